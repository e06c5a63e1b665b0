"""`hgw kwaliteitskaart` and its conversation."""

import pytest

from hgw_excel import platform
from hgw_excel.cli.gesprek.kwaliteitskaart import kwaliteitskaart
from tests.cli.hulp import draai, engels_in
from tests.cli.menuhulp import gesprek
from tests.school.kwaliteit.hulp import scores, vul


@pytest.fixture(autouse=True)
def thuis(tmp_path, monkeypatch):
    """A home of its own, so that nothing of the user is read or written."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(platform, "instellingenmap", lambda: tmp_path / "instellingen")


@pytest.fixture
def kaarten(tmp_path):
    """A folder with three cards in which something was scored."""
    map_ = tmp_path / "kaarten"
    map_.mkdir()
    for i in range(3):
        vul(map_ / f"{i}.xlsx", scores(A1="op orde", A2=("op orde", "nog niet!", "nog niet")[i]))
    return map_


def test_an_empty_card(capsys, tmp_path):
    uit = tmp_path / "kaart.xlsx"

    gedaan = draai(capsys, "kwaliteitskaart", "--uit", str(uit))

    assert (gedaan.code, gedaan.uit.splitlines()) == (0, ["Geschreven:", f"  {uit}"])
    assert uit.exists()


def test_filled_cards(capsys, kaarten, tmp_path):
    uit = tmp_path / "telling.xlsx"

    gedaan = draai(capsys, "kwaliteitskaart", str(kaarten), "--tel", "--uit", str(uit))

    assert (gedaan.code, gedaan.uit.splitlines()) == (
        0,
        ["Alle 3 kaarten zijn geteld.", "Geschreven:", f"  {uit}"],
    )


def test_too_few(capsys, kaarten, tmp_path):
    uit = tmp_path / "telling.xlsx"

    gedaan = draai(capsys, "kwaliteitskaart", str(kaarten / "1.xlsx"), "--tel", "--uit", str(uit))

    assert gedaan.code == 4
    assert gedaan.uit.splitlines() == [
        "Er is niets geschreven. Er is 1 kaart ingevuld. Vanaf 3 worden ze geteld: anders is te "
        "zien wie wat invulde.",
    ]
    assert not uit.exists()


@pytest.mark.parametrize(
    ("opdracht", "zin"),
    [
        (("--tel",), "Noem achter --tel de ingevulde kaarten."),
        ((".",), "Bij ingevulde kaarten hoort --tel; een lege kaart heeft geen pad nodig."),
    ],
)
def test_tel_and_paths_go_together(capsys, tmp_path, opdracht, zin):
    gedaan = draai(
        capsys, "kwaliteitskaart", *opdracht, "--uit", str(tmp_path / "kaart.xlsx")
    )  # fmt: skip

    assert gedaan.code == 2
    assert zin in " ".join((gedaan.uit + gedaan.fout).split())


def test_help_is_dutch(capsys):
    gedaan = draai(capsys, "kwaliteitskaart", "--help")

    assert (gedaan.code, engels_in(gedaan.uit)) == (0, [])


def test_menu_makes_an_empty_card(tmp_path):
    uit = str(tmp_path / "mijn kaart.xlsx")

    voorstel, tekst, _ = gesprek(kwaliteitskaart, "kwaliteitskaart", "3", "1", uit)

    assert voorstel.opdrachten == (("kwaliteitskaart", "--uit", uit),)
    assert "Typ 1 of 2." in tekst


def test_menu_counts_a_folder_and_says_what_is_replaced(kaarten, tmp_path):
    weg, uit = str(tmp_path / "weg"), kaarten / "kwaliteitskaart telling.xlsx"
    uit.write_bytes(b"oud")

    voorstel, tekst, _ = gesprek(kwaliteitskaart, "kwaliteitskaart", "2", weg, str(kaarten), "")

    assert voorstel.opdrachten == (
        ("kwaliteitskaart", str(kaarten), "--tel", "--uit", str(uit), "--overschrijf"),
    )
    assert "Die map of dat bestand is er niet." in tekst
    assert "wie wat invulde, is niet te zien" in tekst
    assert "_hgw/reserve" in tekst


def test_menu_counts_what_was_dropped(kaarten, tmp_path):
    uit = tmp_path / "telling.xlsx"

    voorstel, _, sessie = gesprek(
        kwaliteitskaart, "kwaliteitskaart", "2", str(uit), paden=[kaarten]
    )

    assert voorstel.opdrachten == (("kwaliteitskaart", str(kaarten), "--tel", "--uit", str(uit)),)
    assert sessie.paden == ()


@pytest.mark.parametrize(
    ("antwoord", "zin"),
    [
        ("{map}", "Dit is een map."),
        ("{map}/kaart.pdf", "moet op .xlsx eindigen."),
        ("{map}/weg/kaart.xlsx", "is er niet. Kies een map die er is."),
    ],
)
def test_menu_asks_again_for_a_place_that_will_not_do(tmp_path, antwoord, zin):
    goed = str(tmp_path / "kaart")

    voorstel, tekst, _ = gesprek(
        kwaliteitskaart, "kwaliteitskaart", "1", antwoord.format(map=tmp_path), goed
    )

    assert zin in tekst
    assert voorstel.resultaat == f"{goed}.xlsx"
