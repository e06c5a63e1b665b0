"""What stands behind a code: title and explanation, from all registries."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from importlib import import_module
from typing import Protocol

from hgw_excel.domein.school import School
from hgw_excel.domein.signaal import Signaalregel
from hgw_excel.schema.bladen.signaalafspraken import ingevuld

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

VOOR_DE_SCHOOL = "In school.toml: "
"""So begins a paragraph for who makes the agreements; a teacher never sees that file."""


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
    record = _vind(code, alle() if records is None else records)
    return None if record is None else f"{record.code}: {record.titel}\n\n{record.uitleg}"


def voor_leerkracht(
    code: str, school: School, records: Iterable[Uitgelegd] | None = None
) -> str | None:
    """Return the same for a teacher: what the school agreed filled in, and nothing of settings."""
    record = _vind(code, alle() if records is None else records)
    if record is None:
        return None
    tekst = ingevuld(school, record) if isinstance(record, Signaalregel) else record.uitleg
    alineas = (deel for deel in tekst.split("\n\n") if not deel.startswith(VOOR_DE_SCHOOL))
    return "\n\n".join((f"{record.code}: {record.titel}", *alineas))


def lijkt_op(code: str, records: Iterable[Uitgelegd] | None = None) -> list[str]:
    """Return at most three codes that look like `code`, best first."""
    codes = [record.code for record in (alle() if records is None else records)]
    return get_close_matches(_gewoon(code), codes, cutoff=0.7)


def alle() -> list[Uitgelegd]:
    """Return the records of all registries."""
    return [record for naam in REGISTERS for record in import_module(naam).alle()]


def _vind(code: str, records: Iterable[Uitgelegd]) -> Uitgelegd | None:
    gezocht = _gewoon(code)
    return next((record for record in records if record.code == gezocht), None)


def _gewoon(code: str) -> str:
    kaal = re.sub(r"[\s_-]", "", code).upper()
    if re.fullmatch(r"S\d", kaal, re.ASCII):
        return f"S0{kaal[1]}"
    return f"HGW{kaal}" if re.fullmatch(r"\d{3}", kaal, re.ASCII) else kaal
