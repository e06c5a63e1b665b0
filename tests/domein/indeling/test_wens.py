"""What each kind of evidence does to the wish: it fires, it just does not, it is off."""

from dataclasses import fields, replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.indeling.bewijs import Bewijsregel, Duw, Kant, alle
from hgw_excel.domein.indeling.gegevens import BASIS, INTENSIEF, VERDIEPT, Gegevens, ladder
from hgw_excel.domein.indeling.wens import Wens, wens_van
from hgw_excel.domein.school import A_E, BewijsAfspraken, NiveauSysteem
from tests.voorbeeld import voorbeeld_school

NAMEN = ("", "V", "IV", "III", "II", "I")
SIGNAAL = {"S04": "van I (E4) naar III (M5)"}
RANGEN = st.integers(0, 5)


def wens(rang=3, *, school=None, regels=None, afspraak=None, **velden):
    """Return the wish of a child on one niveau of I-V, under other agreements if given."""
    school = school or voorbeeld_school()
    if afspraak is not None:
        bewijs = replace(BewijsAfspraken(), **afspraak)
        school = replace(school, indeling=replace(school.indeling, bewijs=bewijs))
    if "methode" in velden:
        velden["methode"] = Decimal(str(velden["methode"]))
    kind = Gegevens("HGW-1", NAMEN[rang], rang, "M5", **velden)
    return wens_van(kind, ladder(school, observatie=kind.observatie), school, regels)


@pytest.mark.parametrize(
    ("rang", "groep"), [(1, INTENSIEF), (2, INTENSIEF), (3, BASIS), (4, VERDIEPT), (5, VERDIEPT)]
)
def test_without_evidence_the_mapping_decides(rang, groep):
    assert wens(rang) == Wens(groep)


def test_without_a_niveau_the_teacher_decides():
    assert wens(0, methode=95, sterk=SIGNAAL) == Wens(None)


@pytest.mark.parametrize(
    ("velden", "uit"),
    [
        ({"sterk": SIGNAAL}, Wens(INTENSIEF, tegen=(SIGNAAL["S04"],))),
        ({"sterk": {"S08": "methodetoetsen 55%"}}, Wens(BASIS)),
        ({"sterk": SIGNAAL, "afspraak": {"signalen": ()}}, Wens(BASIS)),
        ({"methode": 59}, Wens(INTENSIEF, tegen=("methodetoetsen 59%",))),
        ({"methode": 59.5}, Wens(BASIS)),
        ({"methode": 0, "afspraak": {"methodetoetsen": 0}}, Wens(BASIS)),
        ({"gegroeid": True, "op_de_grens": True},
         Wens(VERDIEPT, tegen=("sterk gegroeid en op de grens",))),
        ({"gegroeid": True}, Wens(BASIS)),
        ({"op_de_grens": True}, Wens(BASIS)),
        ({"gegroeid": True, "op_de_grens": True, "afspraak": {"gegroeid": False}}, Wens(BASIS)),
        ({"werkhouding": "zorg"}, Wens(BASIS)),
    ],
)  # fmt: skip
def test_evidence_at_iii(velden, uit):
    assert wens(3, **velden) == uit


@pytest.mark.parametrize(
    ("velden", "uit"),
    [
        ({"methode": 85}, Wens(None, tegen=("methodetoetsen 85%",))),
        ({"methode": 84.4}, Wens(INTENSIEF)),
        ({"methode": 100, "afspraak": {"laag_niveau": 0}}, Wens(INTENSIEF)),
        ({"methode": 52}, Wens(INTENSIEF, mee=("methodetoetsen 52%",))),
        ({"methode": 52, "sterk": SIGNAAL},
         Wens(INTENSIEF, mee=("methodetoetsen 52%", SIGNAAL["S04"]))),
    ],
)  # fmt: skip
def test_evidence_at_iv(velden, uit):
    assert wens(2, **velden) == uit


