"""The proposal at the end of a period: who kept up since it began, counted per row of a plan."""

import pytest

from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from tests.controle.klasbouw import maak_inhoud
from tests.voorbeeld import voorbeeld_school

NAMEN = ("Anna", "Bram", "Chaima", "Daan")
IDS = [f"HGW-{i:08d}" for i in range(1, 5)]
Rij = dict[str, Waarde]


def klas(periode: int, *scores: Rij, vorige: tuple[str, ...] = (), **toets: Waarde) -> Inhoud:
    """A groep 5 with these rows on Scores, and last year's niveaus of rekenen."""
    inhoud = maak_inhoud(voorbeeld_school(), (5,), NAMEN, {"hgw_periode": periode})
    for rij, erbij in zip(inhoud.ruw["tblScores"], scores, strict=False):
        rij |= erbij
    inhoud.ruw["tblToetsen"][:] = [
        {"leerling_id": i, "toets": "Rekenen-Wiskunde", "moment": "E4",
         "schooljaar": "2025-2026", "niveau": niveau, **toets}
        for i, niveau in zip(IDS, vorige, strict=False)
    ] or [{}]  # fmt: skip
    return inhoud


def verschillen(inhoud: Inhoud) -> list[Waarde]:
    return [rij["rekenen_verschil"] for rij in inhoud.rijen("tblIndeling")][: len(NAMEN)]


def m(niveau: str, e: str = "") -> Rij:
    return {"rekenen_m_niveau": niveau, "rekenen_e_niveau": e}


@pytest.mark.parametrize(
    ("periode", "verwacht"), [(1, [1, -1, "", ""]), (2, [-2, 0, "", ""])], ids=["van E4", "van M5"]
)
def test_the_difference_since_the_start_of_the_period(periode: int, verwacht: list[Waarde]) -> None:
    """
    | leerling | E4  | M5  | E5 |
    | Anna     | III | II  | IV |
    | Bram     | II  | III | III |
    | Chaima   | II  |     | I  |
    | Daan     |     | ?   | I  |
    """
    scores = (m("II", "IV"), m("III", "III"), m("", "I"), m("?", "I"))

    inhoud = klas(periode, *scores, vorige=("III", "II", "II"))

    assert verschillen(inhoud) == verwacht


@pytest.mark.parametrize(("versie", "verschil"), [("3.0", 1), ("2012", "")])
def test_another_version_is_no_difference(versie: str, verschil: Waarde) -> None:
    scores = {**m("II"), "rekenen_versie": "3.0"}

    inhoud = klas(1, scores, vorige=("III",), toetsversie=versie)

    assert verschillen(inhoud)[0] == verschil


def test_a_code_is_no_new_result() -> None:
    assert verschillen(klas(1, m("ziek"), vorige=("III",)))[0] == ""


def test_an_observation_is_compared_within_the_year() -> None:
    inhoud = maak_inhoud(voorbeeld_school(), (2,), NAMEN, {"hgw_periode": 2})
    gebied = inhoud.werkboek.gebieden[0].sleutel
    laag, _, hoog = inhoud.werkboek.school.observatiestappen
    inhoud.ruw["tblScores"][0] |= {f"obs_{gebied}_m": laag, f"obs_{gebied}_e": hoog}

    assert inhoud.waarde("tblIndeling", 0, f"{gebied}_verschil") == 2


def test_a_row_of_the_plan_counts_its_own_children() -> None:
    """
    | leerling | E4  | M5 | keuze     |
    | Anna     | III | II | basis     |
    | Bram     | II  | IV | basis     |
    | Chaima   | I   | I  | intensief |
    | Daan     | I   |    | verdiept  |
    """
    inhoud = klas(1, m("II"), m("IV"), m("I"), vorige=("III", "II", "I", "I"))
    keuzes = ("basis", "basis", "intensief", "verdiept")
    for rij, keuze in zip(inhoud.ruw["tblIndeling"], keuzes, strict=False):
        rij["rekenen_keuze"] = keuze

    voorstel = [rij["behaald_voorstel"] for rij in inhoud.rijen("tblPlan_rekenen")]

    assert voorstel == [
        "behaald: 1 van 1 gelijk of hoger", "deels: 1 van 2 gelijk of hoger", "", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("aantal", "niveau", "zin"),
    [
        (2, "III", "behaald: 2 van 3 op III of hoger, doel 2"),
        (3, "III", "deels: 2 van 3 op III of hoger, doel 3"),
        (4, "II", "niet behaald: 1 van 3 op II of hoger, doel 4"),
        (1, "I", "niet behaald: 0 van 3 op I, doel 1"),
        (2, None, "behaald: 3 van 3 gelijk of hoger"),
        (None, "III", "behaald: 3 van 3 gelijk of hoger"),
        (2, "zes", "behaald: 3 van 3 gelijk of hoger"),
    ],
)
def test_a_goal_with_a_number_and_a_niveau_is_judged_by_them(
    aantal: Waarde, niveau: Waarde, zin: str
) -> None:
    """
    | leerling | M5  | E5  |
    | Anna     | V   | V   |
    | Bram     | IV  | III |
    | Chaima   | II  | II  |
    | Daan     | III |     |
    """
    inhoud = klas(2, m("V", "V"), m("IV", "III"), m("II", "II"), m("III"))
    for rij in inhoud.ruw["tblIndeling"][: len(NAMEN)]:
        rij["rekenen_keuze"] = "intensief"
    inhoud.ruw["tblPlan_rekenen"][0] |= {"doel_aantal": aantal, "doel_niveau": niveau}

    assert inhoud.waarde("tblPlan_rekenen", 0, "behaald_voorstel") == zin


def test_who_had_no_result_before_counts_for_the_niveau() -> None:
    inhoud = klas(2, m("", "III"))
    inhoud.ruw["tblIndeling"][0]["rekenen_keuze"] = "basis"
    inhoud.ruw["tblPlan_rekenen"][1] |= {"doel_aantal": 1, "doel_niveau": "III"}

    voorstel = inhoud.waarde("tblPlan_rekenen", 1, "behaald_voorstel")

    assert voorstel == "behaald: 1 van 1 op III of hoger, doel 1"


def test_a_step_of_an_observation_is_a_goal_too() -> None:
    inhoud = maak_inhoud(voorbeeld_school(), (2,), NAMEN, {"hgw_periode": 2})
    gebied = inhoud.werkboek.gebieden[0].sleutel
    laag, midden, hoog = inhoud.werkboek.school.observatiestappen
    for i, stap in enumerate((laag, midden, hoog)):
        inhoud.ruw["tblScores"][i][f"obs_{gebied}_e"] = stap
    for i, stap in enumerate((midden, hoog)):
        inhoud.ruw[f"tblPlan_{gebied}"][i] |= {"doel_aantal": 3, "doel_niveau": stap}
    for rij, keuze in zip(
        inhoud.ruw["tblIndeling"], ("intensief", "intensief", "basis"), strict=False
    ):
        rij[f"{gebied}_keuze"] = keuze

    voorstel = [rij["behaald_voorstel"] for rij in inhoud.rijen(f"tblPlan_{gebied}")]

    assert voorstel[:2] == [
        f"niet behaald: 1 van 2 '{midden}' of verder, doel 3",
        f"niet behaald: 1 van 1 '{hoog}', doel 3",
    ]
