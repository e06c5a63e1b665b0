"""Every hostile file gets exactly what it must get, and costs nobody else anything."""

from dataclasses import replace

import pytest

from hgw_excel.lezen.lees import read_safely
from tests.breken.vijandig import GEVALLEN, lees_alle, oordeel
from tests.lezen.maken import maak_klassenmap

LICHT = [geval for geval in GEVALLEN if not geval.zwaar]


def test_hostile_files_get_what_they_must_get(tmp_path):
    """The few that take seconds are for `python -m tests.breken vijandig`."""
    _, stuk, _ = lees_alle(tmp_path, LICHT)

    assert stuk == []


def test_cases_have_names_of_their_own():
    namen = [geval.naam for geval in GEVALLEN]

    assert len(set(namen)) == len(namen) > 250


@pytest.fixture
def eerlijk(tmp_path):
    return read_safely(maak_klassenmap(tmp_path / "a.xlsx"))


def geval(naam):
    return next(geval for geval in GEVALLEN if geval.naam == naam)


@pytest.mark.parametrize(
    ("naam", "gewijzigd"),
    [
        ("0 bytes", {"code": ""}),
        ("0 bytes", {"code": "HGW112"}),
        ("NaN", {"score": "NaN"}),
        ("honest truth", {"score": 1.0}),
        ("very large number", {"score": "zelfde"}),
        ("comment before the data", {"code": "HGW126"}),
    ],
)
def test_another_outcome_is_noticed(tmp_path, eerlijk, naam, gewijzigd):
    echt = geval(naam)
    (uitkomst,), stuk, _ = lees_alle(tmp_path, [echt])

    assert stuk == []
    assert oordeel(echt._replace(**gewijzigd), uitkomst, eerlijk, tmp_path)


@pytest.mark.parametrize(
    "deel",
    [
        {"zin": "Traceback in /tmp/x."},
        {"zin": "File is None."},
        {"doe": ""},
        {"zin": "Zonder punt"},
        {"zin": "Een regel\nen nog een."},
    ],
)
def test_sentence_that_is_none_is_noticed(tmp_path, eerlijk, deel):
    echt = geval("0 bytes")
    (melding,), _, _ = lees_alle(tmp_path, [echt])

    assert oordeel(echt, melding, eerlijk, tmp_path) == ""
    assert oordeel(echt, replace(melding, **deel), eerlijk, tmp_path)


def test_path_in_a_sentence_is_noticed(tmp_path, eerlijk):
    echt = geval("0 bytes")
    (melding,), _, _ = lees_alle(tmp_path, [echt])

    assert oordeel(echt, replace(melding, zin=f"Zie {tmp_path}."), eerlijk, tmp_path)
