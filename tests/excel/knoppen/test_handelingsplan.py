"""The button Handelingsplan beginnen: for whom and for what follows from where the user stands."""

import pytest

from hgw_excel.excel.knoppen.handelingsplan import KIES_KIND, KIES_VAK
from tests.excel.knoppen.hulp import Leerkracht, klein

TABEL = "tblHandelingsplannen"


@pytest.fixture
def juf(tmp_path):
    return Leerkracht(tmp_path, klein())


def plannen(juf, rijen=1):
    return [
        (juf.waarde(TABEL, i, "leerling"), juf.waarde(TABEL, i, "vakgebied")) for i in range(rijen)
    ]


@pytest.mark.parametrize(
    ("tabel", "kop"), [("tblIndeling", "Rekenen keuze"), ("tblScores", "Rekenen M score")]
)
def test_the_row_is_the_child_and_the_column_the_gebied(juf, tabel, kop):
    juf.ga(*juf.cel(tabel, 2, kop))

    (klaar,) = juf.druk("handelingsplan")

    assert plannen(juf) == [("Chaima", "Rekenen")]
    assert klaar.tekst.startswith("Nieuw handelingsplan Rekenen: nog zonder doel.")
    assert juf.hier[0] == "Handelingsplannen"


def test_a_plan_that_runs_is_shown(juf):
    juf.ga(*juf.cel("tblIndeling", 2, "Rekenen keuze"))
    juf.druk("handelingsplan")
    juf.ga(*juf.cel("tblIndeling", 2, "Rekenen keuze"))

    (klaar,) = juf.druk("handelingsplan")

    assert klaar.tekst == "Voor Rekenen loopt al een plan; dat blijft zoals het is."
    assert plannen(juf, 2) == [("Chaima", "Rekenen"), (None, None)]
    assert juf.hier == juf.cel(TABEL, 0, "doel")


def test_a_name_on_another_sheet_is_a_child_too(juf):
    for kop, waarde in (("leerling", "Bram"), ("vakgebied", "Spelling"), ("behaald", "behaald")):
        juf.typ(*juf.cel(TABEL, 0, kop), waarde)
    juf.ga(*juf.cel(TABEL, 0, "doel"))

    juf.druk("handelingsplan")

    assert plannen(juf, 2) == [("Bram", "Spelling"), ("Bram", "Spelling")]


@pytest.mark.parametrize(
    ("tabel", "i", "kop", "zin"),
    [
        ("tblIndeling", 0, "waarom anders", KIES_VAK),
        ("tblLeerlingen", 0, "roepnaam", KIES_VAK),
        ("tblIndeling", 5, "Rekenen keuze", KIES_KIND),
        ("tblPlan_rekenen", 0, "doel", KIES_KIND),
        ("tblBesprekingen", 0, "vraag", KIES_KIND),
    ],
    ids=["no gebied", "none on this sheet", "spare row", "no child here", "no name yet"],
)
def test_what_to_select(juf, tabel, i, kop, zin):
    juf.ga(*juf.cel(tabel, i, kop))

    (weigering,) = juf.druk("handelingsplan")

    assert (weigering.soort, weigering.tekst) == ("critical", zin)
    assert plannen(juf) == [(None, None)]


def test_outside_a_table(juf):
    juf.ga("Start", "A1")

    (weigering,) = juf.druk("handelingsplan")

    assert weigering.tekst == KIES_KIND
