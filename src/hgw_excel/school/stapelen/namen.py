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
    zichtbaar = _voeg_samen(_zichtbaar(boek, tabs) for boek in boeken)
    alle = _voeg_samen(_alle(boek) for boek in boeken)
    getoond = set(map(str.casefold, zichtbaar))
    return Namen(tuple(zichtbaar), tuple(n for n in alle if n.casefold() not in getoond))


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


def _voeg_samen(lijsten: Iterable[Iterable[str]]) -> list[str]:
    """Return each name once without case; one that is new comes between its neighbours."""
    uit: list[str] = []
    klein: list[str] = []
    for lijst in map(list, lijsten):
        bekend = (klein.index(naam.casefold()) for naam in lijst if naam.casefold() in klein)
        plek = next(bekend, len(uit))
        for naam in lijst:
            if naam.casefold() not in klein:
                uit.insert(plek, naam)
                klein.insert(plek, naam.casefold())
            plek = klein.index(naam.casefold()) + 1
    return uit
