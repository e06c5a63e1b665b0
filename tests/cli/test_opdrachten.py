"""Each command parses, calls one function and shows; the functions are played here."""

import json
import sys
from datetime import date
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from hgw_excel.bijwerken.opslaan import BestaatAl
from hgw_excel.cli.opdracht_consolideer import meegedaan_zin, niets_zin
from hgw_excel.domein.melding import Ernst, KanNiet, Melding
from tests.cli.hulp import draai

FOUT = Melding("HGW301", Ernst.AANPASSEN, "a.xlsx", "Scores", "H2", "M niveau", "'6' kan niet.")
TIP = Melding("HGW601", Ernst.TIP, "a.xlsx", "", "", "", "Mag leeg blijven.")


class Speler:
    """Plays a function of the library: remembers how it was called, gives a set answer."""

    def __init__(self, antwoord: object) -> None:
        self.antwoord = antwoord

    def __call__(self, *delen: object, **opties: object) -> object:
        self.delen, self.opties = delen, opties
        if isinstance(self.antwoord, Exception):
            raise self.antwoord
        return self.antwoord


@pytest.fixture
def speel(monkeypatch):
    """Put a player in the place of `hgw_excel.school.<module>.<functie>`."""

    def vervang(module: str, functie: str, antwoord: object) -> Speler:
        speler = Speler(antwoord)
        nep = ModuleType(f"hgw_excel.school.{module}")
        setattr(nep, functie, speler)
        monkeypatch.setitem(sys.modules, nep.__name__, nep)
        return speler

    return vervang


@pytest.fixture(autouse=True)
def werkmap(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "school").mkdir()
    (tmp_path / "lvs.xml").write_text("")
    return tmp_path


def test_schoolmap(capsys, speel):
    speler = speel("schoolmap", "maak_schoolmap", [Path("nieuw/school.toml")])

    assert vars(draai(capsys, "schoolmap", "nieuw")) == {
        "uit": "Geschreven:\n  nieuw/school.toml\n",
        "fout": "",
        "code": 0,
    }
    assert speler.delen == (Path("nieuw"),)


def test_schoolmap_that_is_complete_says_so(capsys, speel):
    speel("schoolmap", "maak_schoolmap", [])
    uitkomst = draai(capsys, "schoolmap", "school")

    assert uitkomst.uit == "Er was niets meer te doen: alles staat er al.\n"
    assert uitkomst.code == 0


@pytest.mark.parametrize("naam", ["a.xls", "a.ods", "a", "a.xlsx.bak"])
def test_sjabloon_is_always_an_xlsx(capsys, speel, naam):
    speler = speel("nieuw", "maak_sjabloon", Path(naam))
    uitkomst = draai(capsys, "sjabloon", "--uit", naam)

    assert (uitkomst.uit, uitkomst.fout, uitkomst.code) == (
        "",
        f"'{naam}' moet op .xlsx eindigen.\n",
        2,
    )
    assert not hasattr(speler, "delen")


def test_sjabloon_and_consolideer_refuse_a_name_alike(capsys):
    sjabloon = draai(capsys, "sjabloon", "--uit", "a.xls")
    consolideer = draai(capsys, "consolideer", "school", "--uit", "a.xls")

    assert vars(sjabloon) == vars(consolideer)


def test_sjabloon(capsys, speel):
    speler = speel("nieuw", "maak_sjabloon", Path("k.xlsx"))
    uitkomst = draai(capsys, "sjabloon", "--uit", "k.xlsx", "--leerjaren", "5/6")

    assert (uitkomst.uit, uitkomst.code) == ("Geschreven:\n  k.xlsx\n", 0)
    assert speler.delen == (Path("k.xlsx"), (5, 6), 36, None)


@pytest.mark.parametrize(
    ("args", "zin"),
    [
        (
            ("--uit", "k.xlsm"),
            "'k.xlsm' moet op .xlsx eindigen. Wil je er knoppen in, typ dan --macros erbij.",
        ),
        (("--uit", "k.xlsx", "--macros"), "'k.xlsx' moet op .xlsm eindigen."),
    ],
)
def test_the_name_of_a_sjabloon_says_whether_it_has_macros(capsys, speel, args, zin):
    speler = speel("nieuw", "maak_sjabloon", Path("k"))
    uitkomst = draai(capsys, "sjabloon", *args)

    assert (uitkomst.uit, uitkomst.fout, uitkomst.code) == ("", f"{zin}\n", 2)
    assert not hasattr(speler, "delen")


