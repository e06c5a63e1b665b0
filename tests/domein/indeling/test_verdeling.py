"""The partition: exact, within bounds or as near as can be, the same in any order."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.indeling import verdeling
from hgw_excel.domein.indeling.verdeling import Grenzen, Kandidaat, verdeel
from tests.domein.indeling.uitputtend import (
    ZADEN,
    beste_prijs,
    gevonden_prijs,
    kandidaat,
    toevallig,
)

RUIM, GEWOON = Grenzen(1, 40), Grenzen(2, 6)
KINDEREN = st.lists(
    st.tuples(
        st.integers(1, 5), st.integers(-1, 1),
        st.none() | st.integers(0, 9), st.none() | st.integers(0, 2),
    ),
    max_size=8,
).map(lambda rijen: [kandidaat(f"kind {i}", *rij) for i, rij in enumerate(rijen)])  # fmt: skip
GRENZEN = st.tuples(st.integers(1, 4), st.integers(0, 4), st.integers(0, 7)).map(
    lambda g: Grenzen(g[0], g[0] + g[1], g[2])
)


def groepen(*kandidaten: Kandidaat, grenzen: Grenzen = GEWOON) -> str:
    """Return 'a:0 b:1' of children, in the order they are given."""
    uit = verdeel(kandidaten, grenzen)
    return " ".join(f"{kind.leerling_id}:{uit[kind.leerling_id]}" for kind in kandidaten)


@given(KINDEREN, GRENZEN)
def test_it_costs_what_the_best_of_all_divisions_costs(kandidaten, grenzen):
    assert gevonden_prijs(kandidaten, grenzen) == beste_prijs(kandidaten, grenzen)


@pytest.mark.parametrize("zaad", ZADEN)
def test_it_does_so_with_twelve_children_too(zaad):
    kandidaten, grenzen = toevallig(12, zaad)

    assert gevonden_prijs(kandidaten, grenzen) == beste_prijs(kandidaten, grenzen)


@pytest.mark.parametrize("vergeten", [2, 3])
def test_an_order_that_forgets_a_part_is_noticed(vergeten, monkeypatch):
    """Without the place between the borders or last group others move than should."""
    gewoon = verdeling._plaats
    monkeypatch.setattr(
        "hgw_excel.domein.indeling.verdeling._plaats",
        lambda kind: tuple(deel for i, deel in enumerate(gewoon(kind)) if i != vergeten),
    )
    fout = []
    for zaad in range(60):
        kandidaten, grenzen = toevallig(7, zaad)
        fout.append(gevonden_prijs(kandidaten, grenzen) != beste_prijs(kandidaten, grenzen))

    assert any(fout)


@given(KINDEREN, GRENZEN, st.randoms())
def test_any_order_of_the_rows_gives_the_same(kandidaten, grenzen, toeval):
    anders = toeval.sample(kandidaten, len(kandidaten))

    assert verdeel(anders, grenzen) == verdeel(kandidaten, grenzen)


@given(KINDEREN, GRENZEN)
def test_everyone_is_in_one_group_at_most_a_step_from_the_wish(kandidaten, grenzen):
    uit = verdeel(kandidaten, grenzen)

    assert uit.keys() == {kind.leerling_id for kind in kandidaten}
    assert all(abs(uit[kind.leerling_id] - kind.wens) <= 1 for kind in kandidaten)


@given(KINDEREN, GRENZEN)
def test_sizes_are_within_bounds_unless_nobody_can_move(kandidaten, grenzen):
    uit = list(verdeel(kandidaten, grenzen).values())
    erbij = uit.count(0)
    mag_erbij = sum(kind.wens <= 1 for kind in kandidaten)
    kan = [n for n in range(mag_erbij + 1) if not grenzen.te_veel_of_te_weinig(n)]

    assert not grenzen.te_veel_of_te_weinig(erbij) or kan == []


@given(KINDEREN)
def test_without_narrow_bounds_every_wish_is_met(kandidaten):
    uit = verdeel(kandidaten, RUIM)

    assert uit == {kind.leerling_id: kind.wens for kind in kandidaten}


def test_of_too_many_those_nearest_to_the_border_move():
    """
    | kind | niveau | punten | voorstel |
    | a    | V      |        | intensief |
    | b    | IV     | 1      | intensief |
    | c    | IV     | 9      | basis, het dichtst bij III |
    | d    | III    |        | basis |
    """
    rij = [kandidaat("a", 1), kandidaat("b", 2, 0, 1), kandidaat("c", 2, 0, 9), kandidaat("d", 3)]

    assert groepen(*rij, grenzen=Grenzen(1, 2)) == "a:0 b:0 c:1 d:1"


def test_a_child_alone_joins_basis_or_gets_company_whichever_is_nearer():
    """One point above IV is nearer than nine points below III."""
    alleen = kandidaat("a", 2, 0, 1)

    assert groepen(alleen, kandidaat("b", 3, 0, 1), kandidaat("c", 3, 0, 5)) == "a:0 b:0 c:1"
    assert groepen(kandidaat("a", 2, 0, 9), kandidaat("b", 3, 0, 5)) == "a:1 b:1"


def test_on_a_tie_last_period_counts_and_then_more_support():
    """Two equal children, room for one: who had basis moves. Both ways equal: company."""
    eerder = [kandidaat("a", 2, vorig=1), kandidaat("b", 2, vorig=0), kandidaat("c", 1)]
    gelijk = [kandidaat("a", 2), kandidaat("b", 3)]

    assert groepen(*eerder, grenzen=Grenzen(1, 2)) == "a:1 b:0 c:0"
    assert groepen(*gelijk, grenzen=Grenzen(2, 6)) == "a:0 b:0"


def test_children_the_teacher_put_there_count():
    """Six are there by choice: nobody else fits. Seven are: those who can leave the group do."""
    rij = [kandidaat("a", 1), kandidaat("b", 2)]

    assert groepen(*rij, grenzen=Grenzen(2, 6, 6)) == "a:1 b:1"
    assert groepen(*rij, grenzen=Grenzen(2, 6, 7)) == "a:1 b:1"
    assert groepen(*rij, grenzen=Grenzen(2, 6, 4)) == "a:0 b:0"


def test_nobody_moves_two_steps_for_company():
    """One child is there by choice, the rest is far ahead: it stays alone."""
    assert groepen(kandidaat("a", 5), kandidaat("b", 4), grenzen=Grenzen(2, 6, 1)) == "a:2 b:2"


def test_nobody_is_nobody():
    assert verdeel([], Grenzen(2, 6)) == {}


def test_a_class_of_any_size_keeps_its_order():
    """Of two children with one wish nobody with a higher niveau gets more support."""
    for zaad in range(200):
        kandidaten, grenzen = toevallig(random.Random(zaad).randint(20, 40), zaad)
        uit = verdeel(kandidaten, grenzen)
        rij = sorted(kandidaten, key=verdeling._plaats)

        assert [uit[k.leerling_id] for k in rij] == sorted(uit.values())
