"""What an addition costs: one record more, and template, reader, checks and overview follow.

Each test takes the schema or registry with one more and touches nothing else.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle import register as controleregister
from hgw_excel.controle.bestandsvraag import Schema
from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.register import Bevinding, celregel, klasregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import School
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Column, Getal, Keuze, Waarde
from hgw_excel.schema.ruw import Boek
from hgw_excel.schema.werkboek import Workbook
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.overzicht import register as bladregister
from hgw_excel.school.overzicht.boeken import maak_schooloverzicht
from hgw_excel.school.overzicht.gegevens import Cijfers
from hgw_excel.school.overzicht.register import schoolblad
from hgw_excel.school.overzicht.vel import Vel
from hgw_excel.school.overzicht.verzamelen import verzamel
from hgw_excel.school.schoolmap import voorbeeld_toml
from tests.klas import lege_klas, maak_groep
from tests.voorbeeld import voorbeeld_school

pytestmark = pytest.mark.xdist_group("uitbreiden")

AANTAL = 4
MUZIEK = Column(
    "muziek", "muziek", Keuze("stap"), 10, "Hoe gaat het met muziek: goed, let op of zorg."
)
KLAPPEN = Column("klappen", "klappen", Getal(0, 10, geheel=True), 8, "Hoe vaak, van 0 tot 10.")
ENGELS = """
[[vakgebieden]]
sleutel = "engels"
naam = "Engels"
kort = "Engels"

[[toetsen]]
sleutel = "engels"
naam = "Me2!"
kort = "Engels"
vakgebied = "engels"

"""


def bewaar_en_lees(inhoud: Inhoud, pad: Path) -> Boek:
    """Write a klassenmap and read it as the commands do."""
    pad.write_bytes(bouw_klassenmap(inhoud))
    return bewaard(pad)


def bewaard(pad: Path) -> Boek:
    """Return the raw rows of a file."""
    boek = read_safely(pad)
    assert isinstance(boek, Boek), str(boek)
    return boek


def vul(inhoud: Inhoud, tabel: str, i: int, **cellen: Waarde) -> Inhoud:
    """Return the content with these cells typed in one row."""
    rijen = {naam: [dict(rij) for rij in lijst] for naam, lijst in inhoud.ruw.items()}
    rijen[tabel][i] |= cellen
    return Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw)


def met_kolommen(
    school: School, leerjaren: Iterable[int], *, normen_bekend: bool = False
) -> Workbook:
    """The schema with two columns more on Groepsoverzicht."""
    werkboek = klassenmap(school, leerjaren, normen_bekend=normen_bekend)
    blad = werkboek.blad("tblGroepsoverzicht")
    assert blad.table is not None
    tabel = replace(blad.table, columns=(*blad.table.columns, MUZIEK, KLAPPEN))
    bladen = tuple(replace(s, table=tabel) if s == blad else s for s in werkboek.sheets)
    return replace(werkboek, sheets=bladen)


@dataclass(frozen=True)
class Gelezen:
    """A klassenmap that was written and read, with what a teacher has to mend in it."""

    pad: Path
    klas: Klas
    fout: list[str]


def gelezen(inhoud: Inhoud, pad: Path, schema: Schema = klassenmap) -> Gelezen:
    """Write, read and check."""
    klas, meldingen = lees_klassenmap(bewaar_en_lees(inhoud, pad), schema=schema)
    assert klas is not None
    fout = [f"{m.veld}: {m.zin}" for m in meldingen if m.ernst is Ernst.AANPASSEN]
    return Gelezen(pad, klas, fout)


@pytest.fixture(scope="module")
def meer_kolommen(tmp_path_factory: pytest.TempPathFactory) -> Gelezen:
    """
    | leerling | muziek | klappen |
    | Adam     | goed   | 7       |
    | Amira    | prima  | 11      |
    """
    inhoud = lege_klas((5,), AANTAL)
    inhoud = Inhoud(met_kolommen(voorbeeld_school(), (5,)), inhoud.ruw, inhoud.kop_ruw)
    inhoud = vul(inhoud, "tblGroepsoverzicht", 0, muziek="goed", klappen=7)
    inhoud = vul(inhoud, "tblGroepsoverzicht", 1, muziek="prima", klappen=11)
    map_ = tmp_path_factory.mktemp("kolom")
    return gelezen(inhoud, map_ / "klassenmap.xlsx", met_kolommen)


def test_a_column_is_written_and_read(meer_kolommen: Gelezen) -> None:
    rij = meer_kolommen.klas.inhoud.rij("tblGroepsoverzicht", 0)

    assert (rij["muziek"], rij["klappen"]) == ("goed", 7)


def test_a_column_is_checked_by_its_kind(meer_kolommen: Gelezen) -> None:
    assert meer_kolommen.fout == [
        "muziek: Dit kennen we hier niet.",
        "klappen: 11 kan niet bij klappen (0 tot 10).",
    ]


def test_a_column_gets_its_list_and_help(meer_kolommen: Gelezen) -> None:
    plek = meer_kolommen.klas.plek("tblGroepsoverzicht", 0, "muziek")
    blad = openpyxl.load_workbook(meer_kolommen.pad)[plek["blad"]]
    (regel,) = (r for r in blad.data_validations.dataValidation if plek["cel"] in r.sqref)

    assert (regel.type, regel.formula1, regel.prompt) == ("list", "lst_stap", MUZIEK.help)


def test_without_the_column_it_is_just_a_teachers_own(meer_kolommen: Gelezen) -> None:
    """The same file read with the usual schema: nothing is said of a column we don't know."""
    _, meldingen = lees_klassenmap(bewaard(meer_kolommen.pad))

    assert [str(m) for m in meldingen if m.ernst is Ernst.AANPASSEN] == []


