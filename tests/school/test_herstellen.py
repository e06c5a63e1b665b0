"""Mended copies in real files: what changes, what does not, and what can't be written."""

import re
from datetime import date
from pathlib import Path

import pytest

from hgw_excel.school.controleren import Uitkomst, controleer
from hgw_excel.school.herstellen import Hersteld, herstel, te_herstellen
from tests.lint import KAART, lint
from tests.lint.openxml import valideer
from tests.school.kapot import (
    AANPAK,
    NAAM,
    SCORE,
    bewerk,
    heel,
    inhoud_van,
    kapot,
    lees,
    staat_er,
    zet,
)

NAAM_5 = "klassenmap groep 5.xlsx"
TABEL = [
    (SCORE, "getal", 151.5),
    (("tblScores", 1, "rekenen_m_score", "tekst", " 72 "), "getal", 72.0),
    (("tblScores", 0, "rekenen_goed", "tekst", "72%"), "getal", 72.0),
    (("tblScores", 1, "rekenen_goed", "getal", "0.72"), "getal", 72.0),
    (("tblScores", 0, "rekenen_m_niveau", "getal", "3"), "schrijfwijze", "III"),
    (("tblScores", 1, "rekenen_m_niveau", "tekst", " iii"), "schrijfwijze", "III"),
    (("tblScores", 2, "rekenen_m_niveau", "tekst", "III\xa0"), "schrijfwijze", "III"),
    (("tblIndeling", 0, "spelling_keuze", "tekst", "Basis"), "schrijfwijze", "basis"),
    (("tblBesprekingen", 0, "datum", "tekst", "3-2-2027"), "datum", date(2027, 2, 3)),
    (("tblBesprekingen", 1, "datum", "tekst", "4-2-2027"), "datum", date(2027, 2, 4)),
    (("tblBesprekingen", 2, "datum", "getal", "46422"), "datum", date(2027, 2, 4)),
]
"""What was typed, the kind of repair, and what stands in the copy."""

KAAL = ("B6", "B7")
"""The last two have lost the looks of a day."""

FORMULES = [
    AANPAK,
    NAAM,
    ("tblScores", 0, "leerjaar", "getal", "5"),
    ("tblIndeling", 2, "spelling_aanpak", "fout", "#REF!"),
]
"""A value typed over, a name, a value where the formula is gone, and an error."""


def zonder_opmaak(deel: bytes) -> bytes:
    return re.sub(rb'(<c r="(?:%s)" s=")\d+' % "|".join(KAAL).encode(), rb"\g<1>0", deel)


def herstel_map(bron: Path, uit: Path) -> Hersteld:
    uitkomst = controleer([bron])
    return herstel(te_herstellen(uitkomst), uit, bekend=uitkomst.meldingen)


@pytest.fixture(scope="module")
def hersteld(tmp_path_factory) -> tuple[Uitkomst, Path, Hersteld]:
    """Every kind of repair in one file, and a file that is right: check, folder and what came."""
    map_ = tmp_path_factory.mktemp("herstel")
    cellen = [cel for cel, _, _ in TABEL] + FORMULES
    vijf = bewerk(kapot(*cellen), lambda deel: zonder_opmaak(deel) if b"4-2-2027" in deel else deel)
    bron = zet(map_ / "bron", klassenmap_groep_5=vijf, klassenmap_groep_6=heel())
    voor = inhoud_van(bron)
    uitkomst = controleer([bron])
    uit = herstel(te_herstellen(uitkomst), map_ / "uit", bekend=uitkomst.meldingen)
    assert inhoud_van(bron) == voor  # the originals, byte for byte
    return uitkomst, map_ / "uit", uit


def test_what_was_done(hersteld):
    _, map_, uit = hersteld
    (klas,) = uit.klassen

    assert (uit.cellen, uit.niets, klas.niet, klas.reden) == (len(TABEL) + len(FORMULES), 1, (), "")
    assert klas.kopie == map_ / NAAM_5
    assert list(inhoud_van(map_)) == [NAAM_5]


