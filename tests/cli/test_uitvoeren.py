"""How a command that writes shows, asks and tells: the same for all of them."""

import json
from datetime import date
from pathlib import Path

import click
import pytest

from hgw_excel import platform
from hgw_excel.acties.voorstel import Voorstel
from hgw_excel.cli import scherm, uitvoeren
from hgw_excel.cli.scherm import Gestopt
from hgw_excel.cli.uitvoeren import Schrijven, achteraf, als_dict, doe, rond_af, tel_zin, vooraf
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.domein.school import School
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school import uitvoeren as bibliotheek
from hgw_excel.school.uitvoeren import Klasvoorstel, Uitvoering
from tests.cli.hulp import engels_in
from tests.school.klassen import KLEIN, bytes_van

VIJF = Klasvoorstel("klas 5.xlsx", voorstel=Voorstel(regels=("12 kinderen.",)), cellen=1200)
ZES = Klasvoorstel("klas 6.xlsx", cellen=1, voorstel=Voorstel(vervangt=1))
KLAAR = Klasvoorstel("klas 7.xlsx")
WEG = Klasvoorstel("klas 8.xlsx", reden="Scores, F7: '22.5' is geen getal. Typ 22,5.")
TIP = Melding("HGW145", Ernst.TIP, "klas 5.xlsx", "Invalkaart", "", "", "Nog niet uitgerekend.")
STUK = Melding("HGW201", Ernst.AANPASSEN, "school.toml", "", "", "", "Dit kan niet.")


def klassen(*delen: Klasvoorstel) -> Uitvoering:
    return Uitvoering(delen)


