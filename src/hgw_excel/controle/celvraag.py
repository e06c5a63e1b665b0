"""What the rules for cells look at: one filled cell, its column and its surroundings."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hgw_excel.controle.citaat import herkenbaar, noemt
from hgw_excel.controle.zinnen import dag_kort
from hgw_excel.domein.getal import nederlands
from hgw_excel.schema.bladen.scores import AVI_LIJST
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Column, HeadCell, Keuze, Kind, Tekst
from hgw_excel.schema.ruw import Cel
from hgw_excel.schema.werkboek import Workbook

LANGST_CITAAT = 40
_MEETKOLOM = re.compile(r"(?P<toets>.+) (?P<moment>[ME]) (?:score|niveau)")


@dataclass(frozen=True, slots=True)
class Celvraag:
    """One filled cell that a teacher may type in.

    Attributes:
        waarde: the raw cell, never empty.
        kolom: its column, or the named cell it is.
        leerjaar: of the pupil of its row, None when unknown.
        namen: flat words of the names in this class, which no message may hold.
    """

    waarde: Cel
    kolom: Column | HeadCell
    werkboek: Workbook
    tabel: str = ""
    leerjaar: int | None = None
    namen: frozenset[str] = frozenset()

    @property
    def kind(self) -> Kind:
        """The kind of the column; a list that is not in the workbook is free text."""
        kind = self.kolom.kind
        if isinstance(kind, Keuze) and (kind.vrij or kind.lijst not in self.werkboek.lijsten):
            return Tekst(lang=True)
        return kind

    @property
    def key(self) -> str:
        """Key of the column, or name of the cell."""
        return self.kolom.key if isinstance(self.kolom, Column) else self.kolom.naam

    @property
    def veld(self) -> str:
        """Header of the column, or label of the cell."""
        return veld_van(self.kolom)

    @property
    def meting(self) -> str:
        """'Rekenen M5' for a score or niveau of a test, else the header."""
        treffer = _MEETKOLOM.fullmatch(self.veld)
        if treffer is None:
            return self.veld
        return f"{treffer['toets']} {treffer['moment']}{self.leerjaar or ''}"

    @property
    def tekst(self) -> str:
        """The cell as plain text: whole numbers without decimals, spaces made single."""
        if isinstance(self.waarde, bool):
            return "WAAR" if self.waarde else "ONWAAR"
        if isinstance(self.waarde, float | int):
            return nederlands(self.waarde)
        if isinstance(self.waarde, date):
            return dag_kort(self.waarde)
        return schoon(str(self.waarde))

    @property
    def citeerbaar(self) -> bool:
        """Tell whether the value may stand in a message: no free text, nothing like a name."""
        if self.kolom.personal or noemt(self.tekst, self.namen):
            return False
        return not isinstance(self.waarde, str) or herkenbaar(self.tekst, self._bekend())

    def _bekend(self) -> tuple[str, ...]:
        kind, school = self.kind, self.werkboek.school
        lijst_naam = kind.lijst if isinstance(kind, Keuze) else ""
        lijst = self.werkboek.lijsten[lijst_naam] if lijst_naam else ()
        ook = kind.ook if isinstance(kind, Keuze) else ()
        voor = ("AVI ", "AVI - ", "< ") if lijst_naam == AVI_LIJST else ()
        avi = [f"{begin}{woord}" for begin in voor for woord in lijst]
        return (*map(als_tekst, lijst), *ook, *avi, *school.codes)

    @property
    def onderwerp(self) -> str:
        """The value between quotes to start a sentence with, or 'Dit'."""
        return f"'{afgekort(self.tekst)}'" if self.citeerbaar else "Dit"

    def noem(self, getal: float | Decimal) -> str:
        """Return a number to start a sentence with, or 'Dit getal'."""
        return afgekort(nederlands(getal)) if self.citeerbaar else "Dit getal"


def veld_van(kolom: Column | HeadCell) -> str:
    """Return what a cell is called in messages: header of its column, or its own label."""
    return kolom.header if isinstance(kolom, Column) else kolom.label


def afgekort(tekst: str) -> str:
    """Cut a long text to quote it."""
    return tekst if len(tekst) <= LANGST_CITAAT else tekst[:LANGST_CITAAT] + "…"


def schoon(tekst: str) -> str:
    """Return a text with compatible signs made plain and white space made single."""
    return " ".join(unicodedata.normalize("NFKC", tekst).split())


def gelijk(een: str, ander: str) -> bool:
    """Compare two words as a teacher would: without case and spare spaces."""
    return schoon(een).casefold() == schoon(ander).casefold()
