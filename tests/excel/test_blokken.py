"""Cells that lie together are written together."""

from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.excel.blokken import blokken
from hgw_excel.lezen.bereik import Bereik

PLEKKEN = st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=60)


def test_a_table_with_a_hole_takes_four_writes() -> None:
    """
    |   | A | B | C |
    | 1 | x | x | x |
    | 2 | x |   | x |
    | 3 | x | x | x |
    """
    plekken = {(i, j) for i in range(3) for j in range(3)} - {(1, 1)}

    assert list(blokken(plekken)) == [
        Bereik(0, 0, 2, 0), Bereik(0, 1, 0, 1), Bereik(2, 1, 2, 1), Bereik(0, 2, 2, 2),
    ]  # fmt: skip


def test_a_rectangle_is_one_write() -> None:
    assert list(blokken((i, j) for i in range(4, 9) for j in range(3, 6))) == [Bereik(4, 3, 8, 5)]


@given(PLEKKEN)
def test_each_cell_is_written_once(plekken: set[tuple[int, int]]) -> None:
    geschreven = [
        (i, j)
        for blok in blokken(plekken)
        for i in range(blok.rij, blok.laatste_rij + 1)
        for j in range(blok.kolom, blok.laatste_kolom + 1)
    ]

    assert sorted(geschreven) == sorted(plekken)
