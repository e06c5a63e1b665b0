"""Tables and their filters."""

from pathlib import Path
from typing import Any

import pytest

from tests.motor import ComFout
from tests.motor.hulp import klein_boek


@pytest.fixture
def tabel(tmp_path: Path) -> Any:
    """tblKlein on A3:C6."""
    return klein_boek(tmp_path).sheets["Blad"].tables["tblKlein"]


def test_a_table_has_a_header_and_rows(tabel: Any) -> None:
    """Three ranges, one name."""
    gebieden = (tabel.range, tabel.header_row_range, tabel.data_body_range)

    assert [gebied.address for gebied in gebieden] == ["$A$3:$C$6", "$A$3:$C$3", "$A$4:$C$6"]
    assert (tabel.name, tabel.parent.name, "TBLKLEIN" in tabel.parent.tables) == (
        "tblKlein",
        "Blad",
        True,
    )


def test_a_table_is_found_by_a_reference(tabel: Any) -> None:
    """As in a formula."""
    blad = tabel.parent

    plekken = ["tblKlein", "tblKlein[#All]", "tblKlein[score]", "tblKlein[#Headers]"]

    assert [blad[plek].address for plek in plekken] == [
        "$A$4:$C$6",
        "$A$3:$C$6",
        "$B$4:$B$6",
        "$A$3:$C$3",
    ]


def test_a_table_grows_with_its_filter_buttons(tabel: Any) -> None:
    """Two rows more."""
    tabel.show_autofilter = True

    tabel.resize(tabel.parent["A3:C8"])

    filterplek = tabel.impl.tabel.autoFilter.ref
    assert (tabel.range.address, filterplek) == ("$A$3:$C$8", "A3:C8")


@pytest.mark.parametrize("plek", ["A4:C8", "A3:C3", "A2:C6"])
def test_the_header_row_stays_and_one_row_is_left(tabel: Any, plek: str) -> None:
    """Excel refuses other sizes."""
    with pytest.raises(ComFout):
        tabel.resize(tabel.parent[plek])


def test_a_table_does_not_grow_over_another(tabel: Any) -> None:
    """The other one begins in row 9."""
    tabel.parent["A9:B10"].value = [["x", "y"], [1, 2]]
    tabel.parent.tables.add(tabel.parent["A9:B10"], name="tblAnder")

    with pytest.raises(ComFout):
        tabel.resize(tabel.parent["A3:C9"])


def test_a_new_column_gets_a_name(tabel: Any) -> None:
    """A table has no empty header."""
    tabel.resize(tabel.parent["A3:D6"])

    assert tabel.header_row_range.value == ["naam", "score", "dag", "Kolom4"]


def test_a_filter_hides_rows_and_goes_again(tabel: Any) -> None:
    """Through xlwings and through Excel's own object."""
    rijen = tabel.data_body_range.rows
    eerst = tabel.api.AutoFilter.FilterMode
    tabel.autofilter.apply_values(1, ["Anna"])
    binnen = [rij.impl.row_hidden for rij in rijen], tabel.api.AutoFilter.FilterMode
    soorten = [eis.type for eis in tabel.autofilter.criteria]
    tabel.api.AutoFilter.ShowAllData()
    buiten = [rij.impl.row_hidden for rij in rijen], tabel.api.AutoFilter.FilterMode

    assert (eerst, binnen, soorten, buiten) == (
        False,
        ([False, True, True], True),
        ["values", "none", "none"],
        ([False] * 3, False),
    )


def test_what_is_not_filtered_can_not_be_shown_all(tabel: Any) -> None:
    """Excel gives an error."""
    tabel.show_autofilter = True

    with pytest.raises(ComFout):
        tabel.api.AutoFilter.ShowAllData()


def test_a_block_over_filtered_rows_goes_wrong_as_in_excel(tabel: Any) -> None:
    """Its first value goes in every cell in sight: https://github.com/xlwings/xlwings/issues/747"""
    blok = tabel.parent["B4:B6"]
    blok.value = [[7], [8], [9]]
    tabel.autofilter.apply_comparison(2, "not_equal_to", 7)

    blok.value = [[1], [2], [3]]
    tabel.parent["B4"].value = 4

    assert blok.value == [4.0, 1.0, 1.0]


def test_rows_that_were_hidden_by_hand_are_written_all_the_same(tabel: Any) -> None:
    """A block goes to every cell."""
    tabel.parent["B4:B5"].impl.row_hidden = True

    tabel.parent["B4:B6"].value = [[1], [2], [3]]

    assert tabel.parent["B4:B6"].value == [1.0, 2.0, 3.0]


@pytest.mark.parametrize(
    ("vergelijking", "grens", "verborgen"),
    [
        ("greater_than", 10, [False, True, True]),
        ("less_than_or_equal", 7.5, [True, False, True]),
        ("not_equal_to", 12, [True, False, False]),
    ],
)
def test_a_comparison_is_put_back_as_it_was_read(
    tabel: Any, vergelijking: str, grens: float, verborgen: list[bool]
) -> None:
    """Scores 12, 7.5 and none."""
    tabel.autofilter.apply_comparison(2, vergelijking, grens)
    eis = tabel.autofilter.criteria[1]
    tabel.autofilter.clear()

    tabel.autofilter.apply_comparison(2, eis.operator, eis.value1)

    assert [rij.impl.row_hidden for rij in tabel.data_body_range.rows] == verborgen
