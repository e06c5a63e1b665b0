"""What can be asked for: the sheets of all workbooks together, by their names only."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hgw_excel.lezen.bestanden import vind
from hgw_excel.lezen.werker import read_all
from hgw_excel.schema.ruw import Boek

KLASSENMAP = "klassenmap"
MEEDOEN = ("", KLASSENMAP)
"""Our overviews and earlier lists never count."""


class Namen(NamedTuple):
    """Sheets to offer, and what else is taken when it is typed: internal sheets, tables."""

    zichtbaar: tuple[str, ...]
    intern: tuple[str, ...]


def namen_in(paden: Sequence[str | Path]) -> Namen:
    """Return the sheets with a table, and tables that share a sheet: the longest list first."""
    gelezen = read_all(vind(paden)[0], alleen=())
    boeken = [boek for boek in gelezen if isinstance(boek, Boek) and boek.soort in MEEDOEN]
    boeken.sort(key=lambda boek: -len(boek.tabelbladen))
    tabs = _meest_gebruikt(boeken)
    zichtbaar = _uniek(naam for boek in boeken for naam in _zichtbaar(boek, tabs))
    alle = _uniek(naam for boek in boeken for naam in _alle(boek))
    return Namen(
        tuple(zichtbaar.values()),
        tuple(naam for klein, naam in alle.items() if klein not in zichtbaar),
    )


def _meest_gebruikt(boeken: Iterable[Boek]) -> Mapping[str, str]:
    """Return what most classes call the sheet of a table: a klassenmap is asked by that name."""
    tellingen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for boek in boeken:
        if boek.soort == KLASSENMAP:
            for tabel, blad in boek.tabelbladen.items():
                tellingen[tabel][blad.strip()] += 1
    return {tabel: telling.most_common(1)[0][0] for tabel, telling in tellingen.items()}


def _zichtbaar(boek: Boek, tabs: Mapping[str, str]) -> Iterator[str]:
    for blad in boek.bladen:
        tabellen = [tabel for tabel, op in boek.tabelbladen.items() if op == blad]
        if blad in boek.intern:
            continue
        if len(tabellen) == 1:
            yield tabs[tabellen[0]] if boek.soort == KLASSENMAP else blad.strip()
        else:
            yield from tabellen


def _alle(boek: Boek) -> Iterator[str]:
    yield from (blad.strip() for blad in boek.tabelbladen.values())
    yield from boek.tabelbladen


def _uniek(namen: Iterable[str]) -> dict[str, str]:
    """Return each name by itself without case, in the order they first come."""
    uit: dict[str, str] = {}
    for naam in namen:
        uit.setdefault(naam.casefold(), naam)
    return uit
