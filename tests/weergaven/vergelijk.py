"""Stored values of the views, beside what LibreOffice computes itself."""

from pathlib import Path

import openpyxl

from hgw_excel.schema.ruw import CelFout
from tests.libreoffice import Document

WEERGAVEN = ("Leerlingkaart", "Datamuur", "Groepjesblad", "Invalkaart", "Uitleg")


def verschillen(doc: Document, pad: Path) -> list[str]:
    """Return each formula cell of a view whose stored value is not the computed one."""
    formules = openpyxl.load_workbook(pad)
    waarden = openpyxl.load_workbook(pad, data_only=True)
    uit = []
    for blad in WEERGAVEN:
        for rij in formules[blad].iter_rows():
            for cel in rij:
                if cel.data_type == "f":
                    bewaard = waarden[blad][cel.coordinate].value
                    gerekend = doc.waarde(blad, cel.coordinate)
                    if not gelijk(bewaard, gerekend):
                        uit.append(f"{blad}!{cel.coordinate}: {bewaard!r}, rekent {gerekend!r}")
    return uit


def gelijk(bewaard: object, gerekend: str | float | CelFout) -> bool:
    """Compare a stored value with a computed one; a stored #N/A is meant."""
    if isinstance(gerekend, CelFout):
        return bewaard == gerekend.code == "#N/A"
    if isinstance(bewaard, int | float) and isinstance(gerekend, int | float):
        return abs(bewaard - gerekend) < 1e-9
    return ("" if bewaard is None else bewaard) == gerekend
