"""A cell for a niveau: of which system, and what a teacher may have meant with it."""

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.domein.avi import AVI, lees_avi
from hgw_excel.domein.niveaus import lees_niveau
from hgw_excel.domein.school import NiveauSysteem
from hgw_excel.schema.bladen.scores import AVI_LIJST
from hgw_excel.schema.kolom import Keuze

NIVEAU_LIJST = "niveau"


def systeem_van(vraag: Celvraag) -> NiveauSysteem | None:
    """Return the niveaus that may stand in this cell, None in another kind of column."""
    lijst = vraag.kind.lijst if isinstance(vraag.kind, Keuze) else ""
    if lijst == NIVEAU_LIJST:
        return vraag.werkboek.school.systeem
    return AVI if lijst == AVI_LIJST else None


def bedoeld_niveau(vraag: Celvraag) -> str:
    """Return the one niveau that a spelling stands for, '' when it is none."""
    systeem = systeem_van(vraag)
    return lees_in(vraag.tekst, systeem) if systeem else ""


def lees_in(tekst: str, systeem: NiveauSysteem) -> str:
    """Return the niveau that a text stands for, on the ladder of AVI or in another system."""
    return lees_avi(tekst) if systeem is AVI else lees_niveau(tekst, systeem)


def als_de_formules(tekst: str, systeem: NiveauSysteem) -> str:
    """Return the niveau where the formulas know it too: as it is spelled, but for its case."""
    gelezen = lees_in(tekst, systeem)
    return gelezen if gelezen.casefold() == tekst.casefold() else ""
