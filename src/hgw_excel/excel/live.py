"""An open workbook as the raw rows that a saved one is read as: the same answer either way."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from hgw_excel.controle.klas import Klas
from hgw_excel.domein.melding import Melding
from hgw_excel.excel.bladen import Bladen
from hgw_excel.excel.doorvoeren import voer_door
from hgw_excel.excel.plek import eerste
from hgw_excel.excel.uitlezen import (
    LiveBlad,
    is_alleen_lezen,
    is_gefilterd,
    is_intern,
    namen_van,
    samengevoegd,
)
from hgw_excel.excel.voorbereiden import keur, vertaal_open
from hgw_excel.lezen.bereik import Bereik, lees_bereik
from hgw_excel.lezen.samenstellen import benoemde_cellen, maak_boek, tabellen_van
from hgw_excel.lezen.scan import Naam
from hgw_excel.lezen.tabellen import Tabel
from hgw_excel.schema.ruw import Blad, Boek, Cel
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken.meldingen import ALLEEN_LEZEN

_VAN_EXCEL = ("print_area", "print_titles", "_filterdatabase", "criteria", "extract", "database")
"""Names that Excel keeps of its own on a sheet; a file marks them with `_xlnm.`."""


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
    for blad, naam in zip(bladen, op_blad, strict=True):  # a name is a call, so asked once
        eigen = [tabel for tabel, _ in op_blad[naam]]
        benoemd = [plek for plek in plekken.values() if plek[0] == naam]
        if eigen or benoemd:
            live = LiveBlad(blad)
            for tabel, gebied in op_blad[naam]:
                live.scan.samengevoegd += samengevoegd(gebied, tabel.geheel)
            tabellen |= tabellen_van(_met_koppen(eigen, live), live.rooster, live.scan)
            cellen |= {plek: live.rooster.cel(*plek[1:]) for plek in benoemd}
    return replace(
        maak_boek(boek.name, namen, plekken, tabellen, cellen),
        bladen=tuple(op_blad),
        tabelbladen={tabel.naam: naam for naam, paren in op_blad.items() for tabel, _ in paren},
        intern=frozenset(
            naam for blad, naam in zip(bladen, op_blad, strict=True) if is_intern(blad)
        ),
    )


@dataclass(frozen=True, slots=True)
class Geschreven:
    """What became of a change.

    Attributes:
        cellen: how many typed cells and put back formulas changed.
        eerste: sheet and A1 of the first of them as `plek.eerste` gives it.
    """

    cellen: int
    meldingen: tuple[Melding, ...] = ()
    eerste: tuple[str, str] | None = None


def schrijf(boek: Any, klas: Klas, wijzigingen: Wijzigingen, naam: str) -> Geschreven:  # noqa: ANN401
    """Change an open workbook: the same cells as `werk_bij` changes of the saved file.

    What they were is kept first, for Terugzetten. When Excel refuses on the way, all that was
    written is put back.

    Args:
        klas: as it was read of this very workbook.
        naam: the label of the button; '' for what Terugzetten need not know.

    Raises:
        KanNiet: nothing was changed, or, when the sentence says so, a part.
        ValueError: a change of a cell that there can't be in any klassenmap.
    """
    bladen = Bladen(boek)
    vertaald = vertaal_open(klas, bladen, wijzigingen)
    if not vertaald.aantal:
        return Geschreven(0, vertaald.meldingen)
    keur(klas, bladen, vertaald)
    voer_door(klas, bladen, vertaald.opdracht, naam)
    meldingen = (*vertaald.meldingen, *_alleen_lezen(boek, klas))
    koppen = {klas.blad(tabel).naam: klas.blad(tabel).eerste_cel[0] for tabel in klas.tabellen()}
    return Geschreven(vertaald.aantal, meldingen, eerste(boek, vertaald.getypt, koppen))


def _alleen_lezen(boek: Any, klas: Klas) -> Iterator[Melding]:  # noqa: ANN401
    """Say of a workbook that can't be saved in its place that it must be saved elsewhere."""
    if is_alleen_lezen(boek):
        zin = "Deze klassenmap is geopend om alleen te lezen."
        doe = "Kies Bestand, Opslaan als, anders gaat verloren wat is ingevuld."
        yield ALLEEN_LEZEN.melding(klas.bestand, zin, doe)


def _namen(boek: Any) -> Iterator[Naam]:  # noqa: ANN401
    """Yield the defined names; one of a sheet is called 'Scores!naam' by Excel."""
    for volledig, verwijzing in namen_van(boek):
        blad, teken, naam = volledig.rpartition("!")
        if teken and naam.casefold() in _VAN_EXCEL:
            continue
        if blad.startswith("'") and blad.endswith("'"):
            blad = blad[1:-1].replace("''", "'")
        yield Naam(naam, blad, verwijzing)


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
