"""Start: where the file opens. What to do, the class in numbers, and the way to every sheet."""

from itertools import zip_longest

from xlsxwriter.utility import xl_rowcol_to_cell

from hgw_excel.bouwen.bladkop import zet_bladkop
from hgw_excel.bouwen.cyclus import EERSTE_KOLOM, Cyclustabel, volgende_stap
from hgw_excel.bouwen.druk import zet_druk
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.macros.startknoppen import UITLEG, startknoppen, zet_knop
from hgw_excel.bouwen.palet import LIJN_MIDDEN, PETROL, PETROL_LICHT
from hgw_excel.bouwen.startlijst import (
    GEGEVENS,
    GETALLEN,
    Taak,
    afdrukken,
    meer_bladen,
    taken,
)
from hgw_excel.bouwen.stijlen import TELLING
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet
from hgw_excel.schema.werkboek import Workbook

SECTIE, NR, LINK, TEL, WOORD = 3, 1, 2, 3, 4
"""Row of the first headings; columns of number, link, count and words."""

BREEDTES = {NR: 4, LINK: 29, TEL: 6, WOORD: 30, 5: 2}
HOOGTE, HOOGTE_TITEL = 21, 36
SLOT = "Op dit blad staat geen naam van een kind: het mag op het scherm in de klas."


def plaats(sheet: Sheet, werkboek: Workbook) -> tuple[int, int]:
    """Return the row of the headers and the first column of tblCyclus."""
    return SECTIE + 1, EERSTE_KOLOM


