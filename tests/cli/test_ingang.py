"""Every way to stop is a Dutch sentence and a code; a traceback is for the log only."""

import errno
import os
import signal
import subprocess
import sys
import time
import warnings
from functools import partial

import click
import pytest

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from tests.cli.hulp import draai, met_opdracht


def gooi(fout: BaseException):
    def functie() -> None:
        raise fout

    return functie


@pytest.mark.parametrize(
    ("fout", "code", "zin"),
    [
        (KanNiet("De map is leeg.", 3), 3, "De map is leeg.\n"),
        (KanNiet("Er is niets geschreven."), 4, "Er is niets geschreven.\n"),
        (KeyboardInterrupt(), 130, "\nGestopt.\n"),
        (click.Abort(), 130, "Gestopt.\n"),
        (
            MemoryError(),
            4,
            "Er is te weinig geheugen. Sluit andere programma's en probeer het.\n",
        ),
        (
            OSError(errno.ENOSPC, "No space left on device", "/thuis/jan/groep 5.xlsx"),
            4,
            "groep 5.xlsx: De schijf is vol. Maak ruimte en probeer het opnieuw.\n",
        ),
        (
            OSError(errno.EACCES, "Permission denied"),
            4,
            "Je hebt geen rechten voor dit bestand of deze map.\n",
        ),
        (
            click.FileError("a.xlsx", "kwijt"),
            4,
            "Fout: 'a.xlsx' kan niet geopend worden: kwijt\n",
        ),
    ],
)
def test_fault_becomes_a_sentence_and_a_code(capsys, monkeypatch, fout, code, zin):
    monkeypatch.setattr(platform, "dempen", lambda: None)
    met_opdracht(monkeypatch, gooi(fout))

    uitkomst = draai(capsys, "proef")

    assert (uitkomst.code, uitkomst.fout, uitkomst.uit) == (code, zin, "")


@pytest.mark.parametrize(
    "fout", [ValueError("Anna Jansen"), EOFError("Anna Jansen"), RecursionError(), AssertionError()]
)
def test_internal_fault_names_the_log_and_hides_the_rest(capsys, monkeypatch, tmp_path, fout):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    met_opdracht(monkeypatch, gooi(fout))

    uitkomst = draai(capsys, "proef")
    (log,) = (tmp_path / "hgw-excel/log").iterdir()

    assert (uitkomst.code, uitkomst.fout) == (
        5,
        "Er ging iets mis in het programma zelf."
        f" Er staat een verslag, zonder gegevens van leerlingen, in {log}\n",
    )
    assert type(fout).__name__ in log.read_text()
    assert "Anna" not in log.read_text()


def test_internal_fault_without_a_place_for_the_log(capsys, monkeypatch):
    monkeypatch.setattr(platform, "schrijf_log", lambda tekst: None)
    met_opdracht(monkeypatch, gooi(ValueError()))

    assert draai(capsys, "proef").fout == (
        "Er ging iets mis in het programma zelf. Er kon geen verslag geschreven worden.\n"
    )


@pytest.mark.parametrize(("antwoord", "code"), [(None, 0), (0, 0), (1, 1), (3, 3)])
def test_the_answer_of_a_command_is_the_exit_code(capsys, monkeypatch, antwoord, code):
    met_opdracht(monkeypatch, lambda: antwoord)

    assert draai(capsys, "proef").code == code


def test_warnings_of_libraries_are_not_shown(capsys, monkeypatch):
    met_opdracht(monkeypatch, lambda: warnings.warn("Data Validation extension", stacklevel=1))
    with warnings.catch_warnings():
        uitkomst = draai(capsys, "proef")

    assert (uitkomst.code, uitkomst.fout) == (0, "")


PROGRAMMA = """
import sys, time, click
from hgw_excel.cli import ingang
from hgw_excel.cli.groep import HgwGroep
proef = click.Command("proef", callback=lambda: ({}, None)[1])
HgwGroep.list_commands = lambda self, ctx: ["proef"]
HgwGroep.get_command = lambda self, ctx, naam: proef
ingang.main(["proef"])
"""


def start(doe: str) -> subprocess.Popen[bytes]:
    """Start a real `hgw proef` that does the expression `doe`."""
    pijp = subprocess.PIPE
    opdracht = [sys.executable, "-c", PROGRAMMA.format(doe)]
    luister = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a background run ignores it
    return subprocess.Popen(opdracht, stdin=pijp, stdout=pijp, stderr=pijp, preexec_fn=luister)


@pytest.mark.parametrize(
    "maak",
    ["click.echo('x' * 200_000)", "sys.stdout.write('x')"],
    ids=["while printing", "at the end"],
)
def test_closed_pipe_is_quiet(maak):
    proces = start(f"(sys.stdin.read(1), {maak})")
    proces.stdout.close()
    proces.stdin.write(b"x")
    proces.stdin.close()

    assert (proces.stderr.read(), proces.wait()) == (b"", 141)


def test_ctrl_c_in_a_real_process():
    proces = start("(print('klaar', flush=True), time.sleep(9))")
    proces.stdout.readline()
    time.sleep(0.05)
    proces.send_signal(signal.SIGINT)
    _, fout = proces.communicate()

    assert (fout.decode(), proces.returncode) == ("\nGestopt.\n", 130)


@pytest.mark.parametrize("dicht", ["1", "2"])
def test_start_without_stdout_or_stderr(dicht):
    opdracht = f'"{sys.executable}" -m hgw_excel onbekend {dicht}>&-'
    proces = subprocess.run(["sh", "-c", opdracht], capture_output=True)

    assert proces.returncode == 2
    assert b"Traceback" not in proces.stderr


def test_full_disk_behind_stdout():
    with open("/dev/full", "wb") as vol:
        proces = subprocess.run(
            [sys.executable, "-m", "hgw_excel", "--help"], stdout=vol, stderr=subprocess.PIPE
        )

    assert (proces.returncode, proces.stderr.decode()) == (
        4,
        "De schijf is vol. Maak ruimte en probeer het opnieuw.\n".replace("\n", os.linesep),
    )
