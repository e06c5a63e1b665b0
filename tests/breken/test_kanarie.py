"""What is about a child is found only where it belongs, however it is written."""

import io
import unicodedata
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from hgw_excel.acties.lijst import ACTIES
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school import controleren
from tests.breken.kanarie import (
    BSN,
    MAG,
    MAP,
    NAMEN,
    SOORTEN,
    VERBODEN,
    VRIJ,
    Vondst,
    edexml,
    leerlinglijst,
    lekken,
    lekken_in_map,
    met_teksten,
    slordig,
    zoek,
)
from tests.breken.uitvoer import Gezegd, hgw
from tests.klas import lege_klas

pytestmark = pytest.mark.xdist_group("kanarie")


def herschrijf(pad: Path, wijzig) -> None:
    """Write a klassenmap anew, as its teacher has filled it."""
    klas, _ = lees_klassenmap(read_safely(pad))
    pad.write_bytes(bouw_klassenmap(wijzig(klas.inhoud)))


@pytest.fixture(scope="module", autouse=True)
def thuis(tmp_path_factory):
    """A home of our own, in a folder whose name may stand in no log either."""
    map_ = tmp_path_factory.mktemp("thuis") / MAP
    map_.mkdir()
    with pytest.MonkeyPatch.context() as vervang:
        for naam in ("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA"):
            vervang.setenv(naam, str(map_))
        yield map_


@pytest.fixture(scope="module")
def school(tmp_path_factory) -> Path:
    """A school folder with a tidy class out of EDEXML and a sloppy one out of a csv."""
    map_ = tmp_path_factory.mktemp("school") / MAP
    hgw("schoolmap", map_)
    for bron, inhoud in (("EDEX.XML", edexml("5", 5)), ("ll.csv", leerlinglijst("3", 3))):
        pad = map_.parent / bron  # not in the folder: it holds all that is forbidden
        pad.write_text(inhoud, "utf-8")
        gezegd = hgw("nieuw", "--school", map_, "--leerlingen", pad, "--uit", map_ / "klassen")
        assert (gezegd.code, lekken(gezegd.alles.encode(), bron, "paden")) == (0, [])
    return map_


@pytest.fixture(scope="module")
def klassen(school: Path) -> Path:
    """The folder with both, filled."""
    assert lekken_in_map(school, "klassenmap") == []
    for groep, wijzig in (("5", met_teksten), ("3", slordig)):
        herschrijf(school / "klassen" / f"klassenmap groep {groep}.xlsx", wijzig)
    return school / "klassen"


@pytest.fixture(scope="module")
def overzichten(klassen: Path) -> Mapping[str, bytes]:
    uit = {naam: klassen.parent / f"{naam}.xlsx" for naam in ("schooloverzicht", "ib-overzicht")}
    doelen = ("--uit", uit["schooloverzicht"], "--ib", uit["ib-overzicht"])
    for extra in ((), ("--overschrijf", "--datum", "2027-02-04")):  # it leaves a reserve copy
        gezegd = hgw("consolideer", klassen, *doelen, *extra)
        assert (gezegd.code, lekken(gezegd.alles.encode(), "", "paden")) == (1, [])
    return {naam: pad.read_bytes() for naam, pad in uit.items()}


def test_a_klassenmap_holds_what_its_teacher_typed_and_nothing_else(klassen: Path) -> None:
    """The control as well: names, numbers and texts are found in it."""
    gevonden = {v.soort for pad in klassen.iterdir() for v in zoek(pad.read_bytes(), pad.name)}

    assert gevonden == {"naam", "nummer", "vrij", "leerkracht"}
    assert lekken_in_map(klassen, "klassenmap") == []


