"""S11 and S12: the steps of sociaal-emotioneel and of werkhouding, period by period."""

from dataclasses import replace

import pytest

from hgw_excel.domein.reeks import Onderwerp
from tests.domein.signalen.hulp import plek, reeks, school, signaal, uitkomst

ALLE = range(1, 9)


def gedrag(*stappen, onderwerp=Onderwerp.WERKHOUDING, vak="Werkhouding", leerjaar=5):
    """Make a reeks of one step a period: 'P1', 'P2' ...; '-' is a period without."""
    regels = [f"P{nummer} {stap.replace(' ', '_')}" for nummer, stap in enumerate(stappen, 1)]
    return reeks(*regels, onderwerp=onderwerp, vak=vak, leerjaar=leerjaar)


@pytest.mark.parametrize(
    ("stappen", "verwacht"),
    [
        (["goed"], None),
        (["let op"], ("let op", "Werkhouding: 'let op' in deze periode.")),
        (["zorg"], ("sterk", "Werkhouding: 'zorg' in deze periode.")),
        (["zorg", "-"], ("sterk", "Werkhouding: 'zorg' in de periode P1.")),
        (["zorg", "zorg"], ("sterk", "Werkhouding: 'zorg' sinds de periode P1.")),
        (
            ["goed", "zorg"],
            ("sterk", "Werkhouding: van 'goed' naar 'zorg' sinds de periode P2."),
        ),
        (
            ["goed", "zorg", "-", "zorg"],
            ("sterk", "Werkhouding: van 'goed' naar 'zorg' sinds de periode P2."),
        ),
        (
            ["zorg", "let op"],
            ("let op", "Werkhouding: van 'zorg' naar 'let op' sinds de periode P2."),
        ),
        (["goed", "goed"], None),
        (["-", "-"], None),
        ([], None),
    ],
)
def test_werkhouding(stappen, verwacht):
    assert uitkomst("S12", gedrag(*stappen)) == verwacht


@pytest.mark.parametrize(
    ("stappen", "verwacht"),
    [
        (
            ["zorg", "goed"],
            ("tip", "Werkhouding: van 'zorg' naar 'goed' sinds de periode P2. Wat werkte hier?"),
        ),
        (["zorg", "goed", "goed"], None),
        (["zorg", "goed", "-"], None),
        (["goed", "-", "goed"], None),
    ],
)
def test_good_news_is_told_once(stappen, verwacht):
    assert uitkomst("S12", gedrag(*stappen)) == verwacht


def test_sociaal_emotioneel_is_the_same_with_its_own_name():
    sociaal = gedrag(
        "goed", "let op", onderwerp=Onderwerp.SOCIAAL, vak="Sociaal-emotioneel", leerjaar=1
    )

    assert uitkomst("S11", sociaal) == (
        "let op",
        "Sociaal-emotioneel: van 'goed' naar 'let op' sinds de periode P2.",
    )


def test_the_school_says_what_is_strong():
    assert uitkomst("S12", gedrag("let op"), sterk=["let op", "zorg"])[0] == "sterk"
    assert uitkomst("S12", gedrag("let op"), licht=[]) is None
    assert uitkomst("S12", gedrag("let op", "goed"), licht=[]) is None


def test_words_of_the_school():
    eigen = replace(school(), sev_stappen=("neutraal", "waakzaam", "urgent"))
    punt = gedrag("zorg")
    urgent = replace(punt, punten=(punt.punten[0]._replace(niveau="urgent"),))

    assert uitkomst("S12", urgent, school_=eigen, sterk=["urgent"]) == (
        "sterk",
        "Werkhouding: 'urgent' in deze periode.",
    )


def test_a_period_of_an_earlier_year_is_named_with_it():
    regels = ["P1 goed", "P2 zorg", "P1 zorg", "P2 zorg"]
    jaren = ["2025-2026", "2025-2026", "2026-2027", "2026-2027"]
    twee_jaar = reeks(
        *(f"{regel} schooljaar={jaar}" for regel, jaar in zip(regels, jaren, strict=True)),
        onderwerp=Onderwerp.WERKHOUDING,
        vak="Werkhouding",
    )

    assert signaal("S12", twee_jaar).zin == (
        "Werkhouding: van 'goed' naar 'zorg' sinds de periode P2 van 2025-2026."
    )


@pytest.mark.parametrize("jaar", ["2026-2027", "2026/2027"])
def test_this_year_spelled_another_way_is_no_earlier_year(jaar):
    regels = (f"P1 zorg schooljaar={jaar}", "P2 zorg schooljaar=2026-2027")

    rij = reeks(*regels, onderwerp=Onderwerp.WERKHOUDING, vak="Werkhouding")

    assert signaal("S12", rij).zin == "Werkhouding: 'zorg' sinds de periode P1."


@pytest.mark.parametrize(
    ("stappen", "plekken"),
    [(["goed", "let op", "zorg"], (plek(1), plek(2))), (["zorg", "zorg"], (plek(1),))],
)
def test_cells(stappen, plekken):
    assert signaal("S12", gedrag(*stappen)).plekken == plekken


@pytest.mark.parametrize("leerjaar", ALLE)
def test_in_every_leerjaar(leerjaar):
    assert signaal("S12", gedrag("zorg", leerjaar=leerjaar)) is not None


@pytest.mark.parametrize(
    ("code", "onderwerp"), [("S11", Onderwerp.WERKHOUDING), ("S12", Onderwerp.SOCIAAL)]
)
def test_not_of_each_other(code, onderwerp):
    assert signaal(code, gedrag("zorg", onderwerp=onderwerp)) is None
