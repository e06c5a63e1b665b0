"""All commands and acties, as literal data: the command line and the menu read it at every start.

Nothing else may stand here. A line more is a command more.
"""

from typing import NamedTuple


class Actie(NamedTuple):
    """One thing the software can do.

    `naam` is typed, `label` is clicked, `help` is one sentence, `doel` is 'module:function'.
    `plaats` orders the menu (0: not in it) and `gesprek` is the 'module:function' that asks there
    what is missing; what only reads klassenmappen shares `hgw_excel.cli.gesprek.lezen:lezen`, what
    writes in them `hgw_excel.cli.gesprek.schrijven:schrijven`. `kop` is the heading in the menu:
    "Bekijken" (plaats 100-199), "De cyclus" (200-299), "Voor de bespreking" (300-399) or
    "Klaarzetten" (400-499).
    """

    naam: str
    label: str
    help: str
    doel: str
    plaats: int = 0
    gesprek: str = ""
    kop: str = ""


ACTIES = (
    Actie(
        "demo",
        "Proefschool maken",
        "Maak een verzonnen school en laat zien wat het programma doet.",
        "hgw_excel.cli.opdracht_demo:demo",
        490,
        "hgw_excel.cli.gesprek.demo:demo",
        "Klaarzetten",
    ),
    Actie(
        "schoolmap",
        "Schoolmap maken",
        "Maak een schoolmap met de afspraken van de school.",
        "hgw_excel.cli.opdracht_schoolmap:schoolmap",
        410,
        "hgw_excel.cli.gesprek.schoolmap:schoolmap",
        "Klaarzetten",
    ),
    Actie(
        "nieuw",
        "Klassenmappen maken",
        "Maak voor elke groep een klassenmap uit de leerlingadministratie.",
        "hgw_excel.cli.opdracht_nieuw:nieuw",
        420,
        "hgw_excel.cli.gesprek.nieuw:nieuw",
        "Klaarzetten",
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
        110,
        "hgw_excel.cli.gesprek.controleren:controleren",
        "Bekijken",
    ),
    Actie(
        "status",
        "Voortgang van de groepen",
        "Laat per klas zien welke stap klaar is, wat er nu komt en wat te laat is.",
        "hgw_excel.cli.opdracht_status:status",
        120,
        "hgw_excel.cli.gesprek.lezen:lezen",
        "Bekijken",
    ),
    Actie(
        "normen",
        "Normtabellen bekijken",
        "Controleer de normtabellen en laat zien voor welke toetsen ze er zijn.",
        "hgw_excel.cli.opdracht_normen:normen",
    ),
    Actie(
        "signaleer",
        "Signaleren",
        "Laat zien welke kinderen aandacht vragen en zet het in de klassenmappen.",
        "hgw_excel.cli.opdracht_signaleer:signaleer",
        210,
        "hgw_excel.cli.gesprek.signaleren:signaleren",
        "De cyclus",
    ),
    Actie(
        "bijwerken",
        "Klassenmappen bijwerken",
        "Verwerk een nieuw kind, een andere naam, een andere klas of een vertrek.",
        "hgw_excel.cli.opdracht_bijwerken:bijwerken",
        430,
        "hgw_excel.cli.gesprek.bijwerken:bijwerken",
        "Klaarzetten",
    ),
    Actie(
        "indelen",
        "Indelen in groepen",
        "Stel voor elk kind een aanpak voor, met de reden erbij.",
        "hgw_excel.cli.opdracht_indelen:indelen",
        220,
        "hgw_excel.cli.gesprek.schrijven:schrijven",
        "De cyclus",
    ),
    Actie(
        "consolideer",
        "Schooloverzicht maken",
        "Voeg klassenmappen samen tot een schooloverzicht.",
        "hgw_excel.cli.opdracht_consolideer:consolideer",
        150,
        "hgw_excel.cli.gesprek.consolideren:consolideren",
        "Bekijken",
    ),
    Actie(
        "stapel",
        "Eén blad van alle klassen onder elkaar",
        "Zet één blad van alle klassenmappen onder elkaar in een lijst.",
        "hgw_excel.cli.opdracht_stapel:stapel",
        160,
        "hgw_excel.cli.gesprek.stapelen:stapelen",
        "Bekijken",
    ),
    Actie(
        "handelingsplan",
        "Handelingsplan beginnen",
        "Begin een handelingsplan voor één kind, met wat er al bekend is.",
        "hgw_excel.cli.opdracht_handelingsplan:handelingsplan",
        270,
        "hgw_excel.cli.gesprek.handelingsplan:handelingsplan",
        "De cyclus",
    ),
    Actie(
        "bespreking",
        "Groepsbespreking voorbereiden",
        "Maak één boekje voor alle groepsbesprekingen: twee bladzijden per groep.",
        "hgw_excel.cli.opdracht_bespreking:bespreking",
        310,
        "hgw_excel.cli.gesprek.bespreken:bespreken",
        "Voor de bespreking",
    ),
    Actie(
        "kaarten",
        "Leerlingkaarten afdrukken",
        "Maak van elke klas alle leerlingkaarten om in één keer af te drukken.",
        "hgw_excel.cli.opdracht_kaarten:kaarten",
        330,
        "hgw_excel.cli.gesprek.kaarten:kaarten",
        "Voor de bespreking",
    ),
    Actie(
        "kwaliteitskaart",
        "Kwaliteitskaart maken of tellen",
        "Maak een lege kwaliteitskaart, of tel de ingevulde.",
        "hgw_excel.cli.opdracht_kwaliteitskaart:kwaliteitskaart",
        390,
        "hgw_excel.cli.gesprek.kwaliteitskaart:kwaliteitskaart",
        "Voor de bespreking",
    ),
    Actie(
        "plan",
        "Groepsplannen vullen",
        "Vul in de groepsplannen wat nog leeg is, als voorstel.",
        "hgw_excel.cli.opdracht_plan:plan",
        230,
        "hgw_excel.cli.gesprek.schrijven:schrijven",
        "De cyclus",
    ),
    Actie(
        "periode",
        "Volgende periode beginnen",
        "Sluit de periode die loopt af en begin de volgende.",
        "hgw_excel.cli.opdracht_periode:periode",
        280,
        "hgw_excel.cli.gesprek.periode:periode",
        "De cyclus",
    ),
    Actie(
        "overdracht",
        "Overdragen aan het nieuwe schooljaar",
        "Maak de klassenmappen van volgend jaar, met wat er van elk kind bekend is.",
        "hgw_excel.cli.opdracht_overdracht:overdracht",
        440,
        "hgw_excel.cli.gesprek.overdracht:overdracht",
        "Klaarzetten",
    ),
    Actie(
        "uitleg",
        "Een code uitleggen",
        "Leg uit wat een code als HGW312 of S01 betekent.",
        "hgw_excel.cli.opdracht_uitleg:uitleg",
    ),
)
