"""From a klassenmap to the reeksen of its children, whole values compared."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.controle.reeksen import reeksen
from hgw_excel.domein.groei import Breuk, groei
from hgw_excel.domein.meting import Soort
from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.reeks import Aanpakpunt, Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.school import A_E, School
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.nieuw import normrijen
from tests.controle.klasbouw import maak_inhoud
from tests.voorbeeld import TOETSEN, avi_school, kalender, voorbeeld_school

NAMEN = ("Anna", "Bram", "Chaima")
ANNA = "HGW-00000001"
Rij = Mapping[str, Waarde]


def klas(
    *scores: Rij,
    leerjaren: Sequence[int] = (5,),
    school: School | None = None,
    toetsen: Sequence[Rij] = (),
    normen: Sequence[Norm] = (),
    **tabellen: Sequence[Rij],
) -> Inhoud:
    """A class of three: rows of Scores from the first child on, and Anna's rows elsewhere."""
    leeg = maak_inhoud(school or voorbeeld_school(), leerjaren, NAMEN, {"hgw_periode": 2})
    rijen = {naam: [dict(rij) for rij in alle] for naam, alle in leeg.ruw.items()}
    for rij, erbij in zip(rijen["tblScores"], scores, strict=False):
        rij |= erbij
    rijen["tblToetsen"] = [{"leerling_id": ANNA, "toets": "Rekenen-Wiskunde", **r} for r in toetsen]
    rijen["tblNormen"] = list(normrijen(leeg.werkboek, normen))
    for naam, erbij in tabellen.items():
        if leeg.werkboek.tabel(naam).rows == "leerling":
            rijen[naam][0] |= erbij[0]
        else:
            rijen[naam] = [{"leerling_id": ANNA, **rij} for rij in erbij]
    return Inhoud(leeg.werkboek, rijen, leeg.kop_ruw)


def van(
    inhoud: Inhoud,
    onderwerp: Onderwerp = Onderwerp.TOETS,
    gebied: str = "rekenen",
    naam: str = "Anna",
    **opties,
) -> Reeks:
    """The reeks of one child about one thing."""
    school = opties.pop("school", inhoud.werkboek.school)
    per_kind = {kind.naam: alle for kind, alle in reeksen(inhoud, school, **opties)}
    (een,) = [r for r in per_kind[naam] if (r.onderwerp, r.gebied) == (onderwerp, gebied)]
    return een


def kort(reeks: Reeks) -> list[tuple[str, Soort, str, int]]:
    return [(p.moment, p.soort, p.niveau, p.rang) for p in reeks.punten]


E4 = {"moment": "E4", "schooljaar": "2025-2026", "niveau": "II", "score": 80}
M5 = {"rekenen_m_niveau": "IV", "rekenen_m_score": 91.5, "rekenen_m_datum": date(2027, 1, 25)}


def test_a_whole_reeks():
    inhoud = klas(
        {**M5, "rekenen_goed": 72, "rekenen_versie": "3.0", "rekenen_dle": 22},
        toetsen=[{**E4, "toetsversie": "3.0", "norm_versie": "2020"}],
    )

    assert van(inhoud) == Reeks(
        Onderwerp.TOETS,
        "rekenen",
        "Rekenen",
        5,
        (
            Meetpunt(
                "E4", Soort.NIVEAU, "II", 4, Decimal(80), versie="3.0", norm_versie="2020",
                schooljaar="2025-2026",
                plekken=(("tblToetsen", 0, "niveau"), ("tblToetsen", 0, "score")),
            ),
            Meetpunt(
                "M5", Soort.NIVEAU, "IV", 2, Decimal("91.5"), versie="3.0",
                datum=date(2027, 1, 25), schooljaar="2026-2027", gevraagd=True,
                plekken=(
                    ("tblScores", 0, "rekenen_m_niveau"), ("tblScores", 0, "rekenen_m_score"),
                ),
            ),
        ),
        methode=Decimal(72),
        methode_plek=("tblScores", 0, "rekenen_goed"),
        aanpakken=(
            Aanpakpunt(
                "februari – juli", "intensief", "IV", 2, ("tblIndeling", 0, "rekenen_aanpak")
            ),
        ),
        dle=Decimal(22),
        dle_plek=("tblScores", 0, "rekenen_dle"),
    )  # fmt: skip


