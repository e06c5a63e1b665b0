"""Do the buttons work here, and if not, why? All questions, and one conclusion."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from hgw_excel.installatie.toestand import Toestand
from hgw_excel.installatie.vraag import Antwoord, Raakt, Stand, Vraag, alle

JSON_VERSIE = 1
"""Goes up when a field changes its name or meaning; a new field doesn't count."""

IN_ORDE, MIST = 0, 1

KOP = "Knoppen in Excel, hgw-excel"
ZONDER = "Zonder knoppen werkt de klassenmap (.xlsx) volledig."


class Uitslag(NamedTuple):
    """A question with its answer."""

    vraag: Vraag
    antwoord: Antwoord

    @property
    def stand(self) -> Stand:
        """How the answer reads."""
        return self.antwoord.stand


@dataclass(frozen=True, slots=True)
class Diagnose:
    """All that was found, what matters most first."""

    uitslagen: tuple[Uitslag, ...]
    versie: str
    in_excel: bool = False

    @property
    def exit_code(self) -> int:
        """0 when nothing is missing, else 1."""
        return MIST if any(u.stand is Stand.MIST for u in self.uitslagen) else IN_ORDE

    @property
    def slot(self) -> str:
        """Say whether buttons and functions work, and if not, why."""
        knoppen, functies = self._mist("knoppen"), self._mist("functies")
        if self.in_excel:
            return f"De knoppen werken{', maar er ontbreekt nog iets' * bool(knoppen or functies)}."
        if knoppen:
            return f"De knoppen werken hier waarschijnlijk niet. {_reden(knoppen)} {ZONDER}"
        if functies:
            zin = "De knoppen werken hier waarschijnlijk, de functies (HGW_...) niet."
            return f"{zin} {_reden(functies)}"
        return "De knoppen werken hier waarschijnlijk."

    def _mist(self, raakt: Raakt) -> list[Uitslag]:
        return [u for u in self.uitslagen if u.stand is Stand.MIST and u.vraag.raakt == raakt]

    def als_dict(self) -> dict[str, Any]:
        """Return all of it for a program."""
        return {
            "versie": JSON_VERSIE,
            "werkt": {r: not self._mist("knoppen") and not self._mist(r) for r in _BEIDE},
            "slot": self.slot,
            "vragen": [
                {"naam": vraag.naam, "titel": vraag.titel, "stand": str(antwoord.stand),
                 "zin": antwoord.zin, "doe": antwoord.doe, "raakt": vraag.raakt}
                for vraag, antwoord in self.uitslagen
            ],
        }  # fmt: skip


_BEIDE: tuple[Raakt, ...] = ("knoppen", "functies")
_ORDE = tuple(Stand)


def stel_vragen(toestand: Toestand, vragen: Sequence[Vraag] | None = None) -> Diagnose:
    """Ask all questions that matter here."""
    gesteld = ((vraag, vraag.functie(toestand)) for vraag in (alle() if vragen is None else vragen))
    uitslagen = [Uitslag(vraag, antwoord) for vraag, antwoord in gesteld if antwoord]
    return Diagnose(tuple(sorted(uitslagen, key=_belang)), toestand.versie, toestand.in_excel)


def _belang(uitslag: Uitslag) -> tuple[int, bool, int]:
    vraag = uitslag.vraag
    return _ORDE.index(uitslag.stand), vraag.raakt != "knoppen", vraag.plaats


def _reden(uitslagen: Sequence[Uitslag]) -> str:
    """Name what is missing, the earliest in the chain; the rest may be well once that is."""
    return f"Waarom niet? {uitslagen[0].antwoord.zin}"


def tekst(diagnose: Diagnose) -> str:
    """Return the report to send to who helps; no name and no path is in it."""
    return "\n".join([f"{KOP} {diagnose.versie}", "", *regels(diagnose), ""])


def is_rapport(inhoud: bytes) -> bool:
    """Tell whether a file is an earlier report."""
    return inhoud.startswith(KOP.encode())


def regels(diagnose: Diagnose) -> Iterator[str]:
    """Yield the report as lines: what was found, what to do, and the conclusion last."""
    breedte = max(map(len, Stand))
    for vraag, antwoord in diagnose.uitslagen:
        yield f"{antwoord.stand:{breedte}}  {vraag.titel}: {antwoord.zin}"
        if antwoord.doe:
            yield f"{'':{breedte}}  {antwoord.doe}"
    yield ""
    yield diagnose.slot