def test_sjabloon_with_macros(capsys, speel):
    speler = speel("nieuw", "maak_sjabloon", Path("k.xlsm"))
    uitkomst = draai(capsys, "sjabloon", "--uit", "k.xlsm", "--macros")

    assert (uitkomst.uit, speler.opties) == ("Geschreven:\n  k.xlsm\n", {"macros": True})


def test_sjabloon_with_a_school(capsys, speel):
    speler = speel("nieuw", "maak_sjabloon", Path("k.xlsx"))
    draai(
        capsys,
        *("sjabloon", "--uit", "k.xlsx", "--leerjaren", "5"),
        *("--leerlingen", "12", "--school", "school"),
    )

    assert speler.delen == (Path("k.xlsx"), (5,), 12, Path("school"))


NIEUW = ("nieuw", "--school", "school", "--leerlingen", "lvs.xml")


@pytest.mark.parametrize(
    ("geschreven", "bestonden", "meldingen", "code", "uit"),
    [
        (["5.xlsx"], [], [], 0, ["Geschreven:", "  5.xlsx"]),
        (
            ["5.xlsx"],
            ["6.xlsx"],
            [TIP],
            0,
            [
                "a.xlsx",
                "  tip        HGW601  Mag leeg blijven.",
                "",
                "Niets aan te passen en 1 tip.",
                "Geschreven:",
                "  5.xlsx",
                "Bestond al en is niet veranderd:",
                "  6.xlsx",
            ],
        ),
        (
            ["5.xlsx"],
            [],
            [FOUT],
            1,
            [
                "a.xlsx",
                "  aanpassen  HGW301  Scores, H2: '6' kan niet.",
                "",
                "1 keer aanpassen.",
                "Geschreven:",
                "  5.xlsx",
            ],
        ),
        (
            [],
            ["6.xlsx"],
            [],
            4,
            ["Bestond al en is niet veranderd:", "  6.xlsx", "Er is niets geschreven."],
        ),
    ],
)
def test_nieuw(capsys, speel, geschreven, bestonden, meldingen, code, uit):
    antwoord = SimpleNamespace(
        geschreven=[Path(naam) for naam in geschreven],
        bestonden=[Path(naam) for naam in bestonden],
        meldingen=meldingen,
    )
    speler = speel("nieuw", "maak_klassenmappen", antwoord)
    uitkomst = draai(capsys, *NIEUW)

    assert (uitkomst.uit.splitlines(), uitkomst.code) == (uit, code)
    assert speler.delen == (Path("school"), Path("lvs.xml"), Path("school"))


def test_nieuw_elsewhere(capsys, speel):
    antwoord = SimpleNamespace(geschreven=[Path("b")], bestonden=[], meldingen=[])
    speler = speel("nieuw", "maak_klassenmappen", antwoord)
    draai(capsys, *NIEUW, "--uit", "elders")

    assert speler.delen[2] == Path("elders")


def test_nieuw_with_macros(capsys, speel):
    antwoord = SimpleNamespace(geschreven=[Path("5.xlsm")], bestonden=[], meldingen=[])
    speler = speel("nieuw", "maak_klassenmappen", antwoord)
    draai(capsys, *NIEUW, "--macros")

    assert speler.opties == {"macros": True}


@pytest.mark.parametrize(
    ("al", "args", "gezegd"),
    [("5.xlsx", ["--macros"], True), ("5.xlsm", ["--macros"], False), ("5.xlsx", [], False)],
)
def test_nieuw_says_how_a_class_that_is_there_gets_its_buttons(capsys, speel, al, args, gezegd):
    antwoord = SimpleNamespace(geschreven=[], bestonden=[Path(al)], meldingen=[])
    speel("nieuw", "maak_klassenmappen", antwoord)
    gedraaid = draai(capsys, *NIEUW, *args)

    assert ("hgw knoppen school\n" in gedraaid.uit, gedraaid.code) == (gezegd, 4)


def test_nieuw_with_the_file_writes_beside_it(capsys, speel):
    Path("school/school.toml").touch()
    antwoord = SimpleNamespace(geschreven=[Path("b")], bestonden=[], meldingen=[])
    speler = speel("nieuw", "maak_klassenmappen", antwoord)
    draai(capsys, "nieuw", "--school", "school/school.toml", "--leerlingen", "lvs.xml")

    assert speler.delen == (Path("school/school.toml"), Path("lvs.xml"), Path("school"))


