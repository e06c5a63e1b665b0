"""Goals in words and in numbers, and needs that children share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.afspraken import PlanAfspraken
from hgw_excel.domein.behoeften import gedeelde_behoeften
from hgw_excel.domein.doeltekst import Gelezen, heeft_datum, heeft_maat, lees_doel
from hgw_excel.domein.plandoel import Doelgroep, Groepsdoel, Maat, nodig, verdeel
from hgw_excel.domein.school import A_E, I_V


@pytest.mark.parametrize(
    ("doel", "maat", "datum"),
    [
        ("op 3 februari", False, True),
        ("4 van de 6 op 3-2-2027", True, True),
        ("elk kind leest vlot op M5", True, True),
        ("vijf zinnen voor de kerst", True, True),
        ("in week 12", False, True),
        ("aan het eind van de periode", False, True),
        ("80% goed", True, False),
        ("één opdracht af", True, False),
        ("een opdracht af", False, False),
        ("minstens het niveau van M5", True, True),
        ("marten en meike lezen", False, False),
    ],
)
def test_measure_and_day_in_a_goal(doel, maat, datum):
    assert (heeft_maat(doel), heeft_datum(doel)) == (maat, datum)


@pytest.mark.parametrize(
    ("doel", "systeem", "gelezen"),
    [
        ("4 van de 6 kinderen III of hoger", I_V, Gelezen(4, 3)),
        ("alle 5 kinderen II of hoger", I_V, Gelezen(None, 4)),
        ("drie van de vier op niveau IV of hoger", I_V, Gelezen(3, 2)),
        ("8 van de 10 sommen goed; 2 van de 3 III of hoger", I_V, Gelezen(2, 3)),
        ("één van de twee C of hoger", A_E, Gelezen(1, 3)),
        ("een van de twee C+ of hoger", A_E, Gelezen(1, 3)),
        ("4 van de 6 kinderen groeien van niveau V naar niveau IV", I_V, Gelezen(4, 2)),
        ("alle kinderen van niveau V naar niveau III of hoger", I_V, Gelezen(None, 3)),
        ("twee van de drie gaan van IV naar III", I_V, Gelezen(2, 3)),
        ("Hooguit 2 van de 8 kinderen nog onder niveau III", I_V, None),
        ("2 van de 3 III of hoger, niemand lager", I_V, Gelezen(2, 3)),
        ("blok V en I van de methode", I_V, None),
        ("C of hoger", I_V, None),
        ("", I_V, None),
    ],
)
def test_niveau_and_number_in_a_goal(doel, systeem, gelezen):
    assert lees_doel(doel, systeem) == gelezen


RANGEN = st.lists(st.integers(0, 5), max_size=8).map(tuple)


@given(RANGEN, RANGEN, RANGEN, RANGEN, st.integers(1, 5), st.integers(1, 100), st.integers(1, 5))
def test_goals_are_enough_and_ask_of_no_group_more_than_it_has(
    laag, midden, hoog, overig, grens, procent, hoogste
):
    groepen = [
        Doelgroep(aanpak, rangen)
        for aanpak, rangen in zip(("intensief", "basis", "verdiept", ""),
                                  (laag, midden, hoog, overig), strict=True)
    ]  # fmt: skip
    maat = Maat(grens, procent, hoogste)
    doelen = verdeel(groepen, maat)
    er = [sum(rang >= grens for rang in groep.rangen) for groep in groepen]
    samen = sum(max(doel.aantal, al) for doel, al in zip(doelen, er, strict=True))
    kan = er[3] + er[2] + sum(rang > 0 for rang in (*laag, *midden))
    kan += sum(0 < rang < grens for rang in hoog) if hoogste <= grens else 0

    assert samen >= min(nodig(groepen, maat), kan)
    assert all(d.nu <= d.aantal <= sum(r > 0 for r in g.rangen)
               for d, g in zip(doelen, groepen, strict=True))  # fmt: skip
    assert (
        verdeel([Doelgroep(g.aanpak, tuple(reversed(g.rangen))) for g in groepen], maat) == doelen
    )


def test_nearest_the_bound_comes_first_then_who_gets_less_instruction():
    groepen = [Doelgroep("intensief", (1, 2, 2)), Doelgroep("basis", (2, 3))]
    gevraagd = [[d.aantal for d in verdeel(groepen, Maat(3, p, 4))] for p in (20, 40, 60, 80, 100)]

    assert gevraagd == [[1, 1], [1, 2], [1, 2], [2, 2], [3, 2]]


def test_intensief_never_only_stays_while_a_child_is_under_the_bound():
    """Who is two steps below it gets a step for a goal; a row without anyone below stays."""
    doelen = verdeel([Doelgroep("intensief", rangen) for rangen in ((3, 2), (3, 1), (1,), (3, 0))],
                     Maat(3, 10, 4))  # fmt: skip

    assert doelen == [
        Groepsdoel(3, 2, 1), Groepsdoel(2, 2, 1), Groepsdoel(2, 1, 0), Groepsdoel(3, 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("teksten", "afspraken", "gedeeld"),
    [
        (["rust", "Rust", "rust"], PlanAfspraken(), [(3, "rust")]),
        (["rust; rust", "hulp"], PlanAfspraken(), []),
        (["a\nb", "b; c", "c; a", "c"], PlanAfspraken(), [(3, "c"), (2, "a")]),
        (["a", "a", "b", "b", "b"], PlanAfspraken(gedeeld=3), [(3, "b")]),
        (["a", "a"], PlanAfspraken(behoeften=0), []),
        (["a: lang. b", "b"], PlanAfspraken(), [(2, "b")]),
        (["", "", " "], PlanAfspraken(), []),
        (["weg", "weg"], PlanAfspraken(), []),
    ],
)
def test_needs_that_children_share(teksten, afspraken, gedeeld):
    assert gedeelde_behoeften(teksten, afspraken, lambda b: b == "weg") == gedeeld
