"""The list of sheets and the window."""

from collections import Counter
from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("bladlijst")
def bladlijst(pakket: Pakket) -> Iterator[Bevinding]:
    """Sheets have unique ids; the file opens on a visible sheet, the only one selected."""
    deel = pakket.werkboek
    ids = Counter(e.get("sheetId", "") for e in pakket.zoek(deel, "sheets/sheet"))
    for sheet_id in (i for i, keer in ids.items() if keer > 1 or not i.isdigit()):
        yield vind(deel, sheet_id, "the sheetId is used twice or is no number")
    open_ = [int(e.get("activeTab", "0")) for e in pakket.zoek(deel, "bookViews/workbookView")]
    for plaats in open_:
        if plaats >= len(pakket.bladen) or pakket.bladen[plaats].staat != "visible":
            yield vind(deel, str(plaats), "activeTab is no visible sheet")
    for blad in pakket.bladen:
        gekozen = any(e.get("tabSelected") == "1" for e in blad.zoek("sheetViews/sheetView"))
        if gekozen and open_ and blad.nummer not in open_:
            yield vind(blad.deel, "", "is selected but is not the sheet that opens")
