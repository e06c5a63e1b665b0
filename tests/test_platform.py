"""What differs per system, with fakes for the systems that are not here."""

import errno
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from hgw_excel import platform

ENGELS = re.compile(r"\b(No such|Permission|denied|file|directory|Errno|not|space left|error)\b")


def windows_fout(winerror: int, nummer: int = errno.EACCES) -> OSError:
    """An OSError as Windows makes it: the errno says less than the winerror."""
    fout = OSError(nummer, "The process cannot access the file")
    fout.winerror = winerror
    return fout


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        (OSError(errno.ENOENT, "x"), "Het bestand of de map bestaat niet."),
        (OSError(errno.EACCES, "x"), "Je hebt geen rechten voor dit bestand of deze map."),
        (OSError(errno.EISDIR, "x"), "Dit is een map, geen bestand."),
        (OSError(errno.ENOSPC, "x"), "De schijf is vol. Maak ruimte en probeer het opnieuw."),
        (
            OSError(errno.ENAMETOOLONG, "x"),
            "De naam of het pad is te lang. Kies een kortere naam of een map hogerop.",
        ),
        (OSError(errno.EROFS, "x"), "De schijf of de map is alleen-lezen."),
        (
            windows_fout(32),
            "Het bestand is nog open in een ander programma. Sluit het en probeer het opnieuw.",
        ),
        (windows_fout(112, errno.ENOSPC), "De schijf is vol. Maak ruimte en probeer het opnieuw."),
        (
            OSError(9999, "odd"),
            "Het bestand kan niet gelezen of geschreven worden (fout 9999).",
        ),
        (
            windows_fout(4321, errno.EINVAL),
            "Het bestand kan niet gelezen of geschreven worden (fout 4321).",
        ),
        (
            OSError("just words"),
            "Het bestand kan niet gelezen of geschreven worden (fout onbekend).",
        ),
    ],
)
def test_os_error_is_a_dutch_sentence(fout, zin):
    assert platform.os_zin(fout) == zin


def test_no_errno_of_this_system_shows_english():
    zinnen = {platform.os_zin(OSError(nummer, os.strerror(nummer))) for nummer in errno.errorcode}

    assert [zin for zin in zinnen if ENGELS.search(zin)] == []


def test_the_english_check_would_see_a_leak():
    assert ENGELS.search(str(OSError(errno.ENOENT, os.strerror(errno.ENOENT))))


def test_replacing_an_open_file_on_windows_is_seen_as_open():
    vervangen = OSError(errno.EACCES, "x", "a.tmp", None, "b.xlsx")
    vervangen.winerror = 5

    assert (platform.is_nog_open(vervangen), platform.is_nog_open(windows_fout(5))) == (True, False)


def test_closed_pipe_on_windows(monkeypatch):
    ongeldig = OSError(errno.EINVAL, "Invalid argument")
    op_linux = platform.is_dichte_pijp(ongeldig)
    monkeypatch.setattr(platform, "SYSTEEM", "win32")

    assert (op_linux, platform.is_dichte_pijp(ongeldig)) == (False, True)
    assert platform.is_dichte_pijp(BrokenPipeError(errno.EPIPE, "x"))
    assert not platform.is_dichte_pijp(OSError(errno.EINVAL, "x", "naam?.xlsx"))


def test_output_takes_any_text_after_utf8_uit():
    """A check mark in a cp1252 pipe; the control is the same without `utf8_uit`."""
    program = "import sys; from hgw_excel import platform; {}; print('\\u2713 \\ud800')"
    omgeving = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    goed, kaal = (
        subprocess.run(
            [sys.executable, "-c", program.format(stap)], env=omgeving, capture_output=True
        )
        for stap in ("platform.utf8_uit()", "pass")
    )

    assert (goed.returncode, goed.stdout.decode()) == (0, "✓ ?\n".replace("\n", os.linesep))
    assert kaal.returncode != 0