def school_met_engels() -> School:
    """The example school.toml with one vakgebied more: two records, a place in the kalender."""
    tekst = voorbeeld_toml().decode()
    begin = tekst.index("[[vakgebieden]]")
    tekst = tekst[:begin] + ENGELS.lstrip() + tekst[begin:]
    tekst = tekst.replace('M = ["rekenen",', 'M = ["engels", "rekenen",')
    school, meldingen = to_instellingen(tekst.encode())
    assert school is not None, [str(melding) for melding in meldingen]
    return replace(school, schooljaar="2026-2027", naam="De Zonnewijzer", brin="99ZZ")


@pytest.fixture(scope="module")
def engels(tmp_path_factory: pytest.TempPathFactory) -> Gelezen:
    inhoud = lege_klas((7,), AANTAL, school_met_engels())
    for i, niveau in enumerate(("I", "IV", "IV", "6")):
        inhoud = vul(inhoud, "tblScores", i, engels_m_niveau=niveau)
    inhoud = Inhoud(inhoud.werkboek, inhoud.ruw, {**inhoud.kop_ruw, "hgw_periode": 2})
    return gelezen(inhoud, tmp_path_factory.mktemp("engels") / "klassenmap.xlsx")


def test_a_vakgebied_gets_scores_indeling_and_plan(engels: Gelezen) -> None:
    """The klassenmap carries the settings itself: no school folder is needed to read it."""
    klas = engels.klas
    namen = [r.tekst("leerlingen") for r in klas.inhoud.rijen("tblPlan_engels")]
    kinderen = maak_groep((7,), AANTAL)[1]

    assert "Plan Engels" in klas.bladnamen
    assert namen == [f"{kinderen[1]}, {kinderen[2]}", "", kinderen[0], kinderen[3]]
    assert engels.fout == ["Engels M niveau: '6' is geen niveau."]


