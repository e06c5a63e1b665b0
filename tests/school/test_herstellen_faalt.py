"""Mended copies that can't be written, may not be, or are not what they should be."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.weigeringen import DUURT_TE_LANG, ONLEESBAAR
from hgw_excel.school import herstellen
from hgw_excel.school.bijwerken import Bijgewerkt
from hgw_excel.school.controleren import Uitkomst, controleer
from hgw_excel.school.herstellen import herstel, te_herstellen
from tests.school.kapot import SCORE, heel, inhoud_van, kapot, lees, staat_er, zet

NAAM_5 = "klassenmap groep 5.xlsx"


@pytest.fixture(scope="module")
def een(tmp_path_factory) -> Uitkomst:
    """One file with one cell to mend, checked; nothing may be written beside it."""
    bron = zet(tmp_path_factory.mktemp("een") / "bron", klassenmap_groep_5=kapot(SCORE))
    return controleer([bron])


def test_a_copy_that_is_there_is_not_replaced(een, tmp_path):
    er_al = zet(tmp_path / "er al", klassenmap_groep_5=b"iets van een leerkracht")
    uit = herstel(te_herstellen(een), er_al)

    assert [klas.reden for klas in uit.mislukt] == [
        "Deze kopie bestaat al. Kies een andere map, of vervang hem met --overschrijf."
    ]
    assert (uit.gelukt, uit.cellen) == ((), 0)
    assert inhoud_van(er_al) == {NAAM_5: b"iets van een leerkracht"}


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


@pytest.mark.parametrize(
    ("kopie", "niet"),
    [
        (lambda: kapot((*SCORE[:3], "getal", "151.5")), ""),
        (lambda: kapot((*SCORE[:3], "getal", "151.6")), "rekenen_m_score"),
        (lambda: kapot(SCORE), "rekenen_m_score"),
    ],
)
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
