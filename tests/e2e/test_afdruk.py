"""Every sheet on paper: all its words, none of them cut, the right paper and the right foot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.school.nieuw import maak_sjabloon
from hgw_excel.school.overzicht.boeken import maak_ib_overzicht, maak_schooloverzicht
from hgw_excel.school.overzicht.verzamelen import verzamel
from tests.e2e.afdruk import Afdruk, druk, ontbrekend
from tests.klas import volle_klas
from tests.libreoffice import Document, Kantoor
from tests.school.overzicht.monster import school, volle_school
from tests.voorbeeld import voorbeeld_school

NAMEN = "bevat namen van kinderen"
EIGEN_KIND, VOOR_KINDEREN = {"Leerlingkaart"}, {"Groepjesblad"}
"""The card of one child goes to its parents; the Groepjesblad is for the children themselves."""

VAST = {
    "Groepsoverzicht": "A3 liggend",
    "Leerlingkaart": "A4 staand",
    "Datamuur": "A3 liggend",
    "Invalkaart": "A4 staand",
    "Start": "A4 staand",
}
"""Sheets of one page."""

KLEINST, KLEINST_OVERZICHT = 7.0, 6.5
"""Points: headers and feet may be 7, and LibreOffice draws a sheet up to 7% wider than Excel."""


@dataclass(frozen=True)
class Boek:
    """A workbook on paper; `namen` are the sheets with children's names."""

    soort: str
    bladen: Mapping[str, Afdruk]
    namen: frozenset[str]
    zichtbaar: frozenset[str]


def klas(pad: Path) -> Path:
    pad.write_bytes(bouw_klassenmap(volle_klas((5, 6), 29)))
    return pad


def kleuters(pad: Path) -> Path:
    pad.write_bytes(bouw_klassenmap(volle_klas((1, 2), 26)))
    return pad


def leeg(pad: Path) -> Path:
    return maak_sjabloon(pad, (5, 6), 29, None)


LEERJAREN = {"groep 5/6": (5, 6), "kleuters": (1, 2), "leeg": (5, 6)}
MAAK = {"groep 5/6": klas, "kleuters": kleuters, "leeg": leeg}


def zichtbaar(document: Document) -> frozenset[str]:
    return frozenset(
        naam for naam in document.bladen if document.uno.Sheets.getByName(naam).IsVisible
    )


@pytest.fixture(scope="module", params=list(MAAK))
def boek(
    request: pytest.FixtureRequest, kantoor: Kantoor, tmp_path_factory: pytest.TempPathFactory
) -> Boek:
    """A filled class, a filled kleuterklas, and a template that nobody typed in."""
    map_ = tmp_path_factory.mktemp("klas")
    document = kantoor.open(MAAK[request.param](map_ / "klassenmap.xlsx"))
    document.herbereken()
    schema = klassenmap(voorbeeld_school(), LEERJAREN[request.param])
    namen = frozenset(blad.naam for blad in schema.sheets if blad.namen)
    uit = Boek(request.param, druk(document, map_ / "klas.pdf"), namen, zichtbaar(document))
    document.sluit()
    return uit


def test_every_visible_sheet_can_be_printed(boek: Boek) -> None:
    assert boek.zichtbaar - set(boek.bladen) == set()


def test_every_word_of_every_open_cell_is_on_paper(boek: Boek) -> None:
    assert {naam: a.weg for naam, a in boek.bladen.items() if a.weg} == {}


def test_no_text_is_cut(boek: Boek) -> None:
    assert {naam: a.geknipt for naam, a in boek.bladen.items() if a.geknipt} == {}


def test_no_letter_is_too_small(boek: Boek) -> None:
    assert {naam: a.kleinst for naam, a in boek.bladen.items() if a.kleinst < KLEINST} == {}


def test_paper_and_pages(boek: Boek) -> None:
    """One page each; a plan of two leerjaren is one A4."""
    plannen = {naam: "A4 liggend" for naam in boek.bladen if naam.startswith("Plan ")}
    verwacht = {naam: (papier,) for naam, papier in {**VAST, **plannen}.items()}

    assert plannen != {}
    assert {naam: boek.bladen[naam].papier for naam in verwacht} == verwacht


def test_indeling_is_one_page_wide_on_a3(boek: Boek) -> None:
    """Each child stands on one page only."""
    eerste = boek.bladen["Indeling"].papier[0]

    assert eerste == "A3 liggend"
    assert len(boek.bladen["Indeling"].papier) == 1


def test_foot_says_whether_names_are_on_it(boek: Boek) -> None:
    met_voet = {naam for naam, afdruk in boek.bladen.items() if NAMEN in afdruk.tekst}
    vertrouwelijk = {
        naam for naam, afdruk in boek.bladen.items() if "vertrouwelijk" in afdruk.tekst
    }

    bladen = boek.namen & set(boek.bladen)
    assert (met_voet, vertrouwelijk) == (bladen - EIGEN_KIND, bladen - VOOR_KINDEREN)


