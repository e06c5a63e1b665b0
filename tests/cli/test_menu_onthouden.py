"""What the menu remembers, and that it works where nothing can be kept."""

import json

import pytest

from hgw_excel import platform
from hgw_excel.cli.onthouden import Geheugen, bewaar, lees


@pytest.fixture(autouse=True)
def instellingen(tmp_path, monkeypatch):
    monkeypatch.setattr(platform, "instellingenmap", lambda: tmp_path / "eigen" / "hgw-excel")
    return tmp_path / "eigen" / "hgw-excel" / "menu.json"


def test_what_is_kept_is_read(tmp_path, instellingen):
    bewaar(Geheugen(str(tmp_path), ""))

    assert lees() == Geheugen(str(tmp_path), "")
    assert json.loads(instellingen.read_text()) == {"klassen": str(tmp_path), "school": ""}


def test_a_folder_that_has_gone_is_forgotten(tmp_path):
    bewaar(Geheugen(str(tmp_path / "weg"), str(tmp_path)))

    assert lees() == Geheugen("", str(tmp_path))


@pytest.mark.parametrize("inhoud", [b"", b"{", b"[]", b"3", b'{"klassen": 3}', b"\xff", b'{"x":1}'])
def test_a_broken_file_counts_for_nothing(instellingen, inhoud):
    instellingen.parent.mkdir(parents=True)
    instellingen.write_bytes(inhoud)

    assert lees() == Geheugen()


def test_without_a_place_nothing_is_kept(tmp_path):
    (tmp_path / "eigen").write_text("geen map")
    bewaar(Geheugen(str(tmp_path)))

    assert lees() == Geheugen()


def test_without_a_home_nothing_is_kept(monkeypatch):
    def geen_thuis():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(platform, "instellingenmap", geen_thuis)
    bewaar(Geheugen("/a"))

    assert lees() == Geheugen()
