"""What `hgw controleer --herstel` says: lines, sentences and data."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from hgw_excel.acties.herstellen import Herstelling
from hgw_excel.cli.hersteltekst import als_dict, klasregels, plan_zin, slotzinnen
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.school.bijwerken.meldingen import NIET_UITGEREKEND
from hgw_excel.school.herstellen import Hersteld, Klasherstel

UIT = Path("uit")
SCORE_CEL = Herstelling(("", 0, "a"), "Scores", "H5", "Rekenen", "getal", 151.5, "151.5", "151,5")
LATER = NIET_UITGEREKEND.melding("5.xlsx", "Later.", blad="Scores")
NIVEAU = Melding("HGW502", Ernst.LET_OP, "5.xlsx", "Scores", "K5", "", "Er staat III.", "Kijk.")


def cel(soort: str, was: str = "", wordt: str = "") -> Herstelling:
    return Herstelling(("", 0, "a"), "Scores", "H5", "Rekenen", soort, None, was, wordt)


def klas(*cellen: Herstelling, bestand: str = "5.xlsx", **rest: object) -> Klasherstel:
    return Klasherstel(SimpleNamespace(bestand=bestand), Path(bestand), cellen, **rest)


@pytest.mark.parametrize(
    ("een", "wordt", "is_nu"),
    [
        (SCORE_CEL, "'151.5' wordt 151,5.", "'151.5' is nu 151,5."),
        (
            replace(cel("getal", "150", "150"), verschil="een getal in plaats van tekst"),
            "'150' wordt 150 (een getal in plaats van tekst).",
            "'150' is nu 150 (een getal in plaats van tekst).",
        ),
        (cel("getal"), "dit wordt een getal.", "dit is nu een getal."),
        (cel("datum"), "dit wordt een datum.", "dit is nu een datum."),
        (cel("schrijfwijze", "iii", "III"), "'iii' wordt III.", "'iii' is nu III."),
        (cel("schrijfwijze"), "dit wordt het woord uit de lijst.",
         "dit is nu het woord uit de lijst."),
        (cel("formule"), "de formule komt terug.", "de formule staat er weer."),
        (cel("formule", "plus"), "de formule komt terug (stond: 'plus').",
         "de formule staat er weer (stond: 'plus')."),
        (cel("formule", "#VERW!"), "de formule komt terug (stond: #VERW!).",
         "de formule staat er weer (stond: #VERW!)."),
        (cel("formule", "een eigen formule"), "de formule komt terug (stond: een eigen formule).",
         "de formule staat er weer (stond: een eigen formule)."),
    ],
)  # fmt: skip
def test_a_line_for_each_cell(een, wordt, is_nu):
    voor, na = (list(klasregels(Hersteld((klas(een),), 0), None, gedaan=g)) for g in (False, True))

    assert voor == ["5.xlsx", f"  {een.soort:12}  Scores, H5: {wordt}", ""]
    assert na == ["5.xlsx", f"  {een.soort:12}  Scores, H5: {is_nu}", ""]


def test_many_cells_of_one_kind_are_counted():
    veel = klas(*[SCORE_CEL] * 7, *[replace(SCORE_CEL, blad="Plan")] * 3, cel("formule"))
    regels = list(klasregels(Hersteld((veel,), 0), 5, gedaan=True))

    assert regels[6:] == [
        "  getal         en nog 2 op Scores en 3 op Plan.",
        "  formule       Scores, H5: de formule staat er weer.",
        "",
    ]
    assert len(list(klasregels(Hersteld((veel,), 0), None, gedaan=True))) == 13


def test_what_went_wrong_stands_with_its_file():
    mis = klas(bestand="a\x1b[2J.xlsx", reden="De schijf is vol.")
    half = klas(SCORE_CEL, niet=(cel("formule"),), meldingen=(NIVEAU, LATER), kopie=UIT)

    assert list(klasregels(Hersteld((mis, half), 0), 5, gedaan=True)) == [
        "a [2J.xlsx",
        "  niet          De schijf is vol.",
        "",
        "5.xlsx",
        "  getal         Scores, H5: '151.5' is nu 151,5.",
        "  niet          Scores, H5: het is niet gelukt.",
        "  let op     HGW502  Scores, K5: Er staat III. Kijk.",
        "",
    ]


@pytest.mark.parametrize(
    ("klassen", "niets", "zin"),
    [
        ([], 4, "Er is niets veilig te herstellen."),
        ([1], 0, "1 klassenmap is veilig te herstellen: 1 cel."),
        ([2, 3], 1, "2 klassenmappen zijn veilig te herstellen: 5 cellen."
         " 1 heeft niets te herstellen."),
        ([2], 6, "1 klassenmap is veilig te herstellen: 2 cellen. 6 hebben niets te herstellen."),
    ],
)  # fmt: skip
def test_plan_zin(klassen, niets, zin):
    assert plan_zin(Hersteld(tuple(klas(*[SCORE_CEL] * n) for n in klassen), niets)) == zin


REKENT = (
    "Enkele bladen rekenen nog met wat er stond: Excel rekent ze bij het openen uit, LibreOffice "
    "na Ctrl+Shift+F9."
)
KIJK = "Bekijk de kopieën en zet ze daarna op de plek van de originelen."


@pytest.mark.parametrize(
    ("klassen", "niets", "zinnen"),
    [
        ([], 2, ["Er is niets veilig te herstellen; er is geen kopie gemaakt."]),
        (
            [klas(*[SCORE_CEL] * 7, kopie=UIT), klas(*[SCORE_CEL] * 7, kopie=UIT)],
            6,
            [
                "2 klassenmappen hersteld in uit: 14 cellen. 6 hadden niets te herstellen.",
                "De originelen zijn niet veranderd.",
                KIJK,
            ],
        ),
        (
            [klas(cel("formule", "plus"), kopie=UIT, meldingen=(LATER,)), klas(reden="Vol.")],
            1,
            [
                "1 klassenmap hersteld in uit: 1 cel. 1 had niets te herstellen.",
                "De originelen zijn niet veranderd; wat over een formule was getypt, staat daar"
                " nog in.",
                REKENT,
                KIJK,
                "1 klassenmap is niet hersteld; de reden staat hierboven.",
            ],
        ),
        (
            [klas(reden="Vol."), klas(reden="Vol.")],
            0,
            ["2 klassenmappen zijn niet hersteld; de reden staat hierboven."],
        ),
    ],
)
def test_slotzinnen(klassen, niets, zinnen):
    assert list(slotzinnen(Hersteld(tuple(klassen), niets), UIT)) == zinnen


def test_as_data():
    een = klas(SCORE_CEL, kopie=Path("/thuis/jan/uit/5.xlsx"), niet=(cel("formule"),))
    uit = als_dict(Hersteld((een, klas(reden="Vol.", meldingen=(LATER,))), 3))
    plek = {"bestand": "5.xlsx", "blad": "Scores", "cel": "H5", "veld": "Rekenen"}

    assert uit == {
        "geschreven": 1,
        "niets": 3,
        "cellen": [{**plek, "soort": "getal", "was": "151.5", "wordt": "151,5", "verschil": ""}],
        "niet_gelukt": [{**plek, "soort": "formule", "was": "", "wordt": "", "verschil": ""}],
        "niet_geschreven": [{"bestand": "5.xlsx", "reden": "Vol."}],
        "meldingen": [LATER.als_dict()],
    }
