"""Ways to spoil the parts of an honest workbook, one thing at a time."""

import warnings
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

Delen = list[tuple[str, bytes]]
Ingreep = Callable[[Delen], Delen]


def lees(pad: Path) -> Delen:
    """Return every entry of a zip, in order."""
    with ZipFile(pad) as zip_:
        return [(naam, zip_.read(naam)) for naam in zip_.namelist()]


def schrijf(pad: Path, delen: Delen) -> Path:
    """Write entries as they are, also when a name is there twice."""
    with warnings.catch_warnings(), ZipFile(pad, "w", ZIP_DEFLATED) as zip_:
        warnings.filterwarnings("ignore", "Duplicate name", UserWarning)
        for naam, inhoud in delen:
            zip_.writestr(naam, inhoud)
    return pad


def vervang(deel: str, oud: str, nieuw: str) -> Ingreep:
    """Replace the first `oud` in a part.

    The returned function raises ValueError when it is not there: the defect would not be planted.
    """

    def ingreep(delen: Delen) -> Delen:
        inhoud = dict(delen)[deel].decode()
        if oud not in inhoud:
            raise ValueError(f"{oud!r} is not in {deel}")
        nieuwe = inhoud.replace(oud, nieuw, 1).encode()
        return [(naam, nieuwe if naam == deel else oude) for naam, oude in delen]

    return ingreep


def weg(deel: str) -> Ingreep:
    """Leave a part out."""

    def ingreep(delen: Delen) -> Delen:
        over = [(naam, inhoud) for naam, inhoud in delen if naam != deel]
        if len(over) == len(delen):
            raise ValueError(f"there is no part {deel}")
        return over

    return ingreep


def erbij(deel: str, inhoud: str | bytes) -> Ingreep:
    """Add a part, also when there is one of that name."""
    ruw = inhoud.encode() if isinstance(inhoud, str) else inhoud
    return lambda delen: [*delen, (deel, ruw)]


def samen(*ingrepen: Ingreep) -> Ingreep:
    """Do one thing after another."""

    def ingreep(delen: Delen) -> Delen:
        for stap in ingrepen:
            delen = stap(delen)
        return delen

    return ingreep


def dubbel(deel: str) -> Ingreep:
    """Put a part in the zip twice."""
    return lambda delen: [*delen, (deel, dict(delen)[deel])]
