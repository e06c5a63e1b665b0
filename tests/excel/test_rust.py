"""Excel keeps still while we work, and is as it was afterwards."""

from pathlib import Path
from typing import Any

import pytest

from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel.filters import zonder_filter
from hgw_excel.excel.rust import REKENT_NIET, rust
from tests.excel.samen import klas_van
from tests.motor import bezig, open_boek


@pytest.fixture
def boek(tmp_path: Path) -> Any:
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(klas_van((5,)))
    return open_boek(pad)


def staat(boek: Any) -> tuple[object, ...]:
    app = boek.app
    plek = boek.sheets.active.name, app.selection.address
    return app.screen_updating, app.calculation, *plek


@pytest.mark.parametrize(("rekent", "fout"), [("automatic", True), ("manual", False)])
def test_all_is_as_it_was(boek: Any, rekent: str, fout: bool) -> None:
    boek.app.calculation = rekent
    boek.sheets["Scores"].activate()
    boek.sheets["Scores"].range("C7:D9").select()
    voor = staat(boek)
    binnen: tuple[object, ...] = ()
    try:
        with rust(boek), rust(boek):
            binnen = staat(boek)
            boek.sheets["Indeling"].activate()
            if fout:
                raise KeyError
    except KeyError:
        pass

    assert binnen[:2] == (False, "manual")
    assert staat(boek) == voor


def test_a_filter_goes_for_a_moment(boek: Any) -> None:
    tabel = boek.sheets["Scores"].tables["tblScores"]
    tabel.autofilter.apply_values(3, ["Adam", "Bram"])
    voor = [(eis.type, eis.values) for eis in tabel.autofilter.criteria]

    with zonder_filter(tabel):
        binnen = {eis.type for eis in tabel.autofilter.criteria}

    assert binnen == {"none"}
    assert [(eis.type, eis.values) for eis in tabel.autofilter.criteria] == voor


def test_a_filter_that_can_not_come_back_is_not_taken_away(boek: Any) -> None:
    tabel = boek.sheets["Scores"].tables["tblScores"]
    tabel.autofilter.apply_values(3, ["Adam"])
    tabel.impl.tabel.autoFilter.filterColumn[0].filters = None

    with (
        pytest.raises(KanNiet, match="staat een filter dat we niet kunnen terugzetten"),
        zonder_filter(tabel),
    ):
        pass


def test_excel_that_is_busy_is_left_alone(boek: Any) -> None:
    voor = staat(boek)
    bezig(boek)

    with pytest.raises(KanNiet, match=r"Er is niets veranderd\.") as fout, rust(boek):
        pass

    assert not hasattr(fout.value, "__notes__")

    bezig(boek, False)
    assert staat(boek) == voor


def test_it_is_said_when_excel_does_not_compute_afterwards(boek: Any) -> None:
    with pytest.raises(KanNiet, match="Excel rekent nu niet vanzelf"), rust(boek):
        bezig(boek)


def test_it_is_said_too_when_excel_refused(boek: Any) -> None:
    def weiger() -> None:
        with rust(boek):
            bezig(boek)
            raise KanNiet("Er is niets veranderd.")

    with pytest.raises(KanNiet) as fout:
        weiger()

    assert fout.value.__notes__ == [REKENT_NIET]


def test_what_was_selected_on_the_same_sheet_comes_back(boek: Any) -> None:
    blad = boek.sheets.active
    blad.range("C7:D9").select()

    with rust(boek):
        blad.range("A1").select()

    assert boek.app.selection.address == "$C$7:$D$9"
