"""One worksheet: its rows and cells by place, and how cells and rows are put in between."""

from collections.abc import Sequence
from functools import cached_property

from lxml import etree

from hgw_excel.bijwerken.boom import Deel, Element, getal, is_waar, q
from hgw_excel.bijwerken.cel import C, F, Teksten
from hgw_excel.bijwerken.opdracht import Plek
from hgw_excel.bijwerken.tabel import Tabel
from hgw_excel.lezen.bereik import MAX_RIJ, Bereik, lees_bereik, lees_cel
from hgw_excel.lezen.weigeringen import ONLEESBAAR, Geweigerd
from hgw_excel.schema.ruw import cel_adres

_ROW = q("row")
_EIGEN = ("r", "spans", "collapsed")
"""What a new row does not copy from the row it follows."""


class Blad:
    """A sheet that may change.

    Attributes:
        deel: its part.
        tabellen: the tables on it.
        nieuwe_formules: cells that hold a formula and held none before -> whether it is an array.
        inhoud_veranderd: whether a value or formula changed.

    Raises:
        Geweigerd: rows or cells out of order, or comments between them.
    """

    def __init__(self, naam: str, deel: Deel, tabellen: Sequence[Tabel], teksten: Teksten) -> None:
        self.naam, self.deel, self.tabellen, self.teksten = naam, deel, tabellen, teksten
        self.nieuwe_formules: dict[Plek, bool] = {}
        self.inhoud_veranderd = False
        gegevens = deel.wortel.find(q("sheetData"))
        if gegevens is None or next(gegevens.iter(etree.Comment, etree.PI), None) is not None:
            raise Geweigerd(ONLEESBAAR)
        self._gegevens: Element = gegevens
        self._rijen = _lees_rijen(gegevens)
        self._cellen: dict[int, dict[int, Element]] = {}

    def rij(self, nummer: int) -> Element | None:
        """Return the element of a row, if it is there."""
        return self._rijen.get(nummer)

    def cellen(self, rij: int) -> dict[int, Element]:
        """Return the cells of a row by column."""
        if rij not in self._cellen:
            element = self._rijen.get(rij)
            self._cellen[rij] = {} if element is None else _lees_cellen(element, rij)
        return self._cellen[rij]

    def cel(self, plek: Plek) -> Element | None:
        """Return the element of a cell, if it is there."""
        return self.cellen(plek[0]).get(plek[1])

    def formule(self, plek: Plek) -> Element | None:
        """Return the formula element of a cell, if it holds one."""
        cel = self.cel(plek)
        return None if cel is None else cel.find(F)

    def zorg_voor_cel(self, plek: Plek) -> Element:
        """Return the element of a cell, made when it is missing with the style of its column.

        Raises:
            ValueError: it is a header or total of a table, whose part names it too.
        """
        if any(t.heel.bevat(*plek) and not t.gegevens.bevat(*plek) for t in self.tabellen):
            raise ValueError(f"no cell to change, the table names it: {self.naam!r}, {plek}")
        cel = self.cel(plek)
        return self._maak_cel(plek, self._stijl(plek)) if cel is None else cel

    def zorg_voor_cel_als(self, plek: Plek, voorbeeld: Element | None) -> Element:
        """Return the element of a cell with the style of another one."""
        stijl = None if voorbeeld is None else voorbeeld.get("s")
        cel = self.cel(plek)
        if cel is None:
            return self._maak_cel(plek, stijl)
        if stijl is not None:
            cel.set("s", stijl)
        return cel

    def zorg_voor_rij(self, nummer: int, voorbeeld: Element | None = None) -> Element:
        """Return the element of a row, made when it is missing with the looks of another one."""
        element = self._rijen.get(nummer)
        if element is not None:
            return element
        element = _tussen(self._gegevens, self._rijen, nummer, _ROW)
        element.set("r", str(nummer + 1))
        if voorbeeld is not None:
            element.attrib.update({k: w for k, w in voorbeeld.attrib.items() if k not in _EIGEN})
        self.raak()
        return element

    def toon_rij(self, nummer: int) -> None:
        """Let a row be seen that a filter or a hand hid: what is written must not be out of sight.

        The filter itself stays; it hides again what does not match when it is applied again.
        """
        self._rijen[nummer].attrib.pop("hidden", None)

    def raak(self, rij: int | None = None) -> None:
        """Note that the part, and this row of it, changed."""
        self.deel.veranderd = True
        if rij is not None:
            self._rijen[rij].attrib.pop("spans", None)

    def raak_inhoud(self, plek: Plek) -> None:
        """Note that what a cell shows or computes changed."""
        self.inhoud_veranderd = True
        self.raak(plek[0])

    @cached_property
    def reeksen(self) -> list[Bereik]:
        """The areas that one formula fills: of an array, or of a what-if table."""
        return self._gebieden(("array", "dataTable"))

    @cached_property
    def gedeeld(self) -> list[Bereik]:
        """The areas whose cells say the formula of their first cell."""
        return self._gebieden(("shared",))

    def gedeelde_formule(self, nummer: str) -> tuple[str, Plek]:
        """Return text and place of the first cell that shares a formula; '' when there is none."""
        for formule in self._gegevens.iter(F):
            if formule.get("t") == "shared" and formule.get("si") == nummer and formule.text:
                plek = lees_cel(_ouder(formule).get("r", ""))
                return (formule.text, plek) if plek is not None else ("", (0, 0))
        return "", (0, 0)

    def _gebieden(self, soorten: tuple[str, ...]) -> list[Bereik]:
        refs = [f.get("ref", "") for f in self._gegevens.iter(F) if f.get("t") in soorten]
        gebieden = [gebied for gebied in map(lees_bereik, refs) if gebied is not None]
        return [gebied for gebied in gebieden if gebied[:2] != gebied[2:]]

    def is_vast(self, plek: Plek) -> bool:
        """Tell whether other cells depend on the formula that fills this cell."""
        if any(reeks.bevat(*plek) for reeks in self.reeksen):
            return True
        formule = self.formule(plek)
        if formule is None or formule.get("t") != "shared" or "ref" not in formule.attrib:
            return False
        return any(gebied[:2] == plek for gebied in self.gedeeld)

    def _maak_cel(self, plek: Plek, stijl: str | None) -> Element:
        rij, kolom = plek
        ouder = self.zorg_voor_rij(rij)
        cel = _tussen(ouder, self.cellen(rij), kolom, C)
        cel.set("r", cel_adres(rij, kolom))
        if stijl is not None:
            cel.set("s", stijl)
        self.raak(rij)
        self._groei_omvang(plek)
        return cel

    def _stijl(self, plek: Plek) -> str | None:
        """Return the style of an empty place: of its row, its table column or its column."""
        rij = self._rijen.get(plek[0])
        if rij is not None and is_waar(rij, "customFormat"):
            return rij.get("s")
        for tabel in self.tabellen:
            if tabel.gegevens.bevat(*plek):
                return self._stijl_in(tabel, plek)
        return self._kolomstijl(plek[1])

    def _stijl_in(self, tabel: Tabel, plek: Plek) -> str | None:
        for rij in (tabel.gegevens.laatste_rij, plek[0] - 1):
            cel = self.cel((rij, plek[1])) if rij >= tabel.gegevens.rij else None
            if cel is not None:
                return cel.get("s")
        return self._kolomstijl(plek[1])

    def _kolomstijl(self, kolom: int) -> str | None:
        for element in self.deel.wortel.iterfind(f"{q('cols')}/{q('col')}"):
            if getal(element.get("min", "0")) <= kolom + 1 <= getal(element.get("max", "0")):
                return element.get("style")
        return None

    def _groei_omvang(self, plek: Plek) -> None:
        element = self.deel.wortel.find(q("dimension"))
        oud = None if element is None else lees_bereik(element.get("ref", ""))
        if element is None or oud is None or oud.bevat(*plek):
            return
        begin = cel_adres(min(oud.rij, plek[0]), min(oud.kolom, plek[1]))
        einde = cel_adres(max(oud.laatste_rij, plek[0]), max(oud.laatste_kolom, plek[1]))
        element.set("ref", f"{begin}:{einde}")


