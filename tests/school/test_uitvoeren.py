"""An actie on real files: what is not in order stays as it is and says why; the others go on."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from hgw_excel.acties.voorstel import Voorstel
from hgw_excel.bijwerken.opdracht import Formule, Opdracht
from hgw_excel.bijwerken.patch import patch
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.melding import KanNiet
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school import controleren
from hgw_excel.school.bijwerken.plaatsen import adres_van
from hgw_excel.school.schoolmap import voorbeeld_toml
from hgw_excel.school.uitvoeren import (
    DEELS,
    EIGEN_AFSPRAKEN,
    GELUKT,
    NIETS,
    Uitvoering,
    bereid_voor,
    voer_uit,
)
from tests.klas import volle_klas
from tests.school.kapot import bewerk, inhoud_van, kapot
from tests.school.klassen import KLEIN, bytes_van, lees, lees_in_dit_proces

DAG = date(2027, 2, 10)
VIJF, ZES = "klassenmap groep 5.xlsx", "klassenmap groep 6.xlsx"
REDEN = ("tblIndeling", 0, "rekenen_reden")
Zet = Callable[[Path], object]


def actie(_klas: Klas, _school: School, dag: date) -> Voorstel:
    """Write one sentence and its date."""
    return Voorstel(Wijzigingen({REDEN: "III op M5"}, {"hgw_voorstel_datum": dag}), ("Eén regel.",))


@cache
def heel() -> bytes:
    return bytes_van(*KLEIN)


@pytest.fixture(autouse=True)
def gelezen_in_dit_proces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read without a process of its own; `hgw` with its own is in tests/cli."""
    monkeypatch.setattr(controleren, "read_all", lees_in_dit_proces)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """Two classes in order."""
    (tmp_path / VIJF).write_bytes(heel())
    (tmp_path / ZES).write_bytes(bytes_van((6,), 10))
    return tmp_path


def doe(*paden: Path, **anders: object) -> Uitvoering:
    """Prepare and write, as after a yes."""
    return voer_uit(bereid_voor(paden, actie, DAG, bladen=("Indeling",), **anders))  # type: ignore[arg-type]


def redenen(uit: Uitvoering) -> dict[str, str]:
    return {klas.bestand: klas.reden for klas in uit.geweigerd}


def test_what_is_in_order_is_written_once(map_: Path) -> None:
    uit = doe(map_)
    weer = doe(map_)

    assert [(k.bestand, k.geschreven, k.cellen) for k in uit.klassen] == [
        (VIJF, True, 2), (ZES, True, 2),
    ]  # fmt: skip
    assert lees(map_ / VIJF)[0].inhoud.waarde(*REDEN) == "III op M5"
    assert [(k.geschreven, k.cellen) for k in weer.klassen] == [(False, 0), (False, 0)]
    assert (uit.exit_code, weer.exit_code) == (GELUKT, GELUKT)


def test_preparing_writes_nothing(map_: Path) -> None:
    voor = inhoud_van(map_)
    uit = bereid_voor([map_], actie, DAG)

    assert inhoud_van(map_) == voor
    assert [(k.cellen, k.voorstel.regels) for k in uit.te_schrijven] == [(2, ("Eén regel.",))] * 2


def anders(verander: Callable[[Inhoud], object]) -> Zet:
    """Return how a file comes there of a class in which something was typed."""

    def zet(pad: Path) -> None:
        inhoud = volle_klas(*KLEIN)
        verander(inhoud)
        pad.write_bytes(bouw_klassenmap(inhoud))

    return zet


def typ(tabel: str, i: int, key: str, waarde: str) -> Zet:
    """Return how a file comes there in which someone typed in a cell."""
    return lambda pad: pad.write_bytes(kapot((tabel, i, key, "tekst", waarde)))


def kop(naam: str, waarde: object) -> Zet:
    return anders(lambda inhoud: inhoud.kop_ruw.__setitem__(naam, waarde))


def andere_kop(pad: Path) -> None:
    pad.write_bytes(bewerk(heel(), lambda deel: deel.replace(b"Rekenen keuze", b"Rekenen keus")))


def zonder_kolom(pad: Path) -> None:
    """The header is emptied, as after deleting a column and putting an own one in its place."""
    pad.write_bytes(bewerk(heel(), lambda deel: deel.replace(b"Rekenen keuze", b"mijn notitie")))


def zonder_tabel(pad: Path) -> None:
    """The table of Indeling is turned into a plain range: its part and what points to it go."""
    with zipfile.ZipFile(io.BytesIO(heel())) as bron:
        delen = {naam: bron.read(naam) for naam in bron.namelist()}
    tabel = next(n for n, d in delen.items() if b'displayName="tblIndeling"' in d)
    rels = next(
        n
        for n, d in delen.items()
        if n.endswith(".rels") and tabel.rpartition("/")[2].encode() in d
    )
    blad = rels.replace("_rels/", "").removesuffix(".rels")
    del delen[tabel]
    delen[blad] = re.sub(rb"<tableParts.*?</tableParts>", b"", delen[blad])
    naam = tabel.rpartition("/")[2].encode()
    delen[rels] = re.sub(rb"<Relationship [^>]*" + naam + rb"[^>]*/>", b"", delen[rels])
    soorten = "[Content_Types].xml"
    delen[soorten] = re.sub(rb"<Override [^>]*" + naam + rb"[^>]*/>", b"", delen[soorten])
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as doel:
        for deel, inhoud in delen.items():
            doel.writestr(deel, inhoud)


