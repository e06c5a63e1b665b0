"""A plain table: find its header row among loose rows, and keep blocked columns out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hgw_excel.domein.melding import Melding
from hgw_excel.importeren import meldingen as soort
from hgw_excel.importeren.kopnamen import veld_bij_kop, voorrang
from hgw_excel.importeren.meldingen import som_op, tel
from hgw_excel.importeren.privacy import (
    kale_kop,
    lijkt_bsn,
    lijkt_eckid,
    schoon_tekst,
    soort_geblokkeerd,
)
from hgw_excel.schema.ruw import cel_adres

KOP_BINNEN = 15
"""A header row is looked for in this many rows."""

MINSTENS_BEKEND = 2
"""A row with fewer known headers is a title, not a header row."""


@dataclass(frozen=True, slots=True)
class Losse:
    """One row as it stands in the file: its number and its cells, not yet cleaned."""

    nummer: int
    cellen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table in clean text.

    Attributes:
        bestand: bare file name.
        blad: sheet name, '' for a text file.
        koppen: headers as they stand there.
        rijen: data rows, each as wide as `koppen`.
        nummers: the row number (or line number) of each data row.
    """

    bestand: str
    blad: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    nummers: tuple[int, ...]

    @property
    def rijwoord(self) -> str:
        """'rij' on a sheet, 'regel' in a text file."""
        return "rij" if self.blad else "regel"

    def kolom(self, veld: str) -> int | None:
        """Return the column that holds a field: the header that stands highest in its list."""
        passend = [
            (voorrang(kop), i) for i, kop in enumerate(self.koppen) if veld_bij_kop(kop) == veld
        ]
        return min(passend)[1] if passend else None


def zoek_kop(rijen: Sequence[Losse]) -> tuple[int, int]:
    """Return (how many fields are known, index) of the best header row; (0, 0) without one."""
    tellingen = [(_bekend(rij.cellen), -i) for i, rij in enumerate(rijen[:KOP_BINNEN])]
    aantal, plek = max(tellingen, default=(0, 0))
    return aantal, -plek


def _bekend(cellen: Sequence[str]) -> int:
    return len({veld_bij_kop(cel) for cel in cellen} - {""})


def to_tabel(
    rijen: Sequence[Losse], kop: int, bestand: str, blad: str = ""
) -> tuple[Tabel, list[Melding]]:
    """Return the rows below the header row at index `kop`, without blocked columns."""
    koppen = _zonder_staart([schoon_tekst(cel) for cel in rijen[kop].cellen])
    goed: list[tuple[int, tuple[str, ...]]] = []
    scheef: list[int] = []
    for rij in rijen[kop + 1 :]:
        schoon = tuple(schoon_tekst(cel) for cel in rij.cellen)
        if not any(schoon) or _zonder_staart(schoon) == koppen:
            continue
        past = not any(schoon[len(koppen) :]) and not any("\n" in cel for cel in rij.cellen)
        if past:
            goed.append((rij.nummer, schoon))
        else:
            scheef.append(rij.nummer)
    breedte = len(koppen)
    tabel = Tabel(
        bestand,
        blad,
        koppen,
        tuple((*cellen, *[""] * breedte)[:breedte] for _, cellen in goed),
        tuple(nummer for nummer, _ in goed),
    )
    veilig, meldingen = weer_kolommen(tabel)
    return veilig, meldingen + _scheve_rijen(tabel, scheef)


def _zonder_staart(cellen: Sequence[str]) -> tuple[str, ...]:
    lengte = max((i for i, cel in enumerate(cellen, 1) if cel), default=0)
    return tuple(cellen[:lengte])


def _scheve_rijen(tabel: Tabel, nummers: Sequence[int]) -> list[Melding]:
    if not nummers:
        return []
    begin = tel(len(nummers), f"{tabel.rijwoord} past", f"{tabel.rijwoord}s passen")
    begin = begin.replace("rijs", "rijen")
    welke = som_op([str(nummer) for nummer in nummers])
    zin = f"{begin} niet bij de kolommen ({tabel.rijwoord} {welke}). Niet ingelezen."
    doe = "Kijk of er een los aanhalingsteken of een scheidingsteken in een naam staat."
    return [soort.KOMMA_IN_REGEL.melding(tabel.bestand, zin, doe, blad=tabel.blad)]


def weer_kolommen(tabel: Tabel) -> tuple[Tabel, list[Melding]]:
    """Take blocked columns out, by header and by content, and name them."""
    meldingen, blijft = [], []
    for i, kop in enumerate(tabel.koppen):
        wat = soort_geblokkeerd(kop) or _soort_inhoud([rij[i] for rij in tabel.rijen])
        if wat:
            letter = cel_adres(0, i)[:-1]
            zin = f"Er is een kolom met {wat} (kolom {letter}). Die lezen we niet in."
            doe = "De rest is wel ingelezen."
            meldingen.append(soort.GEBLOKKEERD.melding(tabel.bestand, zin, doe, blad=tabel.blad))
        else:
            blijft.append(i)
    over = replace(
        tabel,
        koppen=tuple(tabel.koppen[i] for i in blijft),
        rijen=tuple(tuple(rij[i] for i in blijft) for rij in tabel.rijen),
    )
    return over, meldingen


def _soort_inhoud(kolom: Sequence[str]) -> str:
    if lijkt_bsn(kolom):
        return "burgerservicenummers"
    return "ECK iD's" if lijkt_eckid(kolom) else ""


def ongebruikte_koppen(tabel: Tabel, gebruikt: Sequence[int]) -> list[Melding]:
    """Say which columns play no part, so that a misspelt header is seen."""
    namen = [
        f"'{kop}'" for i, kop in enumerate(tabel.koppen) if i not in gebruikt and kale_kop(kop)
    ]
    if not namen:
        return []
    zin = f"Niet gebruikt: {som_op(namen, 12)}."
    return [soort.ONBEKENDE_KOLOM.melding(tabel.bestand, zin, blad=tabel.blad)]
