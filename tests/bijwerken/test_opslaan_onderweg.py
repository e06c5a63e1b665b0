"""What happens to the target between the first look and the rename."""

import errno
import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from hgw_excel.bijwerken import opslaan, vullen
from hgw_excel.bijwerken.opslaan import schrijf
from hgw_excel.domein.melding import KanNiet

NIETS = "Er is niets veranderd."


def weg(doel: Path) -> None:
    doel.unlink()


def map_(doel: Path) -> None:
    doel.unlink()
    doel.mkdir()


def fifo(doel: Path) -> None:
    doel.unlink()
    os.mkfifo(doel)


def link(doel: Path) -> None:
    doel.rename(doel.with_name("elders.xlsx"))
    doel.symlink_to("elders.xlsx")


def open_(doel: Path) -> None:
    doel.with_name("~$a.xlsx").write_bytes(b"")


def alleen_lezen(doel: Path) -> None:
    doel.chmod(0o444)


def veranderd(doel: Path) -> None:
    doel.write_bytes(b"getypt")


def verhuisd(doel: Path) -> None:
    doel.parent.rename(doel.parent.with_name("verhuisd"))


VERANDERD = f"'a.xlsx' is intussen door iemand anders veranderd. Probeer het opnieuw. {NIETS}"
GEEN_BESTAND = "'a.xlsx' is geen gewoon bestand. Kies een andere naam."
INTUSSEN = {
    weg: VERANDERD,
    map_: "'a.xlsx' is een map, geen bestand. Kies een andere naam.",
    fifo: GEEN_BESTAND,
    link: GEEN_BESTAND,
    veranderd: VERANDERD,
    alleen_lezen: f"'a.xlsx' is alleen-lezen. Zet dat uit of kies een andere naam. {NIETS}",
    open_: f"'a.xlsx' is nog open. Sluit hem en probeer het opnieuw. {NIETS}"
    " (Staat hij nergens meer open? Verwijder dan '~$a.xlsx'.)",
}


@pytest.fixture
def doel(tmp_path: Path) -> Path:
    doel = tmp_path / "klas" / "a.xlsx"
    doel.parent.mkdir()
    doel.write_bytes(b"oud")
    return doel


@pytest.fixture
def dan(monkeypatch) -> Callable[[Callable[[], None]], None]:
    """Let something happen when the new content is on the disk and the target not yet replaced."""

    def doe(gebeurt: Callable[[], None]) -> None:
        def vul(*delen: object) -> None:
            vullen.vul(*delen)
            monkeypatch.setattr(opslaan, "vul", vullen.vul)
            gebeurt()

        monkeypatch.setattr(opslaan, "vul", vul)

    return doe


def beeld(map_: Path) -> dict[str, tuple[int, bytes]]:
    return {
        pad.name: (pad.lstat().st_mode, pad.read_bytes() if pad.is_file() else b"")
        for pad in sorted(map_.iterdir())
    }


@pytest.mark.parametrize("gebeurt", INTUSSEN, ids=lambda gebeurt: gebeurt.__name__)
def test_what_comes_between_is_kept_and_said(doel, dan, gebeurt):
    gezien = []

    def doe() -> None:
        gebeurt(doel)
        gezien.append({n: w for n, w in beeld(doel.parent).items() if not n.startswith(".hgw")})

    dan(doe)
    hash_ = hashlib.sha256(b"oud").hexdigest()
    with pytest.raises(KanNiet) as fout:
        schrijf(doel, b"nieuw", overschrijf=True, sha256=hash_)

    assert fout.value.zin == INTUSSEN[gebeurt]
    assert beeld(doel.parent) == gezien[0]


def test_the_folder_that_is_moved_keeps_the_file(doel, dan, tmp_path):
    dan(lambda: verhuisd(doel))
    with pytest.raises(KanNiet, match=r"De map '.*klas' bestaat niet"):
        schrijf(doel, b"nieuw", overschrijf=True)

    assert (tmp_path / "verhuisd" / "a.xlsx").read_bytes() == b"oud"
    assert os.listdir(tmp_path) == ["verhuisd"]


def test_nothing_comes_between(doel, dan):
    """Control of the tests above."""
    dan(lambda: None)
    schrijf(doel, b"nieuw", overschrijf=True, sha256=hashlib.sha256(b"oud").hexdigest())

    assert doel.read_bytes() == b"nieuw"


def test_owner_and_group_are_kept(doel, monkeypatch):
    gevraagd = []
    monkeypatch.setattr(os, "chown", lambda pad, *wie: gevraagd.append(wie))
    vul_staat = os.stat_result((0o100640, 0, 0, 1, 1234, 5678, 0, 0, 0, 0))
    vullen.vul(doel.with_name("b"), b"x", vul_staat)

    assert gevraagd == [(1234, 5678)]
    assert stat.S_IMODE(doel.with_name("b").stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("mode", "wordt"), [(0o660, 0o600), (0o664, 0o644), (0o640, 0o600), (0o600, 0o600)]
)
def test_another_group_gets_no_more_than_everyone(doel, monkeypatch, mode, wordt):
    def chown(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "chown", chown)
    staat = os.stat_result((0o100000 | mode, 0, 0, 1, 1234, 5678, 0, 0, 0, 0))
    vullen.vul(doel.with_name("b"), b"x", staat)

    assert stat.S_IMODE(doel.with_name("b").stat().st_mode) == wordt


def test_a_drive_on_which_no_mode_can_be_set(doel, monkeypatch):
    """A USB stick gives every file one mode and refuses to change it."""

    def chmod(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    doel.chmod(0o600)
    monkeypatch.setattr(Path, "chmod", chmod)
    schrijf(doel, b"nieuw", overschrijf=True)

    assert doel.read_bytes() == b"nieuw"
