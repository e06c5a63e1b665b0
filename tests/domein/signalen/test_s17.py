"""S17: strongly grown, in niveaus or against the norm."""

from dataclasses import replace

import pytest

from hgw_excel.domein.reeks import Onderwerp
from tests.domein.signalen.hulp import plek, reeks, signaal, uitkomst

WAT = "Wat werkte hier?"
MET_NORM = f"Rekenen: van V naar IV, 14 punten gegroeid (gemiddeld 8). {WAT}"
TWAALF = f"Rekenen: 12 punten gegroeid sinds E4; gemiddeld is 8. {WAT}"


@pytest.mark.parametrize(
    ("regels", "landelijk", "verwacht"),
    [
        (["E4 V 60", "M5 IV 74"], 8, MET_NORM),
        (["E4 V 60", "M5 III 80"], None, f"Rekenen: van V naar III, 20 punten gegroeid. {WAT}"),
        # without a norm one niveau is not that much
        (["E4 V 60", "M5 IV 74"], None, None),
        # with a norm the points decide: a niveau is soon passed, and a wide one is not
        (["E4 V 60", "M5 IV 71.9"], 8, None),
        (["E4 V 60", "M5 III 71"], 8, None),
        (["E4 V", "M5 III 71"], 8, f"Rekenen: van V (E4) naar III (M5). {WAT}"),
        (["E4 V 60", "M5 III 71"], 0, f"Rekenen: van V naar III, 11 punten gegroeid. {WAT}"),
        (["E4 III 60", "M5 IV 72"], 8, TWAALF),
        (["E4 V", "M5 III"], None, f"Rekenen: van V (E4) naar III (M5). {WAT}"),
        (["E4 V 60", "M5 III 60"], None, f"Rekenen: van V (E4) naar III (M5). {WAT}"),
        (["E4 III 60", "M5 III 72"], 8, TWAALF),
        (["E4 III 60", "M5 III 71.9"], 8, None),
        (["E4 III 60", "M5 III 72"], None, None),
        (["E4 III 60", "M5 III 60"], 0, None),
        (["E4 V 60 - 1", "M5 IV 74 - 2"], 8, None),
        (["E4 I", "M5 I"], None, None),
        (["E4 II", "M5 III"], None, None),
        (["E4 V", "M5 ziek", "E5 III"], None, f"Rekenen: van V (E4) naar III (E5). {WAT}"),
        (["M4 V", "E4 IV", "M5 IV"], None, None),
        (["M5 I"], None, None),
        ([], None, None),
    ],
)
def test_grown(regels, landelijk, verwacht):
    assert uitkomst("S17", reeks(*regels, landelijk=landelijk)) == (verwacht and ("tip", verwacht))


@pytest.mark.parametrize("niveaus", [("V", "III"), ("III", "III")])
def test_another_norm_does_not_compare(niveaus):
    eerst, dan = niveaus
    zelfde = reeks(f"E4 {eerst} 60", f"M5 {dan} 74", landelijk=8)
    punten = tuple(
        punt._replace(norm_versie=versie)
        for punt, versie in zip(zelfde.punten, ("2019", "2024"), strict=True)
    )

    assert signaal("S17", zelfde) is not None
    assert signaal("S17", replace(zelfde, punten=punten)) is None


def test_a_leerjaar_done_twice_names_the_schooljaar():
    twee = reeks("M5 V schooljaar=2025-2026", "M5 III schooljaar=2026-2027")

    assert signaal("S17", twee).zin == f"Rekenen: van V (M5 in 2025-2026) naar III (M5). {WAT}"


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        (["M1 aandacht", "E1 loopt_voor"], f"Taal: van 'aandacht' naar 'loopt voor'. {WAT}"),
        (["M1 aandacht", "E1 op_koers"], None),
        (["M1 op_koers", "E1 op_koers"], None),
        (["E1 op_koers"], None),
    ],
)
def test_an_observation_too(regels, verwacht):
    taal = reeks(*regels, onderwerp=Onderwerp.OBSERVATIE, vak="Taal", leerjaar=1)

    assert uitkomst("S17", taal) == (verwacht and ("tip", verwacht))


def test_the_school_says_what_is_strong():
    een_niveau, binnen = reeks("E4 V", "M5 IV"), reeks("E4 V 60", "M5 V 71", landelijk=8)

    assert signaal("S17", een_niveau, stappen=1).zin == (f"Rekenen: van V (E4) naar IV (M5). {WAT}")
    assert signaal("S17", binnen, keer=1.375).zin == (
        f"Rekenen: 11 punten gegroeid sinds E4; gemiddeld is 8. {WAT}"
    )


def test_the_booklet_taken_is_named():
    assert signaal("S17", reeks("E4 V", "M5 III - - - boekje=M4")).zin == (
        f"Rekenen: van V (E4) naar III (M5, gemaakt: M4). {WAT}"
    )


def test_cells():
    assert signaal("S17", reeks("M4 V", "E4 V", "M5 III")).plekken == (plek(1), plek(2))


def test_not_of_behaviour():
    werk = reeks("P1 zorg", "P2 goed", onderwerp=Onderwerp.WERKHOUDING, vak="Werkhouding")

    assert signaal("S17", werk) is None
