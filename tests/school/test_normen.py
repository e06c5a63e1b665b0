"""Norm tables: read, checked, and left out when they can't be trusted."""

from decimal import Decimal
from pathlib import Path

import pytest

from hgw_excel.domein.norm import Band, Norm
from hgw_excel.school.normen import KOLOMMEN, read_normen
from hgw_excel.school.schoolmap import maak_schoolmap

KOP = ",".join(KOLOMMEN)
RIJ = {
    "toets": "Rekenen", "versie": "3.0", "norm_versie": "2026", "norm_soort": "leerling",
    "sleutel": "moment", "moment": "M5", "systeem": "A-E", "bron": "handleiding",
}  # fmt: skip
AE = [("A", "120", ""), ("B", "110", "119"), ("C", "100", "109"), ("D", "90", "99"),
      ("E", "", "89")]  # fmt: skip


def regels(banden, **anders):
    """Return csv rows, one a band (niveau, ondergrens, bovengrens)."""
    uit = []
    for niveau, onder, boven in banden:
        velden = RIJ | {"niveau": niveau, "ondergrens": onder, "bovengrens": boven} | anders
        uit.append(",".join(velden[kolom] for kolom in KOLOMMEN))
    return uit


def lees(map_: Path, *rijen, naam="norm.csv", kop=KOP, **opties):
    (map_ / naam).write_text("\n".join([kop, *rijen]) + "\n", "utf-8")
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
    rijen = [KOP.upper(), *regels([("goed", "4.5", ""), ("minder", "0", "4.4")], systeem="eigen")]
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
        [f"HGW192 Regel {n}: de bron ontbreekt. Schrijf op waar de norm vandaan komt."
         for n in range(2, 7)],
    ),
    (
        regels(AE, norm_soort="leerlingen")[:1],
        ["HGW191 Regel 2: norm_soort 'leerlingen' kennen we niet. Bedoel je 'leerling'?"],
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
        ["HGW195 Rekenen M5 (A-E): de niveaus zijn A, B, C en D. Schrijf van hoog naar laag A, B, "
         "C, D en E op, elk één keer."],
    ),
    (
        regels([*AE, ("E", "", "")]),
        ["HGW195 Rekenen M5 (A-E): de niveaus zijn A, B, C, D, E en E. Schrijf van hoog naar laag "
         "A, B, C, D en E op, elk één keer."],
    ),
    (
        regels(AE[::-1]),
        ["HGW193 Rekenen M5 (A-E): regel 2 en verder staan door elkaar. Zet de niveaus van hoog "
         "naar laag, met dalende ondergrens."],
    ),
    (
        regels([*AE[:2], ("C", "110", ""), *AE[3:]]),
        ["HGW193 Rekenen M5 (A-E): de ondergrens op regel 4 is niet lager dan die op 3. Zet de "
         "niveaus van hoog naar laag, met dalende ondergrens."],
    ),
    (
        regels([AE[0], ("B", "", ""), *AE[2:]]),
        ["HGW193 Rekenen M5 (A-E): regel 3 heeft geen ondergrens. Zet de niveaus van hoog naar "
         "laag, met dalende ondergrens."],
    ),
    (
        regels([AE[0], ("B", "110", "121"), *AE[2:]]),
        ["HGW193 Rekenen M5 (A-E): regel 3 en 2 vallen over elkaar. Verbeter de bovengrens of de "
         "ondergrens."],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rijen", "zinnen"), FOUTEN, ids=[z[0][:50] for _, z in FOUTEN])
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
def test_gap_is_a_let_op_and_the_norm_is_used(tmp_path, grenzen, gat):
    onder, boven = grenzen
    normen, zinnen = lees(
        tmp_path, *regels([("hoog", onder, ""), ("laag", "90", boven)], systeem="eigen")
    )
    zin = "HGW194 Rekenen M5 (eigen): tussen regel 3 en 2 zit een gat. Kijk de grenzen na."

    assert (len(normen), zinnen) == (1, [zin] if gat else [])


def test_bands_that_judge_no_pupil_are_kept_as_they_are(tmp_path):
    """Group norms, and norms by age, are not in the order of a pupil norm."""
    rijen = [("<15%", "98", ""), (">=15%", "94", "")]
    normen, zinnen = lees(
        tmp_path,
        *regels(rijen[::-1], norm_soort="groep"),
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


def test_shipped_tables(tmp_path):
    maak_schoolmap(tmp_path)
    echt, meldingen = read_normen(tmp_path / "normen")
    alles, ook = read_normen(tmp_path / "normen", fictief=True)
    van = {(n.toets, n.moment, n.systeem) for n in alles if n.norm_versie == "FICTIEF"}

    assert (meldingen, ook) == ([], [])
    assert (len(echt), len(alles), len(van)) == (43, 131, 88)
    assert [n for n in echt if "DEMO" in n.toets or "FICTIEF" in n.bron] == []
    assert {n.bron for n in alles if not n.bron} == set()
