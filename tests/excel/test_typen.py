"""What Excel must be given so that a cell holds exactly what was meant."""

from datetime import date, datetime

import pytest

from hgw_excel.excel.typen import te_typen_in_excel
from hgw_excel.schema.kolom import Foutwaarde
from tests.motor.typen import typ

LETTERLIJK = (
    "=1+1", "=samen lezen", "+5 punten", "-5 punten", "- eerst voordoen", "@school", "'s ochtends",
    "''", "#N/A", "#N/B", "5-6", "1/2", "1-2-2027", "2027-02-04", "50%", "007", "1e5", "1.234,5",
    ",5", ".5", "(5)", "€ 5", "12:30", "WAAR", "onwaar", "TRUE", "false", "mrt 3", "3 mrt",
    "mei 2027", "maart-3", "Dec 24", " 5", "\n7", "\u00a08", "½", "٣", " ",
)  # fmt: skip
"""Of which Excel makes something else, in Dutch or in English."""
GEWOON = (
    "basis", "V", "M5", "III", "Anna", "waarom", "trueman", "mei", "maar", "decoderen gaat goed",
    "e5", "samen = leuk", "a-b", "", "juni is de toets", "HGW-00000001", "x" * 9000,
)  # fmt: skip


@pytest.mark.parametrize("tekst", LETTERLIJK)
def test_a_text_that_would_be_parsed_begins_with_an_apostrophe(tekst: str) -> None:
    assert te_typen_in_excel(tekst) == f"'{tekst}"


@pytest.mark.parametrize("tekst", GEWOON)
def test_other_texts_stay_bare(tekst: str) -> None:
    assert te_typen_in_excel(tekst) == tekst


@pytest.mark.parametrize("tekst", [*LETTERLIJK, *GEWOON])
def test_the_engine_makes_that_very_text_of_it(tekst: str) -> None:
    assert typ(str(te_typen_in_excel(tekst))).waarde in (tekst, tekst or None)


@pytest.mark.parametrize(
    ("waarde", "gegeven"),
    [
        (5, 5.0),
        (5.5, 5.5),
        (True, True),
        (None, None),
        (date(2027, 2, 4), datetime(2027, 2, 4)),
        (datetime(2027, 2, 4, 12, 30), datetime(2027, 2, 4, 12, 30)),
        (Foutwaarde("#N/A"), "#N/A"),
    ],
)
def test_what_is_no_text_goes_as_it_is(waarde: object, gegeven: object) -> None:
    uit = te_typen_in_excel(waarde)  # type: ignore[arg-type]

    assert (uit, type(uit)) == (gegeven, type(gegeven))
