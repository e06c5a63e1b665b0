"""What a norm says besides the niveau, and the published group norms."""

from dataclasses import replace
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.normgroei import (
    afstanden,
    gemiddelde_van,
    niveau_bij_gemiddelde,
    verwachte_groei,
)
from hgw_excel.domein.normtabel import NormTabel, niveau_bij_score
from hgw_excel.domein.school import A_E, I_V, NiveauSysteem
from hgw_excel.school.normen import read_normen

EIGEN = NiveauSysteem("eigen", ("hoog", "midden", "laag"))
D = Decimal
NORMEN = Path(str(files("hgw_sjablonen") / "normen"))


def norm(systeem, *grenzen, moment="M5", **anders):
    """A pupil norm of `systeem` with these lower bounds, high to low; None is open."""
    banden = zip(systeem.niveaus, grenzen, strict=False)
    velden = {"toets": "Rekenen", "versie": "3.0", "norm_versie": "2026", "norm_soort": "leerling",
              "moment": moment, "systeem": systeem.naam}  # fmt: skip
    return Norm(
        **velden | anders,
        banden=tuple(Band(n, None if g is None else D(str(g))) for n, g in banden),
    )


AE = norm(A_E, 120, 110, 100, 90, None)
IV = norm(I_V, 126, 113, "101.5", 87, None)


@pytest.mark.parametrize(
    ("van", "systeem", "gemiddelde"),
    [
        (AE, A_E, "110"),  # B begins at percentile 51
        (IV, I_V, "107.3"),  # the middle of III: 107.25
        (replace(IV, gemiddelde=D("106.05")), I_V, "106.1"),
        (norm(I_V, 126, 113), I_V, None),
        (norm(I_V, 126, 113, None), I_V, None),  # an open III has no middle
        (norm(EIGEN, 30, 20, None), EIGEN, None),
        (norm(EIGEN, 30, 20, None, gemiddelde=D(25)), EIGEN, "25"),
        (AE, I_V, None),  # another system
        (replace(AE, norm_soort="groep"), A_E, None),
    ],
)
def test_average_pupil(van, systeem, gemiddelde):
    assert gemiddelde_van(van, systeem) == (gemiddelde and D(gemiddelde))


REEKS = NormTabel(
    [
        norm(I_V, 90, 80, 70, 60, None, moment="M4"),
        norm(I_V, 100, 90, 80, 65, None, moment="E4"),
        norm(I_V, 115, 103, 91, 76, None, moment="M5"),
        norm(I_V, 125, 113, 101, 86, None, moment="E5", norm_versie="2030"),
        norm(I_V, 125, 113, 101, 86, None, moment="M6", versie="4.0"),
    ]
)


@pytest.mark.parametrize(
    ("van", "naar", "niveau", "punten"),
    [
        ("M4", "E4", "", "10"),  # 75 -> 85
        ("M4", "M5", "", "22"),  # over the leerjaren
        ("E4", "M5", "", "12"),
        ("M4", "M5", "I", "25"),  # the open bands go by their one border
        ("M4", "M5", "II", "24"),  # 85 -> 109
        ("M4", "M5", "III", "22"),  # of III the same as of all
        ("M4", "M5", "IV", "18.5"),  # 65 -> 83.5
        ("M4", "M5", "V", "16"),
        ("M4", "M5", "V-", "16"),
        ("M4", "M5", "X", None),
        ("M4", "M4", "", None),
        ("M5", "M4", "", None),  # a doubleur: not later
        ("M5", "E5", "", None),  # the norm was re-set
        ("M5", "M6", "", None),  # another version of the test
        ("M4", "B5", "", None),
        ("M9", "M5", "", None),
    ],
)
def test_expected_growth(van, naar, niveau, punten):
    groei = verwachte_groei(REEKS, "Rekenen", I_V, van, naar, niveau=niveau)

    assert groei == (punten and D(punten))


@pytest.mark.parametrize(
    ("toen", "nu", "punten"),
    [
        ({"norm_versie": "2020a"}, {"norm_versie": "2020A"}, "10"),
        ({"norm_versie": ""}, {"norm_versie": "2020"}, "10"),
        ({"versie": "3.0"}, {"versie": ""}, "10"),
        ({"versie": "lib"}, {"versie": "LiB"}, "10"),
        ({"norm_versie": "2020"}, {"norm_versie": "2021"}, None),
        ({"versie": "3.0"}, {"versie": "4.0"}, None),
    ],
)
def test_a_version_is_another_one_only_when_both_say_so(toen, nu, punten):
    """As for growth itself."""
    normen = [
        norm(I_V, 90, 80, 70, 60, None, moment="M4", **toen),
        norm(I_V, 100, 90, 80, 65, None, moment="E4", **nu),
    ]

    groei = verwachte_groei(NormTabel(normen), "Rekenen", I_V, "M4", "E4")

    assert groei == (punten and D(punten))


@pytest.mark.parametrize(
    ("toets", "systeem", "versie"),
    [("Spelling", I_V, ""), ("Rekenen", A_E, ""), ("Rekenen", I_V, "4.0")],
)
def test_no_growth_without_a_norm_of_that_test_system_and_version(toets, systeem, versie):
    assert verwachte_groei(REEKS, toets, systeem, "M4", "M5", versie) is None


