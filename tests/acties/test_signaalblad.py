"""Signaleren writes: each signal in its own row, and nothing of a teacher goes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hgw_excel.acties.cyclus import klaar
from hgw_excel.acties.signaalblad import GEEN_RESULTATEN, KEYS, signalen
from hgw_excel.acties.voorstel import Voorstel, echt
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Wijzigingen
from tests.acties.klas_na import lees, na
from tests.controle.klasbouw import maak_inhoud
from tests.voorbeeld import voorbeeld_school

NAMEN = ("Chaima", "Anna", "Bram")
CHAIMA, ANNA, BRAM = (f"HGW-0000000{i}" for i in (1, 2, 3))
FEB, MRT = date(2027, 2, 4), date(2027, 3, 8)
Rij = Mapping[str, Waarde]
LAAG = ({"rekenen": "V"}, {"rekenen": "III"}, {"rekenen": "V"})
HOGER = ({"rekenen": "III"}, {"rekenen": "III"}, {"rekenen": "V"})


@cache
def school() -> School:
    """The agreements of the example, with one signal: a low niveau."""
    return replace(voorbeeld_school(), signalen={"S01": {"aan": True, "niveaus": ("V",)}})


def rij(leerling: str, vak: str = "Rekenen", **anders: Waarde) -> dict[str, Waarde]:
    vast = {"zin": f"{vak}: niveau V op M5.", "sterkte": "let op", "sinds": FEB}
    return {"leerling_id": leerling, "vakgebied": vak, "code": "S01", **vast, **anders}


def klas(
    niveaus: Sequence[Mapping[str, str]] = LAAG,
    rijen: Sequence[Rij] = ({}, {}, {}),
    **kop: Waarde,
) -> Klas:
    """A groep 5 of three in period 2, with these M niveaus and rows of tblSignalen."""
    leeg = maak_inhoud(school(), (5,), NAMEN, {"hgw_periode": 2, **kop})
    alles = {naam: [dict(r) for r in tabel] for naam, tabel in leeg.ruw.items()}
    for score, per_toets in zip(alles["tblScores"], niveaus, strict=False):
        score |= {f"{toets}_m_niveau": niveau for toets, niveau in per_toets.items()}
    alles["tblSignalen"] = [dict(r) for r in rijen]
    return lees(Inhoud(leeg.werkboek, alles, leeg.kop_ruw))


def doe(k: Klas, dag: date = FEB) -> tuple[Klas, Voorstel]:
    """Return the class afterwards, and what was proposed."""
    voorstel = signalen(k, school(), dag)
    return na(k, echt(k, voorstel.wijzigingen)), voorstel


def blad(k: Klas) -> list[dict[str, Waarde]]:
    """The filled cells of tblSignalen, row by row."""
    return [{key: w for key, w in r.items() if w is not None} for r in k.inhoud.ruw["tblSignalen"]]


def test_an_empty_sheet_gets_a_row_a_signal_and_what_was_seen() -> None:
    k, voorstel = doe(klas())

    assert blad(k) == [rij(BRAM), rij(CHAIMA), {}]
    assert voorstel.regels == ("Blad Signalen: 2 nieuw.",)
    assert k.inhoud.kop("hgw_signalen_datum") == FEB
    gezien = [r["rekenen_gezien"] for r in k.inhoud.rijen("tblScores")]
    assert gezien == ["V||", "III||", "V||", None, None, None]
    assert k.kop("hgw_hulp_signalen").endswith(
        "Signalen van 4 februari; sindsdien 0 scores veranderd."
    )


def test_a_second_run_changes_no_cell_and_no_date() -> None:
    k, _ = doe(klas())
    weer = signalen(k, school(), MRT)

    assert echt(k, weer.wijzigingen) == Wijzigingen()
    assert weer.regels == ("Blad Signalen: dezelfde signalen.",)


def test_a_signal_stays_in_its_row_and_a_new_one_takes_an_empty_row() -> None:
    """
    | row | leerling | sinds | reactie  |
    | 0   | Chaima   | 1 feb | opgepakt |
    | 1   |          |       |          |
    | 2   | Anna     | (over, no reaction)  |
    | 3   | (a row of the teacher's own)    |
    """
    eigen = {"zin": "vader belde", "toelichting": "bellen"}
    oud = rij(CHAIMA, sinds=date(2027, 2, 1), zin="oud", reactie="opgepakt", toelichting="maatje")
    begin = klas((*LAAG[:2], {"rekenen": "V", "spelling": "V"}), [oud, {}, rij(ANNA), eigen])

    k, voorstel = doe(begin, MRT)

    nieuw = rij(BRAM, sinds=MRT)
    assert blad(k) == [
        rij(CHAIMA, sinds=date(2027, 2, 1), reactie="opgepakt", toelichting="maatje"),
        nieuw,
        rij(BRAM, "Spelling", sinds=MRT),
        eigen,
    ]
    assert voorstel.regels == ("Blad Signalen: 2 nieuw, 1 anders en 1 voorbij.",)
    assert voorstel.vervangt == 0


def test_a_signal_that_is_over_goes_or_says_so_where_she_wrote() -> None:
    k, voorstel = doe(klas(HOGER, [rij(CHAIMA, reactie="bespreken"), rij(CHAIMA, "Spelling")]), MRT)

    assert blad(k) == [rij(CHAIMA, reactie="bespreken", sterkte="voorbij"), rij(BRAM, sinds=MRT)]
    assert voorstel.regels == ("Blad Signalen: 1 nieuw en 2 voorbij.",)


def test_who_left_a_signal_is_asked_again_when_it_is_heavier() -> None:
    k, voorstel = doe(klas(LAAG, [rij(CHAIMA, sterkte="tip", reactie="bewust niet")]), MRT)

    zin = "Rekenen: niveau V op M5. (eerder: bewust niet)"
    assert blad(k)[0] == rij(CHAIMA, zin=zin)
    assert voorstel.vervangt == 1
    assert (
        voorstel.regels[1] == "1 signaal weer gevraagd na 'bewust niet': sterker geworden of terug."
    )


@pytest.mark.parametrize(
    ("nummer", "dag", "klaar_op"), [(2, None, [FEB]), (2, MRT, [MRT]), (None, None, [None])]
)
def test_the_step_of_the_running_period_gets_a_date_once(
    nummer: int | None, dag: date | None, klaar_op: list[date | None]
) -> None:
    begin = klas(hgw_periode=nummer)
    stap = next(
        r.i for r in begin.inhoud.rijen("tblCyclus") if (r["periode"], r["stap"]) == (2, "signalen")
    )
    begin = na(begin, Wijzigingen({("tblCyclus", stap, "klaar_op"): dag}))

    k, _ = doe(begin)

    assert [k.inhoud.rij("tblCyclus", stap)["klaar_op"]] == klaar_op
    anders = [r["klaar_op"] for r in k.inhoud.rijen("tblCyclus") if r.i != stap]
    assert set(anders) == {None}


def test_a_date_that_could_not_be_read_is_left() -> None:
    begin = klas()
    stap = next(iter(klaar(begin, "signalen", FEB).cellen))
    begin.inhoud.ruw["tblCyclus"][stap[1]]["klaar_op"] = "gisteren"

    assert klaar(lees(begin.inhoud), "signalen", FEB) == Wijzigingen()


def test_the_date_moves_when_a_score_did() -> None:
    k, _ = doe(klas())
    plek = ("tblScores", 1, "rekenen_m_niveau")

    later, _ = doe(na(k, Wijzigingen({plek: "II"})), MRT)

    assert later.inhoud.kop("hgw_signalen_datum") == MRT
    assert blad(later) == blad(k)
    assert later.inhoud.rij("tblScores", 1)["rekenen_gezien"] == "II||"


def test_a_class_without_signals_says_when_was_looked() -> None:
    k, voorstel = doe(klas([{"rekenen": "I"}] * 3))

    assert (blad(k), k.inhoud.kop("hgw_signalen_datum")) == ([{}, {}, {}], FEB)
    assert echt(k, signalen(k, school(), MRT).wijzigingen) == Wijzigingen()
    assert voorstel.regels == ("Blad Signalen: dezelfde signalen.",)


def test_without_any_result_the_step_gets_no_date() -> None:
    voorstel = signalen(klas([{}] * 3), school(), FEB)

    assert voorstel.wijzigingen == Wijzigingen()
    assert voorstel.regels == (GEEN_RESULTATEN,)


def test_a_child_that_left_keeps_what_was_written_and_gets_nothing() -> None:
    begin = klas(LAAG, [rij(BRAM, reactie="opgepakt"), rij(BRAM, "Spelling")])
    weg = na(begin, Wijzigingen({("tblLeerlingen", 2, "van_school_op"): FEB}))

    k, _ = doe(weg, MRT)

    assert blad(k) == [
        rij(BRAM, reactie="opgepakt", sterkte="voorbij"),
        rij(CHAIMA, sinds=MRT),
    ]
    assert k.inhoud.rij("tblScores", 2)["rekenen_gezien"] is None


NIVEAU = st.sampled_from(["I", "III", "V"])
REACTIE = st.sampled_from([None, "opgepakt", "bewust niet"])
OUD = st.one_of(
    st.just({}),
    st.builds(
        lambda wie, vak, sterkte, reactie, tekst: rij(
            wie, vak, sterkte=sterkte, reactie=reactie, toelichting=tekst
        ),
        st.sampled_from([CHAIMA, ANNA, BRAM]),
        st.sampled_from(["Rekenen", "Spelling"]),
        st.sampled_from(["tip", "let op", "voorbij"]),
        REACTIE,
        st.sampled_from([None, "a", "b"]),
    ),
    st.builds(lambda tekst: {"zin": "eigen", "toelichting": tekst}, st.sampled_from(["c", "d"])),
)


@settings(max_examples=20)
@given(st.lists(NIVEAU, min_size=6, max_size=6), st.lists(OUD, max_size=5), st.data())
def test_laws(niveaus: list[str], oud: list[Rij], data: st.DataObject) -> None:
    """Every word stays in its row, a second run does nothing, and row order is nothing.

    Of two rows that are wholly the same one may go: what it says stays in the other.
    """
    scores = [{"rekenen": a, "spelling": b} for a, b in zip(niveaus[:3], niveaus[3:], strict=True)]
    begin = klas(scores, oud)
    k, _ = doe(begin, MRT)
    anders, _ = doe(klas(scores, data.draw(st.permutations(oud))), MRT)

    assert echt(k, signalen(k, school(), MRT).wijzigingen) == Wijzigingen()
    waren = begin.inhoud.ruw["tblSignalen"]
    for voor, daarna in zip(waren, blad(k), strict=False):
        if waren.count(voor) > 1:
            continue
        assert voor.get("toelichting") in (None, daarna.get("toelichting"))
        gebleven = voor.get("reactie") in (None, daarna.get("reactie"))
        assert gebleven or str(daarna["zin"]).endswith("(eerder: bewust niet)")
    assert _inhoud(k) == _inhoud(anders)


def _inhoud(k: Klas) -> list[str]:
    return sorted(str(sorted(r.items())) for r in blad(k) if r)


def test_only_our_columns_are_written() -> None:
    w = signalen(klas(LAAG, [rij(CHAIMA, reactie="opgepakt")]), school(), MRT).wijzigingen

    assert {key for tabel, _, key in w.cellen if tabel == "tblSignalen"} <= set(KEYS)
    assert {key.rpartition("_")[2] for tabel, _, key in w.cellen if tabel == "tblScores"} == {
        "gezien"
    }
