"""`hgw signaleer`: what is on the screen, with and without names, and as JSON."""

import json
from datetime import date
from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.acties.signaleren import KindSignalen, KlasSignalen
from hgw_excel.school.signaleren import tel_zin
from tests.cli.hulp import draai, engels_in
from tests.cli.signaalhulp import (
    ANNA,
    BRAM,
    CHAIMA,
    FEB,
    LAAG,
    LEERMOMENT,
    STUK,
    kind,
    klas,
)


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
    ]
    assert (uitkomst.fout, uitkomst.code) == ("", 0)
    assert gevraagd == [(("map", "*.xlsx"), None, date.today())]


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
        "",
        "kapot.xlsx",
        "  aanpassen  HGW105  Dit bestand is stuk.",
        "",
        "1 keer aanpassen.",
    ]
    assert uitkomst.code == 3


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
    return tel_zin(KlasSignalen(kinderen, 2))


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
        "blad": {"klassen": [], "meldingen": []},
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
