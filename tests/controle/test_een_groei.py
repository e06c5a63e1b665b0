"""Growth is one answer: in the klassenmap, in the counts of the overviews and for the signals."""

from itertools import product

import pytest

from hgw_excel.controle.oogst import Afgekeurd, oogst
from hgw_excel.controle.reeksen import reeksen
from hgw_excel.domein.groei import groei
from hgw_excel.domein.reeks import Onderwerp
from hgw_excel.schema.inhoud import Inhoud
from tests.controle.klasbouw import maak_inhoud
from tests.voorbeeld import voorbeeld_school

SCHOOL = voorbeeld_school()
ANNA = "HGW-00000001"
VERSIES = (("", ""), ("3.0", "3.0"), ("3.0", "2012"), ("", "2012"))
NORMEN = ((None, None, None), ("2024", "2024", "2024"), ("2019", "2024", "2024"),
          ("2024", "2024", "2019"))  # fmt: skip
SCORES = {"IV": 80, "III": 110}
GEVALLEN = list(product(("", "II"), ("", "IV"), ("", "III"), VERSIES, NORMEN, (False, True)))
"""Last year, M and E; the version of the test now and then; of the norms then, at M and at E;
whether the niveaus of this year were delivered, or follow from a score and our norms."""


def klas(vorig, m, e, versies, normen, geleverd) -> Inhoud:
    """A class of one, with what was typed for Rekenen."""
    leeg = maak_inhoud(SCHOOL, (5,), ("Anna",), {"hgw_periode": 2})
    rijen = {naam: [dict(rij) for rij in alle] for naam, alle in leeg.ruw.items()}
    rijen["tblScores"][0] |= {
        **{f"rekenen_{moment}_{'niveau' if geleverd else 'score'}":
           niveau if geleverd else SCORES.get(niveau) for moment, niveau in (("m", m), ("e", e))},
        "rekenen_versie": versies[0],
    }  # fmt: skip
    rijen["tblToetsen"] = [
        {"leerling_id": ANNA, "toets": "Rekenen-Wiskunde", "moment": "E4", "niveau": vorig,
         "schooljaar": "2025-2026", "toetsversie": versies[1], "norm_versie": normen[0]}
    ]  # fmt: skip
    rijen["tblNormen"] = [
        {"sleutel": f"Rekenen-Wiskunde|{moment}5", "norm_versie": versie,
         "g1": -999, "n1": "IV", "g2": 100, "n2": "III"}
        for moment, versie in zip("ME", normen[1:], strict=True)
    ]  # fmt: skip
    return Inhoud(leeg.werkboek, rijen, leeg.kop_ruw)


def in_het_overzicht(inhoud: Inhoud) -> int | None:
    """Return the growth that the overviews count, at the newest moment with a result."""
    metingen = [m for m in oogst(inhoud, SCHOOL) if m.toets == "rekenen" and m.rang]
    return metingen[-1].groei if metingen else None


def voor_een_signaal(inhoud: Inhoud, afgekeurd: Afgekeurd = frozenset()) -> int | None:
    """Return the growth that a signal sees; results of last year alone are no growth now."""
    ((_, alle),) = reeksen(inhoud, SCHOOL, afgekeurd)
    reeks = next(r for r in alle if r.onderwerp is Onderwerp.TOETS and r.gebied == "rekenen")
    if reeks.vorige is None or reeks.laatste is None:
        return None
    return groei(reeks.vorige, reeks.laatste).stappen


@pytest.mark.parametrize(("vorig", "m", "e", "versies", "normen", "geleverd"), GEVALLEN)
def test_growth_is_one_answer(vorig, m, e, versies, normen, geleverd):
    inhoud = klas(vorig, m, e, versies, normen, geleverd)

    op_het_blad = inhoud.rij("tblScores", 0)["rekenen_groei"]

    verwacht = None if op_het_blad == "" else op_het_blad
    assert (in_het_overzicht(inhoud), voor_een_signaal(inhoud)) == (verwacht, verwacht)


def test_the_cases_hold_growth_and_every_break():
    """Or the comparison would say nothing."""
    cellen = {klas(*geval).rij("tblGroepsoverzicht", 0)["rekenen"] for geval in GEVALLEN}

    assert cellen == {"?", "IV", "III", "IV ↘", "III ↗", "III ↘", "IV ≠", "III ≠"}


def test_a_score_of_this_year_without_a_niveau_keeps_no_place():
    """E is compared with last year then, on the sheet too."""
    inhoud = klas("II", "", "III", ("", ""), (None, None, None), True)
    inhoud.ruw["tblScores"][0]["rekenen_m_score"] = 80
    inhoud.ruw["tblNormen"].clear()

    op_het_blad = inhoud.rij("tblScores", 0)["rekenen_groei"]

    assert (op_het_blad, in_het_overzicht(inhoud), voor_een_signaal(inhoud)) == (-1, -1, -1)


@pytest.mark.parametrize(("geleverd", "cel"), [(True, "III ↗"), (False, "III ≠")])
def test_our_norms_break_only_what_they_judged(geleverd, cel):
    """Nobody noted by which norms a delivered niveau was given."""
    inhoud = klas("", "IV", "III", ("", ""), (None, "2019", "2024"), geleverd)

    assert inhoud.rij("tblGroepsoverzicht", 0)["rekenen"] == cel


@pytest.mark.parametrize(("afgekeurd", "groei"), [((), 1), (("rekenen_m_niveau",), -1)])
def test_a_niveau_that_was_refused_is_no_start_of_growth(afgekeurd, groei):
    """Nor is what the norms make of its score, a IV: E is compared with last year, a II."""
    inhoud = klas("II", "IV", "III", ("", ""), ("2024", "2024", "2024"), False)
    cellen = {("tblScores", 0, key) for key in afgekeurd}

    metingen = [m for m in oogst(inhoud, SCHOOL, cellen) if m.toets == "rekenen"]

    assert metingen[1].groei == groei
    assert voor_een_signaal(inhoud, cellen) == groei


UITSLAGEN = [
    {},
    {"score": 80},
    {"score": 110, "niveau": "III"},
    {"score": 110, "niveau": "ziek"},
    {"score": 110, "niveau": "vrij"},
    {"score": "ziek"},
    {"niveau": "III"},
]


@pytest.mark.parametrize("m", UITSLAGEN, ids=str)
@pytest.mark.parametrize("e", UITSLAGEN, ids=str)
def test_growth_in_points_is_one_answer(m, e):
    inhoud = klas("II", "", "", ("", ""), (None, None, None), geleverd=True)
    inhoud.ruw["tblToetsen"][0]["score"] = 90
    for moment, uitslag in (("m", m), ("e", e)):
        velden = {f"rekenen_{moment}_{veld}": waarde for veld, waarde in uitslag.items()}
        inhoud.ruw["tblScores"][0].update({f"rekenen_{moment}_niveau": None, **velden})

    op_het_blad = inhoud.rij("tblScores", 0)["rekenen_punten"]

    ((_, alle),) = reeksen(inhoud, SCHOOL)
    reeks = next(r for r in alle if r.onderwerp is Onderwerp.TOETS and r.gebied == "rekenen")
    dit_jaar = reeks.laatste and reeks.laatste.schooljaar != "2025-2026"
    punten = groei(reeks.vorige, reeks.laatste).punten if reeks.vorige and dit_jaar else None
    assert op_het_blad == ("" if punten is None else punten)
