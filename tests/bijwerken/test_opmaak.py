"""The number format of a cell that gets another kind of value."""

from datetime import date
from io import BytesIO
from itertools import product

import openpyxl
import pytest
import xlsxwriter

from hgw_excel.bijwerken.opdracht import Celwaarde, Opdracht
from hgw_excel.bijwerken.opmaak import soort_van
from hgw_excel.bijwerken.patch import patch
from hgw_excel.bouwen.celstijl import DAG, GROEI, PROCENT, TELLING

DAGEN, PROCENTEN, TEKST, GEWOON = "d mmm yyyy", "0%", "@", "0.0"
GEEL = "FFFFEE00"


@pytest.mark.parametrize(
    ("code", "soort"),
    [
        ("General", "getal"),
        ("0.00", "getal"),
        ("0.00E+00", "getal"),
        ("# ?/?", "getal"),
        ('0" dagen"', "getal"),
        ("[Red]0;[Blue]-0", "getal"),
        ("0_d", "getal"),
        (PROCENT, "getal"),
        (GROEI, "getal"),
        (TELLING, "getal"),
        (DAG, "datum"),
        ("dd-mm-yyyy", "datum"),
        ("[$-413]d mmmm yyyy;@", "datum"),
        ("[h]:mm", "datum"),
        ("0.0%", "procent"),
        ("@", "tekst"),
        ('"● "@', "tekst"),
    ],
)
def test_what_a_format_shows(code, soort):
    assert soort_van(code) == soort


def boek(*formaten: str, geel: int = -1, los: str = "") -> bytes:
    """A table of one column with a text in each row, in B2; row `geel` is coloured.

    `los`: a cell outside the table that is coloured and has this format.
    """
    uit = BytesIO()
    werkmap = xlsxwriter.Workbook(uit)
    blad = werkmap.add_worksheet("Blad")
    kop = {"columns": [{"header": "kop"}]}
    blad.add_table(1, 1, 1 + len(formaten), 1, kop)
    for rij, formaat in enumerate(formaten, 2):
        kleur = {"bg_color": "#FFEE00"} if rij - 2 == geel else {}
        blad.write_string(rij, 1, "x", werkmap.add_format({"num_format": formaat, **kleur}))
    if los:
        stijl = werkmap.add_format({"num_format": los, "bg_color": "#FFEE00"})
        blad.write_string(20, 5, "x", stijl)
    werkmap.close()
    return uit.getvalue()


def na(bron: bytes, rij: int, waarde: Celwaarde) -> tuple[str, str]:
    """Return number format and colour of a row after it gets a value."""
    inhoud = patch(bron, Opdracht({"Blad": {(rij + 2, 1): waarde}})).inhoud
    cel = openpyxl.load_workbook(BytesIO(inhoud))["Blad"].cell(rij + 3, 2)
    return cel.number_format, cel.fill.fgColor.rgb if cel.fill.fill_type else ""


@pytest.mark.parametrize(
    ("staat", "ernaast", "waarde", "formaat"),
    [
        ("General", DAGEN, date(2027, 2, 4), DAGEN),
        (TEKST, DAGEN, date(2027, 2, 4), DAGEN),
        ("dd-mm-yy", DAGEN, date(2027, 2, 4), "dd-mm-yy"),
        (PROCENTEN, GEWOON, 72, GEWOON),
        (TEKST, GEWOON, 151.5, GEWOON),
        (DAGEN, GEWOON, 22.5, GEWOON),
        ("0.000", GEWOON, 151.5, "0.000"),
        (TEKST, GEWOON, "III", TEKST),
        (PROCENTEN, PROCENTEN, 72, PROCENTEN),
        (TEKST, DAGEN, 72, TEKST),
        ("General", GEWOON, date(2027, 2, 4), "General"),
        (DAGEN, GEWOON, None, DAGEN),
    ],
)
def test_a_value_takes_the_format_of_its_column(staat, ernaast, waarde, formaat):
    """Of a cell beside it that shows such a value; never for a text, and without one not at all."""
    assert na(boek(staat, ernaast), 0, waarde) == (formaat, "")


def test_the_nearest_cell_counts():
    bron = boek(GEWOON, TEKST, TEKST, "0.00", "0.000")

    assert [na(bron, rij, 1.5)[0] for rij in (1, 2)] == [GEWOON, "0.00"]


@pytest.mark.parametrize(("los", "kleur"), [(GEWOON, GEEL), ("", "")])
def test_the_colour_stays_where_there_is_such_a_style(los, kleur):
    assert na(boek(TEKST, GEWOON, geel=0, los=los), 0, 1.5) == (GEWOON, kleur)


def test_a_day_that_shows_as_a_number_changes_in_looks_alone():
    """Without a format to take the same number is no change, and the bytes stay."""
    bron = boek("General", DAGEN)
    als_getal = patch(bron, Opdracht({"Blad": {(2, 1): 46422}})).inhoud
    opdracht = Opdracht({"Blad": {(2, 1): date(2027, 2, 4)}})
    zonder = patch(boek("General"), Opdracht({"Blad": {(2, 1): 46422}})).inhoud

    assert na(als_getal, 0, date(2027, 2, 4)) == (DAGEN, "")
    assert patch(zonder, opdracht).inhoud is zonder
    assert patch(als_getal, opdracht).inhoud is not als_getal


@pytest.mark.parametrize(
    ("plek", "waarde"), list(product([(2, 1), (3, 1), (20, 5)], [72, date(2027, 2, 4)]))
)
def test_styles_are_chosen_and_never_made(plek, waarde):
    bron = boek(TEKST, GEWOON, los=PROCENTEN)
    inhoud = patch(bron, Opdracht({"Blad": {plek: waarde}})).inhoud

    assert stijlen(inhoud) == stijlen(bron)


def stijlen(inhoud: bytes) -> bytes:
    import zipfile

    with zipfile.ZipFile(BytesIO(inhoud)) as archief:
        return archief.read("xl/styles.xml")
