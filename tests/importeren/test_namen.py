"""Display names: unique within a class, short, and independent of the order of the pupils."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.leerling import Leerling
from hgw_excel.domein.namen import JOKERTEKENS, sleutel
from hgw_excel.importeren.namen import maak_namen


def kind(naam, nummer="", leerjaar=5):
    """'Fleur|van den|Bakker' as a pupil."""
    roepnaam, voorvoegsel, achternaam = naam.split("|") if "|" in naam else (naam, "", "")
    return Leerling(nummer, roepnaam, voorvoegsel, achternaam, leerjaar)


def namen(*wie, bezet=()):
    return list(maak_namen([kind(naam) for naam in wie], bezet)[0])


@pytest.mark.parametrize(
    ("wie", "getoond"),
    [
        (["Sem||Bos", "Lot||Bos"], ["Sem", "Lot"]),
        (["Fleur||Bakker", "Fleur||Vos"], ["Fleur B.", "Fleur V."]),
        (["Fleur||Bakker", "Fleur||Bos", "Fleur||Vos"], ["Fleur Ba.", "Fleur Bo.", "Fleur V."]),
        (["Sem|de|Vries", "Sem|van 't|Hof"], ["Sem V.", "Sem H."]),
        (["Sem|de|Bos", "Sem||Bos"], ["Sem de Bos", "Sem Bos"]),
        (["Sem||IJzer", "Sem||Ivens"], ["Sem IJ.", "Sem I."]),
        (["Sem||'t Hof", "Sem||Bos"], ["Sem t.", "Sem B."]),
        (["Noor||Bos", "NOOR||Vos"], ["Noor B.", "NOOR V."]),
        (["Zoe||Bos", "Zoë||Vos"], ["Zoe", "Zoë"]),
        (["Zoë||Bos", "Zoe\u0308||Vos"], ["Zoë B.", "Zoë V."]),
        (["Anne  Sophie ||Bos"], ["Anne Sophie"]),
        (["||Bos", "|de|Vries"], ["Bos", "de Vries"]),
        (["||", "||"], ["leerling", "leerling 2"]),
        (["Sem", "Sem||Bos"], ["Sem", "Sem B."]),
        (["Noor||Bos", "Noor||Bos"], ["Noor Bos", "Noor Bos 2"]),
        (["Sem B.||Vos", "Sem||Bos", "Sem||Mol"], ["Sem B. V.", "Sem Bo.", "Sem M."]),
        ([], []),
    ],
)
def test_just_enough_to_be_the_only_one(wie, getoond):
    assert namen(*wie) == getoond


@pytest.mark.parametrize(
    ("bezet", "getoond"),
    [([], "Fleur"), (["fleur"], "Fleur B."), (["Fleur", "Fleur B."], "Fleur Bo."),
     (["Fleur", "Fleur B.", "Fleur Bo.", "Fleur Bos"], "Fleur Bos 2")],
)  # fmt: skip
def test_names_in_use_stay(bezet, getoond):
    assert namen("Fleur||Bos", bezet=bezet) == [getoond]


def test_wildcards_are_stripped_and_told_without_the_name():
    kinderen = [kind("S?em*||Bos"), kind("~||Vos"), kind("Lot||Mol")]

    getoond, meldingen = maak_namen(kinderen, bestand="klassenmap.xlsx")

    assert getoond == ("Sem", "Vos", "Lot")
    assert [(m.code, m.bestand, str(m)) for m in meldingen] == [
        (
            "HGW166",
            "klassenmap.xlsx",
            "In 2 namen staat een * ? of ~. Dat teken is weggelaten. Verbeter de roepnaam op het "
            "blad Leerlingen.",
        )
    ]


WOORD = st.text(st.sampled_from("ABabé. '*?~IJ2"), max_size=4)
KLAS = st.lists(
    st.builds(Leerling, st.sampled_from(["", "1", "2"]), WOORD, WOORD, WOORD, st.integers(1, 8)),
    max_size=12,
)


@given(KLAS, st.lists(WOORD, max_size=3))
def test_all_unique_clean_and_new(klas, bezet):
    getoond, _ = maak_namen(klas, bezet)
    sleutels = [sleutel(naam) for naam in getoond]

    assert len(set(sleutels)) == len(klas)
    assert not set(sleutels) & {sleutel(naam) for naam in bezet}
    assert [naam for naam in getoond if set(naam) & set(JOKERTEKENS) or not naam] == []
    assert [naam for naam in getoond if naam != " ".join(naam.split())] == []


@given(KLAS, st.randoms())
def test_order_does_not_matter(klas, toeval):
    """The same pupil gets the same name; equal pupils share their names among them."""
    anders = list(klas)
    toeval.shuffle(anders)

    def uitkomst(groep):
        return sorted(zip(groep, maak_namen(groep)[0], strict=True), key=repr)

    assert uitkomst(klas) == uitkomst(anders)
