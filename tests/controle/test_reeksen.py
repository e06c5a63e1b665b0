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
from hgw_excel.domein.school import A_E, School, Toets
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
    """The reeks of one child about one thing; of two tests that of the one that counts."""
    school = opties.pop("school", inhoud.werkboek.school)
    per_kind = {kind.naam: alle for kind, alle in reeksen(inhoud, school, **opties)}
    passend = [r for r in per_kind[naam] if (r.onderwerp, r.gebied) == (onderwerp, gebied)]
    (een,) = [r for r in passend if r.hoofd]
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
                datum=date(2027, 1, 25), schooljaar="2026-2027",
                plekken=(
                    ("tblScores", 0, "rekenen_m_niveau"), ("tblScores", 0, "rekenen_m_score"),
                ),
            ),
        ),
        methode=Decimal(72),
        methode_plek=("tblScores", 0, "rekenen_goed"),
        aanpakken=(
            Aanpakpunt(
                "februari – juli", "intensief", "IV", 2, ("tblIndeling", 0, "rekenen_aanpak"),
                2 * 2026 + 1, Onderwerp.TOETS,
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
    ({"rekenen_m_score": 88}, ("rekenen_m_niveau",), [("M5", Soort.AFGEKEURD, "", 0)], True),
    ({"rekenen_m_score": "ziek"}, ("rekenen_m_niveau",), [("M5", Soort.ZIEK, "", 0)], True),
    ({}, ("rekenen_m_score",), [("M5", Soort.AFGEKEURD, "", 0)], True),
]


@pytest.mark.parametrize(("cellen", "afgekeurd", "punten", "gevraagd"), MISSEN)
def test_what_an_empty_niveau_means_once_the_round_has_begun(cellen, afgekeurd, punten, gevraagd):
    """The others took the test; E has not begun, so nothing is missing there."""
    inhoud = klas(cellen, M5, M5)

    reeks = van(inhoud, afgekeurd={("tblScores", 0, key) for key in afgekeurd})

    assert kort(reeks) == punten
    assert [p.gevraagd for p in reeks.punten] == [gevraagd]
    assert reeks.laatste is None


@pytest.mark.parametrize(("afgekeurd", "niveau"), [((), "III"), (("rekenen_m_niveau",), "")])
def test_nothing_is_computed_in_the_place_of_a_niveau_that_was_refused(afgekeurd, niveau):
    inhoud = klas({"rekenen_m_score": 88}, normen=[norm("M5", 100, 92, 80, 60)])

    (punt,) = van(inhoud, afgekeurd={("tblScores", 0, key) for key in afgekeurd}).punten

    assert punt.niveau == niveau


@pytest.mark.parametrize(
    ("datum", "telt"),
    [(date(2026, 8, 1), True), (date(2027, 7, 31), True), (date(2026, 1, 25), False)],
)
def test_a_day_outside_this_schooljaar_is_a_slip_of_the_pen(datum, telt):
    (punt,) = van(klas({**M5, "rekenen_m_datum": datum})).punten

    assert punt.datum == (datum if telt else None)


def test_nothing_is_missing_while_the_round_has_not_begun():
    assert [r.punten for _, alle in reeksen(klas(), voorbeeld_school()) for r in alle[:5]] == [
        ()
    ] * 15


@pytest.mark.parametrize(("aantal", "gevraagd"), [(0, []), (1, []), (2, [True])])
def test_a_round_begins_for_a_class_where_half_has_a_result(aantal, gevraagd):
    """The school counts from a tenth; in one class that is soon one result, a week early."""
    inhoud = klas({}, *([M5] * aantal))

    assert [p.gevraagd for p in van(inhoud).punten] == gevraagd


def test_a_round_is_of_one_leerjaar():
    """Bram is in groep 6; Anna and Chaima in groep 5, where one of two has a result."""
    inhoud = klas({}, M5, M5, leerjaren=(5, 6))

    assert kort(van(inhoud)) == [("M5", Soort.NIET_GETOETST, "", 0)]
    assert kort(van(klas({}, M5, {}, leerjaren=(5, 6)))) == []


def test_a_test_that_the_calendar_does_not_ask_is_not_missing():
    geen_m5 = {**kalender(), 5: {"M": (), "E": ("rekenen",)}}
    school = replace(voorbeeld_school(), toetskalender=geen_m5)
    inhoud = klas({}, {"rekenen_e_niveau": "II"}, leerjaren=(5, 6), school=school)

    assert kort(van(inhoud)) == []


def test_an_earlier_score_without_a_niveau_of_this_school_is_no_guess_at_one():
    inhoud = klas(M5, toetsen=[{**E4, "niveau": "B"}])

    eerder = van(inhoud).punten[0]

    assert (eerder.soort, eerder.niveau, eerder.score) == (Soort.SCORE, "", Decimal(80))
    assert van(inhoud).vorige is None


LEGE_RIJEN = [
    {"niveau": "B"},
    {"niveau": "ziek"},
    {"niveau": "Vrij", "score": 80},
    {"score": "ziek", "niveau": "II"},
    {"score": 4120},
    {"percentiel": 40},
    {},
]


@pytest.mark.parametrize("rij", LEGE_RIJEN)
def test_a_row_without_a_result_is_passed_over_on_the_sheet_and_for_signals(rij):
    """What came before it is then the previous result, for both."""
    eerder = {"moment": "M4", "schooljaar": "2025-2026", "niveau": "III"}
    inhoud = klas(M5, toetsen=[eerder, {"moment": "E4", "schooljaar": "2025-2026", **rij}])

    op_het_blad = inhoud.rij("tblScores", 0)["rekenen_vorige"]

    assert ([p.moment for p in van(inhoud).punten], op_het_blad) == (["M4", "M5"], "III")


TWEELING = {**E4, "moment": "e4", "toets": "rekenen-wiskunde", "niveau": "V"}


@pytest.mark.parametrize(
    ("ander", "momenten"),
    [
        (TWEELING, ["M4", "M5"]),
        ({**TWEELING, "schooljaar": "2025/2026"}, ["M4", "M5"]),
        ({**TWEELING, "niveau": "ziek"}, ["M4", "E4", "M5"]),
        ({**TWEELING, "leerling_id": "HGW-00000002"}, ["M4", "E4", "M5"]),
        ({**TWEELING, "toets": "Spelling"}, ["M4", "E4", "M5"]),
    ],
)
@pytest.mark.parametrize("keer_om", [False, True])
def test_of_twins_neither_counts_on_the_sheet_or_for_signals(ander, momenten, keer_om):
    eerder = {"moment": "M4", "schooljaar": "2025-2026", "niveau": "III"}
    rijen = [eerder, E4, ander]
    inhoud = klas(M5, toetsen=rijen[::-1] if keer_om else rijen)

    op_het_blad = inhoud.rij("tblScores", 0)["rekenen_vorige"]

    assert [p.moment for p in van(inhoud).punten] == momenten
    assert op_het_blad == {"M4": "III", "E4": "II"}[momenten[-2]]


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


@pytest.mark.parametrize(
    ("naam", "momenten"),
    [
        ("REKENEN-wiskunde", ["E4", "M5"]),
        ("Rekenen  3.0", ["M5"]),
        ("Rekenen 3.0", ["M5"]),
        ("Rekenen Wiskunde", ["M5"]),
    ],
)
def test_only_the_name_of_the_test_counts_as_for_the_formulas(naam, momenten):
    anders = replace(TOETSEN[0], ook=("Rekenen 3.0",))
    school = replace(voorbeeld_school(), toetsen=(anders, *TOETSEN[1:]))

    reeks = van(klas(M5, school=school, toetsen=[{**E4, "toets": naam}]))

    assert [p.moment for p in reeks.punten] == momenten


@pytest.mark.parametrize(("niveau", "rang"), [("2", 0), ("ii", 4), ("II-", 4), ("ⅱ", 0)])
def test_only_a_spelling_that_the_formulas_know_is_a_niveau(niveau, rang):
    assert van(klas(M5, toetsen=[{**E4, "niveau": niveau}])).punten[0].rang == rang


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
        (Decimal("0.5"), Decimal("11.5"), ""),
    ]
    # the middle of III: 75 at E4 and 96 at M5; that of II: 85 and 105
    assert (reeks.landelijk, reeks.eigen) == (Decimal(21), Decimal(20))


