"""Everything that differs on Windows, Mac and Linux, behind small functions.

Imported at every start, so the standard library only, and the heavy parts of it late.
Tests put another value in `SYSTEEM` to play Windows or Mac; the modules ask it here each time.
"""

import sys

from hgw_excel.platform.bestanden import (
    bewaar_map,
    staat_alleen_in_de_cloud,
    vervang,
    zet_neer,
)
from hgw_excel.platform.fouten import is_dichte_pijp, is_nog_open, os_zin
from hgw_excel.platform.mappen import instellingenmap, logmap, omgevingsmap, schrijf_log
from hgw_excel.platform.openen import open_bestand, open_menu, toon_zin
from hgw_excel.platform.processen import begrens_proces, leeft, start_kind, zonder_venster
from hgw_excel.platform.stromen import dempen, is_terminal, lees_regel, utf8_uit

__all__ = [
    "SYSTEEM",
    "begrens_proces",
    "bewaar_map",
    "dempen",
    "instellingenmap",
    "is_dichte_pijp",
    "is_nog_open",
    "is_terminal",
    "leeft",
    "lees_regel",
    "logmap",
    "omgevingsmap",
    "open_bestand",
    "open_menu",
    "os_zin",
    "schrijf_log",
    "staat_alleen_in_de_cloud",
    "start_kind",
    "toon_zin",
    "utf8_uit",
    "vervang",
    "zet_neer",
    "zonder_venster",
]

SYSTEEM = sys.platform
"""'win32', 'darwin' or 'linux'."""
