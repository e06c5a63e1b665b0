"""One sheet of all classes in one list: which files, which rows, what is told."""

import zipfile
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import xlsxwriter

from hgw_excel.bijwerken.opslaan import BestaatAl
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.lees import read_safely
from hgw_excel.school.stapelen import blad as stapelblad
from hgw_excel.school.stapelen import stapel as stapelen
from hgw_excel.school.stapelen.stapel import StapelUitkomst, bladen_van, stapel
from tests.klas import volle_klas

KOPPEN = ("datum", "leerling", "afspraak")
GESPREK = (date(2026, 9, 3), "Adam", "elke dag lezen")


@cache
def klassenmap() -> bytes:
    return bouw_klassenmap(volle_klas((5, 6), 12))


def maak(pad: Path, rijen, koppen=KOPPEN, *, blad="Besprekingen", tabel="tblBesprekingen") -> Path:
    """Write a workbook with an empty sheet and the table from C4; '!' makes an error cell."""
    boek = xlsxwriter.Workbook(pad, {"strings_to_formulas": False})
    boek.add_worksheet("Leeg")
    vel = boek.add_worksheet(blad)
    kolommen = [{"header": kop} for kop in koppen]
    vel.add_table(3, 2, 3 + max(len(rijen), 1), 1 + len(koppen), {"name": tabel,
                                                                  "columns": kolommen})  # fmt: skip
    dag = boek.add_format({"num_format": "dd-mm-yyyy"})
    for i, rij in enumerate(rijen, 4):
        for j, waarde in enumerate(rij, 2):
            if waarde == "!":
                vel.write_formula(i, j, "=NA()", None, "#N/A")
            elif isinstance(waarde, date):
                vel.write_datetime(i, j, waarde, dag)
            elif waarde is not None:
                vel.write(i, j, waarde)
    boek.close()
    return pad


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


def doe(map_: Path, blad="besprekingen", naam="lijst.xlsx", **opties) -> StapelUitkomst:
    return stapel([map_], blad, map_ / naam, **opties)


def lijst(uitkomst: StapelUitkomst) -> list[tuple]:
    """Return header and rows of what was written."""
    (pad,) = uitkomst.geschreven
    (tabel,) = read_safely(pad).tabellen.values()
    return [tabel.koppen, *tabel.rijen]


def gezegd(uitkomst: StapelUitkomst) -> list[str]:
    return [f"{m.code} {m.bestand} {m}" for m in uitkomst.meldingen]


def tellingen(uitkomst: StapelUitkomst) -> tuple[int, int, int, int]:
    return uitkomst.exit_code, uitkomst.meegedaan, uitkomst.gevonden, uitkomst.rijen


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
            "HGW136 a.xlsx Besprekingen, D6: Hier staat #N/A; de cel is leeg gelaten. "
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
        ("D6", "Hier staat #N/A; de cel is leeg gelaten."),
        ("", "Nog 3 cellen zijn leeg gelaten."),
    ]


def test_what_is_typed_below_the_table_is_told(tmp_path):
    maak(tmp_path / "a.xlsx", [GESPREK])
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archief:
        delen = {naam: archief.read(naam) for naam in archief.namelist()}
    deel = "xl/worksheets/sheet2.xml"
    delen[deel] = delen[deel].replace(
        b"</sheetData>", b'<row r="6"><c r="C6"><v>5</v></c></row></sheetData>'
    )
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam, inhoud)

    uitkomst = doe(tmp_path)

    assert (tellingen(uitkomst), gezegd(uitkomst)) == (
        (1, 1, 1, 1),
        [
            "HGW138 a.xlsx Besprekingen, C6: Onder de tabel staat nog iets; dat komt niet in de "
            "lijst. Maak de tabel groter tot het erin valt."
        ],
    )


