"""Mended copies in real files: what changes, what does not, and what can't be written."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.weigeringen import DUURT_TE_LANG, ONLEESBAAR
from hgw_excel.school import herstellen
from hgw_excel.school.bijwerken import Bijgewerkt
from hgw_excel.school.controleren import Uitkomst, controleer
from hgw_excel.school.herstellen import Hersteld, herstel, te_herstellen
from hgw_excel.school.kopiemap import keur, voorstel
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


@pytest.fixture(scope="module")
def een(tmp_path_factory) -> Uitkomst:
    """One file with one cell to mend, checked; nothing may be written beside it."""
    bron = zet(tmp_path_factory.mktemp("een") / "bron", klassenmap_groep_5=kapot(SCORE))
    return controleer([bron])


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


def test_a_copy_that_is_there_is_not_replaced(een, tmp_path):
    er_al = zet(tmp_path / "er al", klassenmap_groep_5=b"iets van een leerkracht")
    uit = herstel(te_herstellen(een), er_al)

    assert [klas.reden for klas in uit.mislukt] == [
        "Deze kopie bestaat al. Kies een andere map, of vervang hem met --overschrijf."
    ]
    assert (uit.gelukt, uit.cellen) == ((), 0)
    assert inhoud_van(er_al) == {NAAM_5: b"iets van een leerkracht"}


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


def test_one_bad_file_stops_nothing(een, tmp_path):
    """One was changed since it was read, one is mended, two share a name."""
    (klas,), bytes_ = een.klassen, een.paden[NAAM_5].read_bytes()
    namen = ("klassenmap groep 5", "klassenmap groep 6", "a/klassenmap 7", "b/Klassenmap 7")
    paden = {naam: tmp_path / f"{naam}.xlsx" for naam in namen}
    for pad in paden.values():
        pad.parent.mkdir(exist_ok=True)
        pad.write_bytes(bytes_)
    paden[namen[0]].write_bytes(bytes_ + b"0")
    klassen = [replace(klas, boek=replace(klas.boek, bestand=naam)) for naam in namen]
    uit = herstel(te_herstellen(Uitkomst(klassen=klassen, paden=paden)), tmp_path / "uit")

    assert [(klas.bestand, klas.cellen != ()) for klas in uit.gelukt] == [(namen[1], True)]
    assert [(klas.bestand, klas.reden.partition(".")[0]) for klas in uit.mislukt] == [
        (namen[0], "'klassenmap groep 5"),
        *((naam, "Er zijn er meer die zo heten") for naam in namen[2:]),
    ]
    assert list(inhoud_van(tmp_path / "uit")) == ["klassenmap groep 6.xlsx"]


@pytest.mark.parametrize(
    ("fout", "reden"),
    [
        (OSError(28, "vol"), "De schijf is vol."),
        (PermissionError(13, "nee"), "Je hebt geen rechten voor dit bestand of deze map."),
    ],
)
def test_a_full_disk_or_a_closed_folder_is_a_sentence(tmp_path, monkeypatch, een, fout, reden):
    def weiger(*_: object) -> None:
        raise fout

    monkeypatch.setattr(platform, "zet_neer", weiger)
    (klas,) = herstel(te_herstellen(een), tmp_path / "uit").klassen

    assert reden in klas.reden
    assert (klas.kopie, klas.cellen, (tmp_path / "uit").exists()) == (None, (), False)


def test_a_folder_that_can_not_be_made_is_a_sentence(een):
    with pytest.raises(KanNiet, match=r"De map 'uit' kan niet gemaakt worden\. .+ niets gesch"):
        herstel(te_herstellen(een), een.paden[NAAM_5] / "uit")


@pytest.mark.parametrize(("kopie", "niet"), [(heel, ""), (lambda: kapot(SCORE), "rekenen_m_score")])
def test_the_copy_itself_is_read(tmp_path, monkeypatch, een, kopie: Callable[[], bytes], niet):
    """A writer that lies is found out."""

    def schrijf(*_: object, uit: Path, **__: object) -> Bijgewerkt:
        uit.write_bytes(kopie())
        return Bijgewerkt(uit, 1)

    monkeypatch.setattr(herstellen, "werk_bij", schrijf)
    (klas,) = herstel(te_herstellen(een), tmp_path / "uit").klassen

    assert "".join(h.plek[2] for h in klas.niet) == niet
    assert (klas.reden, len(klas.cellen)) == ("", int(not niet))
    assert klas.kopie == tmp_path / "uit" / NAAM_5


@pytest.mark.parametrize(
    ("melding", "zin"),
    [
        (
            DUURT_TE_LANG.melding(NAAM_5, grens="60"),
            "Het lezen duurde langer dan 60 seconden en is gestopt.",
        ),
        (ONLEESBAAR.melding(NAAM_5), "De inhoud van de werkmap is niet te lezen."),
    ],
)
def test_a_copy_that_is_not_read_again_stays_and_says_why(tmp_path, monkeypatch, een, melding, zin):
    """The reason may pass, and what it replaced was good."""
    kopie = zet(tmp_path / "uit", klassenmap_groep_5=b"een eerdere kopie") / NAAM_5
    monkeypatch.setattr(herstellen, "read_all", lambda paden: [melding for _ in paden])
    (klas,) = herstel(te_herstellen(een), tmp_path / "uit", overschrijf=True).klassen

    assert klas.reden == f"De kopie staat er, maar is niet nagekeken. {zin} Gebruik hem zo niet."
    assert (klas.kopie, klas.cellen, klas.niet) == (None, (), ())
    assert staat_er(lees(kopie)[0], *SCORE[:3]) == (151.5, False)


@pytest.mark.parametrize("zet_link", [Path.symlink_to, Path.hardlink_to])
def test_a_copy_never_comes_in_the_place_of_an_original(tmp_path, een, zet_link):
    """A link to one, under the name of the copy; or to one with nothing to mend."""
    uit = tmp_path / "uit"
    bron = zet(tmp_path / "bron", klassenmap_groep_5=kapot(SCORE), klassenmap_groep_6=heel())
    ander = bron / "klassenmap groep 6.xlsx"
    voor = inhoud_van(bron)
    uitkomst = replace(een, paden={NAAM_5: bron / NAAM_5, ander.name: ander})
    redenen = []
    for origineel in (bron / NAAM_5, ander):
        zet(uit)
        zet_link(uit / NAAM_5, origineel)
        redenen += [
            k.reden for k in herstel(te_herstellen(uitkomst), uit, overschrijf=True).klassen
        ]
        (uit / NAAM_5).unlink()

    assert {reden.partition(". ")[0] for reden in redenen} == {
        "Op de plek van de kopie staat een origineel of een snelkoppeling"
    }
    assert (inhoud_van(bron), inhoud_van(uit)) == (voor, {})


def test_a_writer_with_nothing_to_write_is_said(tmp_path, monkeypatch, een):
    monkeypatch.setattr(herstellen, "werk_bij", lambda *_, **__: Bijgewerkt(None))
    uit = herstel(te_herstellen(een), tmp_path / "uit")

    assert [klas.reden for klas in uit.mislukt] == ["In de kopie zou niets anders staan."]


@pytest.fixture
def map_(tmp_path) -> Path:
    """A folder of klassenmappen with one below it."""
    zet(tmp_path / "klassen", klassenmap_groep_5=b"")
    zet(tmp_path / "klassen/oud", klassenmap_groep_6=b"")
    (tmp_path / "naar").symlink_to(tmp_path / "klassen")
    return tmp_path


@pytest.mark.parametrize(
    ("paden", "uit", "zin"),
    [
        (["klassen"], "klassen", "In 'klassen' staan de originelen"),
        (["klassen"], "klassen/../klassen", "In 'klassen' staan de originelen"),
        (["klassen"], "naar", "In 'naar' staan de originelen"),
        (["klassen"], "KLASSEN", "In 'KLASSEN' staan de originelen"),
        (["klassen"], "klassen/oud", "'oud' ligt in de map die gecontroleerd wordt."),
        ([f"klassen/{NAAM_5}"], "klassen", "In 'klassen' staan de originelen"),
        (["klassen/*.xlsx"], "klassen", "In 'klassen' staan de originelen"),
        (["klassen"], "klassen/nieuw", "'nieuw' ligt in de map die gecontroleerd wordt."),
        (["."], "nieuw", "'nieuw' ligt in de map die gecontroleerd wordt."),
        (["klassen"], f"klassen/{NAAM_5}", f"'{NAAM_5}' is een bestand."),
    ],
)
def test_a_folder_that_will_not_do(map_, monkeypatch, paden, uit, zin):
    monkeypatch.chdir(map_)

    with pytest.raises(KanNiet) as fout:
        keur(Path(uit), paden)
    assert (fout.value.zin[: len(zin)], fout.value.code) == (zin, 2)


@pytest.mark.parametrize(
    ("paden", "uit"),
    [
        (["klassen"], "hersteld"),
        (["klassen"], "klassen hersteld"),
        (["klassen"], "klassen/_hgw/hersteld"),
        ([f"klassen/{NAAM_5}"], "klassen/nieuw"),
    ],
)
def test_a_folder_that_will_do(map_, monkeypatch, paden, uit):
    monkeypatch.chdir(map_)

    assert keur(Path(uit), paden) is None


def test_which_folder_is_proposed(map_):
    anders, klassen = map_ / "documenten", map_ / "klassen"
    (map_ / "klassen hersteld").mkdir()

    assert [
        voorstel([klassen], anders),
        voorstel([klassen / NAAM_5], anders),
        voorstel([klassen / "oud"], anders),
        voorstel([klassen / "oud", klassen], anders),
        voorstel([Path("/")], map_),
    ] == [
        map_ / "klassen hersteld-2",
        map_ / "klassen hersteld-2",
        klassen / "oud hersteld",
        anders / "klassenmappen hersteld",
        None,
    ]
