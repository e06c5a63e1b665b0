"""What stands in a cell is compared as Excel gives it back."""

from datetime import date

import pytest

from hgw_excel.excel.stand import stand_van, zelfde

DAG = date(2027, 2, 10)


@pytest.mark.parametrize(
    ("getal", "gelijk"),
    [(46428.0, True), (44966.0, True), (46429.0, False), (44967.0, False), (46428.0 + 1462, False)],
)
def test_a_day_that_comes_back_as_a_number(getal: float, gelijk: bool) -> None:
    """10 February 2027 is 46428 counted from 1900, and 44966 from 1904."""
    dag, nummer = stand_van(DAG), stand_van(getal)

    assert (zelfde(dag, nummer), zelfde(nummer, dag)) == (gelijk, gelijk)
