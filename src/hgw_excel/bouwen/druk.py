"""The page: paper, margins, fit, repeated rows, and a footer that says what the sheet is."""

from collections.abc import Mapping
from dataclasses import dataclass

from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud, als_tekst
from hgw_excel.schema.kolom import Sheet

PAPIER = {"A4": 9, "A3": 8}
INCH = 2.54
VOET_LANGST = 255

Marges = tuple[float, float, float, float]
"""Left, right, top, bottom in centimetres."""

GEWOON: Marges = (1, 1, 1.3, 1.5)
MARGES: Mapping[str, Marges] = {
    "Groepsoverzicht": (0.8, 0.8, 0.9, 1.3),
    "Plan": (0.8, 0.8, 0.8, 1.4),
    "Leerlingkaart": (1.5, 1.3, 1.3, 1.5),
    "Datamuur": (1, 1, 1, 1.5),
    "Scores": (1, 1, 1.3, 1.3),
    "Indeling": (1, 1, 1.3, 1.3),
}


@dataclass(frozen=True, slots=True)
class Voet:
    """What stands in the footer, left to right; '' takes the usual text."""

    links: str = ""
    midden: str = ""
    rechts: str = ""
    punten: int = 9


def zet_druk(
    blad: Werkblad,
    sheet: Sheet,
    inhoud: Inhoud,
    gebied: tuple[int, int, int, int],
    *,
    herhaal: tuple[int, int] | None = None,
    hoog: int = 0,
    voet: Voet | None = None,
) -> None:
    """Set up the page of a sheet.

    Args:
        gebied: first row, first column, last row, last column that go on paper.
        herhaal: rows that come back on each page.
        hoog: pages high; 0 lets it run on.
    """
    blad.set_paper(PAPIER[sheet.papier or "A4"])
    if sheet.liggend:
        blad.set_landscape()
    links, rechts, boven, onder = MARGES.get(sheet.naam.split(" ")[0], GEWOON)
    blad.set_margins(links / INCH, rechts / INCH, boven / INCH, onder / INCH)
    blad.set_header("", {"margin": 0.2})
    blad.set_footer(_voet(sheet, inhoud, voet or Voet()), {"margin": 0.25})
    blad.print_area(*gebied)
    blad.fit_to_pages(1, hoog)
    blad.center_horizontally()
    if herhaal:
        blad.repeat_rows(*herhaal)


def groep_tekst(naam: str) -> str:
    """Return 'groep 5/6' for '5/6', and a name of its own as it is."""
    return f"groep {naam}" if naam[:1].isdigit() else naam


def groep_van(inhoud: Inhoud) -> str:
    """Return the group of this klassenmap in words."""
    return groep_tekst(als_tekst(inhoud.kop("hgw_groep")))


def _voet(sheet: Sheet, inhoud: Inhoud, voet: Voet) -> str:
    school = als_tekst(inhoud.kop("hgw_school"))
    links = voet.links or " · ".join(
        deel for deel in (school, groep_van(inhoud), sheet.naam) if deel
    )
    midden = voet.midden or ("vertrouwelijk · bevat namen van kinderen" if sheet.namen else "")
    rechts = voet.rechts or "bladzijde &P van &N"
    over = VOET_LANGST - 80 - len(midden) - len(rechts)
    letter = f"&{voet.punten}&K5B6770"
    kort = links[: max(20, over // 2)].replace("&", "&&")
    return f"&L{letter}{kort}&C{letter}{midden}&R{letter}{rechts}"
