"""A score typed in LibreOffice, signals written by hgw, a reaction typed, and signals once more."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from hgw_excel.school.signaleren import signaleer, voorbereid
from hgw_excel.school.uitvoeren import Uitvoering, voer_uit
from tests.e2e.gids import Gids, lees, verschillen
from tests.e2e.spel import Gespeeld
from tests.libreoffice import Kantoor

EERST, LATER = date(2027, 2, 10), date(2027, 3, 15)


@dataclass(frozen=True)
class Gesignaleerd:
    """The klassenmap after the first run, after the second, and computed once more."""

    een: Gids
    twee: Gids
    uitvoering: Uitvoering
    weer: Uitvoering
    pad: Path
    herberekend: Path


def schrijf(pad: Path, dag: date) -> Uitvoering:
    return voer_uit(voorbereid(signaleer([pad], datum=dag), dag))


@pytest.fixture(scope="module")
def gesignaleerd(
    kantoor: Kantoor, gespeeld: Gespeeld, tmp_path_factory: pytest.TempPathFactory
) -> Gesignaleerd:
    map_ = tmp_path_factory.mktemp("gesignaleerd")
    document = kantoor.open(gespeeld.pad)
    document.typ(*gespeeld.gids.plek("tblScores", "Adam", "rekenen_m_niveau"), "V")
    pad = document.bewaar(map_ / gespeeld.pad.name)
    document.sluit()
    schrijf(pad, EERST)
    een = lees(pad)
    document = kantoor.open(pad)
    document.typ(*een.plek("tblSignalen", 0, "reactie"), "opgepakt")
    document.typ(*een.plek("tblScores", "Noor", "rekenen_m_niveau"), "V")
    (map_ / "tweede").mkdir()
    pad = document.bewaar(map_ / "tweede" / gespeeld.pad.name)
    document.sluit()
    uitvoering, weer = schrijf(pad, LATER), schrijf(pad, LATER)
    document = kantoor.open(pad)
    document.herbereken()
    herberekend = document.bewaar(map_ / "klassenmap herberekend.xlsx")
    document.sluit()
    return Gesignaleerd(een, lees(pad), uitvoering, weer, pad, herberekend)


def rijen(gids: Gids) -> list[tuple[str, ...]]:
    keys = ("leerling", "vakgebied", "code", "zin", "reactie")
    return [
        tuple(rij.tekst(key) for key in keys)
        for rij in gids.inhoud.rijen("tblSignalen")
        if rij["leerling_id"]
    ]


def test_signals_stand_on_the_sheet_and_stay_in_their_row(gesignaleerd: Gesignaleerd) -> None:
    een, twee = rijen(gesignaleerd.een), rijen(gesignaleerd.twee)

    assert ("Adam", "Rekenen", "S01") in [rij[:3] for rij in een]
    assert [rij[:3] for rij in twee[: len(een)]] == [rij[:3] for rij in een]
    assert twee[0][4] == "opgepakt"
    assert ("Noor", "Rekenen", "S01") in [rij[:3] for rij in twee]
    assert gesignaleerd.twee.aanpassen == []


def test_a_second_run_changes_no_cell(gesignaleerd: Gesignaleerd) -> None:
    (klas,) = gesignaleerd.weer.klassen

    assert (klas.cellen, klas.reden, gesignaleerd.uitvoering.exit_code) == (0, "", 0)


def test_libreoffice_computes_what_stands_there(gesignaleerd: Gesignaleerd) -> None:
    assert verschillen(gesignaleerd.pad, gesignaleerd.herberekend) == []
