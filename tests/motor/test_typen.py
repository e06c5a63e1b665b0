"""A text that is put in a cell is parsed as if it were typed, in a Dutch or an English Excel."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.excel.typen import te_typen_in_excel
from tests.motor.fouten import ComFout
from tests.motor.typen import MAANDEN, Getypt, typ
from tests.motor.waarden import CelFout


@pytest.mark.parametrize(
    ("tekst", "waarde"),
    [
        ("12", 12.0),
        ("007", 7.0),
        (" 12 ", 12.0),
        ("-5", -5.0),
        ("+5", 5.0),
        ("(5)", -5.0),
        ("1,5", 1.5),
        ("1.5", 1.5),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1234567.0),
        ("1e5", 100000.0),
        ("€ 12", 12.0),
        ("50%", 0.5),
        ("12 1/2", 12.5),
        ("TRUE", True),
        ("waar", True),
        ("ONWAAR", False),
        ("5-6", datetime(2027, 6, 5)),
        ("1/2", datetime(2027, 2, 1)),
        ("12/31", datetime(2027, 12, 31)),
        ("12-2027", datetime(2027, 12, 1)),
        ("5-6-26", datetime(2026, 6, 5)),
        ("2026-03-01", datetime(2026, 3, 1)),
        ("3 mrt", datetime(2027, 3, 3)),
        ("mrt 3", datetime(2027, 3, 3)),
        ("sept 12", datetime(2027, 9, 12)),
        ("3-mei", datetime(2027, 5, 3)),
        ("march1", datetime(2027, 3, 1)),
        ("3 maart 2026", datetime(2026, 3, 3)),
        ("12:00", 0.5),
        ("#N/B", CelFout("#N/A")),
    ],
)
def test_this_becomes_something_else(tekst: str, waarde: object) -> None:
    """Number, date, time, truth value or error."""
    getypt = typ(tekst).waarde

    assert (type(getypt), getypt) == (type(waarde), waarde)


@pytest.mark.parametrize(
    "tekst",
    [
        "M5",
        "E5",
        "I-V",
        "A-E",
        "5-6 groep",
        "13-13",
        "1.2.3",
        "5 × 60 min",
        "mei",
        "-",
        "=",
        "1e999",
    ],
)
def test_this_stays_text(tekst: str) -> None:
    """What looks like it, and is not."""
    assert typ(tekst) == Getypt(tekst)


@pytest.mark.parametrize("tekst", ["=A1+1", "+A1", "-A1", "@A1", "-x"])
def test_this_becomes_a_formula(tekst: str) -> None:
    """Also when it begins with a plus, a minus or an at sign."""
    assert typ(tekst).formule


@pytest.mark.parametrize("tekst", ["- let op", "=.. let op", "=SOM(A1;B1)", "=1+"])
def test_this_excel_refuses(tekst: str) -> None:
    """It begins like a formula and is none."""
    with pytest.raises(ComFout):
        typ(tekst)


@pytest.mark.parametrize("tekst", ["=A1", "12", "5-6", "'x", "WAAR", ""])
def test_an_apostrophe_keeps_anything_text(tekst: str) -> None:
    """One apostrophe is swallowed."""
    assert typ(f"'{tekst}") == Getypt(tekst, prefix=True)


LIJKT_OP = st.text(alphabet="0123456789-/., :%eE()+=@'#€apmjn\u00a0WAR", max_size=12)
DAGEN = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", *MAANDEN, "1", "12", "2027"]),
        st.sampled_from([" ", "-", "/", ""]),
        st.sampled_from(["3", "mei", "2027", "x", ""]),
    ),
)


@given(st.one_of(LIJKT_OP, DAGEN, st.text(max_size=8)))
def test_what_we_give_to_excel_stays_the_text_it_is(tekst: str) -> None:
    """The rule for the apostrophe leaves nothing that this parser takes for something else."""
    getypt = typ(te_typen_in_excel(tekst))

    assert (getypt.waarde or "", getypt.formule) == (tekst, False)
