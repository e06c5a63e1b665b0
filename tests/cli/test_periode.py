"""`hgw periode`: what it says before it writes, and that the files follow."""

import json
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.cli.gesprek.periode import periode
from hgw_excel.cli.opdracht_periode import _naar
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.ruw import Boek
from hgw_excel.school.uitvoeren import bereid_voor, voer_uit
from tests.cli.hulp import draai
from tests.cli.menuhulp import gesprek
from tests.klas import volle_klas

NAAM = "klassenmap groep 5-6.xlsx"


@pytest.fixture(scope="module")
def bytes_() -> bytes:
    """A class of fourteen in its first period."""
    inhoud = volle_klas((5, 6), 14)
    return bouw_klassenmap(
        Inhoud(inhoud.werkboek, inhoud.ruw, {**inhoud.kop_ruw, "hgw_periode": 1})
    )


@pytest.fixture
def map_(tmp_path: Path, bytes_: bytes) -> Path:
    (tmp_path / NAAM).write_bytes(bytes_)
    return tmp_path


def lees(pad: Path) -> Klas:
    boek = read_safely(pad)
    assert isinstance(boek, Boek)
    klas, _ = lees_klassenmap(boek)
    assert klas is not None
    return klas


def test_it_tells_what_it_does_and_the_file_follows(capsys, map_: Path) -> None:
    uitkomst = draai(
        capsys, "periode", str(map_), "--naar", "2", "--overschrijf", "--datum", "5-2-2027"
    )

    klas = lees(map_ / NAAM)
    assert uitkomst.code == 0
    assert uitkomst.uit.splitlines()[:6] == [
        NAAM,
        "  Periode 1 gaat naar het archief: 14 kinderen, 4 plannen.",
        "  Bij 23 groepen koos nog niemand of het doel is behaald; daar telt het voorstel.",
        "  Periode 2 begint: voorstellen en keuzes zijn leeg, de plannen blijven staan.",
        "  77 getypte cellen gaan leeg; wat daar stond, staat in het archief van deze klassenmap.",
        "  1 keuze blijft: eigen leerlijn of met ander leerjaar.",
    ]
    assert klas.inhoud.kop("hgw_periode") == 2
    assert {rij.tekst("periode") for rij in klas.inhoud.rijen("tblPlanArchief")} == {"1"}
    assert len(list(klas.inhoud.rijen("tblIndelingArchief"))) == 14 * 4


@pytest.fixture(scope="module")
def klaar(tmp_path_factory: pytest.TempPathFactory, bytes_: bytes) -> Path:
    """The folder after it."""
    map_ = tmp_path_factory.mktemp("klaar")
    (map_ / NAAM).write_bytes(bytes_)
    actie = partial(_naar, 2)
    uitkomst = voer_uit(bereid_voor([str(map_)], actie, date(2027, 2, 5)))
    assert uitkomst.exit_code == 0
    return map_


def test_a_second_run_changes_nothing(capsys, klaar: Path) -> None:
    eerst = (klaar / NAAM).read_bytes()

    uitkomst = draai(capsys, "periode", str(klaar), "--naar", "2", "--overschrijf", "--json")

    assert (uitkomst.code, (klaar / NAAM).read_bytes()) == (0, eerst)
    assert json.loads(uitkomst.uit)["klassen"] == [
        {"bestand": NAAM, "geschreven": False, "cellen": 0, "reden": "",
         "regels": ["Periode 2 loopt hier al."]}
    ]  # fmt: skip


def test_after_it_there_is_nothing_to_mend(capsys, klaar: Path) -> None:
    assert draai(capsys, "controleer", str(klaar)).code == 0


def test_the_period_must_be_named(capsys, map_: Path) -> None:
    assert draai(capsys, "periode", str(map_)).code == 2


def test_a_class_that_can_not_go_there_is_told_and_left(capsys, map_: Path, bytes_: bytes) -> None:
    uitkomst = draai(capsys, "periode", str(map_), "--naar", "3", "--overschrijf")

    assert (uitkomst.code, (map_ / NAAM).read_bytes()) == (4, bytes_)
    assert "Doet niet mee: Er is geen periode 3: de laatste is periode 2." in uitkomst.uit


def test_the_menu_asks_which_period_begins(map_: Path) -> None:
    voorstel, tekst, _ = gesprek(periode, "periode", "twee", "2", paden=[map_])

    assert voorstel.opdrachten == (("periode", str(map_), "--naar", "2"),)
    assert tekst.splitlines() == [
        "Gekozen: 1 klassenmap.",
        "Welke periode begint? Typ het nummer: twee",
        "Typ het nummer van de periode die begint, bijvoorbeeld 2.",
        "Welke periode begint? Typ het nummer: 2",
        "Wat leeggaat, staat daarna in het archief van de klassenmap.",
        "Je ziet eerst wat er verandert. Daarna kies je of het mag.",
    ]
