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

    assert voorstel == ["behaald: 1 van 1", "deels: 1 van 2", "", ""]
