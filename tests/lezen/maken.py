"""Small workbooks for the tests: honest ones by XlsxWriter, odd ones by editing their zip."""

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

import xlsxwriter

BLAD1 = "xl/worksheets/sheet1.xml"
TEKSTEN = "xl/sharedStrings.xml"
HOOFD = "xl/workbook.xml"
NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def maak_klassenmap(pad: Path, versie: float = 3) -> Path:
    """Write a small honest klassenmap.

    Start!B2 holds the template version; Scores, at B3:F6:

    | leerling | Rekenen M score | Rekenen M niveau | datum      | som       |
    | Anna     | 112.5           | III              | 2026-02-03 | =1+1 -> 2 |
    | Bram     | 98              |                  |            | ="" ->    |
    | Chaima   | ziek            | ` V`             |            | =NA()     |
    """
    pad.write_bytes(_klassenmap(versie))
    return pad


@cache
def _klassenmap(versie: float) -> bytes:
    uit = io.BytesIO()
    boek = xlsxwriter.Workbook(uit, {"in_memory": True})
    start = boek.add_worksheet("Start")
    start.write_number("B2", versie)
    scores = boek.add_worksheet("Scores")
    koppen = ("leerling", "Rekenen M score", "Rekenen M niveau", "datum", "som")
    kolommen = [{"header": kop} for kop in koppen]
    scores.add_table("B3:F6", {"name": "tblScores", "columns": kolommen})
    for rij, naam in enumerate(("Anna", "Bram", "Chaima")):
        scores.write_string(3 + rij, 1, naam)
    scores.write_number("C4", 112.5)
    scores.write_number("C5", 98)
    scores.write_string("C6", "ziek")
    scores.write_string("D4", "III")
    scores.write_string("D6", " V")
    dag = boek.add_format({"num_format": "dd-mm-yyyy"})
    scores.write_datetime("E4", datetime(2026, 2, 3), dag)
    scores.write_formula("F4", "=1+1", None, 2)
    scores.write_formula("F5", '=""', None, "")
    scores.write_formula("F6", "=NA()", None, "#N/A")
    diep = boek.add_worksheet("Diep")
    diep.very_hidden()
    diep.write_string("A1", "verborgen")
    boek.define_name("hgw_klassenmap_versie", "=Start!$B$2")
    boek.define_name("diepe_cel", "=Diep!$A$1")
    boek.define_name("een_gebied", "=Start!$A$1:$B$2")
    boek.close()
    return uit.getvalue()


def lees_delen(pad: Path) -> dict[str, bytes]:
    """Return the parts of a zip."""
    with zipfile.ZipFile(pad) as archief:
        return {naam: archief.read(naam) for naam in archief.namelist()}


def schrijf_delen(pad: Path, delen: Mapping[str, bytes]) -> Path:
    """Write parts as a zip."""
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, deel in delen.items():
            archief.writestr(naam, deel)
    return pad


def verander(pad: Path, naam: str, functie: Callable[[bytes], bytes]) -> Path:
    """Rewrite one part; it is a fault of the test when nothing changes."""
    delen = lees_delen(pad)
    nieuw = functie(delen[naam])
    assert nieuw != delen[naam], f"{naam} did not change"
    return schrijf_delen(pad, delen | {naam: nieuw})


def vervang(pad: Path, naam: str, oud: str, nieuw: str) -> Path:
    """Replace text in one part, once."""
    return verander(pad, naam, lambda deel: deel.replace(oud.encode(), nieuw.encode(), 1))


def met_rijen(pad: Path, rijen: str, na: str = "") -> Path:
    """Write a klassenmap whose first sheet holds exactly these row elements."""
    blad = f'<worksheet xmlns="{NS}"><sheetData>{rijen}</sheetData>{na}</worksheet>'
    return schrijf_delen(pad, lees_delen(maak_klassenmap(pad)) | {BLAD1: blad.encode()})
