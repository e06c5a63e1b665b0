"""Indeling: the table, with live counters per vakgebied and leerjaar above it.

The four open columns of a vakgebied count intensief, basis, verdiept and, in words, the others;
the exact counts of those others stand in its closed columns. Together they are all children.
"""

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell

from hgw_excel.bouwen.bladkop import open_kolom, zet_bladkop
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.opmaakregels import tint
from hgw_excel.bouwen.palet import (
    GRIJS,
    LIJN_MIDDEN,
    TINT_BESPREKEN,
    TINT_EIGEN_LEERLIJN,
    TINT_INTENSIEF,
    TINT_VERDIEPT,
    TINT_ZORG,
)
from hgw_excel.bouwen.plek import EERSTE_KOLOM
from hgw_excel.bouwen.stijlen import DUN, TELLING
from hgw_excel.bouwen.tabel import DATUM_CEL, zet_vast
from hgw_excel.bouwen.tabelblad import Tabelblad
from hgw_excel.bouwen.tabelpagina import zet_pagina
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.bladen.indeling import OVERIG, kinderen_naam, opmerking_naam, teller_naam
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet
from hgw_excel.schema.werkboek import Workbook

BAND, WOORDEN, TELLERS = 3, 4, 5
HOOGTE_TELLER = 15
PUNTEN = 11
"""Size of what is read here: the sheet is so wide that 10 pt would be under 8.5 on paper."""

REGEL_OPMERKING, REGELS = 14.6, {1: 2}
"""Height of a line of a remark, and how many lines there are room for by number of leerjaren."""

MEESTE_REGELS = 4
PLEKKEN = ("niveau", "voorstel", "keuze", "reden", "vorige_periode", "niveau_toen")
"""Columns that hold the counters, in the order of the aanpakken."""


class Indelingtabel(Tabelblad):
    """The table of Indeling: what is typed in it is as large as the choices."""

    lang_punten = PUNTEN


def plaats(sheet: Sheet, werkboek: Workbook) -> tuple[int, int]:
    """Return the row of the headers and the first column."""
    return TELLERS + len(_leerjaren(werkboek)) + 1, EERSTE_KOLOM


