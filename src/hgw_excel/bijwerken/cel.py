"""What stands in one `<c>` element, and how it is replaced without touching its style."""

from collections.abc import Callable, Sequence
from typing import Any

from lxml import etree

from hgw_excel.bijwerken.boom import Element, q
from hgw_excel.bijwerken.opdracht import Formule, Getoond
from hgw_excel.schema.celtekst import codeer, decodeer
from hgw_excel.schema.kolom import Foutwaarde

C, F, V, IS, T = q("c"), q("f"), q("v"), q("is"), q("t")
_R = q("r")
_INHOUD = (F, V, IS)
_SPATIE = "{http://www.w3.org/XML/1998/namespace}space"
ONBEKEND = object()
"""Content that equals nothing we write: a date as text, a broken number."""

Teksten = Callable[[], Sequence[str]]


def tekst_van(element: Element) -> str:
    """Return the text of an `<is>` or `<si>`, its runs put together and phonetic hints left out."""
    stukken = [t.text or "" for t in element.iterfind(T)]
    stukken += [t.text or "" for t in element.iterfind(f"{_R}/{T}")]
    return decodeer("".join(stukken))


def lees(cel: Element | None, teksten: Teksten) -> Any:  # noqa: ANN401 - str, float, bool, ...
    """Return the value of a cell: str, float, bool, an error, None when empty, or `ONBEKEND`.

    Args:
        cel: its element; no element is an empty cell.
        teksten: gives the shared strings of the workbook.
    """
    if cel is None:
        return None
    soort = cel.get("t", "n")
    if soort == "inlineStr":
        stuk = cel.find(IS)
        return (tekst_van(stuk) if stuk is not None else "") or None
    tekst = cel.findtext(V)
    if tekst is None or (not tekst and soort in ("n", "str")):
        return None
    try:
        return _LEZERS.get(soort, _onbekend)(tekst, teksten)
    except (ValueError, IndexError):
        return ONBEKEND


def _onbekend(_tekst: str, _teksten: Teksten) -> object:
    return ONBEKEND


def _gedeelde_tekst(tekst: str, teksten: Teksten) -> object:
    nummer = int(tekst)
    return ONBEKEND if nummer < 0 else teksten()[nummer] or None


_LEZERS: dict[str, Callable[[str, Teksten], Any]] = {
    "n": lambda tekst, _: float(tekst),
    "b": lambda tekst, _: tekst.strip() in ("1", "true"),
    "str": lambda tekst, _: decodeer(tekst),
    "s": _gedeelde_tekst,
    "e": lambda tekst, _: Foutwaarde(tekst),
}


def is_gelijk(oud: object, nieuw: object) -> bool:
    """Tell whether two values are the same and of one kind: True is no 1, an error no text."""
    if isinstance(nieuw, int) and not isinstance(nieuw, bool):
        nieuw = float(nieuw)  # as the file keeps it
    return _bijzonder(oud) is _bijzonder(nieuw) and oud == nieuw


def _bijzonder(waarde: object) -> type | None:
    return next((soort for soort in (bool, Foutwaarde) if isinstance(waarde, soort)), None)


def zet_waarde(cel: Element, waarde: str | float | int | bool | None) -> None:
    """Replace the content of a cell that holds no formula; its style stays."""
    _maak_leeg(cel)
    if isinstance(waarde, str):
        cel.set("t", "inlineStr")
        tekst = _kind(_kind(cel, IS, 0), T, 0)
        tekst.set(_SPATIE, "preserve")
        tekst.text = codeer(waarde)
    elif waarde is not None:
        _zet_getal(cel, waarde, 0)


def zet_formule(cel: Element, formule: Formule) -> None:
    """Put a formula with its value in a cell; its style stays."""
    zet_formuletekst(cel, formule.tekst, array=formule.array)
    zet_getoond(cel, formule.waarde)


def zet_formuletekst(cel: Element, tekst: str, *, array: bool) -> None:
    """Put a formula without value in a cell."""
    _maak_leeg(cel)
    element = _kind(cel, F, 0)
    element.text = tekst
    if array:
        element.set("t", "array")
        element.set("ref", str(cel.get("r")))


def zet_getoond(cel: Element, waarde: Getoond) -> None:
    """Replace the value beside a formula; the formula stays."""
    for kind in cel.findall(V):
        cel.remove(kind)
    for kenmerk in ("t", "vm"):
        cel.attrib.pop(kenmerk, None)
    formule = cel.find(F)
    plek = 0 if formule is None else cel.index(formule) + 1
    if isinstance(waarde, str):
        cel.set("t", "e" if isinstance(waarde, Foutwaarde) else "str")
        _kind(cel, V, plek).text = codeer(waarde)
    else:
        _zet_getal(cel, waarde, plek)


def _zet_getal(cel: Element, getal: float, plek: int) -> None:
    if isinstance(getal, bool):
        cel.set("t", "b")
    _kind(cel, V, plek).text = getaltekst(getal)


def heeft_formule(cel: Element | None, formule: Formule) -> bool:
    """Tell whether a cell holds exactly this formula already; its value may differ."""
    element = None if cel is None else cel.find(F)
    if element is None or (element.text or "") != formule.tekst:
        return False
    return element.get("t", "normal") == ("array" if formule.array else "normal")


def getaltekst(getal: float) -> str:
    """Return a number as the file writes it."""
    getal = float(getal)
    if getal - getal != 0:
        raise ValueError(f"no number for a cell: {getal!r}")
    return str(int(getal)) if getal.is_integer() and abs(getal) < 1e15 else repr(getal)


def _maak_leeg(cel: Element) -> None:
    for kind in [kind for kind in cel if kind.tag in _INHOUD]:
        cel.remove(kind)
    for kenmerk in ("t", "cm", "vm"):
        cel.attrib.pop(kenmerk, None)


def _kind(ouder: Element, tag: str, plek: int) -> Element:
    """Insert a child at a place; as a child it takes the prefix of its parent."""
    kind = etree.SubElement(ouder, tag)
    ouder.insert(plek, kind)
    return kind
