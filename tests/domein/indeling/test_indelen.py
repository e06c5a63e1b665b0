"""Laws of the whole: everyone one proposal, choices kept, sizes kept or said why not."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.indeling.gegevens import BUITEN, GROEPEN, Gegevens
from hgw_excel.domein.indeling.indelen import Indeler
from tests.voorbeeld import voorbeeld_school

NAMEN = ("", "V", "IV", "III", "II", "I")
SCHOOL = voorbeeld_school()
INDELER = Indeler(SCHOOL)
OPHEFFER = Indeler(replace(SCHOOL, indeling=replace(SCHOOL.indeling, opheffen=True)))
KEUZES = ("", "", "", *GROEPEN, *BUITEN)


@st.composite
def klassen(draw, hoogstens=14):
    """A class with every kind of evidence, choice and past."""
    rijen = draw(st.lists(st.tuples(
        st.integers(0, 5), st.none() | st.integers(40, 100), st.booleans(),
        st.sampled_from(("", *GROEPEN, "bespreken")), st.sampled_from(KEUZES),
    ), max_size=hoogstens))  # fmt: skip
    return [
        Gegevens(f"HGW-{i:03}", NAMEN[rang], rang, "M5" if rang else "",
                 methode=None if methode is None else Decimal(methode), vorig=vorig, keuze=keuze,
                 werkhouding="zorg" if zorg else "goed")
        for i, (rang, methode, zorg, vorig, keuze) in enumerate(rijen)
    ]  # fmt: skip


@given(klassen())
def test_everyone_gets_one_proposal_and_one_sentence(kinderen):
    uit = INDELER.deel_in(kinderen)

    assert list(uit) == [kind.leerling_id for kind in kinderen]
    for kind in kinderen:
        uitkomst = uit[kind.leerling_id]
        apart = kind.keuze in ("eigen_leerlijn", "met_ander_leerjaar")
        assert uitkomst.voorstel in ([""] if apart else [*GROEPEN, "bespreken"])
        assert uitkomst.reden.endswith(".")
        assert kind.leerling_id not in uitkomst.reden


@given(klassen(), st.randoms())
def test_any_order_of_the_rows_gives_each_child_the_same(kinderen, toeval):
    anders = toeval.sample(kinderen, len(kinderen))

    assert INDELER.deel_in(anders) == INDELER.deel_in(kinderen)


@given(klassen())
def test_a_choice_is_said_and_never_forced(kinderen):
    uit = INDELER.deel_in(kinderen)

    for kind in kinderen:
        if kind.keuze in (*GROEPEN, "bespreken"):
            assert not uit[kind.leerling_id].gedwongen
            assert uit[kind.leerling_id].reden.startswith(f"Jouw keuze: {kind.keuze}")


@given(klassen())
def test_without_a_niveau_nobody_is_put_in_a_group(kinderen):
    uit = INDELER.deel_in(kinderen)

    assert {uit[k.leerling_id].voorstel for k in kinderen if not k.rang} <= {"bespreken", ""}


@given(klassen(), st.booleans(), st.integers(0, 2))
def test_the_size_of_intensief_is_within_bounds_or_made_by_choices(kinderen, opheffen, elders):
    """Without `opheffen` a group that is too small stays; with it those of elsewhere count."""
    uit = (OPHEFFER if opheffen else INDELER).deel_in(kinderen, elders)
    vrij = [kind for kind in kinderen if not kind.keuze]
    vast = sum(kind.keuze == "intensief" for kind in kinderen)
    past = [kind for kind in vrij if INDELER.wens(kind).groep == 0]
    aantal = vast + sum(uit[kind.leerling_id].voorstel == "intensief" for kind in vrij)

    if vast + len(past) > 6:
        assert aantal == max(6, vast)
    elif opheffen and vast + len(past) + elders < 2 and not vast:
        assert aantal == 0
    else:
        assert aantal == vast + len(past)


@given(klassen(), st.booleans())
def test_nobody_gets_more_support_than_fits(kinderen, opheffen):
    uit = (OPHEFFER if opheffen else INDELER).deel_in(kinderen)

    for kind in kinderen:
        if uit[kind.leerling_id].gedwongen:
            assert INDELER.wens(kind).groep == 0
            assert uit[kind.leerling_id].voorstel == "basis"


@given(klassen(), st.booleans())
def test_every_forced_move_says_which_and_why(kinderen, opheffen):
    uit = (OPHEFFER if opheffen else INDELER).deel_in(kinderen)

    for uitkomst in uit.values():
        assert uitkomst.gedwongen == (" in plaats van " in uitkomst.reden)
        assert uitkomst.gedwongen == ("de groep intensief" in uitkomst.reden)
        assert uitkomst.reden.count("maar") <= 1


@given(klassen())
def test_what_was_proposed_is_proposed_again_when_it_was_followed(kinderen):
    """The proposals of a run become last period; with the same results nobody has to move."""
    eerst = INDELER.deel_in(kinderen)
    gevolgd = [replace(kind, vorig=eerst[kind.leerling_id].voorstel) for kind in kinderen]
    weer = INDELER.deel_in(gevolgd)

    assert {k: u.voorstel for k, u in weer.items()} == {k: u.voorstel for k, u in eerst.items()}
