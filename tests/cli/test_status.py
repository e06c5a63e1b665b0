"""`hgw status`: what the IB reads of each class and of all together."""

import json
from datetime import date
from pathlib import Path

import pytest

from hgw_excel.acties.status import Gemaakt, Klasstatus, Periodestand
from hgw_excel.cli.statustekst import ZONDER_DAGEN, klasregels, telregels
from hgw_excel.domein.cyclus import Stap
from hgw_excel.school import controleren
from tests.cli.hulp import draai, engels_in
from tests.klas import KINDEREN
from tests.school.klassen import KLEIN, bytes_van, lees_in_dit_proces

NU = date(2027, 3, 1)
SEP, FEB, MRT = date(2026, 9, 7), date(2027, 2, 9), date(2027, 3, 8)


def periode(*stappen: Stap, nummer: int = 2, tot: date | None = None) -> Periodestand:
    return Periodestand(nummer, f"deel {nummer}", None, tot, stappen)


def klas(naam: str, *periodes: Periodestand, nu: int = 2, **anders: object) -> Klasstatus:
    gemaakt = {"signalen": Gemaakt(None), "indeling": Gemaakt(FEB, 1)}
    vast = {"leeg": (), "gemaakt": gemaakt, **anders}
    return Klasstatus(f"Groep {naam}", f"{naam}.xlsx", 20, periodes, nu, **vast)


KLAAR, LAAT = Stap("signalen", FEB, FEB), Stap("indeling", None, FEB)
STRAKS, OOIT = Stap("plan", None, MRT), Stap("evaluatie")


def test_a_class_in_full() -> None:
    leeg = ((1, "resultaat van M", "resultaten van M"), (3, "doel", "doelen"))
    alles = klas("5", periode(OOIT, nummer=1), periode(KLAAR, LAAT, STRAKS, OOIT), leeg=leeg)

    assert list(klasregels(alles, NU)) == [
        "Groep 5 (5.xlsx): periode 2, deel 2",
        "  Klaar: signalen (9 februari).",
        "  Nu: indeling, gepland op 9 februari: twee weken te laat.",
        "  Daarna: plan (8 maart) en evaluatie.",
        "  Nog leeg: 1 resultaat van M en 3 doelen.",
        "  Signalen: nog niet gemaakt.",
        "  Voorstellen voor de indeling van 9 februari; sindsdien 1 resultaat veranderd.",
        "  Periode 1 is niet rond: evaluatie.",
    ]


@pytest.mark.parametrize(
    ("stand", "zin"),
    [
        (klas("5", nu=0), "  Op het blad Start is geen periode gekozen."),
        (klas("5", periode(KLAAR)), "  Alle stappen van deze periode zijn klaar."),
        (klas("5", periode(OOIT)), "  Nu: evaluatie."),
        (klas("5", periode(STRAKS)), "  Nu: plan, gepland op 8 maart."),
        (klas("5", periode(Stap("plan", None, date(2027, 2, 28)))),
         "  Nu: plan, gepland op 28 februari: te laat."),
        (klas("5", periode(nummer=1, tot=FEB), periode(), nu=1),
         "  Deze periode liep tot 9 februari: sluit hem af met 'hgw periode'."),
    ],
)  # fmt: skip
def test_one_sentence(stand: Klasstatus, zin: str) -> None:
    assert zin in list(klasregels(stand, NU))


def test_all_classes_together() -> None:
    klassen = [
        klas("3", periode(KLAAR, Stap("indeling", FEB, FEB), OOIT)),
        klas("4", periode(KLAAR, LAAT, OOIT)),
        klas("5", periode(LAAT, nummer=1), nu=1),
        klas("6", nu=0),
    ]

    assert list(telregels(klassen, NU)) == [
        "Periode 1:",
        "  indeling: nog niet klaar.",
        "Periode 2:",
        "  signalen: klaar in 2 van de 2 groepen.",
        "  indeling: klaar in 1 van de 2 groepen; nog niet in groep 4.",
        "Te laat: groep 4 en groep 5 (indeling).",
    ]


def test_who_is_late_with_the_same_is_told_together() -> None:
    plan = Stap("plan", None, FEB)
    klassen = [klas("3", periode(LAAT)), klas("4", periode(LAAT, plan)), klas("5", periode(LAAT))]

    assert list(telregels(klassen, NU))[1:] == [
        "  indeling: nog in geen groep klaar.",
        "  plan: nog niet klaar.",
        "Te laat: groep 3 en groep 5 (indeling); groep 4 (indeling en plan).",
    ]


def test_nobody_is_late_or_nobody_can_tell() -> None:
    assert list(telregels([klas("3", periode(KLAAR, STRAKS))], NU))[-1] == "Niemand is te laat."
    assert list(telregels([klas("3", periode(OOIT))], NU))[-1] == ZONDER_DAGEN


@pytest.fixture
def map_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A class in February, read without another process."""
    monkeypatch.setattr(controleren, "read_all", lees_in_dit_proces)
    (tmp_path / "klassenmap groep 5.xlsx").write_bytes(bytes_van(*KLEIN))
    return tmp_path


def test_on_the_screen_without_any_name(capsys: pytest.CaptureFixture[str], map_: Path) -> None:
    uitkomst = draai(capsys, "status", str(map_), "--datum", "1-3-2027")

    assert (uitkomst.code, uitkomst.fout, engels_in(uitkomst.uit)) == (0, "", [])
    assert uitkomst.uit.startswith("Groep 5 (klassenmap groep 5.xlsx): periode 2, ")
    assert uitkomst.uit.endswith("\nDe klassenmap is gelezen.\n")
    assert [naam for naam, _, _ in KINDEREN if f" {naam} " in uitkomst.uit] == []


def test_a_file_that_can_not_be_read_hides_no_other(
    capsys: pytest.CaptureFixture[str], map_: Path
) -> None:
    (map_ / "klassenmap groep 6.xlsx").write_bytes(b"niets")
    uitkomst = draai(capsys, "status", str(map_))

    assert uitkomst.code == 3
    assert "Groep 5 (klassenmap groep 5.xlsx): " in uitkomst.uit
    assert "1 van de 2 klassenmappen is gelezen." in uitkomst.uit
    assert "klassenmap groep 6.xlsx\n  aanpassen  HGW1" in uitkomst.uit


def test_as_json(capsys: pytest.CaptureFixture[str], map_: Path) -> None:
    uit = json.loads(draai(capsys, "status", str(map_), "--json", "--datum", "1-3-2027").uit)
    (klas_,) = uit["klassen"]

    assert (uit["versie"], uit["datum"], uit["meldingen"]) == (1, "2027-03-01", [])
    assert uit["samenvatting"] == {"gevonden": 1, "gelezen": 1}
    assert (klas_["groep"], klas_["periode"], klas_["volgende"]) == ("Groep 5", 2, "signalen")
    assert klas_["stappen"][0] == {
        "periode": 1, "stap": "overzicht", "klaar_op": "2026-09-09", "gepland": None,
    }  # fmt: skip
    assert klas_["gemaakt"]["indeling"]["datum"] == "2027-02-04"


def test_nothing_there(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    uitkomst = draai(capsys, "status", str(tmp_path))

    assert uitkomst.code == 3
    assert uitkomst.uit.startswith("Er is geen klassenmap gevonden.")
