"""One cell at a time: what stood in the file, what is asked, what stands there after."""

from datetime import date, datetime

import pytest

from hgw_excel.bijwerken.opdracht import Formule, Opdracht, Overgeslagen
from hgw_excel.bijwerken.patch import patch
from hgw_excel.schema.kolom import Foutwaarde
from tests.bijwerken.mapje import BLAD, gelezen, maak, rijen, verschil

A1 = (0, 0)


def na(cel: str, waarde, **opties) -> str:
    """Return the cell A1 after it got a value."""
    gepatcht = patch(maak(f'<row r="1">{cel}</row>'), Opdracht({"Scores": {A1: waarde}}, **opties))
    return rijen(gepatcht.inhoud).removeprefix('<row r="1">').removesuffix("</row>")


def tekst(inhoud: str, stijl: str = "") -> str:
    is_ = f'<is><t xml:space="preserve">{inhoud}</t></is>'
    return f'<c r="A1"{stijl} t="inlineStr">{is_}</c>'


@pytest.mark.parametrize(
    ("voor", "waarde", "erna"),
    [
        ('<c r="A1" s="1"/>', 5, '<c r="A1" s="1"><v>5</v></c>'),
        ('<c r="A1" t="s"><v>0</v></c>', 7.5, '<c r="A1"><v>7.5</v></c>'),
        ('<c r="A1"><v>1</v></c>', 1e300, '<c r="A1"><v>1e+300</v></c>'),
        ('<c r="A1"><v>1</v></c>', 0.1 + 0.2, '<c r="A1"><v>0.30000000000000004</v></c>'),
        ('<c r="A1"><v>1</v></c>', 10**20, '<c r="A1"><v>1e+20</v></c>'),
        ('<c r="A1"><v>1</v></c>', True, '<c r="A1" t="b"><v>1</v></c>'),
        ('<c r="A1" t="b"><v>1</v></c>', 1, '<c r="A1"><v>1</v></c>'),
        ('<c r="A1"><v>1</v></c>', date(2026, 2, 3), '<c r="A1"><v>46056</v></c>'),
        ('<c r="A1"><v>1</v></c>', datetime(2026, 2, 3, 12), '<c r="A1"><v>46056.5</v></c>'),
        ('<c r="A1"><v>9</v></c>', date(1900, 2, 28), '<c r="A1"><v>59</v></c>'),
        ('<c r="A1"><v>9</v></c>', date(1900, 3, 1), '<c r="A1"><v>61</v></c>'),
        ('<c r="A1" s="2"><v>1</v></c>', "Zoë", tekst("Zoë", ' s="2"')),
        ('<c r="A1"><v>1</v></c>', " a\n<b> ", tekst(" a\n&lt;b&gt; ")),
        ('<c r="A1"><v>1</v></c>', "=1+1", tekst("=1+1")),
        ('<c r="A1"><v>1</v></c>', "@SUM(1)", tekst("@SUM(1)")),
        ('<c r="A1"><v>1</v></c>', "_x0041_x0042_", tekst("_x005F_x0041_x005F_x0042_")),
        ('<c r="A1" s="3" t="s"><v>0</v></c>', None, '<c r="A1" s="3"/>'),
        ('<c r="A1" t="s"><v>0</v></c>', "", '<c r="A1"/>'),
        ('<c r="A1" t="e" vm="1" cm="1"><v>#N/A</v></c>', 1, '<c r="A1"><v>1</v></c>'),
        ('<c r="A1" t="e"><v>#N/A</v></c>', "#N/A", tekst("#N/A")),
        ('<c r="A1"><v>x</v></c>', 1, '<c r="A1"><v>1</v></c>'),
        ('<c r="A1" t="s"><v>-1</v></c>', "vet en gewoon", tekst("vet en gewoon")),
        ('<c r="A1" t="s"><v>99</v></c>', "Anna", tekst("Anna")),
        ('<c r="A1"/>', Formule("1+1", 2), '<c r="A1"><f>1+1</f><v>2</v></c>'),
        ('<c r="A1"/>', Formule('"a"', "a"), '<c r="A1" t="str"><f>"a"</f><v>a</v></c>'),
        (
            '<c r="A1"><f>2</f><v>2</v></c>',
            Formule("SUM(B1:B2*1)", 2, array=True),
            '<c r="A1"><f t="array" ref="A1">SUM(B1:B2*1)</f><v>2</v></c>',
        ),
        ('<c r="A1"><f>1+1</f></c>', Formule("1+1", 2), '<c r="A1"><f>1+1</f><v>2</v></c>'),
        (
            '<c r="A1"><f t="shared" si="0"/><v>1</v></c>',
            Formule("1+1", 2),
            '<c r="A1"><f>1+1</f><v>2</v></c>',
        ),
    ],
)
def test_cell_gets_value(voor, waarde, erna):
    assert na(voor, waarde) == erna


