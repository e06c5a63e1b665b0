"""A school with a norm table of its own: a score alone gives niveau, aanpak and plan."""

import pytest

from tests.e2e.gids import Gids, lees
from tests.e2e.school import maak_klassenmap
from tests.libreoffice import Kantoor


@pytest.fixture(scope="module")
def met_normen(kantoor: Kantoor, tmp_path_factory: pytest.TempPathFactory) -> Gids:
    """
    | leerling | leerjaar | score  | niveau by hand |
    | Adam     | 5        | 151,5  |                |
    | Amira    | 5        | 149,95 |                |
    | Bram     | 5        | 149,9  |                |
    | Çağla    | 6        | 190    |                |
    | Daan     | 6        | 159    | II             |
    | Eva      | 6        | 250    |                |
    """
    map_ = tmp_path_factory.mktemp("normen")
    nieuw = maak_klassenmap(map_ / "school", aantal=6, normen=True)
    document, gids = kantoor.open(nieuw), lees(nieuw)
    document.typ(*gids.boek.adressen["hgw_periode"], "2")
    scores = ("151,5", "149,95", "149,9", "190", "159", "250")
    for kind, score in zip(("Adam", "Amira", "Bram", "Çağla", "Daan", "Eva"), scores, strict=True):
        document.typ(*gids.plek("tblScores", kind, "rekenen_m_score"), score)
    document.typ(*gids.plek("tblScores", "Daan", "rekenen_m_niveau"), "II")
    document.herbereken()
    pad = document.bewaar(map_ / nieuw.name)
    document.sluit()
    return lees(pad)


def test_a_score_alone_gives_niveau_and_aanpak(met_normen: Gids) -> None:
    """Half up to one decimal first; the own leerjaar decides; a niveau by hand goes before."""
    berekend = [str(cel or "") for cel in met_normen.kolom("tblScores", "rekenen_m_berekend")[:6]]
    aanpak = [str(cel or "") for cel in met_normen.kolom("tblIndeling", "rekenen_aanpak")[:6]]

    assert berekend == ["III", "III", "IV", "III", "V", "I"]
    assert aanpak == ["basis", "basis", "intensief", "basis", "verdiept", "verdiept"]


def test_the_plan_follows_the_norms(met_normen: Gids) -> None:
    plan = met_normen.plan("rekenen")

    assert [plan[5, aanpak] for aanpak in ("intensief", "basis")] == ["Bram", "Adam, Amira"]
    assert plan[6, "verdiept"] == "Daan, Eva"


def test_only_a_difference_with_the_delivered_niveau_is_said(met_normen: Gids) -> None:
    over_niveau = [m for m in met_normen.meldingen if m.code == "HGW502"]
    waar = {(m.blad, m.cel) for m in over_niveau}

    assert met_normen.aanpassen == []
    assert waar == {met_normen.plek("tblScores", "Daan", "rekenen_m_niveau")}
