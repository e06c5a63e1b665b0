"""Stored values of the views, beside what LibreOffice computes itself."""

from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

from hgw_excel.schema.ruw import CelFout
from tests.libreoffice import Document
from tests.lint.adres import Gebied, lees_gebied
from tests.lint.blad import Blad
from tests.lint.blad import Cel as RuweCel
from tests.lint.pakket import Pakket

WEERGAVEN = ("Leerlingkaart", "Datamuur", "Groepjesblad", "Invalkaart", "Uitleg")
GEBIED = "A1:CZ120"
"""No view is larger."""


class Cel(NamedTuple):
    """One cell of a view: its stored value, and whether it can be seen."""

    blad: str
    adres: str
    plaats: tuple[int, int]
    waarde: str | float
    formule: str
    array: bool
    zichtbaar: bool


@lru_cache(maxsize=16)
def opgeslagen(data: bytes) -> tuple[Cel, ...]:
    """Return every filled cell of the views, in their order."""
    pakket = Pakket(BytesIO(data))
    bladen = {blad.naam: blad for blad in pakket.bladen}
    return tuple(
        Cel(naam, cel.adres, cel.plaats, _waarde(cel), cel.formule or "",
            cel.formulesoort == "array", cel.plaats[1] not in _dicht(bladen[naam]))
        for naam in WEERGAVEN
        for cel in bladen[naam].cellen
        if cel.heeft_inhoud
    )  # fmt: skip


def _waarde(cel: RuweCel) -> str | float:
    if cel.tekst is not None:
        return cel.tekst
    return (cel.waarde or "") if cel.soort == "e" else float(cel.waarde or 0)


@lru_cache(maxsize=64)
def _dicht(blad: Blad) -> frozenset[int]:
    """Return the numbers of the closed columns."""
    dicht = [kolom for kolom in blad.zoek("cols/col") if kolom.get("hidden") == "1"]
    return frozenset(
        nummer
        for kolom in dicht
        for nummer in range(int(kolom.get("min")), int(kolom.get("max")) + 1)
    )


@lru_cache(maxsize=16)
def _papier(data: bytes) -> dict[str, Gebied]:
    pakket = Pakket(BytesIO(data))
    namen = pakket.zoek("xl/workbook.xml", "definedNames/definedName")
    areas = (naam.text or "" for naam in namen if naam.get("name") == "_xlnm.Print_Area")
    return {a.rpartition("!")[0].strip("'"): lees_gebied(a.rpartition("!")[2]) for a in areas}


def op_papier(data: bytes, blad: str) -> list[str]:
    """Return what stands in the print area of a view, a text a row, cells joined by ' | '."""
    gebied = _papier(data)[blad]
    rijen: dict[int, list[str]] = {}
    for cel in opgeslagen(data):
        if cel.blad == blad and gebied.bevat(*cel.plaats) and cel.waarde != "":
            waarde = cel.waarde
            tekst = waarde if isinstance(waarde, str) else f"{waarde:g}"
            rijen.setdefault(cel.plaats[0], []).append(tekst)
    return [" | ".join(teksten) for _, teksten in sorted(rijen.items())]


def verschillen(doc: Document, data: bytes) -> list[str]:
    """Return each formula cell of a view that LibreOffice gives another value than is stored."""
    rasters = {blad: doc.waarden(blad, GEBIED) for blad in WEERGAVEN}
    uit = []
    for cel in opgeslagen(data):
        if cel.formule:
            rij, kolom = cel.plaats
            gerekend = rasters[cel.blad][rij - 1][kolom - 1]
            if gerekend is None:
                gerekend = doc.waarde(cel.blad, cel.adres)
            if not gelijk(cel.waarde, gerekend):
                uit.append(f"{cel.blad}!{cel.adres}: {cel.waarde!r}, computed {gerekend!r}")
    return uit


def gelijk(bewaard: str | float, gerekend: str | float | CelFout) -> bool:
    """Compare a stored value with a computed one; a stored #N/A is meant."""
    if isinstance(gerekend, CelFout):
        return bewaard == gerekend.code == "#N/A"
    if isinstance(bewaard, float) and isinstance(gerekend, float):
        return abs(bewaard - gerekend) < 1e-9
    return bewaard == gerekend
