"""What a klassenmap says of its own sheets: which there are, and what their columns are called."""

import pytest

from hgw_excel.domein.melding import Ernst
from tests.school.stapelen.hulp import (
    doe,
    gezegd,
    klassenmap,
    lijst,
    met_kop,
    met_tab,
    tellingen,
    veranderd,
)


def zet(map_, **inhouden: bytes) -> None:
    for naam, inhoud in inhouden.items():
        (map_ / f"{naam}.xlsx").write_bytes(inhoud)


@pytest.mark.parametrize("tab", ["Gesprekken", "Besprekingen "])
def test_a_sheet_with_another_name_is_found_by_its_table(tmp_path, tab):
    zet(tmp_path, a=klassenmap(), b=met_tab(klassenmap(), "Besprekingen", tab))

    uitkomst = doe(tmp_path, "Besprekingen")

    aantal = uitkomst.rijen // 2
    assert (tellingen(uitkomst), gezegd(uitkomst)) == ((0, 2, 2, 2 * aantal), [])
    _, *rijen = lijst(uitkomst)
    assert [rij[1:] for rij in rijen[:aantal]] == [rij[1:] for rij in rijen[aantal:]] != []


def test_a_sheet_that_does_not_belong_to_a_class_is_a_tip(tmp_path):
    zet(tmp_path, a=klassenmap((1, 2)), b=klassenmap())

    uitkomst = doe(tmp_path, "Plan Spelling")

    assert (uitkomst.exit_code, uitkomst.meegedaan, gezegd(uitkomst)) == (
        0,
        1,
        ["HGW146 a.xlsx Groep 1/2 heeft geen blad 'Plan Spelling'; uit deze klas komt niets in de "
         "lijst."],
    )  # fmt: skip
    assert [m.ernst for m in uitkomst.meldingen] == [Ernst.TIP]


@pytest.mark.parametrize("inhoud", ["zonder tabel", "zonder instellingen"])
def test_a_sheet_that_is_gone_leaves_the_class_out(tmp_path, inhoud):
    weg = {
        "zonder tabel": veranderd(klassenmap(), "tblBesprekingen", "tblAnders", "xl/tables/"),
        "zonder instellingen": veranderd(
            met_tab(klassenmap(), "Besprekingen", "Anders"), "hgw_inst", "weg_inst",
            "xl/workbook.xml",
        ),
    }  # fmt: skip
    zet(tmp_path, a=met_tab(weg[inhoud], "Besprekingen", "Anders"), b=klassenmap())

    uitkomst = doe(tmp_path, "Besprekingen")

    assert (uitkomst.exit_code, uitkomst.meegedaan) == (3, 1)
    assert [(m.code, m.bestand) for m in uitkomst.meldingen] == [("HGW135", "a.xlsx")]


def test_a_column_with_another_name_is_told(tmp_path):
    anders = met_kop(met_kop(klassenmap(), "voor wanneer", "voor wanneer?"), "wie", "door")
    zet(tmp_path, a=klassenmap(), b=anders)

    uitkomst = doe(tmp_path, "Besprekingen")

    assert (uitkomst.exit_code, gezegd(uitkomst)) == (
        0,
        [
            "HGW134 b.xlsx Besprekingen, I4: In groep 5/6 heet de kolom 'voor wanneer' nu "
            "'voor wanneer?'; in de lijst is dat een eigen kolom. Zet de kop terug en maak de "
            "lijst opnieuw.",
            "HGW134 b.xlsx Besprekingen: In groep 5/6 is de kolom 'wie' weg of heet hij anders. "
            "Zet de kop terug en maak de lijst opnieuw.",
        ],
    )
    assert [(m.ernst, m.veld) for m in uitkomst.meldingen] == [
        (Ernst.LET_OP, "voor wanneer"),
        (Ernst.LET_OP, "wie"),
    ]
