"""Every button of a klassenmap with macros: tab, Sub, line of Python, cells of the saved file.

No Excel: the Subs are interpreted with only module xlwings replaced, and the line of Python runs on
an engine over openpyxl. What a command of `hgw` makes of a copy is what must come out.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hgw_excel import platform
from hgw_excel.acties.knoppen import knoppen
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.bouwen.macros.xlsm import bouw_met_macros
from hgw_excel.domein.melding import Ernst
from hgw_excel.excel import live
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school.consolideren import consolideer
from hgw_excel.school.controleren import controleer
from hgw_excel.school.uitleg import uitleg
from tests.bouwen.boek import lees_waarden
from tests.e2e.gids import formules, lees, verschillen
from tests.e2e.knoppen import (
    VOLGORDE,
    Doet,
    Gedrukt,
    anders,
    druk_in_lint,
    getypt,
    met_opdracht,
    opties,
    vergelijk,
)
from tests.excel.knoppen.hulp import kleine_school
from tests.functies.demo import ingeleverd
from tests.klas import volle_klas
from tests.libreoffice import Kantoor

NAAM = "klassenmap groep 5.xlsm"
NIEUW = {"roepnaam": "Zoë", "achternaam": "Buiten", "leerjaar": 5}


@pytest.fixture(scope="module")
def xlsm() -> bytes:
    """A class with something to do for each button: a new child, an empty goal, an odd score."""
    inhoud = volle_klas((5,), 10, kleine_school())
    rijen = {naam: [dict(rij) for rij in tabel] for naam, tabel in inhoud.ruw.items()}
    vrij = next(rij for rij in rijen["tblLeerlingen"] if "roepnaam" not in rij)
    vrij.update(NIEUW)
    rijen["tblPlan_rekenen"][0]["doel"] = None
    rijen["tblScores"][0]["rekenen_m_score"] = "151,5 "
    return bouw_met_macros(Inhoud(inhoud.werkboek, rijen, {**inhoud.kop_ruw, "hgw_periode": 1}))


@pytest.fixture
def klas(xlsm: bytes, tmp_path: Path) -> Path:
    (tmp_path / "klas").mkdir()
    pad = tmp_path / "klas" / NAAM
    pad.write_bytes(xlsm)
    return pad


@pytest.fixture
def kopie(klas: Path, tmp_path: Path) -> Path:
    """The same klassenmap in another folder, for `hgw`."""
    return Path(shutil.copy(klas, tmp_path / NAAM))


@pytest.fixture(autouse=True)
def geopend(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Open no file and no window; remember which."""
    gevraagd: list[Path] = []
    monkeypatch.setattr(platform, "open_bestand", lambda pad: gevraagd.append(pad) or True)
    monkeypatch.setattr(platform, "open_menu", lambda map_: gevraagd.append(map_) or True)
    return gevraagd


def ga(blad: str, cel: str) -> Doet:
    def doe(boek: Any) -> None:
        boek.sheets[blad].activate()
        boek.sheets[blad].range(cel).select()

    return doe


def als_opdracht(naam: str) -> Callable[[Path, Path], None]:
    """Expect what the command of the same name makes of the copy, and something of it."""

    def keur(klas: Path, kopie: Path) -> None:
        voor = getypt(kopie)
        druk_in_lint(klas, naam)
        met_opdracht(kopie, naam, *opties(kopie, naam))

        assert anders(getypt(klas), getypt(kopie)) == []
        assert anders(voor, getypt(klas)) != []

    return keur


def keur_herstel(klas: Path, kopie: Path) -> None:
    voor = getypt(kopie)
    druk_in_lint(klas, "herstel")
    met_opdracht(kopie, "controleer", "--herstel", str(kopie.parent / "hersteld"))

    (hersteld,) = (kopie.parent / "hersteld").glob("*.xlsm")
    assert anders(getypt(klas), getypt(hersteld)) == []
    assert anders(voor, getypt(klas)) == ["tblScores 0 rekenen_m_score"]


