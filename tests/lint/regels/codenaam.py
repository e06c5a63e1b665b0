"""Names of sheets in code."""

from collections.abc import Iterator

from tests.lint.namen import XLSM
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind
from tests.lint.vba import codenamen


@regel("codenaam")
def codenaam(pakket: Pakket) -> Iterator[Bevinding]:
    """The workbook and each sheet have a module of their own in the project, by one name."""
    project = codenamen(pakket) if pakket.inhoudstype(pakket.werkboek) == XLSM else []
    if not project:
        return
    plekken = [(pakket.werkboek, "workbookPr"), *((b.deel, "sheetPr") for b in pakket.bladen)]
    namen = [(deel, _naam(pakket, deel, element)) for deel, element in plekken]
    for deel, naam in namen:
        if naam not in project:
            yield vind(deel, naam, "has no module of its own in the project")
    for naam in set(project) - {naam for _, naam in namen}:
        yield vind("", naam, "a module of no sheet")


def _naam(pakket: Pakket, deel: str, element: str) -> str:
    return next((e.get("codeName", "") for e in pakket.zoek(deel, element)), "")
