"""A pupil list in a workbook, as text: what was typed, not what Excel made of it."""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path

from hgw_excel.domein.getal import to_decimal
from hgw_excel.domein.melding import Melding
from hgw_excel.importeren import meldingen as soort
from hgw_excel.importeren.rooster import MINSTENS_BEKEND, Losse, Tabel, to_tabel, zoek_kop
from hgw_excel.importeren.tekst import geen_kop
from hgw_excel.lezen.poort import Pakket, open_poort
from hgw_excel.lezen.scan import scan_werkmap
from hgw_excel.lezen.weigeringen import Geweigerd

Waarde = int | float | str | bool | time | date | datetime | timedelta
_DOORGEVEN = (KeyboardInterrupt, SystemExit, GeneratorExit)


def read_rekenblad(pad: Path) -> tuple[Tabel | None, list[Melding]]:
    """Return the table on the sheet with the most known headers; None when there is none."""
    try:
        pakket = open_poort(pad)
        scan_werkmap(pakket)
        bladen = _lees_bladen(pakket)
    except Geweigerd as fout:
        return None, [fout.melding(pad.name)]
    except BaseException as fout:  # calamine's panic is no Exception
        if isinstance(fout, _DOORGEVEN):
            raise
        zin = "Dit bestand is geen leesbare werkmap."
        doe = "Open het in Excel en bewaar het opnieuw als .xlsx of als 'CSV UTF-8'."
        return None, [soort.ONLEESBAAR.melding(pad.name, zin, doe)]
    return _kies(bladen, pad.name)


def _lees_bladen(pakket: Pakket) -> dict[str, list[Losse]]:
    """Return the rows of each sheet; calamine sees the parts that the gate saw, nothing else."""
    from python_calamine import CalamineWorkbook

    boek = CalamineWorkbook.from_filelike(BytesIO(_ingepakt(pakket.delen)))
    return {
        naam: to_losse(boek.get_sheet_by_name(naam).to_python(skip_empty_area=False))
        for naam in boek.sheet_names
    }


def _ingepakt(delen: Mapping[str, bytes]) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        for naam, deel in delen.items():
            archief.writestr(naam, deel)
    return uit.getvalue()


def _kies(bladen: Mapping[str, list[Losse]], bestand: str) -> tuple[Tabel | None, list[Melding]]:
    beste, aantal, kop = "", 0, 0
    for naam, rijen in bladen.items():
        gevonden, plek = zoek_kop(rijen)
        if gevonden > aantal:
            beste, aantal, kop = naam, gevonden, plek
    if aantal < MINSTENS_BEKEND:
        return None, [geen_kop(bestand)]
    return to_tabel(bladen[beste], kop, bestand, beste)


def to_losse(rijen: Sequence[Sequence[Waarde]]) -> list[Losse]:
    """Return rows of text with their row numbers."""
    return [
        Losse(nummer, tuple(to_tekst(cel) for cel in rij)) for nummer, rij in enumerate(rijen, 1)
    ]


def to_tekst(cel: Waarde) -> str:
    """Return a cell as it was meant: 1001 for 1001.0, a date as jjjj-mm-dd."""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, int | float):
        return format(to_decimal(cel).normalize(), "f")
    if isinstance(cel, datetime):
        return cel.date().isoformat()
    return cel.isoformat() if isinstance(cel, date | time) else str(cel)
