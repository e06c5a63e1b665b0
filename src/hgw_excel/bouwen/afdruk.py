"""Workbooks that are only printed: the views of a klassenmap with values, a sheet a page.

A view is drawn by the same builder as in the klassenmap, so it looks the same there and here.
Its drop-downs are chosen beforehand, and nothing on it computes.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import quote_sheetname

from hgw_excel.bouwen.bladkop import MARGE
from hgw_excel.bouwen.druk import INCH, MARGES, marges
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.klassenmap import GEMAAKT, OPTIES
from hgw_excel.bouwen.palet import TAB_WERK
from hgw_excel.bouwen.protocol import bouwer
from hgw_excel.bouwen.stijlen import Stijlen
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Foutwaarde, HeadCell, Sheet, Waarde

VERSIENAAM = "hgw_afdruk_versie"
"""Names a workbook of pages, so that no command takes it for a klassenmap."""

BOVEN = 3
"""Rows with drop-downs above each page of a view; they are closed here."""

_VERBODEN = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
_LANGST = 31


class Papiergereedschap(Gereedschap):
    """Writes what a formula shows instead of the formula; names and drop-downs are left out."""

    __slots__ = ()

    def formule(
        self,
        blad: Werkblad,
        rij: int,
        kolom: int,
        excel: str,
        waarde: Waarde,
        stijl: Format | None = None,
        *,
        array: bool = False,
    ) -> None:
        """Write the value; an error (a point that is not drawn) stays an empty cell."""
        self.waarde(blad, rij, kolom, None if isinstance(waarde, Foutwaarde) else waarde, stijl)

    def formuletekst(
        self, excel: str, params: Mapping[str, str] | None = None, tabel: str = ""
    ) -> str:
        """Return nothing: no formula is written."""
        return ""

    def noem(self, naam: str, sheet: Sheet, rij: int, kolom: int) -> None:
        """Name no cell: the same view stands here many times."""

    def kopcel(
        self,
        blad: Werkblad,
        sheet: Sheet,
        rij: int,
        kolom: int,
        cel: HeadCell | str,
        stijl: Format | None = None,
    ) -> None:
        """Leave a drop-down out: it has been chosen."""
        self.waarde(blad, rij, kolom, None, stijl)


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """One page: a view of the klassenmap called `blad`, with these choices in its drop-downs."""

    tab: str
    blad: str
    keuzes: Mapping[str, Waarde] = field(default_factory=dict)


class Afdruk:
    """The workbook under construction; its pages stand in the order in which they are added."""

    def __init__(self, titel: str) -> None:
        self._uit = io.BytesIO()
        self._tabs: set[str] = set()
        self.boek = xlsxwriter.Workbook(self._uit, OPTIES)
        self.boek.set_properties({"title": titel, "created": GEMAAKT})
        self.stijlen = Stijlen(self.boek)

    def blad(self, tab: str) -> Werkblad:
        """Add an empty page."""
        blad: Werkblad = self.boek.add_worksheet(tabnaam(tab, self._tabs), Werkblad)
        blad.hide_gridlines(2)
        blad.set_column(0, 0, MARGE)
        blad.set_tab_color(TAB_WERK)
        return blad

    def weergave(self, inhoud: Inhoud, bladzijde: Bladzijde) -> None:
        """Add a page with a view of a klassenmap.

        Raises:
            KanNiet: a text that no cell can hold.
        """
        sheet = next(s for s in inhoud.werkboek.sheets if s.naam == bladzijde.blad)
        keuzes = Inhoud(inhoud.werkboek, inhoud.ruw, {**inhoud.kop_ruw, **bladzijde.keuzes})
        gereedschap = Papiergereedschap(self.boek, self.stijlen, keuzes, {})
        blad = self.blad(bladzijde.tab)
        eigen = replace(sheet, naam=blad.get_name())
        bouwer(sheet.bouwer)(blad, eigen, keuzes, gereedschap)
        if sheet.naam in MARGES:
            blad.set_margins(*(cm / INCH for cm in marges(sheet)))
        if sheet.head:
            _sluit_keuzes(blad)

    def klaar(self) -> bytes:
        """Return the workbook; the same pages give the same bytes.

        Raises:
            ValueError: there is no page.
        """
        if not self._tabs:
            raise ValueError("a workbook has at least one page")
        eerste = self.boek.worksheets()[0]
        self.boek.define_name(VERSIENAAM, f"={quote_sheetname(eerste.get_name())}!$A$1")
        self.boek.close()
        return self._uit.getvalue()


def _sluit_keuzes(blad: Werkblad) -> None:
    for rij in range(BOVEN):
        blad.set_row(rij, None, None, {"hidden": True})
    blad.set_selection(BOVEN, 1, BOVEN, 1)


def tabnaam(wens: str, gebruikt: set[str]) -> str:
    """Return a name that a tab can have and no other one has, and remember it."""
    kaal = wens.translate(_VERBODEN).strip("' ") or "blad"
    naam, nummer = kaal[:_LANGST].strip("' "), 1
    while naam.casefold() in gebruikt:
        nummer += 1
        achter = f" ({nummer})"
        naam = kaal[: _LANGST - len(achter)] + achter
    gebruikt.add(naam.casefold())
    return naam
