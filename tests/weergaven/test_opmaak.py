"""Grids that fit their paper, rows that hold their text, words that anyone can read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.bouwen.breedtes import GEWOON, VET
from hgw_excel.bouwen.inval_indeling import HOOG, HOOGTE_MINST, REGELHOOGTE, deel_in
from hgw_excel.bouwen.kaart_raster import BREEDTE, MEEST, MINST, maak_raster
from hgw_excel.bouwen.uitleg_tekst import HULP, uitleg
from hgw_excel.schema.klassenmap import klassenmap
from tests.klas import lege_klas
from tests.voorbeeld import voorbeeld_school
from tests.weergaven.klassen import brede_school

NOOIT = ("zwak", "zorgleerling", "probleem", "onvoldoende", "record", "Wilson", "✓", "■")


@given(st.integers(0, 12))
def test_the_card_fills_its_paper_and_its_halves_are_equal(gebieden):
    raster = maak_raster(gebieden)

    assert BREEDTE - 15 <= sum(raster.breedtes) <= BREEDTE
    assert len(raster.blokken) == min(MEEST, max(MINST, gebieden))
    assert abs(raster.pixels(raster.links) - raster.pixels(raster.rechts)) <= 1
    breedtes = {raster.pixels(blok.alles) for blok in raster.blokken}
    assert len(breedtes) == 1
    cijfers = {raster.pixels(span) for blok in raster.blokken for span in blok.cijfers}
    assert len(cijfers) == 1


@given(st.integers(0, 12))
def test_blocks_do_not_overlap(gebieden):
    kolommen = [
        kolom
        for blok in maak_raster(gebieden).blokken
        for span in blok.cijfers
        for kolom in range(span[0], span[1] + 1)
    ]

    assert len(kolommen) == len(set(kolommen))


@pytest.mark.parametrize(("aantal", "lijnen"), [(12, 3), (24, 2), (29, 2), (36, 1)])
def test_the_invalkaart_fits_its_paper(aantal, lijnen):
    indeling = deel_in(lege_klas((5, 6), aantal))

    assert indeling.rijen > aantal
    assert indeling.hoogte >= HOOGTE_MINST
    assert int(indeling.hoogte / REGELHOOGTE) == lijnen
    assert indeling.rijen * indeling.hoogte < HOOG - 90
    assert indeling.notities >= 1


def teksten(leerjaren, school):
    secties = uitleg(klassenmap(school, leerjaren))
    return [HULP] + [
        tekst
        for sectie in secties
        for regel in sectie.regels
        for tekst in (sectie.kop, regel.label, regel.tekst)
    ]


@pytest.mark.parametrize("leerjaren", [(1, 2), (5, 6), (2, 3)])
@pytest.mark.parametrize("school", [voorbeeld_school(), brede_school()])
def test_uitleg_is_plain_and_can_be_drawn(leerjaren, school):
    letters = set("".join([*GEWOON.values(), *VET.values()]))
    alles = teksten(leerjaren, school)

    zinnen = [zin for tekst in alles for zin in re.split(r"(?<=[.:?;]) ", tekst)]

    assert {letter for tekst in alles for letter in tekst} - letters == set()
    assert [woord for woord in NOOIT if woord in " ".join(alles)] == []
    assert [zin for zin in zinnen if len(zin.split()) > 24] == []


def test_uitleg_answers_what_teachers_ask():
    alles = " ".join(teksten((5, 6), voorbeeld_school()))

    for antwoord in ("stuurt niets naar buiten", "Jouw keuze wint", "Plakken speciaal", "ziek",
                     "vrij", "van school op", "lege rij", "Excel 2019", "LibreOffice 7.4",
                     "twee jaar", "Afdrukken", "Alleen het Groepjesblad"):  # fmt: skip
        assert antwoord in alles


def test_uitleg_follows_the_class_and_the_words_of_the_school():
    kleuters = " ".join(teksten((1, 2), brede_school()))
    oud = " ".join(teksten((5, 6), voorbeeld_school()))

    assert "op koers of loopt voor" in kleuters
    assert "het hoogste niveau" not in kleuters
    assert "steun" in kleuters
    assert "op koers of loopt voor" not in oud
    assert "intensief" in oud
