"""A klassenmap on the engine: formulas show what they would, and the saved file says the same."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek
from tests.controle.klasbouw import NAMEN, maak_inhoud
from tests.motor import aanroepen, open_boek
from tests.voorbeeld import voorbeeld_school


@cache
def _bytes() -> bytes:
    return bouw_klassenmap(maak_inhoud(voorbeeld_school(), (5,), NAMEN[:4], {"hgw_groep": "5"}))


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    """A small class."""
    (tmp_path / "5.xlsx").write_bytes(_bytes())
    return tmp_path / "5.xlsx"


def _gelezen(pad: Path) -> Boek:
    boek = read_safely(pad)
    assert isinstance(boek, Boek)
    return boek


def _keuze(boek: Any) -> tuple[Any, Any]:
    """Return the first keuze and the aanpak that follows from it."""
    tabel = boek.sheets["Indeling"].tables["tblIndeling"]
    koppen = tabel.header_row_range.value
    rij = tabel.data_body_range.rows[0]
    return rij[koppen.index("Rekenen keuze")], rij[koppen.index("Rekenen aanpak")]


def test_saving_unchanged_gives_the_same_raw_rows(pad: Path, tmp_path: Path) -> None:
    """What formulas show is kept, though openpyxl drops it."""
    boek = open_boek(pad)

    boek.save(tmp_path / "kopie.xlsx")

    eerst, nu = _gelezen(pad), _gelezen(tmp_path / "kopie.xlsx")
    assert (nu.tabellen, nu.namen, nu.bladen) == (eerst.tabellen, eerst.namen, eerst.bladen)


def test_computing_without_a_change_changes_nothing(pad: Path) -> None:
    """Every formula shows again what the builder wrote beside it."""
    boek = open_boek(pad).impl
    eerst = {ws.title: dict(waarden) for ws, waarden in boek.getoond.items()}
    boek.vuil = True

    boek.reken()

    assert {ws.title: waarden for ws, waarden in boek.getoond.items()} == eerst


def test_a_file_without_values_is_computed_when_it_opens(pad: Path) -> None:
    """As openpyxl saves it."""
    eerst = open_boek(pad).sheets["Indeling"].tables["tblIndeling"].range.value
    load_workbook(pad).save(pad)

    nu = open_boek(pad).sheets["Indeling"].tables["tblIndeling"].range.value

    assert nu == eerst


def test_a_formula_follows_what_is_typed(pad: Path) -> None:
    """Keuze wins over voorstel."""
    keuze, aanpak = _keuze(open_boek(pad))

    uitkomsten = []
    for woord in ("verdiept", "intensief"):
        keuze.value = woord
        uitkomsten.append(aanpak.value)

    assert uitkomsten == ["verdiept", "intensief"]


def test_nothing_is_computed_while_excel_does_it_by_hand(pad: Path) -> None:
    """Then calculate does."""
    boek = open_boek(pad)
    keuze, aanpak = _keuze(boek)
    keuze.value = "verdiept"
    _ = aanpak.value
    boek.app.calculation = "manual"
    keuze.value = "intensief"
    met_de_hand = aanpak.value
    boek.app.calculate()

    assert (met_de_hand, aanpak.value) == ("verdiept", "intensief")


def test_a_formula_that_was_typed_over_stays_what_it_is(pad: Path) -> None:
    """Someone's own word in a computed cell."""
    keuze, aanpak = _keuze(open_boek(pad))
    aanpak.value = "eigen woord"

    keuze.value = "verdiept"

    assert aanpak.value == "eigen woord"


def test_a_named_cell_that_counts_is_counted_again(pad: Path) -> None:
    """hgw_eigen_keuzes counts the cells keuze."""
    boek = open_boek(pad)
    cel = boek.names["hgw_eigen_keuzes"].refers_to_range
    eerst = cel.value
    keuze, _ = _keuze(boek)

    keuze.value = "verdiept"

    assert cel.value != eerst


def test_the_saved_file_agrees_with_its_formulas(pad: Path) -> None:
    """No melding that a computed value is not what Python says."""
    boek = open_boek(pad)
    _, eerst = lees_klassenmap(_gelezen(pad))
    keuze, _ = _keuze(boek)
    keuze.value = "verdiept"

    boek.save()

    _, nu = lees_klassenmap(_gelezen(pad))
    assert {melding.code for melding in nu} - {melding.code for melding in eerst} <= {"HGW420"}


def test_a_second_opening_gives_the_same_book(pad: Path) -> None:
    """The parsed file is kept aside; a change in one book is not in the next."""
    eerste = open_boek(pad)
    eerste.sheets["Indeling"].tables["tblIndeling"].range.value = 1

    tweede = open_boek(pad)

    tabel = tweede.sheets["Indeling"].tables["tblIndeling"]
    assert tabel.header_row_range.value[0] == "leerling_id"
    assert tabel.header_row_range.row_height > 15
    assert not [wat for wat in aanroepen(tweede) if wat.startswith("zet")]
