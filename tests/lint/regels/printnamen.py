"""Print areas, print titles and the hidden name of a filter."""

from collections.abc import Iterator

from tests.lint.adres import MAX_KOLOM, MAX_RIJ, Gebied, lees_gebied
from tests.lint.formule import Token, bladnaam, ontleed
from tests.lint.naamvorm import INGEBOUWD
from tests.lint.pakket import Naam, Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("printnamen")
def printnamen(pakket: Pakket) -> Iterator[Bevinding]:
    """They belong to one sheet, point to that sheet, and hold the areas they must."""
    for naam in (n for n in pakket.namen if n.naam in INGEBOUWD):
        if naam.blad is None or naam.blad >= len(pakket.bladen):
            yield vind(pakket.werkboek, naam.naam, "belongs to no sheet")
            continue
        try:
            gebieden = _gebieden(naam.tekst, pakket.bladen[naam.blad].naam)
        except ValueError as fout:
            yield vind(pakket.werkboek, naam.naam, str(fout))
        else:
            if not _past(naam, gebieden):
                yield vind(pakket.werkboek, naam.naam, f"can't be {naam.tekst!r}")


def _gebieden(tekst: str, blad: str) -> list[Gebied]:
    """Return the areas of `Blad!$A$1:$B$2,Blad!$1:$3`.

    Raises:
        ValueError: it is something else, or of another sheet.
    """
    tokens = [token for token in ontleed(tekst) if token.tekst != ","]
    gebieden: list[Gebied] = []
    while tokens:
        prefix = tokens.pop(0)
        if prefix.soort != "blad" or bladnaam(prefix.tekst).lower() != blad.lower():
            raise ValueError(f"{tekst!r} does not point to its own sheet {blad!r}")
        gebieden.append(_eerste(tokens, tekst))
    return gebieden


def _eerste(tokens: list[Token], tekst: str) -> Gebied:
    if not tokens or tokens[0].soort != "ref":
        raise ValueError(f"{tekst!r} is no area")
    ref = tokens.pop(0).tekst
    if len(tokens) >= 2 and tokens[0].tekst == ":":
        ref += ":" + tokens[1].tekst
        del tokens[:2]
    return lees_gebied(ref)


def _past(naam: Naam, gebieden: list[Gebied]) -> bool:
    if naam.naam != "_xlnm.Print_Titles":
        return len(gebieden) >= 1
    vorm = sorted((g.rijen == MAX_RIJ, g.kolommen == MAX_KOLOM) for g in gebieden)
    return vorm in ([(False, True)], [(True, False)], [(False, True), (True, False)])
