"""What signaleren finds in a class, and what of it the sheet Signalen gets."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.acties.signaalrijen import Signaalrij, maak_rijen
from hgw_excel.acties.signaleren import KlasSignalen, signaleer
from hgw_excel.domein.reeks import Reeks
from hgw_excel.domein.school import School
from hgw_excel.domein.signaal import Afspraken, Signaal, Signaalregel, Sterkte, signaal
from hgw_excel.domein.signaleren import Signaleerder
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.schoolmap import voorbeeld_toml
from tests.controle.klasbouw import maak_inhoud
from tests.klas import volle_klas
from tests.voorbeeld import voorbeeld_school

NAMEN = ("Chaima", "Anna", "Bram")
CHAIMA, ANNA, BRAM = (f"HGW-0000000{i}" for i in (1, 2, 3))
FEB, MRT = date(2027, 2, 4), date(2027, 3, 8)
Rij = Mapping[str, Waarde]


@signaal("S01", "Laag", bron="deze test")
def laag(reeks: Reeks, _afspraken: Afspraken) -> Signaal | None:
    """A rule of this test: what the school agreed about its own rules does not matter here."""
    laatste = reeks.laatste
    if laatste is None or laatste.rang > 2:
        return None
    zin = f"{reeks.vak}: niveau {laatste.niveau} op {laatste.moment}."
    return Signaal(zin, Sterkte.LET_OP, laatste.plekken)


@cache
def school(**algemeen: object) -> School:
    signalen = {"algemeen": {"hoogstens": 3, **algemeen}, "S01": {"aan": True}}
    return replace(voorbeeld_school(), signalen=signalen)


def zie(
    inhoud: Inhoud, datum: date = FEB, regels: Sequence[Signaalregel] = (laag,)
) -> KlasSignalen:
    """Signaleren by the rules of this test."""
    return signaleer(inhoud, school(), datum, signaleerder=Signaleerder(school(), datum, regels))


def klas(
    niveaus: Sequence[Mapping[str, str]] = (),
    signalen: Sequence[Rij] = (),
    toetsen: Sequence[Rij] = (),
) -> Inhoud:
    """A groep 5 of three, listed as Chaima, Anna, Bram: per child its M niveaus by test."""
    leeg = maak_inhoud(school(), (5,), NAMEN, {"hgw_periode": 2})
    rijen = {naam: [dict(rij) for rij in alle] for naam, alle in leeg.ruw.items()}
    for rij, per_toets in zip(rijen["tblScores"], niveaus, strict=False):
        rij |= {f"{toets}_m_niveau": niveau for toets, niveau in per_toets.items()}
    rijen["tblSignalen"] = [dict(rij) for rij in signalen] or [{}, {}, {}]
    rijen["tblToetsen"] = [dict(rij) for rij in toetsen]
    return Inhoud(leeg.werkboek, rijen, leeg.kop_ruw)


def zinnen(uit: KlasSignalen) -> dict[str, list[str]]:
    """What is shown per child."""
    return {k.kind.naam: [s.gevonden.zin for s in k.open] for k in uit.kinderen if k.signalen}


LAAG = [{"rekenen": "V", "spelling": "IV"}, {"rekenen": "II"}, {"rekenen": "IV"}]


def rij(
    leerling: str, code: str = "S01", vak: str = "Rekenen", **anders: Waarde
) -> dict[str, Waarde]:
    vast = {"zin": f"{vak}: niveau V op M5.", "sterkte": "let op", "sinds": FEB}
    return {"leerling_id": leerling, "vakgebied": vak, "code": code, **vast, **anders}


def test_children_come_in_class_order_and_rows_by_name():
    uit = zie(klas(LAAG))

    assert zinnen(uit) == {
        "Chaima": ["Rekenen: niveau V op M5.", "Spelling: niveau IV op M5."],
        "Bram": ["Rekenen: niveau IV op M5."],
    }
    assert uit.rijen == (
        rij(BRAM, zin="Rekenen: niveau IV op M5."),
        rij(CHAIMA),
        rij(CHAIMA, vak="Spelling", zin="Spelling: niveau IV op M5."),
    )
    assert (uit.vraagt_aandacht, uit.tel(Sterkte.LET_OP), uit.tel(Sterkte.STERK)) == (2, 3, 0)


def test_rows_of_a_name_with_a_foreign_letter_stand_where_the_class_list_has_it():
    namen = {"1": "Zoë", "2": "Çağla", "3": "Łukasz", "4": "Bram", "5": "Ivo", "6": "Mila"}
    nieuw = [Signaalrij(wie, "Rekenen", "S01", "V op M5.", "let op", FEB) for wie in namen]

    op_rij = [namen[wissel.nu.leerling_id] for wissel in maak_rijen(nieuw, [], namen)]

    assert op_rij == ["Bram", "Çağla", "Ivo", "Łukasz", "Mila", "Zoë"]


def test_a_second_run_changes_nothing():
    eerste = zie(klas(LAAG))
    tweede = zie(klas(LAAG, eerste.rijen), MRT)

    assert tweede.rijen == eerste.rijen


@pytest.mark.parametrize("vak", ["Rekenen", "rekenen", " Rekenen "])
@pytest.mark.parametrize("reactie", ["opgepakt", "Bespreken"])
def test_a_reaction_is_shown_and_carried_on(reactie, vak):
    oud = rij(
        CHAIMA, vak=vak, zin="Rekenen: niveau IV op E4.", reactie=reactie, toelichting="maatje"
    )
    uit = zie(klas(LAAG[:1], [oud]), MRT)

    eerste = uit.kinderen[0].signalen[0]
    assert (eerste.reactie, eerste.toelichting, eerste.sinds) == (reactie.lower(), "maatje", FEB)
    assert uit.rijen[0] == rij(CHAIMA, reactie=reactie.lower(), toelichting="maatje")


def test_bewust_niet_is_counted_and_not_shown():
    uit = zie(klas(LAAG[:1], [rij(CHAIMA, reactie="bewust niet")]), MRT)

    assert zinnen(uit) == {"Chaima": ["Spelling: niveau IV op M5."]}
    assert (uit.bewust_niet, uit.kinderen[0].bewust_niet) == (1, 1)
    assert uit.rijen[0] == rij(CHAIMA, reactie="bewust niet")


def test_a_new_signal_is_there_since_today_and_an_old_one_since_then():
    uit = zie(klas(LAAG[:1], [rij(CHAIMA)]), MRT)

    assert [(r["vakgebied"], r["sinds"]) for r in uit.rijen] == [
        ("Rekenen", FEB),
        ("Spelling", MRT),
    ]


OVER = [
    ({}, []),
    ({"reactie": "opgepakt"}, [{"sterkte": "voorbij", "reactie": "opgepakt"}]),
    ({"toelichting": "zat in een dip"}, [{"sterkte": "voorbij", "toelichting": "zat in een dip"}]),
]


@pytest.mark.parametrize(("geschreven", "blijft"), OVER)
def test_a_signal_that_is_over_goes_unless_the_teacher_wrote_in_it(geschreven, blijft):
    uit = zie(klas([{"rekenen": "II"}], [rij(CHAIMA, **geschreven)]), MRT)

    assert uit.kinderen[0].signalen == ()
    assert uit.rijen == tuple(rij(CHAIMA, **deel) for deel in blijft)


def test_a_signal_that_comes_back_keeps_its_reaction_and_is_there_since_today():
    oud = rij(CHAIMA, sterkte="voorbij", reactie="opgepakt")
    uit = zie(klas([{"rekenen": "V"}], [oud]), MRT)

    assert uit.rijen == (rij(CHAIMA, sinds=MRT, reactie="opgepakt"),)


EIGEN = [
    {"leerling_id": CHAIMA, "zin": "vader belde"},
    {"leerling_id": CHAIMA, "code": "X1", "zin": "eigen code"},
    {"toelichting": "zonder kind"},
]


def test_rows_a_teacher_made_herself_stay_as_they_are():
    uit = zie(klas(LAAG[:1], EIGEN))

    assert uit.rijen == (
        rij(CHAIMA),
        rij(CHAIMA, vak="Spelling", zin="Spelling: niveau IV op M5."),
        *EIGEN,
    )


def test_of_two_rows_of_one_signal_no_word_of_the_teacher_is_lost():
    oud = [rij(CHAIMA, toelichting="a"), rij(CHAIMA, reactie="opgepakt"), rij(CHAIMA)]
    eerste = zie(klas([{"rekenen": "V"}], oud), MRT)
    tweede = zie(klas([{"rekenen": "V"}], eerste.rijen), MRT)

    assert {(r.get("reactie"), r.get("toelichting")) for r in eerste.rijen} == {
        ("opgepakt", None), (None, "a"),
    }  # fmt: skip
    assert tweede.rijen == eerste.rijen


def test_a_child_that_left_has_no_signals_and_its_teachers_words_stay():
    inhoud = klas(LAAG, [rij(BRAM), rij(BRAM, "S04", reactie="bespreken")])
    inhoud.ruw["tblLeerlingen"][2]["van_school_op"] = date(2027, 2, 1)

    uit = zie(inhoud, MRT)

    assert [k.kind.naam for k in uit.kinderen] == ["Chaima", "Anna"]
    assert [r for r in uit.rijen if r["leerling_id"] == BRAM] == [
        rij(BRAM, "S04", sterkte="voorbij", reactie="bespreken")
    ]


def test_a_rejected_cell_is_no_result_and_no_missing_test():
    """The others took the test; what Chaima's cell held could not be read."""
    inhoud = klas([{"rekenen": "V"}, {"rekenen": "II"}, {"rekenen": "II"}])
    vol, _ = to_instellingen(voorbeeld_toml())
    leeg = klas([{}, {"rekenen": "II"}, {"rekenen": "II"}])
    plek = ("tblScores", 0, "rekenen_m_niveau")

    assert vol is not None
    assert zinnen(zie(inhoud)) == {"Chaima": ["Rekenen: niveau V op M5."]}
    assert zinnen(signaleer(leeg, vol, FEB, afgekeurd={plek})) == {}
    assert list(zinnen(signaleer(leeg, vol, FEB))) == ["Chaima"]


