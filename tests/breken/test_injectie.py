"""No text that someone types becomes a formula, a link, a command or another cell."""

import io
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from hgw_excel.bouwen.klassenmap import bouw_klassenmap, plekken
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.melding import KanNiet
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school.sleutels import NAAM, WOORD
from hgw_excel.school.soorten import AfgekeurdError
from tests.breken.injectie import (
    HELE_KLAS,
    ONLEESBAAR,
    PAYLOADS,
    TE_LANG,
    alle_tekst,
    alles,
    besturing_in,
    cellen,
    delen,
    gebroken,
    gevaarlijk,
    met_onleesbaar,
    onschuldig,
    velden,
    vul,
    zonder_onzichtbaar,
)
from tests.breken.injectie_school import namen, school_met, tekstsleutels
from tests.breken.uitvoer import Gezegd, hgw
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.e2e.school import KOPPEN, NORMEN
from tests.klas import volle_klas
from tests.lint import KAART, lint
from tests.voorbeeld import voorbeeld_school

pytestmark = pytest.mark.xdist_group("injectie")

NAAM_KLAS = "klassenmap groep 2-3.xlsx"
ZELF = r"Verantwoording!|^Controle!"
"""Cells that tell what the payloads themselves are: a hash, and what the checks said of them."""
RONDE = 17


class Paar(NamedTuple):
    """A folder with payloads and its harmless twin: a klassenmap and both overviews."""

    vuil: Path
    schoon: Path

    def breuken(self, naam: str, *extra: object) -> list[str]:
        """Return where a file of the one is not that of the other."""
        return gebroken((self.vuil / naam).read_bytes(), (self.schoon / naam).read_bytes(), *extra)


def basis() -> Inhoud:
    return volle_klas((2, 3), 9)


def overzichten(map_: Path, klas: Path) -> Gezegd:
    return hgw("consolideer", klas, "--uit", map_ / "s.xlsx", "--ib", map_ / "i.xlsx")


@pytest.fixture(scope="module")
def paar(tmp_path_factory) -> Paar:
    """With payloads in every place for text; the results stay, so that they count."""
    uit = _paar(tmp_path_factory, alle_tekst)
    assert {overzichten(map_, map_ / NAAM_KLAS).code for map_ in uit} <= {0, 1}
    return uit


@pytest.fixture(scope="module")
def overal(tmp_path_factory) -> Paar:
    """With payloads in the place of numbers and dates too."""
    return _paar(tmp_path_factory, alles)


def _paar(tmp_path_factory, waar) -> Paar:
    uit = []
    for kies in (gevaarlijk, onschuldig):
        map_ = tmp_path_factory.mktemp(kies.__name__)
        (map_ / NAAM_KLAS).write_bytes(bouw_klassenmap(vul(basis(), waar, kies, RONDE)))
        uit.append(map_)
    return Paar(*uit)


def test_every_typed_cell_gets_one() -> None:
    """Of the schema itself, so a new column has them without a word here."""
    inhoud = basis()
    gevuld = vul(inhoud, alles, gevaarlijk)
    zonder = {
        veld.key
        for veld in velden(inhoud)
        if (gevuld.ruw[veld.tabel][veld.i] if veld.tabel else gevuld.kop_ruw).get(veld.key)
        not in PAYLOADS
    }

    assert zonder == {
        *HELE_KLAS, "leerling_id", "leerjaar", "periode", "stap", "indeling", "onderwerp",
        "afspraak", "waarde",
    }  # fmt: skip


def test_a_klassenmap_is_its_harmless_twin(paar: Paar, overal: Paar) -> None:
    assert paar.breuken(NAAM_KLAS) + overal.breuken(NAAM_KLAS) == []


