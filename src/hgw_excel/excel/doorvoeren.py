"""Write a change that was looked at: keep what was, then the tables, the cells, the looks."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from typing import Any

from hgw_excel.bijwerken.opdracht import Celwaarde, Formule, Opdracht, Plek
from hgw_excel.controle.klas import Klas
from hgw_excel.excel import stapel, storing
from hgw_excel.excel.bladen import Bladen
from hgw_excel.excel.blokken import blokken
from hgw_excel.excel.groei import heel, nieuwe_formules, verleng
from hgw_excel.excel.rust import rust
from hgw_excel.excel.stand import FORMULE, LEEG, REEKS, Stand, stand_van
from hgw_excel.excel.stapel import Beurt, Regel
from hgw_excel.excel.terugzetten import draai_terug
from hgw_excel.excel.vorm import langere_afdruk, langere_namen, pas_toe, verhoog
from hgw_excel.excel.zetten import opmaak_die_verandert, zet
from hgw_excel.lezen.bereik import Bereik
from hgw_excel.schema.ruw import Blad, cel_adres

Cellen = dict[str, dict[Plek, Celwaarde]]


def voer_door(klas: Klas, bladen: Bladen, opdracht: Opdracht, naam: str) -> None:
    """Write it, or leave everything as it was.

    Args:
        naam: what Terugzetten calls it; '' for what that need not know.

    Raises:
        KanNiet: Excel refused; the sentence says what became of it.
    """
    boek = bladen.boek
    waarden: Cellen = {blad: dict(cellen) for blad, cellen in opdracht.waarden.items()}
    with rust(boek):
        try:
            regels = [*_regels(klas, bladen, opdracht)]
            beurt = stapel.bewaar(boek, naam, regels) if naam else Beurt(0, "", "", tuple(regels))
        except Exception as fout:
            raise storing.omgezet(fout, storing.NIETS) from fout
        try:
            _schrijf(klas, bladen, opdracht, waarden)
            pas_toe(boek, regels)
        except Exception as fout:
            raise storing.omgezet(fout, _herstel(boek, beurt)) from fout


def _herstel(boek: Any, beurt: Beurt) -> str:  # noqa: ANN401
    """Put back what was written before Excel refused, and say whether that went well."""
    with suppress(Exception):
        draai_terug(boek, beurt)
        if beurt.naam:
            stapel.vergeet_laatste(boek)
        return storing.TERUGGEZET
    return storing.HALF if beurt.naam else storing.HALF_VERSLAG


def _schrijf(klas: Klas, bladen: Bladen, opdracht: Opdracht, waarden: Cellen) -> None:
    for tabel, aantal in opdracht.verlengd.items():
        ruw = klas.blad(tabel)
        formules = nieuwe_formules(klas, bladen, ruw, aantal)
        verleng(bladen, ruw, aantal)
        waarden[ruw.naam] = {**formules, **waarden.get(ruw.naam, {})}
    for blad, cellen in waarden.items():
        zet(bladen[blad].blad, cellen)
    for blad, hoogtes in opdracht.hoogtes.items():
        verhoog(bladen[blad].blad, hoogtes)


def _regels(klas: Klas, bladen: Bladen, opdracht: Opdracht) -> Iterator[Regel]:
    """Yield what Terugzetten has to know of a change."""
    for tabel, aantal in opdracht.verlengd.items():
        ruw = klas.blad(tabel)
        oud = heel(ruw)
        nieuw = oud._replace(laatste_rij=oud.laatste_rij + aantal)
        standen = (Stand(stapel.TABEL, gebied.adres) for gebied in (oud, nieuw))
        yield Regel(ruw.naam, tabel, *standen, stapel.TABEL)
    yield from _meegroei(klas, bladen, opdracht)
    for blad, cellen in opdracht.waarden.items():
        for tabel in klas.tabellen():
            if klas.blad(tabel).naam == blad:
                yield from _herkenning(klas, klas.blad(tabel), cellen)
                yield from _nieuw(bladen, klas.blad(tabel), opdracht.verlengd.get(tabel, 0), cellen)
        for gebied, opmaak in opmaak_die_verandert(bladen[blad].blad, cellen).items():
            standen = (Stand(stapel.OPMAAK, opmaak), Stand(stapel.OPMAAK))
            yield Regel(blad, gebied.replace("$", ""), *standen, stapel.OPMAAK)
        for plek, waarde in sorted(cellen.items(), key=lambda paar: paar[0]):
            was = bladen.stand(blad, plek)
            yield Regel(blad, cel_adres(*plek), was, _wordt(waarde))


def _meegroei(klas: Klas, bladen: Bladen, opdracht: Opdracht) -> Iterator[Regel]:
    """Yield the names and print areas that go on."""
    gegroeid = {klas.blad(tabel).naam: tabel for tabel in opdracht.verlengd}
    rijen: dict[str, tuple[Bereik, int]] = {}
    for blad, tabel in gegroeid.items():
        gebied = heel(klas.blad(tabel))
        rijen[blad] = gebied._replace(rij=gebied.rij + 1), opdracht.verlengd[tabel]
    yield from langere_namen(bladen.boek, rijen)
    for blad in sorted(rijen.keys() | opdracht.afdruk.keys()):
        stukken = [opdracht.afdruk[blad]] if blad in opdracht.afdruk else []
        if blad in rijen:
            onder, aantal = rijen[blad][0].laatste_rij, rijen[blad][1]
            stukken.insert(0, (onder + 1, onder + aantal))
        yield from langere_afdruk(bladen[blad].blad, blad, stukken)


def _nieuw(bladen: Bladen, ruw: Blad, erbij: int, cellen: Collection[Plek]) -> Iterator[Regel]:
    """Yield the rows of a table in which nothing is typed yet and now something comes.

    Args:
        erbij: how many rows the table gets.
    """
    gebied = heel(ruw)
    gebied = gebied._replace(rij=gebied.rij + 1, laatste_rij=gebied.laatste_rij + erbij)
    rijen = {rij for rij, kolom in cellen if gebied.bevat(rij, kolom)}
    getypt = bladen.cellen(ruw.naam).getypt if rijen else ()
    rijen -= {rij for rij, kolom in getypt if gebied.bevat(rij, kolom)}
    for blok in blokken((rij, gebied.kolom) for rij in rijen):
        rij = blok._replace(laatste_kolom=gebied.laatste_kolom)
        yield Regel(ruw.naam, rij.adres, Stand(stapel.NIEUW), Stand(stapel.NIEUW), stapel.NIEUW)


def _wordt(waarde: Celwaarde) -> Stand:
    if isinstance(waarde, Formule):
        return Stand(REEKS if waarde.array else FORMULE, f"={waarde.tekst}")
    if isinstance(waarde, int) and not isinstance(waarde, bool):
        waarde = float(waarde)
    return stand_van(waarde) if waarde != "" else Stand(LEEG)


def _herkenning(klas: Klas, ruw: Blad, cellen: dict[Plek, Celwaarde]) -> Iterator[Regel]:
    """Yield the id of each row and the header of each column in which something changes."""
    gebied = heel(ruw)
    rij, links = ruw.eerste_cel
    plekken = [plek for plek in cellen if gebied.bevat(*plek)]
    for kolom in sorted({kolom for _, kolom in plekken}):
        kop = Stand(stapel.KOLOM, ruw.koppen[kolom - links])
        yield Regel(ruw.naam, cel_adres(rij, kolom), kop, kop, stapel.KOLOM)
    id_kolom = klas.koppelingen[ruw.tabel].plaats.get("leerling_id")
    if id_kolom is None:
        return
    for i in sorted({plek[0] for plek in plekken}):
        was = str(ruw.rijen[i - rij - 1][id_kolom] or "")
        plek = (i, links + id_kolom)
        werd = str(cellen.get(plek) or "") if plek in cellen else was
        standen = (Stand(stapel.RIJ, was), Stand(stapel.RIJ, werd))
        yield Regel(ruw.naam, cel_adres(*plek), *standen, stapel.RIJ)
