"""Schooljaren, dates, group names, headers and the registry of meldingen."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.importeren import meldingen
from hgw_excel.importeren.groepsnaam import (
    herstel_groep,
    leerjaar_uit_naam,
    to_datum,
    to_jaargroep,
)
from hgw_excel.importeren.kopnamen import KOPNAMEN, veld_bij_kop
from hgw_excel.importeren.meldingen import MeldingSoort, alle, som_op, tel
from hgw_excel.importeren.privacy import kale_kop
from hgw_excel.importeren.schooljaar import to_schooljaar


@pytest.mark.parametrize(
    ("tekst", "uitkomst"),
    [
        ("2025-2026", "2025-2026"),
        (" 2025 / 2026 ", "2025-2026"),
        ("2025/26", "2025-2026"),
        ("25/26", "2025-2026"),
        ("2025–2026", "2025-2026"),
        ("2025-2027", ""),
        ("2026-2025", ""),
        ("2025-25", ""),
        ("25-2026", ""),
        ("1999-2000", ""),
        ("2025", ""),
        ("", ""),
    ],
)
def test_schooljaar(tekst, uitkomst):
    assert to_schooljaar(tekst) == uitkomst


@given(st.integers(2000, 2098))
def test_every_way_to_write_a_schooljaar(jaar):
    vormen = [
        f"{jaar}-{jaar + 1}",
        f"{jaar % 100:02}/{(jaar + 1) % 100:02}",
        f"{jaar} / {jaar + 1}",
    ]

    assert {to_schooljaar(vorm) for vorm in vormen} == {f"{jaar}-{jaar + 1}"}


@pytest.mark.parametrize(
    ("tekst", "uitkomst"),
    [
        ("31-01-2026", date(2026, 1, 31)),
        ("1-2-2026", date(2026, 2, 1)),
        ("1/2/2026", date(2026, 2, 1)),
        ("1.2.2026", date(2026, 2, 1)),
        ("2026-01-31", date(2026, 1, 31)),
        ("31-1-26", None),
        ("31-02-2026", None),
        ("2026-13-01", None),
        ("januari", None),
        ("", None),
    ],
)
def test_dates(tekst, uitkomst):
    assert to_datum(tekst) == uitkomst


@pytest.mark.parametrize(
    ("tekst", "uitkomst"),
    [("5-jun", "5/6"), ("1-feb", "1/2"), ("7-aug.", "7/8"), ("2026-06-05", "5/6"),
     ("5-6-2026", "5/6"), ("05-06-2026", "5/6"), ("5-jul", "5-jul"), ("2026-05-06", "2026-05-06"),
     ("5/6", "5/6"), ("5-6", "5-6"), ("8-sep", "8-sep"), ("Groep 5", "Groep 5"), ("", "")],
)  # fmt: skip
def test_group_out_of_a_date(tekst, uitkomst):
    assert herstel_groep(tekst) == uitkomst


@pytest.mark.parametrize(
    ("tekst", "uitkomst"),
    [("5", "5"), ("Groep 5", "5"), ("jgr 5", "5"), ("05", "5"), ("5.0", "5"), ("12", "12"),
     ("0", "0"), ("s", "S"), ("C", ""), ("5/6", ""), ("vijf", ""), ("", "")],
)  # fmt: skip
def test_jaargroep(tekst, uitkomst):
    assert to_jaargroep(tekst) == uitkomst


@pytest.mark.parametrize(
    ("naam", "uitkomst"),
    [("5", "5"), ("Groep 5B", "5"), ("5-6", ""), ("15", ""), ("9", ""), ("0", ""), ("Uil", "")],
)
def test_leerjaar_from_the_name_of_a_group(naam, uitkomst):
    assert leerjaar_uit_naam(naam) == uitkomst


@pytest.mark.parametrize(
    ("kop", "veld"),
    [
        ("Leerling-nummer", "leerlingnummer"),
        ("lln.nr", "leerlingnummer"),
        ("LEERLING_ID", "leerlingnummer"),
        ("Geb. datum", "geboortedatum"),
        ("Tussenvoegsel ", "voorvoegsel"),
        ("Niveau (I-V)", "niveau"),
        ("I t/m V", "niveau"),
        ("Leerling", "naam_samengesteld"),
        ("Hobby", ""),
        ("", ""),
    ],
)
def test_headers_however_written(kop, veld):
    assert veld_bij_kop(kop) == veld


def test_no_header_means_two_fields():
    kaal = [kale_kop(kop) for koppen in KOPNAMEN.values() for kop in koppen]

    assert sorted(kaal) == sorted(set(kaal))


@pytest.mark.parametrize(
    ("delen", "tekst"),
    [([], ""), (["4"], "4"), (["4", "7"], "4 en 7"), (["4", "7", "9"], "4, 7 en 9"),
     (list("12345"), "1, 2, 3, 4 en 5"), (list("1234567"), "1, 2, 3, 4, 5 en nog 2")],
)  # fmt: skip
def test_summing_up(delen, tekst):
    assert som_op(delen) == tekst


def test_counting_in_words():
    assert [tel(n, "kind is", "kinderen zijn") for n in (1, 2)] == [
        "Eén kind is",
        "2 kinderen zijn",
    ]


def test_registry_holds_every_code_once():
    codes = [soort.code for soort in alle()]

    assert codes == sorted(set(codes))
    assert [code for code in codes if not re.fullmatch(r"HGW1[567]\d", code)] == []
    assert [
        soort.code for soort in alle() if not (soort.titel and soort.uitleg.endswith("."))
    ] == []


def test_every_kind_is_used_somewhere():
    map_ = Path(meldingen.__file__).parent
    bronnen = [pad.read_text("utf-8") for pad in map_.glob("*.py") if pad.stem != "meldingen"]
    namen = [naam for naam, w in vars(meldingen).items() if isinstance(w, MeldingSoort)]

    assert [naam for naam in namen if not any(naam in bron for bron in bronnen)] == []
    assert len(namen) == len(alle())
