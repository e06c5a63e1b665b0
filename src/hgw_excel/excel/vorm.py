"""Rows that become higher, a print area and names that go on, so that nothing falls off."""

from collections.abc import Mapping
from typing import Any

from hgw_excel.bijwerken.meegroeien import verwijzing_langer
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


def verleng_afdruk(blad: Any, vanaf: int, tot: int) -> None:  # noqa: ANN401
    """Let a print area go on to row `tot`, if it ends just above `vanaf` or between these.

    One that ends higher was made so by someone. Rows count from zero.
    """
    oud = lees_bereik(blad.page_setup.print_area or "")
    if oud is not None and vanaf - 1 <= oud.laatste_rij < tot:
        blad.page_setup.print_area = oud._replace(laatste_rij=tot).adres


def verleng_namen(blad: Any, tabel: Bereik, aantal: int) -> None:  # noqa: ANN401
    """Let names go on that hold a column of a table: Excel leaves them as they are.

    Args:
        tabel: the data rows as they were.
        aantal: rows added.
    """
    for naam in blad.book.names:
        oud = naam.refers_to or ""
        nieuw = verwijzing_langer(oud, blad.name, tabel, aantal)
        if nieuw != oud:
            naam.refers_to = nieuw
