"""To next year's class: what a child brings, under its own id and its new name, and what stays."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from hgw_excel.acties.overdracht import Bron, Herkomst, neem_mee, niet_mee
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from tests.acties.klas_na import lees
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.voorbeeld import voorbeeld_school

ANNA, BRAM, CHAIMA = (f"HGW-{i:08d}" for i in range(1, 4))
Rij = Mapping[str, Waarde]


def klas(
    leerjaren: tuple[int, ...], rijen: Mapping[str, list[Rij]], bestand: str = "a.xlsx"
) -> Klas:
    """Anna, Bram and Chaima in June; of each table the first rows hold these cells too."""
    namen = ("Anna", "Bram", "Chaima")
    inhoud = maak_inhoud(voorbeeld_school(), leerjaren, namen, {"hgw_periode": 2})
    for tabel, erbij in rijen.items():
        lijst = inhoud.ruw[tabel]
        lijst += [{} for _ in range(len(erbij) - len(lijst))]
        for rij, cellen in zip(lijst, erbij, strict=False):
            rij |= cellen
    gelezen, _ = lees_klassenmap(naar_boek(inhoud, bestand))
    assert gelezen is not None
    return gelezen


def nieuwe(leerjaar: int, *namen: str, school: School | None = None) -> Inhoud:
    """Next year's class as the administration gives it; its ids are its own."""
    school = school or voorbeeld_school()
    inhoud = maak_inhoud(school, (leerjaar,), namen, {"hgw_schooljaar": "2027-2028"})
    for tabel, rijen in inhoud.ruw.items():
        if inhoud.werkboek.tabel(tabel).rows == "leerling":
            for i, rij in enumerate(rijen):
                rij["leerling_id"] = f"NIEUW-{i}"
    return inhoud


def over(oud: Klas, nieuw: Inhoud, *ids: str) -> Inhoud:
    """Let the first children of the new class be these of the old one, in this order."""
    bron = Bron(oud)
    return neem_mee(nieuw, {i: Herkomst(bron, leerling_id) for i, leerling_id in enumerate(ids)})


def gevuld(inhoud: Inhoud, tabel: str) -> list[dict[str, Waarde]]:
    """Return what stands in the rows of a table that hold something."""
    rijen = ({k: w for k, w in rij.items() if w not in (None, "")} for rij in inhoud.ruw[tabel])
    return [rij for rij in rijen if rij]


def test_results_of_this_year_become_earlier_results() -> None:
    """
    | leerling | M5 score | M5 niveau | E5 score | E5 niveau | versie |
    | Anna     | 151,5    | III       |          | II        | 3.0    |
    | Bram     | ziek     |           | 160      |           |        |
    """
    oud = klas((5,), {"tblScores": [
        {"rekenen_m_score": 151.5, "rekenen_m_niveau": "III", "rekenen_e_niveau": "II",
         "rekenen_versie": "3.0", "rekenen_m_datum": date(2027, 1, 20)},
        {"rekenen_m_score": "ziek", "rekenen_e_score": 160},
    ], "tblToetsen": [
        {"leerling_id": BRAM, "toets": "Rekenen-Wiskunde", "moment": "E4", "niveau": "IV",
         "schooljaar": "2025-2026"},
    ]})  # fmt: skip

    nieuw = over(oud, nieuwe(6, "Bram", "Anna"), BRAM, ANNA)

    vast = {"toets": "Rekenen-Wiskunde", "schooljaar": "2026-2027"}
    assert gevuld(nieuw, "tblToetsen") == [
        {"leerling_id": BRAM, "toets": "Rekenen-Wiskunde", "moment": "E4", "niveau": "IV",
         "schooljaar": "2025-2026"},
        {**vast, "leerling_id": BRAM, "moment": "E5", "score": 160},
        {**vast, "leerling_id": ANNA, "moment": "M5", "score": 151.5, "niveau": "III",
         "toetsversie": "3.0", "datum": date(2027, 1, 20)},
        {**vast, "leerling_id": ANNA, "moment": "E5", "niveau": "II", "toetsversie": "3.0"},
    ]  # fmt: skip
    assert [rij["rekenen_nu"] for rij in nieuw.rijen("tblScores")][:2] == ["", "II"]


def test_a_child_keeps_its_id_in_every_table() -> None:
    nieuw = over(klas((5,), {}), nieuwe(6, "Nova", "Anna"), BRAM)

    eerste = {
        naam: [rij["leerling_id"] for rij in nieuw.ruw[naam]][:2]
        for naam, tabel in nieuw.werkboek.tabellen.items()
        if tabel.rows == "leerling"
    }
    assert eerste == {naam: [BRAM, "NIEUW-1"] for naam in eerste}


def test_an_id_that_is_taken_is_not_given_twice() -> None:
    """Two classes that were copied from one have the same ids."""
    een, twee = Bron(klas((5,), {})), Bron(klas((5,), {}))
    nieuw = nieuwe(6, "Anna", "Bram")

    uit = neem_mee(nieuw, {0: Herkomst(een, ANNA), 1: Herkomst(twee, ANNA)})

    assert [rij["leerling_id"] for rij in uit.ruw["tblLeerlingen"]][:2] == ["NIEUW-0", "NIEUW-1"]
    assert {r["leerling_id"] for r in gevuld(uit, "tblIndelingArchief")} == {"NIEUW-0", "NIEUW-1"}


