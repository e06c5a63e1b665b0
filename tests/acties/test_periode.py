"""To the next period: what is kept, what is emptied, and that it all stands in the archive."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hgw_excel.acties.periode import naar_periode, volgende
from hgw_excel.acties.plan import plan
from hgw_excel.acties.voorstel import Voorstel, echt
from hgw_excel.controle.foutnamen import LEEG
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.melding import KanNiet
from hgw_excel.domein.school import Periode
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.ruw import CelFout
from hgw_excel.schema.wijziging import Wijzigingen
from tests.acties.klas_na import lees, na
from tests.acties.planklas import klas_met, school
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.voorbeeld import voorbeeld_school

DAG = date(2027, 2, 5)
ANNA, BRAM, CHAIMA = (f"HGW-{i:08d}" for i in range(1, 4))
ARCHIEVEN = ("tblIndelingArchief", "tblPlanArchief", "tblOverzichtArchief")
TIJD = {"schooljaar": "2026-2027", "periode": "1"}
Rij = Mapping[str, Waarde]


def klas(rijen: Mapping[str, list[Rij]], **kop: Waarde) -> Klas:
    """A groep 5 with Anna, Bram and Chaima; of each table the first rows hold these cells too."""
    inhoud = maak_inhoud(voorbeeld_school(), (5,), ("Anna", "Bram", "Chaima"), kop)
    for tabel, erbij in rijen.items():
        for rij, cellen in zip(inhoud.ruw[tabel], erbij, strict=False):
            rij |= cellen
    return lees(inhoud)


def klas_met_keuzes() -> Klas:
    """
    | leerling | rekenen M5 | voorstel   | keuze          | waarom anders |
    | Anna     | III        | basis      |                |               |
    | Bram     | III        | basis*     | intensief      | durft niet    |
    | Chaima   |            |            | eigen leerlijn | OPP           |
    """
    return klas(
        {
            "tblScores": [{"rekenen_m_niveau": "III", "rekenen_goed": 80},
                          {"rekenen_m_niveau": "III"}, {}],
            "tblIndeling": [
                {"rekenen_voorstel": "basis", "rekenen_reden": "III op M5.",
                 "rekenen_niveau_toen": "III"},
                {"rekenen_voorstel": "basis*", "rekenen_keuze": "intensief",
                 "waarom_anders": "durft niet"},
                {"rekenen_keuze": "eigen leerlijn", "waarom_anders": "OPP"},
            ],
            "tblGroepsoverzicht": [{"werkhouding": "goed", "doel": "hulp vragen"}],
        },
        hgw_voorstel_datum=date(2026, 9, 12),
    )  # fmt: skip


def van(k: Klas, tabel: str, **waar: Waarde) -> list[dict[str, Waarde]]:
    """Return what stands in the rows of a table that hold all this, without it."""
    return [
        {key: w for key, w in rij.items() if key not in waar and w not in (None, "")}
        for rij in k.inhoud.ruw[tabel]
        if waar.items() <= rij.items()
    ]


def op(k: Klas, nummer: int = 2) -> Klas:
    return na(k, echt(k, naar_periode(k, nummer, DAG).wijzigingen))


def test_the_indeling_goes_to_the_archive_and_what_holds_for_longer_stays() -> None:
    nieuw = op(klas_met_keuzes())

    assert van(nieuw, "tblIndelingArchief", gebied="rekenen", **TIJD) == [
        {"leerling_id": ANNA, "niveau": "III", "voorstel": "basis", "aanpak": "basis"},
        {"leerling_id": BRAM, "niveau": "III", "voorstel": "basis*", "keuze": "intensief",
         "aanpak": "intensief", "waarom_anders": "durft niet"},
        {"leerling_id": CHAIMA, "keuze": "eigen leerlijn", "aanpak": "eigen leerlijn",
         "waarom_anders": "OPP"},
    ]  # fmt: skip
    eigen = ("rekenen_voorstel", "rekenen_keuze", "rekenen_reden", "rekenen_niveau_toen",
             "rekenen_vorige_periode", "waarom_anders")  # fmt: skip
    assert [[rij[key] or "" for key in eigen] for rij in nieuw.inhoud.rijen("tblIndeling")] == [
        ["", "", "", "", "basis", ""],
        ["", "", "", "", "intensief", ""],
        ["", "eigen leerlijn", "", "", "eigen leerlijn", "OPP"],
        *[[""] * 6] * 3,
    ]
    assert (nieuw.inhoud.kop("hgw_periode"), nieuw.inhoud.kop("hgw_voorstel_datum")) == (2, None)


def test_the_overview_is_kept_as_it_was_and_its_texts_stay() -> None:
    nieuw = op(klas_met_keuzes())

    assert van(nieuw, "tblOverzichtArchief", **TIJD) == [
        {"leerling_id": ANNA, "rekenen_goed": 80, "werkhouding": "goed", "doel": "hulp vragen"}
    ]
    assert van(nieuw, "tblGroepsoverzicht", leerling_id=ANNA) == [
        {"werkhouding": "goed", "doel": "hulp vragen"}
    ]
    assert nieuw.inhoud.rij("tblScores", 0)["rekenen_goed"] is None
    assert nieuw.inhoud.rij("tblScores", 0)["rekenen_m_niveau"] == "III"


def test_what_hgw_wrote_for_the_period_goes_until_a_teacher_changed_a_word_of_it() -> None:
    """
    | aanpak    | doel           | aanpak in the plan                         |
    | intensief | as hgw made it | 'Eerst met materiaal.' and two shared needs |
    | basis     | another number | none                                       |
    """
    k = klas(
        {
            "tblScores": [{"rekenen_m_niveau": n} for n in ("IV", "IV", "III")],
            "tblIndeling": [{"rekenen_keuze": a} for a in ("intensief", "intensief", "basis")],
            "tblGroepsoverzicht": [{"onderwijsbehoeften": "korte opdrachten"}] * 2,
            "tblPlan_rekenen": [{"doel": None}, {"doel": None}],
        },
        hgw_periode=1,
    )
    vol_ = na(k, echt(k, plan(k, k.school, DAG).wijzigingen))
    eerste, tweede = list(vol_.inhoud.rijen("tblPlan_rekenen"))[:2]
    rijen = [dict(rij) for rij in vol_.inhoud.ruw["tblPlan_rekenen"]]
    rijen[1]["doel"] = anders = tweede.tekst("doel") + " Ook thuis."
    oud = lees(Inhoud(vol_.werkboek, {**vol_.inhoud.ruw, "tblPlan_rekenen": rijen},
                      vol_.inhoud.kop_ruw))  # fmt: skip

    voorstel = naar_periode(oud, 2, DAG)
    nieuw = na(oud, echt(oud, voorstel.wijzigingen))

    daarna = list(nieuw.inhoud.rijen("tblPlan_rekenen"))
    assert eerste.tekst("aanpak").endswith("2 kinderen: korte opdrachten.")
    assert [(r["doel"], r["aanpak"]) for r in daarna][:2] == [
        (None, None), (anders, tweede["aanpak"]),
    ]  # fmt: skip
    assert [(r["doel_aantal"], r["doel_niveau"]) for r in daarna][:2] == [
        (None, None), (tweede["doel_aantal"], tweede["doel_niveau"]),
    ]  # fmt: skip
    assert daarna[0]["inhoud"] == eerste["inhoud"]
    archief = van(nieuw, "tblPlanArchief", gebied="rekenen", **TIJD)
    assert [rij["doel"] for rij in archief if "doel" in rij][:2] == [eerste["doel"], anders]
    assert voorstel.vervangt == 3
    assert nieuw.kop("hgw_plan_merken") == ""


def test_the_next_plan_has_the_old_aanpak_with_the_needs_of_now() -> None:
    k = klas({
        "tblPlanArchief": [{**TIJD, "gebied": "rekenen", "leerjaar": "5", "indeling": "intensief",
                            "doel": "Vóór 29 januari.",
                            "aanpak": "Eerst tekenen.\n3 kinderen: een maatje."}],
        "tblIndeling": [{"rekenen_keuze": "intensief"}],
        "tblPlan_rekenen": [{"doel": None}],
    }, hgw_periode=2)  # fmt: skip

    cellen = plan(k, k.school, DAG).wijzigingen.cellen

    assert cellen["tblPlan_rekenen", 0, "aanpak"] == "Eerst tekenen."
    assert ("tblPlan_rekenen", 0, "doel") not in cellen


def test_a_plan_is_kept_with_behaald_typed_or_else_proposed() -> None:
    """
    | aanpak    | kinderen     | behaald | voorstel          |
    | intensief | Anna         | deels   | behaald: 1 van 1  |
    | basis     | Bram, Chaima |         | deels: 1 van 2    |
    """
    niveaus = ("IV", "IV", "II")
    k = klas(
        {
            "tblScores": [{"rekenen_m_niveau": n} for n in ("IV", "III", "III")],
            "tblIndeling": [{"rekenen_keuze": a} for a in ("intensief", "basis", "basis")],
            "tblToetsen": [{"leerling_id": i, "toets": "Rekenen-Wiskunde", "moment": "E4",
                            "schooljaar": "2025-2026", "niveau": n}
                           for i, n in zip((ANNA,), niveaus, strict=False)],
            "tblPlan_rekenen": [{"doel": "tafels", "minuten": 20, "behaald": "deels",
                                 "vervolg": "door"}, {}, {"doel": ""}, {"doel": ""}],
        },
        plan_rekenen_analyse="getallen gaan goed", plan_rekenen_reflectie="meer tijd",
        plan_rekenen_ingevuld="3 cellen ingevuld op 12 september: lees na",
    )  # fmt: skip
    rijen = [dict(k.inhoud.ruw["tblToetsen"][0], leerling_id=i, niveau=n)
             for i, n in zip((ANNA, BRAM, CHAIMA), niveaus, strict=True)]  # fmt: skip
    k = lees(Inhoud(k.werkboek, {**k.inhoud.ruw, "tblToetsen": rijen}, k.inhoud.kop_ruw))

    nieuw = op(k)

    assert van(nieuw, "tblPlanArchief", gebied="rekenen", **TIJD) == [
        {"leerjaar": "5", "indeling": "intensief", "doel": "tafels", "minuten": "20",
         "behaald": "deels", "vervolg": "door"},
        {"leerjaar": "5", "indeling": "basis",
         "doel": "kent de tafels tot en met 10 op 1 februari",
         "behaald": "deels: 1 van 2 gelijk of hoger"},
        {"analyse": "getallen gaan goed", "reflectie": "meer tijd"},
    ]  # fmt: skip
    eerste = nieuw.inhoud.rij("tblPlan_rekenen", 0)
    assert [eerste[key] for key in ("doel", "minuten", "behaald", "vervolg")] == [
        "tafels", 20, None, None,
    ]  # fmt: skip
    for veld in ("analyse", "reflectie", "ingevuld"):
        assert nieuw.inhoud.kop(f"plan_rekenen_{veld}") is None


def test_the_step_gets_its_date_when_someone_looked_back_unless_it_has_one() -> None:
    zonder = klas_met_keuzes()
    k = lees(Inhoud(zonder.werkboek, zonder.inhoud.ruw,
                    {**zonder.inhoud.kop_ruw, "plan_rekenen_reflectie": "meer tijd"}))  # fmt: skip
    stap = next(i for i, r in enumerate(k.inhoud.ruw["tblCyclus"]) if r["stap"] == "evaluatie")
    eerder = dict(k.inhoud.ruw)
    eerder["tblCyclus"] = [dict(rij) for rij in eerder["tblCyclus"]]
    eerder["tblCyclus"][stap]["klaar_op"] = date(2027, 1, 29)
    met_datum = lees(Inhoud(k.werkboek, eerder, k.inhoud.kop_ruw))

    assert op(zonder).inhoud.rij("tblCyclus", stap)["klaar_op"] is None
    assert op(k).inhoud.rij("tblCyclus", stap)["klaar_op"] == DAG
    assert op(met_datum).inhoud.rij("tblCyclus", stap)["klaar_op"] == date(2027, 1, 29)


def test_children_who_left_and_spare_rows_keep_what_stands_there() -> None:
    k = klas(
        {
            "tblLeerlingen": [{"van_school_op": date(2026, 12, 1)}],
            "tblIndeling": [{"rekenen_keuze": "intensief", "waarom_anders": "durft niet"}],
            "tblScores": [{"rekenen_goed": 80}],
        }
    )

    nieuw = op(k)

    assert {rij.get("leerling_id") for rij in nieuw.inhoud.ruw["tblIndelingArchief"]} == {
        BRAM, CHAIMA,
    }  # fmt: skip
    assert nieuw.inhoud.rij("tblIndeling", 0)["rekenen_keuze"] == "intensief"
    assert nieuw.inhoud.rij("tblIndeling", 0)["waarom_anders"] == "durft niet"
    assert nieuw.inhoud.rij("tblScores", 0)["rekenen_goed"] == 80


def test_the_counts_that_are_shown_name_no_child() -> None:
    voorstel = naar_periode(klas_met_keuzes(), 2, DAG)

    assert voorstel.regels == (
        "Periode 1 gaat naar het archief: 3 kinderen, 4 plannen.",
        "Let op: van 2 doelen is niet bekend of het is behaald.",
        "Let op: er is nog niets geëvalueerd; die stap krijgt geen datum.",
        "Periode 2 begint: voorstellen en keuzes zijn leeg, de plannen blijven staan.",
        "3 getypte cellen gaan leeg; wat daar stond, staat in het archief van deze klassenmap.",
        "1 keuze blijft: eigen leerlijn of met ander leerjaar.",
    )
    assert voorstel.vervangt == 3


def test_texts_of_ours_that_go_are_counted_in_words_for_command_and_button() -> None:
    """The button that fills the plans is not called as in the menu."""
    bank = school()
    k = lees(klas_met("V V III III", bank, periode=1))
    gevuld = na(k, echt(k, plan(k, bank, DAG).wijzigingen))

    zinnen = [regel for regel in naar_periode(gevuld, 2, DAG).regels if "hgw" in regel]

    assert zinnen == ["2 teksten die hgw maakte gaan uit de plannen. Vul ze daarna opnieuw."]


def test_a_class_that_is_there_already_changes_nothing() -> None:
    nieuw = op(klas_met_keuzes())

    assert naar_periode(nieuw, 2, date(2027, 3, 1)) == Voorstel(
        regels=("Periode 2 loopt hier al.",)
    )


@pytest.mark.parametrize(
    ("kop", "naar", "zin"),
    [
        ({}, 3, "Er is geen periode 3: de laatste is periode 2."),
        ({"hgw_periode": 2}, 1, "Hier loopt periode 2. Terug naar periode 1 kan niet."),
        ({"hgw_periode": None}, 2,
         "Op Start staat geen periode. Kies daar in welke periode jullie werken."),
    ],
)  # fmt: skip
def test_only_the_next_one(kop: dict[str, Waarde], naar: int, zin: str) -> None:
    with pytest.raises(KanNiet) as fout:
        naar_periode(klas({}, **kop), naar, DAG)

    assert fout.value.zin == zin


def test_a_period_in_the_archive_is_never_closed_again() -> None:
    """The teacher set Start back to period 1."""
    nieuw = op(klas_met_keuzes())
    terug = lees(Inhoud(nieuw.werkboek, nieuw.inhoud.ruw, {**nieuw.inhoud.kop_ruw,
                                                          "hgw_periode": 1}))  # fmt: skip

    with pytest.raises(KanNiet) as fout:
        naar_periode(terug, 2, DAG)

    assert fout.value.zin == (
        "Periode 1 staat al in het archief. Kies op Start periode 2; alles blijft dan staan "
        "zoals het is."
    )


def test_rows_of_a_child_from_another_class_do_not_close_the_period() -> None:
    """Anna came from a class where period 1 was closed before she moved."""
    k = klas({"tblIndelingArchief": [{**TIJD, "leerling_id": ANNA, "gebied": "rekenen",
                                      "aanpak": "verdiept"}]})  # fmt: skip

    nieuw = op(k)

    assert van(nieuw, "tblIndelingArchief", gebied="rekenen", leerling_id=ANNA, **TIJD) == [
        {"aanpak": "verdiept"},
    ]  # fmt: skip


def test_what_was_typed_after_a_child_came_is_kept_beside_what_it_brought() -> None:
    k = klas({
        "tblIndelingArchief": [{**TIJD, "leerling_id": ANNA, "gebied": "rekenen",
                                "aanpak": "verdiept"}],
        "tblIndeling": [{"rekenen_keuze": "basis"}],
    })  # fmt: skip

    assert van(op(k), "tblIndelingArchief", gebied="rekenen", leerling_id=ANNA, **TIJD) == [
        {"aanpak": "verdiept"}, {"aanpak": "basis", "keuze": "basis"},
    ]  # fmt: skip


def test_no_period_is_skipped() -> None:
    school = replace(
        voorbeeld_school(),
        periodes=tuple(Periode(i, f"blok {i}", None, None, "M") for i in (1, 2, 3)),
    )

    with pytest.raises(KanNiet) as fout:
        naar_periode(lees(maak_inhoud(school, (5,), ("Anna",))), 3, DAG)

    assert fout.value.zin == "Hier loopt nog periode 1. Ga eerst naar periode 2."


def test_a_cell_that_can_not_be_read_is_not_emptied() -> None:
    k = klas({"tblScores": [{"rekenen_goed": "bijna alles"}]})
    waar = k.plek("tblScores", 0, "rekenen_goed")

    with pytest.raises(KanNiet) as fout:
        naar_periode(k, 2, DAG)

    assert fout.value.zin == (
        f"Scores, {waar['cel']}: wat hier staat is niet te bewaren. Kijk deze cel na; daarna kan "
        "de periode worden afgesloten."
    )


def test_nor_a_head_with_a_formula_without_outcome() -> None:
    """A teacher began her analyse with '='."""
    boek = naar_boek(klas_met_keuzes().inhoud)
    leeg = replace(boek, namen={**boek.namen, "plan_rekenen_analyse": CelFout(LEEG)})
    k, _ = lees_klassenmap(leeg)
    assert k is not None

    with pytest.raises(KanNiet) as fout:
        naar_periode(k, 2, DAG)

    blad, cel = boek.adressen["plan_rekenen_analyse"]
    assert fout.value.zin.startswith(f"{blad}, {cel}: wat hier staat is niet te bewaren.")


@cache
def vol() -> Inhoud:
    """Four children of two leerjaren, some of all that a teacher types."""
    inhoud = maak_inhoud(voorbeeld_school(), (5, 6), ("Anna", "Bram", "Chaima", "Daan"))
    for i, niveau in enumerate(("I", "III", "IV", "V")):
        inhoud.ruw["tblScores"][i] |= {"rekenen_m_niveau": niveau, "rekenen_goed": 60 + i}
        inhoud.ruw["tblIndeling"][i] |= {"rekenen_voorstel": "basis", "spelling_keuze": "verdiept"}
        inhoud.ruw["tblGroepsoverzicht"][i] |= {"werkhouding": "goed", "doel": f"doel {i}"}
    return inhoud


WOORD = st.sampled_from(["", "eerst tekenen", "dan rekenen", "III", "samen met Bram"])
KEUZE = st.sampled_from([None, "intensief", "basis", "eigen leerlijn", "met ander leerjaar"])


@st.composite
def klassen(draw: st.DrawFn) -> Klas:
    """A class in which a teacher typed all sorts of things, its rows in any order."""
    basis = vol()
    rijen = {tabel: [dict(rij) for rij in alle] for tabel, alle in basis.ruw.items()}
    for rij in rijen["tblIndeling"][:4]:
        rij["rekenen_keuze"] = draw(KEUZE)
        rij["waarom_anders"] = draw(WOORD) or None
    for rij in rijen["tblPlan_rekenen"]:
        rij["behaald"] = draw(st.sampled_from([None, "behaald", "deels"]))
        rij["vervolg"] = draw(WOORD) or None
    for tabel in ("tblIndeling", "tblScores", "tblGroepsoverzicht"):
        rijen[tabel] = draw(st.permutations(rijen[tabel]))
    kop = {**basis.kop_ruw, "hgw_periode": 1, "plan_rekenen_reflectie": draw(WOORD) or None}
    return lees(Inhoud(basis.werkboek, rijen, kop))


def getypt(k: Klas) -> Counter[str]:
    """Count what a teacher typed, in tables and named cells, but for the number of the period."""
    uit = Counter[str]()
    for naam, tabel in k.werkboek.tabellen.items():
        eigen = [kolom.key for kolom in tabel.columns if kolom.role == "v"]
        for rij in k.inhoud.ruw[naam]:
            uit.update(str(rij[key]) for key in eigen if rij.get(key) not in (None, ""))
    for naam, kop in k.werkboek.koppen.items():
        if kop.role == "v" and naam != "hgw_periode" and k.inhoud.kop_ruw.get(naam):
            uit[str(k.inhoud.kop_ruw[naam])] += 1
    return uit


def bewaard(k: Klas) -> Counter[str]:
    """Count the same, and what the archives hold of it."""
    weg = ("aanpak", "voorstel", "niveau")
    rijen = (rij for tabel in ARCHIEVEN for rij in k.inhoud.ruw[tabel])
    return getypt(k) + Counter(
        str(w) for rij in rijen for key, w in rij.items() if key not in weg or "doel" in rij
    )


@settings(max_examples=12)
@given(klassen())
def test_all_that_was_typed_is_still_somewhere(k: Klas) -> None:
    assert getypt(k) - bewaard(op(k)) == Counter()


def test_the_law_notices_an_archive_that_is_left_out() -> None:
    k = klas_met_keuzes()
    voorstel = naar_periode(k, 2, DAG).wijzigingen
    zonder = na(k, Wijzigingen(voorstel.cellen, voorstel.koppen))

    assert getypt(k) - bewaard(zonder) == Counter(("80", "intensief", "durft niet"))


@settings(max_examples=6)
@given(klassen())
def test_a_closed_period_never_changes(k: Klas) -> None:
    """Two periods later the first one still stands there as it was closed."""
    eerst = op(k)
    nog_een = dict(eerst.inhoud.kop_ruw, hgw_periode=1, hgw_schooljaar="2027-2028")
    later = op(lees(Inhoud(eerst.werkboek, eerst.inhoud.ruw, nog_een)))

    for tabel in ARCHIEVEN:
        oud = eerst.inhoud.ruw[tabel]
        assert later.inhoud.ruw[tabel][: len(oud)] == oud
        assert len(later.inhoud.ruw[tabel]) > len(oud)


@settings(max_examples=6)
@given(klassen())
def test_the_order_of_the_rows_makes_no_difference(k: Klas) -> None:
    ander = dict(k.inhoud.ruw)
    for tabel in ("tblIndeling", "tblScores", "tblGroepsoverzicht"):
        ander[tabel] = list(reversed(ander[tabel]))
    omgekeerd = lees(Inhoud(k.werkboek, ander, k.inhoud.kop_ruw))

    een, twee = op(k), op(omgekeerd)

    for tabel in (*ARCHIEVEN, "tblIndeling", "tblScores"):
        assert sorted(map(_kenmerk, een.inhoud.ruw[tabel])) == sorted(
            map(_kenmerk, twee.inhoud.ruw[tabel])
        )


def _kenmerk(rij: Rij) -> list[tuple[str, str]]:
    return sorted((key, str(w)) for key, w in rij.items() if w not in (None, ""))


PERIODES = (
    Periode(1, "herfst", date(2026, 9, 1), date(2027, 1, 29), "vorig jaar"),
    Periode(2, "lente", date(2027, 2, 1), date(2027, 6, 30), "M"),
)


def klas_in(nummer: Waarde) -> Klas:
    """A class with two periods, of which `nummer` runs."""
    school = replace(voorbeeld_school(), periodes=PERIODES)
    return lees(maak_inhoud(school, (5,), ("Anna",), {"hgw_periode": nummer}))


def test_the_next_period_is_the_one_after_the_running_one() -> None:
    k = klas_in(1)

    assert volgende(k, k.school, DAG) == naar_periode(k, 2, DAG)


@pytest.mark.parametrize(
    ("loopt", "dag", "zin"),
    [
        (2, DAG, "Periode 2 is de laatste van dit schooljaar. Kies Menu openen en daar 'Overdragen "
         "aan het nieuwe schooljaar'."),
        (1, date(2026, 8, 31), "Periode 1 begint pas op 1 september 2026. Er is nog niets af te "
         "sluiten."),
        (None, DAG, "Op Start staat geen periode. Kies daar in welke periode jullie werken."),
    ],
)  # fmt: skip
def test_there_is_no_next_period(loopt: Waarde, dag: date, zin: str) -> None:
    k = klas_in(loopt)

    with pytest.raises(KanNiet) as fout:
        volgende(k, k.school, dag)

    assert fout.value.zin == zin


def test_on_its_first_day_a_period_can_be_closed() -> None:
    k = klas_in(1)

    assert volgende(k, k.school, date(2026, 9, 1)).wijzigingen.koppen["hgw_periode"] == 2
