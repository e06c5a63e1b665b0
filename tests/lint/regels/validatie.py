"""Data validation."""

from collections.abc import Iterator

from tests.lint.adres import Gebied, lees_gebieden
from tests.lint.blad import Blad, Element
from tests.lint.formules import gebied_van
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

LENGTES = {"promptTitle": 32, "errorTitle": 32, "prompt": 255, "error": 255}
MET_FORMULE = ("list", "whole", "decimal", "date", "time", "textLength", "custom")
TWEE = ("between", "notBetween")


@regel("validatie")
def validatie(pakket: Pakket) -> Iterator[Bevinding]:
    """Titles <= 32, texts <= 255, a literal list <= 255; areas are legal and do not overlap."""
    for blad in pakket.bladen:
        gezien: list[Gebied] = []
        for element in _validaties(blad):
            plek = gebied_van(element)
            for fout in (*_teksten(element), *_formules(element)):
                yield vind(blad.deel, plek, fout)
            try:
                gebieden = lees_gebieden(plek)
            except ValueError as fout:
                yield vind(blad.deel, plek, str(fout))
                continue
            if any(nieuw.raakt(oud) for nieuw in gebieden for oud in gezien):
                yield vind(blad.deel, plek, "overlaps another validation")
            gezien += gebieden


def _validaties(blad: Blad) -> list[Element]:
    return [] if blad.wortel is None else list(blad.wortel.iter("{*}dataValidation"))


def _teksten(element: Element) -> Iterator[str]:
    for attribuut, lengte in LENGTES.items():
        if len(element.get(attribuut, "")) > lengte:
            yield f"{attribuut} is {len(element.get(attribuut, ''))} long"


def _formules(element: Element) -> Iterator[str]:
    soort = element.get("type", "none")
    een, twee = (_formule(element, naam) for naam in ("formula1", "formula2"))
    if soort in MET_FORMULE and not een:
        yield f"a validation {soort!r} without formula1"
    met_bereik = soort not in ("none", "list", "custom")
    if met_bereik and element.get("operator", "between") in TWEE and not twee:
        yield "'between' without formula2"
    if soort == "list" and een.startswith('"') and len(een) - 2 > 255:
        yield f"the list is {len(een) - 2} long"
    if soort not in (*MET_FORMULE, "none"):
        yield f"unknown type {soort!r}"


def _formule(element: Element, naam: str) -> str:
    gevonden = element.find(f"{{*}}{naam}")
    return "" if gevonden is None else "".join(gevonden.itertext()).strip()
