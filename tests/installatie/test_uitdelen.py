"""The folder for colleagues."""

import os
import subprocess
import sys

import pytest

from hgw_excel.domein.melding import KanNiet
from hgw_excel.installatie.uitdelen import deel_uit, mail

NAMEN = ["LEESMIJ.txt", "installeer.cmd", "installeer.command", "mail-ict.txt"]


@pytest.fixture
def uit(tmp_path):
    return tmp_path / "usb"


def inhoud(map_):
    return {pad.relative_to(map_).as_posix(): pad.read_bytes()
            for pad in map_.rglob("*") if pad.is_file()}  # fmt: skip


def test_what_is_in_it(uit):
    geschreven = deel_uit(uit)
    (wiel,) = (uit / "pakketten").iterdir()

    assert sorted(inhoud(uit)) == [*NAMEN, f"pakketten/{wiel.name}"]
    assert sorted(geschreven) == sorted(pad for pad in uit.rglob("*") if pad.is_file())
    assert f'"pakketten\\{wiel.name}[excel,sjabloon]"' in (uit / "LEESMIJ.txt").read_text("utf-8")
    assert (uit / "mail-ict.txt").read_bytes() == mail().replace("\n", "\r\n").encode()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bit")
def test_the_script_may_be_started(uit):
    deel_uit(uit)

    assert (uit / "installeer.command").stat().st_mode & 0o111 == 0o111


def test_proef_writes_nothing(uit):
    assert len(deel_uit(uit, proef=True)) == 5
    assert not uit.exists()


def test_a_second_time_there_is_nothing_to_write(uit):
    deel_uit(uit)

    assert deel_uit(uit) == []


def test_what_someone_changed_stays(uit):
    deel_uit(uit)
    (uit / "LEESMIJ.txt").write_text("Bel Anouk.")
    voor = inhoud(uit)

    for proef in (True, False):
        with pytest.raises(KanNiet, match=r"ander bestand LEESMIJ\.txt\..*met --overschrijf\."):
            deel_uit(uit, proef=proef)
    assert inhoud(uit) == voor


def test_overschrijf_replaces_it(uit):
    deel_uit(uit)
    voor = inhoud(uit)
    (uit / "LEESMIJ.txt").write_text("Bel Anouk.")

    assert deel_uit(uit, overschrijf=True) == [uit / "LEESMIJ.txt"]
    (bewaard,) = [naam for naam in inhoud(uit) if naam not in voor]
    assert {naam: data for naam, data in inhoud(uit).items() if naam in voor} == voor
    assert (uit / bewaard).read_text() == "Bel Anouk."


def test_another_version_in_it_is_refused(uit):
    (uit / "pakketten").mkdir(parents=True)
    (uit / "pakketten/hgw_excel-0.0.1-py3-none-any.whl").touch()

    with pytest.raises(KanNiet, match=r"staat al een andere versie: hgw_excel-0\.0\.1"):
        deel_uit(uit)


def test_a_folder_that_can_not_be_made(tmp_path):
    (tmp_path / "bestand").touch()

    with pytest.raises(KanNiet, match=r"De map kan niet geschreven worden\."):
        deel_uit(tmp_path / "bestand/usb")


def test_what_installs_needs_only_python(uit):
    """From the wheel, in a Python that has no packages at all."""
    deel_uit(uit)
    (wiel,) = (uit / "pakketten").iterdir()
    code = "import sys; sys.path.insert(0, sys.argv[1]); import hgw_excel.installatie.start as s"
    na = "; s.installeer; from hgw_excel.installatie.snelkoppelingen import voorbeeld"
    lees = "; print(len(voorbeeld('snelkoppeling.cmd')) > 100)"

    gedaan = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code + na + lees, wiel],
        capture_output=True,
        encoding="utf-8",
    )

    assert (gedaan.stdout.strip(), gedaan.stderr) == ("True", "")
