"""A small class in memory to which bijwerken is done, and the class that comes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from hgw_excel.acties.bijwerken import NIETS, Wens, bijwerken
from hgw_excel.acties.voorstel import Voorstel, echt
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.leerling import Leerling
from hgw_excel.domein.melding import Melding
from hgw_excel.domein.namen import bekend_als
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Wijzigingen
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.voorbeeld import voorbeeld_school

DAG = date(2027, 1, 11)
DRIE = ("Anna", "Bram", "Chaima")
ANNA, BRAM, CHAIMA = "HGW-00000001", "HGW-00000002", "HGW-00000003"
VRIJ = ("HGW-00000004", "HGW-00000005", "HGW-00000006")
Rij = Mapping[str, Waarde]


@cache
def kleine_school() -> School:
    """Return a school with one vakgebied: all tables that go by child or name are in it."""
    school = voorbeeld_school()
    kalender = {jaar: {"M": ("rekenen",), "E": ("rekenen",)} for jaar in (5, 6)}
    return replace(
        school,
        vakgebieden=school.vakgebieden[:1],
        ontwikkelgebieden=(),
        toetsen=school.toetsen[:1],
        toetskalender=kalender,
        ambities=(),
    )


def klas_van(
    namen: Sequence[str] = DRIE,
    leerjaren: Sequence[int] = (5,),
    bestand: str = "klassenmap.xlsx",
    kop: Mapping[str, Waarde] | None = None,
    school: School | None = None,
    **cellen: Sequence[Rij],
) -> Klas:
    """Return a class made by hgw, with these cells put over the rows of its tables."""
    leeg = maak_inhoud(school or kleine_school(), leerjaren, namen, kop)
    rijen = {naam: [dict(rij) for rij in tabel] for naam, tabel in leeg.ruw.items()}
    for rij in rijen["tblLeerlingen"][: len(namen)]:
        naam = str(rij["leerling"])
        rij["bekend_als"] = bekend_als(naam, Leerling("", naam, "", "", 5))
    for tabel, erover in cellen.items():
        rijen[tabel] += [{} for _ in range(len(erover) - len(rijen[tabel]))]
        for rij, cel in zip(rijen[tabel], erover, strict=False):
            rij |= cel
    return gelezen(Inhoud(leeg.werkboek, rijen, leeg.kop_ruw), bestand)[0]


def gelezen(inhoud: Inhoud, bestand: str = "klassenmap.xlsx") -> tuple[Klas, list[Melding]]:
    """Return content as it is read and checked."""
    klas, meldingen = lees_klassenmap(naar_boek(inhoud, bestand))
    assert klas is not None
    return klas, meldingen


def voorstel(klas: Klas, wens: Wens = NIETS) -> Voorstel:
    """Return what bijwerken proposes."""
    return bijwerken(klas, klas.school, DAG, wens)


def na(klas: Klas, wijzigingen: Wijzigingen) -> Klas:
    """Return the class after a change: rows added below the last filled one."""
    rijen = {naam: [dict(rij) for rij in tabel] for naam, tabel in klas.inhoud.ruw.items()}
    for (tabel, i, key), waarde in wijzigingen.cellen.items():
        rijen[tabel][i][key] = waarde
    for tabel, erbij in wijzigingen.rijen.items():
        while rijen[tabel] and not any(rijen[tabel][-1].values()):
            del rijen[tabel][-1]
        rijen[tabel] += [dict(rij) for rij in erbij]
    kop = {**klas.inhoud.kop_ruw, **wijzigingen.koppen}
    return gelezen(Inhoud(klas.werkboek, rijen, kop), klas.bestand)[0]


def bijgewerkt(klas: Klas, wens: Wens = NIETS) -> Klas:
    """Return the class after bijwerken."""
    return na(klas, echt(klas, voorstel(klas, wens).wijzigingen))


def kolom(klas: Klas, tabel: str, key: str) -> list[Waarde]:
    """Return a column without its empty end."""
    uit = [rij[key] for rij in klas.inhoud.rijen(tabel)]
    while uit and uit[-1] in (None, ""):
        del uit[-1]
    return uit
