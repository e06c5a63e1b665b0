"""Rows that become higher, a print area and names that go on, so that nothing falls off."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hgw_excel.bijwerken.meegroeien import verwijzing_langer
from hgw_excel.excel import stapel
from hgw_excel.excel.stapel import Regel
from hgw_excel.lezen.bereik import Bereik, lees_bereik

HOOGST = 409.0
"""Points: no row is higher."""


def verhoog(blad: Any, rijen: Mapping[int, float]) -> None:  # noqa: ANN401
    """Make rows at least so high; none becomes lower.

    Args:
        blad: an xlwings sheet.
        rijen: points by row from zero.
    """
    for rij, punten in sorted(rijen.items()):
        lijn = blad.range((rij + 1, 1))
        if min(punten, HOOGST) > lijn.row_height:
            lijn.row_height = min(punten, HOOGST)


def langere_afdruk(blad: Any, naam: str, erbij: Iterable[tuple[int, int]]) -> Iterator[Regel]:  # noqa: ANN401
    """Yield the change of a print area that must go on with rows that came into use.

    One that ends higher than just above those rows was made so by someone.

    Args:
        naam: of the sheet `blad`.
        erbij: first and last row of each stretch, from zero.
    """
    oud = lees_bereik(blad.page_setup.print_area or "")
    nieuw = oud
    for vanaf, tot in erbij:
        if nieuw is not None and vanaf - 1 <= nieuw.laatste_rij < tot:
            nieuw = nieuw._replace(laatste_rij=tot)
    if oud is not None and nieuw is not None and nieuw != oud:
        yield stapel.merk(naam, "", stapel.AFDRUK, oud.adres, nieuw.adres)


def langere_namen(boek: Any, tabellen: Mapping[str, tuple[Bereik, int]]) -> Iterator[Regel]:  # noqa: ANN401
    """Yield the change of each name that holds a column of a table: Excel leaves it as it is.

    Args:
        tabellen: by sheet the data rows as they are, and how many are added.
    """
    for naam in boek.names if tabellen else ():
        oud = nieuw = naam.refers_to or ""
        for blad, (tabel, aantal) in tabellen.items():
            nieuw = verwijzing_langer(nieuw, blad, tabel, aantal)
        if nieuw != oud and not naam.name.endswith("!Print_Area"):
            yield stapel.merk("", naam.name, stapel.NAAM, oud, nieuw)


def pas_toe(boek: Any, regels: Iterable[Regel]) -> None:  # noqa: ANN401
    """Let names and print areas go on."""
    for regel in regels:
        if regel.soort == stapel.NAAM:
            boek.names[regel.cel].refers_to = regel.werd.tekst
        elif regel.soort == stapel.AFDRUK:
            boek.sheets[regel.blad].page_setup.print_area = regel.werd.tekst


def draai_terug(boek: Any, regels: Iterable[Regel]) -> None:  # noqa: ANN401
    """Give names and print areas what they were, where nobody changed them since."""
    bladen, namen = set(boek.sheet_names), boek.names
    for regel in regels:
        if regel.soort == stapel.NAAM and regel.cel in namen:
            if namen[regel.cel].refers_to == regel.werd.tekst:
                namen[regel.cel].refers_to = regel.was.tekst
        elif regel.soort == stapel.AFDRUK and regel.blad in bladen:
            pagina = boek.sheets[regel.blad].page_setup
            if lees_bereik(pagina.print_area or "") == lees_bereik(regel.werd.tekst):
                pagina.print_area = regel.was.tekst
