"""`signaleer` on real files: who is read, in which order, which cells, and which code."""

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.domein.leerling import Groep, Leerling
from hgw_excel.domein.school import School
from hgw_excel.domein.school_json import school_naar_json
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.nieuw import nieuwe_inhoud
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.schoolmap import voorbeeld_toml
from hgw_excel.school.signaleren import Uitkomst, signaleer
from tests.e2e.school import maak_klassenmap
from tests.voorbeeld import voorbeeld_school

FEB = date(2027, 2, 4)
DRIE, VIJF = "klassenmap groep 3.xlsx", "klassenmap groep 5.xlsx"
Rij = Mapping[str, Waarde]


@cache
def school() -> School:
    """The example school with two of its signals on."""
    gelezen, _ = to_instellingen(voorbeeld_toml())
    assert gelezen is not None
    aan = {code: gelezen.signalen[code] for code in ("algemeen", "S01", "S15")}
    return replace(voorbeeld_school(), signalen=aan)


@cache
def bestand(
    leerjaar: int, niveaus: tuple[str, ...], leermoment: str = "", anders: str = "{}"
) -> bytes:
    """A klassenmap in which each child has one of `niveaus` for Rekenen M.

    Args:
        anders: settings of signals that it carries instead of those of the school, as JSON.
    """
    kinderen = tuple(
        Leerling(f"77{leerjaar}{i}66", naam, "", f"{naam}stra", leerjaar)
        for i, naam in enumerate(("Qavo", "Qebi", "Qimu"))
    )
    leeg = nieuwe_inhoud(
        klassenmap(school(), (leerjaar,)),
        Groep(str(leerjaar), kinderen),
        (),
        namen=[kind.roepnaam for kind in kinderen],
        schooljaar=school().schooljaar,
        brin=school().brin,
    )
    rijen = {**leeg.ruw, "tblScores": [dict(rij) for rij in leeg.ruw["tblScores"]]}
    rijen["tblGroepsoverzicht"] = [dict(rij) for rij in leeg.ruw["tblGroepsoverzicht"]]
    for rij, niveau in zip(rijen["tblScores"], niveaus, strict=False):
        rij["rekenen_m_niveau"] = niveau
    rijen["tblGroepsoverzicht"][0]["leermoment"] = leermoment or None
    eigen = replace(school(), signalen={**school().signalen, **json.loads(anders)})
    kop = {"hgw_periode": 2, "hgw_instellingen": school_naar_json(eigen)}
    return bouw_klassenmap(Inhoud(leeg.werkboek, rijen, {**leeg.kop_ruw, **kop}))


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """Two classes, of which one holds a word that is no niveau."""
    klassen = tmp_path / "klassen"
    klassen.mkdir()
    (klassen / VIJF).write_bytes(bestand(5, ("V", "6", "II"), "de tafels"))
    (klassen / DRIE).write_bytes(bestand(3, ("III", "II", "II")))
    return klassen


def gezien(uitkomst: Uitkomst) -> dict[str, list[tuple[str, str, list[str]]]]:
    """Per file: child, sentence, cells."""
    return {
        klas.klas.bestand: [
            (kind.kind.naam, s.gevonden.zin, [str(cel) for cel in klas.cellen(s.gevonden.plekken)])
            for kind in klas.signalen.kinderen
            for s in kind.signalen
        ]
        for klas in uitkomst.klassen
    }


def test_per_class_who_and_why_and_in_which_cells(map_):
    uitkomst = signaleer([map_], datum=FEB)

    vijf = gezien(uitkomst)[VIJF]
    assert list(gezien(uitkomst)) == [DRIE, VIJF]
    assert [naam for naam, _, _ in vijf] == ["Qavo", "Qavo"]
    assert vijf[0][1] == "Rekenen: niveau V op M5."
    assert [cel.split(", ")[0] for _, _, cellen in vijf for cel in cellen] == [
        "Scores", "Groepsoverzicht",
    ]  # fmt: skip
    assert (uitkomst.exit_code, uitkomst.gelezen, uitkomst.gevonden) == (0, 2, 2)
    assert [klas.aan_te_passen for klas in uitkomst.klassen] == [0, 1]


def test_the_cell_is_where_the_value_stands(map_):
    uitkomst = signaleer([map_ / VIJF], datum=FEB)
    (blad, cel), *_ = [c.split(", ") for _, _, cellen in gezien(uitkomst)[VIJF] for c in cellen]

    assert openpyxl.load_workbook(map_ / VIJF)[blad][cel].value == "V"


