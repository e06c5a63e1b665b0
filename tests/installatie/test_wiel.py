"""The wheel that is made of what runs: pip takes it, and it holds what is here."""

import base64
import hashlib
import zipfile
from pathlib import Path

import pytest

from hgw_excel.installatie import wiel

KLOON = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def gemaakt(tmp_path_factory):
    return wiel.maak_wiel(tmp_path_factory.mktemp("wiel"))


def test_two_are_the_same(gemaakt, tmp_path):
    assert wiel.maak_wiel(tmp_path).read_bytes() == gemaakt.read_bytes()


def test_the_record_tells_every_file(gemaakt):
    with zipfile.ZipFile(gemaakt) as zip_:
        inhoud = {naam: zip_.read(naam) for naam in zip_.namelist()}
    (naam,) = [naam for naam in inhoud if naam.endswith(".dist-info/RECORD")]
    regels = [regel.split(",") for regel in inhoud.pop(naam).decode().splitlines()]

    assert regels == [*([deel, f"sha256={som(data)}", str(len(data))]
                        for deel, data in inhoud.items()), [naam, "", ""]]  # fmt: skip


def som(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")


def test_it_holds_the_clone_and_what_pip_reads(gemaakt):
    wortels = {"hgw_excel": "src", "hgw_udfs": "udfs", "hgw_sjablonen": "workbooks"}
    van_hier = {
        pad.relative_to(KLOON / wortel).as_posix()
        for naam, wortel in wortels.items()
        for pad in (KLOON / wortel / naam).rglob("*")
        if pad.is_file() and "__pycache__" not in pad.parts
    }
    namen = set(zipfile.ZipFile(gemaakt).namelist())

    assert {naam for naam in namen if ".dist-info/" not in naam} == van_hier
    assert {naam.split(".dist-info/")[1] for naam in namen - van_hier} == {
        "METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE",
    }  # fmt: skip


def test_the_fingerprint_is_of_the_code_only(gemaakt, tmp_path):
    """Another builder writes other times, order and records; a letter of code is something else."""
    ander, veranderd = tmp_path / "ander.whl", tmp_path / "veranderd.whl"
    with zipfile.ZipFile(gemaakt) as oud, zipfile.ZipFile(ander, "w") as nieuw:
        for naam in reversed(oud.namelist()):
            nieuw.writestr(naam, oud.read(naam) if ".dist-info" not in naam else b"iets anders")
    with zipfile.ZipFile(ander) as oud, zipfile.ZipFile(veranderd, "w") as nieuw:
        for naam in oud.namelist():
            nieuw.writestr(naam, oud.read(naam) + b"\n" * (naam == "hgw_excel/__init__.py"))
    sommen = [wiel.vingerafdruk(pad) for pad in (gemaakt, ander, veranderd)]

    assert sommen[0] == sommen[1] != sommen[2]


def test_a_package_that_is_not_there_is_our_own_fault(monkeypatch, tmp_path):
    monkeypatch.setattr(wiel, "PAKKETTEN", ("bestaat_niet",))

    with pytest.raises(ValueError, match="bestaat_niet"):
        wiel.maak_wiel(tmp_path)