def test_utf8_uit_without_streams(monkeypatch):
    """A windowless start has no stdout at all."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    assert platform.utf8_uit() is None


class Scherm(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_is_terminal_needs_both_sides(monkeypatch):
    uitslagen = []
    for invoer, uitvoer in [(Scherm(), Scherm()), (Scherm(), io.StringIO()), (None, Scherm())]:
        monkeypatch.setattr(sys, "stdin", invoer)
        monkeypatch.setattr(sys, "stdout", uitvoer)
        uitslagen.append(platform.is_terminal())

    assert uitslagen == [True, False, False]


def test_is_terminal_of_one_stream():
    dicht = io.StringIO()
    dicht.close()

    assert [platform.is_terminal(s) for s in (Scherm(), io.StringIO(), dicht)] == [
        True,
        False,
        False,
    ]


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


def test_what_is_typed_is_read_as_names_of_files_are():
    """Bytes that are no utf-8, in an environment with another encoding, come back the same."""
    program = "from hgw_excel.platform import lees_regel; import os, sys;"
    program += "sys.stdout.buffer.write(os.fsencode(lees_regel()))"
    proces = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        input="é✓".encode() + b"\xe9\n",
        capture_output=True,
        check=True,
    )

    assert proces.stdout == "é✓".encode() + b"\xe9"


def test_lees_regel_on_windows_leaves_the_console_as_it_is(monkeypatch):
    regel = io.TextIOWrapper(io.BytesIO("één\n".encode("cp850")), encoding="cp850")
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    monkeypatch.setattr(sys, "stdin", regel)

    assert platform.lees_regel() == "één"


def test_lees_regel_at_the_end(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    with pytest.raises(EOFError):
        platform.lees_regel()


def test_schrijf_log_keeps_the_last_twenty(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    map_ = platform.logmap()
    map_.mkdir(parents=True)
    for dag in range(25):
        (map_ / f"fout-200001{dag + 1:02}-120000-1.txt").write_text("oud")

    doel = platform.schrijf_log("verslag")

    assert doel.read_text() == "verslag"
    assert len(list(map_.iterdir())) == platform.TE_BEWAREN


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


def test_leeft():
    klaar = subprocess.Popen([sys.executable, "-c", ""])
    klaar.wait()

    assert (platform.leeft(os.getpid()), platform.leeft(klaar.pid)) == (True, False)


class Kernel32:
    """The three calls of Windows, for processes: 7 runs, 8 has ended, 9 is someone else's."""

    gesloten = 0

    def OpenProcess(self, rechten: int, erven: bool, pid: int) -> int:  # noqa: N802
        return pid if pid in (7, 8) else 0

    def GetLastError(self) -> int:  # noqa: N802
        return self.fout

    def WaitForSingleObject(self, greep: int, wachten: int) -> int:  # noqa: N802
        return 258 if greep == 7 else 0

    def CloseHandle(self, greep: int) -> None:  # noqa: N802
        self.gesloten += 1


def test_leeft_on_windows_never_kills(monkeypatch):
    kernel32 = Kernel32()
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    monkeypatch.setattr(platform, "_kernel32", lambda: kernel32)
    monkeypatch.setattr(os, "kill", lambda *_: pytest.fail("os.kill ends a process on Windows"))
    uitslagen = [platform.leeft(pid) for pid in (7, 8)]
    for kernel32.fout in (5, 87):
        uitslagen.append(platform.leeft(9))

    assert (uitslagen, kernel32.gesloten) == ([True, False, True, False], 2)


def test_open_bestand_on_windows(monkeypatch, tmp_path):
    geopend = []
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    monkeypatch.setattr(os, "startfile", geopend.append, raising=False)

    assert platform.open_bestand(tmp_path / "a.xlsx")
    assert geopend == [str(tmp_path / "a.xlsx")]


@pytest.mark.parametrize(("systeem", "opdracht"), [("darwin", "open"), ("linux", "xdg-open")])
def test_open_bestand_elsewhere(monkeypatch, systeem, opdracht):
    """A name that starts with a dash must not become an option."""
    gestart = []
    monkeypatch.setattr(platform, "SYSTEEM", systeem)
    monkeypatch.setattr(subprocess, "Popen", lambda args, **_: gestart.append(args))

    assert platform.open_bestand(Path("-a.xlsx"))
    assert gestart == [[opdracht, os.path.abspath("-a.xlsx")]]


def test_open_bestand_without_a_program(monkeypatch):
    monkeypatch.setenv("PATH", "")

    assert platform.open_bestand(Path("a.xlsx")) is False


def gestart_menu(monkeypatch, systeem, python="/opt/hgw/bin/python"):
    """Open the menu as on another system; return the words of the command and its flags."""
    gestart = []
    monkeypatch.setattr(platform, "SYSTEEM", systeem)
    monkeypatch.setattr(sys, "executable", python)
    monkeypatch.setattr(subprocess, "Popen", lambda args, **anders: gestart.append((args, anders)))
    assert platform.open_menu(Path("/school/groep 5 & 6"))
    return gestart[0]


