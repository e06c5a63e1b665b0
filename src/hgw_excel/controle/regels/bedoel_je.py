"""HGW322."""

from difflib import get_close_matches

from hgw_excel.controle.celvraag import Celvraag, gelijk
from hgw_excel.controle.niveaucel import bedoeld_niveau, systeem_van
from hgw_excel.controle.omzetten import uit_lijst, woorden_van
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import I_V, NiveauSysteem
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Keuze

KORTST = 4
"""Shorter words are too like each other to guess at."""
HERSTEL = "schrijfwijze"
_STREEPJES = str.maketrans("1lL|!", "IIIII")


@celregel("HGW322", "Een woord dat bijna in de lijst staat", Ernst.AANPASSEN)
def bedoel_je(vraag: Celvraag) -> Bevinding | None:
    """Wat er staat lijkt op een woord uit de lijst, maar is het niet helemaal.

    De formules in Excel kennen het niet, en daarom telt het nergens mee. Kies het woord uit de
    lijst. Een andere schrijfwijze van hetzelfde niveau (3 voor III, 'V –' voor V-) of een vreemde
    spatie kan veilig hersteld worden; aan een tikfout raken we niet.
    """
    kind = vraag.kind
    if not isinstance(kind, Keuze) or uit_lijst(vraag, kind) is not None or not vraag.citeerbaar:
        return None
    lijst = woorden_van(vraag, kind)
    woorden = [als_tekst(woord) for woord in lijst]
    plek = next((i for i, woord in enumerate(woorden) if gelijk(woord, vraag.tekst)), None)
    if plek is not None:
        zin = f"{vraag.onderwerp} heeft een teken of een spatie die de formules niet herkennen."
        return Bevinding(zin, f"Kies {woorden[plek]}.", herstel=HERSTEL, waarde=lijst[plek])
    systeem = systeem_van(vraag)
    if systeem:
        return _niveau(vraag, systeem)
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


def _niveau(vraag: Celvraag, systeem: NiveauSysteem) -> Bevinding | None:
    """Ask whether a niveau was meant; put right only what can be nothing else."""
    zeker = bedoeld_niveau(vraag)
    bedoeld = zeker or _streepjes(vraag.tekst, systeem)
    bedoeld = bedoeld or _lijkend(vraag.tekst, [*systeem.niveaus, *vraag.werkboek.school.codes])
    if not bedoeld:
        return None
    zin = f"{vraag.onderwerp} is geen niveau."
    doe = f"Bedoel je {bedoeld}? Kies {rij_aaneen(systeem.niveaus, 'of')}."
    return Bevinding(zin, doe, herstel=HERSTEL, waarde=zeker) if zeker else Bevinding(zin, doe)


def _streepjes(tekst: str, systeem: NiveauSysteem) -> str:
    """Return the Roman niveau that strokes look like: 'lll' is III, '1V' is IV."""
    vorm = tekst.translate(_STREEPJES).upper()
    return vorm if systeem.niveaus == I_V.niveaus and vorm in I_V.niveaus else ""
