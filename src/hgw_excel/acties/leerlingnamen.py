"""The name by which each child is shown: made for who is new, made anew for who was renamed.

A name that changed is changed wherever it was typed: agreements and plans go by name.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from hgw_excel.acties.bagage import naamkolommen, naamvorm
from hgw_excel.acties.kopie import Kopie, Open, als_id, is_kind
from hgw_excel.domein.leerling import Leerling
from hgw_excel.domein.melding import KanNiet
from hgw_excel.domein.namen import (
    JOKERTEKENS,
    STREEP,
    bekend_als,
    maak_namen,
    mogelijke_namen,
)
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Keuze

_NUMMER = re.compile(r" \d+$")


@dataclass(frozen=True, slots=True)
class Genoemd:
    """How many names were made for the first time, changed, and changed in agreements and plans.

    `onzeker` counts agreements with a name that was one child's and is now another's too, `vreemd`
    rows in which another child seems to be typed over the one that was there: those stay.
    """

    nieuw: int = 0
    anders: int = 0
    mee: int = 0
    onzeker: int = 0
    vreemd: int = 0


def hernoem(kopie: Kopie, oud: str, nieuw: str) -> None:
    """Show a child by another name, before `geef_namen` brings it to every table.

    Raises:
        KanNiet: there is no such child, the name is taken, or it can't be a name.
    """
    nieuw = " ".join(nieuw.split())
    if not nieuw or any(teken in nieuw for teken in JOKERTEKENS):
        raise KanNiet("Een naam mag niet leeg zijn en geen * ? of ~ hebben. Kies een andere.", 2)
    dragers = [rij for rij in kopie.leerlingen if naamvorm(_getoond(rij)) == naamvorm(oud) != ""]
    if len(dragers) != 1:
        raise KanNiet("Deze naam heeft hier geen kind, of twee. Kijk op het blad Leerlingen.", 2)
    anderen = (rij for rij in kopie.leerlingen if rij is not dragers[0])
    if naamvorm(nieuw) in {naamvorm(_getoond(rij)) for rij in anderen}:
        raise KanNiet("Zo heet hier al een kind. Kies een andere naam.", 2)
    eigen = dragers[0]
    if not _toen(eigen):
        eigen["bekend_als"] = bekend_als(_getoond(eigen), als_leerling(eigen))
    eigen["leerling"] = nieuw


def kent(kopie: Kopie, naam: str) -> bool:
    """Tell whether a child is shown by this name."""
    return naamvorm(naam) in {naamvorm(_getoond(rij)) for rij in kopie.leerlingen} - {""}


def geef_namen(kopie: Kopie) -> Genoemd:
    """Give each child one name of its own, and bring what changed to every table."""
    _geef_terug(kopie)
    alle = [rij for rij in kopie.leerlingen if is_kind(rij)]
    kinderen = [rij for rij in alle if not _is_ander(rij)]
    eerder = [_Eerder.van(rij) for rij in kinderen]
    _zet_terug(kinderen)
    zoekt = sorted((rij for rij in kinderen if not _houdt(rij)), key=als_id)
    bezet = [_getoond(rij) for rij in alle if _is_ander(rij) or _houdt(rij)]
    bezet += [was.toen for was in eerder if was.toen]
    for rij, naam in zip(zoekt, maak_namen([*map(als_leerling, zoekt)], bezet), strict=True):
        rij["leerling"] = naam
    for rij in kinderen:
        rij["bekend_als"] = bekend_als(als_tekst(rij["leerling"]), als_leerling(rij))
    zeker, onzeker = _anders(kinderen, eerder)
    return Genoemd(
        nieuw=sum(not was.getypt for was in eerder),
        anders=sum(
            naamvorm(was.toen) not in ("", naamvorm(rij["leerling"]))
            for rij, was in zip(kinderen, eerder, strict=True)
        ),
        onzeker=_tel(kopie, onzeker),
        mee=breng_mee(kopie, zeker),
        vreemd=len(alle) - len(kinderen),
    )


def _geef_terug(kopie: Kopie) -> None:
    """Give a child whose whole name was wiped its name back: its rows are still there."""
    for rij in kopie.leerlingen:
        if not is_kind(rij) and (toen := _toen(rij)):
            delen = zip(("leerling", "roepnaam", "voorvoegsel", "achternaam"), toen, strict=True)
            rij.update({key: deel for key, deel in delen if deel})


def _zet_terug(kinderen: Sequence[Open]) -> None:
    """Give a name that was emptied or spoilt back, when the child is called the same as it was."""
    bezet = {naamvorm(rij.get("leerling")) for rij in kinderen}
    for rij in kinderen:
        toen = _toen(rij)
        kwijt = not _is_naam(rij) and toen and naamvorm(toen[0]) not in bezet
        if kwijt and _heet_nog_zo(rij):
            rij["leerling"] = toen[0]


def _is_naam(rij: Open) -> bool:
    """Tell whether a child can be shown by what stands in its row."""
    naam = als_tekst(rij.get("leerling"))
    return bool(naam) and not any(teken in naam for teken in JOKERTEKENS)


def _anders(
    kinderen: Sequence[Open], eerder: Sequence["_Eerder"]
) -> tuple[dict[str, str], set[str]]:
    """Return the new name by each old one, and the old ones that may be of another child too."""
    zeker, onzeker = {}, set()
    for i, (rij, was) in enumerate(zip(kinderen, eerder, strict=True)):
        for oud in was.vormen - {naamvorm(rij["leerling"])}:
            if _is_van(oud, i, eerder):
                zeker[oud] = als_tekst(rij["leerling"])
            elif oud == naamvorm(was.toen):
                onzeker.add(oud)
    return zeker, onzeker


def _is_van(naam: str, i: int, eerder: Sequence["_Eerder"]) -> bool:
    """Tell whether a name can only be that of one child.

    A new child is called by its roepnaam so far; what is typed as the name of another goes before.
    """
    getypt = {j for j, was in enumerate(eerder) if naamvorm(was.getypt) == naam}
    toen = {j for j, was in enumerate(eerder) if naamvorm(was.toen) == naam}
    samen = {j for j, was in enumerate(eerder) if naam in was.vormen}
    return (getypt | toen == {i} and bool(getypt)) or samen == {i}


@dataclass(frozen=True, slots=True)
class _Eerder:
    """The names of a child before: as it was last kept, as typed, and as shown without that."""

    toen: str
    getypt: str
    vormen: frozenset[str]

    @classmethod
    def van(cls, rij: Open) -> "_Eerder":
        toen = _toen(rij)[0] if _toen(rij) else ""
        vormen = frozenset(naamvorm(naam) for naam in (toen, _getoond(rij)) if naam)
        return cls(toen, als_tekst(rij.get("leerling")), vormen)


def als_leerling(rij: Open) -> Leerling:
    """Return a row of Leerlingen as a pupil; a leerjaar that is not there is 0."""
    leerjaar = rij.get("leerjaar")
    return Leerling(
        als_tekst(rij.get("leerlingnummer")),
        als_tekst(rij.get("roepnaam")),
        als_tekst(rij.get("voorvoegsel")),
        als_tekst(rij.get("achternaam")),
        int(leerjaar) if isinstance(leerjaar, int | float) else 0,
    )


def breng_mee(kopie: Kopie, namen: Mapping[str, str]) -> int:
    """Put new names in the place of the old ones, wherever these were typed; return how often."""
    aantal = 0
    for tabel, key in naamkolommen(kopie.klas.werkboek).items():
        for rij in kopie.rijen.get(tabel, ()):
            if (oud := naamvorm(rij.get(key))) in namen:
                rij[key] = namen[oud]
                aantal += 1
    for kop in kopie.klas.werkboek.koppen.values():
        oud = naamvorm(kopie.koppen.get(kop.naam))
        if isinstance(kop.kind, Keuze) and kop.kind.lijst == "leerlingen" and oud in namen:
            kopie.koppen[kop.naam] = namen[oud]
    return aantal


def _getoond(rij: Open) -> str:
    """Return the name by which a child is shown until now."""
    return als_tekst(rij.get("leerling")) or als_tekst(rij.get("roepnaam"))


def _toen(rij: Open) -> list[str]:
    """Return name, roepnaam, voorvoegsel and achternaam of the last time; [] when not known."""
    delen = als_tekst(rij.get("bekend_als")).split(STREEP)
    return delen if len(delen) == 4 else []


def _houdt(rij: Open) -> bool:
    """Tell whether a child goes on being shown by the name in its row."""
    naam, toen = als_tekst(rij.get("leerling")), _toen(rij)
    if not _is_naam(rij):
        return False
    if not toen or naamvorm(toen[0]) != naamvorm(naam):  # typed by someone
        return True
    van_ons = _is_gemaakt(naam, Leerling("", toen[1], toen[2], toen[3], 0))
    return _heet_nog_zo(rij) or not van_ons or naam in mogelijke_namen(als_leerling(rij))


def _is_ander(rij: Open) -> bool:
    """Tell whether another child seems to be typed over this one: no part of its name is left."""
    toen, nu = _toen(rij), als_leerling(rij)
    if not toen or not (toen[1] and toen[3] and nu.roepnaam and nu.achternaam):
        return False
    return naamvorm(nu.roepnaam) != naamvorm(toen[1]) and naamvorm(nu.achternaam) != naamvorm(
        toen[3]
    )


def _heet_nog_zo(rij: Open) -> bool:
    """Tell whether roepnaam, voorvoegsel and achternaam are what they were."""
    return bekend_als("", als_leerling(rij)) == STREEP.join(["", *_toen(rij)[1:]])


def _is_gemaakt(naam: str, kind: Leerling) -> bool:
    return bool({naam, _NUMMER.sub("", naam)} & set(mogelijke_namen(kind)))


def _tel(kopie: Kopie, namen: Collection[str]) -> int:
    kolommen = naamkolommen(kopie.klas.werkboek).items()
    return sum(
        naamvorm(rij.get(key)) in namen for t, key in kolommen for rij in kopie.rijen.get(t, ())
    )
