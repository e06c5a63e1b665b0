"""The question where something has to come: a folder or a workbook that need not exist."""

import os
from collections.abc import Callable

from hgw_excel.cli.gesprek.sessie import Sessie, volledig
from hgw_excel.cli.padtekst import pad_in
from hgw_excel.cli.vraag import Nee, vraag_tot


def vraag_plaats(
    sessie: Sessie, vraag: str, standaard: str, keur: Callable[[str], str | Nee]
) -> str:
    """Ask for a path and show the default, which Enter takes; `Nee` from `keur` asks again.

    A bare name is a name beside the default.
    """
    scherm = sessie.scherm
    scherm.zeg(vraag)
    scherm.zeg("Alleen Enter kiest:")
    scherm.toon_pad(standaard)
    basis = os.path.dirname(standaard)

    def antwoord(tekst: str) -> str | Nee:
        return keur(volledig(pad_in(tekst), basis) if tekst else standaard)

    return vraag_tot(scherm, "Plaats: ", antwoord)


def keur_map(pad: str) -> str | Nee:
    """Take a folder that is there or can be made."""
    if os.path.isdir(pad):
        return pad
    if os.path.exists(pad):
        return Nee(f"'{os.path.basename(pad)}' is een bestand. Kies een map.")
    if not os.path.isdir(os.path.dirname(pad)):
        return Nee(f"De map '{os.path.dirname(pad)}' is er niet. Kies een map die er is.")
    return pad


def keur_werkmap(pad: str, naam: str) -> str | Nee:
    """Make the path of a workbook of a folder, with `naam`, or of a name without .xlsx."""
    if os.path.isdir(pad):
        return os.path.join(pad, naam)
    kaal, soort = os.path.splitext(pad)
    if soort.lower() not in ("", ".xlsx"):
        return Nee(f"'{os.path.basename(pad)}' moet op .xlsx eindigen.")
    if not os.path.isdir(os.path.dirname(pad)):
        return Nee(f"De map '{os.path.dirname(pad)}' is er niet. Kies een map die er is.")
    return pad if soort else f"{kaal}.xlsx"