def test_personal_cells_and_hidden_sheets_are_known(map_):
    klas = signaleer([map_], datum=FEB).klassen[1]
    plekken = [("tblGroepsoverzicht", 0, "leermoment"), ("tblToetsen", 0, "niveau")]

    assert [(c.zichtbaar, c.personal) for c in klas.cellen(plekken)] == [
        (True, True), (False, False),
    ]  # fmt: skip


def test_one_bad_workbook_never_hides_the_others(map_):
    (map_ / "klassenmap groep 4.xlsx").write_bytes(bestand(3, ("V",))[:4000])

    uitkomst = signaleer([map_], datum=FEB)

    assert list(gezien(uitkomst)) == [DRIE, VIJF]
    assert (uitkomst.exit_code, uitkomst.gelezen, uitkomst.gevonden) == (3, 2, 3)
    assert [m.bestand for m in uitkomst.meldingen] == ["klassenmap groep 4.xlsx"]


KAAL = '{"S01": {}, "S02": {}, "S04": {}, "S08": {}, "S09": {}, "S13": {}, "S17": {}}'


def test_a_workbook_from_before_a_setting_goes_by_its_default(map_):
    """Without a school folder a class goes by what it carries."""
    (map_ / DRIE).write_bytes(bestand(3, ("V", "II", "II"), anders=KAAL))

    drie, vijf = gezien(signaleer([map_], datum=FEB)).values()

    assert [zin for _, zin, _ in drie] == ["Rekenen: niveau V op M3."]
    assert len(vijf) == 2


def test_nonsense_in_the_settings_of_a_workbook_is_a_melding_and_no_crash(map_):
    (map_ / DRIE).write_bytes(bestand(3, ("V",), anders='{"S08": {"sterk": "abc"}}'))

    uitkomst = signaleer([map_], datum=FEB)

    assert list(gezien(uitkomst)) == [VIJF]
    assert [(m.bestand, m.code) for m in uitkomst.meldingen] == [(DRIE, "HGW132")]
    assert uitkomst.exit_code == 3


def test_a_class_that_is_there_twice_is_said_and_both_are_shown(map_):
    shutil.copy(map_ / VIJF, map_ / "klassenmap groep 5 - Kopie.xlsx")

    uitkomst = signaleer([map_], datum=FEB)

    assert len(uitkomst.klassen) == 3
    assert uitkomst.exit_code == 0
    assert [(m.code, m.doe) for m in uitkomst.meldingen] == [
        ("HGW601", "Haal er één weg; tot die tijd staat elke klassenmap hier apart.")
    ] * 2


@pytest.mark.parametrize(
    ("paar", "gezegd"),
    [
        (
            ('systeem = "I-V"', 'systeem = "A-E"'),
            [("aanpassen", "De niveaus zijn hier I tot en met V en in school.toml A tot en met E; "
              "een niveau dat school.toml niet kent, geeft geen signaal.")],
        ),
        (
            ("goed_genoeg = 80", "goed_genoeg = 75"),
            [("let op", "De afspraken in deze klassenmap zijn anders dan in school.toml; we "
              "rekenen met school.toml.")],
        ),
        (("", ""), []),
    ],
)  # fmt: skip
def test_a_class_with_other_agreements_than_school_toml_is_said(tmp_path, paar, gezegd):
    klassenmap_ = maak_klassenmap(tmp_path, (5,), 3)
    toml = tmp_path / "school.toml"
    toml.write_text(toml.read_text("utf-8").replace(*paar), "utf-8")

    uitkomst = signaleer([klassenmap_], datum=FEB)

    assert [(m.ernst, m.zin) for m in uitkomst.meldingen] == gezegd
    assert (len(uitkomst.klassen), uitkomst.exit_code) == (1, 0)


def test_the_order_of_paths_does_not_matter(map_):
    paden: Sequence[Path] = [map_ / DRIE, map_ / VIJF]

    assert gezien(signaleer(paden, datum=FEB)) == gezien(signaleer(paden[::-1], datum=FEB))


def test_nothing_found_is_no_success(tmp_path):
    uitkomst = signaleer([tmp_path], datum=FEB)

    assert (uitkomst.klassen, uitkomst.gevonden, uitkomst.exit_code) == ([], 0, 3)


def test_nothing_is_written(map_):
    voor = {pad.name: pad.read_bytes() for pad in map_.iterdir()}
    signaleer([map_], datum=FEB)

    assert {pad.name: pad.read_bytes() for pad in map_.iterdir()} == voor


def test_a_faulty_school_toml_is_said_first(map_):
    (map_ / "school.toml").write_text("[onzin]\n", encoding="utf-8")

    uitkomst = signaleer([map_], datum=FEB)

    assert (uitkomst.klassen, uitkomst.exit_code) == ([], 3)
    assert "school.toml" in {melding.bestand for melding in uitkomst.meldingen}
