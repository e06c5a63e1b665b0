"""Writing on drives without hard links and on Windows, and many that make the same file."""

import errno
import os
import threading
import time

import pytest

from hgw_excel import platform
from hgw_excel.bijwerken import opslaan
from hgw_excel.bijwerken.opslaan import schrijf
from hgw_excel.domein.melding import KanNiet
from tests.bijwerken.doel import namen, zin


@pytest.fixture
def doel(tmp_path):
    return tmp_path / "overzicht.xlsx"


def geen_link(*_: object) -> None:
    """A file system without hard links, as on a USB stick."""
    raise OSError(errno.EPERM, "Operation not permitted")


@pytest.mark.parametrize("link", [os.link, geen_link])
def test_only_one_of_many_makers_wins(doel, tmp_path, monkeypatch, link):
    monkeypatch.setattr(os, "link", link)
    start = threading.Barrier(8)
    gelukt = []

    def maak(wie: int) -> None:
        start.wait()
        try:
            schrijf(doel, bytes([wie]) * 10_000)
        except KanNiet:
            return
        gelukt.append(wie)

    draden = [threading.Thread(target=maak, args=(wie,)) for wie in range(8)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert len(gelukt) == 1
    assert doel.read_bytes() == bytes(gelukt) * 10_000
    assert namen(tmp_path) == ["overzicht.xlsx"]


def test_maker_that_comes_between_the_check_and_the_name(doel, monkeypatch):
    """The check sees no file, the other program makes it, and its file stays."""
    echt = opslaan.vul

    def vul(*delen: object) -> None:
        echt(*delen)
        doel.write_bytes(b"van een ander")

    monkeypatch.setattr(opslaan, "vul", vul)

    assert "bestaat al" in zin(doel)
    assert doel.read_bytes() == b"van een ander"


def test_failed_claim_without_links_leaves_no_empty_file(doel, tmp_path, monkeypatch):
    monkeypatch.setattr(os, "link", geen_link)
    monkeypatch.setattr(os, "replace", geen_link)

    assert "rechten" in zin(doel)
    assert namen(tmp_path) == []


@pytest.fixture
def windows(monkeypatch):
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    monkeypatch.setattr(platform, "leeft", lambda pid: True)
    monkeypatch.setattr(time, "sleep", lambda seconden: None)


def bezet(bron: object, naar: object) -> None:
    fout = PermissionError(errno.EACCES, "Access is denied", str(bron), None, str(naar))
    fout.winerror = 5
    raise fout


@pytest.mark.usefixtures("windows")
def test_open_target_on_windows(doel, tmp_path, monkeypatch):
    doel.write_bytes(b"oud")
    monkeypatch.setattr(os, "replace", bezet)

    assert zin(doel, overschrijf=True) == (
        "'overzicht.xlsx' is nog open. Sluit hem en probeer het opnieuw. Er is niets veranderd."
    )
    assert (doel.read_bytes(), namen(tmp_path)) == (b"oud", ["overzicht.xlsx"])


@pytest.mark.usefixtures("windows")
def test_virus_scanner_on_windows_is_waited_for(doel, monkeypatch):
    doel.write_bytes(b"oud")
    echt, pogingen = os.replace, []

    def replace(bron: object, naar: object) -> None:
        pogingen.append(naar)
        (bezet if len(pogingen) < 3 else echt)(bron, naar)

    monkeypatch.setattr(os, "replace", replace)
    schrijf(doel, b"nieuw", overschrijf=True)

    assert (doel.read_bytes(), len(pogingen)) == (b"nieuw", 3)


@pytest.mark.usefixtures("windows")
def test_new_file_on_windows_is_exclusive(doel, tmp_path, monkeypatch):
    """`os.rename` refuses an existing name on Windows; here it is played."""

    def rename(bron: object, naar: object) -> None:
        raise FileExistsError(errno.EEXIST, "exists", str(bron), 183, str(naar))

    monkeypatch.setattr(os, "rename", rename)

    assert "bestaat al" in zin(doel)
    assert namen(tmp_path) == []
