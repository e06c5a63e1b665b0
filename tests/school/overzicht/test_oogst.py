"""From cells to metingen to counts. Children are rows on Scores; all are invented."""

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.controle.oogst import oogst
from hgw_excel.domein.ambities import standen
from hgw_excel.domein.meting import Kind, Meting, Soort, beoordeel
from hgw_excel.domein.oogst import Groei, Telling, groei, natuurlijk, tellingen
from hgw_excel.domein.school import A_E
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school.overzicht.verzamelen import verzamel
from tests.school.overzicht.monster import GROEPEN, Proefklas, maak_klas, school, volle_school
from tests.voorbeeld import voorbeeld_school

SCHOOL = voorbeeld_school()


def van(klas: Proefklas, vakgebied: str = "rekenen", moment: str = "M") -> list[Meting]:
    alles = beoordeel(oogst(klas.inhoud, SCHOOL, klas.afgekeurd), SCHOOL)
    return [m for m in alles if (m.vakgebied, m.moment) == (vakgebied, moment)]


def soorten(klas: Proefklas, moment: str = "M") -> list[tuple[Soort, str]]:
    return [(meting.soort, meting.niveau) for meting in van(klas, moment=moment)]


def test_each_kind_of_cell():
    """
    | leerling | Rekenen M score | Rekenen M niveau |
    | Kind 1   | 112             | II               |
    | Kind 2   | 98              |                  |
    | Kind 3   |                 |                  |
    | Kind 4   | ziek            |                  |
    | Kind 5   |                 | Vrij             |
    | Kind 6   | ziek            | IV               |
    """
    klas = maak_klas(
        "5",
        [5],
        [
            {"rekenen_m_score": 112.0, "rekenen_m_niveau": "II"},
            {"rekenen_m_score": 98.0},
            {},
            {"rekenen_m_score": "ziek"},
            {"rekenen_m_niveau": "Vrij"},
            {"rekenen_m_score": "ziek", "rekenen_m_niveau": "IV"},
        ],
    )

    assert soorten(klas) == [
        (Soort.NIVEAU, "II"),
        (Soort.SCORE, ""),
        (Soort.NIET_GETOETST, ""),
        (Soort.ZIEK, ""),
        (Soort.VRIJ, ""),
        (Soort.ZIEK, ""),
    ]


def test_a_meting_holds_all_of_its_row():
    klas = maak_klas("5", [5], [{"rekenen_m_score": 112.5, "rekenen_m_niveau": "I+"}])
    sleutel = klas.inhoud.ruw["tblLeerlingen"][0]["leerling_id"]

    assert van(klas) == [
        Meting(
            Kind(str(sleutel), "1000", "Kind 1", "5", 5, 0),
            "rekenen",
            "rekenen",
            "M",
            Soort.NIVEAU,
            "I+",
            5,
            Decimal("112.5"),
        )
    ]


def test_a_percentile_gives_a_niveau_where_none_was_delivered():
    klas = maak_klas("5", [5], [{"rekenen_m_percentiel": 15.0}])

    assert soorten(klas) == [(Soort.NIVEAU, "V")]


def test_norms_of_the_school_give_a_niveau_where_none_was_delivered():
    norm = {"sleutel": "Rekenen-Wiskunde|M5", "g1": -1.0, "n1": "V", "g2": 90.0, "n2": "III"}
    klas = maak_klas("5", [5], [{"rekenen_m_score": 98.0}], tblNormen=[norm])

    assert soorten(klas) == [(Soort.NIVEAU, "III")]


def test_a_refused_cell_is_not_a_missing_test():
    klas = maak_klas("5", [5], [{"rekenen_m_niveau": "II"}, {}, {}])
    klas = replace(klas, afgekeurd=frozenset({("tblScores", 1, "rekenen_m_niveau")}))

    assert [soort for soort, _ in soorten(klas)] == [
        Soort.NIVEAU,
        Soort.AFGEKEURD,
        Soort.NIET_GETOETST,
    ]


def test_a_round_that_nobody_began_is_not_missing():
    klas = maak_klas("5", [5], [{"rekenen_m_niveau": "II"}, {"rekenen_e_niveau": "vrij"}])

    assert soorten(klas, "E") == []


def van_school(*klassen: Proefklas) -> list[Meting]:
    return [m for klas in klassen for m in oogst(klas.inhoud, SCHOOL)]


