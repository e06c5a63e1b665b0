"""A gebied: one column of the groepsoverzicht, one block of the indeling, one plan.

It is a vakgebied (leerjaar 3-8), an ontwikkelgebied (leerjaar 1-2), or both under one name
in a class that holds both profiles.
"""

from dataclasses import dataclass

from hgw_excel.domein.school import PROFIEL_JONG, Ontwikkelgebied, School, Toets, Vakgebied


@dataclass(frozen=True, slots=True)
class Gebied:
    """A vakgebied and / or ontwikkelgebied, with the leerjaren of this class it applies to."""

    sleutel: str
    naam: str
    kort: str
    vak: Vakgebied | None
    ontwikkel: Ontwikkelgebied | None
    toetsen: tuple[Toets, ...]
    leerjaren: tuple[int, ...]
    indelen: bool

    @property
    def hoofdtoets(self) -> Toets | None:
        """The test whose niveau stands for the gebied: one with scores."""
        return next((toets for toets in self.toetsen if toets.met_score), None)

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
        and any(set(school.verwacht(toets.sleutel, m)) & set(oud) for m in ("M", "E"))
    )
    leerjaren = (*jong, *oud) if ontwikkel else oud
    return Gebied(vak.sleutel, vak.naam, vak.kort, vak, ontwikkel, toetsen, leerjaren, vak.indelen)
