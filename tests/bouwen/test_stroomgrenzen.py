"""The bounds of a streamed workbook: of Excel, of a zip, and of our memory."""

import io
import math
import zlib

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.bouwen import stroom as stroommodule
from hgw_excel.bouwen.kopregel import Kopregel
from hgw_excel.bouwen.stroom import Gebrek, Stroomboek
from hgw_excel.bouwen.stroomcel import GEDEELD_LANG, Stukken, Teksten
from hgw_excel.bouwen.stroomcsv import Velden
from hgw_excel.bouwen.stroomzip import GRENS, Lijf, Zip, crc_samen
from hgw_excel.domein.melding import KanNiet
from hgw_excel.schema.ruw import CelFout
from tests.bouwen.stroomboek import bewaar, bladen, boek
from tests.lint import lint


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
