"""Cards, lists and the form of a handelingsplan on paper: a page each, no word cut or too small."""

import pytest

from hgw_excel.bouwen.handelingsplan import Formulier, bouw_formulier
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.school.klasbladen import bladenboek, kaartenboek
from tests.e2e.afdruk import druk
from tests.weergaven.klassen import eigen_lijn

KLEINST = 7.0
"""Points: headers and feet may be 7."""

LANG = "We doen het eerst samen voor met materiaal en laten het daarna zelf verwoorden. " * 6
FORMULIER = Formulier(
    "Fleur van der V.", "groep 6 · De Zonnewijzer · 2026-2027 · juf Marieke", "Rekenen",
    "Rekenen: IV ↘\n4 punten gegroeid.", "leest graag voor", LANG, LANG, "",
    ("behaald", "deels", "niet behaald"),
)  # fmt: skip


@pytest.fixture(scope="module")
def klas(tmp_path_factory):
    pad = tmp_path_factory.mktemp("klas") / "klassenmap groep 5-6.xlsx"
    pad.write_bytes(bouw_klassenmap(eigen_lijn("Adam", procent=80)))
    return lees_klassenmap(read_safely(pad))[0]


BOEKEN = {
    "kaarten voor ouders": lambda klas: kaartenboek(klas, ["Adam", "Eva"], "voor ouders"),
    "kaarten intern": lambda klas: kaartenboek(klas, ["Adam", "Eva"], "intern"),
    "bladen": lambda klas: bladenboek(klas, alles=True),
    "handelingsplan": lambda klas: bouw_formulier(FORMULIER),
}


@pytest.mark.parametrize("soort", BOEKEN)
def test_all_of_it_is_on_paper(kantoor, klas, tmp_path, soort):
    pad = tmp_path / "afdruk.xlsx"
    pad.write_bytes(BOEKEN[soort](klas))
    document = kantoor.open(pad)

    bladen = druk(document, tmp_path / "afdruk.pdf")

    document.sluit()
    assert {blad: (a.weg, a.geknipt) for blad, a in bladen.items() if a.weg or a.geknipt} == {}
    assert [blad for blad, a in bladen.items() if len(a.paginas) > 1] == []
    assert min(a.kleinst for a in bladen.values()) >= KLEINST
    assert len(bladen) == {"bladen": 10, "handelingsplan": 1}.get(soort, 2)