def test_an_unreadable_workbook_stays_out_and_the_others_go_on(tmp_path):
    maak(tmp_path / "a.xlsx", [GESPREK])
    (tmp_path / "b.xlsx").write_bytes(b"")
    maak(tmp_path / "c.xlsx", [GESPREK[::-1]], KOPPEN[::-1])

    uitkomst = doe(tmp_path)

    assert tellingen(uitkomst) == (3, 2, 3, 2)
    assert [(m.code, m.bestand) for m in uitkomst.meldingen] == [("HGW113", "b.xlsx")]
    assert lijst(uitkomst)[1:] == [("a.xlsx", *GESPREK), ("c.xlsx", *GESPREK)]


def test_a_workbook_without_the_sheet_is_named(tmp_path):
    maak(tmp_path / "a.xlsx", [GESPREK])
    maak(tmp_path / "b.xlsx", [GESPREK], blad="Anders", tabel="tblAnders")

    uitkomst = doe(tmp_path)

    assert (tellingen(uitkomst), gezegd(uitkomst)) == (
        (3, 1, 2, 1),
        [
            "HGW135 b.xlsx Er is geen blad met een tabel 'besprekingen'. "
            "Uit dit bestand komt niets in de lijst."
        ],
    )


def test_a_wrong_name_lists_the_names_there_are(tmp_path):
    maak(tmp_path / "a.xlsx", [GESPREK])
    maak(tmp_path / "b.xlsx", [GESPREK])

    uitkomst = doe(tmp_path, "Gesprekken")

    assert (tellingen(uitkomst), gezegd(uitkomst)) == (
        (4, 0, 2, 0),
        ["HGW135  Er is geen blad met een tabel 'Gesprekken'. Mogelijk is: Besprekingen."],
    )
    assert not (tmp_path / "lijst.xlsx").exists()


def test_nothing_in_any_table_writes_nothing(tmp_path):
    maak(tmp_path / "a.xlsx", [])

    assert tellingen(doe(tmp_path)) == (4, 1, 1, 0)
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["a.xlsx"]


def test_no_workbook_at_all(tmp_path):
    assert tellingen(doe(tmp_path)) == (4, 0, 0, 0)


def test_a_copy_is_named(tmp_path):
    maak(tmp_path / "groep 5.xlsx", [GESPREK])
    (tmp_path / "groep 6.xlsx").write_bytes((tmp_path / "groep 5.xlsx").read_bytes())
    maak(tmp_path / "groep 7 (1).xlsx", [GESPREK, GESPREK])

    uitkomst = doe(tmp_path)

    assert [(m.code, m.bestand, m.zin) for m in uitkomst.meldingen] == [
        ("HGW139", "groep 6.xlsx",
         "Dit is precies hetzelfde bestand als 'groep 5.xlsx'; de rijen staan er dubbel in."),
        ("HGW139", "groep 7 (1).xlsx",
         "De naam lijkt van een kopie; de klas kan dubbel in de lijst staan."),
    ]  # fmt: skip
    assert tellingen(uitkomst) == (0, 3, 3, 4)


def test_an_earlier_list_never_counts_and_is_replaced_with_a_copy_kept(tmp_path):
    maak(tmp_path / "a.xlsx", [GESPREK])
    eerder = doe(tmp_path).geschreven[0].read_bytes()
    doe(tmp_path, naam="andere.xlsx")
    maak(tmp_path / "b.xlsx", [GESPREK])

    uitkomst = doe(tmp_path, overschrijf=True)

    assert tellingen(uitkomst) == (0, 2, 2, 2)
    (kopie,) = (tmp_path / "_hgw").rglob("*.xlsx")
    assert kopie.read_bytes() == eerder


def test_only_the_list_that_was_kept_is_replaced(tmp_path, monkeypatch):
    maak(tmp_path / "a.xlsx", [GESPREK])
    (tmp_path / "lijst.csv").write_bytes(b"eerst")
    monkeypatch.setattr(stapelen, "bewaar", lambda pad, inhoud: pad.write_bytes(b"getypt"))

    with pytest.raises(KanNiet, match="intussen"):
        doe(tmp_path, naam="lijst.csv", overschrijf=True)

    assert (tmp_path / "lijst.csv").read_bytes() == b"getypt"


