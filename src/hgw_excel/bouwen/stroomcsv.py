"""The same long table as text for a Dutch Excel: BOM, semicolons, decimal comma, CRLF.

Text that Excel would take for a formula gets an apostrophe before it. A row that came before a
column was known ends in empty fields when the file is written.
"""

import math
import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import BinaryIO

from hgw_excel import tijdelijk
from hgw_excel.bouwen.kopregel import Kopregel
from hgw_excel.bouwen.stroom import Gebrek, Kolom
from hgw_excel.bouwen.stroomcel import ONTHOUDEN, WEG, duur, is_te_onthouden, tijdtekst
from hgw_excel.bouwen.stroomzip import IN_GEHEUGEN, NIVEAU
from hgw_excel.schema.celtekst import gebrek
from hgw_excel.schema.ruw import Cel, CelFout

_FORMULE = re.compile(r"[\s\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|[\t\r\n]")
_HAKEN = re.compile(r'[;"\r\n]|^\s|\s$')
_EINDE = "\r\n"


class Stroomcsv:
    """A .csv that takes rows as `Stroomboek` does.

    Args:
        map_: folder for what does not fit in memory.
    """

    def __init__(self, map_: str) -> None:
        self.aantal = 0
        self._kop = Kopregel()
        self._velden = Velden()
        self._stukken: list[tuple[int, int]] = []
        self._bestand = tijdelijk.spoel(IN_GEHEUGEN, map_)

    def voeg_toe(self, kolommen: Sequence[Kolom]) -> list[Gebrek]:
        """Add rows, given by column; an empty field stands for what can't be written."""
        plekken = self._kop.plekken([kop for kop, _ in kolommen])
        gebreken: list[Gebrek] = []
        aantal = len(kolommen[0][1])
        velden: list[Sequence[str]] = [[""] * aantal] * len(self._kop.namen)
        for nummer, (plek, (_, waarden)) in enumerate(zip(plekken, kolommen, strict=True)):
            velden[plek] = self._velden.kolom(waarden, nummer, gebreken)
        self._bewaar("".join([";".join(rij) + _EINDE for rij in zip(*velden, strict=True)]))
        self.aantal += aantal
        return sorted(gebreken, key=lambda gebrek: gebrek[:2])

    def _bewaar(self, tekst: str) -> None:
        gepakt = zlib.compress(tekst.encode(), NIVEAU)
        self._bestand.write(gepakt)
        self._stukken.append((len(gepakt), len(self._kop.namen)))

    def schrijf(self, uit: BinaryIO) -> None:
        """Write the whole file."""
        koppen = ";".join(veld(kop) for kop in self._kop.namen)
        uit.write(f"\ufeff{koppen}{_EINDE}".encode())
        for tekst, breedte in self._teruglezen():
            erbij = ";" * (len(self._kop.namen) - breedte)
            uit.write(tekst.replace(b"\r\n", f"{erbij}{_EINDE}".encode()) if erbij else tekst)

    def _teruglezen(self) -> Iterator[tuple[bytes, int]]:
        self._bestand.seek(0)
        for lengte, breedte in self._stukken:
            yield zlib.decompress(self._bestand.read(lengte)), breedte

    def sluit(self) -> None:
        """Throw away what was kept."""
        self._bestand.close()


def veld(tekst: str) -> str:
    """Return a text as a field; line ends in it are LF, so that CRLF ends a row only."""
    if _FORMULE.match(tekst):
        tekst = f"'{tekst}"
    if not _HAKEN.search(tekst):
        return tekst
    binnen = tekst.replace(_EINDE, "\n").replace("\r", "\n").replace('"', '""')
    return f'"{binnen}"'


class Velden(dict[Cel, str]):
    """Value -> field, each made once unless it is long."""

    def __missing__(self, waarde: Cel) -> str:
        if len(self) > ONTHOUDEN:
            self.clear()
        tekst = _maak(waarde)
        if is_te_onthouden(waarde):
            self[waarde] = tekst
        return tekst

    def kolom(self, waarden: Sequence[Cel], nummer: int, gebreken: list[Gebrek]) -> list[str]:
        """Return the fields of a column; what can't be written is empty and told."""
        zet: Callable[[Cel], str] = self.__getitem__
        if bool in set(map(type, waarden)):  # True and 1.0 are one key
            zet = _maak
        velden = list(map(zet, waarden))
        if WEG in velden:
            gebreken += (Gebrek(i, nummer, waarden[i]) for i, v in enumerate(velden) if v is WEG)
            velden = ["" if tekst is WEG else tekst for tekst in velden]
        return velden


def _maak(waarde: Cel) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, str):
        return WEG if gebrek(waarde) else veld(waarde)
    if isinstance(waarde, bool):
        return "WAAR" if waarde else "ONWAAR"
    if isinstance(waarde, date) and (lang := duur(waarde)) is not None:
        return tijdtekst(lang)
    if isinstance(waarde, datetime):
        return waarde.isoformat(" ", "seconds")
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, CelFout) or not math.isfinite(waarde):
        return WEG
    return repr(waarde + 0.0).removesuffix(".0").replace(".", ",")