def test_a_formula_and_a_link_are_noticed(paar: Paar) -> None:
    """The control: the twin with a text turned into a formula, and a link that leads outside."""
    uit = io.BytesIO()
    link = b'<Relationship Id="x" Type="hyperlink" Target="http://hgw.invalid/"/></Relationships>'
    with zipfile.ZipFile(uit, "w") as zip_:
        for naam, deel in delen((paar.schoon / NAAM_KLAS).read_bytes()).items():
            if naam == "xl/worksheets/sheet3.xml":
                deel = re.sub(rb't="s"><v>\d+</v>', b"><f>1+1</f><v>2</v>", deel, count=1)
            if naam == "xl/worksheets/_rels/sheet3.xml.rels":
                deel = deel.replace(b"</Relationships>", link)
            zip_.writestr(naam, deel)
    gevonden = gebroken(uit.getvalue(), (paar.schoon / NAAM_KLAS).read_bytes())

    assert any("('1+1', '2') is not ('', " in zin for zin in gevonden)
    assert "xl/worksheets/_rels/sheet3.xml.rels is built otherwise" in gevonden


@pytest.mark.parametrize("naam", ["s.xlsx", "i.xlsx"])
def test_the_overviews_are_theirs(paar: Paar, naam: str) -> None:
    assert paar.breuken(naam, zonder_onzichtbaar, ZELF) == []


@pytest.mark.parametrize("naam", [NAAM_KLAS, "i.xlsx"])
def test_excel_need_not_repair_them(paar: Paar, naam: str) -> None:
    assert te_herstellen(paar.vuil / naam) == []


def te_herstellen(pad: Path) -> list[str]:
    """Return what the lint has against a file; its rule on paths is about our own computer."""
    return [str(fout) for fout in lint(pad, fouten_in=KAART) if fout.regel != "paden"]


def test_two_readers_find_the_texts_as_they_were_typed(overal: Paar) -> None:
    inhoud = vul(basis(), alles, gevaarlijk, RONDE)
    data = (overal.vuil / NAAM_KLAS).read_bytes()
    calamine = CalamineWorkbook.from_filelike(io.BytesIO(data))
    boek = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    anders = []
    for tabel, plek in plekken(inhoud).items():
        snel = calamine.get_sheet_by_name(plek.blad).to_python(skip_empty_area=False)
        traag = list(boek[plek.blad].iter_rows(values_only=True))
        for veld in filter(alles, velden(inhoud)):
            if veld.tabel == tabel:
                rij, kolom = plek.eerste + veld.i, plek.kolommen[veld.key]
                getypt = inhoud.ruw[tabel][veld.i][veld.key]
                if not snel[rij][kolom] == traag[rij][kolom] == getypt:
                    anders.append((tabel, veld.key, veld.i, getypt))

    assert anders == []


LEZEND = (
    ("controleer",), ("controleer", "--json"), ("signaleer", "--alles"), ("signaleer", "--json"),
)  # fmt: skip


@pytest.mark.parametrize("opdracht", LEZEND, ids=" ".join)
def test_no_command_writes_a_control_sign(
    paar: Paar, overal: Paar, opdracht: tuple[str, ...]
) -> None:
    van = paar if opdracht[0] == "signaleer" else overal
    gezegd = hgw(*opdracht[:1], van.vuil / NAAM_KLAS, *opdracht[1:])

    assert gezegd.code in (0, 1)
    assert (besturing_in(gezegd.alles), "Traceback" in gezegd.alles) == ([], False)
    if "--json" in opdracht:
        json.loads(gezegd.uit)


def test_what_no_keyboard_types_stays_off_the_terminal_and_out_of_the_overviews(
    tmp_path: Path,
) -> None:
    """ESC, NUL, U+FFFE and a lone surrogate stand in a file as _x001B_ and the like."""
    klas = tmp_path / NAAM_KLAS
    klas.write_bytes(met_onleesbaar(bouw_klassenmap(vul(basis(), alle_tekst, onschuldig))))
    gezegd = [hgw(*deel[:1], klas, *deel[1:]) for deel in LEZEND[:3]] + [
        overzichten(tmp_path, klas)
    ]

    assert {deel.code for deel in gezegd} <= {0, 1}
    assert [besturing_in(deel.alles) for deel in gezegd] == [[]] * len(gezegd)
    assert te_herstellen(tmp_path / "i.xlsx") == []


