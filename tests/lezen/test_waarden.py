"""Values: what stands in the file is what comes out, and what cannot be read says so."""

import hashlib
import random
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest
import xlsxwriter

from hgw_excel.domein.melding import Melding
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Blad, Boek, CelFout
from tests.lezen.maken import (
    BLAD1,
    HOOFD,
    NS,
    lees_delen,
    maak_klassenmap,
    met_rijen,
    schrijf_delen,
    vervang,
)

BLAD2 = "xl/worksheets/sheet2.xml"
TABEL = "xl/tables/table1.xml"
SCORES = Blad(
    naam="Scores",
    tabel="tblScores",
    eerste_cel=(2, 1),
    koppen=("leerling", "Rekenen M score", "Rekenen M niveau", "datum", "som"),
    rijen=(
        ("Anna", 112.5, "III", date(2026, 2, 3), 2.0),
        ("Bram", 98.0, None, None, None),
        ("Chaima", "ziek", " V", None, CelFout("#N/A")),
    ),
    formules=frozenset({(0, 4), (1, 4), (2, 4)}),
    foutformules={(2, 4): "NA()"},
)


@pytest.fixture
def pad(tmp_path):
    return maak_klassenmap(tmp_path / "klassenmap groep 5.xlsx")


def eerste_blad(tmp_path, rijen):
    """Return the values of the cells named c0, c1, ... on a sheet with these rows."""
    pad = met_rijen(tmp_path / "a.xlsx", rijen)
    namen = "".join(
        f'<definedName name="c{k}">Start!${"ABCDEFGH"[k]}$1</definedName>' for k in range(8)
    )
    vervang(pad, HOOFD, "<definedNames>", f"<definedNames>{namen}")
    boek = read_safely(pad)
    assert isinstance(boek, Boek)
    return [boek.namen[f"c{k}"] for k in range(8)]


def test_whole_workbook(pad):
    boek = read_safely(pad)

    assert replace(boek, sha256="") == Boek(
        bestand="klassenmap groep 5.xlsx",
        soort="klassenmap",
        versie=3,
        tabellen={"tblScores": SCORES},
        namen={"hgw_klassenmap_versie": 3.0, "diepe_cel": "verborgen"},
        adressen={"hgw_klassenmap_versie": ("Start", "B2"), "diepe_cel": ("Diep", "A1")},
        bladen=("Start", "Scores", "Diep"),
        tabelbladen={"tblScores": "Scores"},
        intern=frozenset({"Diep"}),
    )
    assert boek.tabellen["tblScores"].adres(0, 1) == "C4"


def test_hash_is_that_of_the_file(pad):
    assert read_safely(pad).sha256 == hashlib.sha256(pad.read_bytes()).hexdigest()


def test_table_is_found_on_a_renamed_sheet(pad):
    boek = read_safely(vervang(pad, HOOFD, 'name="Scores"', 'name="M &amp; E toetsen"'))

    assert boek.tabellen == {"tblScores": replace(SCORES, naam="M & E toetsen")}


def test_table_is_found_where_it_was_moved_to(pad):
    """Four rows and two columns above and left of it: openpyxl moves it, values included."""
    boek = openpyxl.load_workbook(pad)
    blad = boek["Scores"]
    blad.move_range("B3:F6", rows=4, cols=2)
    blad.tables["tblScores"].ref = "D7:H10"
    blad["H10"] = blad["H9"] = blad["H8"] = None
    boek.save(pad)

    gelezen = read_safely(pad).tabellen["tblScores"]

    assert gelezen.eerste_cel == (6, 3)
    assert [rij[:4] for rij in gelezen.rijen] == [rij[:4] for rij in SCORES.rijen]


def test_workbook_that_was_never_calculated_has_no_formula_values(pad):
    """openpyxl writes an empty `<v>`, as XlsxWriter does for an empty text."""
    openpyxl.load_workbook(pad).save(pad)

    rijen = read_safely(pad).tabellen["tblScores"].rijen

    assert [rij[4] for rij in rijen] == [CelFout("leeg")] * 3


