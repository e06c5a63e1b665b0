"""Terugzetten: give cells back what they held before a button changed them."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from typing import Any

from hgw_excel.bijwerken.opdracht import Celwaarde, Formule, Plek
from hgw_excel.excel import stapel, storing, vorm
from hgw_excel.excel.bladen import Bladen
from hgw_excel.excel.groei import krimp
from hgw_excel.excel.plek import eerste
from hgw_excel.excel.rust import rust
from hgw_excel.excel.stand import LEEG, REEKS, Stand, zelfde
from hgw_excel.excel.stapel import Beurt, Regel
from hgw_excel.excel.zetten import zet
from hgw_excel.lezen.bereik import lees_bereik, lees_cel
from hgw_excel.schema.ruw import cel_adres

Cellen = dict[str, dict[Plek, Celwaarde]]
Plekken = list[tuple[str, str]]
"""Sheet and A1 of cells."""
Rij = tuple[str, int]
"""Sheet and row, from 1."""


@dataclass(frozen=True, slots=True)
class Bewaard:
    """The newest turn that can be put back.

    Attributes:
        naam: the label of the button.
        wanneer: '2027-02-04 14:05'.
        cellen: how many cells it changed.
    """

    naam: str
    wanneer: str
    cellen: int


@dataclass(frozen=True, slots=True)
class Teruggezet:
    """What was put back.

    Attributes:
        gelaten: (sheet, A1) of the cells that someone changed since; those were left alone.
        rijen: (sheet, row from 1) of new rows in which someone typed since; left as a whole.
        eerste: sheet and A1 of the first cell that was put back, as `plek.eerste` gives it.
    """

    naam: str
    cellen: int
    gelaten: tuple[tuple[str, str], ...] = ()
    rijen: tuple[Rij, ...] = ()
    eerste: tuple[str, str] | None = field(default=None, compare=False)


def laatste(boek: Any) -> Bewaard | None:  # noqa: ANN401
    """Return what would be put back, None when nothing is kept."""
    alle = stapel.beurten(boek)
    if not alle:
        return None
    beurt = alle[-1]
    return Bewaard(beurt.naam, beurt.wanneer, sum(not regel.soort for regel in beurt.regels))


def zet_terug(boek: Any) -> Teruggezet:  # noqa: ANN401
    """Put back what the newest turn changed, and forget that turn.

    A cell that holds something else than the button left there was changed by someone, and stays;
    so does all of a new row in which someone typed: nothing may stand there of nobody.

    Raises:
        KanNiet: Excel refused; what is not back yet can be put back again.
        ValueError: nothing is kept.
    """
    alle = stapel.beurten(boek)
    if not alle:
        raise ValueError("nothing to put back")
    with rust(boek):
        try:
            gedaan = draai_terug(boek, alle[-1])
            stapel.vergeet_laatste(boek)
        except Exception as fout:
            raise storing.omgezet(fout, storing.NOG_NIET) from fout
    return gedaan


def draai_terug(boek: Any, beurt: Beurt) -> Teruggezet:  # noqa: ANN401
    """Put back one turn; also one of which only a part was written."""
    bladen = Bladen(boek)
    blijft = set(_bewerkt(bladen, beurt))
    cellen, gelaten = _cellen(bladen, beurt, blijft)
    for blad, per_plek in cellen.items():
        zet(boek.sheets[blad], per_plek)
    _opmaak(boek, beurt, cellen)
    nu = Bladen(boek)
    for regel in beurt.regels:
        if regel.soort == stapel.TABEL:
            gelaten += _tabel(boek, nu, regel, blijft)
    vorm.draai_terug(boek, beurt.regels)
    gezet = [(blad, plek) for blad, per_plek in cellen.items() for plek in per_plek]
    return Teruggezet(
        beurt.naam,
        len(gezet),
        tuple(gelaten),
        tuple(sorted(blijft)),
        eerste(boek, gezet, _koppen(beurt)),
    )


def _bewerkt(bladen: Bladen, beurt: Beurt) -> Iterator[Rij]:
    """Yield the rows that the turn made and in which something else is typed by now."""
    werd = {
        (regel.blad, lees_cel(regel.cel)): regel.werd for regel in beurt.regels if not regel.soort
    }
    for regel in beurt.regels:
        gebied = lees_bereik(regel.cel) if regel.soort == stapel.NIEUW else None
        if gebied is None or regel.blad not in bladen.boek.sheet_names:
            continue
        for plek in bladen.cellen(regel.blad).getypt:
            van_ons = werd.get((regel.blad, plek), Stand(LEEG))
            if gebied.bevat(*plek) and not zelfde(bladen.stand(regel.blad, plek), van_ons):
                yield regel.blad, plek[0] + 1


def _koppen(beurt: Beurt) -> dict[str, int]:
    """Return by sheet the row of the headers."""
    plekken = [(r.blad, lees_cel(r.cel)) for r in beurt.regels if r.soort == stapel.KOLOM]
    return {blad: plek[0] for blad, plek in plekken if plek is not None}


def _cellen(bladen: Bladen, beurt: Beurt, blijft: Set[Rij]) -> tuple[Cellen, Plekken]:
    """Return what each cell gets again, and the cells that stay as someone made them.

    Args:
        blijft: rows that stay as a whole.
    """
    terug: Cellen = {}
    gelaten: Plekken = []
    verschoven = set(_verschoven(bladen, beurt))
    for regel in beurt.regels:
        plek = lees_cel(regel.cel)
        if regel.soort or plek is None or (regel.blad, plek[0] + 1) in blijft:
            continue
        rij, kolom = plek
        staat = _staat(bladen, regel.blad, plek)
        if staat is None or {(regel.blad, rij, -1), (regel.blad, -1, kolom)} & verschoven:
            gelaten.append((regel.blad, regel.cel))
        elif zelfde(staat, regel.werd):
            terug.setdefault(regel.blad, {})[plek] = _celwaarde(regel.was)
        elif not zelfde(staat, regel.was):
            gelaten.append((regel.blad, regel.cel))
    return terug, gelaten


def _verschoven(bladen: Bladen, beurt: Beurt) -> Iterator[tuple[str, int, int]]:
    """Yield the rows (column -1) and columns (row -1) in which something else stands by now.

    Who sorts a table, or puts a row in it, brings another child to where a cell was changed.
    """
    for regel in beurt.regels:
        plek = lees_cel(regel.cel)
        if plek is None or regel.soort not in (stapel.RIJ, stapel.KOLOM):
            continue
        staat = _staat(bladen, regel.blad, plek)
        if staat is None or staat.tekst not in (regel.was.tekst, regel.werd.tekst):
            rij, kolom = plek
            yield (regel.blad, rij, -1) if regel.soort == stapel.RIJ else (regel.blad, -1, kolom)


def _staat(bladen: Bladen, blad: str, plek: Plek) -> Stand | None:
    """Return what stands in a cell; None when its sheet is gone."""
    return bladen.stand(blad, plek) if blad in bladen.boek.sheet_names else None


def _celwaarde(stand: Stand) -> Celwaarde:
    if stand.is_formule:
        return Formule(stand.tekst.removeprefix("="), "", stand.soort == REEKS)
    return stand.waarde


def _opmaak(boek: Any, beurt: Beurt, terug: Cellen) -> None:  # noqa: ANN401
    """Let numbers look as they did, where a cell was put back."""
    for regel in beurt.regels:
        gebied = lees_bereik(regel.cel) if regel.soort == stapel.OPMAAK else None
        if gebied is not None and any(gebied.bevat(*plek) for plek in terug.get(regel.blad, ())):
            boek.sheets[regel.blad].range(regel.cel).number_format = regel.was.tekst


def _tabel(boek: Any, nu: Bladen, regel: Regel, blijft: Set[Rij]) -> Plekken:  # noqa: ANN401
    """Give a table its old place, when nobody typed in the rows that it would lose."""
    was, werd = lees_bereik(regel.was.tekst), lees_bereik(regel.werd.tekst)
    op_blad = boek.sheets[regel.blad].tables if regel.blad in boek.sheet_names else ()
    tabel = next((tabel for tabel in op_blad if tabel.name == regel.cel), None)
    if was is None or werd is None or tabel is None:
        return [(regel.blad, regel.cel)]
    staat = lees_bereik(tabel.range.address)
    if staat == was:
        return []
    valt_af = werd._replace(rij=was.laatste_rij + 1)
    getypt = sorted(plek for plek in nu.cellen(regel.blad).getypt if valt_af.bevat(*plek))
    los = [plek for plek in getypt if (regel.blad, plek[0] + 1) not in blijft]
    if staat != werd or los:
        return [(regel.blad, cel_adres(*los[0]) if los else regel.cel)]
    if not getypt:
        krimp(tabel, was)
    return []
