"""The form that is signed: one A4, whatever is on it."""

from io import BytesIO

import openpyxl
import pytest

from hgw_excel.bouwen.handelingsplan import Formulier, bouw_formulier

BEHAALD = ("behaald", "deels", "niet behaald")
LEEG = Formulier("Noor", "groep 5", "Rekenen", "", "", "", "", "", BEHAALD)
VOL = Formulier("Noor", "groep 5 · R&G", "Rekenen", "IV", "leest graag", "a " * 300, "b " * 600,
                "ging goed", BEHAALD)  # fmt: skip


def blad(formulier):
    boek = openpyxl.load_workbook(BytesIO(bouw_formulier(formulier)))
    return boek[boek.sheetnames[0]]


def teksten(formulier):
    cellen = (cel.value for rij in blad(formulier).iter_rows() for cel in rij)
    return [waarde for waarde in cellen if waarde]


def test_what_stands_on_an_empty_form():
    assert teksten(LEEG) == [
        "Noor", "Handelingsplan", "groep 5", "Rekenen", "Waar staat het kind nu?", "Wat gaat goed",
        "Doel", "Zo pakken we het aan", "Wie doet wat?", "wie", "wanneer", "Hoe ging het?",
        "○ behaald    ○ deels    ○ niet behaald", "Samen besproken", "ouder(s) of verzorger(s)",
        "leerling", "leerkracht", *["datum en handtekening"] * 3,
    ]  # fmt: skip


@pytest.mark.parametrize("formulier", [LEEG, VOL])
def test_on_one_sheet_of_paper_that_stays_readable(formulier):
    vel = blad(formulier)
    hoog = sum(vel.row_dimensions[rij].height for rij in range(1, vel.max_row + 1))

    assert vel.page_setup.fitToHeight is None  # one page
    assert hoog <= 790 * 1.25


def test_what_no_page_can_hold_goes_on_the_next():
    lang = Formulier("Noor", "", "", "", "", "c " * 9000, "", "", BEHAALD)

    assert blad(lang).page_setup.fitToHeight == 0


def test_all_texts_are_there_in_full():
    assert {VOL.doel, VOL.aanpak, VOL.evaluatie, VOL.goed} <= set(teksten(VOL))


def test_same_plan_same_bytes():
    assert bouw_formulier(VOL) == bouw_formulier(VOL)
