"""tblCyclus on Start: the steps of each period, and which one comes next."""

from xlsxwriter.format import Format

from hgw_excel.bouwen.palet import GRIJS, PETROL
from hgw_excel.bouwen.plek import Plek
from hgw_excel.bouwen.stijlen import DUN
from hgw_excel.bouwen.tabelblad import Tabelblad
from hgw_excel.schema.fragmenten import tekst
from hgw_excel.schema.kolom import Column

EERSTE_KOLOM = 6
MOMENTEN = ("M", "E")


class Cyclustabel(Tabelblad):
    """The table: rows as high as those beside it, a line between periods, the next step bold."""

    def teken(self) -> None:
        """Write the table and mark the first open step of this period."""
        super().teken()
        stijl = self.g.stijlen.regel(bold=True)
        open_, eerder = _open(self.plek), f"(ROW({_rijen(self.plek)})<ROW())"
        hier = (
            f'AND({self.plek.cel("periode")}=hgw_periode,{self.plek.cel("klaar_op")}="",'
            f"SUMPRODUCT({open_}*{eerder})=0)"
        )
        kolom = self.plek.kolommen["stap"]
        self.blad.conditional_format(
            self.plek.eerste, kolom, self.plek.laatste, kolom,
            {"type": "formula", "criteria": f"={hier}", "format": stijl},
        )  # fmt: skip

    def zet_tabel(self) -> None:
        """Write the headers in one line, all of them left."""
        super().zet_tabel()
        for kolom in self.tabel.columns:
            recept = "kop_v" if kolom.role == "v" else "kop_f"
            stijl = self.g.stijlen.recept(recept, font_size=10, indent=1, valign="vcenter")
            k = self.plek.kolommen[kolom.key]
            self.blad.write_string(self.plek.kop_rij, k, kolom.header, stijl)

    def cel_stijl(self, kolom: Column, i: int) -> Format:
        """Return the format of a cell; a period is a number that reads as 'periode 1'."""
        extra: dict[str, object] = {}
        if kolom.key == "periode":
            extra = {"num_format": '"periode "0', "font_color": GRIJS, "align": "left", "indent": 1}
        if i + 1 < self.plek.aantal and self._periode(i) != self._periode(i + 1):
            extra |= {"bottom": DUN, "bottom_color": PETROL}
        return self.stijlen[kolom.key].cel(**extra)

    def zet_hoogtes(self) -> None:
        """Leave the rows to Start: they are shared with everything beside the table."""

    def _periode(self, i: int) -> object:
        return self.inhoud.waarde(self.tabel.name, i, "periode")


def _rijen(plek: Plek) -> str:
    return plek.bereik("stap")


def _open(plek: Plek) -> str:
    """Return a factor that is 1 for each open step of this period."""
    return f'({plek.bereik("periode")}=hgw_periode)*({plek.bereik("klaar_op")}="")'


def volgende_stap(plek: Plek, stappen: tuple[str, ...], peil: str) -> str:
    """Return the condition under which a task comes first.

    Results of the moment a period starts from come before its steps; then the first open step.
    """
    if peil:
        return f'AND(hgw_peil="{peil}",hgw_leeg_{peil.lower()}>0)'
    al_vol = ",".join(f'NOT(AND(hgw_peil="{m}",hgw_leeg_{m.lower()}>0))' for m in MOMENTEN)
    rij = f"ROW({_rijen(plek)})"
    eerste = f"SUMPRODUCT(MIN({rij}+9999*(1-{_open(plek)})))"
    eigen = "+".join(f"({plek.bereik('stap')}={tekst(stap)})" for stap in stappen)
    return f"AND({al_vol},SUMPRODUCT(({rij}={eerste})*({eigen}))>0)"
