"""Counts in a sentence: one function for both doors, the command line and the buttons."""

import pytest

from hgw_excel.controle.zinnen import cellen, veranderen


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [
        (0, "0 cellen veranderen"),
        (1, "1 cel verandert"),
        (2, "2 cellen veranderen"),
        (1276, "1.276 cellen veranderen"),
        (1234567, "1.234.567 cellen veranderen"),
    ],
)
def test_so_many_cells_change(aantal, zin):
    assert f"{cellen(aantal)} {veranderen(aantal)}" == zin
