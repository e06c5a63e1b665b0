"""The afspraken of a school as text, to be carried in a workbook and compared between workbooks.

The text is canonical: one school gives one text, in the order of its fields and with mappings as
the school ordered them. It follows the fields of `School` itself, so a new field with a default
needs nothing here and old workbooks stay readable. The phrase bank of the plans stays out: it is
no agreement, and long.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass, replace
from datetime import date
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

from hgw_excel.domein.planzinnen import Planbank
from hgw_excel.domein.school import School
from hgw_excel.domein.signaalinstellingen import met_standaard

LENGTE_HASH = 12


def school_naar_json(school: School) -> str:
    """Return the school as canonical JSON."""
    return _dump(school, sorteer=False)


def school_uit_json(tekst: str) -> School:
    """Return the school that `school_naar_json` wrote; what its signals lack gets its default.

    Raises:
        ValueError: this is not the text of a school.
    """
    try:
        gelezen = _lees(School, json.loads(tekst))
    except TypeError as fout:
        raise ValueError(f"not a school: {fout}") from fout
    if not isinstance(gelezen, School):
        raise ValueError("not a school")
    return met_standaard(gelezen)


def afspraken_hash(school: School) -> str:
    """Return a short mark of all afspraken, equal for equal schools.

    The name of the school is not an afspraak, nor is the order of a mapping.
    """
    tekst = _dump(replace(school, naam=""), sorteer=True)
    return hashlib.sha256(tekst.encode()).hexdigest()[:LENGTE_HASH]


def _dump(school: School, *, sorteer: bool) -> str:
    velden = asdict(replace(school, planzinnen=Planbank()))
    del velden["planzinnen"]
    kaal = _kaal(velden)
    return json.dumps(kaal, ensure_ascii=False, sort_keys=sorteer, separators=(",", ":"))


def _kaal(waarde: object) -> object:
    """Return a value that JSON knows; 4.0 and 4 are one number and get one text."""
    if isinstance(waarde, Mapping):
        return {str(sleutel): _kaal(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_kaal(deel) for deel in waarde]
    if isinstance(waarde, float) and waarde.is_integer():
        return int(waarde)
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def _lees(soort: object, waarde: object) -> object:
    """Return a JSON value as the type that a field asks."""
    oorsprong, delen = get_origin(soort), get_args(soort)
    if oorsprong is tuple:
        return _lees_tuple(delen, waarde)
    if oorsprong is Mapping:
        return {_lees(delen[0], naam): _lees(delen[1], w) for naam, w in _dict(waarde).items()}
    if oorsprong in (Union, UnionType):
        return None if waarde is None else _lees(delen[0], waarde)
    if isinstance(soort, type) and is_dataclass(soort):
        return _lees_record(soort, _dict(waarde))
    return _lees_enkel(soort, waarde)


def _dict(waarde: object) -> dict[str, object]:
    if not isinstance(waarde, dict):
        raise ValueError(f"{waarde!r} is not a mapping")
    return waarde


def _lees_record(soort: type, waarde: Mapping[str, object]) -> object:
    """Return a record; fields with a default may be absent, others and unknown ones may not."""
    soorten = get_type_hints(soort)
    onbekend = sorted(waarde.keys() - soorten.keys())
    if onbekend:
        raise ValueError(f"{soort.__name__} has no {', '.join(onbekend)}")
    return soort(**{naam: _lees(soorten[naam], deel) for naam, deel in waarde.items()})


def _lees_tuple(delen: tuple[object, ...], waarde: object) -> tuple[object, ...]:
    if not isinstance(waarde, list):
        raise ValueError(f"{waarde!r} is not a list")
    if delen[-1] is Ellipsis:
        return tuple(_lees(delen[0], deel) for deel in waarde)
    return tuple(_lees(soort, deel) for soort, deel in zip(delen, waarde, strict=True))


def _lees_enkel(soort: object, waarde: object) -> object:
    if soort is object:
        return tuple(waarde) if isinstance(waarde, list) else waarde
    if soort is date and isinstance(waarde, str):
        return date.fromisoformat(waarde)
    if soort is int and isinstance(waarde, str):
        return int(waarde)
    passend = (int, float) if soort is float else soort
    if not isinstance(passend, type | tuple) or not isinstance(waarde, passend):
        raise ValueError(f"{waarde!r} is not of type {soort}")
    return waarde