@pytest.fixture
def schrijft(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the classes that get written."""
    namen: list[str] = []

    def voer_uit(uitvoering: Uitvoering, **_: object) -> Uitvoering:
        gedaan = []
        for klas in uitvoering.klassen:
            te_doen = klas in uitvoering.te_schrijven
            namen.extend([klas.bestand] if te_doen else [])
            gedaan.append(
                Klasvoorstel(klas.bestand, cellen=klas.cellen, reden=klas.reden, geschreven=te_doen)
            )
        return Uitvoering(tuple(gedaan))

    monkeypatch.setattr(bibliotheek, "voer_uit", voer_uit)
    return namen


@pytest.fixture
def op_een_scherm(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Play that someone answers with what is in this list; the end of it is Ctrl+D."""
    antwoorden: list[str] = []

    def vraag(_: scherm.Scherm, prompt: str) -> str:
        click.echo(prompt)
        if not antwoorden:
            raise Gestopt
        return antwoorden.pop(0)

    monkeypatch.setattr(platform, "is_terminal", lambda *_: True)
    monkeypatch.setattr(scherm.Scherm, "vraag", vraag)
    monkeypatch.setenv("NO_COLOR", "1")
    return antwoorden


def test_what_will_change_is_told_per_class_and_together() -> None:
    assert list(vooraf(klassen(VIJF, ZES, KLAAR, WEG))) == [
        "klas 5.xlsx",
        "  12 kinderen.",
        "  1.200 cellen veranderen.",
        "klas 6.xlsx",
        "  1 cel verandert.",
        "klas 7.xlsx",
        "  Hier verandert niets.",
        "klas 8.xlsx",
        "  Doet niet mee: Scores, F7: '22.5' is geen getal. Typ 22,5.",
        "",
        "2 klassenmappen, 1.201 cellen; daarvan 1 met iets van een leerkracht; dat blijft bewaard.",
    ]


@pytest.mark.parametrize(
    ("delen", "zin"),
    [
        ((VIJF,), "1 klassenmap, 1.200 cellen; niets van een leerkracht wordt overschreven."),
        ((KLAAR,), "Er is niets te veranderen."),
        ((KLAAR, WEG), "Er is verder niets te veranderen."),
        ((WEG, WEG), "Geen enkele klassenmap doet mee."),
        ((), "Er is geen klassenmap."),
    ],
)
def test_the_last_sentence(delen: tuple[Klasvoorstel, ...], zin: str) -> None:
    assert tel_zin(klassen(*delen)) == zin


def test_what_was_done_is_told_with_what_was_not() -> None:
    geschreven = Klasvoorstel("klas 5.xlsx", cellen=1200, geschreven=True, meldingen=(TIP,))

    assert list(achteraf(klassen(geschreven, WEG))) == [
        "1 klassenmap bijgewerkt: 1.200 cellen. De oude staat in _hgw/reserve.",
        "klas 5.xlsx",
        "  tip        HGW145  Invalkaart: Nog niet uitgerekend.",
        "Niet bijgewerkt: klas 8.xlsx. Scores, F7: '22.5' is geen getal. Typ 22,5.",
    ]


def test_a_reason_is_told_once(capsys: pytest.CaptureFixture[str], schrijft: list[str]) -> None:
    rond_af(klassen(VIJF, WEG), Schrijven(overschrijf=True))
    uit = " ".join(capsys.readouterr().out.split())

    assert uit.count(WEG.reden) == 1
    assert uit.endswith("Niet bijgewerkt: klas 8.xlsx. De reden staat hierboven.")


def test_when_all_failed_after_the_yes_it_says_so() -> None:
    assert list(achteraf(klassen(WEG))) == [
        "Er is niets geschreven.",
        "Niet bijgewerkt: klas 8.xlsx. Scores, F7: '22.5' is geen getal. Typ 22,5.",
    ]


VRAAG = "Doorgaan? J/n: "


@pytest.mark.parametrize(
    ("antwoorden", "mag"),
    [(["j"], True), ([""], True), (["n"], False), (["0"], False), ([], False)],
)
def test_on_a_screen_it_asks_once(
    capsys: pytest.CaptureFixture[str],
    schrijft: list[str],
    op_een_scherm: list[str],
    antwoorden: list[str],
    mag: bool,
) -> None:
    op_een_scherm += antwoorden
    rond_af(klassen(VIJF, KLAAR), Schrijven())
    uit = capsys.readouterr().out

    assert schrijft == (["klas 5.xlsx"] if mag else [])
    assert uit.count(VRAAG) == 1
    assert uit.endswith("Er is niets geschreven.\n") != mag


@pytest.mark.parametrize(
    ("schrijven", "delen"),
    [
        (Schrijven(proef=True), (VIJF,)),
        (Schrijven(proef=True, overschrijf=True), (VIJF,)),
        (Schrijven(), (KLAAR, WEG)),
        (Schrijven(overschrijf=True), (KLAAR, WEG)),
    ],
)
def test_where_nothing_may_or_can_be_written_nobody_is_asked(
    capsys: pytest.CaptureFixture[str],
    schrijft: list[str],
    op_een_scherm: list[str],
    schrijven: Schrijven,
    delen: tuple[Klasvoorstel, ...],
) -> None:
    rond_af(klassen(*delen), schrijven)

    assert (schrijft, VRAAG in capsys.readouterr().out) == ([], False)


@pytest.mark.parametrize("als_json", [True, False])
@pytest.mark.parametrize("overschrijf", [True, False])
def test_without_a_screen_only_overschrijf_writes(
    capsys: pytest.CaptureFixture[str], schrijft: list[str], overschrijf: bool, als_json: bool
) -> None:
    code = rond_af(klassen(VIJF), Schrijven(overschrijf=overschrijf), als_json=als_json)
    uit = capsys.readouterr().out

    assert (schrijft, code) == ((["klas 5.xlsx"], 0) if overschrijf else ([], 4))
    if als_json:
        assert json.loads(uit)["klassen"][0]["geschreven"] == overschrijf
    elif not overschrijf:
        assert uit.endswith("Er is niets geschreven.\nMet --overschrijf wordt het geschreven.\n")
    assert engels_in(uit.replace("json", "")) == []


@pytest.mark.parametrize(
    ("delen", "code"), [((VIJF,), 0), ((KLAAR,), 0), ((VIJF, WEG), 3), ((WEG,), 4), ((), 4)]
)
def test_the_code(schrijft: list[str], delen: tuple[Klasvoorstel, ...], code: int) -> None:
    assert rond_af(klassen(*delen), Schrijven(overschrijf=True)) == code


@pytest.mark.parametrize(
    ("proef", "antwoord", "code"), [(True, "j", 0), (False, "j", 0), (False, "n", 4)]
)
def test_a_no_is_not_done_and_only_looking_is(
    schrijft: list[str], op_een_scherm: list[str], proef: bool, antwoord: str, code: int
) -> None:
    op_een_scherm.append(antwoord)

    assert rond_af(klassen(VIJF), Schrijven(proef=proef)) == code


def test_json_holds_all_but_the_values() -> None:
    assert als_dict(Uitvoering((VIJF, WEG), (STUK,))) == {
        "klassen": [
            {"bestand": "klas 5.xlsx", "geschreven": False, "cellen": 1200, "reden": "",
             "regels": ["12 kinderen."]},
            {"bestand": "klas 8.xlsx", "geschreven": False, "cellen": 0, "reden": WEG.reden,
             "regels": []},
        ],
        "meldingen": [STUK.als_dict()],
    }  # fmt: skip


def test_a_command_on_real_files(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """One is written, one is open elsewhere; the day that is given is the day it gets."""

    def actie(_klas: Klas, _school: School, dag: date) -> Voorstel:
        return Voorstel(Wijzigingen(koppen={"hgw_voorstel_datum": dag}))

    vijf, zes = tmp_path / "klassenmap groep 5.xlsx", tmp_path / "klassenmap groep 6.xlsx"
    vijf.write_bytes(bytes_van(*KLEIN))
    zes.write_bytes(bytes_van((6,), 10))
    zes.with_name(f"~${zes.name}").touch()
    code = doe([str(tmp_path)], actie, Schrijven(overschrijf=True), datum=date(2027, 3, 1))
    uit = capsys.readouterr().out

    assert (code, zes.read_bytes() == bytes_van((6,), 10)) == (3, True)
    assert vijf.read_bytes() != bytes_van(*KLEIN)
    assert "  Doet niet mee: 'klassenmap groep 6.xlsx' is nog open." in uit
    assert "1 klassenmap bijgewerkt: 1 cel. De oude staat in _hgw/reserve." in uit
    assert uitvoeren.NIETS not in uit
