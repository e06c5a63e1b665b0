"""HGW_INDELING: what no formula can say, and that it says what the command says."""

import hgw_udfs
import pytest
from hgw_udfs.gereedschap import met_bron

from hgw_excel.controle.normen import normen_van
from hgw_excel.domein.indeling.gegevens import Gegevens
from hgw_excel.domein.indeling.indelen import Indeler
from hgw_excel.schema.functie import alle, lambda_tekst
from tests.functies import demo, scholen
from tests.functies.motor import gelezen

NAAM = "HGW_INDELING"
VOLGORDE = ("V", "IV", "III", "II", "I")
"""Lowest first."""


def vraag(niveaus, keuzes, systeem="I-V"):
    """Ask the function as Excel would: two rows of cells."""
    with met_bron(lambda: scholen.bron(systeem)):
        return hgw_udfs.HGW_INDELING([list(niveaus)], [list(keuzes)])


@pytest.mark.parametrize("voorbeeld", alle()[NAAM].voorbeelden, ids=lambda v: v.formule)
def test_its_examples_are_true(voorbeeld):
    niveaus, keuzes = map(gelezen, map(list, voorbeeld.cellen.values()))

    assert ", ".join(alle()[NAAM].waarde(scholen.bron("I-V"), niveaus, keuzes)[0]) == (
        voorbeeld.waarde
    )


def test_it_says_what_indelen_says():
    """Of niveaus alone there is one answer, whoever asks."""
    niveaus = [VOLGORDE[i * 7 % 5] for i in range(29)]
    kinderen = [
        Gegevens(f"{i:03}", niveau, VOLGORDE.index(niveau) + 1) for i, niveau in enumerate(niveaus)
    ]

    uit = Indeler(scholen.scholen()["I-V"]).deel_in(kinderen)

    gezegd = [f"{u.voorstel}{'*' if u.gedwongen else ''}" for u in uit.values()]
    assert vraag(niveaus, [None] * 29) == [gezegd]
    assert gezegd.count("intensief") == 6


def test_in_the_demo_it_says_what_indelen_put_in_the_cells():
    """But for who has no niveau, and the few of whom indelen weighs more than that."""
    gezegd, cellen, meer = [], [], []
    for inhoud in demo.klassen():
        if inhoud.kop("hgw_groep") in demo.INGEDEELD:
            for aanroep, aanpakken, weegt in demo.indelingen(inhoud):
                gezegd += alle()[NAAM].waarde(
                    scholen.KlasBron(inhoud.werkboek.school, normen_van(inhoud)),
                    *([deel] for deel in aanroep[1]),
                )[0]
                cellen, meer = cellen + aanpakken, meer + weegt

    paren = list(zip(gezegd, cellen, meer, strict=True))
    assert [paar for paar in paren if (paar[0] != paar[1]) is not paar[2]] == []
    assert len(paren) > 200 > 20 > meer.count(True) > 5


def test_a_column_gets_a_column_back_and_an_empty_row_stays_empty():
    bron = scholen.bron("I-V")

    gegeven = alle()[NAAM].waarde(bron, [["III"], [None], ["I"]], [[None], [""], ["Basis "]])

    assert gegeven == [["basis"], [""], ["basis"]]


def test_ranges_that_do_not_match_give_nothing():
    assert alle()[NAAM].waarde(scholen.bron("I-V"), [["V", "I"]], [[None]]) == [["", ""]]


def test_steps_of_an_observation_are_known_too():
    assert vraag(["aandacht", "Aandacht", "loopt voor", "?"], [None] * 4, "A-E") == [
        ["intensief", "intensief", "verdiept", "bespreken"]
    ]


def test_a_child_with_a_keuze_that_nobody_knows_stays_empty_and_does_not_count():
    """As HGW_AANPAK does; counted, seven would be too many for a group intensief."""
    assert vraag(["IV"] * 7, [*[None] * 6, "verdipt"]) == [[*["intensief"] * 6, ""]]


def test_it_has_no_text_for_a_workbook_without_macros():
    with pytest.raises(ValueError, match="HGW_INDELING is no LAMBDA"):
        lambda_tekst(alle()[NAAM], scholen.scholen()["I-V"])
