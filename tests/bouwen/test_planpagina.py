"""A plan that hgw filled in still is one A4, with its text of 10 pt no smaller than 8.5 pt."""

from dataclasses import replace
from datetime import date

import pytest

from hgw_excel.acties.plan import plan
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.nieuwe_waarden import met_wijzigingen
from hgw_excel.domein.planzinnen import VELDEN
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school.planzinnen import standaardbank
from tests.bouwen.boek import open_boek
from tests.controle.klasbouw import naar_boek
from tests.klas import volle_klas
from tests.voorbeeld import voorbeeld_school

CM = 72 / 2.54
HOOG = (21 - 0.5 - 1) * CM
"""Points between the margins of an A4 on its side."""


def gevuld(leerjaren: tuple[int, ...]) -> Inhoud:
    """Return a class of 29 in February whose plans hgw filled in."""
    school = replace(voorbeeld_school(), planzinnen=standaardbank())
    inhoud = volle_klas(leerjaren, 29, school)
    for naam, rijen in inhoud.ruw.items():
        for rij in rijen if naam.startswith("tblPlan_") else ():
            for veld in VELDEN:
                rij.pop(veld, None)
    klas, _ = lees_klassenmap(naar_boek(inhoud))
    assert klas is not None
    w = plan(klas, school, date(2027, 2, 4)).wijzigingen
    return met_wijzigingen(klas.ruw, w.cellen, w.koppen)


@pytest.mark.parametrize("leerjaren", [(5, 6), (1, 2)], ids=str)
def test_filled_plans_stay_readable_on_one_page(leerjaren):
    bladen = [b for b in open_boek(bouw_klassenmap(gevuld(leerjaren))) if b.title[:5] == "Plan "]
    punten = {
        blad.title: 10 * min(1, HOOG / sum(r.height or 15 for r in blad.row_dimensions.values()))
        for blad in bladen
    }

    assert len(punten) == 4
    assert {naam: p for naam, p in punten.items() if p < 8.5} == {}
    assert all(blad.sheet_properties.pageSetUpPr.fitToPage for blad in bladen)
