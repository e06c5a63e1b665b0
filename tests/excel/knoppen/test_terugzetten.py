"""The button Terugzetten: says what and when, asks, undoes, and leaves what was typed since."""

import re

import pytest

from hgw_excel.acties.knoppen import knoppen
from hgw_excel.excel.knoppen.terugzetten import VERGEET
from hgw_excel.excel.terugzetten import HEEL
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
    assert re.match(rf"{label}, \d+ \w+ om \d\d:\d\d: {cellen} cel\w* ga\w+ terug\.", vraag.tekst)
    assert klaar.tekst.endswith(f" weer zoals voor {label}.")
    assert tussen != voor
    assert juf.inhoud() == voor


def test_what_was_typed_since_stays_and_is_told(juf):
    juf.druk("indelen")
    plek = juf.cel("tblIndeling", 0, "Rekenen voorstel")
    juf.typ(*plek, "zelf bedacht")

    _, klaar = juf.druk("terugzetten")

    assert klaar.tekst.splitlines()[1:] == [
        "", "1 cel is daarna veranderd of verplaatst en blijft zo:", f"  {', '.join(plek)}",
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


def begin_periode(juf):
    """Go to the next period; what was chosen, and why, goes to the archive."""
    juf.typ(*juf.cel("tblIndeling", 0, "waarom anders"), "raakt in paniek")
    juf.druk("periode")


def wissel(juf, een, twee):
    """Sort Indeling: two rows change places."""
    gebied = juf.boek.sheets["Indeling"].tables["tblIndeling"].data_body_range
    rijen = [gebied[i, :] for i in (een, twee)]
    for rij, nieuw in zip(rijen, [rij.formula[0] for rij in reversed(rijen)], strict=True):
        for cel, tekst in zip(rij, nieuw, strict=True):
            if not str(tekst).startswith("="):
                cel.value = tekst or None


def test_a_period_comes_back_whole_after_sorting(juf):
    begin_periode(juf)
    wissel(juf, 0, 3)
    wissel(juf, 1, 2)

    vraag, _ = juf.druk("terugzetten")

    assert "niet terug" not in vraag.tekst
    assert [juf.waarde("tblIndeling", i, "waarom anders") for i in range(4)] == [
        None, None, "durft niet", "raakt in paniek"
    ]  # fmt: skip
    assert juf.waarde("tblIndelingArchief", 0, "leerling_id") is None
    assert juf.boek.names["hgw_periode"].refers_to_range.value == 1


def test_a_period_never_comes_back_half(juf):
    begin_periode(juf)
    plek = juf.cel("tblIndeling", 0, "waarom anders")
    juf.typ(*plek, "van nu")
    voor = juf.inhoud()

    (vak,) = juf.druk("terugzetten")

    assert (vak.tekst, juf.inhoud() == voor, juf.hier) == (
        HEEL.format(", ".join(plek), "Volgende periode beginnen", "1 cel"), True, plek,
    )  # fmt: skip

    juf.typ(*plek, None)
    juf.druk("terugzetten")

    assert juf.waarde("tblIndeling", 0, "waarom anders") == "raakt in paniek"


def test_what_is_not_to_be_found_can_be_forgotten(juf):
    juf.druk("indelen")
    juf.typ(*juf.cel("tblScores", 0, "Rekenen M niveau"), "I")
    juf.druk("indelen")
    juf.typ(*juf.cel("tblIndeling", 0, "leerling_id"), "HGW-00000099")

    (vraag,) = juf.druk("terugzetten")
    verder, _ = juf.druk("terugzetten")

    assert vraag.tekst.splitlines()[0].endswith(": 0 cellen gaan terug.")
    assert vraag.tekst.splitlines()[-1] == VERGEET
    assert not verder.tekst.splitlines()[0].endswith(": 0 cellen gaan terug.")


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
