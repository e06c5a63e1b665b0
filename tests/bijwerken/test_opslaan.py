"""Writing whole or not at all, and never over something that was not meant."""

import errno
import hashlib
import os
import stat

import pytest

from hgw_excel.bijwerken.opslaan import schrijf, schrijf_stroom
from hgw_excel.domein.melding import KanNiet
from tests.bijwerken.doel import namen, zin


@pytest.fixture
def doel(tmp_path):
    return tmp_path / "overzicht.xlsx"


def test_new_file_with_the_usual_mode(doel, tmp_path):
    gewoon = tmp_path / "gewoon"
    gewoon.write_bytes(b"")

    schrijf(doel, b"nieuw")

    assert doel.read_bytes() == b"nieuw"
    assert stat.S_IMODE(doel.stat().st_mode) == stat.S_IMODE(gewoon.stat().st_mode)
    assert namen(tmp_path) == ["gewoon", "overzicht.xlsx"]


def test_replacing_keeps_the_mode(doel, tmp_path):
    doel.write_bytes(b"oud")
    doel.chmod(0o640)

    schrijf(doel, b"nieuw", overschrijf=True)

    assert (doel.read_bytes(), stat.S_IMODE(doel.stat().st_mode)) == (b"nieuw", 0o640)
    assert namen(tmp_path) == ["overzicht.xlsx"]


def test_temporary_file_is_never_wider_than_the_target(doel, monkeypatch):
    doel.write_bytes(b"oud")
    doel.chmod(0o600)
    gezien = []
    echt = os.fsync

    def fsync(greep: int) -> None:
        gezien.append(stat.S_IMODE(os.fstat(greep).st_mode))
        echt(greep)

    monkeypatch.setattr(os, "fsync", fsync)
    schrijf(doel, b"nieuw", overschrijf=True)

    assert gezien[0] == 0o600


def test_existing_file_is_refused(doel):
    doel.write_bytes(b"oud")

    assert zin(doel) == "'overzicht.xlsx' bestaat al. Kies een andere naam. Er is niets veranderd."
    assert doel.read_bytes() == b"oud"


def test_missing_folder_is_refused(tmp_path):
    doel = tmp_path / "weg" / "a.xlsx"

    assert zin(doel) == f"De map '{tmp_path / 'weg'}' bestaat niet. Maak hem eerst aan."


def test_folder_as_target_is_refused(tmp_path):
    (tmp_path / "a.xlsx").mkdir()

    assert zin(tmp_path / "a.xlsx", overschrijf=True) == (
        "'a.xlsx' is een map, geen bestand. Kies een andere naam."
    )


def test_device_as_target_is_refused(tmp_path):
    os.mkfifo(tmp_path / "a.xlsx")

    assert zin(tmp_path / "a.xlsx", overschrijf=True) == (
        "'a.xlsx' is geen gewoon bestand. Kies een andere naam."
    )


def test_read_only_target_is_refused(doel):
    doel.write_bytes(b"oud")
    doel.chmod(0o444)

    assert zin(doel, overschrijf=True) == (
        "'overzicht.xlsx' is alleen-lezen. Zet dat uit of kies een andere naam."
        " Er is niets veranderd."
    )
    assert (doel.read_bytes(), stat.S_IMODE(doel.stat().st_mode)) == (b"oud", 0o444)


@pytest.mark.parametrize("slot", ["~$overzicht.xlsx", ".~lock.overzicht.xlsx#"])
def test_open_target_is_refused(doel, tmp_path, slot):
    doel.write_bytes(b"oud")
    (tmp_path / slot).write_bytes(b"")

    assert zin(doel, overschrijf=True) == (
        "'overzicht.xlsx' is nog open. Sluit hem en probeer het opnieuw. Er is niets veranderd."
        f" (Staat hij nergens meer open? Verwijder dan '{slot}'.)"
    )
    assert doel.read_bytes() == b"oud"


def test_a_lock_beside_another_file_does_not_count(doel, tmp_path):
    doel.write_bytes(b"oud")
    (tmp_path / "~$ander.xlsx").write_bytes(b"")

    schrijf(doel, b"nieuw", overschrijf=True)

    assert doel.read_bytes() == b"nieuw"


@pytest.mark.parametrize("stap", ["fsync", "replace"])
def test_full_disk_leaves_the_old_file_and_no_leftover(doel, tmp_path, monkeypatch, stap):
    doel.write_bytes(b"oud")

    def vol(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, stap, vol)

    assert zin(doel, overschrijf=True) == (
        "'overzicht.xlsx' is niet geschreven. De schijf is vol. Maak ruimte en probeer het opnieuw."
        " Er is niets veranderd."
    )
    assert (doel.read_bytes(), namen(tmp_path)) == (b"oud", ["overzicht.xlsx"])


def test_too_long_name(tmp_path):
    naam = "a" * 300 + ".xlsx"

    assert zin(tmp_path / naam) == (
        f"'{naam}' is niet geschreven. De naam of het pad is te lang. Kies een kortere naam of een"
        " map hogerop. Er is niets veranderd."
    )


def test_interrupt_leaves_nothing_behind(doel, tmp_path, monkeypatch):
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "link", stop)
    with pytest.raises(KeyboardInterrupt):
        schrijf(doel, b"nieuw")

    assert namen(tmp_path) == []


def test_target_changed_since_it_was_read(doel):
    doel.write_bytes(b"oud")
    hash_ = hashlib.sha256(b"oud").hexdigest()
    schrijf(doel, b"een", overschrijf=True, sha256=hash_)

    assert zin(doel, b"twee", overschrijf=True, sha256=hash_) == (
        "'overzicht.xlsx' is intussen door iemand anders veranderd. Probeer het opnieuw."
        " Er is niets veranderd."
    )
    assert doel.read_bytes() == b"een"


def test_a_link_keeps_pointing(doel, tmp_path):
    doel.write_bytes(b"oud")
    link = tmp_path / "link.xlsx"
    link.symlink_to(doel)

    schrijf(link, b"nieuw", overschrijf=True)

    assert (link.is_symlink(), doel.read_bytes()) == (True, b"nieuw")


def test_a_stream_is_written_whole(doel, tmp_path):
    schrijf_stroom(doel, lambda bestand: bestand.writelines([b"eerst ", b"en dan"]))

    assert doel.read_bytes() == b"eerst en dan"
    assert namen(tmp_path) == ["overzicht.xlsx"]


@pytest.mark.parametrize(
    ("fout", "soort"),
    [
        (OSError(errno.ENOSPC, "full"), KanNiet),
        (KanNiet("Te groot."), KanNiet),
        (ValueError("a table without rows"), ValueError),
        (KeyboardInterrupt(), KeyboardInterrupt),
    ],
)
def test_a_stream_that_breaks_off_leaves_the_old_file(doel, tmp_path, fout, soort):
    doel.write_bytes(b"oud")

    def half(bestand) -> None:
        bestand.write(b"eerst ")
        raise fout

    with pytest.raises(soort):
        schrijf_stroom(doel, half, overschrijf=True)

    assert doel.read_bytes() == b"oud"
    assert namen(tmp_path) == ["overzicht.xlsx"]


def test_a_stream_never_replaces_what_changed_since(doel):
    doel.write_bytes(b"van iemand anders")
    gelezen = hashlib.sha256(b"oud").hexdigest()

    with pytest.raises(KanNiet):
        schrijf_stroom(doel, lambda b: b.write(b"n"), overschrijf=True, sha256=gelezen)

    assert doel.read_bytes() == b"van iemand anders"
