"""Use of relationships inside a part."""

from collections.abc import Iterator

from tests.lint.namen import OFFICE_VML, R
from tests.lint.pakket import Element, Pakket, rels_deel
from tests.lint.regel import Bevinding, regel, vind

SOORTEN = {
    "drawing": ("drawing",),
    "legacyDrawing": ("vmlDrawing",),
    "legacyDrawingHF": ("vmlDrawing",),
    "picture": ("image",),
    "tablePart": ("table",),
    "hyperlink": ("hyperlink",),
    "sheet": ("worksheet", "chartsheet"),
    "chart": ("chart",),
    "blip": ("image",),
}


@regel("relatie_id")
def relatie_id(pakket: Pakket) -> Iterator[Bevinding]:
    """Each r:id in a part names a relationship of that part, of the right type."""
    for deel in pakket.xml_delen:
        wortel = pakket.xml(deel)
        if wortel is None or deel.endswith(".rels"):
            continue
        soorten = {r.id: r.kort for r in pakket.relaties(deel)}
        for element, rid in _gebruikt(wortel):
            naam = element.tag.rpartition("}")[2]
            if rid not in soorten:
                yield vind(deel, rid, f"<{naam}> names an id that {rels_deel(deel)!r} lacks")
            elif soorten[rid] not in SOORTEN.get(naam, (soorten[rid],)):
                yield vind(deel, rid, f"<{naam}> can't use a relationship {soorten[rid]!r}")


def _gebruikt(wortel: Element) -> Iterator[tuple[Element, str]]:
    for element in wortel.iter("{*}*"):
        for naam, waarde in element.attrib.items():
            if naam.startswith(f"{{{R}}}") or naam == f"{{{OFFICE_VML}}}relid":
                yield element, waarde
