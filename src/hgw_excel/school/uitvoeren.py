"""Do an actie on klassenmappen: read them all, see what would change, and only then write.

One bad file stops nothing; a file that is not in order is left as it is, with the reason.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from hgw_excel.acties.voorstel import Voorstel, aantal, echt
from hgw_excel.bijwerken.opslaan import keur_doel
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import sluit_uit
from hgw_excel.domein.melding import Ernst, KanNiet, Melding
from hgw_excel.domein.school import School
from hgw_excel.school.bijwerken import werk_bij
from hgw_excel.school.controleren import Uitkomst as Gecontroleerd
from hgw_excel.school.controleren import controleer
from hgw_excel.school.instellingen import read_school
from hgw_excel.school.op_volgorde import schrijf_op_volgorde
from hgw_excel.school.planzinnen import standaardbank
from hgw_excel.school.schoolmap import toml_voor

Actie = Callable[[Klas, School, date], Voorstel]
"""What is done with one class; it raises KanNiet with the reason when it can't be done there."""

GELUKT, DEELS, NIETS = 0, 3, 4
EERST = ("HGW1", "HGW2", "HGW401", "HGW402", "HGW403", "HGW406", "HGW407", "HGW302")
"""Files, tables and rows of children must be in order before anything is written.

So must own formulas: once outcomes are written beside ours, one without seems to be empty.
"""

EIGEN_AFSPRAKEN = (
    "Deze klas gaat uit van haar eigen afspraken: in school.toml zijn de woorden, vakgebieden of "
    "periodes anders."
)


@dataclass(frozen=True, slots=True)
class Klasvoorstel:
    """One class: what would change, what was written, or why nothing can be.

    Attributes:
        pad: where the file is; None when it could not be read.
        voorstel: with the changes that really change something.
        cellen: how many cells would change; after writing, how many did.
    """

    bestand: str
    titel: str = ""
    pad: Path | None = None
    klas: Klas | None = None
    voorstel: Voorstel = field(default_factory=Voorstel)
    cellen: int = 0
    reden: str = ""
    geschreven: bool = False
    meldingen: tuple[Melding, ...] = ()


@dataclass(frozen=True, slots=True)
class Uitvoering:
    """All classes of one run, in the order of the files; `meldingen` are about the school."""

    klassen: tuple[Klasvoorstel, ...]
    meldingen: tuple[Melding, ...] = ()

    @property
    def te_schrijven(self) -> tuple[Klasvoorstel, ...]:
        """Those in which something would change."""
        return tuple(k for k in self.klassen if not k.reden and k.cellen and not k.geschreven)

    @property
    def geschreven(self) -> tuple[Klasvoorstel, ...]:
        """Those that were written."""
        return tuple(klas for klas in self.klassen if klas.geschreven)

    @property
    def geweigerd(self) -> tuple[Klasvoorstel, ...]:
        """Those that take no part."""
        return tuple(klas for klas in self.klassen if klas.reden)

    @property
    def exit_code(self) -> int:
        """0 all took part, 3 one or more did not, 4 none did."""
        if len(self.geweigerd) == len(self.klassen):
            return NIETS
        return DEELS if self.geweigerd else GELUKT


def bereid_voor(
    paden: Sequence[str | Path],
    actie: Actie,
    datum: date,
    school: Path | None = None,
    *,
    bladen: Collection[str] = (),
    ondanks: Collection[str] = (),
    voortgang: Callable[[int, int], None] | None = None,
) -> Uitvoering:
    """Return what an actie would change in files, folders and patterns; nothing is written.

    Args:
        datum: the day it is done on.
        school: school folder or school.toml; else the nearest one; else each class goes by the
            agreements it carries.
        bladen: sheets on which every cell must be in order too.
        ondanks: codes, or how they begin, that do not keep this actie from a class.
        voortgang: called with (done, total) after each file.
    """
    gelezen = controleer(paden, school, voortgang=voortgang)
    afspraken = afspraken_van(paden, school)
    return bereid_gelezen(gelezen, afspraken, actie, datum, bladen=bladen, ondanks=ondanks)


def keur_bestand(pad: Path) -> None:
    """Raise KanNiet when a klassenmap can't be written in its place."""
    keur_doel(pad, overschrijf=True)


