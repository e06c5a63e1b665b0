"""Reserve copies: how the day began and the latest two, of three days, as private as the file."""

import os
import stat
import threading
import time
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.bijwerken import beurt
from hgw_excel.bijwerken.reserve import bewaar
from hgw_excel.bijwerken.resten import RESERVE, TE_OUD
from hgw_excel.domein.melding import KanNiet

DAG = date(2027, 2, 4)


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    pad = tmp_path / "klassenmap groep 5.xlsx"
    pad.write_bytes(b"nu")
    return pad


def kopieen(map_: Path, dag: date = DAG) -> dict[str, bytes]:
    dagmap = map_ / RESERVE / dag.isoformat()
    return {pad.name: pad.read_bytes() for pad in dagmap.iterdir()}


def zin(pad: Path) -> str:
    with pytest.raises(KanNiet) as gevangen:
        bewaar(pad, b"oud", DAG)
    return gevangen.value.zin


@pytest.mark.parametrize(
    ("inhoud", "over"),
    [
        ("a", {"": "a"}),
        ("aa", {"": "a"}),
        ("ab", {"": "a", " (reserve 2)": "b"}),
        ("abb", {"": "a", " (reserve 2)": "b"}),
        ("aba", {"": "a", " (reserve 2)": "b"}),
        ("abc", {"": "a", " (reserve 2)": "b", " (reserve 3)": "c"}),
        ("abcb", {"": "a", " (reserve 3)": "c", " (reserve 4)": "b"}),
        ("abcdef", {"": "a", " (reserve 5)": "e", " (reserve 6)": "f"}),
    ],
)
def test_the_first_of_the_day_and_the_latest_two(pad, tmp_path, inhoud, over):
    for letter in inhoud:
        bewaar(pad, letter.encode(), DAG)

    assert kopieen(tmp_path) == {
        f"klassenmap groep 5{kop}.xlsx": letter.encode() for kop, letter in over.items()
    }


def test_where_it_lies(pad, tmp_path):
    assert bewaar(pad, b"oud", DAG) == tmp_path / "_hgw/reserve/2027-02-04" / pad.name


def test_three_days(tmp_path):
    eigen = tmp_path / RESERVE / "van de school"
    eigen.mkdir(parents=True)
    for dag in (4, 1, 3, 2, 5):
        bewaar(tmp_path / "s.xlsx", b"oud", date(2027, 2, dag))

    assert sorted(pad.name for pad in eigen.parent.iterdir()) == [
        "2027-02-03",
        "2027-02-04",
        "2027-02-05",
        "van de school",
    ]


def test_of_an_older_day_only_our_copies_go(pad, tmp_path):
    """Also those of the class beside it. What a teacher put there stays, and so does its day."""
    pad.with_name("b.xlsx").write_bytes(b"nu")
    for naam, letter in ((pad.name, b"a"), (pad.name, b"b"), ("b.xlsx", b"c"), ("weg.xlsx", b"d")):
        bewaar(tmp_path / naam, letter, date(2027, 2, 1))
    dag = tmp_path / RESERVE / "2027-02-01"
    (dag / "notitie.docx").write_bytes(b"van de leerkracht")
    (dag / "map").mkdir()
    (dag / "b (reserve 2).xlsx").mkdir()
    for nummer in (2, 3, 4):
        bewaar(pad, b"oud", date(2027, 2, nummer))

    staat_er = ["b (reserve 2).xlsx", "map", "notitie.docx", "weg.xlsx"]
    assert sorted(item.name for item in dag.iterdir()) == staat_er


def test_today_stays_when_the_clock_stood_wrong_before(tmp_path):
    """The clock of a tablet said 2099; what is kept now may not go for that."""
    for jaar in (2097, 2098, 2099, 2027):
        bewaar(tmp_path / "s.xlsx", b"oud", date(jaar, 2, 4))

    assert sorted(pad.name for pad in (tmp_path / RESERVE).iterdir()) == [
        "2027-02-04",
        "2098-02-04",
        "2099-02-04",
    ]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_mode_of_the_original(pad, mode):
    pad.chmod(mode)

    assert stat.S_IMODE(bewaar(pad, b"oud", DAG).stat().st_mode) == mode


