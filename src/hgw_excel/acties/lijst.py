"""All commands and acties, as literal data: the command line and the menu read it at every start.

Nothing else may stand here. A line more is a command more.
"""

from typing import NamedTuple


class Actie(NamedTuple):
    """One thing the software can do.

    `naam` is typed, `label` is clicked, `help` is one sentence, `doel` is 'module:function'.
    """

    naam: str
    label: str
    help: str
    doel: str


ACTIES = (
    Actie(
        "demo",
        "Proefschool maken",
        "Maak een verzonnen school en laat zien wat het programma doet.",
        "hgw_excel.cli.opdracht_demo:demo",
    ),
    Actie(
        "schoolmap",
        "Schoolmap maken",
        "Maak een schoolmap met de afspraken van de school.",
        "hgw_excel.cli.opdracht_schoolmap:schoolmap",
    ),
    Actie(
        "nieuw",
        "Klassenmappen maken",
        "Maak voor elke groep een klassenmap uit de leerlingadministratie.",
        "hgw_excel.cli.opdracht_nieuw:nieuw",
    ),
    Actie(
        "sjabloon",
        "Lege klassenmap maken",
        "Maak een lege klassenmap om zelf in te vullen.",
        "hgw_excel.cli.opdracht_sjabloon:sjabloon",
    ),
    Actie(
        "controleer",
        "Klassenmappen controleren",
        "Controleer klassenmappen en zeg per cel wat er moet gebeuren.",
        "hgw_excel.cli.opdracht_controleer:controleer",
    ),
    Actie(
        "consolideer",
        "Schooloverzicht maken",
        "Voeg klassenmappen samen tot een schooloverzicht.",
        "hgw_excel.cli.opdracht_consolideer:consolideer",
    ),
    Actie(
        "uitleg",
        "Een code uitleggen",
        "Leg uit wat een code als HGW312 betekent.",
        "hgw_excel.cli.opdracht_uitleg:uitleg",
    ),
)
