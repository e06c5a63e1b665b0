"""Each rule has an example that it finds, and says honestly what it can't do without."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.meting import Soort
from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.signaal import Gegeven, alle, signaal
from hgw_excel.domein.signaalvoorbeelden import VOORBEELDEN, zonder
from hgw_excel.domein.signaleren import Signaleerder
from tests.domein.signalen.hulp import school

REGELS = {regel.code: regel for regel in alle()}


def vuurt(regel, reeks):
    return Signaleerder(school(), regels=[regel]).van_reeks(reeks) != []


def overbodig(regel):
    """Return what `nodig` names and the rule does without, in its example."""
    voorbeeld = VOORBEELDEN[regel.code]
    return [g for g in Gegeven if g in regel.nodig and vuurt(regel, zonder(voorbeeld, g))]


def verzwegen(regel):
    """Return what the rule can't do without in its example and `nodig` does not name."""
    voorbeeld = VOORBEELDEN[regel.code]
    return [g for g in Gegeven if g not in regel.nodig and not vuurt(regel, zonder(voorbeeld, g))]


def test_every_rule_has_an_example():
    assert list(VOORBEELDEN) == [regel.code for regel in alle()]


@pytest.mark.parametrize("code", VOORBEELDEN)
def test_an_example_is_found_and_nodig_is_honest(code):
    regel = REGELS[code]

    assert vuurt(regel, VOORBEELDEN[code])
    assert (overbodig(regel), verzwegen(regel)) == ([], [])


@pytest.mark.parametrize(
    ("nodig", "te_veel", "te_weinig"),
    [
        ((Gegeven.NIVEAU,), [], []),
        ((), [], [Gegeven.NIVEAU]),
        ((Gegeven.NIVEAU, Gegeven.DLE), [Gegeven.DLE], []),
    ],
)
def test_a_dishonest_rule_is_seen(nodig, te_veel, te_weinig):
    regel = signaal("S01", "Oneerlijk", bron="", nodig=nodig)(REGELS["S01"].functie)

    assert (overbodig(regel), verzwegen(regel)) == (te_veel, te_weinig)


@pytest.mark.parametrize("code", VOORBEELDEN)
@given(
    soort=st.sampled_from([Soort.LEEG, Soort.ZIEK, Soort.VRIJ, Soort.AFGEKEURD]),
    plaats=st.integers(0, 3),
)
def test_a_moment_without_a_result_removes_no_signal(code, soort, plaats):
    voorbeeld = VOORBEELDEN[code]
    punten = (*voorbeeld.punten[:plaats], Meetpunt("E5", soort), *voorbeeld.punten[plaats:])

    assert vuurt(REGELS[code], replace(voorbeeld, punten=punten))


VOL = Meetpunt(
    "M5",
    Soort.NIVEAU,
    "V-",
    1,
    score=Decimal(60),
    percentiel=Decimal(8),
    tekort=Decimal(2),
    over=Decimal(3),
    gevraagd=True,
)


@pytest.mark.parametrize(
    ("gegeven", "weg"),
    [
        (Gegeven.NIVEAU, {"soort", "niveau", "rang"}),
        (Gegeven.STAP, set()),
        (Gegeven.SCORE, {"score", "percentiel", "tekort", "over"}),
        (Gegeven.NORM, {"tekort", "over"}),
        (Gegeven.LAAGSTE, {"niveau", "percentiel"}),
        (Gegeven.KALENDER, {"gevraagd"}),
        (Gegeven.TEKST, set()),
    ],
)
def test_only_that_is_taken_away(gegeven, weg):
    punt = zonder(Reeks(Onderwerp.TOETS, "rekenen", "Rekenen", 5, (VOL,)), gegeven).punten[0]

    assert {v for v in Meetpunt._fields if getattr(punt, v) != getattr(VOL, v)} == weg


@pytest.mark.parametrize(("gegeven", "rang"), [(Gegeven.STAP, 0), (Gegeven.NIVEAU, 1)])
def test_a_step_is_no_niveau(gegeven, rang):
    observatie = Reeks(Onderwerp.OBSERVATIE, "taal", "Taal", 1, (VOL,))

    assert zonder(observatie, gegeven).punten[0].rang == rang
