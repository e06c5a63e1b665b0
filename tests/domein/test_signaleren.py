"""From reeksen to signals: which rules apply, in what order, and the laws all rules obey."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.meting import Soort
from hgw_excel.domein.reeks import Aanpakpunt, Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.school import I_V
from hgw_excel.domein.signaal import Afspraken, Gegeven, Signaal, Sterkte, alle, signaal
from hgw_excel.domein.signaleren import Gevonden, Signaleerder
from tests.domein.signalen.hulp import plek, reeks, school

# --- a rule of its own


@signaal("T01", "Precies 42", bron="deze test", leerjaren=range(4, 6), nodig=(Gegeven.SCORE,))
def precies(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """De laatste score is precies wat de school zegt."""
    laatste = reeks.laatste
    if laatste is None or laatste.score != afspraken.getal("score"):
        return None
    return Signaal(f"{reeks.vak}: precies.", Sterkte(afspraken.waarden["sterkte"]), laatste.plekken)


def met(regel=precies, **instellingen):
    """Return a Signaleerder of a school with this one rule."""
    waarden = {"score": "42", "sterkte": "let op"} | instellingen
    signalen = {**school().signalen, regel.code: waarden}
    return Signaleerder(replace(school(), signalen=signalen), regels=[regel])


GERAAKT = reeks("M5 III 42")


def test_a_signal_of_a_test_works_by_itself():
    assert met().van_reeks(GERAAKT) == [
        Gevonden("T01", "rekenen", "Rekenen", "Rekenen: precies.", Sterkte.LET_OP, (plek(0),))
    ]


def test_it_is_in_no_other_list():
    assert precies not in alle()


def test_its_docstring_is_the_explanation():
    assert precies.uitleg == "De laatste score is precies wat de school zegt."


@pytest.mark.parametrize(
    ("rij", "instellingen"),
    [
        (reeks("M5 III 41"), {}),
        (GERAAKT, {"score": "41"}),
        (GERAAKT, {"aan": False}),
        (replace(GERAAKT, leerjaar=6), {}),
        (replace(GERAAKT, leerjaar=3), {}),
        (replace(GERAAKT, leerjaar=9), {}),
        (replace(GERAAKT, onderwerp=Onderwerp.AVI), {}),
        (replace(GERAAKT, actueel=False), {}),
    ],
)
def test_where_it_does_not_hold(rij, instellingen):
    assert met(**instellingen).van_reeks(rij) == []


def test_without_settings_a_rule_does_not_hold():
    assert Signaleerder(school(), regels=[precies]).van_reeks(GERAAKT) == []


@signaal("T04", "Altijd", bron="deze test", altijd=True)
def altijd(reeks: Reeks, _afspraken: Afspraken) -> Signaal | None:
    """Van elke reeks."""
    return Signaal(f"{reeks.vak}: er is iets.", Sterkte.TIP)


def test_a_rule_that_says_nothing_of_the_newest_result_holds_of_an_old_one_too():
    oud = replace(GERAAKT, actueel=False)

    assert met(altijd).van_reeks(oud) == met(altijd).van_reeks(GERAAKT) != []


def test_of_an_old_result_only_what_is_still_so():
    """Of last year's V there is no news; of this period's methodetoetsen and a missed test is."""
    rij = reeks("M4 V-", "E4 V-", "M5 ontbreekt", methode="50", dle=5, actueel=False)

    gevonden = Signaleerder(school()).van_kind([rij])

    assert [g.code for g in gevonden] == ["S08", "S13"]


# --- strong, but on a border


@signaal("T02", "Laag, sterk", bron="deze test")
def laag(reeks: Reeks, _afspraken: Afspraken) -> Signaal | None:
    """Sterk bij V en IV."""
    rang = reeks.gedaan[-1].rang
    return Signaal(f"{reeks.vak}: laag.", Sterkte.STERK, ()) if rang < 3 else None


@signaal("T03", "Hoog, sterk", bron="deze test", gunstig=True)
def hoog(reeks: Reeks, _afspraken: Afspraken) -> Signaal | None:
    """Sterk bij I en II."""
    rang = reeks.gedaan[-1].rang
    return Signaal(f"{reeks.vak}: hoog.", Sterkte.STERK, ()) if rang > 3 else None


@pytest.mark.parametrize(
    ("regel", "punt", "sterkte"),
    [
        (laag, "M5 IV 40 - - tekort=1", "let op"),
        (laag, "M5 IV 40 - - tekort=1.1", "sterk"),
        (laag, "M5 V 40 - - tekort=1", "sterk"),  # IV is low too
        (laag, "M5 IV", "sterk"),
        (hoog, "M5 II 40 - - over=0", "let op"),
        (hoog, "M5 II 40 - - over=0.9", "let op"),
        (hoog, "M5 II 40 - - over=1", "sterk"),
        (hoog, "M5 II 40 - - tekort=1", "sterk"),
    ],
)
def test_one_border_makes_no_strong_signal(regel, punt, sterkte):
    assert [g.sterkte for g in met(regel).van_reeks(reeks(punt))] == [sterkte]


# --- all rules of one child


def test_the_heaviest_first_then_by_code_and_gebied():
    kind = [
        reeks("M4 I", "E4 I", "M5 I", vak="Begrijpend lezen", methode="85"),
        reeks("E4 II", "M5 IV"),
        reeks("M5 V", vak="Spelling"),
        reeks("M5 V", vak="Technisch lezen", methode="65"),
    ]

    uit = Signaleerder(school()).van_kind(kind)

    assert [(g.sterkte, g.vak, g.code) for g in uit] == [
        ("sterk", "Rekenen", "S04"),
        ("let op", "Technisch lezen", "S01"),
        ("let op", "Spelling", "S01"),
        ("let op", "Technisch lezen", "S08"),
        ("tip", "Begrijpend lezen", "S07"),
    ]


def test_every_rule_of_the_example_exists_and_the_other_way_round():
    assert {regel.code for regel in alle()} == set(school().signalen) - {"algemeen"}


def test_every_rule_explains_itself():
    kaal = [r.code for r in alle() if not (r.titel and r.bron and r.uitleg and r.nodig)]

    assert kaal == []


# --- laws

MOMENTEN = ("M3", "E3", "M4", "E4", "M5", "E5")
GRENZEN = (20, 40, 60, 80)
SCHOOL = school()
ALLES = Signaleerder(SCHOOL, date(2026, 11, 21))
NIETS = st.sampled_from((Soort.ZIEK, Soort.VRIJ, Soort.LEEG, Soort.NIET_GETOETST, Soort.AFGEKEURD))
DAGEN = dict(zip(MOMENTEN, (date(2024 + n // 2, 6 if n % 2 else 1, 15) for n in range(6)),
                 strict=True))  # fmt: skip
"""M3 in January 2024, E5 in June 2026: only that one is less than nine months old."""
OP_DE_GRENS = st.sampled_from([Decimal(g) + Decimal(n) / 4 for g in GRENZEN for n in range(-5, 6)])
SCORES = st.integers(0, 400).map(lambda kwart: Decimal(kwart) / 4)


def resultaat(moment, score, versie="", percentiel=None, datum=None):
    """Return a result on a scale where a niveau is 20 points wide."""
    rang = 1 + sum(score >= grens for grens in GRENZEN)
    return Meetpunt(
        moment,
        Soort.NIVEAU,
        I_V.niveaus[-rang],
        rang,
        score,
        percentiel,
        versie,
        datum=datum,
        tekort=None if rang == 5 else GRENZEN[rang - 1] - score,
        over=None if rang == 1 else score - GRENZEN[rang - 2],
        plekken=(("tblToetsen", MOMENTEN.index(moment), "niveau"),),
    )


@st.composite
def punten(draw):
    """Up to six moments, each with a result or without one."""
    versies = draw(st.sampled_from((("",), ("2.0", "3.0"))))
    uit = []
    for moment in MOMENTEN[: draw(st.integers(0, 6))]:
        if draw(st.integers(0, 5)) == 0:
            uit.append(Meetpunt(moment, draw(NIETS), gevraagd=draw(st.booleans())))
            continue
        score = draw(SCORES)
        # the percentile follows the score, where it is known
        percentiel = draw(st.sampled_from((None, Decimal(int(score)))))
        versie, dag = draw(st.sampled_from(versies)), draw(st.sampled_from((None, DAGEN[moment])))
        uit.append(resultaat(moment, score, versie, percentiel, dag))
    return tuple(uit)


AANPAKKEN = st.lists(st.sampled_from(("intensief", "basis")), max_size=4).map(
    lambda rij: tuple(Aanpakpunt("p", a, volgorde=nr) for nr, a in enumerate(rij, 1))
)
REEKS = st.builds(
    Reeks,
    st.just(Onderwerp.TOETS),
    st.sampled_from(("rekenen", "technisch_lezen", "spelling")),
    st.sampled_from(("Rekenen", "Lezen")),
    st.integers(1, 8),
    punten(),
    methode=st.none() | st.integers(0, 100).map(Decimal),
    aanpakken=AANPAKKEN,
    landelijk=st.none() | SCORES,
    dle=st.none() | st.integers(0, 60).map(Decimal),
)


NIPT = st.builds(
    lambda scores, aanpakken: replace(
        reeks(),
        punten=tuple(resultaat(*p) for p in zip(MOMENTEN, scores, strict=False)),
        aanpakken=aanpakken,
    ),
    st.lists(OP_DE_GRENS, min_size=1, max_size=3),
    AANPAKKEN,
)
"""Results that all lie near a border."""


def kern(gevonden):
    """Return what was found without its words: which rule, about what, how strong."""
    return {(g.code, g.gebied, g.sterkte) for g in gevonden}


@given(st.lists(REEKS, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_the_reeksen_does_not_matter(reeksen, toeval):
    andersom = list(reeksen)
    toeval.shuffle(andersom)

    assert ALLES.van_kind(reeksen) == ALLES.van_kind(andersom)


@given(REEKS, NIETS, st.booleans(), st.integers(0, 6))
def test_a_moment_without_a_result_removes_nothing(rij, soort, gevraagd, plaats):
    """But that a result is old: not after something that is no result, and no gap either."""
    niets = Meetpunt("B5", soort, gevraagd=gevraagd)
    plus = (*rij.punten[:plaats], niets, *rij.punten[plaats:])
    mag = {"S13"} if soort in (Soort.VRIJ, Soort.AFGEKEURD) else set()

    weg = kern(ALLES.van_kind([rij])) - kern(ALLES.van_kind([replace(rij, punten=plus)]))

    assert {code for code, _, _ in weg} <= mag


@given(REEKS, st.integers(0, 5))
def test_a_booklet_and_a_day_remove_nothing(rij, plaats):
    def aangevuld(nummer, punt):
        if nummer != plaats:
            return punt
        dag = punt.datum or DAGEN[punt.moment]
        return punt._replace(boekje="M7", datum=dag)

    plus = replace(rij, punten=tuple(aangevuld(*p) for p in enumerate(rij.punten)))

    assert kern(ALLES.van_kind([rij])) <= kern(ALLES.van_kind([plus]))


@given(REEKS, st.integers(80, 100))
def test_a_good_percentage_removes_nothing(rij, methode):
    zonder = replace(rij, methode=None)

    plus = ALLES.van_kind([replace(rij, methode=Decimal(methode))])

    # but what S09 says too: a low niveau
    mag = {"S01"} if "S09" in {g.code for g in plus} else set()
    assert {code for code, _, _ in kern(ALLES.van_kind([zonder])) - kern(plus)} <= mag


@given(st.lists(REEKS, max_size=3), REEKS)
def test_another_gebied_removes_nothing(reeksen, erbij):
    zonder, plus = ALLES.van_kind(reeksen), ALLES.van_kind([*reeksen, erbij])

    assert sorted(plus, key=repr) == sorted(zonder + ALLES.van_kind([erbij]), key=repr)


def gekanteld(rij, nummer, kant):
    """Return the reeks with one result across its border; None when it lies on none."""
    punt = rij.punten[nummer]
    afstand = punt.tekort if kant > 0 else punt.over
    if afstand is None or afstand > 1 or (kant < 0 and afstand == 1):
        return None
    ander = punt._replace(rang=punt.rang + kant, percentiel=None, tekort=None, over=None)
    ander = ander._replace(niveau=I_V.niveaus[-ander.rang])
    return replace(rij, punten=(*rij.punten[:nummer], ander, *rij.punten[nummer + 1 :]))


def sterke(rij):
    return {g.code for g in ALLES.van_reeks(rij) if g.sterkte is Sterkte.STERK}


@given(NIPT)
def test_no_strong_signal_hangs_on_one_border(rij):
    sterk = sterke(rij)
    buren = (gekanteld(rij, nr, kant) for nr in range(len(rij.punten)) for kant in (1, -1))

    hangt = [(code, buur) for buur in buren if buur is not None for code in sterk - sterke(buur)]

    assert hangt == []


def zwaarten(rij):
    vast = ("S01", "S04", "S06")
    return {g.code: g.sterkte.zwaarte for g in ALLES.van_reeks(rij) if g.code in vast}


@given(REEKS, st.integers(1, 400))
def test_a_lower_newest_score_keeps_the_warnings(rij, kwart):
    laatste = rij.laatste
    if laatste is None:
        return
    score = max(Decimal(0), laatste.score - Decimal(kwart) / 4)
    lager = resultaat(laatste.moment, score, laatste.versie)
    later = replace(rij, punten=tuple(lager if p is laatste else p for p in rij.punten))

    eerst, dan = zwaarten(rij), zwaarten(later)

    assert [code for code in eerst if dan.get(code, 0) < eerst[code]] == []


@given(REEKS, st.sampled_from([regel.code for regel in alle()]))
def test_a_rule_that_is_off_finds_nothing_and_hinders_no_other(rij, code):
    uit = {**SCHOOL.signalen, code: {**SCHOOL.signalen[code], "aan": False}}
    zonder = Signaleerder(replace(SCHOOL, signalen=uit), date(2026, 11, 21)).van_reeks(rij)

    assert zonder == [g for g in ALLES.van_reeks(rij) if g.code != code]


@given(REEKS)
def test_every_sentence_begins_with_its_vak_and_ends_as_one(rij):
    zinnen = [g.zin for g in ALLES.van_reeks(rij)]

    assert [z for z in zinnen if not (z.startswith(f"{rij.vak}: ") and z[-1] in ".?)")] == []


def test_the_laws_are_about_something():
    """A negative control: such reeksen do raise strong signals, and borders do weaken them."""
    zeker = replace(reeks(), punten=(resultaat("E4", Decimal(70)), resultaat("M5", Decimal(30))))
    nipt = replace(zeker, punten=(resultaat("E4", Decimal(60)), resultaat("M5", Decimal(30))))

    uit = [[(g.code, g.sterkte) for g in ALLES.van_reeks(rij)] for rij in (zeker, nipt)]

    assert uit == [
        [("S01", "tip"), ("S04", "sterk"), ("S06", "let op")],
        [("S01", "tip"), ("S04", "let op"), ("S06", "let op")],
    ]


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        # one fact, said once: the drop tells the low niveau and the lower score
        (["E4 II 120", "M5 IV 90"], ["S04"]),
        (["E4 IV 92", "M5 IV 90"], ["S01", "S06"]),
        # a drop that hangs on a border is a tip, and hides nothing that is stronger
        (["E4 IV 92 - - tekort=20", "M5 V 90 - - tekort=1"], ["S01", "S04", "S06"]),
    ],
)
def test_a_fact_is_said_once(regels, verwacht):
    gevonden = Signaleerder(school()).van_kind([reeks(*regels)])

    assert sorted(g.code for g in gevonden) == verwacht


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        (["E4 II 120", "M5 III 110"], ["S04"]),
        (["E4 III 120", "M5 III 110"], ["S05"]),
        # growth tells the niveaus too, so it hides a drop that hangs on a border
        (["E4 III 120", "M5 IV 110 - - tekort=1"], ["S05"]),
        (["E4 IV 120", "M5 IV 110"], ["S01", "S05"]),
        # as strong as each other: one of the two stays
        (["E4 III 120", "M5 IV 110"], ["S04"]),
        (["E4 II 100", "M5 III 107"], ["S04"]),
    ],
)
def test_a_fact_is_said_once_with_norms_too(regels, verwacht):
    gevonden = Signaleerder(school()).van_kind([reeks(*regels, landelijk=9)])

    assert sorted(g.code for g in gevonden) == verwacht


@pytest.mark.parametrize(
    ("niveau", "methode", "verwacht"),
    [
        ("V", "76", ["S01", "S08"]),
        ("V", "86", ["S09"]),
        ("V", "65", ["S01", "S08"]),
        ("I", "65", ["S08"]),
        # below 60% is strong, and a let op hides nothing that is stronger
        ("I", "55", ["S08", "S09"]),
    ],
)
def test_class_work_beside_a_niveau_is_said_once(niveau, methode, verwacht):
    gevonden = Signaleerder(school()).van_kind([reeks(f"M5 {niveau}", methode=methode)])

    assert sorted(g.code for g in gevonden) == verwacht


def test_a_signal_hides_nothing_of_another_vakgebied():
    rijen = [reeks("E4 II 120", "M5 IV 90"), reeks("M5 V", vak="Spelling")]

    gevonden = Signaleerder(school()).van_kind(rijen)

    assert {(g.vak, g.code) for g in gevonden} == {("Rekenen", "S04"), ("Spelling", "S01")}
