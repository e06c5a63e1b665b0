"""A school that takes AVI: from the template, through reading and checks, to both overviews."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.oogst import oogst
from hgw_excel.domein.leerling import Groep, Leerling
from hgw_excel.domein.meting import Soort
from hgw_excel.domein.oogst import tellingen
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.nieuw import nieuwe_inhoud
from hgw_excel.school.consolideren import consolideer
from hgw_excel.school.controleren import controleer
from hgw_excel.school.demo.invullen import vul_in
from tests.school.overzicht.lezen import laad, tabel
from tests.voorbeeld import avi_school, voorbeeld_school

NAMEN = ("Qavo", "Qebi", "Qimu", "Qolar")


def klas(niveaus: Sequence[Waarde] = ()) -> Inhoud:
    """Return a groep 5 in which each child has one of `niveaus` for AVI M, and III for DMT."""
    school = avi_school()
    kinderen = tuple(Leerling(f"88{i}77", naam, "", f"{naam}stra", 5)
                     for i, naam in enumerate(NAMEN))  # fmt: skip
    leeg = nieuwe_inhoud(klassenmap(school, (5,)), Groep("5", kinderen), (), namen=NAMEN,
                         schooljaar=school.schooljaar, brin=school.brin)  # fmt: skip
    scores = [dict(rij) for rij in leeg.ruw["tblScores"]]
    for rij, niveau in zip(scores, niveaus, strict=False):
        rij |= {"avi_m_niveau": niveau, "technisch_lezen_m_niveau": "III"}
    return Inhoud(leeg.werkboek, {**leeg.ruw, "tblScores": scores}, {**leeg.kop_ruw,
                                                                     "hgw_periode": 2})  # fmt: skip


@pytest.fixture
def lever_in(tmp_path: Path):
    """Return a function that writes a class to a file."""

    def schrijf(inhoud: Inhoud) -> Path:
        pad = tmp_path / "klassenmap groep 5.xlsx"
        pad.write_bytes(bouw_klassenmap(inhoud))
        return pad

    return schrijf


def test_avi_has_a_niveau_a_booklet_and_a_date_and_nothing_to_compute():
    kolommen = [k.key for k in klas().werkboek.tabel("tblScores").columns if k.key[:4] == "avi_"]

    assert kolommen == [
        "avi_vorige", "avi_vorige_rij",
        "avi_m_niveau", "avi_m_boekje", "avi_m_datum",
        "avi_e_niveau", "avi_e_boekje", "avi_e_datum",
    ]  # fmt: skip


def test_its_words_stand_in_a_list_of_their_own():
    assert klas().werkboek.lijsten["avi"] == (
        "Plus", "E7", "M7", "E6", "M6", "E5", "M5", "E4", "M4", "E3", "M3", "Start",
        "ziek", "vrij",
    )  # fmt: skip


def test_the_vakgebied_keeps_its_own_test_though_avi_stands_first():
    inhoud = klas(("M5", "E3", "Plus", "ziek"))

    rijen = list(inhoud.rijen("tblGroepsoverzicht"))[:4]

    assert [rij.tekst("technisch_lezen") for rij in rijen] == ["III"] * 4


def test_start_counts_what_is_still_empty():
    leeg, vol = klas(), klas(("M5", "E3", "Plus", "ziek"))

    assert leeg.kop("hgw_leeg_m") - vol.kop("hgw_leeg_m") == 8


def test_nothing_is_wrong_with_a_class_that_takes_avi(lever_in):
    uitkomst = controleer([lever_in(klas(("M5", "E3", "Plus", "ziek")))])

    assert [m for m in uitkomst.meldingen if m.ernst != "tip"] == []


def test_a_word_that_is_no_step_is_told(lever_in):
    uitkomst = controleer([lever_in(klas(("M5", "M9")))])

    fout = [m for m in uitkomst.meldingen if m.ernst == "aanpassen"]
    assert [(m.veld, m.zin) for m in fout] == [("AVI M niveau", "'M9' is geen niveau.")]


def test_the_harvest_ranks_it_on_its_own_ladder_and_it_does_not_stand_for_the_vakgebied():
    inhoud = klas(("M5", "E3", "Plus", "ziek"))

    metingen = [m for m in oogst(inhoud, avi_school()) if m.toets == "avi" and m.moment == "M"]

    assert [(m.soort, m.niveau, m.rang, m.telt) for m in metingen] == [
        (Soort.NIVEAU, "M5", 6, False),
        (Soort.NIVEAU, "E3", 3, False),
        (Soort.NIVEAU, "Plus", 12, False),
        (Soort.ZIEK, "", 0, False),
    ]


def test_the_overviews_count_it(lever_in, tmp_path):
    pad = lever_in(klas(("M5", "M5", "Plus", "ziek")))

    uitkomst = consolideer([pad], tmp_path / "s.xlsx", tmp_path / "ib.xlsx")

    rijen = tabel(laad((tmp_path / "s.xlsx").read_bytes()), "Gegevens", "tblGegevens")
    assert uitkomst.exit_code == 0
    assert [rij[4:] for rij in rijen if rij[3] == "AVI"] == [
        ["M5", "Plus", 1],
        ["M5", "M5", 2],
        ["M5", "ziek", 1],
    ]


def test_a_school_that_does_not_know_it_counts_it_as_it_stands():
    inhoud, school = klas(("M5", "Plus")), voorbeeld_school()

    geteld = tellingen(school, [m for m in oogst(inhoud, school) if m.soort is Soort.NIVEAU])

    assert [t.uitkomst for t in geteld] == ["III", "M5", "Plus"]


def test_the_demo_fills_it_in(lever_in):
    gevuld = vul_in(klas(), "5")

    uitkomst = controleer([lever_in(gevuld)])

    assert [m for m in uitkomst.meldingen if m.ernst == "aanpassen"] == []
    assert all(rij.tekst("avi_m_niveau") for rij in list(gevuld.rijen("tblScores"))[:4])
