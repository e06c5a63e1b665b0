"""Number formats: a day must look like a day, and 72 in a cell for percents would say 7200%."""

import re
from collections.abc import Callable
from datetime import date
from functools import cached_property

from lxml import etree

from hgw_excel.bijwerken.blad import Blad
from hgw_excel.bijwerken.boom import Element, is_waar, q
from hgw_excel.bijwerken.opdracht import Celwaarde, Plek

GETAL, DATUM, PROCENT, TEKST = "getal", "datum", "procent", "tekst"
"""What a cell style shows a number as."""

_INGEBOUWD = {
    **dict.fromkeys((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)), DATUM),
    **dict.fromkeys((9, 10), PROCENT),
    49: TEKST,
}
_LETTERLIJK = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')
_FORMAAT = ("numFmtId", "applyNumberFormat", "quotePrefix")


def soort_van(code: str) -> str:
    """Return what a number format of one's own shows: '0.0', 'd mmm yyyy', '0%', '@'."""
    kaal = _LETTERLIJK.sub("", code).partition(";")[0].casefold()
    if "%" in kaal:
        return PROCENT
    if "@" in kaal:
        return TEKST
    return DATUM if "general" not in kaal and set(kaal) & set("dmyhs") else GETAL


class Opmaak:
    """The cell styles of a workbook, by the number that a cell has of them."""

    def __init__(self, stijlen: Callable[[], Element | None]) -> None:
        self._stijlen = stijlen

    def passend(self, blad: Blad, plek: Plek, waarde: Celwaarde) -> str:
        """Return the style a cell must get for a value, '' when it can keep its own.

        A number or day in a cell that shows something else gets the number format of the nearest
        cell of its table column that does; all else of its looks stays, where the workbook has
        such a style. Without such a cell nothing changes.
        """
        if isinstance(waarde, bool) or not isinstance(waarde, int | float | date):
            return ""
        wens = DATUM if isinstance(waarde, date) else GETAL
        cel = blad.cel(plek)
        if cel is None or self._soort(cel.get("s")) == wens:
            return ""
        voorbeeld = self._naaste(blad, plek, wens)
        return "" if voorbeeld is None else self._met_formaat_van(cel.get("s"), voorbeeld)

    def _naaste(self, blad: Blad, plek: Plek, wens: str) -> str | None:
        tabel = next((t.gegevens for t in blad.tabellen if t.gegevens.bevat(*plek)), None)
        rijen = () if tabel is None else range(tabel.rij, tabel.laatste_rij + 1)
        for rij in sorted(rijen, key=lambda rij: abs(rij - plek[0])):
            cel = blad.cel((rij, plek[1]))
            if cel is not None and self._soort(cel.get("s")) == wens:
                return cel.get("s", "0")
        return None

    def _soort(self, stijl: str | None) -> str:
        xf = self._xf(stijl)
        if xf is None:
            return GETAL
        if is_waar(xf, "quotePrefix"):
            return TEKST
        nummer = xf.get("numFmtId", "0")
        if nummer in self._formaten:
            return soort_van(self._formaten[nummer])
        return _INGEBOUWD.get(int(nummer) if nummer.isdecimal() else 0, GETAL)

    def _xf(self, stijl: str | None) -> Element | None:
        nummer = int(stijl) if stijl is not None and stijl.isdecimal() else 0
        return self._xfs[nummer] if nummer < len(self._xfs) else None

    def _met_formaat_van(self, stijl: str | None, voorbeeld: str) -> str:
        eigen, ander = self._xf(stijl), self._xf(voorbeeld)
        if eigen is None or ander is None:
            return voorbeeld
        wens = (ander.get("numFmtId"), _rest(eigen))
        for nummer, xf in enumerate(self._xfs):
            if (xf.get("numFmtId"), _rest(xf)) == wens and not is_waar(xf, "quotePrefix"):
                return str(nummer)
        return voorbeeld

    @cached_property
    def _xfs(self) -> list[Element]:
        stijlen = self._stijlen()
        return [] if stijlen is None else stijlen.findall(f"{q('cellXfs')}/{q('xf')}")

    @cached_property
    def _formaten(self) -> dict[str, str]:
        stijlen = self._stijlen()
        formaten = [] if stijlen is None else stijlen.findall(f"{q('numFmts')}/{q('numFmt')}")
        return {el.get("numFmtId", ""): el.get("formatCode", "") for el in formaten}


def _rest(xf: Element) -> tuple[tuple[tuple[str, str], ...], tuple[bytes, ...]]:
    """Return all of a style but its number format."""
    kenmerken = ((naam, waarde) for naam, waarde in xf.attrib.items() if naam not in _FORMAAT)
    return tuple(sorted(kenmerken)), tuple(etree.tostring(kind, with_tail=False) for kind in xf)
