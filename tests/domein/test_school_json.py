"""The afspraken as text: exactly there and back, canonical, and marked by a hash."""

import json
from dataclasses import fields, replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.afspraken import (
    EvaluatieAfspraken,
    KwaliteitAfspraken,
    OverzichtAfspraken,
    PlanAfspraken,
)
from hgw_excel.domein.cyclus import CyclusAfspraken
from hgw_excel.domein.planzinnen import Planbank, Planzinnen
from hgw_excel.domein.school import (
    Aanpakken,
    Ambitie,
    IndelingAfspraken,
    NiveauSysteem,
    Ontwikkelgebied,
    Periode,
    School,
    Toets,
    Vakgebied,
)
from hgw_excel.domein.school_json import afspraken_hash, school_naar_json, school_uit_json
from hgw_excel.domein.signaalinstellingen import STANDAARD
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.schoolmap import voorbeeld_toml
from tests.voorbeeld import voorbeeld_school

WOORD = st.text(max_size=8)
GETAL = st.integers(0, 999)
DRIE = st.tuples(WOORD, WOORD, WOORD)
DAG = st.none() | st.dates()
JAREN = st.lists(st.integers(1, 8), max_size=3).map(tuple)
WOORDEN = st.lists(WOORD, max_size=3).map(tuple)
WAARDE = WOORD | GETAL | st.booleans() | st.floats(0, 9) | WOORDEN
SCHOLEN = st.builds(
    School,
    naam=WOORD,
    brin=WOORD,
    schooljaar=WOORD,
    periodes=st.lists(st.builds(Periode, GETAL, WOORD, DAG, DAG, WOORD), max_size=2).map(tuple),
    vakgebieden=st.lists(
        st.builds(Vakgebied, WOORD, WOORD, WOORD, JAREN, st.booleans()), max_size=2
    ).map(tuple),
    ontwikkelgebieden=st.lists(
        st.builds(Ontwikkelgebied, WOORD, WOORD, WOORD, st.booleans()), max_size=2
    ).map(tuple),
    toetsen=st.lists(
        st.builds(Toets, WOORD, WOORD, WOORD, WOORD, WOORDEN, GETAL, st.floats(0, 500)), max_size=2
    ).map(tuple),
    toetskalender=st.dictionaries(
        st.integers(1, 8), st.dictionaries(st.sampled_from("ME"), WOORDEN), max_size=2
    ),
    systeem=st.builds(NiveauSysteem, WOORD, WOORDEN, JAREN),
    aanpakken=st.builds(Aanpakken, WOORD, WOORD, WOORD, WOORD, WOORD, WOORD),
    indeling=st.builds(
        IndelingAfspraken,
        st.dictionaries(WOORD, WOORD, max_size=3),
        st.dictionaries(WOORD, WOORD, max_size=3),
        GETAL,
        GETAL,
        WOORDEN,
    ),
    ambities=st.lists(st.builds(Ambitie, WOORD, WOORD, GETAL, DAG, JAREN), max_size=2).map(tuple),
    observatiestappen=DRIE,
    sev_stappen=DRIE,
    codes=st.tuples(WOORD, WOORD),
    signalen=st.dictionaries(WOORD, st.dictionaries(WOORD, WAARDE, max_size=2), max_size=2),
    zinnen=st.dictionaries(WOORD, WOORDEN, max_size=2),
    groepjes=DRIE,
    methode_norm=GETAL,
    dl_telling=WOORD,
    overzicht=st.builds(OverzichtAfspraken, GETAL, GETAL, GETAL, GETAL),
    evaluatie=st.builds(EvaluatieAfspraken, GETAL, GETAL),
)


@given(SCHOLEN)
def test_there_and_back(school):
    tekst = school_naar_json(school)
    terug = school_uit_json(tekst)

    assert terug == school
    assert list(terug.indeling.mapping) == list(school.indeling.mapping)
    assert school_naar_json(terug) == tekst
    assert afspraken_hash(terug) == afspraken_hash(school)


def test_text_is_short_and_readable():
    tekst = school_naar_json(voorbeeld_school())

    assert "\n" not in tekst
    assert '"naam":"De Zonnewijzer"' in tekst
    assert '"naam":"augustus – januari"' in tekst
    assert len(tekst) < 32_767  # what fits in one cell


def test_a_number_has_one_text():
    school = voorbeeld_school()
    een, twee = (replace(school.toetsen[0], maximum=getal) for getal in (400, 400.0))

    assert school_naar_json(replace(school, toetsen=(een,))) == school_naar_json(
        replace(school, toetsen=(twee,))
    )


