"""Python, the functions for Excel and the LAMBDA names give one answer to thousands of calls."""

import pytest

from tests.functies import scholen
from tests.functies.motor import DEUREN, met_lambda, verschillen
from tests.functies.rijen import aanroepen


@pytest.mark.parametrize("systeem", ["I-V", "A-E", "eigen"])
def test_every_door_gives_one_answer(systeem, tmp_path):
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(scholen.bytes_van(systeem))
    vragen = aanroepen(systeem)

    antwoorden = [deur(scholen.bron(systeem), vragen) for deur in DEUREN.values()]

    assert verschillen(vragen, *antwoorden, met_lambda(pad, vragen)) == []
