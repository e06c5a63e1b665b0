"""The sheets of an open workbook that are about to change, each read at most once."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from hgw_excel.bijwerken.opdracht import Plek
from hgw_excel.excel.stand import Stand, stand_van
from hgw_excel.excel.uitlezen import LiveBlad
from hgw_excel.lezen.formulecellen import Bladformule

REKENT = object()
"""Stands for whatever a formula shows."""


class Bladen:
    """The cells of sheets as they stand now; the twin of the bytes of a file.

    What formulas show is not among them: Excel computes that itself.
    """

    def __init__(self, boek: Any) -> None:  # noqa: ANN401
        self.boek = boek
        self._gelezen: dict[str, LiveBlad] = {}

    def __contains__(self, blad: str) -> bool:
        return False

    def __getitem__(self, blad: str) -> LiveBlad:
        if blad not in self._gelezen:
            self._gelezen[blad] = LiveBlad(self.boek.sheets[blad])
        return self._gelezen[blad]

    def cellen(self, blad: str) -> "Cellen":
        """Return which cells of a sheet hold something typed."""
        return Cellen(self, blad)

    def gevuld(self, blad: str) -> Iterator[Plek]:
        """Yield the cells of a sheet in which something stands."""
        inhoud = self[blad].inhoud
        yield from inhoud.formules
        yield from inhoud.fouten.keys() - inhoud.formules.keys()
        for i, rij in enumerate(inhoud.waarden):
            for j, waarde in enumerate(rij):
                if waarde != "" and str(waarde).strip() and (i, j) not in inhoud.formules:
                    yield i, j

    def cel(self, blad: str, plek: Plek) -> object:
        """Return the raw value of a cell, `REKENT` for a formula."""
        live = self[blad]
        return REKENT if plek in live.inhoud.formules else live.rooster.cel(*plek)

    def stand(self, blad: str, plek: Plek) -> Stand:
        """Return what stands in a cell, its formula rather than what that shows."""
        live = self[blad]
        formule = live.inhoud.formules.get(plek, "")
        reeks = bool(formule) and bool(live.blad.range((plek[0] + 1, plek[1] + 1)).has_array)
        return stand_van(live.rooster.cel(*plek), formule, reeks=reeks)


class Cellen:
    """What `Bladcellen` is of a file; the sheet is only read for what is typed on it."""

    formules: Mapping[Plek, Bladformule] = {}

    def __init__(self, bladen: Bladen, blad: str) -> None:
        self._bladen, self._blad = bladen, blad

    @cached_property
    def getypt(self) -> frozenset[Plek]:
        """The places that hold something typed."""
        formules = self._bladen[self._blad].inhoud.formules
        return frozenset(p for p in self._bladen.gevuld(self._blad) if p not in formules)
