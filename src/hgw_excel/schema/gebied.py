"""A gebied: one column of the groepsoverzicht, one block of the indeling, one plan.

It is a vakgebied (leerjaar 3-8), an ontwikkelgebied (leerjaar 1-2), or both under one name
in a class that holds both profiles.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hgw_excel.domein.school import PROFIEL_JONG, Ontwikkelgebied, School, Toets, Vakgebied

MOMENTEN = ("M", "E")
"""The moments of the toetskalender."""


@dataclass(frozen=True, slots=True)
class Gebied:
    """A vakgebied and / or ontwikkelgebied, with the leerjaren of this class it applies to.

    `tellend` holds, by leerjaar, the first test with scores that the toetskalender asks there.
    """

    sleutel: str
    naam: str
    kort: str
    vak: Vakgebied | None
    ontwikkel: Ontwikkelgebied | None
    toetsen: tuple[Toets, ...]
    leerjaren: tuple[int, ...]
    indelen: bool
    tellend: Mapping[int, Toets] = field(default_factory=dict, hash=False)

    @property
    def hoofdtoets(self) -> Toets | None:
        """Its first test with scores, in whatever leerjaar; None when it has none."""
        return next((toets for toets in self.toetsen if toets.met_score), None)

    def toets_in(self, leerjaar: int | None) -> Toets | None:
        """Return the test whose niveau stands for the gebied in a leerjaar."""
        return self.tellend.get(leerjaar or 0) or self.hoofdtoets

    @property
    def per_toets(self) -> "tuple[Gebied, ...]":
        """The gebied once for each test that stands for it, with those leerjaren only."""
        leerjaren: dict[Toets, tuple[int, ...]] = {}
        for leerjaar in self.oud:
            if toets := self.toets_in(leerjaar):
                leerjaren[toets] = (*leerjaren.get(toets, ()), leerjaar)
        return tuple(
            replace(self, toetsen=(toets,), leerjaren=jaren, tellend={})
            for toets, jaren in leerjaren.items()
        )

    @property
    def oud(self) -> tuple[int, ...]:
        """Its leerjaren with tests."""
        return tuple(lj for lj in self.leerjaren if lj not in PROFIEL_JONG)

    @property
    def jong(self) -> tuple[int, ...]:
        """Its leerjaren with observation."""
        return tuple(lj for lj in self.leerjaren if lj in PROFIEL_JONG)


def gebieden(school: School, leerjaren: tuple[int, ...]) -> tuple[Gebied, ...]:
    """Return the gebieden of a class, vakgebieden first."""
    jong = tuple(lj for lj in leerjaren if lj in PROFIEL_JONG)
    los = {g.naam.casefold(): g for g in school.ontwikkelgebieden} if jong else {}
    uit = []
    for vak in school.vakgebieden:
        oud = tuple(lj for lj in leerjaren if lj in vak.leerjaren and lj not in PROFIEL_JONG)
        if oud:
            uit.append(_van_vak(school, vak, los.pop(vak.naam.casefold(), None), oud, jong))
    uit.extend(
        Gebied(g.sleutel, g.naam, g.kort, None, g, (), jong, g.indelen) for g in los.values()
    )
    return tuple(uit)


def _van_vak(
    school: School,
    vak: Vakgebied,
    ontwikkel: Ontwikkelgebied | None,
    oud: tuple[int, ...],
    jong: tuple[int, ...],
) -> Gebied:
    toetsen = tuple(
        toets
        for toets in school.toetsen
        if toets.vakgebied == vak.sleutel
        and any(_gevraagd(school, toets, leerjaar) for leerjaar in oud)
    )
    leerjaren = (*jong, *oud) if ontwikkel else oud
    return Gebied(
        vak.sleutel,
        vak.naam,
        vak.kort,
        vak,
        ontwikkel,
        toetsen,
        leerjaren,
        vak.indelen,
        {
            leerjaar: toets
            for toets in reversed(toetsen)
            for leerjaar in oud
            if toets.met_score and _gevraagd(school, toets, leerjaar)
        },
    )


def _gevraagd(school: School, toets: Toets, leerjaar: int) -> bool:
    return any(leerjaar in school.verwacht(toets.sleutel, moment) for moment in MOMENTEN)


def momenten(school: School, toets: Toets, gebied: Gebied) -> tuple[str, ...]:
    """Return the moments at which the toetskalender asks a test in this class."""
    return tuple(m for m in MOMENTEN if set(school.verwacht(toets.sleutel, m)) & set(gebied.oud))
