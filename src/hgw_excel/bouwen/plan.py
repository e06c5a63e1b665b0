"""A plan: the head with ambitie and analysis, and a row per leerjaar and aanpak, on one A4."""

from xlsxwriter.format import Format

from hgw_excel.bouwen.bladkop import TITEL, WIT_, open_kolom
from hgw_excel.bouwen.druk import groep_van
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.indeling import nog_te_bespreken
from hgw_excel.bouwen.opmaakregels import tint
from hgw_excel.bouwen.palet import (
    GRIJS,
    LIJN,
    LIJN_MIDDEN,
    PETROL,
    TINT_BESPREKEN,
    TINT_EIGEN_LEERLIJN,
    TINT_INTENSIEF,
    TINT_LET_OP,
    TINT_VERDIEPT,
)
from hgw_excel.bouwen.planpagina import zet_planpagina
from hgw_excel.bouwen.plek import EERSTE_KOLOM
from hgw_excel.bouwen.stijlen import DUN, MIDDEL
from hgw_excel.bouwen.tabelblad import Tabelblad
from hgw_excel.bouwen.tekst import regels
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.bladen.indeling import teller_naam
from hgw_excel.schema.bladen.plan import INGEVULD, MINUTEN, OVERIG
from hgw_excel.schema.formules.plan import TE_VEEL
from hgw_excel.schema.fragmenten import tekst
from hgw_excel.schema.inhoud import Inhoud, als_tekst
from hgw_excel.schema.kolom import Column, HeadCell, Sheet, Table
from hgw_excel.schema.werkboek import Workbook

KOP = 1
"""First row of the head; the title stands above it."""

REGEL, RIJ_REGEL, RIJ_LUCHT = 16, 12.4, 4
HOOGTE_VRAGEN = WIT_ + 9
MINSTE_REGELS = 4
RUIMTE = {"analyse": 3, "reflectie": 1}
"""Lines to write on in the head; one more in a class of one leerjaar. Merged cells never grow."""

VRAGEN = (
    "Kijk terug op instructie (was de uitleg genoeg?), aanbod (paste de stof?), "
    "verwerking (lukte het zelf?) en tijd (was er genoeg?)."
)
"""Stands under reflectie: four sides of the teaching, before anything is said of the children."""

STROOK, KLEIN = 30, 10

NAAST = {MINUTEN: ("inhoud", "aanpak"), INGEVULD: ("organisatie", "evaluatie")}
"""First and last column of what stands on the line of the period, right of it."""


class Plantabel(Tabelblad):
    """The table of a plan: high rows, a clear line between leerjaren."""

    def cel_stijl(self, kolom: Column, i: int) -> Format:
        """Return the format of a cell; below the last row of a leerjaar stands a petrol line."""
        einde = i + 1 < self.plek.aantal and self._leerjaar(i) != self._leerjaar(i + 1)
        lijn = (MIDDEL, PETROL) if einde else (DUN, LIJN_MIDDEN)
        extra: dict[str, object] = {}
        if kolom.key == "groep":
            extra = {"font_size": KLEIN} if self._overig(i) else {"bold": True}
        return self.stijlen[kolom.key].cel(bottom=lijn[0], bottom_color=lijn[1], **extra)

    def minst(self, i: int) -> float:
        """Give each group room for four lines, and the strip of the others one."""
        return STROOK if self._overig(i) else MINSTE_REGELS * RIJ_REGEL + RIJ_LUCHT

    def rij_hoogte(self, i: int) -> float:
        """Return the height that the longest text of a row needs."""
        return max(self.minst(i), self._tekst_hoogte(i))

    def _tekst_hoogte(self, i: int) -> float:
        aantal = [
            regels(als_tekst(self.waarde(i, k)), k.width, *self._letter(i, k))
            for k in self.tabel.columns
            if not k.grouped
        ]
        return round(max(aantal) * RIJ_REGEL + RIJ_LUCHT, 1)

    def _letter(self, i: int, kolom: Column) -> tuple[float, bool]:
        """Return size and weight of the letters of a cell."""
        if kolom.key != "groep":
            return 10, False
        return (KLEIN, False) if self._overig(i) else (10, True)

    def _overig(self, i: int) -> bool:
        return self.inhoud.waarde(self.tabel.name, i, "indeling") == OVERIG

    def _leerjaar(self, i: int) -> object:
        return self.inhoud.waarde(self.tabel.name, i, "leerjaar")


def plaats(sheet: Sheet, werkboek: Workbook) -> tuple[int, int]:
    """Return the row of the headers and the first column."""
    return KOP + len(kopregels(sheet)) + 1, EERSTE_KOLOM


def kopregels(sheet: Sheet) -> tuple[HeadCell, ...]:
    """Return the cells of the head that have a line of their own."""
    return tuple(cel for cel in sheet.head if cel.label not in NAAST)


