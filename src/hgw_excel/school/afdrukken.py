"""Write workbooks of pages: all or none, and never over a file that was not made here."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from hgw_excel.bijwerken.opslaan import BestaatAl, Stuk, keur_doel, schrijf_samen
from hgw_excel.bijwerken.reserve import bewaar
from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.werker import read_all
from hgw_excel.schema.ruw import Boek

AFDRUK = "afdruk"


def keur_afdrukken(doelen: Iterable[Path], *, overschrijf: bool = False) -> None:
    """Refuse now what `schrijf_afdrukken` would refuse, for who does something else first.

    Raises:
        KanNiet: as `schrijf_afdrukken`.
    """
    with _in_woorden():
        for doel in doelen:
            keur_doel(doel, overschrijf=overschrijf)
            if doel.is_file():
                _eis_afdruk(doel)


def schrijf_afdrukken(boeken: Mapping[Path, bytes], *, overschrijf: bool = False) -> None:
    """Write workbooks of pages; a copy of those that are replaced is kept.

    Raises:
        KanNiet: one of them is there already, is no workbook of pages, or can't be written;
            nothing is written then.
    """
    with _in_woorden():
        schrijf_samen(list(_stukken(boeken, overschrijf)))


@contextmanager
def _in_woorden() -> Iterator[None]:
    try:
        yield
    except BestaatAl as fout:
        raise KanNiet(f"'{fout.naam}' bestaat al. Met --overschrijf wordt het vervangen.") from fout


def _stukken(boeken: Mapping[Path, bytes], overschrijf: bool) -> Iterator[Stuk]:
    for doel, inhoud in boeken.items():
        if overschrijf and doel.is_file():
            _eis_afdruk(doel)
            bewaar(doel, doel.read_bytes())
        yield Stuk(doel, inhoud, overschrijf=overschrijf)


def _eis_afdruk(doel: Path) -> None:
    (boek,) = read_all([doel], alleen=())
    if not isinstance(boek, Boek) or boek.soort != AFDRUK:
        zin = f"'{doel.name}' is niet zo gemaakt, daar schrijven we niet overheen."
        raise KanNiet(f"{zin} Kies een andere naam of map.")
