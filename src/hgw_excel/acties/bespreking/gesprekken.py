"""The rows of Besprekingen, as a groepsbespreking looks back on them."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from hgw_excel.acties.bespreking.feiten import Afspraak
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.kolom import Waarde


class Gesprek(NamedTuple):
    """A row of Besprekingen; `soort` and `reden` are in small letters."""

    soort: str
    reden: str
    afspraak: Afspraak


def gesprekken(inhoud: Inhoud) -> Iterator[Gesprek]:
    """Yield every row that holds something, the last day first and then by content."""
    alles = (_lees(rij) for rij in inhoud.rijen("tblBesprekingen"))
    gevuld = [g for g in alles if g.soort or g.afspraak.afspraak or g.afspraak.vraag]
    return iter(sorted(gevuld, key=_volgorde))


def afspraken_van(alles: Iterable[Gesprek], soort: str, tot: date) -> tuple[Afspraak, ...]:
    """Return the agreements of the last talk of a kind, and the older ones that are open.

    Args:
        tot: the day of the talk that comes; what was agreed on it is not of last time.
    """
    eerder = [
        g.afspraak
        for g in alles
        if g.soort == soort and g.afspraak.afspraak and (g.afspraak.datum or date.min) < tot
    ]
    laatste = max((a.datum or date.min for a in eerder), default=None)
    return tuple(a for a in eerder if (a.datum or date.min) == laatste or not a.gereed)


def _lees(rij: Rij) -> Gesprek:
    afspraak = Afspraak(
        _dag(rij["datum"]),
        rij.tekst("afspraak"),
        rij.tekst("wie"),
        _dag(rij["wanneer"]),
        rij.tekst("gereed").casefold() == "ja",
        rij.tekst("leerling"),
        rij.tekst("vraag"),
    )
    return Gesprek(rij.tekst("soort").casefold(), rij.tekst("reden").casefold(), afspraak)


def _dag(waarde: Waarde) -> date | None:
    return waarde if isinstance(waarde, date) else None


def _volgorde(gesprek: Gesprek) -> tuple[object, ...]:
    dag = gesprek.afspraak.datum or date.min
    return -dag.toordinal(), gesprek.soort, gesprek.afspraak.leerling, str(gesprek)
