"""A table that grows at its end, with all that was made for its last row."""

import re

import pytest

from hgw_excel.bijwerken.opdracht import Formule, Opdracht
from hgw_excel.bijwerken.patch import patch
from hgw_excel.domein.melding import KanNiet
from tests.bijwerken.mapje import BLAD, HOOFD, TABEL, gelezen, met, pak_uit, rijen, verschil
from tests.bijwerken.rijk import CALCCHAIN, NAMEN_IN_BOEK, rijk

LANGER = Opdracht(
    {"Scores": {(8, 1): "Finn", (8, 2): 111, (9, 1): "=Gijs"}},
    berekend={"Scores": {(8, 5): 222, (8, 6): 10}},
    verlengd={"tblScores": 2},
)


def deel(boek: bytes, naam: str) -> str:
    return pak_uit(boek)[naam].decode()


def anders(naam: str, oud: str, nieuw: str) -> bytes:
    """Return the rich workbook with one text in a part replaced."""
    tekst = deel(rijk(), naam)
    assert oud in tekst
    return met(rijk(), {naam: tekst.replace(oud, nieuw, 1).encode()})


def met_tweede_tabel(gebied: str) -> bytes:
    """Return the rich workbook with one more table on its first sheet, empty and without cells."""
    rels, naam = "xl/worksheets/_rels/sheet1.xml.rels", "xl/tables/table9.xml"
    soort = re.search(r'Type="([^"]*/table)"', deel(rijk(), rels))[1]
    regel = f'<Relationship Id="rId99" Type="{soort}" Target="../tables/table9.xml"/>'
    tabel = deel(rijk(), TABEL).replace("tblScores", "tblMeer").replace("B3:G8", gebied)
    tweede = deel(rijk(), rels).replace("</Relationships>", f"{regel}</Relationships>")
    return met(rijk(), {rels: tweede.encode(), naam: tabel.encode()})


def zonder_kolomformule(boek: bytes) -> bytes:
    """Return it as a program saves it that keeps no formula in the table part."""
    tekst = re.sub(r"<calculatedColumnFormula>.*?</calculatedColumnFormula>", "", deel(boek, TABEL))
    assert tekst != deel(boek, TABEL)
    return met(boek, {TABEL: tekst.encode()})


def rij(boek: bytes, nummer: int) -> str:
    kaal = re.sub(r' xmlns:\w+="[^"]*"', "", rijen(boek))
    return re.search(rf'<row r="{nummer}".*?</row>', kaal)[0]


def test_new_rows_have_height_styles_formulas_and_values():
    boek = patch(rijk(), LANGER).inhoud

    hoogte = 'ht="21.75" customHeight="1" x14ac:dyDescent="0.25"'
    assert [rij(boek, 9), rij(boek, 10)] == [
        f'<row r="9" {hoogte}>'
        '<c r="B9" s="2" t="inlineStr"><is><t xml:space="preserve">Finn</t></is></c>'
        '<c r="C9" s="2"><v>111</v></c><c r="D9" s="2"/><c r="E9" s="3"/>'
        '<c r="F9" s="2"><f>tblScores[[#This Row],[score]]*2</f><v>222</v></c>'
        '<c r="G9" s="2"><f>C9-$C$4</f><v>10</v></c></row>',
        f'<row r="10" {hoogte}>'
        '<c r="B10" s="2" t="inlineStr"><is><t xml:space="preserve">=Gijs</t></is></c>'
        '<c r="C10" s="2"/><c r="D10" s="2"/><c r="E10" s="3"/>'
        '<c r="F10" s="2"><f>tblScores[[#This Row],[score]]*2</f></c>'
        '<c r="G10" s="2"><f>C10-$C$4</f></c></row>',
    ]


def test_table_filter_rules_and_print_area_grow():
    boek = patch(rijk(), LANGER).inhoud

    assert re.findall(r' ref="([^"]*)"', deel(boek, TABEL)) == ["B3:G10", "B3:G10"]
    gebieden = re.findall(r'sqref="([^"]*)"|<xm:sqref>([^<]*)<', deel(boek, BLAD))
    assert ["".join(paar) for paar in gebieden] == [
        "C4:C10", "D4:D10", "B4:I8", "C4:C10", "I4:I8", "C4:C10", "K4", "D4:D10",
    ]  # fmt: skip
    assert '<dimension ref="B1:L10"/>' in deel(boek, BLAD)
    assert ">Scores!$B$1:$G$10<" in deel(boek, HOOFD)


