"""Cell formats, made once per combination of properties.

`Stijlen.stijl(**eigenschappen)` is any format on the common ground (Calibri 11, ink, centred
vertically); `Stijlen.recept(naam, **extra)` starts from one of the named RECEPTEN.
Properties are XlsxWriter's. With `valign` top an `indent` needs `align` left as well.
"""

from collections.abc import Mapping
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format

from hgw_excel.bouwen.palet import (
    GRIJS,
    INKT,
    KOP_GRIJS,
    LIJN,
    LIJN_MIDDEN,
    PETROL,
    PETROL_LICHT,
    ZACHT,
)

DUN, MIDDEL, STIPPEL, DIK = 1, 2, 4, 5
"""Line styles: thin, medium, dotted, thick."""

DAG = "[$-413]d mmm"
DAG_JAAR = "[$-413]d mmm yyyy"
PROCENT = '0"%"'
TELLING = '0;-0;"–"'
GROEI = "+0;-0;0"

Eigenschappen = Mapping[str, Any]

GROND: Eigenschappen = {
    "font_name": "Calibri",
    "font_size": 11,
    "font_color": INKT,
    "valign": "vcenter",
}
_ONDER: Eigenschappen = {"bottom": DUN, "bottom_color": LIJN}
_KOP: Eigenschappen = {"font_size": 9, "text_wrap": True, "align": "left", "valign": "top"}

RECEPTEN: Mapping[str, Eigenschappen] = {
    # head of a sheet
    "titel": {"font_size": 22, "bold": True, "font_color": PETROL},
    "hulp": {"font_color": GRIJS},
    "sectie": {
        "font_size": 13,
        "bold": True,
        "font_color": PETROL,
        "bottom": MIDDEL,
        "bottom_color": PETROL,
    },
    "band": {"font_size": 12, "bold": True, "font_color": PETROL, "align": "left", "indent": 1},
    # headers of a table
    "kop_v": {
        **_KOP,
        "bold": True,
        "bg_color": PETROL_LICHT,
        "bottom": DIK,
        "bottom_color": PETROL,
    },
    "kop_f": {
        **_KOP,
        "font_color": GRIJS,
        "bg_color": KOP_GRIJS,
        "bottom": DUN,
        "bottom_color": LIJN_MIDDEN,
    },
    "kop_a": {
        **_KOP,
        "font_color": PETROL,
        "italic": True,
        "bottom": STIPPEL,
        "bottom_color": PETROL,
    },
    # cells of a table, and of a view that looks like one
    "cel_v": {**_ONDER, "align": "left", "indent": 1},
    "cel_f": {**_ONDER, "bg_color": ZACHT, "align": "left", "indent": 1},
    "cel_a": {**_ONDER, "italic": True, "font_color": PETROL, "align": "left", "indent": 1},
    # lines of text and numbers outside a table
    "regel": {**_ONDER},
    "label": {**_ONDER, "font_color": GRIJS},
    "telling": {**_ONDER, "font_size": 14, "bold": True, "align": "right"},
    "link": {"font_color": PETROL, "underline": 1},
    "link_regel": {**_ONDER, "font_color": PETROL, "underline": 1},
    "invoer": {"bg_color": PETROL_LICHT, "bold": True, "bottom": DIK, "bottom_color": PETROL},
    "schrijflijn": {"bottom": STIPPEL, "bottom_color": LIJN_MIDDEN},
    "klein": {"font_size": 9, "font_color": GRIJS},
}


class Stijlen:
    """All formats of one workbook."""

    def __init__(self, boek: xlsxwriter.Workbook) -> None:
        self._boek = boek
        self._gemaakt: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._recepten: dict[tuple[object, ...], Format] = {}

    def stijl(self, **eigenschappen: Any) -> Format:  # noqa: ANN401 - XlsxWriter's own mix
        """Return the format with these properties on the common ground."""
        return self._geef({**GROND, **eigenschappen})

    def recept(self, naam: str, **extra: Any) -> Format:  # noqa: ANN401
        """Return a named recipe; `extra` adds to it or overrules it."""
        sleutel = (naam, *extra.items())
        if sleutel not in self._recepten:  # asked for every cell
            self._recepten[sleutel] = self._geef({**GROND, **RECEPTEN[naam], **extra})
        return self._recepten[sleutel]

    def regel(self, **eigenschappen: Any) -> Format:  # noqa: ANN401
        """Return a format for a conditional rule: only what it changes, so give all of it."""
        return self._geef({"regel": True, **eigenschappen})

    def _geef(self, eigenschappen: dict[str, Any]) -> Format:
        sleutel = tuple(sorted(eigenschappen.items()))
        if sleutel not in self._gemaakt:
            zonder = {naam: waarde for naam, waarde in eigenschappen.items() if naam != "regel"}
            self._gemaakt[sleutel] = self._boek.add_format(zonder)
        return self._gemaakt[sleutel]
