"""S06: a lower score than before."""

import pytest

from tests.domein.signalen.hulp import plek, reeks, signaal, uitkomst

EEN = ("tip", "Spelling: één punt lager dan op E4. Klopt de afname?")
ZES = ("tip", "Spelling: 6 punten lager dan op E4. Klopt de afname?")


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        (["E4 III 130", "M5 III 124"], ZES),
        (["E4 III 130", "M5 III 129"], EEN),
        (["E4 III 130", "M5 IV 124"], ("let op", ZES[1])),
        (["E4 V 130", "M5 V 124"], ("let op", ZES[1])),
        (["E4 IV 130", "M5 III 124"], ZES),
        (["E4 IV 130", "M5 - 124"], ZES),
        (["E4 III 130", "M5 III 129.1"], None),
        (["E4 III 130", "M5 III 129.05"], None),  # 129.1 on the sheet
        (["E4 III 130", "M5 III 129.04"], EEN),
        (["E4 III 130", "M5 III 130"], None),
        (["E4 III 130", "M5 II 140"], None),
        (["M5 III 124"], None),
        ([], None),
        (["E4 III 130", "M5 III"], None),
        (["E4 III", "M5 III 124"], None),
        (["E4 III 130", "M5 ziek", "E5 III 124", "M6 vrij"], ZES),
        # scores are enough
        (["E4 - 130", "M5 - 124"], ZES),
        # another version is another scale; another norm is not
        (["E4 III 130 - 2.0", "M5 III 124 - 3.0"], None),
        (["E4 III 130 - - norm_versie=1", "M5 III 124 - - norm_versie=2"], ZES),
        # the booklet does not matter
        (["E4 III 130", "M5 III 124 - - boekje=M4"], ZES),
    ],
)
def test_lager(regels, verwacht):
    assert uitkomst("S06", reeks(*regels, vak="Spelling")) == verwacht


@pytest.mark.parametrize(("punten", "gevonden"), [(6, True), ("6.1", False), (0.5, True)])
def test_the_school_agrees(punten, gevonden):
    rij = reeks("E4 III 130", "M5 III 124", vak="Spelling")

    assert (uitkomst("S06", rij, punten=punten) is not None) == gevonden


def test_no_child_of_groep_2():
    assert uitkomst("S06", reeks("E4 III 130", "M5 III 124", leerjaar=2)) is None


def test_cells():
    assert signaal("S06", reeks("M4 III 90", "E4 III 95", "M5 III 80")).plekken == (
        plek(1),
        plek(2),
    )
