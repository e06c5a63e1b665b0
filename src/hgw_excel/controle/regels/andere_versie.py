"""HGW131."""

from hgw_excel.controle.bestandsvraag import Bestandsvraag
from hgw_excel.controle.register import Bevinding, bestandregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.klassenmap import VERSIE


@bestandregel("HGW131", "Andere sjabloonversie", Ernst.AANPASSEN)
def andere_versie(vraag: Bestandsvraag) -> Bevinding | None:
    """De klassenmap is gemaakt met een nieuwere versie van hgw, of de versie is niet te lezen.

    In een nieuwere klassenmap kunnen kolommen iets anders betekenen. Daarom lezen we hem niet half,
    maar helemaal niet, tot hgw is bijgewerkt. Een oudere klassenmap lezen we wel.
    """
    boek = vraag.boek
    if boek.soort != "klassenmap" or vraag.is_klassenmap:
        return None
    if boek.versie is None:
        doe = "Zet een eerdere versie van de klassenmap terug."
        return Bevinding("De sjabloonversie op het blad Start is niet te lezen.", doe)
    return Bevinding(
        f"Deze klassenmap heeft sjabloonversie {boek.versie}; wij kennen tot en met {VERSIE}.",
        "Werk hgw op deze computer bij.",
    )
