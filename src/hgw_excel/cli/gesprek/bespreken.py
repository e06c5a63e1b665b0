"""Before `hgw bespreking`: which klassenmappen, where the booklet comes, with a presentation."""

import os

from hgw_excel.cli.gesprek.klassenmappen import vraag_klassenmappen
from hgw_excel.cli.gesprek.plaats import vraag_plaats
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, map_van, schoolmap_van
from hgw_excel.cli.vraag import Nee, ja

BOEKJE, PRESENTATIE = "groepsbespreking.xlsx", "groepspresentatie.xlsx"


def bespreken(naam: str, sessie: Sessie) -> Voorstel:
    """Ask, and say what is written; names of pupils stand in the booklet."""
    paden = vraag_klassenmappen(sessie)
    standaard = os.path.join(schoolmap_van(paden) or map_van(paden[0]), BOEKJE)
    uit = vraag_plaats(sessie, "Waar komt het boekje?", standaard, _keur)
    ernaast = os.path.join(os.path.dirname(uit), PRESENTATIE)
    met = ja(sessie.scherm, "Ook een presentatie: één bladzijde per groep, zonder namen?")
    doelen = (uit, ernaast) if met else (uit,)
    er_al = _vertel(sessie, doelen)
    return Voorstel(
        (
            (
                *(naam, *paden, "--uit", uit),
                *(("--presentatie", ernaast) if met else ()),
                *(("--overschrijf",) if er_al else ()),
            ),
        ),
        resultaat=uit,
    )


def _keur(pad: str) -> str | Nee:
    """Make a file name of the answer: of a folder, and of a name without .xlsx."""
    if os.path.isdir(pad):
        return os.path.join(pad, BOEKJE)
    kaal, soort = os.path.splitext(pad)
    if soort.lower() not in ("", ".xlsx"):
        return Nee(f"'{os.path.basename(pad)}' moet op .xlsx eindigen.")
    if not os.path.isdir(os.path.dirname(pad)):
        return Nee(f"De map '{os.path.dirname(pad)}' is er niet. Kies een map die er is.")
    return pad if soort else f"{kaal}.xlsx"


def _vertel(sessie: Sessie, doelen: tuple[str, ...]) -> bool:
    """Say what will be written; True when something that is there is replaced."""
    scherm = sessie.scherm
    er_al = [os.path.exists(doel) for doel in doelen]
    scherm.zeg()
    scherm.zeg("Dit wordt geschreven; in het boekje staan namen van leerlingen:")
    for doel, vervangt in zip(doelen, er_al, strict=True):
        scherm.toon_pad(f"{doel} ({'vervangt het oude' if vervangt else 'nieuw'})")
    if any(er_al):
        scherm.zeg("Van het oude blijft een kopie in _hgw/reserve, met wat erin getypt is.")
    scherm.zeg("In de klassenmappen verandert niets.")
    return any(er_al)
