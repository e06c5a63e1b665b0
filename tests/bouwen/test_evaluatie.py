"""What stands on a plan for the end of a period: four questions, and a column that counts."""

import pytest

from tests.bouwen.boek import gelezen, plek, vol


@pytest.mark.parametrize("klas", ["5-6", "1-2"])
def test_the_four_sides_of_the_teaching_stand_under_reflectie(klas: str) -> None:
    plannen = [sheet for sheet in vol(klas).werkboek.sheets if sheet.bouwer == "plan"]

    for sheet in plannen:
        kop = plek(sheet.table.name, klas).kop_rij
        regel = [cel.value for cel in gelezen(klas)[sheet.naam][kop] if cel.value]
        assert regel == [
            "Kijk terug op instructie (was de uitleg genoeg?), aanbod (paste de stof?), "
            "verwerking (lukte het zelf?) en tijd (was er genoeg?)."
        ]
    assert plannen


def test_the_column_says_what_it_counts_and_which_bounds_hold() -> None:
    blad, plaats = gelezen()["Plan Rekenen"], plek("tblPlan_rekenen")
    cel = blad.cell(plaats.eerste + 1, plaats.kolommen["behaald_voorstel"] + 1).coordinate

    uitleg = [v.prompt for v in blad.data_validations.dataValidation if cel in v.sqref]

    assert uitleg == [
        "Rekent zelf: hoeveel kinderen op het niveau van het doel; vanaf 50% van het aantal deels. "
        "Noemt het doel er geen: hoeveel gelijk of hoger dan aan het begin, vanaf 80% behaald."
    ]
