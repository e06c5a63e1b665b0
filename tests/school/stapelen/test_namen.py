"""What can be asked for: the sheets and tables of all workbooks together."""

import xlsxwriter

from hgw_excel.school.stapelen.namen import namen_in
from tests.school.stapelen.hulp import GESPREK, doe, gezegd, klassenmap, maak, met_tab


def test_what_cannot_be_read_has_no_names(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"")

    assert namen_in([tmp_path]) == ((), ())


def test_sheets_and_tables_of_a_workbook(tmp_path):
    maak(tmp_path / "b.xlsx", [GESPREK])

    assert namen_in([tmp_path]) == (("Besprekingen",), ("tblBesprekingen",))


def test_all_workbooks_together_the_longest_first(tmp_path):
    (tmp_path / "klassenmap 1-2.xlsx").write_bytes(klassenmap((1, 2)))
    (tmp_path / "klassenmap 5-6.xlsx").write_bytes(met_tab(klassenmap(), "Scores", "Scores "))
    maak(tmp_path / "zelf.xlsx", [GESPREK], blad="Mijn lijst", tabel="tblMijn")
    doe(tmp_path, "Mijn lijst")  # a list never counts

    zichtbaar, intern = namen_in([tmp_path])

    assert zichtbaar[:4] == ("Start", "Leerlingen", "Scores", "Groepsoverzicht")
    assert {"Plan Spelling", "Plan Motoriek", "Mijn lijst"} <= set(zichtbaar)
    assert len({naam.casefold() for naam in zichtbaar}) == len(zichtbaar)
    assert {"Toetsen", "Normen", "tblToetsen", "tblMijn"} <= set(intern)
    assert {"Toetsen", "Normen", "Lijsten", "Datamuur"}.isdisjoint(zichtbaar)


def test_a_sheet_comes_where_its_own_workbook_has_it(tmp_path):
    for bestand, namen in (("a", "ABDE"), ("b", "aCD"), ("c", "XA")):
        boek = xlsxwriter.Workbook(tmp_path / f"{bestand}.xlsx")
        for naam in namen:
            kop = {"name": f"tbl_{bestand}_{naam}", "columns": [{"header": "k"}]}
            boek.add_worksheet(naam).add_table(0, 0, 1, 0, kop)
        boek.close()

    assert "".join(namen_in([tmp_path]).zichtbaar) == "XACBDE"


def test_a_sheet_of_a_klassenmap_goes_by_the_name_that_most_classes_use(tmp_path):
    for naam, inhoud in (
        ("a", met_tab(klassenmap(), "Besprekingen", "Gesprekken")),
        ("b", klassenmap()),
        ("c", klassenmap()),
    ):
        (tmp_path / f"{naam}.xlsx").write_bytes(inhoud)

    zichtbaar, intern = namen_in([tmp_path])

    assert ("Besprekingen" in zichtbaar, "Gesprekken" in zichtbaar) == (True, False)
    assert "Gesprekken" in intern


def test_the_hint_names_the_sheets_of_all(tmp_path):
    maak(tmp_path / "a.xlsx", [GESPREK], blad="Een", tabel="tblEen")
    maak(tmp_path / "b.xlsx", [GESPREK], blad="Twee", tabel="tblTwee")

    assert gezegd(doe(tmp_path, "Drie")) == [
        "HGW135  Er is geen blad met een tabel 'Drie'. Mogelijk is: Een en Twee."
    ]
