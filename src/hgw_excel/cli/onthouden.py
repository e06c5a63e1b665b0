"""What the menu remembers between two times: the last folders, and nothing about a pupil."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from hgw_excel import platform

BESTAND = "menu.json"


@dataclass(frozen=True, slots=True)
class Geheugen:
    """Folders as text; '' is not known."""

    klassen: str = ""
    school: str = ""


def lees() -> Geheugen:
    """Return what was kept; a folder that has gone or a broken file counts for nothing."""
    try:
        gelezen = json.loads((platform.instellingenmap() / BESTAND).read_text(encoding="utf-8"))
    except (OSError, RuntimeError, ValueError):
        return Geheugen()
    if not isinstance(gelezen, dict):
        return Geheugen()
    return Geheugen(_map(gelezen.get("klassen")), _map(gelezen.get("school")))


def _map(waarde: object) -> str:
    return waarde if isinstance(waarde, str) and os.path.isdir(waarde) else ""


def bewaar(geheugen: Geheugen) -> None:
    """Keep it for the next time; where nothing can be written, the menu asks again."""
    with suppress(OSError, RuntimeError):
        pad: Path = platform.instellingenmap() / BESTAND
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(json.dumps(asdict(geheugen)), encoding="utf-8")
