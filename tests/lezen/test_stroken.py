"""Runs of plain cells that no parser sees: the short way must find what the long way finds."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.lezen.bladscan import BladScan, scan_blad, scan_xml
from hgw_excel.lezen.grenzen import GRENZEN, Grenzen
from hgw_excel.lezen.poort import keur
from hgw_excel.lezen.stroken import MERK, _Oogst, neem_stroken
from hgw_excel.lezen.weigeringen import Geweigerd
from tests.klas import volle_klas
from tests.lezen.maken import NS

BLAD = (
    f'<worksheet xmlns="{NS}"><sheetData>'
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="3"/><c r="C1"><v>1.5</v></c></row>'
    '<row r="2" spans="1:5"><c r="A2" t="str"><f>t[[#This Row],[a]]&amp;"x"</f><v>été</v></c>'
    '<c r="B2"><f>""</f><v></v></c><c r="C2" t="e"><f>NA()</f><v>#N/A</v></c>'
    '<c r="D2" t="inlineStr"><is><t xml:space="preserve"> x</t></is></c><c r="E2"><f>1</f></c>'
    "</row>"
    '<row r="3"/><row r="5" ht="15"><c r="AA5" t="b"><v>1</v></c>'
    '<c r="AB5"><f t="array" ref="AB5:AC6">X</f><v>2</v></c><c r="AD5"></c></row>'
    '</sheetData><mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells></worksheet>'
).encode()

TOKENS = [
    *(b"<v>", b"</v>", b"</c>", b"<f>", b"</f>", b"</row>", b'<row r="4">', b"<is>", b"<t>", b"<"),
    *(b'<c r="A1"/>', b'<c r="ZZZ1"/>', b'<c r="B2"><v>1</v></c>', b"<x>", b"</x>", b"<!--"),
    *(
        b"&",
        b"&amp;",
        b"&#10;",
        b"&#1;",
        b"&a1mp;",
        b"]]>",
        b"\x01",
        b"\xff",
        b"\xef\xbf\xbf",
        b"\xc3",
    ),
    *(b' t="s"', b' t="e"', b' s="1"', b' xmlns="x"', b"sheetData", b"<sheetData>", b"\xc3\xa9"),
    *(f"<{MERK}/>".encode(), MERK.encode(), b"1", b"0", b'"', b" ", b">", b"/", b"#SPILL!"),
]


def gevonden(scan, deel, grenzen=GRENZEN):
    """Return all that a scan found, or the code of its refusal."""
    try:
        uit = scan(deel, "Blad", grenzen)
    except Geweigerd as fout:
        return fout.weigering.code, fout.velden
    return tuple(getattr(uit, naam) for naam in BladScan.__slots__)


@cache
def bladen():
    """The sheets of a whole klassenmap."""
    delen = keur("klas.xlsx", bouw_klassenmap(volle_klas((5,), 12))).delen
    return [d for naam, d in delen.items() if naam.startswith("xl/worksheets/sheet")]


def test_nearly_all_of_a_klassenmap_is_plain():
    korter = [(len(neem_stroken(blad)[0]), len(blad)) for blad in bladen()]

    assert sum(kort for kort, _ in korter) * 4 < sum(heel for _, heel in korter)


def test_whole_klassenmap():
    assert [gevonden(scan_blad, b) for b in bladen()] == [gevonden(scan_xml, b) for b in bladen()]


@settings(max_examples=300)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(BLAD)),
            st.integers(0, 12),
            st.sampled_from([b"", *TOKENS, BLAD[90:160]]),
        ),
        max_size=3,
    )
)
def test_whatever_is_changed_the_short_way_finds_the_same(ingrepen):
    blad = BLAD
    for plek, lengte, nieuw in ingrepen:
        blad = blad[:plek] + nieuw + blad[plek + lengte :]

    assert gevonden(scan_blad, blad) == gevonden(scan_xml, blad)


ONGEWOON = [
    ("an unknown entity", b"1.5", b"&x;"),
    ("a digit within an entity", b"1.5", b"&a1mp;"),
    ("a control sign", b"1.5", b"\x01"),
    ("half a sign", b"1.5", b"\xc3"),
    ("a sign cut by a digit", b"1.5", b"\xc31\xa9"),
    ("no character", b"1.5", b"\xef\xbf\xbf"),
    ("the end of a CDATA", b"1.5", b"]]>"),
    ("a control sign in a formula", b"This", b"Th\x02s"),
    ("an entity in a formula", b"&amp;", b"&;"),
    ("half a sign in a text", b"\xc3\xa9t", b"\xc3t"),
    ("a namespace in a formula", b"This", b" xmlns=This"),
    ("another row", b'r="C1"', b'r="C2"'),
    ("another row all along", b'<row r="1"', b'<row r="11"'),
    ("a row with a nought", b'"AA5"', b'"AA05"'),
    ("the same column twice", b'r="B1"', b'r="A1"'),
    ("a column beyond the last", b'"AA5"', b'"ZZZ5"'),
    ("a column before the last cell", b'"AD5"', b'"A5"'),
    ("a value after the last cell", b"</row>", b"<v>3</v></row>"),
    ("our own element", b"</row>", f"<{MERK}/></row>".encode()),
    ("the name of our own element", b"1.5", MERK.encode()),
    ("a text of another sheet", b"<v>0<", b"<v>x<"),
    ("an error that calamine does not know", b"#N/A", b"#SPILL!"),
]


@pytest.mark.parametrize(
    ("oud", "nieuw"), [rij[1:] for rij in ONGEWOON], ids=[r[0] for r in ONGEWOON]
)
def test_what_is_not_plain_is_found_as_before(oud, nieuw):
    blad = BLAD.replace(oud, nieuw, 1)

    assert blad != BLAD
    assert gevonden(scan_blad, blad) == gevonden(scan_xml, blad)


@pytest.mark.parametrize(
    "grenzen", [Grenzen(rijen=2), Grenzen(oppervlak=50), Grenzen(samengevoegd=0)]
)
def test_limits_hold_as_before(grenzen):
    uitslag = gevonden(scan_blad, BLAD, grenzen)

    assert uitslag == gevonden(scan_xml, BLAD, grenzen)
    assert len(uitslag) == 2


def test_the_law_would_see_text_that_is_not_looked_at(monkeypatch):
    monkeypatch.setattr(_Oogst, "is_gewone_tekst", lambda _: True)
    verschil = {
        naam
        for naam, oud, nieuw in ONGEWOON
        for blad in [BLAD.replace(oud, nieuw, 1)]
        if gevonden(scan_blad, blad) != gevonden(scan_xml, blad)
    }

    assert verschil >= {"a control sign", "a sign cut by a digit", "an entity in a formula"}
