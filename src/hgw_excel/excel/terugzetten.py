"""Terugzetten: give cells back what they held before a button changed them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hgw_excel.bijwerken.opdracht import Celwaarde, Formule, Plek
from hgw_excel.controle.zinnen import keer
from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel import stapel, storing, vorm
from hgw_excel.excel.alleen import zet_alleen
from hgw_excel.excel.bladen import Bladen
from hgw_excel.excel.groei import krimp
from hgw_excel.excel.herkenning import Wegwijzer
from hgw_excel.excel.plek import eerste
from hgw_excel.excel.rust import rust
from hgw_excel.excel.stand import LEEG, REEKS, Stand, zelfde
from hgw_excel.excel.stapel import Beurt, Regel
from hgw_excel.excel.uitlezen import LiveBlad
from hgw_excel.excel.zetten import cel_op
from hgw_excel.lezen.bereik import lees_bereik, lees_cel
from hgw_excel.schema.ruw import cel_adres

Cellen = dict[str, dict[Plek, Celwaarde]]
Plekken = list[tuple[str, str]]
"""Sheet and A1 of cells."""
Rij = tuple[str, int]
"""Sheet and row, from 1."""


HEEL = (
    "{}: hier stond iets voor {}, en dat kan niet terug, want er staat nu iets anders of de rij is "
    "weg. Dat geldt voor {}. Half terugzetten doet deze knop niet. Maak leeg wat daarna is getypt "
    "en klik nog een keer op Terugzetten. Er is niets veranderd."
)


@dataclass(frozen=True, slots=True)
class Bewaard:
    """The newest turn that can be put back.

    Attributes:
        naam: the label of the button.
        wanneer: '2027-02-04 14:05'.
        cellen: how many cells would change back.
        blijven: how many cells that were filled would not, as something else stands there by now.
        kwijt: how many of those are not to be found, so that they stay on the stack.
        waarom_niet: why it can't be put back at all, '' when it can.
    """

    naam: str
    wanneer: str
    cellen: int
    blijven: int = 0
    kwijt: int = 0
    waarom_niet: str = ""


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


@dataclass(frozen=True, slots=True)
class _Plan:
    """What of a turn goes where.

    Attributes:
        terug: what cells get again, by where they are now.
        vandaan: where each of those was then, by where it is now.
        gelaten: lines of cells that stay as someone made them, with where those are now.
        kwijt: those lines of which the row, the column or the sheet is not to be found.
        blijft: new rows, where they were then, that stay as a whole.
    """

    beurt: Beurt
    wijzer: Wegwijzer
    terug: Cellen
    vandaan: dict[tuple[str, Plek], tuple[str, Plek]]
    gelaten: tuple[tuple[Regel, str, str], ...]
    kwijt: tuple[Regel, ...]
    blijft: frozenset[Rij]

    @property
    def waarom_niet(self) -> str:
        """Why nothing may be put back: what was moved to new rows elsewhere goes back whole."""
        vast = [(blad, cel) for regel, blad, cel in self.gelaten if regel.was.soort != LEEG]
        vast += [(blad, f"A{rij}") for blad, rij in sorted(self.blijft)]
        if not vast or not _verplaatst(self.beurt):
            return ""
        return HEEL.format(", ".join(vast[0]), self.beurt.naam, keer(len(vast), "cel", "cellen"))


def laatste(boek: Any) -> Bewaard | None:  # noqa: ANN401
    """Return what would be put back, None when nothing is kept."""
    alle = stapel.beurten(boek)
    if not alle:
        return None
    beurt, plan = alle[-1], _plan(Bladen(boek), alle[-1])
    blijven = [regel for regel, *_ in plan.gelaten if regel.was.soort != LEEG]
    kwijt = sum(regel in plan.kwijt for regel in blijven)
    tellingen = len(plan.vandaan), len(blijven), kwijt
    return Bewaard(beurt.naam, beurt.wanneer, *tellingen, plan.waarom_niet)


def zet_terug(boek: Any) -> Teruggezet:  # noqa: ANN401
    """Put back what the newest turn changed, and forget that turn.

    A row is followed to where it is by now. A cell that holds something else than the button left
    there was changed by someone, and stays; so does all of a new row in which someone typed:
    nothing may stand there of nobody. What was filled and is not to be found stays on the stack.

    Raises:
        KanNiet: Excel refused, and what is not back yet can be put back again; or the turn moved
            cells to another sheet and some can't go back: then none does.
        ValueError: nothing is kept.
    """
    alle = stapel.beurten(boek)
    if not alle:
        raise ValueError("nothing to put back")
    plan = _plan(Bladen(boek), alle[-1])
    if plan.waarom_niet:
        raise KanNiet(plan.waarom_niet)
    with rust(boek):
        try:
            gedaan = _voer_uit(boek, plan)
            stapel.vergeet_laatste(boek, _rest(plan))
        except Exception as fout:
            raise storing.omgezet(fout, storing.NOG_NIET) from fout
    return gedaan


def draai_terug(boek: Any, beurt: Beurt) -> None:  # noqa: ANN401
    """Put back a turn, of which maybe only a part was written, before anyone could change more."""
    _voer_uit(boek, _plan(Bladen(boek), beurt, ter_plekke=True))


def _verplaatst(beurt: Beurt) -> bool:
    """Tell whether cells were emptied on one sheet while rows were added to another."""
    nieuw = {regel.blad for regel in beurt.regels if regel.soort == stapel.NIEUW}
    leeg = {r.blad for r in beurt.regels if not r.soort and LEEG == r.werd.soort != r.was.soort}
    return bool(nieuw and leeg - nieuw)


def _plan(bladen: Bladen, beurt: Beurt, *, ter_plekke: bool = False) -> _Plan:
    """Return what of a turn can go back, and where to.

    Args:
        ter_plekke: nothing can have moved.
    """
    wijzer = Wegwijzer(bladen, beurt, ter_plekke=ter_plekke)
    blijft = frozenset(_bewerkt(bladen, beurt, wijzer))
    terug: Cellen = {}
    vandaan, gelaten, kwijt = {}, [], []
    for regel in beurt.regels:
        toen = lees_cel(regel.cel)
        if regel.soort or toen is None or (regel.blad, toen[0] + 1) in blijft:
            continue
        nu = wijzer.plek(regel.blad, toen)
        staat = bladen.stand(*nu) if nu else None
        if nu and staat and zelfde(staat, regel.werd):
            terug.setdefault(nu[0], {})[nu[1]] = _celwaarde(regel.was)
            vandaan[nu] = regel.blad, toen
        elif nu and staat and not zelfde(staat, regel.was):
            gelaten.append((regel, nu[0], cel_adres(*nu[1])))
        elif not nu:
            gelaten.append((regel, regel.blad, regel.cel))
            kwijt.append(regel)
    return _Plan(beurt, wijzer, terug, vandaan, tuple(gelaten), tuple(kwijt), blijft)


def _voer_uit(boek: Any, plan: _Plan) -> Teruggezet:  # noqa: ANN401
    for blad, per_plek in plan.terug.items():
        zet_alleen(LiveBlad(boek.sheets[blad]), per_plek)
    _opmaak(boek, plan)
    nu, regels = Bladen(boek), plan.beurt.regels
    gelaten = [(blad, cel) for _, blad, cel in plan.gelaten]
    for regel in regels:
        if regel.soort == stapel.TABEL:
            gelaten += _tabel(boek, nu, regel, plan)
    vorm.draai_terug(boek, regels)
    rijen = ((blad, plan.wijzer.rij(blad, rij - 1)) for blad, rij in plan.blijft)
    return Teruggezet(
        plan.beurt.naam,
        len(plan.vandaan),
        tuple(gelaten),
        tuple(sorted((plan.wijzer.blad(b) or b, rij + 1) for b, rij in rijen if rij is not None)),
        eerste(boek, plan.vandaan, _koppen(plan.beurt)),
    )


def _rest(plan: _Plan) -> tuple[Regel, ...]:
    """Return what stays on the stack: filled cells that were not found, and how to know them."""
    rest = {regel for regel in plan.kwijt if regel.was.soort != LEEG}
    bladen = {regel.blad for regel in rest}
    return tuple(
        regel
        for regel in plan.beurt.regels
        if regel in rest or (regel.blad in bladen and regel.soort in (stapel.RIJ, stapel.KOLOM))
    )


def _bewerkt(bladen: Bladen, beurt: Beurt, wijzer: Wegwijzer) -> Iterator[Rij]:
    """Yield the rows that the turn made and in which something else is typed by now."""
    werd: dict[tuple[str, int], dict[tuple[str, Plek] | None, Stand]] = defaultdict(dict)
    for regel in beurt.regels:
        plek = lees_cel(regel.cel)
        if not regel.soort and plek is not None:
            werd[regel.blad, plek[0]][wijzer.plek(regel.blad, plek)] = regel.werd
    for regel in beurt.regels:
        gebied = lees_bereik(regel.cel) if regel.soort == stapel.NIEUW else None
        blad = wijzer.blad(regel.blad)
        if gebied is None or blad is None:
            continue
        breed = gebied.kolom, gebied.laatste_kolom
        getypt = [p for p in bladen.cellen(blad).getypt if breed[0] <= p[1] <= breed[1]]
        for toen in range(gebied.rij, gebied.laatste_rij + 1):
            nu, van_ons = wijzer.rij(regel.blad, toen), werd[regel.blad, toen]
            for plek in (plek for plek in getypt if plek[0] == nu):
                if not zelfde(bladen.stand(blad, plek), van_ons.get((blad, plek), Stand(LEEG))):
                    yield regel.blad, toen + 1


def _koppen(beurt: Beurt) -> dict[str, int]:
    """Return by sheet the row of the headers."""
    plekken = [(r.blad, lees_cel(r.cel)) for r in beurt.regels if r.soort == stapel.KOLOM]
    return {blad: plek[0] for blad, plek in plekken if plek is not None}


def _celwaarde(stand: Stand) -> Celwaarde:
    if stand.is_formule:
        return Formule(stand.tekst.removeprefix("="), "", stand.soort == REEKS)
    return stand.waarde


def _opmaak(boek: Any, plan: _Plan) -> None:  # noqa: ANN401
    """Let numbers look as they did, where a cell was put back."""
    for regel in plan.beurt.regels:
        gebied = lees_bereik(regel.cel) if regel.soort == stapel.OPMAAK else None
        if gebied is None:
            continue
        for nu, (blad, toen) in plan.vandaan.items():
            if blad == regel.blad and gebied.bevat(*toen):
                cel_op(boek.sheets[nu[0]], nu[1]).number_format = regel.was.tekst


def _tabel(boek: Any, nu: Bladen, regel: Regel, plan: _Plan) -> Plekken:  # noqa: ANN401
    """Give a table its old place, when nobody typed in the rows that it would lose."""
    was, werd = lees_bereik(regel.was.tekst), lees_bereik(regel.werd.tekst)
    blad = plan.wijzer.blad(regel.blad)
    op_blad = boek.sheets[blad].tables if blad is not None else ()
    tabel = next((tabel for tabel in op_blad if tabel.name == regel.cel), None)
    if was is None or werd is None or tabel is None or blad is None:
        return [(regel.blad, regel.cel)]
    staat = lees_bereik(tabel.range.address)
    if staat == was:
        return []
    valt_af = werd._replace(rij=was.laatste_rij + 1)
    getypt = sorted(plek for plek in nu.cellen(blad).getypt if valt_af.bevat(*plek))
    heel = {plan.wijzer.rij(op, rij - 1) for op, rij in plan.blijft if op == regel.blad}
    los = [plek for plek in getypt if plek[0] not in heel]
    if staat != werd or los:
        return [(blad, cel_adres(*los[0]) if los else regel.cel)]
    if not getypt:
        krimp(tabel, was)
    return []
