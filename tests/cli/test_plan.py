"""`hgw plan`: what it says, what it writes, and what it leaves as it is."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.planzinnen import VELDEN
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.ruw import Boek
from hgw_excel.school.planzinnen import standaardbank
from tests.cli.hulp import draai, engels_in
from tests.klas import volle_klas
from tests.voorbeeld import voorbeeld_school

NAAM = "klassenmap groep 3.xlsx"
OPTIES = ("--datum", "10-2-2027")
TABEL = "tblPlan_rekenen"


@pytest.fixture(scope="module")
def bytes_() -> bytes:
    """A groep 3 of twelve with empty plans but for one text, and a child that left."""
    inhoud = volle_klas((3,), 12, replace(voorbeeld_school(), planzinnen=standaardbank()))
    rijen = {tabel: [dict(rij) for rij in alle] for tabel, alle in inhoud.ruw.items()}
    for tabel, alle in rijen.items():
        for rij in alle if tabel.startswith("tblPlan_") else ():
            for veld in VELDEN:
                rij.pop(veld, None)
    rijen[TABEL][0]["aanpak"] = "zo doe ik het"
    rijen["tblLeerlingen"][4]["van_school_op"] = inhoud.kop_ruw["hgw_voorstel_datum"]
    return bouw_klassenmap(Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw))


@pytest.fixture
def pad(tmp_path: Path, bytes_: bytes) -> Path:
    (tmp_path / NAAM).write_bytes(bytes_)
    return tmp_path / NAAM


def lees(pad: Path) -> Klas:
    boek = read_safely(pad)
    assert isinstance(boek, Boek)
    klas, _ = lees_klassenmap(boek)
    assert klas is not None
    return klas


def test_empty_fields_are_filled_and_a_text_stays(capsys, pad: Path) -> None:
    uitkomst = draai(capsys, "plan", str(pad), "--overschrijf", *OPTIES)

    na = lees(pad).inhoud
    rij = na.rij(TABEL, 0)
    assert uitkomst.code == 0
    assert rij["aanpak"] == "zo doe ik het"
    assert rij.tekst("doel").startswith("Vóór het eind van de periode ")
    assert na.rij(TABEL, 3).tekst("doel") == ""
    assert na.kop("plan_rekenen_ingevuld") == "26 cellen ingevuld op 10-2-2027: lees na"
    assert str(na.kop("plan_rekenen_minuten")).endswith(" minuten per week")
    assert "  Plan Rekenen: 26 cellen voor 3 groepen." in uitkomst.uit
    assert "niets van een leerkracht wordt overschreven." in uitkomst.uit
    assert engels_in(uitkomst.uit) == []


def test_a_second_run_leaves_the_bytes_alone(capsys, pad: Path) -> None:
    draai(capsys, "plan", str(pad), "--overschrijf", *OPTIES)
    eerst = pad.read_bytes()

    uitkomst = draai(capsys, "plan", str(pad), "--overschrijf", "--datum", "8-3-2027")

    assert pad.read_bytes() == eerst
    assert "Er is niets te veranderen." in uitkomst.uit


def test_without_a_yes_nothing_is_written_and_no_name_is_said(
    capsys, pad: Path, bytes_: bytes
) -> None:
    uitkomst = draai(capsys, "plan", str(pad), "--json", *OPTIES)

    klas = json.loads(uitkomst.uit)["klassen"][0]
    namen = [rij.tekst("leerling") for rij in lees(pad).inhoud.rijen("tblLeerlingen")]
    assert klas["regels"][0] == "Plan Rekenen: 26 cellen voor 3 groepen."
    assert [naam for naam in namen if naam and naam in uitkomst.uit] == []
    assert pad.read_bytes() == bytes_


def test_the_sentences_of_the_school_are_used(capsys, pad: Path) -> None:
    draai(capsys, "schoolmap", str(pad.parent))
    (pad.parent / "planzinnen.toml").write_text(
        '[rekenen.basis]\ninhoud = ["ons eigen blok"]', encoding="utf-8"
    )
    draai(capsys, "plan", str(pad), "--overschrijf", *OPTIES)

    assert lees(pad).inhoud.rij(TABEL, 1)["inhoud"] == "ons eigen blok"


def test_what_is_filled_in_raises_no_objection(capsys, pad: Path) -> None:
    draai(capsys, "plan", str(pad), "--overschrijf", *OPTIES)
    boek = read_safely(pad)
    assert isinstance(boek, Boek)
    _, meldingen = lees_klassenmap(boek)

    assert [m for m in meldingen if m.code.startswith(("HGW2", "HGW3", "HGW7"))] == []
