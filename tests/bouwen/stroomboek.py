"""A streamed workbook in memory, and what is read of it."""

import io
from pathlib import Path

from python_calamine import CalamineWorkbook

from hgw_excel.bouwen.stroom import RIJEN, Stroomboek


def boek(tmp_path, *delen, naam="Scores", rijen=RIJEN) -> bytes:
    """Write `delen`, each a list of (header, values), and return the file."""
    uit = io.BytesIO()
    stroom = Stroomboek(naam, str(tmp_path), rijen=rijen)
    try:
        for deel in delen:
            stroom.voeg_toe(deel)
        stroom.schrijf(uit)
    finally:
        stroom.sluit()
    return uit.getvalue()


def bladen(inhoud: bytes) -> dict[str, list[list]]:
    werkmap = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
    return {naam: werkmap.get_sheet_by_name(naam).to_python() for naam in werkmap.sheet_names}


def bewaar(tmp_path, inhoud: bytes) -> Path:
    pad = tmp_path / "lijst.xlsx"
    pad.write_bytes(inhoud)
    return pad