@signaal("S04", "Daling", bron="deze test", dekt=("S01",))
def daling(reeks: Reeks, _afspraken: Afspraken) -> Signaal | None:
    """A rule that makes the one above needless: the lowest niveau, as strong as can be."""
    laatste = reeks.laatste
    if laatste is None or laatste.rang != 1:
        return None
    return Signaal(f"{reeks.vak}: {laatste.niveau}.", Sterkte.STERK, laatste.plekken)


def met_daling(niveau: str, signalen: Sequence[Rij]) -> KlasSignalen:
    afspraken = replace(school(), signalen={**school().signalen, "S04": {"aan": True}})
    regels = Signaleerder(afspraken, MRT, (laag, daling))
    return signaleer(klas([{"rekenen": niveau}], signalen), afspraken, MRT, signaleerder=regels)


@pytest.mark.parametrize("sterkte", ["let op", "voorbij"])
def test_a_covered_signal_is_not_shown_and_its_answered_row_stays_as_it_is(sterkte):
    """The niveau is still low, so the row of S01 is not over; without an answer it goes."""
    antwoord = rij(CHAIMA, sterkte=sterkte, reactie="opgepakt", zin="Rekenen: niveau IV op E4.")
    nieuw = rij(CHAIMA, "S04", zin="Rekenen: V.", sterkte="sterk", sinds=MRT)
    met, zonder = met_daling("V", [antwoord]), met_daling("V", [rij(CHAIMA)])

    assert zinnen(met) == zinnen(zonder) == {"Chaima": ["Rekenen: V."]}
    assert sorted(met.rijen, key=str) == sorted([nieuw, antwoord], key=str)
    assert zonder.rijen == (nieuw,)