@pytest.mark.parametrize("tekst", [*ONLEESBAAR, TE_LANG], ids=range(len(ONLEESBAAR) + 1))
def test_the_builder_refuses_what_a_cell_can_not_hold(tekst: str) -> None:
    inhoud = maak_inhoud(voorbeeld_school(), (3,), ("Anna",), {"hgw_leerkrachten": tekst})

    with pytest.raises(KanNiet) as geweigerd:
        bouw_klassenmap(inhoud)

    assert besturing_in(str(geweigerd.value)) == []


@pytest.mark.parametrize("naam", sorted(HELE_KLAS))
def test_a_payload_in_what_a_file_is_read_by_is_said(naam: str) -> None:
    for payload in (*PAYLOADS[::4], *ONLEESBAAR):
        inhoud = maak_inhoud(voorbeeld_school(), (3,), ("Anna",))
        boek = naar_boek(inhoud)
        klas, meldingen = lees_klassenmap(
            type(boek)(**{**vars(boek), "namen": {**boek.namen, naam: payload}})
        )

        assert klas is None or naam in ("hgw_afspraken", "hgw_schooljaar") or meldingen


def test_payloads_for_keys_stop_nothing() -> None:
    """In leerling_id, and in the words that say which row of a plan this is."""
    inhoud = vul(basis(), lambda veld: veld.is_sleutel, gevaarlijk)
    klas, meldingen = lees_klassenmap(naar_boek(inhoud))

    assert klas is not None
    assert {melding.code[:4] for melding in meldingen} <= {"HGW2", "HGW3", "HGW4", "HGW5"}


@pytest.fixture(scope="module")
def scholen() -> tuple[bytes, bytes]:
    vuil, schoon = (bouw_klassenmap(volle_klas((2, 3), 9, school)) for school in school_met(RONDE))
    return vuil, schoon


def test_a_school_may_choose_its_words(scholen: tuple[bytes, bytes], tmp_path: Path) -> None:
    """Every text of school.toml that may be a payload is one, in formulas and headers too."""
    vuil, schoon = scholen
    (tmp_path / "vuil.xlsx").write_bytes(vuil)

    assert gebroken(vuil, schoon, slaover=r"^Lijsten!B[3-9] ") == []
    assert te_herstellen(tmp_path / "vuil.xlsx") == []


def test_all_its_texts_are_tried() -> None:
    nieuw = namen(RONDE)[0]

    assert len(nieuw) > 70
    assert {sleutel.naam for _, sleutel, _ in tekstsleutels()} >= {
        "school", "naam", "kort", "ook", "intensief", "observatie", "stimulerend", "namen", "ziek",
    }  # fmt: skip


@pytest.mark.parametrize("soort", [NAAM, WOORD])
@pytest.mark.parametrize("tekst", ["_x0041_", "a\u202eb", "a\x1bb", "a\u200bb", 'a"b', "[a]"])
def test_a_school_text_is_refused_when_a_formula_can_not_hold_it(soort, tekst: str) -> None:
    with pytest.raises(AfgekeurdError):
        soort.lees(tekst)


def leerlinglijst(groep: str = "5") -> str:
    """Return a csv with a payload in each name, quoted as Excel would."""
    regels = [
        ";".join(f'"{gevaarlijk(i + j).replace(chr(34), chr(34) * 2)}"' for j in range(4))
        + f';"{groep}";5;2026-2027'
        for i in range(len(PAYLOADS))
    ]
    return "\n".join((KOPPEN, *regels))


@pytest.fixture(scope="module")
def nieuw(tmp_path_factory) -> tuple[Path, Gezegd]:
    """A school folder with payloads in its pupil list, its norm table and its name."""
    school = tmp_path_factory.mktemp("school") / "=cmd \x1b[31m \u202egpm"
    hgw("schoolmap", school)
    (school / "ll.csv").write_text(leerlinglijst(), "utf-8", newline="")
    for i, payload in enumerate(PAYLOADS):
        veilig = payload.replace('"', '""')
        tabel = NORMEN.replace("verzonnen\n", f'"{veilig}"\n').replace(
            ",VERZONNEN,VERZONNEN", f',"{veilig}","{i}"'
        )
        (school / "normen" / f"n{i}.csv").write_text(tabel, "utf-8", newline="")
    gezegd = hgw("nieuw", "--school", school, "--leerlingen", school / "ll.csv")
    return school, gezegd


