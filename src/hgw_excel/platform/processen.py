"""Processes: start one that answers, limit this one, ask whether one runs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hgw_excel import platform

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping, Sequence


def start_kind(opdracht: Sequence[str], omgeving: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start a program that answers over pipes, without a window; OSError when it can't be."""
    import subprocess

    return subprocess.Popen(
        opdracht,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=omgeving,
        creationflags=zonder_venster(),
    )


def zonder_venster() -> int:
    """Return the flag by which Windows gives a program no window (CREATE_NO_WINDOW), else 0."""
    return 0x08000000 if platform.SYSTEEM == "win32" else 0


def begrens_proces(geheugen: int) -> bool:
    """Limit the memory of this process in bytes, and let it leave no core file behind.

    False where the system has no such limit: Windows, and macOS, which has it in name. There the
    sizes that the gate allows and the time that the parent gives have to do.
    """
    if platform.SYSTEEM == "win32":
        return False
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (geheugen, geheugen))
    except (ImportError, ValueError, OSError):
        return False
    return platform.SYSTEEM != "darwin"


def leeft(pid: int) -> bool:
    """Tell whether a process with this number runs on this computer."""
    if platform.SYSTEEM == "win32":
        return _leeft_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _leeft_windows(pid: int) -> bool:
    """Ask Windows itself: `os.kill(pid, 0)` would end the process there."""
    kernel32 = _kernel32()
    greep = kernel32.OpenProcess(0x101000, False, pid)  # SYNCHRONIZE, QUERY_LIMITED_INFORMATION
    if not greep:
        return kernel32.GetLastError() == 5  # it is there, but it is not ours
    try:
        return kernel32.WaitForSingleObject(greep, 0) != 0  # 0: it has ended
    finally:
        kernel32.CloseHandle(greep)


def _kernel32():  # noqa: ANN202  # pragma: no cover - only on Windows
    import ctypes

    return ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore]
