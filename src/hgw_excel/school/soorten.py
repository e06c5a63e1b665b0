"""What a value in school.toml may be: one small kind per sort of value."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Protocol

from hgw_excel.importeren.meldingen import som_op

TEKENCODE = re.compile("_x[0-9A-Fa-f]{4}_")
"""How Excel writes a sign in a file; school texts stand in names and formulas, unlike a cell."""


class AfgekeurdError(Exception):
    """A value is refused: what is wrong (without its subject), and what to do."""

    def __init__(self, zin: str, doe: str) -> None:
        super().__init__(zin)
        self.zin = zin
        self.doe = doe


class Soort(Protocol):
    """A kind of value."""

    def lees(self, waarde: object) -> object:
        """Return the value as the program uses it, or raise AfgekeurdError."""
        ...


def toon(waarde: object) -> str:
    """Return a value as it stands in TOML, cut when it is long."""
    if isinstance(waarde, bool):
        return "true" if waarde else "false"
    if isinstance(waarde, dict):
        return "een deel met eigen sleutels"
    if isinstance(waarde, list):
        return "een lijst"
    tekst = f"'{waarde}'" if isinstance(waarde, str) else str(waarde)
    return tekst if len(tekst) <= 60 else f"{tekst[:56]}...'"


def bedoel(waarde: object, mogelijk: Sequence[str], deel: float = 0.6) -> str:
    """Return 'Bedoel je 'rekenen'?', or what is possible when nothing looks like it.

    Args:
        deel: how much of two words must be the same, 1 being all.
    """
    klein = {woord.casefold(): woord for woord in mogelijk}
    lijkt = get_close_matches(str(waarde).casefold(), klein, n=1, cutoff=deel)
    if lijkt:
        return f"Bedoel je '{klein[lijkt[0]]}'?"
    if not mogelijk:
        return "Haal het weg."
    return f"Mogelijk is: {som_op(list(mogelijk), 12)}."


@dataclass(frozen=True, slots=True)
class Tekst:
    """Text of at most `hoogstens` characters; `vorm` must fit, if given, and `voorbeeld` does.

    None of the characters of `zonder` may stand in it, nor one that nobody can see.
    """

    hoogstens: int = 60
    leeg: bool = False
    vorm: str = ""
    voorbeeld: str = ""
    zonder: str = ""

    def lees(self, waarde: object) -> str:
        if not isinstance(waarde, str):
            raise AfgekeurdError(f"{toon(waarde)} is geen tekst", 'Zet er "..." omheen.')
        kaal = " ".join(waarde.split())
        if not kaal:
            if self.leeg:
                return ""
            raise AfgekeurdError("mag niet leeg zijn", "Vul iets in.")
        if len(kaal) > self.hoogstens:
            zin = f"{toon(kaal)} is {len(kaal)} tekens lang"
            raise AfgekeurdError(zin, f"Gebruik er hooguit {self.hoogstens}.")
        if self.vorm and not re.fullmatch(self.vorm, kaal):
            raise AfgekeurdError(f"{toon(kaal)} kan hier niet", self.voorbeeld)
        self._keur_tekens(kaal)
        return kaal

    def _keur_tekens(self, kaal: str) -> None:
        if not kaal.isprintable():
            raise AfgekeurdError(f"in {toon(kaal)} staat een onzichtbaar teken", "Typ het opnieuw.")
        if code := TEKENCODE.search(kaal):
            raise AfgekeurdError(f"{code[0]} leest Excel als een ander teken", "Haal het weg.")
        fout = next((teken for teken in kaal if teken in self.zonder), "")
        if fout:
            zin = f"in {toon(kaal)} staat een {fout}"
            raise AfgekeurdError(zin, f"Deze tekens kunnen hier niet: {' '.join(self.zonder)}")


@dataclass(frozen=True, slots=True)
class Getal:
    """A number from `van` to `tot`; whole unless `komma`."""

    van: int
    tot: int
    komma: bool = False

    def lees(self, waarde: object) -> int | float:
        goed = (int, float) if self.komma else (int,)
        doe = f"Schrijf een getal van {self.van} tot en met {self.tot}, zonder aanhalingstekens."
        if isinstance(waarde, bool) or not isinstance(waarde, goed):
            wat = "geen getal" if not isinstance(waarde, float) else "geen heel getal"
            raise AfgekeurdError(f"{toon(waarde)} is {wat}", doe)
        if not self.van <= waarde <= self.tot:
            raise AfgekeurdError(f"{toon(waarde)} kan hier niet", doe)
        return waarde


@dataclass(frozen=True, slots=True)
class JaNee:
    """true or false."""

    def lees(self, waarde: object) -> bool:
        if not isinstance(waarde, bool):
            zin = f"{toon(waarde)} is geen ja of nee"
            raise AfgekeurdError(zin, "Schrijf true of false, zonder aanhalingstekens.")
        return waarde


@dataclass(frozen=True, slots=True)
class Datum:
    """A date; an empty text is a date not known yet."""

    def lees(self, waarde: object) -> date | None:
        if isinstance(waarde, str) and not waarde.strip():
            return None
        if isinstance(waarde, datetime) or not isinstance(waarde, date):
            zin = f"{toon(waarde)} is geen datum"
            raise AfgekeurdError(
                zin, "Schrijf jaar-maand-dag: 2026-09-07, zonder aanhalingstekens."
            )
        return waarde


@dataclass(frozen=True, slots=True)
class Keuze:
    """One of a few words."""

    opties: tuple[str, ...]

    def lees(self, waarde: object) -> str:
        if not isinstance(waarde, str) or waarde not in self.opties:
            raise AfgekeurdError(f"{toon(waarde)} kennen we niet", bedoel(waarde, self.opties))
        return waarde


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list of one kind, each value once, `minstens` to `hoogstens` long."""

    van: Soort
    minstens: int = 0
    hoogstens: int = 60

    def lees(self, waarde: object) -> tuple[object, ...]:
        if not isinstance(waarde, list):
            raise AfgekeurdError(f"{toon(waarde)} is geen lijst", "Schrijf [..., ...].")
        delen = tuple(self.van.lees(deel) for deel in waarde)
        if not self.minstens <= len(delen) <= self.hoogstens:
            aantal = f"{self.minstens} tot en met {self.hoogstens}"
            if self.minstens == self.hoogstens:
                aantal = str(self.minstens)
            raise AfgekeurdError(f"de lijst telt {len(delen)}", f"Schrijf er {aantal} op.")
        dubbel = [deel for i, deel in enumerate(delen) if deel in delen[:i]]
        if dubbel:
            raise AfgekeurdError(f"{toon(dubbel[0])} staat er twee keer in", "Haal er één weg.")
        return delen
