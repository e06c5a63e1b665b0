"""Gegevens: every count of the school, one row each, to filter and to compare next year."""

from hgw_excel.domein.meting import OBSERVATIE
from hgw_excel.domein.oogst import Telling
from hgw_excel.domein.school import School
from hgw_excel.school.overzicht import zinnen
from hgw_excel.school.overzicht.gegevens import Cijfers
from hgw_excel.school.overzicht.register import schoolblad
from hgw_excel.school.overzicht.vel import Kolom, Vel, Waarde
from hgw_excel.school.overzicht.voet import voet

KOLOMMEN = (
    Kolom("groep", 12),
    Kolom("leerjaar", 10, "midden"),
    Kolom("vakgebied", 22),
    Kolom("toets", 24),
    Kolom("moment", 10, "midden"),
    Kolom("niveau", 16),
    Kolom("aantal", 10, "aantal"),
)


@schoolblad("Gegevens", plaats=90, rechts=True)
def gegevens(vel: Vel, cijfers: Cijfers) -> None:
    """One row per groep x leerjaar x vakgebied x toets x moment x niveau, with the count."""
    rij = vel.kop(
        "Gegevens", "Elke telling op een eigen regel, ook 'niet getoetst' en 'vrij'. Geen namen."
    )
    rijen = [_rij(cijfers.school, telling) for telling in cijfers.tellingen]
    laatste = vel.tabel("tblGegevens", rij, KOLOMMEN, rijen, filter_=True, hoogte=16)
    vel.vast(rij + 1, 1)
    gebied = (0, 1, laatste, len(KOLOMMEN))
    vel.pagina(voet(cijfers, "gegevens zonder namen"), gebied=gebied, kop_rij=rij)


def toets_naam(school: School, sleutel: str) -> str:
    """Return the name of a test; groep 1-2 has none and is followed with observation."""
    if not sleutel:
        return OBSERVATIE
    return next((toets.naam for toets in school.toetsen if toets.sleutel == sleutel), sleutel)


def _rij(school: School, telling: Telling) -> list[Waarde]:
    return [
        telling.groep,
        telling.leerjaar,
        zinnen.vak_naam(school, telling.vakgebied),
        toets_naam(school, telling.toets),
        telling.moment,
        telling.uitkomst,
        telling.aantal,
    ]
