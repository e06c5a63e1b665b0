"""Samenvatting: five questions on one A4, for the schoolleider and the team."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter.format import Format

from hgw_excel.bouwen.palet import (
    KOP_GRIJS,
    LIJN,
    LIJN_MIDDEN,
    TINT_GEHAALD,
    TINT_NET_NIET,
    TINT_NIET,
    WIT,
)
from hgw_excel.bouwen.tekst import regels, rijhoogte, tekst_pixels
from hgw_excel.domein.ambities import Oordeel, Stand
from hgw_excel.domein.meting import Soort
from hgw_excel.domein.school import Vakgebied
from hgw_excel.school.overzicht import zinnen
from hgw_excel.school.overzicht.gegevens import (
    AFSPRAAK_REGELS,
    AFSPRAAK_VELDEN,
    Cijfers,
    afspraak_naam,
)
from hgw_excel.school.overzicht.register import schoolblad
from hgw_excel.school.overzicht.vel import Vel
from hgw_excel.school.overzicht.voet import voet

EERSTE, BREED, SMALST = 14.0, 79.0, 9.5
BREEDST = 104.0
"""All vakgebieden together; wider, and the text on paper gets under 8.5 pt."""
VEEL = 6
"""So many vakgebieden get small headers, more of them their short name."""
TUSSENRUIMTE = 12
"""Pixels that a cell keeps free beside its text, rounded up."""
WIE = 14.0
"""Least width of the cells with who does it and how it stands."""
MINSTENS = 3
"""Columns beside the first: the agreements need three."""
TEKEN = {Oordeel.GEHAALD: "●", Oordeel.NET_NIET: "≈", Oordeel.NIET: "○"}
TINT = {
    Oordeel.GEHAALD: TINT_GEHAALD,
    Oordeel.NET_NIET: TINT_NET_NIET,
    Oordeel.NIET: TINT_NIET,
}
GEEN_AFSPRAAK = "Nog geen afspraken. Typ hier wat jullie afspreken, wie het doet en hoe het staat."


@schoolblad("Samenvatting", plaats=10)
def samenvatting(vel: Vel, cijfers: Cijfers) -> None:
    """One A4 portrait."""
    pagina = _Pagina(vel, cijfers)
    pagina.kop()
    pagina.ambities()
    pagina.alineas("Waar niet?", zinnen.waar_niet(cijfers))
    pagina.alineas("Groeien de kinderen?", zinnen.groei_zinnen(cijfers))
    pagina.alineas("Is de cyclus rond?", zinnen.cyclus_zinnen(cijfers.groepen))
    pagina.afspraken()
    pagina.klaar()


class _Pagina:
    """The page being drawn from top to bottom; `rij` is the first that is free."""

    def __init__(self, vel: Vel, cijfers: Cijfers) -> None:
        self.vel = vel
        self.cijfers = cijfers
        self.vakken = [
            vak.sleutel
            for vak in cijfers.school.vakgebieden
            if any(stand.vakgebied == vak.sleutel for stand in cijfers.standen)
        ]
        kort = len(self.vakken) > VEEL
        self.namen = [_vak_naam(cijfers.school.vakgebied(vak), kort) for vak in self.vakken]
        self.punten = 9 if len(self.vakken) >= VEEL else 11
        aantal = max(MINSTENS, len(self.vakken))
        self.laatste = 1 + aantal
        nodig = min(_woordbreedte(self.namen, self.punten), BREEDST / aantal)
        self.breedte = max(SMALST, BREED / aantal, nodig)
        vel.kolom(1, 1, EERSTE)
        vel.kolom(2, self.laatste, self.breedte)
        self.totaal = vel.breedte(1, self.laatste)
        self.rij = 0

    def kop(self) -> None:
        vel = self.vel
        vel.blad.set_row(0, 33)
        vel.recept(0, 1, "Schooloverzicht", "titel", font_size=24)
        vel.recept(0, self.laatste, zinnen.peil(self.cijfers), "hulp", align="right")
        self.rij = 1
        stijl = vel.stijlen.recept("hulp", text_wrap=True, align="left")
        self.alinea(zinnen.onderschrift(self.cijfers), stijl)

    def sectie(self, titel: str) -> None:
        """A heading with a rule below it, after some white."""
        self.vel.blad.set_row(self.rij, 17)
        self.vel.blad.set_row(self.rij + 1, 22)
        for kolom in range(1, self.laatste + 1):
            self.vel.recept(self.rij + 1, kolom, titel if kolom == 1 else None, "sectie")
        self.rij += 2

    def alinea(self, tekst: str, stijl: Format, punten: float = 11, inspring: int = 0) -> None:
        """A text over the whole width, as high as it needs."""
        aantal = regels(tekst, self.totaal, punten, inspring=inspring)
        self.vel.blad.set_row(self.rij, rijhoogte(aantal, punten, minstens=19))
        self.vel.samen(self.rij, 1, self.laatste, tekst, stijl)
        self.rij += 1

    def alineas(self, titel: str, teksten: Sequence[str]) -> None:
        self.sectie(titel)
        for tekst in teksten:
            self.alinea(tekst, self.vel.stijlen.stijl(text_wrap=True, align="left"))

    def ambities(self) -> None:
        self.sectie("Halen we onze ambities?")
        leerjaren = sorted({stand.leerjaar for stand in self.cijfers.standen})
        if self.vakken:
            self._vakkenrij()
        else:
            self.alinea("Er is geen vakgebied met toetsen.", self.vel.stijlen.stijl())
        for leerjaar in leerjaren:
            self._leerjaar(leerjaar)
        klein = self.vel.stijlen.recept("klein", text_wrap=True, align="left")
        for tekst in (zinnen.legenda(self.cijfers), zinnen.niet_getoetst(self.cijfers)):
            if tekst and self.vakken:
                self.alinea(tekst, klein, 9)

    def _vakkenrij(self) -> None:
        punten, breedte = self.punten, self.breedte
        hoog = max(regels(naam, breedte, punten, vet=True, inspring=0) for naam in self.namen)
        self.vel.blad.set_row(self.rij, rijhoogte(hoog, punten, minstens=21))
        stijl = {"bg_color": KOP_GRIJS, "bottom": 1, "bottom_color": LIJN_MIDDEN, "bold": True}
        stijl |= {"align": "center", "text_wrap": True, "font_size": punten}
        for kolom, naam in enumerate(["", *self.namen], 1):
            self.vel.schrijf(self.rij, kolom, naam, self.vel.stijlen.stijl(**stijl))
        self.rij += 1

    def _leerjaar(self, leerjaar: int) -> None:
        self.vel.blad.set_row(self.rij, 34)
        self.vel.recept(self.rij, 1, f"groep {leerjaar}", "regel", bold=True)
        for kolom, vak in enumerate(self.vakken, 2):
            stand = next(
                (s for s in self.cijfers.standen if (s.vakgebied, s.leerjaar) == (vak, leerjaar)),
                None,
            )
            self._cel(kolom, stand)
        self.rij += 1

    def _cel(self, kolom: int, stand: Stand | None) -> None:
        """Mark and word, and below it the count; one colour, and none for a few children."""
        boven, onder = _woorden(stand, zinnen.gewoon_moment(self.cijfers))
        eigen = _celstijl(stand)
        stijlen = self.vel.stijlen
        cel = stijlen.stijl(**eigen, align="center", text_wrap=True)
        if not onder:
            self.vel.schrijf(self.rij, kolom, boven, cel)
            return
        vet = stand is not None and stand.oordeel in (Oordeel.NET_NIET, Oordeel.NIET)
        punten = 11 if self.breedte > 11 else 9.5
        delen = [stijlen.stijl(bold=vet, font_size=punten), f"{boven}\n"]
        delen += [stijlen.stijl(font_size=min(10, punten)), onder]
        self.vel.blad.write_rich_string(self.rij, kolom, *delen, cel)

    def afspraken(self) -> None:
        """Lines to type in; the sentence above them shows only while all are empty."""
        self.sectie("Wat spraken we af, en is het gebeurd?")
        nummers = range(1, AFSPRAAK_REGELS + 1)
        leeg = "&".join(afspraak_naam(AFSPRAAK_VELDEN[0], nummer) for nummer in nummers)
        stijl = self.vel.stijlen.recept("hulp", text_wrap=True, align="left")
        self.alinea(GEEN_AFSPRAAK, stijl)
        formule = f'=IF({leeg}="","{GEEN_AFSPRAAK}","")'
        zin = "" if any(regel[0] for regel in self.cijfers.afspraken) else GEEN_AFSPRAAK
        self.vel.blad.write_formula(self.rij - 1, 1, formule, stijl, zin)
        kop = self.vel.stijlen.recept("kop_v", valign="vcenter", font_size=10)
        self._afspraak(AFSPRAAK_VELDEN, kop, 19)
        regel = self.vel.stijlen.recept("regel", text_wrap=True, align="left")
        for nummer in nummers:
            getypt = self.cijfers.afspraken[nummer - 1 : nummer] or (("", "", ""),)
            for veld, kolom in zip(AFSPRAAK_VELDEN, self._plekken(), strict=True):
                self.vel.naam(afspraak_naam(veld, nummer), self.rij, kolom)
            self._afspraak(getypt[0], regel, 22)

    def _plekken(self) -> tuple[int, int, int]:
        """The first columns of afspraak, wie and stand."""
        span = math.ceil(WIE / self.breedte)
        return (1, self.laatste - 2 * span + 1, self.laatste - span + 1)

    def _afspraak(self, teksten: Sequence[str], stijl: Format, minstens: float) -> None:
        van = self._plekken()
        tot = (van[1] - 1, van[2] - 1, self.laatste)
        maten = [self.vel.breedte(*plek) for plek in zip(van, tot, strict=True)]
        paren = zip(teksten, maten, strict=True)
        aantal = max(regels(tekst, breedte, 11, inspring=0) for tekst, breedte in paren)
        self.vel.blad.set_row(self.rij, rijhoogte(aantal, 11, minstens=minstens))
        for tekst, eerste, laatste in zip(teksten, van, tot, strict=True):
            self.vel.samen(self.rij, eerste, laatste, tekst, stijl)
        self.rij += 1

    def klaar(self) -> None:
        """Print set-up."""
        norm = zinnen.ambities_van(self.cijfers.school)
        wat = f"norm: {norm} · zie Verantwoording" if norm else "zie Verantwoording"
        self.vel.pagina(
            voet(self.cijfers, wat),
            gebied=(0, 1, self.rij - 1, self.laatste),
            hoog=1,
            marges=(1.4, 1.4, 1.3, 1.5),
        )


def _vak_naam(vak: Vakgebied, kort: bool) -> str:
    return vak.kort if kort else vak.naam


def _woordbreedte(namen: Sequence[str], punten: float) -> float:
    """Return the column width in which the longest word is not broken."""
    woorden = [woord for naam in namen for woord in naam.split()]
    pixels = max((tekst_pixels(woord, punten, vet=True) for woord in woorden), default=0)
    return (pixels + TUSSENRUIMTE) / 7


def _woorden(stand: Stand | None, gewoon: str) -> tuple[str, str]:
    """Return the two lines of a cell; the second is '' where there is nothing to count."""
    if stand is None:
        return "–", ""
    if stand.oordeel is Oordeel.GEEN_TOETSEN:
        zonder = stand.aantal(Soort.SCORE)
        return ("zonder niveau", f"{zonder} getoetst") if zonder else ("nog leeg", "")
    bij = f" ({stand.moment}{stand.leerjaar})" if stand.moment != gewoon else ""
    if stand.oordeel is Oordeel.GEEN_AMBITIE:
        return "geen ambitie", f"{stand.getoetst} getoetst{bij}"
    telling = f"{stand.op_niveau} van {stand.getoetst}{bij}"
    return f"{TEKEN[stand.oordeel]} {stand.oordeel}", telling


def _celstijl(stand: Stand | None) -> Mapping[str, Any]:
    tint = TINT.get(stand.oordeel) if stand is not None and stand.kleur else None
    onder = {"bottom": 1, "bottom_color": WIT if tint else LIJN}
    return {**onder, "right": 1, "right_color": WIT, "bg_color": tint} if tint else onder
