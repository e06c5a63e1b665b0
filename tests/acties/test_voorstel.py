"""What an actie would change: several as one, only what differs, rows that keep their place."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.acties.voorstel import aantal, echt, per_blad, samen, vervang_rijen
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.nieuwe_waarden import met_wijzigingen
from hgw_excel.schema.wijziging import Wijzigingen
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.voorbeeld import voorbeeld_school

DAG = date(2027, 2, 4)
A, B = ("tblIndeling", 0, "rekenen_voorstel"), ("tblIndeling", 1, "rekenen_voorstel")
KEYS = ("vakgebied", "code", "zin")


@pytest.fixture(scope="module")
def klas() -> Klas:
    inhoud = maak_inhoud(voorbeeld_school(), (5,), ["Anna", "Bram"])
    inhoud.ruw["tblIndeling"][0]["rekenen_voorstel"] = "basis"
    inhoud.ruw["tblScores"][0]["rekenen_m_niveau"] = "vijf"
    klas, _ = lees_klassenmap(naar_boek(inhoud))
    assert klas is not None
    return klas


def test_several_changes_become_one_and_the_last_wins() -> None:
    een = Wijzigingen({A: "basis", B: "basis"}, {"x": 1}, {"tblSignalen": [{"code": "S01"}]})
    twee = Wijzigingen({A: "intensief"}, {"y": 2}, {"tblSignalen": [{"code": "S02"}]}, {B})

    assert samen([een, twee]) == Wijzigingen(
        {A: "intensief", B: "basis"},
        {"x": 1, "y": 2},
        {"tblSignalen": [{"code": "S01"}, {"code": "S02"}]},
        frozenset({B}),
    )


def test_what_stands_there_already_is_no_change(klas: Klas) -> None:
    gevraagd = Wijzigingen(
        {A: "basis", B: None, ("tblIndeling", 1, "rekenen_reden"): "III op M5"},
        {"hgw_periode": 1, "hgw_voorstel_datum": DAG},
        {"tblSignalen": []},
    )

    assert echt(klas, gevraagd) == Wijzigingen(
        {("tblIndeling", 1, "rekenen_reden"): "III op M5"}, {"hgw_voorstel_datum": DAG}
    )


def test_a_refused_cell_is_not_empty_though_it_reads_as_such(klas: Klas) -> None:
    plek = ("tblScores", 0, "rekenen_m_niveau")

    assert echt(klas, Wijzigingen({plek: None})) == Wijzigingen({plek: None})


def test_a_number_is_not_the_same_digits_as_a_text(klas: Klas) -> None:
    assert echt(klas, Wijzigingen(koppen={"hgw_periode": "1"})).koppen == {"hgw_periode": "1"}


def test_cells_are_counted_those_of_new_rows_that_hold_something(klas: Klas) -> None:
    w = Wijzigingen(
        {A: "basis", ("tblScores", 0, "rekenen_gezien"): None},
        {"hgw_voorstel_datum": DAG},
        {"tblSignalen": [{"code": "S01", "zin": None}]},
        frozenset({B}),
    )

    assert aantal(w) == 5
    assert per_blad(klas, w) == {"Scores": 1, "Indeling": 2, "Signalen": 1}


RIJ = st.fixed_dictionaries({}, optional={key: st.sampled_from(["a", "b"]) for key in KEYS})


@given(st.permutations(range(3)), st.integers(0, 3), st.lists(RIJ, max_size=5))
def test_rows_take_the_places_that_are_free_and_no_other(
    klas: Klas, plekken: list[int], vrij: int, nieuw: list[dict[str, str]]
) -> None:
    oud = plekken[:vrij]

    w = vervang_rijen(klas, "tblSignalen", oud, nieuw, KEYS)
    rijen = {i: {k: v for (_, j, k), v in w.cellen.items() if j == i and v} for i in oud}
    erbij = list(w.rijen.get("tblSignalen", ()))

    assert {i for _, i, _ in w.cellen} == set(oud)
    assert [*rijen.values(), *erbij] == [*nieuw, *({} for _ in oud[len(nieuw) :])]


def test_a_column_that_is_not_named_keeps_what_stands_in_it(klas: Klas) -> None:
    w = vervang_rijen(klas, "tblIndeling", [0], [{"rekenen_reden": "x"}], ["rekenen_reden"])

    na = met_wijzigingen(klas.ruw, w.cellen, {})

    assert na.rij("tblIndeling", 0)["rekenen_voorstel"] == "basis"
