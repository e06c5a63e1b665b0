"""Read the metingen of one class out of its content: the step from klassenmap to counts."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from hgw_excel.domein.groei import groei
from hgw_excel.domein.meting import Kind, Meting, Soort
from hgw_excel.domein.school import School, Toets
from hgw_excel.schema.formules.groei_breuk import dit_jaar, vorig_jaar
from hgw_excel.schema.gebied import MOMENTEN, Gebied
from hgw_excel.schema.inhoud import Inhoud, Rij, als_tekst

Afgekeurd = Collection[tuple[str, int, str]]


def groep_van(inhoud: Inhoud) -> str:
    """Return the name of the class."""
    return als_tekst(inhoud.kop("hgw_groep"))


def kinderen(inhoud: Inhoud, groep: str = "") -> Iterator[tuple[Kind, Rij]]:
    """Yield the children who are here now, each with its first row on Scores.

    A second row of a child is a copy, and a row without leerling_id belongs to nobody.
    """
    groep = groep or groep_van(inhoud)
    gezien = {""}
    for plek, rij in enumerate(inhoud.rijen("tblScores")):
        sleutel = rij.tekst("leerling_id")
        if sleutel.casefold() in gezien or rij.leerjaar is None:
            continue
        gezien.add(sleutel.casefold())
        leerling = rij.zelfde("tblLeerlingen")
        nummer = leerling.tekst("leerlingnummer") if leerling else ""
        yield Kind(sleutel, nummer, rij.tekst("leerling"), groep, rij.leerjaar, plek), rij


def oogst(
    inhoud: Inhoud,
    school: School,
    afgekeurd: Afgekeurd = frozenset(),
    groep: str = "",
    *,
    met_groei: bool = True,
) -> tuple[Meting, ...]:
    """Return every cell of the toetskalender for every child of a class, filled or not.

    Args:
        inhoud: the class, with its own agreements.
        school: the agreements the whole school is counted by.
        afgekeurd: cells (table, row, key) whose value a check refused; they are empty in `inhoud`.
        groep: name of the class where its own cell is empty.
        met_groei: whether each meting is compared with the result before it.
    """
    return tuple(
        _gewogen(meting, rij, gebied, afgekeurd)
        for kind, rij in kinderen(inhoud, groep)
        for gebied in inhoud.werkboek.gebieden
        for meting in _van_gebied(kind, rij, gebied, school, afgekeurd, met_groei)
    )


def _gewogen(meting: Meting, rij: Rij, gebied: Gebied, afgekeurd: Afgekeurd) -> Meting:
    """An empty cell that held something we could not read is no missing test."""
    if meting.soort is not Soort.LEEG or not afgekeurd:
        return meting
    moment = meting.moment.lower()
    keys = [f"{meting.toets}_{moment}_{veld}" for veld in ("score", "percentiel")]
    if meting.observatie:
        keys = [f"obs_{gebied.sleutel}_{moment}"]
    if any(("tblScores", rij.i, key) in afgekeurd for key in keys):
        return replace(meting, soort=Soort.AFGEKEURD)
    return meting


def _van_gebied(
    kind: Kind, rij: Rij, gebied: Gebied, school: School, afgekeurd: Afgekeurd, met_groei: bool
) -> Iterator[Meting]:
    if kind.leerjaar in gebied.jong:
        for moment in MOMENTEN:
            yield _observatie(kind, rij, gebied, moment, school)
    elif kind.leerjaar in gebied.oud:
        telt = gebied.toets_in(kind.leerjaar)
        for toets in gebied.toetsen:
            cellen = Cellen(rij, toets, school, afgekeurd)
            for moment in MOMENTEN:
                if rij.heeft(f"{toets.sleutel}_{moment.lower()}_niveau"):
                    meting = _toets(kind, gebied, cellen, moment, toets is telt)
                    yield _met_groei(meting, cellen) if met_groei else meting


def gevraagd(rij: Rij, toets: Toets, leerjaar: int) -> bool:
    """Tell whether the toetskalender of this class asks a test in a leerjaar, at M or E."""
    kalender = rij.inhoud.werkboek.school.toetskalender.get(leerjaar, {})
    return any(toets.sleutel in kalender.get(moment, ()) for moment in MOMENTEN)


GEMIST = (Soort.ZIEK, Soort.VRIJ)
"""A code in one cell of a result takes away the rest of it."""


class Cellen(NamedTuple):
    """What one child has for one test, and how to read it."""

    rij: Rij
    toets: Toets
    school: School
    afgekeurd: Afgekeurd


def _toets(kind: Kind, gebied: Gebied, cellen: Cellen, moment: str, telt: bool) -> Meting:
    rij, toets, school, _ = cellen
    niveau, soort = _uitslag(cellen, moment)
    gevonden = soort is Soort.NIVEAU
    rang = school.systeem_van(toets).rang(niveau) if gevonden else 0
    kalender = rij.inhoud.werkboek.school.toetskalender.get(kind.leerjaar, {})
    gevraagd = toets.sleutel in kalender.get(moment, ())
    return Meting(
        kind,
        gebied.sleutel,
        toets.sleutel,
        moment,
        soort,
        niveau if gevonden else "",
        rang,
        None if soort in GEMIST else _score(rij, toets, moment),
        None,
        gevraagd,
        telt,
    )


def _met_groei(meting: Meting, cellen: Cellen) -> Meting:
    voor = _rang_voor(cellen, meting.moment) if meting.rang else 0
    return replace(meting, groei=meting.rang - voor) if voor else meting


def _uitslag(cellen: Cellen, moment: str) -> tuple[str, Soort]:
    """Return the niveau (delivered, else computed) and what kind of answer the cells hold.

    Nothing is computed where a niveau was delivered that we can't read.
    """
    rij, toets, school, afgekeurd = cellen
    key = f"{toets.sleutel}_{moment.lower()}"
    geleverd, score = rij.tekst(f"{key}_niveau"), _cel(rij, f"{key}_score")
    eigen = rij.inhoud.werkboek.school
    code = code_van(eigen, geleverd) or code_van(eigen, score)
    if code:
        return "", code
    if ("tblScores", rij.i, f"{key}_niveau") in afgekeurd:
        return "", Soort.AFGEKEURD
    getallen = score or _cel(rij, f"{key}_percentiel")
    if not geleverd and not getallen:
        return "", Soort.LEEG
    niveau = geleverd or _cel(rij, f"{key}_berekend")
    return (niveau, Soort.NIVEAU) if _rang(rij, niveau, toets, school) else ("", Soort.SCORE)


def code_van(school: School, woord: str) -> Soort | None:
    """Return ZIEK or VRIJ for the school's word for it, else None."""
    ziek, vrij = school.codes
    plat = woord.casefold()
    if plat == vrij.casefold():
        return Soort.VRIJ
    return Soort.ZIEK if plat == ziek.casefold() else None


