"""One csv with norms, read into the rows of each norm; a row says on which line it stands."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from hgw_excel.domein.melding import Melding
from hgw_excel.domein.normtabel import LEERLING, MOMENT
from hgw_excel.importeren.meldingen import som_op
from hgw_excel.platform import os_zin
from hgw_excel.school import meldingen as soort

SLEUTEL = ("toets", "versie", "norm_versie", "norm_soort", "sleutel", "moment", "systeem")
"""The columns that say which norm a row belongs to."""
GETALLEN = ("ondergrens", "bovengrens", "gemiddelde")
KOLOMMEN = (*SLEUTEL, "niveau", *GETALLEN[:2], "bron")
"""The columns that must be there; `gemiddelde` may be."""


@dataclass(frozen=True, slots=True)
class Regel:
    """One row of a norm table, with its line number; cells as text, and three as numbers."""

    nummer: int
    velden: Mapping[str, str]
    ondergrens: Decimal | None
    bovengrens: Decimal | None
    gemiddelde: Decimal | None


@dataclass(frozen=True, slots=True)
class Normblok:
    """The rows of one norm, in the order of the file; not `heel` when a number in it is none."""

    bestand: str
    regels: tuple[Regel, ...]
    heel: bool = True

    def __getitem__(self, kolom: str) -> str:
        """Return what a column says on the first row."""
        return self.regels[0].velden[kolom]

    @property
    def sleutel(self) -> tuple[str, ...]:
        """What makes it this norm and no other, without regard to case."""
        return tuple(self[kolom].casefold() for kolom in SLEUTEL)

    @property
    def oordeelt(self) -> bool:
        """Whether it is meant to judge a pupil at a moment; other norms are only kept."""
        return self["norm_soort"] == LEERLING and self["sleutel"] == MOMENT

    @property
    def wat(self) -> str:
        """'Rekenen M5 (I-V)'."""
        return " ".join(filter(None, (self["toets"], self["moment"], f"({self['systeem']})")))

    @property
    def waar(self) -> str:
        """'regel 2 tot en met 6', or 'regel 2, 4 en 6'."""
        return op_regels([regel.nummer for regel in self.regels])


def op_regels(nummers: Sequence[int]) -> str:
    """Return 'regel 2', 'regel 2 tot en met 6' or 'regel 2, 4 en 6'."""
    eerste, laatste = nummers[0], nummers[-1]
    if len(nummers) > 2 and list(nummers) == list(range(eerste, laatste + 1)):
        return f"regel {eerste} tot en met {laatste}"
    return f"regel {som_op([str(nummer) for nummer in nummers], 12)}"


def read_blokken(pad: Path) -> tuple[list[Normblok], list[Melding]]:
    """Return the norms of one csv, and what can't be read in it."""
    try:
        rijen = _rijen(pad.read_bytes().decode("utf-8-sig"))
    except OSError as fout:
        return [], [soort.ONLEESBAAR.melding(pad.name, os_zin(fout))]
    except (UnicodeDecodeError, csv.Error) as fout:
        tekens = isinstance(fout, UnicodeDecodeError)
        wat = "bevat tekens die we niet kunnen lezen" if tekens else "is niet te lezen als csv"
        zin, doe = f"De normtabel {wat}.", "Bewaar hem als 'CSV UTF-8'."
        return [], [soort.ONLEESBAAR.melding(pad.name, zin, doe)]
    mist = [kolom for kolom in KOLOMMEN if not rijen or kolom not in rijen[0][1]]
    if mist:
        zin = f"Deze kolommen ontbreken: {som_op(mist, 12)}."
        doe = "Zet op de eerste regel de kolomnamen die in README.md staan."
        return [], [soort.NORM_KOLOM.melding(pad.name, zin, doe)]
    return _to_blokken(rijen, pad.name)


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


def _to_blokken(
    rijen: Sequence[tuple[int, Mapping[str, str]]], bestand: str
) -> tuple[list[Normblok], list[Melding]]:
    groepen: dict[tuple[str, ...], list[Regel]] = {}
    kapot: set[tuple[str, ...]] = set()
    meldingen: list[Melding] = []
    for nummer, velden in rijen:
        sleutel = tuple(velden[kolom].casefold() for kolom in SLEUTEL)
        getallen, fouten = _getallen(nummer, velden, bestand)
        groepen.setdefault(sleutel, []).append(Regel(nummer, velden, *getallen))
        meldingen += fouten
        if fouten:
            kapot.add(sleutel)
    blokken = [Normblok(bestand, tuple(r), sleutel not in kapot) for sleutel, r in groepen.items()]
    return blokken, meldingen


def _getallen(
    nummer: int, velden: Mapping[str, str], bestand: str
) -> tuple[list[Decimal | None], list[Melding]]:
    getallen: list[Decimal | None] = []
    meldingen = []
    for kolom in GETALLEN:
        tekst = velden.get(kolom, "")
        try:
            getallen.append(_to_getal(tekst))
        except InvalidOperation:
            zin = f"Regel {nummer}: {kolom} '{tekst}' is geen getal."
            doe = "Schrijf een getal, of laat het leeg."
            meldingen.append(soort.NORM_WAARDE.melding(bestand, zin, doe, veld=kolom))
            getallen.append(None)
    return getallen, meldingen


def _to_getal(tekst: str) -> Decimal | None:
    if not tekst:
        return None
    if not re.fullmatch(r"-?\d+(?:[.,]\d+)?", tekst, re.ASCII):
        raise InvalidOperation(tekst)
    return Decimal(tekst.replace(",", "."))
