"""`hgw knoppen`: what it says before and after, and what comes out."""

from dataclasses import replace
from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.cli.gesprek.schrijven import schrijven
from hgw_excel.cli.opdracht_knoppen import OPZIJ, OPZIJ_GEZET, PYTHON, VERDER, achteraf, vooraf
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.school import knoppen as bibliotheek
from hgw_excel.school.knoppen import Klasknoppen, Uitkomst
from tests.cli.hulp import draai, engels_in
from tests.cli.menuhulp import gesprek

VIJF = Klasknoppen("klas 5.xlsx", Path("klas 5.xlsx"), Path("klas 5.xlsm"), b"nieuw")
ZES = Klasknoppen("klas 6.xlsm", Path("klas 6.xlsm"), Path("klas 6.xlsm"), b"nieuw", "abc")
KLAAR = Klasknoppen("klas 7.xlsm", Path("klas 7.xlsm"), Path("klas 7.xlsm"))
WEG = Klasknoppen("klas 8.xlsx", Path("klas 8.xlsx"), Path("klas 8.xlsm"), reden="Niet nu.")
OVER = Klasknoppen("klas 4.xlsx", Path("klas 4.xlsx"), Path("klas 4.xlsm"), b"nieuw", "abc")
STUK = Melding("HGW101", Ernst.AANPASSEN, "weg.xlsx", "", "", "", "Dit bestand is er niet.")
ELDERS = Klasknoppen("klas 5.xlsx", Path("klas 5.xlsx"), Path("uit/klas 5.xlsm"), b"nieuw")
VRAAG = ["klas 5.xlsx", "  Krijgt knoppen en functies, in 'klas 5.xlsm'.", ""]
VERVANGT = "  Krijgt knoppen en functies, in 'klas 4.xlsm'. Die bestaat al en wordt vervangen."
SLOT = "1 klassenmap krijgt knoppen; wat een leerkracht schreef blijft staan."


def geschreven(klas: Klasknoppen, reden: str = "") -> Klasknoppen:
    return Klasknoppen(
        klas.bestand, klas.pad, klas.doel, klas.inhoud, klas.sha256, reden, not reden
    )


@pytest.fixture
def speel(monkeypatch):
    """Let the library answer with these classes; return what it was asked."""
    gevraagd: list[tuple[object, ...]] = []

    def met(*klassen: Klasknoppen) -> list[tuple[object, ...]]:
        def bereid_voor(paden, uit, *, overschrijf, voortgang):
            gevraagd.append((paden, uit, overschrijf))
            return Uitkomst(klassen)

        def voer_uit(uitkomst, *, voortgang):
            gevraagd.append(("schrijf",))
            klaar = {k.bestand: geschreven(k) for k in uitkomst.te_schrijven}
            return Uitkomst(tuple(klaar.get(k.bestand, k) for k in uitkomst.klassen))

        monkeypatch.setattr(bibliotheek, "bereid_voor", bereid_voor)
        monkeypatch.setattr(bibliotheek, "voer_uit", voer_uit)
        return gevraagd

    return met


@pytest.mark.parametrize(
    ("klassen", "regels"),
    [
        ([VIJF], [*VRAAG, f"{SLOT} {OPZIJ}"]),
        ([ELDERS], [*VRAAG, SLOT]),
        (
            [ZES, KLAAR, WEG],
            [
                "klas 6.xlsm", "  Krijgt de knoppen en functies van deze versie.",
                "klas 7.xlsm", "  Hier verandert niets: de knoppen zijn al van deze versie.",
                "klas 8.xlsx", "  Doet niet mee: Niet nu.", "", SLOT,
            ],
        ),
        (
            [VIJF, OVER],
            [
                *VRAAG[:2], "klas 4.xlsx", VERVANGT, "",
                "2 klassenmappen krijgen knoppen, 1 daarvan in de plaats van een bestand dat er "
                f"al is. Een kopie blijft in _hgw/reserve. {OPZIJ}",
            ],
        ),
        ([WEG], ["klas 8.xlsx", "  Doet niet mee: Niet nu.", "",
                 "Geen enkele klassenmap doet mee."]),
        ([KLAAR], ["klas 7.xlsm", "  Hier verandert niets: de knoppen zijn al van deze versie.", "",
                   "Er is niets te veranderen."]),
        ([], ["Er is geen klassenmap gevonden."]),
    ],
)  # fmt: skip
def test_what_is_said_before(klassen, regels):
    assert list(vooraf(Uitkomst(tuple(klassen)))) == regels


