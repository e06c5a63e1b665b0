"""Who made it."""

from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

NAMEN = ("creator", "lastModifiedBy", "Manager", "Company", "author")


@regel("eigenschappen")
def eigenschappen(pakket: Pakket) -> Iterator[Bevinding]:
    """No user's name in the properties of the file or above a note."""
    for deel in pakket.xml_delen:
        if not deel.startswith("docProps/") and "comments" not in deel:
            continue
        wortel = pakket.xml(deel)
        for element in () if wortel is None else wortel.iter(*(f"{{*}}{n}" for n in NAMEN)):
            if (element.text or "").strip() not in pakket.opties.makers:
                yield vind(deel, element.tag.rpartition("}")[2], "holds a name")
