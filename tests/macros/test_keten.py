"""Every button starts its own line of Python, and five faults on the way are seen."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pyopenvba import ExcelFile

from hgw_excel.acties.knoppen import knoppen
from hgw_excel.bouwen.macros.shim import MODULE, lint_sub, macro
from tests.lint.verminken import lees, schrijf, vervang
from tests.macros.boek import xlsm
from tests.macros.keten import (
    LINT,
    gebroken,
    onactions,
    op_bladen,
    opdracht,
    opgenomen,
    zonder_python,
)

NAMEN = tuple(knoppen())
UITLEG = (
    "Deze knop heeft Python van hgw nodig, en dat staat niet (heel) op deze computer. "
    "Start installeer.cmd of vraag het degene die ICT doet. Zonder knoppen kun je gewoon verder "
    "werken."
)


def test_each_button_of_the_list_calls_its_sub():
    assert onactions(xlsm()) == {f"hgw_{naam}": lint_sub(naam) for naam in NAMEN}


@pytest.mark.parametrize("naam", NAMEN)
def test_the_ribbon_starts_its_own_line(naam):
    assert opgenomen(xlsm(), lint_sub(naam)) == [opdracht(naam)]


@pytest.mark.parametrize("naam", NAMEN)
def test_its_twin_starts_the_same_line(naam):
    assert opgenomen(xlsm(), macro(naam)) == [opdracht(naam)]


def test_the_buttons_on_start_call_a_twin():
    assert op_bladen(xlsm()) == [macro(naam) for naam, knop in knoppen().items() if knop.op_start]


def test_without_python_a_button_says_what_to_do_and_starts_nothing():
    assert zonder_python(xlsm(), macro("indelen")) == ([], [UITLEG])


def test_the_chain_is_whole():
    assert gebroken(xlsm()) == []


def met_module(oud: str, nieuw: str) -> Callable[[Path], None]:
    """Spoil the text of the shim."""

    def ingreep(pad: Path) -> None:
        with ExcelFile(pad) as boek:
            tekst = boek.get_module(MODULE)
            assert oud in tekst
            boek.set_module(MODULE, tekst.replace(oud, nieuw))
            boek.save()

    return ingreep


def zonder_office(pad: Path) -> None:
    """Take the reference to Office out of the project."""
    with ExcelFile(pad) as boek:
        assert boek.remove_reference("Office")
        boek.save()


def andere_naam(pad: Path) -> None:
    """Let a button of the ribbon call a Sub that is not there."""
    schrijf(pad, vervang(LINT, "lint_indelen", "lint_indeling")(lees(pad)))


KNOP = 'Sub lint_indelen(control As IRibbonControl): Call Druk("indelen"): End Sub'
FOUTEN = {
    "wrong name in onAction": (andere_naam, "no Sub lint_indeling"),
    "Sub without RunPython": (met_module(KNOP, KNOP.replace('Call Druk("indelen"): ', "")), "[]"),
    "wrong command": (met_module("excel.knop.druk(", "excel.knop.duw("), "duw"),
    "no reference to Office": (zonder_office, "can't take the control"),
    "no control in the Sub": (met_module(KNOP, KNOP.replace("IRibbonControl", "String")), "String"),
    "syntax": (met_module("Call Druk(", "Call Druk(("), "line"),
}


@pytest.mark.parametrize("fout", FOUTEN)
def test_a_planted_fault_breaks_the_chain(fout):
    ingreep, woord = FOUTEN[fout]
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "boek.xlsm"
        pad.write_bytes(xlsm())
        ingreep(pad)
        zinnen = gebroken(pad.read_bytes())

    assert zinnen
    assert all(woord in zin for zin in zinnen), zinnen