def test_every_child_who_is_here_has_its_reeksen_in_class_order():
    inhoud = klas(leerjaren=(5,))
    inhoud.ruw["tblLeerlingen"][1]["van_school_op"] = date(2027, 1, 8)

    alles = [
        (kind.naam, kind.plek, len(alle)) for kind, alle in reeksen(inhoud, voorbeeld_school())
    ]
    per_soort = [r.onderwerp for _, alle in reeksen(inhoud, voorbeeld_school()) for r in alle]

    assert alles == [("Anna", 0, 8), ("Chaima", 2, 8)]
    assert per_soort[:8] == [
        *[Onderwerp.TOETS] * 5, Onderwerp.SOCIAAL, Onderwerp.WERKHOUDING, Onderwerp.LEERMOMENT,
    ]  # fmt: skip


def test_a_doubleur_has_one_moment_twice_in_two_years():
    inhoud = klas(
        M5,
        toetsen=[
            {"moment": "M5", "schooljaar": "2025-2026", "niveau": "V", "score": 70},
            {"moment": "E4", "schooljaar": "2024-2025", "niveau": "IV", "score": 66},
        ],
    )

    reeks = van(inhoud)

    assert [(p.moment, p.schooljaar, p.niveau) for p in reeks.punten] == [
        ("E4", "2024-2025", "IV"), ("M5", "2025-2026", "V"), ("M5", "2026-2027", "IV"),
    ]  # fmt: skip
    assert groei(reeks.gedaan[-2], reeks.gedaan[-1]).punten == Decimal("21.5")


def test_a_booklet_of_another_leerjaar_is_data_and_no_moment():
    inhoud = klas({**M5, "rekenen_m_boekje": "M4"}, {**M5, "rekenen_m_boekje": "m5"}, toetsen=[E4])

    assert [(p.moment, p.boekje) for p in van(inhoud).punten] == [("E4", ""), ("M5", "M4")]
    assert [p.boekje for p in van(inhoud, naam="Bram").punten] == [""]


MISSEN = [
    ({}, (), [("M5", Soort.NIET_GETOETST, "", 0)], True),
    ({"rekenen_m_score": "ziek"}, (), [("M5", Soort.ZIEK, "", 0)], True),
    ({"rekenen_m_niveau": "vrij"}, (), [("M5", Soort.VRIJ, "", 0)], True),
    ({}, ("rekenen_m_niveau",), [("M5", Soort.AFGEKEURD, "", 0)], True),
    ({"rekenen_m_score": 88}, (), [("M5", Soort.SCORE, "", 0)], True),
]


@pytest.mark.parametrize(("cellen", "afgekeurd", "punten", "gevraagd"), MISSEN)
def test_what_an_empty_niveau_means_once_the_round_has_begun(cellen, afgekeurd, punten, gevraagd):
    """The others took the test; E has not begun, so nothing is missing there."""
    inhoud = klas(cellen, M5, M5)

    reeks = van(inhoud, afgekeurd={("tblScores", 0, key) for key in afgekeurd})

    assert kort(reeks) == punten
    assert [p.gevraagd for p in reeks.punten] == [gevraagd]
    assert reeks.laatste is None


def test_nothing_is_missing_while_the_round_has_not_begun():
    assert [r.punten for _, alle in reeksen(klas(), voorbeeld_school()) for r in alle[:5]] == [
        ()
    ] * 15


def test_a_test_that_the_calendar_does_not_ask_is_not_missing():
    geen_m5 = {**kalender(), 5: {"M": (), "E": ("rekenen",)}}
    school = replace(voorbeeld_school(), toetskalender=geen_m5)
    inhoud = klas({}, {"rekenen_e_niveau": "II"}, leerjaren=(5, 6), school=school)

    assert kort(van(inhoud)) == []


@pytest.mark.parametrize(
    ("rij", "soort", "score"),
    [
        ({"niveau": "B", "score": 80}, Soort.SCORE, Decimal(80)),
        ({"niveau": "B"}, Soort.AFGEKEURD, None),
        ({"niveau": "ziek"}, Soort.ZIEK, None),
        ({"score": 4120}, Soort.AFGEKEURD, None),
        ({"percentiel": 40}, Soort.SCORE, None),
        ({}, Soort.LEEG, None),
    ],
)
def test_an_earlier_row_without_a_niveau_of_this_school_is_never_compared(rij, soort, score):
    """'B' in a school with I-V, or a score on another scale: no niveau, and no guess at one."""
    inhoud = klas(M5, toetsen=[{"moment": "E4", "schooljaar": "2025-2026", **rij}])

    eerder = van(inhoud).punten[0]

    assert (eerder.soort, eerder.niveau, eerder.rang, eerder.score) == (soort, "", 0, score)
    assert van(inhoud).vorige is None


def test_a_niveau_is_read_as_it_was_written():
    inhoud = klas(M5, toetsen=[{**E4, "niveau": " iii+ "}])

    assert kort(van(inhoud))[0] == ("E4", Soort.NIVEAU, "III+", 3)


