"""Which norms a school has, which of them judge its pupils, and what they leave open."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, Decimal
from itertools import groupby, pairwise
from pathlib import Path

from hgw_excel.domein.melding import Ernst, KanNiet, Melding
from hgw_excel.domein.norm import Norm
from hgw_excel.domein.normgroei import gemiddelde_van
from hgw_excel.domein.normtabel import NormTabel, volgorde
from hgw_excel.domein.school import School, Toets
from hgw_excel.importeren.meldingen import som_op
from hgw_excel.schema.nieuw import norm_momenten, norm_van
from hgw_excel.school.instellingen import read_school
from hgw_excel.school.nieuw import vind_toml
from hgw_excel.school.normen import read_gelezen
from hgw_excel.school.normverband import oordeelt, toetsnamen
from hgw_excel.school.schoolmap import NORMEN, zoek_school
from hgw_excel.school.soorten import bedoel

TIENDE = Decimal("0.1")
GROEI = "Groei ten opzichte van landelijk is daar niet te bepalen."


@dataclass(frozen=True, slots=True)
class Normgroep:
    """The norms of one kind, of one test, version and system, and at which moments they hold."""

    toets: str
    versie: str
    norm_versie: str
    norm_soort: str
    systeem: str
    momenten: tuple[str, ...]
    bron: str
    bestanden: tuple[str, ...]
    gebruikt: bool
    fictief: bool


@dataclass(frozen=True, slots=True)
class Normoverzicht:
    """What `hgw normen` shows; `ontbreekt` maps a test to the moments without a norm.

    `opmerkingen` are sentences on what the norms leave open; empty when there are none at all.
    """

    groepen: tuple[Normgroep, ...] = ()
    ontbreekt: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    opmerkingen: tuple[str, ...] = ()
    meldingen: tuple[Melding, ...] = ()
    normen: tuple[Norm, ...] = ()
    school: School | None = None

    @property
    def exit_code(self) -> int:
        """1 when there is something to mend, else 0."""
        return int(any(melding.ernst == Ernst.AANPASSEN for melding in self.meldingen))


def controleer_normen(map_: Path) -> Normoverzicht:
    """Check the norm tables of the school folder that `map_` is or lies in.

    Raises:
        KanNiet: there is no school.toml.
    """
    toml = zoek_school([map_]) if map_.is_dir() else None
    toml = toml or vind_toml(map_)
    school, fouten = read_school(toml)
    if school is None:
        return Normoverzicht(meldingen=tuple(fouten))
    gelezen, over_normen = read_gelezen(toml.parent / NORMEN, school=school)
    normen = tuple(norm for _, norm in gelezen)
    bestanden = {id(norm): blok.bestand for blok, norm in gelezen}
    per_toets = {toets.sleutel: _dekking(normen, school, toets) for toets in school.toetsen}
    gebruikt = {id(norm) for dekking in per_toets.values() for norm in dekking.values()}
    ontbreekt = dict(_ontbreekt(per_toets, school))
    return Normoverzicht(
        tuple(_groepen(normen, bestanden, gebruikt)),
        ontbreekt,
        tuple(_opmerkingen(per_toets, normen, school)),
        (*fouten, *over_normen),
        normen,
        school,
    )


def zoek_normen(overzicht: Normoverzicht, toets: str, moment: str) -> list[Norm]:
    """Return the norms of a test, at a moment, in the order of time; '' stands for all.

    Raises:
        KanNiet: neither the school nor a norm knows the test, or the moment is none.
    """
    if moment and not volgorde(moment.upper()):
        raise KanNiet(f"Het moment '{moment}' kennen we niet. Typ bijvoorbeeld M5 of E5.", 2)
    namen = _namen_bij(overzicht, toets)
    gevonden = [
        norm
        for norm in overzicht.normen
        if (not namen or norm.toets.casefold() in namen)
        and norm.moment == (moment.upper() or norm.moment)
    ]
    return sorted(gevonden, key=lambda norm: (norm.toets, norm.systeem, volgorde(norm.moment)))


def is_fictief(norm: Norm) -> bool:
    """Whether the numbers are invented, as the table itself says."""
    return "fictief" in f"{norm.versie} {norm.norm_versie} {norm.bron}".casefold()


def scorebanden(norm: Norm) -> list[tuple[str, Decimal | None, Decimal | None]]:
    """Return per niveau the lowest and the highest score, to one decimal; None where open."""
    uit = []
    hoogste = None
    for band in norm.banden:
        uit.append((band.niveau, band.ondergrens, hoogste))
        if band.ondergrens is not None:
            hoogste = band.ondergrens.quantize(TIENDE, ROUND_CEILING) - TIENDE
    return uit


def momenten_tekst(momenten: Sequence[str]) -> str:
    """Return 'M3-E7' for moments that follow each other, else 'M3, E3 en M5'."""
    reeksen: list[list[str]] = []
    for moment in momenten:
        if reeksen and _volgt(reeksen[-1][-1], moment):
            reeksen[-1].append(moment)
        else:
            reeksen.append([moment])
    delen = [[f"{r[0]}-{r[-1]}"] if len(r) > 2 else r for r in reeksen]
    return som_op([deel for reeks in delen for deel in reeks], 24)


def _volgt(een: str, twee: str) -> bool:
    """M5 - E5 - M6: a B is no part of a run."""
    return een[:1] + twee[:1] in ("ME", "EM") and volgorde(twee) - volgorde(een) in (1, 9)


def _namen_bij(overzicht: Normoverzicht, gezocht: str) -> set[str]:
    """Return every name of the test that somebody meant, without regard to case."""
    kaal = " ".join(gezocht.casefold().split())
    toetsen = overzicht.school.toetsen if overzicht.school else ()
    namen = [{naam.casefold() for naam in _namen(toets)} for toets in toetsen]
    namen += [{norm.toets.casefold()} for norm in overzicht.normen]
    if not kaal:
        return set()
    gevonden = {naam for groep in namen if kaal in groep for naam in groep}
    if not gevonden:
        doe = bedoel(gezocht, toetsnamen(overzicht.school), 0.7)
        raise KanNiet(f"De toets '{gezocht}' kennen we niet. {doe}", 2)
    return gevonden


def _namen(toets: Toets) -> tuple[str, ...]:
    return (toets.naam, toets.kort, toets.sleutel, *toets.ook)


def _dekking(normen: Sequence[Norm], school: School, toets: Toets) -> dict[str, Norm]:
    """Return per moment, in the order of time, the norm that a klassenmap would use."""
    tabel = NormTabel(normen)
    gevonden = {m: norm_van(tabel, school, toets, m) for m in sorted(norm_momenten(), key=volgorde)}
    return {moment: norm for moment, norm in gevonden.items() if norm is not None}


def _groepen(
    normen: Sequence[Norm], bestanden: Mapping[int, str], gebruikt: set[int]
) -> Iterator[Normgroep]:
    """Yield first what judges pupils, then what is only kept."""

    def sleutel(norm: Norm) -> tuple[bool, str, str, str, str, str]:
        return (id(norm) not in gebruikt, norm.toets, norm.systeem, norm.norm_soort,
                norm.norm_versie, norm.versie)  # fmt: skip

    def op_tijd(norm: Norm) -> tuple[tuple[bool, str, str, str, str, str], int, str]:
        return sleutel(norm), volgorde(norm.moment), norm.moment

    for (rest, *_), deel in groupby(sorted(normen, key=op_tijd), key=sleutel):
        groep = list(deel)
        eerste = groep[0]
        yield Normgroep(
            toets=eerste.toets,
            versie=eerste.versie,
            norm_versie=eerste.norm_versie,
            norm_soort=eerste.norm_soort,
            systeem=eerste.systeem,
            momenten=tuple(norm.moment for norm in groep),
            bron=eerste.bron,
            bestanden=tuple(sorted({bestanden[id(norm)] for norm in groep})),
            gebruikt=not rest,
            fictief=any(map(is_fictief, groep)),
        )


def _ontbreekt(
    per_toets: Mapping[str, Mapping[str, Norm]], school: School
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the tests, and the moments of the toetskalender at which no norm judges them."""
    for toets in school.toetsen:
        gevraagd = {
            f"{m}{leerjaar}" for m in "ME" for leerjaar in school.verwacht(toets.sleutel, m)
        }
        leeg = sorted(gevraagd - per_toets[toets.sleutel].keys(), key=volgorde)
        if leeg and toets.met_score:
            yield toets.naam, tuple(leeg)


