"""Plan vullen: the last text or the bank, shared needs; never over what a teacher wrote."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hgw_excel.acties.plan import plan
from hgw_excel.acties.planrij import Rijvuller
from hgw_excel.controle.nieuwe_waarden import met_wijzigingen
from hgw_excel.domein.doeltekst import heeft_datum, heeft_maat
from hgw_excel.domein.school import Ambitie
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.wijziging import Wijzigingen
from tests.acties.planklas import (
    BASIS,
    DAG,
    INTENSIEF,
    TABEL,
    cellen,
    gelezen,
    klas_met,
    school,
    vul,
)
from tests.voorbeeld import TOETSEN, VAKKEN


def test_a_row_with_children_gets_every_field():
    """
    | niveau | V | groep 5 intensief |
    """
    voorstel = vul(klas_met("V", school()), school())

    assert voorstel.wijzigingen.cellen == {
        (TABEL, INTENSIEF, "doel"): "Vóór 9 juli 2027 heeft het kind III of hoger op Rekenen E5 "
        "(nu 0).",
        (TABEL, INTENSIEF, "doel_aantal"): 1,
        (TABEL, INTENSIEF, "doel_niveau"): "III",
        (TABEL, INTENSIEF, "inhoud"): "kern",
        (TABEL, INTENSIEF, "aanpak"): "eerst met materiaal",
        (TABEL, INTENSIEF, "organisatie"): "3 × 15 min",
        (TABEL, INTENSIEF, "evaluatie"): "toets",
        (TABEL, INTENSIEF, "keer_per_week"): 3,
        (TABEL, INTENSIEF, "minuten"): 15,
    }
    assert voorstel.wijzigingen.koppen["plan_rekenen_ingevuld"] == (
        "9 cellen ingevuld op 4-2-2027: lees na"
    )
    assert voorstel.regels == (
        "Plan Rekenen: 9 cellen voor 1 groep.",
        "Plan Begrijpend lezen: er zit nog geen kind in een groep.",
        "Plan Technisch lezen: er zit nog geen kind in een groep.",
        "Plan Spelling: er zit nog geen kind in een groep.",
        "Het zijn voorstellen, om na te lezen en aan te passen.",
    )


def test_the_last_period_comes_before_the_bank():
    """Only of this year, of this leerjaar and aanpak, and not the goal: it is new each time."""
    inhoud = klas_met("V III", school())
    hier = {"schooljaar": "2026-2027", "periode": "1", "gebied": "Rekenen", "leerjaar": "5",
            "indeling": "intensief"}  # fmt: skip
    inhoud.ruw["tblPlanArchief"][:] = [
        {
            **hier,
            "doel": "oud doel",
            "aanpak": "klokken",
            "organisatie": "4 × 20 min",
            "keer_per_week": "4",
            "minuten": "20",
        },
        {**hier, "leerjaar": "6", "inhoud": "ander leerjaar"},
        {**hier, "schooljaar": "2025-2026", "inhoud": "vorig jaar"},
        {**hier, "periode": "2", "inhoud": "deze periode"},
        {**hier, "gebied": "Spelling", "inhoud": "ander gebied"},
    ]

    gevuld = cellen(inhoud, school())

    assert {key: w for (i, key), w in gevuld.items() if i == INTENSIEF and "doel" not in key} == {
        "inhoud": "kern",
        "aanpak": "klokken",
        "organisatie": "4 × 20 min",
        "evaluatie": "toets",
        "keer_per_week": 4,
        "minuten": 20,
    }
    assert gevuld[BASIS, "aanpak"] == "samen"


def test_shared_needs_are_counted_without_a_name():
    """
    | onderwijsbehoeften               |
    | Korte instructie; een maatje     |
    | korte instructie.                |
    | korte  instructie. Extra dictee  |
    | een maatje; extra dictee         |
    | naast KindA; meer uitdaging      |
    | naast KindA; meer uitdaging      |
    """
    inhoud = klas_met("V V V V V V", school())
    behoeften = ("Korte instructie; een maatje", "korte instructie.",
                 "korte  instructie. Extra dictee", "een maatje; extra dictee",
                 "naast KindA; meer uitdaging", "naast KindA; meer uitdaging")  # fmt: skip
    for rij, tekst in zip(inhoud.ruw["tblGroepsoverzicht"], behoeften, strict=False):
        rij["onderwijsbehoeften"] = tekst

    assert cellen(inhoud, school(), "aanpak") == {
        (INTENSIEF, "aanpak"): "eerst met materiaal\n3 kinderen: korte instructie; "
        "2 kinderen: een maatje."
    }


KLEIN = school(
    vakgebieden=VAKKEN[:1],
    toetsen=TOETSEN[:1],
    toetskalender={5: {"M": ("rekenen",), "E": ("rekenen",)}},
    ambities=(Ambitie("rekenen", "III", 80),),
)
"""One vakgebied: what is read again and again."""

TEKSTEN = ("doel", "inhoud", "aanpak", "organisatie", "evaluatie")


@settings(max_examples=10, deadline=None)
@given(
    getypt=st.dictionaries(
        st.tuples(st.integers(0, 3), st.sampled_from(TEKSTEN)), st.sampled_from(("van haar", "x")),
        max_size=8,
    ),
    volgorde=st.permutations(range(6)),
    niveaus=st.lists(st.sampled_from(("V", "IV", "III", "II", "I", "-")), min_size=6, max_size=6),
)  # fmt: skip
def test_only_empty_cells_any_order_and_never_twice(getypt, volgorde, niveaus):
    """What is typed stays, each goal counts, any order is the same, again is nothing."""
    inhoud = klas_met(" ".join(niveaus), KLEIN)
    for (i, key), tekst in getypt.items():
        inhoud.ruw[TABEL][i][key] = tekst
    klas = gelezen(inhoud)
    w = plan(klas, KLEIN, DAG).wijzigingen
    door_elkaar = {
        naam: [rijen[i] for i in volgorde] + list(rijen[6:])
        if klas.werkboek.tabel(naam).rows == "leerling" and naam != "tblLeerlingen"
        else rijen
        for naam, rijen in inhoud.ruw.items()
    }
    ander = gelezen(Inhoud(inhoud.werkboek, door_elkaar, inhoud.kop_ruw))
    daarna = gelezen(met_wijzigingen(klas.ruw, w.cellen, w.koppen))

    assert not {(i, key) for _, i, key in w.cellen} & set(getypt)
    assert all(heeft_maat(str(zin)) and heeft_datum(str(zin))
               for (_, _, key), zin in w.cellen.items() if key == "doel")  # fmt: skip
    assert plan(ander, KLEIN, DAG).wijzigingen == w
    assert plan(daarna, KLEIN, date(2027, 2, 9)).wijzigingen == Wijzigingen()


@pytest.mark.parametrize(
    ("eerder", "nu"),
    [
        ("20 cellen ingevuld op 1-2-2027: lees na", "29 cellen"),
        ("1 cel ingevuld op 1-2-2027: lees na", "10 cellen"),
        ("gelezen", "9 cellen"),
    ],
)
def test_what_was_filled_in_before_still_has_to_be_read(eerder, nu):
    inhoud = klas_met("V", school())
    inhoud.kop_ruw["plan_rekenen_ingevuld"] = eerder

    assert vul(inhoud, school()).wijzigingen.koppen["plan_rekenen_ingevuld"] == (
        f"{nu} ingevuld op 4-2-2027: lees na"
    )


@pytest.mark.parametrize("waarde", ["een eigen tekst", 7])
def test_a_filled_cell_is_not_touched(waarde):
    inhoud = klas_met("V", school())
    inhoud.ruw[TABEL][INTENSIEF]["aanpak"] = waarde

    assert (INTENSIEF, "aanpak") not in cellen(inhoud, school())


def test_minutes_go_with_our_own_organisation_only():
    inhoud = klas_met("V III", school())
    inhoud.ruw[TABEL][INTENSIEF]["organisatie"] = "elke dag even"
    inhoud.ruw[TABEL][BASIS]["minuten"] = 30

    assert cellen(inhoud, school(), "keer_per_week", "minuten") == {}


def test_without_the_look_for_empty_cells_a_text_would_be_lost(monkeypatch):
    inhoud = klas_met("V", school())
    inhoud.ruw[TABEL][INTENSIEF]["aanpak"] = "van haar"
    monkeypatch.setattr(Rijvuller, "_leeg", lambda self, *keys: True)

    assert cellen(inhoud, school(), "aanpak") == {(INTENSIEF, "aanpak"): "eerst met materiaal"}