def test_a_round_begins_for_the_same_leerjaar_and_test_only():
    """Groep 8 tested early: groep 6 misses nothing; the other groep 8 only what was begun."""
    acht = maak_klas("8a", [8], [{"rekenen_m_niveau": "II"}])
    alles = van_school(acht, maak_klas("8b", [8], [{}]), maak_klas("6", [6], [{}]))

    gevonden = [(m.kind.groep, m.toets, m.moment, m.soort) for m in beoordeel(alles, SCHOOL)]

    assert gevonden == [
        ("8a", "rekenen", "M", Soort.NIVEAU),
        ("8b", "rekenen", "M", Soort.NIET_GETOETST),
    ]


@pytest.mark.parametrize(("kinderen", "gemist"), [(10, 9), (11, 0)])
def test_a_round_begins_with_a_tenth_of_the_children(kinderen, gemist):
    """One result among eleven is a slip; it is kept, and nobody misses a test by it."""
    klas = maak_klas("5", [5], [{"rekenen_e_niveau": "II"}] + [{}] * (kinderen - 1))

    assert soorten(klas, "E") == [(Soort.NIVEAU, "II")] + [(Soort.NIET_GETOETST, "")] * gemist


def test_a_round_of_which_nothing_can_be_read_has_begun():
    klas = maak_klas("5", [5], [{}, {}])
    klas = replace(klas, afgekeurd=frozenset({("tblScores", 0, "rekenen_m_niveau")}))

    assert [soort for soort, _ in soorten(klas)] == [Soort.AFGEKEURD, Soort.NIET_GETOETST]


def test_toetskalender_decides_what_is_missing():
    """Groep 3 of a combination makes no begrijpend lezen; groep 4 does."""
    kinderen = [
        {"leerjaar": 3, "rekenen_m_niveau": "I"},
        {"leerjaar": 4, "begrijpend_lezen_m_niveau": "I"},
        {"leerjaar": 4},
    ]
    klas = maak_klas("3-4", [3, 4], kinderen)

    assert [(m.kind.leerjaar, m.soort) for m in van(klas, "begrijpend_lezen")] == [
        (4, Soort.NIVEAU),
        (4, Soort.NIET_GETOETST),
    ]


def test_a_test_that_is_asked_in_the_other_leerjaar_only_counts_when_it_was_made():
    kalender = {5: {"M": ("rekenen",), "E": ()}, 6: {"M": (), "E": ("rekenen",)}}
    eigen = replace(SCHOOL, toetskalender=kalender)
    kinderen = [
        {"leerjaar": 5, "rekenen_m_niveau": "I"},
        {"leerjaar": 6},
        {"leerjaar": 6, "rekenen_m_niveau": "II"},
    ]

    klas = maak_klas("5-6", [5, 6], kinderen, van=eigen)

    assert [(m.kind.leerjaar, m.niveau, m.gevraagd) for m in van(klas)] == [
        (5, "I", True),
        (6, "II", False),
    ]


def test_groep_1_2_never_misses_a_test():
    kinderen = [{"obs_motoriek_m": "Op koers"}, {}]
    klas = maak_klas("1-2", [1, 2], kinderen)

    gevonden = [(m.toets, m.soort, m.niveau, m.rang) for m in van(klas, "motoriek")]

    assert gevonden == [("", Soort.STAP, "op koers", 2), ("", Soort.GEEN_STAP, "", 0)]


def test_observation_does_not_begin_the_round_of_the_tests():
    kinderen = [{"leerjaar": 2, "obs_rekenen_m": "op koers"}, {"leerjaar": 3}]
    klas = maak_klas("2-3", [2, 3], kinderen)

    assert [m.kind.leerjaar for m in van(klas)] == [2]


def met_scores(klas: Proefklas, *erbij: dict) -> Proefklas:
    ruw = klas.inhoud.ruw
    rijen = {**ruw, "tblScores": [*ruw["tblScores"], *erbij]}
    return replace(klas, inhoud=Inhoud(klas.inhoud.werkboek, rijen, klas.inhoud.kop_ruw))


def test_a_copied_row_counts_once_by_its_first_place():
    klas = maak_klas("5", [5], [{"rekenen_m_niveau": "I"}, {"rekenen_m_niveau": "III"}])
    kopie = {**klas.inhoud.ruw["tblScores"][0], "rekenen_m_niveau": "V"}
    klein = {**kopie, "leerling_id": str(kopie["leerling_id"]).lower()}

    assert soorten(met_scores(klas, kopie, klein)) == soorten(klas)