def test_menu_on_windows_has_a_console_of_its_own(monkeypatch, tmp_path):
    """Excel starts pythonw, which can't ask anything; python.exe stands beside it."""
    for naam in ("python.exe", "pythonw.exe"):
        (tmp_path / naam).touch()

    woorden, anders = gestart_menu(monkeypatch, "win32", str(tmp_path / "pythonw.exe"))

    python = str(tmp_path / "python.exe")
    assert woorden == [python, "-P", "-m", "hgw_excel", "/school/groep 5 & 6"]
    assert anders == {"creationflags": 0x10}


def test_menu_on_a_mac_leaves_quoting_to_applescript(monkeypatch):
    woorden, _ = gestart_menu(monkeypatch, "darwin")

    assert (woorden[:2], woorden[3:]) == (
        ["osascript", "-e"],
        ["/opt/hgw/bin/python", "-P", "-m", "hgw_excel", "/school/groep 5 & 6"],
    )
    assert "quoted form of" in woorden[2]


def test_menu_on_linux(monkeypatch):
    woorden, _ = gestart_menu(monkeypatch, "linux")

    assert woorden == [
        "x-terminal-emulator", "-e", "/opt/hgw/bin/python", "-P", "-m", "hgw_excel",
        "/school/groep 5 & 6",
    ]  # fmt: skip


def test_menu_without_a_terminal(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", "")

    assert platform.open_menu(tmp_path) is False


def test_dempen_survives_streams_without_a_file(monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr(sys, "stderr", None)

    assert platform.dempen() is None


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
    monkeypatch.setattr(platform.time, "sleep", gewacht.append)
    return gewacht


def test_open_file_on_windows_is_tried_a_few_times(windows, monkeypatch, tmp_path):
    monkeypatch.setattr(os, "replace", bezet)

    with pytest.raises(PermissionError) as gevangen:
        platform.vervang(tmp_path / "a", tmp_path / "b")

    assert platform.is_nog_open(gevangen.value)
    assert windows == [0.1] * platform.POGINGEN


def test_file_that_comes_free_on_windows_is_replaced(windows, monkeypatch, tmp_path):
    beurten = iter([bezet, bezet, os.replace])
    monkeypatch.setattr(os, "replace", lambda *paden: next(beurten)(*paden))
    (tmp_path / "a").write_text("nieuw")

    platform.vervang(tmp_path / "a", tmp_path / "b")

    assert (windows, (tmp_path / "b").read_text()) == ([0.1, 0.1], "nieuw")


def test_elsewhere_an_open_file_is_said_at_once(monkeypatch, tmp_path):
    gewacht = []
    monkeypatch.setattr(platform.time, "sleep", gewacht.append)
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


@pytest.mark.parametrize(("systeem", "vlaggen"), [("win32", 0x08000000), ("linux", 0)])
def test_child_starts_without_a_window(monkeypatch, systeem, vlaggen):
    gestart = []
    monkeypatch.setattr(platform, "SYSTEEM", systeem)
    monkeypatch.setattr(subprocess, "Popen", lambda *args, **opties: gestart.append((args, opties)))

    platform.start_kind(["python"], {"A": "1"})

    assert gestart == [
        (
            (["python"],),
            {
                "stdin": subprocess.PIPE,
                "stdout": subprocess.PIPE,
                "stderr": subprocess.DEVNULL,
                "env": {"A": "1"},
                "creationflags": vlaggen,
            },
        )
    ]


def test_memory_has_a_limit_where_the_system_has_one(monkeypatch):
    resource = pytest.importorskip("resource")
    gezet = []
    monkeypatch.setattr(resource, "setrlimit", lambda *args: gezet.append(args))
    uitslagen = []
    for systeem in ("linux", "darwin", "win32"):
        monkeypatch.setattr(platform, "SYSTEEM", systeem)
        uitslagen.append((platform.begrens_proces(1000), len(gezet)))

    assert uitslagen == [(True, 2), (False, 4), (False, 4)]
    assert gezet[:2] == [(resource.RLIMIT_CORE, (0, 0)), (resource.RLIMIT_AS, (1000, 1000))]


def test_no_limit_without_the_module_for_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "resource", None)

    assert platform.begrens_proces(1000) is False


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