@pytest.fixture(scope="module")
def overzichten(
    kantoor: Kantoor, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Mapping[str, Afdruk]]:
    """Both overviews of an invented school of nine classes."""
    map_ = tmp_path_factory.mktemp("overzicht")
    gegevens = verzamel(volle_school(), school())
    inhoud = {"school": maak_schooloverzicht(gegevens.cijfers), "ib": maak_ib_overzicht(gegevens)}
    uit = {}
    for naam, bytes_ in inhoud.items():
        pad = map_ / f"{naam}.xlsx"
        pad.write_bytes(bytes_)
        document = kantoor.open(pad)
        uit[naam] = druk(document, map_ / f"{naam}.pdf")
        assert zichtbaar(document) == set(uit[naam])
        document.sluit()
    return uit


@pytest.mark.parametrize("soort", ["school", "ib"])
def test_overview_shows_every_word(
    overzichten: Mapping[str, Mapping[str, Afdruk]], soort: str
) -> None:
    bladen = overzichten[soort]

    assert {naam: a.weg for naam, a in bladen.items() if a.weg} == {}
    assert {naam: a.geknipt for naam, a in bladen.items() if a.geknipt} == {}
    klein = {naam: a.kleinst for naam, a in bladen.items() if a.kleinst < KLEINST_OVERZICHT}
    assert klein == {}


def test_samenvatting_is_one_a4(overzichten: Mapping[str, Mapping[str, Afdruk]]) -> None:
    assert overzichten["school"]["Samenvatting"].papier == ("A4 staand",)


def test_only_the_overview_with_names_says_so(
    overzichten: Mapping[str, Mapping[str, Afdruk]],
) -> None:
    zegt = {
        soort: {NAMEN in afdruk.tekst for afdruk in bladen.values()}
        for soort, bladen in overzichten.items()
    }

    assert zegt == {"school": {False}, "ib": {True}}


@pytest.fixture(scope="module")
def proef(kantoor: Kantoor, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Document]:
    document = kantoor.open(klas(tmp_path_factory.mktemp("proef") / "klassenmap.xlsx"))
    yield document
    document.sluit()


def plek_van(document: Document, blad: str, begin: str) -> tuple[int, int]:
    """Return row and column (from 0) of the first cell that begins with a text."""
    for i, rij in enumerate(document.waarden(blad, "A1:AZ60")):
        for j, cel in enumerate(rij):
            if str(cel).startswith(begin):
                return i, j
    raise AssertionError(f"{begin} is not on {blad}")


@pytest.mark.parametrize(
    ("blad", "tekst"),
    [
        ("Groepsoverzicht", "tafels 6 tot en met 9"),
        ("Plan Rekenen", "Eerst met materiaal"),
        ("Leerlingkaart", "Elke avond tien minuten"),
    ],
)
def test_a_row_that_is_too_low_is_noticed(
    proef: Document, tmp_path: Path, blad: str, tekst: str
) -> None:
    rij = proef.uno.Sheets.getByName(blad).Rows.getByIndex(plek_van(proef, blad, tekst)[0])
    hoogte, rij.Height = rij.Height, 300

    afdruk = druk(proef, tmp_path / "laag.pdf", blad)[blad]
    rij.Height = hoogte

    assert any(deel.startswith(tekst) for deel in afdruk.geknipt)


def test_a_column_that_is_too_narrow_is_noticed(proef: Document, tmp_path: Path) -> None:
    """A number becomes ###, a text is cut where its neighbour begins."""
    kolom = proef.uno.Sheets.getByName("Scores").Columns.getByIndex(
        plek_van(proef, "Scores", "Rekenen M score")[1]
    )
    breedte, kolom.Width = kolom.Width, 250

    afdruk = druk(proef, tmp_path / "smal.pdf", "Scores")["Scores"]
    kolom.Width = breedte

    assert "###" in afdruk.geknipt


def test_letters_too_small_to_read_are_noticed(proef: Document, tmp_path: Path) -> None:
    """Letters too small to read are on the page all the same."""
    rij, kolom = plek_van(proef, "Leerlingen", "Adam")
    cel = proef.uno.Sheets.getByName("Leerlingen").getCellByPosition(kolom, rij)
    hoogte, cel.CharHeight = cel.CharHeight, 2

    afdruk = druk(proef, tmp_path / "klein.pdf", "Leerlingen")["Leerlingen"]
    cel.CharHeight = hoogte

    assert afdruk.kleinst < KLEINST


def test_a_word_that_is_not_on_paper_is_noticed(proef: Document, tmp_path: Path) -> None:
    """A word counts as often as it stands there, and may be broken after its hyphen."""
    paginas = druk(proef, tmp_path / "proef.pdf", "Plan Rekenen")["Plan Rekenen"].paginas

    assert ontbrekend(["Adam, Guusje", "Plan rekenen"], paginas) == ["Guusje"]
    assert ontbrekend(["sociaal-emotioneel"], [["sociaal-", "emotioneel"]]) == []
    assert ontbrekend(["III", "III"], [["III"]]) == ["III"]
