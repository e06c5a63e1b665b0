"""The facts on the Leerlingkaart: measurements, one sentence, agreements; a row a case."""

from datetime import date

import pytest

from hgw_excel.domein.school import I_V, NiveauSysteem
from hgw_excel.schema.formules.weergave_kaart_feiten import afspraken, blokken, veld
from hgw_excel.schema.formules.weergave_kaart_signalen import KaartSignalen
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.klassenmap import klassenmap
from tests.voorbeeld import voorbeeld_school

TOETS = {"leerling_id": "HGW-1", "toets": "Rekenen-Wiskunde", "moment": "E4",
         "schooljaar": "2025-2026"}  # fmt: skip


def klas(leerjaar=5, scores=None, vorig=None, indeling=None, besprekingen=(), **kop) -> Inhoud:
    """Return a class of one: Noor, in `leerjaar`."""
    werkboek = klassenmap(voorbeeld_school(), (leerjaar,))
    rijen = {tabel: [{"leerling_id": "HGW-1"}] for tabel in
             ("tblScores", "tblGroepsoverzicht", "tblIndeling")}  # fmt: skip
    rijen["tblLeerlingen"] = [{"leerling_id": "HGW-1", "leerling": "Noor", "leerjaar": leerjaar}]
    rijen["tblScores"][0] |= scores or {}
    rijen["tblIndeling"][0] |= indeling or {}
    rijen["tblToetsen"] = [TOETS | vorig] if vorig else [{}]
    rijen["tblBesprekingen"] = list(besprekingen)
    vast = {"kaart_leerling": "Noor", "hgw_periode": 2, "hgw_schooljaar": "2026-2027"}
    return Inhoud(werkboek, rijen, {**vast, **kop})


def rekenen(inhoud: Inhoud):
    return next(blok for blok in blokken(inhoud) if blok.gebied.kort == "Rekenen")


@pytest.mark.parametrize("code", [None, "ziek", "vrij"])
def test_no_word_about_a_missed_test_stands_beside_the_gebied(code):
    assert rekenen(klas(scores={"rekenen_m_niveau": code})).nu == ""


@pytest.mark.parametrize(
    ("scores", "vorig", "zin"),
    [
        ({"rekenen_m_score": 104}, {"score": 100}, "4 punten gegroeid."),
        ({"rekenen_m_score": 101}, {"score": 100}, "1 punt gegroeid."),
        ({"rekenen_m_score": 102.5}, {"score": 100}, "2,5 punten gegroeid."),
        ({"rekenen_m_score": 100}, {"score": 100}, "Evenveel punten als de vorige keer."),
        (
            {"rekenen_m_score": 94, "rekenen_m_niveau": "vrij"},
            {"score": 100},
            "Nog geen twee metingen.",
        ),
        ({"rekenen_m_score": 94}, {"score": 100}, "6 punten lager dan de vorige keer."),
        ({"rekenen_m_score": 104, "rekenen_e_score": 111}, {"score": 100}, "7 punten gegroeid."),
        ({"rekenen_m_niveau": "III"}, {"niveau": "III"}, "Het niveau bleef III."),
        ({"rekenen_m_niveau": "IV"}, {"niveau": "III"}, "Van III naar IV."),
        ({"rekenen_m_niveau": "IV"}, None, "Nog geen twee metingen."),
        ({"rekenen_m_niveau": "ziek"}, {"niveau": "III"}, "Nog geen twee metingen."),
        (
            {"rekenen_m_niveau": "IV", "rekenen_versie": "3.0"},
            {"niveau": "III", "toetsversie": "2012"},
            "Een nieuwe toets: niet te vergelijken met de vorige keer.",
        ),
        (
            {"rekenen_m_niveau": "IV", "rekenen_versie": "3.0"},
            {"niveau": "III", "toetsversie": "3.0"},
            "Van III naar IV.",
        ),
        (
            {"rekenen_m_niveau": "IV", "rekenen_e_niveau": "III", "rekenen_versie": "3.0"},
            {"niveau": "III", "toetsversie": "2012"},
            "Van IV naar III.",
        ),
        ({}, None, "Nog geen twee metingen."),
    ],
)
def test_one_sentence_says_how_it_went(scores, vorig, zin):
    assert rekenen(klas(scores=scores, vorig=vorig)).zin == zin


