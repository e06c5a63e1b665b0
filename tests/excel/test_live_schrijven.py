"""A button writes the same cells as the command does of the closed file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from hgw_excel.acties.controleblad import op_controle
from hgw_excel.acties.handelingsplan import nieuw_handelingsplan
from hgw_excel.acties.herstellen import herstel
from hgw_excel.acties.indelen import indelen
from hgw_excel.acties.periode import volgende
from hgw_excel.acties.plan import plan
from hgw_excel.acties.signaalblad import signalen
from hgw_excel.acties.voorstel import Voorstel, samen
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.school import School
from hgw_excel.schema.wijziging import Wijzigingen
from tests.excel.samen import KLASSEN, Tweeling, klas_van

Actie = Callable[[Klas, School, date], Voorstel]


def controle(klas: Klas, school: School, datum: date) -> Voorstel:
    return op_controle(klas, lees_klassenmap(klas.boek)[1])


def handelingsplan(klas: Klas, school: School, datum: date) -> Voorstel:
    naam = next(iter(klas.leerlingen().values())).tekst("leerling")
    return nieuw_handelingsplan(klas, school, datum, naam, "Rekenen")


def alles(klas: Klas, school: School, datum: date) -> Voorstel:
    """Everything that does not wait for something else, in one go."""
    acties = (signalen, indelen, plan, herstel, controle)
    return Voorstel(samen(actie(klas, school, datum).wijzigingen for actie in acties))


@pytest.mark.parametrize("leerjaren", KLASSEN, ids=str)
def test_both_doors_give_the_same_cells(tmp_path: Path, leerjaren: tuple[int, ...]) -> None:
    tweeling = Tweeling(tmp_path, klas_van(leerjaren))

    for actie in (alles, volgende) if leerjaren in ((1, 2), (5, 6)) else (alles,):
        dicht, live = tweeling.doe(actie)
        assert dicht.cellen == live.cellen > 20
    assert tweeling.verschil() == {}


def test_a_text_of_emoji_goes_on_its_own_where_excel_counts_it_twice(tmp_path: Path) -> None:
    """5.000 of them are 10.000 units: too long for a block, in the cell and among what is kept."""
    tweeling = Tweeling(tmp_path, klas_van((5,)))
    plekken = [("tblIndeling", i, "waarom_anders") for i in (0, 1)]

    tweeling.wijzig(Wijzigingen(cellen=dict.fromkeys(plekken, "😀" * 5000)))
    tweeling.wijzig(Wijzigingen(cellen=dict.fromkeys(plekken, "kort")))

    assert tweeling.verschil() == {}
