"""S07: high again and again."""

import pytest

from hgw_excel.domein.reeks import Onderwerp
from tests.domein.signalen.hulp import plek, reeks, school, signaal, uitkomst

VRAAG = "Is er genoeg uitdaging?"
DRIE = ("tip", f"Rekenen: drie keer I achter elkaar. {VRAAG}")


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        (["M4 I", "E4 I", "M5 I"], DRIE),
        (["M4 I+", "E4 I", "M5 I-"], DRIE),
        (["M4 II", "E4 I", "M5 I"], None),
        (["M4 I", "E4 I", "M5 II"], None),
        (["E4 I", "M5 I"], None),
        ([], None),
        (["M4 I", "E4 ziek", "M5 I", "E5 vrij", "M6 I", "E6 leeg"], DRIE),
        (["E3 I", "M4 I", "E4 I", "M5 I"], ("tip", f"Rekenen: vier keer I achter elkaar. {VRAAG}")),
    ],
)
def test_hoog(regels, verwacht):
    assert uitkomst("S07", reeks(*regels)) == verwacht


@pytest.mark.parametrize(
    ("instellingen", "zin"),
    [
        ({"metingen": 2}, f"Rekenen: drie keer I achter elkaar. {VRAAG}"),
        ({"niveaus": ["I", "II"]}, f"Rekenen: vier keer II of hoger achter elkaar. {VRAAG}"),
        ({"niveaus": ["I+"], "metingen": 1}, f"Rekenen: één keer I+. {VRAAG}"),
        ({"niveaus": ["I+"]}, None),
        ({"metingen": 4}, None),
        ({"aan": False}, None),
    ],
)
def test_the_school_agrees(instellingen, zin):
    gevonden = signaal("S07", reeks("M4 II", "E4 I", "M5 I", "E5 I+"), **instellingen)

    assert (gevonden and gevonden.zin) == zin


def test_another_system():
    assert uitkomst("S07", reeks("M4 A", "E4 A", "M5 A", systeem="A-E"), school_=school("A-E")) == (
        "tip",
        f"Rekenen: drie keer A achter elkaar. {VRAAG}",
    )


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        (
            ["M1 loopt_voor", "E1 loopt_voor", "M2 loopt_voor"],
            ("tip", f"Taal: drie keer 'loopt voor' achter elkaar. {VRAAG}"),
        ),
        (["M1 loopt_voor", "E1 op_koers", "M2 loopt_voor"], None),
        (["E1 loopt_voor", "M2 loopt_voor"], None),
    ],
)
def test_observatie(regels, verwacht):
    rij = reeks(*regels, onderwerp=Onderwerp.OBSERVATIE, vak="Taal", leerjaar=2)

    assert uitkomst("S07", rij) == verwacht


def test_of_avi_it_says_nothing():
    rij = reeks("M5 Plus", "E5 Plus", "M6 Plus", onderwerp=Onderwerp.AVI)

    assert uitkomst("S07", rij) is None


def test_cells():
    gevonden = signaal("S07", reeks("E3 II", "M4 I", "E4 I", "M5 ziek", "E5 I"))

    assert gevonden.plekken == (plek(1), plek(2), plek(4))
