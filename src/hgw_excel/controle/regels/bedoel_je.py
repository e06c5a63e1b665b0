"""HGW322."""

from difflib import get_close_matches

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.omzetten import uit_lijst, woorden_van
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Keuze

KORTST = 4
"""Shorter words are too like each other to guess at."""
_STREEPJES = str.maketrans("1lL|!", "IIIII")
_ROMEINS = ("I", "II", "III", "IV", "V")


@celregel("HGW322", "Een woord dat bijna in de lijst staat", Ernst.AANPASSEN)
def bedoel_je(vraag: Celvraag) -> Bevinding | None:
    """Wat er staat lijkt op een woord uit de lijst, maar is het niet helemaal.

    We vullen het niet zelf in: een 1 kan een I zijn, maar ook een score in de verkeerde kolom. Kies
    het woord uit de lijst.
    """
    kind = vraag.kind
    if not isinstance(kind, Keuze) or uit_lijst(vraag, kind) is not None or not vraag.citeerbaar:
        return None
    if kind.lijst == "niveau":
        return _niveau(vraag)
    woorden = [als_tekst(woord) for woord in woorden_van(vraag, kind)]
    lijkend = _lijkend(vraag.tekst, woorden)
    if not lijkend:
        return None
    return Bevinding(f"{vraag.onderwerp} kennen we hier niet.", f"Bedoel je {lijkend}?")


def _lijkend(tekst: str, woorden: list[str]) -> str:
    if len(tekst) < KORTST:
        return ""
    per_vorm = {woord.casefold(): woord for woord in woorden}
    gevonden = get_close_matches(tekst.casefold(), per_vorm, n=1, cutoff=0.75)
    return per_vorm[gevonden[0]] if gevonden else ""


def _niveau(vraag: Celvraag) -> Bevinding | None:
    school = vraag.werkboek.school
    bedoeld = _cijfer(vraag.tekst, school.systeem.niveaus) or _lijkend(
        vraag.tekst, [*school.systeem.niveaus, *school.codes]
    )
    if not bedoeld:
        return None
    doe = f"Bedoel je {bedoeld}? Kies {rij_aaneen(school.systeem.niveaus, 'of')}."
    return Bevinding(f"{vraag.onderwerp} is geen niveau.", doe)


def _cijfer(tekst: str, niveaus: tuple[str, ...]) -> str:
    """Return the Roman niveau behind a digit, or behind strokes: 'lll' is III, '1V' is IV."""
    if niveaus != _ROMEINS:
        return ""
    if tekst in {"1", "2", "3", "4", "5"}:
        return _ROMEINS[int(tekst) - 1]
    vorm = tekst.translate(_STREEPJES).upper()
    return vorm if vorm in _ROMEINS else ""
