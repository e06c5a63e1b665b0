"""The folder in which mended copies come: which will do, and which to propose."""

import os
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.bestanden import EIGEN_MAP, vind

VERKEERD = 2
"""The code of a `KanNiet` about what was typed."""


def keur(map_: Path, paden: Sequence[str | Path]) -> None:
    """Refuse a folder for the copies, before anything is read.

    Raises:
        KanNiet: it is a file; the originals are in it; or it is in a folder that is checked: then
            every class would be there twice the next time.
    """
    naam, doel = map_.name or str(map_), _gewoon(map_)
    if map_.exists() and not map_.is_dir():
        raise KanNiet(f"'{naam}' is een bestand. Kies een map voor de kopieën.", VERKEERD)
    mappen = {_gewoon(Path(pad)) for pad in paden if Path(pad).is_dir()}
    los, _ = vind([pad for pad in paden if not Path(pad).is_dir()])
    if doel in mappen | {_gewoon(bestand.parent) for bestand in los}:
        zin = f"In '{naam}' staan de originelen, en die veranderen niet."
        raise KanNiet(f"{zin} Kies een andere map voor de kopieën.", VERKEERD)
    binnen = [doel.relative_to(map_).parts for map_ in mappen if doel.is_relative_to(map_)]
    if any(EIGEN_MAP not in delen for delen in binnen):
        zin = f"'{naam}' ligt in de map die gecontroleerd wordt."
        doe = "Kies een map ernaast, anders telt de volgende keer elke klas dubbel."
        raise KanNiet(f"{zin} {doe}", VERKEERD)


def _gewoon(pad: Path) -> Path:
    return Path(gevouwen(os.path.realpath(pad)))


def gevouwen(naam: str) -> str:
    """Return a name to compare by: Windows and macOS do not look at capitals."""
    return unicodedata.normalize("NFC", naam).casefold()


def voorstel(paden: Sequence[str | Path], anders: Path) -> Path | None:
    """Return a folder that is not there yet: beside the klassenmappen, else in `anders`."""
    eerste = Path(paden[0])
    map_ = eerste if eerste.is_dir() else eerste.parent
    naast = [map_.with_name(f"{map_.name} hersteld")] if map_.name else []
    for wens in (*naast, anders / "klassenmappen hersteld"):
        plek, nummer = wens, 1
        while os.path.lexists(plek):
            nummer += 1
            plek = wens.with_name(f"{wens.name}-{nummer}")
        try:
            keur(plek, paden)
        except KanNiet:
            continue
        return plek
    return None
