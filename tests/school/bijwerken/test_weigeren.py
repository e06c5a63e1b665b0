"""What can't be written costs only itself; what may not be written leaves the file as it was."""

import hashlib
from pathlib import Path

import pytest

from hgw_excel.bijwerken import opslaan
from hgw_excel.bijwerken.opdracht import Formule, Opdracht
from hgw_excel.bijwerken.patch import patch
from hgw_excel.domein.melding import KanNiet
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken import klassenmap, werk_bij
from hgw_excel.school.bijwerken.bestand import Bestand
from hgw_excel.school.bijwerken.plaatsen import adres_van
from hgw_excel.school.bijwerken.vertalen import vertaal
from tests.school.bijwerken.hulp import (
    bespreking,
    formules,
    getypt,
    signaal,
    verbouwd,
    wijzig,
    zet_neer,
)
from tests.school.klassen import KLEIN, bytes_van, lees

NIVEAU = ("tblScores", 0, "rekenen_m_niveau")
DOEL = ("tblGroepsoverzicht", 0, "doel")


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    """A klassenmap in a folder of its own."""
    return zet_neer(tmp_path, bytes_van(*KLEIN))


def inhoud_van(map_: Path) -> dict[str, str]:
    """Return every file of a folder with its hash."""
    paden = sorted(pad for pad in map_.rglob("*") if pad.is_file())
    return {
        pad.relative_to(map_).as_posix(): hashlib.sha256(pad.read_bytes()).hexdigest()
        for pad in paden
    }


def plant(pad: Path, tabel: str, i: int, key: str, formule: Formule) -> None:
    """Put a formula of a teacher in a cell."""
    blad, plek = adres_van(lees(pad)[0], tabel, i, key)
    pad.write_bytes(patch(pad.read_bytes(), Opdracht({blad: {plek: formule}})).inhoud)


def codes(uitkomst: object) -> list[tuple[str, str, str]]:
    """Return code, sheet and cell of each melding."""
    return [(m.code, m.blad, m.cel) for m in uitkomst.meldingen]  # type: ignore[attr-defined]


def test_no_change_is_no_write(pad: Path) -> None:
    klas, _ = lees(pad)
    voor = inhoud_van(pad.parent)
    zelfde = {NIVEAU: klas.ruw.waarde(*NIVEAU), DOEL: klas.ruw.waarde(*DOEL)}

    uitkomst = werk_bij(pad, klas, Wijzigingen(zelfde, {"hgw_periode": 2}, {"tblSignalen": [{}]}))

    assert (uitkomst.geschreven, uitkomst.cellen, uitkomst.meldingen) == (None, 0, ())
    assert inhoud_van(pad.parent) == voor


def test_the_old_file_is_kept(pad: Path) -> None:
    oud = pad.read_bytes()

    uitkomst = wijzig(pad, cellen={NIVEAU: "V"})

    (kopie,) = (p for p in pad.parent.rglob("*.xlsx") if p != pad)
    assert (uitkomst.geschreven, kopie.read_bytes()) == (pad, oud)


def test_elsewhere_leaves_the_file_alone(pad: Path) -> None:
    klas, oud, uit = lees(pad)[0], pad.read_bytes(), pad.with_name("nieuw.xlsx")

    werk_bij(pad, klas, Wijzigingen({NIVEAU: "V"}), uit=uit)
    with pytest.raises(KanNiet, match="bestaat al"):
        werk_bij(pad, klas, Wijzigingen({NIVEAU: "I"}), uit=uit)
    werk_bij(pad, klas, Wijzigingen({NIVEAU: "I"}), uit=uit, overschrijf=True)

    assert pad.read_bytes() == oud
    assert lees(uit)[0].inhoud.waarde(*NIVEAU) == "I"


def test_elsewhere_only_what_was_kept_is_replaced(pad: Path, monkeypatch) -> None:
    klas, uit = lees(pad)[0], pad.with_name("nieuw.xlsx")
    uit.write_bytes(b"eerst")

    def bewaar(doel: Path, inhoud: bytes) -> None:
        doel.write_bytes(b"getypt")

    monkeypatch.setattr(klassenmap, "bewaar", bewaar)
    with pytest.raises(KanNiet, match="intussen"):
        werk_bij(pad, klas, Wijzigingen({NIVEAU: "I"}), uit=uit, overschrijf=True)

    assert uit.read_bytes() == b"getypt"


