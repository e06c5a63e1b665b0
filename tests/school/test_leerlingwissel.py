"""A pupil file against klassenmappen on disk: what is written, in which file, and what is not."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from hgw_excel.acties.bagage import pak_in
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.domein.leerling import Leerling
from hgw_excel.domein.melding import KanNiet
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school import op_volgorde, uitvoeren
from hgw_excel.school.leerlingwissel import bereid_bijwerken
from hgw_excel.school.op_volgorde import BLIJFT
from hgw_excel.school.uitvoeren import Uitvoering, voer_uit
from tests.acties.wissel import kleine_school
from tests.cli.hulp import draai
from tests.e2e.school import KOPPEN
from tests.klas import lege_klas, maak_groep
from tests.school.klassen import lees

DAG = date(2027, 1, 11)
VIJF, ZES = "klassenmap groep 5.xlsx", "klassenmap groep 6.xlsx"


def kinderen(leerjaar: int) -> list[Leerling]:
    """The four children of a class, with numbers of the school."""
    wie = maak_groep((leerjaar,), 4)[0].leerlingen
    return [replace(kind, leerlingnummer=f"{leerjaar}{kind.leerlingnummer}") for kind in wie]


@pytest.fixture(scope="module")
def bron(tmp_path_factory) -> Path:
    """Groep 5 and 6, each of four children with the same names, and a few things typed."""
    map_ = tmp_path_factory.mktemp("wissel")
    for leerjaar, bestand in ((5, VIJF), (6, ZES)):
        inhoud = lege_klas((leerjaar,), 4, kleine_school())
        rijen = {naam: [dict(rij) for rij in tabel] for naam, tabel in inhoud.ruw.items()}
        for rij, kind in zip(rijen["tblLeerlingen"], kinderen(leerjaar), strict=False):
            rij["leerlingnummer"] = kind.leerlingnummer
        rijen["tblScores"][0]["rekenen_goed"] = 80 + leerjaar
        rijen["tblBesprekingen"][0] |= {"leerling": "Adam", "vraag": f"groep {leerjaar}?"}
        (map_ / bestand).write_bytes(
            bouw_klassenmap(Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw))
        )
    return map_


@pytest.fixture
def map_(bron: Path, tmp_path: Path) -> Path:
    shutil.copytree(bron, tmp_path / "klassen")
    return tmp_path / "klassen"


def lijst(map_: Path, per_groep: dict[str, Sequence[Leerling]], schooljaar: str = "2026-2027"):
    """Write the list of the administration beside the folder."""
    regels = [
        f"{k.leerlingnummer};{k.roepnaam};{k.voorvoegsel};{k.achternaam};{groep};{k.leerjaar};"
        f"{schooljaar}"
        for groep, wie in per_groep.items()
        for k in wie
    ]
    pad = map_.parent / "leerlingen.csv"
    pad.write_text("\n".join((KOPPEN, *regels)), encoding="utf-8")
    return pad


def bereid(map_: Path, leerlingen: Path) -> Uitvoering:
    return bereid_bijwerken([map_], DAG, leerlingen=leerlingen)


def geruild() -> dict[str, list[Leerling]]:
    """Adam of 5 goes to 6 and Adam of 6 to 5, each in the leerjaar of that class."""
    vijf, zes = kinderen(5), kinderen(6)
    naar_zes, naar_vijf = replace(vijf[0], leerjaar=6), replace(zes[0], leerjaar=5)
    return {"5": [naar_vijf, *vijf[1:]], "6": [naar_zes, *zes[1:]]}


def test_two_children_change_places_and_take_everything_along(map_):
    voor = {b: lees(map_ / b)[0] for b in (VIJF, ZES)}
    adam = voor[VIJF].inhoud.rij("tblLeerlingen", 0).tekst("leerling_id")
    leerlingen = lijst(map_, geruild())

    uit = voer_uit(bereid(map_, leerlingen))

    na = {b: lees(map_ / b)[0] for b in (VIJF, ZES)}
    assert [(k.geschreven, k.reden) for k in uit.klassen] == [(True, "")] * 2
    assert [na[b].inhoud.rij("tblLeerlingen", 0)["van_school_op"] for b in (VIJF, ZES)] == [DAG] * 2
    mee, was = pak_in(na[ZES], adam), pak_in(voor[VIJF], adam)
    assert mee.kind["leerlingnummer"] == was.kind["leerlingnummer"]
    assert mee.rijen["tblScores"] == was.rijen["tblScores"]
    assert [rij["vraag"] for rij in mee.rijen["tblBesprekingen"]] == ["groep 5?"]
    assert pak_in(na[VIJF], adam).rijen == was.rijen
    assert bereid(map_, leerlingen).te_schrijven == ()


def test_who_can_not_come_does_not_go(map_, monkeypatch):
    """Groep 6 is open elsewhere: Adam stays in groep 5; the next time he goes."""
    vijf = kinderen(5)
    leerlingen = lijst(map_, {"5": vijf[1:], "6": [replace(vijf[0], leerjaar=6), *kinderen(6)]})
    echte = uitvoeren.werk_bij

    def werk_bij(pad, *rest):
        if pad.name == ZES:
            raise KanNiet(f"'{ZES}' is nog open.")
        return echte(pad, *rest)

    monkeypatch.setattr(uitvoeren, "werk_bij", werk_bij)
    eerst = voer_uit(bereid(map_, leerlingen))
    monkeypatch.setattr(uitvoeren, "werk_bij", echte)
    toen = lees(map_ / VIJF)[0].inhoud.rij("tblLeerlingen", 0)["van_school_op"]
    daarna = voer_uit(bereid(map_, leerlingen))

    assert [k.reden for k in eerst.klassen] == [BLIJFT, f"'{ZES}' is nog open."]
    assert toen is None
    assert [k.geschreven for k in daarna.klassen] == [True, True]
    assert lees(map_ / VIJF)[0].inhoud.rij("tblLeerlingen", 0)["van_school_op"] == DAG


def test_a_ring_of_which_the_first_can_not_be_read_again(map_, monkeypatch):
    leerlingen = lijst(map_, geruild())
    uit = bereid(map_, leerlingen)
    monkeypatch.setattr(op_volgorde, "lees_klassenmap", lambda boek: (None, []))

    gedaan = voer_uit(uit)

    assert [k.reden for k in gedaan.klassen] == [BLIJFT, ""]
    assert lees(map_ / VIJF)[0].inhoud.rij("tblLeerlingen", 0)["van_school_op"] is None


@pytest.mark.parametrize(
    ("schooljaar", "zin"),
    [
        ("2025-2026", "van schooljaar 2025-2026, de klassenmap van 2026-2027"),
        ("2026-27", None),
    ],
)
def test_a_file_of_another_year(map_, schooljaar, zin):
    leerlingen = lijst(map_, {"5": kinderen(5), "6": kinderen(6)}, schooljaar)
    if zin is None:
        assert bereid(map_, leerlingen).te_schrijven == ()
        return

    with pytest.raises(KanNiet, match=zin):
        bereid(map_, leerlingen)


def test_a_file_that_is_none(map_):
    leerlingen = map_.parent / "leeg.csv"
    leerlingen.write_text("", encoding="utf-8")

    with pytest.raises(KanNiet, match=r"'leeg\.csv' kan niet gebruikt worden"):
        bereid(map_, leerlingen)


def test_the_command_asks_nothing_without_a_terminal_and_shows_no_name(map_, capsys):
    leerlingen = str(lijst(map_, geruild()))
    voor = {pad.name: pad.read_bytes() for pad in map_.glob("*.xlsx")}

    uitkomst = draai(capsys, "bijwerken", str(map_), "--leerlingen", leerlingen)

    assert {pad.name: pad.read_bytes() for pad in map_.glob("*.xlsx")} == voor
    assert uitkomst.code == 4
    assert "1 kind komt uit een andere klas, met wat daar is ingevuld." in uitkomst.uit
    assert "Er is niets geschreven." in uitkomst.uit
    assert [kind.roepnaam for kind in kinderen(5) if kind.roepnaam in uitkomst.uit] == []


def test_another_name_by_command(map_, capsys):
    pad = map_ / VIJF

    uitkomst = draai(capsys, "bijwerken", str(pad), "--hernoem", "Adam=Adje", "--overschrijf")

    klas = lees(pad)[0]
    assert uitkomst.code == 0
    assert klas.inhoud.rij("tblLeerlingen", 0)["leerling"] == "Adje"
    assert klas.inhoud.rij("tblBesprekingen", 0)["leerling"] == "Adje"
    assert klas.inhoud.waarde("tblScores", 0, "leerling") == "Adje"


@pytest.mark.parametrize(
    ("opties", "zin", "code"),
    [
        (["--hernoem", "Adam"], "zet een = tussen", 2),
        (["--hernoem", "Adam=Adje"], "Een kind met die naam staat in 2 klassenmappen.", 2),
        (["--hernoem", "Niemand=Adje"], "staat in geen van deze klassenmappen.", 2),
        (["--hernoem", "Adam=Adje", "--hernoem", "adam =Ad"], "staat een naam twee keer.", 2),
        (["--hernoem", "Adam=Adje", "--hernoem", "Bo=Adje"], "staat een naam twee keer.", 2),
    ],
)
def test_a_name_that_can_not_be_changed(map_, capsys, opties, zin, code):
    uitkomst = draai(capsys, "bijwerken", str(map_), *opties)

    assert (zin in " ".join(uitkomst.fout.split()), uitkomst.code) == (True, code)


def test_a_file_and_another_name_at_once(map_):
    """Adje is asked for while Nina comes: neither is forgotten."""
    nieuw = Leerling("91", "Nina", "", "Mol", 5)
    leerlingen = lijst(map_, {"5": [*kinderen(5), nieuw], "6": kinderen(6)})

    voer_uit(bereid_bijwerken([map_ / VIJF], DAG, leerlingen=leerlingen, namen=[("Adam", "Adje")]))

    namen = [rij.tekst("leerling") for rij in lees(map_ / VIJF)[0].inhoud.rijen("tblLeerlingen")]
    assert [naam for naam in namen if naam in ("Adam", "Adje", "Nina")] == ["Adje", "Nina"]


def test_json_holds_counts_and_no_names(map_, capsys):
    leerlingen = str(lijst(map_, geruild()))

    uitkomst = draai(capsys, "bijwerken", str(map_), "--leerlingen", leerlingen, "--json")

    antwoord = json.loads(uitkomst.uit)
    assert [klas["geschreven"] for klas in antwoord["klassen"]] == [False, False]
    assert "Adam" not in uitkomst.uit


def print_areas(pad: Path) -> dict[str, str]:
    """Return the last row on paper of each sheet, by name."""
    boek = openpyxl.load_workbook(pad)
    return {blad.title: blad.print_area.rpartition("$")[2] for blad in boek if blad.print_area}


def test_who_came_is_on_paper(map_):
    """Two children came: the sheets that ended with the fourth child end with the sixth."""
    voor = print_areas(map_ / VIJF)
    nieuw = [Leerling(f"9{i}", naam, "", "Mol", 5) for i, naam in enumerate(("Bo", "Cy"))]

    voer_uit(bereid(map_, lijst(map_, {"5": [*kinderen(5), *nieuw], "6": kinderen(6)})))

    na = print_areas(map_ / VIJF)
    langer = {naam: int(na[naam]) - int(rij) for naam, rij in voor.items()}
    assert {naam: rijen for naam, rijen in langer.items() if rijen} == {
        "Leerlingen": 2, "Scores": 2, "Groepsoverzicht": 2, "Indeling": 2,
    }  # fmt: skip