def test_a_class_made_with_another_system_has_no_niveau_for_this_school():
    school = replace(voorbeeld_school(), systeem=A_E)
    inhoud = klas(M5, toetsen=[E4])

    assert [p.rang for p in van(inhoud, school=school).punten] == [0, 0]


@pytest.mark.parametrize(
    "rij",
    [
        {"schooljaar": "2026-2027"},
        {"schooljaar": "2027-2028"},
        {"schooljaar": "vorig jaar"},
        {"moment": "voorjaar"},
        {"toets": "DMT"},
        {"leerling_id": "HGW-00000002"},
    ],
)
def test_rows_that_are_not_an_earlier_result_of_this_child_and_test(rij):
    assert [p.moment for p in van(klas(M5, toetsen=[E4 | rij])).punten] == ["M5"]


def test_another_name_of_the_test_counts():
    anders = replace(TOETSEN[0], ook=("Rekenen 3.0",))
    school = replace(voorbeeld_school(), toetsen=(anders, *TOETSEN[1:]))

    assert (
        van(klas(M5, school=school, toetsen=[{**E4, "toets": "rekenen  3.0"}])).punten[0].niveau
        == "II"
    )


def norm(moment: str, *grenzen: int, versie: str = "", norm_versie: str = "2020") -> Norm:
    banden = zip(("I", "II", "III", "IV", "V"), (*grenzen, None), strict=True)
    return Norm(
        "Rekenen-Wiskunde", versie, norm_versie, "leerling", moment, "I-V",
        tuple(Band(n, None if g is None else Decimal(g)) for n, g in banden), "FICTIEF",
    )  # fmt: skip


NORMEN = (norm("E4", 90, 80, 70, 60), norm("M5", 110, 100, 92, 80))


def test_norms_tell_how_near_a_border_and_what_growth_to_expect():
    inhoud = klas(M5, toetsen=[E4], normen=NORMEN)

    reeks = van(inhoud)

    assert [(p.tekort, p.over, p.norm_versie) for p in reeks.punten] == [
        (Decimal(10), Decimal(0), ""),
        (Decimal("0.5"), Decimal("11.5"), "2020"),
    ]
    # the middle of III: 75 at E4 and 96 at M5; that of II: 85 and 105
    assert (reeks.landelijk, reeks.eigen) == (Decimal(21), Decimal(20))


def test_a_delivered_niveau_that_the_norms_deny_has_no_border():
    inhoud = klas({"rekenen_m_niveau": "II", "rekenen_m_score": 91.5}, normen=NORMEN)

    assert [(p.niveau, p.tekort, p.over) for p in van(inhoud).punten] == [("II", None, None)]


def test_a_computed_niveau_counts_where_none_was_delivered():
    inhoud = klas({"rekenen_m_score": 91.5}, normen=NORMEN)

    assert kort(van(inhoud)) == [("M5", Soort.NIVEAU, "IV", 2)]
    assert van(inhoud).punten[0].plekken == (("tblScores", 0, "rekenen_m_score"),)


@pytest.mark.parametrize(
    ("percentiel", "niveau", "tekort", "over"),
    [(40, "IV", 1, 19), (41, "III", 20, 0), (100, "I", None, 19), (0, "V", 21, None)],
)
def test_without_norms_a_percentile_tells_how_near_a_border(percentiel, niveau, tekort, over):
    inhoud = klas({"rekenen_m_niveau": niveau, "rekenen_m_percentiel": percentiel})

    punt = van(inhoud).punten[0]

    assert (punt.tekort, punt.over, punt.percentiel) == (tekort, over, percentiel)


@pytest.mark.parametrize(
    ("toen", "breuk"),
    [
        ({}, Breuk.GEEN),
        ({"norm_versie": "2014"}, Breuk.NORM),
        ({"toetsversie": "2.0"}, Breuk.TOETS),
    ],
)
def test_another_version_is_a_break(toen, breuk):
    inhoud = klas({**M5, "rekenen_versie": "3.0"}, toetsen=[E4 | toen], normen=NORMEN)
    reeks = van(inhoud)

    assert groei(*reeks.gedaan).breuk is breuk


