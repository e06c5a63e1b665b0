"""`controleer` on real files: what it finds, in which order, and which code it ends with."""

import re
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school import bestandsnamen, controleren
from hgw_excel.school.controleren import Uitkomst, controleer
from hgw_excel.school.schoolmap import maak_schoolmap
from tests.controle.klasbouw import koppen, lege_rijen
from tests.controle.klasbouw import maak_inhoud as maak
from tests.klas import volle_klas
from tests.voorbeeld import voorbeeld_school


@cache
def klas(groep: str = "5", niveau: str = "", **kop: str) -> bytes:
    """Return a klassenmap; with `niveau` in the cell of the first pupil."""
    werkboek = maak(voorbeeld_school(), (5,)).werkboek
    rijen = lege_rijen(werkboek, ["Anna", "Bram"])
    for tabel in rijen.values():
        for rij in tabel:
            if "leerling_id" in rij:
                rij["leerling_id"] = f"HGW-{groep}-{rij['leerling_id']}"
    if niveau:
        rijen["tblScores"][0]["rekenen_m_niveau"] = niveau
    return bouw_klassenmap(Inhoud(werkboek, rijen, koppen(werkboek, hgw_groep=groep, **kop)))


def zet(map_: Path, **bestanden: bytes) -> Path:
    """Write klassenmappen; '_' in a name is a '/'."""
    for naam, inhoud in bestanden.items():
        pad = map_ / f"{naam.replace('_', '/')}.xlsx"
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(inhoud)
    return map_


def kort(uitkomst: Uitkomst) -> list[str]:
    return [f"{m.bestand} {m.code} {m.blad}".strip() for m in uitkomst.meldingen]


def tellingen(uitkomst: Uitkomst) -> tuple[int, int, int, int]:
    return uitkomst.exit_code, uitkomst.gelezen, uitkomst.gevonden, len(uitkomst.klassen)


def test_nothing_to_mend(tmp_path):
    uitkomst = controleer([zet(tmp_path, drie=klas("3"), vier=klas("4"))])

    assert kort(uitkomst) == []
    assert tellingen(uitkomst) == (0, 2, 2, 2)


def test_something_to_mend(tmp_path):
    uitkomst = controleer([zet(tmp_path, drie=klas("3", "6"), vier=klas("4"))])

    assert [f"{m.blad}, {m.veld}: {m.zin} {m.doe}" for m in uitkomst.meldingen] == [
        "Scores, Rekenen M niveau: '6' is geen niveau. Kies I, II, III, IV of V."
    ]
    assert tellingen(uitkomst) == (1, 2, 2, 2)


def test_a_tip_is_nothing_to_mend(tmp_path):
    uitkomst = controleer([zet(tmp_path, drie=klas("3", "iii"))])

    assert kort(uitkomst) == ["drie.xlsx HGW324 Scores"]
    assert uitkomst.exit_code == 0


def test_an_unreadable_file_wins_and_stops_nothing(tmp_path):
    map_ = zet(tmp_path, drie=klas("3", "6"), kapot=klas("4")[:5000], vijf=klas("5"))
    uitkomst = controleer([map_])

    assert kort(uitkomst) == ["drie.xlsx HGW323 Scores", "kapot.xlsx HGW114"]
    assert tellingen(uitkomst) == (3, 2, 3, 2)


def test_a_missing_path_wins(tmp_path):
    uitkomst = controleer([zet(tmp_path, drie=klas("3")), tmp_path / "weg.xlsx"])

    assert kort(uitkomst) == ["weg.xlsx HGW101"]
    assert tellingen(uitkomst) == (3, 1, 1, 1)


def test_an_empty_folder_is_not_in_order(tmp_path):
    assert tellingen(controleer([tmp_path])) == (3, 0, 0, 0)


def test_a_workbook_of_somebody_else(tmp_path):
    openpyxl.Workbook().save(tmp_path / "begroting.xlsx")
    uitkomst = controleer([zet(tmp_path, drie=klas("3"))])

    assert kort(uitkomst) == ["begroting.xlsx HGW130"]
    assert tellingen(uitkomst) == (3, 1, 1, 1)


def test_our_own_other_files_are_skipped(tmp_path, monkeypatch):
    """Negative control: the same file under its own kind is read."""
    lees = controleren.read_all

    def lees_als_overzicht(paden, **opties):
        return [
            replace(boek, soort="schooloverzicht") if boek.bestand == "o.xlsx" else boek
            for boek in lees(paden, **opties)
        ]

    map_ = zet(tmp_path, drie=klas("3"), o=klas("4"))
    gewoon = controleer([map_])
    monkeypatch.setattr(controleren, "read_all", lees_als_overzicht)

    assert tellingen(gewoon) == (0, 2, 2, 2)
    assert tellingen(controleer([map_])) == (0, 1, 1, 1)


def test_two_files_of_one_name_are_told_apart(tmp_path):
    map_ = zet(tmp_path, a_klas=klas("3", "6"), b_klas=klas("4", "7"), los=klas("5", "8"))
    uitkomst = controleer([map_])

    assert kort(uitkomst) == [
        "a/klas.xlsx HGW323 Scores",
        "b/klas.xlsx HGW323 Scores",
        "los.xlsx HGW323 Scores",
    ]


