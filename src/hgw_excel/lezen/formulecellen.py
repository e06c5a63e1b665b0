"""What the sheets of a workbook keep: each formula with its value, and which cells are filled."""

from collections.abc import Mapping
from typing import NamedTuple

from hgw_excel.lezen.bereik import kolom_nummer
from hgw_excel.lezen.bladscan import Plek
from hgw_excel.lezen.xmldeel import loop, nieuwe_parser
from hgw_excel.schema.ruw import Cel, CelFout


class Bladformule(NamedTuple):
    """A formula as it is written, '' when it shares that of another cell, and its value.

    `waarde` is None when the file keeps none.
    """

    tekst: str
    waarde: Cel


class Bladcellen(NamedTuple):
    """One sheet: its formulas by place, and the places that hold a typed value."""

    formules: Mapping[Plek, Bladformule]
    getypt: frozenset[Plek]


def bladcellen(deel: bytes) -> Bladcellen:
    """Return the cells of a sheet that passed the gate."""
    lezer = _Lezer()
    lezer.lees(deel)
    return Bladcellen(lezer.formules, frozenset(lezer.getypt))


class _Lezer:
    """Follows one part from cell to cell."""

    def __init__(self) -> None:
        self.formules: dict[Plek, Bladformule] = {}
        self.getypt: list[Plek] = []
        self.rij = self.kolom = -1
        self.soort, self.formule = "", ""
        self.is_formule = self.vol = False
        self.stuk: list[str] = []
        self.waarde: str | None = None
        self.parser = nieuwe_parser()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._einde

    def lees(self, deel: bytes) -> None:
        try:
            loop(self.parser, deel)
        finally:
            self.parser.EndElementHandler = self.parser.CharacterDataHandler = None

    def _start(self, tag: str, kenmerken: dict[str, str]) -> None:
        naam = tag.rpartition(":")[2]
        if naam == "c":
            self._cel(kenmerken)
        elif naam == "row":
            self.rij = int(kenmerken["r"]) - 1 if "r" in kenmerken else self.rij + 1
            self.kolom = -1
        elif naam in ("f", "v", "t"):
            self.is_formule |= naam == "f"
            self.stuk = []
            self.parser.CharacterDataHandler = self.stuk.append

    def _cel(self, kenmerken: dict[str, str]) -> None:
        letters = kenmerken.get("r", "").rstrip("0123456789")
        self.kolom = kolom_nummer(letters) if letters else self.kolom + 1
        self.soort, self.formule, self.waarde = kenmerken.get("t", "n"), "", None
        self.is_formule = self.vol = False

    def _einde(self, tag: str) -> None:
        naam = tag.rpartition(":")[2]
        if naam == "c":
            self._bewaar()
        elif naam in ("f", "v", "t"):
            self.parser.CharacterDataHandler = None
            tekst = "".join(self.stuk)
            if naam == "f":
                self.formule = tekst
            else:
                self.waarde = tekst
                self.vol |= bool(tekst.strip())

    def _bewaar(self) -> None:
        if self.is_formule:
            cel = Bladformule(self.formule, _waarde(self.soort, self.waarde))
            self.formules[self.rij, self.kolom] = cel
        elif self.vol:
            self.getypt.append((self.rij, self.kolom))


def _waarde(soort: str, tekst: str | None) -> Cel:
    """Return the value beside a formula; a text in the list of strings is not looked up."""
    if tekst is None or soort == "s":
        return None
    if soort == "e":
        return CelFout(tekst)
    if soort == "n":
        try:
            return float(tekst)
        except ValueError:
            return None
    return tekst == "1" if soort == "b" else tekst
