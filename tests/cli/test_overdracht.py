"""`hgw overdracht`: what it says on the screen, and what the menu asks."""

from pathlib import Path

import pytest

from hgw_excel.bouwen.macros import bronnen
from hgw_excel.cli.gesprek.macros import VRAAG, ZONDER
from hgw_excel.cli.gesprek.overdracht import overdracht
from hgw_excel.cli.opdracht_overdracht import zinnen
from hgw_excel.domein.leerling import Leerling
from hgw_excel.school.overdracht import Uitkomst
from hgw_excel.school.overdrachtlijst import Geval, Lot
from tests.cli.hulp import draai
from tests.cli.menuhulp import gesprek
from tests.e2e.school import leerlinglijst
from tests.klas import maak_groep

KIND = Leerling("7", "Anna", "", "Smit", 5)


def test_the_screen_counts_and_names_nobody() -> None:
    lotgevallen = ((Lot.OP_NAAM, "b"), (Lot.NIEUW, "b"), (Lot.NIEUW, "b"), (Lot.ONZEKER, "b"),
                   (Lot.ONZEKER, ""), (Lot.BLIJFT, ""))  # fmt: skip
    gevallen = [Geval(lot, KIND, naar, "a") for lot, naar in lotgevallen]

    assert list(zinnen(Uitkomst(kinderen=29, mee=26, gevallen=gevallen))) == [
        "26 van de 29 kinderen namen alles mee.",
        "1 kind is herkend aan de naam.",
        "2 kinderen staan in geen oude klassenmap.",
        "1 kind is niet zeker te herkennen.",
        "1 kind gaat van school.",
        "Wie dat zijn, staat in overdracht.xlsx.",
    ]


def test_without_klassenmappen_nothing_is_written(capsys, tmp_path: Path) -> None:
    (tmp_path / "school.toml").write_bytes(b"")
    (tmp_path / "lijst.csv").write_bytes(b"")

    uitkomst = draai(
        capsys, "overdracht", str(tmp_path), "--leerlingen", str(tmp_path / "lijst.csv"),
        "--uit", str(tmp_path / "nieuw"),
    )  # fmt: skip

    assert uitkomst.code == 4
    assert not (tmp_path / "nieuw").exists()


@pytest.fixture
def bestand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A school's folder with one klassenmap and next year's pupils; no package for buttons."""
    monkeypatch.setattr(bronnen, "ontbreekt", lambda: True)
    (tmp_path / "school.toml").touch()
    (tmp_path / "klassenmap groep 5.xlsx").touch()
    groep, _ = maak_groep((6,), 3)
    pad = tmp_path / "lijst.csv"
    pad.write_text(leerlinglijst(groep.naam, groep.leerlingen), encoding="utf-8")
    return pad


def test_the_menu_asks_for_the_pupil_file_and_the_new_folder(tmp_path: Path, bestand: Path) -> None:
    voorstel, tekst, _ = gesprek(overdracht, "overdracht", str(bestand), "", paden=[tmp_path])

    uit = str(tmp_path / "nieuw schooljaar")
    assert voorstel.opdrachten == (
        ("overdracht", str(tmp_path), "--leerlingen", str(bestand), "--uit", uit, "--school",
         str(tmp_path)),
    )  # fmt: skip
    assert tekst.splitlines()[-4:] == [
        "Er komt 1 nieuwe klassenmap, met een overdracht.xlsx erbij, in:",
        f"  {uit}",
        "Staat het nieuwe schooljaar al in school.toml? Anders gebeurt er niets.",
        "In de oude klassenmappen verandert niets.",
    ]


@pytest.mark.parametrize(
    ("al", "keuze", "antwoord", "erbij"),
    [
        (".xlsx", "j/N", "", ()),
        (".xlsx", "j/N", "j", ("--macros",)),
        (".xlsm", "J/n", "", ("--macros",)),
        (".xlsm", "J/n", "n", ()),
    ],
)
def test_enter_keeps_the_kind_of_klassenmap(
    tmp_path: Path,
    bestand: Path,
    monkeypatch: pytest.MonkeyPatch,
    al: str,
    keuze: str,
    antwoord: str,
    erbij: tuple[str, ...],
) -> None:
    monkeypatch.setattr(bronnen, "ontbreekt", lambda: False)
    oud = tmp_path / "klassenmap groep 5.xlsx"
    oud.rename(oud.with_suffix(al))

    voorstel, tekst, _ = gesprek(
        overdracht, "overdracht", str(bestand), "", antwoord, paden=[tmp_path]
    )

    assert voorstel.opdrachten[0][8:] == erbij
    assert f"{VRAAG} {keuze}: {antwoord}\n" in tekst


def test_buttons_that_can_not_be_made_again_are_told(tmp_path: Path, bestand: Path) -> None:
    oud = tmp_path / "klassenmap groep 5.xlsx"
    zinnen_: list[bool] = []
    for _ in range(2):
        _, tekst, _ = gesprek(overdracht, "overdracht", str(bestand), "", paden=[tmp_path])
        zinnen_.append(ZONDER in tekst)
        if oud.exists():
            oud.rename(oud.with_suffix(".xlsm"))

    assert zinnen_ == [False, True]
