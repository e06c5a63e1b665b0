"""The sheet Jaarkalender: days of all steps, and how many groups are there."""

from dataclasses import replace
from datetime import date, datetime

from hgw_excel.domein.cyclus import STAPPEN, CyclusAfspraken
from hgw_excel.domein.school import School
from hgw_excel.school.overzicht.bladen.jaarkalender import HULP, ZONDER_DAGEN, jaarkalender
from hgw_excel.school.overzicht.boeken import maak_schooloverzicht
from hgw_excel.school.overzicht.verzamelen import verzamel
from tests.school.overzicht.lezen import laad, tabel, teksten
from tests.school.overzicht.monster import maak_klas, school, volle_school


def met_dagen(cyclus: CyclusAfspraken | None = None) -> School:
    een, twee = school().periodes
    een = replace(een, van=date(2026, 8, 24), tot=date(2027, 1, 29))
    twee = replace(twee, van=date(2027, 2, 1), tot=date(2027, 7, 9))
    return replace(school(), periodes=(een, twee), cyclus=cyclus or CyclusAfspraken())


def blad(afspraken: School, klassen=()):
    cijfers = verzamel(klassen or volle_school(), afspraken).cijfers
    return laad(maak_schooloverzicht(cijfers, [jaarkalender]))


def rijen(boek):
    return [tuple(rij) for rij in tabel(boek, "Jaarkalender", "tblJaarkalender")[1:]]


def test_each_step_has_its_day_and_week():
    boek = blad(met_dagen())

    assert HULP in teksten(boek["Jaarkalender"])
    assert [rij[:5] for rij in rijen(boek)][:3] == [
        ("1: augustus – januari", datetime(2026, 8, 24), 35, "begin van de periode", None),
        ("1: augustus – januari", datetime(2026, 9, 7), 37, "overzicht", "2 weken na begin"),
        ("1: augustus – januari", datetime(2026, 9, 7), 37, "signalen", "2 weken na begin"),
    ]
    dagen = [rij[1] for rij in rijen(boek)]
    assert dagen == sorted(dagen)
    assert [rij[3] for rij in rijen(boek)].count("M-toetsen ingevuld") == 1


def test_without_days_the_steps_stand_there_in_order():
    boek = blad(school())

    assert ZONDER_DAGEN in teksten(boek["Jaarkalender"])
    assert {rij[1:3] for rij in rijen(boek)} == {(None, None)}
    assert [rij[3] for rij in rijen(boek) if rij[3] in STAPPEN] == [*STAPPEN, *STAPPEN]


def test_a_step_that_is_planned_late_stands_late_and_one_that_is_not_where_it_comes():
    anders = CyclusAfspraken(signalen="", plan="8 weken na begin", indeling="9 weken na begin")
    stappen = [(rij[3], rij[4]) for rij in rijen(blad(met_dagen(anders)))][1:6]

    assert stappen == [
        ("overzicht", "2 weken na begin"),
        ("signalen", "niet gepland"),
        ("plan", "8 weken na begin"),
        ("indeling", "9 weken na begin"),
        ("tussenevaluatie", "11 weken na begin"),
    ]


def test_only_groups_that_work_in_a_period_are_counted():
    gedaan = [{"periode": 1, "stap": "overzicht", "klaar_op": date(2026, 9, 3)}]
    klassen = [
        maak_klas("3", (3,), [{}], kop={"hgw_periode": 1}, tblCyclus=gedaan),
        maak_klas("4", (4,), [{}], kop={"hgw_periode": 1}),
        maak_klas("5", (5,), [{}], kop={"hgw_periode": None}),
    ]
    klaar = [(rij[0][0], rij[5]) for rij in rijen(blad(met_dagen(), klassen)) if rij[3] in STAPPEN]

    assert klaar[:2] == [("1", "1 van de 2 groepen"), ("1", "0 van de 2 groepen")]
    assert {tekst for periode, tekst in klaar if periode == "2"} == {None}
