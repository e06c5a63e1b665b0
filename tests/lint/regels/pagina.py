"""Print set-up."""

from collections.abc import Iterator

from tests.lint.adres import MAX_KOLOM, MAX_RIJ
from tests.lint.blad import Blad
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

KANTEN = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"]


@regel("pagina")
def pagina(pakket: Pakket) -> Iterator[Bevinding]:
    """Headers and footers <= 255, scale 10-400, page breaks inside the grid and ascending."""
    for blad in pakket.bladen:
        for kant in KANTEN:
            for element in blad.zoek(f"headerFooter/{kant}"):
                if len(element.text or "") > 255:
                    yield vind(blad.deel, kant, f"is {len(element.text or '')} long")
        for element in blad.zoek("pageSetup"):
            if not 10 <= int(element.get("scale", "100")) <= 400:
                yield vind(blad.deel, "pageSetup", f"scale {element.get('scale')}")
        yield from _einden(blad, "rowBreaks", MAX_RIJ)
        yield from _einden(blad, "colBreaks", MAX_KOLOM)


def _einden(blad: Blad, soort: str, grens: int) -> Iterator[Bevinding]:
    plaatsen = [int(e.get("id", "0")) for e in blad.zoek(f"{soort}/brk")]
    if plaatsen != sorted(set(plaatsen)) or not all(0 < p < grens for p in plaatsen):
        yield vind(blad.deel, soort, f"{plaatsen} do not ascend inside the grid")
    if len(plaatsen) > 1026:
        yield vind(blad.deel, soort, "more than 1026 page breaks")
