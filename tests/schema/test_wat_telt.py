"""Which result counts: by which norm, of which row of earlier years, of which test of a gebied.

Each child is a case; the value in Python is checked here, and ironcalc must give the same (which
can't look in a table of one row, so there are always two).
"""

from dataclasses import replace

import pytest

from hgw_excel.controle.oogst import oogst
from hgw_excel.domein.school import NiveauSysteem
from hgw_excel.schema.inhoud import Inhoud
from tests.controle.klasbouw import maak_inhoud
from tests.schema.kaal import schrijf
from tests.schema.test_formules import met_ironcalc, met_libreoffice
from tests.voorbeeld import avi_school, twee_toetsen_school, voorbeeld_school

NORM = {"g1": -999, "g2": 75.5, "g3": 100, "g4": 120.5, "g5": 150,
        **dict(zip(("n1", "n2", "n3", "n4", "n5"), ("V", "IV", "III", "II", "I"), strict=True)),
        **{f"g{i}": 9.99e307 for i in range(6, 13)}}  # fmt: skip
BEREKEND = [
    # score, toetsversie, percentiel, niveau: computed, counts
    (110, None, None, None, "III", "III"),
    (110, "nieuw", None, None, "III", "III"),
    (110, "oud", None, None, "", ""),
    (110, "oud", 10, None, "V", "V"),
    (110, "oud", None, "II", "", "II"),
    (46042, None, None, None, "", ""),
    (46042, None, 45, None, "III", "III"),
    (1e300, None, None, None, "", ""),
    (400, None, None, None, "I", "I"),
    (400.1, None, None, None, "", ""),
    (-0.1, None, None, None, "", ""),
    ("ziek", None, 45, None, "", ""),
    ("ZIEK", None, None, "II", "", ""),
    (110, None, 45, "vrij", "", ""),
]
EERDER = [
    # toets, moment, schooljaar, score, niveau: order
    ("Rekenen-Wiskunde", "E4", "2025-2026", None, "III", 20253),
    ("REKENEN-wiskunde", "e4", "2025-2026", None, "iv+", 20253),
    ("Rekenen-Wiskunde", "E4", "2025-2026", 90, None, 20253),
    ("Rekenen-Wiskunde", "E4", "2025-2026", None, None, 0),
    ("Rekenen-Wiskunde", "E4", "2025-2026", None, "ziek", 0),
    ("Rekenen-Wiskunde", "E4", "2025-2026", 90, "vrij", 0),
    ("Rekenen-Wiskunde", "E4", "2025-2026", "ziek", "III", 0),
    ("Rekenen-Wiskunde", "E4", "2025-2026", None, "B", 0),
    ("Rekenen-Wiskunde", "E4", "2025-2026", 90, "B", 20253),
    ("Rekenen-Wiskunde", "E4", "2025-2026", 9999, None, 0),
    ("Rekenen-Wiskunde", "E4", "2025-2026", None, "M4", 0),
    ("Rekenen-Wiskunde", None, "2025-2026", None, "III", 0),
    ("Rekenen-Wiskunde", "?", "2025-2026", None, "III", 0),
    ("Rekenen", "E4", "2025-2026", None, "III", 0),
    ("AVI", "E4", "2025-2026", None, "M4", 20253),
    ("AVI", "E4", "2025-2026", None, "III", 0),
    ("AVI", "E4", "2025-2026", 90, None, 0),
]


def klas(school, leerjaren, aantal, **tabellen) -> Inhoud:
    """A class of so many, with these rows of tables over the empty ones."""
    leeg = maak_inhoud(school, leerjaren, [f"Kind {i}" for i in range(aantal)], {"hgw_periode": 2})
    rijen = {naam: [dict(rij) for rij in alle] for naam, alle in leeg.ruw.items()}
    for naam, nieuw in tabellen.items():
        oud = rijen[naam] if naam == "tblScores" else [{}] * len(nieuw)
        rijen[naam] = [{**a, **b} for a, b in zip(oud, nieuw, strict=False)] + oud[len(nieuw) :]
    return Inhoud(leeg.werkboek, rijen, leeg.kop_ruw)


def in_ironcalc(inhoud: Inhoud, tmp_path) -> list[str]:
    cellen = schrijf(inhoud, tmp_path / "kaal.xlsx")
    return met_ironcalc(tmp_path / "kaal.xlsx", cellen)


def test_a_score_is_judged_by_a_norm_of_its_own_version_and_within_bounds(tmp_path):
    velden = ("rekenen_m_score", "rekenen_versie", "rekenen_m_percentiel", "rekenen_m_niveau")
    inhoud = klas(
        voorbeeld_school(), (5,), len(BEREKEND),
        tblScores=[dict(zip(velden, geval, strict=False)) for geval in BEREKEND],
        tblNormen=[{}, {"sleutel": "REKENEN-wiskunde|m5", "versie": "NIEUW", **NORM}],
    )  # fmt: skip

    rijen = list(inhoud.rijen("tblScores"))[: len(BEREKEND)]

    gevonden = [(rij["rekenen_m_berekend"], rij["rekenen_nu"]) for rij in rijen]
    assert gevonden == [geval[4:] for geval in BEREKEND]
    assert [m.niveau for m in oogst(inhoud, voorbeeld_school()) if m.toets == "rekenen"][::2] == [
        geval[5] for geval in BEREKEND
    ]
    assert in_ironcalc(inhoud, tmp_path) == []


