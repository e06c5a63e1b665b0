"""A law: what is mended has nothing more to mend, and nothing more to say."""

from functools import cache

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
    """Return the columns to type in of which a value can be mended."""
    return [
        (tabel.name, kolom)
        for tabel in werkboek().tabellen.values()
        for kolom in tabel.columns
        if kolom.role != "f" and isinstance(kolom.kind, Getal | Datum | Keuze)
    ]


def beoordeeld(cel: Cel, tabel: str, kolom: Column) -> Oordeel:
    return oordeel(Celvraag(cel, kolom, werkboek(), tabel, 5), REGELS)


GETALTEKST = st.from_regex(r"[+-]?[ \xa0]?\d{1,4}([.,] ?\d{1,4})?[ \xa0²]?%?\n?", fullmatch=True)
TEKENS = "0123456789.,%-+ '\xa0²１IiVvlesbanz/"
TEKST = st.one_of(GETALTEKST, st.text(TEKENS, min_size=1), st.text())


@settings(max_examples=400, deadline=None)
@given(tekst=TEKST.filter(str.strip), keus=st.integers(0, 10**6))
def test_what_is_mended_has_nothing_more_to_say(tekst, keus):
    tabel, kolom = kolommen()[keus % len(kolommen())]
    _, _, bevinding = beoordeeld(tekst, tabel, kolom)
    if bevinding is None or not bevinding.herstel:
        return
    nieuw = bevinding.waarde
    _, regel, nog = beoordeeld(float(nieuw) if isinstance(nieuw, int) else nieuw, tabel, kolom)

    assert (regel and regel.code, nog) == (None, None)


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
