"""What is typed and shown, with fakes for the systems that are not here."""

import io
import os
import subprocess
import sys

import pytest

from hgw_excel import platform


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


def test_dempen_survives_streams_without_a_file(monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr(sys, "stderr", None)

    assert platform.dempen() is None
