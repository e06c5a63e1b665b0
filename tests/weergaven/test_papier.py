"""What comes out of the printer: one page each, every name, nothing a reader should not see."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from tests.papier import woorden
from tests.weergaven.klassen import bytes_van, inhoud_van, met
from tests.weergaven.vergelijk import WEERGAVEN, op_papier


def namen_van(klas: str) -> list[str]:
    return [rij.tekst("leerling") for rij in inhoud_van(klas).rijen("tblIndeling") if rij.leerjaar]


@pytest.mark.parametrize("klas", ["5-6 intern, namen", "kleuters", "36", "zonder scores"])
def test_each_view_is_one_page_and_uitleg_two(kantoor, tmp_path, klas):
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(bytes_van(klas))
    doc = kantoor.open(pad)

    paginas = woorden(doc.pdf(tmp_path / "papier.pdf", WEERGAVEN))
    doc.sluit()

    kaart, _, _, inval, uitleg, _ = paginas
    eerste = [naam.split()[0] for naam in namen_van(klas)]
    assert kaart[0] in eerste
    assert uitleg[0] == "Uitleg"
    assert [naam for naam in eerste if naam not in inval] == []
    assert [w for pagina in paginas for w in pagina if w.startswith(("#", "Err:"))] == []


@pytest.mark.parametrize("klas", ["5-6", "kleuters", "36", "7 gebieden", "nieuw", "lastig"])
def test_every_child_is_on_the_groepjesblad_or_counted(klas):
    regels = op_papier(bytes_van(klas), "Groepjesblad")
    delen = [deel for regel in regels for deel in re.split(r", | \| | (?=en nog \d)", regel)]
    geteld = sum(int(deel.removeprefix("en nog ")) for deel in delen if deel.startswith("en nog "))

    assert len(namen_van(klas)) > 8
    assert len([naam for naam in namen_van(klas) if naam not in delen]) == geteld


def test_the_groepjesblad_names_no_level_and_no_aanpak():
    papier = " ".join(op_papier(bytes_van("5-6"), "Groepjesblad")).casefold()
    muur = " ".join(op_papier(bytes_van("5-6"), "Datamuur")).casefold()

    assert "intensief" in muur
    for woord in (
        "intensief",
        "basis",
        "verdiept",
        "eigen leerlijn",
        "bespreken",
        "niveau",
        " iv ",
    ):
        assert woord not in papier
    assert "de eiken" in papier


def test_parents_see_nothing_that_is_for_colleagues():
    """Eva has a zorg, a belemmerend and a signal; only the card for colleagues says so."""
    intern = op_papier(bytes_van("5-6 intern, namen"), "Leerlingkaart")
    inhoud = met(inhoud_van("5-6 intern, namen"), kaart_voor="voor ouders")
    ouders = op_papier(bouw_klassenmap(inhoud), "Leerlingkaart")
    weg = [regel for regel in intern if regel not in ouders]

    assert any(regel.startswith("sociaal-emotioneel: ") for regel in weg)
    assert any(regel.startswith("Belemmerend: ") for regel in weg)
    assert any(regel.startswith("Open signalen: ") for regel in weg)
    assert not [
        regel
        for regel in ouders
        for woord in ("elemmer", "ignal", "werkhouding", "sociaal-", "bespreken", "collega")
        if woord in regel
    ]


def test_a_kleuter_has_words_and_no_chart():
    kaart = op_papier(bytes_van("kleuters"), "Leerlingkaart")

    with ZipFile(BytesIO(bytes_van("kleuters"))) as zip_:
        assert not [naam for naam in zip_.namelist() if "chart" in naam]
    assert any("midden | " in regel for regel in kaart)
    assert any("Nog geen twee observaties." in regel for regel in kaart)


def test_the_chart_has_a_text_and_shows_hidden_cells():
    with ZipFile(BytesIO(bytes_van("5-6"))) as zip_:
        grafieken = [naam for naam in zip_.namelist() if naam.startswith("xl/charts/chart")]
        tekening = zip_.read("xl/drawings/drawing1.xml").decode()
        toont = [b'<c:plotVisOnly val="0"/>' in zip_.read(naam) or b"plotVisOnly" not in
                 zip_.read(naam) for naam in grafieken]  # fmt: skip

    assert len(grafieken) == 5
    assert tekening.count('descr="Lijn met de scores') == 5
    assert all(toont)
