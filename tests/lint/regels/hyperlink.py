"""Links inside the workbook."""

from collections.abc import Iterator
from itertools import pairwise

from tests.lint.adres import lees_gebied
from tests.lint.blad import Blad
from tests.lint.formule import bladnaam, ontleed, tokens_of
from tests.lint.formules import in_cellen
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("hyperlink")
def hyperlink(pakket: Pakket) -> Iterator[Bevinding]:
    """A link leads to a cell or name that is there, on a sheet that is not hidden."""
    for blad in pakket.bladen:
        yield from _links(pakket, blad)
    for formule in in_cellen(pakket):
        for doel in _in_formule(formule.tekst):
            if fout := _fout(pakket, doel):
                yield vind(formule.deel, formule.plek, fout)


def _in_formule(tekst: str) -> Iterator[str]:
    """Yield the places that `HYPERLINK("#...")` leads to."""
    tokens = tokens_of(tekst)
    for een, twee in pairwise(tokens):
        if een.tekst == "HYPERLINK(" and twee.tekst.startswith('"#'):
            yield twee.tekst[2:-1]


def _links(pakket: Pakket, blad: Blad) -> Iterator[Bevinding]:
    ids = {r.id for r in pakket.relaties(blad.deel)}
    for element in blad.zoek("hyperlinks/hyperlink"):
        plek, doel = element.get("ref", ""), element.get("location", "")
        extern = any(waarde in ids for waarde in element.attrib.values())
        if fout := _fout(pakket, doel) if doel or not extern else "":
            yield vind(blad.deel, plek, fout)
        if not _is_gebied(plek):
            yield vind(blad.deel, plek, "the link stands nowhere")
        if len(element.get("tooltip", "")) > 255:
            yield vind(blad.deel, plek, "the tip is longer than 255")


def _fout(pakket: Pakket, doel: str) -> str:
    """Return why a location leads nowhere, '' when it leads somewhere."""
    try:
        tokens = ontleed(doel)
    except ValueError as fout:
        return str(fout)
    if len(tokens) == 1 and tokens[0].soort == "naam":
        return "" if doel.lower() in pakket.bekende_namen else f"there is no name {doel!r}"
    if len(tokens) < 2 or tokens[0].soort != "blad":
        return f"{doel!r} is no place in this workbook"
    blad = pakket.blad(bladnaam(tokens[0].tekst))
    if blad is None or blad.staat != "visible":
        return f"{doel!r} is on a sheet that is {blad.staat if blad else 'not there'}"
    rest = "".join(token.tekst for token in tokens[1:])
    return "" if _is_gebied(rest) else f"{doel!r} is no place in this workbook"


def _is_gebied(tekst: str) -> bool:
    try:
        lees_gebied(tekst)
    except ValueError:
        return False
    return True