def bouw(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> None:
    """Draw the sheet."""
    tekening = Indelingtabel(blad, sheet, inhoud, gereedschap)
    tekening.teken()
    zet_bladkop(blad, sheet, inhoud, gereedschap)
    gereedschap.kopcel(blad, sheet, *DATUM_CEL, "hgw_voorstel_datum")
    tekening.zet_band(BAND, tekening.plek.kop_rij)
    _zet_tellers(blad, sheet, inhoud, gereedschap)
    zet_vast(blad, tekening)
    zet_pagina(blad, tekening)


def _leerjaren(werkboek: Workbook) -> list[int]:
    return sorted({lj for gebied in _gebieden(werkboek) for lj in gebied.leerjaren})


def _gebieden(werkboek: Workbook) -> list[Gebied]:
    return [gebied for gebied in werkboek.gebieden if gebied.indelen]


def _zet_tellers(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, g: Gereedschap) -> None:
    werkboek, links = inhoud.werkboek, open_kolom(sheet.table)
    leerjaren = _leerjaren(werkboek)
    g.waarde(blad, WOORDEN, links, "aantallen", g.stijlen.recept("klein", indent=1))
    for i, leerjaar in enumerate(leerjaren):
        g.waarde(
            blad,
            TELLERS + i,
            links,
            f"groep {leerjaar}",
            g.stijlen.stijl(font_color=GRIJS, indent=1),
        )
        midden = g.stijlen.stijl(font_color=GRIJS, align="center", bold=True)
        g.kopcel(blad, sheet, TELLERS + i, links + 1, kinderen_naam(leerjaar), midden)
    for gebied in _gebieden(werkboek):
        _zet_blok(blad, sheet, g, gebied, leerjaren)
    for rij in range(WOORDEN, TELLERS + len(leerjaren)):
        blad.zet_hoogte(rij, HOOGTE_TELLER)
    regels = REGELS.get(len(leerjaren), MEESTE_REGELS)
    blad.zet_hoogte(TELLERS + len(leerjaren), regels * REGEL_OPMERKING)


def _zet_blok(
    blad: Werkblad, sheet: Sheet, g: Gereedschap, gebied: Gebied, leerjaren: list[int]
) -> None:
    """Write the words, the counters and the text for who is in no group."""
    kolommen = g.plekken["tblIndeling"].kolommen
    keuzes = g.inhoud.werkboek.school.aanpakken.keuzes
    rest = kolommen[f"{gebied.sleutel}_aanpak"]
    g.waarde(blad, WOORDEN, rest, OVERIG, _woord(g, eerste=False))
    for plek, (woord, deel) in enumerate(zip(keuzes, PLEKKEN, strict=True)):
        kolom = kolommen[f"{gebied.sleutel}_{deel}"]
        g.waarde(blad, WOORDEN, kolom, woord, _woord(g, eerste=plek == 0))
        for i, leerjaar in enumerate(leerjaren):
            if leerjaar in gebied.leerjaren:
                naam = teller_naam(gebied.sleutel, leerjaar, plek)
                g.kopcel(blad, sheet, TELLERS + i, kolom, naam, _getal(g, eerste=plek == 0))
                _kleur(blad, g, gebied, TELLERS + i, kolom, plek)
    for i, leerjaar in enumerate(leerjaren):
        if leerjaar in gebied.leerjaren:
            naam = teller_naam(gebied.sleutel, leerjaar, OVERIG)
            stijl = g.stijlen.stijl(font_color=GRIJS, align="center", shrink=True)
            g.kopcel(blad, sheet, TELLERS + i, rest, naam, stijl)
            _kleur_rest(blad, g, gebied, TELLERS + i, rest, leerjaar)
    _zet_opmerking(blad, sheet, g, gebied, TELLERS + len(leerjaren))


def _zet_opmerking(blad: Werkblad, sheet: Sheet, g: Gereedschap, gebied: Gebied, rij: int) -> None:
    """Write what is worth a look under the counters, over the open columns of the gebied."""
    kolommen = g.plekken["tblIndeling"].kolommen
    van, tot = kolommen[f"{gebied.sleutel}_niveau"], kolommen[f"{gebied.sleutel}_aanpak"]
    wijze = {"text_wrap": True, "align": "left", "valign": "top", "indent": 1}
    stijl = g.stijlen.stijl(font_size=PUNTEN, font_color=GRIJS, **wijze, **_lijn(eerste=True))
    blad.merge_range(rij, van, rij, tot, "", stijl)
    g.kopcel(blad, sheet, rij, van, opmerking_naam(gebied.sleutel), stijl)


def _lijn(eerste: bool) -> dict[str, object]:
    return {"left": DUN, "left_color": LIJN_MIDDEN} if eerste else {}


def _woord(g: Gereedschap, *, eerste: bool) -> Format:
    return g.stijlen.recept("klein", align="center", **_lijn(eerste))


def _getal(g: Gereedschap, *, eerste: bool) -> Format:
    return g.stijlen.stijl(bold=True, align="center", num_format=TELLING, **_lijn(eerste))


def _kleur(blad: Werkblad, g: Gereedschap, gebied: Gebied, rij: int, kolom: int, plek: int) -> None:
    """Colour a counter: a group that is too large says so, an empty one is a grey dash."""
    cel = xl_rowcol_to_cell(rij, kolom, row_abs=True, col_abs=True)
    regels: list[tuple[str, dict[str, object]]] = [
        (f"{cel}=0", {"bold": False, "font_color": LIJN_MIDDEN, "num_format": TELLING})
    ]
    if plek == 0:
        hoogst = g.inhoud.werkboek.school.indeling.maximum
        te_groot = {**tint(TINT_ZORG, vet=True), "num_format": f'0" (max {hoogst})"'}
        regels.append((f"{_aantal(g, gebied, cel)}>{hoogst}", te_groot))
    if kleur := {0: TINT_INTENSIEF, 2: TINT_VERDIEPT}.get(plek):
        regels.append((f"{cel}>0", tint(kleur, vet=True)))
    _zet_regels(blad, g, rij, kolom, regels)


def _aantal(g: Gereedschap, gebied: Gebied, cel: str) -> str:
    """Return the size of the group: of both leerjaren where the school takes them together."""
    samen = gebied.sleutel in g.inhoud.werkboek.school.indeling.samen
    namen = [teller_naam(gebied.sleutel, leerjaar, 0) for leerjaar in gebied.leerjaren]
    return f"({'+'.join(namen)})" if samen else cel


def nog_te_bespreken(teller: str, leerjaar: int) -> str:
    """Return when a count of 'bespreken' is yellow: not while there is nothing yet to go by."""
    return f"AND({teller}>0,{teller}<{kinderen_naam(leerjaar)})"


def _kleur_rest(
    blad: Werkblad, g: Gereedschap, gebied: Gebied, rij: int, kolom: int, leerjaar: int
) -> None:
    keuzes, woorden = g.inhoud.werkboek.school.aanpakken.keuzes, g.inhoud.werkboek.school.aanpakken
    te_bespreken = teller_naam(gebied.sleutel, leerjaar, keuzes.index(woorden.bespreken))
    eigen = teller_naam(gebied.sleutel, leerjaar, keuzes.index(woorden.eigen_leerlijn))
    regels = [(nog_te_bespreken(te_bespreken, leerjaar), tint(TINT_BESPREKEN)),
              (f"{eigen}>0", tint(TINT_EIGEN_LEERLIJN))]  # fmt: skip
    _zet_regels(blad, g, rij, kolom, regels)


def _zet_regels(
    blad: Werkblad,
    g: Gereedschap,
    rij: int,
    kolom: int,
    regels: list[tuple[str, dict[str, object]]],
) -> None:
    for als, stijl in regels:
        opmaak = {"type": "formula", "criteria": f"={als}", "format": g.stijlen.regel(**stijl)}
        blad.conditional_format(rij, kolom, rij, kolom, opmaak)