def test_a_row_without_key_belongs_to_nobody():
    klas = maak_klas("5", [5], [{"rekenen_m_niveau": "I"}])

    assert soorten(met_scores(klas, {"rekenen_m_niveau": "V"})) == soorten(klas)


def test_codes_with_a_capital_in_school_toml():
    eigen = replace(SCHOOL, codes=("Ziek", "VRIJ"))
    cellen = ("ziek", "Ziek", "vrij")
    klas = maak_klas("5", [5], [{"rekenen_m_niveau": "I"},
                                *({"rekenen_m_niveau": c} for c in cellen)], van=eigen)  # fmt: skip

    assert [s for s, _ in soorten(klas)[1:]] == [Soort.ZIEK, Soort.ZIEK, Soort.VRIJ]


def test_who_left_and_spare_rows_do_not_count():
    kinderen = [
        {"rekenen_m_niveau": "I"},
        {"rekenen_m_niveau": "I", "van_school_op": date(2026, 12, 1)},
        {"rekenen_m_niveau": "I", "leerling": None},
    ]

    assert [m.kind.naam for m in van(maak_klas("5", [5], kinderen))] == ["Kind 1"]


def groei_bij(cellen, vorig=()):
    """Growth of one child at M and E; `vorig` is what tblToetsen holds of last year."""
    klas = maak_klas("5", [5], [cellen])
    sleutel = klas.inhoud.ruw["tblScores"][0]["leerling_id"]
    rijen = [
        {"leerling_id": sleutel, "toets": "Rekenen-Wiskunde", "moment": "E4",
         "schooljaar": "2025-2026", **rij} for rij in vorig
    ]  # fmt: skip
    klas = maak_klas("5", [5], [cellen], tblToetsen=rijen)
    return [m.groei for m in oogst(klas.inhoud, SCHOOL) if m.vakgebied == "rekenen"]


@pytest.mark.parametrize(
    ("cellen", "vorig", "verwacht"),
    [
        ({"rekenen_m_niveau": "IV"}, [{"niveau": "II"}], [-2, None]),
        ({"rekenen_m_niveau": "IV"}, [], [None, None]),
        ({"rekenen_m_niveau": "IV", "rekenen_e_niveau": "III"}, [], [None, 1]),
        ({"rekenen_e_niveau": "IV"}, [{"niveau": "III"}], [None, -1]),
        ({"rekenen_m_niveau": "IV"}, [{"niveau": "B"}], [None, None]),
        (
            {"rekenen_m_niveau": "IV", "rekenen_versie": "3.0"},
            [{"niveau": "II", "toetsversie": "2012"}],
            [None, None],
        ),
        (
            {"rekenen_m_niveau": "IV", "rekenen_versie": "3.0"},
            [{"niveau": "II", "toetsversie": "3.0"}],
            [-2, None],
        ),
        (
            {"rekenen_e_niveau": "IV", "rekenen_versie": "3.0"},
            [{"niveau": "II", "toetsversie": "2012"}],
            [None, None],
        ),
    ],
    ids=[
        "drop",
        "no before",
        "E to M",
        "M skipped",
        "other system",
        "other version",
        "same version",
        "M skipped, other version",
    ],
)
def test_growth_in_steps(cellen, vorig, verwacht):
    assert groei_bij(cellen, vorig) == verwacht


def test_growth_is_counted_at_the_moment_each_leerjaar_stands_at():
    kinderen = [
        {"rekenen_m_niveau": "IV", "rekenen_e_niveau": "III"},
        {"rekenen_m_niveau": "IV", "rekenen_e_niveau": "IV"},
        {"rekenen_m_niveau": "I", "rekenen_e_niveau": "V"},
        {"rekenen_m_niveau": "I"},
    ]
    metingen = beoordeel(oogst(maak_klas("5", [5], kinderen).inhoud, SCHOOL), SCHOOL)

    assert groei(metingen, standen(SCHOOL, metingen)) == (Groei("rekenen", 1, 1, 1),)


