"""Type of the workbook."""

from collections.abc import Iterator

from tests.lint.namen import XLSM, XLSX
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("bestandssoort")
def bestandssoort(pakket: Pakket) -> Iterator[Bevinding]:
    """The type of the workbook fits the extension of the file: .xlsm = macroEnabled."""
    verwacht = {".xlsx": XLSX, ".xlsm": XLSM}.get(pakket.pad.suffix.lower())
    if pakket.werkboek and pakket.inhoudstype(pakket.werkboek) != verwacht:
        yield vind(pakket.werkboek, "", f"the type does not fit {pakket.pad.suffix!r}")
    if not pakket.werkboek:
        yield vind("", "", "there is no workbook part")