def open_in(slot: str) -> Zet:
    """Excel and LibreOffice each put a file beside one that is open."""
    return lambda pad: (pad.write_bytes(heel()), pad.with_name(slot).write_bytes(b"juf"))


def alleen_lezen(pad: Path) -> None:
    pad.write_bytes(heel())
    pad.chmod(0o444)


def zonder_uitkomst(pad: Path) -> None:
    """An own formula on a sheet that is not that of the actie, as a library saves it."""
    pad.write_bytes(heel())
    blad, plek = adres_van(lees(pad)[0], "tblGroepsoverzicht", 0, "stimulerend")
    patch_ = patch(heel(), Opdracht({blad: {plek: Formule("6*7", 987654)}}))
    pad.write_bytes(bewerk(patch_.inhoud, lambda deel: deel.replace(b"<v>987654</v>", b"")))


NOG_OPEN = f"'{VIJF}' is nog open. Sluit hem en probeer het opnieuw. Er is niets veranderd."
FOUT = [
    ("open in Excel", open_in(f"~${VIJF}"), NOG_OPEN),
    ("open in LibreOffice", open_in(f".~lock.{VIJF}#"), NOG_OPEN),
    ("read-only", alleen_lezen, f"'{VIJF}' is alleen-lezen. Zet dat uit"),
    ("damaged", lambda pad: pad.write_bytes(heel()[:5000]),
     "Het bestand is beschadigd. Open de werkmap in Excel en laat hem herstellen"),
    ("no workbook", lambda pad: pad.write_bytes(b"lijst"),
     "Dit is een tekstbestand, geen Excel-werkmap. Open het in Excel en kies Opslaan als"),
    ("another header", andere_kop,
     "Indeling, H8: De kolom 'Rekenen keuze' heet nu 'Rekenen keus'. Zet de kop terug."),
    ("a column gone", zonder_kolom, "Indeling: De kolom 'Rekenen keuze' is weg"),
    ("a table made a range", zonder_tabel, "Indeling: "),
    ("two children with one name", typ("tblLeerlingen", 1, "leerling", "Adam"),
     "Leerlingen, G6: Rij 5 en 6 hebben dezelfde naam. Zet achter de roepnaam een letter"),
    ("an unknown keuze", typ("tblIndeling", 0, "rekenen_keuze", "plus"),
     "Indeling, H9: Dit kennen we hier niet. Jullie school gebruikt intensief, basis en verdiept."),
    ("an own formula without outcome", zonder_uitkomst,
     "Groepsoverzicht, "),
    ("a newer template", kop("hgw_klassenmap_versie", 99),
     "Deze klassenmap heeft sjabloonversie 99; wij kennen tot en met 0. Werk hgw"),
]  # fmt: skip


@pytest.mark.parametrize(("zet", "zin"), [f[1:] for f in FOUT], ids=[f[0] for f in FOUT])
def test_one_that_is_not_in_order_stays_as_it_is(tmp_path: Path, zet: Zet, zin: str) -> None:
    zet(tmp_path / VIJF)
    voor = inhoud_van(tmp_path)

    uit = doe(tmp_path)

    assert inhoud_van(tmp_path) == voor
    assert redenen(uit)[VIJF].startswith(zin), redenen(uit)[VIJF]
    assert (uit.geschreven, uit.exit_code) == ((), NIETS)
    kinderen = {rij.tekst("leerling") for rij in volle_klas(*KLEIN).rijen("tblLeerlingen")} - {""}
    assert [naam for naam in kinderen if naam in redenen(uit)[VIJF]] == []


def test_the_others_go_on(map_: Path) -> None:
    stuk, open_ = map_ / "klassenmap groep 3.xlsx", map_ / f"~${VIJF}"
    stuk.write_bytes(heel()[:5000])
    open_.write_bytes(b"juf")

    uit = doe(map_)

    assert sorted(redenen(uit)) == [stuk.name, VIJF]
    assert [(k.bestand, k.cellen) for k in uit.geschreven] == [(ZES, 2)]
    assert ((map_ / VIJF).read_bytes(), uit.exit_code) == (heel(), DEELS)


def test_another_schooljaar_than_the_others_stays(map_: Path) -> None:
    kop("hgw_schooljaar", "2025-2026")(map_ / VIJF)
    (map_ / "klassenmap groep 7.xlsx").write_bytes(bytes_van((7,), 10))
    voor = (map_ / VIJF).read_bytes()

    uit = doe(map_)

    assert "Deze klassenmap is van schooljaar 2025-2026, niet van 2026-2027." in redenen(uit)[VIJF]
    assert ((map_ / VIJF).read_bytes() == voor, len(uit.geschreven)) == (True, 2)