def test_files_on_two_drives_show_no_whole_path(tmp_path, monkeypatch):
    map_ = zet(tmp_path, a_klas=klas("3", "6"), b_klas=klas("4", "7"), los=klas("5", "8"))
    (map_ / "c" / "a").mkdir(parents=True)
    (map_ / "c" / "a" / "klas.xlsx").write_bytes((map_ / "a" / "klas.xlsx").read_bytes())

    def twee_stations(_mappen):
        raise ValueError("Paths don't have the same drive")

    monkeypatch.setattr(bestandsnamen.os.path, "commonpath", twee_stations)
    namen = {melding.bestand for melding in controleer([map_]).meldingen}

    assert namen == {"a/klas.xlsx (1)", "a/klas.xlsx (2)", "b/klas.xlsx", "los.xlsx"}


def test_paths_in_any_order_and_twice_give_the_same_answer(tmp_path):
    map_ = zet(tmp_path, a=klas("3", "6"), b=klas("3", "7"), c=klas("4", hgw_brin="11AA"))
    losse = [map_ / f"{naam}.xlsx" for naam in "cba"]

    uitkomst = controleer([map_])

    assert controleer([*losse, map_]).meldingen == uitkomst.meldingen
    assert kort(uitkomst) == [
        "a.xlsx HGW601",
        "a.xlsx HGW323 Scores",
        "b.xlsx HGW601",
        "b.xlsx HGW323 Scores",
        "c.xlsx HGW604 Start",
    ]


def test_meldingen_stand_in_the_order_of_the_tabs(tmp_path):
    inhoud = volle_klas((5,))
    inhoud.ruw["tblIndeling"][1]["rekenen_keuze"] = "plus"
    inhoud.ruw["tblScores"][11]["rekenen_m_niveau"] = "6"
    inhoud.ruw["tblScores"][2]["spelling_m_niveau"] = "6"
    inhoud.ruw["tblScores"][2]["rekenen_m_niveau"] = "6"
    uitkomst = controleer([zet(tmp_path, klas=bouw_klassenmap(inhoud))])

    fout = [m for m in uitkomst.meldingen if m.ernst == "aanpassen"]

    assert [(m.blad, m.veld) for m in fout] == [
        ("Scores", "Rekenen M niveau"),
        ("Scores", "Spelling M niveau"),
        ("Scores", "Rekenen M niveau"),
        ("Indeling", "Rekenen keuze"),
    ]
    assert int(re.sub(r"\D", "", fout[2].cel)) - int(re.sub(r"\D", "", fout[0].cel)) == 9


def test_the_nearest_school_folder_holds(tmp_path):
    maak_schoolmap(tmp_path)
    map_ = zet(tmp_path / "klassen", drie=klas("3"))
    nabij, elders = controleer([map_]), controleer([map_], tmp_path)

    assert kort(nabij) == ["drie.xlsx HGW606"]
    assert nabij.meldingen == elders.meldingen


def test_without_a_school_folder_classes_are_compared(tmp_path):
    map_ = zet(tmp_path, a=klas("3"), b=klas("4"), c=klas("5", hgw_schooljaar="2025-2026"))

    assert [m.code for m in controleer([map_]).meldingen] == ["HGW605"]


def test_a_broken_school_toml_is_told_in_full_and_nothing_counts(tmp_path):
    maak_schoolmap(tmp_path)
    (tmp_path / "school.toml").write_text('school = 3\nonbekend = "x"\n', "utf-8")
    uitkomst = controleer([zet(tmp_path, drie=klas("3", "6"))])

    assert {m.code for m in uitkomst.meldingen if m.bestand == "school.toml"} >= {"HGW182"}
    assert "drie.xlsx HGW323 Scores" in kort(uitkomst)
    assert tellingen(uitkomst) == (3, 1, 1, 0)


def test_a_school_folder_without_school_toml(tmp_path):
    map_ = zet(tmp_path / "klassen", drie=klas("3"))
    uitkomst = controleer([map_], tmp_path)

    assert kort(uitkomst) == ["school.toml HGW180"]
    assert uitkomst.exit_code == 3


def test_progress_is_told(tmp_path):
    stappen: list[tuple[int, int]] = []
    map_ = zet(tmp_path, a=klas("3"), b=klas("4"))
    controleer([map_], voortgang=lambda klaar, totaal: stappen.append((klaar, totaal)))

    assert stappen == [(1, 2), (2, 2)]


def test_only_the_given_rules_run(tmp_path):
    assert controleer([zet(tmp_path, a=klas("3", "6"))], regels=[]).meldingen == []


def test_an_open_workbook_is_read_and_told(tmp_path):
    map_ = zet(tmp_path, a=klas("3"))
    shutil.copy(map_ / "a.xlsx", map_ / "~$a.xlsx")
    uitkomst = controleer([map_])

    assert kort(uitkomst) == ["a.xlsx HGW103"]
    assert tellingen(uitkomst) == (0, 1, 1, 1)


@pytest.mark.parametrize("leerjaren", [(5, 6), (1, 2), (2, 3)], ids=str)
def test_a_class_in_february_needs_no_mending(tmp_path, leerjaren):
    uitkomst = controleer([zet(tmp_path, klas=bouw_klassenmap(volle_klas(leerjaren)))])

    assert {m.code for m in uitkomst.meldingen} <= {
        "HGW503",
        "HGW504",
        "HGW505",
        "HGW506",
        "HGW701",
    }
    assert tellingen(uitkomst) == (0, 1, 1, 1)