@pytest.mark.parametrize(
    ("opdracht", "soort"),
    [
        ("controleer", "niets"),
        ("controleer --json", "niets"),
        ("signaleer --alles", "signaleer"),
        ("signaleer --json", "signaleer"),
        ("signaleer --alles --zonder-namen", "niets"),
        ("signaleer --json --zonder-namen", "niets"),
    ],
)
def test_what_is_said_of_a_child(klassen: Path, opdracht: str, soort: str) -> None:
    naam, *opties = opdracht.split()
    gezegd = hgw(naam, klassen, *opties)

    assert gezegd.code in (0, 1)
    assert lekken(gezegd.alles.encode(), opdracht, soort) == []


def test_signals_do_name_a_child(klassen: Path) -> None:
    """The control of the test above: there is something to find."""
    gezegd = hgw("signaleer", klassen, "--json")

    assert "naam" in {v.soort for v in zoek(gezegd.alles.encode())}


@pytest.mark.parametrize("naam", ["schooloverzicht", "ib-overzicht"])
def test_an_overview_holds_what_it_may(overzichten: Mapping[str, bytes], naam: str) -> None:
    gevonden = {v.soort for v in zoek(overzichten[naam])}

    assert gevonden == MAG[naam]


@pytest.mark.parametrize("naam", ["lijst.xlsx", "lijst.csv"])
def test_a_list_of_one_sheet_holds_what_stands_there(
    klassen: Path, tmp_path: Path, naam: str
) -> None:
    gezegd = hgw("stapel", klassen, "--blad", "Leerlingen", "--uit", tmp_path / naam)

    assert gezegd.code in (0, 1)
    assert lekken(gezegd.alles.encode(), "", "paden") == []
    assert lekken((tmp_path / naam).read_bytes(), naam, "stapel") == []
    assert "naam" in {v.soort for v in zoek((tmp_path / naam).read_bytes())}


def test_a_mended_copy_holds_no_more_than_the_klassenmap(klassen: Path, tmp_path: Path) -> None:
    """Nor is any of it said, not even with every cell that is mended shown."""
    gezegd = [
        hgw("controleer", klassen, "--herstel", tmp_path / "kopie", *extra)
        for extra in (("--proef",), ("--json",))
    ]

    assert [lekken(deel.alles.encode(), "", "paden") for deel in gezegd] == [[], []]
    assert lekken_in_map(tmp_path, "klassenmap") == []


def test_reserve_copies_have_names_that_say_nothing(overzichten, klassen: Path) -> None:
    kopieen = [pad for pad in (klassen.parent / "_hgw").rglob("*") if pad.is_file()]

    assert [pad.stem[:5] for pad in kopieen] != []
    assert [lekken(b"", str(pad.relative_to(klassen.parent)), "niets") for pad in kopieen] == [
        [] for _ in kopieen
    ]


def test_a_file_named_after_a_child_is_not_named_in_the_schooloverzicht(
    klassen: Path, tmp_path: Path
) -> None:
    """A klassenmap, one that is refused, and one that is open somewhere."""
    bron = (klassen / "klassenmap groep 5.xlsx").read_bytes()
    (tmp_path / f"klassenmap {NAMEN[0][0]}.xlsx").write_bytes(bron)
    (tmp_path / f"OPP {NAMEN[1][0]}.xlsx").write_bytes(b"PK")
    (tmp_path / f"~$klassenmap {NAMEN[1][0]}.xlsx").write_bytes(NAMEN[1][0].encode())
    gezegd = hgw("consolideer", tmp_path, "--uit", tmp_path / "s.xlsx")

    assert gezegd.code == 3
    assert lekken((tmp_path / "s.xlsx").read_bytes(), "s.xlsx", "schooloverzicht") == []


def test_no_help_page_knows_where_it_is(thuis: Path) -> None:
    gezegd = [hgw("--help"), hgw("--versie"), hgw("uitleg", "HGW312")]
    gezegd += [hgw(actie.naam, "--help") for actie in ACTIES]

    assert [lekken(deel.alles.encode(), "", "niets") for deel in gezegd] == [[]] * len(gezegd)


