"""The streamed workbook: every reader gives back what went in, and Excel has nothing to repair."""

import io
import math
import zipfile
import zlib
from datetime import date, datetime

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from hgw_excel.bouwen import stroom as stroommodule
from hgw_excel.bouwen.kopregel import Kopregel
from hgw_excel.bouwen.stroom import Gebrek, Stroomboek
from hgw_excel.bouwen.stroomcel import GEDEELD_LANG, Stukken, Teksten
from hgw_excel.bouwen.stroomcsv import Stroomcsv, Velden
from hgw_excel.bouwen.stroomzip import GRENS, Lijf, Zip, crc_samen
from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import CelFout
from tests.lint import lint
from tests.lint.openxml import valideer

LASTIG = (
    "=1+1", "+31 6", "-", "@naam", "a & b < c > d \"e\" 'f'", " met spaties ", "regel\nregel",
    "_x0041_", "_x005F_", "tab\teind", "Łukasz Yılmaz 😀", "1/2", "0008", "x" * 200, "y" * 32_767,
    "\U0001f600" * 16_383,
)  # fmt: skip
DAG, UUR, TIJD = date(2027, 2, 4), datetime(2027, 2, 4, 10, 30), datetime(1899, 12, 30, 8, 30)
DUUR, OUDE_DAG = datetime(1899, 12, 31, 6), date(1900, 1, 15)


def boek(tmp_path, *delen, naam="Scores", rijen=stroommodule.RIJEN) -> bytes:
    """Write `delen`, each a list of (header, values), and return the file."""
    uit = io.BytesIO()
    stroom = Stroomboek(naam, str(tmp_path), rijen=rijen)
    try:
        for deel in delen:
            stroom.voeg_toe(deel)
        stroom.schrijf(uit)
    finally:
        stroom.sluit()
    return uit.getvalue()


def bladen(inhoud: bytes) -> dict[str, list[list]]:
    werkmap = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
    return {naam: werkmap.get_sheet_by_name(naam).to_python() for naam in werkmap.sheet_names}


def bewaar(tmp_path, inhoud: bytes):
    pad = tmp_path / "lijst.xlsx"
    pad.write_bytes(inhoud)
    return pad


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


def test_what_cannot_be_written_is_told_and_left_empty(tmp_path):
    waarden = [
        "goed",
        "slecht\x08",
        CelFout("#N/A"),
        "z" * 32_768,
        "\U0001f600" * 16_384,
        "\ud800",
        "\uffff",
        math.nan,
    ]
    stroom = Stroomboek("Scores", str(tmp_path))

    keren = [stroom.voeg_toe([("nr", [1.0] * 8), ("tekst", waarden)]) for _ in range(2)]
    uit = io.BytesIO()
    stroom.schrijf(uit)

    assert keren[0] == keren[1] == [Gebrek(i, 1, waarden[i]) for i in range(1, 8)]
    assert bladen(uit.getvalue())["Scores"][:3] == [["nr", "tekst"], [1.0, "goed"], [1.0, ""]]


def test_a_next_sheet_where_one_is_full(tmp_path):
    kolommen = [("nr", [float(i) for i in range(7)])]
    inhoud = boek(tmp_path, kolommen, kolommen, rijen=6)

    assert {naam: [rij[0] for rij in rijen] for naam, rijen in bladen(inhoud).items()} == {
        "Scores": ["nr", 0, 1, 2, 3, 4, 5],
        "Scores 2": ["nr", 6, 0, 1, 2, 3, 4],
        "Scores 3": ["nr", 5, 6],
    }
    assert lint(bewaar(tmp_path, inhoud)) == []


def test_a_sheet_never_passes_the_last_row_of_excel():
    assert stroommodule.RIJEN + 1 == 1_048_576


@pytest.mark.parametrize(
    ("naam", "namen"),
    [
        ("Plan Rekenen", ["Plan Rekenen", "Plan Rekenen 2"]),
        ("x" * 40, ["x" * 31, "x" * 29 + " 2"]),
        ("'a[b]:c'", ["a b  c", "a b  c 2"]),
        ("History", ["Lijst", "Lijst 2"]),
        ("///", ["Lijst", "Lijst 2"]),
    ],
)
def test_names_of_sheets(tmp_path, naam, namen):
    inhoud = boek(tmp_path, [("nr", [1.0, 2.0])], naam=naam, rijen=1)

    assert list(bladen(inhoud)) == namen
    assert lint(bewaar(tmp_path, inhoud)) == []


def test_memory_of_the_list_of_texts_has_a_bound(monkeypatch):
    monkeypatch.setattr("hgw_excel.bouwen.stroomcel.GEDEELD", 2)
    teksten = Teksten()

    nummers = [teksten.nummer(t) for t in ("a", "b", "a", "c", "x" * (GEDEELD_LANG + 1))]

    assert nummers == [0, 1, 0, None, None]


def test_forgotten_values_are_made_again(tmp_path, monkeypatch):
    monkeypatch.setattr("hgw_excel.bouwen.stroomcel.ONTHOUDEN", 3)
    namen = [f"naam {i % 7}" for i in range(30)]

    assert bladen(boek(tmp_path, [("naam", namen)]))["Scores"][1:] == [[naam] for naam in namen]


def test_a_long_text_is_not_remembered(tmp_path):
    """Else memory grows with the longest texts there are, not only with how many there are."""
    lang = ["x" * (GEDEELD_LANG + 1) + str(i) for i in range(50)]
    stukken, velden = Stukken("A", Teksten()), Velden()

    voor = len(stukken), len(velden)
    for tekst in lang:
        assert (stukken[tekst], velden[tekst]) == (stukken[tekst], velden[tekst])

    assert (len(stukken), len(velden)) == voor