TOML = "school/school.toml"


@pytest.mark.parametrize(
    "args",
    [
        ("nieuw", "--leerlingen", "lvs.xml"),
        ("controleer", "school"),
        ("signaleer", "school"),
        ("consolideer", "school", "--uit", "o.xlsx"),
        ("sjabloon", "--uit", "a.xlsx"),
    ],
    ids=lambda args: args[0],
)
def test_school_is_the_folder_or_its_file(capsys, args):
    """The library itself is asked: both ways give one answer, and the file is read."""
    draai(capsys, "schoolmap", "school")
    Path(TOML).write_text(Path(TOML).read_text("utf-8") + "\n[onzin]\n", "utf-8")
    antwoorden = [draai(capsys, *args, "--school", school) for school in ("school", TOML)]

    assert vars(antwoorden[0]) == vars(antwoorden[1])
    assert antwoorden[1].code in (3, 4)
    assert "onzin" in antwoorden[1].uit + antwoorden[1].fout


GECONTROLEERD = SimpleNamespace(meldingen=[FOUT], gelezen=2, gevonden=3, exit_code=3, klassen=[])


def test_controleer(capsys, speel):
    speler = speel("controleren", "controleer", GECONTROLEERD)
    uitkomst = draai(capsys, "controleer", "map", "*.xlsx")

    assert uitkomst.uit.splitlines() == [
        "a.xlsx",
        "  aanpassen  HGW301  Scores, H2: '6' kan niet.",
        "",
        "1 keer aanpassen.",
        "2 van de 3 klassenmappen zijn gelezen.",
    ]
    assert uitkomst.code == 3
    assert speler.delen == (("map", "*.xlsx"), None)


def test_controleer_as_json(capsys, speel):
    speler = speel("controleren", "controleer", GECONTROLEERD)
    uitkomst = draai(capsys, "controleer", "a.xlsx", "--json", "--school", "school")

    assert json.loads(uitkomst.uit)["samenvatting"] == {
        "gevonden": 3,
        "gelezen": 2,
        "aanpassen": 1,
        "let op": 0,
        "tip": 0,
    }
    assert (uitkomst.fout, uitkomst.code) == ("", 3)
    assert speler.delen == (("a.xlsx",), Path("school"))


def test_consolideer(capsys, speel):
    antwoord = SimpleNamespace(
        meldingen=[TIP], meegedaan=10, gevonden=11, geschreven=[Path("o.xlsx")], exit_code=3
    )
    speler = speel("consolideren", "consolideer", antwoord)
    uitkomst = draai(capsys, "consolideer", "map", "--uit", "o.xlsx")
    stap = speler.opties.pop("voortgang")

    assert uitkomst.uit.splitlines() == [
        "a.xlsx",
        "  tip        HGW601  Mag leeg blijven.",
        "",
        "Niets aan te passen en 1 tip.",
        "10 van de 11 klassenmappen doen mee.",
        "Geschreven:",
        "  o.xlsx",
    ]
    assert (uitkomst.fout, uitkomst.code) == ("", 3)
    assert speler.delen == (("map",), Path("o.xlsx"), None)
    assert speler.opties == {"streng": False, "overschrijf": False, "school": None, "datum": None}
    assert stap(1, 2) is None


def test_consolideer_with_all_options(capsys, speel):
    antwoord = SimpleNamespace(meldingen=[], meegedaan=0, gevonden=0, geschreven=[], exit_code=4)
    speler = speel("consolideren", "consolideer", antwoord)
    uitkomst = draai(
        capsys,
        *("consolideer", "map", "--uit", "o.xlsx", "--ib", "ib.xlsx", "--streng"),
        *("--overschrijf", "--school", "school", "--datum", "4-2-2026"),
    )
    speler.opties.pop("voortgang")

    assert uitkomst.uit == (
        "Niets aan te passen.\nEr is niets geschreven: er is geen klassenmap gevonden.\n"
    )
    assert uitkomst.code == 4
    assert speler.delen == (("map",), Path("o.xlsx"), Path("ib.xlsx"))
    assert speler.opties == {
        "streng": True,
        "overschrijf": True,
        "school": Path("school"),
        "datum": date(2026, 2, 4),
    }


