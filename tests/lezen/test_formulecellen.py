"""The formulas of a sheet with what the file keeps beside them."""

from pathlib import Path

import pytest

from hgw_excel.lezen.formulecellen import Bladformule, bladcellen
from hgw_excel.lezen.poort import open_poort
from hgw_excel.lezen.scan import bladdelen
from hgw_excel.schema.ruw import Cel, CelFout
from tests.lezen.maken import maak_klassenmap

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def blad(rij: str) -> bytes:
    return f'<worksheet xmlns="{NS}"><sheetData>{rij}</sheetData></worksheet>'.encode()


def test_sheets_by_name_and_their_cells(tmp_path: Path) -> None:
    pakket = open_poort(maak_klassenmap(tmp_path / "klas.xlsx"))

    bladen = bladdelen(pakket)
    cellen = bladcellen(pakket.delen[bladen["Scores"]])

    assert list(bladen) == ["Start", "Scores", "Diep"]
    assert cellen.formules == {
        (3, 5): Bladformule("1+1", 2.0),
        (4, 5): Bladformule('""', None),
        (5, 5): Bladformule("NA()", CelFout("#N/A")),
    }
    assert {(2, 1), (3, 1), (3, 4), (5, 3)} < cellen.getypt
    assert not cellen.getypt & cellen.formules.keys()


@pytest.mark.parametrize(
    ("cel", "tekst", "waarde"),
    [
        ("<f>A1</f><v>1.5</v>", "A1", 1.5),
        ("<f>A1&lt;2</f>", "A1<2", None),
        ("<f/><v></v>", "", None),
        ('<f t="shared" si="0"/><v>3</v>', "", 3.0),
    ],
)
def test_a_number_a_missing_value_and_a_shared_formula(cel: str, tekst: str, waarde: Cel) -> None:
    gelezen = bladcellen(blad(f'<row r="2"><c r="C2">{cel}</c></row>'))

    assert gelezen.formules == {(1, 2): Bladformule(tekst, waarde)}


@pytest.mark.parametrize(
    ("soort", "waarde"), [("str", "7"), ("b", True), ("e", CelFout("7")), ("s", None)]
)
def test_other_kinds_of_value(soort: str, waarde: Cel) -> None:
    tekst = "1" if soort == "b" else "7"
    gelezen = bladcellen(
        blad(f'<row r="1"><c r="A1" t="{soort}"><f>B1</f><v>{tekst}</v></c></row>')
    )

    assert gelezen.formules == {(0, 0): Bladformule("B1", waarde)}


def test_cells_without_address_follow_each_other_and_a_prefix_does_not_matter() -> None:
    tekst = '<x:c t="inlineStr"><x:is><x:t> </x:t></x:is></x:c>'
    rij = f"<x:row><x:c><x:v>1</x:v></x:c>{tekst}<x:c><x:f>A1</x:f><x:v>1</x:v></x:c></x:row>"
    deel = f'<x:worksheet xmlns:x="{NS}"><x:sheetData>{rij}</x:sheetData></x:worksheet>'.encode()

    gelezen = bladcellen(deel)

    assert (gelezen.getypt, gelezen.formules) == ({(0, 0)}, {(0, 2): Bladformule("A1", 1.0)})