@pytest.mark.parametrize(
    ("norm_versie", "tekort"), [("2020", 10), ("", 10), ("2014", None), ("2014a", None)]
)
def test_norms_of_another_version_tell_no_border(norm_versie, tekort):
    inhoud = klas(M5, toetsen=[{**E4, "norm_versie": norm_versie}], normen=NORMEN)

    assert van(inhoud).punten[0].tekort == tekort


def test_a_norm_version_is_compared_without_case():
    normen = tuple(replace(norm, norm_versie="2020A") for norm in NORMEN)

    reeks = van(klas(M5, toetsen=[{**E4, "norm_versie": "2020a"}], normen=normen))

    assert reeks.punten[0].tekort == Decimal(10)


def test_a_percentile_needs_no_norm():
    rij = {**E4, "norm_versie": "2014", "percentiel": 79}

    assert van(klas(M5, toetsen=[rij], normen=NORMEN)).punten[0].tekort == Decimal(2)


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
    """The norms gave the niveau of now; a delivered one has no norm version that we know."""
    nu = {"rekenen_m_score": 91.5, "rekenen_versie": "3.0"}

    reeks = van(klas(nu, toetsen=[E4 | toen], normen=NORMEN))

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


@pytest.mark.parametrize(("periodes", "aantal"), [(1, 2), (2, 2), (3, 1)])
def test_the_running_aanpak_waits_until_there_are_periods_enough(periodes, aantal):
    """S16 says nothing of fewer, and the running aanpak costs a whole chain of formulas."""
    school = replace(voorbeeld_school(), signalen={"S16": {"aan": True, "periodes": periodes}})
    archief = [{"gebied": "rekenen", "schooljaar": "2026-2027", "periode": "1", "aanpak": "basis"}]

    inhoud = klas(M5, school=school, tblIndelingArchief=archief)

    assert len(van(inhoud).aanpakken) == aantal


