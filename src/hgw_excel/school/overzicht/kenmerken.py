"""The named cells by which we know our own overview again, and what it is about."""

from hgw_excel.domein.school import School
from hgw_excel.school.overzicht.register import Boek
from hgw_excel.school.overzicht.vel import Vel, Waarde

VERSIE = 0
"""Template version of both overviews; may change freely until it is frozen."""

VERSIE_NAAM: dict[Boek, str] = {
    "schooloverzicht": "hgw_schooloverzicht_versie",
    "ib-overzicht": "hgw_ib_overzicht_versie",
}


def kenmerken(vel: Vel, rij: int, boek: Boek, school: School, kolom: int = 2) -> int:
    """Write school, schooljaar and version below one another; return the next free row."""
    regels: tuple[tuple[str, str, Waarde], ...] = (
        ("school", "hgw_school", school.naam),
        ("schooljaar", "hgw_schooljaar", school.schooljaar),
        ("versie van dit overzicht", VERSIE_NAAM[boek], VERSIE),
    )
    for i, (label, naam, waarde) in enumerate(regels):
        vel.recept(rij + i, 1, label, "hulp")
        vel.schrijf(rij + i, kolom, waarde, vel.stijlen.stijl(align="left", indent=1))
        vel.naam(naam, rij + i, kolom)
    return rij + len(regels)
