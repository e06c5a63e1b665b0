"""`hgw demo` as a user runs it, and what its files hold: the faults, no names, the same bytes."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.domein.leerling import Leerling, Schoolgegevens
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school.consolideren import consolideer
from hgw_excel.school.controleren import Uitkomst, controleer
from hgw_excel.school.demo import keten
from hgw_excel.school.demo.fouten import FOUTEN
from hgw_excel.school.demo.leerlingen import GROEPEN, demo_school
from tests.cli.hulp import engels_in
from tests.e2e.gids import lees
from tests.klas import volle_klas

pytestmark = pytest.mark.xdist_group("demo")

OVERZICHTEN = ("schooloverzicht.xlsx", "ib-overzicht.xlsx")
AANTAL = sum(len(fouten) for fouten in FOUTEN.values())
KLEUTERS = "klassenmap groep 1-2.xlsx"
NIET_OVER_KLEUTERS = re.compile(r"ontbreekt|ontbreken|niet getoetst|niet gemaakt", re.IGNORECASE)


@dataclass(frozen=True)
class Gedaan:
    """One run: its code, what it printed, and the folder it made."""

    code: int
    uit: str
    fout: str
    map: Path


def draai(cwd: Path, map_: str, *opties: str) -> Gedaan:
    """Run the command in another process, as someone types it."""
    opdracht = [sys.executable, "-m", "hgw_excel", "demo", *opties]
    gedaan = subprocess.run(
        opdracht, cwd=cwd, capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    return Gedaan(gedaan.returncode, gedaan.stdout, gedaan.stderr, cwd / map_)


@pytest.fixture(scope="module")
def werkmap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def demo(werkmap: Path) -> Gedaan:
    return draai(werkmap, "hgw-demo")


@pytest.fixture(scope="module")
def met_normen(demo: Gedaan, werkmap: Path) -> Gedaan:
    """The second run in the same place, with norms; of one class only, as that is enough."""
    gezegd: list[str] = []
    with pytest.MonkeyPatch.context() as vervang:
        vervang.setattr(keten, "demo_school", lambda: kleine_school("5"))
        code = keten.demo(werkmap / "hgw-demo", met_normen=True, zeg=gezegd.append)
    return Gedaan(code, "\n".join(gezegd), "", werkmap / "hgw-demo-2")


@pytest.fixture(scope="module")
def gecontroleerd(demo: Gedaan) -> Uitkomst:
    return controleer([demo.map / "klassen"])


def test_all_went_well(demo: Gedaan) -> None:
    assert (demo.code, demo.fout) == (0, "")
    assert f"Gevonden: {AANTAL}. Vals alarm: 0." in demo.uit
    assert "9 van 9 klassen doen mee" in demo.uit
    assert engels_in(demo.uit) == []


def test_each_planted_fault_is_said_in_one_line(demo: Gedaan) -> None:
    regels = [regel for regel in demo.uit.splitlines() if regel.startswith("  klassenmap ")]

    assert len(regels) == AANTAL
    assert {regel.split(".xlsx")[0].split()[-1] for regel in regels} == set(FOUTEN)


def test_in_each_class_some_children_ask_attention_and_not_all(demo: Gedaan) -> None:
    telling = re.findall(r"^  Groep (\S+): (\d+) van de (\d+) kinderen vra", demo.uit, re.MULTILINE)

    assert [groep for groep, _, _ in telling] == [naam for naam, _ in GROEPEN]
    assert [groep for groep, met, alle in telling if not 0 < int(met) < int(alle)] == []
    assert sum(2 * int(met) - int(alle) for _, met, alle in telling) <= 0, "more than half of all"


def test_all_files_are_there(demo: Gedaan) -> None:
    klassen = {pad.name for pad in (demo.map / "klassen").iterdir()}

    assert {pad.name for pad in demo.map.iterdir()} == {
        *OVERZICHTEN, "school.toml", "planzinnen.toml", "normen", "EDEX.XML", "klassen",
    }  # fmt: skip
    assert klassen == {f"klassenmap groep {naam.replace('/', '-')}.xlsx" for naam, _ in GROEPEN}


def test_only_the_planted_faults_ask_to_be_mended(gecontroleerd: Uitkomst) -> None:
    per_bestand: dict[str, list[str]] = {}
    for melding in gecontroleerd.meldingen:
        if melding.ernst is Ernst.AANPASSEN:
            per_bestand.setdefault(melding.bestand, []).append(melding.code)

    assert {bestand: sorted(codes) for bestand, codes in per_bestand.items()} == {
        f"klassenmap groep {groep}.xlsx": sorted(fout.code for fout in fouten)
        for groep, fouten in FOUTEN.items()
    }


def test_a_second_run_takes_a_folder_of_its_own(demo: Gedaan, met_normen: Gedaan) -> None:
    assert met_normen.code == 0
    assert "hgw-demo-2" in met_normen.uit
    assert {pad.name for pad in met_normen.map.iterdir()} == {
        pad.name for pad in demo.map.iterdir()
    }


def test_with_norms_the_classes_carry_them(demo: Gedaan, met_normen: Gedaan) -> None:
    """The FICTIEF table is on the sheet Normen of a class with tests, and named as such."""

    def bronnen(map_: Path) -> set[str]:
        pad = map_ / "klassen" / "klassenmap groep 5.xlsx"
        return {deel for deel, tekst in delen(pad) if "FICTIEF:" in tekst}

    assert bronnen(demo.map) == set()
    assert bronnen(met_normen.map) != set()


def delen(pad: Path) -> Iterator[tuple[str, str]]:
    """Yield every part of a workbook with its text."""
    with ZipFile(pad) as zip_:
        for naam in zip_.namelist():
            yield naam, zip_.read(naam).decode("utf-8", errors="replace")


def teksten(pad: Path) -> Iterator[str]:
    """Yield every text in a cell, of hidden sheets too."""
    boek = openpyxl.load_workbook(pad, read_only=True, data_only=True)
    for blad in boek.worksheets:
        for rij in blad.iter_rows(values_only=True):
            yield from (cel for cel in rij if isinstance(cel, str))


def test_the_same_classes_give_the_same_bytes(demo: Gedaan, tmp_path: Path) -> None:
    """In another folder, the files in another order, over the overviews that are there."""
    school = shutil.copytree(demo.map, tmp_path / "elders" / "school van nu")
    namen = [f"klassenmap groep {groep}.xlsx" for groep in ("1-2", "4", "8")]
    (tmp_path / "hier").mkdir()

    for bron, volgorde, doel in (
        (demo.map, namen, tmp_path / "hier"),
        (school, namen[::-1], school),
    ):
        klassen = [bron / "klassen" / naam for naam in volgorde]
        consolideer(klassen, *(doel / naam for naam in OVERZICHTEN), overschrijf=True,
                    school=bron / "school.toml")  # fmt: skip

    assert [(school / naam).read_bytes() for naam in OVERZICHTEN] == [
        (tmp_path / "hier" / naam).read_bytes() for naam in OVERZICHTEN
    ]


def test_one_other_result_gives_other_bytes(demo: Gedaan, tmp_path: Path) -> None:
    bron = demo.map / "klassen" / "klassenmap groep 8.xlsx"
    gids = lees(bron)
    blad, cel = gids.plek("tblScores", 0, "rekenen_m_niveau")
    boek = openpyxl.load_workbook(bron)
    boek[blad][cel] = "III" if gids.cel("tblScores", 0, "rekenen_m_niveau") != "III" else "II"
    boek.save(tmp_path / bron.name)

    uit = [tmp_path / "een.xlsx", tmp_path / "twee.xlsx"]
    for pad, doel in zip((bron, tmp_path / bron.name), uit, strict=True):
        consolideer([pad], doel, school=demo.map / "school.toml")

    assert uit[0].read_bytes() != uit[1].read_bytes()


def kinderen() -> list[Leerling]:
    return [kind for groep in demo_school().groepen for kind in groep.leerlingen]


def test_no_name_is_printed(demo: Gedaan) -> None:
    woorden = set(re.findall(r"\w+", demo.uit))
    namen = {deel for k in kinderen() for n in (k.roepnaam, k.achternaam) for deel in n.split()}

    assert len(namen) > 60
    assert woorden & namen == set()


def test_no_name_or_id_is_in_the_schooloverzicht(demo: Gedaan) -> None:
    namen = {deel for k in kinderen() for n in (k.roepnaam, k.achternaam) for deel in n.split()}
    gevonden = {
        (deel, woord)
        for deel, tekst in delen(demo.map / "schooloverzicht.xlsx")
        for woord in {*re.findall(r"[^\W\d_]+", tekst)} & namen
    }
    ids = [deel for deel, tekst in delen(demo.map / "schooloverzicht.xlsx") if "HGW-" in tekst]

    assert (gevonden, ids) == (set(), [])


def test_names_are_in_the_ib_overzicht(demo: Gedaan) -> None:
    """The control of the test above: there they must be found."""
    alles = " ".join(tekst for _, tekst in delen(demo.map / "ib-overzicht.xlsx"))

    assert "HGW-" in alles
    assert sum(kind.roepnaam in alles for kind in kinderen()) > 200


def over_kleuters(map_: Path, uitkomst: Uitkomst) -> Mapping[str, list[str]]:
    """Return every text about groep 1/2: its file, what was said of it, its rows in overviews."""
    uit = {
        "klassenmap": list(teksten(map_ / "klassen" / KLEUTERS)),
        "meldingen": [str(m) for m in uitkomst.meldingen if m.bestand == KLEUTERS],
    }
    for naam in OVERZICHTEN:
        boek = openpyxl.load_workbook(map_ / naam, read_only=True)
        rijen = [rij for blad in boek.worksheets for rij in blad.iter_rows(values_only=True)]
        uit[naam] = [
            str(cel) for rij in rijen if {"1/2", KLEUTERS} & set(rij) for cel in rij if cel
        ]
    return uit


def test_nothing_is_ever_missing_in_a_kleuterklas(demo: Gedaan, gecontroleerd: Uitkomst) -> None:
    gezegd = over_kleuters(demo.map, gecontroleerd)

    assert [naam for naam, tekst in gezegd.items() if not tekst] in ([], ["meldingen"])
    assert zegt_dat_iets_mist(gezegd) == {}


def zegt_dat_iets_mist(gezegd: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return the texts that blame a kleuterklas, by where they stand."""
    fout = {
        naam: [tekst for tekst in delen_ if NIET_OVER_KLEUTERS.search(tekst)]
        for naam, delen_ in gezegd.items()
    }
    return {naam: delen_ for naam, delen_ in fout.items() if delen_}


