"""The same list as a .csv: for a Dutch Excel, and never a formula."""

import io
from datetime import date, datetime

import pytest

from hgw_excel.bouwen.stroom import Gebrek
from hgw_excel.bouwen.stroomcsv import Stroomcsv
from hgw_excel.schema.ruw import CelFout

DAG, UUR, TIJD = date(2027, 2, 4), datetime(2027, 2, 4, 10, 30), datetime(1899, 12, 30, 8, 30)
DUUR, OUDE_DAG = datetime(1899, 12, 31, 6), date(1900, 1, 15)


def csv(tmp_path, *delen) -> bytes:
    uit = io.BytesIO()
    stroom = Stroomcsv(str(tmp_path))
    for deel in delen:
        stroom.voeg_toe(deel)
    stroom.schrijf(uit)
    stroom.sluit()
    return uit.getvalue()


def test_csv_for_a_dutch_excel(tmp_path):
    inhoud = csv(
        tmp_path,
        [("leerling", ["Anna", "Bram;B.", None]), ("score", [22.5, -3.0, 1e21])],
        [("dag", [DAG, UUR]), ("Score", [True, 1.0]), ("zin", ['zegt "ja"', "twee\r\nregels"])],
    )

    assert inhoud.decode("utf-8") == (
        "\ufeffleerling;score;dag;zin\r\n"
        "Anna;22,5;;\r\n"
        '"Bram;B.";-3;;\r\n'
        ";1e+21;;\r\n"
        ';WAAR;2027-02-04;"zegt ""ja"""\r\n'
        ';1;2027-02-04 10:30:00;"twee\nregels"\r\n'
    )


def test_csv_shows_a_time_as_the_sheet_does(tmp_path):
    tijden = [TIJD, DUUR, datetime(1899, 12, 30, 7, 5, 9), datetime(1899, 12, 30), OUDE_DAG]

    inhoud = csv(tmp_path, [("tijd", tijden)]).decode("utf-8")

    assert inhoud.split("\r\n")[1:-1] == ["08:30", "30:00", "07:05:09", "00:00", "1900-01-15"]


@pytest.mark.parametrize(
    "tekst", ["=1+1", "+1", "-", "@SOM(A1)", "\t=1", " =1", "\uff1d1", "-2+3", "=cmd|' /C x'!A0"]
)
def test_csv_never_holds_a_formula(tmp_path, tekst):
    regel = csv(tmp_path, [("a", ["x"]), ("b", [tekst])]).decode("utf-8").split("\r\n")[1]

    assert regel.replace('"', "").startswith(f"x;'{tekst}"[:4])


def test_csv_tells_what_cannot_be_written(tmp_path):
    stroom = Stroomcsv(str(tmp_path))

    gebreken = stroom.voeg_toe([("a", ["goed", "slecht\x08", CelFout("leeg")])])
    stroom.sluit()

    assert gebreken == [Gebrek(1, 0, "slecht\x08"), Gebrek(2, 0, CelFout("leeg"))]