def _cel(rij: Rij, key: str) -> str:
    """Return a cell of a column that not every test has."""
    return rij.tekst(key) if rij.heeft(key) else ""


def _rang(rij: Rij, niveau: str, toets: Toets, school: School) -> int:
    """Return the rang of a niveau, 0 where the class was made with another system.

    Both may have a 'D', and it need not be the same.
    """
    systeem = school.systeem_van(toets)
    zelfde = rij.inhoud.werkboek.school.systeem_van(toets) == systeem
    return systeem.rang(niveau) if zelfde else 0


def _score(rij: Rij, toets: Toets, moment: str) -> Decimal | None:
    key = f"{toets.sleutel}_{moment.lower()}_score"
    return rij.getal(key) if rij.heeft(key) else None


def _rang_voor(cellen: Cellen, moment: str) -> int:
    """Return the rang of the result before this one; 0 when there is none to compare with.

    Before E comes M or, without one, last year's. Another version of the test or of its norms is
    a break: the niveaus can't be compared.
    """
    rij, toets, school, _ = cellen
    nu = dit_jaar(rij, toets, moment)
    if moment == "E" and rij.heeft(f"{toets.sleutel}_m_niveau"):
        niveau, soort = _uitslag(cellen, "M")
        if soort is Soort.NIVEAU:
            breuk = groei(dit_jaar(rij, toets, "M"), nu).breuk
            return 0 if breuk else school.systeem_van(toets).rang(niveau)
    if groei(vorig_jaar(rij, toets), nu).breuk:
        return 0
    return _rang(rij, rij.tekst(f"{toets.sleutel}_vorige"), toets, school)


def _observatie(kind: Kind, rij: Rij, gebied: Gebied, moment: str, school: School) -> Meting:
    stap = _stap(rij, gebied, moment)
    rang = _stap_rang(school, stap)
    voor = _stap_rang(school, _stap(rij, gebied, "M")) if moment == "E" else 0
    return Meting(
        kind,
        gebied.ontwikkel.sleutel if gebied.ontwikkel else gebied.sleutel,
        "",
        moment,
        Soort.STAP if rang else Soort.LEEG,
        school.observatiestappen[rang - 1] if rang else "",
        rang,
        groei=rang - voor if rang and voor else None,
    )


def _stap(rij: Rij, gebied: Gebied, moment: str) -> str:
    return rij.tekst(f"obs_{gebied.sleutel}_{moment.lower()}")


def _stap_rang(school: School, stap: str) -> int:
    """Return 1-3, 0 for no step of this school."""
    namen = [naam.casefold() for naam in school.observatiestappen]
    return namen.index(stap.casefold()) + 1 if stap.casefold() in namen else 0
