"""Values come and go as the xlwings documentation and Excel's object model say."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from openpyxl import Workbook
from openpyxl.styles import Protection

from tests.motor import ComFout, open_boek
from tests.motor.hulp import klein_boek


@pytest.fixture
def blad(tmp_path: Path) -> Any:
    """The sheet of a small workbook."""
    return klein_boek(tmp_path).sheets["Blad"]


@pytest.mark.parametrize(
    ("gezet", "gelezen"),
    [
        (5, 5.0),
        (2.5, 2.5),
        (True, True),
        ("tekst", "tekst"),
        ("", None),
        (None, None),
        (date(2027, 2, 4), datetime(2027, 2, 4)),
        (datetime(2027, 2, 4, 12, 30), datetime(2027, 2, 4, 12, 30)),
        (Decimal("1.5"), 1.5),
        (np.int64(3), 3.0),
        (float("nan"), None),
        (pd.Timestamp("2027-02-04"), datetime(2027, 2, 4)),
        ("#N/A", None),
        ("'=A1", "=A1"),
    ],
)
def test_a_value_comes_back_as_excel_gives_it(blad: Any, gezet: object, gelezen: object) -> None:
    """One cell, set and read."""
    blad["F1"].value = gezet

    waarde = blad["F1"].value

    assert (type(waarde), waarde) == (type(gelezen), gelezen)


def test_a_block_is_a_list_of_rows(blad: Any) -> None:
    """A range of more than one row and column."""
    assert blad["A3:B5"].value == [["naam", "score"], ["Anna", 12.0], ["Bas", 7.5]]


def test_a_row_and_a_column_are_flat_and_ndim_keeps_them_deep(blad: Any) -> None:
    """What xlwings makes of one row, one column and one cell."""
    waarden = [blad["A4:B4"].value, blad["A4:A5"].value, blad["A4"].options(ndim=2).value]

    assert waarden == [["Anna", 12.0], ["Anna", "Bas"], [["Anna"]]]


def test_a_single_cell_is_raw_itself_and_a_row_a_tuple_of_tuples(blad: Any) -> None:
    """As COM hands them over."""
    assert (blad["A4"].raw_value, blad["A4:B4"].raw_value) == ("Anna", (("Anna", 12.0),))


def test_an_error_is_none_or_its_text(tmp_path: Path) -> None:
    """An error cell of a file, read with and without `err_to_str`."""
    wb = Workbook()
    wb.active["A1"] = "#N/A"
    wb.save(tmp_path / "fout.xlsx")
    cel = open_boek(tmp_path / "fout.xlsx").sheets[0]["A1"]

    waarden = (cel.value, cel.options(err_to_str=True).value, cel.raw_value)

    assert waarden == (None, "#N/A", -2146826246)


def test_a_dataframe_goes_in_and_comes_out(blad: Any) -> None:
    """Through the converters of xlwings."""
    tabel = pd.DataFrame({"x": [1.0, 2.0], "y": ["a", "b"]}, index=["p", "q"])

    blad["H1"].value = tabel
    terug = blad["H1"].options(pd.DataFrame, expand="table").value

    pd.testing.assert_frame_equal(terug, tabel, check_names=False)


def test_a_number_in_a_cell_with_a_date_format_is_a_date(blad: Any) -> None:
    """46057 is 4 February 2026."""
    blad["F1"].number_format = "d-m-yyyy"

    blad["F1"].value = 46057

    assert blad["F1"].value == datetime(2026, 2, 4)


def test_a_date_in_a_cell_with_a_number_format_is_a_number(blad: Any) -> None:
    """The format of the cell decides."""
    blad["F1"].number_format = "0"

    blad["F1"].value = date(2026, 2, 4)

    assert blad["F1"].value == 46057.0


def test_a_cell_formatted_as_text_keeps_what_is_put_in_it(blad: Any) -> None:
    """Nothing is parsed there, and a number becomes text."""
    blad["F1:F3"].number_format = "@"

    blad["F1:F3"].value = [["=A1"], ["5-6"], [12]]

    assert blad["F1:F3"].value == ["=A1", "5-6", "12"]


def test_one_text_fills_a_range_and_a_formula_moves_along(blad: Any) -> None:
    """A scalar fills every cell."""
    blad["F1:F2"].value = "x"
    blad["G1:G2"].formula = "=F1"

    assert (blad["F1:F2"].value, blad["G1:G2"].formula) == (["x", "x"], (("=F1",), ("=F2",)))


def test_a_formula_reads_as_excel_writes_it(blad: Any) -> None:
    """Within its table short; constants as text, dates as numbers."""
    blad["C4"].formula = "=tblKlein[[#This Row],[score]]*2"

    assert blad["A4:C5"].formula == (("Anna", "12", "=[@score]*2"), ("Bas", "7.5", ""))


def test_a_formula_is_kept_as_a_file_has_it(blad: Any) -> None:
    """What is typed short is long in the file."""
    blad["C4"].formula = "=[@score]*2"

    assert blad.impl.ws["C4"].value == "=tblKlein[[#This Row],[score]]*2"


@pytest.mark.parametrize("plek", ["F1:G1", "F1:F3", "F1:G3"])
def test_a_block_of_another_size_is_refused(blad: Any, plek: str) -> None:
    """Excel would fill with #N/A or cut off; neither is ever meant."""
    with pytest.raises(ComFout):
        blad[plek].raw_value = [["a", "b"], ["c", "d"]]


@pytest.mark.parametrize(
    ("waarde", "mag"),
    [("x" * 32_767, True), ("x" * 32_768, False), ("\x08", False), ("=1+", False), ("=1+1", True)],
)
def test_what_no_cell_can_hold_is_refused(blad: Any, waarde: str, mag: bool) -> None:
    """Too long, a bad sign, half a formula."""
    try:
        blad["F1"].value = waarde
        gelukt = True
    except ComFout:
        gelukt = False

    assert gelukt is mag


def test_a_long_text_goes_alone(blad: Any) -> None:
    """Together with others a text may have 8,203 characters."""
    blad["F1"].value = "x" * 9000

    with pytest.raises(ComFout):
        blad["F1:G1"].value = ["x" * 9000, "y"]


def test_a_protected_cell_is_refused_and_an_unlocked_one_is_not(blad: Any) -> None:
    """F1 is locked, F2 is not."""
    blad.impl.ws.protection.sheet = True
    blad.impl.ws["F2"].protection = Protection(locked=False)
    blad["F2"].value = 1

    with pytest.raises(ComFout):
        blad["F1"].value = 1


def test_an_apostrophe_makes_text_and_goes_with_the_next_value(blad: Any) -> None:
    """PrefixCharacter is Excel's name for it."""
    blad["F1"].value = "'5-6"
    eerst = blad["F1"].value, blad["F1"].formula, blad["F1"].api.PrefixCharacter

    blad["F1"].value = 5

    assert (eerst, blad["F1"].api.PrefixCharacter) == (("5-6", "5-6", "'"), "")
