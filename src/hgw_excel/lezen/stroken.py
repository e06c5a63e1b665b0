"""Runs of plain cells, taken out of a sheet before its XML is parsed.

Nearly every cell is written in one of a few ways, without anything that needs a parser. One
expression recognises a run of those within a row, many times faster than a parser calls back for
each tag. The parser then meets one empty element where the run was. All that is not plain stays
where it is; a sheet in which a plain run could hide anything stays as it is, whole.

No possessive quantifier (`?+`) stands here: before Python 3.11.5 they match wrongly.
"""

import re
from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

from hgw_excel.lezen.bereik import kolom_nummer

MERK = "hgw-strook"
"""The element that stands for a run."""

WAARDE, LEGE_WAARDE, GEEN_WAARDE = "waarde", "leeg", "geen"
"""A formula cell has a value, an empty `<v>` of no type, or no `<v>` at all."""

GETAL = ("", "n")
"""Kinds of cells in which an empty `<v>` is no text."""

_EENTJE = f"<{MERK}/>".encode()
_CEL_REST = rb"""(?: s="[0-9]{1,5}")?(?:/>
    | [ ]t="s"><v>[0-9]{1,9}</v></c>
    | [ ]t="str">(?:<f>[^<]*</f>)?(?:<v>[^<]*</v>)?</c>
    | (?:[ ]t="[nb]")?>(?:<f>[^<]*</f>)?(?:<v>[^<&]*</v>)?</c>
    | [ ]t="inlineStr"><is><t(?:[ ]xml:space="preserve")?>[^<]*</t></is></c>
)""".replace(b' s="', b'[ ]s="')
_STROOK = re.compile(
    rb'<c[ ]r="[A-Z]{1,3}([0-9]{1,7})"'
    + _CEL_REST
    + rb'(?:<c[ ]r="[A-Z]{1,3}\1"'
    + _CEL_REST
    + rb")*",
    re.VERBOSE,
)
_CEL = re.compile(
    rb"""<c[ ]r="([A-Z]+)[0-9]*"(?:[ ]s="[0-9]*")?(?:[ ]t="([a-zA-Z]+)")?/?>
    (?:(<f>)([^<]*)</f>)?
    (?:<([vi])s?>(?:<t[^>]*>)?([^<]*)(?:</t>)?</[vi]s?>)?
    (?:</c>)?""",
    re.VERBOSE,
)
"""One cell of a run: column, kind, `<f>`, formula, 'v' or 'i', text of the value."""

_CIJFERS = b"0123456789.-"
_STUURTEKENS = [bytes([teken]) for teken in range(32) if teken not in b"\t\n\r"]
_GEEN_TEKST = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)|]]>| xmlns|\xef\xbf[\xbe\xbf]")
_Cel = tuple[bytes, bytes, bytes, bytes, bytes, bytes]


class Vorm(NamedTuple):
    """How a run is built: what all runs of the same columns and kinds have in common.

    Attributes:
        eerste: column of the first cell.
        laatste: column of the last.
        verste: last column with a value, -1 when none has one.
        teksten: number of cells that point into the list of shared strings.
        soort: kind (`t`) of the last cell.
        formule: whether the last cell has a formula.
        waarde: whether the last cell has a value.
    """

    eerste: int
    laatste: int
    verste: int
    teksten: int
    soort: str
    formule: bool
    waarde: bool


class Strook(NamedTuple):
    """One run: the number of its row as written, its form; column, text, state of each formula."""

    rij: str
    vorm: Vorm
    formules: Sequence[tuple[int, bytes, str]]


class _Kolommen(dict[bytes, int]):
    def __missing__(self, letters: bytes) -> int:
        self[letters] = kolom = kolom_nummer(letters.decode())
        return kolom


_KOLOMMEN = _Kolommen()


def neem_stroken(deel: bytes) -> tuple[bytes, list[Strook]]:
    """Return a sheet with one empty element for each run of plain cells, and those runs in order.

    The rest is as hard to parse, or as impossible, as the sheet itself.
    """
    begin, einde = deel.find(b"<sheetData>"), deel.rfind(b"</sheetData>")
    if begin < 0:
        return deel, []
    oogst = _Oogst()
    rest = deel[:begin] + _STROOK.sub(oogst.neem, deel[begin:einde]) + deel[einde:]
    heel = oogst.is_gewone_tekst() and rest.count(MERK.encode()) == len(oogst.stroken)
    return (rest, oogst.stroken) if heel else (deel, [])


class _Oogst:
    """The runs of one sheet, and all text in them that no parser will see."""

    def __init__(self) -> None:
        self.stroken: list[Strook] = []
        self.vormen: dict[bytes, Vorm | None] = {}
        self.teksten: dict[bytes, bytes] = {}

    def neem(self, treffer: re.Match[bytes]) -> bytes:
        """Keep a run and return what comes in its place; one out of order stays where it is."""
        stuk = treffer[0]
        vorm, formules = self._ontleed(stuk) if b"<f>" in stuk else (self._vorm(stuk), ())
        if vorm is None:
            return stuk
        self.stroken.append(Strook(treffer[1].decode(), vorm, formules))
        return _EENTJE

    def _vorm(self, stuk: bytes) -> Vorm | None:
        """Look once at all runs without formulas that differ in digits only."""
        skelet = stuk.translate(None, _CIJFERS)
        if skelet not in self.vormen:
            self.vormen[skelet] = _maak_vorm(_CEL.findall(skelet))
        if b"&" in skelet or not skelet.isascii():  # digits may stand within a sign
            self.teksten[stuk] = stuk
        return self.vormen[skelet]

    def _ontleed(self, stuk: bytes) -> tuple[Vorm | None, Sequence[tuple[int, bytes, str]]]:
        """Return the form and the formulas of a run; a text that many cells have is kept once."""
        cellen = _CEL.findall(stuk)
        bewaar = self.teksten.setdefault
        formules = [
            (
                _KOLOMMEN[letters],
                bewaar(formule, formule),
                WAARDE if bewaar(tekst, tekst) else _zonder_tekst(soort, waarde),
            )
            for letters, soort, is_formule, formule, waarde, tekst in cellen
            if is_formule or bewaar(tekst, tekst) is None
        ]
        return _maak_vorm(cellen), formules

    def is_gewone_tekst(self) -> bool:
        """Tell whether a parser would find nothing in the text: no odd sign, entity or encoding."""
        alles = b"<".join([*self.vormen, *self.teksten])
        if _GEEN_TEKST.search(alles) or any(teken in alles for teken in _STUURTEKENS):
            return False
        try:
            return alles.isascii() or bool(alles.decode())
        except UnicodeDecodeError:
            return False


def _maak_vorm(cellen: list[_Cel]) -> Vorm | None:
    """Return the form of a run, None when its columns are out of order."""
    letters, soorten, formules, _, waarden, _ = zip(*cellen, strict=True)
    kolommen = [*map(_KOLOMMEN.__getitem__, letters)]
    if kolommen[0] < 0 or sorted({*kolommen}) != kolommen:
        return None
    return Vorm(
        eerste=kolommen[0],
        laatste=kolommen[-1],
        verste=max(compress(kolommen, waarden), default=-1),
        teksten=soorten.count(b"s"),
        soort="" if soorten[-1] == b"inlineStr" else soorten[-1].decode(),
        formule=bool(formules[-1]),
        waarde=bool(waarden[-1]),
    )


def _zonder_tekst(soort: bytes, waarde: bytes) -> str:
    """Return what a formula cell without a text in its value has."""
    if not waarde:
        return GEEN_WAARDE
    return LEGE_WAARDE if soort.decode() in GETAL else WAARDE