def keur_handelingsplan(klas: Path, kopie: Path) -> None:
    gids, voor = lees(klas), getypt(kopie)
    kind = gids.inhoud.rij("tblScores", 4).tekst("leerling")
    druk_in_lint(klas, "handelingsplan", eerst=ga(*gids.plek("tblIndeling", 4, "rekenen_keuze")))
    wie = ["--leerling", kind, "--gebied", "Rekenen", "--overschrijf"]
    met_opdracht(kopie, "handelingsplan", *wie)

    assert anders(getypt(klas), getypt(kopie)) == []
    assert anders(voor, getypt(klas)) != []


def keur_controle(klas: Path, kopie: Path) -> None:
    druk_in_lint(klas, "controleer")
    gevonden = sorted(controleer([kopie]).meldingen, key=lambda m: list(Ernst).index(m.ernst))

    rijen = getypt(klas)["tblControle"]
    assert [(r["code"], r["blad"], r["cel"] or "", r["zin"], r["doe"] or "") for r in rijen] == [
        (m.code, m.blad, m.cel, m.zin, m.doe) for m in gevonden
    ]
    assert len(gevonden) > 1


def keur_terugzetten(klas: Path, kopie: Path) -> None:
    knoppen_ = ("signaleer", "indelen", "bijwerken", "herstel")  # Controleren takes no turn
    na = druk_in_lint(klas, *knoppen_, *["terugzetten"] * len(knoppen_)).pad

    assert anders(getypt(na), getypt(kopie)) == []
    assert _formules(na) == _formules(kopie)


def _formules(pad: Path) -> dict[str, frozenset[tuple[int, int]]]:
    """Return where formulas stand in each table."""
    klas = lees(pad).klas
    return {tabel: klas.blad(tabel).formules for tabel in klas.tabellen()}


def keur_uitleg(klas: Path, kopie: Path) -> None:
    gedrukt = druk_in_lint(klas, "controleer", "uitleg")
    code = getypt(klas)["tblControle"][0]["code"]

    eerste = (uitleg(str(code)) or "").splitlines()[0]
    assert eerste
    assert gedrukt.vakken[-1].tekst.startswith(eerste)


def keur_diagnose(klas: Path, kopie: Path) -> None:
    (vak,) = druk_in_lint(klas, "diagnose").vakken

    assert vak.tekst.startswith("De knoppen werken, maar er ontbreekt nog iets.\n\nSysteem: ")
    assert "geen Windows en geen Mac" in vak.tekst


def bestand_als(knop: str, begin: str, *opdracht: str) -> Callable[[Path, Path], None]:
    """Expect a file beside the klassenmap, byte for byte that of the command."""

    def keur(klas: Path, kopie: Path) -> None:
        druk_in_lint(klas, knop)
        uit = kopie.parent / "uit"
        uit.mkdir()
        met_opdracht(kopie, *(deel.format(uit=uit) for deel in opdracht))

        (een,) = klas.parent.glob(f"{begin}*.xlsx")
        (ander,) = uit.glob(f"{begin}*.xlsx")
        assert een.read_bytes() == ander.read_bytes()

    return keur


BOEKJE = ("bespreking", "--uit", "{uit}/groepsbespreking.xlsx")
KEURINGEN: dict[str, Callable[[Path, Path], None]] = {
    **{naam: als_opdracht(naam) for naam in VOLGORDE},
    "herstel": keur_herstel,
    "handelingsplan": keur_handelingsplan,
    "controleer": keur_controle,
    "terugzetten": keur_terugzetten,
    "uitleg": keur_uitleg,
    "diagnose": keur_diagnose,
    "bespreking": bestand_als("bespreking", "groepsbespreking", *BOEKJE),
    "presentatie": bestand_als(
        "presentatie", "groepspresentatie", *BOEKJE, "--presentatie", "{uit}/groepspresentatie.xlsx"
    ),
    "kaarten": bestand_als("kaarten", "leerlingkaarten", "kaarten", "--uit", "{uit}"),
}


def test_every_button_is_pressed() -> None:
    assert {*KEURINGEN, "menu"} == set(knoppen())


