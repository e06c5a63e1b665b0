"""The button Terugzetten: says what and when, asks, undoes, and leaves what was typed since."""

import re

import pytest

from hgw_excel.acties.knoppen import knoppen
from tests.excel.knoppen.hulp import Leerkracht, klein


@pytest.fixture
def juf(tmp_path):
    return Leerkracht(tmp_path, klein())


def test_nothing_to_undo(juf):
    (klaar,) = juf.druk("terugzetten")

    assert klaar.tekst == ("Er is niets om terug te zetten: geen knop heeft hier iets veranderd.")


@pytest.mark.parametrize("naam", [naam for naam, knop in knoppen().items() if knop.schrijft])
def test_every_cell_comes_back(juf, naam):
    """Also those of the period that was closed and of the child that came."""
    juf.typ(*juf.cel("tblScores", 2, "Rekenen M niveau"), "iii")
    juf.typ(*juf.cel("tblPlan_rekenen", 0, "doel"), None)
    juf.typ(*juf.cel("tblLeerlingen", 4, "roepnaam"), "Nora")
    voor = juf.inhoud()
    juf.druk(naam)
    tussen = juf.inhoud()

    vraag, klaar = juf.druk("terugzetten")

    label = knoppen()[naam].label
    cellen = re.escape(klaar.tekst.split(" cel")[0])
    assert re.match(rf"{label}, \d+ \w+ om \d\d:\d\d: {cellen} cel", vraag.tekst)
    assert klaar.tekst.endswith(f" weer zoals voor {label}.")
    assert tussen != voor
    assert juf.inhoud() == voor


def test_what_was_typed_since_stays_and_is_told(juf):
    juf.druk("indelen")
    plek = juf.cel("tblIndeling", 0, "Rekenen voorstel")
    juf.typ(*plek, "zelf bedacht")

    _, klaar = juf.druk("terugzetten")

    assert klaar.tekst.splitlines()[1:] == [
        "", "1 cel is daarna veranderd en blijft zo:", f"  {', '.join(plek)}",
    ]  # fmt: skip
    assert juf.waarde("tblIndeling", 0, "Rekenen voorstel") == "zelf bedacht"
    assert juf.waarde("tblIndeling", 1, "Rekenen voorstel") is None


def test_a_reaction_keeps_the_new_row_in_which_it_was_typed(juf):
    juf.ga(*juf.cel("tblIndeling", 2, "Rekenen keuze"))
    juf.druk("handelingsplan")
    plek = juf.cel("tblHandelingsplannen", 0, "doel")
    juf.typ(*plek, "tot 100")

    _, klaar = juf.druk("terugzetten")

    assert klaar.tekst.splitlines() == [
        "Er is niets teruggezet.",
        "",
        "1 nieuwe rij is daarna aangevuld en blijft helemaal staan:",
        f"  {plek[0]}, rij {plek[1][1:]}",
    ]
    assert juf.waarde("tblHandelingsplannen", 0, "leerling") == "Chaima"


@pytest.mark.parametrize(
    ("naam", "tabel", "kop"),
    [("indelen", "tblIndeling", "Rekenen voorstel"), ("plan", "tblPlan_rekenen", None)],
)
def test_it_shows_what_came_back(juf, naam, tabel, kop):
    juf.typ(*juf.cel("tblPlan_rekenen", 0, "doel"), None)
    juf.druk(naam)
    juf.ga("Start", "A1")

    juf.druk("terugzetten")

    assert juf.hier[0] == juf.cel(tabel, 0, kop or "doel")[0]
    assert kop is None or juf.hier == juf.cel(tabel, 0, kop)


def test_no_is_no(juf):
    juf.druk("indelen")
    voor = juf.inhoud()

    juf.druk("terugzetten", "no")

    assert juf.inhoud() == voor


def test_one_button_after_another_comes_back(juf):
    voor = juf.inhoud()
    for naam in ("indelen", "signaleer"):
        juf.druk(naam)
    titels = [juf.druk("terugzetten")[0].tekst.split(",")[0] for _ in range(2)]

    assert titels == ["Signaleren", "Indelen"]
    assert juf.inhoud() == voor
