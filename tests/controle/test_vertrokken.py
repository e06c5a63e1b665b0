"""HGW507: many children with a date of leaving."""

from datetime import date

import pytest

from hgw_excel.schema.inhoud import Inhoud
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.tabel import zinnen
from tests.voorbeeld import voorbeeld_school

VIER = (
    "Leerlingen, H5: 4 kinderen hebben een datum bij van school op en tellen niet mee. "
    "Zijn ze er nog, maak die cellen dan leeg."
)


@pytest.mark.parametrize(("aantal", "verwacht"), [(4, [VIER]), (3, []), (0, [])])
def test_four_dates_are_said_aloud(aantal, verwacht):
    inhoud = maak_inhoud(voorbeeld_school(), (8,), ["Anna", "Bram", "Chaima", "Daan", "Elif"])
    rijen = {naam: [dict(rij) for rij in lijst] for naam, lijst in inhoud.ruw.items()}
    for rij in rijen["tblLeerlingen"][:aantal]:
        rij["van_school_op"] = date(2027, 7, 31)

    boek = naar_boek(Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw))

    assert [zin for zin in zinnen(boek) if "van school op" in zin] == verwacht