@pytest.mark.parametrize(
    ("velden", "uit"),
    [
        ({"methode": 59}, Wens(None, tegen=("methodetoetsen 59%",))),
        ({"methode": 60}, Wens(VERDIEPT)),
        ({"methode": 0, "afspraak": {"hoog_niveau": 0}}, Wens(VERDIEPT)),
        ({"werkhouding": "Zorg"}, Wens(BASIS, tegen=("werkhouding 'zorg'",))),
        ({"werkhouding": "let op"}, Wens(VERDIEPT)),
        ({"werkhouding": "zorg", "afspraak": {"werkhouding": False}}, Wens(VERDIEPT)),
        ({"sterk": SIGNAAL}, Wens(BASIS, tegen=(SIGNAAL["S04"],))),
    ],
)  # fmt: skip
def test_evidence_at_ii(velden, uit):
    assert wens(4, **velden) == uit


def test_growth_does_not_pass_a_work_attitude_that_asks_attention():
    gegroeid = {"gegroeid": True, "op_de_grens": True}

    assert wens(3, werkhouding="zorg", **gegroeid) == Wens(BASIS, tegen=("werkhouding 'zorg'",))


def test_evidence_both_ways_is_to_be_discussed_or_counts_for_nothing():
    beide = {"gegroeid": True, "op_de_grens": True, "methode": 55}

    assert wens(3, **beide) == Wens(
        None, tegen=("sterk gegroeid en op de grens", "methodetoetsen 55%")
    )
    assert wens(3, afspraak={"gemengd": False}, **beide) == Wens(BASIS)


@given(RANGEN, st.sets(st.sampled_from(sorted(SIGNAAL))), st.none() | st.integers(0, 100),
       st.booleans(), st.booleans(), st.sampled_from(("", "goed", "zorg")))  # fmt: skip
def test_evidence_shifts_at_most_one_step(rang, codes, methode, gegroeid, grens, werk):
    velden = {} if methode is None else {"methode": methode}

    uit = wens(rang, sterk={code: "feit" for code in codes}, gegroeid=gegroeid,
               op_de_grens=grens, werkhouding=werk, **velden)  # fmt: skip
    kaal = wens(rang)

    assert (kaal.groep is None) <= (uit.groep is None)
    assert uit.groep is None or abs(uit.groep - kaal.groep) <= 1


def test_two_rules_that_say_the_same_shift_one_step():
    twee = [
        Bewijsregel(naam, "deze test", "", lambda _: Duw(Kant.MEER_STEUN, "feit"))
        for naam in ("een", "twee")
    ]

    assert wens(5, regels=twee) == Wens(BASIS, tegen=("feit", "feit"))


def test_every_rule_is_an_agreement_with_an_explanation_and_a_source():
    regels = {regel.naam: regel for regel in alle()}

    assert {"gemengd", *regels} == {veld.name for veld in fields(BewijsAfspraken)}
    assert [r.naam for r in regels.values() if not (r.bron and r.uitleg.endswith((".", ")")))] == []


@pytest.mark.parametrize(
    ("systeem", "mapping", "groepen"),
    [
        (A_E, {"A": "verdiept", "B": "verdiept", "C": "basis", "D": "intensief", "E": "intensief"},
         [0, 0, 1, 2, 2]),
        (NiveauSysteem("eigen", ("2F", "1F", "<1F")), {"2F": "verdiept", "<1F": "intensief"},
         [0, None, 2]),
    ],
)  # fmt: skip
def test_other_systems_map_by_their_own_names(systeem, mapping, groepen):
    school = voorbeeld_school()
    school = replace(school, systeem=systeem, indeling=replace(school.indeling, mapping=mapping))
    trap = ladder(school, observatie=False)

    assert [trap.groepen.get(rang) for rang in range(1, len(groepen) + 1)] == groepen


def test_the_distance_to_a_border_is_in_niveaus_and_then_in_points():
    """Of V two niveaus short of III; one of III or higher is there already."""
    trap = ladder(voorbeeld_school(), observatie=False)
    vijf = Gegevens("a", "V", 1, tekort=Decimal("2.5"))

    assert trap.omhoog(vijf, INTENSIEF) == 10_025
    assert trap.omhoog(replace(vijf, rang=3), INTENSIEF) == 0
    assert trap.omhoog(replace(vijf, tekort=None), INTENSIEF) == 19_999
    assert [trap.onderste(groep) for groep in (INTENSIEF, BASIS, VERDIEPT)] == ["V", "III", "II"]