def test_names_that_hold_a_column_grow():
    namen = dict(
        re.findall(r'<definedName name="(\w+)">([^<]*)<', deel(patch(rijk(), LANGER).inhoud, HOOFD))
    )

    assert namen == NAMEN_IN_BOEK | {
        "lst_leerling": "INDEX(Scores!$B$4:$B$10,1):INDEX(Scores!$B$3:$B$10,6)",
        "Slicer_niveau": "#N/A",
    }


def test_new_formulas_join_the_chain():
    oud, boek = rijk(), patch(rijk(), LANGER).inhoud

    erbij = '<c r="F9" i="1"/><c r="G9" i="1"/><c r="F10" i="1"/><c r="G10" i="1"/>'
    assert deel(boek, CALCCHAIN) == deel(oud, CALCCHAIN).replace("</calc", f"{erbij}</calc")


def test_chain_names_the_sheet_and_no_cell_twice():
    bekend = anders(CALCCHAIN, "</calcChain>", '<c r="B5" i="2"/><c r="B6"/></calcChain>')
    formules = {(4, 1): Formule("1", 1), (5, 1): Formule("1", 1), (6, 1): Formule("1", 1)}

    uit = patch(bekend, Opdracht({"Lijst van mij": formules})).inhoud

    einde = '<c r="B5" i="2"/><c r="B6"/><c r="B7" i="2"/></calcChain>'
    assert deel(uit, CALCCHAIN).endswith(einde)


def test_only_four_parts_differ():
    assert verschil(rijk(), patch(rijk(), LANGER).inhoud) == [BLAD, HOOFD, TABEL, CALCCHAIN]


@pytest.mark.parametrize("maak", [rijk, lambda: zonder_kolomformule(rijk())])
def test_values_are_read_back(maak):
    laatste = gelezen(patch(maak(), LANGER).inhoud)[8:]

    assert [regel[:8] for regel in laatste] == [
        ["", "Finn", 111, "", "", 222, 10, ""],
        ["", "=Gijs", "", "", "", "", "", ""],
    ]


def test_formula_that_is_shared_is_moved_from_its_first_cell():
    gedeeld = met(rijk(), {BLAD: re.sub(
        r"<f>C(\d)-\$C\$4</f>",
        lambda f: '<f t="shared" ref="G4:G8" si="0">C4-$C$4</f>' if f[1] == "4"
        else '<f t="shared" si="0"/>',
        deel(rijk(), BLAD)).encode()})  # fmt: skip

    assert "<f>C10-$C$4</f>" in rij(patch(gedeeld, LANGER).inhoud, 10)


def test_value_asked_for_a_computed_column_wins():
    boek = patch(rijk(), Opdracht({"Scores": {(8, 5): 7}}, verlengd={"tblScores": 1})).inhoud

    assert '<c r="F9" s="2"><v>7</v></c>' in rij(boek, 9)


def test_formula_in_one_cell_of_a_typed_column_is_not_copied():
    eigen = anders(BLAD, '<c r="C8" s="2"><v>105</v></c>', '<c r="C8" s="2"><f>100+5</f></c>')

    assert '<c r="C9" s="2"/>' in rij(patch(eigen, Opdracht(verlengd={"tblScores": 1})).inhoud, 9)


def test_array_formula_of_a_column_fills_one_cell_each():
    tekst = deel(rijk(), TABEL).replace("<calculatedColumnFormula>",
                                        '<calculatedColumnFormula array="1">')  # fmt: skip
    boek = patch(met(rijk(), {TABEL: tekst.encode()}), Opdracht(verlengd={"tblScores": 1})).inhoud

    formule = '<f t="array" ref="F9">tblScores[[#This Row],[score]]*2</f>'
    assert formule in rij(boek, 9)
    assert '<c r="F9" i="1" a="1"/>' in deel(boek, CALCCHAIN)


def test_row_that_stands_there_keeps_its_own_and_is_shown():
    eigen = anders(BLAD, "</sheetData>",
                   '<row r="9" hidden="1" s="5"><c r="C9" s="9"/><c r="I9" s="7"><v>1</v></c></row>'
                   "</sheetData>")  # fmt: skip

    boek = patch(eigen, Opdracht(verlengd={"tblScores": 1})).inhoud

    assert rij(boek, 9) == (
        '<row r="9" s="5" ht="21.75" customHeight="1"><c r="B9" s="2"/><c r="C9" s="2"/>'
        '<c r="D9" s="2"/><c r="E9" s="3"/>'
        '<c r="F9" s="2"><f>tblScores[[#This Row],[score]]*2</f></c>'
        '<c r="G9" s="2"><f>C9-$C$4</f></c><c r="I9" s="7"><v>1</v></c></row>'
    )


