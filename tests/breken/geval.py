"""One hostile workbook: how it is made and what must come of it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from hgw_excel.schema.ruw import Cel
from tests.lezen.kapot import gewijzigd
from tests.lezen.maken import HOOFD, lees_delen, maak_klassenmap, schrijf_delen, vervang

Maker = Callable[[Path], Path]
BLAD2, TABEL = "xl/worksheets/sheet2.xml", "xl/tables/table1.xml"
RELATIES, TABELRELATIES = "xl/_rels/workbook.xml.rels", "xl/worksheets/_rels/sheet2.xml.rels"
STIJLEN = "xl/styles.xml"
SCORE = '<c r="C4"><v>112.5</v></c>'
"""The cell of the honest klassenmap that many of these files write otherwise: Anna's score."""

ZELFDE = "zelfde"


class Geval(NamedTuple):
    """A hostile or odd workbook.

    Attributes:
        naam: what is odd about it.
        maak: writes it at a path.
        code: the refusal it must get; '' when it must be read.
        score: what Anna's score must read as; `ZELFDE` when the whole table must be as it was.
        zwaar: made by the sweep only, it takes seconds.
    """

    naam: str
    maak: Maker
    code: str = ""
    score: Cel = ZELFDE
    zwaar: bool = False


def cel(xml: str) -> Maker:
    """Write Anna's score as this cell."""
    return gewijzigd(BLAD2, SCORE, xml)


def waarde(tekst: str, kenmerken: str = "") -> Maker:
    """Write Anna's score with this text in its `<v>`, and attributes such as ' t="b"'."""
    return cel(f'<c r="C4"{kenmerken}><v>{tekst}</v></c>')


def reeks(*stappen: tuple[str, str, str]) -> Maker:
    """Replace text in parts, one after another: (part, old, new)."""

    def maak(pad: Path) -> Path:
        maak_klassenmap(pad)
        for stap in stappen:
            vervang(pad, *stap)
        return pad

    return maak


def delen_erbij(**delen: bytes) -> Maker:
    """Add or replace parts; '__' in a name is '/', '_0_' is '.'."""
    nieuw = {naam.replace("__", "/").replace("_0_", "."): deel for naam, deel in delen.items()}
    return lambda pad: schrijf_delen(pad, lees_delen(maak_klassenmap(pad)) | nieuw)


def op_bytes(functie: Callable[[bytes], bytes]) -> Maker:
    """Rewrite the bytes of an honest klassenmap."""

    def maak(pad: Path) -> Path:
        pad.write_bytes(functie(maak_klassenmap(pad).read_bytes()))
        return pad

    return maak


def hoofd(oud: str, nieuw: str) -> Maker:
    """Replace text in the workbook part."""
    return gewijzigd(HOOFD, oud, nieuw)
