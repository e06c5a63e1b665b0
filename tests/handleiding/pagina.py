"""What a page in Markdown refers to."""

import re
from pathlib import Path

_LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
_BEELD = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_KOP = re.compile(r"^#+ (.+)$", re.MULTILINE)


def beelden(tekst: str) -> list[str]:
    """Return where each picture is, seen from the page."""
    return [pad for _, pad in _BEELD.findall(tekst)]


def zonder_uitleg(tekst: str) -> list[str]:
    """Return the pictures that say nothing to who can't see them."""
    return [pad for uitleg, pad in _BEELD.findall(tekst) if not uitleg.strip()]


def dood(pagina: Path) -> list[str]:
    """Return the links and pictures of a page that lead to nothing; the internet is not asked."""
    tekst = pagina.read_text("utf-8")
    doelen = [doel for doel in _LINK.findall(tekst) if "://" not in doel]
    return [doel for doel in [*doelen, *beelden(tekst)] if not _bestaat(pagina, doel)]


def _bestaat(pagina: Path, doel: str) -> bool:
    pad, _, plek = doel.partition("#")
    bestand = pagina.parent / pad if pad else pagina
    return bestand.is_file() and (not plek or plek in ankers(bestand.read_text("utf-8")))


def ankers(tekst: str) -> set[str]:
    """Return the headings as they are linked to: small letters, hyphens, no other signs."""
    return {re.sub(r"[^\w\- ]", "", kop.lower()).replace(" ", "-") for kop in _KOP.findall(tekst)}
