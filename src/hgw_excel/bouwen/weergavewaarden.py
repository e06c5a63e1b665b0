"""The formulas of the views, for a file that exists: their texts, and their values anew.

A view is drawn in memory and never packed. Where its formulas stand and what they say hangs on the
content it was built for, so new values are computed with the formulas of the old content.
"""

import io
from collections.abc import Mapping

import xlsxwriter

from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.klassenmap import OPTIES, plekken
from hgw_excel.bouwen.protocol import bouwer
from hgw_excel.bouwen.stijlen import Stijlen
from hgw_excel.bouwen.werkblad import Weergavecel, Werkblad
from hgw_excel.schema.formule import alle
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.kolom import Sheet, Waarde

Plek = tuple[int, int]

ZIET = {
    "leerlingkaart": frozenset(
        ("tblBesprekingen", "tblGroepsoverzicht", "tblIndeling", "tblScores", "tblToetsen")
    ),
    "datamuur": frozenset(("tblIndeling", "tblLeerlingen")),
    "groepjesblad": frozenset(("tblIndeling", "tblLeerlingen")),
    "invalkaart": frozenset(("tblGroepsoverzicht", "tblIndeling", "tblLeerlingen")),
}
"""The tables that the formulas of each view look in; besides these only named cells."""


def weergavecellen(inhoud: Inhoud, sheet: Sheet) -> Mapping[Plek, Weergavecel]:
    """Return the formulas of a view with their values, by row and column from zero."""
    boek = xlsxwriter.Workbook(io.BytesIO(), OPTIES)
    blad: Werkblad = boek.add_worksheet(sheet.naam, worksheet_class=Werkblad)
    gereedschap = Gereedschap(boek, Stijlen(boek), inhoud, plekken(inhoud))
    bouwer(sheet.bouwer)(blad, sheet, inhoud, gereedschap)
    return blad.weergave


def waarde_van(cel: Weergavecel, inhoud: Inhoud) -> Waarde:
    """Return the value that a formula of a view has with other content."""
    return alle()[cel.naam].waarde(Rij(inhoud, "", 0), cel.params)