def test_observations_of_earlier_years_and_of_now():
    inhoud = klas(
        {"obs_taal_m": "op koers"},
        {"obs_taal_m": "aandacht"},
        leerjaren=(2,),
        tblOverzichtArchief=[
            {"schooljaar": "2026-2027", "periode": "1", "taal_observatie": "loopt voor"},
            {"schooljaar": "2025-2026", "periode": "2", "taal_observatie": "Aandacht"},
            {"schooljaar": "2025-2026", "periode": "1", "taal_observatie": ""},
        ],
    )

    reeks = van(inhoud, Onderwerp.OBSERVATIE, "taal")

    assert [(p.moment, p.soort, p.niveau, p.rang, p.schooljaar) for p in reeks.punten] == [
        ("augustus – januari", Soort.LEEG, "", 0, "2025-2026"),
        ("februari – juli", Soort.STAP, "aandacht", 1, "2025-2026"),
        ("M2", Soort.STAP, "op koers", 2, "2026-2027"),
    ]
    assert reeks.punten[-1].plekken == (("tblScores", 0, "obs_taal_m"),)
    assert [a.aanpak for a in reeks.aanpakken] == ["basis"]


def test_behaviour_per_period_and_the_running_one_last():
    inhoud = klas(
        tblOverzichtArchief=[
            {"schooljaar": "2026-2027", "periode": "1", "werkhouding": "let op"},
            {"schooljaar": "2025-2026", "periode": "februari – juli", "werkhouding": "goed"},
            {"schooljaar": "2026-2027", "periode": "2", "werkhouding": "goed"},
        ],
        tblGroepsoverzicht=[{"werkhouding": "zorg", "leermoment": "de tafels"}],
    )

    reeks = van(inhoud, Onderwerp.WERKHOUDING, "werkhouding")
    sociaal = van(inhoud, Onderwerp.SOCIAAL, "sociaal_emotioneel")
    leermoment = van(inhoud, Onderwerp.LEERMOMENT, "")

    assert [(p.moment, p.niveau, p.rang) for p in reeks.punten] == [
        ("februari – juli", "goed", 3), ("augustus – januari", "let op", 2),
        ("februari – juli", "zorg", 1),
    ]  # fmt: skip
    assert [p.soort for p in sociaal.punten] == [Soort.LEEG] * 3
    assert (leermoment.tekst, leermoment.tekst_plek) == (
        "de tafels", ("tblGroepsoverzicht", 0, "leermoment"),
    )  # fmt: skip


def test_aanpakken_are_keys_whatever_the_school_calls_them():
    school = voorbeeld_school()
    school = replace(school, aanpakken=replace(school.aanpakken, intensief="instructiegroep"))
    archief = [
        {"gebied": "Rekenen", "schooljaar": "2026-2027", "periode": "1",
         "aanpak": "Instructiegroep"},
        {"gebied": "rekenen", "schooljaar": "2025-2026", "periode": "2", "aanpak": "plusklas"},
        {"gebied": "spelling", "schooljaar": "2025-2026", "periode": "2", "aanpak": "basis"},
    ]  # fmt: skip
    inhoud = klas(M5, school=school, tblIndelingArchief=archief,
                  tblIndeling=[{"rekenen_voorstel": "basis*"}])  # fmt: skip

    assert [(a.aanpak, a.niveau, a.rang) for a in van(inhoud).aanpakken] == [
        ("", "", 0), ("intensief", "", 0), ("basis", "IV", 2),
    ]  # fmt: skip


def test_a_ladder_of_its_own_is_a_reeks_of_its_own():
    inhoud = klas(
        {"avi_m_niveau": "E3", "technisch_lezen_m_niveau": "III"},
        school=avi_school(),
        toetsen=[{**E4, "toets": "AVI", "niveau": "<M3", "score": None}],
    )

    avi_reeks = van(inhoud, Onderwerp.AVI, "technisch_lezen")

    assert (avi_reeks.vak, avi_reeks.rangen) == ("AVI", 12)
    assert kort(avi_reeks) == [
        ("E4", Soort.NIVEAU, "Start", 1), ("M5", Soort.NIVEAU, "E3", 3),
    ]  # fmt: skip
    assert kort(van(inhoud, gebied="technisch_lezen")) == [("M5", Soort.NIVEAU, "III", 3)]


RIJEN = [
    {"moment": f"{m}{lj}", "schooljaar": f"{2021 + lj}-{2022 + lj}", "niveau": n, "score": 10 * lj}
    for lj, m, n in ((3, "M", "I"), (3, "E", "B"), (4, "M", "V-"), (4, "E", ""), (4, "B", "III"))
]


@given(st.permutations(RIJEN))
def test_the_order_of_earlier_rows_does_not_matter(rijen):
    zonder_plek = [p._replace(plekken=()) for p in van(klas(M5, toetsen=rijen)).punten]

    assert zonder_plek == [p._replace(plekken=()) for p in van(klas(M5, toetsen=RIJEN)).punten]
    assert [p.moment for p in zonder_plek] == ["M3", "E3", "B4", "M4", "E4", "M5"]