def bouw(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> None:
    """Draw the sheet."""
    tekening = Plantabel(blad, sheet, inhoud, gereedschap)
    tekening.teken()
    _zet_titel(blad, sheet, inhoud, gereedschap)
    for i, cel in enumerate(kopregels(sheet)):
        _zet_kopregel(blad, sheet, gereedschap, KOP + i, cel)
    _zet_vragen(blad, sheet, gereedschap, tekening.plek.kop_rij - 1)
    _zet_kleuren(blad, sheet, inhoud, gereedschap)
    begin = tekening.plek.kolommen["doel"]
    blad.set_selection(tekening.plek.eerste, begin, tekening.plek.eerste, begin)
    zet_planpagina(blad, sheet, inhoud, tekening.plek)


def _tabel(sheet: Sheet) -> Table:
    assert sheet.table is not None
    return sheet.table


def _breedte(tabel: Table) -> tuple[int, int, float]:
    """Return first and last open column beside the labels, and their width together."""
    eerste = open_kolom(tabel) + 1
    breed = [k.width for k in tabel.columns[eerste - EERSTE_KOLOM :] if not k.grouped]
    return eerste, eerste + len(breed) - 1, sum(breed)


def _zet_titel(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, g: Gereedschap) -> None:
    tabel = _tabel(sheet)
    blad.zet_hoogte(0, TITEL)
    g.waarde(blad, 0, open_kolom(tabel), sheet.titel, g.stijlen.recept("titel"))
    rechts = g.stijlen.stijl(font_size=14, font_color=GRIJS, align="right")
    g.waarde(blad, 0, _breedte(tabel)[1], groep_van(inhoud), rechts)


def _zet_kopregel(blad: Werkblad, sheet: Sheet, g: Gereedschap, rij: int, cel: HeadCell) -> None:
    """Write one label with its value; what is typed may take more lines."""
    van, tot, _ = _breedte(_tabel(sheet))
    g.waarde(blad, rij, van - 1, cel.label, g.stijlen.recept("label", valign="top", bottom=0))
    if rij == KOP:
        tot = _zet_ernaast(blad, sheet, g, rij) - 1
    _zet_kopcel(blad, sheet, g, rij, (van, tot), cel)
    blad.zet_hoogte(rij, kop_hoogte(sheet, g.inhoud, cel))


def _zet_ernaast(blad: Werkblad, sheet: Sheet, g: Gereedschap, rij: int) -> int:
    """Write what stands right of the period; return the first column that it takes."""
    kolommen = g.plekken[_tabel(sheet).name].kolommen
    begin = []
    for cel in sheet.head:
        if cel.label in NAAST:
            van, tot = (kolommen[key] for key in NAAST[cel.label])
            extra = {"italic": True, "font_color": PETROL} if cel.role == "a" else {}
            _zet_kopcel(blad, sheet, g, rij, (van, tot), cel, font_size=10, **extra)
            begin.append(van)
            if cel.label == MINUTEN:
                _kleur_te_veel(blad, g, rij, van)
    return min(begin)


def _kleur_te_veel(blad: Werkblad, g: Gereedschap, rij: int, kolom: int) -> None:
    regel = {"type": "text", "criteria": "containing", "value": TE_VEEL,
             "format": g.stijlen.regel(**tint(TINT_LET_OP))}  # fmt: skip
    blad.conditional_format(rij, kolom, rij, kolom, regel)


def _zet_kopcel(
    blad: Werkblad,
    sheet: Sheet,
    g: Gereedschap,
    rij: int,
    kolommen: tuple[int, int],
    cel: HeadCell,
    **extra: object,
) -> None:
    van, tot = kolommen
    stijl = g.stijlen.stijl(bottom=DUN, bottom_color=LIJN, text_wrap=True, align="left",
                            valign="top", indent=1, **extra)  # fmt: skip
    blad.merge_range(rij, van, rij, tot, "", stijl)
    g.kopcel(blad, sheet, rij, van, cel, stijl)


def _zet_vragen(blad: Werkblad, sheet: Sheet, g: Gereedschap, rij: int) -> None:
    eerste = _breedte(_tabel(sheet))[0]
    g.waarde(blad, rij, eerste, VRAGEN, g.stijlen.stijl(font_color=GRIJS, font_size=10, indent=1))
    blad.zet_hoogte(rij, HOOGTE_VRAGEN)


def kop_hoogte(sheet: Sheet, inhoud: Inhoud, cel: HeadCell) -> float:
    """Return the height that the text of a line of the head needs; merged cells never grow."""
    breedte = _breedte(_tabel(sheet))[2]
    aantal = regels(als_tekst(inhoud.kop(cel.naam)), breedte, 11)
    minst = RUIMTE.get(cel.label, 0)
    minst += bool(minst) and len(inhoud.werkboek.gebied(sheet.gebied).leerjaren) == 1
    return max(REGEL, max(aantal, minst) * 14.6 + 2)


def _zet_kleuren(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, g: Gereedschap) -> None:
    """Colour the label of a row by its aanpak; the strip only when children stand in it."""
    plek, woorden = g.plekken[_tabel(sheet).name], inhoud.werkboek.school.aanpakken
    indeling, leerjaar = plek.cel("indeling"), plek.cel("leerjaar")
    paren = [
        (f"{indeling}={tekst(woorden.intensief)}", TINT_INTENSIEF),
        (f"{indeling}={tekst(woorden.verdiept)}", TINT_VERDIEPT),
    ]
    for lj in inhoud.werkboek.gebied(sheet.gebied).leerjaren:
        hier = f'{leerjaar}={lj},{indeling}="{OVERIG}"'
        bespreken, eigen = (
            teller_naam(sheet.gebied, lj, woorden.keuzes.index(woord))
            for woord in (woorden.bespreken, woorden.eigen_leerlijn)
        )
        paren.append((f"AND({hier},{nog_te_bespreken(bespreken, lj)})", TINT_BESPREKEN))
        paren.append((f"AND({hier},{eigen}>0)", TINT_EIGEN_LEERLIJN))
    kolom = plek.kolommen["groep"]
    for als, kleur in paren:
        opmaak = {"type": "formula", "criteria": f"={als}",
                  "format": g.stijlen.regel(**tint(kleur))}  # fmt: skip
        blad.conditional_format(plek.eerste, kolom, plek.laatste, kolom, opmaak)
