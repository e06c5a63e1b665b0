"""Klassenmappen to change in tests: built once, read, and held against LibreOffice."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hgw_excel.controle.klas import Klas
from hgw_excel.lezen.formulecellen import Bladformule, bladcellen
from hgw_excel.lezen.poort import keur
from hgw_excel.lezen.scan import bladdelen
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.ruw import Cel, CelFout, cel_adres
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken import Bijgewerkt, werk_bij
from tests.libreoffice import Document, Kantoor
from tests.school.klassen import bytes_van, lees

Cellen = dict[tuple[str, str], object]


def verbouwd(inhoud: bytes, oud: str, nieuw: str) -> bytes:
    """Return a workbook with a text replaced in all its parts, as renaming does everywhere."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as bron, zipfile.ZipFile(uit, "w") as doel:
        for info in bron.infolist():
            deel = bron.read(info).replace(oud.encode(), nieuw.encode())
            doel.writestr(info.filename, deel, zipfile.ZIP_DEFLATED)
    assert uit.getvalue() != inhoud
    return uit.getvalue()


def signaal(klas: Klas, i: int, zin: str = "Rekenen: niveau V op M5.") -> dict[str, Waarde]:
    """Return a row for tblSignalen about the i-th child."""
    kind = klas.inhoud.rij("tblLeerlingen", i)["leerling_id"]
    return {"leerling_id": kind, "vakgebied": "Rekenen", "code": "S01", "zin": zin,
            "sterkte": "sterk", "sinds": date(2027, 2, 1)}  # fmt: skip


def bespreking(dag: int, afspraak: str = "elke dag vijf minuten tafels") -> dict[str, Waarde]:
    """Return a row for tblBesprekingen."""
    return {"datum": date(2027, 2, dag), "soort": "ouders", "afspraak": afspraak}


def wijzig(pad: Path, **wat: object) -> Bijgewerkt:
    """Read a klassenmap and change it in place."""
    return werk_bij(pad, lees(pad)[0], Wijzigingen(**wat))  # type: ignore[arg-type]


def zet_neer(map_: Path, inhoud: bytes | None = None, naam: str = "klassenmap.xlsx") -> Path:
    """Write a klassenmap in a folder."""
    pad = map_ / naam
    pad.write_bytes(bytes_van() if inhoud is None else inhoud)
    return pad


def getypt(klas: Klas) -> Cellen:
    """Return every cell of every table that does not compute itself, and the named cells."""
    uit: Cellen = {}
    for tabel, blad in klas.boek.tabellen.items():
        for i, rij in enumerate(blad.rijen):
            for j, cel in enumerate(rij):
                if (i, j) not in blad.formules and cel is not None:
                    uit[blad.naam, blad.adres(i, j)] = cel
        uit[blad.naam, tabel] = len(blad.rijen)
    koppen = (kop for kop in klas.werkboek.koppen.values() if kop.role != "f")
    return uit | {("", kop.naam): klas.boek.namen.get(kop.naam) for kop in koppen}


def anders(een: Cellen, ander: Cellen) -> dict[tuple[str, str], tuple[object, object]]:
    """Return what differs, as it was and as it is."""
    plekken = sorted(een.keys() | ander.keys())
    return {p: (een.get(p), ander.get(p)) for p in plekken if een.get(p) != ander.get(p)}


def formules(inhoud: bytes) -> dict[str, dict[tuple[int, int], Bladformule]]:
    """Return every formula of a workbook with the value the file keeps."""
    pakket = keur("x.xlsx", inhoud)
    return {
        blad: dict(bladcellen(pakket.delen[deel]).formules)
        for blad, deel in bladdelen(pakket).items()
    }


def getoond(inhoud: bytes) -> dict[tuple[str, str], Cel]:
    """Return what every formula of a workbook shows, by sheet and address."""
    return {
        (blad, cel_adres(*plek)): cel.waarde
        for blad, cellen in formules(inhoud).items()
        for plek, cel in cellen.items()
    }


def herrekend(kantoor: Kantoor, pad: Path) -> dict[str, tuple[tuple[str | float, ...], ...]]:
    """Return every value of every sheet after LibreOffice computed all formulas anew."""
    doc = kantoor.open(pad)
    doc.herbereken()
    uit = {blad: doc.waarden(blad, _gebied(doc, blad)) for blad in doc.bladen}
    doc.sluit()
    return uit


def _gebied(doc: Document, blad: str) -> str:
    cursor = doc.uno.Sheets.getByName(blad).createCursor()
    cursor.gotoEndOfUsedArea(False)
    adres = cursor.getRangeAddress()
    return f"A1:{cel_adres(adres.EndRow, adres.EndColumn)}"


def verschillen(
    inhoud: bytes, gerekend: dict[str, tuple[tuple[str | float, ...], ...]]
) -> Iterator[str]:
    """Yield each formula whose value in the file is another than LibreOffice computes."""
    for blad, cellen in formules(inhoud).items():
        for (rij, kolom), cel in sorted(cellen.items()):
            waarde = gerekend[blad][rij][kolom]
            if not _gelijk(cel.waarde, waarde):
                yield f"{blad}!{cel_adres(rij, kolom)}: {cel.waarde!r}, computed {waarde!r}"


def _gelijk(bewaard: Cel, gerekend: str | float | None) -> bool:
    if isinstance(bewaard, CelFout) or gerekend is None:
        return isinstance(bewaard, CelFout) and gerekend is None
    if isinstance(bewaard, float) and isinstance(gerekend, float):
        return abs(bewaard - gerekend) < 1e-9
    return bewaard == gerekend
