"""What the booklet of the groepsbespreking says of a class."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from hgw_excel.acties.bespreking.feiten import Afspraak, Groepsgesprek
from hgw_excel.acties.bespreking.groep import bespreek
from hgw_excel.domein.meting import Kind
from hgw_excel.schema.inhoud import Inhoud
from tests.acties.bespreking.klas import ANNA, NAMEN, klas, omgekeerd, school
from tests.klas import volle_klas

FEB = date(2027, 2, 9)


def zie(inhoud: Inhoud) -> Groepsgesprek:
    return bespreek(inhoud, school(), FEB)


@cache
def vol() -> Inhoud:
    """A class of 29 in February, with talks, and children that changed group."""
    inhoud = volle_klas((5, 6), 29, school())
    rijen = {naam: [dict(rij) for rij in alle] for naam, alle in inhoud.ruw.items()}
    for i in (1, 2, 3):
        rijen["tblBesprekingen"][i] |= {"soort": "groepsbespreking", "leerling": None}
    for rij in rijen["tblIndeling"][:29:4]:
        rij["rekenen_vorige_periode"] = "basis*"
    return Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw)


def zonder_plek(groep: Groepsgesprek) -> Groepsgesprek:
    """Leave out where a child stands in the list: that is what the order of rows decides."""

    def kind(van: Kind) -> Kind:
        return replace(van, plek=0)

    return replace(
        groep,
        aandacht=tuple(replace(a, kind=kind(a.kind)) for a in groep.aandacht),
        wissels=tuple(replace(w, kind=kind(w.kind)) for w in groep.wissels),
        aanmeldingen=tuple((replace(a, kind=kind(a.kind)), b) for a, b in groep.aanmeldingen),
    )


def test_any_order_of_rows_gives_the_same():
    recht, om = zie(vol()), zie(omgekeerd(vol()))

    assert (len(recht.aandacht), len(recht.wissels), len(recht.vakken)) == (28, 4, 10)
    assert zonder_plek(om) == zonder_plek(recht)


def test_head():
    groep = zie(klas())

    assert (groep.groep, groep.leerjaren, groep.leerkrachten, groep.kinderen) == (
        "5-6",
        (5, 6),
        "juf Marieke",
        4,
    )
    assert groep.namen.roep == {naam.lower() for naam in NAMEN}


def test_who_left_and_spare_rows_count_nowhere():
    """Bram has the lowest niveaus of all, and left."""
    laag = {"rekenen_m_niveau": "V", "spelling_m_niveau": "V"}
    weg = klas(
        Scores=[{}, {}, laag, laag],
        Leerlingen=[{}, {}, {"van_school_op": date(2027, 1, 8)}, {}],
        Indeling=[{}, {}, {"rekenen_vorige_periode": "basis", "rekenen_keuze": "intensief"}, {}],
    )
    groep = zie(weg)

    assert groep.kinderen == 3
    assert [a.kind.naam for a in groep.aandacht] == ["Daan"]
    assert groep.wissels == ()


def test_heaviest_first_and_at_most_three_sentences():
    """
    | leerling | Rekenen  | Spelling | BL | TL |
    | Anna     | II -> V  | V        | V  | V  |
    | Bram     | V        |          |    |    |
    | Daan     | IV       |          |    |    |
    """
    anna = {f"{toets}_m_niveau": "V" for toets in ("rekenen", "spelling", "begrijpend_lezen",
                                                    "technisch_lezen")}  # fmt: skip
    eerder = {"leerling_id": ANNA, "toets": "Rekenen-Wiskunde", "moment": "E5", "niveau": "II",
              "schooljaar": "2025-2026"}  # fmt: skip
    vijf, vier = {"rekenen_m_niveau": "V"}, {"rekenen_m_niveau": "IV"}
    groep = zie(klas(Scores=[{}, anna, vijf, vier], Toetsen=[eerder]))

    assert [(a.kind.naam, len(a.zinnen), a.meer > 0) for a in groep.aandacht] == [
        ("Anna", 3, True),
        ("Bram", 1, False),
    ]
    assert groep.aandacht[0].zinnen[0] == "Rekenen: van II (E5) naar V (M6), drie niveaus lager."
    assert groep.aandacht[1].zinnen == ("Rekenen: niveau V op M5.",)
    assert groep.alleen_tip == 1


def test_what_the_teacher_did_stands_behind_and_what_she_left_is_gone():
    scores = [{}, {}, {"rekenen_m_niveau": "V", "spelling_m_niveau": "V"}, {}]
    rij = {"leerling_id": "HGW-00000003", "code": "S01", "sterkte": "let op", "sinds": FEB}
    reacties = [
        {**rij, "vakgebied": "Rekenen", "reactie": "opgepakt"},
        {**rij, "vakgebied": "Spelling", "reactie": "bewust niet"},
    ]

    (bram,) = zie(klas(Scores=scores, Signalen=reacties)).aandacht

    assert bram.zinnen == ("Rekenen: niveau V op M5. (opgepakt)",)


def test_who_changed_group_and_why():
    """
    | leerling | vorige    | aanpak    | reden        |
    | Chaima   | basis     | intensief | (voorstel)   |
    | Anna     | basis*    | basis     |              |
    | Bram     | (archief) | verdiept  | eigen keuze  |
    | Daan     |           | basis     |              |
    """
    indeling = [
        {"rekenen_vorige_periode": "basis", "rekenen_voorstel": "intensief*",
         "rekenen_reden": "Intensief: IV op M5."},
        {"rekenen_vorige_periode": "basis*", "rekenen_voorstel": "basis"},
        {"rekenen_keuze": "verdiept", "waarom_anders": "rekent vlot"},
        {"rekenen_voorstel": "basis"},
    ]  # fmt: skip
    archief = [
        {"leerling_id": "HGW-00000003", "schooljaar": "2025-2026", "periode": "2",
         "gebied": "Rekenen", "aanpak": "intensief"},
        {"leerling_id": "HGW-00000003", "schooljaar": "2026-2027", "periode": "1",
         "gebied": "Rekenen", "aanpak": "basis*"},
    ]  # fmt: skip

    wissels = zie(klas(Indeling=indeling, IndelingArchief=archief)).wissels

    assert [(w.kind.naam, w.vak, w.van, w.naar, w.reden) for w in wissels] == [
        ("Bram", "Rekenen", "basis", "verdiept", "Keuze van de leerkracht: rekent vlot"),
        ("Chaima", "Rekenen", "basis", "intensief", "Intensief: IV op M5."),
    ]


@pytest.mark.parametrize(
    ("van", "keuze", "wissel", "vorige"),
    [
        ("bespreken", "basis", False, False),
        ("basis", "bespreken", False, True),
        ("", "basis", False, False),
        ("BASIS", "basis", False, True),
        ("basis", "eigen leerlijn", True, True),
        ("eigen leerlijn", "basis", True, True),
        ("met ander leerjaar", "intensief", True, True),
    ],
)
def test_who_had_no_place_yet_did_not_change(van, keuze, wissel, vorige):
    indeling = [{"rekenen_vorige_periode": van, "rekenen_keuze": keuze}]

    groep = zie(klas(Indeling=indeling))

    assert (bool(groep.wissels), groep.vorige_periode) == (wissel, vorige)


@pytest.mark.parametrize(
    ("naam", "dagen", "periode"),
    [
        ("februari – juli", "1 februari – 9 juli 2027", "1 februari – 9 juli 2027"),
        ("periode 2", "1 februari – 9 juli 2027", "periode 2, 1 februari – 9 juli 2027"),
        ("februari – juli", "februari – juli", "februari – juli"),
    ],
)
def test_the_period_is_told_once(naam, dagen, periode):
    inhoud = klas()
    lijsten = {**inhoud.werkboek.lijsten, "periode": (1, 2)}
    lijsten |= {"periode_naam": ("x", naam), "periode_tekst": ("x", dagen)}
    werkboek = replace(inhoud.werkboek, lijsten=lijsten)

    assert zie(Inhoud(werkboek, inhoud.ruw, inhoud.kop_ruw)).periode == periode


SEP, NOV = date(2026, 9, 7), date(2026, 11, 16)


@pytest.mark.parametrize(
    ("rijen", "verwacht"),
    [
        ([("groepsbespreking", NOV, "A", "ja"), ("groepsbespreking", NOV, "B", None)], "AB"),
        ([("groepsbespreking", SEP, "A", "ja"), ("groepsbespreking", NOV, "B", "ja")], "B"),
        ([("groepsbespreking", SEP, "A", None), ("groepsbespreking", NOV, "B", "ja")], "BA"),
        ([("ouders", NOV, "A", None), ("groepsbespreking", SEP, "B", "ja")], "B"),
        ([("groepsbespreking", FEB, "A", None), ("groepsbespreking", NOV, "B", "ja")], "B"),
        ([("groepsbespreking", NOV, "", None), ("groepsbespreking", None, "B", "ja")], "B"),
        ([], ""),
    ],
    ids=["last time", "older and ready", "older and open", "other talk", "today", "empty", "none"],
)
def test_agreements_of_last_time_and_older_ones_that_are_open(rijen, verwacht):
    gesprekken = [
        {"soort": soort, "datum": dag, "afspraak": afspraak, "gereed": gereed}
        for soort, dag, afspraak, gereed in rijen
    ]

    afspraken = zie(klas(Besprekingen=gesprekken)).afspraken

    assert "".join(a.afspraak for a in afspraken) == verwacht


def test_the_last_lesson_visit_comes_first():
    bezoek = {"soort": "Klassenbezoek", "vraag": "instructie", "afspraak": "samen voordoen"}
    inhoud = klas(Besprekingen=[{**bezoek, "datum": SEP}, {**bezoek, "datum": NOV}])

    bezoeken = zie(inhoud).bezoeken

    assert bezoeken[0] == Afspraak(NOV, "samen voordoen", "", None, gereed=False,
                                   vraag="instructie")  # fmt: skip
    assert [b.datum for b in bezoeken] == [NOV, SEP]


def test_what_the_teacher_wrote_about_the_teaching():
    inhoud = klas()
    inhoud.kop_ruw["plan_spelling_reflectie"] = "Vaker samen voordoen."  # type: ignore[index]

    assert zie(inhoud).reflecties == (("Spelling", "Vaker samen voordoen."),)


@pytest.mark.parametrize("leerjaren", [(5, 6), (1, 2), (2, 3), (8,)])
def test_a_class_in_which_nobody_typed(leerjaren):
    groep = zie(klas(leerjaren))

    assert (groep.aandacht, groep.wissels, groep.afspraken, groep.aanmeldingen) == ((),) * 4
    assert {doel.uitkomst for vak in groep.vakken for doel in vak.doelen} == {""}
