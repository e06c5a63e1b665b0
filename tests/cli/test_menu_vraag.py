"""Questions: an answer that doesn't fit gets one sentence, and the question again."""

import pytest

from hgw_excel.cli.scherm import Gestopt
from hgw_excel.cli.vraag import Nee, Terug, ja, vraag_tot
from tests.cli.menuhulp import Blad


def heel_getal(antwoord: str) -> int | Nee:
    return int(antwoord) if antwoord.isdigit() else Nee("Typ een getal.")


def test_a_wrong_answer_is_asked_again():
    blad = Blad("x", "", "7")

    assert vraag_tot(blad.scherm, "Hoeveel? ", heel_getal) == 7
    assert blad.tekst == "Hoeveel? x\nTyp een getal.\nHoeveel? \nTyp een getal.\nHoeveel? 7\n"


@pytest.mark.parametrize("antwoord", ["0", "stop", "TERUG", " Stoppen "])
def test_a_word_for_back(antwoord):
    with pytest.raises(Terug):
        vraag_tot(Blad(antwoord).scherm, "? ", heel_getal)


def test_the_end_of_the_typing():
    blad = Blad("x")
    with pytest.raises(Gestopt):
        vraag_tot(blad.scherm, "? ", heel_getal)

    assert blad.tekst == "? x\nTyp een getal.\n? \n"


@pytest.mark.parametrize(
    ("antwoorden", "standaard", "uitslag"),
    [
        (["j"], False, True),
        (["Ja"], False, True),
        (["n"], True, False),
        (["NEE"], True, False),
        ([""], True, True),
        ([""], False, False),
        (["misschien", "j"], False, True),
    ],
)
def test_yes_or_no(antwoorden, standaard, uitslag):
    assert ja(Blad(*antwoorden).scherm, "Doorgaan?", standaard=standaard) is uitslag


def test_the_default_of_a_yes_or_no_is_a_capital():
    blad = Blad("x", "")
    ja(blad.scherm, "Doorgaan?")
    ander = Blad("")
    ja(ander.scherm, "Doorgaan?", standaard=False)

    assert blad.tekst == "Doorgaan? J/n: x\nTyp j voor ja of n voor nee.\nDoorgaan? J/n: \n"
    assert ander.tekst == "Doorgaan? j/N: \n"


@pytest.mark.parametrize("breedte", [10, 40, 80, 300])
def test_lines_fit_the_window(breedte):
    """Between 30 and 80 characters, and a path is never broken."""
    blad = Blad(breedte=breedte)
    blad.scherm.zeg("een woord " * 40, 5)
    blad.scherm.toon_pad("/een/heel/lang/pad" * 9)
    *regels, pad = blad.tekst.splitlines()

    assert max(map(len, regels)) <= min(80, max(30, breedte))
    assert {regel[:5] for regel in regels} == {"     "}
    assert pad == f"  {'/een/heel/lang/pad' * 9}"


def test_commands_for_the_terminal_are_not_passed_on():
    blad = Blad()
    blad.scherm.toon_pad("a\x1b[2Jb\udce9")
    blad.scherm.zeg("c\x1b[2Jd")

    assert blad.tekst == "  a [2Jb \nc [2Jd\n"
