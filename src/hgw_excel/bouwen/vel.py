"""The paper a view is drawn on: formulas by name, spans of cells, helpers out of sight."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.stijlen import Stijlen
from hgw_excel.bouwen.werkblad import Weergavecel, Werkblad
from hgw_excel.schema.formule import alle
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.kolom import HeadCell, Sheet, Waarde

BESCHERMING = {"format_rows": True, "format_columns": True}
"""What stays allowed on a protected view: making a row or column larger."""


class Vak(NamedTuple):
    """A span of cells, from 0: first row and column, last row and column."""

    rij: int
    kolom: int
    rij_tot: int
    kolom_tot: int

    @property
    def is_cel(self) -> bool:
        """Whether it is one cell."""
        return (self.rij, self.kolom) == (self.rij_tot, self.kolom_tot)


Span = tuple[int, int]
"""First and last column."""


def over(rij: int, span: Span, rij_tot: int | None = None) -> Vak:
    """Return the cells of a row (or of rows up to `rij_tot`) in a span of columns."""
    return Vak(rij, span[0], rij if rij_tot is None else rij_tot, span[1])


def cel(rij: int, kolom: int) -> Vak:
    """Return the span of one cell."""
    return Vak(rij, kolom, rij, kolom)


@dataclass(frozen=True, slots=True)
class Vel:
    """A view under construction."""

    blad: Werkblad
    sheet: Sheet
    gereedschap: Gereedschap

    @property
    def inhoud(self) -> Inhoud:
        """The content that the view shows."""
        return self.gereedschap.inhoud

    @property
    def stijlen(self) -> Stijlen:
        """The formats of the workbook."""
        return self.gereedschap.stijlen

    def formule(
        self,
        vak: Vak,
        naam: str,
        params: Mapping[str, str] | None = None,
        stijl: Format | None = None,
    ) -> str:
        """Write the formula called `naam` with its value; return the address of its cell."""
        formule = alle()[naam]
        if formule.array and not vak.is_cel:
            raise ValueError(f"an array formula in merged cells: {naam}")
        p = params or {}
        self._voeg_samen(vak, stijl)
        tekst = self.gereedschap.formuletekst(formule.excel, p)
        waarde = formule.waarde(Rij(self.inhoud, "", 0), p)
        cel = (self.blad, vak.rij, vak.kolom)
        self.gereedschap.formule(*cel, tekst, waarde, stijl, array=formule.array)
        self.blad.weergave[vak.rij, vak.kolom] = Weergavecel(naam, p, tekst, waarde)
        return adres(vak.rij, vak.kolom)

    def tekst(self, vak: Vak, waarde: Waarde, stijl: Format | None = None) -> None:
        """Write a fixed text, or only a format."""
        self._voeg_samen(vak, stijl)
        self.gereedschap.waarde(self.blad, vak.rij, vak.kolom, waarde, stijl)

    def keuze(self, vak: Vak, naam: str, stijl: Format) -> None:
        """Write the drop-down called `naam`, open for typing while the sheet is protected."""
        self._voeg_samen(vak, stijl)
        kop: HeadCell = self.inhoud.werkboek.koppen[naam]
        self.gereedschap.kopcel(self.blad, self.sheet, vak.rij, vak.kolom, kop, stijl)

    def verberg(self, eerste: int, laatste: int) -> None:
        """Close the helper columns in a group."""
        klein = self.stijlen.recept("klein")
        self.blad.set_column(eerste, laatste, 9, klein, {"level": 1, "hidden": True})
        self.blad.set_column(laatste + 1, laatste + 1, 9, None, {"collapsed": True})

    def bescherm(self) -> None:
        """Protect the sheet without a password."""
        self.blad.protect("", BESCHERMING)

    def _voeg_samen(self, vak: Vak, stijl: Format | None) -> None:
        if not vak.is_cel:
            self.blad.merge_range(*vak, "", stijl)


def adres(rij: int, kolom: int) -> str:
    """Return a fixed address: '$AB$12'."""
    return str(xl_rowcol_to_cell(rij, kolom, row_abs=True, col_abs=True))


def bereik(rij: int, kolom: int, rij_tot: int, kolom_tot: int) -> str:
    """Return a fixed range: '$AB$12:$AB$20'."""
    return str(xl_range_abs(rij, kolom, rij_tot, kolom_tot))


def maak_vel(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> Vel:
    """Return a view in which every drop-down has a choice."""
    ontbreekt = {
        kop.naam: _eerste_keuze(inhoud, kop) for kop in sheet.head if not inhoud.kop(kop.naam)
    }
    if ontbreekt:
        inhoud = Inhoud(inhoud.werkboek, inhoud.ruw, {**inhoud.kop_ruw, **ontbreekt}, inhoud.vast)
    return Vel(blad, sheet, replace(gereedschap, inhoud=inhoud))


def _eerste_keuze(inhoud: Inhoud, kop: HeadCell) -> Waarde:
    lijst = getattr(kop.kind, "lijst", "")
    if lijst == "leerlingen":
        rijen = inhoud.rijen("tblScores")
        return next((rij.tekst("leerling") for rij in rijen if rij.leerjaar is not None), None)
    return next(iter(inhoud.werkboek.lijsten[lijst]), None)