def eerdere(gevallen, ids=None) -> list[dict]:
    velden = ("toets", "moment", "schooljaar", "score", "niveau")
    ids = ids or [f"HGW-{i:08d}" for i in range(1, len(gevallen) + 1)]
    return [
        {"leerling_id": leerling_id, **dict(zip(velden, geval, strict=False))}
        for leerling_id, geval in zip(ids, gevallen, strict=True)
    ]


def test_only_a_result_of_a_test_of_the_school_has_a_place_in_time(tmp_path):
    inhoud = klas(avi_school(), (5,), len(EERDER), tblToetsen=eerdere(EERDER))

    gevonden = [rij["volgorde"] for rij in inhoud.rijen("tblToetsen")]

    assert gevonden == [geval[5] for geval in EERDER]
    assert in_ironcalc(inhoud, tmp_path) == []


ANNA = "HGW-00000001"
E4, M4 = ("E4", "2025-2026"), ("M4", "2025-2026")


@pytest.mark.parametrize(
    ("rijen", "vorige"),
    [
        ([(*M4, None, "III"), (*E4, None, "ziek")], ("III", "")),
        ([(*E4, None, None), (*M4, 90, "III")], ("III", 90)),
        ([(*E4, None, "II"), (*M4, None, "III"), (*E4, None, "IV")], ("III", "")),
        ([(*E4, None, "II"), (*E4, None, "II")], ("", "")),
        ([(*E4, None, "II"), (*E4, None, "ziek")], ("II", "")),
        ([(*E4, 9999, "II"), (*M4, 90, "III")], ("II", "")),
        ([("E3", "2024-2025", 80, "II"), ("e4", "2025-2026", 90, "iii")], ("iii", 90)),
    ],
)
def test_the_previous_result_is_the_last_row_that_tells_something(tmp_path, rijen, vorige):
    gevallen = [("Rekenen-Wiskunde", *rij) for rij in rijen]
    inhoud = klas(voorbeeld_school(), (5,), 1, tblToetsen=eerdere(gevallen, [ANNA] * len(rijen)))

    rij = inhoud.rij("tblScores", 0)

    assert (rij["rekenen_vorige"], rij["rekenen_vorige_score"]) == vorige
    assert in_ironcalc(inhoud, tmp_path) == []


def test_a_pupil_is_found_without_minding_case(tmp_path):
    rijen = [{}, *eerdere([("Rekenen-Wiskunde", *E4, None, "II")], ["hgw-00000001"])]
    inhoud = klas(voorbeeld_school(), (5,), 1, tblToetsen=rijen)

    vorige = inhoud.rij("tblScores", 0)["rekenen_vorige"]

    assert vorige == "II"
    assert in_ironcalc(inhoud, tmp_path) == []


def test_the_test_that_counts_is_chosen_by_leerjaar(tmp_path):
    """Kind 0 and 2 are in groep 3, Kind 1 and 3 in groep 4."""
    beide = {"rekenen_m_niveau": "III", "rekenen_m_score": 100, "getal_m_niveau": "IV",
             "getal_m_score": 50}  # fmt: skip
    vorig = [
        ("Rekenen-Wiskunde", "E3", "2025-2026", 90, "II"),
        ("Getalbegrip", "E3", "2025-2026", 45, "V"),
    ]
    inhoud = klas(
        twee_toetsen_school(), (3, 4), 4,
        tblScores=[{}, {}, beide, beide],
        tblToetsen=eerdere(vorig * 2, [f"HGW-{i:08d}" for i in (3, 3, 4, 4)]),
    )  # fmt: skip

    rijen = list(inhoud.rijen("tblScores"))[2:4]

    velden = ("rekenen_nu", "rekenen_toen", "rekenen_punten", "rekenen_stand")
    assert [tuple(rij[veld] for veld in velden) for rij in rijen] == [
        ("III", "II", 10, "III|1000|"),
        ("IV", "V", 5, "IV|500|"),
    ]
    assert [m.niveau for m in oogst(inhoud, twee_toetsen_school()) if m.telt and m.niveau] == [
        "III",
        "IV",
    ]
    assert in_ironcalc(inhoud, tmp_path) == []