@pytest.mark.parametrize(
    ("scores", "zin"),
    [
        ({}, "Nog geen twee observaties."),
        ({"obs_rekenen_m": "aandacht"}, "Nog geen twee observaties."),
        ({"obs_rekenen_m": "aandacht", "obs_rekenen_e": "op koers"},
         "Van 'aandacht' naar 'op koers'."),
        ({"obs_rekenen_m": "op koers", "obs_rekenen_e": "op koers"}, "Het bleef 'op koers'."),
    ],
)  # fmt: skip
def test_a_kleuter_is_told_in_words(scores, zin):
    assert rekenen(klas(1, scores)).zin == zin


@pytest.mark.parametrize(
    ("leerjaar", "scores", "vorig", "labels", "woorden", "cijfers"),
    [
        (5, {"rekenen_m_score": 104, "rekenen_m_niveau": "II"}, {"score": 100, "niveau": "III"},
         ["E4", "M5", "E5"], ["", "", ""], [100, 104, "–"]),
        (5, {"rekenen_m_niveau": "II"}, {"niveau": "III"},
         ["E4", "M5", "E5"], ["III", "II", "–"], ["", "", ""]),
        (5, {"rekenen_m_score": 104, "rekenen_m_niveau": "II"}, None,
         ["E4", "M5", "E5"], ["–", "II · 104", "–"], ["", "", ""]),
        (5, {"rekenen_m_score": 104, "rekenen_e_score": 111, "rekenen_versie": "3.0"},
         {"score": 100, "niveau": "III", "toetsversie": "2012"},
         ["E4", "M5", "E5"], ["", "", ""], ["≠", 104, 111]),
        (5, {"rekenen_m_score": 104, "rekenen_versie": "3.0"},
         {"score": 100, "toetsversie": "2012"},
         ["E4", "M5", "E5"], ["≠", "104", "–"], ["", "", ""]),
        (5, {"rekenen_m_score": "ziek"}, None,
         ["E4", "M5", "E5"], ["–", "–", "–"], ["", "", ""]),
        (3, {"rekenen_m_niveau": "II"}, None, ["", "M3", "E3"], ["", "II", "–"], ["", "", ""]),
        (8, {"rekenen_m_niveau": "II"}, None, ["E7", "M8", ""], ["–", "II", ""], ["", "", ""]),
        (2, {"obs_rekenen_e": "loopt voor"}, None,
         ["", "midden", "eind"], ["", "–", "loopt voor"], ["", "", ""]),
    ],
)  # fmt: skip
def test_three_measurements(leerjaar, scores, vorig, labels, woorden, cijfers):
    blok = rekenen(klas(leerjaar, scores, vorig))

    assert [meting.label for meting in blok.metingen] == labels
    assert [veld(blok, f"woord{i}") for i in range(3)] == woorden
    assert [veld(blok, f"cijfer{i}") for i in range(3)] == cijfers


def test_a_line_needs_two_scores_and_skips_the_gap():
    een = rekenen(klas(scores={"rekenen_m_score": 104}))
    twee = rekenen(klas(scores={"rekenen_e_score": 110}, vorig={"score": 100}))

    assert [veld(een, f"punt{i}") for i in range(3)] == ["#N/A"] * 3
    assert [veld(twee, f"punt{i}") for i in range(3)] == [100, "#N/A", 110]
    assert (veld(een, "laag"), veld(een, "hoog")) == ("#N/A", "#N/A")
    assert (veld(twee, "laag"), veld(twee, "hoog")) == pytest.approx((97.3, 112.7))


