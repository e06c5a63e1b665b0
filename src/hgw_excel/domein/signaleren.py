"""From the reeksen of a child to its signals: every rule that applies, the heaviest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

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
        self._per_soort: dict[tuple[Onderwerp, int, bool], list[_Toepassing]] = {
            sleutel: [t for t in toepassingen if _geldt(t[0], *sleutel)]
            for sleutel in product(Onderwerp, range(1, 9), (True, False))
        }
        vakken = [vak.sleutel for vak in school.vakgebieden]
        gebieden = dict.fromkeys(vakken + [gebied.sleutel for gebied in school.ontwikkelgebieden])
        self._plek = {sleutel: plek for plek, sleutel in enumerate(gebieden)}

    def van_reeks(self, reeks: Reeks) -> list[Gevonden]:
        """Return what every rule finds in one reeks, in the order of the rules.

        Where the newest result is of an earlier schooljaar only the rules that hold always.
        """
        uit = []
        sleutel = (reeks.onderwerp, reeks.leerjaar, reeks.actueel)
        for regel, afspraken in self._per_soort.get(sleutel, ()):
            gevonden = regel.functie(reeks, afspraken)
            if gevonden is not None:
                if gevonden.sterkte is Sterkte.STERK:
                    gevonden = _gewogen(gevonden, regel, reeks, afspraken)
                uit.append(_noem(regel, reeks, gevonden))
        return uit

    def van_kind(self, reeksen: Iterable[Reeks]) -> list[Gevonden]:
        """Return all signals of one child: the heaviest first, then by code."""
        return self.met_gedekt(reeksen)[0]

    def met_gedekt(self, reeksen: Iterable[Reeks]) -> tuple[list[Gevonden], list[Gevonden]]:
        """Return the same, and apart the signals that another one makes needless."""
        blijft: list[Gevonden] = []
        gedekt: list[Gevonden] = []
        for reeks in reeksen:
            gevonden = self.van_reeks(reeks)
            dekkend = [signaal for signaal in gevonden if signaal.dekt]
            for signaal in gevonden:
                (gedekt if dekkend and _is_gedekt(signaal, dekkend) else blijft).append(signaal)
        return sorted(blijft, key=self._volgorde), gedekt

    def _volgorde(self, gevonden: Gevonden) -> tuple[int, str, int, str, str]:
        """One code in more than one vak goes as the school orders them."""
        # a test and an AVI of one gebied can both find one thing: the sentence tells them apart
        plek = self._plek.get(gevonden.gebied, len(self._plek))
        return -gevonden.sterkte.zwaarte, gevonden.code, plek, gevonden.gebied, gevonden.zin


def _is_gedekt(zwak: Gevonden, dekkend: Iterable[Gevonden]) -> bool:
    """Tell whether another signal of the same reeks, at least as strong, says it already."""
    return any(zwak.code in s.dekt and _gaat_voor(s, zwak) for s in dekkend)


def _gaat_voor(sterk: Gevonden, zwak: Gevonden) -> bool:
    """Of two as strong that say the same of each other, the first in the list of signals stays."""
    if sterk.sterkte is not zwak.sterkte:
        return sterk.sterkte.zwaarte > zwak.sterkte.zwaarte
    return sterk.code not in zwak.dekt or sterk.code < zwak.code


def _geldt(regel: Signaalregel, over: Onderwerp, leerjaar: int, actueel: bool) -> bool:
    return over in regel.over and leerjaar in regel.leerjaren and (actueel or regel.altijd)


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
