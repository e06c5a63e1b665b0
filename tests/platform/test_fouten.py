"""What the system says, in Dutch."""

import errno
import os
import re

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
