"""The streamed workbook: every reader gives back what went in, and Excel has nothing to repair."""

import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.lezen.lees import read_safely
from tests.bouwen.stroomboek import bewaar, bladen, boek
from tests.lint import lint
from tests.lint.openxml import valideer

LASTIG = (
    "=1+1", "+31 6", "-", "@naam", "a & b < c > d \"e\" 'f'", " met spaties ", "regel\nregel",
    "_x0041_", "_x005F_", "tab\teind", "Łukasz Yılmaz 😀", "1/2", "0008", "x" * 200, "y" * 32_767,
    "\U0001f600" * 16_383,
)  # fmt: skip
DAG, UUR, TIJD = date(2027, 2, 4), datetime(2027, 2, 4, 10, 30), datetime(1899, 12, 30, 8, 30)
DUUR, OUDE_DAG = datetime(1899, 12, 31, 6), date(1900, 1, 15)


@pytest.fixture(scope="module")
def lastig(tmp_path_factory):
    """Everything a cell can hold, on two sheets, with a column that comes late."""
    map_ = tmp_path_factory.mktemp("lastig")
    aantal = len(LASTIG)
    eerste = [("tekst", LASTIG), ("getal", [float(i) / 3 for i in range(aantal)])]
    tweede = [
        ("Dag", [DAG, UUR, TIJD]),
        (" TEKST ", ["Anna", None, ""]),
        ("ja", [True, 1.0, False]),
    ]
    return bewaar(map_, boek(map_, eerste, tweede, naam="Oud's: lijst", rijen=aantal))


def test_nothing_to_repair(lastig):
    assert (lint(lastig), valideer(lastig)) == ([], [])


def test_the_lint_would_see_a_broken_table(lastig, tmp_path):
    kapot = tmp_path / "kapot.xlsx"
    with zipfile.ZipFile(lastig) as bron, zipfile.ZipFile(kapot, "w") as doel:
        for naam in bron.namelist():
            deel = bron.read(naam)
            doel.writestr(naam, deel.replace(b'name="getal"', b'name="cijfer"'))

    assert [bevinding.regel for bevinding in lint(kapot)] == ["tabelkop", "tabelkop"]


def test_calamine_reads_what_went_in(lastig):
    eerste, tweede = bladen(lastig.read_bytes()).items()

    assert eerste == (
        "Oud's  lijst",
        [["tekst", "getal", "Dag", "ja"],
         *([tekst, i / 3, "", ""] for i, tekst in enumerate(LASTIG))],
    )  # fmt: skip
    assert tweede == (
        "Oud's  lijst 2",
        [["tekst", "getal", "Dag", "ja"], ["Anna", "", DAG, True], ["", "", UUR, 1.0],
         ["", "", TIJD.time(), False]],
    )  # fmt: skip


def test_our_reader_reads_what_went_in(lastig):
    gelezen = read_safely(lastig)

    assert gelezen.soort == "stapel"
    assert [(t.tabel, t.koppen, len(t.rijen)) for t in gelezen.tabellen.values()] == [
        ("tblLijst", ("tekst", "getal", "Dag", "ja"), len(LASTIG)),
        ("tblLijst2", ("tekst", "getal", "Dag", "ja"), 3),
    ]
    assert [rij[0] for rij in gelezen.tabellen["tblLijst"].rijen] == list(LASTIG)


def test_the_same_as_xlsxwriter(tmp_path):
    waarden = ("Anna", 1.5, -3.0, DAG, UUR, "=1+1", True, 1e-9, 1e300, "1,5")
    kolommen = [(f"k{i}", [waarde]) for i, waarde in enumerate(waarden)]
    hun = io.BytesIO()
    werkmap = xlsxwriter.Workbook(hun, {"default_date_format": "dd-mm-yyyy hh:mm",
                                        "strings_to_formulas": False})  # fmt: skip
    blad = werkmap.add_worksheet("Scores")
    for i, (kop, (waarde,)) in enumerate(kolommen):
        blad.write_string(0, i, kop)
        blad.write(1, i, waarde)
    werkmap.close()

    ons = openpyxl.load_workbook(io.BytesIO(boek(tmp_path, kolommen)))["Scores"]
    hunne = openpyxl.load_workbook(hun)["Scores"]

    assert list(ons.values) == list(hunne.values)
    assert [cel.data_type for cel in ons[2]] == [cel.data_type for cel in hunne[2]]


