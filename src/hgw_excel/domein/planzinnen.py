"""The phrase bank of the plans: per gebied and aanpak a few sentences for each field."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

ALGEMEEN, JONG = "algemeen", "_jong"
"""The gebied whose sentences hold where one has none, and what follows a key for groep 1-2."""

VELDEN = ("doel", "inhoud", "aanpak", "organisatie", "evaluatie")
"""The fields of a plan that can be filled in, in the order of their columns."""

AANPAKKEN = ("intensief", "basis", "verdiept")
"""The keys of the three groups, whatever a school calls them."""

PERIODE_EINDE = "het eind van de periode"


@dataclass(frozen=True, slots=True)
class Planzinnen:
    """Sentences for one gebied and aanpak; the first of a field is the one that is proposed.

    In a sentence {datum} stands for the last day of the period, {keer} and {minuten} for how often
    a week and how long.
    """

    doel: tuple[str, ...] = ()
    inhoud: tuple[str, ...] = ()
    aanpak: tuple[str, ...] = ()
    organisatie: tuple[str, ...] = ()
    evaluatie: tuple[str, ...] = ()
    keer: int = 0
    minuten: int = 0

    def veld(self, naam: str, datum: str = PERIODE_EINDE) -> tuple[str, ...]:
        """Return the sentences of a field, ready to stand in a plan."""
        zinnen: tuple[str, ...] = getattr(self, naam)
        return tuple(self._vul_in(zin, datum) for zin in zinnen)

    def _vul_in(self, zin: str, datum: str) -> str:
        paren = {"{datum}": datum, "{keer}": str(self.keer), "{minuten}": str(self.minuten)}
        for merk, woord in paren.items():
            zin = zin.replace(merk, woord)
        return zin


@dataclass(frozen=True, slots=True)
class Planbank:
    """All sentences of a school.

    Attributes:
        zinnen: by key of the gebied, then by 'intensief', 'basis' or 'verdiept'.
        woorden: by key of the gebied the words that belong to it alone: a need with 'som' in it
            has no place in a plan for reading. A '*' behind a word lets more follow: 'samenvat*'.
            By key of an aanpak the same for that aanpak.
    """

    zinnen: Mapping[str, Mapping[str, Planzinnen]] = field(default_factory=dict)
    woorden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def voor(self, gebied: str, aanpak: str, *, jong: bool) -> Planzinnen:
        """Return the sentences for a gebied; what is not there comes from the general ones.

        Args:
            aanpak: 'intensief', 'basis' or 'verdiept', whatever the school calls them.
            jong: whether it is for groep 1-2, which has sentences of its own.
        """
        slot = JONG if jong else ""
        eigen = self.zinnen.get(f"{gebied}{slot}", {}).get(aanpak, Planzinnen())
        rest = self.zinnen.get(f"{ALGEMEEN}{slot}", {}).get(aanpak, Planzinnen())
        velden = {naam: getattr(eigen, naam) or getattr(rest, naam) for naam in VELDEN}
        tijden = eigen if eigen.keer and eigen.minuten else rest
        return Planzinnen(**velden, keer=tijden.keer, minuten=tijden.minuten)

    def past(self, tekst: str, gebied: str, aanpak: str = "") -> bool:
        """Tell whether a text may stand in a plan: no word of another gebied or aanpak is in it.

        Args:
            aanpak: 'intensief', 'basis' or 'verdiept'; with '' the words of those do not count.
        """
        woorden = re.findall(r"\w+", tekst.casefold())
        van = {
            sleutel
            for sleutel, delen in self.woorden.items()
            if any(_is(woord, deel.casefold()) for woord in woorden for deel in delen)
        }
        gebieden, aanpakken = van.difference(AANPAKKEN), van.intersection(AANPAKKEN)
        goede_groep = not (aanpak and aanpakken) or aanpak in aanpakken
        return goede_groep and (not gebieden or gebied in gebieden)


def _is(woord: str, deel: str) -> bool:
    """Tell whether a word is the one that is listed, or begins as it where that has a '*'."""
    return woord.startswith(deel[:-1]) if deel.endswith("*") else woord == deel
