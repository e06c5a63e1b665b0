"""`hgw controleer --herstel`: what is asked, written and told."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.cli import scherm
from hgw_excel.school import controleren
from hgw_excel.school.controleren import Uitkomst
from tests.cli.hulp import draai, engels_in
from tests.cli.test_hersteltekst import KIJK, REKENT
from tests.school.kapot import AANPAK, NAAM, SCORE, heel, inhoud_van, kapot, zet


@pytest.mark.parametrize("optie", ["--proef", "--overschrijf", "--vraag"])
def test_an_option_that_needs_a_folder(capsys, optie):
    uitkomst = draai(capsys, "controleer", ".", optie)

    assert (uitkomst.uit, uitkomst.fout, uitkomst.code) == (
        "",
        f"{optie} hoort bij --herstel MAP.\n",
        2,
    )


@pytest.fixture(scope="module")
def bron(tmp_path_factory) -> Path:
    """Two klassenmappen, one with a number as text, a typed-over formula and a typed-over name."""
    map_ = tmp_path_factory.mktemp("herstel") / "klassen"
    return zet(map_, klassenmap_groep_5=kapot(SCORE, AANPAK, NAAM), klassenmap_groep_6=heel())


@pytest.fixture(scope="module")
def gecontroleerd(bron) -> Uitkomst:
    """What a check of them says, read once."""
    return controleren.controleer([bron])


@pytest.fixture
def echt(bron, tmp_path, monkeypatch) -> Path:
    """The same as 'klassen' in the current folder."""
    monkeypatch.chdir(tmp_path)
    Path("klassen").symlink_to(bron)
    return Path("klassen")


@pytest.fixture
def klassen(echt, gecontroleerd, monkeypatch) -> Path:
    """The same, without reading it again."""
    monkeypatch.setattr(controleren, "controleer", lambda paden, school: gecontroleerd)
    return echt


LIJST = [
    "klassenmap groep 5.xlsx",
    "  getal         Scores, J6: '151.5' {} 151,5.",
    "  formule       Scores, C7: de formule {}.",
    "  formule       Indeling, I10: de formule {} (stond: 'verdiept').",
    "",
]


def lijst(wordt: str, formule: str) -> list[str]:
    return [r.format(wordt if "getal" in r else formule) for r in LIJST]


def test_proef_writes_nothing(capsys, klassen):
    uitkomst = draai(capsys, "controleer", "klassen", "--herstel", "uit", "--proef")

    assert uitkomst.uit.splitlines()[-7:] == [
        *lijst("wordt", "komt terug"),
        "1 klassenmap is veilig te herstellen: 3 cellen. 1 heeft niets te herstellen.",
        "Er is niets geschreven.",
    ]
    assert (uitkomst.code, Path("uit").exists(), "Fatima" in uitkomst.uit) == (1, False, False)


def test_copies_are_made_and_the_originals_stay(capsys, echt):
    voor = inhoud_van(echt)
    uitkomst = draai(capsys, "controleer", "klassen", "--herstel", "uit")

    assert uitkomst.uit.splitlines()[-9:] == [
        *lijst("is nu", "staat er weer"),
        "1 klassenmap hersteld in uit: 3 cellen. 1 had niets te herstellen.",
        "De originelen zijn niet veranderd; wat over een formule was getypt, staat daar nog in.",
        REKENT,
        KIJK,
    ]
    assert (uitkomst.code, list(inhoud_van(Path("uit")))) == (1, ["klassenmap groep 5.xlsx"])
    assert ("Fatima" in uitkomst.uit, engels_in(uitkomst.uit)) == (False, [])
    assert inhoud_van(echt) == voor


def test_a_copy_that_can_not_be_written_is_code_4(capsys, klassen):
    zet(Path("uit"), klassenmap_groep_5=b"er al")
    uitkomst = draai(capsys, "controleer", "klassen", "--herstel", "uit", "--json")
    herstel = json.loads(uitkomst.uit)["herstel"]

    assert (uitkomst.code, herstel["geschreven"], herstel["cellen"]) == (4, 0, [])
    assert [een["bestand"] for een in herstel["niet_geschreven"]] == ["klassenmap groep 5.xlsx"]


def test_the_folder_of_the_originals_is_refused_before_anything_is_read(capsys, klassen):
    uitkomst = draai(capsys, "controleer", "klassen", "--herstel", "klassen")

    assert (uitkomst.uit, uitkomst.code) == ("", 2)
    assert uitkomst.fout == (
        "In 'klassen' staan de originelen, en die veranderen niet."
        " Kies een andere map voor de kopieën.\n"
    )


def test_a_check_alone_names_the_option(capsys, klassen):
    regels = draai(capsys, "controleer", "klassen").uit.splitlines()
    als_json = json.loads(draai(capsys, "controleer", "klassen", "--json").uit)

    assert regels[-2:] == [
        "",
        "3 cellen zijn veilig te herstellen in een kopie: gebruik --herstel MAP.",
    ]
    assert "herstel" not in als_json


@pytest.mark.parametrize(
    ("antwoord", "geschreven"),
    [("", True), ("j", True), ("n", False), ("0", False), (None, False)],
)
def test_it_asks_first(capsys, klassen, monkeypatch, antwoord, geschreven):
    """On a terminal; Enter is yes, and who leaves says no."""

    def lees() -> str:
        if antwoord is None:
            raise EOFError
        return antwoord

    monkeypatch.setattr(platform, "is_terminal", lambda stroom=None: stroom is None)
    monkeypatch.setattr(scherm.Scherm.__init__, "__defaults__", (lees, scherm._schrijf, 80))
    uitkomst = draai(capsys, "controleer", "klassen", "--herstel", "uit", "--vraag")
    vraag = "3 cellen zijn veilig te herstellen, in een kopie in de map:\n  uit\nDoen? J/n: "

    assert vraag in uitkomst.uit
    assert (Path("uit").exists(), "Er is niets hersteld." in uitkomst.uit) == (
        geschreven,
        not geschreven,
    )


@pytest.mark.parametrize("erbij", [[], ["--json"]])
def test_where_nobody_can_answer_nothing_is_asked_or_written(capsys, klassen, erbij):
    uitkomst = draai(capsys, "controleer", "klassen", "--herstel", "uit", "--vraag", *erbij)

    assert ("Doen?" in uitkomst.uit, Path("uit").exists(), uitkomst.code) == (False, False, 1)


def test_nothing_to_mend(capsys, echt, gecontroleerd, monkeypatch):
    schoon = replace(gecontroleerd, klassen=gecontroleerd.klassen[1:])
    monkeypatch.setattr(controleren, "controleer", lambda paden, school: schoon)
    alleen = draai(capsys, "controleer", "klassen")
    gewoon = draai(capsys, "controleer", "klassen", "--herstel", "uit")
    gevraagd = draai(capsys, "controleer", "klassen", "--herstel", "uit", "--vraag")

    assert gewoon.uit == (
        f"{alleen.uit}\nEr is niets veilig te herstellen; er is geen kopie gemaakt.\n"
    )
    assert (gevraagd.uit, Path("uit").exists()) == (alleen.uit, False)
