"""Which files are meant by what someone drops on the program."""

import os
import unicodedata
from pathlib import Path

import pytest

from hgw_excel.domein.melding import Ernst
from hgw_excel.lezen.bestanden import vind


@pytest.fixture
def school(tmp_path):
    """Write a school's folder; the files are empty, because nothing may be read here."""
    for naam in (
        "klassenmap groep 5.xlsx",
        "Klassenmap groep 3.XLSX",
        "klassenmap groep 4.xlsm",
        "brief.docx",
        "toetsen.csv",
        ".hgw-12ab.xlsx",
        "._klassenmap groep 5.xlsx",
        "bovenbouw/klassenmap groep 8.xlsx",
        "_hgw/reserve/2026-02-03/klassenmap groep 5.xlsx",
        ".git/klassenmap groep 9.xlsx",
    ):
        pad = tmp_path / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.touch()
    return tmp_path


def namen(paden):
    return [pad.name for pad in paden]


def test_folder_gives_its_workbooks_sorted(school):
    bestanden, meldingen = vind([school])

    assert [str(pad.relative_to(school)) for pad in bestanden] == [
        str(Path("bovenbouw", "klassenmap groep 8.xlsx")),
        "Klassenmap groep 3.XLSX",
        "klassenmap groep 4.xlsm",
        "klassenmap groep 5.xlsx",
    ]
    assert meldingen == []


def test_order_of_the_arguments_does_not_matter(school):
    paden = [school / "klassenmap groep 5.xlsx", school / "bovenbouw", school]

    assert vind(paden) == vind(paden[::-1]) == vind([school])


def test_named_file_of_another_kind_is_for_the_gate_to_judge(school):
    assert namen(vind([school / "toetsen.csv"])[0]) == ["toetsen.csv"]


def test_named_reserve_copy_is_meant(school):
    reserve = school / "_hgw" / "reserve" / "2026-02-03" / "klassenmap groep 5.xlsx"

    assert vind([reserve]) == ([reserve], [])


def test_pattern_is_expanded(school):
    bestanden, meldingen = vind([str(school / "klassenmap*.xls?")])

    assert namen(bestanden) == ["klassenmap groep 4.xlsm", "klassenmap groep 5.xlsx"]
    assert meldingen == []


def test_pattern_over_folders(school):
    assert namen(vind([str(school / "boven*")])[0]) == ["klassenmap groep 8.xlsx"]


def test_brackets_in_a_name_are_no_pattern(tmp_path):
    pad = tmp_path / "groep 5 [kopie].xlsx"
    pad.touch()

    assert vind([pad]) == ([pad], [])


@pytest.mark.parametrize("naam", ["groep 9.xlsx", "geen*.xlsx", "geen map/groep 9.xlsx"])
def test_missing_path_is_a_melding(school, naam):
    bestanden, meldingen = vind([school / naam, school / "bovenbouw"])

    assert namen(bestanden) == ["klassenmap groep 8.xlsx"]
    assert [(m.code, m.bestand) for m in meldingen] == [("HGW101", Path(naam).name)]


@pytest.mark.parametrize("slot", ["~$klassenmap groep 5.xlsx", ".~lock.klassenmap groep 5.xlsx#"])
@pytest.mark.parametrize("hoe", [".", "klassenmap groep 5.xlsx", "klassenmap*"])
def test_open_workbook_is_read_with_a_warning(school, slot, hoe):
    (school / slot).write_bytes(b"Juf Voorbeeld")

    bestanden, meldingen = vind([str(school / hoe)])

    assert "klassenmap groep 5.xlsx" in namen(bestanden)
    assert slot not in namen(bestanden)
    assert [(m.code, m.ernst, m.bestand) for m in meldingen] == [
        ("HGW103", Ernst.LET_OP, "klassenmap groep 5.xlsx")
    ]


def test_lock_file_dropped_along_is_not_read(school):
    """Someone selects all files of a folder and drops them on the program."""
    slot = school / "~$klassenmap groep 5.xlsx"
    slot.touch()

    bestanden, meldingen = vind(sorted(school.glob("*groep 5.xlsx")))

    assert namen(bestanden) == ["._klassenmap groep 5.xlsx", "klassenmap groep 5.xlsx"]
    assert [m.bestand for m in meldingen] == ["klassenmap groep 5.xlsx"]


def test_lock_that_stayed_behind_without_its_workbook_is_skipped(school):
    (school / "~$klassenmap groep 7.xlsx").touch()

    assert vind([school])[1] == []


