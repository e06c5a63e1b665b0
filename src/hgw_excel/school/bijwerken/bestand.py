"""The file as it stands: the cells of each sheet, read when they are asked for."""

from collections.abc import Mapping
from functools import cached_property
from typing import Protocol

from hgw_excel.bijwerken.opdracht import Plek
from hgw_excel.lezen.formulecellen import Bladcellen, Bladformule, bladcellen
from hgw_excel.lezen.poort import keur
from hgw_excel.lezen.scan import bladdelen

LEEG = Bladcellen({}, frozenset())


class Cellen(Protocol):
    """What is asked of one sheet; see `Bladcellen`."""

    @property
    def formules(self) -> Mapping[Plek, Bladformule]: ...

    @property
    def getypt(self) -> frozenset[Plek]: ...


class Celbron(Protocol):
    """Where the cells of a workbook are asked: a file, or a workbook that is open."""

    def __contains__(self, blad: str) -> bool: ...

    def cellen(self, blad: str) -> Cellen:
        """Return the cells of a sheet; nothing when there is no such sheet."""
        ...


class Bestand:
    """The worksheets of a workbook by name, from its bytes.

    Raises:
        Geweigerd: the bytes are no workbook that can be read.
    """

    def __init__(self, naam: str, inhoud: bytes) -> None:
        self._pakket = keur(naam, inhoud)
        self._gelezen: dict[str, Bladcellen] = {}

    @cached_property
    def _bladen(self) -> dict[str, str]:
        return bladdelen(self._pakket)

    def __contains__(self, blad: str) -> bool:
        return blad in self._bladen

    def cellen(self, blad: str) -> Bladcellen:
        """Return the cells of a sheet; nothing when there is no such sheet."""
        if blad not in self._gelezen:
            deel = self._bladen.get(blad)
            self._gelezen[blad] = LEEG if deel is None else bladcellen(self._pakket.delen[deel])
        return self._gelezen[blad]
