"""The calculation chain."""

from collections.abc import Iterator

from tests.lint.blad import Blad
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("calcchain")
def calcchain(pakket: Pakket) -> Iterator[Bevinding]:
    """Each cell in the calculation chain holds a formula; the chain is best left out."""
    ids = [int(e.get("sheetId", "0")) for e in pakket.zoek(pakket.werkboek, "sheets/sheet")]
    bladen: dict[int, Blad] = dict(zip(ids, pakket.bladen, strict=True))
    for deel in pakket.delen_van(pakket.werkboek, "calcChain"):
        blad = 0
        for c in pakket.zoek(deel, "c"):
            blad = int(c.get("i", str(blad)))
            formules = {x.adres for x in bladen[blad].formulecellen()} if blad in bladen else set()
            if c.get("r") not in formules:
                yield vind(deel, c.get("r", ""), f"holds no formula on sheet {blad}")