@pytest.mark.parametrize("houd", [0, 13])
def test_nor_in_one_that_is_half_filled_or_empty(tmp_path: Path, houd: int) -> None:
    """Observations of the first thirteen children only, or of none at all."""
    inhoud = volle_klas((1, 2), 26)
    scores = [
        rij if i < houd else {"leerling_id": rij["leerling_id"]}
        for i, rij in enumerate(inhoud.ruw["tblScores"])
    ]
    rijen = {**inhoud.ruw, "tblScores": scores}
    (tmp_path / "klassen").mkdir()
    pad = tmp_path / "klassen" / KLEUTERS
    pad.write_bytes(bouw_klassenmap(Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw)))

    uitkomst = consolideer([pad], *(tmp_path / naam for naam in OVERZICHTEN))
    gezegd = over_kleuters(tmp_path, Uitkomst(uitkomst.meldingen))

    assert (uitkomst.exit_code, uitkomst.meegedaan) == (0, 1)
    assert zegt_dat_iets_mist(gezegd) == {}


def test_in_other_classes_it_is_said(demo: Gedaan) -> None:
    """The control: 'niet getoetst' stands in the overview of the others."""
    assert any("niet getoetst" in tekst for tekst in teksten(demo.map / "schooloverzicht.xlsx"))


def kleine_school(*namen: str) -> Schoolgegevens:
    """Return the school of the demo with these classes only; in groep 4 are six faults."""
    school = demo_school()
    groepen = tuple(groep for groep in school.groepen if groep.naam in namen)
    return Schoolgegevens(school.naam, school.brin, school.schooljaar, groepen)


