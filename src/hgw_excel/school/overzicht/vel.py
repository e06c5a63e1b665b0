"""One sheet of an overview, with the few ways in which all of them are drawn.

Text is always written as text: nothing out of a klassenmap becomes a formula, link or number.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any, Literal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from hgw_excel.bouwen.palet import PETROL
from hgw_excel.bouwen.stijlen import DAG_JAAR, DUN, TELLING, Stijlen
from hgw_excel.bouwen.tekst import kolom_pixels, regels, rijhoogte
from hgw_excel.domein.getal import als_getal
from hgw_excel.schema.celtekst import LANGST, lengte

Waarde = str | int | Decimal | date | None
RAND = 1.7
"""Width of the empty column A."""

VOET_KLEUR = "&9&K5B6770"
_LANGSTE_VOET = 200
AFGEKAPT = "… (te lang voor één cel, hier afgekapt)"
"""Ends a text of which the rest stays in the klassenmap: an overview is no place to keep it."""

_ONLEESBAAR = re.compile("[\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a table in an overview.

    `soort`: 'tekst', 'lang' (wraps, sets the height), 'midden' (centred text or number),
    'aantal' (zero is a dash), 'dag'. `stijl` overrules properties of its cells.
    """

    kop: str
    breedte: float
    soort: Literal["tekst", "lang", "midden", "aantal", "dag"] = "tekst"
    stijl: Mapping[str, Any] = field(default_factory=dict)
    kop_stijl: Mapping[str, Any] = field(default_factory=dict)


_PER_SOORT: Mapping[str, Mapping[str, Any]] = {
    "tekst": {"align": "left", "indent": 1},
    "lang": {"align": "left", "indent": 1, "text_wrap": True},
    "midden": {"align": "center"},
    "aantal": {"align": "center", "num_format": TELLING},
    "dag": {"align": "center", "num_format": DAG_JAAR},
}

CelStijl = Callable[[int, int], Mapping[str, Any]]
"""Gives extra properties for (row, column) of a table, both from zero."""


def _geen(rij: int, kolom: int) -> Mapping[str, Any]:
    return {}