@pytest.mark.parametrize(
    ("meegedaan", "gevonden", "zin"),
    [
        (9, 9, "Er is niets geschreven, want met --streng moet alles eerst in orde zijn."),
        (8, 9, "Er is niets geschreven, want met --streng moet alles eerst in orde zijn."),
        (0, 9, "Er is niets geschreven: er is geen klassenmap die mee kan doen."),
        (0, 1, "Er is niets geschreven: er is geen klassenmap die mee kan doen."),
        (0, 0, "Er is niets geschreven: er is geen klassenmap gevonden."),
    ],
)
def test_consolideer_that_wrote_nothing_says_why(capsys, speel, meegedaan, gevonden, zin):
    antwoord = SimpleNamespace(
        meldingen=[FOUT], meegedaan=meegedaan, gevonden=gevonden, geschreven=[], exit_code=4
    )
    speel("consolideren", "consolideer", antwoord)
    uitkomst = draai(capsys, "consolideer", "map", "--uit", "o.xlsx", "--streng")

    assert uitkomst.uit.splitlines()[-2:] == ["1 keer aanpassen.", zin]
    assert niets_zin(meegedaan, gevonden) == zin


def test_consolideer_names_the_option_that_replaces(capsys, speel):
    speel("consolideren", "consolideer", BestaatAl("o.xlsx"))
    uitkomst = draai(capsys, "consolideer", "map", "--uit", "o.xlsx")

    assert (uitkomst.uit, uitkomst.code) == ("", 4)
    assert uitkomst.fout == (
        "'o.xlsx' bestaat al. Kies een andere naam. Er is niets veranderd."
        " Met --overschrijf wordt het vervangen.\n"
    )


@pytest.mark.parametrize(
    ("meegedaan", "gevonden", "zin"),
    [
        (1, 1, "De klassenmap doet mee."),
        (0, 1, "De klassenmap doet niet mee."),
        (2, 2, "Beide klassenmappen doen mee."),
        (11, 11, "Alle 11 klassenmappen doen mee."),
        (1, 2, "1 van de 2 klassenmappen doet mee."),
    ],
)
def test_meegedaan_zin(meegedaan, gevonden, zin):
    assert meegedaan_zin(meegedaan, gevonden) == zin


def test_demo(capsys, speel):
    speler = speel("demo", "demo", 0)
    kaal = draai(capsys, "demo")
    delen, opties = speler.delen, speler.opties
    opties.pop("zeg")("Klaar.")
    speler.antwoord = 1
    vol = draai(capsys, "demo", "ergens", "--met-normen")
    speler.opties.pop("zeg")

    assert (kaal.code, vol.code, vol.uit) == (0, 1, "Klaar.\n")
    assert (delen, opties) == ((Path("hgw-demo"),), {"met_normen": False})
    assert (speler.delen, speler.opties) == (
        (Path("ergens"),),
        {"met_normen": True},
    )


def test_fault_of_the_library_is_shown(capsys, speel):
    speel("schoolmap", "maak_schoolmap", KanNiet("De map 'x' is alleen-lezen."))
    uitkomst = draai(capsys, "schoolmap", "x")

    assert (uitkomst.uit, uitkomst.fout, uitkomst.code) == (
        "",
        "De map 'x' is alleen-lezen.\n",
        4,
    )


REGISTER = [
    SimpleNamespace(code="HGW312", titel="Geen niveau", uitleg="De cel bevat geen niveau."),
    SimpleNamespace(code="HGW105", titel="Wachtwoord", uitleg="Het bestand is versleuteld."),
]


@pytest.fixture
def register(monkeypatch):
    monkeypatch.setattr("hgw_excel.school.uitleg.alle", lambda: REGISTER)


@pytest.mark.usefixtures("register")
def test_uitleg(capsys):
    assert vars(draai(capsys, "uitleg", "hgw312")) == {
        "uit": "HGW312: Geen niveau\n\nDe cel bevat geen niveau.\n",
        "fout": "",
        "code": 0,
    }


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize(
    ("code", "zin"),
    [
        ("HGW321", "De code 'HGW321' kennen we niet. Bedoel je HGW312?\n"),
        ("xyz", "De code 'xyz' kennen we niet.\n"),
    ],
)
def test_uitleg_of_an_unknown_code(capsys, code, zin):
    uitkomst = draai(capsys, "uitleg", code)

    assert (uitkomst.uit, uitkomst.fout, uitkomst.code) == ("", zin, 2)
