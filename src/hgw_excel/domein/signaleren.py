"""From the reeksen of a child to its signals: every rule that applies, the heaviest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hgw_excel.domein.reeks import Onderwerp, Plek, Reeks
from hgw_excel.domein.school import School
from hgw_excel.domein.signaal import Afspraken, Signaal, Signaalregel, Sterkte, alle


@dataclass(frozen=True, slots=True)
class Gevonden:
    """A signal of one child: which rule, about what, and why.

    `dekt` holds the codes that it makes needless.
    """

    code: str
    gebied: str
    vak: str
    zin: str
    sterkte: Sterkte
    plekken: tuple[Plek, ...] = ()
    dekt: tuple[str, ...] = ()


_Toepassing = tuple[Signaalregel, Afspraken]


class Signaleerder:
    """The rules of one school, ready to judge any number of reeksen.

    A rule holds only where the school has settings for it, and has it on.
    """

    def __init__(
        self,
        school: School,
        datum: date | None = None,
        regels: Sequence[Signaalregel] | None = None,
    ) -> None:
        toepassingen = [
            (regel, Afspraken(school, waarden, datum))
            for regel in (alle() if regels is None else regels)
            if (waarden := school.signalen.get(regel.code)) is not None and waarden.get("aan", True)
        ]
        self._per_soort: dict[tuple[Onderwerp, int], list[_Toepassing]] = {
            (over, leerjaar): [t for t in toepassingen if _geldt(t[0], over, leerjaar)]
            for over in Onderwerp
            for leerjaar in range(1, 9)
        }

    def van_reeks(self, reeks: Reeks) -> list[Gevonden]:
        """Return what every rule finds in one reeks, in the order of the rules."""
        uit = []
        for regel, afspraken in self._per_soort.get((reeks.onderwerp, reeks.leerjaar), ()):
            gevonden = regel.functie(reeks, afspraken)
            if gevonden is not None:
                if gevonden.sterkte is Sterkte.STERK:
                    gevonden = _gewogen(gevonden, regel, reeks, afspraken)
                uit.append(_noem(regel, reeks, gevonden))
        return uit

    def van_kind(self, reeksen: Iterable[Reeks]) -> list[Gevonden]:
        """Return all signals of one child: the heaviest first, then by gebied and code."""
        alles = [gevonden for reeks in reeksen for gevonden in _ongedekt(self.van_reeks(reeks))]
        return sorted(alles, key=_volgorde)


def _ongedekt(gevonden: list[Gevonden]) -> list[Gevonden]:
    """Leave out what another signal of the same reeks, at least as strong, says already."""
    dekkend = [signaal for signaal in gevonden if signaal.dekt]
    if not dekkend or len(gevonden) == 1:
        return gevonden
    return [
        zwak
        for zwak in gevonden
        if not any(
            zwak.code in sterk.dekt and sterk.sterkte.zwaarte >= zwak.sterkte.zwaarte
            for sterk in dekkend
        )
    ]


def _geldt(regel: Signaalregel, over: Onderwerp, leerjaar: int) -> bool:
    return over in regel.over and leerjaar in regel.leerjaren


def _gewogen(gevonden: Signaal, regel: Signaalregel, reeks: Reeks, afspraken: Afspraken) -> Signaal:
    """A strong signal that hangs on one border is no strong signal.

    Source: one item more or less can flip a niveau; domain rule 'op de grens' of the design.
    """
    anders = reeks.anders(afspraken.marge, gunstig=not regel.gunstig)
    if anders is reeks:
        return gevonden
    toch = regel.functie(anders, afspraken)
    blijft = toch is not None and toch.sterkte is Sterkte.STERK
    return gevonden if blijft else replace(gevonden, sterkte=Sterkte.LET_OP)


def _noem(regel: Signaalregel, reeks: Reeks, s: Signaal) -> Gevonden:
    return Gevonden(regel.code, reeks.gebied, reeks.vak, s.zin, s.sterkte, s.plekken, regel.dekt)


def _volgorde(gevonden: Gevonden) -> tuple[int, str, str, str]:
    # a test and an AVI of one gebied can both find one thing: the sentence tells them apart
    return -gevonden.sterkte.zwaarte, gevonden.gebied, gevonden.code, gevonden.zin
