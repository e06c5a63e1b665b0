"""Our folders of the user on each system, and the reports in one of them."""

from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.platform import mappen


@pytest.mark.parametrize(
    ("systeem", "omgeving", "plek"),
    [
        ("win32", {"LOCALAPPDATA": "/c/lokaal"}, "/c/lokaal/hgw-excel/log"),
        ("win32", {}, "/thuis/AppData/Local/hgw-excel/log"),
        ("darwin", {}, "/thuis/Library/Logs/hgw-excel"),
        ("linux", {"XDG_STATE_HOME": "/staat"}, "/staat/hgw-excel/log"),
        ("linux", {"XDG_STATE_HOME": "hier"}, "/thuis/.local/state/hgw-excel/log"),
        ("linux", {}, "/thuis/.local/state/hgw-excel/log"),
    ],
)
def test_log_has_its_own_place_per_user(monkeypatch, systeem, omgeving, plek):
    for naam in ("LOCALAPPDATA", "XDG_STATE_HOME"):
        monkeypatch.delenv(naam, raising=False)
    for naam, waarde in {"HOME": "/thuis", **omgeving}.items():
        monkeypatch.setenv(naam, waarde)
    monkeypatch.setattr(platform, "SYSTEEM", systeem)

    assert platform.logmap() == Path(plek)


@pytest.mark.parametrize(
    ("systeem", "omgeving", "plek"),
    [
        ("win32", {"APPDATA": "/c/mee"}, "/c/mee/hgw-excel"),
        ("win32", {}, "/thuis/AppData/Roaming/hgw-excel"),
        ("darwin", {}, "/thuis/Library/Application Support/hgw-excel"),
        ("linux", {"XDG_CONFIG_HOME": "/instel"}, "/instel/hgw-excel"),
        ("linux", {"XDG_CONFIG_HOME": "hier"}, "/thuis/.config/hgw-excel"),
        ("linux", {}, "/thuis/.config/hgw-excel"),
    ],
)
def test_settings_have_their_own_place_per_user(monkeypatch, systeem, omgeving, plek):
    for naam in ("APPDATA", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(naam, raising=False)
    for naam, waarde in {"HOME": "/thuis", **omgeving}.items():
        monkeypatch.setenv(naam, waarde)
    monkeypatch.setattr(platform, "SYSTEEM", systeem)

    assert platform.instellingenmap() == Path(plek)


@pytest.mark.parametrize(
    ("systeem", "omgeving", "plek"),
    [
        ("win32", {"LOCALAPPDATA": "/c/lokaal"}, "/c/lokaal/hgw-excel/omgeving"),
        ("win32", {}, "/thuis/AppData/Local/hgw-excel/omgeving"),
        ("darwin", {}, "/thuis/Library/hgw-excel/omgeving"),
        ("linux", {"XDG_DATA_HOME": "/gegevens"}, "/gegevens/hgw-excel/omgeving"),
        ("linux", {"XDG_DATA_HOME": "hier"}, "/thuis/.local/share/hgw-excel/omgeving"),
        ("linux", {}, "/thuis/.local/share/hgw-excel/omgeving"),
    ],
)
def test_the_python_for_excel_has_its_own_place_per_user(monkeypatch, systeem, omgeving, plek):
    for naam in ("LOCALAPPDATA", "XDG_DATA_HOME"):
        monkeypatch.delenv(naam, raising=False)
    for naam, waarde in {"HOME": "/thuis", **omgeving}.items():
        monkeypatch.setenv(naam, waarde)
    monkeypatch.setattr(platform, "SYSTEEM", systeem)

    assert platform.omgevingsmap() == Path(plek)


def test_schrijf_log_keeps_the_last_twenty(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    map_ = platform.logmap()
    map_.mkdir(parents=True)
    for dag in range(25):
        (map_ / f"fout-200001{dag + 1:02}-120000-1.txt").write_text("oud")

    doel = platform.schrijf_log("verslag")

    assert doel.read_text() == "verslag"
    assert len(list(map_.iterdir())) == mappen.TE_BEWAREN


def test_schrijf_log_falls_back_to_the_temporary_folder(monkeypatch, tmp_path):
    bezet = tmp_path / "bezet"
    bezet.write_text("geen map")
    monkeypatch.setenv("XDG_STATE_HOME", str(bezet))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    assert platform.schrijf_log("verslag").parent == tmp_path / "hgw-excel-log"


def test_schrijf_log_without_any_place(monkeypatch, tmp_path):
    bezet = tmp_path / "bezet"
    bezet.write_text("geen map")
    monkeypatch.setenv("XDG_STATE_HOME", str(bezet))
    monkeypatch.setattr("tempfile.tempdir", str(bezet))

    assert platform.schrijf_log("verslag") is None
