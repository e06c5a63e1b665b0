"""Rules of docs/rekenregels.md that no other test says in full."""

from dataclasses import replace
from decimal import Decimal

import pytest

from hgw_excel.domein.avi import AVI
from hgw_excel.domein.groei import groei
from hgw_excel.domein.leerrendement import dl
from hgw_excel.domein.niveaus import lees_niveau
from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.normtabel import NormTabel, niveau_bij_percentiel, niveau_bij_score
from hgw_excel.domein.school import A_E, I_V
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.schoolmap import voorbeeld_toml
from tests.domein.signalen.hulp import reeks, school, uitkomst


@pytest.mark.parametrize(
    ("systeem", "gegeven", "telt_als"),
    [(I_V, "I+", "I"), (A_E, "A+", "A"), (I_V, "V-", "V"), (A_E, "E-", "E"), (I_V, "III-", "III")],
)
def test_a_sign_is_kept_and_counts_as_its_niveau(systeem, gegeven, telt_als):
    gelezen = lees_niveau(gegeven, systeem)

    assert (gelezen, systeem.rang(gelezen)) == (gegeven, systeem.rang(telt_als))
    assert systeem.rang(telt_als) > 0


def test_no_score_earns_a_sign():
    banden = tuple(Band(n, g) for n, g in zip(I_V.niveaus, (80, 60, 40, 20, None), strict=True))
    norm = Norm("Rekenen", "", "", "leerling", "M5", "I-V", banden)

    assert {niveau_bij_score(Decimal(s), norm) for s in range(-50, 151)} == set(I_V.niveaus)


def test_own_names_go_by_the_order_of_the_school_and_have_no_percentile():
    namen = b'systeem = "eigen"\nnamen = ["1S", "2F", "<1F", "1F"]'
    aanpak = b'intensief = ["1F", "<1F"]\nbasis = ["2F"]\nverdiept = ["1S"]\n'
    toml = voorbeeld_toml().replace(b'systeem = "I-V"', namen, 1)
    toml = toml.replace(
        b"[indeling.observatie]", b"[indeling.mapping]\n%b[indeling.observatie]" % aanpak
    )
    gelezen, meldingen = to_instellingen(toml)
    assert gelezen is not None, meldingen
    systeem = gelezen.systeem

    assert [systeem.rang(naam) for naam in ("1S", "2F", "<1F", "1F")] == [4, 3, 2, 1]
    assert {niveau_bij_percentiel(Decimal(p), systeem) for p in range(101)} == {""}


def test_a_norm_is_found_by_the_moment_asked_and_by_no_other():
    """A child of groep 6 is judged by M6; where that is missing M7 does not stand in."""

    def norm(moment: str, grens: int) -> Norm:
        banden = (Band("A", Decimal(grens)), Band("E", None))
        return Norm("Rekenen", "", "", "leerling", moment, "A-E", banden)

    m6, m7 = norm("M6", 90), norm("M7", 110)

    gevonden = [NormTabel(normen).vind("Rekenen", "M6", "A-E") for normen in ((m7, m6), (m7,))]

    assert gevonden == [m6, None]


@pytest.mark.parametrize(
    ("leerjaar", "maand", "maanden"),
    [(3, 9, 1), (3, 6, 10), (4, 9, 11), (8, 9, 51), (8, 6, 60), (8, 7, 60)],
)
def test_ten_months_a_year_from_groep_3(leerjaar, maand, maanden):
    assert dl(leerjaar, maand) == maanden


@pytest.mark.parametrize("gemist", ["ziek", "vrij", "leeg", "ontbreekt"])
def test_a_missed_moment_is_looked_past(gemist):
    """The result before it is the one to compare with, and nothing is made up in between."""
    rij = reeks("M4 II 60", f"E4 {gemist}", "M5 IV 50")

    assert rij.vorige is rij.punten[0]
    assert groei(rij.vorige, rij.laatste) == groei(rij.punten[0], rij.punten[2])
    assert uitkomst("S04", rij) == (
        "sterk",
        "Rekenen: van II (M4) naar IV (M5), twee niveaus lager.",
    )


@pytest.mark.parametrize(
    ("marge", "raak"), [("0", []), ("0.5", ["0.5"]), ("1", ["0.5", "1"]), ("5", ["0.5", "1", "5"])]
)
def test_the_school_says_how_near_a_border_is(marge, raak):
    afstanden = ("0.5", "1", "5")

    gezien = [a for a in afstanden if reeks(f"M5 IV 40 - - tekort={a}").op_de_grens(Decimal(marge))]

    assert gezien == raak


def test_the_bands_of_methodetoetsen_begin_with_those_of_the_page():
    eigen = school().signalen["S08"]

    assert (eigen["sterk"], eigen["let_op"], school().methode_norm) == (60, 70, 80)


def test_the_ladder_of_avi_has_an_order_and_no_scores():
    toets = replace(school().toetsen[0], systeem=AVI.naam)

    assert (AVI.ondergrenzen, toets.met_score, school().toetsen[0].met_score) == ((), False, True)
