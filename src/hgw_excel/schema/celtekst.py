"""Text in a cell: what a cell can hold, and how the file writes what looks like an escape."""

import re

LANGST = 32_767
"""Longest text of a cell, in units of UTF-16 as Excel counts: an emoji counts as two."""

TE_LANG, TEKEN = "te lang", "teken"
_LETTERLIJK = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ONLEESBAAR = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DUBBEL = re.compile(r"[\U00010000-\U0010ffff]")


def lengte(tekst: str) -> int:
    """Return how long a text is, in units of UTF-16."""
    return len(tekst) if tekst.isascii() else len(tekst) + len(_DUBBEL.findall(tekst))


def gebrek(tekst: str) -> str:
    """Return why a cell can't hold this text, '' when it can."""
    if _ONLEESBAAR.search(tekst):
        return TEKEN
    return TE_LANG if 2 * len(tekst) > LANGST and lengte(tekst) > LANGST else ""


def codeer(tekst: str) -> str:
    """Return the text as the file holds it: '_x0041_' would be read as 'A', a bare CR as LF."""
    return _LETTERLIJK.sub("_x005F_", tekst).replace("\r", "_x000D_")


def decodeer(tekst: str) -> str:
    """Return what a text in the file says."""
    return _CODE.sub(lambda code: chr(int(code[1], 16)), tekst) if "_x" in tekst else tekst