def test_a_class_that_is_there_twice_is_written_in_neither(map_: Path) -> None:
    (map_ / "klassenmap groep 5 (1).xlsx").write_bytes(heel())

    uit = doe(map_)

    assert sorted(redenen(uit)) == ["klassenmap groep 5 (1).xlsx", VIJF]
    assert all("Groep 5 staat twee keer in de map" in zin for zin in redenen(uit).values())
    assert [k.bestand for k in uit.geschreven] == [ZES]


@pytest.mark.parametrize(
    ("bladen", "ondanks", "mag"),
    [(("Indeling",), (), False), (("Scores",), (), True), ((), (), True),
     (("Indeling",), ("HGW323",), True)],
)  # fmt: skip
def test_only_the_sheets_of_the_actie_must_be_in_order(
    map_: Path, bladen: tuple[str, ...], ondanks: tuple[str, ...], mag: bool
) -> None:
    typ("tblIndeling", 0, "rekenen_keuze", "plus")(map_ / VIJF)

    uit = bereid_voor([map_ / VIJF], actie, DAG, bladen=bladen, ondanks=ondanks)

    assert [klas.bestand for klas in uit.te_schrijven] == ([VIJF] if mag else [])


def test_an_actie_that_can_not_be_done_says_why(map_: Path) -> None:
    def kan_niet(klas: Klas, school: School, dag: date) -> Voorstel:
        if klas.groep == "5":
            raise KanNiet("Deze klas staat al in periode 2.")
        return actie(klas, school, dag)

    uit = voer_uit(bereid_voor([map_], kan_niet, DAG))

    assert redenen(uit) == {VIJF: "Deze klas staat al in periode 2."}
    assert [k.bestand for k in uit.geschreven] == [ZES]


def test_a_file_that_changed_after_the_question_is_left(map_: Path) -> None:
    uit = bereid_voor([map_], actie, DAG)
    (map_ / VIJF).write_bytes(bytes_van((7,), 10))
    voor = (map_ / VIJF).read_bytes()

    gedaan = voer_uit(uit)

    assert redenen(gedaan)[VIJF].startswith(f"'{VIJF}' is intussen veranderd. Probeer het opnieuw.")
    assert ((map_ / VIJF).read_bytes() == voor, len(gedaan.geschreven)) == (True, 1)


def test_an_open_file_in_which_nothing_changes_is_no_problem(map_: Path) -> None:
    doe(map_)
    (map_ / f"~${VIJF}").write_bytes(b"juf")

    assert redenen(doe(map_)) == {}


def test_settings_that_must_be_mended_stop_all(map_: Path) -> None:
    (map_ / "school.toml").write_text("[indeling]\nmaximum = 'veel'\n", encoding="utf-8")
    voor = inhoud_van(map_)

    uit = doe(map_)

    assert (uit.geschreven, uit.exit_code, inhoud_van(map_)) == ((), NIETS, voor)
    assert uit.meldingen


def test_agreements_of_the_folder_hold_where_the_words_are_the_same(map_: Path) -> None:
    gezien: list[int] = []

    def kijk(klas: Klas, school: School, dag: date) -> Voorstel:
        gezien.append(school.indeling.maximum)
        return Voorstel()

    def regels(van: bytes = b"", naar: bytes = b"") -> set[tuple[str, ...]]:
        toml = voorbeeld_toml().replace(b"maximum = 6", b"maximum = 4")
        assert van in toml
        (map_ / "school.toml").write_bytes(toml.replace(van, naar, 1) if van else toml)
        return {klas.voorstel.regels for klas in bereid_voor([map_], kijk, DAG).klassen}

    dagen = b'peil = "vorig jaar"'
    woorden = [
        regels(),
        regels(dagen, b"van = 2026-08-24\ntot = 2027-01-29\n" + dagen),
        regels(b'sleutel = "rekenen"', b'sleutel = "rekenen"\nlesminuten = 300'),
        regels(b'verdiept = "verdiept"', b'verdiept = "plus"'),
    ]

    assert gezien == [4, 4] * 3 + [6, 6]
    assert woorden == [{()}] * 3 + [{(EIGEN_AFSPRAKEN,)}]


def test_nothing_there_is_nothing_done(tmp_path: Path) -> None:
    uit = doe(tmp_path)

    assert (uit.klassen, uit.exit_code) == ((), NIETS)


@pytest.mark.parametrize("volgorde", [1, -1])
def test_the_order_in_which_files_are_given_is_nothing(map_: Path, volgorde: int) -> None:
    paden = sorted(map_.iterdir())[::volgorde]

    assert [k.bestand for k in bereid_voor(paden, actie, DAG).klassen] == [VIJF, ZES]
