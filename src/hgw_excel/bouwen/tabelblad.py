"""Draw one table: band, headers, cells, columns, drop-downs, colours and row heights."""

from collections.abc import Mapping
from functools import cached_property
from itertools import groupby

from xlsxwriter.format import Format

from hgw_excel.bouwen.celstijl import Kolomstijl, begint_band, kolomstijl, kop_regels
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.invoer import zet_invoer
from hgw_excel.bouwen.opmaakregels import zet_regels
from hgw_excel.bouwen.palet import LIJN_MIDDEN
from hgw_excel.bouwen.soort import Soort, soort
from hgw_excel.bouwen.stijlen import DUN
from hgw_excel.bouwen.tekst import regels, rijhoogte, tekst_breed
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.formule import Formule, alle
from hgw_excel.schema.inhoud import Inhoud, als_tekst
from hgw_excel.schema.kolom import Column, Sheet, Table, Waarde

KNOP = 14
"""Room for the filter button under the text of a header."""
TWEE_REGELS = 28
"""Least height of a row that hangs on the wall: even, with room to write."""

STUT = 1.3
"""A row of so many times its type size fits one line: the margin cell holds up a free row."""


class Tabelblad:
    """One table on one sheet, drawn step by step; `lang_punten` is the size of long text."""

    lang_punten: float = 10

    def __init__(
        self,
        blad: Werkblad,
        sheet: Sheet,
        inhoud: Inhoud,
        gereedschap: Gereedschap,
    ) -> None:
        if sheet.table is None:
            raise ValueError(f"no table on {sheet.naam}")
        self.blad, self.sheet, self.inhoud, self.g = blad, sheet, inhoud, gereedschap
        self.tabel: Table = sheet.table
        self.plek = gereedschap.plekken[self.tabel.name]

    @cached_property
    def stijlen(self) -> Mapping[str, Kolomstijl]:
        """Formats of each column by its key; the columns of a band are as wide as its word."""
        stijlen = {
            kolom.key: kolomstijl(self.g.stijlen, self.tabel, kolom, lang_punten=self.lang_punten)
            for kolom in self.tabel.columns
        }
        for band, groep in groupby(self.tabel.columns, key=lambda kolom: kolom.band):
            open_ = [stijlen[kolom.key] for kolom in groep if not kolom.grouped]
            tekort = tekst_breed(band, 12) - sum(stijl.breedte for stijl in open_)
            if open_ and tekort > 0:
                open_[-1].breedte += tekort
        return stijlen

    def teken(self) -> None:
        """Write the table with all that belongs to it."""
        self.zet_kolommen()
        self.zet_tabel()
        self.zet_cellen()
        self.zet_hoogtes()
        if self.sheet.zicht != "verborgen":
            self.zet_hulp()

    def zet_hulp(self) -> None:
        """Put the sentences, drop-downs, checks and colours that a reader of the sheet needs."""
        for kolom in self.tabel.columns:
            k = self.plek.kolommen[kolom.key]
            zet_invoer(self.blad, (self.plek.eerste, k, self.plek.laatste, k), kolom)
        zet_regels(self.blad, self.g.stijlen, self.tabel, self.plek, self.inhoud.werkboek)

    @property
    def breedtes(self) -> list[float]:
        """Widths of the open columns."""
        return [self.stijlen[k.key].breedte for k in self.tabel.columns if not k.grouped]

    def zet_kolommen(self) -> None:
        """Set the widths; the column after a closed group carries the button that opens it."""
        was_dicht = False
        for kolom in self.tabel.columns:
            k = self.plek.kolommen[kolom.key]
            opties: dict[str, object] = {"collapsed": True} if was_dicht else {}
            if kolom.grouped:
                opties = {"level": 1, "hidden": True}
            self.blad.set_column(k, k, self.stijlen[kolom.key].breedte, None, opties)
            was_dicht = kolom.grouped
        if was_dicht:
            na = self.plek.kolom_tot + 1
            self.blad.set_column(na, na, 2, None, {"collapsed": True})

    def zet_tabel(self) -> None:
        """Write the headers and make the table."""
        self.blad.add_table(
            self.plek.kop_rij, self.plek.kolom_van, self.plek.laatste, self.plek.kolom_tot,
            {
                "name": self.tabel.name,
                "style": None,
                "autofilter": self.tabel.filter,
                "columns": [self._kolom(kolom) for kolom in self.tabel.columns],
            },
        )  # fmt: skip
        self.blad.zet_kolomformules(
            {
                k: self.formuletekst(kolom, formule)
                for k, kolom in enumerate(self.tabel.columns)
                if (formule := self.formule(kolom)) and not formule.array
            }
        )
        self.blad.zet_hoogte(self.plek.kop_rij, self.kop_hoogte())

    def _kolom(self, kolom: Column) -> dict[str, object]:
        return {"header": kolom.header, "header_format": self.stijlen[kolom.key].kop}

    def formule(self, kolom: Column) -> Formule | None:
        """Return the formula of a computed column."""
        return alle()[kolom.formule] if kolom.role == "f" else None

    def formuletekst(self, kolom: Column, formule: Formule) -> str:
        """Return the text of a column's formula: the same one in each row."""
        return self.g.formuletekst(formule.excel, kolom.params, self.tabel.name)

    def kop_hoogte(self) -> float:
        """Return the height that shows every header in full."""
        regels_ = [
            (kop_regels(kolom, self.stijlen[kolom.key]), self.stijlen[kolom.key].kop_punten)
            for kolom in self.tabel.columns
            if not kolom.grouped
        ]
        hoog = max(aantal * punten * 4 / 3 + 4 for aantal, punten in regels_)
        return max(20, round(hoog, 1)) + (KNOP if self.tabel.filter else 0)

    def zet_cellen(self) -> None:
        """Write every cell; a computed one with the value it has now."""
        for kolom in self.tabel.columns:
            formule = self.formule(kolom)
            tekst = self.formuletekst(kolom, formule) if formule else ""
            for i in range(self.plek.aantal):
                self._zet_cel(kolom, i, formule, tekst)

    def _zet_cel(self, kolom: Column, i: int, formule: Formule | None, tekst: str) -> None:
        rij, k = self.plek.eerste + i, self.plek.kolommen[kolom.key]
        stijl = self.cel_stijl(kolom, i)
        waarde = self.waarde(i, kolom)
        if formule:
            self.g.formule(self.blad, rij, k, tekst, waarde, stijl, array=formule.array)
        else:
            self.g.waarde(self.blad, rij, k, waarde, stijl)

    def cel_stijl(self, kolom: Column, i: int) -> Format:
        """Return the format of one cell."""
        return self.stijlen[kolom.key].cel()

    def waarde(self, i: int, kolom: Column) -> Waarde:
        """Return one value."""
        return self.inhoud.waarde(self.tabel.name, i, kolom.key)

    def zet_hoogtes(self) -> None:
        """Set each row from its text; where long text is typed a row stays free to grow."""
        vrij = any(soort(k) is Soort.LANG and not k.grouped for k in self.tabel.columns)
        for i in range(self.plek.aantal):
            stut = self.minst(i) if vrij else 0
            self.zet_rij(self.plek.eerste + i, self.rij_hoogte(i), stut)

    def minst(self, i: int) -> float:
        """Return the height of a row without long texts."""
        return self.sheet.hoogte or (TWEE_REGELS if self.sheet.papier == "A3" else 19)

    def zet_rij(self, rij: int, hoogte: float, stut: float) -> None:
        """Set one height; `stut` holds a free row up to at least that height."""
        self.blad.zet_hoogte(rij, hoogte)
        if stut:
            self.blad.vrije_rijen.add(rij)
            punten = int(stut / STUT)
            self.blad.write_blank(rij, 0, None, self.g.stijlen.stijl(font_size=punten))

    def rij_hoogte(self, i: int) -> float:
        """Return the height that the texts of a row need in the open columns."""
        minst = self.minst(i)
        hoogtes = [minst]
        for kolom in self.tabel.columns:
            if soort(kolom) is Soort.LANG and not kolom.grouped:
                punten = self.stijlen[kolom.key].punten
                aantal = regels(als_tekst(self.waarde(i, kolom)), kolom.width, punten)
                hoogtes.append(rijhoogte(aantal, punten, minstens=minst))
        return max(hoogtes)

    def zet_band(self, rij: int, tot: int) -> None:
        """Write each band in its first open column, with the thin line down to row `tot`."""
        self.blad.zet_hoogte(rij, 19)
        for kolom in self.tabel.columns:
            if not begint_band(self.tabel, kolom):
                continue
            k = self.plek.kolommen[kolom.key]
            lijn = {"left": DUN, "left_color": LIJN_MIDDEN}
            g = self.g
            g.waarde(self.blad, rij, k, kolom.band or None, g.stijlen.recept("band", **lijn))
            for onder in range(rij + 1, tot):
                self.blad.write_blank(onder, k, None, g.stijlen.stijl(**lijn))
