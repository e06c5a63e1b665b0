"""Differential formats that are used."""

from collections.abc import Iterator

from tests.lint.namen import X
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("dxf")
def dxf(pakket: Pakket) -> Iterator[Bevinding]:
    """Each differential format that a rule, table or filter uses is in the list."""
    aantal = len(pakket.zoek(pakket.stijlen, "dxfs/dxf"))
    for deel in pakket.xml_delen:
        wortel = pakket.xml(deel)
        for element in () if wortel is None else wortel.iter(f"{X}*"):
            for naam, waarde in element.attrib.items():
                if naam.lower().endswith("dxfid") and not _in_lijst(waarde, aantal):
                    yield vind(deel, naam, f"differential format {waarde} of {aantal}")


def _in_lijst(waarde: str, aantal: int) -> bool:
    return waarde.isdigit() and int(waarde) < aantal
