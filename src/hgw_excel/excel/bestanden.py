"""Files that a button makes beside the klassenmap: ask before one is replaced, and show it."""

from collections.abc import Sequence
from pathlib import Path

from hgw_excel import platform
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.excel.vak import Vak


def mag_weg(vak: Vak, paden: Sequence[Path]) -> bool:
    """Ask whether files that are there may be replaced; yes when none is."""
    namen = [f"'{pad.name}'" for pad in paden if pad.exists()]
    if not namen:
        return True
    bestaan = "bestaan" if len(namen) > 1 else "bestaat"
    return vak.vraag(
        f"{rij_aaneen(namen)} {bestaan} al.",
        "Het oude blijft bewaard in de map _hgw, naast deze klassenmap. Vervangen?",
    )


def toon(vak: Vak, pad: Path, wat: str, regels: Sequence[str] = ()) -> None:
    """Say where a file is, and what to know of it; then open it.

    Args:
        wat: 'Het boekje staat'.
    """
    vak.zeg(*regels, f"{wat} naast deze klassenmap: '{pad.name}'.")
    if not platform.open_bestand(pad):
        vak.waarschuw(f"'{pad.name}' kan hier niet vanzelf open. Open het zelf.")
