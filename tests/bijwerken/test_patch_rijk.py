"""A rich workbook of a teacher: after patching all that is hers is still there."""

import io
from datetime import datetime

import openpyxl
import pytest

from hgw_excel.bijwerken.opdracht import Formule, Opdracht, Overgeslagen
from hgw_excel.bijwerken.patch import patch
from tests.bijwerken.mapje import BLAD, HOOFD, TABEL, gelezen, met, pak_uit, verschil
from tests.bijwerken.rijk import CALCCHAIN, rijk, rijk_met_macro
from tests.lint import lint
from tests.lint.openxml import valideer

OPDRACHT = Opdracht(
    {
        "Scores": {
            (3, 2): 99, (4, 3): "=HYPERLINK(\"x\")", (5, 3): None, (6, 4): datetime(2026, 3, 1, 9),
            (8, 1): "Finn", (8, 2): 111, (3, 8): "let op bril", (4, 8): "weg", (12, 8): "nieuw",
            (5, 6): Formule("C6-100", 3),
        },
        "Lijst van mij": {(1, 0): "IV"},
    },
    {"Scores": {(3, 5): 198, (8, 5): 222, (8, 6): 12}},
    {"tblScores": 1},
    {"Scores": {3: 45.0}},
)  # fmt: skip
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")
ANDERS = [BLAD, "xl/worksheets/sheet2.xml", HOOFD, TABEL, CALCCHAIN]
SCORES = [
    ["leerling", "score", "niveau", "klaar", "dubbel", "rest"],
    ["Anna", 99, "III", datetime(2026, 2, 3), 198, 0],
    ["Bram", 102, '=HYPERLINK("x")', datetime(2026, 2, 4), 204, 1],
    ["Chaima", 103, None, datetime(2026, 2, 5), 206, 3],
    ["Daan", 104, "III", datetime(2026, 3, 1, 9), 208, 3],
    ["Esra", 105, "III", datetime(2026, 2, 7), 210, 4],
    ["Finn", 111, None, None, 222, 12],
]


@pytest.fixture(scope="module", params=[rijk, rijk_met_macro], ids=["xlsx", "xlsm"])
def paar(request) -> tuple[bytes, bytes]:
    """The workbook before and after."""
    oud = request.param()
    gepatcht = patch(oud, OPDRACHT)
    assert gepatcht.overgeslagen == (Overgeslagen("Scores", (4, 8), "formule"),)
    return oud, gepatcht.inhoud


def test_every_other_part_is_the_same_to_the_byte(paar):
    oud, nieuw = paar

    assert verschil(oud, nieuw) == [naam for naam in pak_uit(oud) if naam in ANDERS]
    vreemd = ("threadedComment", "person", "slicer", "pivot", "customXml", "comments", "drawing",
              "chart", "media", "featurePropertyBag", "metadata", "Content_Types")  # fmt: skip
    namen = [naam for naam in pak_uit(nieuw) if naam not in ANDERS]
    assert [deel for deel in vreemd if not any(deel in naam for naam in namen)] == []


def test_macro_and_ribbon_are_there():
    delen = pak_uit(patch(rijk_met_macro(), OPDRACHT).inhoud)

    assert delen["xl/vbaProject.bin"].startswith(b"\xd0\xcf\x11\xe0")
    assert b'onAction="Groet"' in delen["customUI/customUI.xml"]
    assert b"macroEnabled" in delen["[Content_Types].xml"]


def test_two_readers_read_what_was_asked(paar):
    blad = openpyxl.load_workbook(io.BytesIO(paar[1]), data_only=True)["Scores"]
    door_openpyxl = [[cel.value for cel in rij] for rij in blad["B3:G9"]]
    door_calamine = [
        [None if cel == "" else cel for cel in rij[1:7]] for rij in gelezen(paar[1])[2:9]
    ]

    assert door_openpyxl == SCORES
    assert [[_moment(cel) for cel in rij] for rij in door_calamine] == SCORES


def _moment(cel):
    is_dag = hasattr(cel, "year") and not isinstance(cel, datetime)
    return datetime(cel.year, cel.month, cel.day) if is_dag else cel


