"""The structure of a workbook as text: sheets, tables with their headers, defined names.

Run `python -m tests.bouwen.structuur` to write the golden texts anew after a deliberate change.
"""

import posixpath
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from tests.bouwen.boek import KLASSEN, nieuw

GOUDEN = Path(__file__).parent / "gouden"
NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
NAAM = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def structuur(data: bytes) -> str:
    """Return the golden text of a workbook."""
    with ZipFile(BytesIO(data)) as zip_:
        boek = ET.fromstring(zip_.read("xl/workbook.xml"))
        regels = [*_bladen(zip_, boek), *_namen(boek)]
    return "\n".join([*regels, ""])


def _relaties(zip_: ZipFile, deel: str) -> dict[str, str]:
    """Return the parts a part points to, by id."""
    map_, naam = posixpath.split(deel)
    rels = f"{map_}/_rels/{naam}.rels"
    if rels not in zip_.namelist():
        return {}
    wortel = ET.fromstring(zip_.read(rels))
    return {r.get("Id"): posixpath.normpath(f"{map_}/{r.get('Target')}") for r in wortel}


def _bladen(zip_: ZipFile, boek: ET.Element) -> Iterator[str]:
    delen = _relaties(zip_, "xl/workbook.xml")
    for blad in boek.find("m:sheets", NS):
        staat = blad.get("state")
        yield blad.get("name") + (f" ({staat})" if staat else "")
        for deel in sorted(_relaties(zip_, delen[blad.get(NAAM)]).values()):
            if "/tables/" in deel:
                yield from _tabel(ET.fromstring(zip_.read(deel)))


def _tabel(tabel: ET.Element) -> Iterator[str]:
    yield f"  {tabel.get('name')} {tabel.get('ref')}"
    for kolom in tabel.find("m:tableColumns", NS):
        formule = kolom.find("m:calculatedColumnFormula", NS) is not None
        yield f"    {'= ' if formule else ''}{kolom.get('name')}"


def _namen(boek: ET.Element) -> Iterator[str]:
    for naam in boek.find("m:definedNames", NS):
        if naam.get("localSheetId") is None:
            yield f"{naam.get('name')} {naam.text}"


def main() -> None:
    """Write every golden text."""
    GOUDEN.mkdir(exist_ok=True)
    for klas in KLASSEN:
        (GOUDEN / f"groep-{klas}.txt").write_text(structuur(nieuw(klas)), encoding="utf-8")


if __name__ == "__main__":
    main()
