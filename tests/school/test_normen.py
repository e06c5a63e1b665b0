"""Norm tables: read, checked, and left out when they can't be trusted."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.school import I_V, NiveauSysteem
from hgw_excel.school.normbestand import KOLOMMEN
from hgw_excel.school.normen import read_normen
from hgw_excel.school.schoolmap import maak_schoolmap
from tests.school.normbestanden import AE, IV, RIJ, regels, schrijf_csv
from tests.voorbeeld import voorbeeld_school

MET_GEMIDDELDE = (*KOLOMMEN, "gemiddelde")


def lees(map_: Path, *rijen, naam="norm.csv", kolommen=KOLOMMEN, **opties):
    schrijf_csv(map_ / naam, *rijen, kolommen=kolommen)
    normen, meldingen = read_normen(map_, **opties)
    return normen, [f"{melding.code} {melding}" for melding in meldingen]


def norm(*banden, **anders):
    velden = RIJ | anders
    velden.pop("sleutel")
    return Norm(
        **velden, banden=tuple(Band(n, None if g is None else Decimal(g)) for n, g in banden)
    )


GOED = norm(("A", "120"), ("B", "110"), ("C", "100"), ("D", "90"), ("E", None))


def test_one_norm(tmp_path):
    assert lees(tmp_path, *regels(AE)) == ((GOED,), [])


def test_file_saved_by_a_dutch_excel(tmp_path):
    """BOM, semicolons, CRLF, decimal comma, capitals in the header."""
    rijen = [
        ",".join(KOLOMMEN).upper(),
        *regels([("goed", "4.5", ""), ("minder", "0", "4.4")], systeem="eigen"),
    ]
    tekst = "\r\n".join(rijen).replace(",", ";").replace(".", ",").replace("3,0", "3.0")
    (tmp_path / "x.csv").write_bytes(b"\xef\xbb\xbf" + tekst.encode())

    assert read_normen(tmp_path) == (
        (norm(("goed", "4.5"), ("minder", "0"), systeem="eigen"),),
        [],
    )


def test_each_combination_is_a_norm_of_its_own(tmp_path):
    rijen = [*regels(AE), *regels(AE, moment="E5"), *regels(AE, norm_versie="2020")]

    assert [(n.moment, n.norm_versie) for n in lees(tmp_path, *rijen)[0]] == [
        ("M5", "2026"),
        ("E5", "2026"),
        ("M5", "2020"),
    ]


def test_fictional_numbers_only_when_asked(tmp_path):
    lees(tmp_path, *regels(AE), naam="_FICTIEF.csv")

    assert read_normen(tmp_path) == ((), [])
    assert read_normen(tmp_path, fictief=True) == ((GOED,), [])


FOUTEN = [
    (
        regels(AE, bron=""),
        ["HGW192 Rekenen M5 (A-E), regel 2 tot en met 6: de bron ontbreekt. Schrijf op waar de "
         "norm vandaan komt."],
    ),
    (
        regels(AE, norm_soort="leerlingen")[:1],
        ["HGW191 Rekenen M5 (A-E), regel 2: norm_soort 'leerlingen' kennen we niet. Bedoel je "
         "'leerling'?"],
    ),
    (
        regels([("A", "circa 120", "")]),
        ["HGW191 Regel 2: ondergrens 'circa 120' is geen getal. Schrijf een getal, of laat het "
         "leeg."],
    ),
    (
        regels([*AE[:1], ("B", "110", "1e9"), *AE[2:]]),
        ["HGW191 Regel 3: bovengrens '1e9' is geen getal. Schrijf een getal, of laat het leeg."],
    ),
    (
        regels(AE[:4]),
        ["HGW195 Rekenen M5 (A-E), regel 2 tot en met 5: de niveaus zijn A, B, C en D. Schrijf van "
         "hoog naar laag A, B, C, D en E op, elk één keer."],
    ),
    (
        regels([*AE, ("E", "", "")]),
        ["HGW195 Rekenen M5 (A-E), regel 2 tot en met 7: de niveaus zijn A, B, C, D, E en E. "
         "Schrijf van hoog naar laag A, B, C, D en E op, elk één keer."],
    ),
    (
        regels(AE[::-1]),
        ["HGW193 Rekenen M5 (A-E), regel 2 tot en met 6: de niveaus staan door elkaar. Zet de "
         "niveaus van hoog naar laag, met dalende ondergrens."],
    ),
    (
        regels([*AE[:2], ("C", "110", ""), *AE[3:]]),
        ["HGW193 Rekenen M5 (A-E), regel 2 tot en met 6: de ondergrens op regel 4 is niet "
         "lager dan die op 3. Zet de niveaus van hoog naar laag, met dalende ondergrens."],
    ),
    (
        regels([AE[0], ("B", "", ""), *AE[2:]]),
        ["HGW193 Rekenen M5 (A-E), regel 2 tot en met 6: regel 3 heeft geen ondergrens. Zet "
         "de niveaus van hoog naar laag, met dalende ondergrens."],
    ),
    (
        regels([AE[0], ("B", "110", "121"), *AE[2:]]),
        ["HGW193 Rekenen M5 (A-E), regel 2 tot en met 6: regel 3 en 2 vallen over elkaar. Verbeter "
         "de bovengrens of de ondergrens."],
    ),
    (
        regels([AE[0], ("B", "110", "118"), *AE[2:]]),
        ["HGW194 Rekenen M5 (A-E), regel 2 tot en met 6: tussen 118 (regel 3) en 120 (regel 2) "
         "zit een gat. Verbeter de bovengrens of de ondergrens."],
    ),
    (
        regels(AE, moment="M9"),
        ["HGW191 Rekenen M9 (A-E), regel 2 tot en met 6: moment 'M9' kennen we niet. Schrijf een "
         "leerjaar met B, M of E ervoor: M5."],
    ),
    (
        regels(AE, moment="m5"),
        ["HGW191 Rekenen m5 (A-E), regel 2 tot en met 6: moment 'm5' kennen we niet. Bedoel je "
         "'M5'?"],
    ),
    (
        regels(AE, moment="X5", systeem="anders"),
        ["HGW191 Rekenen X5 (anders), regel 2 tot en met 6: moment 'X5' kennen we niet. Schrijf "
         "een leerjaar met B, M of E ervoor: M5."],
    ),
    (
        regels(AE, moment=""),
        ["HGW191 Rekenen (A-E), regel 2 tot en met 6: moment '' kennen we niet. Schrijf een "
         "leerjaar met B, M of E ervoor: M5."],
    ),
    (
        regels(AE, systeem="A–E"),
        ["HGW191 Rekenen M5 (A–E), regel 2 tot en met 6: systeem 'A–E' kennen we niet. Bedoel je "
         "'A-E'?"],
    ),
    (
        regels(AE, sleutel="leeftijden"),
        ["HGW191 Rekenen M5 (A-E), regel 2 tot en met 6: sleutel 'leeftijden' kennen we niet. "
         "Bedoel je 'leeftijd'?"],
    ),
    (
        [*regels(AE), *regels(AE)],
        ["HGW198 Rekenen M5 (A-E), regel 2 tot en met 11: deze norm staat er twee keer. Laat er "
         "één staan."],
    ),
    (
        regels([("goed", "4", ""), ("goed", "3", ""), ("minder", "", "")], systeem="eigen"),
        ["HGW195 Rekenen M5 (eigen), regel 2 tot en met 4: de niveaus zijn goed, goed en minder. "
         "Schrijf elk niveau één keer op."],
    ),
    (
        regels(AE, norm_soort="pupil", sleutel="x", bron=""),
        ["HGW191 Rekenen M5 (A-E), regel 2 tot en met 6: norm_soort 'pupil' kennen we niet. "
         "Mogelijk is: leerling, groep en school.",
         "HGW191 Rekenen M5 (A-E), regel 2 tot en met 6: sleutel 'x' kennen we niet. Mogelijk is: "
         "moment, leeftijd en pct_gewicht.",
         "HGW192 Rekenen M5 (A-E), regel 2 tot en met 6: de bron ontbreekt. Schrijf op waar de "
         "norm vandaan komt."],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rijen", "zinnen"), FOUTEN, ids=[z[0][:80] for _, z in FOUTEN])
def test_norm_with_a_fault_is_left_out_and_its_neighbour_is_not(tmp_path, rijen, zinnen):
    goed = regels(AE, moment="E5")

    assert lees(tmp_path, *rijen, *goed) == (
        (norm(*((b.niveau, b.ondergrens) for b in GOED.banden), moment="E5"),),
        zinnen,
    )


@pytest.mark.parametrize(
    ("grenzen", "gat"),
    [
        (("110", "109"), False),  # whole numbers touch
        (("110", "110"), False),  # a shared bound touches
        (("110", "108"), True),
        (("110.5", "110.4"), False),
        (("110.5", "110.3"), True),
        (("110.5", "109.5"), True),
    ],
)
def test_norm_with_a_gap_is_not_used(tmp_path, grenzen, gat):
    onder, boven = grenzen
    normen, zinnen = lees(
        tmp_path, *regels([("hoog", onder, ""), ("laag", "90", boven)], systeem="eigen")
    )

    assert (len(normen), [zin[:6] for zin in zinnen]) == ((0, ["HGW194"]) if gat else (1, []))


def test_bands_that_judge_no_pupil_are_kept_as_they_are(tmp_path):
    """Group norms, and norms by age, are not in the order of a pupil norm."""
    rijen = [("<15%", "98", ""), (">=15%", "94", "")]
    normen, zinnen = lees(
        tmp_path,
        *regels(rijen[::-1], norm_soort="groep", systeem="a-e"),
        *regels([("e", "0", "5"), ("D", "8", "14")], moment="7 jaar", systeem="EMT"),
    )

    assert zinnen == []
    assert [n.banden[0].niveau for n in normen] == ["<15%", "D"]


@pytest.mark.parametrize(
    ("data", "zin"),
    [
        (b"", f"HGW190 Deze kolommen ontbreken: {', '.join(KOLOMMEN[:-1])} en bron. "),
        (b"toets,niveau\nx,A\n", "HGW190 Deze kolommen ontbreken: versie, norm_versie, "
         "norm_soort, sleutel, moment, systeem, ondergrens, bovengrens en bron. "),
        (b"toets\n\xeb", "HGW180 De normtabel bevat tekens die we niet kunnen lezen. "),
    ],
)  # fmt: skip
def test_file_that_is_no_norm_table(tmp_path, data, zin):
    (tmp_path / "x.csv").write_bytes(data)
    normen, meldingen = read_normen(tmp_path)

    assert normen == ()
    assert [f"{m.code} {m.zin} " for m in meldingen] == [zin]
    assert meldingen[0].doe != ""


def test_folder_without_norms(tmp_path):
    assert read_normen(tmp_path / "normen") == ((), [])


def test_mean_of_the_norm_may_stand_on_any_of_its_rows(tmp_path):
    rijen = regels(AE, MET_GEMIDDELDE, gemiddelde="104,5")
    rijen = [rij.replace(",104,5", ",104.5") for rij in rijen]
    rijen[2] = rijen[2].removesuffix("104.5")

    assert lees(tmp_path, *rijen, kolommen=MET_GEMIDDELDE) == (
        (replace(GOED, gemiddelde=Decimal("104.5")),),
        [],
    )


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ("105", "Rekenen M5 (A-E), regel 2 tot en met 6: het gemiddelde is niet op elke regel "
         "hetzelfde. Bij een norm hoort één gemiddelde."),
        ("ruim 104", "Regel 4: gemiddelde 'ruim 104' is geen getal. Schrijf een getal, of laat "
         "het leeg."),
    ],
)  # fmt: skip
def test_mean_that_differs_or_is_no_number(tmp_path, anders, zin):
    rijen = regels(AE, MET_GEMIDDELDE, gemiddelde="104")
    rijen[2] = rijen[2].removesuffix("104") + anders

    assert lees(tmp_path, *rijen, kolommen=MET_GEMIDDELDE) == ((), [f"HGW191 {zin}"])


def test_mean_that_does_not_rise_is_a_let_op_in_whatever_file_it_stands(tmp_path):
    """The mean of I-V is the middle of III: 105 at each moment; another norm version is apart."""
    lees(tmp_path, *regels(IV, systeem="I-V", moment="E4"), naam="z.csv")
    normen, zinnen = lees(
        tmp_path,
        *regels(IV, systeem="I-V"),
        *regels(IV, systeem="I-V", moment="M4", norm_versie="oud"),
    )

    assert len(normen) == 3
    assert zinnen == [
        "HGW199 Rekenen M5 (I-V), regel 2 tot en met 6: gemiddeld 105, en op E4 105. Kijk na of "
        "dat klopt."
    ]


def test_same_norm_in_two_files_is_used_from_neither(tmp_path):
    lees(tmp_path, *regels(AE, toets="rekenen"), naam="a.csv")
    normen, zinnen = lees(tmp_path, *regels(AE), *regels(AE, moment="E5"), naam="b.csv")

    assert [norm.moment for norm in normen] == ["E5"]
    assert zinnen[:1] == [
        "HGW198 Rekenen M5 (A-E), regel 2 tot en met 6: deze norm staat ook in a.csv, regel 2 tot "
        "en met 6. Laat er één staan."
    ]


def test_norm_by_age_is_kept_with_its_key(tmp_path):
    normen, zinnen = lees(tmp_path, *regels(AE, sleutel="leeftijd", moment="8 jaar"))

    assert ([(n.sleutel, n.moment) for n in normen], zinnen) == ([("leeftijd", "8 jaar")], [])


def test_unknown_test_is_told_once_for_what_the_school_could_use(tmp_path):
    """Only in its own system, for pupils; other names of a test are known."""
    school = replace(voorbeeld_school(), systeem=I_V)
    eigen = {"systeem": "I-V", "versie": "a"}
    normen, zinnen = lees(
        tmp_path,
        *regels(IV, toets="Speling", **eigen),
        *regels(IV, toets="Speling", **eigen | {"versie": "b"}),
        *regels(IV, toets="SPELLING", **eigen),
        *regels(AE, toets="Aardrijkskunde"),
        *regels([("voldoende", "98", "")], toets="Aardrijkskunde", norm_soort="groep"),
        school=school,
    )

    assert len(normen) == 5
    assert zinnen == [
        "HGW199 Regel 2 tot en met 6: de toets 'Speling' staat niet in school.toml. Bedoel je "
        "'Spelling'?"
    ]


@pytest.mark.parametrize(
    ("namen", "fouten"),
    [
        (("2F", "1S", "1F", "<1F"), []),
        (("2F", "1S", "1F"), ["HGW195"]),
        (("2F", "1F", "1S", "<1F"), ["HGW193"]),
        (("I", "II", "III", "IV"), ["HGW195"]),
    ],
)
def test_niveaus_of_an_own_system_are_those_of_the_school(tmp_path, namen, fouten):
    systeem = NiveauSysteem("eigen", ("2F", "1S", "1F", "<1F"))
    school = replace(voorbeeld_school(), systeem=systeem)
    banden = [(naam, str(90 - 10 * i), "") for i, naam in enumerate(namen)]
    _, zinnen = lees(tmp_path, *regels(banden, systeem="eigen", toets="Spelling"), school=school)

    assert [zin[:6] for zin in zinnen] == fouten


def test_own_niveaus_without_a_school_to_ask_are_taken_as_they_are(tmp_path):
    assert lees(tmp_path, *regels([("x", "5", ""), ("y", "", "")], systeem="eigen"))[1] == []


@given(st.permutations(range(15)), st.lists(st.sampled_from("abc"), min_size=3, max_size=3))
def test_order_of_norms_and_files_does_not_matter(volgorde, bestanden):
    """Three norms, their rows mixed (each norm keeps its own order) and spread over files."""
    blokken = [regels(IV, systeem="I-V", moment=moment) for moment in ("M3", "M4", "M5")]
    trekking = [plek % 3 for plek in volgorde]
    stapels = [iter(blok) for blok in blokken]
    per_bestand: dict[str, list[str]] = {}
    for keuze in trekking:
        per_bestand.setdefault(bestanden[keuze], []).append(next(stapels[keuze]))
    with TemporaryDirectory() as map_:
        for naam, rijen in per_bestand.items():
            schrijf_csv(Path(map_) / f"{naam}.csv", *rijen)
        normen, _ = read_normen(Path(map_))

    banden = tuple(Band(n, Decimal(g) if g else None) for n, g, _ in IV)
    assert set(normen) == {
        replace(GOED, systeem="I-V", moment=moment, banden=banden) for moment in ("M3", "M4", "M5")
    }


def test_shipped_tables(tmp_path):
    maak_schoolmap(tmp_path)
    echt, meldingen = read_normen(tmp_path / "normen")
    alles, ook = read_normen(tmp_path / "normen", fictief=True)
    van = {(n.toets, n.moment, n.systeem) for n in alles if n.norm_versie == "FICTIEF"}

    assert (meldingen, ook) == ([], [])
    assert read_normen(tmp_path / "normen", school=voorbeeld_school())[1] == []
    assert (len(echt), len(alles), len(van)) == (43, 131, 88)
    assert [n for n in echt if "DEMO" in n.toets or "FICTIEF" in n.bron] == []
    assert {n.bron for n in alles if not n.bron} == set()
