"""What the school agreed about the signals, in words: for Schoolafspraken, Uitleg and Uitleggen.

A signal without a sentence here shows its settings as they are, so a new one needs nothing.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from hgw_excel.domein.getal import nederlands
from hgw_excel.domein.school import School
from hgw_excel.domein.signaal import Signaalregel, alle

ZINNEN: Mapping[str, str] = MappingProxyType(
    {
        "S01": "laag is {niveaus}; alleen een tip: {tip}",
        "S02": "{vakgebieden}: laagste {percentiel}% of {niveaus}; let op na "
        "{vroeg:meting|metingen}, sterk na {metingen}",
        "S03": "{vakgebieden}: laagste {percentiel}% of {niveaus}; sterk na "
        "{metingen:meting|metingen}",
        "S04": "vanaf {licht:niveau|niveaus} lager: let op als het niveau nu laag is, anders een "
        "tip; sterk vanaf {sterk}",
        "S05": "onder {deel}% van de gemiddelde groei ({vergelijk}): let op als het niveau nu laag "
        "is, anders een tip",
        "S06": "vanaf {punten:punt|punten} lager: let op als het niveau nu laag is, anders een tip",
        "S07": "hoog is {niveaus}; vanaf {metingen:meting|metingen} achter elkaar",
        "S08": "tip onder {goed_genoeg}%, let op onder {let_op}%, sterk onder {sterk}%",
        "S09": "laag niveau en toch vanaf {laag_niveau}% goed; hoog niveau en toch onder "
        "{hoog_niveau}%",
        "S10": "let op vanaf {licht:half jaar|halve jaren} lager, sterk vanaf {sterk}",
        "S11": "let op bij '{licht}', sterk bij '{sterk}'",
        "S12": "let op bij '{licht}', sterk bij '{sterk}'",
        "S13": "ook als de laatste toets ouder is dan {maanden:maand|maanden}",
        "S14": "lager dan {grens}%",
        "S15": "als de leerkracht een leermoment noteert",
        "S16": "na {periodes:periode|periodes} {intensief}",
        "S17": "vanaf {stappen:niveau|niveaus} hoger; met een normtabel en scores vanaf {keer} "
        "keer de gemiddelde groei",
    }
)
"""Per signal; `{naam:punt|punten}` is a setting with its unit, one or more."""

UIT = "uit"
_WOORD_VAN_DE_SCHOOL = re.compile(r"\b(intensief|verdiept|bespreken)\b")


class _Woorden(dict[str, "_Waarde"]):
    """Settings by name; one that an older klassenmap does not have is a dash."""

    def __missing__(self, naam: str) -> "_Waarde":
        return _Waarde("–")


class _Waarde(str):
    """A setting in words, that takes a unit as format."""

    __slots__ = ()

    def __format__(self, eenheid: str) -> str:
        een, _, meer = eenheid.partition("|")
        return f"{self} {een if self == '1' else meer}" if eenheid else str(self)


def signaalregels(school: School, leerjaren: tuple[int, ...]) -> Iterator[tuple[str, str]]:
    """Yield every signal for one of these leerjaren with what was agreed about it."""
    for regel in alle():
        if regel.code in school.signalen and set(leerjaren) & set(regel.leerjaren):
            kop = f"{regel.code} {regel.titel}"
            yield _eigen_woord(school, kop), _afspraak(school, regel.code)


def uitgelegd(school: School, leerjaren: tuple[int, ...]) -> Iterator[tuple[str, str]]:
    """Yield code and meaning of every signal that is on and is for one of these leerjaren."""
    for regel in alle():
        if is_aan(school, regel.code) and set(leerjaren) & set(regel.leerjaren):
            zin = " ".join(ingevuld(school, regel).split("\n\n")[0].split()).partition(". ")[0]
            yield regel.code, f"{_eigen_woord(school, regel.titel)}. {zin.rstrip('.')}."


def ingevuld(school: School, regel: Signaalregel) -> str:
    """Return the explanation of a signal with what the school agreed filled in."""
    return _eigen_woord(school, regel.sjabloon).format_map(_woorden(school, regel.code))


def is_aan(school: School, code: str) -> bool:
    """Tell whether the school has a signal on."""
    return code in school.signalen and bool(school.signalen[code].get("aan", True))


def _afspraak(school: School, code: str) -> str:
    if not is_aan(school, code):
        return UIT
    if code in ZINNEN:
        return ZINNEN[code].format_map(_woorden(school, code))
    eigen = {naam: w for naam, w in school.signalen[code].items() if naam != "aan"}
    return ", ".join(f"{naam} {_woord(school, naam, w)}" for naam, w in eigen.items()) or "aan"


def _eigen_woord(school: School, zin: str) -> str:
    """Return a sentence of ours with the school's words for the aanpakken that signals speak of."""
    return _WOORD_VAN_DE_SCHOOL.sub(lambda woord: getattr(school.aanpakken, woord[0]), zin)


def _woorden(school: School, code: str) -> _Woorden:
    eigen = {**school.signalen.get("algemeen", {}), **school.signalen.get(code, {})}
    laag = school.signalen.get("S01", {}).get("niveaus", ())
    uit = {naam: _Waarde(_woord(school, naam, w)) for naam, w in eigen.items() if naam != "aan"}
    uit |= {
        "S01": _Waarde(_woord(school, "niveaus", laag)),
        "goed_genoeg": _Waarde(school.methode_norm),
        "laag_niveau": _Waarde(school.indeling.bewijs.laag_niveau or "–"),
        "hoog_niveau": _Waarde(school.indeling.bewijs.hoog_niveau or "–"),
        "intensief": _Waarde(school.aanpakken.intensief),
    }
    return _Woorden(uit)


def _woord(school: School, naam: str, waarde: object) -> str:
    """Return a setting as a reader would say it."""
    if isinstance(waarde, tuple | list):
        delen = [_woord(school, naam, deel) for deel in waarde]
        return " of ".join(delen) or "–"
    if isinstance(waarde, int | float):
        return nederlands(Decimal(str(waarde)))
    namen = {vak.sleutel: vak.naam for vak in school.vakgebieden} if naam == "vakgebieden" else {}
    return namen.get(str(waarde), str(waarde))
