"""The file as it stands: the cells of each sheet, read when they are asked for."""

from collections.abc import Mapping
from functools import cached_property

from hgw_excel.lezen.formulecellen import Bladcellen, bladcellen, bladdelen
from hgw_excel.lezen.poort import keur

LEEG = Bladcellen({}, frozenset())


class Bestand:
    """The sheets of a workbook by name, from its bytes.

    Raises:
        Geweigerd: the bytes are no workbook that can be read.
    """

    def __init__(self, naam: str, inhoud: bytes) -> None:
        self._delen: Mapping[str, bytes] = keur(naam, inhoud).delen
        self._gelezen: dict[str, Bladcellen] = {}

    @cached_property
    def _bladen(self) -> Mapping[str, str]:
        return bladdelen(self._delen)

    def __contains__(self, blad: str) -> bool:
        return blad in self._bladen

    def cellen(self, blad: str) -> Bladcellen:
        """Return the cells of a sheet; nothing when there is no such sheet."""
        if blad not in self._gelezen:
            deel = self._delen.get(self._bladen.get(blad, ""))
            self._gelezen[blad] = LEEG if deel is None else bladcellen(deel)
        return self._gelezen[blad]
