"""Cells in columns of dates."""

from datetime import date, datetime

import pytest

from hgw_excel.controle.datumtekst import GeenDatum, lees_datum, naar_getal, uit_getal
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from tests.controle.tabel import zinnen


def test_dates_within_reach_are_silent(besprekingen):
    """
    | datum      | voor wanneer |
    | 2026-09-09 | 2029-12-31   |
    | 2017-01-01 |              |
    """
    assert zinnen(besprekingen) == []


def test_date_as_text_says_what_to_type(besprekingen):
    """
    | datum            | voor wanneer   |
    | '9-9-2026'       | '2026-10-01'   |
    | 9 september 2026 | '1/10/2026'    |
    """
    rest = "is tekst en telt niet mee als datum."

    assert zinnen(besprekingen) == [
        f"Besprekingen, A2: '9-9-2026' {rest} Typ 9-9-2026 opnieuw.",
        f"Besprekingen, B2: '2026-10-01' {rest} Typ 1-10-2026 opnieuw.",
        f"Besprekingen, A3: '9 september 2026' {rest} Typ 9-9-2026 opnieuw.",
        f"Besprekingen, B3: '1/10/2026' {rest} Typ 1-10-2026 opnieuw.",
    ]


def test_date_that_cannot_be(besprekingen):
    """
    | datum        | voor wanneer |
    | '31-2-2027'  | '9-9-26'     |
    | 2062-09-09   | 2030-01-01   |
    | '12-25-2026' | 2016-12-31   |
    """
    assert zinnen(besprekingen) == [
        "Besprekingen, A2: '31-2-2027' bestaat niet. Kijk de datum na.",
        "Besprekingen, B2: '9-9-26' heeft een jaar met twee cijfers. "
        "Typ het jaar met vier cijfers.",
        "Besprekingen, A3: Het jaar 2062 kan hier niet. Kijk de datum na.",
        "Besprekingen, B3: Het jaar 2030 kan hier niet. Kijk de datum na.",
        "Besprekingen, A4: '12-25-2026' bestaat niet. Kijk de datum na.",
        "Besprekingen, B4: Het jaar 2016 kan hier niet. Kijk de datum na.",
    ]


def test_number_behind_a_date_is_read_with_a_tip(besprekingen):
    """
    | datum | voor wanneer |
    | 46274 | 9            |
    """
    klas, _ = lees_klassenmap(besprekingen)

    assert zinnen(besprekingen) == [
        "Besprekingen, A2: '46274' is 9 september 2026, te zien als getal. "
        "Geef de cel de opmaak Datum.",
        "Besprekingen, B2: '9' is geen datum. Typ dag-maand-jaar, bijvoorbeeld 9-9-2026.",
    ]
    assert klas.inhoud.waarde("tblBesprekingen", 0, "datum") == date(2026, 9, 9)


def test_words_in_a_date_column(besprekingen):
    """
    | datum   | voor wanneer |
    | vrijdag | WAAR         |
    """
    doe = "Typ dag-maand-jaar, bijvoorbeeld 9-9-2026."

    assert zinnen(besprekingen) == [
        f"Besprekingen, A2: Dit is geen datum. {doe}",
        f"Besprekingen, B2: 'WAAR' is geen datum. {doe}",
    ]


@pytest.mark.parametrize(
    ("tekst", "datum"),
    [
        ("9-9-2026", date(2026, 9, 9)),
        ("09/09/2026", date(2026, 9, 9)),
        ("9.9.2026", date(2026, 9, 9)),
        ("9 sep 2026", date(2026, 9, 9)),
        ("9 Mrt. 2026", date(2026, 3, 9)),
        ("2026-09-09 00:00:00", date(2026, 9, 9)),
        ("2026-09-09T00:00:00", date(2026, 9, 9)),
        ("30-2-2026", GeenDatum.BESTAAT_NIET),
        ("9-9-26", GeenDatum.KORT_JAAR),
        ("9 septembre 2026", GeenDatum.ONBEKEND),
        ("9-9", GeenDatum.ONBEKEND),
        ("٩-٩-٢٠٢٦", GeenDatum.ONBEKEND),
        ("", GeenDatum.ONBEKEND),
    ],
)
def test_lees_datum(tekst, datum):
    assert lees_datum(tekst) == datum


@pytest.mark.parametrize(
    ("getal", "datum"),
    [
        (61.0, date(1900, 3, 1)),
        (46274.0, date(2026, 9, 9)),
        (60.0, None),
        (46274.5, None),
        (1e300, None),
        (float("inf"), None),
    ],
)
def test_uit_getal(getal, datum):
    assert uit_getal(getal) == datum


def test_naar_getal_drops_the_time():
    assert naar_getal(datetime(2026, 9, 9, 13, 30)) == 46274.0