@pytest.mark.parametrize("naam", ["klassenmap.xlsx", "verwijzing.xlsx", "tweede naam.xlsx"])
def test_the_file_itself_is_no_place_for_a_copy(pad: Path, naam: str) -> None:
    pad.with_name("verwijzing.xlsx").symlink_to(pad)
    pad.with_name("tweede naam.xlsx").hardlink_to(pad)
    voor = inhoud_van(pad.parent)

    with pytest.raises(KanNiet, match=rf"'{naam}' is de klassenmap zelf"):
        werk_bij(
            pad, lees(pad)[0], Wijzigingen({NIVEAU: "I"}), uit=pad.with_name(naam), overschrijf=True
        )

    assert inhoud_van(pad.parent) == voor


@pytest.mark.parametrize("vraag", ["is_file", "read_bytes"])
def test_a_copy_that_may_not_be_read_is_a_sentence(
    pad: Path, monkeypatch: pytest.MonkeyPatch, vraag: str
) -> None:
    uit, echt = pad.with_name("nieuw.xlsx"), getattr(Path, vraag)
    uit.write_bytes(b"eerst")

    def weiger(van: Path) -> object:
        if van == uit:
            raise PermissionError(13, "nee", str(van))
        return echt(van)

    monkeypatch.setattr(Path, vraag, weiger)
    with pytest.raises(KanNiet, match="geen rechten"):
        werk_bij(pad, lees(pad)[0], Wijzigingen({NIVEAU: "I"}), uit=uit, overschrijf=True)

    monkeypatch.undo()
    assert uit.read_bytes() == b"eerst"


