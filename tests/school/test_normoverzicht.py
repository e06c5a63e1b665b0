"""Which norms judge the pupils of a school, and what they leave open."""

from decimal import Decimal

import pytest

from hgw_excel.domein.melding import KanNiet
from hgw_excel.domein.norm import Band, Norm
from hgw_excel.school.normoverzicht import (
    Normgroep,
    controleer_normen,
    momenten_tekst,
    scorebanden,
    zoek_normen,
)
from hgw_excel.school.schoolmap import voorbeeld_toml
from tests.school.normbestanden import AE, hoger, regels, schrijf_csv

GROEI = "Groei ten opzichte van landelijk is daar niet te bepalen."


@pytest.fixture
def school(tmp_path):
    """A school folder with niveaus I-V and no norms; all tests from M3 or M4 to M8."""
    (tmp_path / "school.toml").write_bytes(voorbeeld_toml())
    return tmp_path


def zet(school, *rijen, naam="norm.csv"):
    schrijf_csv(school / "normen" / naam, *rijen)


def rekenen(moment, punten, **anders):
    """The norm of one moment, bounds so many points above those of the first."""
    return regels(hoger(punten), moment=moment, systeem="I-V", **anders)


ALLES = [moment for leerjaar in range(3, 9) for moment in (f"M{leerjaar}", f"E{leerjaar}")][:-1]


def test_school_without_norms(school):
    uitkomst = controleer_normen(school)

    assert (uitkomst.groepen, uitkomst.opmerkingen, uitkomst.exit_code) == ((), (), 0)
    assert uitkomst.ontbreekt["Begrijpend lezen"] == tuple(ALLES[2:])
    assert list(uitkomst.ontbreekt) == [
        "Rekenen-Wiskunde", "Begrijpend lezen", "DMT", "Spelling", "Woordenschat"
    ]  # fmt: skip


def test_norms_in_groups_and_what_no_norm_covers(school):
    zet(school, *(r for i, m in enumerate(ALLES) for r in rekenen(m, 10 * i)))
    zet(school, *rekenen("M4", 0, toets="spelling"), naam="b.csv")
    zet(school, *regels([("voldoende", "98", "")], norm_soort="groep", moment="M7"), naam="c.csv")
    uitkomst = controleer_normen(school)

    kop = ("3.0", "2026")
    assert uitkomst.groepen == (
        Normgroep("Rekenen", *kop, "leerling", "I-V", tuple(ALLES), "handleiding", ("norm.csv",),
                  gebruikt=True, fictief=False),
        Normgroep("spelling", *kop, "leerling", "I-V", ("M4",), "handleiding", ("b.csv",),
                  gebruikt=True, fictief=False),
        Normgroep("Rekenen", *kop, "groep", "A-E", ("M7",), "handleiding", ("c.csv",),
                  gebruikt=False, fictief=False),
    )  # fmt: skip
    assert uitkomst.opmerkingen == (
        f"Begrijpend lezen: er is geen normtabel voor M4-M8. {GROEI}",
        f"DMT: er is geen normtabel voor M3-M8. {GROEI}",
        f"Spelling: er is geen normtabel voor M3, E3 en E4-M8. {GROEI}",
        f"Woordenschat: er is geen normtabel voor M3-M8. {GROEI}",
    )


def over_rekenen(school):
    return [zin for zin in controleer_normen(school).opmerkingen if zin.startswith("Reken")]


def test_norms_of_another_system_are_told_and_not_used(school):
    zet(school, *regels(AE))

    assert over_rekenen(school) == [
        "Rekenen-Wiskunde: er is een norm voor A-E, maar in school.toml staat systeem I-V. "
        "Omrekenen kan niet."
    ]


def test_norm_that_was_reset_between_two_moments(school):
    for i, moment in enumerate(ALLES):
        jaar = "2014" if i < 4 else "2026"
        zet(school, *rekenen(moment, 10 * i, norm_versie=jaar), naam=f"{moment}.csv")

    assert over_rekenen(school) == [
        "Rekenen-Wiskunde: tussen E4 en M5 verandert de norm (versie 3.0, norm 2014, daarna versie "
        f"3.0, norm 2026). {GROEI}"
    ]


def test_own_system_without_means(school):
    toml = school / "school.toml"
    namen = 'systeem = "eigen"\nnamen = ["hoog", "midden", "laag"]'
    tekst = toml.read_text("utf-8").replace('systeem = "I-V"', namen)
    mapping = "[indeling.mapping]\nverdiept = ['hoog']\nbasis = ['midden']\nintensief = ['laag']\n"
    toml.write_text(tekst + mapping, "utf-8")
    banden = [("hoog", "20", ""), ("midden", "10", ""), ("laag", "", "")]
    zet(school, *(r for m in ALLES for r in regels(banden, moment=m, systeem="eigen")))
    uitkomst = controleer_normen(school)

    assert [str(melding) for melding in uitkomst.meldingen] == []
    assert [zin for zin in uitkomst.opmerkingen if zin.startswith("Reken")] == [
        f"Rekenen-Wiskunde: de normtabel noemt geen gemiddelde voor M3-M8. {GROEI}"
    ]


