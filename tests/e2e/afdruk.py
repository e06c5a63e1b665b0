"""What should be on paper and what is: the cells of a print area against the words of its PDF."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader

from tests import papier
from tests.e2e import knippen
from tests.libreoffice import Document

PUNT = 72 / 25.4
FORMATEN = {"A4": (210, 297), "A3": (297, 420)}
_DEEL = re.compile(r"[\s\u00ad-]+")
"""A word may be broken after its hyphen; so both sides are cut there."""


@dataclass(frozen=True)
class Afdruk:
    """One sheet on paper.

    Attributes:
        weg: words of its open cells that are not on the page, as often as they miss.
        geknipt: texts of which a part is not shown, and numbers that do not fit ('###').
        kleinst: the smallest type size, in points on paper.
        paginas: the words of each page, the foot included.
        papier: 'A4 staand', 'A3 liggend' ... of each page.
    """

    weg: tuple[str, ...]
    geknipt: tuple[str, ...]
    kleinst: float
    paginas: tuple[tuple[str, ...], ...]
    papier: tuple[str, ...]

    @property
    def tekst(self) -> str:
        """All words of the first page, the foot among them."""
        return " ".join(self.paginas[0])


def druk(document: Document, pdf: Path, alleen: str = "") -> dict[str, Afdruk]:
    """Print all visible sheets at once and compare each that has a print area with its cells.

    `alleen` names the one sheet to compare, as that is most of the work.
    """
    document.pdf(pdf)
    woorden, lezer = papier.woorden(pdf, "-raw"), PdfReader(pdf)
    begin = {str(plek.title): lezer.get_destination_page_number(plek) for plek in lezer.outline}
    einden = [*sorted(begin.values())[1:], len(lezer.pages)]
    cellen = document.getoond(pdf.with_suffix(".csv"))
    return {
        blad: _vergelijk(teksten, woorden[van:tot], list(lezer.pages[van:tot]))
        for (blad, van), tot in zip(begin.items(), einden, strict=True)
        if alleen in ("", blad)
        and (teksten := list(_in_druk(document.uno.Sheets.getByName(blad), cellen[blad])))
    }


def _in_druk(vel: Any, cellen: list[list[str]]) -> Iterator[str]:
    """Yield what the open cells of the print areas of a sheet show."""
    for g in vel.getPrintAreas():
        gebied = vel.getCellRangeByPosition(g.StartColumn, g.StartRow, g.EndColumn, g.EndRow)
        for open_ in gebied.queryVisibleCells().RangeAddresses:
            for rij in cellen[open_.StartRow : open_.EndRow + 1]:
                yield from rij[open_.StartColumn : open_.EndColumn + 1]


def _vergelijk(teksten: list[str], paginas: list[list[str]], vellen: list[PageObject]) -> Afdruk:
    tekeningen = [knippen.lees(vel) for vel in vellen]
    return Afdruk(
        tuple(ontbrekend(teksten, paginas)),
        tuple(tekst for delen, _ in tekeningen for tekst in delen),
        round(min(kleinst for _, kleinst in tekeningen), 1),
        tuple(tuple(pagina) for pagina in paginas),
        tuple(formaat(vel.mediabox) for vel in vellen),
    )


def ontbrekend(teksten: Iterable[str], paginas: Iterable[Iterable[str]]) -> list[str]:
    """Return the words of the texts that are not on the pages, as often as they miss."""
    op_papier = Counter(deel for pagina in paginas for woord in pagina for deel in knip(woord))
    in_cellen = Counter(deel for tekst in teksten for deel in knip(tekst))
    return sorted((in_cellen - op_papier).elements())


def knip(tekst: str) -> list[str]:
    """Return the words of a text."""
    return [deel for deel in _DEEL.split(tekst) if deel]


def formaat(vlak: Any) -> str:
    """Return the name of a paper size, or its millimetres when it has none."""
    breed, hoog = (float(maat) / PUNT for maat in (vlak.width, vlak.height))
    for naam, (kort, lang) in FORMATEN.items():
        for stand, maten in (("staand", (kort, lang)), ("liggend", (lang, kort))):
            if abs(breed - maten[0]) < 1 and abs(hoog - maten[1]) < 1:
                return f"{naam} {stand}"
    return f"{breed:.0f} x {hoog:.0f} mm"
