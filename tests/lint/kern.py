"""Check one file with every rule."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from tests.lint.pakket import Opties, Pakket
from tests.lint.regel import Bevinding, Regel, alle


def lint(pad: Path, *, regels: Sequence[Regel] | None = None, **opties: Any) -> list[Bevinding]:
    """Return every fault that the rules find in a workbook; an honest file has none.

    Args:
        pad: the file.
        regels: the rules to hold, all of them when left out.
        opties: what is allowed here, see `Opties`.
    """
    try:
        pakket = Pakket(pad, Opties(**opties))
    except BadZipFile as fout:
        return [Bevinding("zip", "", "", str(fout))]
    return [bevinding for regel in regels or alle() for bevinding in regel(pakket)]
