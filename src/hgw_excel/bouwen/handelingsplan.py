"""A handelingsplan on one A4, for parents, child and teacher to sign."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter.format import Format

from hgw_excel.bouwen.afdruk import Afdruk
from hgw_excel.bouwen.druk import INCH, MARGES
from hgw_excel.bouwen.palet import GRIJS, LIJN_MIDDEN
from hgw_excel.bouwen.stijlen import DUN, Stijlen
from hgw_excel.bouwen.tekst import regels
from hgw_excel.bouwen.werkblad import Werkblad

KOLOMMEN, PIXELS = 14, 50
"""Fourteen columns fill an A4 portrait."""

TITEL, REGEL, GAT, SECTIE, LIJN, TEKEN = 42, 20, 10, 24, 25, 58
TEKSTREGEL, LUCHT = 14.8, 4
MINST = 3
"""Lines of room for each text, so that something can be added by hand."""

HOOG, KRIMP = 790, 1.25
"""Points on the paper, and how much more of them still leaves 11 pt readable."""

WERK_MINST, WERK_MEEST, EVALUATIEREGELS = 3, 8, 3
WIE = ("ouder(s) of verzorger(s)", "leerling", "leerkracht")


@dataclass(frozen=True, slots=True)
class Formulier:
    """What stands on the form; an empty text leaves room to write.

    Attributes:
        regel: group, school and teacher; `kop` the vakgebied and the days.
        nu: where the child stands, `goed` what goes well.
        behaald: the words to choose from.
    """

    naam: str
    regel: str
    kop: str
    nu: str
    goed: str
    doel: str
    aanpak: str
    evaluatie: str
    behaald: Sequence[str]


def bouw_formulier(formulier: Formulier) -> bytes:
    """Return the workbook with the form; the same plan gives the same bytes.

    Raises:
        KanNiet: a text that no cell can hold.
    """
    afdruk = Afdruk(f"Handelingsplan {formulier.kop}")
    blad = afdruk.blad(formulier.naam)
    blad.set_column_pixels(1, KOLOMMEN, PIXELS)
    vel = _Vel(blad, afdruk.stijlen)
    laatste = _teken(vel, formulier) - 1
    _druk(blad, laatste, formulier)
    return afdruk.klaar()


class _Vel:
    """The page, row after row."""

    def __init__(self, blad: Werkblad, stijlen: Stijlen) -> None:
        self.blad, self.stijlen, self.rij = blad, stijlen, 0

    @property
    def gebruikt(self) -> float:
        """Points that the rows so far take."""
        return sum(self.blad.hoogtes.values())

    def zet(self, van: int, tot: int, tekst: str, stijl: Format) -> None:
        """Write a text over columns `van` to `tot`, counted from 1."""
        self.blad.merge_range(self.rij, van, self.rij, tot, "", stijl)
        if tekst:
            self.blad.write_string(self.rij, van, tekst, stijl)

    def hoogte(self, punten: float) -> None:
        """Set the height of this row and go on with the next."""
        self.blad.zet_hoogte(self.rij, punten)
        self.rij += 1

    def koppen(self, delen: Mapping[tuple[int, int], str], *, groot: bool = False) -> None:
        """Write headings beside each other; all but the first are small unless `groot`."""
        for (van, tot), tekst in delen.items():
            klein = {} if groot or van == 1 else {"font_size": 11, "bold": False}
            self.zet(van, tot, tekst, self.stijlen.recept("sectie", **klein))
        self.hoogte(SECTIE)

    def teksten(self, delen: Mapping[tuple[int, int], str]) -> None:
        """Write texts beside each other in a row that holds the longest."""
        stijl = self.stijlen.stijl(text_wrap=True, align="left", valign="top")
        nodig = MINST
        self.hoogte(LUCHT)
        for (van, tot), tekst in delen.items():
            self.zet(van, tot, tekst, stijl)
            breedte = ((tot - van + 1) * PIXELS - 5) / 7
            nodig = max(nodig, regels(tekst, breedte, 11))
        self.hoogte(nodig * TEKSTREGEL + LUCHT)
        self.hoogte(GAT)


ALLES, LINKS, RECHTS = (1, 14), (1, 6), (8, 14)
DERDEN = ((1, 4), (6, 9), (11, 14))


def _teken(vel: _Vel, f: Formulier) -> int:
    """Draw the form and return the first row below it."""
    _kop(vel, f)
    vel.koppen({LINKS: "Waar staat het kind nu?", RECHTS: "Wat gaat goed"}, groot=True)
    vel.teksten({LINKS: f.nu, RECHTS: f.goed})
    vel.koppen({ALLES: "Doel"})
    vel.teksten({ALLES: f.doel})
    vel.koppen({ALLES: "Zo pakken we het aan"})
    vel.teksten({ALLES: f.aanpak})
    vel.koppen({(1, 7): "Wie doet wat?", (8, 11): "wie", (12, 14): "wanneer"})
    onder = _onder_hoog(f)
    over = HOOG - vel.gebruikt - onder
    _lijnen(vel, min(WERK_MEEST, max(WERK_MINST, int(over / LIJN))))
    vel.hoogte(GAT)
    vel.koppen({(1, 7): "Hoe ging het?", (8, 14): "    ".join(f"○ {w}" for w in f.behaald)})
    if f.evaluatie:
        vel.teksten({ALLES: f.evaluatie})
    else:
        _lijnen(vel, EVALUATIEREGELS)
        vel.hoogte(GAT)
    _tekenvakken(vel)
    return vel.rij


def _onder_hoog(f: Formulier) -> float:
    """Return the points that all below the work takes, three lines of evaluation too."""
    evaluatie = EVALUATIEREGELS * LIJN + (TEKSTREGEL if f.evaluatie else 0)
    return 3 * GAT + 2 * SECTIE + evaluatie + REGEL + TEKEN


def _kop(vel: _Vel, f: Formulier) -> None:
    vel.zet(1, 9, f.naam, vel.stijlen.recept("titel", font_size=30, shrink=True))
    rechts = vel.stijlen.stijl(font_size=12, font_color=GRIJS, align="right")
    vel.zet(10, 14, "Handelingsplan", rechts)
    vel.hoogte(TITEL)
    vel.zet(*ALLES, f.regel, vel.stijlen.stijl(font_color=GRIJS, shrink=True))
    vel.hoogte(REGEL)
    vel.zet(*ALLES, f.kop, vel.stijlen.stijl(bold=True, font_size=12))
    vel.hoogte(REGEL)
    vel.hoogte(GAT)


def _lijnen(vel: _Vel, aantal: int) -> None:
    lijn = vel.stijlen.recept("schrijflijn")
    for _ in range(aantal):
        vel.zet(*ALLES, "", lijn)
        vel.hoogte(LIJN)


def _tekenvakken(vel: _Vel) -> None:
    """Draw three places to sign, each on a line of its own."""
    vel.koppen({ALLES: "Samen besproken"})
    wie = vel.stijlen.stijl(font_size=10, font_color=GRIJS)
    lijn = vel.stijlen.stijl(font_size=9, font_color=GRIJS, valign="top", bottom=DUN,
                             bottom_color=LIJN_MIDDEN)  # fmt: skip
    for (van, tot), woord in zip(DERDEN, WIE, strict=True):
        vel.zet(van, tot, woord, wie)
    vel.hoogte(REGEL)
    for van, tot in DERDEN:
        vel.zet(van, tot, "datum en handtekening", lijn)
    vel.hoogte(TEKEN)


def _druk(blad: Werkblad, laatste: int, f: Formulier) -> None:
    blad.set_paper(9)
    links, rechts, boven, onder = MARGES["Leerlingkaart"]
    blad.set_margins(links / INCH, rechts / INCH, boven / INCH, onder / INCH)
    blad.zet_voet(f"&L&9&K5B6770{f.regel.replace('&', '&&')[:100]}&R&9&K5B6770vertrouwelijk", 0.25)
    blad.print_area(0, 1, laatste, KOLOMMEN)
    past = sum(blad.hoogtes.values()) <= HOOG * KRIMP
    blad.fit_to_pages(1, 1 if past else 0)
    blad.center_horizontally()