@pytest.mark.parametrize(
    ("oud", "nieuw", "waarde"),
    [
        ("<f>1+1</f><v>2</v>", "<f>1+1</f>", CelFout("leeg")),
        ("<f>1+1</f><v>2</v>", "<f>1+1</f><v>7</v>", 7.0),
        ('<c r="F4"><f>1+1</f><v>2</v>', '<c r="F4" t="str"><f>1+1</f><v></v>', None),
        ('<c r="F4"><f>1+1</f><v>2</v>', '<c r="F4" t="str"><f>1+1</f>', CelFout("leeg")),
    ],
)
def test_formula_without_value_is_not_empty(pad, oud, nieuw, waarde):
    boek = read_safely(vervang(pad, BLAD2, oud, nieuw))

    assert boek.tabellen["tblScores"].rijen[0][4] == waarde


@pytest.mark.parametrize("fout", ["#DIV/0!", "#REF!", "#SPILL!", "#CALC!", "#GETTING_DATA"])
def test_error_keeps_its_own_text(pad, fout):
    """Calamine refuses a whole sheet for an error text that it does not know."""
    boek = read_safely(vervang(pad, BLAD2, "#N/A", fout))

    assert boek.tabellen["tblScores"].rijen[2][4] == CelFout(fout)
    assert boek.tabellen["tblScores"].rijen[:2] == SCORES.rijen[:2]


def test_error_text_that_someone_typed_is_text(pad):
    vervang(pad, BLAD2, "#N/A", "#SPILL!")
    boek = read_safely(vervang(pad, "xl/sharedStrings.xml", "ziek", "#SPILL!"))

    assert boek.tabellen["tblScores"].rijen[2][1] == "#SPILL!"


def test_typed_error_without_formula(tmp_path):
    rij = (
        '<row r="1"><c r="A1" t="e"><v>#NUM!</v></c><c r="B1" t="e"/><c r="C1" t="e"><v/></c></row>'
    )

    assert eerste_blad(tmp_path, rij)[:2] == [CelFout("#NUM!"), CelFout("leeg")]


def test_text_is_kept_as_typed(tmp_path):
    teksten = ["  x ", "=1+1", "é", "e\u0301", "1,5", "a\nb", "_x0041_", "007"]
    cellen = "".join(
        f'<c r="{letter}1" t="inlineStr"><is><t xml:space="preserve">{tekst}</t></is></c>'
        for letter, tekst in zip("ABCDEFGH", teksten, strict=True)
    )

    gelezen = eerste_blad(
        tmp_path, f'<row r="1">{cellen.replace("_x0041_", "_x005F_x0041_")}</row>'
    )

    assert gelezen == teksten


def test_numbers_truths_and_what_is_no_number(tmp_path):
    """| 5 | 0.1 | 1e3 | TRUE | FALSE | NaN | (empty) | -0.5 |"""
    soorten = [("n", "5"), ("n", "0.1"), ("n", "1e3"), ("b", "1"), ("b", "0"), ("n", "NaN")]
    cellen = "".join(
        f'<c r="{"ABCDEF"[i]}1" t="{t}"><v>{v}</v></c>' for i, (t, v) in enumerate(soorten)
    )

    gelezen = eerste_blad(tmp_path, f'<row r="1">{cellen}<c r="H1"><v>-0.5</v></c></row>')

    assert gelezen == [5.0, 0.1, 1000.0, True, False, CelFout("#NUM!"), None, -0.5]
    assert [type(x) for x in gelezen[:5]] == [float, float, float, bool, bool]


def test_dates_and_times(tmp_path):
    """A date is a date, a time or duration a moment on the first days of Excel's calendar."""
    pad = tmp_path / "a.xlsx"
    boek = xlsxwriter.Workbook(pad)
    blad = boek.add_worksheet("Blad")
    for kolom, (getal, opmaak) in enumerate(
        [(45000, "dd-mm-yyyy"), (45000.25, "d-m-yy h:mm"), (0.5, "h:mm"), (1.5, "[h]:mm")]
    ):
        blad.write_number(1, kolom, getal, boek.add_format({"num_format": opmaak}))
    kolommen = [{"header": naam} for naam in "abcd"]
    blad.add_table("A1:D2", {"name": "tblX", "columns": kolommen})
    boek.close()

    assert read_safely(pad).tabellen["tblX"].rijen == (
        (
            date(2023, 3, 15),
            datetime(2023, 3, 15, 6),
            datetime(1899, 12, 30, 12),
            datetime(1899, 12, 31, 12),
        ),
    )


