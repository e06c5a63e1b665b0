"""Counting metingen over classes, without a name or key of any child."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hgw_excel.domein.ambities import Stand
from hgw_excel.domein.meting import Meting, Soort
from hgw_excel.domein.school import School


@dataclass(frozen=True, slots=True)
class Telling:
    """How many children of a group have one outcome of one test at one moment.

    `uitkomst` is a niveau, a step, or the word of another `Soort`; `soort` says which.
    """

    groep: str
    leerjaar: int
    vakgebied: str
    toets: str
    moment: str
    soort: Soort
    uitkomst: str
    aantal: int


@dataclass(frozen=True, slots=True)
class Groei:
    """Children of one vakgebied with two results: how many rose, stayed or fell in niveau."""

    vakgebied: str
    hoger: int
    gelijk: int
    lager: int

    @property
    def samen(self) -> int:
        """All children with two results."""
        return self.hoger + self.gelijk + self.lager


def uitkomst(school: School, meting: Meting) -> str:
    """Return the word under which a meting is counted; I+ counts as I."""
    if meting.soort is Soort.NIVEAU:
        niveaus = _niveaus(school, meting.toets)
        return niveaus[-meting.rang] if meting.rang <= len(niveaus) else meting.niveau
    return meting.niveau if meting.soort is Soort.STAP else str(meting.soort)


def _niveaus(school: School, sleutel: str) -> tuple[str, ...]:
    """Return the niveaus of a test, highest first; none of a test the school does not have."""
    toets = next((toets for toets in school.toetsen if toets.sleutel == sleutel), None)
    return school.systeem_van(toets).niveaus if toets else ()


def tellingen(school: School, metingen: Iterable[Meting]) -> tuple[Telling, ...]:
    """Return the counts, in the order of the school: leerjaar, groep, vakgebied, toets, outcome."""
    aantallen = Counter(
        (
            m.kind.groep,
            m.kind.leerjaar,
            m.vakgebied,
            m.toets,
            m.moment_naam,
            m.soort,
            uitkomst(school, m),
        )
        for m in metingen
    )
    rijen = (Telling(*sleutel, aantal) for sleutel, aantal in aantallen.items())
    return tuple(sorted(rijen, key=lambda telling: _volgorde(school, telling)))


def _volgorde(school: School, telling: Telling) -> tuple[object, ...]:
    gebieden = [vak.sleutel for vak in school.vakgebieden]
    gebieden += [gebied.sleutel for gebied in school.ontwikkelgebieden]
    toetsen = ["", *(toets.sleutel for toets in school.toetsen)]
    woorden = (*_niveaus(school, telling.toets), *reversed(school.observatiestappen))
    return (
        telling.leerjaar,
        natuurlijk(telling.groep),
        _plaats(gebieden, telling.vakgebied),
        _plaats(toetsen, telling.toets),
        "BME".index(telling.moment[0]),
        list(Soort).index(telling.soort),
        _plaats(woorden, telling.uitkomst),
    )


def _plaats(namen: Sequence[str], naam: str) -> tuple[int, str]:
    """Place in a list of the school; what it doesn't hold comes last, by name."""
    return (namen.index(naam) if naam in namen else len(namen), naam)


def natuurlijk(tekst: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts 'groep 10' after 'groep 9', the same on every computer."""
    delen = re.split("([0-9]+)", tekst.casefold())
    return tuple((0, int(d), "") if i % 2 else (1, 0, d) for i, d in enumerate(delen) if d)


def groei(metingen: Iterable[Meting], standen: Iterable[Stand]) -> tuple[Groei, ...]:
    """Count growth in steps of niveau at the moment each leerjaar x vakgebied stands at."""
    nu = {(s.vakgebied, s.leerjaar, s.moment): None for s in standen if s.moment}
    per_vak: dict[str, list[int]] = {vakgebied: [] for vakgebied, _, _ in nu}
    for m in metingen:
        hoort = m.telt and not m.observatie and m.soort is Soort.NIVEAU
        if hoort and m.groei is not None and (m.vakgebied, m.kind.leerjaar, m.moment) in nu:
            per_vak[m.vakgebied].append(m.groei)
    return tuple(
        Groei(vak, sum(g > 0 for g in stap), sum(g == 0 for g in stap), sum(g < 0 for g in stap))
        for vak, stap in per_vak.items()
        if stap
    )
