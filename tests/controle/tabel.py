"""A small table in a docstring becomes one table of an otherwise clean klassenmap.

The drawn columns come first, from A1, in the order they are drawn; the other columns of the
template stand behind them. So the address in a melding is the address in the drawing.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from inspect import cleandoc

from hgw_excel.controle.inlezen import ruwe_waarde
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Column, Table, Waarde
from hgw_excel.schema.ruw import Blad, Boek, Cel, CelFout
from hgw_excel.schema.werkboek import Workbook
from tests.controle.klasbouw import koppen, lege_rijen, naar_boek

Tekening = tuple[list[str], list[list[str]]]
_DATUM = re.compile(r"\d{4}-\d\d-\d\d")
_GETAL = re.compile(r"-?\d+(,\d+)?")


def lees_tekening(doc: str | None) -> Tekening:
    """Return headers and rows of the table that is drawn in a docstring."""
    regels = [regel.strip() for regel in cleandoc(doc or "").splitlines()]
    rijen = [[deel.strip() for deel in r.strip("|").split("|")] for r in regels if r[:1] == "|"]
    assert rijen, "no table in the docstring"
    assert all(len(rij) == len(rijen[0]) for rij in rijen), "ragged table in the docstring"
    return rijen[0], rijen[1:]


def lees_cel(tekst: str) -> Cel:
    """Return what one drawn cell holds.

    6 and 22,5 are numbers, '6' is text, 2026-05-22 a date, WAAR a bool, #N/A an error,
    (leeg) a formula without value; =x is a formula whose value is x.
    """
    tekst = tekst.removeprefix("=")
    if len(tekst) > 1 and tekst[0] == tekst[-1] == "'":
        return tekst[1:-1]
    if _DATUM.fullmatch(tekst):
        return date.fromisoformat(tekst)
    if _GETAL.fullmatch(tekst):
        return float(tekst.replace(",", "."))
    if tekst.startswith("#"):
        return CelFout(tekst)
    return {"": None, "WAAR": True, "ONWAAR": False, "(leeg)": CelFout("leeg")}.get(tekst, tekst)


def maak_boek(
    doc: str | None,
    school: School,
    blad: str,
    leerjaren: Sequence[int] = (5,),
    normen: Sequence[dict[str, Waarde]] = (),
    **kop: Waarde,
) -> Boek:
    """Return a klassenmap that is clean but for the table drawn in `doc`."""
    koppen_, rijen = lees_tekening(doc)
    werkboek = klassenmap(school, leerjaren)
    tabel = next(s.table for s in werkboek.sheets if s.naam == blad and s.table)
    ruw = _rijen(werkboek, tabel, koppen_, rijen)
    if normen:
        ruw["tblNormen"] = [dict(norm) for norm in normen]
    boek = naar_boek(Inhoud(werkboek, ruw, koppen(werkboek, **kop)))
    getekend = _teken(boek.tabellen[tabel.name], tabel, koppen_, rijen)
    return replace(boek, tabellen={**boek.tabellen, tabel.name: getekend})


def _kolommen(tabel: Table, koppen_: Sequence[str]) -> list[Column | None]:
    per_kop = {kolom.header: kolom for kolom in tabel.columns}
    return [per_kop.get(kop) for kop in koppen_]


def _rijen(
    werkboek: Workbook, tabel: Table, koppen_: Sequence[str], rijen: Sequence[Sequence[str]]
) -> dict[str, list[dict[str, Waarde]]]:
    """Return all rows of the class as Excel sees them, the drawn cells included."""
    namen = [f"Kind{i}" for i in range(1, len(rijen) + 1)]
    if "leerling" in koppen_ and tabel.rows == "leerling":
        namen = [rij[koppen_.index("leerling")] for rij in rijen]
    if tabel.rows != "leerling":
        namen = ["Anna", "Bram", "Chaima"]
    uit = lege_rijen(werkboek, namen)
    if tabel.rows == "vrij":
        uit[tabel.name] = [{} for _ in rijen]
    for i, rij in enumerate(rijen):
        for kolom, tekst in zip(_kolommen(tabel, koppen_), rij, strict=True):
            if kolom and kolom.role != "f":
                uit[tabel.name][i][kolom.key] = ruwe_waarde(lees_cel(tekst), kolom.kind)
    return uit


def _teken(
    blad: Blad, tabel: Table, koppen_: Sequence[str], rijen: Sequence[Sequence[str]]
) -> Blad:
    """Put the drawn columns in front and the drawn cells in their place."""
    rest = [kop for kop in blad.koppen if kop not in koppen_]
    volgorde = [*koppen_, *rest]
    oud = {kop: i for i, kop in enumerate(blad.koppen)}
    uit = [[rij[oud[kop]] if kop in oud else None for kop in volgorde] for rij in blad.rijen]
    formules = {(i, volgorde.index(blad.koppen[j])) for i, j in blad.formules}
    for i, rij in enumerate(rijen):
        for j, (kolom, tekst) in enumerate(zip(_kolommen(tabel, koppen_), rij, strict=True)):
            if kolom and kolom.key == "leerling" and kolom.role == "f":
                continue
            uit[i][j] = lees_cel(tekst)
            formules = formules | {(i, j)} if tekst.startswith("=") else formules - {(i, j)}
    return Blad(
        blad.naam, blad.tabel, (0, 0), tuple(volgorde), tuple(map(tuple, uit)), frozenset(formules)
    )  # fmt: skip


def zinnen(boek: Boek, school: School | None = None) -> list[str]:
    """Return everything there is to say about a workbook, as a user reads it."""
    return [str(melding) for melding in lees_klassenmap(boek, school)[1]]


def codes(boek: Boek, school: School | None = None) -> list[str]:
    """Return the codes of everything there is to say."""
    return [melding.code for melding in lees_klassenmap(boek, school)[1]]