def test_dates_of_1904(pad, tmp_path):
    boek = xlsxwriter.Workbook(pad, {"date_1904": True})
    blad = boek.add_worksheet("Blad")
    blad.write_datetime("A2", datetime(2026, 2, 3), boek.add_format({"num_format": "d-m-yyyy"}))
    blad.add_table("A1:A2", {"name": "tblX", "columns": [{"header": "a"}]})
    boek.close()

    assert read_safely(pad).tabellen["tblX"].rijen == ((date(2026, 2, 3),),)


def test_total_row_is_no_data(pad):
    boek = read_safely(vervang(pad, TABEL, 'totalsRowShown="0"', 'totalsRowCount="1"'))

    assert boek.tabellen["tblScores"].rijen == SCORES.rijen[:2]
    assert boek.tabellen["tblScores"].formules == {(0, 4), (1, 4)}


def test_table_without_header_row_has_its_column_names(pad):
    vervang(pad, TABEL, 'ref="B3:F6" totals', 'ref="B4:F6" headerRowCount="0" totals')

    assert read_safely(pad).tabellen == {"tblScores": SCORES}


def test_header_cell_that_holds_no_text_gets_the_column_name(pad):
    delen = lees_delen(pad)
    kop = delen[BLAD2].split(b'<c r="C3"')[1].split(b"</c>")[0]
    vervang(pad, BLAD2, f'<c r="C3"{kop.decode()}</c>', '<c r="C3"><v>5</v></c>')

    assert read_safely(pad).tabellen == {"tblScores": SCORES}


def test_table_may_reach_beyond_what_is_filled(pad):
    vervang(pad, TABEL, 'ref="B3:F6" totals', 'ref="B3:F9" totals')

    assert read_safely(pad).tabellen["tblScores"].rijen == SCORES.rijen + ((None,) * 5,) * 3


def test_cells_filled_by_one_array_formula_hold_a_formula(pad):
    """F4 fills F4:F5 and also C5, as a spilled formula may; G9 lies outside the table."""
    vervang(pad, BLAD2, "<f>1+1</f>", '<f t="array" ref="C4:F5">A1:D2</f>')

    formules = read_safely(pad).tabellen["tblScores"].formules

    assert formules == {(r, k) for r in (0, 1) for k in range(1, 5)} | {(2, 4)}


def test_name_of_the_workbook_wins_from_the_same_name_of_a_sheet(pad):
    """A copied sheet brings copies of the names along."""
    kopie = '<definedName name="diepe_cel" localSheetId="0">Start!$B$2</definedName>'
    alleen = '<definedName name="van_blad" localSheetId="0" hidden="1">Start!$B$2</definedName>'
    vervang(pad, HOOFD, "<definedNames>", f"<definedNames>{kopie}{alleen}")

    namen = read_safely(pad).namen

    assert namen["diepe_cel"] == "verborgen"
    assert namen["van_blad"] == 3.0


@pytest.mark.parametrize(
    ("naam", "soort"),
    [
        ("hgw_schooloverzicht_versie", "schooloverzicht"),
        ("hgw_ib_overzicht_versie", "ib-overzicht"),
        ("iets_anders", ""),
    ],
)
def test_kind_follows_from_the_name_of_the_version(pad, naam, soort):
    boek = read_safely(vervang(pad, HOOFD, "hgw_klassenmap_versie", naam))

    assert (boek.soort, boek.versie) == (soort, 3 if soort else None)


@pytest.mark.parametrize(("getal", "versie"), [(0, 0), (12, 12), (1.5, None)])
def test_version_is_a_whole_number(tmp_path, getal, versie):
    assert read_safely(maak_klassenmap(tmp_path / "a.xlsx", getal)).versie == versie


def test_klassenmap_whose_version_cell_is_gone_is_still_one(pad):
    boek = read_safely(vervang(pad, HOOFD, "Start!$B$2", "#REF!"))

    assert (boek.soort, boek.versie) == ("klassenmap", None)
    assert "hgw_klassenmap_versie" not in boek.namen


def test_workbook_that_is_not_ours(tmp_path):
    pad = tmp_path / "boodschappen.xlsx"
    openpyxl.Workbook().save(pad)

    boek = read_safely(pad)

    assert (boek.soort, boek.versie, boek.tabellen, boek.bladen) == ("", None, {}, ("Sheet",))


def test_sheet_with_a_namespace_prefix(pad):
    """Some writers put a prefix before every tag."""
    delen = lees_delen(pad)
    blad = delen[BLAD1].decode().replace(f'xmlns="{NS}"', f'xmlns:x="{NS}"')
    blad = blad.replace("</", "<\0").replace("<", "<x:").replace("<x:\0", "</x:")
    blad = blad.replace("<x:?xml", "<?xml")
    schrijf_delen(pad, delen | {BLAD1: blad.encode()})

    assert read_safely(pad).versie == 3


