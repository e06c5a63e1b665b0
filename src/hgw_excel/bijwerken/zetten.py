"""Set cells of one sheet, each only when it says something else now."""

from datetime import date

from hgw_excel.bijwerken import cel as c
from hgw_excel.bijwerken.blad import Blad
from hgw_excel.bijwerken.opdracht import Celwaarde, Formule, Getoond, Plek
from hgw_excel.bijwerken.opmaak import Opmaak
from hgw_excel.schema.celtekst import gebrek
from hgw_excel.schema.dagnummer import dagnummer

FORMULE = "formule"
"""Why a cell is left alone: it holds a formula that is not ours to overwrite."""


class Zetter:
    """Sets cells and values of one sheet; each method returns why a cell was left, '' when not."""

    def __init__(self, blad: Blad, opmaak: Opmaak, *, vanaf_1904: bool) -> None:
        self._blad, self._opmaak, self._vanaf_1904 = blad, opmaak, vanaf_1904

    def zet(self, plek: Plek, waarde: Celwaarde) -> str:
        """Give a cell a value or a formula."""
        if self._blad.is_vast(plek):
            return FORMULE
        if isinstance(waarde, Formule):
            return self._zet_formule(plek, waarde)
        return self._zet_waarde(
            plek, self._ruw(waarde), self._opmaak.passend(self._blad, plek, waarde)
        )

    def zet_getoond(self, plek: Plek, waarde: Getoond) -> str:
        """Replace the value beside a formula; a cell without formula is left without a word."""
        cel = self._blad.cel(plek)
        if cel is None or cel.find(c.F) is None or self._toont(plek, waarde):
            return ""
        if isinstance(waarde, str) and (reden := gebrek(waarde)):
            return reden
        c.zet_getoond(cel, waarde)
        self._blad.raak_inhoud(plek)
        return ""

    def _zet_waarde(self, plek: Plek, waarde: str | float | bool | None, stijl: str) -> str:
        cel = self._blad.cel(plek)
        if cel is not None and cel.find(c.F) is not None:
            return FORMULE
        if not stijl and c.is_gelijk(c.lees(cel, self._blad.teksten), waarde):
            return ""
        if isinstance(waarde, str) and (reden := gebrek(waarde)):
            return reden
        cel = self._blad.zorg_voor_cel(plek)
        c.zet_waarde(cel, waarde)
        if stijl:
            cel.set("s", stijl)
        self._blad.raak_inhoud(plek)
        self._blad.toon_rij(plek[0])
        return ""

    def _zet_formule(self, plek: Plek, formule: Formule) -> str:
        if isinstance(formule.waarde, str) and (reden := gebrek(formule.waarde)):
            return reden
        cel = self._blad.cel(plek)
        if c.heeft_formule(cel, formule):
            return self.zet_getoond(plek, formule.waarde)
        cel = self._blad.zorg_voor_cel(plek)
        if cel.find(c.F) is None:
            self._blad.nieuwe_formules[plek] = formule.array
        c.zet_formule(cel, formule)
        self._blad.raak_inhoud(plek)
        self._blad.toon_rij(plek[0])
        return ""

    def _toont(self, plek: Plek, waarde: Getoond) -> bool:
        """Tell whether the value beside a formula is this one already; an empty text is a value."""
        cel = self._blad.cel(plek)
        if cel is None or cel.find(c.V) is None:
            return False
        oud = c.lees(cel, self._blad.teksten)
        if oud is None:
            oud = "" if cel.get("t") == "str" else c.ONBEKEND
        return c.is_gelijk(oud, waarde)

    def _ruw(self, waarde: str | float | bool | date | None) -> str | float | bool | None:
        """Return what the file keeps: a date is a number, an empty text nothing."""
        if isinstance(waarde, date):
            return dagnummer(waarde, vanaf_1904=self._vanaf_1904)
        return None if waarde == "" else waarde
