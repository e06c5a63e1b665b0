"""The whole way on this system: the folder for colleagues, its script, the environment, and away.

Nothing is played here but the packages of others; see `stubwielen`. One environment is made for
the whole file and each test leaves it whole.
"""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from hgw_excel.installatie import installeren, maken, omgeving
from hgw_excel.installatie.omgeving import MERK, Stand, python_van
from hgw_excel.installatie.uitdelen import deel_uit
from hgw_excel.installatie.wiel import vingerafdruk
from tests.installatie.stubwielen import maak_stubs

pytestmark = [
    pytest.mark.xdist_group("installeren"),
    pytest.mark.skipif(os.name == "nt", reason="the script is for Mac and Linux"),
]
KLAAR = "Dubbelklik op hgw-excel voor het menu, of sleep er een klassenmap op."


class Plek:
    """A home with a space and an accent, and the folder that was handed out."""

    def __init__(self, map_: Path) -> None:
        self.thuis = map_ / "thuis van Zoë"
        self.gegevens = self.thuis / "eigen gegevens"
        self.uit = map_ / "usb & stick"
        self.omgeving = self.gegevens / "hgw-excel/omgeving"
        self.koppeling = self.gegevens / "applications/hgw-excel.desktop"

    def draai(self, *opdracht: str) -> subprocess.CompletedProcess[str]:
        schoon = {n: w for n, w in os.environ.items() if not n.startswith(("PYTHON", "PIP_"))}
        eigen = {"HOME": str(self.thuis), "XDG_DATA_HOME": str(self.gegevens)}
        eigen["PIP_CONFIG_FILE"] = os.devnull
        eigen["PIP_NO_COMPILE"] = "0"  # pip reads the value of --no-compile: 0 is not to compile
        return subprocess.run(
            opdracht, env={**schoon, **eigen}, cwd="/", stdin=subprocess.DEVNULL,
            capture_output=True, encoding="utf-8", timeout=600,
        )  # fmt: skip

    def installeer(self) -> subprocess.CompletedProcess[str]:
        return self.draai("bash", str(self.uit / "installeer.command"))

    @property
    def wiel(self) -> Path:
        (pad,) = (self.uit / "pakketten").glob("hgw_excel-*.whl")
        return pad


@pytest.fixture(scope="module")
def plek(tmp_path_factory):
    plek = Plek(tmp_path_factory.mktemp("installeren"))
    plek.thuis.mkdir()
    deel_uit(plek.uit)
    maak_stubs(plek.uit / "pakketten")
    return plek


@pytest.fixture(scope="module")
def eerste(plek):
    """What the first run said."""
    return plek.installeer()


def test_the_first_run_makes_all(plek, eerste):
    assert eerste.stdout.splitlines() == [
        "hgw-excel installeren",
        "",
        "Even geduld: dit kan een paar minuten duren.",
        "Python voor de knoppen is gemaakt:",
        f"  {plek.omgeving}",
        "Snelkoppeling in het menu met programma's is gemaakt:",
        f"  {plek.koppeling}",
        "Klaar.",
        KLAAR,
        "",
    ]
    assert (eerste.returncode, eerste.stderr) == (0, "")


def test_the_shortcut_starts_hgw(plek, eerste):
    """The line of the shortcut as a desktop reads it: its escapes, its quotes, without %F."""
    (regel,) = [r for r in plek.koppeling.read_text("utf-8").splitlines() if r[:5] == "Exec="]
    woorden = shlex.split(regel.removeprefix("Exec=").replace("\\\\", "\\").replace("%%", "%"))

    gedaan = plek.draai(*woorden[:-1], "--versie")

    assert woorden[-1] == "%F"
    assert (gedaan.returncode, gedaan.stdout[:12]) == (0, "hgw, versie ")


def test_a_second_run_changes_nothing(plek, eerste):
    voor = {pad: pad.stat().st_mtime_ns for pad in plek.thuis.rglob("*")}
    gedaan = plek.installeer()
    na = {pad: pad.stat().st_mtime_ns for pad in plek.thuis.rglob("*")}

    assert gedaan.stdout.splitlines()[-3:] == ["Klaar: alles was al in orde.", KLAAR, ""]
    assert {pad for pad in voor | na if voor.get(pad) != na.get(pad)} == set()


