"""Values stored beside formulas."""

from collections.abc import Iterator

from tests.lint.adres import Gebied, lees_gebied
from tests.lint.blad import Blad, Cel
from tests.lint.formule import bladnaam
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("cachewaarde")
def cachewaarde(pakket: Pakket) -> Iterator[Bevinding]:
    """Every formula has the value it computes beside it (a text may be ''), and no error.

    Where #N/A is meant it is an error and no text that looks like one: a chart draws that as 0.
    """
    for blad in pakket.bladen:
        mag = _toegestaan(pakket, blad)
        for cel in blad.formulecellen():
            bedoeld = any(g.bevat(*cel.plaats) for g in mag)
            if fout := _geen_nb(cel) if bedoeld and cel.waarde == "#N/A" else _fout(cel):
                yield vind(blad.deel, cel.adres, fout)


def _geen_nb(cel: Cel) -> str:
    return "" if cel.soort == "e" else "the stored value is a text that looks like #N/A"


def _fout(cel: Cel) -> str:
    if cel.soort == "e":
        return f"the stored value is an error: {cel.waarde}"
    if cel.waarde is None or (cel.waarde == "" and cel.soort != "str"):
        return "no value is stored"
    return ""


def _toegestaan(pakket: Pakket, blad: Blad) -> list[Gebied]:
    """Return the areas of a sheet where #N/A is meant."""
    delen = (tekst.rpartition("!") for tekst in pakket.opties.fouten_in)
    return [lees_gebied(g) for naam, _, g in delen if bladnaam(naam + "!") == blad.naam]
