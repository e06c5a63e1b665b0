"""All questions together: their order, the conclusion, and what goes to who helps."""

import json
from dataclasses import replace

import pytest

from hgw_excel.installatie.diagnose import regels, stel_vragen, tekst
from hgw_excel.installatie.toestand import Bestand, Omgeving, Toestand
from hgw_excel.installatie.vraag import Antwoord, Stand, Vraag, mist, ok, vraag
from hgw_excel.installatie.vragen.python import INSTALLEER
from tests.installatie.toestanden import GOED, GOED_MAC, LINUX, anders

HIER = "De knoppen werken hier waarschijnlijk."
NIET = "De knoppen werken hier waarschijnlijk niet. Waarom niet?"
ZONDER = "Zonder knoppen werkt de klassenmap (.xlsx) volledig."


def kort(naam: str, stand: Stand, plaats: int, raakt: str = "knoppen") -> Vraag:
    antwoord = Antwoord(stand, f"Dit is {naam}.", "" if stand is Stand.OK else f"Doe {naam}.")
    return Vraag(plaats, naam, naam.upper(), raakt, "", lambda toestand: antwoord)


def test_what_matters_most_comes_first():
    vragen = (
        kort("a", Stand.OK, 1),
        kort("b", Stand.LET_OP, 2),
        kort("c", Stand.MIST, 3, "functies"),
        kort("d", Stand.NIET_TE_ZIEN, 4),
        kort("e", Stand.MIST, 6),
        kort("f", Stand.MIST, 5),
    )

    assert list(regels(stel_vragen(GOED, vragen))) == [
        "mist          F: Dit is f.",
        "              Doe f.",
        "mist          E: Dit is e.",
        "              Doe e.",
        "mist          C: Dit is c.",
        "              Doe c.",
        "let op        B: Dit is b.",
        "              Doe b.",
        "niet te zien  D: Dit is d.",
        "              Doe d.",
        "ok            A: Dit is a.",
        "",
        f"{NIET} Dit is f. {ZONDER}",
    ]


@pytest.mark.parametrize(
    ("toestand", "code", "slot"),
    [
        (GOED, 0, HIER),
        (replace(GOED_MAC, scripts=frozenset({"xlwings-0.37.8.applescript"})), 0, HIER),
        (anders(beleid__internet=True), 0, HIER),
        (
            anders(omgeving=Omgeving()),
            1,
            f"{NIET} Python voor de knoppen staat nog niet op deze computer. {ZONDER}",
        ),
        (
            anders(omgeving__dlls=frozenset()),
            1,
            "De knoppen werken hier waarschijnlijk, de functies (HGW_...) niet. Waarom niet? "
            "Naast Python ontbreekt xlwings64-0.37.8.dll.",
        ),
        (
            LINUX,
            1,
            f"{NIET} Hier is geen Excel: dit is geen Windows en geen Mac. {ZONDER}",
        ),
        (anders(in_excel=True), 0, "De knoppen werken."),
        (
            anders(in_excel=True, omgeving__dlls=frozenset()),
            1,
            "De knoppen werken, maar er ontbreekt nog iets.",
        ),
    ],
)
def test_conclusion(toestand, code, slot):
    uitkomst = stel_vragen(toestand)

    assert (uitkomst.exit_code, uitkomst.slot) == (code, slot)


def test_a_bare_windows_is_told_everything_at_once():
    """Every question that can be asked is asked: each later remedy is known beforehand."""
    uitkomst = stel_vragen(Toestand("win32", "Windows 10", bestand=Bestand(xlsm=False)))

    assert [u.vraag.naam for u in uitkomst.uitslagen if u.stand is Stand.MIST] == [
        "excel",
        "python",
        "macros",
    ]


def test_json_says_the_same():
    uitkomst = stel_vragen(anders(omgeving__dlls=frozenset()))
    gegevens = json.loads(json.dumps(uitkomst.als_dict()))

    assert gegevens["werkt"] == {"knoppen": True, "functies": False}
    assert gegevens["slot"] == uitkomst.slot
    assert gegevens["vragen"][0] == {
        "naam": "bibliotheek",
        "titel": "Onderdeel voor functies",
        "stand": "mist",
        "zin": "Naast Python ontbreekt xlwings64-0.37.8.dll.",
        "doe": INSTALLEER,
        "raakt": "functies",
    }
    assert len(gegevens["vragen"]) == len(uitkomst.uitslagen)


def test_without_buttons_there_are_no_functions():
    gegevens = stel_vragen(anders(omgeving=Omgeving())).als_dict()

    assert gegevens["werkt"] == {"knoppen": False, "functies": False}


def test_report_begins_with_what_it_is_about():
    rapport = tekst(stel_vragen(GOED))

    assert rapport.startswith("Knoppen in Excel, hgw-excel 0.1.0\n\nok ")
    assert rapport.endswith(f"\n\n{HIER}\n")


@vraag(1, "Eigen vraag")
def eigen(toestand: Toestand) -> Antwoord:
    """Een vraag van een test."""
    return ok("Ja.") if toestand.excel else mist("Nee.", "Doe iets.")


def test_a_question_is_one_function():
    assert (eigen.naam, eigen.uitleg) == ("eigen", "Een vraag van een test.")
    assert [u.antwoord.zin for u in stel_vragen(LINUX, [eigen]).uitslagen] == ["Nee."]
