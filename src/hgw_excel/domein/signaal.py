"""A signal: a rule, what it found, and how strong that is. One rule a file, in `signalen/`.

A rule is a pure function `(Reeks, Afspraken) -> Signaal | None`. The decorator returns a frozen
record and registers nothing; `alle()` walks the folder once.
"""

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache, cached_property
from importlib import import_module
from pkgutil import iter_modules

from hgw_excel.domein.reeks import Onderwerp, Plek, Reeks
from hgw_excel.domein.school import School
from hgw_excel.domein.signaalinstellingen import STANDAARD


class Sterkte(StrEnum):
    """How much a signal asks; the word is what stands in the workbook."""

    STERK = "sterk"
    LET_OP = "let op"
    TIP = "tip"

    @property
    def zwaarte(self) -> int:
        """3 for the strongest."""
        return _ZWAARTE[self]


_ZWAARTE = {Sterkte.STERK: 3, Sterkte.LET_OP: 2, Sterkte.TIP: 1}


class Gegeven(StrEnum):
    """What a rule can't do without, besides what its onderwerp is."""

    NIVEAU = "niveau"
    SCORE = "score"
    NORM = "normtabel"
    LAAGSTE = "E, V- of een percentiel"
    METHODE = "% goed"
    DLE = "DLE"
    AANPAK = "indeling van eerdere periodes"
    STAP = "stap"
    KALENDER = "toetskalender"
    TEKST = "eigen woorden"


@dataclass(frozen=True, slots=True)
class Signaal:
    """What a rule says of one reeks: a Dutch sentence, and the cells it looked at."""

    zin: str
    sterkte: Sterkte
    plekken: tuple[Plek, ...] = ()


class Afspraken:
    """What the school agreed about one signal, and about all of them.

    A list that is not there is empty; for a number or a word the getter raises KeyError.
    """

    def __init__(
        self,
        school: School,
        waarden: Mapping[str, object],
        datum: date | None = None,
    ) -> None:
        self.school = school
        self.waarden = waarden
        self.datum = datum
        """The day the signals are made on; None when nobody said it."""
        algemeen = {**STANDAARD["algemeen"], **school.signalen.get("algemeen", {})}
        self.marge = Decimal(str(algemeen["marge"]))
        self._woorden: dict[str, tuple[str, ...]] = {}
        self._rangen: dict[str, frozenset[int]] = {}
        self._aanpakken: dict[str, frozenset[int]] = {}
        self._getallen: dict[str, Decimal] = {}
        self._aantallen: dict[str, int] = {}

    def getal(self, naam: str) -> Decimal:
        """Return a number."""
        if naam not in self._getallen:
            self._getallen[naam] = Decimal(str(self.waarden[naam]))
        return self._getallen[naam]

    def aantal(self, naam: str) -> int:
        """Return a whole number."""
        if naam not in self._aantallen:
            self._aantallen[naam] = int(self.getal(naam))
        return self._aantallen[naam]

    def woorden(self, naam: str) -> tuple[str, ...]:
        """Return a list of words."""
        if naam not in self._woorden:
            waarde = self.waarden.get(naam)
            woorden = waarde if isinstance(waarde, tuple | list) else ()
            self._woorden[naam] = tuple(map(str, woorden))
        return self._woorden[naam]

    def rangen(self, naam: str) -> frozenset[int]:
        """Return the rang of each niveau in a list; V- counts as V."""
        if naam not in self._rangen:
            self._rangen[naam] = self._rang_van(self.woorden(naam))
        return self._rangen[naam]

    def met_aanpak(self, sleutel: str) -> frozenset[int]:
        """Return the rang of each niveau that gets an aanpak ('intensief')."""
        if sleutel not in self._aanpakken:
            wijs = self.school.indeling.mapping.items()
            self._aanpakken[sleutel] = self._rang_van(n for n, aanpak in wijs if aanpak == sleutel)
        return self._aanpakken[sleutel]

    def laag(self, reeks: Reeks) -> frozenset[int]:
        """Return the rang of each niveau (or step) of a reeks that asks more than the basis."""
        return self.lage_stappen if reeks.onderwerp is Onderwerp.OBSERVATIE else self._lage_niveaus

    @cached_property
    def lage_stappen(self) -> frozenset[int]:
        """The rang of each observation step that asks the intensive aanpak."""
        wijs = self.school.indeling.observatie
        stappen = enumerate(self.school.observatiestappen, 1)
        return frozenset(rang for rang, stap in stappen if wijs.get(stap) == "intensief")

    @cached_property
    def _lage_niveaus(self) -> frozenset[int]:
        """Of a test that is what S01 says; without S01 what gets the intensive aanpak."""
        niveaus = self.school.signalen.get("S01", {}).get("niveaus")
        if not isinstance(niveaus, tuple | list):
            return self.met_aanpak("intensief")
        return self._rang_van(map(str, niveaus))

    def _rang_van(self, woorden: Iterable[str]) -> frozenset[int]:
        return frozenset(map(self.school.systeem.rang, woorden)) - {0}


