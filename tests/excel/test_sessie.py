"""What a button knows of the open workbook: the class, the school, and where it lies."""

import subprocess
import sys

import pytest

from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel.sessie import GEEN_KLASSENMAP, IN_DE_CLOUD, NOOIT_OPGESLAGEN, Sessie
from hgw_excel.excel.vak import Vak
from hgw_excel.school.controleren import controleer
from hgw_excel.school.kwaliteit.kaart import maak_kaart
from hgw_excel.school.schoolmap import maak_schoolmap
from tests.excel.knoppen.hulp import NAAM, Leerkracht, klein
from tests.motor import plaats_elders
from tests.voorbeeld import voorbeeld_school


@pytest.fixture
def juf(tmp_path):
    return Leerkracht(tmp_path, klein())


def sessie(juf):
    return Sessie(juf.boek, Vak(juf.boek.app, ""))


def test_where_it_lies(juf, tmp_path):
    s = sessie(juf)

    assert (s.pad, s.map, s.eis_map()) == (tmp_path / NAAM, tmp_path, tmp_path)


@pytest.mark.parametrize(
    ("plek", "zin"),
    [
        ("https://school-my.sharepoint.com/personal/juf/" + NAAM, IN_DE_CLOUD),
        (None, IN_DE_CLOUD),
        (NAAM, NOOIT_OPGESLAGEN),
    ],
    ids=["cloud", "xlwings can't tell", "never saved"],
)
def test_in_no_folder_it_can_still_be_read(juf, plek, zin):
    plaats_elders(juf.boek, plek)
    s = sessie(juf)

    assert (s.pad, s.map, s.school, s.klas.groep) == (None, None, None, "5")
    with pytest.raises(KanNiet) as fout:
        s.eis_map()
    assert fout.value.zin == zin


def test_it_finds_what_a_check_of_the_file_finds(juf, tmp_path):
    maak_schoolmap(tmp_path)
    s, dicht = sessie(juf), controleer([juf.pad])

    assert [str(m) for m in s.gelezen.meldingen] == [str(m) for m in dicht.meldingen] != []
    assert s.school is not None
    assert (s.gelezen.exit_code, s.gelezen.paden) == (dicht.exit_code, {NAAM: juf.pad})


def test_it_reads_what_is_open_and_not_what_was_saved(juf):
    juf.typ(*juf.cel("tblScores", 0, "Rekenen M niveau"), "onzin")

    zin = "Scores, K6: Dit is geen niveau. Kies I, II, III, IV of V."
    assert zin in map(str, sessie(juf).gelezen.meldingen)
    assert zin not in map(str, controleer([juf.pad]).meldingen)


def test_it_is_read_once(juf):
    s = sessie(juf)

    assert s.klas is s.klas


def test_a_school_toml_that_must_be_mended_first(juf, tmp_path):
    (tmp_path / "school.toml").write_text("dit is geen toml [")

    with pytest.raises(KanNiet) as fout:
        _ = sessie(juf).klas

    assert fout.value.zin.startswith("school.toml: ")


def test_another_workbook_is_no_klassenmap(tmp_path):
    from openpyxl import Workbook

    Workbook().save(tmp_path / "leeg.xlsx")
    vreemd = Leerkracht(tmp_path, (tmp_path / "leeg.xlsx").read_bytes(), "boodschappen.xlsx")

    with pytest.raises(KanNiet) as fout:
        _ = sessie(vreemd).klas

    assert fout.value.zin == GEEN_KLASSENMAP


def test_another_file_of_ours_is_no_klassenmap(tmp_path):
    kaart = Leerkracht(tmp_path, maak_kaart(voorbeeld_school()), "kwaliteitskaart.xlsx")

    with pytest.raises(KanNiet) as fout:
        _ = sessie(kaart).klas

    assert fout.value.zin == GEEN_KLASSENMAP


@pytest.mark.parametrize("naam", ["diagnose", "menu", "terugzetten"])
def test_a_button_that_reads_no_class_does_not_load_what_checks_one(naam):
    code = (
        "import sys\n"
        "from hgw_excel.acties.knoppen import knoppen\n"
        "from hgw_excel.excel import knop, sessie\n"
        f"knop._laad(knoppen()['{naam}'].doel)\n"
        "print([naam for naam in sys.modules if naam.startswith('hgw_excel.school.')])"
    )
    klaar = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert klaar.stdout == "[]\n"
