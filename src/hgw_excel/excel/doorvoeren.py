"""Write a change that was looked at: keep what was, then the tables, the cells, the looks."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from typing import Any

from hgw_excel import platform
from hgw_excel.bijwerken.opdracht import Celwaarde, Opdracht, Plek
from hgw_excel.controle.klas import Klas
from hgw_excel.excel import stapel, storing
from hgw_excel.excel.alleen import zet_alleen
from hgw_excel.excel.bladen import Bladen
from hgw_excel.excel.blokken import blokken
from hgw_excel.excel.groei import heel, nieuwe_formules, verleng
from hgw_excel.excel.herkenning import kenmerken
from hgw_excel.excel.rust import rust
from hgw_excel.excel.stand import te_zetten
from hgw_excel.excel.stapel import Beurt, Regel
from hgw_excel.excel.terugzetten import draai_terug
from hgw_excel.excel.vorm import langere_afdruk, langere_namen, pas_toe, verhoog
from hgw_excel.excel.zetten import opmaak_die_verandert
from hgw_excel.lezen.bereik import Bereik
from hgw_excel.schema.ruw import Blad, cel_adres
from hgw_excel.verslag import maak_verslag

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
    try:
        draai_terug(boek, beurt)
    except Exception as fout:  # said with why Excel refused; the report is all that tells of it
        platform.schrijf_log(maak_verslag(fout))
        return storing.HALF if beurt.naam else storing.HALF_VERSLAG
    with suppress(Exception):  # a turn that changed nothing does no harm
        if beurt.naam:
            stapel.vergeet_laatste(boek)
    return storing.TERUGGEZET


def _schrijf(klas: Klas, bladen: Bladen, opdracht: Opdracht, waarden: Cellen) -> None:
    for tabel, aantal in opdracht.verlengd.items():
        ruw = klas.blad(tabel)
        formules = nieuwe_formules(klas, bladen, ruw, aantal)
        verleng(bladen, ruw, aantal)
        waarden[ruw.naam] = {**formules, **waarden.get(ruw.naam, {})}
    nu = Bladen(bladen.boek) if opdracht.verlengd else bladen  # Excel lets formulas grow along
    for blad, cellen in waarden.items():
        zet_alleen(nu[blad], cellen)
    for blad, hoogtes in opdracht.hoogtes.items():
        verhoog(bladen[blad].blad, hoogtes)


def _regels(klas: Klas, bladen: Bladen, opdracht: Opdracht) -> Iterator[Regel]:
    """Yield what Terugzetten has to know of a change."""
    for tabel, aantal in opdracht.verlengd.items():
        ruw = klas.blad(tabel)
        oud = heel(ruw)
        nieuw = oud._replace(laatste_rij=oud.laatste_rij + aantal)
        yield stapel.merk(ruw.naam, tabel, stapel.TABEL, oud.adres, nieuw.adres)
    yield from _meegroei(klas, bladen, opdracht)
    for blad, cellen in opdracht.waarden.items():
        for tabel in klas.tabellen():
            if klas.blad(tabel).naam == blad:
                erbij = opdracht.verlengd.get(tabel, 0)
                yield from kenmerken(klas, klas.blad(tabel), cellen, erbij)
                yield from _nieuw(bladen, klas.blad(tabel), erbij, cellen)
        for gebied, opmaak in opmaak_die_verandert(bladen[blad].blad, cellen).items():
            yield stapel.merk(blad, gebied.replace("$", ""), stapel.OPMAAK, opmaak)
        for plek, waarde in sorted(cellen.items(), key=lambda paar: paar[0]):
            was = bladen.stand(blad, plek)
            yield Regel(blad, cel_adres(*plek), was, te_zetten(waarde))


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
        yield stapel.merk(ruw.naam, rij.adres, stapel.NIEUW)
