"""The empty card: 66 points in order, own words, one file for one school, counts that hold."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from hgw_excel.domein.afspraken import KwaliteitAfspraken
from hgw_excel.domein.kwaliteit import punten
from hgw_excel.domein.kwaliteitspunten import ONDERDELEN
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek
from hgw_excel.school.kwaliteit.kaart import KAART, KOP_RIJ, OVERZICHT, TABEL, maak_kaart
from hgw_excel.school.kwaliteit.lees import stappen_van
from tests.libreoffice import Kantoor
from tests.lint import lint
from tests.school.kwaliteit.hulp import leeg, scores, vul
from tests.voorbeeld import voorbeeld_school

WOORDEN = ("nog niet", "begin gemaakt", "grotendeels", "op orde")


def gelezen(pad: Path, inhoud: bytes) -> Boek:
    pad.write_bytes(inhoud)
    boek = read_safely(pad)
    assert isinstance(boek, Boek), str(boek)
    return boek


def test_all_points_once_in_order():
    nummers = [f"A{i}" for i in range(1, 47)] + [f"B{i}" for i in range(1, 21)]

    assert [punt.nr for punt in punten()] == nummers
    assert len({punt.zin for punt in punten()}) == len(nummers)
    assert len(ONDERDELEN) == 13


def test_a_point_is_one_short_sentence():
    assert [p.nr for p in punten() if len(p.zin) > 100 or p.zin.count(".") > 1] == []
    assert [p.nr for p in punten() if not p.zin.endswith(".")] == []


def test_the_card_is_known_again_and_carries_the_words(tmp_path):
    school = voorbeeld_school()
    eigen = replace(school, kwaliteit=KwaliteitAfspraken(("rood", "geel", "groen", "goud")))

    boek = gelezen(tmp_path / "kaart.xlsx", leeg())
    ander = gelezen(tmp_path / "ander.xlsx", maak_kaart(eigen))

    assert (boek.soort, boek.versie, boek.bladen) == ("kwaliteitskaart", 0, (OVERZICHT, KAART))
    assert [str(rij[0]) for rij in boek.tabellen[TABEL].rijen] == [p.nr for p in punten()]
    assert stappen_van(boek) == WOORDEN
    assert stappen_van(ander) == ("rood", "geel", "groen", "goud")


def test_one_school_gives_one_file():
    assert maak_kaart(voorbeeld_school()) == leeg()


def test_lint_finds_nothing(tmp_path):
    pad = tmp_path / "kaart.xlsx"
    pad.write_bytes(leeg())

    assert lint(pad) == []


def test_drop_downs_hold_the_words_and_ja():
    regels = load_workbook(BytesIO(leeg()))[KAART].data_validations.dataValidation

    assert [(r.formula1, str(r.sqref)) for r in regels if r.type == "list"] == [
        ("kwaliteit_stappen", "E5:E70"),
        ('"ja"', "F5:F70"),
    ]


def test_the_overview_counts_by_formula(kantoor: Kantoor, tmp_path: Path) -> None:
    """
    | nr | score         | werkpunt | wie  | wanneer |
    | A9 | nog niet      | ja       |      |         |
    | A10| begin gemaakt | ja       | Tom  | mei     |
    | A11| op orde       |          |      |         |
    | B20| op orde       | ja       | Tom  |         |
    """
    cellen = scores(A9="nog niet!", A10="begin gemaakt!", A11="op orde", B20="op orde!")
    cellen["A10"] |= {"wie": "Tom", "wanneer": "mei"}
    cellen["B20"] |= {"wie": "Tom"}
    document = kantoor.open(vul(tmp_path / "kaart.xlsx", cellen))
    document.herbereken()

    gebied = f"B{KOP_RIJ + 2}:I{KOP_RIJ + 17}"
    rijen = {rij[0]: rij[1:] for rij in document.waarden(OVERZICHT, gebied) if rij[0]}
    document.sluit()

    assert {naam: rij for naam, rij in rijen.items() if any(n != 0 for n in rij if n != "")} == {
        "Signaleren": (3, 1, 1, 0, 1, 2, 1),
        "Kwaliteit bewaken": (1, 0, 0, 0, 1, 1, 1),
        "samen": (4, 1, 1, 0, 2, 3, 2),
    }
    assert set(ONDERDELEN) <= set(rijen)