@pytest.mark.parametrize(
    ("keuze", "voor", "aanpak"),
    [
        ("intensief", "voor ouders", "intensief · extra instructie"),
        ("basis", "intern", "basis · basisinstructie"),
        ("bespreken", "intern", "bespreken"),
        ("bespreken", "voor ouders", "overleggen we nog"),
        ("eigen leerlijn", "voor ouders", "eigen leerlijn"),
    ],
)
def test_the_aanpak_in_words(keuze, voor, aanpak):
    inhoud = klas(indeling={"rekenen_keuze": keuze}, kaart_voor=voor)

    assert rekenen(inhoud).aanpak == aanpak


def test_a_child_that_left_has_no_card():
    inhoud = klas()
    rijen = {**inhoud.ruw, "tblLeerlingen": [{**inhoud.ruw["tblLeerlingen"][0],
                                              "van_school_op": date(2026, 12, 1)}]}  # fmt: skip

    assert blokken(inhoud) != []
    assert blokken(Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw)) == []


def afspraak(tekst, dag=None, soort="ouders", leerling="Noor"):
    datum = date(2026, 10, dag) if dag else None
    return {"afspraak": tekst, "datum": datum, "soort": soort, "leerling": leerling}


GESPREKKEN = (
    afspraak("nieuwste", 20), afspraak("oudste", 1), afspraak("van een ander", 25, leerling="Sem"),
    afspraak("zelfde dag, later in de lijst", 20, "leerling"), afspraak("", 30),
    afspraak("zonder datum"), afspraak("met het team", 22, "leerlingbespreking"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("voor", "verwacht"),
    [
        ("voor ouders",
         ["zelfde dag, later in de lijst", "nieuwste", "oudste", "zonder datum"]),
        ("intern", ["met het team", "zelfde dag, later in de lijst", "nieuwste", "oudste",
                    "zonder datum"]),
    ],
)  # fmt: skip
def test_the_last_agreements_come_first(voor, verwacht):
    gevonden = afspraken(klas(besprekingen=GESPREKKEN, kaart_voor=voor))

    assert [rij.tekst("afspraak") for rij in gevonden] == verwacht


def test_a_niveau_in_small_letters_is_shown_as_the_school_writes_it():
    inhoud = klas(scores={"rekenen_m_niveau": " iii+"}, vorig={"niveau": "IV"})

    assert (rekenen(inhoud).nu, rekenen(inhoud).metingen[1].niveau) == ("III+ ↗", "III+")
    assert inhoud.rij("tblIndeling", 0)["rekenen_niveau"] == "III+"


def test_names_of_its_own_are_shown_as_typed():
    eigen = NiveauSysteem("eigen", ("Boven", "Rond", "Onder"))

    assert not eigen.hoofdletters
    assert I_V.hoofdletters


def signaal(n: int, sterkte: str = "let op", **anders: object) -> dict[str, object]:
    return {"leerling_id": "HGW-1", "zin": f"Signaal {n}.", "sterkte": sterkte, **anders}


@pytest.mark.parametrize(
    ("signalen", "tekst"),
    [
        ([], "Open signalen: –"),
        ([signaal(1)], "Open signalen: Signaal 1."),
        ([signaal(1, "tip"), signaal(2), signaal(3, "sterk")],
         "Open signalen: Signaal 3.\nSignaal 2.\nSignaal 1."),
        ([signaal(n) for n in range(1, 9)],
         "Open signalen: Signaal 1.\nSignaal 2.\nSignaal 3. En nog 5."),
        ([signaal(1, reactie="bewust niet"), signaal(2, leerling_id="HGW-2")],
         "Open signalen: –"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("voor", ["intern", "voor ouders"])
def test_three_open_signals_below_each_other_for_colleagues_only(signalen, tekst, voor):
    inhoud = klas(kaart_voor=voor)
    inhoud.ruw["tblSignalen"] = signalen

    gezien = KaartSignalen.waarde(Rij(inhoud, "", 0), {"ruimte": "88"})

    assert gezien == (tekst if voor == "intern" else "")
