"""Values by calamine, put together with what the raw scan knows: a `Boek`."""

import io
import zipfile
from dataclasses import replace

from python_calamine import CalamineWorkbook

from hgw_excel.lezen.bladscan import GEEN_WAARDE, LEGE_WAARDE, BladScan
from hgw_excel.lezen.poort import Pakket
from hgw_excel.lezen.samenstellen import Rooster, benoemde_cellen, maak_boek, tabellen_van
from hgw_excel.lezen.scan import BladDeel, Werkmap
from hgw_excel.schema.ruw import Blad, Boek, Cel, CelFout

LEEG = CelFout("leeg")
"""A formula whose value is not in the file."""

_VERVANGING = b"#N/A"
Plek = tuple[int, int]


def read_waarden(pakket: Pakket, werkmap: Werkmap) -> Boek:
    """Return all tables and named cells of a scanned workbook."""
    plekken = benoemde_cellen(werkmap.namen, werkmap.bladen)
    tabellen, cellen = _lees_bladen(pakket, werkmap, set(plekken.values()))
    return replace(
        maak_boek(pakket.bestand, werkmap.namen, plekken, tabellen, cellen),
        bladen=werkmap.bladnamen,
        tabelbladen=werkmap.tabelbladen,
        intern=werkmap.intern,
        sha256=pakket.sha256,
    )


def _lees_bladen(
    pakket: Pakket, werkmap: Werkmap, plekken: set[tuple[str, int, int]]
) -> tuple[dict[str, Blad], dict[tuple[str, int, int], Cel]]:
    """Read sheet by sheet, only those that hold a table or a named cell."""
    tabellen: dict[str, Blad] = {}
    cellen: dict[tuple[str, int, int], Cel] = {}
    boek = CalamineWorkbook.from_filelike(io.BytesIO(_herpak(pakket, werkmap)))
    is_berekend = werkmap.is_berekend
    for naam, blad in werkmap.bladen.items():
        eigen = [tabel for tabel in werkmap.tabellen if tabel.blad == naam]
        namen = [plek for plek in plekken if plek[0] == naam]
        if eigen or namen:
            waarden = boek.get_sheet_by_name(naam).to_python(skip_empty_area=False)
            rooster = Rooster(waarden, _gebreken(blad.scan, is_berekend))
            tabellen |= tabellen_van(eigen, rooster, blad.scan)
            cellen |= {plek: rooster.cel(*plek[1:]) for plek in namen}
    return tabellen, cellen


def _gebreken(scan: BladScan, is_berekend: bool) -> dict[Plek, CelFout]:
    """Return the cells that calamine reads as empty but that are not.

    An empty `<v>` is a real empty text, unless no formula in the whole file has a value.
    """
    zonder = (GEEN_WAARDE,) if is_berekend else (GEEN_WAARDE, LEGE_WAARDE)
    uit = {plek: LEEG for plek, status in scan.formules.items() if status in zonder}
    return uit | {plek: CelFout(tekst) if tekst else LEEG for plek, tekst in scan.fouten.items()}


def _herpak(pakket: Pakket, werkmap: Werkmap) -> bytes:
    """Return the checked parts as a new zip: calamine sees what the gate saw, nothing else."""
    delen = dict(pakket.delen)
    for blad in werkmap.bladen.values():
        delen[blad.deel] = _met_bekende_fouten(delen[blad.deel], blad)
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        for naam, deel in delen.items():
            archief.writestr(naam, deel)
    return uit.getvalue()


def _met_bekende_fouten(deel: bytes, blad: BladDeel) -> bytes:
    """Write '#N/A' for error texts that calamine refuses a whole sheet for, such as '#SPILL!'."""
    for begin, einde in reversed(blad.scan.stukken.values()):
        deel = deel[:begin] + _VERVANGING + deel[einde:]
    return deel
