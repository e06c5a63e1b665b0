"""The partition: exact, within bounds or as near as can be, nobody up to fill a group."""

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

RUIM, GEWOON = Grenzen(0, 40), Grenzen(2, 6)
KINDEREN = st.lists(
    st.tuples(
        st.integers(1, 5), st.integers(-1, 1),
        st.none() | st.integers(0, 9), st.none() | st.integers(0, 2),
    ),
    max_size=8,
).map(lambda rijen: [kandidaat(f"kind {i}", *rij) for i, rij in enumerate(rijen)])  # fmt: skip
GRENZEN = st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 7)).map(
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


@pytest.mark.parametrize("vergeten", [0, 1])
def test_an_order_that_forgets_a_part_is_noticed(vergeten, monkeypatch):
    """Without the distance to the border or last group others move than should."""
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
def test_nobody_gets_more_support_than_fits_and_who_gets_less_is_in_basis(kandidaten, grenzen):
    uit = verdeel(kandidaten, grenzen)

    assert uit.keys() == {kind.leerling_id for kind in kandidaten}
    assert {(kind.wens, uit[kind.leerling_id]) for kind in kandidaten} <= {
        (0, 0), (1, 1), (2, 2), (0, 1)
    }  # fmt: skip


@given(KINDEREN, GRENZEN)
def test_sizes_are_within_bounds_unless_nobody_can_move(kandidaten, grenzen):
    uit = list(verdeel(kandidaten, grenzen).values())
    erbij = uit.count(0)
    mag_erbij = sum(kind.wens == 0 for kind in kandidaten)
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
    | b    | IV     | 9 te weinig | intensief |
    | c    | IV     | 1 te weinig | basis, het dichtst bij III |
    | d    | III    |        | basis |
    """
    rij = [kandidaat("a", 1), kandidaat("b", 2, 0, 9), kandidaat("c", 2, 0, 1), kandidaat("d", 3)]

    assert groepen(*rij, grenzen=Grenzen(1, 2)) == "a:0 b:0 c:1 d:1"


def test_a_child_alone_stays_or_goes_to_basis_and_nobody_is_fetched_for_it():
    """Without a minimum it stays where it fits; with one the group goes up in basis."""
    rij = kandidaat("a", 2, 0, 9), kandidaat("b", 3), kandidaat("c", 3)

    assert groepen(*rij, grenzen=Grenzen(0, 6)) == "a:0 b:1 c:1"
    assert groepen(*rij, grenzen=Grenzen(2, 6)) == "a:1 b:1 c:1"
    assert groepen(*rij, grenzen=Grenzen(2, 6, 1)) == "a:0 b:1 c:1"


def test_on_a_tie_last_period_counts():
    """Two equal children, room for one: who had basis moves."""
    eerder = [kandidaat("a", 2, vorig=1), kandidaat("b", 2, vorig=0), kandidaat("c", 1)]

    assert groepen(*eerder, grenzen=Grenzen(1, 2)) == "a:1 b:0 c:0"


def test_children_the_teacher_put_there_count():
    """Six are there by choice: nobody else fits. Seven are: still nobody does."""
    rij = [kandidaat("a", 1), kandidaat("b", 2)]

    assert groepen(*rij, grenzen=Grenzen(2, 6, 6)) == "a:1 b:1"
    assert groepen(*rij, grenzen=Grenzen(2, 6, 7)) == "a:1 b:1"
    assert groepen(*rij, grenzen=Grenzen(2, 6, 4)) == "a:0 b:0"


def test_nobody_is_nobody():
    assert verdeel([], Grenzen(2, 6)) == {}


def test_a_class_of_any_size_keeps_its_order():
    """Of two children nobody who fits where there is less support gets more of it."""
    for zaad in range(200):
        kandidaten, grenzen = toevallig(random.Random(zaad).randint(20, 40), zaad)
        uit = verdeel(kandidaten, grenzen)
        rij = sorted(kandidaten, key=lambda kind: (kind.wens, verdeling._plaats(kind)))

        assert [uit[k.leerling_id] for k in rij] == sorted(uit.values())
