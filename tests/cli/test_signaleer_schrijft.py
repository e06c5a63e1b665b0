"""`hgw signaleer` writes: only after a yes, and as JSON only when that was typed."""

import json
from datetime import date
from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.cli import scherm
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.school import controleren
from hgw_excel.school.signaleren import signaleer, voorbereid
from tests.cli.hulp import draai, engels_in
from tests.school.kapot import kapot
from tests.school.klassen import KLEIN, bytes_van, lees, lees_in_dit_proces

NAAM = "klassenmap groep 5.xlsx"
DAG = ("--datum", "4-2-2027", "--zonder-namen")


@pytest.fixture
def pad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A class of ten in February, read without another process."""
    monkeypatch.setattr(controleren, "read_all", lees_in_dit_proces)
    pad = tmp_path / NAAM
    pad.write_bytes(bytes_van(*KLEIN))
    return pad


def rijen(pad: Path) -> list[tuple[str, str, str]]:
    """What stands on the sheet Signalen."""
    inhoud = lees(pad)[0].inhoud
    gevuld = (rij for rij in inhoud.rijen("tblSignalen") if rij["leerling_id"])
    return [(rij.tekst("leerling_id"), rij.tekst("code"), rij.tekst("zin")) for rij in gevuld]


def gevonden(pad: Path) -> list[tuple[str, str, str]]:
    """The signals that are shown."""
    (klas,) = signaleer([pad]).klassen
    return [
        (kind.kind.leerling_id, s.gevonden.code, s.gevonden.zin)
        for kind in klas.signalen.kinderen
        for s in kind.signalen
    ]


def test_what_is_shown_is_what_is_written(capsys, pad):
    uitkomst = draai(capsys, "signaleer", str(pad), *DAG, "--overschrijf")

    assert (uitkomst.code, uitkomst.fout, engels_in(uitkomst.uit)) == (0, "", [])
    assert "1 klassenmap bijgewerkt: " in uitkomst.uit
    over = [rij for rij in rijen(pad) if rij in gevonden(pad)]
    assert sorted(over) == sorted(gevonden(pad))
    weer = draai(capsys, "signaleer", str(pad), *DAG, "--overschrijf").uit
    assert weer.endswith("  Hier verandert niets.\n\nEr is niets te veranderen.\n")


@pytest.mark.parametrize(
    ("args", "slot"),
    [
        ((), "Er is niets geschreven.\nMet --overschrijf wordt het geschreven.\n"),
        (("--proef",), "Er is niets geschreven.\n"),
        (("--proef", "--overschrijf"), "Er is niets geschreven.\n"),
    ],
)
def test_without_a_yes_nothing_is_written(capsys, pad, args, slot):
    uitkomst = draai(capsys, "signaleer", str(pad), *DAG, *args)

    assert (uitkomst.code, uitkomst.uit[-len(slot) :]) == (0, slot)
    assert pad.read_bytes() == bytes_van(*KLEIN)


@pytest.mark.parametrize(("antwoord", "geschreven"), [("j", True), ("", True), ("n", False)])
def test_on_a_screen_it_asks(capsys, pad, monkeypatch, antwoord, geschreven):
    monkeypatch.setattr(platform, "is_terminal", lambda *_: True)
    monkeypatch.setattr(
        scherm.Scherm, "vraag", lambda self, prompt: gevraagd.append(prompt) or antwoord
    )
    gevraagd: list[str] = []
    draai(capsys, "signaleer", str(pad), *DAG)

    assert gevraagd == ["Deze signalen in de klassenmappen zetten? J/n: "]
    assert (pad.read_bytes() != bytes_van(*KLEIN)) == geschreven


@pytest.mark.parametrize("overschrijf", [True, False])
def test_json_writes_only_when_that_was_typed(capsys, pad, overschrijf):
    args = ("--json", *(("--overschrijf",) if overschrijf else ()))
    uit = json.loads(draai(capsys, "signaleer", str(pad), *DAG, *args).uit)

    (klas,) = uit["blad"]["klassen"]
    assert (klas["bestand"], klas["geschreven"], klas["reden"]) == (NAAM, overschrijf, "")
    assert (pad.read_bytes() != bytes_van(*KLEIN)) == overschrijf


def test_a_class_that_is_not_in_order_is_shown_and_left(capsys, pad):
    """A reaction that nobody knows: what she wrote must not end beside another signal."""
    pad.write_bytes(voor := kapot(("tblSignalen", 0, "reactie", "tekst", "later")))
    uitkomst = draai(capsys, "signaleer", str(pad), *DAG, "--overschrijf")

    assert (uitkomst.code, pad.read_bytes() == voor) == (4, True)
    assert "Doet niet mee: Signalen, " in uitkomst.uit
    assert "Groep 5: " in uitkomst.uit


def test_other_niveaus_than_those_of_the_school_leave_the_sheet_as_it_is(pad):
    uitkomst = signaleer([pad])
    uitkomst.meldingen.append(
        Melding("HGW606", Ernst.AANPASSEN, NAAM, "", "", "", "De niveaus zijn hier anders.")
    )
    (klas,) = voorbereid(uitkomst, date(2027, 2, 4)).klassen

    assert (klas.reden, klas.cellen) == ("De niveaus zijn hier anders.", 0)
