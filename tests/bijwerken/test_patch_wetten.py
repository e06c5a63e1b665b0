"""Laws of patching: what was asked is read back, all else is as it was, twice is once."""

from datetime import date, datetime, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from hgw_excel.bijwerken.opdracht import Formule, Opdracht
from hgw_excel.bijwerken.patch import patch
from hgw_excel.schema.celtekst import codeer, decodeer, gebrek
from hgw_excel.schema.dagnummer import dagnummer
from hgw_excel.schema.ruw import cel_adres
from tests.bijwerken.mapje import BLAD, HOOFD, TEKSTEN, gelezen, maak, pak_uit, verschil

RIJEN, KOLOMMEN = 6, 5
PLEKKEN = st.tuples(st.integers(0, RIJEN - 1), st.integers(0, KOLOMMEN - 1))
SOORTEN = ("getal", "tekst", "gedeeld", "waar", "leeg", "formule", "getypt", "fout")
GEVAARLIJK = (
    "=1+1", "+1", "-1", "@x", "_x0041_", "_x005F_x0041_", "a_x000D_", "a\rb", "\r\n", " x ", "\n",
    "<&>", "\t", "ß", "\U0001f600", "]]>", "'", "0", "1e5", "TRUE", "#N/A", "",
)  # fmt: skip
TEKST = st.one_of(st.sampled_from(GEVAARLIJK), st.text(max_size=20)).filter(lambda t: not gebrek(t))
GETAL = st.one_of(
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=False, allow_infinity=False).filter(lambda g: g == 0 or abs(g) > 1e-300),
)
DAG = st.dates(date(1900, 3, 1), date(2199, 12, 31))
WAARDE = st.one_of(TEKST, GETAL, DAG, st.booleans(), st.none())
CELLEN = {
    "getal": "<v>7.25</v>",
    "tekst": ' t="inlineStr"|<is><t> a </t></is>', "waar": ' t="b"|<v>1</v>',
    "gedeeld": ' t="s"|<v>1</v>', "leeg": "", "formule": "<f>1+1</f><v>2</v>",
    "getypt": ' t="str"|<f>"x"</f><v>x</v>', "fout": ' t="e"|<v>#N/A</v>',
}  # fmt: skip
ROOSTER = st.dictionaries(PLEKKEN, st.sampled_from(SOORTEN), max_size=12)


def boek_van(rooster: dict[tuple[int, int], str]) -> bytes:
    regels = []
    for rij in sorted({rij for rij, _ in rooster}):
        cellen = []
        for plek in sorted(plek for plek in rooster if plek[0] == rij):
            kenmerken, _, inhoud = CELLEN[rooster[plek]].rpartition("|")
            cellen.append(f'<c r="{cel_adres(*plek)}" s="0"{kenmerken}>{inhoud}</c>')
        regels.append(f'<row r="{rij + 1}">{"".join(cellen)}</row>')
    return maak("".join(regels))


def als_dict(boek: bytes) -> dict[tuple[int, int], object]:
    """Return what is read of each cell that is not empty."""
    return {
        (i, j): waarde
        for i, rij in enumerate(gelezen(boek))
        for j, waarde in enumerate(rij)
        if waarde != ""
    }


def als_gelezen(waarde: object) -> object:
    """Return how a value comes back; without a date style a day is its number."""
    if isinstance(waarde, date):
        return float((waarde - date(1899, 12, 30)).days)
    return float(waarde) if isinstance(waarde, int) and not isinstance(waarde, bool) else waarde


def met_soort(cellen: dict) -> dict:
    """Return the cells with the kind of each value: True is no 1."""
    return {plek: (type(waarde), waarde) for plek, waarde in cellen.items()}


@settings(max_examples=120, deadline=None)
@given(ROOSTER, st.dictionaries(PLEKKEN, WAARDE, min_size=1, max_size=8))
def test_what_was_asked_is_read_and_nothing_else_changes(rooster, waarden):
    oud = boek_van(rooster)

    gepatcht = patch(oud, Opdracht({"Scores": waarden}))

    vast = {plek for plek in waarden if rooster.get(plek) in ("formule", "getypt")}
    assert {over.plek for over in gepatcht.overgeslagen} == vast
    verwacht = als_dict(oud) | {p: als_gelezen(w) for p, w in waarden.items() if p not in vast}
    verwacht = {plek: w for plek, w in verwacht.items() if w not in ("", None)}
    assert met_soort(als_dict(gepatcht.inhoud)) == met_soort(verwacht)
    assert verschil(oud, gepatcht.inhoud) in ([], [BLAD])


@settings(max_examples=60, deadline=None)
@given(ROOSTER, st.dictionaries(PLEKKEN, WAARDE, max_size=8), st.dictionaries(PLEKKEN, TEKST))
@example({}, {(0, 0): 2**53 + 1}, {})
def test_twice_is_once(rooster, waarden, berekend):
    formule = {(9, 9): Formule("2*2", 4), (9, 8): Formule("SUM(A1:A2*1)", 0.5, array=True)}
    opdracht = Opdracht(
        {"Scores": {**waarden, **formule}}, {"Scores": berekend}, hoogtes={"Scores": {2: 33.25}}
    )
    eerst = patch(boek_van(rooster), opdracht)

    nog_eens = patch(eerst.inhoud, opdracht)

    assert nog_eens.inhoud is eerst.inhoud
    assert nog_eens.overgeslagen == eerst.overgeslagen


@settings(max_examples=60, deadline=None)
@given(ROOSTER, st.dictionaries(PLEKKEN, st.one_of(TEKST, GETAL), min_size=1))
def test_value_beside_a_formula_is_read_and_the_formula_stays(rooster, berekend):
    oud = boek_van(rooster)

    nieuw = patch(oud, Opdracht(berekend={"Scores": berekend})).inhoud

    vast = {plek for plek, soort in rooster.items() if soort in ("formule", "getypt")}
    anders = {plek: als_gelezen(w) for plek, w in berekend.items() if plek in vast}
    verwacht = {plek: w for plek, w in {**als_dict(oud), **anders}.items() if w != ""}
    assert met_soort(als_dict(nieuw)) == met_soort(verwacht)
    assert pak_uit(nieuw)[BLAD].count(b"<f>") == pak_uit(oud)[BLAD].count(b"<f>")
    for naam in (HOOFD, TEKSTEN):
        assert pak_uit(nieuw)[naam] == pak_uit(oud)[naam]


@given(st.one_of(st.text(alphabet="_x05Faf4", max_size=30), TEKST))
def test_text_comes_back_as_it_was(tekst):
    assert decodeer(codeer(tekst)) == tekst


@given(st.text(alphabet="_x05F4", max_size=30))
@settings(max_examples=60, deadline=None)
def test_calamine_reads_escapes_as_we_do(tekst):
    uit = patch(maak(), Opdracht({"Scores": {(0, 0): tekst}})).inhoud

    assert als_dict(uit) == ({(0, 0): tekst} if tekst else {})


@given(st.datetimes(datetime(1900, 3, 1), datetime(2199, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_moment_keeps_its_second(moment):
    terug = datetime(1899, 12, 30) + timedelta(days=dagnummer(moment))

    assert abs(terug - moment) < timedelta(milliseconds=1)
