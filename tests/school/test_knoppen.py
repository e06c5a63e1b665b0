"""Which file gets buttons, where it comes, and when it is left as it is."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.bouwen.macros import bronnen
from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.bestanden import vind
from hgw_excel.lezen.lees import read_safely
from hgw_excel.school import knoppen as bibliotheek
from hgw_excel.school.knoppen import Uitkomst, bereid_voor, knoppen_in, voer_uit
from tests.bijwerken.mapje import maak, met, pak_uit
from tests.klas import lege_klas
from tests.lezen.kapot import stroom

NAAM, NIEUW = "klassenmap groep 8.xlsx", "klassenmap groep 8.xlsm"


@cache
def xlsx() -> bytes:
    return bouw_klassenmap(lege_klas((8,), 3))


@cache
def xlsm() -> bytes:
    return knoppen_in(xlsx())


@cache
def eerder() -> bytes:
    """One of ours with the tab of an earlier version."""
    lint = pak_uit(xlsm())["customUI/customUI.xml"].replace(b'label="HGW"', b'label="hgw"')
    return met(xlsm(), {"customUI/customUI.xml": lint})


def getekend(pad: Path) -> None:
    pad.write_bytes(met(xlsx(), {"_xmlsignatures/origin.sigs": b""}))


@pytest.fixture(autouse=True)
def hier(monkeypatch, request):
    """Read in this process, but for the first test: another one costs more than the reading."""
    if "beside_an_xlsx" not in request.node.name:
        monkeypatch.setattr(
            bibliotheek, "read_all", lambda paden, **_: [read_safely(pad) for pad in paden]
        )


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    (tmp_path / NAAM).write_bytes(xlsx())
    return tmp_path / NAAM


def zet(*paden: Path | str, **opties) -> Uitkomst:
    return voer_uit(bereid_voor(paden, **opties))


def redenen(uitkomst: Uitkomst) -> dict[str, str]:
    return {klas.bestand: klas.reden for klas in uitkomst.klassen if klas.reden}


def staat(map_: Path) -> dict[str, bytes]:
    """Return every file below a folder by its place."""
    bestanden: Iterable[Path] = (p for p in map_.rglob("*") if p.is_file())
    return {p.relative_to(map_).as_posix(): p.read_bytes() for p in bestanden}


def test_beside_an_xlsx_comes_an_xlsm(pad, tmp_path):
    uitkomst = zet(tmp_path)

    assert [(k.bestand, k.doel, k.geschreven) for k in uitkomst.klassen] == [
        (NAAM, tmp_path / NIEUW, True)
    ]
    assert staat(tmp_path) == {f"_hgw/zonder knoppen/{NAAM}": xlsx(), NIEUW: xlsm()}
    assert (uitkomst.exit_code, uitkomst.klassen[0].blijft) == (0, "")


def test_the_class_then_counts_once(pad, tmp_path):
    zet(pad)

    assert vind([tmp_path]) == ([tmp_path / NIEUW], [])


def test_what_went_aside_before_stays(pad, tmp_path):
    aside = tmp_path / "_hgw" / "zonder knoppen"
    aside.mkdir(parents=True)
    (aside / NAAM).write_bytes(b"van vorig jaar")
    zet(pad)

    assert staat(aside) == {
        NAAM: b"van vorig jaar",
        NAAM.replace(".xlsx", " (2).xlsx"): xlsx(),
    }


def test_one_that_can_not_go_aside_stays_and_is_named(pad, tmp_path):
    (tmp_path / "_hgw").touch()
    uitkomst = zet(pad)

    assert staat(tmp_path) == {NAAM: xlsx(), NIEUW: xlsm(), "_hgw": b""}
    assert uitkomst.klassen[0].geschreven
    assert uitkomst.klassen[0].blijft.startswith(f"'{NAAM}' is niet verplaatst.")


def test_one_that_someone_saved_after_the_question_is_left(pad, tmp_path):
    uitkomst = bereid_voor([pad])
    pad.write_bytes(b"net opgeslagen")

    assert "intussen" in redenen(voer_uit(uitkomst))[NAAM]
    assert staat(tmp_path) == {NAAM: b"net opgeslagen"}


def test_the_second_time_there_is_nothing_to_do(pad, tmp_path):
    (tmp_path / NIEUW).write_bytes(xlsm())
    uitkomst = bereid_voor([pad])

    assert (uitkomst.te_schrijven, redenen(uitkomst), uitkomst.exit_code) == ((), {}, 0)


def test_in_a_folder_of_its_own(pad, tmp_path):
    uitkomst = bereid_voor([pad], tmp_path / "met" / "knoppen")
    assert staat(tmp_path) == {NAAM: xlsx()}
    voer_uit(uitkomst)

    assert staat(tmp_path) == {NAAM: xlsx(), f"met/knoppen/{NIEUW}": xlsm()}


def test_an_xlsm_of_an_earlier_version_is_renewed_after_a_copy(tmp_path):
    (tmp_path / NIEUW).write_bytes(eerder())
    uitkomst = zet(tmp_path / NIEUW)

    (reserve,) = (tmp_path / "_hgw" / "reserve").rglob("*.xlsm")
    assert reserve.read_bytes() == eerder()
    assert pak_uit((tmp_path / NIEUW).read_bytes()) == pak_uit(xlsm()) != pak_uit(eerder())
    assert [klas.is_nieuw for klas in uitkomst.geschreven] == [False]


def test_an_xlsm_that_lost_its_macros_gets_them_back(tmp_path):
    (tmp_path / NIEUW).write_bytes(xlsx())
    zet(tmp_path)

    assert (tmp_path / NIEUW).read_bytes() == xlsm()


def test_one_that_is_there_is_never_replaced_by_itself(pad, tmp_path):
    (tmp_path / NIEUW).write_bytes(b"van de juf")
    uitkomst = zet(pad)

    assert redenen(uitkomst) == {
        NAAM: f"'{NIEUW}' bestaat al. Ga daarin verder, of vervang hem met --overschrijf; dan "
        "blijft een kopie in _hgw/reserve."
    }
    assert (staat(tmp_path)[NIEUW], uitkomst.exit_code) == (b"van de juf", 4)


def test_when_it_may_be_replaced_a_copy_is_kept(pad, tmp_path):
    (tmp_path / NIEUW).write_bytes(eerder())
    zet(pad, overschrijf=True)

    (reserve,) = (tmp_path / "_hgw" / "reserve").rglob("*.xlsm")
    assert (reserve.read_bytes(), (tmp_path / NIEUW).read_bytes()) == (eerder(), xlsm())


def test_one_with_macros_of_a_teacher_is_not_replaced_even_then(pad, tmp_path):
    lint = pak_uit(xlsm())["customUI/customUI.xml"].replace(b'id="hgw"', b'id="van_mij"')
    eigen = met(xlsm(), {"customUI/customUI.xml": lint})
    (tmp_path / NIEUW).write_bytes(eigen)
    uitkomst = zet(pad, overschrijf=True)

    assert redenen(uitkomst)[NAAM].startswith(f"'{NIEUW}' bestaat al en blijft staan. Deze klas")
    assert staat(tmp_path) == {NAAM: xlsx(), NIEUW: eigen}


def test_beside_an_xlsm_that_is_named_too_an_xlsx_takes_no_part(pad, tmp_path):
    (tmp_path / NIEUW).write_bytes(eerder())
    uitkomst = zet(tmp_path, overschrijf=True)

    assert redenen(uitkomst) == {NAAM: f"Deze klas heeft al knoppen: ga verder in '{NIEUW}'."}
    assert [klas.bestand for klas in uitkomst.geschreven] == [NIEUW]
    assert uitkomst.exit_code == 3


def test_two_that_would_be_one_file_are_both_left(pad, tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / NAAM).write_bytes(xlsx())
    uitkomst = zet(tmp_path, uit=tmp_path / "uit")

    zin = f"Er zijn er meer die '{NIEUW}' worden. Doe ze één voor één, elk in een eigen map."
    assert redenen(uitkomst) == {NAAM: zin, f"b/{NAAM}": zin}


def test_another_workbook_in_a_folder_is_passed_by_and_a_named_one_refused(pad, tmp_path):
    (tmp_path / "lijst.xlsx").write_bytes(maak())

    assert [klas.bestand for klas in bereid_voor([tmp_path]).klassen] == [NAAM]
    assert redenen(bereid_voor([tmp_path / "lijst.xlsx"])) == {
        "lijst.xlsx": "Dit is geen klassenmap van hgw. Kies een klassenmap."
    }


@pytest.mark.parametrize("slot", [f"~${NAAM}", f".~lock.{NAAM}#"])
def test_one_that_is_open_is_left(pad, tmp_path, slot):
    (tmp_path / slot).touch()
    uitkomst = zet(pad)

    assert redenen(uitkomst)[NAAM].startswith(f"'{NAAM}' is nog open. Sluit hem en probeer het")
    assert not (tmp_path / NIEUW).exists()


@pytest.mark.parametrize(
    ("maak_bestand", "begin"),
    [
        (stroom("EncryptedPackage"), "Het bestand heeft een wachtwoord"),
        (Path.touch, "Het bestand is leeg"),
        (getekend, "De werkmap heeft een digitale handtekening"),
    ],
    ids=["encrypted", "empty", "signed"],
)
def test_what_can_not_be_read_or_changed_is_left(tmp_path, maak_bestand, begin):
    maak_bestand(tmp_path / NAAM)
    uitkomst = zet(tmp_path)

    assert redenen(uitkomst)[NAAM].startswith(begin)
    assert (list(staat(tmp_path)), uitkomst.exit_code) == ([NAAM], 4)


def test_a_file_that_changed_after_the_question_is_not_replaced(tmp_path):
    (tmp_path / NIEUW).write_bytes(eerder())
    uitkomst = bereid_voor([tmp_path])
    (tmp_path / NIEUW).write_bytes(b"net opgeslagen")

    assert "intussen" in redenen(voer_uit(uitkomst))[NIEUW]
    assert (tmp_path / NIEUW).read_bytes() == b"net opgeslagen"


def test_a_file_that_came_after_the_question_is_not_replaced(pad, tmp_path):
    uitkomst = bereid_voor([pad])
    (tmp_path / NIEUW).write_bytes(b"van een ander")

    assert redenen(voer_uit(uitkomst))[NAAM].startswith(f"'{NIEUW}' bestaat al.")
    assert (tmp_path / NIEUW).read_bytes() == b"van een ander"


def test_a_folder_that_can_not_be_made(pad, tmp_path):
    assert "kan niet gemaakt worden" in redenen(zet(pad, uit=pad / "map"))[NAAM]


def test_nothing_there(tmp_path):
    weg = bereid_voor([tmp_path / "weg.xlsx"])

    assert ([str(m) for m in weg.meldingen], weg.exit_code) == (
        ["Dit bestand of deze map is er niet. Kijk de naam en de plek na."], 4,
    )  # fmt: skip


def test_without_the_packages_for_macros_nothing_is_read(pad, monkeypatch):
    monkeypatch.setattr(bronnen, "find_spec", lambda _: None)

    with pytest.raises(KanNiet, match="ontbreken hier nog onderdelen"):
        bereid_voor([pad])
