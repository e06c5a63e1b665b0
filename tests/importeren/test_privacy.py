"""The guards: what may never come in."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.importeren.kopnamen import KOPNAMEN
from hgw_excel.importeren.privacy import (
    is_bsn,
    is_geblokkeerde_kop,
    is_verminkt,
    lijkt_bsn,
    lijkt_eckid,
    schoon_tekst,
    soort_geblokkeerd,
    vouw,
)

ECK = "https://ketenid.nl/201703/" + "0a" * 64


@pytest.mark.parametrize(
    ("kop", "soort"),
    [
        ("BSN", "burgerservicenummers"),
        ("bsn_ondwnr-4", "burgerservicenummers"),
        ("BSN-nummer leerling", "burgerservicenummers"),
        ("Sofinummer", "burgerservicenummers"),
        ("Burger Service Nummer", "burgerservicenummers"),
        ("PGN", "burgerservicenummers"),
        ("Onderwijs-nummer", "onderwijsnummers"),
        ("ECK iD", "ECK iD's"),
        ("eck_id", "ECK iD's"),
        ("KetenID", "ECK iD's"),
        ("Etniciteit", "gegevens over afkomst"),
        ("Geboorteland moeder", "gegevens over afkomst"),
        ("Land vader", "gegevens over afkomst"),
        ("Nationaliteit 1", "gegevens over afkomst"),
        ("Gewicht", "leerlinggewichten"),
        ("Postcode", "adressen"),
        ("Adres", "adressen"),
        ("E-mail ouder 1", "e-mailadressen of telefoonnummers"),
        ("Telefoon thuis", "e-mailadressen of telefoonnummers"),
        ("Roepnaam", ""),
        ("Nederland", ""),
        ("Opgn", ""),
        ("", ""),
    ],
)
def test_blocked_headers(kop, soort):
    assert (soort_geblokkeerd(kop), is_geblokkeerde_kop(kop)) == (soort, bool(soort))


def test_no_header_we_want_is_blocked():
    gewenst = [kop for koppen in KOPNAMEN.values() for kop in koppen]

    assert [kop for kop in gewenst if is_geblokkeerde_kop(kop)] == []
    assert len(gewenst) > 60


@pytest.mark.parametrize(
    ("tekst", "uitkomst"),
    [
        ("111222333", True),
        ("123456782", True),
        ("1112.22.333", True),
        ("123456789", False),
        ("12345678", False),
        ("1234567820", False),
        ("000000000", False),
        ("11122233a", False),
        ("१२३४५६७८२", False),
        ("", False),
    ],
)
def test_eleven_test(tekst, uitkomst):
    assert is_bsn(tekst) is uitkomst


GOED, FOUT = "111222333", "111222334"


@pytest.mark.parametrize(
    ("kolom", "uitkomst"),
    [
        ([GOED] * 5, True),
        ([GOED] * 3 + [FOUT] * 2, True),  # 60%
        ([GOED] * 2 + [FOUT] * 3, False),  # 40%
        ([GOED] * 5 + ["", " "] * 20, True),  # empty cells don't count
        ([GOED], True),  # of a few, all must pass
        ([GOED] * 4, True),
        ([GOED] * 4 + [""], True),
        ([GOED] * 3 + [FOUT], False),
        ([GOED, "1002"], False),
        (["", " "], False),
        ([str(1000 + i) for i in range(30)], False),
        ([], False),
    ],
)
def test_column_of_bsn(kolom, uitkomst):
    assert lijkt_bsn(kolom) is uitkomst


@given(st.lists(st.integers(100_000_000, 999_999_999), min_size=60, max_size=60, unique=True))
def test_arbitrary_nine_digit_numbers_are_no_bsn_column(nummers):
    """One in eleven passes by chance, so sixty arbitrary ones hold fewer than thirty-six."""
    treffers = sum(is_bsn(str(nummer)) for nummer in nummers)

    assert lijkt_bsn([str(nummer) for nummer in nummers]) is (treffers >= 36)


@pytest.mark.parametrize(
    ("kolom", "uitkomst"),
    [([ECK], True), (["", "x", ECK.upper()], True), (["0a" * 64], True), (["0a" * 63], False),
     (["https://kennisnet.nl/1"], False), ([], False)],
)  # fmt: skip
def test_column_of_eck(kolom, uitkomst):
    assert lijkt_eckid(kolom) is uitkomst


@pytest.mark.parametrize(
    ("ruw", "schoon"),
    [
        ("  Anne   Sophie ", "Anne Sophie"),
        ("Zoe\u0308", "Zoë"),
        ("Bo\u00a0b", "Bo b"),
        ("Bo\u200b\ufeffb\x07", "Bob"),
        ("Sem\r\nde", "Sem de"),
        ("Bo\ufffdb", "Bo\ufffdb"),
        ("", ""),
    ],
)
def test_clean_text(ruw, schoon):
    assert schoon_tekst(ruw) == schoon


@given(st.text())
def test_clean_text_is_stable_and_composed(tekst):
    schoon = schoon_tekst(tekst)

    assert schoon_tekst(schoon) == schoon
    assert schoon == unicodedata.normalize("NFC", schoon).strip()
    assert "  " not in schoon


@pytest.mark.parametrize(
    ("naam", "uitkomst"),
    [("?ukasz", True), ("Y\ufffdlmaz", True), ("ZoÃ«", True), ("Ä±rmak", True), ("Zoë", False),
     ("Åse", False), ("Ärla", False), ("Ãlvaro", False), ("", False)],
)  # fmt: skip
def test_damaged_names(naam, uitkomst):
    assert is_verminkt(naam) is uitkomst


@pytest.mark.parametrize(
    ("tekst", "plat"), [("Çağla", "cagla"), ("Łukasz", "lukasz"), ("Yılmaz", "yilmaz"), ("Ø", "o")]
)
def test_folding(tekst, plat):
    assert vouw(tekst) == plat
