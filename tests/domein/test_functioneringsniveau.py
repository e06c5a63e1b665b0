"""The moment at which the average child has a score.

The tables are invented. cito.nl publishes one example (score 8 on begrijpend lezen in M5 is M4) and
no averages; the numbers here are chosen to have that property.
"""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.functioneringsniveau import functioneringsniveau
from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.normtabel import NormTabel
from hgw_excel.domein.school import A_E, I_V, NiveauSysteem

GEMIDDELDEN = {"M3": "-4", "E3": "1", "M4": "8", "E4": "12", "M5": "17", "E5": "21"}


def tabel(systeem="I-V", **gemiddelden):
    """Norms with one open band that name their average."""
    return NormTabel(
        Norm("BL", "3.0", "2026", "leerling", moment, systeem, (Band("x", None),),
             gemiddelde=None if g is None else Decimal(g))
        for moment, g in gemiddelden.items()
    )  # fmt: skip


VERZONNEN = tabel(**GEMIDDELDEN)


def test_example_of_cito():
    assert functioneringsniveau(Decimal(8), VERZONNEN, "BL", I_V) == "M4"


@pytest.mark.parametrize(
    ("score", "niveau"),
    [
        ("-4", "M3"), ("-4.1", "<M3"), ("-4.05", "<M3"), ("-4.04", "M3"), ("0.94", "M3"),
        ("0.95", "E3"), ("7.94", "E3"), ("7.95", "M4"), ("11.9", "M4"), ("12", "E4"),
        ("300", "E5"), ("NaN", ""), (None, ""),
    ],
)  # fmt: skip
def test_score_is_rounded_once_and_the_average_belongs_to_its_moment(score, niveau):
    gevraagd = None if score is None else Decimal(score)

    assert functioneringsniveau(gevraagd, VERZONNEN, "BL", I_V) == niveau


@pytest.mark.parametrize(
    ("systeem", "grenzen", "gemiddelde"),
    [
        (A_E, ("30", "20", "12", "6", None), "20"),  # the lower bound of B
        (I_V, ("30", "22", "14", "6", None), "18"),  # the middle of III
    ],
)
def test_average_follows_from_the_bounds(systeem, grenzen, gemiddelde):
    banden = tuple(
        Band(naam, None if grens is None else Decimal(grens))
        for naam, grens in zip(systeem.niveaus, grenzen, strict=True)
    )
    normen = NormTabel([Norm("BL", "3.0", "2026", "leerling", "M5", systeem.naam, banden)])
    net, net_niet = Decimal(gemiddelde), Decimal(gemiddelde) - Decimal("0.1")

    gezien = [functioneringsniveau(score, normen, "BL", systeem) for score in (net, net_niet)]

    assert gezien == ["M5", "<M5"]


@pytest.mark.parametrize(
    ("toets", "systeem", "versie"),
    [
        ("Rekenen", I_V, ""),  # no such test
        ("BL", A_E, ""),  # no norm of this system
        ("BL", NiveauSysteem("IEP", ("2F", "1F")), ""),
        ("BL", I_V, "2.0"),  # another version is another scale
    ],
)
def test_without_a_norm_nothing_is_known(toets, systeem, versie):
    assert functioneringsniveau(Decimal(8), VERZONNEN, toets, systeem, versie) == ""


def test_moment_without_average_is_passed_over():
    zonder = tabel(M3="1", E3=None, M4="8", E4=None)

    assert [functioneringsniveau(Decimal(s), zonder, "BL", I_V) for s in (7, 9)] == ["M3", "M4"]
    assert functioneringsniveau(Decimal(7), tabel(M4=None), "BL", I_V) == ""


def test_versions_of_a_test_are_never_mixed():
    oud, nieuw = tabel(M3="1").normen[0], tabel(M4="8").normen[0]
    gemengd = NormTabel([replace(oud, versie="2.0"), nieuw])

    gezien = [functioneringsniveau(Decimal(9), gemengd, "BL", I_V, v) for v in ("", "2.0", "3.0")]

    assert gezien == ["", "M3", "M4"]


@given(st.decimals(-20, 40, places=2), st.decimals(-20, 40, places=2))
def test_a_higher_score_is_never_an_earlier_moment(een, ander):
    volgorde = ["<M3", *GEMIDDELDEN]
    laag, hoog = (functioneringsniveau(s, VERZONNEN, "BL", I_V) for s in sorted((een, ander)))

    assert volgorde.index(laag) <= volgorde.index(hoog)
