"""Lists and their counts."""

from collections.abc import Iterator

from tests.lint.namen import X
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

_NIET_LEEG = """
    cols mergeCells dataValidations hyperlinks tableParts tableColumns definedNames sheets fonts
    fills borders cellXfs cellStyleXfs numFmts conditionalFormatting rowBreaks colBreaks
    externalReferences ignoredErrors protectedRanges
"""
NIET_LEEG = _NIET_LEEG.split()
_GETELD = """
    mergeCells dataValidations tableParts tableColumns fonts fills borders cellXfs cellStyleXfs
    cellStyles numFmts dxfs tableStyles rowBreaks colBreaks
"""
GETELD = _GETELD.split()


@regel("telling")
def telling(pakket: Pakket) -> Iterator[Bevinding]:
    """A list is not empty (leave it out instead) and its `count` is right."""
    for deel in pakket.xml_delen:
        wortel = pakket.xml(deel)
        for element in () if wortel is None else wortel.iter(*(X + n for n in NIET_LEEG + GETELD)):
            naam, aantal = element.tag.removeprefix(X), len(element.findall(f"{X}*"))
            if not aantal and naam in NIET_LEEG:
                yield vind(deel, naam, "is empty")
            if naam in GETELD and element.get("count", str(aantal)) != str(aantal):
                yield vind(deel, naam, f"says {element.get('count')} and holds {aantal}")
    for deel in pakket.delen_van(pakket.werkboek, "sharedStrings"):
        wortel, aantal = pakket.xml(deel), len(pakket.teksten)
        if wortel is not None and wortel.get("uniqueCount", str(aantal)) != str(aantal):
            yield vind(deel, "uniqueCount", f"there are {aantal} texts")
