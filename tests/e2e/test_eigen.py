"""What teachers do to their workbook: another program, sorted tables, own columns and sheets."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.table import TableColumn

from hgw_excel.school.controleren import controleer
from tests.e2e.gids import Gids, lees
from tests.e2e.spel import Gespeeld
from tests.libreoffice import Document, Kantoor

EIGEN = "kleur van het mapje"


@pytest.fixture(scope="module")
def overgezet(gespeeld: Gespeeld, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Gids]:
    """The same class loaded, changed and saved by another program: no value with any formula."""
    boek = openpyxl.load_workbook(gespeeld.pad)
    gids = gespeeld.gids
    for kind, key, waarde in (
        ("Adam", "rekenen_m_niveau", "II"),
        ("Noor", "rekenen_m_score", 187.25),
        ("Olivier", "rekenen_goed", "=4*20"),
    ):
        blad, cel = gids.plek("tblScores", kind, key)
        boek[blad][cel] = waarde
    pad = tmp_path_factory.mktemp("overgezet") / gespeeld.pad.name
    boek.save(pad)
    return pad, lees(pad)


def test_a_copy_of_another_program_is_read(overgezet: tuple[Path, Gids]) -> None:
    _, gids = overgezet
    adam, noor = (gids.inhoud.rij("tblScores", gids.rij("tblScores", k)) for k in ("Adam", "Noor"))

    assert (adam["rekenen_m_niveau"], noor["rekenen_m_score"]) == ("II", 187.25)
    assert gids.inhoud.waarde("tblIndeling", adam.i, "rekenen_aanpak") == "verdiept"


def test_a_formula_without_value_counts_only_where_people_type(
    overgezet: tuple[Path, Gids],
) -> None:
    pad, gids = overgezet
    uitkomst = controleer([pad])
    blad, cel = gids.plek("tblScores", "Olivier", "rekenen_goed")

    assert [(m.code, m.blad, m.cel) for m in gids.meldingen if m.ernst == "aanpassen"] == [
        ("HGW302", blad, cel)
    ]
    assert uitkomst.exit_code == 1


@pytest.fixture(scope="module")
def verbouwd(
    kantoor: Kantoor, gespeeld: Gespeeld, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Gids]:
    """Sorted tables, an own sheet, a sheet with another name; computed and saved."""
    map_ = tmp_path_factory.mktemp("verbouwd")
    document = kantoor.open(gespeeld.pad)
    for tabel, key in (("tblLeerlingen", "achternaam"), ("tblScores", "rekenen_m_niveau")):
        sorteer(kantoor, document, gespeeld.gids, tabel, key)
    document.uno.Sheets.insertNewByName("Mijn blad", 3)
    document.typ("Mijn blad", "B2", "=COUNTA(B4:B40)")
    document.typ("Mijn blad", "B4", "eigen lijstje")
    document.uno.Sheets.getByName("Scores").Name = "Toetsscores"
    document.herbereken()
    pad = document.bewaar(map_ / gespeeld.pad.name)
    document.sluit()
    return pad, lees(pad)


def sorteer(kantoor: Kantoor, document: Document, gids: Gids, tabel: str, key: str) -> None:
    """Sort the rows of a table as the menu does, largest first."""
    blad = gids.boek.tabellen[tabel]
    laatste = blad.adres(len(blad.rijen) - 1, len(blad.koppen) - 1)
    vel, frame = document.uno.Sheets.getByName(blad.naam), document.uno.CurrentController.Frame
    document.uno.CurrentController.setActiveSheet(vel)
    document.uno.CurrentController.select(vel.getCellRangeByName(f"{blad.adres(0, 0)}:{laatste}"))
    kolom = blad.eerste_cel[1] + gids.klas.koppelingen[tabel].plaats[key] + 1
    kantoor.opdracht(
        frame, ".uno:DataSort", ByRows=True, HasHeader=False, CaseSensitive=False,
        NaturalSort=False, IncludeAttribs=True, Col1=kolom, Ascending1=False,
    )  # fmt: skip


def per_kind(gids: Gids) -> dict[object, list[object]]:
    """Return what each child has on Scores, in the order of the rows."""
    keys = ("leerling", "leerjaar", "rekenen_m_score", "rekenen_m_niveau", "rekenen_e_niveau")
    rijen = list(gids.inhoud.rijen("tblScores"))
    return {rij["leerling_id"]: [rij[key] for key in keys] for rij in rijen}


def namen(gids: Gids) -> dict[tuple[int, str], list[str]]:
    """Return the names in the plan, sorted within each row."""
    return {plek: sorted(tekst.split(", ")) for plek, tekst in gids.plan("rekenen").items()}


def test_sorting_and_renaming_keeps_what_each_child_had(
    gespeeld: Gespeeld, verbouwd: tuple[Path, Gids]
) -> None:
    _, gids = verbouwd
    niveaus = [cel for cel in gids.kolom("tblScores", "rekenen_m_niveau") if cel]

    assert niveaus == sorted(niveaus, reverse=True)
    assert gids.boek.tabellen["tblScores"].naam == "Toetsscores"
    assert list(per_kind(gids)) != list(per_kind(gespeeld.gids))
    assert per_kind(gids) == per_kind(gespeeld.gids)


def test_after_sorting_every_formula_still_agrees(
    gespeeld: Gespeeld, verbouwd: tuple[Path, Gids]
) -> None:
    pad, gids = verbouwd

    assert (gids.aanpassen, gids.klas.formulecellen) == ([], ())
    assert namen(gids) == namen(gespeeld.gids)
    assert controleer([pad]).exit_code == 0


def test_an_own_column_beside_a_table_is_left_alone(
    verbouwd: tuple[Path, Gids], tmp_path: Path
) -> None:
    pad, gids = verbouwd

    met_kolom = lees(eigen_kolom(pad, tmp_path / pad.name))

    assert met_kolom.boek.tabellen["tblLeerlingen"].koppen[-1] == EIGEN
    assert met_kolom.aanpassen == []
    assert per_kind(met_kolom) == per_kind(gids)


def eigen_kolom(pad: Path, doel: Path) -> Path:
    """Add a column at the right of tblLeerlingen, as typing beside a table does in Excel."""
    boek = openpyxl.load_workbook(pad)
    blad = boek["Leerlingen"]
    tabel = blad.tables["tblLeerlingen"]
    van, tot = tabel.ref.split(":")
    eerste, laatste = blad[van], blad[tot]
    kolom = laatste.column + 1
    blad.cell(eerste.row, kolom, EIGEN)
    for rij in range(eerste.row + 1, laatste.row + 1):
        blad.cell(rij, kolom, "blauw")
    tabel.ref = f"{van}:{blad.cell(laatste.row, kolom).coordinate}"
    tabel.tableColumns.append(TableColumn(id=len(tabel.tableColumns) + 1, name=EIGEN))
    boek.save(doel)
    return doel
