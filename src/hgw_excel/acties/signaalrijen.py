"""The rows of tblSignalen: read with what a teacher did with them, and made anew from signals."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from hgw_excel.domein.signaal import Sterkte, alle
from hgw_excel.domein.tekst import vouw
from hgw_excel.schema.bladen.signalen import REACTIES
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.kolom import Waarde

VOORBIJ = "voorbij"
"""Stands in the place of the strength of a signal that is over; it weighs nothing."""

BEWUST_NIET = REACTIES[-1]

EERDER = f" (eerder: {BEWUST_NIET})"
"""Stands behind the sentence of a signal that is shown again; its reaction is empty then."""

Sleutel = tuple[str, str, str]
"""leerling_id, vakgebied and code: what makes two rows the same signal."""


class Signaalrij(NamedTuple):
    """One row, of ours or of the teacher's own; empty text is an empty cell."""

    leerling_id: str
    vakgebied: str
    code: str
    zin: str
    sterkte: str
    sinds: date | None
    reactie: str = ""
    toelichting: str = ""

    @property
    def sleutel(self) -> Sleutel:
        """What makes two rows the same signal."""
        return self.leerling_id.casefold(), self.vakgebied.casefold(), self.code.upper()

    @property
    def van_leerkracht(self) -> bool:
        """Whether a teacher wrote something in it."""
        return bool(self.reactie or self.toelichting or self.eerder_gelaten)

    @property
    def eerder_gelaten(self) -> bool:
        """Whether she left the signal before it was shown again."""
        return self.zin.endswith(EERDER)

    @property
    def eigen(self) -> bool:
        """Whether it is no row of ours: nobody's, or of a code we don't know."""
        return not self.leerling_id or self.code.upper() not in _codes()

    def als_rij(self) -> Mapping[str, Waarde]:
        """Return the filled cells by key."""
        return {key: waarde for key, waarde in self._asdict().items() if waarde}


class Rijwissel(NamedTuple):
    """A row that tblSignalen gets, and the one that stands there for it now; None is a new row."""

    nu: Signaalrij
    was: Signaalrij | None


@cache
def _codes() -> frozenset[str]:
    return frozenset(regel.code for regel in alle())


def lees_rijen(inhoud: Inhoud) -> tuple[Signaalrij, ...]:
    """Return the rows of tblSignalen that hold something, in an order of their own."""
    return tuple(sorted((rij for _, rij in met_plek(inhoud)), key=_op_inhoud))


def met_plek(inhoud: Inhoud) -> Iterator[tuple[int, Signaalrij]]:
    """Yield the rows of tblSignalen that hold something, each with its place in the table."""
    namen = {
        kort.casefold(): naam
        for gebied in inhoud.werkboek.gebieden
        for kort, naam in ((gebied.kort, gebied.naam), (gebied.naam, gebied.naam))
    }
    for rij in inhoud.rijen("tblSignalen"):
        gelezen = _lees(rij, namen)
        if gelezen.als_rij():
            yield rij.i, gelezen


def per_sleutel(rijen: Iterable[Signaalrij]) -> dict[Sleutel, Signaalrij]:
    """Return the row that counts of each signal: one a teacher wrote in, else the oldest."""
    uit: dict[Sleutel, Signaalrij] = {}
    for rij in rijen:
        if not rij.eigen:
            uit.setdefault(rij.sleutel, rij)
    return uit


def maak_rijen(
    nieuw: Collection[Signaalrij],
    oud: Iterable[Signaalrij],
    namen: Mapping[str, str],
    gedekt: Collection[Sleutel] = (),
) -> tuple[Rijwissel, ...]:
    """Return the rows tblSignalen gets: signals, and every older row a teacher wrote in.

    Args:
        nieuw: the signals of now, per child in the order they are shown.
        oud: the rows that are there, in the order of `lees_rijen`.
        namen: name of each child by leerling_id; rows stand in this order.
        gedekt: signals that hold but that another one makes needless: not over, and no row anew.
    """
    van_nu = {rij.sleutel for rij in nieuw}
    rest = tuple(oud)
    bekend = per_sleutel(rest)
    gebruikt = set(bekend.values())
    geldt = van_nu.union(gedekt)
    blijft = [Rijwissel(_nu(rij, geldt), rij) for rij in rest if _blijft(rij, van_nu, gebruikt)]
    wissels = [*(Rijwissel(rij, bekend.get(rij.sleutel)) for rij in nieuw), *blijft]
    return tuple(sorted(wissels, key=lambda wissel: _plaats(wissel.nu, namen)))


def _blijft(rij: Signaalrij, van_nu: Collection[Sleutel], gebruikt: Collection[Signaalrij]) -> bool:
    """A teacher's own row stays, and her words too, but for a row that a signal took over."""
    if rij.eigen:
        return True
    return rij.van_leerkracht and not (rij.sleutel in van_nu and rij in gebruikt)


def _nu(rij: Signaalrij, geldt: Collection[Sleutel]) -> Signaalrij:
    return rij if rij.eigen or rij.sleutel in geldt else rij._replace(sterkte=VOORBIJ)


def _lees(rij: Rij, namen: Mapping[str, str]) -> Signaalrij:
    vak, reactie, sinds = rij.tekst("vakgebied"), rij.tekst("reactie"), rij["sinds"]
    bekend = {woord.casefold(): woord for woord in REACTIES}
    return Signaalrij(
        rij.tekst("leerling_id"),
        namen.get(vak.casefold(), vak),
        rij.tekst("code"),
        rij.tekst("zin"),
        rij.tekst("sterkte"),
        sinds if isinstance(sinds, date) else None,
        bekend.get(reactie.casefold(), reactie),
        rij.tekst("toelichting"),
    )


def _op_inhoud(rij: Signaalrij) -> tuple[object, ...]:
    """Sort by content, so that the order of rows in the file never matters."""
    return (
        not rij.reactie,
        not rij.toelichting,
        rij.sinds or date.max,
        *map(str, rij),
    )


def _plaats(rij: Signaalrij, namen: Mapping[str, str]) -> tuple[object, ...]:
    """Per child, its own signals by weight, then what is over, then the teacher's own rows.

    Rows that are equal in this keep their order: that of their codes, or of content.
    """
    naam = namen.get(rij.leerling_id, "")
    zwaarte = Sterkte(rij.sterkte).zwaarte if rij.sterkte in list(Sterkte) else 0
    return (not naam, vouw(naam), naam.casefold(), rij.leerling_id, rij.eigen, -zwaarte)