def test_what_is_said_of_a_file_that_is_not_there():
    regels = list(vooraf(Uitkomst((), (STUK,))))

    assert [regel.strip() for regel in regels] == [
        "aanpassen  HGW101  Dit bestand is er niet.", "", "Er is geen klassenmap gevonden.",
    ]  # fmt: skip


def test_what_is_said_after(capsys):
    voor = Uitkomst((VIJF, ZES, WEG, OVER))
    na = Uitkomst((geschreven(VIJF), geschreven(ZES), WEG, geschreven(OVER, "Vol.")))

    achteraf(na, voor)

    assert capsys.readouterr().out.splitlines() == [
        "Geschreven:", "  klas 5.xlsm", "  klas 6.xlsm",
        "Niet geschreven: klas 4.xlsx. Vol.",
        "De oude staat in _hgw/reserve.",
        OPZIJ_GEZET, PYTHON,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("klas", "regels"),
    [
        (replace(geschreven(VIJF), blijft="Niet verplaatst."), ["Niet verplaatst.", VERDER]),
        (geschreven(ELDERS), [VERDER]),
    ],
    ids=["stays", "elsewhere"],
)
def test_two_files_of_a_class_are_told(capsys, klas, regels):
    achteraf(Uitkomst((klas,)), Uitkomst((klas,)))

    assert capsys.readouterr().out.splitlines()[2:] == [*regels, PYTHON]


@pytest.mark.parametrize(
    ("erbij", "code", "schrijft", "slot"),
    [
        ([], 4, False, ["Er is niets geschreven.", "Met --overschrijf wordt het geschreven."]),
        (["--proef"], 0, False, ["Er is niets geschreven."]),
        (["--overschrijf"], 0, True, ["Geschreven:", "  klas 5.xlsm", OPZIJ_GEZET, PYTHON]),
        (["--overschrijf", "--proef"], 0, False, ["Er is niets geschreven."]),
    ],
)
def test_it_writes_only_on_yes(capsys, speel, erbij, code, schrijft, slot):
    gevraagd = speel(VIJF)
    gedaan = draai(capsys, "knoppen", "map", "--uit", "daar", *erbij)

    assert (gedaan.code, gedaan.fout) == (code, "")
    assert gedaan.uit.splitlines() == [*VRAAG, f"{SLOT} {OPZIJ}", *slot]
    assert gevraagd[0] == (("map",), Path("daar"), "--overschrijf" in erbij)
    assert (("schrijf",) in gevraagd) is schrijft


def test_who_looks_is_asked(capsys, speel, monkeypatch):
    from hgw_excel.cli import scherm

    monkeypatch.setattr(platform, "is_terminal", lambda *_: True)
    monkeypatch.setattr(scherm.Scherm, "vraag", lambda *_: "nee")
    monkeypatch.setenv("NO_COLOR", "1")
    gevraagd = speel(VIJF)

    assert draai(capsys, "knoppen", "map").code == 4
    assert ("schrijf",) not in gevraagd


@pytest.mark.parametrize(("klas", "code"), [(KLAAR, 0), (WEG, 4)])
def test_nothing_to_do_asks_nothing(capsys, speel, klas, code):
    gevraagd = speel(klas)

    assert draai(capsys, "knoppen", "map", "--overschrijf").code == code
    assert ("schrijf",) not in gevraagd


def test_one_that_takes_no_part_is_in_the_code(capsys, speel):
    speel(VIJF, WEG)

    assert draai(capsys, "knoppen", "map", "--overschrijf").code == 3


def test_help_is_dutch_and_says_that_start_has_no_buttons(capsys):
    gedaan = draai(capsys, "knoppen", "--help")

    assert (gedaan.code, engels_in(gedaan.uit)) == (0, [])
    assert "op het blad Start komen er geen bij" in " ".join(gedaan.uit.split())


def test_conversation(tmp_path):
    (tmp_path / "klassenmap groep 8.xlsx").touch()
    voorstel, tekst, _ = gesprek(schrijven, "knoppen", paden=[tmp_path])

    assert voorstel.opdrachten == (("knoppen", str(tmp_path)),)
    assert "Je ziet eerst wat er verandert." in tekst
