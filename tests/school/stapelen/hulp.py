"""Workbooks with one table, and what came of the list of them."""

import io
import zipfile
from datetime import date
from functools import cache
from pathlib import Path

import xlsxwriter

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.school.stapelen.stapel import StapelUitkomst, stapel
from tests.klas import volle_klas

KOPPEN = ("datum", "leerling", "afspraak")
GESPREK = (date(2026, 9, 3), "Adam", "elke dag lezen")


@cache
def klassenmap(leerjaren: tuple[int, ...] = (5, 6)) -> bytes:
    return bouw_klassenmap(volle_klas(leerjaren, 12))


def veranderd(inhoud: bytes, oud: str, nieuw: str, *deel: str) -> bytes:
    """Replace text in the parts that begin so, as somebody does who types in Excel."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as bron, zipfile.ZipFile(uit, "w") as doel:
        for naam in bron.namelist():
            stuk = bron.read(naam)
            if naam.startswith(deel):
                stuk = stuk.replace(oud.encode(), nieuw.encode())
            doel.writestr(naam, stuk)
    return uit.getvalue()


def met_tab(inhoud: bytes, oud: str, nieuw: str) -> bytes:
    """Give a sheet another name on its tab."""
    hoofd = "xl/workbook.xml"
    anders = veranderd(inhoud, f'name="{oud}"', f'name="{nieuw}"', hoofd)
    return veranderd(anders, f"{oud}!", f"'{nieuw}'!", hoofd)


def met_kop(inhoud: bytes, oud: str, nieuw: str) -> bytes:
    """Give every column of that name another one."""
    anders = veranderd(inhoud, f"<t>{oud}</t>", f"<t>{nieuw}</t>", "xl/sharedStrings.xml")
    return veranderd(anders, f'name="{oud}"', f'name="{nieuw}"', "xl/tables/")


def maak(pad: Path, rijen, koppen=KOPPEN, *, blad="Besprekingen", tabel="tblBesprekingen") -> Path:
    """Write a workbook with an empty sheet and the table from C4; '!' makes an error cell."""
    boek = xlsxwriter.Workbook(pad, {"strings_to_formulas": False})
    boek.add_worksheet("Leeg")
    vel = boek.add_worksheet(blad)
    kolommen = [{"header": kop} for kop in koppen]
    vel.add_table(3, 2, 3 + max(len(rijen), 1), 1 + len(koppen), {"name": tabel,
                                                                  "columns": kolommen})  # fmt: skip
    dag = boek.add_format({"num_format": "dd-mm-yyyy"})
    for i, rij in enumerate(rijen, 4):
        for j, waarde in enumerate(rij, 2):
            if waarde == "!":
                vel.write_formula(i, j, "=NA()", None, "#N/A")
            elif isinstance(waarde, date):
                vel.write_datetime(i, j, waarde, dag)
            elif waarde is not None:
                vel.write(i, j, waarde)
    boek.close()
    return pad


def doe(map_: Path, blad="besprekingen", naam="lijst.xlsx", **opties) -> StapelUitkomst:
    return stapel([map_], blad, map_ / naam, **opties)


def lijst(uitkomst: StapelUitkomst) -> list[tuple]:
    """Return header and rows of what was written."""
    (pad,) = uitkomst.geschreven
    (tabel,) = read_safely(pad).tabellen.values()
    return [tabel.koppen, *tabel.rijen]


def gezegd(uitkomst: StapelUitkomst) -> list[str]:
    return [f"{m.code} {m.bestand} {m}" for m in uitkomst.meldingen]


def tellingen(uitkomst: StapelUitkomst) -> tuple[int, int, int, int]:
    return uitkomst.exit_code, uitkomst.meegedaan, uitkomst.gevonden, uitkomst.rijen
