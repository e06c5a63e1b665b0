"""Klassenmappen in, the booklet out: which take part, what is replaced, what is refused."""

from datetime import date

import pytest

from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.lees import read_safely
from hgw_excel.school.bespreking.maken import maak_boekje
from hgw_excel.school.controleren import controleer
from tests.school.klassen import bytes_van

FEB = date(2027, 2, 9)


@pytest.fixture
def klassen(tmp_path):
    """A folder with a groep 5 and a groep 6."""
    map_ = tmp_path / "klassen"
    map_.mkdir()
    for leerjaar in (6, 5):
        pad = map_ / f"klassenmap groep {leerjaar}.xlsx"
        pad.write_bytes(bytes_van((leerjaar,), 10))
    return map_


def maak(klassen, tmp_path, *, overschrijf=False, datum=FEB):
    return maak_boekje(
        [klassen], tmp_path / "b.xlsx", tmp_path / "p.xlsx", overschrijf=overschrijf, datum=datum
    )


def groepen(pad):
    return [rij[0] for rij in read_safely(pad).tabellen["tblGroepen"].rijen]


def test_all_classes_in_order_and_both_files(klassen, tmp_path):
    uit = maak(klassen, tmp_path)

    assert (uit.meegedaan, uit.gevonden, uit.exit_code) == (2, 2, 0)
    assert uit.geschreven == [tmp_path / "b.xlsx", tmp_path / "p.xlsx"]
    assert groepen(tmp_path / "b.xlsx") == ["5", "6"]
    assert [read_safely(pad).soort for pad in uit.geschreven] == ["bespreking", "presentatie"]


def test_a_broken_workbook_does_not_hide_the_others(klassen, tmp_path):
    (klassen / "klassenmap groep 7.xlsx").write_bytes(b"PK\x03\x04kapot")

    uit = maak(klassen, tmp_path)

    assert (uit.meegedaan, uit.gevonden, uit.exit_code) == (2, 3, 3)
    assert groepen(tmp_path / "b.xlsx") == ["5", "6"]


def test_without_a_class_nothing_is_written(tmp_path):
    (tmp_path / "leeg").mkdir()

    uit = maak(tmp_path / "leeg", tmp_path)

    assert (uit.meegedaan, uit.exit_code, uit.geschreven) == (0, 4, [])
    assert not (tmp_path / "b.xlsx").exists()


def test_a_class_delivered_twice_takes_no_part(klassen, tmp_path):
    dubbel = klassen / "klassenmap groep 6 (1).xlsx"
    dubbel.write_bytes((klassen / "klassenmap groep 6.xlsx").read_bytes())

    uit = maak(klassen, tmp_path)

    assert (groepen(tmp_path / "b.xlsx"), uit.exit_code) == (["5"], 3)


def test_our_own_files_between_the_classes_are_left_alone(klassen, tmp_path):
    maak_boekje([klassen], klassen / "boekje.xlsx", klassen / "tonen.xlsx")

    uit = controleer([klassen])

    assert (uit.gevonden, {m.bestand for m in uit.meldingen} & {"boekje.xlsx", "tonen.xlsx"}) == (
        2,
        set(),
    )


def test_what_is_there_is_replaced_only_on_a_word_and_kept(klassen, tmp_path):
    maak(klassen, tmp_path)
    oud = (tmp_path / "b.xlsx").read_bytes()

    with pytest.raises(KanNiet, match="bestaat al"):
        maak(klassen, tmp_path)
    anders = maak(klassen, tmp_path, overschrijf=True, datum=date(2027, 2, 10))

    assert anders.exit_code == 0
    assert (tmp_path / "b.xlsx").read_bytes() != oud
    assert oud in [pad.read_bytes() for pad in (tmp_path / "_hgw").rglob("b*.xlsx")]


def test_never_over_a_klassenmap_or_what_is_not_ours(klassen, tmp_path):
    klas = klassen / "klassenmap groep 5.xlsx"
    voor = klas.read_bytes()

    with pytest.raises(KanNiet, match="is een klassenmap, daar schrijven we niet overheen"):
        maak_boekje([klassen], klas, overschrijf=True)

    assert klas.read_bytes() == voor
