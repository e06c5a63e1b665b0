"""A groep 5/6 of four invented children, with what a test puts in its tables."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.schoolmap import voorbeeld_toml
from tests.controle.klasbouw import maak_inhoud
from tests.voorbeeld import voorbeeld_school

NAMEN = ("Chaima", "Anna", "Bram", "Daan")
CHAIMA, ANNA, BRAM, DAAN = (f"HGW-0000000{i}" for i in range(1, 5))
Rij = Mapping[str, Waarde]


@cache
def school() -> School:
    """The invented school with the signals of the example school.toml, but for missing tests."""
    afspraken = to_instellingen(voorbeeld_toml())[0]
    assert afspraken is not None
    signalen = {**afspraken.signalen, "S13": {**afspraken.signalen["S13"], "aan": False}}
    return replace(voorbeeld_school(), signalen=signalen)


def klas(leerjaren: Sequence[int] = (5, 6), **tabellen: Sequence[Rij]) -> Inhoud:
    """Return the class: rows are laid over those of the children, others take their place."""
    leeg = maak_inhoud(school(), leerjaren, NAMEN, {"hgw_periode": 2})
    rijen = {naam: [dict(rij) for rij in alle] for naam, alle in leeg.ruw.items()}
    for kort, nieuw in tabellen.items():
        naam = f"tbl{kort}"
        if leeg.werkboek.tabel(naam).rows == "vrij":
            rijen[naam] = [dict(rij) for rij in nieuw]
        for rij, erbij in zip(rijen[naam], nieuw, strict=False):
            rij.update(erbij)
    return Inhoud(leeg.werkboek, rijen, leeg.kop_ruw)


def omgekeerd(inhoud: Inhoud) -> Inhoud:
    """Return the same class with the rows of every table the other way round."""
    rijen = {naam: list(reversed(alle)) for naam, alle in inhoud.ruw.items()}
    return Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw)
