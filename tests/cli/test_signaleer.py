"""`hgw signaleer`: what is on the screen, with and without names, and as JSON."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from hgw_excel import platform
from hgw_excel.acties.signaleren import Kindsignaal, KindSignalen, KlasSignalen
from hgw_excel.cli import kiezen
from hgw_excel.cli.scherm import Scherm
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.domein.meting import Kind
from hgw_excel.domein.signaal import Sterkte
from hgw_excel.domein.signaleren import Gevonden
from hgw_excel.school import signaleren
from hgw_excel.school.signaleren import Cel, Uitkomst, tel_zin
from tests.cli.hulp import draai, engels_in

FEB = date(2027, 2, 4)
CELLEN = {
    "niveau": Cel("Scores", "H12"),
    "score": Cel("Scores", "G12"),
    "eerder": Cel("Toetsen", "J7", zichtbaar=False),
    "leermoment": Cel("Groepsoverzicht", "K4", personal=True),
}


def signaal(
    code: str, vak: str, zin: str, sterkte: Sterkte, *cellen: str, **reactie: str
) -> Kindsignaal:
    plekken = tuple(("tbl", 0, key) for key in cellen)
    return Kindsignaal(Gevonden(code, vak.lower(), vak, zin, sterkte, plekken), FEB, **reactie)


DALING = signaal("S04", "Rekenen", "Rekenen: van II (E4) naar IV (M5), twee niveaus lager.",
                 Sterkte.STERK, "niveau", "score", "eerder")  # fmt: skip
LAAG = signaal("S01", "Rekenen", "Rekenen: niveau IV op M5.", Sterkte.LET_OP, "niveau",
               reactie="opgepakt", toelichting="met Bo samen")  # fmt: skip
LEERMOMENT = signaal("S15", "", "Belangrijk leermoment: 'met Bo lezen'.", Sterkte.TIP, "leermoment")
GELATEN = signaal("S01", "Spelling", "Spelling: niveau V op M5.", Sterkte.LET_OP, "niveau",
                  reactie="bewust niet")  # fmt: skip


def kind(naam: str, plek: int, leerjaar: int, *signalen: Kindsignaal) -> KindSignalen:
    return KindSignalen(Kind(f"HGW-{plek}", "", naam, "5-6", leerjaar, plek), signalen)


def klas(*kinderen: KindSignalen, naam: str = "5-6", aan_te_passen: int = 0) -> SimpleNamespace:
    return SimpleNamespace(
        klas=SimpleNamespace(titel=f"Groep {naam}", groep=naam, bestand=f"klassenmap {naam}.xlsx"),
        signalen=KlasSignalen(kinderen, 2, ()),
        aan_te_passen=aan_te_passen,
        cellen=lambda plekken: tuple(CELLEN[key] for _, _, key in plekken),
    )


ANNA = kind("Anna", 0, 5, DALING, LAAG, LEERMOMENT)
BRAM = kind("Bram", 1, 5)
CHAIMA = kind("Chaima", 2, 6, GELATEN)
STUK = Melding("HGW105", Ernst.AANPASSEN, "kapot.xlsx", "", "", "", "Dit bestand is stuk.")


@pytest.fixture
def speel(monkeypatch):
    """Let the library answer with these classes; return how it was called."""

    def vervang(
        klassen: Sequence[SimpleNamespace], meldingen: Sequence[Melding] = (), code: int = 0
    ) -> list[tuple]:
        gevraagd: list[tuple] = []

        def antwoord(paden, school, datum, *, voortgang):
            gevraagd.append((paden, school, datum))
            gevonden = len(klassen) + len(meldingen)
            return Uitkomst(list(meldingen), list(klassen), gevonden, code)

        monkeypatch.setattr(signaleren, "signaleer", antwoord)
        return gevraagd

    return vervang


def test_who_why_how_strong_and_where(capsys, speel):
    gevraagd = speel([klas(ANNA, BRAM, CHAIMA, aan_te_passen=2)])
    uitkomst = draai(capsys, "signaleer", "map", "*.xlsx")

    assert uitkomst.uit.splitlines() == [
        "Groep 5-6 (klassenmap 5-6.xlsx)",
        "  Anna (leerjaar 5)",
        "    sterk   S04  Rekenen: van II (E4) naar IV (M5), twee niveaus lager."
        " [Scores, H12, G12]",
        "    let op  S01  Rekenen: niveau IV op M5. [Scores, H12] (opgepakt)",
        "            en nog 1",
        "  Chaima (leerjaar 6)",
        "            bewust niet: 1",
        "",
        "Groep 5-6: 1 van de 3 kinderen vraagt aandacht: 1 keer sterk en 1 keer let op;"
        " daarnaast 1 tip; 1 keer bewust niet.",
        "  Nog 2 keer iets aan te passen: zie 'hgw controleer'.",
        "De klassenmap is gelezen.",
        "Een signaal is een vraag om te kijken. Begin bij 'sterk' en bespreek wat je ziet.",
        "Er is niets in de klassenmappen geschreven; op het blad Signalen zetten kan dit programma"
        " nog niet.",
    ]
    assert (uitkomst.fout, uitkomst.code) == ("", 0)
    assert gevraagd == [(("map", "*.xlsx"), None, None)]


def test_all_signals(capsys, speel):
    speel([klas(ANNA)])
    regels = draai(capsys, "signaleer", "map", "--alles").uit.splitlines()

    assert regels[4] == (
        "    tip     S15  Belangrijk leermoment: 'met Bo lezen'. [Groepsoverzicht, K4]"
    )
    assert not any("en nog" in regel for regel in regels)


def test_without_names_the_number_stands_there_and_no_ones_own_words(capsys, speel):
    speel([klas(ANNA, CHAIMA)])
    uit = draai(capsys, "signaleer", "map", "--alles", "--zonder-namen").uit

    assert [regel for regel in uit.splitlines() if "nummer" in regel] == [
        "  nummer 1 (leerjaar 5)", "  nummer 3 (leerjaar 6)",
    ]  # fmt: skip
    assert (
        "S15  Hier staan eigen woorden van de leerkracht; lees ze in de cel. [Groepsoverzicht, K4]"
        in uit
    )
    assert [naam for naam in ("Anna", "Chaima", "Bo") if naam in uit] == []


def test_only_one_leerjaar(capsys, speel):
    speel([klas(ANNA, CHAIMA), klas(kind("Dewi", 0, 3, LAAG), naam="3")])
    uit = draai(capsys, "signaleer", "map", "--leerjaar", "5").uit

    assert [naam for naam in ("Anna", "Chaima", "Dewi", "Groep 3") if naam in uit] == ["Anna"]


def test_a_file_that_could_not_be_read_is_said_after_the_others(capsys, speel):
    speel([klas(BRAM)], [STUK], 3)
    uitkomst = draai(capsys, "signaleer", "map")

    assert uitkomst.uit.splitlines() == [
        "Groep 5-6 (klassenmap 5-6.xlsx)",
        "",
        "Groep 5-6: geen signalen bij het ene kind.",
        "1 van de 2 klassenmappen is gelezen.",
        "Er is niets in de klassenmappen geschreven; op het blad Signalen zetten kan dit programma"
        " nog niet.",
        "",
        "kapot.xlsx",
        "  aanpassen  HGW105  Dit bestand is stuk.",
        "",
        "1 keer aanpassen.",
    ]
    assert uitkomst.code == 3


DEWI = klas(kind("Dewi", 0, 3, LAAG), naam="3")


@pytest.fixture
def typ(monkeypatch):
    """Let someone type these answers; then the typing has ended."""

    def vervang(*antwoorden: str) -> None:
        rij = iter(antwoorden)

        def lees() -> str:
            try:
                return next(rij)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr(kiezen, "Scherm", lambda: Scherm(lees, breedte=79))

    return vervang


def test_of_several_classes_the_counts_come_first_and_then_what_is_asked_for(capsys, speel, typ):
    speel([klas(ANNA, aan_te_passen=1), DEWI], [STUK], 3)
    typ("7", "groep 3", "5/6", "")
    uitkomst = draai(capsys, "signaleer", "map", "--kies")
    telling_, fout, drie, vijf, slot = uitkomst.uit.split(
        "Welke groep wil je zien? (Enter: klaar) "
    )[:5]

    assert [naam for naam in ("Anna", "Dewi", "hgw controleer") if naam in telling_] == []
    assert "  Nog 1 keer iets aan te passen: kies 'Klassenmappen controleren' in" in telling_
    assert "kapot.xlsx" in telling_
    assert fout == "Die groep is er niet. Kies 5-6 of 3.\n"
    assert drie.splitlines() == [
        "",
        "Groep 3 (klassenmap 3.xlsx)",
        "  Dewi (leerjaar 3)",
        "    let op  S01  Rekenen: niveau IV op M5. [Scores, H12] (opgepakt)",
        "",
        "",
    ]
    assert ("Anna" in vijf, slot, uitkomst.code) == (True, "", 3)


@pytest.mark.parametrize("antwoorden", [(), ("0",), ("",)])
def test_the_question_can_be_left(capsys, speel, typ, antwoorden):
    speel([klas(ANNA), DEWI])
    typ(*antwoorden)

    assert draai(capsys, "signaleer", "map", "--kies").code == 0


def test_one_class_is_shown_at_once(capsys, speel, typ):
    speel([klas(ANNA)])
    typ()
    uit = draai(capsys, "signaleer", "map", "--kies").uit

    assert ("Anna" in uit, "Welke groep" in uit) == (True, False)


def test_in_a_window_lines_are_broken_between_words(capsys, speel, monkeypatch):
    speel([klas(ANNA)], [STUK], 3)
    monkeypatch.setattr(platform, "is_terminal", lambda *_: True)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("NO_COLOR", "1")
    regels = draai(capsys, "signaleer", "map").uit.splitlines()

    assert regels[2:5] == [
        "    sterk   S04  Rekenen: van II (E4) naar IV (M5), twee",
        "                 niveaus lager. [Scores, H12, G12]",
        "    let op  S01  Rekenen: niveau IV op M5. [Scores, H12]",
    ]
    assert max(map(len, regels)) < 60


def test_an_empty_class_and_nothing_at_all(capsys, speel):
    speel([klas()])
    leeg = draai(capsys, "signaleer", "map").uit.splitlines()
    speel([], code=3)
    niets = draai(capsys, "signaleer", "map")

    assert leeg[2] == "Groep 5-6: er staan nog geen kinderen in."
    assert (niets.uit, niets.code) == ("Er is geen klassenmap gevonden.\n", 3)


def telling(*kinderen: KindSignalen) -> str:
    return tel_zin(KlasSignalen(kinderen, 2, ()))


TIP = kind("Dewi", 3, 5, LEERMOMENT)
TELLINGEN = [
    ((), "er staan nog geen kinderen in."),
    ((BRAM,), "geen signalen bij het ene kind."),
    ((BRAM, CHAIMA), "geen signalen bij de 2 kinderen; 1 keer bewust niet."),
    ((TIP,), "geen sterk of let op bij het ene kind; daarnaast 1 tip."),
    ((TIP, TIP, BRAM), "geen sterk of let op bij de 3 kinderen; daarnaast 2 tips."),
    (
        (ANNA,),
        "het ene kind vraagt aandacht: 1 keer sterk en 1 keer let op; daarnaast 1 tip.",
    ),
    (
        (ANNA, ANNA, BRAM, TIP),
        "2 van de 4 kinderen vragen aandacht: 2 keer sterk en 2 keer let op; daarnaast 3 tips.",
    ),
    (
        (kind("Evi", 4, 5, LAAG), BRAM),
        "1 van de 2 kinderen vraagt aandacht: 1 keer let op.",
    ),
]


@pytest.mark.parametrize(("kinderen", "zin"), TELLINGEN)
def test_the_count_of_a_class(kinderen, zin):
    assert telling(*kinderen) == zin


def test_as_json(capsys, speel):
    speel([klas(kind("Anna", 0, 5, LAAG), BRAM)], [STUK], 3)
    uitkomst = draai(capsys, "signaleer", "map", "--json", "--datum", "4-2-2027")

    assert json.loads(uitkomst.uit) == {
        "versie": 1,
        "klassen": [
            {
                "bestand": "klassenmap 5-6.xlsx",
                "groep": "5-6",
                "kinderen": [
                    {
                        "nummer": 1,
                        "naam": "Anna",
                        "leerjaar": 5,
                        "signalen": [
                            {
                                "code": "S01",
                                "vakgebied": "Rekenen",
                                "sterkte": "let op",
                                "zin": "Rekenen: niveau IV op M5.",
                                "sinds": "2027-02-04",
                                "reactie": "opgepakt",
                                "toelichting": "met Bo samen",
                                "cellen": [{"blad": "Scores", "cel": "H12"}],
                            }
                        ],
                    },
                    {"nummer": 2, "naam": "Bram", "leerjaar": 5, "signalen": []},
                ],
                "aan_te_passen": 0,
            }
        ],
        "meldingen": [STUK.als_dict()],
        "samenvatting": {"gevonden": 2, "gelezen": 1},
    }
    assert uitkomst.code == 3


def test_json_without_names_holds_no_name_and_no_ones_own_words(capsys, speel):
    speel([klas(ANNA)])
    uit = draai(capsys, "signaleer", "map", "--json", "--zonder-namen").uit

    assert [woord for woord in ("Anna", "Bo", "naam", "toelichting") if woord in uit] == []


def test_options_reach_the_library(capsys, speel, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "school").mkdir()
    gevraagd = speel([klas(BRAM)])
    draai(capsys, "signaleer", "map", "--school", "school", "--datum", "2027-02-04")

    assert gevraagd == [(("map",), Path("school"), FEB)]


@pytest.mark.parametrize("args", [(), ("map", "--datum", "gisteren"), ("map", "--leerjaar", "9")])
def test_usage(capsys, args):
    uitkomst = draai(capsys, "signaleer", *args)

    assert (uitkomst.code, uitkomst.uit, engels_in(uitkomst.fout)) == (2, "", [])