def test_needs_and_what_works_go_along_and_the_steps_of_the_period_do_not() -> None:
    oud = klas((5,), {
        "tblGroepsoverzicht": [{"onderwijsbehoeften": "een maatje", "wat_werkt": "eerst tekenen",
                                "doel": "hulp vragen", "werkhouding": "zorg"}],
        "tblLeerlingen": [{"opmerking": "leest graag voor", "leerroute": "5", "leerjaar": 5}],
    })  # fmt: skip

    nieuw = over(oud, nieuwe(6, "Anna S."), ANNA)

    assert gevuld(nieuw, "tblGroepsoverzicht")[0] == {
        "leerling_id": ANNA, "onderwijsbehoeften": "een maatje", "wat_werkt": "eerst tekenen",
        "doel": "hulp vragen",
    }  # fmt: skip
    assert gevuld(nieuw, "tblLeerlingen")[0] == {
        "leerling_id": ANNA, "roepnaam": "Anna S.", "leerling": "Anna S.", "leerjaar": 6,
        "opmerking": "leest graag voor", "leerroute": "5",
    }  # fmt: skip
    assert [r["werkhouding"] for r in gevuld(nieuw, "tblOverzichtArchief")] == ["zorg"]


def test_the_last_period_is_closed_on_the_way_and_an_eigen_leerlijn_stays() -> None:
    """
    | leerling | keuze rekenen  | waarom anders | spelling      |
    | Anna     | eigen leerlijn | OPP           |               |
    | Bram     | intensief      | durft niet    | III           |
    """
    oud = klas((5,), {
        "tblIndeling": [{"rekenen_keuze": "eigen leerlijn", "waarom_anders": "OPP"},
                        {"rekenen_keuze": "intensief", "waarom_anders": "durft niet"}],
        "tblIndelingArchief": [{"leerling_id": BRAM, "schooljaar": "2026-2027", "periode": "1",
                                "gebied": "rekenen", "aanpak": "basis"}],
    })  # fmt: skip

    nieuw = over(oud, nieuwe(6, "Anna", "Bram"), ANNA, BRAM)

    velden = ("rekenen_keuze", "rekenen_vorige_periode", "waarom_anders")
    assert [[rij[veld] for veld in velden] for rij in nieuw.rijen("tblIndeling")][:2] == [
        ["eigen leerlijn", "eigen leerlijn", "OPP"],
        [None, "intensief", None],
    ]
    archief = gevuld(nieuw, "tblIndelingArchief")
    assert [
        (r["leerling_id"], r["periode"], r["aanpak"]) for r in archief if r["gebied"] == "rekenen"
    ] == [(ANNA, "2", "eigen leerlijn"), (BRAM, "1", "basis"), (BRAM, "2", "intensief")]


def test_what_is_not_finished_goes_along_under_the_new_name() -> None:
    """
    | leerling | afspraak     | gereed |
    | Bram     | tien minuten | nee    |
    | Bram     | bril         | ja     |
    |          | luizen       |        |
    """
    oud = klas((5,), {
        "tblBesprekingen": [
            {"leerling": "Bram", "afspraak": "tien minuten", "gereed": "nee"},
            {"leerling": "Bram", "afspraak": "bril", "gereed": "ja"},
            {"afspraak": "luizen"},
        ],
        "tblHandelingsplannen": [
            {"leerling": "Bram", "vakgebied": "Rekenen", "doel": "tafels"},
            {"leerling": "Bram", "vakgebied": "Rekenen", "doel": "klok", "behaald": "behaald"},
        ],
    })  # fmt: skip

    nieuw = over(oud, nieuwe(6, "Bram B."), BRAM)

    assert gevuld(nieuw, "tblBesprekingen") == [
        {"leerling": "Bram B.", "afspraak": "tien minuten", "gereed": "nee"},
        {"afspraak": "luizen"},
    ]
    assert gevuld(nieuw, "tblHandelingsplannen") == [
        {"leerling": "Bram B.", "vakgebied": "Rekenen", "doel": "tafels"}
    ]
    assert len(nieuw.ruw["tblBesprekingen"]) == 60


def test_an_enrolment_without_an_agreement_goes_along() -> None:
    oud = klas((5,), {"tblBesprekingen": [
        {"leerling": "Bram", "reden": "vraag over OPP", "vraag": "past een eigen leerlijn?"},
        {"leerling": "Bram"},
    ]})  # fmt: skip

    nieuw = over(oud, nieuwe(6, "Bram"), BRAM)

    assert gevuld(nieuw, "tblBesprekingen") == [
        {"leerling": "Bram", "reden": "vraag over OPP", "vraag": "past een eigen leerlijn?"}
    ]


