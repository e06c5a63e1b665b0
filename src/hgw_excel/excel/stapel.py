"""The hidden sheet on which stands what cells were before a button changed them."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any, NamedTuple

from hgw_excel import platform
from hgw_excel.excel.stand import Stand
from hgw_excel.excel.typen import LANGST_IN_BLOK, leest_excel_anders
from hgw_excel.excel.uitlezen import ZEER_VERBORGEN, in_rijen
from hgw_excel.schema.celtekst import LANGST, lengte

BLAD = "_terugzetten"
KOPPEN = ("beurt", "knop", "wanneer", "blad", "cel", "soort", "was", "werd")
BEURTEN = 10
"""So many turns are kept; the oldest goes when one more comes."""
VERLOOPT = timedelta(days=100)
"""So long a turn is kept at most: it holds texts about children, and nobody sees the sheet."""

_WANNEER = "%Y-%m-%d %H:%M"

TABEL, RIJ, KOLOM = "tabel", "rij", "kolom"
"""Kinds beside a cell: the area of a table; what tells of whom a row is, and what a column is."""

OPMAAK, NAAM, AFDRUK, NIEUW = "opmaak", "naam", "afdruk", "nieuw"
"""More of them: the number format of cells that get another; what a name refers to; what is
printed; rows of a table in which nothing was typed before."""


class Regel(NamedTuple):
    """One thing that changed: what it was, and what it became.

    Attributes:
        cel: A1 of cells, or the name of a table; a defined name.
        soort: '' for a cell, whose kinds stand with `was` and `werd`.
    """

    blad: str
    cel: str
    was: Stand
    werd: Stand
    soort: str = ""

    def als_tekst(self) -> tuple[str, str, str, str, str]:
        """Return it as it stands on the sheet."""
        soort = self.soort or f"{self.was.soort}>{self.werd.soort}"
        return self.blad, self.cel, soort, self.was.tekst, self.werd.tekst


def merk(blad: str, cel: str, soort: str, was: str = "", werd: str = "") -> Regel:
    """Return a line of a kind beside a cell."""
    return Regel(blad, cel, Stand(soort, was), Stand(soort, werd), soort)


@dataclass(frozen=True, slots=True)
class Beurt:
    """One press of a button.

    Attributes:
        naam: the label of the button.
        wanneer: '2027-02-04 14:05'.
    """

    nummer: int
    naam: str
    wanneer: str
    regels: tuple[Regel, ...]

    def rijen(self) -> list[tuple[str, ...]]:
        """Return it as rows of the sheet."""
        begin = (str(self.nummer), self.naam, self.wanneer)
        return [(*begin, *regel.als_tekst()) for regel in self.regels]


def beurten(boek: Any) -> list[Beurt]:  # noqa: ANN401
    """Return every turn that is kept, the newest last."""
    blad = _zoek(boek)
    rijen = [] if blad is None else [rij for rij in _lees(blad) if rij[0].isdecimal()]
    per_beurt = groupby(rijen, key=lambda rij: rij[:3])
    return [Beurt(int(k[0]), k[1], k[2], tuple(map(_regel, groep))) for k, groep in per_beurt]


def bewaar(boek: Any, naam: str, regels: Sequence[Regel]) -> Beurt:  # noqa: ANN401
    """Keep what is about to change, and drop the turns that are too old."""
    oud = beurten(boek)
    nummer = oud[-1].nummer + 1 if oud else 1
    nu = datetime.now()
    beurt = Beurt(nummer, naam, f"{nu:{_WANNEER}}", tuple(regels))
    blad = _zorg_voor_blad(boek)
    grens = f"{nu - VERLOOPT:{_WANNEER}}"
    blijft = [een for een in oud[1 - BEURTEN :] if een.wanneer >= grens]
    if len(blijft) < len(oud):
        _schrijf_alles(blad, [*blijft, beurt])
    else:
        _schrijf(blad, 1 + sum(len(een.regels) for een in oud), beurt.rijen())
    return beurt


def vergeet_laatste(boek: Any, rest: Sequence[Regel] = ()) -> None:  # noqa: ANN401
    """Drop the newest turn: it was put back.

    Args:
        rest: what of it could not be, and is kept.
    """
    alle = beurten(boek)
    if alle:
        rij = 2 + sum(len(een.regels) for een in alle[:-1])
        einde = rij + len(alle[-1].regels) - 1
        boek.sheets[BLAD].range((rij, 1), (einde, len(KOPPEN))).clear_contents()
        if rest:
            _schrijf(boek.sheets[BLAD], rij - 1, replace(alle[-1], regels=tuple(rest)).rijen())


def _zoek(boek: Any) -> Any:  # noqa: ANN401
    """Return the sheet, None when it is not there; asking all names would take longer."""
    with suppress(Exception):  # each system has its own class of error
        blad = boek.sheets[BLAD]
        return blad if blad.name else None
    return None


def _lees(blad: Any) -> list[list[str]]:  # noqa: ANN401
    laatste = blad.used_range.last_cell.row
    if laatste < 2:
        return []
    rijen = in_rijen(blad.range((2, 1), (laatste, len(KOPPEN))).value, len(KOPPEN))
    return [["" if cel is None else str(cel) for cel in rij] for rij in rijen]


def _regel(rij: Sequence[str]) -> Regel:
    blad, cel, soort, was, werd = rij[3:8]
    if ">" not in soort:
        return merk(blad, cel, soort, was, werd)
    eerst, _, toen = soort.partition(">")
    return Regel(blad, cel, Stand(eerst, was), Stand(toen, werd))


def _schrijf_alles(blad: Any, alle: Iterable[Beurt]) -> None:  # noqa: ANN401
    """Write all turns anew, in the rows that were in use."""
    blad.clear_contents()
    _schrijf(blad, 0, [KOPPEN, *(rij for beurt in alle for rij in beurt.rijen())])


def _schrijf(blad: Any, vanaf: int, rijen: Sequence[Sequence[str]]) -> None:  # noqa: ANN401
    """Write rows from row `vanaf` (from zero) on: in one go, but for texts too long for that."""
    teksten = [[_met_prefix(cel) for cel in rij] for rij in rijen]
    kort = [
        [cel if lengte(cel or "") <= LANGST_IN_BLOK else None for cel in rij] for rij in teksten
    ]
    blad.range((vanaf + 1, 1), (vanaf + len(rijen), len(KOPPEN))).value = kort
    for i, rij in enumerate(teksten):
        for j, cel in enumerate(rij):
            if cel is not None and kort[i][j] is None:
                blad.range((vanaf + 1 + i, j + 1)).value = cel


def _met_prefix(tekst: str) -> str | None:
    """Return a text that stays one; where only just all of it fits, as bare as can be."""
    if lengte(tekst) < LANGST or leest_excel_anders(tekst):
        return f"'{tekst}" if tekst else None
    return tekst


def _zorg_voor_blad(boek: Any) -> Any:  # noqa: ANN401
    """Return the sheet, made very hidden when it is not there."""
    blad = _zoek(boek)
    if blad is not None:
        if not blad.range("A1").value:
            _schrijf(blad, 0, [KOPPEN])
        return blad
    toont = boek.sheets.active
    blad = boek.sheets.add(BLAD, after=boek.sheets[len(boek.sheets) - 1])
    toont.activate()
    _verberg(blad)
    _schrijf(blad, 0, [KOPPEN])
    return blad


def _verberg(blad: Any) -> None:  # noqa: ANN401
    """Let Excel not offer to show a sheet; where that can't be, it is hidden as any other."""
    if platform.SYSTEEM != "darwin":
        blad.api.Visible = ZEER_VERBORGEN
        return
    with suppress(Exception):  # appscript has its own class; a sheet that shows does no harm
        import appscript

        blad.api.visible.set(appscript.k.sheet_very_hidden)