def test_a_restored_copy_that_is_used_has_copies_of_its_own(pad, tmp_path):
    """Someone put 'groep 5 (reserve 2).xlsx' beside the file and typed on in it."""
    terug = pad.with_name("klassenmap groep 5 (reserve 2).xlsx")
    terug.write_bytes(b"terug")
    bewaar(terug, b"z", DAG)
    for letter in b"abcd":
        bewaar(pad, bytes([letter]), DAG)

    assert kopieen(tmp_path) == {
        "klassenmap groep 5 (reserve 2) (reserve 1).xlsx": b"z",
        "klassenmap groep 5.xlsx": b"a",
        "klassenmap groep 5 (reserve 3).xlsx": b"c",
        "klassenmap groep 5 (reserve 4).xlsx": b"d",
    }


def test_of_a_link_beside_the_file_itself(pad, tmp_path):
    (tmp_path / "elders").mkdir()
    link = tmp_path / "elders" / "link.xlsx"
    link.symlink_to(pad)

    assert bewaar(link, b"oud", DAG) == tmp_path / RESERVE / "2027-02-04" / pad.name


def test_full_disk_is_said(pad, tmp_path, monkeypatch):
    def vol(greep: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", vol)

    assert zin(pad) == (
        "Van 'klassenmap groep 5.xlsx' kan geen reservekopie worden bewaard. De schijf is vol."
        " Maak ruimte en probeer het opnieuw. Er is niets veranderd."
    )
    assert kopieen(tmp_path) == {}


def test_a_name_that_leaves_no_room_is_said(tmp_path):
    pad = tmp_path / ("a" * 245 + ".xlsx")
    bewaar(pad, b"eerste", DAG)

    assert "De naam of het pad is te lang." in zin(pad)


def test_two_at_once_lose_nothing(pad, tmp_path):
    start = threading.Barrier(2)

    def doe(letter: bytes) -> None:
        start.wait()
        bewaar(pad, letter, DAG)

    draden = [threading.Thread(target=doe, args=(letter,)) for letter in (b"x", b"y")]
    bewaar(pad, b"a", DAG)
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert sorted(kopieen(tmp_path).values()) == [b"a", b"x", b"y"]


@pytest.mark.parametrize(("oud", "lukt"), [(TE_OUD + 60, True), (0, False)])
def test_a_lock_that_a_power_cut_left_on_windows(pad, tmp_path, monkeypatch, oud, lukt):
    """It does not stop us for good; one that is new is of another run."""
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    monkeypatch.setattr(beurt, "GEDULD", 0.05)
    slot = tmp_path / RESERVE / beurt.BEURT
    slot.parent.mkdir(parents=True)
    slot.write_bytes(b"")
    os.utime(slot, (time.time() - oud, time.time() - oud))
    with nullcontext() if lukt else pytest.raises(KanNiet, match="nu ook door een ander"):
        bewaar(pad, b"oud", DAG)

    assert slot.exists() is not lukt


@pytest.mark.parametrize("plek", ["_hgw", "_hgw/reserve", "_hgw/reserve/2026-02-03"])
@pytest.mark.parametrize("soort", ["file", "dead link"])
def test_a_folder_of_ours_that_is_none_is_named(tmp_path, plek, soort):
    pad, vreemd = tmp_path / "klas.xlsx", tmp_path / plek
    pad.write_bytes(b"oud")
    vreemd.parent.mkdir(parents=True, exist_ok=True)
    if soort == "file":
        vreemd.write_bytes(b"")
    else:
        vreemd.symlink_to(tmp_path / "weg")

    with pytest.raises(KanNiet) as gevangen:
        bewaar(pad, b"oud", date(2026, 2, 3))

    assert gevangen.value.zin == (
        f"Van 'klas.xlsx' kan geen reservekopie worden bewaard. '{plek}' naast dit bestand is "
        "geen map. Verplaats dat of geef het een andere naam. Er is niets veranderd."
    )
