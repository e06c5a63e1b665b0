"""Change a klassenmap that exists: typed cells, the formulas that hang on them, and no more."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from hgw_excel.bijwerken.opslaan import schrijf
from hgw_excel.bijwerken.reserve import bewaar
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.lezen.lees import systeemfout
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken.vertalen import veranderd

INTUSSEN = "'{}' is intussen veranderd. Probeer het opnieuw. Er is niets veranderd."
ZELF = "'{}' is de klassenmap zelf. Kies een andere naam. Er is niets veranderd."


@dataclass(frozen=True, slots=True)
class Bijgewerkt:
    """What became of it.

    Attributes:
        geschreven: the file that was written, None when there was nothing to change.
        cellen: how many typed cells and put back formulas changed.
        meldingen: what could not be written, and sheets that show it only after recalculation.
    """

    geschreven: Path | None
    cellen: int = 0
    meldingen: tuple[Melding, ...] = ()


def werk_bij(
    pad: Path,
    klas: Klas,
    wijzigingen: Wijzigingen,
    *,
    uit: Path | None = None,
    overschrijf: bool = False,
) -> Bijgewerkt:
    """Change a klassenmap, in place after a reserve copy, or as a new file `uit`.

    What can't be written costs only itself and has a melding. Without change nothing is written.

    Args:
        pad: the file that `klas` was read from.
        overschrijf: whether `uit` may be replaced; its old bytes are kept too.

    Raises:
        KanNiet: the file was changed since it was read, is open or can't be written, or `uit` is
            that very file; nothing was changed then.
        ValueError: a change of a cell that there can't be in any klassenmap.
    """
    if uit is not None and _is_zelfde(uit, pad):
        raise KanNiet(ZELF.format(uit.name))
    bron = _lees(pad, klas)
    inhoud, aantal, meldingen = veranderd(bron, klas, wijzigingen)
    if inhoud is bron:
        return Bijgewerkt(None, 0, meldingen)
    if uit is None:
        bewaar(pad, bron)
        schrijf(pad, inhoud, overschrijf=True, sha256=klas.sha256)
    else:
        sha256 = _bewaar_oud(uit) if overschrijf else ""
        schrijf(uit, inhoud, overschrijf=bool(sha256), sha256=sha256)  # only what was kept
    return Bijgewerkt(uit or pad, aantal, meldingen)


def _lees(pad: Path, klas: Klas) -> bytes:
    try:
        bron = pad.read_bytes()
    except OSError as fout:
        raise KanNiet(str(systeemfout(pad.name, fout))) from fout
    if hashlib.sha256(bron).hexdigest() != klas.sha256:
        raise KanNiet(INTUSSEN.format(pad.name))
    return bron


def _is_zelfde(een: Path, ander: Path) -> bool:
    """Tell whether two names are of one file, by a link or in other capitals too."""
    try:
        return os.path.samefile(een, ander)
    except OSError:  # one of them is not there
        return False


def _bewaar_oud(doel: Path) -> str:
    """Keep the file that stands in the place of a new one, and return its hash; '' without one."""
    try:
        if not doel.is_file():
            return ""
        oud = doel.read_bytes()
    except OSError as fout:
        raise KanNiet(str(systeemfout(doel.name, fout))) from fout
    bewaar(doel, oud)
    return hashlib.sha256(oud).hexdigest()
