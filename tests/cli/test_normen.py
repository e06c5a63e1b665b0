"""`hgw normen`: what it shows and how it ends."""

import json

import pytest

from hgw_excel.school.normbestand import KOLOMMEN
from hgw_excel.school.schoolmap import maak_schoolmap, voorbeeld_toml
from tests.cli.hulp import draai, engels_in
from tests.school.normbestanden import IV, hoger, regels, schrijf_csv

GEEN = (
    "Er zijn geen normtabellen voor jullie toetsen. Dat hoeft ook niet: het niveau uit het "
    "volgsysteem telt.\n"
)
EERST = (
    "Nu telt geen enkele normtabel: hieronder staat wat er aan te passen is. Tot die tijd telt het "
    "niveau uit het volgsysteem.\n"
)
M5 = regels(hoger(5), moment="M5", systeem="I-V")
REST = "".join(
    f"{toets}: er is geen normtabel voor {waar}. Groei ten opzichte van landelijk is daar niet te "
    "bepalen.\n"
    for toets, waar in [
        ("Rekenen-Wiskunde", "M3-E4 en E5-M8"),
        ("Begrijpend lezen", "M4-M8"),
        ("DMT", "M3-M8"),
        ("Spelling", "M3-M8"),
        ("Woordenschat", "M3-M8"),
    ]
)


@pytest.fixture
def school(tmp_path, monkeypatch):
    """A school folder with niveaus I-V and no norms, and work is done in it."""
    (tmp_path / "school.toml").write_bytes(voorbeeld_toml())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_school_without_norms_reads_one_friendly_sentence(capsys, school):
    assert vars(draai(capsys, "normen")) == {"uit": GEEN, "fout": "", "code": 0}


def test_so_does_the_school_folder_as_it_is_made(capsys, tmp_path):
    maak_schoolmap(tmp_path)

    assert vars(draai(capsys, "normen", str(tmp_path))) == {"uit": GEEN, "fout": "", "code": 0}


def test_what_is_there_and_what_is_not(capsys, school):
    schrijf_csv(school / "normen" / "a.csv", *M5)
    schrijf_csv(school / "normen" / "b.csv", *regels([("goed", "98", "")], norm_soort="groep"))
    uitkomst = draai(capsys, "normen")

    assert uitkomst.uit == (
        "Rekenen, versie 3.0, norm 2026 (I-V): M5\n"
        "  Bron: handleiding (in a.csv)\n"
        f"\n{REST}\n"
        "Ter informatie staan er ook normen in b.csv. Daarmee krijgt geen kind een niveau.\n"
    )
    assert (uitkomst.fout, uitkomst.code) == ("", 0)


def test_fault_is_told_with_its_lines_and_the_code_is_1(capsys, school):
    schrijf_csv(school / "normen" / "a.csv", *regels(IV, moment="M9", systeem="I-V"))
    uitkomst = draai(capsys, "normen")

    assert uitkomst.uit == (
        f"{EERST}\n"
        "a.csv\n"
        "  aanpassen  HGW191  Rekenen M9 (I-V), regel 2 tot en met 6: moment 'M9' kennen we niet. "
        "Schrijf een leerjaar met B, M of E ervoor: M5.\n"
        "\n"
        "1 keer aanpassen.\n"
    )
    assert uitkomst.code == 1


def test_bounds_of_one_test_at_one_moment(capsys, school):
    schrijf_csv(school / "normen" / "a.csv", *M5)

    assert draai(capsys, "normen", "--toets", "Rekenen", "--moment", "m5").uit == (
        "Rekenen M5, versie 3.0, norm 2026 (I-V)\n"
        "  niveau  van  tot en met\n"
        "  I       125\n"
        "  II      115       124,9\n"
        "  III     105       114,9\n"
        "  IV       95       104,9\n"
        "  V                  94,9\n"
        "  Bron: handleiding\n"
    )