@pytest.mark.parametrize(
    ("periode", "plaats"),
    [
        ({"schooljaar": "2026-2027", "periode": "1"}, 4052),
        ({"schooljaar": "2025/2026", "periode": "2"}, 4051),
        ({"schooljaar": "2025-2026", "periode": "februari – juli"}, 4051),
        ({"schooljaar": "2024-2025", "periode": "2"}, 4049),
        ({"schooljaar": "2025-2026", "periode": "projectweek"}, 0),
        ({"schooljaar": "2025-2026", "periode": "3"}, 0),
    ],
)
def test_an_aanpak_has_a_place_in_time(periode, plaats):
    """Two periods a year: period 2 of 2026-2027 is 4053, and the summer is no gap."""
    inhoud = klas(M5, tblIndelingArchief=[{"gebied": "rekenen", "aanpak": "intensief", **periode}])

    assert [a.volgorde for a in van(inhoud).aanpakken] == [plaats, 4053]


def test_an_aanpak_says_on_which_ladder_its_niveau_stands():
    archief = [
        {"gebied": "rekenen", "schooljaar": "2025-2026", "periode": "1", "niveau": "aandacht"},
        {"gebied": "rekenen", "schooljaar": "2025-2026", "periode": "2", "niveau": "V"},
    ]

    ladders = [(a.onderwerp, a.rang) for a in van(klas(M5, tblIndelingArchief=archief)).aanpakken]

    assert ladders == [
        (Onderwerp.OBSERVATIE, 1), (Onderwerp.TOETS, 1), (Onderwerp.TOETS, 2),
    ]  # fmt: skip


