"""`hgw indelen`: what it says, what it writes, and the class it leaves alone."""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.ruw import Boek
from tests.cli.hulp import draai, engels_in
from tests.klas import volle_klas

NAAM = "klassenmap groep 3.xlsx"
OPTIES = ("--datum", "10-2-2027")


def klas_met(keuze: str | None) -> bytes:
    """A groep 3 of twelve; the first child has this choice for rekenen."""
    inhoud = volle_klas((3,), 12)
    rijen = {tabel: [dict(rij) for rij in alle] for tabel, alle in inhoud.ruw.items()}
    rijen["tblIndeling"][0]["rekenen_keuze"] = keuze
    return bouw_klassenmap(Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw))


@pytest.fixture(scope="module")
def bytes_() -> bytes:
    return klas_met("verdiept")


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


def test_the_file_gets_proposals_and_keeps_every_choice(capsys, pad: Path) -> None:
    uitkomst = draai(capsys, "indelen", str(pad), "--overschrijf", *OPTIES)

    na = lees(pad).inhoud
    redenen = [na.rij("tblIndeling", i).tekst("rekenen_reden") for i in range(12)]
    assert uitkomst.code == 0
    assert redenen[0].startswith("Jouw keuze: verdiept")
    assert all(redenen)
    assert na.rij("tblIndeling", 0)["rekenen_keuze"] == "verdiept"
    assert na.kop("hgw_voorstel_datum") == date(2027, 2, 10)
    assert "niets van een leerkracht wordt overschreven." in uitkomst.uit
    assert engels_in(uitkomst.uit) == []


def test_a_second_run_leaves_the_bytes_alone(capsys, pad: Path) -> None:
    draai(capsys, "indelen", str(pad), "--overschrijf", *OPTIES)
    eerst = pad.read_bytes()

    uitkomst = draai(capsys, "indelen", str(pad), "--overschrijf", "--datum", "8-3-2027")

    assert pad.read_bytes() == eerst
    assert "Er is niets te veranderen." in uitkomst.uit


def test_proef_only_shows_it(capsys, pad: Path, bytes_: bytes) -> None:
    uitkomst = draai(capsys, "indelen", str(pad), "--proef", *OPTIES)

    assert pad.read_bytes() == bytes_
    assert "  Rekenen, groep 3: " in uitkomst.uit


def test_json_has_counts_and_no_names(capsys, pad: Path, bytes_: bytes) -> None:
    uitkomst = draai(capsys, "indelen", str(pad), "--json", *OPTIES)

    klas = json.loads(uitkomst.uit)["klassen"][0]
    assert klas["regels"][0].startswith("Rekenen, groep 3: ")
    assert not klas["geschreven"]
    assert [rij.tekst("leerling") for rij in lees(pad).inhoud.rijen("tblIndeling")
            if rij.tekst("leerling") and rij.tekst("leerling") in uitkomst.uit] == []  # fmt: skip
    assert pad.read_bytes() == bytes_


def test_a_class_with_a_choice_nobody_knows_is_left_as_it_is(capsys, tmp_path: Path) -> None:
    pad = tmp_path / NAAM
    pad.write_bytes(klas_met("plus"))
    eerst = sha256(pad.read_bytes())

    uitkomst = draai(capsys, "indelen", str(pad), "--overschrijf", *OPTIES)

    assert uitkomst.code == 4
    assert uitkomst.uit.splitlines()[1] == (
        "  Doet niet mee: Indeling, H9: Dit kennen we hier niet. "
        "Jullie school gebruikt intensief, basis en verdiept."
    )
    assert sha256(pad.read_bytes()).digest() == eerst.digest()
