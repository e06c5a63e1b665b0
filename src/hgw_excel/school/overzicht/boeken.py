"""Make the bytes of an overview: the same data gives the same bytes, on every run."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

from hgw_excel.bouwen.palet import TAB_RECHTS, TAB_WERK
from hgw_excel.bouwen.stijlen import Stijlen
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.school.overzicht.gegevens import Cijfers, IbGegevens
from hgw_excel.school.overzicht.register import Boek, Overzichtblad, van_boek
from hgw_excel.school.overzicht.vel import Vel

VASTE_DAG = datetime(2000, 1, 1)
"""Date of making in the properties: a real one would give other bytes each time."""


def maak_schooloverzicht(cijfers: Cijfers, bladen: Sequence[Overzichtblad] | None = None) -> bytes:
    """Return schooloverzicht.xlsx. Only counts go in, so no name can come out."""
    return _maak("schooloverzicht", cijfers, bladen)


def maak_ib_overzicht(gegevens: IbGegevens, bladen: Sequence[Overzichtblad] | None = None) -> bytes:
    """Return ib-overzicht.xlsx."""
    return _maak("ib-overzicht", gegevens, bladen)


def _maak(
    soort: Boek, gegevens: Cijfers | IbGegevens, bladen: Sequence[Overzichtblad] | None
) -> bytes:
    uit = BytesIO()
    boek = Workbook(uit, {"in_memory": True})
    boek.set_properties({"title": soort.capitalize(), "author": "", "created": VASTE_DAG})
    stijlen = Stijlen(boek)
    for blad in van_boek(soort, bladen):
        if not blad.nodig(gegevens):
            continue
        vel = Vel(boek, boek.add_worksheet(blad.naam, Werkblad), stijlen)
        vel.blad.set_tab_color(TAB_RECHTS if blad.rechts else TAB_WERK)
        blad.teken(vel, gegevens)
    boek.close()
    return uit.getvalue()