def test_what_can_not_be_read_and_would_stay_behind_is_named_by_its_place() -> None:
    """
    | where              | cell       |                                    |
    | Scores             | '6'        | no niveau: stays behind             |
    | Groepsoverzicht    | 'soms'     | of the period: stays behind         |
    | Leerlingen         | 'later'    | goes along as it stands             |
    """
    oud = klas((5,), {
        "tblScores": [{"rekenen_e_niveau": "6"}],
        "tblGroepsoverzicht": [{}, {"werkhouding": "soms"}],
        "tblLeerlingen": [{"geboortedatum": "later"}],
    })  # fmt: skip

    plekken = [oud.plek("tblGroepsoverzicht", 1, "werkhouding"),
               oud.plek("tblScores", 0, "rekenen_e_niveau")]  # fmt: skip
    assert niet_mee(oud) == [(plek["blad"], plek["cel"]) for plek in plekken]
    assert niet_mee(klas((5,), {"tblScores": [{"rekenen_e_niveau": "III"}]})) == []


def test_the_aanpak_of_last_period_is_said_in_the_words_of_the_new_school() -> None:
    oud = klas((5,), {"tblIndeling": [{"rekenen_keuze": "intensief"}]})
    school = voorbeeld_school()
    ander = replace(school, aanpakken=replace(school.aanpakken, intensief="ster"))

    nieuw = over(oud, nieuwe(6, "Anna", school=ander), ANNA)

    assert nieuw.rij("tblIndeling", 0)["rekenen_vorige_periode"] == "ster"


def test_a_gebied_that_the_new_class_has_not_stands_before_the_goal() -> None:
    oud = klas((2,), {"tblHandelingsplannen": [
        {"leerling": "Anna", "vakgebied": "Motoriek", "doel": "veters strikken"}
    ]})  # fmt: skip

    nieuw = over(oud, nieuwe(3, "Anna"), ANNA)

    assert gevuld(nieuw, "tblHandelingsplannen") == [
        {"leerling": "Anna", "doel": "Motoriek: veters strikken"}
    ]


def test_what_was_seen_in_groep_2_stays_in_groep_3() -> None:
    oud = klas((2,), {"tblScores": [{"obs_motoriek_e": "loopt voor"}]})

    nieuw = over(oud, nieuwe(3, "Anna"), ANNA)

    assert [r["motoriek_observatie"] for r in gevuld(nieuw, "tblOverzichtArchief")] == [
        "loopt voor"
    ]


def test_plans_come_from_the_class_that_most_children_were_in() -> None:
    een = Bron(klas((5,), {"tblPlan_rekenen": [{"inhoud": "blok 6"}]}))
    twee = Bron(klas((5,), {"tblPlan_rekenen": [{"inhoud": "blok 9"}]}, bestand="b.xlsx"))
    vandaan = {0: Herkomst(een, ANNA), 1: Herkomst(twee, BRAM), 2: Herkomst(twee, CHAIMA)}

    uit = neem_mee(nieuwe(6, "Anna", "Bram", "Chaima"), vandaan)

    assert [r["inhoud"] for r in gevuld(uit, "tblPlanArchief") if "inhoud" in r] == ["blok 9"]


def test_a_period_that_was_closed_is_not_closed_twice() -> None:
    tijd = {"schooljaar": "2026-2027", "periode": "2", "gebied": "rekenen"}
    oud = klas((5,), {
        "tblIndelingArchief": [{**tijd, "leerling_id": ANNA, "aanpak": "basis"}],
        "tblPlanArchief": [{**tijd, "leerjaar": "5", "indeling": "basis", "doel": "tafels"}],
    })  # fmt: skip

    nieuw = over(oud, nieuwe(6, "Anna"), ANNA)

    assert [r["aanpak"] for r in gevuld(nieuw, "tblIndelingArchief")] == ["basis"]


@pytest.mark.parametrize(
    "tabel", ["tblLeerlingen", "tblScores", "tblGroepsoverzicht", "tblIndeling"]
)
def test_the_order_of_rows_in_the_old_class_makes_no_difference(tabel: str) -> None:
    oud = klas((5,), {
        "tblScores": [{"rekenen_m_niveau": "III", "rekenen_goed": 80}, {"rekenen_e_niveau": "I"}],
        "tblIndeling": [{"rekenen_keuze": "intensief"}, {"spelling_keuze": "eigen leerlijn"}],
        "tblGroepsoverzicht": [{"doel": "hulp vragen"}, {"wat_werkt": "een maatje"}],
    })  # fmt: skip
    rijen = {**oud.inhoud.ruw, tabel: list(reversed(oud.inhoud.ruw[tabel]))}
    anders = lees(Inhoud(oud.werkboek, rijen, oud.inhoud.kop_ruw))

    een = over(oud, nieuwe(6, "Anna", "Bram"), ANNA, BRAM)
    twee = over(anders, nieuwe(6, "Anna", "Bram"), ANNA, BRAM)

    for naam in een.werkboek.tabellen:
        assert gevuld(een, naam) == gevuld(twee, naam), naam
