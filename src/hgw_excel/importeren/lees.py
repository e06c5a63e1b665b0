"""One door for every pupil file: what it is follows from its content, not from its name."""

from pathlib import Path

from hgw_excel.domein.leerling import Schoolgegevens
from hgw_excel.domein.melding import Melding
from hgw_excel.importeren import meldingen as soort
from hgw_excel.importeren.edexml import is_edex2000, read_edexml
from hgw_excel.importeren.rooster import Tabel
from hgw_excel.importeren.tabel import read_tabel
from hgw_excel.importeren.tekst import decodeer, read_tekst
from hgw_excel.platform import os_zin

GROOTST = 25_000_000
"""Bytes; a school of a thousand pupils needs about two million."""

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"

Uitkomst = tuple[Schoolgegevens | None, list[Melding]]


def read_leerlingen(pad: Path) -> Uitkomst:
    """Return the school, groups and pupils in a pupil file, and what there is to say about it."""
    if is_edex2000(pad.name):
        zin = "Dit is een bestand van het oude EDEX2000. Dat lezen we niet."
        return None, [soort.EDEX2000.melding(pad.name, zin, "Kies EDEXML als soort export.")]
    try:
        with pad.open("rb") as bron:
            data = bron.read(GROOTST + 1)
    except OSError as fout:
        return _weiger(pad, os_zin(fout), "")
    if len(data) > GROOTST:
        return _weiger(pad, "Dit bestand is te groot voor een leerlinglijst.")
    return _kies(data, pad)


def _kies(data: bytes, pad: Path) -> Uitkomst:
    if not data.strip():
        return _weiger(pad, "Het bestand is leeg.", "Maak de export opnieuw.")
    if data.startswith((_ZIP, _OLE)):
        from hgw_excel.importeren.rekenblad import read_rekenblad

        return _to_school(*read_rekenblad(pad))
    if decodeer(data[:1000]).lstrip("\ufeff \t\r\n").startswith("<"):
        return read_edexml(data, pad.name)
    return _to_school(*read_tekst(data, pad.name))


def _to_school(tabel: Tabel | None, meldingen: list[Melding]) -> Uitkomst:
    if tabel is None:
        return None, meldingen
    school, verder = read_tabel(tabel)
    return school, meldingen + verder


def _weiger(pad: Path, zin: str, doe: str = "Kies een EDEXML-bestand of een csv.") -> Uitkomst:
    return None, [soort.ONLEESBAAR.melding(pad.name, zin, doe)]
