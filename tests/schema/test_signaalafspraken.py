"""The agreements about signals as a teacher reads them."""

from dataclasses import replace

import pytest

from hgw_excel.domein.signaal import alle, signaal
from hgw_excel.schema.bladen import signaalafspraken
from hgw_excel.schema.bladen.signaalafspraken import ZINNEN, signaalregels, uitgelegd
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.schoolmap import voorbeeld_toml
from tests.voorbeeld import voorbeeld_school

ALLE = tuple(range(1, 9))


@signaal("S98", "Iets nieuws", bron="verzonnen", leerjaren=range(5, 9))
def nieuw(_reeks, _afspraken):
    """Er is meer dan {grens} procent. Dat zeggen we niet.

    En dit ook niet.
    """


def met(code: str, **waarden: object):
    return replace(voorbeeld_school(), signalen={code: waarden})


ANDERS = "let op als het niveau nu laag is, anders een tip"


@pytest.mark.parametrize(
    ("code", "waarden", "woorden"),
    [
        ("S04", {"aan": True, "licht": 1, "sterk": 2},
         f"vanaf 1 niveau lager: {ANDERS}; sterk vanaf 2"),
        ("S04", {"aan": True, "licht": 2, "sterk": 3},
         f"vanaf 2 niveaus lager: {ANDERS}; sterk vanaf 3"),
        ("S04", {"aan": False, "licht": 1, "sterk": 2}, "uit"),
        ("S06", {"aan": True, "punten": 1.5}, f"vanaf 1,5 punten lager: {ANDERS}"),
        ("S08", {"aan": True, "let_op": 70, "sterk": 60},
         "tip onder 80%, let op onder 70%, sterk onder 60%"),
        ("S11", {"aan": True, "licht": ("let op", "zorg"), "sterk": ()},
         "let op bij 'let op of zorg', sterk bij '–'"),
        ("S14", {"aan": True}, "lager dan –%"),
    ],
)  # fmt: skip
def test_an_agreement_in_words(code, waarden, woorden):
    assert [zin for _, zin in signaalregels(met(code, **waarden), ALLE)] == [woorden]


def test_a_new_signal_needs_no_words_of_its_own(monkeypatch):
    monkeypatch.setattr(signaalafspraken, "alle", lambda: (nieuw,))

    school = met("S98", aan=True, grens=12.5, vakgebieden=("rekenen", "spelling"))

    assert list(signaalregels(school, ALLE)) == [
        ("S98 Iets nieuws", "grens 12,5, vakgebieden Rekenen of Spelling")
    ]
    assert list(uitgelegd(school, (5, 6))) == [("S98", "Iets nieuws. Er is meer dan 12,5 procent.")]


@pytest.mark.parametrize(
    ("aan", "leerjaren", "codes"),
    [(True, (4, 5), ["S98"]), (True, (3, 4), []), (False, (5,), [])],
)
def test_explained_is_what_is_on_for_this_class(monkeypatch, aan, leerjaren, codes):
    monkeypatch.setattr(signaalafspraken, "alle", lambda: (nieuw,))

    assert [code for code, _ in uitgelegd(met("S98", aan=aan), leerjaren)] == codes


def test_every_signal_of_the_example_is_told_in_plain_words():
    school, _ = to_instellingen(voorbeeld_toml())
    codes = {regel.code for regel in alle()}

    zinnen = [*signaalregels(school, ALLE), *uitgelegd(school, ALLE)]

    assert ZINNEN.keys() <= codes
    assert {kop[:3] for kop, _ in zinnen} == codes
    assert [zin for _, zin in zinnen if set(zin) & set("`[]{}–")] == []


def test_the_word_of_the_school_for_intensief():
    school, _ = to_instellingen(voorbeeld_toml())
    school = replace(school, aanpakken=replace(school.aanpakken, intensief="instructie plus"))

    zinnen = [*signaalregels(school, ALLE), *uitgelegd(school, ALLE)]

    assert [" ".join(zin) for zin in zinnen if "instructie plus" in " ".join(zin)] == [
        "S16 Al een paar periodes instructie plus na 3 periodes instructie plus",
        "S16 Al een paar periodes instructie plus. Het kind krijgt al een paar periodes achter "
        "elkaar instructie plus en het niveau is nog laag.",
    ]
    assert [zin for zin in zinnen if "intensief" in " ".join(zin)] == []


def test_a_kleuterklas_reads_only_of_its_own_signals():
    codes = [kop[:3] for kop, _ in signaalregels(to_instellingen(voorbeeld_toml())[0], (1, 2))]

    assert codes == ["S01", "S04", "S07", "S11", "S12", "S15", "S16", "S17"]
