"""Check klassenmappen: read them all, check each, compare them. One bad file stops nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.register import Regel, alle, sluit_uit
from hgw_excel.controle.tussen import vergelijk
from hgw_excel.controle.volgorde import sorteer
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.domein.school import School
from hgw_excel.lezen.bestanden import vind
from hgw_excel.lezen.werker import read_all
from hgw_excel.schema.ruw import Boek
from hgw_excel.school.bestandsnamen import bestandsnamen
from hgw_excel.school.instellingen import read_school
from hgw_excel.school.schoolmap import toml_voor

NIETS, AANPASSEN, ONLEESBAAR = 0, 1, 3


@dataclass
class Uitkomst:
    """What a check found. `gevonden` counts klassenmappen, `gelezen` those that could be read.

    `klassen` is empty when school.toml must be mended first: then nothing may be counted.
    `paden` tells where each file is, by the name that the meldingen call it; `kaarten` are the
    kwaliteitskaarten that lie between the classes, each with its name.
    """

    meldingen: list[Melding] = field(default_factory=list)
    gelezen: int = 0
    gevonden: int = 0
    exit_code: int = NIETS
    klassen: list[Klas] = field(default_factory=list)
    paden: dict[str, Path] = field(default_factory=dict)
    kaarten: list[tuple[str, Boek]] = field(default_factory=list)


def controleer(
    paden: Sequence[str | Path],
    school: Path | None = None,
    *,
    voortgang: Callable[[int, int], None] | None = None,
    regels: Sequence[Regel] | None = None,
) -> Uitkomst:
    """Check files, folders and patterns, in any order, with the same answer.

    Exit code: 0 nothing to mend, 1 something to mend, 3 a file could not be read or none was found.

    Args:
        school: school folder or school.toml; else the nearest one; else the classes are compared
            with each other.
        voortgang: called with (done, total) after each file.
        regels: the rules to apply, by default all.
    """
    gevonden, over_bestanden = vind(paden)
    namen = bestandsnamen(gevonden)
    boeken = [
        replace(gelezen, bestand=naam)
        for naam, gelezen in zip(namen, read_all(gevonden, voortgang=voortgang), strict=True)
    ]
    uitkomst = beoordeel(boeken, *school_bij(paden, school), over_bestanden, regels=regels)
    uitkomst.paden = dict(zip(namen, gevonden, strict=True))
    return uitkomst


def beoordeel(
    boeken: Sequence[Boek | Melding],
    afspraken: School | None,
    over_school: Sequence[Melding] = (),
    over_bestanden: Sequence[Melding] = (),
    *,
    regels: Sequence[Regel] | None = None,
) -> Uitkomst:
    """Return the same of workbooks that are read already, from a file or while they are open.

    Args:
        afspraken: of the school folder, with what must be mended in them; None without one.
        over_bestanden: what is said of files that were not read.
    """
    toegepast = alle() if regels is None else regels
    uitkomst = Uitkomst(meldingen=[*over_school, *over_bestanden])
    for boek in boeken:
        _neem_op(uitkomst, boek, afspraken, toegepast)
    bladen = {boek.bestand: boek.bladen for boek in boeken if isinstance(boek, Boek)}
    uitkomst.meldingen += vergelijk(uitkomst.klassen, afspraken, toegepast)
    uitkomst.meldingen = _op_volgorde(uitkomst.meldingen, bladen)
    uitkomst.exit_code = _code(uitkomst)
    if over_school and afspraken is None:
        uitkomst.klassen = []
    return uitkomst


def school_bij(
    paden: Sequence[str | Path], school: Path | None
) -> tuple[School | None, list[Melding]]:
    """Return the agreements of the school folder, and all that must be mended in them."""
    toml = toml_voor(paden, school)
    return (None, []) if toml is None else read_school(toml)


def _neem_op(
    uitkomst: Uitkomst, boek: Boek | Melding, school: School | None, regels: Sequence[Regel]
) -> None:
    if isinstance(boek, Melding):
        uitkomst.gevonden += 1
        uitkomst.meldingen.append(boek)
        return
    if boek.soort == "kwaliteitskaart":
        uitkomst.kaarten.append((boek.bestand, boek))
    if boek.soort not in ("", "klassenmap"):
        return
    klas, meldingen = lees_klassenmap(boek, school, regels)
    uitkomst.meldingen += meldingen
    if boek.soort:
        uitkomst.gevonden += 1
    if klas is not None:
        uitkomst.gelezen += 1
        uitkomst.klassen.append(klas)


def _op_volgorde(
    meldingen: Sequence[Melding], bladen: Mapping[str, Sequence[str]]
) -> list[Melding]:
    per_bestand: dict[str, list[Melding]] = {}
    for melding in meldingen:
        per_bestand.setdefault(melding.bestand, []).append(melding)
    return [
        melding
        for bestand in sorted(per_bestand)
        for melding in sorteer(per_bestand[bestand], bladen.get(bestand, ()))
    ]


def _code(uitkomst: Uitkomst) -> int:
    onleesbaar = any(m.code.startswith("HGW1") and sluit_uit(m) for m in uitkomst.meldingen)
    if onleesbaar or not uitkomst.gevonden:
        return ONLEESBAAR
    if any(m.ernst == Ernst.AANPASSEN for m in uitkomst.meldingen):
        return AANPASSEN
    return NIETS