def test_the_same_files_give_the_same_bytes(tmp_path):
    maak(tmp_path / "a.xlsx", [GESPREK])
    maak(tmp_path / "b.xlsx", [GESPREK])

    een, twee = (doe(tmp_path, naam=naam).geschreven[0] for naam in ("x.xlsx", "y.xlsx"))

    assert een.read_bytes() == twee.read_bytes()


@pytest.mark.parametrize(
    ("naam", "opties", "zin"),
    [
        ("lijst.pdf", {}, "'lijst.pdf' moet op .xlsx of .csv eindigen."),
        ("weg/lijst.xlsx", {}, "bestaat niet. Maak hem eerst aan."),
        ("a.xlsx", {}, "'a.xlsx' bestaat al. Kies een andere naam of gebruik --overschrijf."),
        ("a.xlsx", {"overschrijf": True}, "'a.xlsx' is geen lijst die zo is gemaakt"),
    ],
)
def test_what_cannot_be_written_is_refused_before_reading(tmp_path, monkeypatch, naam, opties, zin):
    maak(tmp_path / "a.xlsx", [GESPREK])
    voor = (tmp_path / "a.xlsx").read_bytes()
    monkeypatch.setattr(stapelen, "lees_stroom", lambda *_, **__: pytest.fail("read"))

    with pytest.raises(KanNiet) as gevangen:
        doe(tmp_path, naam=naam, **opties)

    assert zin in gevangen.value.zin
    assert (tmp_path / "a.xlsx").read_bytes() == voor


@pytest.mark.parametrize("overschrijf", [False, True])
def test_a_list_that_someone_makes_meanwhile_is_left_alone(tmp_path, monkeypatch, overschrijf):
    maak(tmp_path / "a.xlsx", [GESPREK])
    echt = stapelen.lees_stroom

    def lees(*args, **opties):
        (tmp_path / "lijst.xlsx").write_bytes(b"van iemand anders")
        return echt(*args, **opties)

    monkeypatch.setattr(stapelen, "lees_stroom", lees)

    with pytest.raises(BestaatAl):
        doe(tmp_path, overschrijf=overschrijf)

    assert (tmp_path / "lijst.xlsx").read_bytes() == b"van iemand anders"


def test_a_list_that_someone_changes_meanwhile_is_left_alone(tmp_path, monkeypatch):
    maak(tmp_path / "a.xlsx", [GESPREK])
    (eerder,) = doe(tmp_path).geschreven
    echt = stapelen.lees_stroom

    def lees(*args, **opties):
        eerder.write_bytes(b"van iemand anders")
        return echt(*args, **opties)

    monkeypatch.setattr(stapelen, "lees_stroom", lees)

    with pytest.raises(KanNiet, match="intussen"):
        doe(tmp_path, overschrijf=True)

    assert eerder.read_bytes() == b"van iemand anders"


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


def test_a_full_disk_while_rows_are_kept_is_a_sentence(tmp_path, monkeypatch):
    maak(tmp_path / "a.xlsx", [GESPREK])

    def vol(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hgw_excel.bouwen.stroom.Stroomboek.voeg_toe", vol)

    with pytest.raises(KanNiet, match=r"'lijst.xlsx' is niet geschreven. "):
        doe(tmp_path)


def test_csv(tmp_path):
    maak(tmp_path / "a.xlsx", [GESPREK, (None, "=1+1", 2.5)])

    uitkomst = doe(tmp_path, naam="lijst.csv")

    assert uitkomst.geschreven[0].read_bytes().decode("utf-8") == (
        "\ufeffbestand;datum;leerling;afspraak\r\n"
        "a.xlsx;2026-09-03;Adam;elke dag lezen\r\n"
        "a.xlsx;;'=1+1;2,5\r\n"
    )


def test_progress_is_told(tmp_path):
    stappen = []
    for naam in "ab":
        maak(tmp_path / f"{naam}.xlsx", [GESPREK])

    doe(tmp_path, voortgang=lambda *stap: stappen.append(stap))

    assert stappen == [(1, 2), (2, 2)]


def test_the_sheets_there_are(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"")
    assert bladen_van([tmp_path]) == []

    maak(tmp_path / "b.xlsx", [GESPREK])
    assert bladen_van([tmp_path]) == ["Besprekingen"]
