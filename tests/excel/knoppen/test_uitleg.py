"""The button Uitleggen: the code or the reason in the row where the user stands."""

from dataclasses import replace

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.excel.knoppen.uitleg import (
    GEEN_BLAD,
    GEEN_VOORSTEL,
    KIES_VAK,
    NAAR_HET_BLAD,
    NIETS,
    lopend,
)
from tests.controle.klasbouw import NAMEN, maak_inhoud
from tests.excel.knoppen.hulp import Leerkracht, klein, kleine_school


@pytest.fixture
def juf(tmp_path):
    return Leerkracht(tmp_path, klein())


@pytest.mark.parametrize(("antwoord", "gaat"), [("yes", True), ("no", False)])
def test_without_a_code_it_offers_the_sheet(juf, antwoord, gaat):
    juf.ga("Start", "C5")

    (vraag,) = juf.druk("uitleg", antwoord)

    assert vraag.tekst.splitlines() == [NIETS, NAAR_HET_BLAD]
    assert juf.hier == (("Uitleg", "A1") if gaat else ("Start", "C5"))


@pytest.mark.parametrize(
    ("kop", "zin"),
    [("Rekenen aanpak", f"Rekenen: {GEEN_VOORSTEL}"), ("waarom anders", KIES_VAK)],
)
def test_on_indeling_it_says_why_there_is_nothing(juf, kop, zin):
    plek = juf.cel("tblIndeling", 0, kop)
    juf.ga(*plek)

    (klaar,) = juf.druk("uitleg")

    assert (klaar.tekst, juf.hier) == (zin, plek)


def test_without_the_sheet_it_says_so(juf):
    juf.boek.sheets["Uitleg"].delete()

    (klaar,) = juf.druk("uitleg")

    assert klaar.tekst == GEEN_BLAD
    assert "opdracht hgw uitleg HGW312" in GEEN_BLAD


@pytest.mark.parametrize(("antwoord", "gaat"), [("yes", True), ("no", False)])
def test_a_code_on_controle_is_explained_and_its_cell_offered(juf, antwoord, gaat):
    plek = juf.cel("tblScores", 0, "Rekenen M niveau")
    juf.typ(*plek, "VI")
    juf.druk("controleer")
    daar = juf.hier

    (vraag,) = juf.druk("uitleg", antwoord)

    assert vraag.tekst.startswith("HGW323: ")
    assert vraag.tekst.splitlines()[-1] == f"Naar {', '.join(plek)}?"
    assert juf.hier == (plek if gaat else daar)


def test_a_code_on_signalen_is_explained(juf):
    juf.typ(*juf.cel("tblSignalen", 0, "code"), "S01")
    juf.ga(*juf.cel("tblSignalen", 0, "zin"))

    (klaar,) = juf.druk("uitleg")

    assert (klaar.knoppen, klaar.tekst[:5]) == ("ok", "S01: ")


def test_a_signal_is_explained_with_the_agreements_of_this_school(tmp_path):
    school = replace(kleine_school(), signalen={"S13": {"aan": True, "maanden": 8}})
    inhoud = maak_inhoud(school, (5,), NAMEN[:1], {"hgw_groep": "5"})
    juf = Leerkracht(tmp_path, bouw_klassenmap(inhoud))
    juf.typ(*juf.cel("tblSignalen", 0, "code"), "S13")
    juf.ga(*juf.cel("tblSignalen", 0, "zin"))

    (klaar,) = juf.druk("uitleg")

    assert klaar.tekst.split("\n\n") == [
        "S13: Een toets ontbreekt",
        "De toetskalender vraagt een toets die er niet is, of het laatste resultaat is te oud.",
        "Een lege cel telt pas als de ronde begonnen is, en niet meer als er daarna een resultaat "
        "is. Wie ziek was moet nog inhalen; wie vrijgesteld is mist niets. Is bekend op welke dag "
        "de laatste toets was, dan telt hij tot 8 maanden daarna; niet als het kind daarna "
        "vrijgesteld was.",
        "Wat je kunt doen: laat het kind de toets inhalen, of noteer op Scores dat het "
        "vrijgesteld is.",
    ]


def test_a_reason_on_indeling_is_told(juf):
    juf.druk("indelen")
    juf.ga(*juf.cel("tblIndeling", 0, "Rekenen aanpak"))
    reden = juf.waarde("tblIndeling", 0, "Rekenen reden")

    (klaar,) = juf.druk("uitleg")

    assert klaar.tekst == f"Rekenen: {reden}"


def test_a_code_that_nobody_knows(juf):
    juf.typ(*juf.cel("tblControle", 0, "code"), "HGW999")
    juf.ga(*juf.cel("tblControle", 0, "code"))

    (vraag,) = juf.druk("uitleg", "yes")

    assert vraag.tekst.splitlines() == [NIETS, NAAR_HET_BLAD]
    assert juf.hier == ("Uitleg", "A1")


@pytest.mark.parametrize(
    ("tekst", "uit"),
    [
        (
            "S01: Laag\n\nEen zin die\nverder gaat.\n\nNog een.",
            "S01: Laag\n\nEen zin die verder gaat.\n\nNog een.",
        ),
        ("Kies:\n- dit\n- dat", "Kies:\n- dit\n- dat"),
    ],
)
def test_a_box_breaks_lines_itself(tekst, uit):
    assert lopend(tekst) == uit
