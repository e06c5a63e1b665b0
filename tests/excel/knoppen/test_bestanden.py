"""Buttons that make a file beside the klassenmap: as the commands do, never silently over one."""

import pytest

from hgw_excel import platform
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.excel.knoppen.menu import NIET_BEWAARD
from hgw_excel.excel.sessie import IN_DE_CLOUD
from hgw_excel.school import afdrukken, controleren, doelen
from hgw_excel.school.bespreking.maken import maak_boekje
from hgw_excel.school.kaarten import GEEN_KIND, maak_kaarten
from tests.controle.klasbouw import maak_inhoud
from tests.excel.knoppen.hulp import NAAM, Leerkracht, klein, kleine_school
from tests.motor import plaats_elders
from tests.school.klassen import lees_in_dit_proces

BOEKJE, BLADZIJDE = "groepsbespreking groep 5.xlsx", "groepspresentatie groep 5.xlsx"
KAARTEN, BLADEN = "leerlingkaarten groep 5 voor ouders.xlsx", "bladen groep 5.xlsx"


@pytest.fixture(autouse=True)
def in_dit_proces(monkeypatch):
    """Read without processes of their own."""
    for module in (controleren, doelen, afdrukken):
        monkeypatch.setattr(module, "read_all", lees_in_dit_proces)


@pytest.fixture
def geopend(monkeypatch):
    """The names of the files that were opened."""
    namen = []
    monkeypatch.setattr(platform, "open_bestand", lambda pad: namen.append(pad.name) or True)
    return namen


@pytest.fixture
def juf(tmp_path, geopend):
    return Leerkracht(tmp_path, klein())


def test_the_booklet_and_the_page_are_those_of_the_command(juf, tmp_path, geopend):
    ander = tmp_path / "opdracht"
    ander.mkdir()
    (ander / NAAM).write_bytes(klein())
    maak_boekje([ander / NAAM], ander / BOEKJE, ander / BLADZIJDE)

    (boekje,) = juf.druk("bespreking")
    (bladzijde,) = juf.druk("presentatie")

    for naam in (BOEKJE, BLADZIJDE):
        assert (tmp_path / naam).read_bytes() == (ander / naam).read_bytes()
    assert boekje.tekst.endswith(f"Het boekje staat naast deze klassenmap: '{BOEKJE}'.")
    assert bladzijde.tekst == f"De bladzijde staat naast deze klassenmap: '{BLADZIJDE}'."
    assert geopend == [BOEKJE, BLADZIJDE]


def test_the_cards_are_those_of_the_command(juf, tmp_path, geopend):
    ander = tmp_path / "opdracht"
    ander.mkdir()
    (ander / NAAM).write_bytes(klein())
    maak_kaarten([ander / NAAM], ander, "voor ouders")

    (klaar,) = juf.druk("kaarten")

    for naam in (KAARTEN, BLADEN):
        assert (tmp_path / naam).read_bytes() == (ander / naam).read_bytes()
    assert klaar.tekst == (
        f"4 kaarten.\nDe inhaallijst staat in '{BLADEN}'.\n"
        f"De kaarten staan naast deze klassenmap: '{KAARTEN}'."
    )
    assert geopend == [KAARTEN]


def test_it_tells_what_is_open_and_not_what_was_saved(juf, tmp_path):
    juf.druk("bespreking")
    voor = (tmp_path / BOEKJE).read_bytes()
    juf.typ(*juf.cel("tblScores", 1, "Rekenen M niveau"), "V")

    vraag, _ = juf.druk("bespreking", "yes")

    assert vraag.tekst.splitlines() == [
        f"'{BOEKJE}' bestaat al.",
        "Het oude blijft bewaard in de map _hgw, naast deze klassenmap. Vervangen?",
    ]
    assert (tmp_path / BOEKJE).read_bytes() != voor


def test_the_same_again_is_only_opened(juf, geopend):
    juf.druk("bespreking")

    (klaar,) = juf.druk("bespreking")

    assert klaar.knoppen == "ok"
    assert geopend == [BOEKJE] * 2


