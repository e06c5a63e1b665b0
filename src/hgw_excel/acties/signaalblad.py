"""Signaleren writes: the rows of tblSignalen, what was seen of the scores, and when it was done.

A signal that is there stays in its row, so that what a teacher keeps beside it stays beside it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hgw_excel.acties.cyclus import klaar
from hgw_excel.acties.signaalrijen import VOORBIJ, Rijwissel, Signaalrij, met_plek
from hgw_excel.acties.signaleren import KlasSignalen, signaleer
from hgw_excel.acties.voorstel import Voorstel, echt, samen, vervang_rijen
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.nieuwe_waarden import is_vrij
from hgw_excel.controle.oogst import kinderen
from hgw_excel.controle.zinnen import keer, rij_aaneen
from hgw_excel.domein.school import School
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Wijzigingen

TABEL, STAP = "tblSignalen", "signalen"
DATUM = "hgw_signalen_datum"
GEEN_RESULTATEN = "Er zijn nog geen signalen, want er staan nog geen resultaten."
KEYS = ("leerling_id", "vakgebied", "code", "zin", "sterkte", "sinds")
"""The columns that signaleren fills; what stands in the others is the teacher's."""


def signalen(klas: Klas, school: School, datum: date) -> Voorstel:
    """Return what signaleren would write in a class."""
    groep = klas.groep or Path(klas.bestand).stem
    gevonden = signaleer(klas.inhoud, school, datum, afgekeurd=klas.afgekeurd, groep=groep)
    return op_het_blad(klas, gevonden, datum)


def op_het_blad(klas: Klas, gevonden: KlasSignalen, datum: date) -> Voorstel:
    """Return the change that puts these signals in the class.

    The dates change only when something else does, or when there are none yet.
    """
    blad = _verdeel(klas, gevonden.wissels)
    gezien = Wijzigingen({("tblScores", i, key): stand for i, key, stand in _gezien(klas)})
    if not gevonden.wissels and not any(map(_zegt_iets, gezien.cellen.values())):
        return Voorstel(regels=(GEEN_RESULTATEN,))
    alles = samen([_rijen(klas, blad), gezien, klaar(klas, STAP, datum)])
    if echt(klas, alles) or klas.inhoud.kop(DATUM) is None:
        alles = samen([alles, Wijzigingen(koppen={DATUM: datum})])
    return Voorstel(alles, tuple(_regels(blad)), sum(map(_opnieuw, blad.blijft.values())))


def _zegt_iets(stand: Waarde) -> bool:
    """Tell whether there is a result in what counts now of a child and a gebied: 'V||12'."""
    return bool(str(stand or "").replace("|", ""))


@dataclass(frozen=True, slots=True)
class _Blad:
    """Where the rows go.

    Attributes:
        blijft: the rows that have a place in the table, by that place.
        nieuw: those that have none.
        weg: places of rows that go.
        vrij: empty places above the last row, in order.
    """

    blijft: dict[int, Rijwissel]
    nieuw: tuple[Signaalrij, ...]
    weg: tuple[int, ...]
    vrij: tuple[int, ...]


def _verdeel(klas: Klas, wissels: Iterable[Rijwissel]) -> _Blad:
    plekken: dict[Signaalrij, list[int]] = {}
    for i, rij in met_plek(klas.inhoud):
        plekken.setdefault(rij, []).append(i)
    bezet = [i for i in range(len(klas.inhoud.ruw[TABEL])) if not is_vrij(klas, TABEL, i)]
    blijft, nieuw = {}, []
    for wissel in wissels:
        if wissel.was is None:
            nieuw.append(wissel.nu)
        else:
            blijft[plekken[wissel.was].pop(0)] = wissel
    weg = sorted(i for rest in plekken.values() for i in rest)
    vrij = set(range(max(bezet, default=0))).difference(bezet)
    return _Blad(blijft, tuple(nieuw), tuple(weg), tuple(sorted(vrij)))


def _rijen(klas: Klas, blad: _Blad) -> Wijzigingen:
    cellen = {
        (TABEL, i, key): getattr(wissel.nu, key) or None
        for i, wissel in blad.blijft.items()
        for key in _anders(wissel)
    }
    plekken = sorted((*blad.weg, *blad.vrij))
    nieuw = [rij.als_rij() for rij in blad.nieuw]
    rijen = vervang_rijen(klas, TABEL, plekken, nieuw, KEYS)
    return samen([Wijzigingen(cellen), _dubbele_woorden(klas, blad), rijen])


def _dubbele_woorden(klas: Klas, blad: _Blad) -> Wijzigingen:
    """Empty the words in a row that goes: it was a copy, and a new signal may come in its place."""
    woorden = ((TABEL, i, key) for i in blad.weg for key in ("reactie", "toelichting"))
    return Wijzigingen({plek: None for plek in woorden if plek not in klas.afgekeurd})


def _anders(wissel: Rijwissel) -> tuple[str, ...]:
    """Return the columns to set; in a row of the teacher's own there are none.

    A reaction is emptied only where she is asked again: her words stand in the sentence then.
    """
    nu, was = wissel
    return tuple(key for key in (*KEYS, "reactie") if getattr(nu, key) != getattr(was, key))


def _gezien(klas: Klas) -> Iterator[tuple[int, str, str]]:
    """Yield row, column and what counts now, of each child and gebied."""
    for kind, rij in kinderen(klas.inhoud):
        for gebied in klas.werkboek.gebieden:
            if kind.leerjaar in gebied.leerjaren:
                g = gebied.sleutel
                yield rij.i, f"{g}_gezien", rij.tekst(f"{g}_stand")


def _regels(blad: _Blad) -> Iterator[str]:
    """Say what happens to the rows, in counts."""
    anders = [wissel for wissel in blad.blijft.values() if _anders(wissel)]
    voorbij = sum(wissel.nu.sterkte == VOORBIJ for wissel in anders)
    tellen = {
        "nieuw": len(blad.nieuw),
        "anders": len(anders) - voorbij,
        "voorbij": voorbij + len(blad.weg),
    }
    delen = [f"{n} {woord}" for woord, n in tellen.items() if n]
    yield f"Blad Signalen: {rij_aaneen(delen) if delen else 'dezelfde signalen'}."
    if opnieuw := sum(map(_opnieuw, blad.blijft.values())):
        keren = keer(opnieuw, "signaal", "signalen")
        yield f"{keren} weer gevraagd na 'bewust niet': sterker geworden of terug."


def _opnieuw(wissel: Rijwissel) -> bool:
    return wissel.was is not None and wissel.nu.reactie != wissel.was.reactie
