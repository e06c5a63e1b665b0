"""The content of a new klassenmap."""

from dataclasses import replace
from decimal import Decimal

import pytest

from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.school_json import school_uit_json
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.nieuw import LAAGST, ONBEREIKBAAR, nieuwe_inhoud, normrijen
from tests.klas import lege_klas, maak_groep
from tests.voorbeeld import voorbeeld_school

BANDEN = (Band("I", Decimal("120.5")), Band("II", Decimal(100)), Band("V", None))


def _norm(**anders: object) -> Norm:
    velden = {"toets": "Spelling", "versie": "3.0", "norm_versie": "2020", "norm_soort": "leerling",
              "moment": "M5", "systeem": "I-V", "banden": BANDEN}  # fmt: skip
    return Norm(**{**velden, **anders})


def _rijen(*normen: Norm) -> list[dict[str, object]]:
    return [dict(rij) for rij in normrijen(klassenmap(voorbeeld_school(), (5,)), normen)]


def test_three_spare_rows_have_an_id_and_no_name():
    rijen = lege_klas((5,), 4).ruw["tblLeerlingen"]

    assert [rij.get("leerling") for rij in rijen] == ["Adam", "Amira", "Bram", "Çağla", *3 * [None]]
    assert all(str(rij["leerling_id"]).startswith("HGW-") for rij in rijen)
    assert len({rij["leerling_id"] for rij in rijen}) == 7


def test_same_ids_stand_in_every_table_with_pupils():
    inhoud = lege_klas((5, 6), 4)
    ids = [rij["leerling_id"] for rij in inhoud.ruw["tblLeerlingen"]]

    assert {
        naam: [rij["leerling_id"] for rij in inhoud.ruw[naam]] == ids
        for naam in ("tblScores", "tblGroepsoverzicht", "tblIndeling")
    } == {"tblScores": True, "tblGroepsoverzicht": True, "tblIndeling": True}


def test_ids_differ_between_groups_and_years_and_are_made_again_the_same():
    werkboek = klassenmap(voorbeeld_school(), (5,))

    def eerste(naam: str, jaar: str) -> object:
        groep, namen = maak_groep((5,), 2, naam)
        inhoud = nieuwe_inhoud(werkboek, groep, (), namen=namen, schooljaar=jaar, brin="99ZZ")
        return inhoud.ruw["tblLeerlingen"][0]["leerling_id"]

    ids = [eerste("5A", "2026-2027"), eerste("5B", "2026-2027"), eerste("5A", "2027-2028")]
    assert len(set(ids)) == 3
    assert eerste("5A", "2026-2027") == ids[0]


def test_given_ids_are_used_and_must_be_one_per_row():
    werkboek = klassenmap(voorbeeld_school(), (5,))
    groep, namen = maak_groep((5,), 2)
    vast = {"namen": namen, "schooljaar": "", "brin": "", "reserve": 1}

    inhoud = nieuwe_inhoud(werkboek, groep, (), ids=["A", "B", "C"], **vast)

    assert [rij["leerling_id"] for rij in inhoud.ruw["tblScores"]] == ["A", "B", "C"]
    with pytest.raises(ValueError, match="2 ids for 3 rows"):
        nieuwe_inhoud(werkboek, groep, (), ids=["A", "B"], **vast)


def test_every_table_has_a_row_and_free_tables_their_empty_ones():
    inhoud = lege_klas((5,), 4)

    assert [naam for naam in inhoud.werkboek.tabellen if not inhoud.ruw[naam]] == []
    assert list(inhoud.ruw["tblBesprekingen"]) == [{}] * 60


def test_head_says_school_group_and_agreements():
    inhoud = lege_klas((5, 6), 4)

    assert [inhoud.kop(f"hgw_{naam}") for naam in
            ("school", "brin", "schooljaar", "groep", "leerjaren", "leerkrachten", "periode")] == [
        "De Zonnewijzer", "99ZZ", "2026-2027", "5/6", "5,6", "juf Marieke en meester Tom", 1
    ]  # fmt: skip
    assert school_uit_json(str(inhoud.kop("hgw_instellingen"))) == voorbeeld_school()
    assert inhoud.kop("plan_rekenen_ambitie") == "80% van de kinderen op III of hoger"


def test_norm_becomes_one_wide_row_with_rising_bounds():
    (rij,) = _rijen(_norm())

    assert [rij[key] for key in ("sleutel", "systeem", "g1", "n1", "g2", "n2", "g3", "n3")] == [
        "Spelling|M5", "I-V", LAAGST, "V", 100, "II", 120.5, "I"
    ]  # fmt: skip
    assert (rij["g4"], rij["g12"], rij.get("n4")) == (ONBEREIKBAAR, ONBEREIKBAAR, None)
    assert [rij[key] for key in ("norm_versie", "moment", "volgorde", "gemiddelde")] == [
        "2020", "M5", 52, ONBEREIKBAAR
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("gemiddelde", "banden", "waarde"),
    [
        (Decimal("104.25"), BANDEN, 104.3),
        (None, (Band("II", Decimal(100)), Band("III", Decimal(90))), 95),
    ],
)
def test_row_of_a_norm_says_its_average(gemiddelde, banden, waarde):
    (rij,) = _rijen(_norm(gemiddelde=gemiddelde, banden=banden))

    assert rij["gemiddelde"] == waarde


def test_ladder_has_no_norms():
    """AVI is no score: a table of it may lie in the folder, and judges nobody."""
    school = voorbeeld_school()
    toetsen = [replace(t, systeem="AVI" * (t.naam == "Spelling")) for t in school.toetsen]
    werkboek = klassenmap(replace(school, toetsen=tuple(toetsen)), (5,))

    assert list(normrijen(werkboek, [_norm(), _norm(systeem="AVI")])) == []


@pytest.mark.parametrize(
    "anders",
    [{"norm_soort": "groep"}, {"systeem": "A-E"}, {"toets": "Aardrijkskunde"}, {"moment": "M9"}],
)
def test_norm_for_groups_or_of_another_system_or_test_is_left_out(anders):
    assert _rijen(_norm(**anders)) == []


def test_newest_norm_of_a_test_is_taken():
    nieuw = _norm(norm_versie="2024", banden=(Band("I", None),))

    assert _rijen(_norm(), nieuw) == _rijen(nieuw)


def test_norm_wider_than_the_table_is_left_out():
    breed = tuple(Band(str(i), Decimal(100 - i)) for i in range(13))

    assert _rijen(_norm(banden=breed)) == []
    assert len(_rijen(_norm(banden=breed[:12]))) == 1