@pytest.mark.parametrize(
    ("cel", "waarde"),
    [
        ('<c r="A1"><v>5.0</v></c>', 5),
        ('<c r="A1"><v>46056</v></c>', date(2026, 2, 3)),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1" t="s"><v>0</v></c>', "Anna"),
        ('<c r="A1" t="s"><v>3</v></c>', "vet en gewoon"),
        ('<c r="A1" t="inlineStr"><is><t>Anna</t></is></c>', "Anna"),
        ('<c r="A1" t="inlineStr"><is><r><t>An</t></r><r><t>na</t></r></is></c>', "Anna"),
        ('<c r="A1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>', "_x0041_"),
        ('<c r="A1" t="str"><v>Anna</v></c>', "Anna"),
        ('<c r="A1" s="1"/>', None),
        ('<c r="A1" t="inlineStr"><is><t></t></is></c>', ""),
        ("", None),
        ('<c r="A1"><f>1+1</f><v>2</v></c>', Formule("1+1", 2)),
        ('<c r="A1" t="str"><f>""</f><v></v></c>', Formule('""', "")),
    ],
)
def test_same_value_gives_the_same_bytes(cel, waarde):
    boek = maak(f'<row r="1" spans="1:2">{cel}</row>')

    assert patch(boek, Opdracht({"Scores": {A1: waarde}})).inhoud is boek


@pytest.mark.parametrize(
    ("cel", "waarde", "reden"),
    [
        ('<c r="A1"><f>2+2</f><v>4</v></c>', 5, "formule"),
        ('<c r="A1"><f>2+2</f><v>4</v></c>', 4, "formule"),
        ('<c r="A1"><f>2+2</f><v>4</v></c>', None, "formule"),
        ('<c r="A1"><f t="array" ref="A1:A2">B1</f><v>4</v></c>', Formule("1", 1), "formule"),
        ('<c r="A1"><f t="shared" si="0" ref="A1:A2">B1</f></c>', Formule("1", 1), "formule"),
        ('<c r="A1"><f t="dataTable" ref="A1:A2"/><v>4</v></c>', Formule("1", 1), "formule"),
        ('<c r="A1"/>', "x" * 32_768, "te lang"),
        ('<c r="A1"/>', "\U0001f600" * 16_384, "te lang"),
        ('<c r="A1"/>', "a\x08b", "teken"),
        ('<c r="A1"/>', "a\ufffe", "teken"),
        ('<c r="A1"/>', "a\ud800", "teken"),
        ('<c r="A1"/>', Formule('""', "a\x0b"), "teken"),
    ],
)
def test_cell_is_left_and_named(cel, waarde, reden):
    boek = maak(f'<row r="1">{cel}</row>')

    gepatcht = patch(boek, Opdracht({"Scores": {A1: waarde}}))

    assert gepatcht == (boek, (Overgeslagen("Scores", A1, reden),))
    assert gepatcht.inhoud is boek


def test_longest_text_is_written():
    assert na("", "x" * 32_767) == tekst("x" * 32_767)


