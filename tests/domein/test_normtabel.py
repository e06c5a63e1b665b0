"""From score and percentile to niveau."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.normtabel import NormTabel, niveau_bij_percentiel, niveau_bij_score
from hgw_excel.domein.school import A_E, I_V, NiveauSysteem


def norm(*grenzen, **anders):
    """A pupil norm with bands A, B, ... at these lower bounds; None is open."""
    banden = tuple(
        Band("ABCDE"[i], None if g is None else Decimal(g)) for i, g in enumerate(grenzen)
    )
    velden = {
        "toets": "Rekenen",
        "versie": "3.0",
        "norm_versie": "2026",
        "norm_soort": "leerling",
        "moment": "M5",
        "systeem": "A-E",
    }
    return Norm(**(velden | anders), banden=banden, bron="test")


AE = norm("120", "110", "100", "90", None)


@pytest.mark.parametrize(
    ("score", "niveau"),
    [
        ("120", "A"),  # the lower bound belongs to its band
        ("119.9", "B"),
        ("119.95", "A"),  # rounded to one decimal, half up
        ("119.94", "B"),
        ("110", "B"),
        ("109.99", "B"),
        ("90", "D"),
        ("89.9", "E"),
        ("-5", "E"),
        ("1000", "A"),
        ("NaN", ""),
        ("Infinity", ""),
    ],
)
def test_score(score, niveau):
    assert niveau_bij_score(Decimal(score), AE) == niveau


def test_score_below_a_table_that_is_not_open():
    gesloten = norm("10", "0")

    assert [niveau_bij_score(Decimal(s), gesloten) for s in ("10", "0", "-0.1")] == ["A", "B", ""]


@pytest.mark.parametrize("soort", ["groep", "school"])
def test_norm_for_groups_may_not_judge_a_pupil(soort):
    with pytest.raises(ValueError, match=soort):
        niveau_bij_score(Decimal(100), norm("90", None, norm_soort=soort))


@pytest.mark.parametrize(
    ("percentiel", "ae", "iv"),
    [
        ("0", "E", "V"),
        ("10.4", "E", "V"),
        ("10.5", "D", "V"),
        ("20.5", "D", "IV"),
        ("25.4", "D", "IV"),
        ("25.5", "C", "IV"),
        ("40.5", "C", "III"),
        ("50.5", "B", "III"),
        ("60.5", "B", "II"),
        ("75.5", "A", "II"),
        ("80.4", "A", "II"),
        ("80.5", "A", "I"),
        ("100", "A", "I"),
        ("100.1", "", ""),
        ("-0.1", "", ""),
        ("NaN", "", ""),
    ],
)
def test_percentiel(percentiel, ae, iv):
    p = Decimal(percentiel)

    assert (niveau_bij_percentiel(p, A_E), niveau_bij_percentiel(p, I_V)) == (ae, iv)


def test_own_system_has_no_percentiles():
    assert niveau_bij_percentiel(Decimal(50), NiveauSysteem("eigen", ("hoog", "laag"))) == ""


TIENDEN = st.integers(-3000, 9000).map(lambda n: Decimal(n) / 10)
GRENZEN = st.lists(TIENDEN, min_size=4, max_size=4, unique=True).map(
    lambda grenzen: sorted(grenzen, reverse=True)
)
SCORES = st.decimals(-400, 1000, places=3)


@given(GRENZEN, SCORES)
def test_every_score_lies_in_exactly_one_band(grenzen, score):
    """Counted independently: so many bounds lie above the score, rounded by hand."""
    tiende = int((score * 10 + Decimal("0.5")).to_integral_value("ROUND_FLOOR"))
    if score < 0:
        tiende = -int((-score * 10 + Decimal("0.5")).to_integral_value("ROUND_FLOOR"))
    boven = sum(grens * 10 > tiende for grens in grenzen)

    assert niveau_bij_score(score, norm(*grenzen, None)) == "ABCDE"[boven]


@given(GRENZEN, SCORES, SCORES)
def test_a_higher_score_never_earns_a_lower_niveau(grenzen, een, twee):
    tabel = norm(*grenzen, None)
    laag, hoog = sorted((een, twee))

    assert niveau_bij_score(hoog, tabel) <= niveau_bij_score(laag, tabel)


@given(st.decimals(0, 100, places=2), st.decimals(0, 100, places=2), st.sampled_from([A_E, I_V]))
def test_a_higher_percentile_never_earns_a_lower_niveau(een, twee, systeem):
    laag, hoog = (niveau_bij_percentiel(p, systeem) for p in sorted((een, twee)))

    assert systeem.rang(hoog) >= systeem.rang(laag) >= 1


def test_shares_are_those_of_the_systems():
    per_ae = [niveau_bij_percentiel(Decimal(p), A_E) for p in range(1, 101)]
    per_iv = [niveau_bij_percentiel(Decimal(p), I_V) for p in range(1, 101)]

    assert [per_ae.count(n) for n in A_E.niveaus] == [25, 25, 25, 15, 10]
    assert [per_iv.count(n) for n in I_V.niveaus] == [20, 20, 20, 20, 20]


@pytest.mark.parametrize(
    ("vraag", "versie"),
    [
        (("Rekenen", "M5", "A-E"), "10"),
        (("  rekenen ", "M5", "A-E"), "10"),
        (("Rekenen", "E5", "A-E"), "9"),
        (("Rekenen", "M5", "I-V"), None),
        (("Spelling", "M5", "A-E"), None),
        (("Rekenen", "M6", "A-E"), None),
        (("Begrijpend lezen", "M7", "A-E"), None),
    ],
)
@pytest.mark.parametrize("draai", [1, -1])
def test_newest_pupil_norm_in_any_order(vraag, versie, draai):
    """The last one is a group norm: it is never found."""
    normen = [
        norm("1", None, norm_versie="9"),
        norm("2", None, norm_versie="10"),
        norm("3", None, norm_versie="9", moment="E5"),
        norm("45", None, norm_soort="groep", toets="Begrijpend lezen", moment="M7"),
    ][::draai]
    gevonden = NormTabel(normen).vind(*vraag)

    assert (gevonden and gevonden.norm_versie) == versie