def test_a_signal_that_is_covered_no_more_goes_on_with_its_row():
    antwoord = rij(CHAIMA, reactie="opgepakt")
    uit = met_daling("IV", met_daling("V", [antwoord]).rijen)

    assert uit.rijen == (rij(CHAIMA, zin="Rekenen: niveau IV op M5.", reactie="opgepakt"),)


TERUG = [
    # strength of the row, of the signal now, and whether it is shown again
    ("tip", "V", True),
    ("let op", "V", True),
    ("voorbij", "V", True),
    ("sterk", "V", False),
    ("", "V", False),
    ("eigen woord", "V", False),
]


@pytest.mark.parametrize(("sterkte", "niveau", "terug"), TERUG)
def test_bewust_niet_holds_until_the_signal_is_heavier_or_comes_back(sterkte, niveau, terug):
    oud = rij(CHAIMA, "S04", sterkte=sterkte, reactie="bewust niet", toelichting="ziek geweest")
    uit = met_daling(niveau, [oud])

    getoond = {"Chaima": ["Rekenen: V. (eerder: bewust niet)"]} if terug else {"Chaima": []}
    assert zinnen(uit) == getoond
    assert uit.bewust_niet == (not terug)


def test_a_signal_shown_again_asks_for_a_new_answer_and_stays_until_it_has_one():
    oud = rij(CHAIMA, "S04", reactie="bewust niet", toelichting="ziek geweest")
    eerste = met_daling("V", [oud]).rijen
    tweede = met_daling("V", eerste)
    weer = [{**eerste[0], "reactie": "bewust niet"}]

    zin = "Rekenen: V. (eerder: bewust niet)"
    assert eerste == (rij(CHAIMA, "S04", zin=zin, sterkte="sterk", toelichting="ziek geweest"),)
    assert (tweede.rijen, zinnen(tweede)) == (eerste, {"Chaima": [zin]})
    assert zinnen(met_daling("V", weer)) == {"Chaima": []}


