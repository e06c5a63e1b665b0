"""Gehaald, net niet, niet: counted in children, by the latest round enough of them made."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.afspraken import OverzichtAfspraken
from hgw_excel.domein.ambities import Oordeel, Stand, standen
from hgw_excel.domein.meting import Kind, Meting, Soort, beoordeel
from hgw_excel.domein.school import A_E, I_V, Ambitie, NiveauSysteem
from hgw_excel.domein.verdeling import toeval, verwacht
from tests.voorbeeld import voorbeeld_school

KIND = Kind("HGW-1", "1", "Kind", "5", 5, 0)
AMBITIE = Ambitie("rekenen", "III", 80)


def stand(op_niveau: int, getoetst: int, procent: int = 80) -> Stand:
    ambitie = replace(AMBITIE, procent=procent)
    return Stand("rekenen", 5, "M", getoetst, op_niveau, (), (), ambitie)


def uitslagen(moment: str, niveaus: Sequence[str]) -> list[Meting]:
    return [
        Meting(KIND, "rekenen", "rekenen", moment, Soort.NIVEAU, niveau, I_V.rang(niveau))
        for niveau in niveaus
    ]


@pytest.mark.parametrize(
    ("op_niveau", "getoetst", "oordeel", "tekort"),
    [
        (22, 27, Oordeel.GEHAALD, 0),
        (21, 27, Oordeel.NET_NIET, 1),
        (20, 27, Oordeel.NET_NIET, 2),
        (19, 27, Oordeel.NIET, 3),
        (4, 5, Oordeel.GEHAALD, 0),
        (0, 0, Oordeel.GEEN_TOETSEN, 0),
    ],
)
def test_word_and_children_short(op_niveau, getoetst, oordeel, tekort):
    gevonden = stand(op_niveau, getoetst)

    assert (gevonden.oordeel, gevonden.tekort) == (oordeel, tekort)


@pytest.mark.parametrize(("getoetst", "kleur"), [(9, False), (10, True)])
def test_no_colour_below_ten_children(getoetst, kleur):
    assert stand(9, getoetst).kleur is kleur


@given(st.integers(1, 60), st.integers(0, 100), st.data())
def test_enough_children_are_the_percentage_and_one_fewer_are_not(getoetst, procent, data):
    gevonden = stand(data.draw(st.integers(0, getoetst)), getoetst, procent)

    genoeg = gevonden.op_niveau * 100 >= getoetst * procent
    assert (gevonden.oordeel is Oordeel.GEHAALD) is genoeg
    assert 100 * gevonden.nodig >= getoetst * procent > 100 * (gevonden.nodig - 1)


def leeg(moment: str, aantal: int) -> list[Meting]:
    return [replace(meting, soort=Soort.LEEG) for meting in uitslagen(moment, ["I"] * aantal)]


@pytest.mark.parametrize(
    ("m", "e", "kinderen", "moment"),
    [
        (10, 1, 10, "M"),
        (10, 4, 10, "M"),
        (10, 5, 10, "E"),
        (0, 1, 10, "E"),
        (2, 3, 10, "E"),
        (3, 3, 10, "M"),
        (5, 4, 10, "M"),
        (0, 0, 10, ""),
    ],
)
def test_the_latest_moment_that_half_of_the_children_have_counts(m, e, kinderen, moment):
    metingen = [
        *uitslagen("M", ["III"] * m), *leeg("M", kinderen - m),
        *uitslagen("E", ["I"] * e), *leeg("E", kinderen - e),
    ]  # fmt: skip

    (gevonden,) = standen(voorbeeld_school(), metingen)

    assert (gevonden.moment, gevonden.getoetst) == (moment, {"M": m, "E": e, "": 0}[moment])


def test_children_who_are_not_asked_do_not_count_for_the_half():
    niet_gevraagd = [replace(meting, gevraagd=False) for meting in leeg("E", 8)]
    metingen = [*uitslagen("M", ["I"] * 10), *uitslagen("E", ["V"]), *leeg("E", 1)]

    (gevonden,) = standen(voorbeeld_school(), [*metingen, *niet_gevraagd])

    assert gevonden == Stand("rekenen", 5, "E", 1, 0, (0, 0, 0, 0, 1),
                             ((Soort.NIET_GETOETST, 1),), AMBITIE)  # fmt: skip


def test_untested_children_are_counted_apart():
    soorten = (Soort.ZIEK, Soort.VRIJ, Soort.NIET_GETOETST, Soort.NIET_GETOETST)
    anders = [replace(m, soort=s) for s in soorten for m in uitslagen("M", ["I"])]

    (gevonden,) = standen(voorbeeld_school(), [*uitslagen("M", ["I", "III", "IV"]), *anders])

    assert (gevonden.op_niveau, gevonden.getoetst, gevonden.nodig) == (2, 3, 3)
    assert gevonden.overig == ((Soort.ZIEK, 1), (Soort.VRIJ, 1), (Soort.NIET_GETOETST, 2))


def test_without_results_or_ambition():
    zonder = replace(voorbeeld_school(), ambities=())

    assert [s.oordeel for s in standen(voorbeeld_school(), leeg("M", 1))] == [Oordeel.GEEN_TOETSEN]
    assert [s.oordeel for s in standen(zonder, uitslagen("M", ["I"]))] == [Oordeel.GEEN_AMBITIE]


def test_an_ambition_on_a_niveau_of_another_system_is_no_ambition():
    school = replace(voorbeeld_school(), systeem=A_E)
    metingen = [replace(m, niveau="A", rang=5) for m in uitslagen("M", ["I"])]

    assert [s.oordeel for s in standen(school, metingen)] == [Oordeel.GEEN_AMBITIE]


def test_only_the_test_that_stands_for_the_vakgebied_counts():
    erbij = [replace(meting, telt=False) for meting in uitslagen("M", ["V", "V"])]

    assert [s.getoetst for s in standen(voorbeeld_school(), [*uitslagen("M", ["I"]), *erbij])] == [
        1
    ]


@pytest.mark.parametrize(
    ("systeem", "delen"),
    [
        (A_E, (25, 25, 25, 15, 10)),
        (I_V, (20, 20, 20, 20, 20)),
        (NiveauSysteem("eigen", ("hoog", "laag")), ()),
    ],
)
def test_expected_shares(systeem, delen):
    assert verwacht(systeem) == delen


@pytest.mark.parametrize(
    ("aantal", "totaal", "grenzen"),
    [(15, 26, (10, 20)), (0, 10, (0, 3)), (10, 10, (7, 10)), (1, 1, (0, 1))],
)
def test_what_chance_allows(aantal, totaal, grenzen):
    """15 of 26: the score interval is 0.3895 to 0.7446, so 10.1 to 19.4 children."""
    assert toeval(aantal, totaal) == grenzen


@given(st.integers(1, 200), st.data())
def test_chance_holds_the_count_itself_and_stays_within_the_group(totaal, data):
    aantal = data.draw(st.integers(0, totaal))

    laag, hoog = toeval(aantal, totaal)

    assert 0 <= laag <= aantal <= hoog <= totaal


@pytest.mark.parametrize(("aantal", "totaal"), [(1, 0), (3, 2), (-1, 4)])
def test_no_share(aantal, totaal):
    with pytest.raises(ValueError, match="no share"):
        toeval(aantal, totaal)


@pytest.mark.parametrize(
    ("afspraken", "verwacht"),
    [
        (OverzichtAfspraken(), ("M", Oordeel.NET_NIET, True)),
        (OverzichtAfspraken(genoeg=10), ("E", Oordeel.NIET, False)),
        (OverzichtAfspraken(net_niet=0), ("M", Oordeel.NIET, True)),
        (OverzichtAfspraken(kleinste_groep=11), ("M", Oordeel.NET_NIET, False)),
    ],
)
def test_how_overviews_count_is_an_agreement(afspraken, verwacht):
    """Ten children at M, of whom six reach III where eight should; three at E, of whom none."""
    school = replace(voorbeeld_school(), overzicht=afspraken)
    metingen = [
        *uitslagen("M", ["III"] * 6 + ["V"] * 4),
        *uitslagen("E", ["V"] * 3), *leeg("E", 7),
    ]  # fmt: skip

    (gevonden,) = standen(school, metingen)

    assert (gevonden.moment, gevonden.oordeel, gevonden.kleur) == verwacht


@pytest.mark.parametrize(("procent", "soorten"), [(10, 9), (11, 0)])
def test_from_which_share_a_round_has_begun_is_an_agreement(procent, soorten):
    school = replace(voorbeeld_school(), overzicht=OverzichtAfspraken(begonnen=procent))

    gevonden = beoordeel([*uitslagen("M", ["III"]), *leeg("M", 9)], school)

    assert [m.soort for m in gevonden].count(Soort.NIET_GETOETST) == soorten