def test_an_import_keeps_payloads_as_text(nieuw: tuple[Path, Gezegd]) -> None:
    school, gezegd = nieuw
    (klas,) = school.glob("klassenmap*.xlsx")
    teksten = {waarde for formule, waarde in cellen(klas.read_bytes()).values() if not formule}
    ingelezen = {p for p in PAYLOADS if p in teksten}

    assert (gezegd.code, besturing_in(gezegd.alles)) == (1, [])
    assert len(ingelezen) > 35
    assert te_herstellen(klas) == []


@pytest.mark.parametrize("extra", [(), ("--json",), ("--toets", "Rekenen-Wiskunde")])
def test_norms_are_told_without_control_signs(nieuw, extra: tuple[str, ...]) -> None:
    gezegd = hgw("normen", nieuw[0], *extra)

    assert gezegd.code in (0, 1)
    assert besturing_in(gezegd.alles) == []


@pytest.mark.parametrize("groep", ["../../../x", "=cmd|'/c'!A0\x1b[31m\u202ex", "x" * 400])
def test_a_name_of_a_group_stays_in_its_folder(tmp_path: Path, groep: str) -> None:
    school = tmp_path / "een" / "twee"
    hgw("schoolmap", school)
    (school / "ll.csv").write_text(f"{KOPPEN}\n1;Anna;;Bos;{groep};5;2026-2027", "utf-8")
    gezegd = hgw("nieuw", "--school", school, "--leerlingen", school / "ll.csv")
    gemaakt = [pad.relative_to(school) for pad in tmp_path.rglob("*.xlsx")]

    assert gezegd.code in (0, 1, 4)
    assert besturing_in(gezegd.alles) == []
    assert [len(pad.parts) for pad in gemaakt] == ([] if gezegd.code == 4 else [1])


BESTANDEN = (
    "=cmd.xlsx", "\x1b[31mrood.xlsx", "\x1b]0;titel\x07.xlsx", "\u202exslx.exe.xlsx", "a\nb.xlsx",
    "&lt;.xlsx", "'.xlsx", '".xlsx', "-rf.xlsx", "$(id).xlsx", "a\udcffb.xlsx", "[a].xlsx",
)  # fmt: skip


def test_names_of_files_and_folders_are_only_names(tmp_path: Path) -> None:
    map_ = tmp_path / "\x1b[2Jmap\u202e"
    map_.mkdir()
    klas = bouw_klassenmap(maak_inhoud(voorbeeld_school(), (3,), ("Anna", "Bram")))
    for naam in BESTANDEN:
        (map_ / naam).write_bytes(klas)
    weg = map_ / "\x1b[31mer niet"
    gezegd = [hgw(*deel[:1], map_, *deel[1:]) for deel in LEZEND[1:3]]
    gezegd += [overzichten(map_, map_ / BESTANDEN[1]), overzichten(weg, map_)]
    gezegd += [hgw("controleer", weg), hgw(weg), hgw("signaleer", map_, "--datum", weg.name)]
    gezegd += [hgw("schoolmap", map_ / BESTANDEN[1]), hgw("uitleg", weg.name)]

    assert {deel.code for deel in gezegd} <= {0, 1, 2, 3, 4}
    assert [besturing_in(deel.alles) for deel in gezegd] == [[]] * len(gezegd)
    assert te_herstellen(map_ / "i.xlsx") == []


def test_a_control_sign_in_a_message_is_noticed() -> None:
    """The control of all tests that read the screen."""
    assert besturing_in("rood \x1b[31m \u202e \x9b\n") == ["\x1b", "\u202e", "\x9b"]


def test_every_output_is_searched(paar: Paar) -> None:
    """The control: the payloads do reach what these tests look at."""
    bereikt: Mapping[str, int] = {
        naam: sum(w in PAYLOADS for _, w in cellen((paar.vuil / naam).read_bytes()).values())
        for naam in (NAAM_KLAS, "i.xlsx")
    }

    assert all(bereikt.values()), bereikt