def met_omgevallen_bits(pad, aantal):
    """Flip one bit at a time; return how many were refused and how many gave other values."""
    heel, goed = pad.read_bytes(), replace(read_safely(pad), sha256="")
    kans = random.Random(20260203)
    gemeld = anders = 0
    for _ in range(aantal):
        stuk = bytearray(heel)
        stuk[kans.randrange(len(heel))] ^= 1 << kans.randrange(8)
        pad.write_bytes(stuk)
        uitkomst = read_safely(pad)
        if isinstance(uitkomst, Melding):
            gemeld += 1
        else:
            anders += replace(uitkomst, sha256="") != goed
    return gemeld, anders


def test_flipped_bit_never_gives_another_value(pad):
    """A file that was damaged on its way is refused, or reads exactly as before."""
    gemeld, anders = met_omgevallen_bits(pad, 1000)

    assert gemeld > 700
    assert anders == 0


def test_without_the_check_on_every_part_a_flipped_bit_does_give_another_value(pad, monkeypatch):
    monkeypatch.setattr("zipfile.ZipExtFile._update_crc", lambda *_: None)
    _, anders = met_omgevallen_bits(pad, 400)

    assert anders > 0


@pytest.mark.parametrize("deel", [BLAD1, BLAD2, HOOFD, TABEL, "xl/sharedStrings.xml"])
def test_nonsense_in_a_part_is_a_melding_or_a_workbook(pad, deel):
    """Parts that pass the CRC but hold nonsense: never an exception."""
    delen = lees_delen(pad)
    kans = random.Random(deel)
    for _ in range(25):
        stuk = bytearray(delen[deel])
        plek = kans.randrange(len(stuk))
        stuk[plek : plek + 1] = kans.choice([b"<", b'">', b"", b"9999999", b"XFD", b"\xff", b"-"])
        schrijf_delen(pad, delen | {deel: bytes(stuk)})

        assert isinstance(read_safely(pad), Boek | Melding)


@pytest.mark.parametrize(
    ("cellen", "totaal", "gevonden"),
    [
        ({}, False, {"tblBoven": ("", 0), "tblOnder": ("", 0)}),
        ({"B9": "x"}, False, {"tblBoven": ("B9", 1), "tblOnder": ("", 0)}),
        ({"B6": "x", "C6": 1, "A7": 2}, False, {"tblBoven": ("B6", 2), "tblOnder": ("", 0)}),
        ({"A16": " ", "A18": "x"}, False, {"tblBoven": ("", 0), "tblOnder": ("A18", 1)}),
        ({"D6": "beside"}, False, {"tblBoven": ("", 0), "tblOnder": ("", 0)}),
        ({"B6": "x"}, True, {"tblBoven": ("B6", 1), "tblOnder": ("", 0)}),
    ],
)
def test_what_stands_below_a_table_down_to_the_next(tmp_path, cellen, totaal, gevonden):
    """Two tables of three columns: rows 1-4 (5 with a total row) and 11-14."""
    boek = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    vel = boek.add_worksheet("Start")
    kolommen = [{"header": kop, "total_string": "Totaal"} for kop in "abc"]
    vel.add_table(0, 0, 3 + totaal, 2, {"name": "tblBoven", "columns": kolommen,
                                        "total_row": totaal})  # fmt: skip
    vel.add_table(10, 0, 13, 2, {"name": "tblOnder", "columns": kolommen})
    for cel, waarde in cellen.items():
        vel.write(cel, waarde)
    boek.close()

    tabellen = read_safely(tmp_path / "a.xlsx").tabellen

    assert {n: (t.eronder, t.rijen_eronder) for n, t in tabellen.items()} == gevonden


def test_merged_areas_that_touch_a_table(pad):
    """The table is B3:F6; openpyxl keeps no order."""
    boek = openpyxl.load_workbook(pad)
    for gebied in ("A1:D1", "E6:H9", "A3:B3", "G4:G6", "C4:D4"):
        boek["Scores"].merge_cells(gebied)
    boek.save(pad)

    samengevoegd = read_safely(pad).tabellen["tblScores"].samengevoegd

    assert sorted(samengevoegd) == ["A3:B3", "C4:D4", "E6:H9"]