def test_hash_knows_every_afspraak_but_not_the_name():
    """Each field is changed in turn; only name and phrase bank may leave the hash as it was."""
    school = voorbeeld_school()
    anders = {
        "naam": "De Wilg",
        "brin": "00AA",
        "schooljaar": "2027-2028",
        "periodes": (Periode(1, "jaar", date(2026, 8, 1), None, "M"),),
        "vakgebieden": school.vakgebieden[:-1],
        "ontwikkelgebieden": (),
        "toetsen": school.toetsen[:-1],
        "toetskalender": {},
        "systeem": NiveauSysteem("eigen", ("hoog", "laag")),
        "aanpakken": Aanpakken(verdiept="plus"),
        "indeling": replace(school.indeling, maximum=7),
        "ambities": (),
        "observatiestappen": ("a", "b", "c"),
        "sev_stappen": ("a", "b", "c"),
        "codes": ("z", "v"),
        "signalen": {"S01": {"aan": False}},
        "zinnen": {},
        "groepjes": ("a", "b", "c"),
        "methode_norm": 70,
        "dl_telling": "voltooide maand",
        "leerroutes": {"praktijk": 50},
        "overzicht": OverzichtAfspraken(begonnen=20),
        "evaluatie": EvaluatieAfspraken(deels=60),
        "cyclus": CyclusAfspraken(plan="5 weken na begin"),
        "kwaliteit": KwaliteitAfspraken(minstens=4),
        "plan": PlanAfspraken(gedeeld=3),
        "planzinnen": Planbank({"rekenen": {"basis": Planzinnen(("Vlot tellen.",))}}),
    }
    gelijk = [
        naam
        for naam, waarde in anders.items()
        if afspraken_hash(replace(school, **{naam: waarde})) == afspraken_hash(school)
    ]

    assert set(anders) == {veld.name for veld in fields(School)}
    assert gelijk == ["naam", "planzinnen"]
    assert len(afspraken_hash(school)) == 12


def test_hash_does_not_mind_the_order_of_a_mapping():
    school = voorbeeld_school()
    omgekeerd = dict(reversed(list(school.indeling.mapping.items())))
    anders = replace(school, indeling=replace(school.indeling, mapping=omgekeerd))

    assert anders == school
    assert afspraken_hash(anders) == afspraken_hash(school)


def test_field_with_a_default_may_be_absent():
    """As in a workbook of an older version."""
    velden = json.loads(school_naar_json(voorbeeld_school()))
    del velden["methode_norm"], velden["groepjes"]

    assert school_uit_json(json.dumps(velden)) == voorbeeld_school()


def verander(**anders):
    return json.dumps(json.loads(school_naar_json(voorbeeld_school())) | anders)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "{}",
        "[]",
        "null",
        '"school"',
        verander(onbekend=1),
        verander(naam=7),
        verander(periodes="M"),
        verander(periodes=[1]),
        verander(codes=["ziek"]),
        verander(toetskalender={"drie": {}}),
        verander(methode_norm="tachtig"),
        verander(ambities=[{"vakgebied": "rekenen"}]),
        verander(systeem=None),
    ],
)
def test_anything_else_is_a_value_error(tekst):
    with pytest.raises(ValueError, match=r"\w"):
        school_uit_json(tekst)


@cache
def signalen_school(systeem: str = "I-V") -> School:
    """The example school.toml, with settings for every signal."""
    toml = voorbeeld_toml().replace(b'systeem = "I-V"', f'systeem = "{systeem}"'.encode(), 1)
    school, _ = to_instellingen(toml)
    assert school is not None
    return school


def met_signaal(code: str, **anders: object) -> str:
    """The text of that school, with some settings of one signal changed; None takes one out."""
    velden = json.loads(school_naar_json(signalen_school()))
    instellingen = {**velden["signalen"][code], **anders}
    velden["signalen"][code] = {n: w for n, w in instellingen.items() if w is not None}
    return json.dumps(velden)


SIGNAALSLEUTELS = [(code, naam) for code, waarden in STANDAARD.items() for naam in waarden]


@pytest.mark.parametrize(("code", "naam"), SIGNAALSLEUTELS)
def test_a_setting_that_is_absent_has_its_default(code, naam):
    """As in a klassenmap made before the setting existed; the example has the defaults."""
    assert school_uit_json(met_signaal(code, **{naam: None})) == signalen_school()


@pytest.mark.parametrize("systeem", ["I-V", "A-E"])
def test_a_signal_without_any_setting_has_what_follows_from_the_school(systeem):
    school = signalen_school(systeem)
    kaal = replace(school, signalen={code: {} for code in school.signalen})

    assert school_uit_json(school_naar_json(kaal)) == school


def test_a_signal_that_an_older_klassenmap_does_not_know_stays_out():
    velden = json.loads(school_naar_json(signalen_school()))
    velden["signalen"] = {"S01": velden["signalen"]["S01"], "S99": {"x": "abc"}}

    assert list(school_uit_json(json.dumps(velden)).signalen) == ["S01", "S99"]


@pytest.mark.parametrize("onzin", ["abc", True, -1, 1e9, float("nan"), [1], ["a", 2], {"a": 1}])
@pytest.mark.parametrize(("code", "naam"), [paar for paar in SIGNAALSLEUTELS if paar[1] != "aan"])
def test_nonsense_for_a_setting_is_a_value_error(code, naam, onzin):
    with pytest.raises(ValueError, match=naam):
        school_uit_json(met_signaal(code, **{naam: onzin}))


@pytest.mark.parametrize(
    ("code", "naam", "waarde"),
    [
        ("S05", "vergelijk", "eigen niveau"),
        ("S11", "sterk", []),
        ("S17", "keer", 2.5),
        ("algemeen", "marge", 0),
    ],
)
def test_what_a_school_agreed_stays(code, naam, waarde):
    bedoeld = tuple(waarde) if isinstance(waarde, list) else waarde

    assert school_uit_json(met_signaal(code, **{naam: waarde})).signalen[code][naam] == bedoeld
