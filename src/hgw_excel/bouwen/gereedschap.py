"""What every builder writes with: text stays text, a formula carries its value, names exist."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell

from hgw_excel.bouwen.invoer import zet_invoer
from hgw_excel.bouwen.plek import Plek
from hgw_excel.bouwen.stijlen import DAG_JAAR, Stijlen
from hgw_excel.bouwen.werkblad import Tekstwaarde, Werkblad
from hgw_excel.domein.melding import KanNiet
from hgw_excel.schema.celtekst import TE_LANG, gebrek
from hgw_excel.schema.formule import alle, render
from hgw_excel.schema.fragmenten import tekst as literal
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Datum, HeadCell, Sheet, Waarde

_NUL_DAG = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Gereedschap:
    """The workbook under construction; `plekken` says where each table stands.

    `macros`: it becomes an .xlsm, with buttons and functions in Python.
    """

    boek: xlsxwriter.Workbook
    stijlen: Stijlen
    inhoud: Inhoud
    plekken: Mapping[str, Plek]
    macros: bool = False

    def waarde(
        self, blad: Werkblad, rij: int, kolom: int, waarde: Waarde, stijl: Format | None = None
    ) -> None:
        """Write a typed value: text as text, None as an empty cell with its format."""
        if waarde is None or waarde == "":
            blad.write_blank(rij, kolom, None, stijl)
        elif isinstance(waarde, date):
            blad.write_number(rij, kolom, dagnummer(waarde), stijl)
        elif isinstance(waarde, str):
            blad.write_string(rij, kolom, _schoon(waarde, blad.get_name()), stijl)
        else:
            blad.write_number(rij, kolom, waarde, stijl)

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
        """Write a formula (ready text, without '=') together with the value it has now."""
        if not array:
            blad.write_formula(rij, kolom, excel, stijl, gebufferd(waarde))
            return
        bewaard = gebufferd(waarde)
        tekst = Tekstwaarde(bewaard) if isinstance(bewaard, str) else bewaard
        blad.write_array_formula(rij, kolom, rij, kolom, f"{{{excel}}}", stijl, tekst)

    def formuletekst(
        self, excel: str, params: Mapping[str, str] | None = None, tabel: str = ""
    ) -> str:
        """Return a formula with headers for keys: `tblScores[leerjaar]` and the like."""
        return render(excel, params or {}, self.inhoud.werkboek, tabel)

    def noem(self, naam: str, sheet: Sheet, rij: int, kolom: int) -> None:
        """Give one cell a name in the workbook."""
        cel = xl_rowcol_to_cell(rij, kolom, row_abs=True, col_abs=True)
        self.boek.define_name(naam, f"={quote_sheetname(sheet.naam)}!{cel}")

    def kopcel(
        self,
        blad: Werkblad,
        sheet: Sheet,
        rij: int,
        kolom: int,
        cel: HeadCell | str,
        stijl: Format | None = None,
    ) -> None:
        """Write a head cell of `sheet` (or its name): value or formula, name, drop-down, help."""
        kop = cel if isinstance(cel, HeadCell) else self.inhoud.werkboek.koppen[cel]
        waarde = self.inhoud.kop(kop.naam)
        if stijl is None and isinstance(kop.kind, Datum):
            stijl = self.stijlen.stijl(num_format=DAG_JAAR)
        if kop.role == "f":
            formule = alle()[kop.formule]
            tekst = self.formuletekst(formule.excel, kop.params)
            self.formule(blad, rij, kolom, tekst, waarde, stijl, array=formule.array)
        else:
            self.waarde(blad, rij, kolom, waarde, stijl)
        self.noem(kop.naam, sheet, rij, kolom)
        if kop.role == "v":
            zet_invoer(blad, (rij, kolom, rij, kolom), kop)

    def link(
        self,
        blad: Werkblad,
        rij: int,
        kolom: int,
        naar: str,
        tekst: str,
        stijl: Format | None = None,
        *,
        cel: str = "A1",
    ) -> None:
        """Write a link to a cell of another sheet; a space and › are put behind its words.

        A formula, because LibreOffice paints a true hyperlink in a blue of its own.
        """
        woorden = f"{tekst} ›"
        doel = literal(f"#{quote_sheetname(naar)}!{cel}")
        stijl = stijl or self.stijlen.recept("link")
        self.formule(blad, rij, kolom, f"HYPERLINK({doel},{literal(woorden)})", woorden, stijl)


def dagnummer(dag: date) -> int:
    """Return the number a spreadsheet keeps for a day."""
    return (date(dag.year, dag.month, dag.day) - _NUL_DAG).days


def gebufferd(waarde: Waarde) -> str | float | int:
    """Return what stands beside a formula as its value."""
    if waarde is None:
        return ""
    return dagnummer(waarde) if isinstance(waarde, date) else waarde


def _schoon(tekst: str, blad: str) -> str:
    """Return the text, or refuse what a cell cannot hold; the text itself is never quoted."""
    reden = gebrek(tekst)
    if reden == TE_LANG:
        raise KanNiet(f"Op het blad {blad} staat een tekst die te lang is voor één cel.")
    if reden:
        raise KanNiet(f"Op het blad {blad} staat een tekst met onleesbare tekens. Typ die opnieuw.")
    return tekst
