"""One sheet of all classes in one list: the tables below each other, column by header."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from hgw_excel import platform
from hgw_excel.bijwerken.opslaan import BestaatAl, schrijf_stroom
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
from hgw_excel.school.stapelen.blad import gevulde_rijen, kies_tabel, over_bestand, over_cellen
from hgw_excel.school.stapelen.klas import BLADEN, hoort_niet, klas, over_kolommen, tabelnaam
from hgw_excel.school.stapelen.namen import KLASSENMAP, MEEDOEN, namen_in

ALLES, CELLEN_WEG, BESTAND_WEG, NIETS = 0, 1, 3, 4
SOORTEN = (".xlsx", ".csv")
STAPEL = "stapel"
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
    _keur_naam(uit, [*map(Path, paden), *(pad.parent for pad in bronnen)])
    stapelaar = _Stapelaar(blad, uit, StapelUitkomst(over_bestanden))
    try:
        with closing(stapelaar):
            stapelaar.lees(bronnen, voortgang)
            return stapelaar.klaar(oud, vervang=vervang)
    except BestaatAl as fout:  # it was not there when we began
        if not overschrijf:
            raise
        zin = f"'{uit.name}' is intussen door een ander gemaakt. Probeer het opnieuw."
        raise KanNiet(f"{zin} {_NIETS}") from fout
    except OSError as fout:  # the disk is full, while rows are kept
        raise KanNiet(f"'{uit.name}' is niet geschreven. {platform.os_zin(fout)}") from fout


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


def _keur_naam(uit: Path, gelezen: Iterable[Path]) -> None:
    """Refuse a name by which the list would be taken for a klassenmap the next time."""
    if not uit.name.casefold().startswith(KLASSENMAP):
        return
    map_ = uit.parent.resolve()
    if any(map_.is_relative_to(pad.resolve()) for pad in gelezen if pad.is_dir()):
        zin = f"'{uit.name}' lijkt een klassenmap, en in deze map worden klassenmappen gelezen."
        raise KanNiet(f"{zin} Kies een andere naam. {_NIETS}")


def _met_tabel(pad: Path, boek: Boek | Melding, gevraagd: str) -> Boek | Melding:
    """Return the workbook, read once more when the table stands on a sheet of another name."""
    if isinstance(boek, Melding) or kies_tabel(boek, gevraagd):
        return boek
    tabel = tabelnaam(boek, gevraagd)
    if tabel not in boek.tabelbladen:
        return boek
    return read_all([pad], alleen=(tabel, *BLADEN))[0]


def _zelfde(pad: Path, uit: Path) -> bool:
    return os.path.normcase(os.path.realpath(pad)) == os.path.normcase(os.path.realpath(uit))


class _Stapelaar:
    """The list while it grows."""

    def __init__(self, gevraagd: str, uit: Path, uitkomst: StapelUitkomst) -> None:
        self.gevraagd, self.uit, self.uitkomst = gevraagd.strip(), uit, uitkomst
        self.stroom: Stroom | None = None
        self.zonder_blad: list[tuple[str, Path]] = []
        self.hoort_niet: list[Melding] = []
        self.gezien: dict[str, str] = {}
        self.weg = False

    def lees(self, paden: Sequence[Path], voortgang: Voortgang | None) -> None:
        """Read all workbooks, a few at a time."""
        alleen = (self.gevraagd, *BLADEN)
        with closing(lees_stroom(paden, alleen=alleen, voortgang=voortgang)) as stroom:
            for pad, naam, boek in zip(paden, bestandsnamen(paden), stroom, strict=True):
                self._neem_op(pad, naam, boek)

    def _neem_op(self, pad: Path, naam: str, gelezen: Boek | Melding) -> None:
        boek = _met_tabel(pad, gelezen, self.gevraagd)
        if isinstance(boek, Melding):
            self.uitkomst.gevonden += 1
            self.uitkomst.meldingen.append(boek.in_bestand(naam))
            self.weg = True
        elif boek.soort in MEEDOEN:
            self.uitkomst.gevonden += 1
            tabel = kies_tabel(boek, self.gevraagd)
            if tabel is not None:
                self._voeg_toe(naam, boek, tabel)
            elif hoort_niet(boek, self.gevraagd):
                self.hoort_niet.append(self._tip(naam, boek))
            else:
                self.zonder_blad.append((naam, pad))

    def _tip(self, naam: str, boek: Boek) -> Melding:
        groep = klas(boek) or "Deze klas"
        zin = f"{groep[:1].upper()}{groep[1:]} heeft geen blad '{self.gevraagd}'; "
        return soort.HOORT_NIET.melding(naam, f"{zin}uit deze klas komt niets in de lijst.")

    def _voeg_toe(self, naam: str, boek: Boek, tabel: Blad) -> None:
        uitkomst = self.uitkomst
        uitkomst.meegedaan += 1
        uitkomst.meldingen += (*self._over_kopie(naam, boek), *over_bestand(tabel, naam))
        rijen = gevulde_rijen(tabel)
        if not rijen:
            return
        eigen: list[Kolom] = [("bestand", [naam] * len(rijen))]
        if boek.soort:
            eigen.append(("klas", [klas(boek)] * len(rijen)))
            uitkomst.meldingen += over_kolommen(boek, tabel, naam)
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
        if self.uitkomst.meegedaan or self.hoort_niet or not self.zonder_blad:
            doe = "Uit dit bestand komt niets in de lijst."
            zonder = [soort.BLAD_ONTBREEKT.melding(naam, zin, doe) for naam, _ in self.zonder_blad]
            return [*zonder, *self.hoort_niet]
        namen = namen_in([pad for _, pad in self.zonder_blad]).zichtbaar
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