@pytest.mark.parametrize("naam", KEURINGEN)
def test_button_does_what_the_command_does(naam: str, klas: Path, kopie: Path) -> None:
    KEURINGEN[naam](klas, kopie)


def test_the_menu_opens_on_the_folder(klas: Path, geopend: list[Path]) -> None:
    druk_in_lint(klas, "menu")

    assert geopend == [klas.parent]


@pytest.mark.parametrize(
    "breek",
    [
        pytest.param(lambda zet: zet(live, "voer_door", lambda *_: None), id="writes nothing"),
        pytest.param(lambda zet: zet(live, "lees_boek", lambda _: 1 / 0), id="can't read"),
        pytest.param(lambda zet: zet("hgw_excel.acties.indelen.indelen", None), id="actie is gone"),
    ],
)
def test_a_break_behind_the_line_of_python_is_seen(
    breek: Callable[[Any], None], klas: Path, kopie: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    breek(monkeypatch.setattr)

    with pytest.raises(AssertionError):
        KEURINGEN["indelen"](klas, kopie)


@pytest.mark.parametrize("groep", ["1/2", "5/6", "8"])
def test_in_a_class_of_the_demo_the_buttons_write_what_hgw_writes(
    groep: str, tmp_path: Path
) -> None:
    """A few of its children; `python -m tests.e2e.knoppen` does all classes with all of them."""
    (inhoud,) = ingeleverd(groep, elke=5)
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(bouw_klassenmap(inhoud))

    gedaan, verschil = vergelijk(pad, tmp_path)

    assert verschil == []
    assert gedaan > 60


def test_a_button_that_writes_another_thing_in_the_demo_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(bouw_klassenmap(volle_klas((5,), 10, kleine_school())))
    monkeypatch.setattr("tests.e2e.knoppen.VOLGORDE", ("indelen",))
    monkeypatch.setattr(live, "voer_door", lambda *_: None)

    assert vergelijk(pad, tmp_path)[1] != []


@pytest.fixture(scope="module")
def cyclus(
    kantoor: Kantoor, xlsm: bytes, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path, Gedrukt]:
    """All of a period with buttons, and with commands; both computed by LibreOffice."""
    map_ = tmp_path_factory.mktemp("cyclus")
    paden = [map_ / "knop.xlsm", map_ / "hgw.xlsm"]
    for pad in paden:
        pad.write_bytes(xlsm)
    for naam in VOLGORDE:
        met_opdracht(paden[1], naam, *opties(paden[1], naam))
    gedrukt = druk_in_lint(paden[0], *VOLGORDE)
    return (*(_herbereken(kantoor, pad) for pad in paden), gedrukt)


def _herbereken(kantoor: Kantoor, pad: Path) -> Path:
    document = kantoor.open(pad)
    document.herbereken()
    uit = document.bewaar(pad.with_suffix(".xlsx"))
    document.sluit()
    return Path(uit)


def test_libreoffice_computes_the_same_after_buttons_as_after_commands(
    cyclus: tuple[Path, Path, Gedrukt],
) -> None:
    knop, opdracht, _ = cyclus

    assert anders(getypt(knop), getypt(opdracht)) == []
    assert verschillen(knop, opdracht) == []
    assert len(formules(knop)) > 10 * 60


def test_what_was_made_with_buttons_takes_part_in_the_schooloverzicht(
    cyclus: tuple[Path, Path, Gedrukt], tmp_path: Path
) -> None:
    paden = [tmp_path / f"schooloverzicht {pad.stem}.xlsx" for pad in cyclus[:2]]
    knop, opdracht = (consolideer([pad], uit) for pad, uit in zip(cyclus[:2], paden, strict=True))
    waarden, andere = (lees_waarden(uit.read_bytes()) for uit in paden)

    assert knop.meegedaan == opdracht.meegedaan == 1
    assert [(m.code, m.cel) for m in knop.meldingen] == [
        (m.code, m.cel) for m in opdracht.meldingen
    ]
    assert list(waarden) == list(andere)
    assert [blad for blad in waarden if waarden[blad] != andere[blad]] == ["Verantwoording"]