def test_growth_on_a_second_test_of_a_vakgebied_does_not_count_twice():
    kinderen = [{"rekenen_m_niveau": "IV", "rekenen_e_niveau": "III"}]
    metingen = beoordeel(oogst(maak_klas("5", [5], kinderen).inhoud, SCHOOL), SCHOOL)
    erbij = [replace(m, telt=False) for m in metingen]

    assert groei([*metingen, *erbij], standen(SCHOOL, metingen)) == (Groei("rekenen", 1, 0, 0),)


def test_niveaus_of_another_system_are_counted_without_niveau():
    klas = maak_klas("5", [5], [{"rekenen_m_niveau": "II"}])
    school_ = replace(SCHOOL, systeem=A_E)

    gevonden = [
        m.soort for m in beoordeel(oogst(klas.inhoud, school_), school_) if m.toets == "rekenen"
    ]

    assert gevonden == [Soort.SCORE]


def test_counts_in_the_order_of_the_school():
    kinderen = [
        {"leerjaar": 3, "rekenen_m_niveau": "V", "spelling_m_niveau": "I"},
        {"leerjaar": 3, "rekenen_m_niveau": "I+", "spelling_m_niveau": "I"},
        {"leerjaar": 2, "obs_rekenen_m": "loopt voor"},
    ]
    metingen = beoordeel(oogst(maak_klas("2-3", [2, 3], kinderen).inhoud, SCHOOL), SCHOOL)
    tellend = [m for m in metingen if m.vakgebied in ("rekenen", "spelling")]

    assert tellingen(SCHOOL, reversed(tellend)) == (
        Telling("2-3", 2, "rekenen", "", "M2", Soort.STAP, "loopt voor", 1),
        Telling("2-3", 3, "rekenen", "rekenen", "M3", Soort.NIVEAU, "I", 1),
        Telling("2-3", 3, "rekenen", "rekenen", "M3", Soort.NIVEAU, "V", 1),
        Telling("2-3", 3, "spelling", "spelling", "M3", Soort.NIVEAU, "I", 2),
    )


def test_counts_add_up_to_the_children_of_each_group():
    gegevens = verzamel(volle_school(), school())
    per_ronde: Counter[tuple[str, int, str, str, str]] = Counter()
    for t in gegevens.cijfers.tellingen:
        per_ronde[t.groep, t.leerjaar, t.vakgebied, t.toets, t.moment] += t.aantal
    kinderen = Counter((m.kind.groep, m.kind.leerjaar) for m in _elk_kind(gegevens.metingen))

    assert {(g, lj): n for (g, lj, *_), n in per_ronde.items()} == dict(kinderen)
    assert all(n == kinderen[g, lj] for (g, lj, *_), n in per_ronde.items())
    assert sum(kinderen.values()) == sum(aantal for _, _, aantal in GROEPEN)


def _elk_kind(metingen):
    return {meting.kind: meting for meting in metingen}.values()


cel = st.sampled_from([None, "I", "V+", "ziek", "vrij", "loopt voor", "?"])
score = st.one_of(st.none(), st.sampled_from(["ziek", "vrij"]), st.floats(0, 400))


@given(st.lists(st.tuples(cel, score, st.booleans()), min_size=1, max_size=12))
def test_whatever_stands_in_the_cells_counts_add_up(kinderen):
    """Every child that is here has exactly one outcome for a test that has begun."""
    cellen = [
        {"rekenen_m_niveau": niveau, "rekenen_m_score": punten, "leerjaar": 5 + laat}
        for niveau, punten, laat in kinderen
    ]
    metingen = beoordeel(oogst(maak_klas("5-6", [5, 6], cellen).inhoud, SCHOOL), SCHOOL)
    rekenen = [t for t in tellingen(SCHOOL, metingen) if t.vakgebied == "rekenen"]

    for leerjaar in (5, 6):
        van_jaar = [t for t in rekenen if t.leerjaar == leerjaar]
        samen = sum(t.aantal for t in van_jaar)
        allen = sum(cel["leerjaar"] == leerjaar for cel in cellen)
        gedaan = sum(t.aantal for t in van_jaar if t.soort in (Soort.NIVEAU, Soort.SCORE))
        assert samen == (allen if 10 * gedaan >= allen and gedaan else gedaan)


def test_natural_order_of_names():
    namen = ["10", "9", "1-2b", "1-2a", "Otters", "3", "groep 10", "groep 9"]

    assert sorted(namen, key=natuurlijk) == [
        "1-2a", "1-2b", "3", "9", "10", "groep 9", "groep 10", "Otters",
    ]  # fmt: skip
