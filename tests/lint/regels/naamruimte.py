"""Markup compatibility."""

from collections.abc import Iterator

from tests.lint.namen import MC
from tests.lint.pakket import Element, Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("naamruimte")
def naamruimte(pakket: Pakket) -> Iterator[Bevinding]:
    """Each prefix in `mc:Ignorable` and `Requires` is declared, or Excel refuses the file."""
    for deel in pakket.xml_delen:
        wortel = pakket.xml(deel)
        for element in () if wortel is None else wortel.iter("{*}*"):
            lijst = f"{element.get(f'{{{MC}}}Ignorable', '')} {_vereist(element)}"
            for prefix in lijst.split():
                if prefix not in element.nsmap:
                    yield vind(deel, prefix, "the prefix is not declared")


def _vereist(element: Element) -> str:
    return element.get("Requires", "") if element.tag == f"{{{MC}}}Choice" else ""
