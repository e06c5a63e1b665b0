"""Grouped rows and columns."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.lint.blad import Blad, Element
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@dataclass(frozen=True, slots=True)
class Strook:
    """A row, or neighbouring columns with one description."""

    begin: int
    eind: int
    niveau: int
    dicht: bool
    samengevat: bool


LEEG = Strook(0, 0, 0, False, False)


@regel("groepen")
def groepen(pakket: Pakket) -> Iterator[Bevinding]:
    """A closed group has its + beside it (`collapsed`), an open one has not; the gutter fits."""
    for blad in pakket.bladen:
        rijen = [_strook(e, "r", "r") for e in blad.rijen]
        kolommen = [_strook(e, "min", "max") for e in blad.zoek("cols/col")]
        yield from _richting(blad, rijen, "summaryBelow", "outlineLevelRow")
        yield from _richting(blad, kolommen, "summaryRight", "outlineLevelCol")


def _strook(e: Element, begin: str, eind: str) -> Strook:
    waar = ("1", "true")
    return Strook(
        int(e.get(begin, "0")),
        int(e.get(eind, "0")),
        int(e.get("outlineLevel", "0")),
        e.get("hidden") in waar,
        e.get("collapsed") in waar,
    )


def _richting(blad: Blad, stroken: list[Strook], kant: str, goot: str) -> Iterator[Bevinding]:
    diepst = max((s.niveau for s in stroken), default=0)
    gezegd = max((int(e.get(goot, "0")) for e in blad.zoek("sheetFormatPr")), default=0)
    if diepst > 7 or gezegd < diepst:
        yield vind(blad.deel, goot, f"says {gezegd}, the deepest group is {diepst}")
    erna = all(e.get(kant, "1") != "0" for e in blad.zoek("sheetPr/outlinePr"))
    volgorde = stroken if erna else stroken[::-1]
    for strook, buur in zip([LEEG, *volgorde], [*volgorde, LEEG], strict=True):
        naast = buur.begin == strook.eind + 1 if erna else buur.eind == strook.begin - 1
        yield from _grens(blad, strook, buur if naast else LEEG, buur)


def _grens(blad: Blad, strook: Strook, naast: Strook, buur: Strook) -> Iterator[Bevinding]:
    """Check one border: the strip that ends here and what stands beside it."""
    einde = strook.niveau > naast.niveau
    if einde and strook.dicht and not naast.samengevat:
        yield vind(blad.deel, f"{strook.begin}-{strook.eind}", "a closed group without its +")
    if buur.samengevat and not (einde and strook.dicht and naast is buur):
        yield vind(blad.deel, f"{buur.begin}-{buur.eind}", "a + without a closed group")
