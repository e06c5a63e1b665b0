"""Terugzetten gives every cell back as it was, and leaves alone what was typed since."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel.live import Geschreven, lees_boek, schrijf
from hgw_excel.excel.stand import Stand
from hgw_excel.excel.stapel import BEURTEN, BLAD, Regel, beurten, bewaar
from hgw_excel.excel.terugzetten import Bewaard, Teruggezet, laatste, zet_terug
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Wijzigingen
from tests.excel.samen import anders, klas_in, klas_van, open_
from tests.motor import open_boek, weiger_na

SCORE, NIVEAU, KEUZE = "rekenen_m_score", "rekenen_m_niveau", "rekenen_keuze"
GETYPT = (
    *((("tblScores", i, key)) for i in range(4) for key in (SCORE, NIVEAU)),
    *((("tblIndeling", i, key)) for i in range(3) for key in (KEUZE, "waarom_anders")),
    *((("tblGroepsoverzicht", i, key)) for i in range(2) for key in ("stimulerend", "doel")),
    ("tblLeerlingen", 2, "van_school_op"),
    ("tblBesprekingen", 1, "datum"),
    ("tblPlan_rekenen", 0, "doel"),
)
WAARDEN: st.SearchStrategy[Waarde] = st.one_of(
    st.none(),
    st.sampled_from(["V", "=1+1", "5-6", "'s ochtends", "WAAR", "007", "x" * 8300, "a\nb", "#N/A"]),
    st.integers(-5, 400),
    st.floats(-9, 9, allow_nan=False),
    st.dates(date(2026, 8, 1), date(2027, 7, 31)),
    st.text(st.characters(min_codepoint=32, max_codepoint=0x24F), max_size=12),
)
BESPREKING = st.fixed_dictionaries({"afspraak": st.text("abc =5-", min_size=1, max_size=9)})
SIGNAAL = st.fixed_dictionaries({"code": st.just("S01"), "zin": st.sampled_from(["-5", "laag"])})


@pytest.fixture
def boek(tmp_path: Path) -> Any:
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(klas_van((5,)))
    return open_boek(pad)


def wijzig(boek: Any, naam: str = "Proef", **wat: Any) -> Geschreven:
    return schrijf(boek, klas_in(lees_boek(boek)), Wijzigingen(**wat), naam)


def cel(boek: Any, tabel: str, i: int, key: str) -> Any:
    plek = klas_in(lees_boek(boek)).plek(tabel, i, key)
    return boek.sheets[plek["blad"]].range(plek["cel"])


def scores(boek: Any, *waarden: Waarde) -> Geschreven:
    return wijzig(boek, cellen={("tblScores", i, SCORE): w for i, w in enumerate(waarden)})


@settings(
    max_examples=3,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    cellen=st.dictionaries(st.sampled_from(GETYPT), WAARDEN, min_size=4),
    periode=st.sampled_from([None, 1, 2]),
    besprekingen=st.lists(BESPREKING, max_size=3),
    signalen=st.lists(SIGNAAL, max_size=9),
)
def test_whatever_was_written_comes_back(
    boek: Any, cellen: Any, periode: Waarde, besprekingen: Any, signalen: Any
) -> None:
    voor = open_(boek)
    rijen = {"tblBesprekingen": besprekingen, "tblSignalen": signalen}

    gedaan = wijzig(boek, cellen=cellen, koppen={"hgw_periode": periode}, rijen=rijen)
    terug = zet_terug(boek) if gedaan.cellen else Teruggezet("Proef", 0)

    assert terug == Teruggezet("Proef", gedaan.cellen)
    assert anders(voor, open_(boek)) == {}


def test_formulas_that_were_put_back_are_typed_over_again(boek: Any) -> None:
    plek = ("tblIndeling", 1, "rekenen_aanpak")
    cel(boek, *plek).value = "verdiept"
    voor = open_(boek)

    gedaan = wijzig(boek, formules=frozenset({plek}))
    met_formule = cel(boek, *plek).formula.startswith("=")
    terug = zet_terug(boek)

    assert (gedaan.cellen, met_formule, terug) == (1, True, Teruggezet("Proef", 1))
    assert anders(voor, open_(boek)) == {}


def test_what_was_typed_since_stays(boek: Any) -> None:
    oud = cel(boek, "tblScores", 0, SCORE).value
    scores(boek, 111, 112)
    adres = cel(boek, "tblScores", 1, SCORE).address.replace("$", "")
    cel(boek, "tblScores", 1, SCORE).value = 113

    terug = zet_terug(boek)

    assert terug == Teruggezet("Proef", 1, (("Scores", adres),))
    assert cel(boek, "tblScores", 0, SCORE).value == oud
    assert cel(boek, "tblScores", 1, SCORE).value == 113


def verwissel(boek: Any, tabel: str, een: int, twee: int) -> None:
    """Let two rows change places, as sorting does: what is typed moves, what computes does not."""
    gebied = next(t for blad in boek.sheets for t in blad.tables if t.name == tabel).range
    rijen = [gebied[1 + i, :] for i in (een, twee)]
    formules = [rij.formula[0] for rij in rijen]
    for rij, nieuw in zip(rijen, reversed(formules), strict=True):
        for cel_, tekst in zip(rij, nieuw, strict=True):
            if not str(tekst).startswith("="):
                cel_.value = tekst or None


def test_a_row_is_followed_to_where_it_was_sorted(boek: Any) -> None:
    """Two rows were changed and then changed places; in one of them was typed before that."""
    oud = [cel(boek, "tblScores", i, SCORE).value for i in (0, 1)]
    scores(boek, 111, None)
    cel(boek, "tblScores", 1, "rekenen_e_score").value = 99
    verwissel(boek, "tblScores", 0, 1)

    terug = zet_terug(boek)

    assert (terug.cellen, terug.gelaten) == (2, ())
    assert [cel(boek, "tblScores", i, SCORE).value for i in (1, 0)] == oud


def test_a_row_without_a_child_is_followed_too(boek: Any) -> None:
    oud = cel(boek, "tblPlan_rekenen", 1, "doel").value
    wijzig(boek, cellen={("tblPlan_rekenen", 1, "doel"): None})
    verwissel(boek, "tblPlan_rekenen", 1, 2)

    assert zet_terug(boek) == Teruggezet("Proef", 1)
    assert cel(boek, "tblPlan_rekenen", 2, "doel").value == oud


def test_a_sheet_with_another_name_is_found_by_its_table(boek: Any) -> None:
    oud = cel(boek, "tblScores", 0, SCORE).value
    scores(boek, 111)
    boek.sheets["Scores"].name = "Toetsen"

    assert zet_terug(boek) == Teruggezet("Proef", 1)
    assert cel(boek, "tblScores", 0, SCORE).value == oud


def test_of_a_child_that_is_gone_what_stood_there_is_kept(boek: Any) -> None:
    """The row of the first child is emptied: nothing of it goes in another row."""
    oud = cel(boek, "tblScores", 0, SCORE).value
    scores(boek, 111, 112)
    for key in ("leerling_id", "leerling", SCORE):
        cel(boek, "tblScores", 0, key).value = None
    adres = cel(boek, "tblScores", 0, SCORE).address.replace("$", "")
    cel(boek, "tblScores", 0, "rekenen_e_score").value = 7
    verwissel(boek, "tblScores", 1, 2)

    bewaard = laatste(boek)
    terug = zet_terug(boek)

    assert bewaard == Bewaard("Proef", bewaard.wanneer if bewaard else "", 1, 1, 1)
    assert terug == Teruggezet("Proef", 1, (("Scores", adres),))
    assert [r.was.tekst for b in beurten(boek) for r in b.regels if not r.soort] == [str(oud)]
    assert laatste(boek) == Bewaard("Proef", bewaard.wanneer if bewaard else "", 0, 1, 1)


def test_a_column_with_another_header_by_now_stays(boek: Any) -> None:
    scores(boek, 111)
    plek = klas_in(lees_boek(boek)).kop_plek("tblScores", SCORE)
    boek.sheets["Scores"].range(plek["cel"]).value = "iets anders"

    assert zet_terug(boek).cellen == 0


def test_a_new_row_in_which_was_typed_stays(boek: Any) -> None:
    wijzig(boek, rijen={"tblSignalen": [{"code": "S01", "zin": "laag"}] * 9})
    groot = boek.sheets["Signalen"].tables["tblSignalen"].range
    boek.sheets["Signalen"].range((groot.row + groot.shape[0] - 1, 10)).value = "gebeld"

    terug = zet_terug(boek)

    blad, onder = boek.sheets["Signalen"], groot.row + groot.shape[0] - 1
    assert blad.tables["tblSignalen"].range.address == groot.address
    assert (terug.cellen, terug.gelaten, terug.rijen) == (16, (), (("Signalen", onder),))
    assert [cel(boek, "tblSignalen", i, "zin").value for i in (12, 13)] == [None, "laag"]


def test_a_new_row_of_which_something_was_changed_stays(boek: Any) -> None:
    """What the button put beside it stays too; the other new row goes."""
    wijzig(boek, rijen={"tblSignalen": [{"code": "S01", "zin": "laag"}] * 2})
    zin = cel(boek, "tblSignalen", 6, "zin")
    zin.value = "erg laag"

    terug = zet_terug(boek)

    assert (terug.cellen, terug.gelaten, terug.rijen) == (2, (), (("Signalen", zin.row),))
    assert [cel(boek, "tblSignalen", i, "code").value for i in (5, 6)] == [None, "S01"]


def test_a_row_that_was_not_empty_is_no_new_one(boek: Any) -> None:
    """A button wrote beside what someone had typed; what was typed later stays, the rest goes."""
    wijzig(boek, cellen={("tblSignalen", 0, "code"): "S02"})
    cel(boek, "tblSignalen", 0, "toelichting").value = "later"

    assert zet_terug(boek) == Teruggezet("Proef", 1)


def test_turns_are_put_back_one_after_another(boek: Any) -> None:
    oud = cel(boek, "tblScores", 0, SCORE).value
    scores(boek, 111)
    scores(boek, 112)

    waarden = []
    while laatste(boek):
        zet_terug(boek)
        waarden.append(cel(boek, "tblScores", 0, SCORE).value)

    assert waarden == [111, oud]
    with pytest.raises(ValueError, match="nothing to put back"):
        zet_terug(boek)


def test_the_newest_turn_is_told(boek: Any) -> None:
    wijzig(boek, "Indelen", cellen={("tblScores", 0, SCORE): 1, ("tblScores", 1, SCORE): None})

    bewaard = laatste(boek)

    assert bewaard == Bewaard("Indelen", bewaard.wanneer if bewaard else "", 2)


def test_ten_turns_are_kept(boek: Any) -> None:
    regel = Regel("Scores", "A1", Stand("leeg"), Stand("tekst", "=1"))
    for nummer in range(BEURTEN + 2):
        bewaar(boek, f"Knop {nummer}", [regel] * (1 + nummer % 3))

    assert [beurt.naam for beurt in beurten(boek)] == [f"Knop {n}" for n in range(2, 12)]
    assert [len(beurt.regels) for beurt in beurten(boek)] == [3, 1, 2, 3, 1, 2, 3, 1, 2, 3]
    assert {een for beurt in beurten(boek) for een in beurt.regels} == {regel}


def test_the_sheet_can_not_be_shown_and_comes_back_when_it_is_gone(boek: Any) -> None:
    for blad in [blad for blad in boek.sheets if blad.name == BLAD]:
        blad.delete()
    voor = boek.sheets.active.name

    scores(boek, 111)

    assert boek.sheets[BLAD].api.Visible == 2
    assert boek.sheets.active.name == voor


def test_nothing_is_kept_when_nothing_changes(boek: Any) -> None:
    scores(boek, 111)

    assert scores(boek, 111) == Geschreven(0)
    assert len(beurten(boek)) == 1


@pytest.mark.parametrize("na", [2, 8])
def test_a_refusal_on_the_way_leaves_nothing_half(boek: Any, na: int) -> None:
    voor, bewaard = open_(boek), len(beurten(boek))
    weiger_na(boek, na)
    with pytest.raises(KanNiet) as fout:
        wijzig(
            boek,
            cellen={("tblScores", i, SCORE): 111 + i for i in (0, 2, 4, 6, 8)},
            rijen={"tblSignalen": [{"code": "S01", "zin": "laag"}] * 9},
        )
    weiger_na(boek, None)

    assert "Excel liet een verandering niet toe." in fout.value.zin
    if len(beurten(boek)) > bewaard:  # Excel refused the putting back as well
        assert "Klik op Terugzetten" in fout.value.zin
        zet_terug(boek)
    assert anders(voor, open_(boek)) == {}
