"""Which figures the card takes for a child with its own line; a row a case."""

from dataclasses import replace
from datetime import date

import pytest

from hgw_excel.schema.formules.weergave_kaart_feiten import kind_op_kaart
from hgw_excel.schema.formules.weergave_kaart_koers import KaartKoers
from hgw_excel.schema.formules.weergave_kaart_koers_feiten import dubbel, rendement, velden
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.klassenmap import klassenmap
from tests.voorbeeld import voorbeeld_school
from tests.weergaven.klassen import inhoud_van

SCHOOL = replace(voorbeeld_school(), leerroutes={"praktijk": 50})
NORMEN = tuple(
    {"sleutel": f"Rekenen-Wiskunde|{moment}", "gemiddelde": punten, "norm_versie": norm}
    for moment, punten, norm in (
        ("E4", 100, "1"), ("M5", 108, "1"), ("E5", 114, "2"), ("M6", 9.99e307, "1"),
    )
)  # fmt: skip


def klas(scores=None, eerder=(), *, leerjaar=5, telling="", normen=NORMEN, **leerling) -> Inhoud:
    """Return a class of one: Noor, who scored 90 on E4; the card is for colleagues."""
    school = replace(SCHOOL, dl_telling=telling) if telling else SCHOOL
    werkboek = klassenmap(school, (5, 6))
    tabellen = ("tblScores", "tblGroepsoverzicht", "tblIndeling", "tblLeerlingen")
    rijen = {tabel: [{"leerling_id": "HGW-1"}] for tabel in tabellen}
    rijen["tblLeerlingen"][0] |= {"leerling": "Noor", "leerjaar": leerjaar, **leerling}
    rijen["tblScores"][0] |= scores or {}
    toets = {"leerling_id": "HGW-1", "toets": "Rekenen-Wiskunde", "score": 90}
    vorig = {**toets, "moment": "E4", "schooljaar": "2025-2026"}
    rijen["tblToetsen"] = [vorig, *({**toets, **rij} for rij in eerder)]
    rijen["tblNormen"] = [dict(norm) for norm in normen]
    kop = {"kaart_leerling": "Noor", "kaart_voor": "intern", "hgw_periode": 2,
           "hgw_schooljaar": "2026-2027"}  # fmt: skip
    return Inhoud(werkboek, rijen, kop)


def rekenen(inhoud: Inhoud):
    return velden(kind_op_kaart(inhoud), inhoud.werkboek.gebied("rekenen"))


@pytest.mark.parametrize(
    ("leerling", "procent"),
    [
        ({}, None),
        ({"verwacht_leerrendement": 80}, 80),
        ({"verwacht_leerrendement": 0}, None),
        ({"leerroute": "Praktijk "}, 50),
        ({"leerroute": "havo"}, None),
        ({"leerroute": "praktijk", "verwacht_leerrendement": 60}, 60),
    ],
)
def test_share_of_the_child_goes_before_that_of_its_leerroute(leerling, procent):
    assert rendement(kind_op_kaart(klas(**leerling))) == procent


@pytest.mark.parametrize(
    ("scores", "koers", "woord"),
    [
        ({"rekenen_m_score": 94}, "op koers", "Rekenen (4, lijn 4)"),
        ({"rekenen_m_score": 93.9}, "onder de lijn", "Rekenen (3,9, lijn 4)"),
        # other norms between M and E
        ({"rekenen_m_score": 94, "rekenen_e_score": 99}, "niet te bepalen", "Rekenen (geen norm)"),
        ({"rekenen_m_niveau": "V"}, "niet te bepalen", "Rekenen (geen twee scores)"),
        ({"rekenen_m_score": 94, "rekenen_m_niveau": "ziek"}, "niet te bepalen",
         "Rekenen (geen twee scores)"),
        ({"rekenen_m_niveau": "V", "rekenen_dle": 13}, "op koers", "Rekenen (DLE 13 bij DL 25)"),
        ({"rekenen_m_niveau": "V", "rekenen_dle": 12}, "onder de lijn",
         "Rekenen (DLE 12 bij DL 25)"),
        ({"rekenen_m_niveau": "V", "rekenen_dle": 12, "rekenen_m_datum": date(2026, 12, 4)},
         "op koers", "Rekenen (DLE 12 bij DL 24)"),
        ({}, "niet te bepalen", "Rekenen (geen twee scores)"),
    ],
)  # fmt: skip
def test_points_where_norms_tell_else_dle(scores, koers, woord):
    """Others gain 8 points from E4 to M5; half of that is agreed."""
    gevonden = rekenen(klas(scores, leerroute="praktijk"))

    assert (gevonden["koers"], gevonden["koers_woord"]) == (koers, woord)


def test_an_average_that_the_norm_does_not_have_is_no_score():
    eerder = [{"moment": "E5", "schooljaar": "2025-2026", "score": 95}]
    een_versie = [dict(norm, norm_versie="1") for norm in NORMEN]

    gevonden = rekenen(klas({"rekenen_m_score": 99}, eerder, leerjaar=6, normen=een_versie,
                            leerroute="praktijk"))  # fmt: skip

    assert gevonden["koers"] == "niet te bepalen"


@pytest.mark.parametrize(
    ("eerder", "aantal"),
    [
        ([], 0),
        ([("E4", "2024-2025")], 1),
        ([("E4", "2024-2025"), ("M3", "2023-2024"), ("E3", "2022-2023")], 2),
        ([("M5", "2025-2026")], 1),
        ([("M2", "2022-2023"), ("E2", "2021-2022")], 0),
    ],
)
def test_leerjaren_done_twice(eerder, aantal):
    """Noor is in groep 5 in 2026-2027 and did E4 in 2025-2026."""
    rijen = [{"moment": moment, "schooljaar": jaar} for moment, jaar in eerder]

    assert dubbel(kind_op_kaart(klas(eerder=rijen))) == aantal


@pytest.mark.parametrize(("telling", "dl"), [("lopende maand", 25), ("voltooide maand", 24)])
def test_months_are_counted_as_agreed(telling, dl):
    inhoud = klas({"rekenen_m_niveau": "V"}, telling=telling, leerroute="praktijk")

    assert rekenen(inhoud)["dl"] == dl


def regel(inhoud: Inhoud, ruimte: int = 240) -> str:
    return KaartKoers.waarde(Rij(inhoud, "", 0), {"ruimte": str(ruimte)})


def test_one_line_for_colleagues_and_none_without_a_line_of_its_own():
    assert regel(inhoud_van("eigen lijn van de leerroute")) == (
        "Eigen lijn 75% · op koers: Rekenen (5, lijn 4,5), Technisch lezen (DLE 30 bij DL 35) · "
        "onder de lijn: Spelling (DLE 21,5 bij DL 37) · "
        "niet te bepalen: Begrijpend lezen (geen norm), Woordenschat (geen twee scores)"
    )
    assert regel(inhoud_van("eigen lijn, voor ouders")) == ""
    assert regel(inhoud_van("leerroute zonder lijn")) == ""
    assert regel(inhoud_van("eigen lijn"), 20) == "Eigen lijn 80% · o …"