class Vel:
    """A worksheet being drawn; rows and columns count from zero."""

    def __init__(self, boek: Workbook, blad: Worksheet, stijlen: Stijlen) -> None:
        self.boek = boek
        self.blad = blad
        self.stijlen = stijlen
        self.breedtes: dict[int, float] = {}
        blad.hide_gridlines(2)
        self.kolom(0, 0, RAND)

    def schrijf(self, rij: int, kolom: int, waarde: Waarde, stijl: Format) -> None:
        """Put one value in a cell.

        Raises:
            ValueError: it does not fit in a sheet; nothing may be lost in silence.
        """
        if _schrijf(self.blad, rij, kolom, waarde, stijl):
            raise ValueError(f"cell {rij}, {kolom} does not fit")

    def recept(self, rij: int, kolom: int, waarde: Waarde, recept: str, **extra: Any) -> None:  # noqa: ANN401
        """Put one value in a cell in one of the named styles."""
        self.schrijf(rij, kolom, waarde, self.stijlen.recept(recept, **extra))

    def breedte(self, van: int, tot: int) -> float:
        """Return how wide columns are together, in the units of one column."""
        pixels = sum(kolom_pixels(self.breedtes.get(k, 8.43)) for k in range(van, tot + 1))
        return (pixels - kolom_pixels(0)) / (kolom_pixels(1) - kolom_pixels(0))

    def kolom(self, van: int, tot: int, breedte: float) -> None:
        """Set how wide columns are."""
        self.blad.set_column(van, tot, breedte)
        self.breedtes.update(dict.fromkeys(range(van, tot + 1), breedte))

    def samen(self, rij: int, van: int, tot: int, tekst: str, stijl: Format) -> None:
        """Put a text in cells merged over a row; a single cell stays one."""
        if van == tot:
            self.schrijf(rij, van, tekst, stijl)
            return
        self.blad.merge_range(rij, van, rij, tot, "", stijl)
        self.schrijf(rij, van, tekst, stijl)

    def kop(self, titel: str, hulp: str) -> int:
        """Draw the title and the sentence below it; return the first row that is free."""
        self.blad.set_row(0, 28)
        self.blad.set_row(1, 17)
        self.blad.set_row(2, 6)
        self.recept(0, 1, titel, "titel")
        self.recept(1, 1, hulp, "hulp")
        return 3

    def naam(self, naam: str, rij: int, kolom: int) -> None:
        """Give a cell a defined name."""
        letters = "" if kolom < 26 else chr(64 + kolom // 26)
        adres = f"${letters}{chr(65 + kolom % 26)}${rij + 1}"
        self.boek.define_name(naam, f"='{self.blad.get_name()}'!{adres}")

    def tabel(
        self,
        naam: str,
        rij: int,
        kolommen: Sequence[Kolom],
        rijen: Sequence[Sequence[Waarde]],
        *,
        filter_: bool = False,
        hoogte: float = 18,
        extra: CelStijl = _geen,
        nieuw_blok: Callable[[int], bool] = lambda i: False,
    ) -> int:
        """Draw a table from column B; return the row of its last line.

        Args:
            naam: of the table.
            rij: of its header.
            hoogte: least height of a row.
            extra: further properties of a cell.
            nieuw_blok: whether a row begins a new block: then a line stands above it.
        """
        gevuld = rijen or [[None] * len(kolommen)]
        laatste = rij + len(gevuld)
        self.blad.set_row(rij, _kop_hoogte(kolommen, filter_))
        for k, kolom in enumerate(kolommen):
            self.kolom(k + 1, k + 1, kolom.breedte)
        koppen = [
            {"header": kolom.kop, "header_format": self._kopstijl(kolom)} for kolom in kolommen
        ]
        opties = {"name": naam, "columns": koppen, "style": None, "autofilter": filter_}
        self.blad.add_table(rij, 1, laatste, len(kolommen), opties)
        for i, waarden in enumerate(gevuld):
            blok = {"top": DUN, "top_color": PETROL} if i and nieuw_blok(i) else {}
            self._rij(rij + 1 + i, kolommen, waarden, hoogte, partial(extra, i), blok)
        return laatste

    def _kopstijl(self, kolom: Kolom) -> Format:
        lijn = {"align": "left", "indent": 1} if kolom.soort in ("tekst", "lang") else {}
        return self.stijlen.recept("kop_f", **({"align": "center"} | lijn | dict(kolom.kop_stijl)))

    def _rij(
        self,
        rij: int,
        kolommen: Sequence[Kolom],
        waarden: Sequence[Waarde],
        hoogte: float,
        extra: Callable[[int], Mapping[str, Any]],
        blok: Mapping[str, Any],
    ) -> None:
        lang = [
            regels(str(waarde or ""), kolom.breedte, kolom.stijl.get("font_size", 11))
            for kolom, waarde in zip(kolommen, waarden, strict=True)
            if kolom.soort == "lang"
        ]
        nodig = rijhoogte(max(lang), 11, minstens=hoogte) if lang and max(lang) > 1 else hoogte
        self.blad.set_row(rij, nodig)
        for k, (kolom, waarde) in enumerate(zip(kolommen, waarden, strict=True)):
            stijl = {**_PER_SOORT[kolom.soort], **kolom.stijl, **blok, **extra(k)}
            self.recept(rij, k + 1, waarde, "regel", **stijl)

    def vast(self, rij: int, kolom: int) -> None:
        """Freeze the rows above and the columns left of a cell."""
        self.blad.freeze_panes(rij, kolom)

    def pagina(
        self,
        voet: str,
        *,
        gebied: tuple[int, int, int, int],
        liggend: bool = False,
        a3: bool = False,
        hoog: int = 0,
        kop_rij: int | None = None,
        marges: tuple[float, float, float, float] = (1.0, 1.0, 1.3, 1.5),
    ) -> None:
        """Set up the print: one page wide, `hoog` pages high (0 is as many as needed).

        Args:
            gebied: first row, first column, last row, last column.
            kop_rij: the row with headers, repeated on each page.
            marges: left, right, top, bottom in cm.
        """
        blad = self.blad
        blad.set_paper(8 if a3 else 9)
        if liggend:
            blad.set_landscape()
        links, rechts, boven, onder = (round(cm / 2.54, 4) for cm in marges)
        blad.set_margins(links, rechts, boven, onder)
        rand = round(0.6 / 2.54, 4)
        blad.set_footer(f"&L{VOET_KLEUR}{_in_voet(voet)}&R{VOET_KLEUR}&P van &N", {"margin": rand})
        blad.fit_to_pages(1, hoog)
        blad.print_area(*gebied)
        blad.center_horizontally()
        if kop_rij is not None:
            blad.repeat_rows(kop_rij)


def _kop_hoogte(kolommen: Sequence[Kolom], filter_: bool) -> float:
    """As many lines as the headers need; a filter button gets the bottom line."""
    meeste = max(regels(kolom.kop, kolom.breedte, 9, vet=True) for kolom in kolommen)
    return rijhoogte(meeste + filter_, 9, minstens=20)


def _schrijf(blad: Worksheet, rij: int, kolom: int, waarde: Waarde, stijl: Format) -> int:
    if waarde is None or waarde == "":
        return int(blad.write_blank(rij, kolom, None, stijl) or 0)
    if isinstance(waarde, str):
        return int(blad.write_string(rij, kolom, _pas(_ONLEESBAAR.sub("\ufffd", waarde)), stijl))
    if isinstance(waarde, date):
        dag = datetime(waarde.year, waarde.month, waarde.day)
        return int(blad.write_datetime(rij, kolom, dag, stijl))
    return int(blad.write_number(rij, kolom, als_getal(waarde), stijl))


def _pas(tekst: str) -> str:
    """Return what a cell can hold of a text, with a note when it is not all of it."""
    if lengte(tekst) <= LANGST:
        return tekst
    ruimte = 2 * (LANGST - lengte(AFGEKAPT))
    return tekst.encode("utf-16-le")[:ruimte].decode("utf-16-le", "ignore") + AFGEKAPT


def _in_voet(tekst: str) -> str:
    """Write '&' as '&&' and keep the foot, with its codes, within the 255 that Excel allows."""
    while len(tekst) + tekst.count("&") > _LANGSTE_VOET:
        tekst = tekst[:-1]
    return tekst.replace("&", "&&")
