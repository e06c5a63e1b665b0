"""What of a refused value is quoted: never what may be a child's name."""

import pytest

from hgw_excel.controle.citaat import plat
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.tabel import zinnen
from tests.controle.wijzig import met_cel
from tests.voorbeeld import voorbeeld_school

NAMEN = ["Çağla", "Søren", "Jip", "Zéphyrine"]
KIES = "Kies I, II, III, IV of V."


def zeg(waarde: str) -> str:
    boek = naar_boek(maak_inhoud(voorbeeld_school(), (5,), NAMEN))
    (zin,) = zinnen(met_cel(boek, "tblScores", 0, "Rekenen M niveau", waarde))
    return zin.split(": ", 1)[1]


@pytest.mark.parametrize(
    "naam",
    ["Çağla", "Cagla", "CAGLA", "Cag", "Soren", "Jip", "(jip)", "Zeph", "zephyrines", "Quirijn",
     "Quirijn heeft 7", "weet ik niet"],
)  # fmt: skip
def test_what_may_be_a_name_is_not_quoted(naam):
    assert zeg(naam) == f"Dit is geen niveau. {KIES}"


@pytest.mark.parametrize("tekst", ["6", "12,5", "7/10", "9-9-2026", "9 sept", "VI", "???", "Zwa"])
def test_what_is_no_name_is_quoted(tekst):
    verwacht = f"'{tekst}' is geen niveau. {KIES}"

    assert zeg(tekst) == (verwacht if tekst != "9 sept" else f"Dit is geen niveau. {KIES}")


def test_almost_a_code_is_quoted():
    assert zeg("zieke") == f"'zieke' is geen niveau. Bedoel je ziek? {KIES}"


@pytest.mark.parametrize("woord", ["afwezig", "n.v.t.", "NVT", "absent", "niet gemaakt"])
@pytest.mark.parametrize("soort", ["niveau", "score"])
def test_words_for_not_made_name_the_codes(woord, soort):
    boek = naar_boek(maak_inhoud(voorbeeld_school(), (5,), NAMEN))
    (zin,) = zinnen(met_cel(boek, "tblScores", 0, f"Rekenen M {soort}", woord))

    assert zin.endswith(". Niet gemaakt? Typ ziek of vrij.")


def test_no_codes_where_none_can_be_typed():
    boek = naar_boek(maak_inhoud(voorbeeld_school(), (5,), NAMEN))
    (zin,) = zinnen(met_cel(boek, "tblScores", 0, "Rekenen % goed", "afwezig"))

    assert zin.endswith(": Dit is geen getal. Typ een getal van 0 tot 100.")


def test_a_percentiel_names_its_column():
    boek = naar_boek(maak_inhoud(voorbeeld_school(), (5,), NAMEN))
    (zin,) = zinnen(met_cel(boek, "tblScores", 0, "Rekenen M percentiel", 151.0))

    assert ": 151 kan niet bij Rekenen M percentiel (0 tot 100)." in zin


@pytest.mark.parametrize(
    ("tekst", "uit"), [("Çağla", "cagla"), ("IŞIL", "isil"), ("Łukasz", "lukasz"), ("ÆØ", "aeo")]
)
def test_plat(tekst, uit):
    assert plat(tekst) == uit
