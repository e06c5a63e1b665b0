"""What is typed and shown: the terminal and the pipes of this program."""

from __future__ import annotations

import os
import sys
from typing import TextIO

from hgw_excel import platform


def utf8_uit() -> None:
    """Let stdout and stderr take any text: a check mark in a cp1252 pipe stops Python."""
    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure"):
            stroom.reconfigure(encoding="utf-8", errors="replace")


def dempen() -> None:
    """Send what is still to be printed to nowhere, so that a closed pipe stays quiet."""
    niets = os.open(os.devnull, os.O_WRONLY)
    for stroom in (sys.stdout, sys.stderr):
        try:
            os.dup2(niets, stroom.fileno())
        except (AttributeError, OSError, ValueError):
            continue
    os.close(niets)


def is_terminal(stroom: TextIO | None = None) -> bool:
    """Tell whether someone is looking at `stroom`; without one, at stdin and stdout both."""
    stromen = [stroom] if stroom is not None else [sys.stdin, sys.stdout]
    try:
        return all(deel is not None and deel.isatty() for deel in stromen)
    except ValueError:
        return False


def lees_regel() -> str:
    """Read what is typed on the terminal; EOFError at its end.

    It is decoded as names of files are, so that a path that is dropped there is found; a window
    of Windows gives text already.
    """
    if platform.SYSTEEM != "win32" and hasattr(sys.stdin, "reconfigure"):
        codering, fouten = sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()
        sys.stdin.reconfigure(encoding=codering, errors=fouten)
    return input()