@pytest.mark.parametrize(("cel", "soort", "na"), TABEL)
def test_each_value_in_the_copy(hersteld, cel, soort, na):
    _, map_, uit = hersteld
    klas, _ = lees(map_ / NAAM_5)
    soorten = [h.soort for h in uit.klassen[0].cellen if h.plek == cel[:3]]

    assert (staat_er(klas, *cel[:3]), soorten) == ((na, False), [soort])


@pytest.mark.parametrize("cel", FORMULES)
def test_each_formula_in_the_copy(hersteld, cel):
    _, map_, _ = hersteld
    klas, _ = lees(map_ / NAAM_5)
    waarde, is_formule = staat_er(klas, *cel[:3])

    assert is_formule
    assert waarde == klas.ruw.waarde(*cel[:3])


def test_a_copy_is_a_sound_workbook(hersteld):
    _, map_, _ = hersteld

    assert [str(bevinding) for bevinding in lint(map_ / NAAM_5, fouten_in=KAART)] == []
    assert valideer(map_ / NAAM_5) == []


def test_libreoffice_computes_what_was_put_back(hersteld, kantoor):
    _, map_, uit = hersteld
    klas, _ = lees(map_ / NAAM_5)
    formules = [h for h in uit.klassen[0].cellen if h.soort == "formule"]
    doc = kantoor.open(map_ / NAAM_5)
    try:
        gezien = {h.plek: doc.waarden(h.blad, h.cel)[0][0] for h in formules}
    finally:
        doc.sluit()

    assert gezien == {h.plek: klas.ruw.waarde(*h.plek) for h in formules} != {}


def test_a_mended_folder_has_nothing_to_mend(hersteld, tmp_path):
    _, map_, _ = hersteld
    uit = herstel_map(map_, tmp_path / "nog eens")

    assert (uit, (tmp_path / "nog eens").exists()) == (Hersteld((), 1), False)
    assert [str(m) for m in controleer([map_]).meldingen if m.herstel] == []


def test_a_second_time_gives_the_same_bytes(hersteld, tmp_path):
    uitkomst, map_, _ = hersteld
    kopie = zet(tmp_path / "kopie", klassenmap_groep_5=b"een oudere kopie")
    weer = herstel(te_herstellen(uitkomst), kopie, overschrijf=True)

    assert (kopie / NAAM_5).read_bytes() == (map_ / NAAM_5).read_bytes()
    assert [klas.kopie for klas in weer.klassen] == [kopie / NAAM_5]


def eigen_formule(deel: bytes) -> bytes:
    """Make the planted 151.5 the value of a formula of the teacher's own."""
    tekst = b' t="inlineStr"><is><t>151.5</t></is>'
    return deel.replace(tekst, b' t="str"><f>"151."&amp;5</f><v>151.5</v>')


def test_what_stays_and_what_only_the_copy_shows(tmp_path):
    """A formula of the teacher's own stays. A niveau that is read now may differ from what is
    computed: that is a question.
    """
    cellen = (
        ("tblScores", 1, "rekenen_m_niveau", "getal", "3"),
        ("tblScores", 1, "rekenen_m_percentiel", "getal", "99"),
    )
    bron = bewerk(kapot(SCORE, *cellen), eigen_formule)
    (klas,) = herstel_map(zet(tmp_path / "bron", klassenmap_groep_5=bron), tmp_path / "u").klassen
    na, meldingen = lees(tmp_path / "u" / NAAM_5)

    assert [h.plek for h in klas.cellen] == [cellen[0][:3]]
    assert staat_er(na, *SCORE[:3]) == ("151.5", True)
    assert [m.code for m in meldingen if m.herstel] == ["HGW306"]
    assert [str(m).partition(": ")[2] for m in klas.meldingen if m.code == "HGW502"] == [
        "Er staat III; berekend is het I. Kijk de score en het niveau na op de toetsuitslag."
    ]
