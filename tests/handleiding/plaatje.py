"""A picture of a sheet, with the data it shows kept inside, so that a test can compare those."""

import json
import struct
import tempfile
import zlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from tests import libreoffice, papier

SOORT = b"tEXt"
"""The part of a PNG for words about it: a name, a zero byte, and the words."""

NAAM = b"hgw\0"
PAPIER = 60_000, 40_000
"""Width and height in hundredths of a millimetre."""

_KOP = 8 + 25
"""Bytes of the signature and the first part; others come after those."""


class Uitsnede(NamedTuple):
    """What is shown of a workbook.

    Attributes:
        pixels: left, top, width and height on the page, at `dpi`.
    """

    blad: str
    cellen: str
    dpi: int
    pixels: tuple[int, int, int, int]


def teken(kantoor: libreoffice.Kantoor, boek: Path, wat: Uitsnede) -> bytes:
    """Return a part of one sheet as LibreOffice prints it, on one page."""
    document = kantoor.open(boek)
    vel = document.uno.Sheets.getByName(wat.blad)
    vel.setPrintAreas((vel.getCellRangeByName(wat.cellen).RangeAddress,))
    _op_groot_papier(document.uno.StyleFamilies.getByName("PageStyles").getByName(vel.PageStyle))
    _met_knoppen(vel.DrawPage)
    try:
        with tempfile.TemporaryDirectory() as map_:
            pdf = document.pdf(Path(map_) / "blad.pdf", (wat.blad,))
            maten = zip(("-x", "-y", "-W", "-H"), map(str, wat.pixels), strict=True)
            return papier.naar_png(pdf, wat.dpi, *chain(*maten))[0].read_bytes()
    finally:
        document.sluit()


def _op_groot_papier(stijl: Any) -> None:
    """Draw at full size: a button keeps its letters when a sheet is made smaller."""
    stijl.ScaleToPagesX = stijl.ScaleToPagesY = 0
    stijl.PageScale, stijl.IsLandscape = 100, True
    stijl.Width, stijl.Height = PAPIER
    stijl.CenterHorizontally = False


def _met_knoppen(tekenvel: Any) -> None:
    """Let buttons come on paper, where the program leaves them out."""
    vormen = (tekenvel.getByIndex(i) for i in range(tekenvel.Count))
    for vorm in vormen:
        if vorm.ShapeType == "com.sun.star.drawing.ControlShape":
            vorm.Control.Printable = True


def met_gegevens(png: bytes, gegevens: object) -> bytes:
    """Return the picture with its data inside."""
    inhoud = NAAM + json.dumps(gegevens, ensure_ascii=True).encode("ascii")
    deel = SOORT + inhoud
    stuk = struct.pack(">I", len(inhoud)) + deel + struct.pack(">I", zlib.crc32(deel))
    return png[:_KOP] + stuk + png[_KOP:]


def gegevens_uit(png: bytes) -> object:
    """Return the data inside a picture; None when there are none."""
    eigen = (inhoud for soort, inhoud in _delen(png) if soort == SOORT and inhoud[:4] == NAAM)
    inhoud = next(eigen, None)
    return None if inhoud is None else json.loads(inhoud[len(NAAM) :])


def _delen(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    plek = 8
    while plek < len(png):
        (lang,) = struct.unpack(">I", png[plek : plek + 4])
        yield png[plek + 4 : plek + 8], png[plek + 8 : plek + 8 + lang]
        plek += 12 + lang
