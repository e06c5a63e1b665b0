"""Ambition against result and the goals of the plan, per gebied and leerjaar."""

import pytest

from hgw_excel.acties.bespreking.feiten import Doel
from hgw_excel.acties.bespreking.vakken import vakken
from hgw_excel.domein.ambities import Oordeel
from tests.acties.bespreking.klas import klas, school

NIVEAUS = [{"rekenen_m_niveau": n} for n in ("II", "V", "IV", "I")]
"""Of Chaima (5), Anna (6), Bram (5) and Daan (6)."""


def rekenen(leerjaar: int = 5, **tabellen):
    return next(
        vak
        for vak in vakken(klas(**tabellen), school())
        if (vak.naam, vak.leerjaar) == ("Rekenen", leerjaar)
    )


def test_each_gebied_and_leerjaar_in_the_order_of_the_school():
    assert [(vak.naam, vak.leerjaar) for vak in vakken(klas(), school())][:4] == [
        ("Rekenen", 5),
        ("Rekenen", 6),
        ("Begrijpend lezen", 5),
        ("Begrijpend lezen", 6),
    ]


def test_counts_against_the_ambition():
    vak = rekenen(Scores=NIVEAUS)

    assert vak.stand is not None
    assert (vak.kinderen, vak.stand.getoetst, vak.stand.op_niveau, vak.stand.tekort) == (2, 2, 1, 1)
    assert (vak.stand.oordeel, vak.stand.kleur) == (Oordeel.NET_NIET, False)


def test_observations_have_steps_and_no_ambition():
    vak = vakken(
        klas((1,), Scores=[{"obs_rekenen_m": s} for s in ("op koers", "aandacht", "op koers", "")]),
        school(),
    )[1]

    assert (vak.naam, vak.stand) == ("Rekenen", None)
    assert vak.stappen == (("aandacht", 1), ("op koers", 2), ("loopt voor", 0))


def test_e_counts_when_half_have_it():
    scores = [
        {"obs_rekenen_m": "aandacht", "obs_rekenen_e": stap}
        for stap in ("op koers", "op koers", "", "")
    ]

    vak = vakken(klas((1,), Scores=scores), school())[1]
    te_weinig = vakken(klas((1,), Scores=scores[1:2]), school())[1]

    assert vak.stappen == (("aandacht", 0), ("op koers", 2), ("loopt voor", 0))
    assert vak.groei == (2, 0, 0)
    assert te_weinig.stappen == (("aandacht", 1), ("op koers", 0), ("loopt voor", 0))


def test_goals_per_aanpak_with_what_was_typed():
    """Groep 5: Chaima in verdiept, Bram in intensief; nobody in basis."""
    plan = [{"doel": "A", "behaald": "deels"}, {"doel": "B"}, {"doel": "C", "behaald": "behaald"}]

    doelen = rekenen(Scores=NIVEAUS, Plan_rekenen=plan).doelen

    assert doelen == (
        Doel("intensief", 1, "deels", voorgesteld=False, tekst="A"),
        Doel("basis", 0, "", voorgesteld=True, tekst="B"),
        Doel("verdiept", 1, "behaald", voorgesteld=False, tekst="C"),
    )
    assert [doel.niet_gehaald for doel in doelen] == [True, False, False]


@pytest.mark.parametrize(
    ("getypt", "verwacht"),
    [("", ("behaald: 1 van 1 gelijk of hoger", True)), ("niet behaald", ("niet behaald", False))],
)
def test_the_proposal_stands_where_nobody_typed(getypt, verwacht):
    """Bram went from V to IV and is in intensief."""
    eerder = {"leerling_id": "HGW-00000003", "toets": "Rekenen-Wiskunde", "moment": "E4",
              "schooljaar": "2025-2026", "niveau": "V"}  # fmt: skip
    inhoud = klas(Scores=NIVEAUS, Toetsen=[eerder], Plan_rekenen=[{"behaald": getypt or None}])
    inhoud.kop_ruw["hgw_periode"] = 1

    doel = vakken(inhoud, school())[0].doelen[0]

    assert (doel.uitkomst, doel.voorgesteld) == verwacht


def test_who_is_in_no_group():
    vak = rekenen(Scores=NIVEAUS, Indeling=[{"rekenen_keuze": "eigen leerlijn"}])

    assert (vak.anders, [doel.kinderen for doel in vak.doelen]) == (1, [1, 0, 0])
