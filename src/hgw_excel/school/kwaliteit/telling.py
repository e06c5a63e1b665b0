"""Filled kwaliteitskaarten as counts, on one sheet: in the schooloverzicht or in its own file."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from hgw_excel.bouwen.palet import GRIJS, TAB_WERK
from hgw_excel.bouwen.stijlen import Stijlen
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.domein.kwaliteit import Kwaliteit, PuntTelling, punten
from hgw_excel.importeren.meldingen import som_op
from hgw_excel.school.overzicht.boeken import VASTE_DAG
from hgw_excel.school.overzicht.vel import CelStijl, Kolom, Vel, Waarde

VERSIE = 0
VERSIE_NAAM = "hgw_kwaliteitstelling_versie"
TABEL = "tblKwaliteit"
NAAM = "Kwaliteitskaart"
MEESTE = 3
"""So many points are named in a sentence."""
VAST = 3
"""Columns before the counts of the steps."""


def maak_telling(kwaliteit: Kwaliteit, voet: str) -> bytes:
    """Return the file with only the counts; the same cards in any order give the same bytes."""
    uit = BytesIO()
    boek = Workbook(uit, {"in_memory": True})
    boek.set_properties({"title": NAAM, "author": "", "created": VASTE_DAG})
    vel = Vel(boek, boek.add_worksheet(NAAM, Werkblad), Stijlen(boek))
    vel.blad.set_tab_color(TAB_WERK)
    teken(vel, kwaliteit, voet)
    vel.recept(0, VAST + len(kwaliteit.stappen) + 2, VERSIE, "hulp", num_format=";;;")
    vel.naam(VERSIE_NAAM, 0, VAST + len(kwaliteit.stappen) + 2)
    boek.close()
    return uit.getvalue()


def teken(vel: Vel, kwaliteit: Kwaliteit, voet: str) -> None:
    """Draw the sentences, and one row a point; of too few cards only the sentence."""
    teksten = list(zinnen(kwaliteit))
    rij = vel.kop(NAAM, teksten[0])
    for i, tekst in enumerate(teksten[1:]):
        vel.recept(rij + i, 1, tekst, "hulp")
    rij += len(teksten) - 1
    kolommen = _kolommen(kwaliteit.stappen)
    laatste = rij
    if kwaliteit.telt:
        vel.blad.set_row(rij, 6)
        tellingen = {telling.punt.nr: telling for telling in kwaliteit.tellingen}
        alle = punten()
        rijen = [_rij(kwaliteit, p.nr, tellingen.get(p.nr)) for p in alle]
        laatste = vel.tabel(
            TABEL, rij + 1, kolommen, rijen, extra=_stijl([tellingen.get(p.nr) for p in alle]),
            nieuw_blok=lambda i: alle[i].onderdeel != alle[i - 1].onderdeel,
        )  # fmt: skip
        vel.vast(rij + 2, 3)
    gebied = (0, 1, max(laatste, 1), len(kolommen))
    kop = rij + 1 if kwaliteit.telt else None
    vel.pagina(voet, gebied=gebied, liggend=True, kop_rij=kop)


def zinnen(kwaliteit: Kwaliteit) -> Iterator[str]:
    """Yield how many cards count, what most chose to work on, and what is least in order."""
    if not kwaliteit.telt:
        yield te_weinig(kwaliteit)
        return
    yield f"{kwaliteit.kaarten} kaarten zijn geteld. Wie wat invulde, is niet te zien."
    werk = sorted((t for t in kwaliteit.tellingen if t.werkpunten), key=lambda t: -t.werkpunten)
    if werk:
        delen = [f"{t.punt.nr} ({t.werkpunten} van {t.gescoord})" for t in werk[:MEESTE]]
        yield f"Het vaakst een werkpunt: {som_op(delen)}."
    laag = sorted((t for t in kwaliteit.tellingen if _laag(t)), key=lambda t: -_laag(t))
    if laag:
        delen = [f"{t.punt.nr} ({_laag(t)} van {t.gescoord})" for t in laag[:MEESTE]]
        woorden = " of ".join(f"'{woord}'" for woord in kwaliteit.stappen[:2])
        yield f"Het vaakst {woorden}: {som_op(delen)}."


def te_weinig(kwaliteit: Kwaliteit) -> str:
    """'Er zijn 2 kaarten ingevuld. Vanaf 3 worden ze geteld: ...'"""
    aantal = kwaliteit.kaarten
    er = "Er is 1 kaart" if aantal == 1 else f"Er zijn {aantal or 'nog geen'} kaarten"
    waarom = "anders is te zien wie wat invulde"
    return f"{er} ingevuld. Vanaf {kwaliteit.minstens} worden ze geteld: {waarom}."


def _laag(telling: PuntTelling) -> int:
    return sum(telling.per_stap[:2])


def _kolommen(stappen: Sequence[str]) -> list[Kolom]:
    return [
        Kolom("nr", 5, "midden", stijl={"bold": True}),
        Kolom("onderdeel", 18, "lang", stijl={"font_color": GRIJS, "font_size": 10}),
        Kolom("waar het om gaat", 52, "lang"),
        *(Kolom(woord, max(10.5, len(woord) * 0.9), "aantal") for woord in stappen),
        Kolom("gescoord", 13, "midden"),
        Kolom("werkpunt", 10.5, "aantal"),
    ]


def _rij(kwaliteit: Kwaliteit, nr: str, telling: PuntTelling | None) -> list[Waarde]:
    punt = next(p for p in punten() if p.nr == nr)
    vast: list[Waarde] = [punt.nr, punt.onderdeel, punt.zin]
    if telling is None:
        leeg: list[Waarde] = [None] * len(kwaliteit.stappen)
        return [*vast, *leeg, f"minder dan {kwaliteit.minstens}", None]
    return [*vast, *telling.per_stap, telling.gescoord, telling.werkpunten]


def _stijl(tellingen: Sequence[PuntTelling | None]) -> CelStijl:
    """The one count that is highest is bold; few cards get no colour."""

    def stijl(rij: int, kolom: int) -> Mapping[str, Any]:
        telling, stap = tellingen[rij], kolom - VAST
        if telling is None or not 0 <= stap < len(telling.per_stap):
            return {"font_color": GRIJS} if stap >= 0 else {}
        hoger = [n for n in telling.per_stap if n >= telling.per_stap[stap]]
        return {"bold": True} if len(hoger) == 1 else {}

    return stijl
