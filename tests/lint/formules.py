"""Every formula text in a file, with where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.lint.blad import Blad, Cel, Element
from tests.lint.namen import GRAFIEK, X
from tests.lint.pakket import Pakket


@dataclass(frozen=True, slots=True)
class Formule:
    """One formula text.

    Attributes:
        soort: 'cel', 'kolom' (of a table), 'naam', 'opmaak' (conditional format),
            'validatie' or 'grafiek'.
        plek: address or name of the thing it belongs to.
        blad: the sheet it stands on, if it stands on one.
        cel: the cell, for soort 'cel'.
    """

    soort: str
    deel: str
    plek: str
    tekst: str
    blad: Blad | None = None
    cel: Cel | None = None


def in_cellen(pakket: Pakket) -> Iterator[Formule]:
    """Yield the formulas of cells; followers of a shared formula have no text and are left out."""
    for blad in pakket.bladen:
        for cel in blad.formulecellen():
            if cel.formule or cel.formulesoort == "normal":
                yield Formule("cel", blad.deel, cel.adres, cel.formule or "", blad, cel)


def in_tabellen(pakket: Pakket) -> Iterator[Formule]:
    for tabel in pakket.tabellen:
        for kolom in tabel.wortel.iterfind(f"{X}tableColumns/{X}tableColumn"):
            for soort in ("calculatedColumnFormula", "totalsRowFormula"):
                if (element := kolom.find(X + soort)) is not None:
                    plek = f"{tabel.naam}[{kolom.get('name', '')}]"
                    yield Formule("kolom", tabel.deel, plek, element.text or "", tabel.blad)


def in_namen(pakket: Pakket) -> Iterator[Formule]:
    for naam in pakket.namen:
        yield Formule("naam", pakket.werkboek, naam.naam, naam.tekst)


def gebied_van(element: Element) -> str:
    """Return the `sqref` of a rule: an attribute or, in `extLst`, an element; its own or above."""
    for houder in (element, element.getparent()):
        if houder is not None and (tekst := houder.get("sqref") or houder.findtext("{*}sqref")):
            return str(tekst)
    return ""


def _binnen(blad: Blad, soort: str, ouder: str, kinderen: tuple[str, ...]) -> Iterator[Formule]:
    """Yield the formula texts in rules of one kind, the newer ones in `extLst` as well."""
    for element in [] if blad.wortel is None else blad.wortel.iter(f"{{*}}{ouder}"):
        for gevonden in element.iter(*(f"{{*}}{kind}" for kind in kinderen)):
            tekst = "".join(gevonden.itertext()).strip()
            yield Formule(soort, blad.deel, gebied_van(element), tekst, blad)


def in_opmaak(pakket: Pakket) -> Iterator[Formule]:
    for blad in pakket.bladen:
        yield from _binnen(blad, "opmaak", "cfRule", ("formula", "f"))


def in_validaties(pakket: Pakket) -> Iterator[Formule]:
    for blad in pakket.bladen:
        yield from _binnen(blad, "validatie", "dataValidation", ("formula1", "formula2"))


def in_grafieken(pakket: Pakket) -> Iterator[Formule]:
    for deel in pakket.delen:
        wortel = pakket.xml(deel) if deel.startswith("xl/charts/") else None
        for element in [] if wortel is None else wortel.iter(f"{{{GRAFIEK}}}f"):
            yield Formule("grafiek", deel, element.text or "", element.text or "")


def in_lijntjes(pakket: Pakket) -> Iterator[Formule]:
    """Yield the sources of sparklines; for a rule they are charts."""
    for blad in pakket.bladen:
        for element in [] if blad.wortel is None else blad.wortel.iter("{*}sparkline"):
            tekst, plek = (element.findtext(f"{{*}}{naam}", "") for naam in ("f", "sqref"))
            yield Formule("grafiek", blad.deel, plek, tekst, blad)


BRONNEN = (
    in_cellen,
    in_tabellen,
    in_namen,
    in_opmaak,
    in_validaties,
    in_grafieken,
    in_lijntjes,
)


def alle(pakket: Pakket) -> Iterator[Formule]:
    """Yield every formula in the file."""
    for bron in BRONNEN:
        yield from bron(pakket)
