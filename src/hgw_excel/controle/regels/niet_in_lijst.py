"""HGW323."""

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.gemist import niet_gemaakt
from hgw_excel.controle.niveaucel import systeem_van
from hgw_excel.controle.omzetten import uit_lijst
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Keuze


@celregel("HGW323", "Een woord dat niet in de lijst staat", Ernst.AANPASSEN)
def niet_in_lijst(vraag: Celvraag) -> Bevinding | None:
    """In een kolom met een keuzelijst staat iets anders dan de keuzes van de school.

    Een keuzelijst houdt plakken niet tegen. De waarde telt niet mee tot er een keuze uit de lijst
    staat. Hoofdletters en gewone spaties maken niet uit.
    """
    kind = vraag.kind
    if not isinstance(kind, Keuze) or uit_lijst(vraag, kind) is not None:
        return None
    school = vraag.werkboek.school
    systeem = systeem_van(vraag)
    if systeem:
        doe = niet_gemaakt(vraag) or f"Kies {rij_aaneen(systeem.niveaus, 'of')}."
        return Bevinding(f"{vraag.onderwerp} is geen niveau.", doe)
    if kind.lijst == "keuze":
        doe = f"Jullie school gebruikt {rij_aaneen(school.aanpakken.groepen)}."
    else:
        woorden = [als_tekst(w) for w in vraag.werkboek.lijsten[kind.lijst]]
        doe = f"Kies {rij_aaneen(woorden, 'of')}."
    return Bevinding(f"{vraag.onderwerp} kennen we hier niet.", doe)
