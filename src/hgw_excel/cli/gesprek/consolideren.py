"""Before `hgw consolideer`: which klassenmappen, where the overviews come, with names or not."""

import os

from hgw_excel.cli.gesprek.klassenmappen import vraag_klassenmappen
from hgw_excel.cli.gesprek.plaats import vraag_plaats
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, map_van, schoolmap_van
from hgw_excel.cli.vraag import Nee, ja

SCHOOL, IB = "schooloverzicht.xlsx", "ib-overzicht.xlsx"


def consolideren(naam: str, sessie: Sessie) -> Voorstel:
    """Ask, and say of each overview whether it is new or takes the place of one that is there."""
    paden = vraag_klassenmappen(sessie)
    standaard = os.path.join(schoolmap_van(paden) or map_van(paden[0]), SCHOOL)
    uit = vraag_plaats(sessie, "Waar komt het schooloverzicht?", standaard, _keur)
    ib = os.path.join(os.path.dirname(uit), IB)
    met_ib = ja(sessie.scherm, "Ook het ib-overzicht, met de namen van leerlingen?")
    doelen = (uit, ib) if met_ib else (uit,)
    er_al = _vertel(sessie, doelen)
    return Voorstel(
        (
            (
                *(naam, *paden, "--uit", uit),
                *(("--ib", ib) if met_ib else ()),
                *(("--overschrijf",) if er_al else ()),
            ),
        ),
        resultaat=uit,
    )


def _keur(pad: str) -> str | Nee:
    """Make a file name of the answer: of a folder, and of a name without .xlsx."""
    if os.path.isdir(pad):
        return os.path.join(pad, SCHOOL)
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
    scherm.zeg("Dit wordt geschreven:")
    for doel, vervangt in zip(doelen, er_al, strict=True):
        scherm.toon_pad(f"{doel} ({'vervangt het oude' if vervangt else 'nieuw'})")
    if any(er_al):
        scherm.zeg("Van het oude blijft een kopie in _hgw/reserve, en wat bij de afspraken staat.")
    scherm.zeg("In de klassenmappen verandert niets.")
    return any(er_al)
