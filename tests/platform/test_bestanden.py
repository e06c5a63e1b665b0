"""Putting files in their place, with fakes for the systems that are not here."""

import errno
import os
import time
from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.platform import bestanden


def bezet(bron: Path, doel: Path) -> None:
    """What Windows says to a rename onto a file that is open."""
    fout = PermissionError(errno.EACCES, "Access is denied", str(bron), None, str(doel))
    fout.winerror = 5
    raise fout


@pytest.fixture
def windows(monkeypatch):
    """Play Windows, without waiting; gives the seconds that would have been waited."""
    gewacht = []
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    monkeypatch.setattr(time, "sleep", gewacht.append)
    return gewacht


def test_open_file_on_windows_is_tried_a_few_times(windows, monkeypatch, tmp_path):
    monkeypatch.setattr(os, "replace", bezet)

    with pytest.raises(PermissionError) as gevangen:
        platform.vervang(tmp_path / "a", tmp_path / "b")

    assert platform.is_nog_open(gevangen.value)
    assert windows == [0.1] * bestanden.POGINGEN


def test_file_that_comes_free_on_windows_is_replaced(windows, monkeypatch, tmp_path):
    beurten = iter([bezet, bezet, os.replace])
    monkeypatch.setattr(os, "replace", lambda *paden: next(beurten)(*paden))
    (tmp_path / "a").write_text("nieuw")

    platform.vervang(tmp_path / "a", tmp_path / "b")

    assert (windows, (tmp_path / "b").read_text()) == ([0.1, 0.1], "nieuw")


def test_elsewhere_an_open_file_is_said_at_once(monkeypatch, tmp_path):
    gewacht = []
    monkeypatch.setattr(time, "sleep", gewacht.append)
    monkeypatch.setattr(os, "replace", bezet)

    with pytest.raises(PermissionError):
        platform.vervang(tmp_path / "a", tmp_path / "b")

    assert gewacht == []


@pytest.mark.parametrize("heeft_links", [True, False])
def test_a_name_that_is_taken_is_never_replaced(monkeypatch, tmp_path, heeft_links):
    """With hard links and without."""
    een, ander, doel = (tmp_path / naam for naam in ("een", "ander", "doel"))
    een.write_text("een")
    ander.write_text("ander")
    if not heeft_links:
        monkeypatch.setattr(os, "link", bezet)

    platform.zet_neer(een, doel)
    with pytest.raises(FileExistsError):
        platform.zet_neer(ander, doel)

    assert doel.read_text() == "een"


def test_on_windows_a_free_name_is_taken_by_renaming(windows, monkeypatch, tmp_path):
    genoemd = []
    monkeypatch.setattr(os, "rename", lambda *paden: genoemd.append(paden))
    monkeypatch.setattr(os, "link", lambda *_: pytest.fail("a drive may have no links"))

    platform.zet_neer(tmp_path / "a", tmp_path / "b")

    assert (genoemd, windows) == ([(tmp_path / "a", tmp_path / "b")], [])


def test_folder_is_kept_where_that_can_be(monkeypatch, tmp_path):
    bewaard = []
    monkeypatch.setattr(os, "fsync", bewaard.append)
    platform.bewaar_map(tmp_path)
    platform.bewaar_map(tmp_path / "weg")
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    platform.bewaar_map(tmp_path)

    assert len(bewaard) == 1


class Staat:
    """What Windows tells of a file, besides its size."""

    def __init__(self, kenmerken: int) -> None:
        self.st_file_attributes = kenmerken


@pytest.mark.parametrize(
    ("kenmerken", "alleen_daar"),
    [(0x20, False), (0x1000, True), (0x40000, True), (0x400020, True), (0x80000 | 0x20, False)],
)
def test_file_that_is_only_in_onedrive(kenmerken, alleen_daar):
    assert platform.staat_alleen_in_de_cloud(Staat(kenmerken)) is alleen_daar


def test_file_elsewhere_is_never_only_in_onedrive(tmp_path):
    assert platform.staat_alleen_in_de_cloud(tmp_path.stat()) is False
