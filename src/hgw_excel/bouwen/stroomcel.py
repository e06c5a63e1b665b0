"""The XML of one cell in a column that is written as a stream; each value is made once."""

import math
import re
from datetime import date, datetime, timedelta
from enum import Enum

from hgw_excel.schema.celtekst import codeer, gebrek
from hgw_excel.schema.dagnummer import dagnummer
from hgw_excel.schema.ruw import Cel, CelFout

RIJ = "\0"
"""Stands where the number of the row comes; no XML can hold it."""

WEG = "\1"
"""Stands for a value that can't be written."""

PLAT, DATUM, MOMENT, TIJD, LANG, KOP, DUUR = range(7)
"""The formats of a cell, by their place in the styles."""

GEDEELD, GEDEELD_LANG = 50_000, 120
"""How many texts are kept once in the file, and how long they may be: bounds of our memory."""

ONTHOUDEN = 5_000
"""How many values of a column are remembered with what is written; longer texts never are."""

REGEL = 60
"""Characters after which a text goes on on the next line; words end earlier on most of them."""

VOL = 52
"""Characters that a line of such a text holds at least."""


class Waarheid(Enum):
    """A truth value as a key of its own: for Python True and 1.0 are the same one."""

    ONWAAR = 0
    WAAR = 1


EERSTE_JAAR = 1900
"""Excel knows no day before it."""

_NULPUNT, _EERSTE_MAART = datetime(1899, 12, 30), datetime(1900, 3, 1)
_DAG = timedelta(days=1)
_BIJZONDER = re.compile(r"[&<>\r\n\t]|_x[0-9A-Fa-f]{4}_|^ | $")


def duur(dag: date) -> timedelta | None:
    """Return a time of the day or a duration, which the reader gives as time since day zero.

    None for a real day; a duration of 61 days or more can't be told from one.
    """
    if not isinstance(dag, datetime):
        return None
    moment = dag.replace(tzinfo=None)
    return moment - _NULPUNT if _NULPUNT <= moment < _EERSTE_MAART else None


def tijdtekst(lang: timedelta) -> str:
    """Return '08:30', '30:00', or '07:05:09' where there are seconds."""
    minuten, seconden = divmod(round(lang.total_seconds()), 60)
    uren, minuten = divmod(minuten, 60)
    return f"{uren:02}:{minuten:02}" + (f":{seconden:02}" if seconden else "")


def is_te_onthouden(waarde: object) -> bool:
    """Tell whether a value is short enough to remember."""
    return not isinstance(waarde, str) or len(waarde) <= GEDEELD_LANG


def regels(waarde: object) -> int:
    """Return how many lines a value takes in its cell."""
    if not isinstance(waarde, str) or not is_lang(waarde):
        return 1
    return sum(max(1, -(-len(deel) // VOL)) for deel in waarde.split("\n"))


def is_lang(tekst: str) -> bool:
    """Tell whether a text takes more than one line, or comes near the end of one."""
    return len(tekst) > REGEL or "\n" in tekst


def xml(tekst: str) -> str:
    """Escape a text, so that every reader gives back the same characters."""
    return codeer(tekst).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def t_element(tekst: str) -> str:
    """Return the element that holds a text."""
    if _BIJZONDER.search(tekst) is None:
        return f"<t>{tekst}</t>"
    return f'<t xml:space="preserve">{xml(tekst)}</t>'


def tekstcel(tekst: str, nummer: int | None) -> str:
    """Return the end of a text cell: the text itself, or its number in the list of texts."""
    if nummer is None:
        return f' t="inlineStr"><is>{t_element(tekst)}</is></c>'
    return f' t="s"><v>{nummer}</v></c>'


class Teksten(dict[str, int]):
    """The texts that stand in the file once, by number."""

    def nummer(self, tekst: str) -> int | None:
        """Return the number of a text; None when it has to stand in its own cell."""
        nummer = self.get(tekst)
        if nummer is None and len(self) < GEDEELD and len(tekst) <= GEDEELD_LANG:
            nummer = self[tekst] = len(self)
        return nummer


class Stukken(dict[object, str]):
    """The cells of one column: value -> XML with RIJ for its row, '' for an empty cell.

    A truth value is asked for as `Waarheid`.

    Attributes:
        is_lang: whether a text was asked for that takes more lines than one.
        is_weg: whether a value that can't be written was asked for.
    """

    def __init__(self, letters: str, teksten: Teksten) -> None:
        super().__init__({None: "", "": ""})
        self.letters, self.teksten = letters, teksten
        self.breedte, self.is_weg, self.is_lang = 0, False, False

    def __missing__(self, waarde: Cel) -> str:
        """Make the cell and keep it; WEG is told by `is_weg` and never kept."""
        if len(self) > ONTHOUDEN:
            self.clear()
            self.update({None: "", "": ""})
        stuk = self._maak(waarde)
        if stuk is WEG:
            self.is_weg = True
        elif is_te_onthouden(waarde):
            self[waarde] = stuk
        return stuk

    def _maak(self, waarde: Cel) -> str:
        if isinstance(waarde, str):
            return WEG if gebrek(waarde) else self._tekst(waarde)
        if isinstance(waarde, Waarheid):
            return self._cel(4, f' t="b"><v>{waarde.value}</v></c>')
        if isinstance(waarde, date):
            return self._datum(waarde)
        if waarde is None or isinstance(waarde, CelFout) or not math.isfinite(waarde):
            return WEG
        getal = repr(waarde + 0.0).removesuffix(".0")
        return self._cel(len(getal), f"><v>{getal}</v></c>")

    def _tekst(self, tekst: str) -> str:
        langste, stijl = max(map(len, tekst.split("\n"))), ""
        if is_lang(tekst):
            self.is_lang, stijl = True, f' s="{LANG}"'
        return self._cel(langste, f"{stijl}{tekstcel(tekst, self.teksten.nummer(tekst))}")

    def _datum(self, dag: date) -> str:
        """Write a day as its number; one before Excel's first as text."""
        lang = duur(dag)
        if lang is not None:
            getal, stijl = repr(lang / _DAG), DUUR if lang.days else TIJD
            return self._cel(len(tijdtekst(lang)), f' s="{stijl}"><v>{getal}</v></c>')
        if dag.year < EERSTE_JAAR:
            return self._tekst(dag.isoformat())
        getal = repr(dagnummer(dag)).removesuffix(".0")
        stijl, breedte = (MOMENT, 16) if isinstance(dag, datetime) else (DATUM, 10)
        return self._cel(breedte, f' s="{stijl}"><v>{getal}</v></c>')

    def _cel(self, breedte: int, rest: str) -> str:
        self.breedte = max(self.breedte, breedte)
        return f'<c r="{self.letters}{RIJ}"{rest}'