def test_no_growth_in_an_own_system_without_means_yet_with_a_band():
    tabel = NormTabel([norm(EIGEN, 30, 20, None), norm(EIGEN, 40, 28, None, moment="E5")])

    assert [verwachte_groei(tabel, "Rekenen", EIGEN, "M5", "E5", niveau=n) for n in
            ("", "midden")] == [None, D(9)]  # fmt: skip


@pytest.mark.parametrize(
    ("score", "tekort", "over"),
    [
        ("120", None, "0"),
        ("119.9", "0.1", "9.9"),
        ("119.95", None, "0"),  # rounded first: it is an A
        ("99", "1", "9"),
        ("80", "10", None),
        ("NaN", None, None),
    ],
)
def test_distance_to_the_borders(score, tekort, over):
    assert afstanden(D(score), AE) == (tekort and D(tekort), over and D(over))


def test_distance_below_a_closed_table():
    assert afstanden(D(15), norm(EIGEN, 30, 20)) == (D(5), None)


GRENZEN = st.lists(st.integers(-300, 900), min_size=4, max_size=4, unique=True).map(
    lambda grenzen: [Decimal(g) / 10 for g in sorted(grenzen, reverse=True)]
)
SCORES = st.decimals(-40, 100, places=2)


@given(GRENZEN, SCORES)
def test_distances_lead_exactly_to_the_next_niveau_and_to_the_own_border(grenzen, score):
    van = norm(A_E, *grenzen, None)
    rang = A_E.rang(niveau_bij_score(score, van))
    tekort, over = afstanden(score, van)
    gerond = score.quantize(D("0.1"), "ROUND_HALF_UP")

    assert (tekort is None, over is None) == (rang == 5, rang == 1)
    assert tekort is None or A_E.rang(niveau_bij_score(gerond + tekort, van)) == rang + 1
    assert over is None or A_E.rang(niveau_bij_score(gerond - over, van)) == rang


@given(st.permutations(REEKS.normen), st.sampled_from(["", *I_V.niveaus]))
def test_growth_does_not_depend_on_the_order_of_the_norms(normen, niveau):
    vraag = ("Rekenen", I_V, "M4", "M5")

    assert verwachte_groei(NormTabel(normen), *vraag, niveau=niveau) == verwachte_groei(
        REEKS, *vraag, niveau=niveau
    )


def wet(toets: str, moment: str, jaar: str) -> Norm:
    """The group norm of the law for a test at a moment, from the table that is shipped."""
    normen, _ = read_normen(NORMEN)
    return next(
        n for n in normen
        if n.norm_soort == "groep" and (n.toets, n.moment) == (toets, moment) and jaar in n.versie
    )  # fmt: skip


@pytest.mark.parametrize(
    ("toets", "moment", "jaar", "ondergrens", "gewogen"),
    [
        ("Rekenen-Wiskunde", "M7", "2012-2013", 98, 94),
        ("Begrijpend lezen", "M7", "2012-2013", 45, 38),
        ("Rekenen-Wiskunde", "E7", "2012-2013", 102, 99),
        ("Rekenen-Wiskunde", "M8", "2012-2013", 110, 106),
        ("Begrijpend lezen", "M8", "2012-2013", 55, 47),
        ("Rekenen-Wiskunde", "M7", "2010-2011", 103, 100),
        ("Begrijpend lezen", "M7", "2010-2011", 45, 40),
        ("Rekenen-Wiskunde", "E7", "2010-2011", 107, 104),
        ("Rekenen-Wiskunde", "M8", "2010-2011", 112, 108),
        ("Begrijpend lezen", "M8", "2010-2011", 54, 50),
    ],
)
def test_group_norms_of_the_law(toets, moment, jaar, ondergrens, gewogen):
    """'Op of boven de ondergrens', the mean rounded to one decimal, half up."""
    van = wet(toets, moment, jaar)
    net, net_niet = D("0.05"), D("0.06")
    gemiddelden = (ondergrens, ondergrens - net, ondergrens - net_niet, gewogen, gewogen - net_niet)

    assert [niveau_bij_gemiddelde(D(g), van) for g in gemiddelden] == [
        "voldoende (<15% gewogen)",
        "voldoende (<15% gewogen)",
        "voldoende (>=15% gewogen)",
        "voldoende (>=15% gewogen)",
        "",
    ]


@pytest.mark.parametrize(
    ("gemiddelde", "niveau"), [("98", "voldoende"), ("97.95", "voldoende"), ("97.94", "")]
)
def test_mean_at_the_border(gemiddelde, niveau):
    grens = norm(NiveauSysteem("inspectie", ("voldoende",)), 98, norm_soort="groep", moment="M7")

    assert niveau_bij_gemiddelde(D(gemiddelde), grens) == niveau


def test_mean_that_is_no_number_has_no_niveau():
    assert niveau_bij_gemiddelde(D("NaN"), replace(AE, norm_soort="groep")) == ""


@pytest.mark.parametrize("soort", ["leerling", "school"])
def test_mean_of_a_class_against_another_norm_is_refused(soort):
    with pytest.raises(ValueError, match=soort):
        niveau_bij_gemiddelde(D(98), replace(AE, norm_soort=soort))


@pytest.mark.parametrize("soort", ["groep", "school"])
def test_distance_of_a_pupil_to_another_norm_is_refused(soort):
    with pytest.raises(ValueError, match=soort):
        afstanden(D(98), replace(AE, norm_soort=soort))
