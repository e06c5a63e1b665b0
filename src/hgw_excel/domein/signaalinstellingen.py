"""What holds for the signals of a school that agreed nothing else: the one place it stands.

school.toml is read with it, and so are klassenmappen made before a setting existed.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from hgw_excel.domein.school import School

VERGELIJKINGEN = ("landelijk", "eigen niveau")
"""With whom S05 compares a child."""

STANDAARD: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "algemeen": {"marge": 1, "hoogstens": 3},
        "S01": {"aan": True, "niveaus": None, "tip": None},
        "S02": {
            "aan": True,
            "vakgebieden": None,
            "percentiel": 10,
            "niveaus": None,
            "vroeg": 2,
            "metingen": 3,
        },
        "S03": {"aan": True, "vakgebieden": None, "percentiel": 10, "niveaus": None, "metingen": 3},
        "S04": {"aan": True, "licht": 1, "sterk": 2},
        "S05": {"aan": True, "vergelijk": VERGELIJKINGEN[0], "deel": 75},
        "S06": {"aan": True, "punten": 1},
        "S07": {"aan": True, "niveaus": None, "metingen": 3},
        "S08": {"aan": True, "let_op": 70, "sterk": 60},
        "S09": {"aan": True},
        "S10": {"aan": True, "licht": 1, "sterk": 2},
        "S11": {"aan": True, "licht": ("let op",), "sterk": ("zorg",)},
        "S12": {"aan": True, "licht": ("let op",), "sterk": ("zorg",)},
        "S13": {"aan": True, "maanden": 9},
        "S14": {"aan": True, "grens": 75},
        "S15": {"aan": True},
        "S16": {"aan": True, "periodes": 3},
        "S17": {"aan": True, "stappen": 2, "keer": 1.5},
    }
)
"""Per signal, and under 'algemeen' for all; None: follows from the niveaus or the vakgebieden."""

LICHT = {"I-V": ("IV",)}
"""Low, but a fifth of the country has it: by itself that is only a tip."""

LAAGSTE_10 = {"I-V": ("V-",), "A-E": ("E",)}
HOOGSTE_GETAL = 999


def met_standaard(school: School) -> School:
    """Return the school with what its signals lack; a signal it does not know stays unknown.

    Raises:
        ValueError: a setting is of another kind than its default.
    """
    volgt = _volgt(school)
    return replace(
        school,
        signalen={
            code: _aangevuld(waarden, {**STANDAARD.get(code, {}), **volgt.get(code, {})}, code)
            for code, waarden in school.signalen.items()
        },
    )


def lage_niveaus(school_niveaus: tuple[str, ...], wijs: Mapping[str, str]) -> tuple[str, ...]:
    """Return the niveaus that ask the intensive aanpak; where all do, none is low."""
    laag = tuple(niveau for niveau in school_niveaus if wijs.get(niveau) == "intensief")
    return laag if len(laag) < len(school_niveaus) else ()


def _volgt(school: School) -> Mapping[str, Mapping[str, object]]:
    niveaus, systeem = school.systeem.niveaus, school.systeem.naam
    vakken = {vak.sleutel for vak in school.vakgebieden}
    laagste = LAAGSTE_10.get(systeem, ())
    return {
        "S01": {
            "niveaus": lage_niveaus(niveaus, school.indeling.mapping),
            "tip": LICHT.get(systeem, ()),
        },
        "S02": {"niveaus": laagste, "vakgebieden": tuple({"technisch_lezen"} & vakken)},
        "S03": {"niveaus": laagste, "vakgebieden": tuple({"rekenen"} & vakken)},
        "S07": {"niveaus": niveaus[:1]},
    }


def _aangevuld(
    waarden: Mapping[str, object], standaard: Mapping[str, object], code: str
) -> Mapping[str, object]:
    uit = dict(waarden)
    for naam, waarde in standaard.items():
        if uit.get(naam) is None:
            uit[naam] = waarde
        elif not _past(uit[naam], waarde, naam):
            raise ValueError(f"{code} {naam}: {uit[naam]!r} is not like {waarde!r}")
    return uit


def _past(waarde: object, standaard: object, naam: str) -> bool:
    """Tell whether a setting is of the kind of its default."""
    if isinstance(standaard, tuple):
        return isinstance(waarde, tuple) and _past_lijst(waarde, standaard)
    if isinstance(standaard, str):
        return waarde in VERGELIJKINGEN
    if isinstance(standaard, bool) or isinstance(waarde, bool):
        return isinstance(standaard, bool) and isinstance(waarde, bool)
    laagste = 0 if naam == "marge" else 1
    return isinstance(waarde, int | float) and laagste <= waarde <= HOOGSTE_GETAL


def _past_lijst(waarde: tuple[object, ...], standaard: tuple[object, ...]) -> bool:
    """A list of numbers has as many as its default, a list of words any number."""
    if not standaard or isinstance(standaard[0], str):
        return all(isinstance(woord, str) for woord in waarde)
    paren = zip(waarde, standaard, strict=False)
    return len(waarde) == len(standaard) and all(_past(w, s, "") for w, s in paren)
