"""Make what the buttons in Excel need for one user, mend it, or take it away again.

First the steps are made, which only look; then they are told, or told and done. Standard library
only: `installeer.cmd` runs this from the wheel.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from hgw_excel.installatie import maken
from hgw_excel.installatie import omgeving as plek
from hgw_excel.installatie import snelkoppelingen as koppel

PYTHON = "Python voor de knoppen"
GEDULD = "Even geduld: dit kan een paar minuten duren."
NIET_DOOR_HGW = "blijft zoals het is, want hgw heeft het niet gemaakt"
ANDERE_PLEK = "Let op: de knoppen in Excel zoeken hun Python alleen hier:"
NIET_ZELF = "is niet in orde. Sluit dit venster en dubbelklik op installeer.cmd"
VAN_EEN_ANDER = "blijft staan, want hgw heeft niet alles erin gemaakt. Haal dit er eerst uit: {}"
ANDERE_OMGEVING = "blijft staan, want die start hgw vanuit een andere map"
DRAAIT_NOG = "blijft staan, want hgw draait er zelf uit. Sluit dit venster en gooi de map weg"


class Stap(NamedTuple):
    """One thing: what it is, where, what will be said of it and what afterwards, and what is done.

    `doe` is None when there is nothing to do. `lang`: it takes minutes.
    """

    wat: str
    pad: Path
    vooraf: str
    achteraf: str
    doe: Callable[[], object] | None = None
    lang: bool = False


Zeg = Callable[[str], object]
"""Gets a sentence, or two spaces and a path."""


def stappen(omgeving: Path, wiel: Path, pakketten: Path | None = None) -> list[Stap]:
    """Return what makes or mends all of it.

    Args:
        omgeving: the folder for the environment.
        wiel: of hgw-excel.
        pakketten: a folder with wheels of the rest, when there is no network.

    Raises:
        KanNiet: the folder holds something else.
    """
    return [_omgeving(omgeving, wiel, pakketten), *_koppelingen(omgeving), *_mac(omgeving)]


def _omgeving(omgeving: Path, wiel: Path, pakketten: Path | None) -> Stap:
    hoe = plek.stand(omgeving, wiel)
    if hoe is plek.Stand.VREEMD:
        zin = f"In '{omgeving}' staat al iets dat hgw niet gemaakt heeft."
        raise KanNiet(f"{zin} Haal het daar weg, of kies met --map een andere map.")
    if hoe is plek.Stand.KAPOT and (namen := plek.van_een_ander(omgeving)):
        zin = f"'{omgeving}' is stuk, maar hgw heeft niet alles erin gemaakt."
        raise KanNiet(f"{zin} Haal dit er eerst uit: {', '.join(namen)}.")
    if hoe is plek.Stand.GOED:
        return Stap(PYTHON, omgeving, "is in orde", "was al in orde")
    if plek.draait_hieruit(omgeving):
        return Stap(PYTHON, omgeving, NIET_ZELF, NIET_ZELF)
    zin = "wordt gemaakt" if hoe is plek.Stand.NIEUW else "wordt hersteld"
    doe = partial(maken.maak, omgeving, hoe, wiel, pakketten)
    return Stap(PYTHON, omgeving, zin, zin.replace("wordt", "is"), doe, lang=True)


def _koppelingen(omgeving: Path) -> Iterator[Stap]:
    zinnen = {koppel.Stand.NIEUW: "gemaakt", koppel.Stand.OUD: "hersteld"}
    for koppeling in koppel.snelkoppelingen(omgeving):
        wat, hoe = f"Snelkoppeling {koppeling.waar}", koppel.stand(koppeling)
        if hoe in zinnen:
            doe = partial(koppel.zet, koppeling)
            yield Stap(wat, koppeling.pad, f"wordt {zinnen[hoe]}", f"is {zinnen[hoe]}", doe)
        elif hoe is koppel.Stand.GOED:
            yield Stap(wat, koppeling.pad, "is in orde", "was al in orde")
        else:
            yield Stap(wat, koppeling.pad, NIET_DOOR_HGW, NIET_DOOR_HGW)


def _mac(omgeving: Path) -> Iterator[Stap]:
    """On a Mac Excel starts Python through a script of xlwings that must lie in a set folder."""
    if platform.SYSTEEM == "darwin":
        from hgw_excel.installatie import applescript

        doel = applescript.map_()
        if applescript.is_goed(omgeving):
            yield Stap("Script voor Excel", doel, "is in orde", "was al in orde")
        else:
            doe = partial(applescript.zet, omgeving)
            yield Stap("Script voor Excel", doel, "wordt gemaakt", "is gemaakt", doe)


def stappen_weg(omgeving: Path) -> list[Stap]:
    """Return what takes away that which hgw made, and only that."""
    return [*_koppelingen_weg(omgeving), *_omgeving_weg(omgeving)]


def _koppelingen_weg(omgeving: Path) -> Iterator[Stap]:
    for koppeling in koppel.snelkoppelingen(omgeving):
        wat, hoe = f"Snelkoppeling {koppeling.waar}", koppel.stand(koppeling)
        if hoe is koppel.Stand.VREEMD:
            yield Stap(wat, koppeling.pad, NIET_DOOR_HGW, NIET_DOOR_HGW)
        elif hoe is koppel.Stand.OUD and not koppel.wijst_naar(koppeling):
            yield Stap(wat, koppeling.pad, ANDERE_OMGEVING, ANDERE_OMGEVING)
        elif hoe is not koppel.Stand.NIEUW:
            doe = partial(koppel.haal_weg, koppeling)
            yield Stap(wat, koppeling.pad, "wordt weggehaald", "is weggehaald", doe)


def _omgeving_weg(omgeving: Path) -> Iterator[Stap]:
    if not omgeving.exists():
        return
    if not plek.is_van_ons(omgeving):
        yield Stap(PYTHON, omgeving, NIET_DOOR_HGW, NIET_DOOR_HGW)
    elif plek.draait_hieruit(omgeving):
        yield Stap(PYTHON, omgeving, DRAAIT_NOG, DRAAIT_NOG)
    elif namen := plek.van_een_ander(omgeving):
        blijft = VAN_EEN_ANDER.format(", ".join(namen))
        yield Stap(PYTHON, omgeving, blijft, blijft)
    else:
        doe = partial(maken.haal_weg, omgeving)
        yield Stap(PYTHON, omgeving, "wordt weggehaald", "is weggehaald", doe)


def voer_uit(wat: Sequence[Stap], zeg: Zeg, *, proef: bool = False) -> bool:
    """Do the steps and tell each one; with `proef` only tell. Return whether there was any to do.

    Raises:
        KanNiet: a step failed; the ones before it stay done and a second run does the rest.
    """
    for stap in wat:
        if stap.doe is not None and not proef:
            if stap.lang:
                zeg(GEDULD)
            stap.doe()
        zeg(f"{stap.wat} {stap.vooraf if proef else stap.achteraf}:")
        zeg(f"  {stap.pad}")
    return any(stap.doe for stap in wat)


def installeer(
    omgeving: Path, wiel: Path, pakketten: Path | None, zeg: Zeg, *, proef: bool = False
) -> None:
    """Make or mend everything, and say what to do next.

    Raises:
        KanNiet: with the reason and the remedy.
    """
    te_doen = voer_uit(stappen(omgeving, wiel, pakketten), zeg, proef=proef)
    if omgeving != platform.omgevingsmap():
        zeg(ANDERE_PLEK)
        zeg(f"  {platform.omgevingsmap()}")
    if proef:
        zeg("Er is niets geschreven.")
    else:
        zeg("Klaar." if te_doen else "Klaar: alles was al in orde.")
        zeg(f"Dubbelklik op {koppel.NAAM} voor het menu, of sleep er een klassenmap op.")


def haal_weg(omgeving: Path, zeg: Zeg, *, proef: bool = False) -> None:
    """Take away what hgw made here; klassenmappen are nowhere near it.

    Raises:
        KanNiet: the system refuses, or a program still uses it.
    """
    wat = stappen_weg(omgeving)
    if not wat:
        zeg("Er is niets om weg te halen.")
        return
    gedaan = voer_uit(wat, zeg, proef=proef) and not proef
    zeg("Klaar. Je klassenmappen zijn niet veranderd." if gedaan else "Er is niets weggehaald.")
