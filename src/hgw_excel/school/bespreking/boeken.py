"""Make the bytes of the booklet and of the presentation: the same data gives the same bytes."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from re import sub

from xlsxwriter import Workbook

from hgw_excel.acties.bespreking.feiten import Groepsgesprek
from hgw_excel.bouwen.palet import TAB_RECHTS, TAB_WERK
from hgw_excel.bouwen.stijlen import Stijlen
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.domein.school import School
from hgw_excel.school.bespreking.blad import STAAND, Pagina, Papier
from hgw_excel.school.bespreking.formulier import teken_formulier
from hgw_excel.school.bespreking.kinderen import teken_kinderen
from hgw_excel.school.bespreking.lijsten import (
    kenmerken,
    teken_bezoeken,
    teken_inhoud,
    teken_leerlingen,
)
from hgw_excel.school.bespreking.presentatie import papier, teken_presentatie
from hgw_excel.school.bespreking.resultaten import teken_resultaten
from hgw_excel.school.overzicht.vel import Vel
from hgw_excel.school.overzicht.voet import voettekst

VASTE_DAG = datetime(2000, 1, 1)
"""Date of making in the properties: a real one would give other bytes each time."""
LANGST = 31
"""Characters that the name of a sheet may have."""


class _Boek:
    """A workbook being made, with sheets of which no two have one name."""

    def __init__(self, titel: str) -> None:
        self.uit = BytesIO()
        self.boek = Workbook(self.uit, {"in_memory": True})
        self.boek.set_properties({"title": titel, "author": "", "created": VASTE_DAG})
        self.stijlen = Stijlen(self.boek)
        self.namen: set[str] = set()

    def reserveer(self, groep: str, wat: str = "") -> str:
        """Return a name for a sheet: 'Groep 5-6 kinderen' without what a name may not hold."""
        vol = "".join(t for t in sub(r"[\[\]:*?/\\']", "-", f"{groep} {wat}") if t.isprintable())
        naam, nummer = vol.strip(" -")[:LANGST] or "groep", 2
        while naam.casefold() in self.namen:
            slot = f" {wat} {nummer}" if wat else f" {nummer}"
            naam = f"{vol[: LANGST - len(slot)].strip()}{slot}"
            nummer += 1
        self.namen.add(naam.casefold())
        return naam

    def vel(self, naam: str, *, rechts: bool = False) -> Vel:
        """Add a sheet."""
        vel = Vel(self.boek, self.boek.add_worksheet(naam, Werkblad), self.stijlen)
        vel.blad.set_tab_color(TAB_RECHTS if rechts else TAB_WERK)
        return vel

    def pagina(self, naam: str, op: Papier = STAAND, *, rechts: bool = False) -> Pagina:
        """Add a sheet that is one page."""
        return Pagina(self.vel(naam, rechts=rechts), op)

    def klaar(self) -> bytes:
        """Return the file."""
        self.boek.close()
        return self.uit.getvalue()


def maak_bespreking(
    school: School, groepen: Sequence[Groepsgesprek], datum: date | None = None
) -> bytes:
    """Return groepsbespreking.xlsx: a cover, two pages a group, a page per child, lists.

    Args:
        datum: the day of the talks for cover and feet, if it must show one.
    """
    boek = _Boek("Groepsbespreking")
    namen = [boek.reserveer(n) for n in ("Inhoud", "Leerlingbesprekingen", "Klassenbezoeken")]
    eerste = [boek.reserveer(groep.groep, "resultaten") for groep in groepen]
    teken_inhoud(boek.vel(namen[0]), school, groepen, eerste, datum)
    for groep, blad in zip(groepen, eerste, strict=True):
        _groep(boek, school, groep, blad, datum)
    if any(groep.aanmeldingen for groep in groepen):
        teken_leerlingen(boek.vel(namen[1], rechts=True), school, groepen, datum)
    teken_bezoeken(boek.vel(namen[2], rechts=True), school, groepen, datum)
    return boek.klaar()


def _groep(
    boek: _Boek, school: School, groep: Groepsgesprek, blad: str, datum: date | None
) -> None:
    voet = voettekst(school, datum, "groepsbespreking", namen=True)
    pagina = boek.pagina(blad)
    teken_resultaten(pagina, groep)
    pagina.klaar(voet)
    pagina = boek.pagina(boek.reserveer(groep.groep, "kinderen"))
    teken_kinderen(pagina, groep)
    pagina.klaar(voet)
    for nummer, (aanmelding, bekend) in enumerate(groep.aanmeldingen, 1):
        pagina = boek.pagina(boek.reserveer(groep.groep, f"leerling {nummer}"), rechts=True)
        teken_formulier(pagina, groep, aanmelding, bekend)
        pagina.klaar(voettekst(school, datum, "leerlingbespreking", namen=True))


def maak_presentatie(
    school: School, groepen: Sequence[Groepsgesprek], datum: date | None = None
) -> bytes:
    """Return the presentation: one page a group, without the name of any child."""
    boek = _Boek("Groepspresentatie")
    for nummer, groep in enumerate(groepen):
        pagina = boek.pagina(boek.reserveer(groep.groep), papier(groep.niveaus))
        teken_presentatie(pagina, groep, school.overzicht.kleinste_groep)
        pagina.klaar(voettekst(school, datum, "groepspresentatie"))
        if nummer == 0:  # below what is printed
            kenmerken(pagina.vel, pagina.rij + 1, school, "presentatie", kolom=9)
    return boek.klaar()
