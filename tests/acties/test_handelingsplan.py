"""A handelingsplan begun with what is known: a row more, and never twice."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.acties.handelingsplan import nieuw_handelingsplan, vind_kind
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.melding import KanNiet
from hgw_excel.domein.planzinnen import Planbank
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.inhoud import Inhoud
from tests.klas import volle_klas

DAG = date(2027, 2, 20)


@cache
def inhoud():
    """Fifteen children of groep 5 and 6; of two Fleurs one has 'wat werkt', one has left."""
    vol = volle_klas((5, 6), 15)
    overzicht = [dict(rij) for rij in vol.ruw["tblGroepsoverzicht"]]
    overzicht[0] |= {"doel": "klokkijken", "onderwijsbehoeften": "voordoen", "wat_werkt": "tekenen"}
    overzicht[1] |= {"doel": None, "onderwijsbehoeften": None}
    kinderen = [dict(rij) for rij in vol.ruw["tblLeerlingen"]]
    kinderen[2]["van_school_op"] = date(2026, 12, 1)
    anders = {"tblGroepsoverzicht": overzicht, "tblLeerlingen": kinderen}
    return Inhoud(vol.werkboek, {**vol.ruw, **anders}, vol.kop_ruw)


@pytest.fixture(scope="module")
def klas(tmp_path_factory) -> Klas:
    pad = tmp_path_factory.mktemp("klas") / "klassenmap groep 5-6.xlsx"
    pad.write_bytes(bouw_klassenmap(inhoud()))
    klas, _ = lees_klassenmap(read_safely(pad))
    assert klas is not None
    return klas


def met_plannen(klas, *plannen) -> Klas:
    """Return the class with these rows on Handelingsplannen."""
    rijen = {**klas.inhoud.ruw, "tblHandelingsplannen": list(plannen)}
    anders = Inhoud(klas.werkboek, rijen, klas.inhoud.kop_ruw)
    return Klas(klas.boek, klas.werkboek, anders, anders, klas.koppelingen)


def doe(klas, leerling="Adam", gebied="Rekenen", datum=DAG):
    return nieuw_handelingsplan(klas, klas.school, datum, leerling=leerling, gebied=gebied)


def test_begun_with_goal_and_needs(klas):
    voorstel = doe(klas, "  adam ", "REKENEN")

    assert voorstel.wijzigingen.rijen == {
        "tblHandelingsplannen": [
            {
                "leerling": "Adam", "vakgebied": "Rekenen", "doel": "klokkijken",
                "aanpak": "voordoen; wat al werkt: tekenen", "van": DAG, "tot": None,
            }
        ]
    }  # fmt: skip
    assert voorstel.wijzigingen.cellen == {}
    assert voorstel.regels == (
        "Nieuw handelingsplan Rekenen: doel en aanpak komen uit het groepsoverzicht. "
        "Lees het na en vul aan.",
        "Er is nog geen einddatum; typ die zelf.",
    )


@pytest.mark.parametrize(("gebied", "doel"), [("rekenen", "klokkijken"), ("spelling", None)])
def test_a_goal_of_another_gebied_is_not_taken(klas, gebied, doel):
    bank = Planbank(woorden={"rekenen": ("klok*",)})

    voorstel = nieuw_handelingsplan(
        klas, replace(klas.school, planzinnen=bank), DAG, leerling="Adam", gebied=gebied
    )

    (rij,) = voorstel.wijzigingen.rijen["tblHandelingsplannen"]
    anders = "Het doel op het groepsoverzicht gaat over een ander vak; typ hier zelf een doel."
    assert (rij["doel"], anders in voorstel.regels) == (doel, doel is None)


@pytest.mark.parametrize(
    ("getypt", "namen"),
    [
        ("sarka", ["Šárka", "Anna"]),
        ("LUCJA", ["Łucja", "Anna"]),
        ("sarka", ["Sarka", "Šárka"]),
        ("šárka", ["Sarka", "Šárka"]),
    ],
)
def test_a_name_is_found_without_its_marks(klas, getypt, namen):
    """Of two that differ in marks alone the one as typed."""
    rijen = [dict(rij) for rij in klas.inhoud.ruw["tblLeerlingen"]]
    for rij, naam in zip(rijen[:2], namen, strict=True):
        rij |= {"leerling": naam, "roepnaam": naam}
    alles = {**klas.inhoud.ruw, "tblLeerlingen": rijen}
    anders = Inhoud(klas.werkboek, alles, klas.inhoud.kop_ruw)
    met_namen = Klas(klas.boek, klas.werkboek, anders, anders, klas.koppelingen)

    kind = vind_kind(met_namen, getypt)

    zelfde = [naam for naam in namen if naam.casefold() == getypt.casefold()]
    assert kind.tekst("leerling") == (zelfde or namen)[0]


def test_nothing_known_is_an_empty_plan(klas):
    voorstel = doe(klas, "Amira")

    (rij,) = voorstel.wijzigingen.rijen["tblHandelingsplannen"]
    assert (rij["doel"], rij["aanpak"]) == (None, None)
    assert "nog zonder doel" in voorstel.regels[0]


@pytest.mark.parametrize(
    ("van", "tot", "uit"),
    [
        (None, None, (DAG, None)),
        (date(2027, 2, 8), date(2027, 6, 25), (DAG, date(2027, 6, 25))),
        (date(2027, 3, 1), date(2027, 6, 25), (date(2027, 3, 1), date(2027, 6, 25))),
        (date(2026, 9, 1), date(2027, 1, 29), (DAG, None)),
    ],
)
def test_days_of_the_period_and_never_one_in_the_past(klas, van, tot, uit):
    """The running period is the second."""
    periodes = tuple(replace(p, van=van, tot=tot) for p in klas.school.periodes)
    school = replace(klas.school, periodes=periodes)

    voorstel = nieuw_handelingsplan(klas, school, DAG, leerling="Adam", gebied="rekenen")

    (rij,) = voorstel.wijzigingen.rijen["tblHandelingsplannen"]
    assert (rij["van"], rij["tot"]) == uit


@pytest.mark.parametrize(
    ("plan", "nieuw"),
    [
        ({"leerling": "Adam", "vakgebied": "Rekenen"}, False),
        ({"leerling": "ADAM", "vakgebied": "rekenen", "tot": DAG}, False),
        ({"leerling": "Adam", "vakgebied": "Rekenen", "tot": date(2027, 2, 19)}, True),
        ({"leerling": "Adam", "vakgebied": "Rekenen", "behaald": "deels"}, True),
        ({"leerling": "Adam", "vakgebied": "Spelling"}, True),
        ({"leerling": "Amira", "vakgebied": "Rekenen"}, True),
        ({}, True),
    ],
)
def test_a_plan_that_runs_stays_and_no_second_one_comes(klas, plan, nieuw):
    voorstel = doe(met_plannen(klas, plan))

    assert bool(voorstel.wijzigingen) == nieuw
    assert voorstel.regels[0].startswith("Nieuw" if nieuw else "Voor Rekenen loopt al een plan")


@given(st.permutations(range(4)))
def test_any_order_of_the_plans_gives_the_same_answer(volgorde):
    plannen = (
        {"leerling": "Adam", "vakgebied": "Rekenen", "behaald": "behaald"},
        {"leerling": "Adam", "vakgebied": "Rekenen", "doel": "loopt"},
        {"leerling": "Amira", "vakgebied": "Rekenen"},
        {},
    )
    rijen = {**inhoud().ruw, "tblHandelingsplannen": [plannen[i] for i in volgorde]}
    anders = Inhoud(inhoud().werkboek, rijen, inhoud().kop_ruw)
    klas = Klas(None, anders.werkboek, anders, anders, {})

    assert not doe(klas).wijzigingen


@pytest.mark.parametrize(
    ("leerling", "gebied", "zin"),
    [
        ("Karel", "Rekenen", "Dit kind staat niet in deze klas."),
        ("", "Rekenen", "Dit kind staat niet in deze klas."),
        ("Bram", "Rekenen", "Dit kind staat niet in deze klas."),
        ("Fleur", "Rekenen", "2 kinderen heten zo."),
        ("Adam", "dansen", "'dansen' is hier geen vakgebied van groep 5. Kies uit: Rekenen, "),
    ],
)
def test_refused_with_what_to_do_and_no_other_name(klas, leerling, gebied, zin):
    with pytest.raises(KanNiet) as fout:
        doe(klas, leerling, gebied)

    namen = [rij.tekst("roepnaam") for rij in klas.inhoud.rijen("tblLeerlingen")]
    assert fout.value.zin.startswith(zin)
    assert not [naam for naam in namen if naam and naam in fout.value.zin]
