"""Links to the outside."""

from collections.abc import Iterator

from tests.lint.formule import bladnaam, tokens_of
from tests.lint.formules import alle
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("extern")
def extern(pakket: Pakket) -> Iterator[Bevinding]:
    """Nothing points to another workbook or loads from outside; a link to click may be https."""
    for relatie in pakket.alle_relaties():
        klik = relatie.kort == "hyperlink" and relatie.doel.startswith(("https://", "mailto:"))
        if relatie.extern and not klik:
            yield vind(relatie.bron, relatie.id, f"points outside: {relatie.doel!r}")
        elif relatie.kort in ("externalLink", "attachedTemplate", "connections"):
            yield vind(relatie.bron, relatie.id, f"a relationship {relatie.kort!r}")
    for formule in alle(pakket):
        for token in tokens_of(formule.tekst):
            if token.soort == "blad" and "[" in bladnaam(token.tekst):
                yield vind(formule.deel, formule.plek, f"{token.tekst} is another workbook")