def test_what_was_left_once_is_not_forgotten_when_the_signal_is_over():
    """Her answer stands in the sentence by then; such a row stays like any she wrote in."""
    zin = "Rekenen: V. (eerder: bewust niet)"
    uit = met_daling("II", [rij(CHAIMA, "S04", zin=zin, sterkte="sterk")])

    assert uit.rijen == (rij(CHAIMA, "S04", zin=zin, sterkte="voorbij"),)


def test_within_a_strength_vakgebieden_stand_as_the_school_orders_them():
    vakken = {"spelling": "IV", "rekenen": "IV", "begrijpend_lezen": "IV", "technisch_lezen": "IV"}
    uit = zie(klas([vakken]))

    volgorde = [vak.naam for vak in school().vakgebieden if vak.sleutel in vakken]
    assert [s.gevonden.vak for s in uit.kinderen[0].signalen] == volgorde
    assert [r["vakgebied"] for r in uit.rijen] == volgorde


def test_a_child_with_only_tips_asks_no_attention_of_its_own():
    @signaal("S01", "Tip", bron="deze test")
    def tip(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
        """The rule of this test, said softly."""
        gevonden = laag.functie(reeks, afspraken)
        return None if gevonden is None else replace(gevonden, sterkte=Sterkte.TIP)

    uit = zie(klas(LAAG), regels=(tip,))

    assert (uit.vraagt_aandacht, uit.tel(Sterkte.TIP)) == (0, 3)


def test_the_school_agrees_how_many_are_shown():
    afspraken = (school(hoogstens=2), school(), voorbeeld_school())

    assert [signaleer(klas(), s, FEB).hoogstens for s in afspraken] == [2, 3, 3]


def test_only_some_leerjaren():
    inhoud = volle_klas((5, 6), 10)
    uit = zie(inhoud)

    assert {k.kind.leerjaar for k in uit.van((6,)).kinderen} == {6}
    assert uit.van((6,)).rijen == uit.rijen


TOETSEN = [
    {"leerling_id": kind, "toets": toets, "moment": "E4", "schooljaar": "2025-2026", "niveau": "II"}
    for kind in (CHAIMA, ANNA, BRAM)
    for toets in ("Rekenen-Wiskunde", "Spelling")
]
OUD = [rij(CHAIMA, reactie="opgepakt"), rij(CHAIMA), rij(BRAM, "S04"), *EIGEN]
PER_KIND = ("tblLeerlingen", "tblScores", "tblGroepsoverzicht", "tblIndeling")


@given(st.data())
def test_the_order_of_rows_does_not_matter(data):
    recht = klas(LAAG, OUD, TOETSEN)
    rijen = dict(recht.ruw)
    for tabel in (*PER_KIND, "tblSignalen", "tblToetsen"):
        rijen[tabel] = data.draw(st.permutations(recht.ruw[tabel]), label=tabel)

    uit = zie(Inhoud(recht.werkboek, rijen, recht.kop_ruw), MRT)
    bedoeld = zie(recht, MRT)

    assert uit.rijen == bedoeld.rijen
    assert {k: sorted(z) for k, z in zinnen(uit).items()} == {
        k: sorted(z) for k, z in zinnen(bedoeld).items()
    }
