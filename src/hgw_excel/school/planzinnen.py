"""planzinnen.toml: the sentences for the plans that a school may change, checked key by key."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from hgw_excel.domein.melding import Melding
from hgw_excel.domein.planzinnen import VELDEN, Planbank, Planzinnen
from hgw_excel.platform import os_zin
from hgw_excel.school import meldingen as soort
from hgw_excel.school.lezing import Record, read_toml
from hgw_excel.school.sleutels import AANPAK_SLEUTELS
from hgw_excel.school.soorten import AfgekeurdError, Getal, Lijst, Soort, Tekst, bedoel

PLANZINNEN_TOML = "planzinnen.toml"
SJABLONEN = "hgw_sjablonen"
WOORDEN = "woorden"

ZINNEN = Lijst(Tekst(200), hoogstens=12)
_SOORTEN: Mapping[str, Soort] = {
    **dict.fromkeys(VELDEN, ZINNEN),
    "keer": Getal(1, 25),
    "minuten": Getal(1, 240),
}


def voorbeeld_planzinnen() -> bytes:
    """Return the example planzinnen.toml, which works unedited."""
    return files(SJABLONEN).joinpath(PLANZINNEN_TOML).read_bytes()


@cache
def standaardbank() -> Planbank:
    """Return the phrase bank of a school that has none of its own."""
    return to_planbank(voorbeeld_planzinnen())[0]


def read_planzinnen(map_: Path) -> tuple[Planbank, list[Melding]]:
    """Return the phrase bank of a school folder, and what in it can't be used.

    Without planzinnen.toml, or when it can't be read, it is the one we deliver.
    """
    pad = map_ / PLANZINNEN_TOML
    if not pad.exists():
        return standaardbank(), []
    try:
        data = pad.read_bytes()
    except OSError as fout:
        return standaardbank(), [soort.ONLEESBAAR.melding(pad.name, os_zin(fout))]
    bank, meldingen = to_planbank(data)
    bestanden = [melding.in_bestand(pad.name) for melding in meldingen]
    return bank if bank.zinnen else standaardbank(), bestanden


def to_planbank(data: bytes) -> tuple[Planbank, list[Melding]]:
    """Return the same for the bytes of a planzinnen.toml; a fault costs one field only."""
    tabellen, meldingen = read_toml(data)
    zinnen: dict[str, Mapping[str, Planzinnen]] = {}
    woorden: Mapping[str, tuple[str, ...]] = {}
    for gebied, deel in (tabellen or {}).items():
        if not isinstance(deel, Mapping):
            meldingen.append(_geen_deel(gebied))
        elif gebied == WOORDEN:
            woorden, fouten = _woorden(deel)
            meldingen += fouten
        else:
            zinnen[gebied], fouten = _gebied(gebied, deel)
            meldingen += fouten
    return Planbank(zinnen, woorden), meldingen


def _woorden(deel: Mapping[str, object]) -> tuple[Mapping[str, tuple[str, ...]], list[Melding]]:
    record = Record(WOORDEN, f"[{WOORDEN}]")
    meldingen = list(_vul(record, deel, dict.fromkeys(deel, Lijst(Tekst(30)))))
    return {gebied: record.lijst(gebied) for gebied in record.waarden}, meldingen


def _geen_deel(gebied: str) -> Melding:
    doe = f"Zet het onder een kop als [{gebied}.{AANPAK_SLEUTELS[0]}], of haal het weg."
    return Record("", "").meld(soort.WAARDE, gebied, "dit hoort onder een kop", doe)


def _gebied(
    gebied: str, per_aanpak: Mapping[str, object]
) -> tuple[Mapping[str, Planzinnen], list[Melding]]:
    uit: dict[str, Planzinnen] = {}
    meldingen: list[Melding] = []
    for aanpak, velden in per_aanpak.items():
        record = Record(f"{gebied}.{aanpak}", f"[{gebied}.{aanpak}]")
        if aanpak not in AANPAK_SLEUTELS or not isinstance(velden, Mapping):
            doe = bedoel(aanpak, AANPAK_SLEUTELS)
            meldingen.append(record.meld(soort.ONBEKEND, "", f"'{aanpak}' kennen we niet", doe))
            continue
        meldingen += _vul(record, velden, _SOORTEN)
        uit[aanpak] = Planzinnen(**record.waarden)  # type: ignore[arg-type]
    return uit, meldingen


def _vul(
    record: Record, velden: Mapping[str, object], soorten: Mapping[str, Soort]
) -> Iterator[Melding]:
    """Put the values that pass in the record; yield what is wrong with the others."""
    for naam, waarde in velden.items():
        if naam not in soorten:
            zin = f"'{naam}' kennen we niet"
            yield record.meld(soort.ONBEKEND, "", zin, bedoel(naam, tuple(soorten)))
            continue
        try:
            record.waarden[naam] = soorten[naam].lees(waarde)
        except AfgekeurdError as fout:
            yield record.meld(soort.WAARDE, naam, fout.zin, fout.doe)