def test_new_row_is_shown_though_the_last_one_is_hidden():
    verborgen = anders(BLAD, '<row r="8" ', '<row r="8" hidden="1" collapsed="1" ')

    kop = '<row r="9" ht="21.75" customHeight="1" x14ac:dyDescent="0.25">'
    assert rij(patch(verborgen, Opdracht(verlengd={"tblScores": 1})).inhoud, 9).startswith(kop)


@pytest.mark.parametrize(
    ("weg", "plek", "stijl"),
    [
        ('<c r="C6" s="2"><v>103</v></c>', (5, 2), "2"),
        ('<c r="C8" s="2"><v>105</v></c>', (7, 2), "2"),
        ('<c r="E6" s="3"><v>46058</v></c>', (5, 4), "3"),
    ],
)
def test_new_cell_looks_like_those_of_its_column(weg, plek, stijl):
    uit = patch(anders(BLAD, weg, ""), Opdracht({"Scores": {plek: 7}})).inhoud

    adres = re.search(r'r="(\w+)"', weg)[1]
    assert f'<c r="{adres}" s="{stijl}"><v>7</v></c>' in rijen(uit)


@pytest.mark.parametrize(
    ("boek", "woord"),
    [
        (anders(BLAD, "</sheetData>", '<row r="10"><c r="D10"><v>1</v></c></row></sheetData>'),
         "in D10 staat iets"),
        (anders(BLAD, "</sheetData>", '<row r="9"><c r="G9"><f>1</f></c></row></sheetData>'),
         "in G9 staat iets"),
        (anders(BLAD, '<mergeCells count="1">', '<mergeCells count="2"><mergeCell ref="G10:H11"/>'),
         "in G10 staat iets"),
        (anders(BLAD, "</sheetData>", '<row r="12"><c r="C12"><f t="array" ref="C9:C12">1</f></c>'
                "</row></sheetData>"), "in C9 staat iets"),
        (met_tweede_tabel("D10:E12"), "in D10 staat iets"),
        (anders(TABEL, "totalsRowShown", 'totalsRowCount="1" totalsRowShown'), "totaalrij"),
    ],
    ids=["value", "formula", "merged", "array", "table", "totals"],
)  # fmt: skip
def test_no_room_is_said_and_nothing_changes(boek, woord):
    with pytest.raises(KanNiet) as gevangen:
        patch(boek, LANGER)

    assert woord in gevangen.value.zin
    assert gevangen.value.zin.endswith("Er is niets veranderd.")


@pytest.mark.parametrize("cel", ['<c r="D11"><v>1</v></c>', '<c r="I9"><v>1</v></c>',
                                 '<c r="D9" s="1"/>', '<c r="D9" t="str"><v></v></c>'])  # fmt: skip
def test_what_stands_elsewhere_or_is_empty_is_no_hindrance(cel):
    nummer = re.search(r"\d+", cel)[0]
    boek = anders(BLAD, "</sheetData>", f'<row r="{nummer}">{cel}</row></sheetData>')

    assert patch(boek, LANGER).inhoud is not boek


def test_table_beside_or_further_down_is_no_hindrance():
    for gebied in ("D11:E12", "H9:I10"):
        boek = met_tweede_tabel(gebied)

        assert "xl/tables/table9.xml" not in verschil(boek, patch(boek, LANGER).inhoud)


def test_growing_by_nothing_changes_nothing():
    assert patch(rijk(), Opdracht(verlengd={"tblScores": 0})).inhoud is rijk()


@pytest.mark.parametrize(
    "opdracht",
    [
        Opdracht(verlengd={"tblScores": -1}),
        Opdracht({"Scores": {(2, 1): "naam"}}),
        Opdracht({"Scores": {(2, 1): Formule("1", 1)}}),
    ],
)
def test_header_and_shrinking_are_faults_of_a_programmer(opdracht):
    with pytest.raises(ValueError, match="Scores"):
        patch(rijk(), opdracht)


@pytest.mark.parametrize(
    ("formule", "relatief"),
    [
        ("C4-$C$4", True), ("C$4", False), ("$C4", True), ("SUM(4:4)", True), ("SUM($4:$4)", False),
        ("SUM($4:5)", True), ('"C4"', False), ("tbl[[#This Row],[M5]]", False), ("LOG10(1)", False),
        ("Blad1!B2", True), ("'Mijn blad'!$B$2", False), ("naam_1+1E5", False), ("{1;2}", False),
    ],
)  # fmt: skip
def test_which_formulas_are_moved(formule, relatief):
    from hgw_excel.bijwerken.kolomformule import is_relatief

    assert is_relatief(formule) is relatief
