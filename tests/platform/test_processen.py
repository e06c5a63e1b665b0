"""Processes, with fakes for the systems that are not here."""

import os
import subprocess
import sys

import pytest

from hgw_excel import platform
from hgw_excel.platform import processen


def test_leeft():
    klaar = subprocess.Popen([sys.executable, "-c", ""])
    klaar.wait()

    assert (platform.leeft(os.getpid()), platform.leeft(klaar.pid)) == (True, False)


class Kernel32:
    """The three calls of Windows, for processes: 7 runs, 8 has ended, 9 is someone else's."""

    gesloten = 0

    def OpenProcess(self, rechten: int, erven: bool, pid: int) -> int:  # noqa: N802
        return pid if pid in (7, 8) else 0

    def GetLastError(self) -> int:  # noqa: N802
        return self.fout

    def WaitForSingleObject(self, greep: int, wachten: int) -> int:  # noqa: N802
        return 258 if greep == 7 else 0

    def CloseHandle(self, greep: int) -> None:  # noqa: N802
        self.gesloten += 1


def test_leeft_on_windows_never_kills(monkeypatch):
    kernel32 = Kernel32()
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    monkeypatch.setattr(processen, "_kernel32", lambda: kernel32)
    monkeypatch.setattr(os, "kill", lambda *_: pytest.fail("os.kill ends a process on Windows"))
    uitslagen = [platform.leeft(pid) for pid in (7, 8)]
    for kernel32.fout in (5, 87):
        uitslagen.append(platform.leeft(9))

    assert (uitslagen, kernel32.gesloten) == ([True, False, True, False], 2)


@pytest.mark.parametrize(("systeem", "vlaggen"), [("win32", 0x08000000), ("linux", 0)])
def test_child_starts_without_a_window(monkeypatch, systeem, vlaggen):
    gestart = []
    monkeypatch.setattr(platform, "SYSTEEM", systeem)
    monkeypatch.setattr(subprocess, "Popen", lambda *args, **opties: gestart.append((args, opties)))

    platform.start_kind(["python"], {"A": "1"})

    assert gestart == [
        (
            (["python"],),
            {
                "stdin": subprocess.PIPE,
                "stdout": subprocess.PIPE,
                "stderr": subprocess.DEVNULL,
                "env": {"A": "1"},
                "creationflags": vlaggen,
            },
        )
    ]


def test_memory_has_a_limit_where_the_system_has_one(monkeypatch):
    resource = pytest.importorskip("resource")
    gezet = []
    monkeypatch.setattr(resource, "setrlimit", lambda *args: gezet.append(args))
    uitslagen = []
    for systeem in ("linux", "darwin", "win32"):
        monkeypatch.setattr(platform, "SYSTEEM", systeem)
        uitslagen.append((platform.begrens_proces(1000), len(gezet)))

    assert uitslagen == [(True, 2), (False, 4), (False, 4)]
    assert gezet[:2] == [(resource.RLIMIT_CORE, (0, 0)), (resource.RLIMIT_AS, (1000, 1000))]


def test_no_limit_without_the_module_for_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "resource", None)

    assert platform.begrens_proces(1000) is False
