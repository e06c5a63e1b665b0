"""The button Controleren: what the check finds stands on the sheet, without a question."""

import pytest

from hgw_excel.excel.stapel import beurten
from hgw_excel.lezen.lees import read_safely
from hgw_excel.school.controleren import beoordeel
from tests.excel.knoppen.hulp import Leerkracht, klein
from tests.motor import weiger_na

KOPPEN = ("ernst", "blad", "cel", "wat we zagen", "wat je kunt doen", "code")


@pytest.fixture
def juf(tmp_path):
    return Leerkracht(tmp_path, klein())


def op_controle(juf, rijen=1):
    return [tuple(juf.waarde("tblControle", i, kop) for kop in KOPPEN) for i in range(rijen)]


def test_nothing_found(juf):
    (klaar,) = juf.druk("controleer")

    assert klaar.tekst == "Er is niets gevonden.\nHet blad Controle is leeg."
    assert op_controle(juf) == [(None,) * 6]
    assert juf.hier == juf.cel("tblControle", 0, "ernst")


def test_what_is_found_stands_on_the_sheet_and_goes_when_it_is_mended(juf):
    """More than the table has rows; then one less; then the same again."""
    fout = [juf.cel("tblScores", i, "Rekenen M niveau") for i in (0, 2)]
    for plek in fout:
        juf.typ(*plek, "VI")
    (twee,) = juf.druk("controleer")
    rijen = op_controle(juf, 2)
    juf.typ(*fout[0], "V")
    (een,) = juf.druk("controleer")
    over = op_controle(juf, 2)
    voor = juf.inhoud()
    juf.druk("controleer")

    assert twee.tekst == (
        "2 keer aanpassen.\nAlles staat op het blad Controle. Klik daar op een rij en dan op "
        "Uitleggen: dan lees je meer en ga je naar de cel."
    )
    assert rijen == [
        ("aanpassen", blad, cel, "'VI' is geen niveau.", "Kies I, II, III, IV of V.", "HGW323")
        for blad, cel in fout
    ]
    assert een.tekst.startswith("1 keer aanpassen.\n")
    assert over == [rijen[1], (None,) * 6]
    assert juf.inhoud() == voor


def test_it_is_what_the_check_of_the_saved_file_finds(juf, tmp_path):
    juf.typ(*juf.cel("tblScores", 0, "Rekenen M niveau"), "VI")
    juf.typ(*juf.cel("tblIndeling", 1, "Rekenen keuze"), "plus")
    juf.boek.save(tmp_path / "bewaard.xlsx")
    dicht = beoordeel([read_safely(tmp_path / "bewaard.xlsx")], None).meldingen

    juf.druk("controleer")

    assert [rij[1:3] for rij in op_controle(juf, len(dicht))] == [(m.blad, m.cel) for m in dicht]


def test_without_its_table_the_box_says_what_was_found_the_worst_first(juf):
    """Tips on an earlier sheet do not keep what must be mended out of the box."""
    plek = juf.cel("tblScores", 0, "Rekenen M niveau")
    juf.typ(*plek, "VI")
    for i in (4, 5):
        juf.typ(*juf.cel("tblLeerlingen", i, "roepnaam"), "Nora")
        juf.typ(*juf.cel("tblLeerlingen", i, "leerjaar"), 5)
    juf.boek.sheets["Controle"].delete()

    (klaar,) = juf.druk("controleer")

    geteld, eerste, *rest = klaar.tekst.splitlines()
    assert geteld == "2 keer aanpassen en 2 tips."
    assert eerste == f"{', '.join(plek)}: 'VI' is geen niveau. Kies I, II, III, IV of V."
    assert [regel[:8] for regel in rest] == ["Controle", "Leerling", "Leerling"]


def test_it_takes_no_turn_of_terugzetten(juf):
    juf.druk("indelen")
    juf.typ(*juf.cel("tblScores", 0, "Rekenen M niveau"), "VI")
    juf.druk("controleer")

    assert [beurt.naam for beurt in beurten(juf.boek)] == ["Indelen"]
    assert juf.druk("terugzetten")[0].tekst.startswith("Indelen, ")


def test_a_refusal_on_the_way_leaves_the_turns_as_they_were(juf, zonder_verslag):
    juf.druk("indelen")
    for i in range(3):
        juf.typ(*juf.cel("tblScores", i, "Rekenen M niveau"), "VI")
    voor = juf.inhoud()
    weiger_na(juf.boek, 3)

    (weigering,) = juf.druk("controleer")
    weiger_na(juf.boek, None)

    assert weigering.soort == "critical"
    assert [beurt.naam for beurt in beurten(juf.boek)] == ["Indelen"]
    assert weigering.tekst.endswith(" Wat al was ingevuld, is weer teruggezet.")
    assert juf.inhoud() == voor
    assert "row_height" in zonder_verslag.pop()
