"""Cells in columns of dates."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from hgw_excel.controle.datumtekst import GeenDatum, lees_datum, naar_getal, uit_getal
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.melding import Ernst
from tests.controle.tabel import codes, zinnen
from tests.voorbeeld import voorbeeld_school


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


def test_date_of_a_test_lies_in_this_schooljaar(scores):
    """
    | leerling | Rekenen M datum | Rekenen E datum | Rekenen M niveau |
    | Anna     | 2026-01-25      | 2027-08-01      | III              |
    | Bram     | 2026-08-01      | 2027-07-31      | III              |
    | Chaima   | 2026-07-31      | 2016-01-25      | III              |
    """
    _, meldingen = lees_klassenmap(scores)
    slot = "ligt niet in schooljaar 2026-2027. Kijk het jaartal na."

    assert [(m.code, m.ernst, str(m)) for m in meldingen] == [
        ("HGW334", Ernst.LET_OP, f"Scores, B2: 25 januari 2026 {slot}"),
        ("HGW334", Ernst.LET_OP, f"Scores, C2: 1 augustus 2027 {slot}"),
        ("HGW334", Ernst.LET_OP, f"Scores, B4: 31 juli 2026 {slot}"),
        ("HGW331", Ernst.AANPASSEN, "Scores, C4: Het jaar 2016 kan hier niet. Kijk de datum na."),
    ]


def test_days_of_a_schooljaar_that_we_do_not_know_are_silent(boek):
    """
    | leerling | Rekenen M datum |
    | Anna     | 2026-01-25      |
    """
    zonder = replace(voorbeeld_school(), schooljaar="")

    assert "HGW334" not in codes(boek("Scores", school=zonder, hgw_schooljaar=None))
