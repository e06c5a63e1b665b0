"""Before `hgw stapel`: which klassenmappen, which sheet, and where the list comes."""

import os
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import PurePath

from hgw_excel.cli.gesprek.klassenmappen import vraag_klassenmappen
from hgw_excel.cli.gesprek.plaats import vraag_plaats
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, map_van, schoolmap_van
from hgw_excel.cli.vraag import Nee, vraag_tot

SOORTEN = (".xlsx", ".csv")


def stapelen(naam: str, sessie: Sessie) -> Voorstel:
    """Ask, and say what is written; names of pupils may stand in it."""
    paden = vraag_klassenmappen(sessie)
    blad = _vraag_blad(sessie, paden)
    map_ = schoolmap_van(paden) or map_van(paden[0])
    standaard = os.path.join(map_, f"{blad.casefold()}.xlsx")
    uit = vraag_plaats(sessie, "Waar komt de lijst?", standaard, _keur)
    er_al = os.path.exists(uit)
    scherm = sessie.scherm
    scherm.zeg()
    scherm.zeg("Dit wordt geschreven; er kunnen namen van leerlingen in staan:")
    scherm.toon_pad(f"{uit} ({'vervangt het oude' if er_al else 'nieuw'})")
    if er_al:
        scherm.zeg("Van het oude blijft een kopie in _hgw/reserve.")
    scherm.zeg("In de klassenmappen verandert niets.")
    opdracht = (naam, *paden, "--blad", blad, "--uit", uit)
    return Voorstel(((*opdracht, *(("--overschrijf",) if er_al else ())),), resultaat=uit)


def _vraag_blad(sessie: Sessie, paden: tuple[str, ...]) -> str:
    """Ask by number or name; internal sheets are not offered, but taken when they are typed."""
    from hgw_excel.school.stapelen.namen import namen_in

    scherm = sessie.scherm
    bladen, intern = namen_in(paden)
    scherm.zeg("Welk blad van alle klassen wil je onder elkaar?")
    for nummer, blad in enumerate(bladen, 1):
        scherm.zeg(f"{nummer}  {blad}", 2)

    def keur(antwoord: str) -> str | Nee:
        return _blad(antwoord.strip(), bladen, intern)

    return vraag_tot(scherm, "Blad: ", keur)


def _blad(antwoord: str, bladen: Sequence[str], intern: Sequence[str]) -> str | Nee:
    """Take a number or a name; one that is nowhere only when it looks like no other."""
    if antwoord.isdecimal() and 1 <= int(antwoord) <= len(bladen):
        return bladen[int(antwoord) - 1]
    namen = {blad.casefold(): blad for blad in (*intern, *bladen)}
    if antwoord.casefold() in namen:
        return namen[antwoord.casefold()]
    lijkt = get_close_matches(antwoord.casefold(), map(str.casefold, bladen), n=1)
    if antwoord and not lijkt and not antwoord.isdecimal():
        return antwoord
    bedoel = f" Bedoel je '{namen[lijkt[0]]}'?" if lijkt else ""
    return Nee(f"Typ een cijfer of de naam van een blad.{bedoel}")


def _keur(pad: str) -> str | Nee:
    """Make a file name of the answer: of a name without .xlsx."""
    if os.path.isdir(pad):
        return Nee("Dit is een map. Typ er een naam achter, bijvoorbeeld besprekingen.xlsx.")
    soort = PurePath(pad).suffix.lower()
    if soort not in ("", *SOORTEN):
        return Nee(f"'{os.path.basename(pad)}' moet op .xlsx of .csv eindigen.")
    if not os.path.isdir(os.path.dirname(pad)):
        return Nee(f"De map '{os.path.dirname(pad)}' is er niet. Kies een map die er is.")
    return pad if soort else f"{pad}.xlsx"
