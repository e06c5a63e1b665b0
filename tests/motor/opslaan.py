"""What formulas show: read from a file, and written beside the formulas that openpyxl saves.

openpyxl keeps either the formula or its value. Excel keeps both, and so does a file that the rest
of the project has to read.
"""

import io
import os
import zipfile
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from lxml import etree
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.worksheet.worksheet import Worksheet

from tests.motor.waarden import CelFout, Celwaarde

if TYPE_CHECKING:
    from tests.motor.boek import Getoond

_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def _bladdelen(zip_: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield the name of each sheet with its part."""
    relaties = etree.fromstring(zip_.read("xl/_rels/workbook.xml.rels"))
    doelen = {r.get("Id"): r.get("Target") for r in relaties}
    for blad in etree.fromstring(zip_.read("xl/workbook.xml")).iter(f"{_NS}sheet"):
        doel = doelen[blad.get(_REL)]
        yield blad.get("name"), doel.lstrip("/") if doel.startswith("/") else f"xl/{doel}"


def lees_getoond(wb: Workbook, pad: IO[bytes]) -> dict[Worksheet, "Getoond"]:
    """Return what each formula of a file shows, None when the file doesn't tell."""
    uit: dict[Worksheet, Getoond] = {}
    with zipfile.ZipFile(pad) as zip_:
        for naam, deel in _bladdelen(zip_):
            getoond = uit[wb[naam]] = {}
            boom = etree.fromstring(zip_.read(deel))
            for formule in boom.iter(f"{_NS}f"):
                cel = formule.getparent()
                letters, rij = coordinate_from_string(cel.get("r"))
                waarde = _waarde(cel.get("t", "n"), cel.findtext(f"{_NS}v"))
                getoond[rij, column_index_from_string(letters)] = waarde
    return uit


def _waarde(soort: str, tekst: str | None) -> Celwaarde:
    if tekst is None or (soort == "n" and not tekst):
        return "" if soort == "str" else None
    if soort == "e":
        return CelFout(tekst)
    if soort == "b":
        return tekst == "1"
    return tekst if soort == "str" else float(tekst)


def bewaar(wb: Workbook, getoond: dict[Worksheet, "Getoond"], doel: str) -> None:
    """Save a workbook with the value of each formula; the file is replaced at once."""
    kaal = io.BytesIO()
    wb.save(kaal)
    nieuw = f"{doel}.nieuw"
    with zipfile.ZipFile(kaal) as bron, zipfile.ZipFile(nieuw, "w", zipfile.ZIP_DEFLATED) as uit:
        bladen = {deel: naam for naam, deel in _bladdelen(bron)}
        for info in bron.infolist():
            inhoud = bron.read(info)
            if info.filename in bladen:
                inhoud = _met_waarden(inhoud, getoond.get(wb[bladen[info.filename]], {}))
            uit.writestr(info, inhoud)
    os.replace(nieuw, doel)


def _met_waarden(xml: bytes, getoond: "Getoond") -> bytes:
    boom = etree.fromstring(xml)
    per_cel = {f"{get_column_letter(k)}{r}": waarde for (r, k), waarde in getoond.items()}
    for formule in boom.iter(f"{_NS}f"):
        cel = formule.getparent()
        for oud in cel.findall(f"{_NS}v"):
            cel.remove(oud)
        cel.attrib.pop("t", None)
        waarde = per_cel.get(cel.get("r"))
        if waarde is not None:
            soort, tekst = _geschreven(waarde)
            if soort:
                cel.set("t", soort)
            etree.SubElement(cel, f"{_NS}v").text = tekst
    uit: bytes = etree.tostring(boom, xml_declaration=True, encoding="UTF-8", standalone=True)
    return uit


def _geschreven(waarde: Celwaarde) -> tuple[str, str]:
    if isinstance(waarde, bool):
        return "b", str(int(waarde))
    if isinstance(waarde, CelFout):
        return "e", str(waarde)
    if isinstance(waarde, str):
        return "str", waarde
    return "", repr(waarde)
