"""Which workbooks come in the list, and what is told of the others."""

from tests.school.stapelen.hulp import GESPREK, KOPPEN, doe, gezegd, lijst, maak, tellingen


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


def test_progress_is_told(tmp_path):
    stappen = []
    for naam in "ab":
        maak(tmp_path / f"{naam}.xlsx", [GESPREK])

    doe(tmp_path, voortgang=lambda *stap: stappen.append(stap))

    assert stappen == [(1, 2), (2, 2)]
