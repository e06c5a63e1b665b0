"""The niveaus of a school as school.toml names them, and what follows from them."""

from collections.abc import Sequence

from hgw_excel.domein.school import SYSTEMEN
from hgw_excel.school.lezing import Lezing, Record
from hgw_excel.school.sleutels import AANPAK_SLEUTELS

MAPPING = {
    "I-V": {"I": "verdiept", "II": "verdiept", "III": "basis", "IV": "intensief", "V": "intensief"},
    "A-E": {"A": "verdiept", "B": "verdiept", "C": "basis", "D": "intensief", "E": "intensief"},
}


def niveaus_van(lezing: Lezing) -> tuple[str, ...]:
    """Return the niveaus from high to low; empty when the system is not known."""
    record = lezing.een("niveaus")
    systeem = record.tekst("systeem")
    return SYSTEMEN[systeem].niveaus if systeem in SYSTEMEN else record.lijst("namen")


def is_niveau(woord: str, niveaus: Sequence[str]) -> bool:
    """Tell whether a word is a niveau, also with a + or - behind it."""
    return woord.rstrip("+-").casefold() in {niveau.casefold() for niveau in niveaus}


def is_gegeven(record: Record) -> bool:
    """Tell whether the school divided its words over the aanpakken itself."""
    return any(record.waarden.get(sleutel) is not None for sleutel in AANPAK_SLEUTELS)


def mapping(lezing: Lezing, pad: str, woorden: Sequence[str]) -> dict[str, str]:
    """Return word -> aanpak key, in the order of `woorden`.

    Without any agreement for the niveaus of I-V and A-E that of most schools holds, and for the
    steps of an observation one each.
    """
    record = lezing.een(pad)
    eigen = {woord: sleutel for sleutel in AANPAK_SLEUTELS for woord in record.lijst(sleutel)}
    if not is_gegeven(record):
        eigen = _standaard(lezing, pad, woorden)
    return {woord: eigen[woord] for woord in woorden if woord in eigen}


def _standaard(lezing: Lezing, pad: str, woorden: Sequence[str]) -> dict[str, str]:
    if pad == "indeling.observatie":
        return dict(zip(woorden, AANPAK_SLEUTELS, strict=False))
    return MAPPING.get(lezing.een("niveaus").tekst("systeem"), {})
