"""What stands behind a code: title and explanation, from all registries."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from importlib import import_module
from typing import Protocol

REGISTERS = (
    "hgw_excel.lezen.weigeringen",
    "hgw_excel.importeren.meldingen",
    "hgw_excel.school.meldingen",
    "hgw_excel.school.bijwerken.meldingen",
    "hgw_excel.school.stapelen.meldingen",
    "hgw_excel.school.kwaliteit.meldingen",
    "hgw_excel.controle.register",
    "hgw_excel.domein.signaal",
)
"""Modules with an `alle()`; a new registry is one line more."""


class Uitgelegd(Protocol):
    """A record of any registry, whatever else it holds."""

    @property
    def code(self) -> str:
        """'HGW312' of a check, 'S01' of a signal."""

    @property
    def titel(self) -> str:
        """A few words."""

    @property
    def uitleg(self) -> str:
        """A few sentences."""


def uitleg(code: str, records: Iterable[Uitgelegd] | None = None) -> str | None:
    """Return code, title and explanation; None when nobody knows the code.

    Capitals, spaces and a dash don't matter, 312 is HGW312 and s1 is S01.
    """
    gezocht = _gewoon(code)
    for record in alle() if records is None else records:
        if record.code == gezocht:
            return f"{record.code}: {record.titel}\n\n{record.uitleg}"
    return None


def lijkt_op(code: str, records: Iterable[Uitgelegd] | None = None) -> list[str]:
    """Return at most three codes that look like `code`, best first."""
    codes = [record.code for record in (alle() if records is None else records)]
    return get_close_matches(_gewoon(code), codes, cutoff=0.7)


def alle() -> list[Uitgelegd]:
    """Return the records of all registries."""
    return [record for naam in REGISTERS for record in import_module(naam).alle()]


def _gewoon(code: str) -> str:
    kaal = re.sub(r"[\s_-]", "", code).upper()
    if re.fullmatch(r"S\d", kaal, re.ASCII):
        return f"S0{kaal[1]}"
    return f"HGW{kaal}" if re.fullmatch(r"\d{3}", kaal, re.ASCII) else kaal