@pytest.mark.parametrize(("meer", "code"), [(False, 0), (True, 1)])
def test_another_fault_than_the_planted_ones_is_no_success(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, meer: bool, code: int
) -> None:
    """One planted fault that nobody told of is a false alarm; without it all is well."""
    gezegd: list[str] = []
    monkeypatch.setattr(keten, "demo_school", lambda: kleine_school("4"))
    echt = keten.plant
    if meer:
        extra = FOUTEN["7"][0]
        monkeypatch.setattr(keten, "plant", lambda b, f, p: echt(b, (*f, extra), p))

    uitkomst = keten.demo(tmp_path / "demo", met_normen=False, zeg=gezegd.append)

    assert uitkomst == code
    assert f"Gevonden: 6. Vals alarm: {int(meer)}." in gezegd


def kolom(boek: openpyxl.Workbook, blad: str, kop: str) -> list[object]:
    """Return what stands under a header, filled cells only."""
    rijen = list(boek[blad].iter_rows(values_only=True))
    begin = next(i for i, rij in enumerate(rijen) if kop in rij)
    plek = rijen[begin].index(kop)
    return [rij[plek] for rij in rijen[begin + 1 :] if rij[plek]]


def test_there_is_something_to_see_of_the_cycle(demo: Gedaan) -> None:
    """Plans for each vak, a closed period, a child put down, and no school on a weekend."""
    boek = openpyxl.load_workbook(demo.map / "klassen" / "klassenmap groep 5.xlsx", data_only=True)
    dagen = [*kolom(boek, "Start", "klaar op"), *kolom(boek, "Besprekingen", "datum")]

    doelen = [kolom(boek, f"Plan {vak}", "doel")[0] for vak in ("Rekenen", "Spelling")]

    assert len(set(doelen)) == 2
    assert all(str(doel).startswith("Vóór 9 juli 2027 ") for doel in doelen)
    assert {str(woord).split(":")[0] for woord in kolom(boek, "PlanArchief", "behaald")} >= {
        "behaald"
    }
    assert "leerlingbespreking" in kolom(boek, "Besprekingen", "soort")
    assert [dag for dag in dagen if dag.weekday() > 4] == []  # type: ignore[attr-defined]
