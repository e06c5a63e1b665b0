"""New klassenmappen from a pupil file, and the empty template."""

import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from hgw_excel.bijwerken.opslaan import BestaatAl
from hgw_excel.bouwen.macros import bronnen
from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.school import nieuw
from hgw_excel.school.instellingen import read_school
from hgw_excel.school.nieuw import maak_inhouden, maak_klassenmappen, maak_sjabloon
from hgw_excel.school.schoolmap import maak_schoolmap
from tests.bouwen.boek import cel_van, lees_waarden, open_boek
from tests.importeren.edex import SCHOOL, edex, leerling

EDEXML = Path(__file__).parents[1] / "importeren/voorbeelden/edexml_2.1_2025-2026.xml"
LIJST = "groep;roepnaam;achternaam;leerjaar\n"


@pytest.fixture
def map_(tmp_path) -> Path:
    """A school folder as `hgw schoolmap` makes it."""
    maak_schoolmap(tmp_path)
    return tmp_path


def _heeft_macros(pad: Path) -> bool:
    with ZipFile(pad) as zip_:
        return "xl/vbaProject.bin" in zip_.namelist()


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


def test_with_macros_each_group_gets_an_xlsm(map_):
    uitkomst = maak_klassenmappen(map_, EDEXML, map_ / "uit", macros=True)

    assert [(pad.name, _heeft_macros(pad)) for pad in uitkomst.geschreven] == [
        ("klassenmap groep 3A.xlsm", True),
        ("klassenmap groep 5-6 Dolfijnen.xlsm", True),
    ]


@pytest.mark.parametrize("eerst", [True, False], ids=["xlsm", "xlsx"])
def test_a_class_gets_no_second_workbook_of_the_other_kind(map_, eerst):
    eerder = maak_klassenmappen(map_, EDEXML, map_, macros=eerst)
    later = maak_klassenmappen(map_, EDEXML, map_, macros=not eerst)

    assert (later.geschreven, later.bestonden) == ([], eerder.geschreven)


def test_without_the_packages_for_macros_nothing_is_made_or_filled_in(map_, monkeypatch):
    toml = (map_ / "school.toml").read_bytes()
    monkeypatch.setattr(bronnen, "find_spec", lambda naam: None)

    with pytest.raises(KanNiet, match="hgw installeer"):
        maak_klassenmappen(map_, EDEXML, map_, macros=True)
    assert [pad.name for pad in map_.glob("klassenmap*")] == []
    assert (map_ / "school.toml").read_bytes() == toml


@pytest.mark.parametrize(("sleutel", "eigen"), [("schooljaar", "2024-2025"), ("brin", "11AA")])
def test_a_school_toml_of_another_year_or_school_makes_nothing(map_, sleutel, eigen):
    toml = map_ / "school.toml"
    tekst = toml.read_text("utf-8").replace(f'{sleutel} = ""', f'{sleutel} = "{eigen}"')
    toml.write_text(tekst, "utf-8")

    uitkomst = maak_klassenmappen(map_, EDEXML, map_ / "uit")

    assert uitkomst.geschreven == []
    assert "HGW196" in [melding.code for melding in uitkomst.meldingen]


def test_names_that_windows_refuses_get_a_file_each(map_):
    lijst = _lijst(map_, "5/6;Adam;Bos;5", "5:6;Eva;Vos;6")

    uitkomst = maak_klassenmappen(map_, lijst, map_)

    namen = {pad.name for pad in uitkomst.geschreven}
    assert namen == {"klassenmap groep 5-6.xlsx", "klassenmap groep 5-6 (2).xlsx"}


def test_of_groups_with_one_name_only_the_first_is_written(map_):
    """They would get the same leerling_ids, or be one class when they are put together."""
    lijst = _lijst(map_, "4a;Bram;Mol;4", "4A;Sem;Dam;4", "Groep 7;Eva;Vos;7", "7;Bo;Kok;7",
                   "5;Adam;Bos;5")  # fmt: skip

    uitkomst = maak_klassenmappen(map_, lijst, map_)

    namen = sorted(pad.name.casefold() for pad in uitkomst.geschreven)
    assert namen == [f"klassenmap groep {naam}.xlsx" for naam in ("4a", "5", "7")]
    overgeslagen = [str(m) for m in uitkomst.meldingen if "overgeslagen" in m.zin]
    doe = "Geef ze in de administratie elk een eigen naam."
    slot = f"De tweede (één leerling) is overgeslagen. {doe}"
    assert len(overgeslagen) == 2
    assert {zin.split(". ", 1)[1] for zin in overgeslagen} == {slot}
    assert {m.code for m in uitkomst.meldingen if "overgeslagen" in m.zin} == {"HGW163"}


def test_two_groups_of_one_name_never_share_a_leerling_id(map_):
    groepen = "".join(
        f'<groep key="{key}"><naam>5</naam><jaargroep>5</jaargroep></groep>' for key in "ab"
    )
    lijst = map_ / "EDEX.XML"
    lijst.write_bytes(edex(leerling("1", "a"), leerling("2", "b", roepnaam="Bo"), groepen=groepen))

    bestanden, meldingen = maak_inhouden(map_, lijst)

    ids = [rij["leerling_id"] for b in bestanden for rij in b.inhoud.rijen("tblLeerlingen")]
    assert len(set(ids)) == len(ids) == 4
    assert [m.code for m in meldingen] == ["HGW163", "HGW163"]


def test_brin_of_another_form_leaves_school_toml_readable(map_):
    school = SCHOOL.replace(">00<", ">1<")
    lijst = map_ / "EDEX.XML"
    lijst.write_bytes(edex(leerling(), school=school))

    uitkomst = maak_klassenmappen(map_, lijst, map_)

    assert [(m.code, m.veld) for m in uitkomst.meldingen] == [("HGW197", "brin")]
    assert len(uitkomst.geschreven) == 1
    assert read_school(map_ / "school.toml")[0].schooljaar == "2026-2027"


def test_school_toml_that_can_not_be_read_after_filling_in_writes_nothing(map_, monkeypatch):
    monkeypatch.setattr(nieuw, "vul_aan", _maak_kapot)

    uitkomst = maak_klassenmappen(map_, EDEXML, map_)

    assert uitkomst.geschreven == []
    assert [m.code for m in uitkomst.meldingen if m.bestand == "school.toml"] == ["HGW184"]


def _maak_kapot(toml: Path, *_: str) -> list[Melding]:
    toml.write_text(toml.read_text("utf-8").replace('brin = ""', 'brin = "x"'), "utf-8")
    return []


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


def test_template_with_macros(tmp_path):
    assert _heeft_macros(maak_sjabloon(tmp_path / "leeg.xlsm", (5,), 3, None, macros=True))