def test_a_file_that_came_in_between_is_not_replaced(
    pad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody kept what is in it, whatever may be replaced."""
    uit = pad.with_name("nieuw.xlsx")

    def schrijf(doel: Path, inhoud: bytes, **hoe: object) -> None:
        doel.write_bytes(b"van een ander")
        opslaan.schrijf(doel, inhoud, **hoe)  # type: ignore[arg-type]

    monkeypatch.setattr(klassenmap, "schrijf", schrijf)
    with pytest.raises(KanNiet, match="bestaat al"):
        werk_bij(pad, lees(pad)[0], Wijzigingen({NIVEAU: "I"}), uit=uit, overschrijf=True)

    assert uit.read_bytes() == b"van een ander"


def test_a_file_that_changed_in_between_is_left(pad: Path) -> None:
    klas, _ = lees(pad)
    wijzig(pad, cellen={DOEL: "iets anders"})
    voor = inhoud_van(pad.parent)

    with pytest.raises(KanNiet, match="is intussen veranderd"):
        werk_bij(pad, klas, Wijzigingen({NIVEAU: "V"}))

    assert inhoud_van(pad.parent) == voor


def test_an_open_file_is_left(pad: Path) -> None:
    pad.with_name(f"~${pad.name}").write_bytes(b"")
    oud = pad.read_bytes()

    with pytest.raises(KanNiet, match="is nog open"):
        wijzig(pad, cellen={NIVEAU: "V"})

    assert pad.read_bytes() == oud


@pytest.mark.parametrize(
    "wat",
    [
        {"cellen": {("tblIndeling", 0, "rekenen_aanpak"): "basis"}},
        {"cellen": {("tblScores", 999, "rekenen_m_niveau"): "V"}},
        {"koppen": {"hgw_kinderen": 3}},
        {"rijen": {"tblSignalen": [{"zwaarte": 3}]}},
        {"formules": frozenset([NIVEAU])},
    ],
)
def test_a_change_that_can_never_be_is_a_fault_of_the_caller(
    pad: Path, wat: dict[str, object]
) -> None:
    with pytest.raises(ValueError, match=r"."):
        wijzig(pad, **wat)


def test_an_own_formula_stays_and_nothing_shows_what_is_not_there(pad: Path) -> None:
    plant(pad, *NIVEAU, Formule('"II"', "II"))
    klas, _ = lees(pad)
    voor, plek = formules(pad.read_bytes()), klas.plek(*NIVEAU)

    uitkomst = wijzig(pad, cellen={NIVEAU: "V", DOEL: "rustig beginnen"})

    assert codes(uitkomst) == [("HGW141", plek["blad"], plek["cel"])]
    assert uitkomst.cellen == 1
    assert formules(pad.read_bytes())["Scores"] == voor["Scores"]


@pytest.mark.parametrize(("tekst", "code"), [("a" * 32_768, "HGW142"), ("bel\x07", "HGW143")])
def test_a_text_no_cell_can_hold_is_said(pad: Path, tekst: str, code: str) -> None:
    klas, _ = lees(pad)
    plek, kaart = klas.plek(*DOEL), formules(pad.read_bytes())["Leerlingkaart"]

    uitkomst = wijzig(pad, cellen={DOEL: tekst, NIVEAU: "V"}, koppen={"hgw_leerkrachten": tekst})

    assert codes(uitkomst)[0] == (code, plek["blad"], plek["cel"])
    assert [m.blad for m in uitkomst.meldingen] == ["Groepsoverzicht", "Start"]
    assert getypt(lees(pad)[0])[plek["blad"], plek["cel"]] == klas.ruw.waarde(*DOEL)
    assert len(kaart) == len(formules(pad.read_bytes())["Leerlingkaart"])


def test_a_table_or_column_that_is_gone_costs_only_itself(tmp_path: Path) -> None:
    zonder = verbouwd(bytes_van(*KLEIN), "tblHandelingsplannen", "tblWeg")
    pad = zet_neer(tmp_path, verbouwd(zonder, "toelichting", "iets heel anders"))
    klas, _ = lees(pad)
    rij = {"leerling_id": "HGW-1", "doel": "x"}

    uitkomst = wijzig(
        pad,
        cellen={NIVEAU: "V"},
        rijen={
            "tblHandelingsplannen": [rij],
            "tblSignalen": [signaal(klas, 0) | {"toelichting": "gezien"}],
        },
    )

    assert [(m.code, m.blad, m.zin) for m in uitkomst.meldingen] == [
        ("HGW140", "Handelingsplannen", "De tabel van dit blad is weg. 2 waarden zijn niet "
         "ingevuld."),
        ("HGW140", "Signalen", "De kolom 'toelichting' is weg of heet anders. Eén waarde is niet "
         "ingevuld."),
    ]  # fmt: skip
    assert uitkomst.cellen == 1 + 6


def test_a_named_cell_that_is_gone_costs_only_itself(tmp_path: Path) -> None:
    pad = zet_neer(tmp_path, verbouwd(bytes_van(*KLEIN), "hgw_leerkrachten", "hgw_anders"))

    uitkomst = wijzig(pad, koppen={"hgw_leerkrachten": "juf Aya", "hgw_periode": 1})

    assert codes(uitkomst)[0] == ("HGW140", "Start", "")
    assert lees(pad)[0].inhoud.kop("hgw_periode") == 1


def test_rows_go_below_the_last_filled_one_and_then_the_table_grows(pad: Path) -> None:
    klas, _ = lees(pad)
    gevuld = [i for i, rij in enumerate(klas.ruw.ruw["tblSignalen"]) if rij]
    er_zijn = len(klas.ruw.ruw["tblSignalen"])

    wijzig(pad, rijen={"tblSignalen": [signaal(klas, i, f"zin {i}") for i in range(12)]})

    rijen = lees(pad)[0].ruw.ruw["tblSignalen"]
    begin = gevuld[-1] + 1 if gevuld else 0
    assert [rij.get("zin") for rij in rijen[begin:]] == [f"zin {i}" for i in range(12)]
    assert len(rijen) == max(er_zijn, begin + 12)


def test_what_a_teacher_keeps_beside_a_row_keeps_its_row(pad: Path) -> None:
    klas, _ = lees(pad)
    blad = klas.blad("tblBesprekingen")
    naast = (blad.eerste_cel[0] + 1 + 20, blad.eerste_cel[1] + len(blad.koppen) + 1)
    pad.write_bytes(patch(pad.read_bytes(), Opdracht({blad.naam: {naast: "let op"}})).inhoud)

    wijzig(pad, rijen={"tblBesprekingen": [bespreking(4)]})

    nieuw = [i for i, rij in enumerate(lees(pad)[0].ruw.ruw["tblBesprekingen"]) if rij][-1]
    assert nieuw == 21


def test_a_row_of_long_text_becomes_higher(pad: Path) -> None:
    klas, _ = lees(pad)
    bestand = Bestand(pad.name, pad.read_bytes())
    lang = {DOEL: "elke dag een beetje " * 20, ("tblPlan_rekenen", 1, "inhoud"): "blok " * 200}
    analyse = {"plan_rekenen_analyse": "wat ging goed en wat niet? " * 30}

    kort = vertaal(klas, bestand, Wijzigingen({DOEL: "rust"}), {}).opdracht.hoogtes
    hoog = vertaal(klas, bestand, Wijzigingen(lang, analyse), {}).opdracht.hoogtes

    assert kort == {}
    assert {blad: len(rijen) for blad, rijen in hoog.items()} == {
        "Groepsoverzicht": 1,
        "Plan Rekenen": 2,
    }
    assert min(punten for rijen in hoog.values() for punten in rijen.values()) > 60


def test_a_view_that_someone_changed_is_left_to_excel(pad: Path) -> None:
    blad = "Datamuur"
    plek = min(plek for plek in formules(pad.read_bytes())[blad] if plek[0] > 6)
    eigen = Formule('"van mij"', "van mij")
    pad.write_bytes(patch(pad.read_bytes(), Opdracht({blad: {plek: eigen}})).inhoud)
    voor = formules(pad.read_bytes())

    uitkomst = wijzig(pad, cellen={("tblIndeling", 2, "rekenen_keuze"): "verdiept"})

    assert codes(uitkomst) == [("HGW145", blad, "")]
    assert formules(pad.read_bytes())[blad] == voor[blad]
    assert formules(pad.read_bytes())["Invalkaart"] != voor["Invalkaart"]


@pytest.mark.parametrize(
    ("blad", "heet"), [("Invalkaart", "Voor de inval"), ("Datamuur", "Onze muur")]
)
def test_a_view_with_another_name_is_known_by_its_cells_or_left_in_silence(
    tmp_path: Path, blad: str, heet: str
) -> None:
    """No melding names a sheet that is not there. Only the Datamuur has named cells."""
    pad = zet_neer(tmp_path, verbouwd(bytes_van(*KLEIN), blad, heet))
    voor = formules(pad.read_bytes())[heet]

    uitkomst = wijzig(pad, cellen={("tblIndeling", 2, "rekenen_keuze"): "verdiept"})

    assert uitkomst.meldingen == ()
    assert (formules(pad.read_bytes())[heet] != voor) is (blad == "Datamuur")


def test_a_formula_comes_back_with_the_headers_of_the_file(tmp_path: Path) -> None:
    aanpak = ("tblIndeling", 1, "rekenen_aanpak")
    pad = zet_neer(tmp_path, verbouwd(bytes_van(*KLEIN), "Rekenen keuze", "Rekenen  Keuze"))
    blad, plek = adres_van(lees(pad)[0], *aanpak)
    voor = formules(pad.read_bytes())
    plant(pad, *aanpak, Formule('"van mij"', str(voor[blad][plek].waarde)))

    uitkomst = wijzig(pad, formules=frozenset([aanpak]))

    assert (uitkomst.cellen, uitkomst.meldingen) == (1, ())
    assert "[Rekenen  Keuze]" in voor[blad][plek].tekst
    assert formules(pad.read_bytes()) == voor


def test_a_formula_whose_column_is_gone_does_not_come_back(tmp_path: Path) -> None:
    aanpak = ("tblIndeling", 1, "rekenen_aanpak")
    pad = zet_neer(tmp_path, verbouwd(bytes_van(*KLEIN), "Rekenen keuze", "heel iets anders"))
    plek, voor = lees(pad)[0].plek(*aanpak), pad.read_bytes()

    uitkomst = wijzig(pad, formules=frozenset([aanpak]))

    assert codes(uitkomst) == [("HGW144", plek["blad"], plek["cel"])]
    assert pad.read_bytes() == voor
