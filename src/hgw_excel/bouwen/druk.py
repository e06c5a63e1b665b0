"""The page: paper, margins, fit, repeated rows, and a footer that says what the sheet is."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from hgw_excel.bouwen.vertrouwelijk import NAMEN
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud, als_tekst
from hgw_excel.schema.kolom import Sheet

PAPIER = {"A4": 9, "A3": 8}
INCH = 2.54
VOET_LANGST = 255
LINKS_MINST = 60
"""This much of school, group and sheet stays before a legend takes the rest."""

PUNT = " · "

Marges = tuple[float, float, float, float]
"""Left, right, top, bottom in centimetres."""

GEWOON: Marges = (1, 1, 1.3, 1.5)
MARGES: Mapping[str, Marges] = {
    "Groepsoverzicht": (0.8, 0.8, 0.5, 1.1),
    "Plan": (0.8, 0.8, 0.5, 1),
    "Leerlingkaart": (1.5, 1.3, 1.3, 1.5),
    "Datamuur": (1, 1, 1, 1.5),
    "Scores": (1, 1, 1.3, 1.3),
    "Indeling": (0.7, 0.7, 1.3, 1.3),
    "Start": (0.8, 0.8, 1.1, 1.4),
}


@dataclass(frozen=True, slots=True)
class Voet:
    """What stands in the footer, left to right; '' takes the usual text.

    Codes such as &D stand only in `rechts`; an & in the other two is a sign like any other.
    """

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
    papier: str = "",
    liggend: bool | None = None,
) -> None:
    """Set up the page of a sheet.

    Args:
        gebied: first row, first column, last row, last column that go on paper.
        herhaal: rows that come back on each page.
        hoog: pages high; 0 lets it run on.
        papier, liggend: other paper than the schema asks.
    """
    blad.set_paper(PAPIER[papier or sheet.papier or "A4"])
    if sheet.liggend if liggend is None else liggend:
        blad.set_landscape()
    links, rechts, boven, onder = marges(sheet)
    blad.set_margins(links / INCH, rechts / INCH, boven / INCH, onder / INCH)
    blad.set_header("", {"margin": 0.2})
    blad.zet_voet(voettekst(sheet, inhoud, voet or Voet()), 0.25)
    blad.print_area(*gebied)
    blad.fit_to_pages(1, hoog)
    blad.center_horizontally()
    if herhaal:
        blad.repeat_rows(*herhaal)


def marges(sheet: Sheet) -> Marges:
    """Return the margins of a sheet."""
    return MARGES.get(sheet.naam.split(" ")[0], GEWOON)


def groep_tekst(naam: str) -> str:
    """Return 'groep 5/6' for '5/6', and a name of its own as it is."""
    return f"groep {naam}" if naam[:1].isdigit() else naam


def groep_van(inhoud: Inhoud) -> str:
    """Return the group of this klassenmap in words."""
    return groep_tekst(als_tekst(inhoud.kop("hgw_groep")))


def voettekst(sheet: Sheet, inhoud: Inhoud, voet: Voet) -> str:
    """Return the footer with its codes, never longer than Excel takes.

    Whom the sheet is for always stays; the school keeps a start, the legend gives way first.
    """
    school = als_tekst(inhoud.kop("hgw_school"))
    links = voet.links or " · ".join(
        deel for deel in (school, groep_van(inhoud), sheet.naam) if deel
    )
    namen = NAMEN if sheet.namen else ""
    rechts = voet.rechts or "bladzijde &P van &N"
    if voet.midden and namen and not voet.rechts:
        rechts = f"{namen} · {rechts}"
    letter = f"&{voet.punten}&K5B6770"
    ruimte = VOET_LANGST - lengte(rechts) - 3 * len(f"&L{letter}")
    begin = min(lengte(_verdubbeld(links)), LINKS_MINST)
    midden = _verdubbeld(_korter(voet.midden, ruimte - begin) or namen)
    links = _verdubbeld(_geknipt(links, ruimte - lengte(midden)))
    return f"&L{letter}{links}&C{letter}{midden}&R{letter}{rechts}"


def lengte(tekst: str) -> int:
    """Return the length of a text as Excel counts it."""
    return len(tekst.encode("utf-16-le", "surrogatepass")) // 2


def _verdubbeld(tekst: str) -> str:
    """Return the text with each & doubled, as it would begin a code."""
    return tekst.replace("&", "&&")


def _korter(tekst: str, ruimte: int) -> str:
    """Return a legend without its longest parts where it is too long, cut when one is left."""
    delen = tekst.split(PUNT)
    while len(delen) > 1 and lengte(_verdubbeld(PUNT.join(delen))) > ruimte:
        delen.remove(max(delen, key=lengte))
    return _geknipt(PUNT.join(delen), ruimte)


def _geknipt(tekst: str, ruimte: int) -> str:
    """Return the text cut where it would take more than `ruimte`."""
    if lengte(_verdubbeld(tekst)) <= ruimte:
        return tekst
    lengtes = accumulate(lengte(_verdubbeld(teken)) for teken in tekst)
    past = sum(tot < ruimte for tot in lengtes)
    return f"{tekst[:past].rstrip()}…" if ruimte > 0 else ""