def _opmerkingen(
    per_toets: Mapping[str, Mapping[str, Norm]], normen: Sequence[Norm], school: School
) -> Iterator[str]:
    """Yield per test what its norms leave open; nothing when no test has one."""
    ontbreekt = dict(_ontbreekt(per_toets, school))
    for toets in school.toetsen:
        dekking = per_toets[toets.sleutel]
        anders = _andere_systemen(normen, school, toets)
        if anders and not dekking:
            yield (
                f"{toets.naam}: er is een norm voor {som_op(anders)}, maar in school.toml staat "
                f"systeem {school.systeem.naam}. Omrekenen kan niet."
            )
        elif toets.naam in ontbreekt and any(per_toets.values()):
            waar = momenten_tekst(ontbreekt[toets.naam])
            yield f"{toets.naam}: er is geen normtabel voor {waar}. {GROEI}"
        yield from _over_groei(toets, dekking, school)


def _andere_systemen(normen: Sequence[Norm], school: School, toets: Toets) -> list[str]:
    namen = {naam.casefold() for naam in _namen(toets)} if toets.met_score else set()
    systemen = {n.systeem for n in normen if oordeelt(n) and n.toets.casefold() in namen}
    return sorted(systemen - {school.systeem.naam})


def _over_groei(toets: Toets, dekking: Mapping[str, Norm], school: School) -> Iterator[str]:
    """Yield where a norm names no average, and where it was re-set."""
    zonder = [m for m, norm in dekking.items() if gemiddelde_van(norm, school.systeem) is None]
    if zonder:
        waar = momenten_tekst(zonder)
        yield f"{toets.naam}: de normtabel noemt geen gemiddelde voor {waar}. {GROEI}"
    for eerder, later in pairwise(dekking.values()):
        if (eerder.versie, eerder.norm_versie) != (later.versie, later.norm_versie):
            yield (
                f"{toets.naam}: tussen {eerder.moment} en {later.moment} verandert de norm "
                f"({_versies(eerder)}, daarna {_versies(later)}). {GROEI}"
            )


def _versies(norm: Norm) -> str:
    return f"versie {norm.versie or 'onbekend'}, norm {norm.norm_versie or 'onbekend'}"
