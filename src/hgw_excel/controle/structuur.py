"""Which column of the file is which column of the schema, found by header and never by place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from hgw_excel.controle.celvraag import schoon
from hgw_excel.schema.kolom import Column, Table
from hgw_excel.schema.ruw import Blad, Boek
from hgw_excel.schema.werkboek import Workbook

ONMISBARE_KOLOMMEN = (
    ("tblLeerlingen", "leerling_id"),
    ("tblLeerlingen", "leerjaar"),
    ("tblScores", "leerling_id"),
    ("tblIndeling", "leerling_id"),
)
"""Without one of these not a single child of the class can be counted."""
GELIJKENIS = 0.8
"""From here on a header that belongs to nothing counts as another spelling of one we miss."""


@dataclass(frozen=True, slots=True)
class Koppeling:
    """The columns of one table of the file.

    Attributes:
        plaats: place in the file of each column that was found, by key.
        anders: keys whose header was found in another spelling.
        weg: keys of columns that are not there.
        dubbel: keys whose header stands there more than once; the first one counts.
    """

    plaats: Mapping[str, int]
    anders: tuple[str, ...] = ()
    weg: tuple[str, ...] = ()
    dubbel: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Structuur:
    """What the rules for structure look at."""

    boek: Boek
    werkboek: Workbook
    koppelingen: Mapping[str, Koppeling]

    def staat_er_nog(self, tabel: str) -> bool:
        """Tell whether the sheet of a table that is gone is still in the file."""
        return self.werkboek.blad(tabel).naam in self.boek.bladen

    def blad(self, tabel: str) -> str:
        """Return the name of a table's sheet: in the file, else as it should be."""
        if tabel in self.boek.tabellen:
            return self.boek.tabellen[tabel].naam
        return self.werkboek.blad(tabel).naam


def koppel_alles(boek: Boek, werkboek: Workbook) -> dict[str, Koppeling]:
    """Return the columns of every table of the schema that is in the file."""
    return {
        naam: koppel(tabel, boek.tabellen[naam])
        for naam, tabel in werkboek.tabellen.items()
        if naam in boek.tabellen
    }


def koppel(tabel: Table, blad: Blad) -> Koppeling:
    """Find the columns of one table by their headers."""
    koppen = [schoon(kop).casefold() for kop in blad.koppen]
    eigen = {schoon(kolom.header).casefold(): kolom for kolom in tabel.columns}
    plaats = {kolom.key: koppen.index(kop) for kop, kolom in eigen.items() if kop in koppen}
    vrij = [i for i, kop in enumerate(koppen) if kop and kop not in eigen]
    kwijt = {kop: kolom for kop, kolom in eigen.items() if kolom.key not in plaats}
    gevonden = _lijkend(kwijt, {i: koppen[i] for i in vrij})
    return Koppeling(
        plaats={**plaats, **gevonden},
        anders=tuple(gevonden),
        weg=tuple(k.key for k in kwijt.values() if k.key not in gevonden),
        dubbel=tuple(k.key for kop, k in eigen.items() if koppen.count(kop) > 1),
    )


def _lijkend(kwijt: Mapping[str, Column], vrij: Mapping[int, str]) -> dict[str, int]:
    """Return the lost columns that exactly one free header looks like, and the other way round."""
    paren = [
        (kolom.key, plek)
        for kop, kolom in kwijt.items()
        for plek, vreemd in vrij.items()
        if _lijkt(kop, vreemd)
    ]
    keys, plekken = [key for key, _ in paren], [plek for _, plek in paren]
    return {k: plek for k, plek in paren if keys.count(k) == 1 and plekken.count(plek) == 1}


def _lijkt(kop: str, vreemd: str) -> bool:
    """Compare two headers; a single letter or a number in it (M, E, g1) must be the same."""
    if _korte_woorden(kop) != _korte_woorden(vreemd):
        return False
    een, ander = (re.sub(r"[\W_]", "", deel) for deel in (kop, vreemd))
    return een == ander or SequenceMatcher(None, een, ander).ratio() >= GELIJKENIS


def _korte_woorden(kop: str) -> set[str]:
    return {woord for woord in re.findall(r"[^\W_]+", kop) if len(woord) <= 2 and woord != "id"}
