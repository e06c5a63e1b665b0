"""The order in which meldingen are read: by sheet as the tabs stand, then by cell."""

import re
from collections.abc import Iterable, Sequence

from hgw_excel.domein.melding import Melding

_CEL = re.compile(r"([A-Z]+)(\d+)")


def sorteer(meldingen: Iterable[Melding], bladen: Sequence[str] = ()) -> list[Melding]:
    """Return the meldingen of one workbook in order: sheet, row, column, code."""
    plaats = {naam: i for i, naam in enumerate(bladen, 1)}

    def sleutel(melding: Melding) -> tuple[int, str, int, int, str, str, str]:
        blad = plaats.get(melding.blad, len(plaats) + 1) if melding.blad else 0
        rij, kolom = rij_en_kolom(melding.cel)
        return (blad, melding.blad, rij, kolom, melding.cel, melding.code, melding.zin)

    return sorted(meldingen, key=sleutel)


def rij_en_kolom(adres: str) -> tuple[int, int]:
    """Return row and column of an A1 address, from 1; (0, 0) when it is none."""
    treffer = _CEL.fullmatch(adres)
    if treffer is None:
        return (0, 0)
    kolom = 0
    for letter in treffer[1]:
        kolom = kolom * 26 + ord(letter) - 64
    return (int(treffer[2]), kolom)
