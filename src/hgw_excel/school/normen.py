"""Norm tables of the school folder: read, checked, and only then trusted."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from pathlib import Path

from hgw_excel.domein.melding import Melding
from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.normtabel import LEERLING
from hgw_excel.domein.school import SYSTEMEN
from hgw_excel.importeren.meldingen import MeldingSoort, som_op
from hgw_excel.platform import os_zin
from hgw_excel.school import meldingen as soort
from hgw_excel.school.soorten import bedoel

KOLOMMEN = (
    "toets",
    "versie",
    "norm_versie",
    "norm_soort",
    "sleutel",
    "moment",
    "systeem",
    "niveau",
    "ondergrens",
    "bovengrens",
    "bron",
)
NORM_SOORTEN = (LEERLING, "groep", "school")
_SLEUTEL = KOLOMMEN[:7]
_MOMENT = re.compile(r"[BME][1-8]")


@dataclass(frozen=True, slots=True)
class _Regel:
    """One row of a norm table, with its line number."""

    nummer: int
    velden: Mapping[str, str]
    ondergrens: Decimal | None
    bovengrens: Decimal | None


def read_normen(map_: Path, *, fictief: bool = False) -> tuple[tuple[Norm, ...], list[Melding]]:
    """Return all norms in the csv files of a folder, and what is wrong with the others.

    Args:
        map_: the folder; one that does not exist holds no norms.
        fictief: also read files whose name begins with '_'; those numbers are invented.
    """
    normen: list[Norm] = []
    meldingen: list[Melding] = []
    for pad in sorted(map_.glob("*.csv"), key=lambda pad: pad.name):
        if fictief or not pad.name.startswith("_"):
            nieuw, fouten = read_normtabel(pad)
            normen += nieuw
            meldingen += fouten
    return tuple(normen), meldingen


def read_normtabel(pad: Path) -> tuple[list[Norm], list[Melding]]:
    """Return the norms of one csv; a norm with a fault in it is left out."""
    try:
        tekst = pad.read_bytes().decode("utf-8-sig")
    except OSError as fout:
        return [], [soort.ONLEESBAAR.melding(pad.name, os_zin(fout))]
    except UnicodeDecodeError:
        zin = "De normtabel bevat tekens die we niet kunnen lezen."
        return [], [soort.ONLEESBAAR.melding(pad.name, zin, "Bewaar hem als 'CSV UTF-8'.")]
    try:
        rijen = _rijen(tekst)
    except csv.Error:
        zin = "De normtabel is niet te lezen als csv."
        return [], [soort.ONLEESBAAR.melding(pad.name, zin, "Bewaar hem als 'CSV UTF-8'.")]
    mist = [kolom for kolom in KOLOMMEN if not rijen or kolom not in rijen[0][1]]
    if mist:
        zin = f"Deze kolommen ontbreken: {som_op(mist, 12)}."
        doe = "Zet op de eerste regel de kolomnamen die in README.md staan."
        return [], [soort.NORM_KOLOM.melding(pad.name, zin, doe)]
    return _to_normen(rijen, pad.name)


def _rijen(tekst: str) -> list[tuple[int, dict[str, str]]]:
    """Return the rows with their line numbers; the header tells whether ; or , parts them."""
    kop = tekst.partition("\n")[0]
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=";" if ";" in kop else ",")
    koppen: list[str] = []
    rijen = []
    for cellen in lezer:
        kaal = [" ".join(cel.split()) for cel in cellen]
        if not koppen:
            koppen = [kop.casefold() for kop in kaal]
            continue
        if any(kaal):
            gevuld = kaal + [""] * (len(koppen) - len(kaal))
            rijen.append((lezer.line_num, dict(zip(koppen, gevuld, strict=False))))
    return rijen


def _to_normen(
    rijen: Sequence[tuple[int, Mapping[str, str]]], bestand: str
) -> tuple[list[Norm], list[Melding]]:
    groepen: dict[tuple[str, ...], list[_Regel]] = {}
    fout: set[tuple[str, ...]] = set()
    meldingen: list[Melding] = []
    for nummer, velden in rijen:
        sleutel = tuple(velden[kolom] for kolom in _SLEUTEL)
        regel, fouten = _to_regel(nummer, velden, bestand)
        meldingen += fouten
        groepen.setdefault(sleutel, []).append(regel)
        fout |= {sleutel} if fouten else set()
    normen = []
    for sleutel, regels in groepen.items():
        oordeel = [] if sleutel in fout else list(_keur(regels, bestand))
        meldingen += oordeel
        if sleutel not in fout and all(m.code == soort.NORM_GAT.code for m in oordeel):
            normen.append(_to_norm(regels))
    return normen, meldingen


def _to_regel(nummer: int, velden: Mapping[str, str], bestand: str) -> tuple[_Regel, list[Melding]]:
    meldingen = []
    getallen: list[Decimal | None] = []
    for kolom in ("ondergrens", "bovengrens"):
        try:
            getallen.append(_to_getal(velden[kolom]))
        except InvalidOperation:
            zin = f"Regel {nummer}: {kolom} '{velden[kolom]}' is geen getal."
            doe = "Schrijf een getal, of laat het leeg."
            meldingen.append(soort.NORM_WAARDE.melding(bestand, zin, doe, veld=kolom))
            getallen.append(None)
    if velden["norm_soort"] not in NORM_SOORTEN:
        zin = f"Regel {nummer}: norm_soort '{velden['norm_soort']}' kennen we niet."
        doe = bedoel(velden["norm_soort"], NORM_SOORTEN)
        meldingen.append(soort.NORM_WAARDE.melding(bestand, zin, doe, veld="norm_soort"))
    if not velden["bron"]:
        zin, doe = f"Regel {nummer}: de bron ontbreekt.", "Schrijf op waar de norm vandaan komt."
        meldingen.append(soort.NORM_BRON.melding(bestand, zin, doe, veld="bron"))
    return _Regel(nummer, velden, *getallen), meldingen


def _to_getal(tekst: str) -> Decimal | None:
    if not tekst:
        return None
    if not re.fullmatch(r"-?\d+(?:[.,]\d+)?", tekst):
        raise InvalidOperation(tekst)
    return Decimal(tekst.replace(",", "."))


def _keur(regels: Sequence[_Regel], bestand: str) -> Iterator[Melding]:
    """Check the bands of a norm that may judge a pupil at a moment; others are only kept."""
    velden = regels[0].velden
    if velden["norm_soort"] != LEERLING or not _MOMENT.fullmatch(velden["moment"]):
        return
    wat = f"{velden['toets']} {velden['moment']} ({velden['systeem']})"
    for keuring in (_keur_niveaus, _keur_volgorde, _keur_gat):
        oordeel = keuring(regels)
        if oordeel is not None:
            melding, zin, doe = oordeel
            yield melding.melding(bestand, f"{wat}: {zin}.", doe)
            return


_Oordeel = tuple[MeldingSoort, str, str] | None


def _keur_niveaus(regels: Sequence[_Regel]) -> _Oordeel:
    systeem = SYSTEMEN.get(regels[0].velden["systeem"])
    namen = [regel.velden["niveau"] for regel in regels]
    if systeem is None or sorted(namen) == sorted(systeem.niveaus):
        return None
    doe = f"Schrijf van hoog naar laag {som_op(systeem.niveaus)} op, elk één keer."
    return soort.NORM_NIVEAUS, f"de niveaus zijn {som_op(namen, 12)}", doe


def _keur_volgorde(regels: Sequence[_Regel]) -> _Oordeel:
    doe = "Zet de niveaus van hoog naar laag, met dalende ondergrens."
    systeem = SYSTEMEN.get(regels[0].velden["systeem"])
    namen = tuple(regel.velden["niveau"] for regel in regels)
    if systeem is not None and namen != systeem.niveaus:
        return soort.NORM_VOLGORDE, f"regel {regels[0].nummer} en verder staan door elkaar", doe
    for hoger, lager in pairwise(regels):
        if hoger.ondergrens is None:
            return soort.NORM_VOLGORDE, f"regel {hoger.nummer} heeft geen ondergrens", doe
        if lager.ondergrens is not None and lager.ondergrens >= hoger.ondergrens:
            zin = f"de ondergrens op regel {lager.nummer} is niet lager dan die op {hoger.nummer}"
            return soort.NORM_VOLGORDE, zin, doe
        if lager.bovengrens is not None and lager.bovengrens > hoger.ondergrens:
            zin = f"regel {lager.nummer} en {hoger.nummer} vallen over elkaar"
            return soort.NORM_VOLGORDE, zin, "Verbeter de bovengrens of de ondergrens."
    return None


def _keur_gat(regels: Sequence[_Regel]) -> _Oordeel:
    stap = _stap(regels)
    for hoger, lager in pairwise(regels):
        if hoger.ondergrens is None or lager.bovengrens is None:
            continue
        if lager.bovengrens + stap < hoger.ondergrens:
            zin = f"tussen regel {lager.nummer} en {hoger.nummer} zit een gat"
            return soort.NORM_GAT, zin, "Kijk de grenzen na."
    return None


def _stap(regels: Sequence[_Regel]) -> Decimal:
    """Return the smallest step of the scale: 1 for whole numbers, 0.1 for one decimal."""
    grenzen = [g for regel in regels for g in (regel.ondergrens, regel.bovengrens) if g is not None]
    exponenten = [exponent for g in grenzen if isinstance(exponent := g.as_tuple().exponent, int)]
    return Decimal(1).scaleb(min(exponenten, default=0))


def _to_norm(regels: Sequence[_Regel]) -> Norm:
    velden = regels[0].velden
    banden = [Band(regel.velden["niveau"], regel.ondergrens) for regel in regels]
    return Norm(
        toets=velden["toets"],
        versie=velden["versie"],
        norm_versie=velden["norm_versie"],
        norm_soort=velden["norm_soort"],
        moment=velden["moment"],
        systeem=velden["systeem"],
        banden=tuple(sorted(banden, key=_van_hoog_naar_laag)),
        bron=velden["bron"],
    )


def _van_hoog_naar_laag(band: Band) -> Decimal:
    return Decimal("Infinity") if band.ondergrens is None else -band.ondergrens