def test_cell_that_an_array_fills_is_left():
    boek = maak(
        '<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1</f></c><c r="B1"><v>1</v></c></row>'
    )

    assert patch(boek, Opdracht({"Scores": {(0, 1): 5}})) == (
        boek, (Overgeslagen("Scores", (0, 1), "formule"),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cel", "getoond", "erna"),
    [
        ('<c r="A1"><f>B1</f><v>1</v></c>', 2, '<c r="A1"><f>B1</f><v>2</v></c>'),
        ('<c r="A1"><f>B1</f></c>', "II", '<c r="A1" t="str"><f>B1</f><v>II</v></c>'),
        ('<c r="A1" t="str"><f>B1</f><v>II</v></c>', 2.5, '<c r="A1"><f>B1</f><v>2.5</v></c>'),
        ('<c r="A1" t="e" vm="1" cm="1"><f>B1</f><v>#N/A</v></c>', "",
         '<c r="A1" cm="1" t="str"><f>B1</f><v/></c>'),
        ('<c r="A1"><f t="array" ref="A1:A2">B1</f><v>1</v></c>', 2,
         '<c r="A1"><f t="array" ref="A1:A2">B1</f><v>2</v></c>'),
        ('<c r="A1"><f t="shared" si="0"/><v>1</v></c>', 3,
         '<c r="A1"><f t="shared" si="0"/><v>3</v></c>'),
        ('<c r="A1"><v>1</v></c>', 3, '<c r="A1"><v>1</v></c>'),
        ('<c r="A1"><f>B1</f></c>', True, '<c r="A1" t="b"><f>B1</f><v>1</v></c>'),
        ('<c r="A1" t="str"><f>B1</f><v>#N/A</v></c>', Foutwaarde("#N/A"),
         '<c r="A1" t="e"><f>B1</f><v>#N/A</v></c>'),
        ('<c r="A1" t="e"><f>B1</f><v>#N/A</v></c>', "#N/A",
         '<c r="A1" t="str"><f>B1</f><v>#N/A</v></c>'),
        ("", 3, ""),
    ],
)  # fmt: skip
def test_value_beside_formula(cel, getoond, erna):
    gepatcht = patch(maak(f'<row r="1">{cel}</row>'), Opdracht(berekend={"Scores": {A1: getoond}}))

    assert rijen(gepatcht.inhoud) == (f'<row r="1">{erna}</row>' if erna else '<row r="1"/>')


@pytest.mark.parametrize(
    ("cel", "getoond"),
    [
        ('<c r="A1" t="str"><f>B1</f><v>II</v></c>', "II"),
        ('<c r="A1" t="str"><f>B1</f><v></v></c>', ""),
        ('<c r="A1" t="e"><f>B1</f><v>#N/A</v></c>', Foutwaarde("#N/A")),
        ('<c r="A1"><f>B1</f><v>9007199254740992</v></c>', 2**53 + 1),
        ('<c r="A1" t="b"><f>B1</f><v>1</v></c>', True),
        ('<c r="A1" t="e"><v>#N/A</v></c>', 5),
    ],
)
def test_same_value_beside_a_formula_gives_the_same_bytes(cel, getoond):
    boek = maak(f'<row r="1">{cel}</row>')

    assert patch(boek, Opdracht(berekend={"Scores": {A1: getoond}})).inhoud is boek


def test_rows_and_cells_come_in_order():
    voor = '<row r="2" spans="1:3"><c r="B2"><v>1</v></c></row><row r="9"/>'
    waarden = {(1, 0): 10, (1, 2): 30, (4, 1): 40, (0, 0): 50, (9, 0): 60}

    gepatcht = patch(maak(voor), Opdracht({"Scores": waarden}))

    assert rijen(gepatcht.inhoud) == (
        '<row r="1"><c r="A1"><v>50</v></c></row>'
        '<row r="2"><c r="A2"><v>10</v></c><c r="B2"><v>1</v></c><c r="C2"><v>30</v></c></row>'
        '<row r="5"><c r="B5"><v>40</v></c></row><row r="9"/>'
        '<row r="10"><c r="A10"><v>60</v></c></row>'
    )


def test_only_the_parts_concerned_differ():
    boek = maak('<row r="1"><c r="A1"/></row>')

    gepatcht = patch(boek, Opdracht({"Scores": {A1: 5}, "Ander": {(0, 0): "x"}}))

    assert verschil(boek, gepatcht.inhoud) == [BLAD]
    assert gelezen(gepatcht.inhoud) == [[5.0]]
    assert gelezen(gepatcht.inhoud, "Ander") == [["Anna"]]
    assert gepatcht.overgeslagen == (Overgeslagen("Ander", (0, 0), "formule"),)


@pytest.mark.parametrize("opdracht", [
    Opdracht({"Weg": {A1: 1}}), Opdracht(verlengd={"tblWeg": 1}), Opdracht(hoogtes={"Weg": {0: 9}}),
    Opdracht({"Scores": {A1: float("nan")}}),
])  # fmt: skip
def test_what_only_a_programmer_can_ask(opdracht):
    with pytest.raises(ValueError, match="no"):
        patch(maak(), opdracht)