@pytest.mark.parametrize(("naam", "bestand"), [("bespreking", BOEKJE), ("kaarten", KAARTEN)])
def test_no_leaves_the_file_that_is_there(juf, tmp_path, geopend, naam, bestand):
    juf.druk(naam)
    er_is = (tmp_path / bestand).read_bytes()
    juf.typ(*juf.cel("tblScores", 3, "Rekenen M niveau"), "I")

    (vraag,) = juf.druk(naam, "no")

    assert vraag.tekst.splitlines()[-1].endswith(" Vervangen?")
    assert (tmp_path / bestand).read_bytes() == er_is
    assert geopend == [bestand]


MAKERS = ("bespreking", "presentatie", "kaarten")


@pytest.mark.parametrize("naam", MAKERS)
def test_what_can_not_be_made_is_said_before_a_question(juf, tmp_path, naam):
    for bestand in (BOEKJE, BLADZIJDE, KAARTEN, BLADEN):
        (tmp_path / bestand).write_bytes(klein())
    juf.boek.sheets["Scores"].delete()

    (weigering,) = juf.druk(naam)

    assert weigering.soort == "critical"
    assert " Zet een eerdere versie " in weigering.tekst


@pytest.mark.parametrize("naam", MAKERS)
def test_a_class_without_children_is_told_where_to_begin(tmp_path, geopend, naam):
    juf = Leerkracht(tmp_path, bouw_klassenmap(maak_inhoud(kleine_school(), (5,), ())))

    (weigering,) = juf.druk(naam)

    assert (weigering.tekst, geopend) == (GEEN_KIND, [])


@pytest.mark.parametrize(
    ("naam", "bestand", "antwoorden"),
    [("bespreking", BOEKJE, []), ("kaarten", KAARTEN, ["yes"])],
)
def test_even_yes_does_not_replace_what_was_not_made_here(juf, tmp_path, naam, bestand, antwoorden):
    (tmp_path / bestand).write_bytes(klein())

    *_, weigering = juf.druk(naam, *antwoorden)

    assert "schrijven we niet overheen" in weigering.tekst
    assert (tmp_path / bestand).read_bytes() == klein()


@pytest.mark.parametrize("naam", ["bespreking", "presentatie", "kaarten", "menu"])
def test_in_the_cloud_there_is_no_place_beside_it(juf, naam, tmp_path):
    plaats_elders(juf.boek, None)

    (weigering,) = juf.druk(naam)

    assert weigering.tekst == IN_DE_CLOUD
    assert [pad.name for pad in tmp_path.iterdir()] == [NAAM]


def test_where_nothing_can_open_it(juf, monkeypatch):
    monkeypatch.setattr(platform, "open_bestand", lambda _: False)

    _, zelf = juf.druk("presentatie")

    assert zelf.tekst == f"'{BLADZIJDE}' kan hier niet vanzelf open. Open het zelf."


def test_the_menu_opens_for_the_folder(juf, tmp_path, monkeypatch):
    geopend = []
    monkeypatch.setattr(platform, "open_menu", lambda map_: geopend.append(map_) or True)

    assert juf.druk("menu") == []
    assert geopend == [tmp_path]


def test_the_menu_does_not_see_what_was_not_saved(juf, tmp_path, monkeypatch):
    monkeypatch.setattr(platform, "open_menu", lambda _: True)
    juf.typ(*juf.cel("tblScores", 0, "Rekenen M niveau"), "II")

    (klaar,) = juf.druk("menu")

    assert (klaar.soort, klaar.tekst) == ("info", NIET_BEWAARD)


def test_the_menu_without_a_window(juf, monkeypatch):
    monkeypatch.setattr(platform, "open_menu", lambda _: False)

    (weigering,) = juf.druk("menu")

    assert weigering.tekst.startswith("Het menu kan hier niet vanzelf open.")
