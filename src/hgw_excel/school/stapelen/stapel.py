"""One sheet of all classes in one list: the tables below each other, column by header."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from hgw_excel import platform
from hgw_excel.bijwerken.opslaan import schrijf_stroom
from hgw_excel.bijwerken.reserve import bewaar
from hgw_excel.bouwen.stroom import Kolom, Stroom, Stroomboek
from hgw_excel.bouwen.stroomcsv import Stroomcsv
from hgw_excel.controle.kopienaam import soort_kopie
from hgw_excel.domein.melding import Ernst, KanNiet, Melding
from hgw_excel.importeren.meldingen import som_op
from hgw_excel.lezen.bestanden import vind
from hgw_excel.lezen.werker import lees_stroom, read_all
from hgw_excel.schema.ruw import Blad, Boek
from hgw_excel.school.bestandsnamen import bestandsnamen
from hgw_excel.school.stapelen import meldingen as soort
from hgw_excel.school.stapelen.blad import (
    gevulde_rijen,
    keuzes,
    kies_tabel,
    over_bestand,
    over_cellen,
)

ALLES, CELLEN_WEG, BESTAND_WEG, NIETS = 0, 1, 3, 4
SOORTEN = (".xlsx", ".csv")
STAPEL = "stapel"
_MEEDOEN = ("", "klassenmap")
_GROEP, _START = "hgw_groep", ("tblCyclus", "Start")
"""What the class is called, and the sheet that says it: by its table, for a tab gets renamed."""

_NIETS = "Er is niets veranderd."
Voortgang = Callable[[int, int], None]


@dataclass
class StapelUitkomst:
    """What was done. `exit_code`: 0 all in, 1 cells left out, 3 a workbook left out, 4 nothing.

    `rijen` counts those in the list, `meegedaan` the workbooks they came from.
    """

    meldingen: list[Melding] = field(default_factory=list)
    meegedaan: int = 0
    gevonden: int = 0
    rijen: int = 0
    geschreven: list[Path] = field(default_factory=list)
    exit_code: int = NIETS


def stapel(
    paden: Sequence[str | Path],
    blad: str,
    uit: Path,
    *,
    overschrijf: bool = False,
    voortgang: Voortgang | None = None,
) -> StapelUitkomst:
    """Write the rows of one sheet of every workbook below each other.

    The first columns say the file, and of a klassenmap the class. Our overviews and earlier lists
    are left alone, also when they lie in the same folder.

    Args:
        paden: workbooks, folders or patterns.
        blad: name of the sheet or of its table; case does not matter.
        uit: an .xlsx or .csv file.
        overschrijf: whether a list that is there may be replaced; a copy is kept.
        voortgang: called with (done, total) after each file.

    Raises:
        KanNiet: the list can't be written; nothing is changed then.
    """
    oud = _keur(uit, overschrijf)
    vervang = overschrijf and uit.exists()  # what comes there from now on is left alone
    gevonden, over_bestanden = vind(paden)
    bronnen = [pad for pad in gevonden if not _zelfde(pad, uit)]
    stapelaar = _Stapelaar(blad, uit, StapelUitkomst(over_bestanden))
    try:
        with closing(stapelaar):
            stapelaar.lees(bronnen, voortgang)
            return stapelaar.klaar(oud, vervang=vervang)
    except OSError as fout:  # the disk is full, while rows are kept
        raise KanNiet(f"'{uit.name}' is niet geschreven. {platform.os_zin(fout)}") from fout


def bladen_van(paden: Sequence[str | Path]) -> list[str]:
    """Return the sheets that can be asked for, by the first workbook that can be read."""
    for pad in vind(paden)[0]:
        (boek,) = read_all([pad])
        if isinstance(boek, Boek) and boek.soort in _MEEDOEN and boek.tabellen:
            return keuzes(boek)
    return []


def _keur(uit: Path, overschrijf: bool) -> Boek | None:
    """Refuse before anything is read; return the list that will be replaced, if there is one."""
    if uit.suffix.lower() not in SOORTEN:
        raise KanNiet(f"'{uit.name}' moet op .xlsx of .csv eindigen.", 2)
    if not uit.parent.is_dir():
        raise KanNiet(f"De map '{uit.parent}' bestaat niet. Maak hem eerst aan.")
    if not uit.exists():
        return None
    if not overschrijf:
        zin = f"'{uit.name}' bestaat al. Kies een andere naam of gebruik --overschrijf."
        raise KanNiet(f"{zin} {_NIETS}")
    if uit.suffix.lower() == ".csv":
        return None
    (boek,) = read_all([uit], alleen=())
    if isinstance(boek, Boek) and boek.soort == STAPEL:
        return boek
    zin = f"'{uit.name}' is geen lijst die zo is gemaakt, daar schrijven we niet overheen."
    raise KanNiet(f"{zin} Kies een andere naam. {_NIETS}")


def _zelfde(pad: Path, uit: Path) -> bool:
    return os.path.normcase(os.path.realpath(pad)) == os.path.normcase(os.path.realpath(uit))


class _Stapelaar:
    """The list while it grows."""

    def __init__(self, gevraagd: str, uit: Path, uitkomst: StapelUitkomst) -> None:
        self.gevraagd, self.uit, self.uitkomst = gevraagd, uit, uitkomst
        self.stroom: Stroom | None = None
        self.zonder_blad: list[tuple[str, Path]] = []
        self.gezien: dict[str, str] = {}
        self.weg = False

    def lees(self, paden: Sequence[Path], voortgang: Voortgang | None) -> None:
        """Read all workbooks, a few at a time."""
        alleen = (self.gevraagd.strip(), *_START)
        with closing(lees_stroom(paden, alleen=alleen, voortgang=voortgang)) as stroom:
            for pad, naam, boek in zip(paden, bestandsnamen(paden), stroom, strict=True):
                self._neem_op(pad, naam, boek)

    def _neem_op(self, pad: Path, naam: str, boek: Boek | Melding) -> None:
        if isinstance(boek, Melding):
            self.uitkomst.gevonden += 1
            self.uitkomst.meldingen.append(boek.in_bestand(naam))
            self.weg = True
        elif boek.soort in _MEEDOEN:
            self.uitkomst.gevonden += 1
            tabel = kies_tabel(boek, self.gevraagd)
            if tabel is None:
                self.zonder_blad.append((naam, pad))
            else:
                self._voeg_toe(naam, boek, tabel)

    def _voeg_toe(self, naam: str, boek: Boek, tabel: Blad) -> None:
        uitkomst = self.uitkomst
        uitkomst.meegedaan += 1
        uitkomst.meldingen += (*self._over_kopie(naam, boek), *over_bestand(tabel, naam))
        rijen = gevulde_rijen(tabel)
        if not rijen:
            return
        eigen: list[Kolom] = [("bestand", [naam] * len(rijen))]
        if boek.soort:
            eigen.append(("klas", [_klas(boek)] * len(rijen)))
        waarden = zip(*[tabel.rijen[i] for i in rijen], strict=True)
        kolommen = [*eigen, *zip(tabel.koppen, waarden, strict=True)]
        gebreken = self._stroom(tabel).voeg_toe(kolommen)
        uitkomst.meldingen += over_cellen(tabel, naam, rijen, gebreken, len(eigen))

    def _stroom(self, tabel: Blad) -> Stroom:
        if self.stroom is None:
            map_ = str(self.uit.parent)
            is_csv = self.uit.suffix.lower() == ".csv"
            self.stroom = Stroomcsv(map_) if is_csv else Stroomboek(tabel.naam, map_)
        return self.stroom

    def _over_kopie(self, naam: str, boek: Boek) -> Iterator[Melding]:
        eerder = self.gezien.setdefault(boek.sha256, naam)
        if eerder != naam:
            zin = f"Dit is precies hetzelfde bestand als '{eerder}'; de rijen staan er dubbel in."
            yield soort.DUBBEL.melding(naam, zin, "Haal er één weg en maak de lijst opnieuw.")
        elif kopie := soort_kopie(naam):
            zin = f"De naam lijkt van een {kopie}; de klas kan dubbel in de lijst staan."
            yield soort.DUBBEL.melding(naam, zin, "Kijk welke de goede is.")

    def klaar(self, oud: Boek | None, *, vervang: bool) -> StapelUitkomst:
        """Write the list, when there are rows, and return what was done."""
        uitkomst = self.uitkomst
        uitkomst.meldingen += self._over_blad()
        if self.stroom is not None and self.stroom.aantal:
            hash_ = oud.sha256 if oud else ""
            if vervang and self.uit.exists():
                vorige = self.uit.read_bytes()
                bewaar(self.uit, vorige)
                hash_ = hash_ or sha256(vorige).hexdigest()  # what is replaced is what was kept
            schrijf_stroom(self.uit, self.stroom.schrijf, overschrijf=vervang, sha256=hash_)
            uitkomst.geschreven.append(self.uit)
            uitkomst.rijen = self.stroom.aantal
            uitkomst.exit_code = self._code()
        uitkomst.meldingen.sort(key=lambda melding: melding.bestand)
        return uitkomst

    def _over_blad(self) -> Iterable[Melding]:
        """Name the files without the sheet; when no file has it, say once which there are."""
        self.weg = self.weg or bool(self.zonder_blad)
        zin = f"Er is geen blad met een tabel '{self.gevraagd}'."
        if self.uitkomst.meegedaan or not self.zonder_blad:
            doe = "Uit dit bestand komt niets in de lijst."
            return [soort.BLAD_ONTBREEKT.melding(naam, zin, doe) for naam, _ in self.zonder_blad]
        namen = bladen_van([pad for _, pad in self.zonder_blad])
        doe = f"Mogelijk is: {som_op(namen, 40)}." if namen else "Er is in geen bestand een tabel."
        return [soort.BLAD_ONTBREEKT.melding("", zin, doe)]

    def _code(self) -> int:
        if self.weg:
            return BESTAND_WEG
        aanpassen = any(m.ernst is Ernst.AANPASSEN for m in self.uitkomst.meldingen)
        return CELLEN_WEG if aanpassen else ALLES

    def close(self) -> None:
        """Throw away what was kept."""
        if self.stroom is not None:
            self.stroom.sluit()


def _klas(boek: Boek) -> str | None:
    """Return 'groep 5/6': with the word, because Excel makes a date of 5/6 in a .csv."""
    groep = boek.namen.get(_GROEP)
    if isinstance(groep, float) and groep.is_integer():
        groep = str(int(groep))
    if not isinstance(groep, str):
        return None
    return f"groep {groep}" if groep[:1].isdigit() else groep