def test_ladder_without_scores_needs_no_norm(school):
    toml = school / "school.toml"
    tekst = toml.read_text("utf-8").replace('naam = "DMT"', 'naam = "DMT"\nsysteem = "AVI"')
    toml.write_text(tekst, "utf-8")
    uitkomst = controleer_normen(school)

    assert uitkomst.meldingen == ()
    assert list(uitkomst.ontbreekt) == [
        "Rekenen-Wiskunde", "Begrijpend lezen", "Spelling", "Woordenschat"
    ]  # fmt: skip


def test_norm_to_mend(school):
    zet(school, *rekenen("M9", 0))

    assert controleer_normen(school).exit_code == 1


def test_any_path_in_the_school_folder_will_do(school):
    zet(school, *rekenen("M5", 0))

    assert {
        len(controleer_normen(pad).groepen)
        for pad in (school, school / "normen", school / "school.toml")
    } == {1}


def test_no_school_folder(tmp_path):
    with pytest.raises(KanNiet, match=r"staat geen school\.toml"):
        controleer_normen(tmp_path / "weg")


def test_school_that_must_be_mended_first(school):
    (school / "school.toml").write_text("x = 1\n", "utf-8")
    uitkomst = controleer_normen(school)

    assert (uitkomst.school, uitkomst.groepen, uitkomst.exit_code) == (None, (), 1)


@pytest.mark.parametrize(
    "naam", ["Rekenen", "rekenen-wiskunde", " REKENEN ", "Rekenen en wiskunde"]
)
@pytest.mark.parametrize(("moment", "momenten"), [("m5", ["M5"]), ("", ["M3", "M5"]), ("E5", [])])
def test_norms_are_found_by_any_name_of_the_test(school, naam, moment, momenten):
    zet(school, *rekenen("M5", 20), *rekenen("M3", 0), *rekenen("M5", 0, toets="Spelling"))
    overzicht = controleer_normen(school)

    assert [norm.moment for norm in zoek_normen(overzicht, naam, moment)] == momenten


def test_one_moment_of_all_tests(school):
    zet(school, *rekenen("M5", 20), *rekenen("M3", 0), *rekenen("M5", 0, toets="Spelling"))
    gevonden = zoek_normen(controleer_normen(school), "", "M5")

    assert [norm.toets for norm in gevonden] == ["Rekenen", "Spelling"]


@pytest.mark.parametrize(
    ("toets", "moment", "zin"),
    [
        ("Speling", "", "De toets 'Speling' kennen we niet. Bedoel je 'Spelling'?"),
        ("", "X5", "Het moment 'X5' kennen we niet. Typ bijvoorbeeld M5 of E5."),
        ("Rekenen", "M9", "Het moment 'M9' kennen we niet. Typ bijvoorbeeld M5 of E5."),
    ],
)
def test_test_or_moment_that_does_not_exist(school, toets, moment, zin):
    with pytest.raises(KanNiet) as fout:
        zoek_normen(controleer_normen(school), toets, moment)

    assert (fout.value.zin, fout.value.code) == (zin, 2)


@pytest.mark.parametrize(
    ("momenten", "tekst"),
    [
        (ALLES, "M3-M8"),
        (["M5"], "M5"),
        (["M5", "E5"], "M5 en E5"),
        (["M5", "E5", "M6"], "M5-M6"),
        (["M3", "E3", "M5", "E5", "M6", "E7"], "M3, E3, M5-M6 en E7"),
        (["B8", "M8", "E8"], "B8, M8 en E8"),
        (["M5", "M6", "M7"], "M5, M6 en M7"),
        (["8 jaar", "9 jaar"], "8 jaar en 9 jaar"),
        (["", "*"], " en *"),
        ([], ""),
    ],
)
def test_moments_in_few_words(momenten, tekst):
    assert momenten_tekst(momenten) == tekst


@pytest.mark.parametrize(
    ("grenzen", "banden"),
    [
        (("110", "90.5", None), [("110", None), ("90.5", "109.9"), (None, "90.4")]),
        (("110.25", "90"), [("110.25", None), ("90", "110.2")]),
    ],
)
def test_lowest_and_highest_score_of_each_niveau(grenzen, banden):
    norm = Norm(*[""] * 6, tuple(Band("x", g and Decimal(g)) for g in grenzen))

    assert scorebanden(norm) == [
        ("x", van and Decimal(van), tot and Decimal(tot)) for van, tot in banden
    ]
