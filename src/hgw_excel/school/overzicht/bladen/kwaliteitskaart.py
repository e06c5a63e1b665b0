"""Kwaliteitskaart: what colleagues scored, as counts; only there when cards lie in the folder."""

from hgw_excel.school.kwaliteit.telling import teken
from hgw_excel.school.overzicht.gegevens import Cijfers
from hgw_excel.school.overzicht.register import schoolblad
from hgw_excel.school.overzicht.vel import Vel
from hgw_excel.school.overzicht.voet import voet


@schoolblad("Kwaliteitskaart", plaats=60, nodig=lambda cijfers: cijfers.kwaliteit is not None)
def kwaliteitskaart(vel: Vel, cijfers: Cijfers) -> None:
    """One row a point; of too few cards only the sentence that says so."""
    if cijfers.kwaliteit is not None:
        teken(vel, cijfers.kwaliteit, voet(cijfers, "kwaliteitskaart, alleen aantallen"))
