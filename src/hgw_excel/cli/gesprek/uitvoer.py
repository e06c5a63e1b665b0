"""The talk before a command that reads klassenmappen and writes one workbook, or two."""

import os
from dataclasses import dataclass

from hgw_excel.cli.gesprek.klassenmappen import vraag_klassenmappen
from hgw_excel.cli.gesprek.plaats import keur_werkmap, vraag_plaats
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, map_van, schoolmap_van
from hgw_excel.cli.vraag import ja


@dataclass(frozen=True, slots=True)
class Ernaast:
    """A second workbook beside the first: its file name, its option, and the question for it."""

    naam: str
    optie: str
    vraag: str


def vraag_uitvoer(
    naam: str, sessie: Sessie, hoofd: tuple[str, str], ernaast: Ernaast, zinnen: tuple[str, str]
) -> Voorstel:
    """Ask which klassenmappen, where a workbook of them comes, and whether there is a second one.

    Args:
        naam: of the command.
        hoofd: file name of the first workbook, and the question where it comes.
        zinnen: what stands above the files to write, and what is kept of those that are there.
    """
    paden = vraag_klassenmappen(sessie)
    standaard = os.path.join(schoolmap_van(paden) or map_van(paden[0]), hoofd[0])
    uit = vraag_plaats(sessie, hoofd[1], standaard, lambda pad: keur_werkmap(pad, hoofd[0]))
    tweede = os.path.join(os.path.dirname(uit), ernaast.naam)
    met = ja(sessie.scherm, ernaast.vraag)
    er_al = _vertel(sessie, (uit, tweede) if met else (uit,), zinnen)
    opdracht = (naam, *paden, "--uit", uit, *((ernaast.optie, tweede) if met else ()))
    return Voorstel(((*opdracht, *(("--overschrijf",) if er_al else ())),), resultaat=uit)


def _vertel(sessie: Sessie, doelen: tuple[str, ...], zinnen: tuple[str, str]) -> bool:
    """Say what will be written; True when something that is there is replaced."""
    scherm = sessie.scherm
    er_al = [os.path.exists(doel) for doel in doelen]
    scherm.zeg()
    scherm.zeg(zinnen[0])
    for doel, vervangt in zip(doelen, er_al, strict=True):
        scherm.toon_pad(f"{doel} ({'vervangt het oude' if vervangt else 'nieuw'})")
    if any(er_al):
        scherm.zeg(zinnen[1])
    scherm.zeg("In de klassenmappen verandert niets.")
    return any(er_al)
