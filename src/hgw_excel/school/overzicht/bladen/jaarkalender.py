"""Jaarkalender: when each step of each period is to be ready, and how far the groups are."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from hgw_excel.domein.cyclus import STAPPEN
from hgw_excel.domein.school import Periode, School
from hgw_excel.school.overzicht.gegevens import Cijfers, GroepCijfers
from hgw_excel.school.overzicht.register import schoolblad
from hgw_excel.school.overzicht.vel import Kolom, Vel, Waarde
from hgw_excel.school.overzicht.voet import voet

KOLOMMEN = (
    Kolom("periode", 23, stijl={"bold": True}),
    Kolom("dag", 13, "dag"),
    Kolom("week", 7, "midden"),
    Kolom("wat", 22),
    Kolom("gepland", 19),
    Kolom("klaar in", 18),
)

HULP = "Wanneer elke stap klaar is. De dagen volgen uit [periodes] en [cyclus] in school.toml."
ZONDER_DAGEN = "Zet in school.toml bij de periodes van en tot; dan staan hier de dagen."


class Regel(NamedTuple):
    """One line; without a day it stands where its step comes."""

    dag: date | None
    wat: str
    gepland: str = ""
    klaar: str = ""


@schoolblad("Jaarkalender", plaats=50)
def jaarkalender(vel: Vel, cijfers: Cijfers) -> None:
    """One line a step, period after period, with the day and the ISO week; no child is named."""
    per_periode = [
        (periode, list(_regels(cijfers.school, periode, cijfers.groepen)))
        for periode in sorted(cijfers.school.periodes, key=lambda periode: periode.nummer)
    ]
    rijen = [_rij(periode, regel) for periode, regels in per_periode for regel in regels]
    rij = vel.kop("Jaarkalender", HULP if any(r[1] for r in rijen) else ZONDER_DAGEN)
    laatste = vel.tabel(
        "tblJaarkalender",
        rij,
        KOLOMMEN,
        rijen,
        hoogte=20,
        nieuw_blok=lambda i: rijen[i][0] != rijen[i - 1][0],
    )
    vel.vast(rij + 1, 0)
    gebied = (0, 1, laatste, len(KOLOMMEN))
    vel.pagina(voet(cijfers, "jaarkalender"), gebied=gebied, kop_rij=rij)


def _rij(periode: Periode, regel: Regel) -> list[Waarde]:
    week = regel.dag.isocalendar().week if regel.dag else None
    naam = f"{periode.nummer}: {periode.naam}"
    return [naam, regel.dag, week, regel.wat, regel.gepland, regel.klaar]


def _regels(school: School, periode: Periode, groepen: Sequence[GroepCijfers]) -> Iterator[Regel]:
    """Yield the lines of a period in the order of their days; those without keep their place."""
    midden = [
        Regel(
            school.cyclus.dag(stap, periode.van, periode.tot),
            stap,
            getattr(school.cyclus, stap) or "niet gepland",
            _klaar(stap, periode, groepen),
        )
        for stap in STAPPEN
    ]
    yield Regel(periode.van, "begin van de periode")
    if periode.peil in ("M", "E"):
        yield Regel(periode.van, f"{periode.peil}-toetsen ingevuld")
    met = iter(sorted((regel for regel in midden if regel.dag), key=lambda regel: str(regel.dag)))
    yield from (next(met) if regel.dag else regel for regel in midden)
    yield Regel(periode.tot, "eind van de periode")


def _klaar(stap: str, periode: Periode, groepen: Sequence[GroepCijfers]) -> str:
    """'7 van de 9 groepen', of those that work in this period now; '' when there are none."""
    hier = [groep.cyclus for groep in groepen if groep.cyclus.periode == str(periode.nummer)]
    klaar = sum(dict(cyclus.stappen).get(stap) is not None for cyclus in hier)
    return f"{klaar} van de {len(hier)} {'groep' if len(hier) == 1 else 'groepen'}" if hier else ""