def test_a_system_without_percentiles_gives_a_percentile_no_niveau(tmp_path, kantoor):
    """In LibreOffice a blank in a list is shown as 0."""
    school = replace(voorbeeld_school(), systeem=NiveauSysteem("eigen", ("hoog", "laag")))
    inhoud = klas(school, (5,), 2, tblScores=[{"rekenen_m_percentiel": 45}])
    cellen = schrijf(inhoud, tmp_path / "kaal.xlsx")
    document = kantoor.open(tmp_path / "kaal.xlsx")

    pad = document.bewaar(tmp_path / "herberekend.xlsx")
    document.sluit()

    assert inhoud.rij("tblScores", 0)["rekenen_m_berekend"] == ""
    assert met_libreoffice(pad, cellen) == []
    assert met_ironcalc(tmp_path / "kaal.xlsx", cellen) == []


SIGNALEN = [
    # leerling_id, sterkte, reactie: weight
    (ANNA, "sterk", None, 3),
    (ANNA, "Let Op ", "opgepakt", 2),
    (ANNA, "sterk", "Bewust niet", 0),
    (ANNA, "sterk", " bewust niet ", 0),
    ("hgw-00000001", "tip", None, 1),
    (ANNA, "erg", None, 0),
    (None, "sterk", None, 0),
]


def test_case_does_not_matter_to_what_asks_attention(tmp_path):
    velden = ("leerling_id", "sterkte", "reactie")
    rijen = [
        {**dict(zip(velden, geval, strict=False)), "zin": f"Zin {i}."}
        for i, geval in enumerate(SIGNALEN)
    ]
    inhoud = klas(voorbeeld_school(), (5,), 2, tblSignalen=rijen)

    zwaartes = [rij["zwaarte"] for rij in inhoud.rijen("tblSignalen")][: len(SIGNALEN)]

    assert zwaartes == [geval[3] for geval in SIGNALEN]
    assert inhoud.rij("tblGroepsoverzicht", 0)["aandacht"] == "3  Zin 0."
    assert in_ironcalc(inhoud, tmp_path) == []


LEEG_OF_VRIJ = [
    # M score, M niveau, E score, E niveau: cell
    (None, None, None, None, "?"),
    (None, "vrij", None, None, "vrij"),
    (" VRIJ ", None, None, None, "vrij"),
    (120, "vrij", None, None, "vrij"),
    ("ziek", None, None, None, "?"),
    ("vrij", "ziek", None, None, "?"),
    ("ziek", "vrij", None, None, "vrij"),
    (None, "vrij", "ziek", None, "?"),
    (None, "ziek", None, "vrij", "vrij"),
    (None, "vrij", 120, None, "?"),
    (None, "III", None, "vrij", "III"),
]


def test_who_need_not_make_a_test_is_no_question(tmp_path):
    velden = ("rekenen_m_score", "rekenen_m_niveau", "rekenen_e_score", "rekenen_e_niveau")
    rijen = [dict(zip(velden, geval, strict=False)) for geval in LEEG_OF_VRIJ]
    inhoud = klas(voorbeeld_school(), (5,), len(rijen), tblScores=rijen)

    cellen = [rij["rekenen"] for rij in inhoud.rijen("tblGroepsoverzicht")][: len(rijen)]

    assert cellen == [geval[4] for geval in LEEG_OF_VRIJ]
    assert in_ironcalc(inhoud, tmp_path) == []


def test_who_is_free_of_the_test_of_its_leerjaar(tmp_path):
    """Kind 0 and 2 are in groep 3, Kind 1 and 3 in groep 4, with a test of their own."""
    inhoud = klas(
        twee_toetsen_school(), (3, 4), 4,
        tblScores=[{"rekenen_m_niveau": "vrij"}, {"rekenen_m_niveau": "vrij"}, {},
                   {"getal_m_niveau": "vrij"}],
    )  # fmt: skip

    cellen = [rij["rekenen"] for rij in inhoud.rijen("tblGroepsoverzicht")][:4]

    assert sorted(cellen) == ["?", "?", "vrij", "vrij"]
    assert in_ironcalc(inhoud, tmp_path) == []


PUNTEN = [
    # M score, M niveau, E score, E niveau: points gained, after 90 last year
    (100, None, 110, None, 10),
    (100, None, 110, "ziek", 10),
    (100, "vrij", 110, None, 20),
    (None, "vrij", 110, None, 20),
    (None, "III", 110, None, ""),
    (100, None, None, "III", ""),
    (100, None, "ziek", None, 10),
    (100, "ziek", 110, "vrij", ""),
    (None, None, None, None, ""),
]


def test_points_are_between_the_last_two_results_and_a_code_is_none(tmp_path):
    velden = ("rekenen_m_score", "rekenen_m_niveau", "rekenen_e_score", "rekenen_e_niveau")
    rijen = [dict(zip(velden, geval, strict=False)) for geval in PUNTEN]
    vorig = eerdere([("Rekenen-Wiskunde", *E4, 90, "IV")] * len(rijen))
    inhoud = klas(voorbeeld_school(), (5,), len(rijen), tblScores=rijen, tblToetsen=vorig)

    punten = [rij["rekenen_punten"] for rij in inhoud.rijen("tblScores")][: len(rijen)]

    assert punten == [geval[4] for geval in PUNTEN]
    assert in_ironcalc(inhoud, tmp_path) == []
