"""A school.toml with a payload in every text that the school may choose, and its harmless twin."""

import tomllib
from collections.abc import Iterator, Mapping

from hgw_excel.domein.school import School
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.lezing import read_lezing
from hgw_excel.school.schoolmap import voorbeeld_toml
from hgw_excel.school.sleutels import SECTIES, SLEUTEL, Sleutel
from hgw_excel.school.soorten import AfgekeurdError, Lijst, Tekst
from tests.breken.injectie import BEGIN_TEKEN, PAYLOADS

Toml = dict[str, object]
VAST = frozenset({*"ABCDE", "I", "II", "III", "IV", "V"})
"""Names of a system of niveaus, which no school chooses."""


def tekstsleutels() -> Iterator[tuple[str, Sleutel, Tekst]]:
    """Yield every key of school.toml that holds a text of the school's own, with its kind."""
    for sectie in SECTIES:
        for sleutel in sectie.sleutels:
            soort = sleutel.soort.van if isinstance(sleutel.soort, Lijst) else sleutel.soort
            if isinstance(soort, Tekst) and soort is not SLEUTEL:
                yield sectie.pad, sleutel, soort


def neemt(soort: Tekst, tekst: str) -> bool:
    """Tell whether a kind takes a text as it is."""
    try:
        return soort.lees(tekst) == tekst
    except AfgekeurdError:
        return False


def _gevuld() -> Toml:
    """Return the example with every section written out, its defaults too."""
    data = tomllib.loads(voorbeeld_toml().decode())
    data["leerroutes"] = [{"naam": "Praktijkonderwijs", "rendement": 50}]
    lezing, _ = read_lezing(data)
    for pad, sleutel, _ in tekstsleutels():
        for tabel, record in zip(_tabellen(data, pad), lezing.records[pad], strict=True):
            if record.waarden.get(sleutel.naam):
                waarde = record.waarden[sleutel.naam]
                tabel[sleutel.naam] = list(waarde) if isinstance(waarde, tuple) else waarde
    data["school"] = "De Zonnewijzer"
    return data


def _tabellen(data: Toml, pad: str) -> list[Toml]:
    plek: object = data
    for deel in filter(None, pad.split(".")):
        plek = plek.setdefault(deel, {})
    return plek if isinstance(plek, list) else [plek]


def school_met(ronde: int) -> tuple[School, School]:
    """Return a school with payloads and the same one with harmless texts of their length."""
    vuil, schoon = namen(ronde)
    return _maak(vuil), _maak(schoon)


def namen(ronde: int) -> tuple[dict[str, str], dict[str, str]]:
    """Return what each text of the example is called instead: with payloads, and harmless.

    One old text has one new one, so that what belongs together still does.
    """
    vuil: dict[str, str] = {}
    schoon: dict[str, str] = {}
    for soort, tekst in _teksten(_gevuld()):
        if tekst in vuil or tekst in VAST or not tekst:
            continue
        for poging in range(5 * len(PAYLOADS)):
            plek = (len(vuil) + poging + ronde) % len(PAYLOADS)
            rest = f" {poging}" if poging >= len(PAYLOADS) else ""
            nieuw = PAYLOADS[plek] + rest
            if neemt(soort, nieuw) and nieuw.casefold() not in map(str.casefold, vuil.values()):
                vuil[tekst] = nieuw
                schoon[tekst] = chr(BEGIN_TEKEN + plek) * len(PAYLOADS[plek]) + rest
                break
    return vuil, schoon


def _teksten(data: Toml) -> list[tuple[Tekst, str]]:
    """Return every text of the example with the kind it must pass, the strictest first."""
    uit = []
    for pad, sleutel, soort in tekstsleutels():
        for tabel in _tabellen(data, pad):
            waarde = tabel.get(sleutel.naam)
            for tekst in waarde if isinstance(waarde, list) else [waarde]:
                if isinstance(tekst, str):
                    uit.append((soort, tekst))
    return sorted(uit, key=lambda paar: (not paar[0].vorm, paar[0].hoogstens))


def _maak(nieuw: Mapping[str, str]) -> School:
    data = _gevuld()
    for pad, sleutel, _ in tekstsleutels():
        for tabel in _tabellen(data, pad):
            waarde = tabel.get(sleutel.naam)
            if isinstance(waarde, list):
                tabel[sleutel.naam] = [nieuw.get(deel, deel) for deel in waarde]
            elif isinstance(waarde, str):
                tabel[sleutel.naam] = nieuw.get(waarde, waarde)
    import tomlkit

    school, meldingen = to_instellingen(tomlkit.dumps(data).encode())
    assert school is not None, [str(m) for m in meldingen]
    return school
