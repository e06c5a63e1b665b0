"""A page that never gets too full: what fits is shown in turn, the rest is counted."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlsxwriter import Workbook

from hgw_excel.bouwen.stijlen import Stijlen
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.school.bespreking.blad import STAAND, Pagina, Stuk, regel, verdeel
from hgw_excel.school.overzicht.vel import Vel
from tests.school.overzicht.lezen import laad

HOOGTE = st.integers(10, 60).map(float)
LIJSTEN = st.lists(st.lists(HOOGTE, max_size=12), min_size=1, max_size=5)
REST = 15.0


@pytest.mark.parametrize(
    ("lijsten", "ruimte", "aantal"),
    [
        ([[20, 20], [20]], 60, (2, 1)),
        ([[20, 20], [20]], 59, (1, 1)),
        ([[20, 20, 20], [20, 20]], 90, (2, 1)),
        ([[20, 20, 20], []], 54, (1, 0)),
        ([[20, 20, 20], []], 55, (2, 0)),
        ([[50], [20]], 49, (0, 1)),
        ([[20]], 0, (0,)),
        ([[], []], 0, (0, 0)),
    ],
)
def test_in_turn_with_room_for_the_line_that_counts_the_rest(lijsten, ruimte, aantal):
    assert verdeel(lijsten, ruimte, REST) == aantal


@given(LIJSTEN, st.integers(0, 900))
def test_all_fits_with_a_line_for_each_list_that_is_cut(lijsten, ruimte):
    aantal = verdeel(lijsten, ruimte, REST)
    hoog = sum(sum(lijst[:n]) for lijst, n in zip(lijsten, aantal, strict=True))
    gesneden = sum(n < len(lijst) for lijst, n in zip(lijsten, aantal, strict=True))

    assert hoog + REST * gesneden <= max(ruimte, REST * sum(map(bool, lijsten)))


@given(LIJSTEN, st.integers(0, 900))
def test_nothing_is_cut_where_all_fits(lijsten, ruimte):
    past = sum(map(sum, lijsten)) <= ruimte

    assert (verdeel(lijsten, ruimte, REST) == tuple(map(len, lijsten))) >= past


def test_a_row_is_as_high_as_its_longest_text():
    kort, lang = Stuk("kort", 12), Stuk("een lange zin over het rekenen " * 8, 12)

    assert regel(STAAND, kort, kort).hoogte == 17.25
    assert regel(STAAND, kort, lang).hoogte > 50


def test_what_is_drawn_counts():
    uit = BytesIO()
    boek = Workbook(uit, {"in_memory": True})
    pagina = Pagina(Vel(boek, boek.add_worksheet("blad", Werkblad), Stijlen(boek)))

    pagina.kop("Groep 5", "onder")
    pagina.sectie("Kop")
    pagina.zet(pagina.regel(Stuk("=1+1", 12), Stuk(4, 12)))
    pagina.lijnen(2, 14, 5, 5)
    pagina.klaar("voet")
    boek.close()
    blad = laad(uit.getvalue())["blad"]

    hoogtes = [blad.row_dimensions[rij].height for rij in range(1, pagina.rij + 1)]
    assert sum(hoogtes) == pytest.approx(pagina.gebruikt) == STAAND.hoogte - pagina.vrij
    assert (blad["B5"].value, blad["B5"].data_type, blad["N5"].value) == ("=1+1", "s", 4)
    assert blad.print_area == "'blad'!$B$1:$Y$7"
