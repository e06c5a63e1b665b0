"""What may stand behind an option."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.cli.nederlands import click
from hgw_excel.cli.soorten import Aantal, Datum, Leerjaren, Pad, Schoolmap, Zoekpad


def weigering(soort: click.ParamType, waarde: str) -> str:
    with pytest.raises(click.BadParameter) as gevangen:
        soort.convert(waarde, None, None)
    return gevangen.value.message


@pytest.mark.parametrize(
    ("tekst", "leerjaren"),
    [
        ("5", (5,)),
        ("5,6", (5, 6)),
        ("6/5", (5, 6)),
        ("5-6", (5, 6)),
        ("3-5", (3, 4, 5)),
        ("5-3", (3, 4, 5)),
        ("1 2", (1, 2)),
        (" 1, 2 ,3-4 ", (1, 2, 3, 4)),
        ("5,5", (5,)),
    ],
)
def test_leerjaren(tekst, leerjaren):
    assert Leerjaren().convert(tekst, None, None) == leerjaren


@pytest.mark.parametrize("tekst", ["", "0", "9", "5,", "-5", "groep 5", "5--6", "55", "5;6", "٥"])
def test_no_leerjaren(tekst):
    assert weigering(Leerjaren(), tekst) == (f"'{tekst}' zijn geen leerjaren. Typ 5, 5,6 of 3-5.")


@given(st.sets(st.integers(1, 8), min_size=1))
def test_leerjaren_written_out_come_back(leerjaren):
    tekst = ",".join(map(str, leerjaren))

    assert Leerjaren().convert(tekst, None, None) == tuple(sorted(leerjaren))


@given(st.text(alphabet="12389-,/ x", max_size=8))
def test_leerjaren_are_always_between_1_and_8_or_refused(tekst):
    try:
        leerjaren = Leerjaren().convert(tekst, None, None)
    except click.BadParameter:
        return
    assert set(leerjaren) <= set(range(1, 9))
    assert leerjaren == tuple(sorted(set(leerjaren))) != ()


@given(st.dates(date(1000, 1, 1)))
def test_both_ways_to_write_a_day(dag):
    soort = Datum()

    assert soort.convert(dag.isoformat(), None, None) == dag
    assert soort.convert(f"{dag.day}-{dag.month}-{dag.year}", None, None) == dag
    assert soort.convert(dag, None, None) is dag


@pytest.mark.parametrize("tekst", ["", "vandaag", "30-2-2026", "2026-13-01", "4-2-26", "4 2 2026"])
def test_no_day(tekst):
    assert weigering(Datum(), tekst) == f"'{tekst}' is geen datum. Typ 2026-02-04 of 4-2-2026."


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("41", "41 kan niet. Kies 1 tot en met 40."),
        ("0", "0 kan niet. Kies 1 tot en met 40."),
        ("-1", "'-1' is geen heel getal."),
        ("1.5", "'1.5' is geen heel getal."),
        ("", "'' is geen heel getal."),
        ("9" * 5000, f"'{'9' * 5000}' is geen heel getal."),
    ],
)
def test_no_number(tekst, zin):
    assert weigering(Aantal(1, 40), tekst) == zin


@pytest.mark.parametrize(("tekst", "getal"), [("1", 1), (" 40 ", 40), (30, 30)])
def test_number(tekst, getal):
    assert Aantal(1, 40).convert(tekst, None, None) == getal


def test_pad():
    assert Pad().convert("a/b.xlsx", None, None) == Path("a/b.xlsx")
    assert weigering(Pad(), " ") == "er staat niets."


def test_schoolmap_is_a_folder_or_its_toml(tmp_path):
    toml, werkmap = tmp_path / "school.toml", tmp_path / "a.xlsx"
    toml.touch()
    werkmap.touch()

    assert Schoolmap().convert(str(tmp_path), None, None) == tmp_path
    assert Schoolmap().convert(str(toml), None, None) == toml
    assert "is een bestand, geen map" in weigering(Schoolmap(), str(werkmap))
    assert "bestaat niet" in weigering(Schoolmap(), str(tmp_path / "weg.toml"))
    assert weigering(Schoolmap(), "") == "er staat niets."


@pytest.mark.parametrize("tekst", ["map", "map/*.xlsx", "weg.xlsx"])
def test_zoekpad_stays_as_typed(tekst):
    assert Zoekpad().convert(tekst, None, None) == tekst


@pytest.mark.parametrize("tekst", ["", "  "])
def test_zoekpad_is_never_empty(tekst):
    assert weigering(Zoekpad(), tekst) == "er staat niets."


@pytest.mark.parametrize(
    ("eisen", "metavar"),
    [({}, "PAD"), ({"file_okay": False}, "MAP"), ({"dir_okay": False}, "BESTAND")],
)
def test_pad_is_named_for_what_it_is(eisen, metavar):
    assert Pad(**eisen).metavar == metavar
