"""Well-formed XML."""

from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("xml")
def xml(pakket: Pakket) -> Iterator[Bevinding]:
    """Every XML part is well formed, UTF-8 and without DOCTYPE."""
    for deel in pakket.xml_delen:
        wortel = pakket.xml(deel)
        if wortel is None:
            yield vind(deel, "", "is not well formed")
            continue
        info = wortel.getroottree().docinfo
        if info.doctype:
            yield vind(deel, "", "has a DOCTYPE")
        if (info.encoding or "UTF-8").upper() not in ("UTF-8", "UTF8"):
            yield vind(deel, "", f"is written in {info.encoding}")