def test_a_vakgebied_is_counted_in_the_overview(engels: Gelezen) -> None:
    cijfers = verzamel([engels.klas], engels.klas.school).cijfers
    rijen = waarden(maak_schooloverzicht(cijfers), "Gegevens")
    van_engels = [rij[4:7] for rij in rijen if "Engels" in rij]

    assert van_engels == [
        ("M7", "I", 1),
        ("M7", "IV", 2),
        ("M7", "niet te lezen", 1),
    ]


def waarden(inhoud: bytes, blad: str) -> list[tuple[object, ...]]:
    """Return the cells of one sheet, without the empty column A."""
    boek = openpyxl.load_workbook(BytesIO(inhoud), read_only=True)
    return [rij[1:] for rij in boek[blad].iter_rows(values_only=True)]


@celregel("HGW399", "Score is een veelvoud van zeven", Ernst.LET_OP)
def veelvoud_van_zeven(vraag: Celvraag) -> Bevinding | None:
    """A check on one cell, as a school might want it."""
    if vraag.key.endswith("_score") and isinstance(vraag.waarde, float) and vraag.waarde % 7 == 0:
        return Bevinding(f"{vraag.meting}: {vraag.tekst} is een veelvoud van 7.")
    return None


@klasregel("HGW599", "Klas heeft een even aantal kinderen", Ernst.TIP)
def even_klas(klas: Klas) -> Iterator[Bevinding]:
    """A check on a whole class."""
    aantal = len(klas.leerlingen())
    if aantal % 2 == 0:
        yield Bevinding(f"{klas.titel} heeft {aantal} kinderen.")


@pytest.mark.parametrize(
    ("regel", "score", "aantal", "verwacht"),
    [
        (veelvoud_van_zeven, 147, AANTAL, ["Rekenen M5: 147 is een veelvoud van 7."]),
        (veelvoud_van_zeven, 148, AANTAL, []),
        (even_klas, 147, AANTAL, ["Groep 5 heeft 4 kinderen."]),
        (even_klas, 147, AANTAL - 1, []),
    ],
)
def test_a_check_is_one_function(
    tmp_path: Path,
    regel: controleregister.Regel,
    score: int,
    aantal: int,
    verwacht: Sequence[str],
) -> None:
    inhoud = vul(lege_klas((5,), aantal), "tblScores", 0, rekenen_m_score=score)
    boek = bewaar_en_lees(inhoud, tmp_path / "klassenmap.xlsx")

    _, meldingen = lees_klassenmap(boek, regels=(*controleregister.alle(), regel))

    assert [m.zin for m in meldingen if m.code == regel.code] == list(verwacht)


def test_an_added_check_is_found_in_no_registry() -> None:
    assert not {"HGW399", "HGW599"} & {regel.code for regel in controleregister.alle()}


@schoolblad("Kinderen", plaats=15)
def kinderen(vel: Vel, cijfers: Cijfers) -> None:
    """A sheet more for the schooloverzicht."""
    rij = vel.kop("Kinderen", "Hoeveel kinderen elke groep heeft.")
    for i, groep in enumerate(cijfers.groepen):
        vel.recept(rij + i, 1, groep.naam, "regel")
        vel.recept(rij + i, 2, groep.kinderen, "regel")


def test_a_school_sheet_is_one_function(tmp_path: Path) -> None:
    boek = bewaar_en_lees(lege_klas((5, 6), 7), tmp_path / "klassenmap.xlsx")
    klas, _ = lees_klassenmap(boek)
    assert klas is not None
    cijfers = verzamel([klas], klas.school).cijfers

    bladen = (*bladregister.alle(), kinderen)
    inhoud = maak_schooloverzicht(cijfers, bladen)

    assert waarden(inhoud, "Kinderen")[3:] == [("5/6", 7)]
    assert openpyxl.load_workbook(BytesIO(inhoud)).sheetnames[:2] == ["Samenvatting", "Kinderen"]
    assert kinderen not in bladregister.alle()
