"""Meldingen on the console and as JSON."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.cli import tonen
from hgw_excel.cli.tonen import (
    gelezen_zin,
    meldingregels,
    per_bestand,
    tel_zin,
    toon,
    toon_beknopt,
    toon_json,
    toon_paden,
)
from hgw_excel.domein.melding import Ernst, Melding

ERNST = {"HGW101": Ernst.AANPASSEN, "HGW301": Ernst.AANPASSEN, "HGW401": Ernst.LET_OP}


def melding(code: str, bestand: str = "groep 5.xlsx", cel: str = "H12", zin: str = "Zo is het."):
    ernst = ERNST.get(code, Ernst.TIP)
    return Melding(code, ernst, bestand, "Scores" if cel else "", cel, "M niveau", zin, "Doe dit.")


def test_grouped_per_file_in_order(capsys):
    toon(
        [
            melding("HGW301", "groep 6.xlsx", "A2"),
            melding("HGW401", "groep 5.xlsx", "B2"),
            melding("HGW501", "groep 6.xlsx", "A1"),
            melding("HGW601", "", ""),
        ]
    )

    assert capsys.readouterr().out.splitlines() == [
        "groep 6.xlsx",
        "  aanpassen  HGW301  Scores, A2: Zo is het. Doe dit.",
        "  tip        HGW501  Scores, A1: Zo is het. Doe dit.",
        "",
        "groep 5.xlsx",
        "  let op     HGW401  Scores, B2: Zo is het. Doe dit.",
        "",
        "Alle bestanden samen",
        "  tip        HGW601  Zo is het. Doe dit.",
        "",
        "1 keer aanpassen, 1 keer let op en 2 tips.",
    ]


def test_capped_per_rule_and_file(capsys):
    toon(
        [
            *(melding("HGW301", cel=f"H{rij}") for rij in range(2, 42)),
            melding("HGW401"),
            melding("HGW301", "groep 6.xlsx"),
        ],
        per_regel=2,
    )

    assert capsys.readouterr().out.splitlines() == [
        "groep 5.xlsx",
        "  aanpassen  HGW301  Scores, H2: Zo is het. Doe dit.",
        "  aanpassen  HGW301  Scores, H3: Zo is het. Doe dit.",
        "             HGW301  en nog 38",
        "  let op     HGW401  Scores, H12: Zo is het. Doe dit.",
        "",
        "groep 6.xlsx",
        "  aanpassen  HGW301  Scores, H12: Zo is het. Doe dit.",
        "",
        "41 keer aanpassen en 1 keer let op.",
    ]


@pytest.mark.parametrize(
    ("codes", "regels"),
    [
        (
            [("HGW301", "H2"), ("HGW401", "H3"), ("HGW501", "H4"), ("HGW601", "")],
            ["groep 5.xlsx",
             "  aanpassen  HGW301  Scores, H2: Zo is het. Doe dit.",
             "  tip        HGW601  Zo is het. Doe dit.",
             "",
             "1 keer aanpassen, 1 keer let op en 2 tips. 'hgw controleer' noemt ze allemaal."],
        ),
        ([("HGW501", "H4")],
         ["Niets aan te passen en 1 tip. 'hgw controleer' noemt ze allemaal."]),
        ([], ["Niets aan te passen."]),
    ],
)  # fmt: skip
def test_in_short_what_may_stay_is_counted(capsys, codes, regels):
    toon_beknopt([melding(code, cel=cel) for code, cel in codes])

    assert capsys.readouterr().out.splitlines() == regels


CODES = st.sampled_from(["HGW101", "HGW301", "HGW401", "HGW501"])


@given(st.lists(st.tuples(CODES, st.sampled_from(["a", "b"]))), st.integers(1, 6))
def test_shown_and_counted_make_all(paren, per_regel):
    meldingen = [melding(code, bestand) for code, bestand in paren]
    getoond = geteld = 0
    for deel in per_bestand(meldingen).values():
        for regel in meldingregels(deel, per_regel):
            _, _, nog = regel.partition("en nog ")
            getoond, geteld = getoond + (not nog), geteld + int(nog or 0)

    assert getoond + geteld == len(meldingen)


@pytest.mark.parametrize(
    ("codes", "zin"),
    [
        ([], "Niets aan te passen."),
        (["HGW501"], "Niets aan te passen en 1 tip."),
        (["HGW401", "HGW501", "HGW501"], "Niets aan te passen, 1 keer let op en 2 tips."),
        (["HGW301", "HGW101"], "2 keer aanpassen."),
        (["HGW301", "HGW401", "HGW501"], "1 keer aanpassen, 1 keer let op en 1 tip."),
    ],
)
def test_tel_zin(codes, zin):
    assert tel_zin([melding(code) for code in codes]) == zin


@pytest.mark.parametrize(
    ("gelezen", "gevonden", "zin"),
    [
        (0, 0, "Er is geen klassenmap gevonden."),
        (1, 1, "De klassenmap is gelezen."),
        (0, 1, "De klassenmap is niet gelezen."),
        (2, 2, "Beide klassenmappen zijn gelezen."),
        (11, 11, "Alle 11 klassenmappen zijn gelezen."),
        (10, 11, "10 van de 11 klassenmappen zijn gelezen."),
        (1, 2, "1 van de 2 klassenmappen is gelezen."),
    ],
)
def test_gelezen_zin(gelezen, gevonden, zin):
    assert gelezen_zin(gelezen, gevonden) == zin


def test_a_cell_cannot_command_the_terminal(capsys):
    """A value with an escape sequence or a line end stays one harmless line."""
    toon([melding("HGW301", "a\x1b[2J.xlsx", zin="'\x1b]0;x\x07\nb\u202e' é ✓.")])

    assert capsys.readouterr().out.splitlines()[:2] == [
        "a [2J.xlsx",
        "  aanpassen  HGW301  Scores, H12: ' ]0;x  b ' é ✓. Doe dit.",
    ]


@pytest.mark.parametrize(
    ("terminal", "geen_kleur", "gekleurd"),
    [(True, "", True), (False, "", False), (True, "1", False)],
)
def test_colour_only_where_someone_looks(monkeypatch, terminal, geen_kleur, gekleurd):
    geschreven = []
    monkeypatch.setenv("NO_COLOR", geen_kleur)
    monkeypatch.setattr(tonen.platform, "is_terminal", lambda stroom: terminal)
    monkeypatch.setattr(tonen.click, "echo", lambda regel="": geschreven.append(regel))
    toon([melding("HGW301")])

    assert ("\x1b[31m" in "".join(geschreven)) is gekleurd


def test_json_is_versioned_and_complete(capsys):
    meldingen = [melding("HGW301", zin="é ✓ \ud800"), *[melding("HGW501")] * 40]
    toon_json(meldingen, gevonden=3, gelezen=2)
    uit = capsys.readouterr().out

    assert uit.isascii()
    assert json.loads(uit) == {
        "versie": 1,
        "meldingen": [melding.als_dict() for melding in meldingen],
        "samenvatting": {"gevonden": 3, "gelezen": 2, "aanpassen": 1, "let op": 0, "tip": 40},
    }


def test_json_fields_of_version_1(capsys):
    toon_json([melding("HGW301")])

    assert json.loads(capsys.readouterr().out)["meldingen"] == [
        {
            "code": "HGW301",
            "ernst": "aanpassen",
            "bestand": "groep 5.xlsx",
            "blad": "Scores",
            "cel": "H12",
            "veld": "M niveau",
            "zin": "Zo is het.",
            "doe": "Doe dit.",
            "herstel": "",
        }
    ]


def test_paden(capsys):
    toon_paden("Leeg:", [])
    toon_paden("Geschreven:", [Path("a.xlsx"), Path("b\n.xlsx")])

    assert capsys.readouterr().out == "Geschreven:\n  a.xlsx\n  b .xlsx\n"
