"""The booklet and the presentation as files: sheets, pages, texts, privacy."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from re import findall

import pytest
from openpyxl import Workbook

from hgw_excel.acties.bespreking.feiten import Doel
from hgw_excel.controle.kindnamen import Kindnamen
from hgw_excel.domein.leerlingbespreking import REDENEN
from hgw_excel.school.bespreking.blad import STAAND
from hgw_excel.school.bespreking.boeken import maak_bespreking, maak_presentatie
from hgw_excel.school.bespreking.kinderen import GEEN_VORIGE
from hgw_excel.school.bespreking.presentatie import MET_NAAM, papier
from hgw_excel.school.bespreking.resultaten import VRAGEN, doel_woord
from tests.lint import lint
from tests.school.bespreking.groepen import FEB, groep, groepen, propvol, school
from tests.school.overzicht.lezen import delen, laad, tabel, teksten


@cache
def boekje() -> bytes:
    return maak_bespreking(school(), groepen(), FEB)


@cache
def presentatie() -> bytes:
    return maak_presentatie(school(), groepen(), FEB)


@cache
def vol() -> bytes:
    return maak_bespreking(school(), [propvol()])


@cache
def open_van(maak: Callable[[], bytes]) -> Workbook:
    """Open a file once; nobody may change it."""
    return laad(maak())


BEIDE = pytest.mark.parametrize("maak", [boekje, presentatie])


def test_two_sheets_a_group_and_one_a_child():
    assert open_van(boekje).sheetnames == [
        "Inhoud",
        *("1-2 resultaten", "1-2 kinderen", "1-2 leerling 1"),
        *("2-3 resultaten", "2-3 kinderen", "2-3 leerling 1"),
        *("5-6 resultaten", "5-6 kinderen", "5-6 leerling 1"),
        *("Leerlingbesprekingen", "Klassenbezoeken"),
    ]
    assert open_van(presentatie).sheetnames == ["1-2", "2-3", "5-6"]


@BEIDE
def test_lint_finds_nothing(maak, tmp_path):
    pad = tmp_path / "boekje.xlsx"
    pad.write_bytes(maak())

    assert lint(pad) == []


@BEIDE
def test_same_bytes_and_nothing_of_the_computer_or_the_clock(maak):
    alles = b"\n".join(delen(maak()).values()).decode()

    assert maak.__wrapped__() == maak()
    assert [w for w in ("/home/", "/tmp", "root", str(date.today())) if w in alles] == []


def hoogte(blad) -> float:
    """Points of the rows in the print area."""
    laatste = int(blad.print_area.rsplit("$", 1)[1])
    return sum(blad.row_dimensions[rij].height or 15 for rij in range(1, laatste + 1))


def propvol_tonen() -> bytes:
    return maak_presentatie(school(), [propvol()])


@pytest.mark.parametrize(
    ("maak", "toon"), [(boekje, presentatie), (vol, propvol_tonen)], ids=["usual", "too much"]
)
def test_every_page_fits_at_full_size(maak, toon):
    boek, tonen = open_van(maak), open_van(toon)
    bladen = [b for b in boek.worksheets if b.title not in ("Leerlingbesprekingen",
                                                            "Klassenbezoeken")]  # fmt: skip

    assert {b.title: h for b in bladen if (h := hoogte(b)) > STAAND.hoogte} == {}
    assert {b.title: h for b in tonen.worksheets if (h := hoogte(b)) > papier("ab").hoogte} == {}
    assert [b.title for b in (*bladen, *tonen.worksheets) if b.page_setup.fitToHeight == 0] == []


def test_what_does_not_fit_is_counted():
    boek = open_van(vol)
    eerste, tweede, kind = (
        " ".join(teksten(boek[f"5-6 {wat}"])) for wat in ("resultaten", "kinderen", "leerling 8")
    )

    assert len(findall(r"En nog \d+; zie de plannen\.", eerste)) == 2
    assert [tweede.count(slot) for slot in (
        "; zie het blad Signalen van de klassenmap.",
        "; zie het blad Indeling van de klassenmap.",
        "; zie het blad Besprekingen van de klassenmap.",
        "; elk kind heeft hierna een eigen blad.",
        "Nieuwe afspraken",
    )] == [1, 1, 1, 1, 1]  # fmt: skip
    assert "zie de Leerlingkaart in de klassenmap." in kind


def test_first_page_has_counts_and_the_four_questions():
    inhoud = teksten(open_van(boekje)["5-6 resultaten"])

    assert [tekst for tekst in inhoud if tekst in VRAGEN] == list(VRAGEN)
    assert "80% op III of hoger" in inhoud
    assert "● 12 van 15" in inhoud
    assert "○ 8 van 13, 3 te weinig" in inhoud
    assert "op koers 8 · loopt voor 3" in teksten(open_van(boekje)["1-2 resultaten"])


@pytest.mark.parametrize(
    ("doel", "woord"),
    [
        (Doel("basis", 4, "deels: 2 van 4", tekst="A"), "≈ 2 van 4"),
        (Doel("basis", 4, "niet behaald: 0 van 4 op III, doel 3", tekst="A"), "○ 0 van 4"),
        (Doel("basis", 4, "behaald: 4 van 4 gelijk of hoger", tekst="A"), "● 4 van 4"),
        (Doel("basis", 4, "niet behaald", tekst="A"), "niet behaald"),
        (Doel("basis", 4, tekst="A"), "nog open"),
        (Doel("basis", 4), "geen doel"),
        (Doel("basis", 0, tekst="A"), "–"),
        (None, ""),
    ],
)
def test_word_of_a_goal(doel, woord):
    assert doel_woord(doel) == woord


def test_a_page_for_a_child():
    inhoud = teksten(open_van(boekje)["5-6 leerling 1"])

    assert inhoud[0] == "Adam"
    assert [inhoud[inhoud.index(reden) - 1] for reden in REDENEN] == ["○", "○", "○", "●"]
    assert "Hoe houden we het lezen thuis vol?" in inhoud
    assert "M5 II · E4 II – verdiept" in inhoud
    assert "Gesprek met ouders vooraf" in inhoud


def test_lists_of_the_school():
    boek = open_van(boekje)
    leerlingen = tabel(boek, "Leerlingbesprekingen", "tblLeerlingbesprekingen")
    bezoeken = tabel(boek, "Klassenbezoeken", "tblKlassenbezoeken")

    assert leerlingen[3] == ["5/6", "Adam", 5, "thuissituatie", "Aangemeld op 3 september.", None]
    assert bezoeken[1] == ["1/2", None, "nog geen bezoek", None, None, None]
    assert [rij[0] for rij in tabel(boek, "Inhoud", "tblGroepen")][1:] == ["1/2", "2/3", "5/6"]
    assert boek["Inhoud"]["B9"].hyperlink.location == "'1-2 resultaten'!A1"


@pytest.mark.parametrize(
    ("vorige", "zin"), [(True, "Niemand."), (False, GEEN_VORIGE)], ids=["period 2", "period 1"]
)
def test_nobody_changed_group_or_there_was_none_before(vorige, zin):
    """And without anyone put down there is no list of them."""
    stil = replace(groep(), wissels=(), vorige_periode=vorige, aanmeldingen=())

    boek = laad(maak_bespreking(school(), [stil]))

    assert zin in teksten(boek["5-6 kinderen"])
    assert boek.sheetnames == ["Inhoud", "5-6 resultaten", "5-6 kinderen", "Klassenbezoeken"]


def test_two_groups_with_one_name_and_a_name_no_sheet_may_have():
    namen = ["[5/6]?*:" * 6, "[5/6]?*:" * 6, "Inhoud", "'"]
    gelijk = [replace(groep(), groep=naam, aanmeldingen=(), vakken=()) for naam in namen]

    bladen = laad(maak_presentatie(school(), gelijk)).sheetnames
    boek = laad(maak_bespreking(school(), gelijk)).sheetnames

    assert (len({b.casefold() for b in bladen}), len({b.casefold() for b in boek})) == (4, 10)
    assert max(map(len, [*bladen, *boek])) <= 31


def kanaries() -> set[str]:
    return {deel for g in groepen() for a in g.aandacht for deel in a.kind.naam.split()
            if len(deel) > 3}  # fmt: skip


def namen_in(bestand: bytes) -> set[str]:
    alles = b"\n".join(delen(bestand).values()).decode()
    return {naam for naam in kanaries() if f"{naam}<" in alles or f"{naam} " in alles}


def test_no_name_of_a_child_on_the_presentation_or_the_cover():
    inhoud = " ".join(teksten(open_van(boekje)["Inhoud"]))

    assert namen_in(presentatie()) == set()
    assert [naam for naam in kanaries() if naam in inhoud] == []
    assert len(namen_in(boekje())) > 10


@pytest.mark.parametrize(
    ("tekst", "noemt"),
    [
        ("Anna leest M4 vlot.", True),
        ("Samen met anna's maatje Çağla.", True),
        ("Alle kinderen lossen drie of meer sommen op.", False),
        ("anna leest e4.", True),
        ("Meer dan 80% goed.", True),
        ("", False),
    ],
)
def test_a_goal_with_a_name_is_kept_off(tekst, noemt):
    namen = Kindnamen(frozenset({"anna", "cagla"}), frozenset({"meer"}))
    doel = Doel("basis", 3, tekst=tekst)
    met = replace(groep(), namen=namen, vakken=(replace(groep().vakken[0], doelen=(doel,) * 3),))

    assert (MET_NAAM in teksten(laad(maak_presentatie(school(), [met])).worksheets[0])) is noemt


def kleuren(bestand: bytes) -> set[str]:
    """Tints in the cells with counts."""
    blad = laad(bestand).worksheets[0]
    return {
        cel.fill.fgColor.rgb
        for rij in blad.iter_rows(min_row=5)
        for cel in rij
        if isinstance(cel.value, int) and cel.fill.fill_type
    }


def test_nothing_below_ten_children_is_coloured():
    assert kleuren(maak_presentatie(school(), [groep((8,), 9)])) == set()
    assert len(kleuren(maak_presentatie(school(), [groep((8,), 14)]))) == 4
