"""Content types."""

from collections.abc import Iterator

from tests.lint.namen import SOORT_INHOUD
from tests.lint.pakket import INHOUD, Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("inhoudstype")
def inhoudstype(pakket: Pakket) -> Iterator[Bevinding]:
    """Every part has a content type; each type belongs to a part and to what points at it."""
    if INHOUD not in pakket.delen:
        return
    for deel in pakket.delen:
        if deel != INHOUD and not deel.endswith("/") and not pakket.inhoudstype(deel):
            yield vind(deel, "", "has no content type")
    for deel in pakket.eigen_types:
        if deel not in pakket.delen:
            yield vind(deel, "", "has a content type but is missing")
    for relatie in pakket.alle_relaties():
        verwacht, type_ = SOORT_INHOUD.get(relatie.kort), pakket.inhoudstype(relatie.doel)
        if verwacht and type_ and not relatie.extern and type_ not in verwacht:
            yield vind(relatie.doel, "", f"{type_!r} does not fit a relationship {relatie.kort!r}")
