"""The page about signals says of every rule what it does, and with how little."""

import pytest

from hgw_excel.domein.signaal import Gegeven, Signaal, Sterkte, alle, signaal
from hgw_excel.school.signalenpagina import signalen
from tests.domein.signalen.hulp import school


def rij(code, regels=None):
    """Return the cells of the row of one rule, without its name."""
    tekst = signalen(school(), regels)
    regel = next(r for r in tekst.splitlines() if r.startswith(f"| {code} "))
    return [cel.strip() for cel in regel.split("|")[2:-1]]


@pytest.mark.parametrize(
    ("code", "cellen"),
    [
        ("S01", ["ja", "ja", "ja", "-"]),
        ("S02", ["ja", "ja", "ja", "E, V- of een percentiel"]),
        ("S05", ["nee", "nee", "ja", "-"]),
        ("S06", ["nee", "ja", "ja", "-"]),
        ("S16", ["ja", "ja", "ja", "indeling van eerdere periodes"]),
        ("S17", ["ja", "ja, en zegt meer", "ja, en zegt meer", "-"]),
    ],
)
def test_how_little_a_rule_needs(code, cellen):
    assert rij(code) == cellen


def test_the_page_names_what_holds_of_an_old_result():
    assert "dan gelden van die toets alleen S08, S13 en S15." in signalen(school())


def test_the_table_follows_from_the_rules():
    """Not typed: a rule that asks a score is told so without a change to the page."""

    def met_score(reeks, _afspraken):
        return Signaal("Rekenen.", Sterkte.TIP) if reeks.punten[-1].score else None

    regel = signaal("S01", "Proef", bron="bedacht", nodig=(Gegeven.SCORE, Gegeven.TEKST))(met_score)

    assert rij("S01", [regel]) == ["nee", "ja", "ja", "eigen woorden"]


def test_every_rule_has_its_part():
    tekst = signalen(school())

    for regel in alle():
        assert f"## {regel.code} {regel.titel}\n\n{regel.uitleg}\n\n- Voor: groep " in tekst
        assert f"\n- Bron: {regel.bron}\n" in tekst


def test_one_part_in_full():
    regel = next(regel for regel in alle() if regel.code == "S16")

    assert signalen(school(), [regel]).partition("\n- Voor: ")[2] == (
        "groep 1 tot en met 8\n"
        "- Over: toetsen, observaties in groep 1 en 2\n"
        "- Nodig: niveau, indeling van eerdere periodes\n"
        "- Afspraken in `[signalen.S16]`: `periodes = 3`\n"
        "- Voorbeeld (*sterk*): Rekenen: derde periode intensief en nog steeds V. Voorstel: "
        "leerlingbespreking (onvoldoende profijt van extra hulp).\n"
        "- Zegt genoeg, zonder ook: S01 (als het minstens zo sterk is)\n"
        f"- Bron: {regel.bron}\n"
    )


def test_agreements_as_they_stand_in_the_file():
    tekst = signalen(school())

    assert "Voor alle signalen, in `[signalen]`: `marge = 1`, `hoogstens = 3`.\n" in tekst
    assert '`[signalen.S11]`: `licht = ["let op"]`, `sterk = ["zorg"]`\n' in tekst
