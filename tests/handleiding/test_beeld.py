"""The pictures are those of today's buttons; make them anew with `tests.handleiding.beeld`."""

import pytest

from hgw_excel.acties.knoppen import knoppen
from tests.handleiding import lint
from tests.handleiding.beeld import BEELD, tekeningen
from tests.handleiding.bladen import GEGEVENS, UITSNEDEN
from tests.handleiding.plaatje import gegevens_uit, met_gegevens

pytestmark = pytest.mark.xdist_group("handleiding")
"""In one worker: the class is made and played once."""

TEKENINGEN = ("lint.svg", "vak.svg")


@pytest.mark.parametrize("naam", TEKENINGEN)
def test_a_drawing_is_what_would_be_drawn_now(naam):
    assert (BEELD / naam).read_text("utf-8") == tekeningen()[naam]


def test_no_drawing_is_forgotten():
    assert (tuple(tekeningen()), list(GEGEVENS)) == (TEKENINGEN, list(UITSNEDEN))


@pytest.mark.parametrize("naam", GEGEVENS)
def test_a_picture_shows_what_stands_there_now(naam):
    assert gegevens_uit((BEELD / naam).read_bytes()) == GEGEVENS[naam]()


def test_data_stay_in_a_picture():
    png = (BEELD / "controle.png").read_bytes()
    zonder = (BEELD / "groepsoverzicht.png").read_bytes()

    assert gegevens_uit(met_gegevens(zonder, ["é", 1])) == ["é", 1]
    assert gegevens_uit(zonder) is None
    assert gegevens_uit(png) not in (None, [])


def test_the_tab_shows_every_button_and_group():
    getekend = lint.teken()

    assert [k.label for k in knoppen().values() if f">{k.label}</text>" not in getekend] == []
    assert [k.groep for k in knoppen().values() if f">{k.groep}</text>" not in getekend] == []


def test_another_button_is_another_drawing():
    anders = [knop._replace(label=f"{knop.label}!") for knop in knoppen().values()]

    assert lint.teken(anders) != lint.teken()