def bereid_gelezen(
    gelezen: Gecontroleerd,
    afspraken: School | None,
    actie: Actie,
    datum: date,
    *,
    bladen: Collection[str] = (),
    ondanks: Collection[str] = (),
    keur: Callable[[Path], None] = keur_bestand,
) -> Uitvoering:
    """Return the same of klassenmappen that are read and checked already.

    Args:
        keur: raises KanNiet when what stands at this path can't be written.
    """
    klassen = {}
    for klas in gelezen.klassen:
        bezwaar = [
            m
            for m in gelezen.meldingen
            if m.bestand == klas.bestand and not m.code.startswith(tuple(ondanks))
        ]
        klassen[klas.bestand] = _klas(
            klas,
            gelezen.paden[klas.bestand],
            [m for m in bezwaar if _in_de_weg(m, bladen)],
            lambda klas: _doe(actie, klas, afspraken, datum),
            keur,
        )
    for melding in gelezen.meldingen:
        if melding.bestand and melding.bestand not in klassen and sluit_uit(melding):
            klassen[melding.bestand] = Klasvoorstel(melding.bestand, reden=str(melding))
    over_school = tuple(m for m in gelezen.meldingen if m.bestand not in klassen)
    return Uitvoering(tuple(klassen[naam] for naam in sorted(klassen)), over_school)


def voer_uit(
    uitvoering: Uitvoering, *, voortgang: Callable[[int, int], None] | None = None
) -> Uitvoering:
    """Write what would change, each file in its place after a reserve copy.

    What waits for another file is only written when that one was.
    """
    gedaan = schrijf_op_volgorde(uitvoering.te_schrijven, _schrijf, voortgang)
    klassen = (gedaan.get(klas.bestand, klas) for klas in uitvoering.klassen)
    return replace(uitvoering, klassen=tuple(klassen))


def afspraken_van(paden: Sequence[str | Path], school: Path | None) -> School | None:
    """Return the agreements of the school folder, None without one."""
    toml = toml_voor(paden, school)
    return None if toml is None else read_school(toml)[0]


def afspraken_voor(klas: Klas, school: School | None) -> School:
    """Return the agreements to go by in a class: those of the folder where the words are the same.

    A class that was made with other words or niveaus goes by what it carries: its drop-downs and
    formulas know nothing else. The phrase bank is never carried: it is that of the folder.
    """
    eigen = replace(klas.school, planzinnen=school.planzinnen if school else standaardbank())
    if school is None or _woorden(school) != _woorden(eigen):
        return eigen
    return school


def _woorden(school: School) -> tuple[object, ...]:
    """Return what drop-downs and formulas know; the days of a period and lesson minutes may change.

    Names of gebieden are in headers and phrases of the class, numbers and peil of periods in its
    lists.
    """
    vakken = [replace(vak, lesminuten=0) for vak in school.vakgebieden]
    periodes = [(p.nummer, p.naam, p.peil) for p in school.periodes]
    woorden = (school.systeem, school.aanpakken, school.observatiestappen, school.sev_stappen)
    return (*woorden, vakken, school.ontwikkelgebieden, periodes)


def _doe(actie: Actie, klas: Klas, afspraken: School | None, datum: date) -> Voorstel:
    """Return what an actie proposes, and say it when the school's agreements don't count here."""
    school = afspraken_voor(klas, afspraken)
    voorstel = actie(klas, school, datum)
    if afspraken is None or school is afspraken:
        return voorstel
    return replace(voorstel, regels=(EIGEN_AFSPRAKEN, *voorstel.regels))


def _klas(
    klas: Klas,
    pad: Path,
    eerst: Sequence[Melding],
    actie: Callable[[Klas], Voorstel],
    keur: Callable[[Path], None],
) -> Klasvoorstel:
    leeg = Klasvoorstel(klas.bestand, klas.titel, pad, klas)
    if eerst:
        return replace(leeg, reden=str(eerst[0]), meldingen=tuple(eerst[1:]))
    try:
        voorstel = actie(klas)
        voorstel = replace(voorstel, wijzigingen=echt(klas, voorstel.wijzigingen))
        if cellen := aantal(voorstel.wijzigingen):
            keur(pad)
    except KanNiet as fout:
        return replace(leeg, reden=fout.zin)
    return replace(leeg, voorstel=voorstel, cellen=cellen)


def _in_de_weg(melding: Melding, bladen: Collection[str]) -> bool:
    if melding.ernst is not Ernst.AANPASSEN:
        return False
    return melding.code.startswith(EERST) or melding.blad in bladen or sluit_uit(melding)


def _schrijf(klas: Klasvoorstel) -> Klasvoorstel:
    assert klas.pad is not None
    assert klas.klas is not None
    try:
        gedaan = werk_bij(klas.pad, klas.klas, klas.voorstel.wijzigingen)
    except KanNiet as fout:
        return replace(klas, cellen=0, reden=fout.zin)
    geschreven = gedaan.geschreven is not None
    return replace(klas, cellen=gedaan.cellen, geschreven=geschreven, meldingen=gedaan.meldingen)