def _lees_rijen(gegevens: Element) -> dict[int, Element]:
    """Return the rows by number from zero; a row without a number follows the one before it."""
    uit: dict[int, Element] = {}
    vorige = -1
    for element in gegevens.iterchildren(_ROW):
        tekst = element.get("r", str(vorige + 2))
        nummer = int(tekst) - 1 if tekst.isdecimal() and len(tekst) <= 7 else -1
        if not vorige < nummer < MAX_RIJ:
            raise Geweigerd(ONLEESBAAR)
        element.set("r", str(nummer + 1))
        uit[nummer] = element
        vorige = nummer
    return uit


def _lees_cellen(rij: Element, nummer: int) -> dict[int, Element]:
    """Return the cells of a row by column; a cell without a place follows the one before it."""
    uit: dict[int, Element] = {}
    vorige = -1
    for element in rij.iterchildren(C):
        plek = lees_cel(element.get("r", cel_adres(nummer, vorige + 1)))
        if plek is None or plek[0] != nummer or plek[1] <= vorige:
            raise Geweigerd(ONLEESBAAR)
        element.set("r", cel_adres(*plek))
        uit[plek[1]] = element
        vorige = plek[1]
    return uit


def _tussen(ouder: Element, index: dict[int, Element], nummer: int, tag: str) -> Element:
    """Put a new row or cell between those before and after it."""
    nieuw = etree.SubElement(ouder, tag)
    volgende = min((ander for ander in index if ander > nummer), default=None)
    if volgende is not None:
        index[volgende].addprevious(nieuw)
    elif index:
        index[max(index)].addnext(nieuw)
    else:
        ouder.insert(0, nieuw)
    index[nummer] = nieuw
    return nieuw


def _ouder(element: Element) -> Element:
    ouder = element.getparent()
    assert ouder is not None
    return ouder
