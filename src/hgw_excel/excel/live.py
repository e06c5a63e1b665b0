"""An open workbook as the raw rows that a saved one is read as: the same answer either way."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hgw_excel import platform
from hgw_excel.excel.uitlezen import LiveBlad, samengevoegd
from hgw_excel.lezen.bereik import Bereik, lees_bereik
from hgw_excel.lezen.samenstellen import benoemde_cellen, maak_boek, tabellen_van
from hgw_excel.lezen.scan import Naam
from hgw_excel.lezen.tabellen import Tabel
from hgw_excel.schema.ruw import Blad, Boek, Cel

_VAN_EXCEL = ("print_area", "print_titles", "_filterdatabase", "criteria", "extract", "database")
"""Names that Excel keeps of its own on a sheet; a file marks them with `_xlnm.`."""

ZEER_VERBORGEN = 2
"""xlSheetVeryHidden: https://learn.microsoft.com/office/vba/api/excel.xlsheetvisibility"""


def lees_boek(boek: Any) -> Boek:  # noqa: ANN401
    """Return the raw rows of an open workbook, as `read_safely` gives them of the saved file.

    The content may not be saved yet, so there is no hash of it.

    Args:
        boek: an xlwings book.

    Raises:
        KanNiet: a sheet is too large to be read.
    """
    bladen = list(boek.sheets)
    op_blad = {blad.name: list(_tabellen(blad)) for blad in bladen}
    namen = list(_namen(boek))
    plekken = benoemde_cellen(namen, op_blad)
    tabellen: dict[str, Blad] = {}
    cellen: dict[tuple[str, int, int], Cel] = {}
    for blad in bladen:
        eigen = [tabel for tabel, _ in op_blad[blad.name]]
        benoemd = [plek for plek in plekken.values() if plek[0] == blad.name]
        if eigen or benoemd:
            live = LiveBlad(blad)
            for tabel, gebied in op_blad[blad.name]:
                live.scan.samengevoegd += samengevoegd(gebied, tabel.geheel)
            tabellen |= tabellen_van(_met_koppen(eigen, live), live.rooster, live.scan)
            cellen |= {plek: live.rooster.cel(*plek[1:]) for plek in benoemd}
    return replace(
        maak_boek(boek.name, namen, plekken, tabellen, cellen),
        bladen=tuple(op_blad),
        tabelbladen={tabel.naam: naam for naam, paren in op_blad.items() for tabel, _ in paren},
        intern=frozenset(blad.name for blad in bladen if is_intern(blad)),
    )


def _namen(boek: Any) -> Iterator[Naam]:  # noqa: ANN401
    """Yield the defined names; one of a sheet is called 'Scores!naam' by Excel."""
    for ruw in boek.names:
        blad, teken, naam = ruw.name.rpartition("!")
        if teken and naam.casefold() in _VAN_EXCEL:
            continue
        if blad.startswith("'") and blad.endswith("'"):
            blad = blad[1:-1].replace("''", "'")
        yield Naam(naam, blad, ruw.refers_to or "")


def _tabellen(blad: Any) -> Iterator[tuple[Tabel, Any]]:  # noqa: ANN401
    """Yield each table of a sheet with its cells."""
    for tabel in blad.tables:
        gebied = tabel.range
        heel = lees_bereik(gebied.address)
        if heel is not None:
            yield _tabel(tabel, blad.name, heel), gebied


def _tabel(tabel: Any, blad: str, heel: Bereik) -> Tabel:  # noqa: ANN401
    heeft_kop, heeft_totaal = bool(tabel.show_headers), bool(tabel.show_totals)
    bereik = heel._replace(rij=heel.rij + heeft_kop, laatste_rij=heel.laatste_rij - heeft_totaal)
    kolommen = () if heeft_kop else tuple(kolom.name for kolom in tabel.columns)
    return Tabel(tabel.name, blad, bereik, heeft_kop, kolommen, heeft_totaal, is_gefilterd(tabel))


def _met_koppen(tabellen: list[Tabel], live: LiveBlad) -> list[Tabel]:
    """Return the tables with the names of their columns, which Excel keeps equal to the headers."""
    uit = []
    for tabel in tabellen:
        if tabel.heeft_kop:
            kop = tabel.bereik._replace(rij=tabel.bereik.rij - 1, laatste_rij=tabel.bereik.rij - 1)
            cellen = live.rooster.rijen(kop)[0]
            tabel = tabel._replace(kolommen=tuple("" if c is None else str(c) for c in cellen))
        uit.append(tabel)
    return uit


def is_gefilterd(tabel: Any) -> bool:  # noqa: ANN401
    """Tell whether a filter is on, which may hide rows; on a Mac Excel may not say it."""
    if platform.SYSTEEM == "darwin":
        try:
            return tabel.api.autofilter_object.filter_mode.get() is True
        except Exception:  # appscript has its own class, and this is only a tip
            return False
    knoppen = tabel.api.AutoFilter
    return knoppen is not None and bool(knoppen.FilterMode)


def is_intern(blad: Any) -> bool:  # noqa: ANN401
    """Tell whether Excel does not let a user show a sheet."""
    if platform.SYSTEEM == "darwin":
        return str(blad.api.visible.get()) == "k.sheet_very_hidden"
    return bool(blad.api.Visible == ZEER_VERBORGEN)
