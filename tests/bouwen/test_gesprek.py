"""The date of the last talk on the Groepsoverzicht."""

from datetime import date

import pytest

from hgw_excel.schema.inhoud import Inhoud
from tests.klas import lege_klas
from tests.schema.kaal import schrijf
from tests.schema.test_formules import met_ironcalc


@pytest.mark.parametrize(
    ("data", "verwacht"),
    [
        ((), ""),
        ((None,), ""),
        ((None, None), ""),
        ((None, date(2027, 2, 4)), date(2027, 2, 4)),
        ((date(2027, 2, 4), date(2026, 10, 1)), date(2027, 2, 4)),
    ],
)
def test_talk_without_a_date_gives_no_day(tmp_path, data, verwacht):
    leeg = lege_klas((5,), 2)
    naam = leeg.rij("tblLeerlingen", 0).tekst("leerling")
    rijen = [{"leerling": naam, "soort": "ouders", "datum": datum} for datum in data]
    rest = list(leeg.ruw["tblBesprekingen"])[len(rijen) :]
    inhoud = Inhoud(leeg.werkboek, {**leeg.ruw, "tblBesprekingen": [*rijen, *rest]}, leeg.kop_ruw)

    cellen = schrijf(inhoud, tmp_path / "kaal.xlsx")

    assert inhoud.rij("tblGroepsoverzicht", 0)["gesprek_ouders"] == verwacht
    assert met_ironcalc(tmp_path / "kaal.xlsx", cellen) == []
