"""Which rows and columns come in the list, and what is told of those that do not."""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from hgw_excel.school.stapelen import blad as stapelblad
from tests.klas import volle_klas
from tests.school.stapelen.hulp import (
    GESPREK,
    doe,
    gezegd,
    klassenmap,
    lijst,
    maak,
    met_tab,
    tellingen,
)


def test_tables_below_each_other_by_header(tmp_path):
    maak(tmp_path / "a.xlsx", [GESPREK, (None, None, None)])
    maak(tmp_path / "b.xlsx", [("Bram", 7, GESPREK[0])], (" LEERLING", "nr", "datum "))

    uitkomst = doe(tmp_path)

    assert (tellingen(uitkomst), gezegd(uitkomst)) == ((0, 2, 2, 2), [])
    assert lijst(uitkomst) == [
        ("bestand", "datum", "leerling", "afspraak", "nr"),
        ("a.xlsx", *GESPREK, None),
        ("b.xlsx", GESPREK[0], "Bram", None, 7.0),
    ]


@pytest.mark.parametrize("blad", ["Besprekingen", " BESPREKINGEN ", "tblBesprekingen"])
def test_sheet_or_table_in_any_case(tmp_path, blad):
    maak(tmp_path / "a.xlsx", [GESPREK])

    assert doe(tmp_path, blad).rijen == 1


def test_a_klassenmap_says_its_class_and_leaves_out_rows_for_nobody(tmp_path):
    (tmp_path / "klassenmap groep 5-6.xlsx").write_bytes(klassenmap())
    (tmp_path / "school.toml").write_text("")

    uitkomst = doe(tmp_path, "Scores")

    koppen, *rijen = lijst(uitkomst)
    assert koppen[:5] == ("bestand", "klas", "leerling_id", "leerling", "leerjaar")
    inhoud = volle_klas((5, 6), 12)
    assert [rij[:2] + rij[3:5] for rij in rijen] == [
        ("klassenmap groep 5-6.xlsx", "groep 5/6", inhoud.waarde("tblScores", i, "leerling"),
         5.0 if i < 6 else 6.0)
        for i in range(12)
    ]  # fmt: skip


def test_a_very_hidden_table_has_its_key(tmp_path):
    (tmp_path / "klassenmap.xlsx").write_bytes(klassenmap())

    koppen, *rijen = lijst(doe(tmp_path, "tblToetsen"))

    assert koppen[2:5] == ("leerling_id", "toets", "moment")
    assert rijen != []
    assert all(rij[2].startswith("HGW-") for rij in rijen)


def zonder_waarde(pad: Path) -> Path:
    """Take the value of the formula away, as a program does that can't compute."""
    with zipfile.ZipFile(pad) as archief:
        delen = {naam: archief.read(naam) for naam in archief.namelist()}
    deel = "xl/worksheets/sheet2.xml"
    delen[deel] = delen[deel].replace(b' t="e"><f>NA()</f><v>#N/A</v>', b"><f>NA()</f>")
    with zipfile.ZipFile(pad, "w") as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam, inhoud)
    return pad


def test_a_cell_without_value_is_empty_and_told(tmp_path):
    maak(tmp_path / "a.xlsx", [GESPREK, (None, "!", "x")])
    zonder_waarde(maak(tmp_path / "b.xlsx", [("!", "Bram", None)]))

    uitkomst = doe(tmp_path)

    assert lijst(uitkomst)[1:] == [
        ("a.xlsx", *GESPREK),
        ("a.xlsx", None, None, "x"),
        ("b.xlsx", None, "Bram", None),
    ]
    assert (uitkomst.exit_code, gezegd(uitkomst)) == (
        1,
        [
            "HGW136 a.xlsx Besprekingen, D6: Hier staat #N/B; de cel is leeg gelaten. "
            "Herstel de cel en maak de lijst opnieuw.",
            "HGW136 b.xlsx Besprekingen, C5: De formule heeft geen uitkomst in het bestand; de cel "
            "is leeg gelaten. Open de werkmap in Excel, sla hem op en maak de lijst opnieuw.",
        ],
    )
    assert [m.veld for m in uitkomst.meldingen] == ["leerling", "datum"]


def test_very_many_cells_without_value_are_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(stapelblad, "MEESTE", 2)
    maak(tmp_path / "a.xlsx", [(None, "!", "x")] * 5)

    uitkomst = doe(tmp_path)

    assert [(m.cel, m.zin) for m in uitkomst.meldingen][1:] == [
        ("D6", "Hier staat #N/B; de cel is leeg gelaten."),
        ("", "Nog 3 cellen zijn leeg gelaten."),
    ]


@pytest.mark.parametrize(("rijen", "hoeveel"), [((6,), ""), ((9, 12), ", in 2 rijen")])
def test_what_is_typed_below_the_table_is_told(tmp_path, rijen, hoeveel):
    maak(tmp_path / "a.xlsx", [GESPREK])
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archief:
        delen = {naam: archief.read(naam) for naam in archief.namelist()}
    deel = "xl/worksheets/sheet2.xml"
    erbij = "".join(f'<row r="{rij}"><c r="C{rij}"><v>5</v></c></row>' for rij in rijen)
    delen[deel] = delen[deel].replace(b"</sheetData>", f"{erbij}</sheetData>".encode())
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam, inhoud)

    uitkomst = doe(tmp_path)

    assert (tellingen(uitkomst), gezegd(uitkomst)) == (
        (1, 1, 1, 1),
        [
            f"HGW138 a.xlsx Besprekingen, C{rijen[0]}: Onder de tabel staat nog iets{hoeveel}; dat "
            "komt niet in de lijst. Maak de tabel groter tot het erin valt."
        ],
    )


def test_a_sheet_with_two_tables_is_asked_by_the_name_of_a_table(tmp_path):
    boek = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    vel = boek.add_worksheet("Alles")
    for kolom, naam in ((0, "tblEen"), (2, "tblTwee")):
        kop = {"name": naam, "columns": [{"header": "k"}], "data": [[naam]]}
        vel.add_table(0, kolom, 1, kolom, kop)
    boek.close()

    fout, goed = doe(tmp_path, "Alles"), doe(tmp_path, "tbltwee")

    assert gezegd(fout) == [
        "HGW135  Er is geen blad met een tabel 'Alles'. Mogelijk is: tblEen en tblTwee."
    ]
    assert lijst(goed) == [("bestand", "k"), ("a.xlsx", "tblTwee")]


def test_the_class_is_known_when_its_first_sheet_has_another_name(tmp_path):
    (tmp_path / "klassenmap.xlsx").write_bytes(met_tab(klassenmap(), "Start", "Begin"))

    koppen, *rijen = lijst(doe(tmp_path, "Scores"))

    assert koppen[:2] == ("bestand", "klas")
    assert {rij[1] for rij in rijen} == {"groep 5/6"}
