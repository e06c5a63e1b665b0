"""New klassenmappen: one per class of the pupil file, or an empty template."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hgw_excel.bijwerken.opslaan import BestaatAl, schrijf
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.bouwen.macros.bronnen import eis_bronnen
from hgw_excel.bouwen.macros.xlsm import bouw_met_macros
from hgw_excel.domein.leerling import VOORLOPIG, Groep, Schoolgegevens
from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.domein.norm import Norm
from hgw_excel.domein.school import School
from hgw_excel.importeren.lees import read_leerlingen
from hgw_excel.importeren.meldingen import DUBBELE_GROEP
from hgw_excel.importeren.namen import maak_namen
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.nieuw import nieuwe_inhoud, normrijen
from hgw_excel.schema.werkboek import Workbook
from hgw_excel.school.instellingen import read_school, to_instellingen
from hgw_excel.school.meldingen import ANDERE_SCHOOL
from hgw_excel.school.normen import read_normen
from hgw_excel.school.schoolmap import voorbeeld_toml, vul_aan

SCHOOL_TOML = "school.toml"
XLSX, XLSM = ".xlsx", ".xlsm"
GEWEIGERD = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""Characters that Windows refuses in a file name."""


@dataclass(frozen=True, slots=True)
class Klasbestand:
    """A klassenmap that is not written yet: its file name and its content."""

    naam: str
    inhoud: Inhoud


@dataclass
class NieuwUitkomst:
    """What `maak_klassenmappen` wrote, what was there already, and what there is to say."""

    geschreven: list[Path] = field(default_factory=list)
    bestonden: list[Path] = field(default_factory=list)
    meldingen: list[Melding] = field(default_factory=list)


def maak_klassenmappen(
    school: Path, leerlingen: Path, uit: Path, *, macros: bool = False
) -> NieuwUitkomst:
    """Write a klassenmap per class of the pupil file; what exists is never overwritten.

    With `macros` they are .xlsm; a class that has the other kind already gets no second one.

    Raises:
        KanNiet: no school.toml, the folder can't be written, or a package for macros is missing.
    """
    bestanden, meldingen = maak_inhouden(school, leerlingen, macros=macros)
    uitkomst = NieuwUitkomst(meldingen=meldingen)
    for bestand in bestanden:
        doel = uit / bestand.naam
        er_al = [pad for pad in (doel.with_suffix(XLSX), doel.with_suffix(XLSM)) if pad.exists()]
        try:
            if er_al:
                raise BestaatAl(bestand.naam)
            uit.mkdir(parents=True, exist_ok=True)
            schrijf(doel, bouw(bestand.inhoud, macros))
            uitkomst.geschreven.append(doel)
        except BestaatAl:
            uitkomst.bestonden.extend(er_al or [doel])
    return uitkomst


def bouw(inhoud: Inhoud, macros: bool) -> bytes:
    """Return a klassenmap of one kind or the other."""
    return bouw_met_macros(inhoud) if macros else bouw_klassenmap(inhoud)


def maak_inhouden(
    school: Path, leerlingen: Path, *, macros: bool = False
) -> tuple[list[Klasbestand], list[Melding]]:
    """Return the content of every class, after filling in what school.toml left empty.

    Raises:
        KanNiet: no school.toml, or a package for macros is missing.
    """
    if macros:
        eis_bronnen()
    toml = vind_toml(school)
    gegevens, meldingen = read_leerlingen(leerlingen)
    instellingen, fouten = read_school(toml)
    meldingen += fouten
    if gegevens is None or instellingen is None:
        return [], meldingen
    meldingen += vul_aan(toml, gegevens.naam, gegevens.brin, gegevens.schooljaar)
    instellingen, fouten = read_school(toml)
    meldingen += fouten
    if instellingen is None or any(m.code == ANDERE_SCHOOL.code for m in meldingen):
        return [], meldingen
    normen, fouten = read_normen(toml.parent / "normen", school=instellingen)
    meldingen += fouten
    soort = XLSM if macros else XLSX
    klassen = _klassen(instellingen, gegevens, normen, leerlingen.name, meldingen, soort)
    return list(klassen), meldingen