def test_how_it_is_seen(plek, eerste):
    """A missing part and other code ask to be mended; a Python that is gone to be made anew."""
    python, mist = python_van(plek.omgeving), plek.omgeving / "lib"
    (rich,) = mist.glob("python3*/site-packages/rich")
    merk = (plek.omgeving / MERK).read_text()
    gezien = [omgeving.stand(plek.omgeving, plek.wiel)]
    rich.rename(rich.with_name("weg"))
    gezien.append(omgeving.stand(plek.omgeving, plek.wiel))
    rich.with_name("weg").rename(rich)
    (plek.omgeving / MERK).write_text(json.dumps({"wiel": "een ander"}))
    gezien.append(omgeving.stand(plek.omgeving, plek.wiel))
    (plek.omgeving / MERK).write_text(merk)
    python.rename(python.with_name("weg"))
    gezien.append(omgeving.stand(plek.omgeving, plek.wiel))
    python.with_name("weg").rename(python)

    assert gezien == [Stand.GOED, Stand.OUD, Stand.OUD, Stand.KAPOT]


def test_another_run_mends(plek, eerste):
    """Code that someone changed comes back, also under the same number of version."""
    (pad,) = plek.omgeving.glob("lib/python3*/site-packages/hgw_excel/__init__.py")
    goed = pad.read_bytes()
    pad.write_text("__version__ = '0.0'\n")
    (plek.omgeving / MERK).write_text(json.dumps({"wiel": "een ander"}))
    plek.koppeling.write_text("# Gemaakt door hgw installeer\n")

    gedaan = plek.installeer()

    assert gedaan.stdout.splitlines()[3:7:2] == [
        "Python voor de knoppen is hersteld:",
        "Snelkoppeling in het menu met programma's is hersteld:",
    ]
    assert pad.read_bytes() == goed
    assert json.loads((plek.omgeving / MERK).read_text()) == {"wiel": vingerafdruk(plek.wiel)}


def test_a_missing_package_is_named(plek, tmp_path):
    """By the words of the real pip: it looks for one in an empty folder."""
    zoek = ("-I", "-m", "pip", "install", "--no-index", "--find-links", str(tmp_path), "hgw-niets")

    gedaan = plek.draai(sys.executable, *zoek)

    assert gedaan.returncode == 1
    assert maken._doe(gedaan.stdout + gedaan.stderr, tmp_path).startswith(
        f"In '{tmp_path}' mist hgw-niets voor deze computer en Python 3."
    )


def test_hgw_itself_says_what_it_would_do(plek, eerste):
    """Run from the environment: all is there, and it does not saw off its own branch."""
    hgw = str(plek.omgeving / "bin/hgw")

    installeren_, weg = (plek.draai(hgw, "installeer", *optie) for optie in ((), ("--weg",)))

    assert installeren_.stdout.splitlines()[-2:] == [
        "Klaar: alles was al in orde.",
        "Dubbelklik op hgw-excel voor het menu, of sleep er een klassenmap op.",
    ]
    assert "blijft staan, want hgw draait er zelf uit." in weg.stdout
    assert python_van(plek.omgeving).exists()


def test_away_again(plek, eerste, monkeypatch):
    """Only what hgw made: a file beside it stays, and so does a folder of someone else."""
    monkeypatch.setenv("XDG_DATA_HOME", str(plek.gegevens))
    ernaast = plek.omgeving.with_name("log")
    ernaast.mkdir()
    gezegd = []

    installeren.haal_weg(plek.omgeving, gezegd.append)

    assert gezegd[-3:] == [
        "Python voor de knoppen is weggehaald:",
        f"  {plek.omgeving}",
        "Klaar. Je klassenmappen zijn niet veranderd.",
    ]
    assert [pad.name for pad in plek.omgeving.parent.iterdir()] == ["log"]
