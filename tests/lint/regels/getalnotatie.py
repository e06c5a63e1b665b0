"""Number formats."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.lint.pakket import Element, Pakket
from tests.lint.regel import Bevinding, regel, vind

INGEBOUWD = {*range(0, 23), *range(37, 50)}
BUITEN_TEKST = re.compile(r'"[^"]*"|\\.|_.|\*.')


@regel("getalnotatie")
def getalnotatie(pakket: Pakket) -> Iterator[Bevinding]:
    """Each number format is built in or defined once, above 163, with a legal code."""
    deel = pakket.stijlen
    eigen = pakket.zoek(deel, "numFmts/numFmt")
    keren = Counter(e.get("numFmtId", "") for e in eigen)
    for e in eigen + pakket.zoek(deel, "dxfs/dxf/numFmt"):
        nummer, code = e.get("numFmtId", ""), e.get("formatCode", "")
        if not nummer.isdigit() or keren[nummer] > 1 or (e in eigen and int(nummer) < 164):
            yield vind(deel, nummer, "the id is not unique or not free to use")
        if fout := _fout(code):
            yield vind(deel, code, fout)
    for xf in pakket.zoek(deel, "cellXfs/xf") + pakket.zoek(deel, "cellStyleXfs/xf"):
        if not _bekend(xf, keren):
            yield vind(deel, xf.get("numFmtId", ""), "the number format is not defined")


def _bekend(xf: Element, eigen: Counter[str]) -> bool:
    nummer = xf.get("numFmtId", "0")
    return nummer in eigen or (nummer.isdigit() and int(nummer) in INGEBOUWD)


def _fout(code: str) -> str:
    kaal = BUITEN_TEKST.sub("", code)
    if not 1 <= len(code) <= 255:
        return f"the code is {len(code)} long"
    if '"' in kaal or kaal.count("[") != kaal.count("]"):
        return "a quote or bracket stays open"
    return "has more than four parts" if kaal.count(";") > 3 else ""