def val_om(*_: object, **__: object) -> object:
    """Fail with a child in the message, in its cause, and in what caused that."""
    try:
        raise KeyError(BSN[0])
    except KeyError:
        try:
            raise OSError(f"/home/{MAP}/{NAMEN[0][0]}.xlsx")
        except OSError as fout:
            raise ValueError(f"{NAMEN[0]} {VRIJ} {BSN}") from fout


@pytest.mark.parametrize("waar", ["lees_klassenmap", "vergelijk", "read_all"])
def test_a_fault_of_the_program_tells_nothing_of_a_child(
    klassen: Path, thuis: Path, monkeypatch: pytest.MonkeyPatch, waar: str
) -> None:
    monkeypatch.setattr(controleren, waar, val_om)
    gezegd: Gezegd = hgw("controleer", klassen)
    logs = list(thuis.rglob("fout-*.txt"))

    assert gezegd.code == 5
    assert lekken(gezegd.alles.encode(), "scherm", "paden") == []
    assert logs != []
    assert [lekken(pad.read_bytes(), pad.name, "niets") for pad in logs] == [[] for _ in logs]


def test_what_the_program_remembers_is_a_folder(klassen: Path, thuis: Path) -> None:
    overig = [pad for pad in thuis.rglob("*") if pad.is_file() and not pad.name.startswith("fout-")]

    assert [lekken(pad.read_bytes(), pad.name, "paden") for pad in overig] == [[] for _ in overig]


SCHRIJFWIJZEN: Mapping[str, bytes] = {
    "utf-8": NAMEN[0][0].encode(),
    "losse accenten": unicodedata.normalize("NFD", NAMEN[0][0]).encode(),
    "zonder accenten": b"CANARIAANA",
    "utf-16": NAMEN[0][0].encode("utf-16"),
    "utf-16 halverwege": b"\x01" + NAMEN[0][0].encode("utf-16-be"),
    "cp1252": NAMEN[0][0].encode("cp1252"),
    "xml": b"<t>&#199;anari&#x61;ana</t>",
    "opgemaakt": "<r><t>Çanari</t></r><r><t>aana</t></r>".encode(),
    "json": rb'"\u00c7anariaana"',
    "excel": b"_x00C7_anariaana",
    "adres": b"file:///%C3%87anariaana.xlsx",
}


@pytest.mark.parametrize("wijze", SCHRIJFWIJZEN)
def test_a_planted_leak_is_found(overzichten: Mapping[str, bytes], wijze: str) -> None:
    """However it is written, and in whatever part of a workbook."""
    data = io.BytesIO(overzichten["schooloverzicht"])
    with zipfile.ZipFile(data, "a") as zip_:
        deel = b"<x>" + SCHRIJFWIJZEN[wijze] + b"</x>"
        zip_.writestr("docProps/custom.xml", deel, zipfile.ZIP_DEFLATED)

    assert lekken(data.getvalue(), "s.xlsx", "schooloverzicht") == [
        Vondst("naam", "s.xlsx/docProps/custom.xml")
    ]


@pytest.mark.parametrize("soort", SOORTEN)
def test_each_kind_is_found(soort: str) -> None:
    assert [{v.soort for v in zoek(token.encode())} for token in SOORTEN[soort]] == [{soort}] * len(
        SOORTEN[soort]
    )


def test_what_is_forbidden_may_be_nowhere() -> None:
    assert set(VERBODEN) & frozenset().union(*MAG.values()) == set()


def test_a_name_of_a_part_and_a_comment_are_read() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as zip_:
        zip_.comment = VRIJ.encode()
        zip_.writestr(f"xl/{NAMEN[1][0]}.xml", b"<x/>")

    assert {v.soort for v in zoek(data.getvalue())} == {"naam", "vrij"}


def test_sloppy_really_is_everywhere() -> None:
    """The control: names stand in places where a message would quote what is wrong."""
    inhoud: Inhoud = slordig(lege_klas((5,), 4))
    scores = inhoud.ruw["tblScores"][0]

    assert sum(isinstance(waarde, str) for waarde in scores.values()) > 40