def test_libreoffice_shows_what_went_in(kantoor, lastig):
    doc = kantoor.open(lastig)
    try:
        eerste, tweede = doc.bladen
        teksten = doc.waarden(eerste, f"A2:A{len(LASTIG) + 1}")
        dagen = [doc.tekst(tweede, f"C{i}") for i in (2, 3, 4)]
    finally:
        doc.sluit()

    assert [tekst for (tekst,) in teksten] == list(LASTIG)
    assert dagen == ["04-02-2027", "04-02-2027 10:30", "8:30"]


def test_a_duration_shows_its_hours_and_an_early_day_is_itself(kantoor, tmp_path):
    waarden = [DUUR, OUDE_DAG, date(1900, 2, 28), date(1899, 12, 30)]
    doc = kantoor.open(bewaar(tmp_path, boek(tmp_path, [("dag", waarden)])))
    try:
        getoond = [doc.tekst(doc.bladen[0], f"A{i}") for i in (2, 5)]
    finally:
        doc.sluit()
    gelezen = read_safely(tmp_path / "lijst.xlsx").tabellen["tblLijst"].rijen

    assert getoond == ["30:00", "1899-12-30"]
    assert [rij[0] for rij in gelezen] == [*waarden[:3], "1899-12-30"]


def test_the_page_says_that_names_stand_on_it(tmp_path):
    with zipfile.ZipFile(io.BytesIO(boek(tmp_path, [("nr", [1.0])]))) as archief:
        blad = archief.read("xl/worksheets/sheet1.xml").decode()

    assert (
        "<oddFooter>&amp;L&amp;A&amp;Cvertrouwelijk · bevat namen van kinderen"
        "&amp;Rbladzijde &amp;P van &amp;N</oddFooter>"
    ) in blad


def test_a_long_text_gets_the_height_it_needs(tmp_path):
    teksten = ["kort", "een woord of tien " * 6, "een\ntwee", "x" * 30_000]
    blad = openpyxl.load_workbook(io.BytesIO(boek(tmp_path, [("zin", teksten)])))["Scores"]

    assert [blad.row_dimensions[rij].height for rij in range(2, 6)] == [None, 45, 30, 405]
    assert [blad.cell(rij, 1).alignment.wrap_text for rij in range(2, 6)] == [
        None,
        True,
        True,
        True,
    ]
    assert blad.column_dimensions["A"].width == pytest.approx(60.7, abs=0.1)


def test_same_rows_same_bytes(tmp_path):
    kolommen = [("leerling", ["Anna", "Bram"]), ("score", [1.0, 2.5])]

    assert boek(tmp_path, kolommen) == boek(tmp_path, kolommen)


CELLEN = st.one_of(
    st.none(), st.booleans(), st.floats(allow_nan=False, allow_infinity=False),
    st.dates(date(1900, 1, 1), date(2200, 1, 1)),
    st.text(st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\ufffe\uffff"),
            min_size=1, max_size=20),
)  # fmt: skip


@given(st.lists(st.tuples(CELLEN, CELLEN), min_size=1, max_size=8))
def test_every_value_comes_back(tmp_path_factory, rijen):
    map_ = tmp_path_factory.getbasetemp()
    een, ander = zip(*rijen, strict=True)
    gelezen = read_safely(bewaar(map_, boek(map_, [("a", een), ("b", ander)])))

    terug = gelezen.tabellen["tblLijst"].rijen
    assert terug == tuple(rijen)
    assert [list(map(type, rij)) for rij in terug] == [list(map(type, rij)) for rij in rijen]
