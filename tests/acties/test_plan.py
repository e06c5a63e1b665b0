"""Plan vullen: goals that count, the last text or the bank, shared needs; never over a text."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hgw_excel.acties.plan import plan
from hgw_excel.acties.plandoelen import is_doelzin
from hgw_excel.acties.planrij import Rijvuller
from hgw_excel.acties.voorstel import Voorstel, echt
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.nieuwe_waarden import met_wijzigingen
from hgw_excel.domein.doeltekst import heeft_datum, heeft_maat
from hgw_excel.domein.planzinnen import Planbank, Planzinnen
from hgw_excel.domein.school import Ambitie, Periode, School
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Wijzigingen
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.voorbeeld import TOETSEN, VAKKEN, voorbeeld_school

DAG = date(2027, 2, 4)
TABEL = "tblPlan_rekenen"
INTENSIEF, BASIS, VERDIEPT, OVERIG = range(4)
BANK = Planbank(
    {
        "algemeen": {
            "intensief": Planzinnen(("Vóór {datum} 80% goed.",), ("kern",), ("voordoen",),
                                    ("{keer} × {minuten} min",), ("toets",), 3, 15),
            "basis": Planzinnen(("80% goed op M5.",), ("blok",), ("samen",), ("hele groep",),
                                ("toets",)),
        },
        "rekenen": {"intensief": Planzinnen(aanpak=("eerst met materiaal", "tekenen"))},
        "algemeen_jong": {"basis": Planzinnen(("Vóór {datum} in spel.",), ("thema",))},
    },
    {"spelling": ("dictee",), "verdiept": ("uitdaging",)},
)  # fmt: skip
Cellen = Mapping[tuple[int, str], Waarde]


def school(**anders: object) -> School:
    """Return the school of the tests with a bank, and with dates in its periods."""
    periodes = (
        Periode(1, "herfst", date(2026, 8, 24), date(2027, 1, 29), "vorig jaar"),
        Periode(2, "lente", date(2027, 2, 1), date(2027, 7, 9), "M"),
    )
    velden = {"planzinnen": BANK, "periodes": periodes, **anders}
    return replace(voorbeeld_school(), **velden)  # type: ignore[arg-type]


def klas_met(
    niveaus: str, afspraken: School, leerjaren: tuple[int, ...] = (5,), periode: int = 2
) -> Inhoud:
    """Return a class with empty plans and these niveaus for Rekenen, one child each."""
    namen = [f"Kind{letter}" for letter in "ABCDEFGHIJ"[: len(niveaus.split())]]
    inhoud = maak_inhoud(afspraken, leerjaren, namen, {"hgw_periode": periode})
    for naam, rijen in inhoud.ruw.items():
        for rij in rijen if naam.startswith("tblPlan_") else ():
            rij.pop("doel", None)
    for i, niveau in enumerate(niveaus.split()):
        key = "rekenen_m_niveau" if leerjaren[i % len(leerjaren)] > 2 else "obs_rekenen_m"
        if niveau != "-":
            inhoud.ruw["tblScores"][i][key] = niveau.replace("_", " ")
    return inhoud


def gelezen(inhoud: Inhoud) -> Klas:
    klas, _ = lees_klassenmap(naar_boek(inhoud))
    assert klas is not None
    return klas


def vul(inhoud: Inhoud, afspraken: School) -> Voorstel:
    klas = gelezen(inhoud)
    voorstel = plan(klas, afspraken, DAG)
    return replace(voorstel, wijzigingen=echt(klas, voorstel.wijzigingen))


def cellen(inhoud: Inhoud, afspraken: School, *velden: str) -> dict[tuple[int, str], Waarde]:
    """Return what is proposed for Rekenen, by row and field."""
    gevonden = vul(inhoud, afspraken).wijzigingen.cellen
    return {
        (i, key): waarde
        for (tabel, i, key), waarde in gevonden.items()
        if tabel == TABEL and (not velden or key in velden)
    }


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
        "Het zijn voorstellen: de leerkracht leest ze na en past ze aan.",
    )


@pytest.mark.parametrize(
    ("niveaus", "doelen"),
    [
        (
            "V IV IV III III II I",
            {
                INTENSIEF: "hebben 2 van de 3 kinderen III of hoger op Rekenen E5 (nu 0); "
                "het andere kind haalt minstens het niveau van nu en 80% op de methodetoetsen",
                BASIS: "houden alle 2 kinderen III of hoger op Rekenen E5 (nu 2)",
                VERDIEPT: "houden alle 2 kinderen II of hoger op Rekenen E5 (nu 2)",
            },
        ),
        (
            "V II II II I I",
            {
                INTENSIEF: "heeft het kind IV of hoger op Rekenen E5 (nu 0)",
                VERDIEPT: "houden alle 5 kinderen II of hoger op Rekenen E5 (nu 5)",
            },
        ),
    ],
    ids=["two short of 80%", "enough without intensief"],
)
def test_goals_together_reach_the_ambition(niveaus, doelen):
    gevuld = cellen(klas_met(niveaus, school()), school(), "doel")

    assert gevuld == {(i, "doel"): f"Vóór 9 juli 2027 {zin}." for i, zin in doelen.items()}
    assert all(is_doelzin(str(zin)) for zin in gevuld.values())


@pytest.mark.parametrize(
    ("leerjaar", "periode", "anders", "doel"),
    [
        (5, 1, {}, "Vóór 29 januari 2027 heeft het kind III of hoger op Rekenen M5 (nu 0)."),
        (8, 1, {}, "Vóór 29 januari 2027 heeft het kind III of hoger op Rekenen M8 (nu 0)."),
        (8, 2, {}, "Vóór 9 juli 2027 80% goed."),
        (5, 2, {"periodes": voorbeeld_school().periodes},
         "Vóór het eind van de periode heeft het kind III of hoger op Rekenen E5 (nu 0)."),
        (5, 2, {"ambities": ()},
         "Vóór 9 juli 2027 heeft het kind III of hoger op Rekenen E5 (nu 0)."),
    ],
    ids=["first period", "groep 8", "no test any more", "no dates", "no ambition"],
)  # fmt: skip
def test_goal_names_the_next_test_and_the_last_day(leerjaar, periode, anders, doel):
    afspraken = school(**anders)
    inhoud = klas_met("-", afspraken, (leerjaar,), periode)
    inhoud.ruw["tblScores"][0]["rekenen_m_niveau"] = "V"
    inhoud.ruw["tblIndeling"][0]["rekenen_keuze"] = "intensief"
    if periode == 1:
        inhoud.ruw["tblToetsen"].append({
            "leerling_id": inhoud.ruw["tblScores"][0]["leerling_id"], "toets": "Rekenen-Wiskunde",
            "moment": f"E{leerjaar - 1}", "schooljaar": "2025-2026", "niveau": "V",
        })  # fmt: skip

    assert cellen(inhoud, afspraken, "doel") == {(INTENSIEF, "doel"): doel}


def test_the_count_of_our_own_goal_stands_beside_it():
    inhoud = klas_met("V IV IV III III II I", school())

    assert cellen(inhoud, school(), "doel_aantal", "doel_niveau") == {
        (INTENSIEF, "doel_aantal"): 2, (INTENSIEF, "doel_niveau"): "III",
        (BASIS, "doel_aantal"): 2, (BASIS, "doel_niveau"): "III",
        (VERDIEPT, "doel_aantal"): 2, (VERDIEPT, "doel_niveau"): "II",
    }  # fmt: skip


@pytest.mark.parametrize(
    "getypt", [{"doel": "van haar"}, {"doel_aantal": 3}, {"doel_niveau": "IV"}]
)
def test_no_count_beside_what_a_teacher_typed(getypt):
    inhoud = klas_met("V", school())
    inhoud.ruw[TABEL][INTENSIEF] |= getypt

    assert cellen(inhoud, school(), "doel_aantal", "doel_niveau") == {}


def test_groep_1_2_asks_something_of_who_need_not_get_there_too():
    inhoud = klas_met("aandacht aandacht aandacht op_koers op_koers op_koers", school(), (2,))

    assert cellen(inhoud, school(), "doel", "doel_aantal", "doel_niveau") == {
        (INTENSIEF, "doel"): "Vóór 9 juli 2027 zijn 2 van de 3 kinderen bij rekenen 'op koers' of "
        "verder (nu 0); het andere kind laat minstens één doel van het thema meer zien.",
        (INTENSIEF, "doel_aantal"): 2,
        (INTENSIEF, "doel_niveau"): "op koers",
        (BASIS, "doel"): "Vóór 9 juli 2027 blijven alle 3 kinderen bij rekenen 'op koers' of "
        "verder (nu 3).",
        (BASIS, "doel_aantal"): 3,
        (BASIS, "doel_niveau"): "op koers",
    }


def test_groep_1_2_counts_steps_of_observation():
    inhoud = klas_met("op_koers aandacht loopt_voor op_koers", school(), (2,))

    assert cellen(inhoud, school(), "doel", "inhoud") == {
        (INTENSIEF, "doel"): "Vóór 9 juli 2027 is het kind bij rekenen 'op koers' of verder "
        "(nu 0).",
        (
            BASIS,
            "doel",
        ): "Vóór 9 juli 2027 blijven alle 2 kinderen bij rekenen 'op koers' of verder (nu 2).",
        (BASIS, "inhoud"): "thema",
        (VERDIEPT, "doel"): "Vóór 9 juli 2027 blijft het kind bij rekenen 'loopt voor' (nu 1).",
    }


def test_no_niveaus_no_count():
    """A group without any niveau gets the sentence of the bank."""
    inhoud = klas_met("- -", school())
    inhoud.ruw["tblIndeling"][0]["rekenen_keuze"] = "intensief"

    assert cellen(inhoud, school(), "doel") == {(INTENSIEF, "doel"): "Vóór 9 juli 2027 80% goed."}


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


def test_a_child_of_the_other_leerjaar_counts_where_it_sits():
    """KindB (groep 6) goes along with groep 5: it stands in basis there."""
    inhoud = klas_met("III V", school(), (5, 6))
    inhoud.ruw["tblIndeling"][1]["rekenen_keuze"] = "met ander leerjaar"

    assert cellen(inhoud, school(), "doel") == {
        (BASIS, "doel"): "Vóór 9 juli 2027 hebben alle 2 kinderen III of hoger op Rekenen E5 "
        "(nu 1)."
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