def vind_toml(school: Path) -> Path:
    """Return the school.toml of a school folder, or the file itself."""
    toml = school / SCHOOL_TOML if school.is_dir() else school
    if not toml.is_file():
        zin = f"In de map '{school}' staat geen school.toml."
        raise KanNiet(f"{zin} Maak hem eerst met: hgw schoolmap {school}")
    return toml


def _klassen(
    school: School,
    gegevens: Schoolgegevens,
    normen: Sequence[Norm],
    bron: str,
    meldingen: list[Melding],
    soort: str,
) -> Iterator[Klasbestand]:
    gebruikt: set[str] = set()
    geweest: set[str] = set()
    for groep in gegevens.groepen:
        if _klasnaam(groep) in geweest:
            meldingen.append(_overgeslagen(groep, bron))
            continue
        geweest.add(_klasnaam(groep))
        namen, fouten = maak_namen(groep.leerlingen, bestand=bron)
        meldingen += fouten
        werkboek = _werkboek(school, groep.leerjaren, normen)
        inhoud = nieuwe_inhoud(
            werkboek, groep, normen, namen=namen, schooljaar=school.schooljaar, brin=school.brin
        )
        yield Klasbestand(_bestandsnaam(groep.naam, gebruikt) + soort, inhoud)


def _klasnaam(groep: Groep) -> str:
    """Return the name that tells classes apart: '5', '5 ' and 'Groep 5' are one."""
    return " ".join(groep.naam.casefold().split()).removeprefix("groep ")


def _overgeslagen(groep: Groep, bron: str) -> Melding:
    aantal = len(groep.leerlingen)
    kinderen = "één leerling" if aantal == 1 else f"{aantal} leerlingen"
    zin = f"Twee groepen heten '{groep.naam}'. De tweede ({kinderen}) is overgeslagen."
    doe = "Geef ze in de administratie elk een eigen naam."
    return DUBBELE_GROEP.melding(bron, zin, doe)


def _werkboek(school: School, leerjaren: tuple[int, ...], normen: Sequence[Norm]) -> Workbook:
    """Return the schema; computed niveaus stand open when a norm fits one of the tests."""
    werkboek = klassenmap(school, leerjaren)
    bekend = any(normrijen(werkboek, normen))
    return klassenmap(school, leerjaren, normen_bekend=True) if bekend else werkboek


def _bestandsnaam(groep: str, gebruikt: set[str]) -> str:
    """Return 'klassenmap groep 5-6', unique without regard to case."""
    kaal = GEWEIGERD.sub("-", groep).strip(" .") or "zonder naam"
    kop = "klassenmap" if kaal.casefold().startswith("groep") else "klassenmap groep"
    naam, nummer = f"{kop} {kaal}", 1
    while naam.casefold() in gebruikt:
        nummer += 1
        naam = f"{kop} {kaal} ({nummer})"
    gebruikt.add(naam.casefold())
    return naam


def maak_sjabloon(
    uit: Path,
    leerjaren: tuple[int, ...],
    leerlingen: int,
    school: Path | None,
    *,
    macros: bool = False,
) -> Path:
    """Write an empty klassenmap with `leerlingen` rows that have an id and no name.

    Raises:
        KanNiet: the file exists, can't be written, school.toml must be mended first, or a package
            for macros is missing.
    """
    gegevens = vind_toml(school).read_bytes() if school else voorbeeld_toml()
    instellingen, meldingen = to_instellingen(gegevens)
    if instellingen is None:
        raise KanNiet(f"school.toml: {meldingen[0]}")
    map_ = vind_toml(school).parent if school else None
    normen = read_normen(map_ / "normen", school=instellingen)[0] if map_ else ()
    ids = [f"{VOORLOPIG}{nummer:03d}" for nummer in range(1, leerlingen + 1)]
    inhoud = nieuwe_inhoud(
        _werkboek(instellingen, leerjaren, normen),
        Groep("/".join(map(str, leerjaren)), ()),
        normen,
        namen=(),
        schooljaar=instellingen.schooljaar,
        brin=instellingen.brin,
        ids=ids,
        reserve=len(ids),
    )
    schrijf(uit, bouw(inhoud, macros))
    return uit
