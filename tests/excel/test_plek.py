"""Which place a sentence names, where the user stands, and which gebied that is about."""

import pytest

from hgw_excel.excel.plek import actief, eerste, ga_naar, gebied_van, genoemde_plek
from hgw_excel.excel.sessie import Sessie
from hgw_excel.excel.vak import Vak
from tests.acties.klas_na import lees
from tests.controle.klasbouw import maak_inhoud
from tests.excel.knoppen.hulp import Leerkracht, klein
from tests.voorbeeld import voorbeeld_school

BLADEN = ("Start", "Scores", "Plan Rekenen", "Plan")


@pytest.mark.parametrize(
    ("zin", "plek"),
    [
        ("Scores, H12: '6' is geen niveau.", ("Scores", "H12")),
        ("Scores: de kolom is weg.", ("Scores", "")),
        ("Plan Rekenen, B4: nog geen doel.", ("Plan Rekenen", "B4")),
        ("Hier loopt periode 2: terug kan niet.", None),
        ("Het blad Scores, H12: dat.", None),
        ("Leerlingen, A2: een blad dat er niet is.", None),
        ("Scores, H: geen cel.", None),
    ],
)
def test_the_place_that_a_sentence_begins_with(zin, plek):
    assert genoemde_plek(zin, BLADEN) == plek


@pytest.fixture(scope="module")
def juf(tmp_path_factory):
    """One workbook for all: they only look, and each goes where it wants to be."""
    juf = Leerkracht(tmp_path_factory.mktemp("plek"), klein())
    juf.typ(*juf.cel("tblSignalen", 0, "vakgebied"), "Rekenen")
    return juf


A6, B2, C5 = (5, 0), (1, 1), (4, 2)


@pytest.mark.parametrize(
    ("cellen", "plek"),
    [
        ([], None),
        ([("Scores", B2), ("Scores", A6), ("Scores", C5)], ("Scores", "C5")),
        ([("Scores", B2)], ("Scores", "B2")),
        ([("_terugzetten", B2)], None),
        ([("Signalen", C5), ("Scores", C5)], ("Scores", "C5")),
    ],
    ids=["none", "below the headers", "only above", "hidden", "as the tabs stand"],
)
def test_the_first_of_cells(juf, cellen, plek):
    if "_terugzetten" not in juf.boek.sheet_names:
        juf.boek.sheets.add("_terugzetten").visible = False

    assert eerste(juf.boek, cellen, {"Scores": 3, "Signalen": 3}) == plek


@pytest.fixture
def met_reden(juf):
    """Return the address of a cell in the closed column reden, which is closed again afterwards."""
    plek = juf.cel("tblIndeling", 0, "Rekenen reden")
    kolom = juf.boek.sheets[plek[0]].range(plek[1]).columns
    assert kolom.hidden
    yield plek
    kolom.hidden = True


def nummers(juf, plek):
    cel = juf.boek.sheets[plek[0]].range(plek[1])
    return cel.row - 1, cel.column - 1


def test_a_cell_that_shows_comes_first(juf, met_reden):
    open_ = juf.cel("tblIndeling", 1, "Rekenen voorstel")
    cellen = [("Indeling", nummers(juf, plek)) for plek in (met_reden, open_)]

    assert eerste(juf.boek, cellen, {}) == open_
    assert eerste(juf.boek, cellen[:1], {}) == met_reden


def test_a_closed_column_opens(juf, met_reden):
    assert ga_naar(juf.boek, met_reden)

    kolommen = juf.boek.sheets["Indeling"].range(met_reden[1]).columns
    assert (juf.hier, kolommen.hidden) == (met_reden, False)


def test_a_row_that_a_filter_hides(juf):
    """It stays hidden, and nothing on it is selected."""
    weg, open_ = (juf.cel("tblIndeling", i, "Rekenen voorstel") for i in (0, 1))
    juf.ga("Indeling", "B2")
    rij = juf.boek.sheets["Indeling"].range(weg[1]).rows
    rij.hidden = True

    cellen = [("Indeling", nummers(juf, plek)) for plek in (weg, open_)]
    assert eerste(juf.boek, cellen, {}) == open_
    assert not ga_naar(juf.boek, weg)
    assert (juf.hier, rij.hidden) == (("Indeling", "B2"), True)
    rij.hidden = False


@pytest.fixture(scope="module")
def klas(juf):
    return Sessie(juf.boek, Vak(juf.boek.app, "")).klas


def test_going_to_a_cell(juf):
    assert ga_naar(juf.boek, ("Scores", "H12"))
    assert juf.hier == ("Scores", "H12")


def test_going_to_a_sheet_keeps_what_was_selected_there(juf):
    juf.ga("Scores", "H12")
    juf.ga("Start", "C5")

    assert ga_naar(juf.boek, ("Scores", ""))
    assert juf.hier[0] == "Scores"


@pytest.mark.parametrize("blad", ["Lijsten", "Bestaat niet"])
def test_what_nobody_can_see_is_not_shown(juf, blad):
    juf.ga("Start", "C5")

    assert not ga_naar(juf.boek, (blad, "A1"))
    assert juf.hier == ("Start", "C5")


@pytest.mark.parametrize(
    ("tabel", "kop", "gebied"),
    [
        ("tblIndeling", "Rekenen keuze", "rekenen"),
        ("tblIndeling", "Spelling reden", "spelling"),
        ("tblScores", "Spelling % goed", "spelling"),
        ("tblScores", "Rekenen M niveau", "rekenen"),
        ("tblGroepsoverzicht", "Spelling", "spelling"),
        ("tblGroepsoverzicht", "werkhouding", None),
        ("tblIndeling", "waarom anders", None),
        ("tblSignalen", "zin", "rekenen"),
    ],
)
def test_the_gebied_of_a_cell(juf, klas, tabel, kop, gebied):
    """On Signalen the row says it."""
    juf.ga(*juf.cel(tabel, 0, kop))

    hier = actief(juf.boek, klas)

    assert hier is not None
    gevonden = gebied_van(klas, hier)
    assert (hier.tabel, hier.rij.i) == (tabel, 0)
    assert (gevonden.sleutel if gevonden else None) == gebied


def test_every_column_of_a_gebied_is_known():
    """All that begin with its short name, in three tables; more gebieden than the small class."""
    klas = lees(maak_inhoud(voorbeeld_school(), (2, 5)))
    fout = []
    for tabel in ("tblIndeling", "tblScores", "tblGroepsoverzicht"):
        for kolom in klas.werkboek.tabel(tabel).columns:
            hier = type("Hier", (), {"key": kolom.key, "tekst": lambda self, _: ""})()
            begin = [g for g in klas.werkboek.gebieden if kolom.header.startswith(g.kort)]
            if begin and gebied_van(klas, hier) not in begin:
                fout.append(kolom.header)

    assert fout == []


@pytest.mark.parametrize(
    ("blad", "cel"), [("Start", "A1"), ("Leerlingkaart", "B4"), ("Scores", "A500")]
)
def test_outside_a_table_nobody_stands_anywhere(juf, klas, blad, cel):
    juf.ga(blad, cel)

    assert actief(juf.boek, klas) is None


class Plaatje:
    """A selected picture: it has no sheet, row or column."""


def test_a_selected_picture_is_no_place(klas):
    assert actief(type("Boek", (), {"selection": Plaatje()})(), klas) is None
