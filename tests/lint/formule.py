"""Formula texts as they stand in the file: cut into tokens, structured references read."""

import re
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"""
    (?P<ruimte>\s+)
  | (?P<tekst>"(?:[^"]|"")*")
  | (?P<fout>\#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA))
  | (?P<blad>'(?:[^']|'')+'!|(?:\[\d+\])?[^\W\d][\w.]*!|\[\d+\]!)
  | (?P<ref>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(\[!])
      |\$?\d{1,7}:\$?\d{1,7}(?![\w.])
      |\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(\[!\\?]))
  | (?P<getal>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
  | (?P<functie>[^\W\d][\w.]*\()
  | (?P<naam>[^\W\d\\][\w.\\?]*|\\[\w.\\?]*)
  | (?P<op><>|<=|>=|[-+*/^&=<>%:])
  | (?P<teken>[(){},;])
    """,
    re.VERBOSE,
)


class FormuleFout(ValueError):  # noqa: N818
    """A formula that can't be cut into tokens."""


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a formula.

    `soort` is tekst, fout, blad, ref, getal, functie (with its bracket), naam, tabel (a structured
    reference), op or teken.
    """

    soort: str
    tekst: str


def _haken(formule: str, begin: int) -> int:
    """Return the place after the bracket group that opens at `begin`."""
    diepte, plaats = 0, begin
    while plaats < len(formule):
        teken = formule[plaats]
        if teken == "'":
            plaats += 1
        elif teken in "[]":
            diepte += 1 if teken == "[" else -1
            if diepte == 0:
                return plaats + 1
        plaats += 1
    raise FormuleFout("a square bracket is never closed")


@lru_cache(maxsize=20_000)
def ontleed(formule: str) -> tuple[Token, ...]:
    """Return the tokens of a formula, without spaces.

    Raises:
        FormuleFout: a text or bracket stays open, or a sign has no meaning in a file.
    """
    tokens: list[Token] = []
    plaats = 0
    while plaats < len(formule):
        gevonden = _TOKEN.match(formule, plaats)
        soort = gevonden.lastgroup if gevonden else None
        eind = gevonden.end() if gevonden else plaats
        if formule[eind : eind + 1] == "[" and soort in (None, "naam"):
            soort, eind = "tabel", _haken(formule, eind)
        elif soort is None:
            raise FormuleFout(f"{formule[plaats]!r} at {plaats + 1} has no meaning here")
        if soort != "ruimte":
            tokens.append(Token(soort, formule[plaats:eind]))
        plaats = eind
    return tuple(tokens)


def tokens_of(formule: str) -> tuple[Token, ...]:
    """Return the tokens, or none when the formula can't be read: another rule says so."""
    try:
        return ontleed(formule)
    except FormuleFout:
        return ()


def bladnaam(token: str) -> str:
    """Return the sheet of a prefix such as `'O''Brien'!`."""
    naam = token[:-1]
    return naam[1:-1].replace("''", "'") if naam.startswith("'") else naam


@dataclass(frozen=True, slots=True)
class TabelVerwijzing:
    """A structured reference: table ('' when left out), items such as '#This Row', columns."""

    tabel: str
    items: tuple[str, ...]
    kolommen: tuple[str, ...]


_ONTSNAPT = re.compile(r"'(.)")


@lru_cache(maxsize=20_000)
def lees_tabelverwijzing(tekst: str) -> TabelVerwijzing:
    """Return the parts of `tbl[[#This Row],[a]:[b]]`, `tbl[a]`, `tbl[#All]` or `[@a]`."""
    tabel, _, rest = tekst.partition("[")
    binnen = rest[:-1].strip()
    stukken = [binnen]
    if binnen.startswith("["):
        stukken = []
        plaats = 0
        while (open_ := binnen.find("[", plaats)) >= 0:
            plaats = _haken(binnen, open_)
            stukken.append(binnen[open_ + 1 : plaats - 1])
    items = tuple(s for s in stukken if s.startswith(("#", "@")))
    kolommen = tuple(_ONTSNAPT.sub(r"\1", s) for s in stukken if s and s not in items)
    return TabelVerwijzing(tabel, items, kolommen)
