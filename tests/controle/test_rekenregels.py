"""Rules of docs/rekenregels.md that show on a sheet: what a cell counts for in a class."""

from decimal import Decimal

import pytest

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.reeksen import reeksen
from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.reeks import Onderwerp
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.nieuw import normrijen
from tests.voorbeeld import voorbeeld_school

SCHOOL = voorbeeld_school()


def norm(moment: str, grens: int) -> Norm:
    """A norm with I from a score up, and V below it."""
    banden = (Band("I", Decimal(grens)), Band("V", None))
    return Norm("Rekenen-Wiskunde", "", "", "leerling", moment, "I-V", banden, "FICTIEF")


def rekenen(klas) -> list[str]:
    """The newest niveau of each child in rekenen, as the signals see it."""
    alles = [reeks for _, rij in reeksen(klas.inhoud, SCHOOL, klas.afgekeurd) for reeks in rij]
    van_toets = [r for r in alles if (r.onderwerp, r.gebied) == (Onderwerp.TOETS, "rekenen")]
    return [reeks.laatste.niveau if reeks.laatste else "" for reeks in van_toets]


def berekend(klas, aantal: int) -> list[str]:
    """What the sheet computes for each child."""
    return [rij.tekst("rekenen_m_berekend") for rij in klas.inhoud.rijen("tblScores")][:aantal]


@pytest.mark.parametrize(
    ("momenten", "niveaus"),
    [(("M6", "M7"), ["I", "I"]), (("M7",), ["", ""]), (("M6",), ["I", "I"])],
)
def test_the_own_leerjaar_finds_the_norm_and_not_the_booklet(boek, momenten, niveaus):
    """
    | leerling | Rekenen M boekje | Rekenen M score |
    | Anna     | M7               | 100             |
    | Bram     |                  | 100             |
    """
    alle = {"M6": norm("M6", 90), "M7": norm("M7", 110)}
    rijen = normrijen(klassenmap(SCHOOL, (6,)), [alle[moment] for moment in momenten])

    klas, meldingen = lees_klassenmap(boek("Scores", (6,), normen=rijen))

    assert (meldingen, berekend(klas, 2), rekenen(klas)) == ([], niveaus, niveaus)


def test_a_percentile_that_can_not_be_is_told_and_gives_no_niveau(scores):
    """
    | leerling | Rekenen M percentiel |
    | Anna     | -1                   |
    | Bram     | 101                  |
    | Chaima   | 0                    |
    | Daan     | 100                  |
    """
    klas, meldingen = lees_klassenmap(scores)

    assert [(m.cel, m.zin) for m in meldingen] == [
        ("B2", "-1 kan niet bij Rekenen M percentiel (0 tot 100)."),
        ("B3", "101 kan niet bij Rekenen M percentiel (0 tot 100)."),
    ]
    assert (berekend(klas, 4), rekenen(klas)) == (["", "", "V", "I"], ["", "", "V", "I"])


def test_a_niveau_of_the_other_system_is_told_and_does_not_count(scores):
    """
    | leerling | Rekenen M niveau |
    | Anna     | B                |
    | Bram     | II               |
    """
    klas, meldingen = lees_klassenmap(scores)

    assert [str(m) for m in meldingen] == [
        "Scores, B2: 'B' is een niveau van A tot en met E; jullie school gebruikt I tot en met V. "
        "Neem uit het volgsysteem het niveau in I tot en met V over."
    ]
    assert rekenen(klas) == ["", "II"]


@pytest.mark.parametrize("leerjaar", range(3, 9))
def test_a_dle_is_typed_and_never_computed(leerjaar):
    kolommen = klassenmap(SCHOOL, (leerjaar,)).tabel("tblScores").columns
    dle = [kolom for kolom in kolommen if kolom.key.endswith("_dle")]

    assert dle
    assert {(kolom.role, kolom.formule) for kolom in dle} == {("v", "")}
