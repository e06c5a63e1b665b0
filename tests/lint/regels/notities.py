"""Notes (classic comments)."""

from collections import Counter
from collections.abc import Iterator

from tests.lint.adres import kolomletters
from tests.lint.blad import Blad
from tests.lint.namen import EXCEL_VML, R
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("notities")
def notities(pakket: Pakket) -> Iterator[Bevinding]:
    """Every note has its shape in the VML drawing of the sheet, an author, and its own cell."""
    for blad in pakket.bladen:
        for deel in pakket.delen_van(blad.deel, "comments"):
            cellen = [e.get("ref", "") for e in pakket.zoek(deel, "commentList/comment")]
            for cel, keer in Counter(cellen).items():
                if keer > 1:
                    yield vind(deel, cel, f"has {keer} notes")
            for cel in sorted(set(cellen) - _vormen(pakket, blad)):
                yield vind(deel, cel, "the note has no shape in the VML drawing")
            auteurs = len(pakket.zoek(deel, "authors/author"))
            for element in pakket.zoek(deel, "commentList/comment"):
                if int(element.get("authorId", "-1")) not in range(auteurs):
                    yield vind(deel, element.get("ref", ""), "the author is not in the list")


def _vormen(pakket: Pakket, blad: Blad) -> set[str]:
    """Return the cells that the legacy drawing of a sheet draws a note for."""
    cellen = set()
    for element in blad.zoek("legacyDrawing"):
        wortel = pakket.xml(pakket.doel(blad.deel, element.get(f"{{{R}}}id")))
        for data in () if wortel is None else wortel.iter(f"{{{EXCEL_VML}}}ClientData"):
            rij, kolom = (data.findtext(f"{{{EXCEL_VML}}}{n}", "-1") for n in ("Row", "Column"))
            if data.get("ObjectType") == "Note":
                cellen.add(f"{kolomletters(int(kolom) + 1)}{int(rij) + 1}")
    return cellen
