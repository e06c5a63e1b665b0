"""Shortcuts per system, with Windows and Mac played: nothing here ever ran on either."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from hgw_excel.installatie import snelkoppelingen as koppel
from hgw_excel.installatie.snelkoppelingen import Stand
from hgw_excel.platform import windows as vensters

LASTIG = "C:\\Users\\Zoë & Bram 100% ^!'\\hgw"


class Shell32:
    """Windows' own answer on where the folders of a user are; it knows three."""

    def __init__(self, map_: Path) -> None:
        self.map_ = map_

    def SHGetFolderPathW(self, _venster, nummer, _wie, _vlag, ruimte) -> int:  # noqa: N802
        mappen = {0x10: "OneDrive/Bureaublad", 0x02: "Programs", 0x09: "SendTo"}
        if nummer not in mappen:
            return -2147024894
        ruimte.value = str(self.map_ / mappen[nummer])
        return 0


@pytest.fixture
def windows(monkeypatch, tmp_path):
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    monkeypatch.setattr(vensters, "_shell32", lambda: Shell32(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", "C:\\Users\\Zoë\\AppData\\Local")


def regel(tekst: bytes, begin: str) -> str:
    (gevonden,) = [r for r in tekst.decode().splitlines() if r.startswith(begin)]
    return gevonden


def test_windows_has_three_and_one_to_type_in(windows, tmp_path):
    gevonden = koppel.snelkoppelingen(Path("omgeving"))

    assert [(k.waar, k.pad) for k in gevonden] == [
        ("op het bureaublad", tmp_path / "OneDrive/Bureaublad/hgw-excel.cmd"),
        ("in het menu Start", tmp_path / "Programs/hgw-excel.cmd"),
        ("bij Kopiëren naar", tmp_path / "SendTo/hgw-excel.cmd"),
        ("om opdrachten te typen", tmp_path / "Programs/hgw-excel opdrachten.cmd"),
    ]
    assert len({k.inhoud for k in gevonden[:3]}) == 1


def test_a_folder_that_windows_does_not_give_has_none(windows, monkeypatch):
    monkeypatch.setattr(koppel, "_BUREAUBLAD", 0x99)

    assert [k.waar for k in koppel.snelkoppelingen(Path("o"))] == [
        "in het menu Start",
        "bij Kopiëren naar",
        "om opdrachten te typen",
    ]


@pytest.mark.parametrize(
    ("map_", "pad"),
    [
        (
            "C:\\Users\\Zoë\\AppData\\Local\\hgw-excel\\omgeving",
            "%LOCALAPPDATA%\\hgw-excel\\omgeving\\Scripts\\python.exe",
        ),
        (
            "C:\\Users\\Zoë\\AppData\\LocalLow\\omgeving",
            "C:\\Users\\Zoë\\AppData\\LocalLow\\omgeving\\Scripts\\python.exe",
        ),
        (LASTIG, f"{LASTIG.replace('%', '%%')}\\Scripts\\python.exe"),
    ],
)
def test_the_path_in_a_cmd(windows, map_, pad):
    """The user's own folder is not in it, and a percent sign is doubled."""
    regels = {
        regel(koppeling.inhoud, 'set "HGW_PYTHON=')
        for koppeling in koppel.snelkoppelingen(Path(map_))
    }

    assert regels == {f'set "HGW_PYTHON={pad}"'}


def test_mac_runs_what_it_says(monkeypatch, tmp_path):
    """The file itself, run here: a path with all that a shell would read otherwise."""
    omgeving = tmp_path / "o m 'g' $x & \"é\""
    (omgeving / "bin").mkdir(parents=True)
    python = omgeving / "bin/python"
    python.write_text('#!/bin/bash\nprintf "%s\\n" "$@"\n')
    python.chmod(0o755)
    monkeypatch.setattr(platform, "SYSTEEM", "darwin")
    monkeypatch.setenv("HOME", str(tmp_path))
    koppeling, _ = koppel.snelkoppelingen(omgeving)
    koppel.zet(koppeling)

    gedaan = subprocess.run([koppeling.pad, "a b"], capture_output=True, encoding="utf-8")

    assert koppeling.pad == tmp_path / "Desktop/hgw-excel.command"
    assert gedaan.stdout.splitlines() == ["-I", "-m", "hgw_excel", "a b"]


def test_mac_has_a_window_in_which_hgw_can_be_typed(monkeypatch, tmp_path):
    """The file itself, run here, with a line that is typed in the shell of the user."""
    omgeving = tmp_path / "o m 'g' $x"
    (omgeving / "bin").mkdir(parents=True)
    hgw = omgeving / "bin/hgw"
    hgw.write_text('#!/bin/bash\necho "$PWD: $@"\n')
    hgw.chmod(0o755)
    monkeypatch.setattr(platform, "SYSTEEM", "darwin")
    for naam, waarde in (("HOME", str(tmp_path)), ("SHELL", "/bin/bash")):
        monkeypatch.setenv(naam, waarde)
    _, koppeling = koppel.snelkoppelingen(omgeving)
    koppel.zet(koppeling)

    gedaan = subprocess.run(
        [koppeling.pad], input="hgw demo", capture_output=True, encoding="utf-8"
    )

    assert koppeling.pad == tmp_path / "Desktop/hgw-excel opdrachten.command"
    assert gedaan.stdout.splitlines()[1:] == [f"{tmp_path}: demo"]


def test_linux_quotes_the_path_as_the_desktop_reads_it(monkeypatch):
    monkeypatch.setattr(platform, "SYSTEEM", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "/gegevens")
    omgeving = Path('/thuis/a "b" $c `d` \\e 100%')

    (koppeling,) = koppel.snelkoppelingen(omgeving)
    tekst = regel(koppeling.inhoud, "Exec=").removeprefix("Exec=")
    tussen, rest = re.fullmatch(r'"((?:[^"\\]|\\.)*)" (.*)', tekst.replace("\\\\", "\\")).groups()

    assert koppeling.pad == Path("/gegevens/applications/hgw-excel.desktop")
    assert re.sub(r"\\(.)", r"\1", tussen).replace("%%", "%") == str(omgeving / "bin/python")
    assert rest == "-I -m hgw_excel %F"


@pytest.mark.parametrize(
    ("inhoud", "verwacht"),
    [
        (None, Stand.NIEUW),
        (b"zo", Stand.GOED),
        (b"# Gemaakt door hgw installeer, lang geleden", Stand.OUD),
        (b"van iemand anders", Stand.VREEMD),
    ],
)
def test_how_it_is(tmp_path, inhoud, verwacht):
    pad = tmp_path / "hgw-excel.cmd"
    if inhoud is not None:
        pad.write_bytes(inhoud)

    assert koppel.stand(koppel.Snelkoppeling("hier", pad, b"zo")) is verwacht


@pytest.mark.parametrize("systeem", ["win32", "darwin", "linux"])
@pytest.mark.parametrize(("map_", "zelfde"), [("/o/omgeving", True), ("/p/o/omgeving", False)])
def test_whose_it_is(windows, monkeypatch, tmp_path, systeem, map_, zelfde):
    """Older words around the same Python make no difference."""
    monkeypatch.setattr(platform, "SYSTEEM", systeem)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    for er in koppel.snelkoppelingen(Path(map_)):
        koppel.zet(er._replace(inhoud=er.inhoud.replace(b"\n", b"\n# ouder\n", 1)))

    hier = koppel.snelkoppelingen(Path("/o/omgeving"))
    assert {koppel.wijst_naar(koppeling) for koppeling in hier} == {zelfde}


def test_a_folder_with_that_name_is_someone_elses(tmp_path):
    assert koppel.stand(koppel.Snelkoppeling("hier", tmp_path, b"")) is Stand.VREEMD


def test_a_place_that_refuses_is_said(tmp_path):
    (tmp_path / "bestand").touch()
    pad = tmp_path / "bestand/hgw-excel.cmd"

    with pytest.raises(KanNiet, match=r"kan niet gemaakt worden\. "):
        koppel.zet(koppel.Snelkoppeling("hier", pad, b""))


def test_one_that_is_gone_already_is_said(tmp_path):
    with pytest.raises(KanNiet, match=r"kan niet weg\. Het bestand of de map bestaat niet\."):
        koppel.haal_weg(koppel.Snelkoppeling("hier", tmp_path / "weg", b""))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bit")
def test_a_shortcut_may_be_started(tmp_path):
    koppel.zet(koppel.Snelkoppeling("hier", tmp_path / "map/hgw-excel.command", b"#!/bin/sh\n"))

    assert (tmp_path / "map/hgw-excel.command").stat().st_mode & 0o777 == 0o755
