"""A day as a workbook counts it; numbers are those that Excel shows for these days."""

from datetime import date, datetime

import pytest

from hgw_excel.schema.dagnummer import dagnummer


@pytest.mark.parametrize(
    ("dag", "getal"),
    [
        (date(1900, 1, 1), 1.0),
        (date(1900, 2, 28), 59.0),
        (date(1900, 3, 1), 61.0),
        (date(2027, 2, 4), 46_422.0),
        (datetime(2027, 2, 4, 12), 46_422.5),
    ],
)
def test_number_of_a_day(dag, getal):
    assert dagnummer(dag) == getal


def test_a_workbook_of_1904_counts_from_there():
    assert dagnummer(date(1904, 1, 2), vanaf_1904=True) == 1.0


@pytest.mark.parametrize("dag", [date(1899, 12, 30), date(1016, 5, 22)])
def test_a_day_before_the_first(dag):
    with pytest.raises(ValueError, match="no day of a workbook"):
        dagnummer(dag)
