"""The tables of a workbook: each has a part of its own, beside the sheet it stands on."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from hgw_excel.domein.getal import duizend
from hgw_excel.lezen import weigeringen as w
from hgw_excel.lezen.bereik import Bereik, lees_bereik
from hgw_excel.lezen.grenzen import Grenzen
from hgw_excel.lezen.poort import Pakket
from hgw_excel.lezen.relaties import relaties
from hgw_excel.lezen.weigeringen import Geweigerd
from hgw_excel.lezen.xmldeel import loop, nieuwe_parser
from hgw_excel.schema.ruw import cel_adres

_FILTERS = ("filters", "customFilters", "top10", "dynamicFilter", "colorFilter", "iconFilter")
"""What a filter that is on says; buttons alone hide nothing."""


class Tabel(NamedTuple):
    """A table: where it stands and what its columns are called.

    `bereik` is the data only: without the header row and without a total row.
    """

    naam: str
    blad: str
    bereik: Bereik
    heeft_kop: bool
    kolommen: tuple[str, ...]
    heeft_totaal: bool = False
    gefilterd: bool = False

    @property
    def geheel(self) -> Bereik:
        """The area with its header row and total row."""
        bereik = self.bereik
        return bereik._replace(
            rij=bereik.rij - self.heeft_kop, laatste_rij=bereik.laatste_rij + self.heeft_totaal
        )


def keur_tabellen(tabellen: Sequence[Tabel], grenzen: Grenzen) -> None:
    """Refuse tables over each other, and those that are too large together to be read."""
    cellen = 0
    for tabel in tabellen:
        bereik = tabel.bereik
        hoogte = bereik.laatste_rij - bereik.rij + 1
        cellen += hoogte * len(tabel.kolommen)
        if hoogte > grenzen.rijen:
            grens = duizend(grenzen.rijen)
            raise Geweigerd(w.TE_VEEL_RIJEN, blad=tabel.blad, grens=grens)
        if cellen > grenzen.oppervlak:
            velden = {"rij": duizend(bereik.laatste_rij + 1)}
            velden["kolom"] = cel_adres(0, bereik.laatste_kolom)[:-1]
            raise Geweigerd(w.TE_UITGESTREKT, blad=tabel.blad, **velden)
    for een, ander in combinations(tabellen, 2):
        if een.blad == ander.blad and een.geheel.snijd(ander.geheel):
            raise Geweigerd(w.ONLEESBAAR)


def tabellen_op(pakket: Pakket, blad: str, bladdeel: str) -> list[Tabel]:
    """Return the tables on one sheet.

    Raises:
        Geweigerd: bad XML, or a table without a name, an area or all of its columns.
    """
    delen = [r.doel for r in relaties(pakket.delen, bladdeel).values() if r.soort == "table"]
    return [_lees_tabel(pakket, deel, blad) for deel in sorted(delen)]


def _lees_tabel(pakket: Pakket, deel: str, blad: str) -> Tabel:
    wortel: dict[str, str] = {}
    kolommen: list[str] = []
    filters: list[str] = []

    def start(tag: str, kenmerken: dict[str, str]) -> None:
        naam = tag.rpartition(" ")[2]
        if naam == "table":
            wortel.update(kenmerken)
        elif naam == "tableColumn":
            kolommen.append(kenmerken.get("name", ""))
        elif naam in _FILTERS:
            filters.append(naam)

    parser = nieuwe_parser(" ")
    parser.StartElementHandler = start
    loop(parser, pakket.delen.get(deel, b""))
    return _maak_tabel(wortel, blad, tuple(kolommen))._replace(gefilterd=bool(filters))


def _maak_tabel(wortel: Mapping[str, str], blad: str, kolommen: tuple[str, ...]) -> Tabel:
    naam = wortel.get("displayName") or wortel.get("name", "")
    bereik = lees_bereik(wortel.get("ref", ""))
    if not naam or bereik is None or len(kolommen) != bereik.laatste_kolom - bereik.kolom + 1:
        raise Geweigerd(w.ONLEESBAAR)
    koprijen = int(wortel.get("headerRowCount", "1") != "0")
    totaalrijen = int(wortel.get("totalsRowCount", "0") != "0")
    gegevens = bereik._replace(
        rij=bereik.rij + koprijen, laatste_rij=bereik.laatste_rij - totaalrijen
    )
    if gegevens.rij > gegevens.laatste_rij:
        raise Geweigerd(w.ONLEESBAAR)
    return Tabel(naam, blad, gegevens, bool(koprijen), kolommen, bool(totaalrijen))