def test_own_column_notes_and_rules_are_there(paar):
    oud, nieuw = (openpyxl.load_workbook(io.BytesIO(boek))["Scores"] for boek in paar)

    assert [_tekst(nieuw[f"I{i}"].value) for i in range(3, 7)] == [
        "eigen kolom", "let op bril", "=SUM(C4:C8)", "=_xlfn.UNIQUE(D4:D4)",
    ]  # fmt: skip
    assert nieuw["C5"].comment.text == oud["C5"].comment.text
    assert nieuw["I13"].value == "nieuw"
    for merk in (b"x14:sparkline>", b"x14:slicer ", b"x14:dataBar ", b'mc:Ignorable="x14ac xr"'):
        assert merk in pak_uit(paar[1])[BLAD]


def _tekst(waarde) -> str:
    return getattr(waarde, "text", waarde)


def test_sdk_finds_nothing(paar, tmp_path):
    pad = tmp_path / ("rijk.xlsm" if b"vbaProject" in paar[0] else "rijk.xlsx")
    pad.write_bytes(paar[1])

    assert valideer(pad) == []


def test_sdk_would_have_found_a_value_before_its_formula(tmp_path):
    pad = tmp_path / "kapot.xlsx"
    kapot = pak_uit(rijk())[BLAD].replace(b"</f><v>0</v>", b"</f><v>0</v><f>1</f>", 1)
    pad.write_bytes(met(rijk(), {BLAD: kapot}))

    assert valideer(pad) != []


def test_lint_finds_no_more_than_before(tmp_path):
    voor, na = tmp_path / "voor.xlsx", tmp_path / "na.xlsx"
    voor.write_bytes(rijk())
    na.write_bytes(patch(rijk(), OPDRACHT).inhoud)

    assert _soorten(na) <= _soorten(voor)


def _soorten(pad) -> set[str]:
    return {str(bevinding) for bevinding in lint(pad)}


def test_libreoffice_opens_it_with_the_new_values(kantoor, tmp_path):
    pad = tmp_path / "rijk.xlsx"
    pad.write_bytes(patch(rijk(), OPDRACHT).inhoud)
    doc = kantoor.open(pad)
    try:
        waarden = doc.waarden("Scores", "B4:D9")
        formules = [doc.waarde("Scores", f"{kolom}9") for kolom in "FG"]
        gebieden = [doc.waarde("Scores", cel) for cel in ("I4", "I5")]
    finally:
        doc.sluit()

    assert waarden == (
        ("Anna", 99, "III"), ("Bram", 102, '=HYPERLINK("x")'), ("Chaima", 103, ""),
        ("Daan", 104, "III"), ("Esra", 105, "III"), ("Finn", 111, ""),
    )  # fmt: skip
    assert formules == [222, 12]
    assert gebieden == ["let op bril", 513]


def test_workbook_that_libreoffice_saved_can_grow(kantoor, tmp_path):
    """It keeps no formula in the table part, and writes every attribute its own way."""
    pad = tmp_path / "rijk.xlsx"
    pad.write_bytes(rijk())
    doc = kantoor.open(pad)
    try:
        opgeslagen = doc.bewaar(tmp_path / "kantoor.xlsx").read_bytes()
    finally:
        doc.sluit()

    uit = patch(opgeslagen, OPDRACHT)
    pad.write_bytes(uit.inhoud)
    doc = kantoor.open(pad)
    try:
        laatste = doc.waarden("Scores", "B9:D9")[0]
        formules = [doc.formule("Scores", f"{kolom}9") for kolom in "FG"]
        getallen = [doc.waarde("Scores", f"{kolom}9") for kolom in "FG"]
    finally:
        doc.sluit()

    assert laatste == ("Finn", 111, "")
    assert getallen == [222, 12]
    assert formules == ["=tblScores[[#This Row];[score]]*2", "=C9-$C$4"]
    assert gelezen(uit.inhoud)[8][1:7] == ["Finn", 111, "", "", 222, 12]
