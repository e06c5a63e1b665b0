"""VBA and the ribbon."""

from collections.abc import Iterator

from tests.lint.namen import VBA, XLSM
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind
from tests.lint.vba import geroepen, subs

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@regel("macros")
def macros(pakket: Pakket) -> Iterator[Bevinding]:
    """VBA and a ribbon are only in a macro-enabled workbook; what a button calls is in its VBA."""
    vba = [deel for deel in pakket.delen if pakket.inhoudstype(deel) == VBA or "vbaProj" in deel]
    for deel in vba:
        if not pakket.delen[deel].startswith(OLE):
            yield vind(deel, "", "is no VBA project")
    if pakket.inhoudstype(pakket.werkboek) == XLSM:
        yield from _met_macros(pakket, vba)
    else:
        lint = [n for n in pakket.delen if n.startswith("customUI/") and n.endswith(".xml")]
        yield from (vind(deel, "", "in a workbook without macros") for deel in vba + lint)


def _met_macros(pakket: Pakket, vba: list[str]) -> Iterator[Bevinding]:
    if not vba:
        yield vind(pakket.werkboek, "", "macro-enabled without VBA")
        return
    bekend = subs(pakket)
    for deel, sub in geroepen(pakket):
        if sub not in bekend:
            yield vind(deel, sub, "a button calls a Sub that is not there")
