"""What comes out of the printer: two pages a group, no word cut, nothing too small to read."""

import pytest

from hgw_excel.school.bespreking.boeken import maak_bespreking, maak_presentatie
from tests.e2e.afdruk import druk
from tests.school.bespreking.groepen import FEB, groepen, propvol, school

KLEINST = 8.5
"""Points; headers and feet count too."""


@pytest.mark.parametrize("gevuld", [groepen, lambda: [propvol()]], ids=["usual", "too much"])
@pytest.mark.parametrize("maak", [maak_bespreking, maak_presentatie])
def test_each_sheet_is_one_page_that_can_be_read(kantoor, tmp_path, maak, gevuld):
    pad = tmp_path / "boekje.xlsx"
    pad.write_bytes(maak(school(), gevuld(), FEB))
    document = kantoor.open(pad)

    bladen = druk(document, tmp_path / "boekje.pdf")
    document.sluit()

    meer = {naam for naam, a in bladen.items() if len(a.paginas) != 1}
    assert meer <= {"Leerlingbesprekingen"}
    assert {naam: (a.weg, a.geknipt) for naam, a in bladen.items() if a.weg or a.geknipt} == {}
    assert {naam: a.kleinst for naam, a in bladen.items() if a.kleinst < KLEINST} == {}