OUD = {**E4, "moment": "E3", "schooljaar": "2024-2025"}


@pytest.mark.parametrize(
    ("scores", "eerder", "periode", "actueel"),
    [
        (M5, E4, 2, True),
        ({}, E4, 2, False),
        ({"rekenen_m_niveau": "ziek"}, E4, 2, False),
        ({}, E4, 1, True),
        ({}, {**E4, "schooljaar": "2025/2026"}, 1, True),
        ({}, OUD, 1, False),
        ({}, {"moment": "M5"}, 1, True),
    ],
)
def test_a_result_is_of_now_this_year_or_while_the_period_starts_from_last_year(
    scores, eerder, periode, actueel
):
    """Period 1 of the example school starts from last year, period 2 from M."""
    inhoud = klas(scores, toetsen=[eerder])
    inhoud = Inhoud(inhoud.werkboek, inhoud.ruw, {**inhoud.kop_ruw, "hgw_periode": periode})

    assert van(inhoud).actueel is actueel


def test_what_was_seen_last_year_is_not_of_now():
    archief = [{"schooljaar": "2025-2026", "periode": "2", "werkhouding": "zorg"}]
    nu = [{"werkhouding": "zorg"}]

    eerder = van(klas(tblOverzichtArchief=archief), Onderwerp.WERKHOUDING, "werkhouding")
    ook_nu = van(
        klas(tblOverzichtArchief=archief, tblGroepsoverzicht=nu),
        Onderwerp.WERKHOUDING,
        "werkhouding",
    )

    assert (eerder.actueel, ook_nu.actueel) == (False, True)


TWEEDE = Toets("rekentoets", "Automatiseren", "Autom.", "rekenen")


def test_a_second_test_of_a_vakgebied_has_a_reeks_of_its_own():
    kalender_ = {5: {"M": ("rekenen", "rekentoets"), "E": ()}, 6: {"M": ("rekenen",), "E": ()}}
    school = replace(voorbeeld_school(), toetsen=(*TOETSEN, TWEEDE), toetskalender=kalender_)
    rij = {**M5, "rekentoets_m_niveau": "V", "rekentoets_dle": 20, "rekenen_goed": 72}
    inhoud = klas(rij, rij, school=school, leerjaren=(5, 6), toetsen=[{**E4, "toets": TWEEDE.naam}])

    per_kind = [
        [
            (r.vak, r.hoofd, [p.niveau for p in r.punten], r.methode, len(r.aanpakken), r.dle)
            for r in alle
            if r.gebied == "rekenen"
        ]
        for _, alle in reeksen(inhoud, school)
    ]

    assert per_kind[:2] == [
        [
            ("Rekenen", True, ["IV"], 72, 1, None),
            ("Automatiseren", False, ["II", "V"], None, 0, None),
        ],
        [("Rekenen", True, ["IV"], 72, 1, None)],
    ]  # fmt: skip


def test_the_test_that_counts_is_one_that_this_leerjaar_takes():
    kalender_ = {5: {"M": ("rekentoets",), "E": ()}, 6: {"M": ("rekenen",), "E": ()}}
    school = replace(voorbeeld_school(), toetsen=(*TOETSEN, TWEEDE), toetskalender=kalender_)
    rij = {"rekentoets_m_niveau": "V"}

    reeks = van(klas(rij, rij, rij, school=school, leerjaren=(5, 6)))

    assert (reeks.vak, kort(reeks)) == ("Rekenen", [("M5", Soort.NIVEAU, "V", 1)])


def test_a_ladder_of_its_own_is_a_reeks_of_its_own():
    inhoud = klas(
        {"avi_m_niveau": "E3", "technisch_lezen_m_niveau": "III"},
        school=avi_school(),
        toetsen=[{**E4, "toets": "AVI", "niveau": "start", "score": None}],
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