Functie = Callable[[Reeks, Afspraken], Signaal | None]
ALLE_LEERJAREN = range(1, 9)
MET_TOETSEN = range(3, 9)


@dataclass(frozen=True, slots=True)
class Signaalregel:
    """A rule with what `hgw uitleg S01` and the generated page say of it.

    Attributes:
        over: what kinds of reeks it judges.
        nodig: what it can't do without.
        gunstig: whether it is good news; a border is then weighed the other way.
        dekt: codes of rules that say the same with less, and are left out where this one speaks.
        altijd: whether it also holds where the newest result is of an earlier schooljaar.
        sjabloon: what it means: `{maanden:maand|maanden}` is a setting of it with its unit, `{S01}`
            are the niveaus that are low.
    """

    code: str
    titel: str
    bron: str
    leerjaren: range
    over: tuple[Onderwerp, ...]
    nodig: tuple[Gegeven, ...]
    gunstig: bool
    dekt: tuple[str, ...]
    altijd: bool
    sjabloon: str
    functie: Functie

    @property
    def uitleg(self) -> str:
        """The explanation for who makes the agreements: with the names of the settings."""
        return self.sjabloon.format_map(_Namen())


class _Namen(dict[str, "_Naam"]):
    """The name of each setting, instead of its value; S01 is what that signal says."""

    def __missing__(self, naam: str) -> "_Naam":
        return _Naam(f"`{naam}`" if naam.islower() else f"zie {naam}")


class _Naam(str):
    """A name, that takes a unit as format."""

    __slots__ = ()

    def __format__(self, eenheid: str) -> str:
        return f"{self} {eenheid.partition('|')[2]}" if eenheid else str(self)


def signaal(
    code: str,
    titel: str,
    *,
    bron: str,
    leerjaren: range = MET_TOETSEN,
    over: tuple[Onderwerp, ...] = (Onderwerp.TOETS,),
    nodig: tuple[Gegeven, ...] = (Gegeven.NIVEAU,),
    gunstig: bool = False,
    dekt: tuple[str, ...] = (),
    altijd: bool = False,
) -> Callable[[Functie], Signaalregel]:
    """Turn a function into a `Signaalregel`; its docstring is the explanation.

    What only those read who make the agreements is its last paragraph, after 'In school.toml:'.

    Args:
        bron: where the rule comes from.
        leerjaren: the leerjaren it is for.
        dekt: the rules that this one makes needless in the same reeks, if it is as strong.
        altijd: says nothing of the newest result, so holds also where that one is old.
    """

    def maak(functie: Functie) -> Signaalregel:
        sjabloon = inspect.getdoc(functie) or ""
        wat = (bron, leerjaren, over, nodig, gunstig, dekt, altijd)
        return Signaalregel(code, titel, *wat, sjabloon, functie)

    return maak


@cache
def alle() -> tuple[Signaalregel, ...]:
    """Return every rule in the folder `signalen`, in the order of the codes."""
    pakket = import_module("hgw_excel.domein.signalen")
    modules = (import_module(f"{pakket.__name__}.{m.name}") for m in iter_modules(pakket.__path__))
    gevonden = (item for module in modules for item in vars(module).values())
    return tuple(sorted((r for r in gevonden if isinstance(r, Signaalregel)), key=_op_code))


def _op_code(regel: Signaalregel) -> str:
    return regel.code
