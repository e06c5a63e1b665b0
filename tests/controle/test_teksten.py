"""Text, error cells and formulas in cells to type in."""

import pytest

from hgw_excel.controle.foutnamen import NEDERLANDS
from hgw_excel.controle.getaltekst import lees_getal
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.schema.ruw import CelFout
from tests.controle.tabel import zinnen
from tests.controle.wijzig import met_cel


def test_error_cell_is_named_as_a_dutch_excel_shows_it(scores):
    """
    | leerling | Rekenen M score | Rekenen M niveau | Rekenen toetsversie |
    | Anna     | #N/A            | #VALUE!          | #REF!               |
    """
    doe = "Typ de waarde, of maak de cel leeg."

    assert zinnen(scores) == [
        f"Scores, B2: Hier staat #N/B in plaats van een waarde. {doe}",
        f"Scores, C2: Hier staat #WAARDE! in plaats van een waarde. {doe}",
        f"Scores, D2: Hier staat #VERW! in plaats van een waarde. {doe}",
    ]


def test_every_error_of_excel_has_a_dutch_name():
    assert {"#N/A", "#NAME?", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NULL!"} <= set(NEDERLANDS)


def test_own_formula_counts_by_its_value(scores):
    """
    | leerling | Rekenen M score | Rekenen M niveau |
    | Anna     | =72             | =III             |
    """
    klas, meldingen = lees_klassenmap(scores)

    assert meldingen == []
    assert klas.inhoud.waarde("tblScores", 0, "rekenen_m_score") == 72


def test_formula_without_value_is_not_read_as_blank(scores):
    """
    | leerling | Rekenen M score |
    | Anna     | =(leeg)         |
    """
    assert zinnen(scores) == [
        "Scores, B2: Hier staat een formule zonder uitkomst. "
        "Open de klassenmap in Excel en sla hem op, of typ de waarde zelf."
    ]


def test_number_in_a_text_column_becomes_text(scores):
    """
    | leerling | Rekenen toetsversie | Rekenen M boekje |
    | Anna     | 3                   | 3,5              |
    """
    klas, meldingen = lees_klassenmap(scores)

    assert meldingen == []
    assert klas.inhoud.waarde("tblScores", 0, "rekenen_versie") == "3"
    assert klas.inhoud.waarde("tblScores", 0, "rekenen_m_boekje") == "3,5"


def test_date_in_a_short_text_column(scores):
    """
    | leerling | Rekenen toetsversie |
    | Anna     | 2026-06-02          |
    """
    assert zinnen(scores) == [
        "Scores, B2: Hier staat een datum (2 juni 2026), geen tekst. "
        "Typ eerst een ' (apostrof) en dan de tekst."
    ]


def test_date_between_own_words_is_fine(besprekingen):
    """
    | afspraak   | vraag |
    | 2026-06-02 | 3     |
    """
    assert zinnen(besprekingen) == []


@pytest.mark.parametrize(
    ("tekst", "is_te_lang"),
    [
        ("x" * 32_767, False),
        ("x" * 32_768, True),
        ("\U0001f600" * 16_384, True),
    ],
)
def test_text_longer_than_a_cell(scores, tekst, is_te_lang):
    """
    | leerling | Rekenen toetsversie |
    | Anna     | 3.0                 |
    """
    lang = met_cel(scores, "tblScores", 0, "Rekenen toetsversie", tekst)
    verwacht = ["Scores, B2: Deze tekst heeft 32.768 tekens; er passen er 32.767. Maak hem korter."]

    assert zinnen(lang) == (verwacht if is_te_lang else [])


@pytest.mark.parametrize(("tekst", "aantal"), [("a\x08b", 1), ("a\ufffeb", 1), ("a\n\tb", 0)])
def test_unprintable_sign_is_reported(scores, tekst, aantal):
    """
    | leerling | Rekenen toetsversie |
    | Anna     | 3.0                 |
    """
    vreemd = met_cel(scores, "tblScores", 0, "Rekenen toetsversie", tekst)
    zin = "In deze tekst staat een teken dat niet te zien is en niet bewaard kan worden."

    assert zinnen(vreemd) == [f"Scores, B2: {zin} Typ de tekst opnieuw."] * aantal


def test_only_spaces_is_empty(scores):
    """
    | leerling | Rekenen M score | Rekenen M niveau |
    | Anna     | ' '             | '   '            |
    """
    assert zinnen(scores) == []


def test_an_error_in_an_unknown_column_is_not_ours(scores):
    """
    | leerling | mijn eigen kolom |
    | Anna     | #N/A             |
    | Bram     | wat ik wil       |
    """
    assert zinnen(scores) == []


def test_unknown_error_text_is_shown_as_it_is(scores):
    """
    | leerling | Rekenen M score |
    | Anna     | 3               |
    """
    fout = met_cel(scores, "tblScores", 0, "Rekenen M score", CelFout("#NIEUW!"))

    assert zinnen(fout)[0].startswith("Scores, B2: Hier staat #NIEUW! in plaats van een waarde.")


@pytest.mark.parametrize(
    ("tekst", "getal"),
    [
        ("72", "72"),
        ("151.5", "151.5"),
        ("151,5", "151.5"),
        (" 72 %", "72"),
        ("-3", "-3"),
        ("\N{MINUS SIGN}3", "-3"),
        ("1.234,5", None),
        ("1e3", None),
        ("٣", None),
        ("", None),
        ("7/10", None),
    ],
)
def test_lees_getal(tekst, getal):
    uit = lees_getal(tekst)

    assert (None if uit is None else str(uit.normalize())) == getal
