"""In which order files are written when a cell of one waits for another."""

from dataclasses import replace

import pytest

from hgw_excel.acties.voorstel import Voorstel
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.op_volgorde import BLIJFT, schrijf_op_volgorde
from hgw_excel.school.uitvoeren import Klasvoorstel


def plek(naar: str) -> tuple[str, int, str]:
    """The cell that waits for a file."""
    return ("tblLeerlingen", ord(naar[0]), "van_school_op")


def klas(naam: str, *wacht: str) -> Klasvoorstel:
    """A class with one cell to change, and one for each file it waits for."""
    cellen = {("tblScores", 0, "x"): naam, **{plek(b): "weg" for b in wacht}}
    wacht_op = {b: frozenset({plek(b)}) for b in wacht}
    return Klasvoorstel(naam, voorstel=Voorstel(Wijzigingen(cellen), wacht_op=wacht_op), cellen=1)


def speel(*klassen: Klasvoorstel, open_: str = "") -> tuple[list[str], dict[str, str]]:
    """Return what was written in which order, and the reason of each; the file `open_` can't be."""
    gedaan: list[str] = []

    def schrijf(een: Klasvoorstel) -> Klasvoorstel:
        if een.bestand == open_:
            return replace(een, cellen=0, reden="open")
        weg = sum(waarde == "weg" for waarde in een.voorstel.wijzigingen.cellen.values())
        gedaan.append(een.bestand + "-" * weg)
        return replace(een, geschreven=True)

    uit = schrijf_op_volgorde(klassen, schrijf)
    return gedaan, {naam: een.reden for naam, een in uit.items() if een.reden}


@pytest.mark.parametrize(
    ("klassen", "volgorde"),
    [
        ([klas("a"), klas("b")], ["a", "b"]),
        ([klas("a", "b"), klas("b")], ["b", "a-"]),
        ([klas("a", "b"), klas("b", "c"), klas("c")], ["c", "b-", "a-"]),
        ([klas("a", "b", "c"), klas("b"), klas("c")], ["b", "c", "a--"]),
    ],
    ids=["none waits", "one", "a row of three", "for two"],
)
def test_who_is_waited_for_is_first(klassen, volgorde):
    assert speel(*klassen) == (volgorde, {})


def test_what_was_not_written_is_not_gone_on():
    gedaan, redenen = speel(klas("a", "b", "c"), klas("b"), klas("c"), open_="b")

    assert gedaan == ["c", "a-"]
    assert redenen == {"b": "open", "a": BLIJFT}


def test_a_file_that_takes_no_part_is_never_there():
    assert speel(klas("a", "z")) == (["a"], {"a": BLIJFT})


def test_in_a_ring_one_is_written_without_what_waits():
    """It has no file here, so it is not read again; `test_leerlingwissel` does that."""
    gedaan, redenen = speel(klas("a", "b"), klas("b", "a"))

    assert gedaan == ["a", "b-"]
    assert redenen == {"a": BLIJFT}


def test_steps_are_told():
    stappen: list[tuple[int, int]] = []

    schrijf_op_volgorde(
        [klas("a", "b"), klas("b")],
        lambda een: replace(een, geschreven=True),
        lambda klaar, totaal: stappen.append((klaar, totaal)),
    )

    assert stappen == [(1, 2), (2, 2)]