def bouw(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> None:
    """Draw the sheet."""
    Startblad(blad, sheet, inhoud, gereedschap).teken()


class Startblad:
    """The sheet, drawn from top to bottom; `rij` is where the next line comes."""

    def __init__(
        self, blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap
    ) -> None:
        self.blad, self.sheet, self.inhoud, self.g = blad, sheet, inhoud, gereedschap
        self.rij = SECTIE

    def teken(self) -> None:
        """Write everything, set the rows and the page."""
        for kolom, breedte in BREEDTES.items():
            self.blad.set_column(kolom, kolom, breedte)
        cyclus = Cyclustabel(self.blad, self.sheet, self.inhoud, self.g)
        cyclus.teken()
        self._kop(SECTIE, "De cyclus", EERSTE_KOLOM, EERSTE_KOLOM + 2)
        zet_bladkop(self.blad, self.sheet, self.inhoud, self.g, kolom=NR)
        self._taken()
        self._getallen()
        self._links()
        self._gegevens()
        self.g.waarde(self.blad, self.rij, NR, SLOT, self.g.stijlen.recept("hulp"))
        onder = max(self.rij, cyclus.plek.laatste)
        for rij in range(1, onder + 1):
            self.blad.zet_hoogte(rij, HOOGTE)
        self.blad.zet_hoogte(0, HOOGTE_TITEL)
        self.blad.set_selection(SECTIE + 1, LINK, SECTIE + 1, LINK)
        if self.g.macros:
            self._knoppen()
        zet_druk(self.blad, self.sheet, self.inhoud, (0, NR, onder, EERSTE_KOLOM + 2), hoog=1)

    def _kop(self, rij: int, tekst: str, van: int = NR, tot: int = WOORD) -> None:
        stijl = self.g.stijlen.recept("sectie")
        self.g.waarde(self.blad, rij, van, tekst, stijl)
        for kolom in range(van + 1, tot + 1):
            self.blad.write_blank(rij, kolom, None, stijl)

    def _sectie(self, tekst: str) -> None:
        self._kop(self.rij, tekst)
        self.rij += 1

    def _regel(self) -> int:
        """Begin a line with its hairline; return its row."""
        rij, self.rij = self.rij, self.rij + 1
        for kolom in range(NR, WOORD + 1):
            self.blad.write_blank(rij, kolom, None, self.g.stijlen.recept("regel"))
        return rij

    def _taken(self) -> None:
        self._sectie("Nu te doen")
        for nummer, taak in enumerate(taken(self.inhoud), 1):
            rij = self._regel()
            klein = self.g.stijlen.recept("label", align="center", font_size=10)
            self.g.waarde(self.blad, rij, NR, nummer, klein)
            vet = self.g.stijlen.recept("link_regel", bold=True, font_size=12)
            self.g.link(self.blad, rij, LINK, taak.blad, taak.tekst, vet, cel=self._doel(taak))
            self._telling(rij, taak.telling, taak.woorden)
            als = volgende_stap(self.g.plekken["tblCyclus"], taak.stappen, taak.peil)
            stijl = self.g.stijlen.regel(bg_color=PETROL_LICHT)
            self._regels((rij, NR, rij, WOORD), als, stijl)
        self.rij += 1

    def _knoppen(self) -> None:
        """Put them right of the cycle: in sight at once, and beside what is printed."""
        kolom = EERSTE_KOLOM + 4
        self.blad.set_column(kolom, kolom, BREEDTES[LINK])
        self._kop(SECTIE, "Knoppen", kolom, kolom)
        namen = startknoppen()
        for rij, naam in enumerate(namen, SECTIE + 1):
            zet_knop(self.blad, rij, kolom, naam)
        uitleg = self.g.stijlen.recept("hulp")
        self.g.waarde(self.blad, SECTIE + 1 + len(namen), kolom, UITLEG, uitleg)

    def _doel(self, taak: Taak) -> str:
        """Return the cell a task leads to: the first one to type in."""
        tabel = next(s.table for s in self.inhoud.werkboek.sheets if s.naam == taak.blad)
        if tabel is None or not tabel.has(taak.kolom):
            return "A1"
        plek = self.g.plekken[tabel.name]
        return xl_rowcol_to_cell(plek.eerste, plek.kolommen[taak.kolom])

    def _telling(self, rij: int, naam: str, woorden: str) -> None:
        stijlen = self.g.stijlen
        if naam:
            getal = stijlen.recept("telling", num_format=TELLING)
            self.g.kopcel(self.blad, self.sheet, rij, TEL, naam, getal)
            cel = xl_rowcol_to_cell(rij, TEL, row_abs=True, col_abs=True)
            nul = stijlen.regel(font_color=LIJN_MIDDEN)
            self._regels((rij, TEL, rij, TEL), f"{cel}=0", nul)
        stijl = stijlen.recept("label", indent=1, align="left")
        if woorden in self.inhoud.werkboek.koppen:
            self.g.kopcel(self.blad, self.sheet, rij, WOORD, woorden, stijl)
        else:
            self.g.waarde(self.blad, rij, WOORD, woorden, stijl)

    def _regels(self, gebied: tuple[int, int, int, int], als: str, stijl: object) -> None:
        opmaak = {"type": "formula", "criteria": f"={als}", "format": stijl}
        self.blad.conditional_format(*gebied, opmaak)

    def _getallen(self) -> None:
        self._sectie("De groep in getallen")
        for feit in GETALLEN:
            rij = self._regel()
            self.g.waarde(self.blad, rij, LINK, feit.label, self.g.stijlen.recept("regel"))
            self._telling(rij, feit.telling, feit.woorden)
        self.rij += 1

    def _links(self) -> None:
        kaarten = afdrukken(self.inhoud.werkboek)
        self._sectie("Afdrukken")
        self._twee_kolommen(*kaarten, papier=True)
        self._sectie("Meer bladen")
        self._twee_kolommen(*meer_bladen(self.inhoud.werkboek, [*kaarten[0], *kaarten[1]]))

    def _twee_kolommen(
        self, links: list[Sheet], rechts: list[Sheet], *, papier: bool = False
    ) -> None:
        stijl = self.g.stijlen.recept("link_regel")
        for paar in zip_longest(links, rechts):
            rij = self._regel()
            for kolom, doel in zip((LINK, WOORD), paar, strict=True):
                if doel:
                    tekst = f"{doel.naam}, {doel.papier}" if papier else doel.naam
                    self.g.link(self.blad, rij, kolom, doel.naam, tekst, stijl)
        self.rij += 1

    def _gegevens(self) -> None:
        self._sectie("Deze klassenmap")
        for naam in GEGEVENS:
            cel = self.inhoud.werkboek.koppen[naam]
            rij = self._regel()
            self.g.waarde(self.blad, rij, LINK, cel.label, self.g.stijlen.recept("label"))
            kleur = {"bg_color": PETROL_LICHT, "font_color": PETROL} if cel.role == "v" else {}
            stijl = self.g.stijlen.recept("regel", align="left", indent=1, **kleur)
            self.g.kopcel(self.blad, self.sheet, rij, WOORD, cel, stijl)
        self.rij += 1
