"""Settings that somebody changed by hand: a Klas or a melding, never a fault of ours."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.register import sluit_uit
from hgw_excel.domein.school_json import school_naar_json
from hgw_excel.schema.ruw import Boek
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.wijzig import met_naam
from tests.voorbeeld import voorbeeld_school

Pad = tuple[str | int, ...]
BOEK = naar_boek(maak_inhoud(voorbeeld_school(), (5, 6), ["Anna", "Bram"]))
SCHOOL = json.loads(school_naar_json(voorbeeld_school()))


def paden(deel: Any, tot: Pad = ()) -> Iterator[Pad]:
    """Yield the place of every value."""
    if tot:
        yield tot
    if isinstance(deel, dict | list):
        for sleutel in deel if isinstance(deel, dict) else range(len(deel)):
            yield from paden(deel[sleutel], (*tot, sleutel))


def gewijzigd(pad: Pad, waarde: Any = ...) -> Boek:
    """The class with one value changed, or gone."""
    school = deepcopy(SCHOOL)
    deel = school
    for stap in pad[:-1]:
        deel = deel[stap]
    if waarde is ...:
        del deel[pad[-1]]
    else:
        deel[pad[-1]] = waarde
    return met_naam(BOEK, "hgw_instellingen", json.dumps(school))


def is_beslist(boek: Boek) -> bool:
    """Read it: there is a Klas, or a melding says why not."""
    klas, meldingen = lees_klassenmap(boek)
    return klas is not None or any(map(sluit_uit, meldingen))


PADEN = tuple(paden(SCHOOL))
WAARDEN = (..., None, "", "weg", 0, -1, 1e308, [], {}, ["weg"], {"weg": 1})


@pytest.mark.parametrize(
    "pad",
    [("toetsen", 0), ("vakgebieden", 0), ("toetsen",), ("periodes",), ("systeem", "niveaus", 0)],
)
def test_what_was_removed(pad):
    assert is_beslist(gewijzigd(pad))


def test_a_removed_vakgebied_and_toets_are_broken_settings():
    for lijst in ("vakgebieden", "toetsen"):
        klas, meldingen = lees_klassenmap(gewijzigd((lijst, 0)))

        assert (klas, [m.code for m in meldingen]) == (None, ["HGW132"])


def test_settings_as_they_were_give_a_klas():
    klas, meldingen = lees_klassenmap(gewijzigd(("naam",), "De Linde"))

    assert klas is not None
    assert not any(map(sluit_uit, meldingen))


@given(st.sampled_from(PADEN), st.sampled_from(WAARDEN))
def test_any_value_changed(pad, waarde):
    assert is_beslist(gewijzigd(pad, waarde))
