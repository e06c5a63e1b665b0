"""One writer at a time in a folder."""

import errno
import fcntl
import os
import threading
import time

import pytest

from hgw_excel import platform
from hgw_excel.bijwerken import beurt as module
from hgw_excel.bijwerken.beurt import BEURT, beurt
from hgw_excel.domein.melding import KanNiet


@pytest.fixture(params=["linux", "win32"])
def systeem(request, monkeypatch):
    monkeypatch.setattr(platform, "SYSTEEM", request.param)
    return request.param


@pytest.fixture
def grepen(monkeypatch) -> list[int]:
    """What was opened and not closed yet."""
    open_, close, grepen = os.open, os.close, []

    def opent(*delen: object) -> int:
        grepen.append(open_(*delen))
        return grepen[-1]

    def sluit(greep: int) -> None:
        close(greep)
        grepen.remove(greep)

    monkeypatch.setattr(os, "open", opent)
    monkeypatch.setattr(os, "close", sluit)
    return grepen


@pytest.mark.usefixtures("systeem")
def test_a_turn_is_let_go(tmp_path, grepen):
    with beurt(tmp_path):
        assert len(grepen) == 1

    assert grepen == []


@pytest.mark.usefixtures("systeem")
def test_turns_never_overlap(tmp_path):
    binnen, samen = [], []

    def doe() -> None:
        with beurt(tmp_path):
            binnen.append(1)
            samen.append(len(binnen))
            time.sleep(0.005)
            binnen.pop()

    draden = [threading.Thread(target=doe) for _ in range(8)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert samen == [1] * 8
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("systeem")
def test_who_waits_too_long_hears_so(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "GEDULD", 0.05)
    with beurt(tmp_path), pytest.raises(KanNiet) as gevangen, beurt(tmp_path):
        pass

    assert gevangen.value.zin == (
        f"In de map '{tmp_path.name}' wordt nu ook door een ander geschreven. Probeer het zo nog"
        " eens. Er is niets veranderd."
    )


@pytest.mark.usefixtures("systeem")
def test_two_folders_do_not_wait_for_each_other(tmp_path):
    (tmp_path / "b").mkdir()
    with beurt(tmp_path), beurt(tmp_path / "b"):
        pass

    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["b"]


def test_a_drive_without_locks_does_not_stop_us(tmp_path, monkeypatch, grepen):
    def flock(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", flock)
    with beurt(tmp_path), beurt(tmp_path):
        pass

    assert grepen == []
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_left_to_the_rename(tmp_path):
    with beurt(tmp_path / "weg"):
        pass

    assert not (tmp_path / "weg").exists()


def test_a_lock_that_goes_away_on_windows_is_waited_for(tmp_path, monkeypatch):
    """Between unlink and close the name is there and can't be opened: access denied."""
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    pogingen, echt = [], os.open

    def open_(pad: object, vlaggen: int, *rest: int) -> int:
        pogingen.append(pad)
        if len(pogingen) < 3:
            monkeypatch.setattr(os.path, "lexists", lambda _: len(pogingen) < 3)
            raise PermissionError(errno.EACCES, "Access is denied", str(pad))
        return echt(pad, vlaggen, *rest)

    monkeypatch.setattr(os, "open", open_)
    with beurt(tmp_path):
        assert os.listdir(tmp_path) == [BEURT]

    assert len(pogingen) == 3


def test_a_folder_without_the_right_to_write_is_left_to_the_rename_at_once(tmp_path, monkeypatch):
    """On Windows: no lock file is there, so nobody is to be waited for."""
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    gewacht, echt = [], os.open

    def open_(pad: object, vlaggen: int, *rest: int) -> int:
        if str(pad).endswith(BEURT):
            raise PermissionError(errno.EACCES, "Access is denied", str(pad))
        return echt(pad, vlaggen, *rest)

    monkeypatch.setattr(os, "open", open_)
    monkeypatch.setattr(time, "sleep", gewacht.append)
    with beurt(tmp_path):
        pass

    assert gewacht == []
