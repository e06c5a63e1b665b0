"""Charts."""

from collections.abc import Iterator

from tests.lint.namen import GRAFIEK
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("grafiek")
def grafiek(pakket: Pakket) -> Iterator[Bevinding]:
    """A chart has series, and each series has values."""
    c = f"{{{GRAFIEK}}}"
    for relatie in pakket.alle_relaties():
        wortel = pakket.xml(relatie.doel) if relatie.kort == "chart" else None
        if wortel is None:
            continue
        reeksen = list(wortel.iter(f"{c}ser"))
        if not reeksen:
            yield vind(relatie.doel, "", "has no series")
        for nummer, reeks in enumerate(reeksen):
            waarden = [e for e in reeks.iterchildren(f"{c}val", f"{c}yVal")]
            if not any((f.text or "").strip() for e in waarden for f in e.iter(f"{c}f")):
                yield vind(relatie.doel, f"series {nummer}", "has no values")
