"""The table of styles."""

from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

VERWIJST = {"fontId": "fonts/font", "fillId": "fills/fill", "borderId": "borders/border"}


@regel("stijltabel")
def stijltabel(pakket: Pakket) -> Iterator[Bevinding]:
    """Each format names a font, fill and border that is there."""
    deel = pakket.stijlen
    for lijst in ("cellXfs/xf", "cellStyleXfs/xf"):
        for nummer, xf in enumerate(pakket.zoek(deel, lijst)):
            for attribuut, doel in VERWIJST.items():
                if int(xf.get(attribuut, "0")) >= len(pakket.zoek(deel, doel)):
                    yield vind(deel, f"{lijst} {nummer}", f"{attribuut} is not in the list")
            if int(xf.get("xfId", "0")) >= len(pakket.zoek(deel, "cellStyleXfs/xf")):
                yield vind(deel, f"{lijst} {nummer}", "xfId is not in the list")
