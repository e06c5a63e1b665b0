"""New klassenmappen from a pupil file, and the empty template."""

import shutil
from pathlib import Path

import pytest

from hgw_excel.bijwerken.opslaan import BestaatAl
from hgw_excel.domein.melding import KanNiet
from hgw_excel.school.nieuw import maak_klassenmappen, maak_sjabloon
from hgw_excel.school.schoolmap import maak_schoolmap
from tests.bouwen.boek import cel_van, lees_waarden, open_boek

EDEXML = Path(__file__).parents[1] / "importeren/voorbeelden/edexml_2.1_2025-2026.xml"
LIJST = "groep;roepnaam;achternaam;leerjaar\n"


@pytest.fixture
def map_(tmp_path) -> Path:
    """A school folder as `hgw schoolmap` makes it."""
    maak_schoolmap(tmp_path)
    return tmp_path


def _lijst(map_: Path, *regels: str) -> Path:
    pad = map_ / "leerlingen.csv"
    pad.write_text(LIJST + "".join(f"{regel}\n" for regel in regels), encoding="utf-8")
    return pad


def test_each_group_gets_a_workbook_with_its_children(map_):
    uitkomst = maak_klassenmappen(map_, EDEXML, map_ / "uit")

    namen = [pad.name for pad in uitkomst.geschreven]
    assert namen == ["klassenmap groep 3A.xlsx", "klassenmap groep 5-6 Dolfijnen.xlsx"]
    rasters = lees_waarden(uitkomst.geschreven[1].read_bytes())
    assert {"Zoë", "Çağla", "Łukasz"} <= {rij[2] for rij in rasters["Scores"][5:]}


def test_school_folder_is_filled_in_and_stands_in_the_workbook(map_):
    uitkomst = maak_klassenmappen(map_, EDEXML, map_)
    data = uitkomst.geschreven[0].read_bytes()

    namen = open_boek(data).defined_names
    rasters = lees_waarden(data)
    gevonden = [cel_van(rasters, namen[f"hgw_{naam}"].attr_text) for naam in
                ("brin", "schooljaar", "groep", "leerjaren")]  # fmt: skip
    assert gevonden == ["99ZZ", "2025-2026", "3A", "3"]
    assert 'brin = "99ZZ"' in (map_ / "school.toml").read_text(encoding="utf-8")


def test_existing_workbook_is_left_alone(map_):
    eigen = map_ / "klassenmap groep 3A.xlsx"
    eigen.write_bytes(b"van de leerkracht")

    uitkomst = maak_klassenmappen(map_, EDEXML, map_)

    assert ([pad.name for pad in uitkomst.bestonden], eigen.read_bytes()) == (
        ["klassenmap groep 3A.xlsx"], b"van de leerkracht"
    )  # fmt: skip
    assert len(uitkomst.geschreven) == 1


def test_a_second_run_writes_nothing(map_):
    maak_klassenmappen(map_, EDEXML, map_)

    assert maak_klassenmappen(map_, EDEXML, map_).geschreven == []


def test_names_that_windows_refuses_or_that_differ_in_case_get_a_file_each(map_):
    lijst = _lijst(map_, "5/6;Adam;Bos;5", "5:6;Eva;Vos;6", "4a;Bram;Mol;4", "4A;Sem;Dam;4")

    uitkomst = maak_klassenmappen(map_, lijst, map_)

    namen = {pad.name.casefold() for pad in uitkomst.geschreven}
    assert namen == {
        "klassenmap groep 4a.xlsx", "klassenmap groep 4a (2).xlsx",
        "klassenmap groep 5-6.xlsx", "klassenmap groep 5-6 (2).xlsx",
    }  # fmt: skip


def test_school_may_be_the_file_itself(map_):
    assert maak_klassenmappen(map_ / "school.toml", EDEXML, map_).geschreven


def test_without_school_toml_nothing_is_written(tmp_path):
    lijst = _lijst(tmp_path, "5;Adam;Bos;5")

    with pytest.raises(KanNiet, match=r"school\.toml"):
        maak_klassenmappen(tmp_path, lijst, tmp_path)
    assert list(tmp_path.glob("*.xlsx")) == []


def test_unreadable_pupil_file_is_said_and_writes_nothing(map_):
    kapot = map_ / "leerlingen.xml"
    kapot.write_text("<EDEX><leerlingen>", encoding="utf-8")

    uitkomst = maak_klassenmappen(map_, kapot, map_)

    assert (uitkomst.geschreven, bool(uitkomst.meldingen)) == ([], True)


def test_template_has_rows_with_an_own_id_and_no_names(tmp_path):
    pad = maak_sjabloon(tmp_path / "leeg.xlsx", (5, 6), 12, None)

    rijen = lees_waarden(pad.read_bytes())["Leerlingen"][4:16]
    assert [rij[1] for rij in rijen] == [f"LEEG-{i:03d}" for i in range(1, 13)]
    assert {cel for rij in rijen for cel in rij[2:]} == {""}


def test_template_is_not_written_over_a_file(tmp_path):
    bestaand = tmp_path / "leeg.xlsx"
    shutil.copy(EDEXML, bestaand)

    with pytest.raises(BestaatAl):
        maak_sjabloon(bestaand, (5,), 3, None)
    assert bestaand.read_bytes() == EDEXML.read_bytes()
