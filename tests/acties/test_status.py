"""Where a class is in the cycle: steps, what is late, what is empty, how old proposals are."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from hgw_excel.acties.status import Gemaakt, Klasstatus, status
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.school import Periode, School
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Wijzigingen
from tests.acties.klas_na import lees, na
from tests.controle.klasbouw import maak_inhoud
from tests.klas import volle_klas
from tests.voorbeeld import voorbeeld_school

FEB = date(2027, 2, 20)


@cache
def school() -> School:
    """Two periods with their days."""
    een, twee = voorbeeld_school().periodes
    van, tot = date(2027, 2, 1), date(2027, 7, 9)
    return replace(
        voorbeeld_school(),
        periodes=(
            replace(een, van=date(2026, 8, 24), tot=date(2027, 1, 29)),
            replace(twee, van=van, tot=tot),
        ),
    )


@cache
def klas() -> Klas:
    """A groep 5 of ten in February, period 2: the first step of it has a date."""
    return lees(volle_klas((5,), 10))


@cache
def lege() -> Klas:
    return lees(maak_inhoud(school(), (5,), ["Anna", "Bram"]))


def leeg(stand: Klasstatus) -> dict[str, int]:
    return {meer: aantal for aantal, _, meer in stand.leeg}


def test_the_running_period_and_what_comes_next() -> None:
    stand = status(klas(), school())

    assert (stand.titel, stand.kinderen, stand.nu) == ("Groep 5", 10, 2)
    assert [s.naam for s in stand.periode.stappen if s.klaar_op] == ["overzicht"]
    assert stand.volgende is not None
    assert (stand.volgende.naam, stand.volgende.gepland) == ("signalen", date(2027, 2, 15))
    assert [s.naam for s in stand.te_laat(FEB)] == ["signalen"]
    assert [(p.nummer, len(p.open)) for p in stand.eerder] == [(1, 0)]


def test_without_days_nothing_is_late() -> None:
    stand = status(klas(), voorbeeld_school())

    assert stand.te_laat(date(2030, 1, 1)) == ()
    assert not stand.af_te_sluiten(date(2030, 1, 1))


@pytest.mark.parametrize(
    ("nummer", "dag", "klaar"),
    [(1, date(2027, 1, 29), False), (1, date(2027, 1, 30), True), (2, date(2027, 8, 1), False)],
)
def test_a_period_that_is_over_can_be_closed_when_another_follows(
    nummer: int, dag: date, klaar: bool
) -> None:
    stand = status(na(klas(), Wijzigingen(koppen={"hgw_periode": nummer})), school())

    assert stand.af_te_sluiten(dag) == klaar


@pytest.mark.parametrize("periode", [None, 7])
def test_a_class_without_a_period_has_no_next_step(periode: Waarde) -> None:
    stand = status(na(klas(), Wijzigingen(koppen={"hgw_periode": periode})), school())

    assert (stand.periode, stand.volgende, stand.te_laat(FEB)) == (None, None, ())


def test_what_is_empty_is_counted() -> None:
    """Results of M count from the first of them; those of E have not begun."""
    plan = next(r.i for r in klas().inhoud.rijen("tblPlan_rekenen") if r.tekst("leerlingen"))
    zonder = na(klas(), Wijzigingen({("tblPlan_rekenen", plan, "doel"): None}))
    voor, daarna = leeg(status(klas(), school())), leeg(status(zonder, school()))

    assert daarna == voor | {"doelen in de plannen": 1}
    assert "resultaten van E" not in voor
    assert 0 not in voor.values()


def test_only_signals_heavier_than_a_tip_wait_for_a_reaction() -> None:
    wat = [("sterk", None), ("let op", "opgepakt"), ("let op", None), ("tip", None)]
    cellen = {
        ("tblSignalen", i, key): waarde
        for i in range(len(klas().inhoud.ruw["tblSignalen"]))
        for key, waarde in zip(
            ("leerling_id", "sterkte", "reactie"),
            ("HGW-1", *wat[i]) if i < len(wat) else (None,) * 3,
            strict=True,
        )
    }
    stand = status(na(klas(), Wijzigingen(cellen)), school())

    assert leeg(stand)["reacties op signalen"] == 2


def test_choices_to_discuss_count_once_there_is_a_proposal() -> None:
    zonder = na(klas(), Wijzigingen(koppen={"hgw_voorstel_datum": None}))
    een = {("tblIndeling", 0, "rekenen_keuze"): "bespreken"}
    standen = [status(na(k, Wijzigingen(een)), school()) for k in (klas(), zonder)]

    assert ["keuzes 'bespreken'" in leeg(stand) for stand in standen] == [True, False]


def test_results_count_when_a_period_starts_with_them_or_there_is_one() -> None:
    een = Wijzigingen(koppen={"hgw_periode": 1})
    begonnen = Wijzigingen({("tblScores", 0, "rekenen_m_niveau"): "III"})
    standen = [
        status(na(lege(), een), school()),
        status(na(lege(), Wijzigingen(koppen={"hgw_periode": 2})), school()),
        status(na(na(lege(), een), begonnen), school()),
    ]

    assert [leeg(s).get("resultaten van M") for s in standen] == [None, 10, 9]


def test_how_old_the_proposals_are() -> None:
    indeling = volle_klas((5,), 10).ruw["tblIndeling"][0]["rekenen_niveau_toen"]
    anders = "I" if indeling != "I" else "V"
    later = na(klas(), Wijzigingen({("tblScores", 0, "rekenen_m_niveau"): anders}))

    assert status(klas(), school()).gemaakt == {
        "signalen": Gemaakt(None),
        "indeling": Gemaakt(date(2027, 2, 4)),
    }
    assert status(later, school()).gemaakt["indeling"] == Gemaakt(date(2027, 2, 4), 1)


def test_a_third_period_that_the_class_does_not_know_has_no_steps() -> None:
    drie = replace(school(), periodes=(*school().periodes, Periode(3, "zomer", None, None, "E")))

    assert status(klas(), drie).periodes[2].stappen == ()
