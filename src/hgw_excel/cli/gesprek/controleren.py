"""Before `hgw controleer`: which klassenmappen, and where copies come if any can be mended."""

from collections.abc import Sequence
from pathlib import Path

from hgw_excel.cli.gesprek.klassenmappen import vraag_klassenmappen
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, documenten
from hgw_excel.domein.melding import KanNiet


def controleren(naam: str, sessie: Sessie) -> Voorstel:
    """Ask for the klassenmappen; copies are asked about later, when there is something to mend."""
    paden = vraag_klassenmappen(sessie)
    sessie.scherm.zeg("Ze worden alleen gelezen; er verandert niets.")
    kopieen = _plek(paden)
    if kopieen is None:
        return Voorstel(((naam, *paden),), schrijft=False)
    uit = str(kopieen)
    return Voorstel(((naam, *paden, "--herstel", uit, "--vraag"),), schrijft=False, resultaat=uit)


def _plek(paden: Sequence[str]) -> Path | None:
    from hgw_excel.school.kopiemap import voorstel

    try:
        return voorstel(paden, Path(documenten()))
    except KanNiet:
        return None
