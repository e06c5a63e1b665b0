"""A law: what is mended has nothing more to mend, and nothing more to say."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.inlezen import Oordeel, oordeel
from hgw_excel.controle.register import alle
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Column, Datum, Getal, Keuze
from hgw_excel.schema.ruw import Cel
from hgw_excel.schema.werkboek import Workbook
from tests.voorbeeld import voorbeeld_school

REGELS = [regel for regel in alle() if regel.soort == "cel"]


@cache
def werkboek() -> Workbook:
    return klassenmap(voorbeeld_school(), (5, 6))


@cache
def kolommen() -> list[tuple[str, Column]]:
    """Return the columns to type in of which a value can be mended, one of each kind."""
    per_soort = {
        (kolom.kind, kolom.header.rpartition(" ")[2]): (tabel.name, kolom)
        for tabel in werkboek().tabellen.values()
        for kolom in tabel.columns
        if kolom.role != "f" and isinstance(kolom.kind, Getal | Datum | Keuze)
    }
    return list(per_soort.values())


def beoordeeld(cel: Cel, tabel: str, kolom: Column) -> Oordeel:
    return oordeel(Celvraag(cel, kolom, werkboek(), tabel, 5), REGELS)


GETALTEKST = st.from_regex(r" ?[+-]?0?[0-9]{0,3} ?([.,][0-9]{1,4})? ?²?%?\xa0?", fullmatch=True)
TEKENS = "0123456789.,%-+ '\xa0²１IiVvlesbanz/"
TEKST = st.one_of(GETALTEKST, st.text(TEKENS, min_size=1), st.text())


def wat_overblijft(tekst: str, tabel: str, kolom: Column) -> Oordeel:
    """Return what is said of a cell after it was mended; nothing when it can't be."""
    _, _, bevinding = beoordeeld(tekst, tabel, kolom)
    if bevinding is None or not bevinding.herstel:
        return None, None, None
    nieuw = bevinding.waarde
    return None, *beoordeeld(float(nieuw) if isinstance(nieuw, int) else nieuw, tabel, kolom)[1:]


@pytest.mark.parametrize("soort", ["% goed", "percentiel", "score", "leerjaar"])
@settings(max_examples=100, deadline=None)
@given(tekst=TEKST.filter(str.strip))
def test_a_number_that_is_mended_has_nothing_more_to_say(soort, tekst):
    paar = next(paar for paar in kolommen() if paar[1].header.endswith(soort))

    assert wat_overblijft(tekst, *paar) == (None, None, None)


@settings(max_examples=200, deadline=None)
@given(tekst=st.one_of(st.text(TEKENS, min_size=1), st.text()).filter(str.strip), keus=st.data())
def test_whatever_is_mended_has_nothing_more_to_say(tekst, keus):
    paar = keus.draw(st.sampled_from(kolommen()))

    assert wat_overblijft(tekst, *paar) == (None, None, None)


def test_some_texts_are_mended_in_each_kind_of_column():
    """So the law above is about something."""
    teksten = ("72%", "4-2-2027", "INTENSIEF", "iii")
    soorten = {
        type(kolom.kind)
        for tabel, kolom in kolommen()
        for tekst in teksten
        if (bevinding := beoordeeld(tekst, tabel, kolom)[2]) and bevinding.herstel
    }

    assert soorten == {Getal, Datum, Keuze}
