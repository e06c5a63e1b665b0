"""VBA and the ribbon."""

from collections.abc import Iterator

from tests.lint.namen import VBA, XLSM
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@regel("macros")
def macros(pakket: Pakket) -> Iterator[Bevinding]:
    """VBA and a ribbon that calls it are only in a macro-enabled workbook, and are real."""
    met_macros = pakket.inhoudstype(pakket.werkboek) == XLSM
    vba = [deel for deel in pakket.delen if pakket.inhoudstype(deel) == VBA or "vbaProj" in deel]
    for deel in vba:
        if not met_macros:
            yield vind(deel, "", "VBA in a workbook without macros")
        if not pakket.delen[deel].startswith(OLE):
            yield vind(deel, "", "is no VBA project")
    for deel in pakket.delen:
        if deel.startswith("customUI/") and deel.endswith(".xml") and not met_macros:
            yield vind(deel, "", "a ribbon in a workbook without macros")
    if met_macros and not vba:
        yield vind(pakket.werkboek, "", "macro-enabled without VBA")
