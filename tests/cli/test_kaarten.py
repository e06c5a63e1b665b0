"""`hgw kaarten` and its conversation."""

import os

import pytest

from hgw_excel import platform
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.cli.gesprek.kaarten import kaarten
from hgw_excel.school.kaarten import Klasbladen
from hgw_excel.school.kaartregels import klasregels
from tests.cli.hulp import draai, engels_in
from tests.cli.menuhulp import gesprek
from tests.klas import lege_klas


@pytest.fixture(scope="module")
def data():
    return bouw_klassenmap(lege_klas((8,), 10))


@pytest.fixture
def pad(data, tmp_path, monkeypatch):
    """A class in a folder, and a home of its own so that nothing of the user is written."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(platform, "instellingenmap", lambda: tmp_path / "instellingen")
    (tmp_path / "klassenmap groep 8.xlsx").write_bytes(data)
    return tmp_path / "klassenmap groep 8.xlsx"


def test_written_and_counted(capsys, pad, tmp_path):
    uit = tmp_path / "uit"

    gedaan = draai(capsys, "kaarten", str(pad), "--uit", str(uit), "--voor", "intern")

    assert (gedaan.code, gedaan.fout, gedaan.uit.splitlines()) == (
        0,
        "",
        [
            "klassenmap groep 8.xlsx",
            "  10 kaarten.",
            "Geschreven:",
            f"  {uit / 'leerlingkaarten groep 8 intern.xlsx'}",
            f"  {uit / 'bladen groep 8.xlsx'}",
        ],
    )


def test_nothing_found(capsys, tmp_path):
    gedaan = draai(capsys, "kaarten", str(tmp_path), "--uit", str(tmp_path / "uit"))

    assert (gedaan.code, gedaan.uit) == (4, "Er is geen klassenmap gevonden.\n")


def test_help_is_dutch(capsys):
    gedaan = draai(capsys, "kaarten", "--help")

    assert (gedaan.code, engels_in(gedaan.uit)) == (0, [])


def test_conversation(pad, tmp_path):
    uit = os.path.join(tmp_path, "kaarten")

    voorstel, tekst, _ = gesprek(kaarten, "kaarten", "3", "2", "", paden=[pad])

    assert [regel for regel in tekst.splitlines() if regel] == [
        "Gekozen: 1 klassenmap.",
        "Voor wie zijn de kaarten?",
        "  1  voor ouders",
        "  2  intern, voor collega's",
        "Kaarten: 3",
        "Typ 1 voor ouders of 2 voor intern.",
        "Kaarten: 2",
        "Waar komen de kaarten?",
        "Alleen Enter kiest:",
        f"  {uit}",
        "Plaats: ",
        "Van elke klas komen hier de leerlingkaarten, en apart de inhaallijst, de",
        "invalkaart, de groepjesbladen en de datamuren:",
        f"  {uit}",
        "Kaarten van een vorige keer worden vervangen; een kopie blijft in _hgw/reserve.",
        "In de klassenmappen verandert niets.",
    ]
    assert voorstel.opdrachten == (
        ("kaarten", str(pad), "--uit", uit, "--voor", "intern", "--alles", "--overschrijf"),
    )
    assert (voorstel.schrijft, voorstel.resultaat) == (True, uit)


@pytest.mark.parametrize(
    ("klas", "regels"),
    [
        (Klasbladen("a", reden="dicht."), ["Doet niet mee: dicht."]),
        (Klasbladen("a", 1), ["1 kaart."]),
        (
            Klasbladen("a", 24, zonder=2, aan_te_passen=1),
            [
                "24 kaarten.",
                "2 kinderen hebben op Leerlingen geen eigen naam en dus geen kaart. Geef elk kind "
                "daar een naam die niemand anders heeft.",
                "1 cel is aan te passen; wat er staat telt op de kaarten niet mee.",
            ],
        ),
        (
            Klasbladen("a", 24, met_namen=tuple(f"Groepsoverzicht H{i}" for i in range(1, 8))),
            [
                "24 kaarten.",
                "Op een kaart voor ouders staat de naam van een ander kind: Groepsoverzicht H1, "
                "Groepsoverzicht H2, Groepsoverzicht H3, Groepsoverzicht H4, Groepsoverzicht H5 en "
                "nog 2.",
                "Lees die na voor je de kaart meegeeft.",
            ],
        ),
    ],
)
def test_what_is_said_of_a_class(klas, regels):
    assert list(klasregels(klas)) == regels
