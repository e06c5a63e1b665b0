"""Who stands where: every child has one place, whatever was chosen and however it is sorted."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.schema.formules.weergave_muur_feiten import in_blok, kinderen
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from tests.voorbeeld import voorbeeld_school

KEUZES = ("intensief", "Basis", "verdiept", "eigen leerlijn", "met ander leerjaar", "bespreken",
          "toveren", None)  # fmt: skip


def klas(leerjaren, keuzes, volgorde=None, **kop) -> Inhoud:
    """Return a class in which child i has leerjaar and keuze i; the Indeling may be sorted."""
    werkboek = klassenmap(voorbeeld_school(), leerjaren)
    alle = [f"HGW-{i}" for i in range(len(keuzes))]
    rijen = {
        "tblLeerlingen": [
            {"leerling_id": key, "roepnaam": f"Kind{i}", "achternaam": "Bos",
             "leerling": f"Kind {i}", "leerjaar": leerjaren[i % len(leerjaren)]}
            for i, key in enumerate(alle)
        ],
        "tblScores": [{"leerling_id": key} for key in alle],
        "tblIndeling": [
            {"leerling_id": alle[i], "rekenen_keuze": keuzes[i]}
            for i in volgorde or range(len(alle))
        ],
    }  # fmt: skip
    vast = {"muur_gebied": "Rekenen", "muur_weergave": "namen", "groepjes_gebied": "Rekenen"}
    return Inhoud(werkboek, rijen, {**vast, **kop})


@given(
    leerjaren=st.sampled_from([(5,), (5, 6), (2, 3), (3, 4, 5)]),
    keuzes=st.lists(st.sampled_from(KEUZES), max_size=30),
    kop=st.sampled_from(["muur_gebied", "groepjes_gebied"]),
    data=st.data(),
)
def test_every_child_has_exactly_one_place(leerjaren, keuzes, kop, data):
    volgorde = data.draw(st.permutations(range(len(keuzes))))
    alle = kinderen(klas(leerjaren, keuzes, volgorde), kop)

    plaatsen = Counter((kind.code, kind.volg) for kind in alle)

    assert set(plaatsen.values()) <= {1}
    assert all(kind.blok and kind.volg for kind in alle)
    for code in {kind.code for kind in alle}:
        volgen = sorted(kind.volg for kind in alle if kind.code == code)
        assert volgen == list(range(1, len(volgen) + 1))


@given(st.lists(st.sampled_from(KEUZES), max_size=20), st.data())
def test_sorting_the_indeling_changes_nothing(keuzes, data):
    volgorde = data.draw(st.permutations(range(len(keuzes))))

    def wand(inhoud):
        return {(k.code, k.volg): k.tekst for k in kinderen(inhoud, "muur_gebied")}

    assert wand(klas((5, 6), keuzes, volgorde)) == wand(klas((5, 6), keuzes))


@pytest.mark.parametrize(
    ("kop", "blok", "namen"),
    [
        ("muur_gebied", 1, ["Kind 0 •"]),
        ("muur_gebied", 4, ["Kind 1 (6) •"]),
        ("muur_gebied", 5, ["Kind 2 (5) •", "Kind 5 (6)"]),
        ("muur_gebied", 6, ["Kind 3 (6) •"]),
        ("groepjes_gebied", 2, ["Kind 3", "Kind 4"]),
        ("groepjes_gebied", 5, ["Kind 1", "Kind 2", "Kind 5"]),
    ],
)
def test_who_stands_in_which_block(kop, blok, namen):
    """Kind 3 joins the other leerjaar: on the Groepjesblad it stands with those children."""
    keuzes = ["intensief", "eigen leerlijn", "bespreken", "met ander leerjaar", "basis", None]
    alle = kinderen(klas((5, 6), keuzes), kop)

    assert [kind.tekst for kind in in_blok(alle, blok)] == namen


@pytest.mark.parametrize(
    ("weergave", "tekst"), [("nummers", "1 •"), ("namen", "Kind 0 •"), ("initialen", "K.B. •"),
                            ("NAMEN", "Kind 0 •"), (None, "1 •")],
)  # fmt: skip
def test_numbers_unless_asked_otherwise(weergave, tekst):
    alle = kinderen(klas((5,), ["basis"], muur_weergave=weergave), "muur_gebied")

    assert [kind.tekst for kind in alle] == [tekst]


def test_a_choice_equal_to_the_proposal_gets_no_dot():
    inhoud = klas((5,), ["basis"])
    rijen = {**inhoud.ruw, "tblIndeling": [{**inhoud.ruw["tblIndeling"][0],
                                            "rekenen_voorstel": "basis*"}]}  # fmt: skip

    alle = kinderen(Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw), "muur_gebied")

    assert [kind.tekst for kind in alle] == ["Kind 0"]