def test_a_forgotten_long_text_keeps_its_height(tmp_path, monkeypatch):
    monkeypatch.setattr("hgw_excel.bouwen.stroomcel.ONTHOUDEN", 3)
    teksten = [f"{i}\n{'woord ' * 10}" for i in range(20)]
    stroom = Stroomboek("Scores", str(tmp_path))
    for _ in range(2):
        stroom.voeg_toe([("zin", teksten), ("nr", [1.0] * 20)])
    uit = io.BytesIO()
    stroom.schrijf(uit)
    stroom.sluit()

    blad = openpyxl.load_workbook(uit)["Scores"]
    assert {blad.row_dimensions[rij].height for rij in range(2, 42)} == {45}


def test_without_rows_there_is_no_table(tmp_path):
    with pytest.raises(ValueError, match="without rows"):
        boek(tmp_path)


def test_more_columns_than_a_sheet_holds(tmp_path, monkeypatch):
    monkeypatch.setattr(stroommodule, "KOLOMMEN", 2)

    with pytest.raises(KanNiet, match="Samen zijn er meer dan 2 kolommen"):
        boek(tmp_path, [("a", [1.0]), ("b", [1.0]), ("c", [1.0])])


@pytest.mark.parametrize(
    ("tabellen", "namen", "plekken"),
    [
        ([["a", "b"], ["b", "c"]], ["a", "b", "c"], [[0, 1], [1, 2]]),
        ([["M niveau"], [" m  NIVEAU "]], ["M niveau"], [[0], [0]]),
        ([["a", "A ", "a 2"]], ["a", "A 2", "a 2 2"], [[0, 1, 2]]),
        ([["", "regel\nom", "\x07"]], ["kolom 1", "regel om", "kolom 3"], [[0, 1, 2]]),
        ([["x" * 300]], ["x" * 255], [[0]]),
    ],
)
def test_columns_by_header(tabellen, namen, plekken):
    kop = Kopregel()

    assert [kop.plekken(koppen) for koppen in tabellen] == plekken
    assert kop.namen == namen


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_checksum_of_two_parts(een, ander):
    assert crc_samen(zlib.crc32(een), zlib.crc32(ander), len(ander)) == zlib.crc32(een + ander)


def test_a_body_past_memory_is_kept_on_disk_without_a_name(tmp_path, monkeypatch):
    monkeypatch.setattr("hgw_excel.bouwen.stroomzip.IN_GEHEUGEN", 10)
    namen = [f"naam {i * 7919 % 10_007}" for i in range(5000)]
    inhoud = boek(tmp_path, [("naam", namen)])

    assert list(tmp_path.iterdir()) == []
    assert [rij[0] for rij in bladen(inhoud)["Scores"][1:]] == namen


def test_a_file_past_the_limit_of_a_zip_is_refused(tmp_path):
    lijf = Lijf(str(tmp_path))
    lijf.schrijf("x")
    lijf.lengte = GRENS

    with pytest.raises(KanNiet, match="te groot"):
        Zip(io.BytesIO()).deel("a.xml", "", lijf)
    lijf.sluit()


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


def csv(tmp_path, *delen) -> bytes:
    uit = io.BytesIO()
    stroom = Stroomcsv(str(tmp_path))
    for deel in delen:
        stroom.voeg_toe(deel)
    stroom.schrijf(uit)
    stroom.sluit()
    return uit.getvalue()


def test_csv_for_a_dutch_excel(tmp_path):
    inhoud = csv(
        tmp_path,
        [("leerling", ["Anna", "Bram;B.", None]), ("score", [22.5, -3.0, 1e21])],
        [("dag", [DAG, UUR]), ("Score", [True, 1.0]), ("zin", ['zegt "ja"', "twee\r\nregels"])],
    )

    assert inhoud.decode("utf-8") == (
        "\ufeffleerling;score;dag;zin\r\n"
        "Anna;22,5;;\r\n"
        '"Bram;B.";-3;;\r\n'
        ";1e+21;;\r\n"
        ';WAAR;2027-02-04;"zegt ""ja"""\r\n'
        ';1;2027-02-04 10:30:00;"twee\nregels"\r\n'
    )


def test_csv_shows_a_time_as_the_sheet_does(tmp_path):
    tijden = [TIJD, DUUR, datetime(1899, 12, 30, 7, 5, 9), datetime(1899, 12, 30), OUDE_DAG]

    inhoud = csv(tmp_path, [("tijd", tijden)]).decode("utf-8")

    assert inhoud.split("\r\n")[1:-1] == ["08:30", "30:00", "07:05:09", "00:00", "1900-01-15"]


@pytest.mark.parametrize(
    "tekst", ["=1+1", "+1", "-", "@SOM(A1)", "\t=1", " =1", "\uff1d1", "-2+3", "=cmd|' /C x'!A0"]
)
def test_csv_never_holds_a_formula(tmp_path, tekst):
    regel = csv(tmp_path, [("a", ["x"]), ("b", [tekst])]).decode("utf-8").split("\r\n")[1]

    assert regel.replace('"', "").startswith(f"x;'{tekst}"[:4])


def test_csv_tells_what_cannot_be_written(tmp_path):
    stroom = Stroomcsv(str(tmp_path))

    gebreken = stroom.voeg_toe([("a", ["goed", "slecht\x08", CelFout("leeg")])])
    stroom.sluit()

    assert gebreken == [Gebrek(1, 0, "slecht\x08"), Gebrek(2, 0, CelFout("leeg"))]
