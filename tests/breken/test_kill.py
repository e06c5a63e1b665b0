"""kill -9 in the middle of things, a sample; all of it is `python -m tests.breken kill`."""

import pytest

from tests.breken.kill import beschiet, schiet
from tests.breken.proef import bijwerken, consolideren, lezen, opslaan, samen, ter_plekke


@pytest.mark.parametrize("maak", [opslaan, samen])
def test_shot_at_every_step_of_writing(tmp_path, maak):
    proef = maak(tmp_path)
    uitkomsten = [schiet(proef, {"stap": 1 + stap}) for stap in range(proef.stappen)]

    assert uitkomsten == [(True, [])] * proef.stappen
    assert proef.stappen > 10


@pytest.mark.parametrize("maak", [opslaan, samen])
def test_shot_in_the_middle_of_a_write(tmp_path, maak):
    proef = maak(tmp_path)

    assert [schiet(proef, {"byte": byte}) for byte in (0, 1, 200_000)] == [(True, [])] * 3


def test_the_same_shots_break_a_file_written_in_place(tmp_path):
    _, raak, stuk = beschiet(ter_plekke(tmp_path), 16)

    assert raak > 0
    assert {fout.rsplit(": ", 1)[1] for fout in stuk} == {"a.xlsx is half"}


def test_shot_while_reading(tmp_path):
    """It may have ended by then; nothing is wrong either way."""
    proef = lezen(tmp_path, klassen=1)
    _, fouten = schiet(proef, {"na": proef.duur / 2})

    assert fouten == []


def test_shot_while_changing_a_klassenmap(tmp_path):
    proef = bijwerken(tmp_path, klassen=1)

    assert schiet(proef, {"byte": proef.grootste // 2}) == (True, [])


def test_shot_between_the_two_overviews(tmp_path):
    """After the last rename come one fsync and four removals."""
    proef = consolideren(tmp_path, klassen=1)

    assert schiet(proef, {"stap": proef.stappen - 5}) == (True, [])
