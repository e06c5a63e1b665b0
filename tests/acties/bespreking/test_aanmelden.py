"""Who is put down for a leerlingbespreking, why, and what is known of that child."""

from datetime import date

import pytest

from hgw_excel.acties.bespreking.feiten import Bekend
from hgw_excel.acties.bespreking.groep import bespreek
from hgw_excel.domein.leerlingbespreking import ONVOLDOENDE_PROFIJT, REDENEN
from hgw_excel.schema.lijsten import maak_lijsten
from tests.acties.bespreking.klas import ANNA, BRAM, klas, school

FEB = date(2027, 2, 9)
DRIE_INTENSIEF = [
    {"leerling_id": ANNA, "schooljaar": jaar, "periode": periode, "gebied": "Rekenen",
     "niveau": "V", "aanpak": "intensief"}
    for jaar, periode in (("2025-2026", "1"), ("2025-2026", "2"), ("2026-2027", "1"))
]  # fmt: skip
VIJF = [{}, {"rekenen_m_niveau": "V"}, {}, {}]


def aanmeldingen(**tabellen):
    return bespreek(klas(**tabellen), school(), FEB).aanmeldingen


def wie(**tabellen):
    return [(a.kind.naam, a.redenen, a.voorstel) for a, _ in aanmeldingen(**tabellen)]


@pytest.mark.parametrize(
    ("rij", "verwacht"),
    [
        ({"reden": "thuissituatie"}, [("Anna", ("thuissituatie",), False)]),
        ({"reden": "Vraag over OPP"}, [("Anna", ("vraag over OPP",), False)]),
        ({}, [("Anna", (), False)]),
        ({"gereed": "ja"}, []),
        ({"gereed": "nee"}, [("Anna", (), False)]),
        ({"soort": "ouders"}, []),
        ({"leerling": "Niemand"}, []),
        ({"leerling": None}, []),
    ],
)
def test_a_row_of_besprekingen(rij, verwacht):
    gewoon = {"soort": "leerlingbespreking", "leerling": "anna", "datum": date(2027, 2, 3)}

    assert wie(Besprekingen=[{**gewoon, **rij}]) == verwacht


@pytest.mark.parametrize(
    ("reactie", "verwacht"),
    [("bespreken", [("Bram", (), False)]), ("opgepakt", []), ("bewust niet", []), ("", [])],
)
def test_a_signal_that_the_teacher_wants_to_talk_about(reactie, verwacht):
    signaal = {"leerling_id": BRAM, "vakgebied": "Rekenen", "code": "S01", "sinds": FEB,
               "sterkte": "let op", "reactie": reactie}  # fmt: skip
    scores = [{}, {}, {"rekenen_m_niveau": "V"}, {}]

    assert wie(Scores=scores, Signalen=[signaal]) == verwacht


@pytest.mark.parametrize(
    ("reactie", "verwacht"),
    [
        ("", [("Anna", (ONVOLDOENDE_PROFIJT,), True)]),
        ("bespreken", [("Anna", (ONVOLDOENDE_PROFIJT,), False)]),
        ("bewust niet", []),
    ],
)
def test_a_proposal_of_s16(reactie, verwacht):
    signaal = {"leerling_id": ANNA, "vakgebied": "Rekenen", "code": "S16", "sinds": FEB,
               "sterkte": "sterk", "reactie": reactie}  # fmt: skip

    gevonden = wie(Scores=VIJF, IndelingArchief=DRIE_INTENSIEF, Signalen=[signaal])

    assert gevonden == verwacht


def test_no_proposal_without_those_periods():
    assert wie(Scores=VIJF, IndelingArchief=DRIE_INTENSIEF[:1]) == []


def test_one_page_for_a_child_with_more_reasons_and_typed_ones_first():
    gesprekken = [
        {"soort": "leerlingbespreking", "leerling": "Daan", "reden": "thuissituatie",
         "vraag": "Hoe steunen we hem?", "datum": date(2027, 2, 3)},
        {"soort": "leerlingbespreking", "leerling": "Daan", "reden": "vraag over OPP",
         "vraag": "Welk perspectief past?", "datum": date(2027, 1, 6)},
    ]  # fmt: skip
    gevonden = aanmeldingen(
        Scores=VIJF, IndelingArchief=DRIE_INTENSIEF, Besprekingen=gesprekken
    )  # fmt: skip
    daan, anna = (aanmelding for aanmelding, _ in gevonden)

    assert (daan.kind.naam, daan.redenen) == ("Daan", ("vraag over OPP", "thuissituatie"))
    assert daan.waarom == ("Aangemeld op 3 februari.", "Aangemeld op 6 januari.")
    assert daan.vragen == ("Hoe steunen we hem?", "Welk perspectief past?")
    assert (anna.kind.naam, anna.voorstel) == ("Anna", True)
    assert "Voorstel: leerlingbespreking" in anna.waarom[0]


def test_what_is_known():
    """The last three results, the newest first, the aanpak, and what the teacher wrote."""
    eerder = [
        {"leerling_id": ANNA, "toets": "Rekenen-Wiskunde", "moment": m, "niveau": n,
         "schooljaar": j}
        for m, n, j in (("E3", "I", "2023-2024"), ("E4", "II", "2024-2025"),
                        ("E5", "III", "2025-2026"))
    ]  # fmt: skip
    ((_, bekend),) = aanmeldingen(
        Scores=[{}, {"rekenen_m_niveau": "III"}, {}, {}],
        Toetsen=eerder,
        Indeling=[{}, {"rekenen_keuze": "verdiept"}, {}, {}],
        Groepsoverzicht=[{}, {"werkhouding": "let op", "wat_werkt": "voordoen"}, {}, {}],
        Leerlingen=[{}, {"leerroute": "5"}, {}, {}],
        Handelingsplannen=[
            {"leerling": "Anna", "vakgebied": "Spelling", "doel": "leest mee"},
            {"leerling": "Anna", "vakgebied": "Rekenen", "doel": "oud", "behaald": "behaald"},
            {"leerling": "Bram", "vakgebied": "Rekenen", "doel": "van Bram"},
        ],
        Besprekingen=[{"soort": "leerlingbespreking", "leerling": "Anna"}],
    )

    assert bekend.resultaten[0] == ("Rekenen", "M6 III · E5 III · E4 II", "verdiept")
    assert bekend == Bekend(
        bekend.resultaten,
        bekend.signalen,
        (
            ("In de klas", "werkhouding: let op"),
            ("Wat werkt", "voordoen"),
            ("Leerroute", "5"),
            ("Handelingsplan", "Spelling: leest mee"),
        ),
    )


def test_the_drop_down_holds_the_four_reasons():
    assert maak_lijsten(school(), (5,), ())["reden"] == tuple(REDENEN)
    assert len(REDENEN) == 4
