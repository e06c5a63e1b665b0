"""The files that a consolidation writes: may they be written, what to keep, write all or none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from pathlib import Path

from hgw_excel.bijwerken.opslaan import BestaatAl, Stuk, schrijf_samen
from hgw_excel.bijwerken.reserve import bewaar
from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.lezen.werker import read_all
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.ruw import Boek, CelFout
from hgw_excel.school.kopiemap import gevouwen
from hgw_excel.school.overzicht.gegevens import (
    AFSPRAAK_REGELS,
    AFSPRAAK_VELDEN,
    Afspraak,
    afspraak_naam,
)

_NIETS = "Er is niets veranderd."
_WAT = {
    "bespreking": "een boekje voor de groepsbespreking",
    "presentatie": "een groepspresentatie",
    "klassenmap": "een klassenmap",
    "schooloverzicht": "een schooloverzicht",
    "ib-overzicht": "een ib-overzicht",
    "kwaliteitskaart": "een kwaliteitskaart",
    "kwaliteitstelling": "een telling van kwaliteitskaarten",
}


@dataclass(frozen=True, slots=True)
class Doel:
    """A file to write, and which of our files it becomes."""

    pad: Path
    soort: str


def keur(doelen: Sequence[Doel], *, overschrijf: bool) -> None:
    """Refuse before anything is read what could not be written in the end.

    Raises:
        KanNiet: with code 2 when the names make no sense, else 4.
    """
    if any(_zelfde(een.pad, ander.pad) for een, ander in combinations(doelen, 2)):
        raise KanNiet("Beide overzichten hebben dezelfde naam. Kies voor elk een eigen naam.", 2)
    for doel in doelen:
        _keur(doel.pad, overschrijf)


def _zelfde(een: Path, ander: Path) -> bool:
    """Tell whether two paths can be one file: Windows and macOS do not look at capitals."""
    if een.exists() and ander.exists() and een.samefile(ander):
        return True
    return gevouwen(str(een.resolve())) == gevouwen(str(ander.resolve()))


def _keur(pad: Path, overschrijf: bool) -> None:
    if pad.suffix.lower() != ".xlsx":
        raise KanNiet(f"'{pad.name}' moet op .xlsx eindigen.", 2)
    if not pad.parent.is_dir():
        raise KanNiet(f"De map '{pad.parent}' bestaat niet. Maak hem eerst aan.")
    if pad.exists() and not overschrijf:
        zin = f"'{pad.name}' bestaat al. Kies een andere naam of gebruik --overschrijf."
        raise KanNiet(f"{zin} {_NIETS}")


@dataclass(frozen=True, slots=True)
class Vorige:
    """What is kept of the files that will be replaced: typed agreements, and each file's hash."""

    afspraken: tuple[Afspraak, ...] = ()
    sha256: Mapping[Path, str] = field(default_factory=dict)


def lees_vorige(doelen: Sequence[Doel]) -> Vorige:
    """Read the overviews that are there already.

    Raises:
        KanNiet: a file that is there can't be read, so nobody knows what would be lost; or it is
            not this overview: a klassenmap or a workbook of someone else is never overwritten, and
            names never get into a file that was made to be shown to everyone.
    """
    bestaand = [doel for doel in doelen if doel.pad.exists()]
    gelezen = read_all([doel.pad for doel in bestaand]) if bestaand else []
    boeken = [_leesbaar(*paar) for paar in zip(bestaand, gelezen, strict=True)]
    for doel, boek in boeken:
        if boek.soort != doel.soort:
            wat = _WAT.get(boek.soort, "geen overzicht dat wij hebben gemaakt")
            zin = f"'{doel.pad.name}' is {wat}, daar schrijven we niet overheen."
            raise KanNiet(f"{zin} Kies een andere naam. {_NIETS}")
    namen = [boek.namen for _, boek in boeken if boek.soort == "schooloverzicht"]
    hashes = {doel.pad: boek.sha256 for doel, boek in boeken}
    return Vorige(_afspraken(namen[0]) if namen else (), hashes)


def _leesbaar(doel: Doel, boek: Boek | Melding) -> tuple[Doel, Boek]:
    if isinstance(boek, Melding):
        zin = f"'{doel.pad.name}' bestaat al, maar we kunnen niet lezen wat erin staat."
        raise KanNiet(f"{zin} {boek.zin} Kies een andere naam of haal dit bestand weg. {_NIETS}")
    return doel, boek


def _afspraken(namen: Mapping[str, object]) -> tuple[Afspraak, ...]:
    """Return all lines when any of them holds something."""
    regels: list[Afspraak] = []
    for nummer in range(1, AFSPRAAK_REGELS + 1):
        cellen = (namen.get(afspraak_naam(veld, nummer)) for veld in AFSPRAAK_VELDEN)
        afspraak, wie, stand = map(_tekst, cellen)
        regels.append((afspraak, wie, stand))
    return tuple(regels) if any(map(any, regels)) else ()


def _tekst(waarde: object) -> str:
    if waarde is None or isinstance(waarde, CelFout | bool):
        return ""
    if isinstance(waarde, date):
        return f"{waarde.day}-{waarde.month}-{waarde.year}"
    return als_tekst(waarde)  # type: ignore[arg-type]


def schrijf_alle(
    inhoud: Sequence[tuple[Doel, bytes]], vorige: Vorige, *, overschrijf: bool
) -> list[Path]:
    """Write every file, or none of them.

    A file in which someone typed since it was read is refused, and so is one that was not there
    then. Of a file that changes the old one is kept in `_hgw/reserve` beside it. What remains: a
    kill or a power cut between the two renames leaves a new schooloverzicht with the old
    ib-overzicht, both whole; the same command once more sets that right.

    Raises:
        KanNiet: with the reason; nothing is changed then.
    """
    stukken = [_stuk(doel, bytes_, vorige, overschrijf) for doel, bytes_ in inhoud]
    try:
        schrijf_samen(stukken)
    except BestaatAl as fout:
        if not overschrijf:
            raise
        zin = f"'{fout.naam}' is intussen door iemand anders gemaakt. Probeer het opnieuw."
        raise KanNiet(f"{zin} {_NIETS}") from fout
    return [stuk.doel for stuk in stukken]


def _stuk(doel: Doel, inhoud: bytes, vorige: Vorige, overschrijf: bool) -> Stuk:
    """Return what to write, after keeping what it replaces."""
    gelezen = vorige.sha256.get(doel.pad, "")
    oud = doel.pad.read_bytes() if gelezen and doel.pad.exists() else None
    if oud is not None and oud != inhoud:
        bewaar(doel.pad, oud)
    return Stuk(doel.pad, inhoud, overschrijf=overschrijf and gelezen != "", sha256=gelezen)