def test_invented_numbers_are_called_so(capsys, school):
    invented = regels(IV, systeem="I-V", versie="FICTIEF", norm_versie="")
    schrijf_csv(school / "normen" / "a.csv", *invented)
    regel = "  FICTIEF: verzonnen getallen, alleen om te oefenen."

    assert draai(capsys, "normen").uit.splitlines()[:2] == [
        "Rekenen, versie FICTIEF (I-V): M5",
        regel,
    ]
    assert draai(capsys, "normen", "--moment", "M5").uit.splitlines()[:2] == [
        "Rekenen M5, versie FICTIEF (I-V)",
        regel,
    ]


def test_mean_is_shown_where_the_norm_names_it(capsys, school):
    kolommen = ("gemiddelde", *KOLOMMEN)
    rijen = regels(IV, kolommen, systeem="I-V", gemiddelde="107.5")
    schrijf_csv(school / "normen" / "a.csv", *rijen, kolommen=kolommen)

    assert "  Gemiddeld 107,5.\n" in draai(capsys, "normen", "--toets", "rekenen").uit


def test_norm_that_is_not_there(capsys, school):
    uitkomst = draai(capsys, "normen", "--toets", "Spelling", "--moment", "M5")

    assert (uitkomst.uit, uitkomst.code) == ("Er is geen normtabel voor Spelling M5.\n", 0)


def test_json_holds_everything(capsys, school):
    schrijf_csv(school / "normen" / "a.csv", *M5, *regels(IV, moment="X1", systeem="I-V"))
    uitkomst = draai(capsys, "normen", "--toets", "Rekenen", "--json")
    uit = json.loads(uitkomst.uit)

    assert uitkomst.code == 1
    assert list(uit) == ["versie", "groepen", "ontbreekt", "opmerkingen", "normen", "meldingen"]
    assert uit["groepen"] == [
        {"toets": "Rekenen", "versie": "3.0", "norm_versie": "2026", "norm_soort": "leerling",
         "systeem": "I-V", "momenten": ["M5"], "bron": "handleiding", "bestanden": ["a.csv"],
         "gebruikt": True, "fictief": False}
    ]  # fmt: skip
    assert uit["ontbreekt"]["Rekenen-Wiskunde"][:3] == ["M3", "E3", "M4"]
    assert "".join(f"{zin}\n" for zin in uit["opmerkingen"]) == REST
    assert [band["ondergrens"] for band in uit["normen"][0]["banden"]] == [125, 115, 105, 95, None]
    assert [melding["code"] for melding in uit["meldingen"]] == ["HGW191"]


@pytest.mark.parametrize(
    ("args", "code", "begin"),
    [
        (["weg"], 4, "In de map 'weg' staat geen school.toml."),
        (["--toets", "Speling"], 2, "De toets 'Speling' kennen we niet. Bedoel je 'Spelling'?"),
        (["--toets", "Breien"], 2, "De toets 'Breien' kennen we niet. Mogelijk is: "),
        (["--moment", "M9"], 2, "Het moment 'M9' kennen we niet."),
    ],
)
def test_what_can_not_be_done(capsys, school, args, code, begin):
    uitkomst = draai(capsys, "normen", *args)

    assert (uitkomst.uit, uitkomst.code, uitkomst.fout[: len(begin)]) == ("", code, begin)


def test_school_that_must_be_mended_first(capsys, school):
    (school / "school.toml").write_text("toetsen = 1\n", "utf-8")
    uitkomst = draai(capsys, "normen", "--toets", "Rekenen")

    assert uitkomst.code == 1
    assert "school.toml" in uitkomst.uit
    assert "normtabel" not in uitkomst.uit


def test_file_can_not_command_the_terminal(capsys, school):
    schrijf_csv(school / "normen" / "a.csv", *regels(IV, systeem="I-V", bron="boek \x1b[2J"))

    assert "\x1b" not in draai(capsys, "normen").uit


def test_help_is_dutch(capsys):
    assert engels_in(draai(capsys, "normen", "--help").uit) == []
