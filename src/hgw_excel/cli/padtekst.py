"""Paths as a terminal pastes them when a file is dropped on it, or as someone types them.

Quotes of every kind, spaces behind a backslash, PowerShell's `& '...'`, `file://`, several files on
one line, and the invisible characters that come along when a path is copied from a window.
"""

import os
import re
import shlex
from collections.abc import Callable, Sequence

from hgw_excel import platform

MEESTE_STUKKEN = 15
"""How many words are tried as one path with spaces."""

_PLAK = re.compile(r"\x1b\[20[01]~|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_GEKRULD = str.maketrans("“”„‘’", '"""\'\'')
_OPEN = ("“", "”", "„", "‘", "’")
_WINDOWS = re.compile(r"""\s*(?:"([^"]*)"|'((?:[^']|'')*)'|(\S+))""")

Bestaat = Callable[[str], bool]


def paden_in(tekst: str, bestaat: Bestaat = os.path.lexists) -> list[str]:
    """Return the paths on one line; when none of them exists, the whole line as one path."""
    heel = _heel(tekst, bestaat)
    if not heel or bestaat(heel):
        return [heel] if heel else []
    gevonden = _samen(_stukken(_kaal(tekst)), bestaat)
    return gevonden if any(map(bestaat, gevonden)) else [heel]


def pad_in(tekst: str) -> str:
    """Return the one path of a line; it need not exist."""
    kaal = _kaal(tekst)
    ontsnapt = "\\" in kaal and platform.SYSTEEM != "win32"
    if kaal.startswith(("'", '"')) or ontsnapt:
        kaal = " ".join(_stukken(kaal))
    return os.path.expanduser(_zonder_adres(kaal))


def _heel(tekst: str, bestaat: Bestaat) -> str:
    """The line as one path: as it stands when there is such a file, else without its quotes."""
    kaal = os.path.expanduser(_PLAK.sub("", tekst).strip())
    return kaal if bestaat(kaal) else pad_in(tekst)


def _kaal(tekst: str) -> str:
    """Leave out what a terminal, window or text program puts around a path."""
    kaal = _PLAK.sub("", tekst).strip().removeprefix("& ").strip()
    return kaal.translate(_GEKRULD) if kaal.startswith(_OPEN) else kaal


def _stukken(kaal: str) -> list[str]:
    """Split on spaces outside quotes, by the rules of the system's own shell."""
    if platform.SYSTEEM == "win32":
        delen = [_aanhaling(*vondst.groups()) for vondst in _WINDOWS.finditer(kaal)]
    else:
        try:
            delen = shlex.split(kaal)
        except ValueError:  # an apostrophe in a name
            delen = kaal.split()
    return [os.path.expanduser(_zonder_adres(deel)) for deel in delen if deel]


def _aanhaling(dubbel: str | None, enkel: str | None, los: str | None) -> str:
    return dubbel or (enkel or "").replace("''", "'") or los or ""


def _zonder_adres(tekst: str) -> str:
    """'file:///C:/klas%205.xlsx' -> 'C:/klas 5.xlsx'; anything else as it is."""
    if not tekst.lower().startswith("file://"):
        return tekst
    from urllib.parse import unquote

    computer, _, pad = tekst[len("file://") :].partition("/")
    pad = unquote(pad, errors="surrogateescape")
    if computer and computer.lower() != "localhost":
        return f"//{computer}/{pad}"
    return pad if re.match(r"[A-Za-z]:", pad) else f"/{pad}"


def _samen(stukken: Sequence[str], bestaat: Bestaat) -> list[str]:
    """Join neighbours that are one path with spaces, the longest first."""
    uit, i = [], 0
    while i < len(stukken):
        einden = range(min(len(stukken), i + MEESTE_STUKKEN), i, -1)
        j = next((j for j in einden if bestaat(" ".join(stukken[i:j]))), i + 1)
        uit.append(" ".join(stukken[i:j]))
        i = j
    return uit