@pytest.mark.parametrize("vorm", ["NFC", "NFD"])
@pytest.mark.parametrize("gevraagd", ["NFC", "NFD"])
def test_accents_are_found_however_they_are_written(tmp_path, vorm, gevraagd):
    pad = tmp_path / unicodedata.normalize(vorm, "groep Zoë.xlsx")
    pad.touch()

    bestanden, meldingen = vind([tmp_path / unicodedata.normalize(gevraagd, "groep Zoë.xlsx")])

    assert (bestanden, meldingen) == ([pad], [])


@pytest.mark.parametrize("vorm", ["NFC", "NFD"])
def test_accents_sort_the_same_everywhere(tmp_path, vorm):
    for naam in ("groep Zoë.xlsx", "groep Zof.xlsx", "groep Zod.xlsx"):
        (tmp_path / unicodedata.normalize(vorm, naam)).touch()

    gevonden = [unicodedata.normalize("NFC", naam) for naam in namen(vind([tmp_path])[0])]

    assert gevonden == ["groep Zod.xlsx", "groep Zof.xlsx", "groep Zoë.xlsx"]


def test_closed_subfolder_is_a_melding(school, monkeypatch):
    echt = os.scandir

    def scandir(pad):
        if Path(pad).name == "bovenbouw":
            raise PermissionError(13, "Permission denied", str(pad))
        return echt(pad)

    monkeypatch.setattr("os.scandir", scandir)
    bestanden, meldingen = vind([school])

    assert len(bestanden) == 3
    assert [(m.code, m.bestand) for m in meldingen] == [("HGW102", "bovenbouw")]


def test_same_file_by_two_paths_is_read_once(school, monkeypatch):
    monkeypatch.chdir(school)

    assert len(vind(["klassenmap groep 5.xlsx", school / "klassenmap groep 5.xlsx"])[0]) == 1


def test_nothing_asked_nothing_found(tmp_path):
    assert vind([]) == vind([tmp_path]) == ([], [])


@pytest.mark.parametrize("soort", [".xls", ".ODS", ".xlsb", ".csv"])
def test_klassenmap_of_another_kind_does_not_vanish(school, soort):
    (school / "bovenbouw" / f"Klassenmap groep 7{soort}").touch()

    assert namen(vind([school / "bovenbouw"])[0]) == [
        f"Klassenmap groep 7{soort}",
        "klassenmap groep 8.xlsx",
    ]


@pytest.mark.parametrize(
    "naam", ["klassenmap groep 7.pdf", "toetsen.xls", "oude klassenmap.ods", "~$klassenmap 7.xls"]
)
def test_what_is_no_klassenmap_stays_out_of_a_folder(school, naam):
    (school / "bovenbouw" / naam).touch()

    assert namen(vind([school / "bovenbouw"])[0]) == ["klassenmap groep 8.xlsx"]


ERNAAST = ["school.toml", "koppeling.toml", "EDEX.XML", "LEESMIJ.md", "a.json", "hgw.log", "b.csv"]


@pytest.mark.parametrize("hoe", ["pattern", "shell"])
@pytest.mark.parametrize("naam", ERNAAST)
def test_what_lies_beside_the_klassenmappen_is_skipped_among_others(tmp_path, naam, hoe):
    for ander in (naam, "klassenmap groep 5.xlsx", "klassenmap groep 6.csv", "brief.docx"):
        (tmp_path / ander).touch()
    paden = [tmp_path / "*"] if hoe == "pattern" else sorted(tmp_path.iterdir())

    bestanden, meldingen = vind(paden)

    assert namen(bestanden) == ["brief.docx", "klassenmap groep 5.xlsx", "klassenmap groep 6.csv"]
    assert meldingen == []


@pytest.mark.parametrize("naam", ERNAAST)
def test_what_is_named_by_itself_is_for_the_gate(tmp_path, naam):
    (tmp_path / naam).touch()

    assert namen(vind([tmp_path / naam])[0]) == [naam]


def test_missing_file_among_others_is_still_missed(school):
    assert [m.bestand for m in vind([school / "weg.toml", school])[1]] == ["weg.toml"]


@pytest.mark.parametrize("hoe", ["pattern", "shell"])
def test_reserve_copies_do_not_come_along_with_a_pattern(school, hoe):
    paden = [school / "*"] if hoe == "pattern" else sorted(school.glob("[!.]*"))

    assert not any("_hgw" in pad.parts for pad in vind(paden)[0])
    assert any("_hgw" in pad.parts for pad in vind([school / "_hgw"])[0])
