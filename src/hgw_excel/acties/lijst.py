"""All commands, acties and buttons, as literal data: read at every start of the command line.

Nothing else may stand here. A line more is a command more, or a button in Excel.
"""

from typing import NamedTuple


class Knop(NamedTuple):
    """A button in the tab HGW of a klassenmap with macros.

    Attributes:
        groep: of the tab: "Analyseren", "Plannen", "Controleren" or "Hulp".
        label: what is read on it; holds a verb, which in Dutch often comes last.
        tip: what it does, one or two sentences.
        toets: the letters to press after Alt and those of the tab; no two begin alike.
        beeld: imageMso, a picture that Excel has itself; only a name of Microsoft's published
            list gives one, and a wrong name gives none without a word.
        doel: 'module:function' of a pure actie `(Klas, School, date) -> Voorstel` when it
            `schrijft` in the klassenmap, else of a function of a `Sessie`.
        bladen: sheets on which every cell must be in order before it writes.
        ondanks: codes, or how they begin, of what need not be in order: it mends just that.
        groot: a large picture; at most three have one.
        op_start: also a button on the sheet Start.
    """

    groep: str
    label: str
    tip: str
    toets: str
    beeld: str
    doel: str
    schrijft: bool = False
    bladen: tuple[str, ...] = ()
    groot: bool = False
    op_start: bool = False
    ondanks: tuple[str, ...] = ()


class Actie(NamedTuple):
    """One thing the software can do.

    `naam` is typed, `label` is clicked, `help` is one sentence, `doel` is 'module:function' of the
    command; '' when there is a button only.
    `plaats` orders the menu (0: not in it) and the buttons of a group; `gesprek` is the
    'module:function' that asks in the menu what is missing: what only reads klassenmappen shares
    `hgw_excel.cli.gesprek.lezen:lezen`, what writes in them
    `hgw_excel.cli.gesprek.schrijven:schrijven`. `kop` is the heading in the menu:
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
    knop: Knop | None = None


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
        knop=Knop(
            "Controleren",
            "Controleren",
            "Kijkt deze klassenmap na en zet op het blad Controle per cel wat er moet gebeuren.",
            "C",
            "Spelling",
            "hgw_excel.excel.knoppen.controle:controleer",
            groot=True,
            op_start=True,
        ),
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
        knop=Knop(
            "Analyseren",
            "Signaleren",
            "Kijkt welke kinderen aandacht vragen en zet dat op het blad Signalen. Je reacties en "
            "toelichtingen blijven staan.",
            "S",
            "ReviewNewComment",
            "hgw_excel.acties.signaalblad:signalen",
            schrijft=True,
            bladen=("Signalen",),
            groot=True,
            op_start=True,
        ),
    ),
    Actie(
        "bijwerken",
        "Klassenmappen bijwerken",
        "Verwerk een nieuw kind, een andere naam, een andere klas of een vertrek.",
        "hgw_excel.cli.opdracht_bijwerken:bijwerken",
        430,
        "hgw_excel.cli.gesprek.bijwerken:bijwerken",
        "Klaarzetten",
        knop=Knop(
            "Controleren",
            "Bijwerken",
            "Verwerkt een nieuw kind, een andere naam of een vertrek op alle bladen.",
            "W",
            "RefreshAll",
            "hgw_excel.acties.bijwerken:bijwerken",
            schrijft=True,
            ondanks=("HGW401", "HGW407"),
        ),
    ),
    Actie(
        "indelen",
        "Indelen in groepen",
        "Stel voor elk kind een aanpak voor, met de reden erbij.",
        "hgw_excel.cli.opdracht_indelen:indelen",
        220,
        "hgw_excel.cli.gesprek.schrijven:schrijven",
        "De cyclus",
        knop=Knop(
            "Analyseren",
            "Indelen",
            "Stelt voor elk kind een aanpak voor, met de reden erbij. Wat jij koos blijft staan en "
            "wint altijd.",
            "I",
            "ObjectsGroup",
            "hgw_excel.acties.indelen:indelen",
            schrijft=True,
            bladen=("Indeling",),
            groot=True,
            op_start=True,
        ),
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
        knop=Knop(
            "Plannen",
            "Handelingsplan beginnen",
            "Begint een handelingsplan voor het kind in de rij waar je staat, met wat er al bekend "
            "is.",
            "H",
            "FileNew",
            "hgw_excel.excel.knoppen.handelingsplan:begin",
        ),
    ),
    Actie(
        "bespreking",
        "Groepsbespreking voorbereiden",
        "Maak één boekje voor alle groepsbesprekingen: twee bladzijden per groep.",
        "hgw_excel.cli.opdracht_bespreking:bespreking",
        310,
        "hgw_excel.cli.gesprek.bespreken:bespreken",
        "Voor de bespreking",
        knop=Knop(
            "Plannen",
            "Bespreking voorbereiden",
            "Maakt een boekje voor de groepsbespreking van deze klas en opent het.",
            "B",
            "MeetingsWorkspace",
            "hgw_excel.excel.knoppen.bespreking:boekje",
        ),
    ),
    Actie(
        "kaarten",
        "Leerlingkaarten afdrukken",
        "Maak van elke klas alle leerlingkaarten om in één keer af te drukken.",
        "hgw_excel.cli.opdracht_kaarten:kaarten",
        330,
        "hgw_excel.cli.gesprek.kaarten:kaarten",
        "Voor de bespreking",
        knop=Knop(
            "Plannen",
            "Leerlingkaarten maken",
            "Maakt alle leerlingkaarten van deze klas in één bestand, om af te drukken.",
            "K",
            "AddressBook",
            "hgw_excel.excel.knoppen.kaarten:kaarten",
        ),
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
        knop=Knop(
            "Plannen",
            "Plannen vullen",
            "Vult in de groepsplannen wat nog leeg is, als voorstel. Wat jij schreef blijft staan.",
            "P",
            "FilePrepareMenu",
            "hgw_excel.acties.plan:plan",
            schrijft=True,
            op_start=True,
        ),
    ),
    Actie(
        "periode",
        "Volgende periode beginnen",
        "Sluit de periode die loopt af en begin de volgende.",
        "hgw_excel.cli.opdracht_periode:periode",
        280,
        "hgw_excel.cli.gesprek.periode:periode",
        "De cyclus",
        knop=Knop(
            "Plannen",
            "Volgende periode beginnen",
            "Sluit de periode die loopt af en begint de volgende. Alles van deze periode gaat "
            "eerst naar het archief.",
            "V",
            "CalendarInsert",
            "hgw_excel.acties.periode:volgende",
            schrijft=True,
            bladen=("Indeling",),
        ),
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
        "installeer",
        "Installeren op deze computer",
        "Zet de Python voor de knoppen in Excel en de snelkoppelingen klaar.",
        "hgw_excel.cli.opdracht_installeer:installeer",
        485,
        "hgw_excel.cli.gesprek.installeren:installeren",
        "Klaarzetten",
    ),
    Actie(
        "knoppen",
        "Knoppen in klassenmappen zetten",
        "Zet knoppen en functies in klassenmappen die al zijn ingevuld.",
        "hgw_excel.cli.opdracht_knoppen:knoppen",
        486,
        "hgw_excel.cli.gesprek.schrijven:schrijven",
        "Klaarzetten",
    ),
    Actie(
        "diagnose",
        "Knoppen in Excel nakijken",
        "Kijk na waarom de knoppen in Excel het niet doen.",
        "hgw_excel.cli.opdracht_diagnose:diagnose",
        480,
        "hgw_excel.cli.gesprek.diagnose:diagnose",
        "Klaarzetten",
        knop=Knop(
            "Hulp",
            "Knoppen nakijken",
            "Kijkt na of alles er is wat knoppen en functies nodig hebben, en zegt wat je kunt "
            "doen.",
            "N",
            "MacroSecurity",
            "hgw_excel.excel.knoppen.diagnose:nakijken",
        ),
    ),
    Actie(
        "uitleg",
        "Een code uitleggen",
        "Leg uit wat een code als HGW312 of S01 betekent.",
        "hgw_excel.cli.opdracht_uitleg:uitleg",
        knop=Knop(
            "Hulp",
            "Uitleggen",
            "Legt de code uit in de rij waar je staat, of brengt je naar het blad Uitleg.",
            "U",
            "Help",
            "hgw_excel.excel.knoppen.uitleg:uitleg",
        ),
    ),
)

ALLEEN_KNOP = (
    Actie(
        "presentatie",
        "Presentatie van de groep maken",
        "Maak één bladzijde van de groep voor het team, zonder namen.",
        "",
        320,
        knop=Knop(
            "Plannen",
            "Presentatie maken",
            "Maakt één bladzijde van deze groep voor het team, zonder namen, en opent die.",
            "R",
            "ViewFullScreenView",
            "hgw_excel.excel.knoppen.bespreking:presentatie",
        ),
    ),
    Actie(
        "herstel",
        "Veilig herstellen",
        "Herstel wat zonder vragen te herstellen is.",
        "",
        115,
        knop=Knop(
            "Controleren",
            "Herstellen",
            "Herstelt wat veilig te herstellen is, zoals een punt die een komma had moeten zijn of "
            "een formule die weg is.",
            "E",
            "FileCompatibilityChecker",
            "hgw_excel.acties.herstellen:herstel",
            schrijft=True,
            ondanks=("HGW2", "HGW3", "HGW4", "HGW5", "HGW6", "HGW7"),
        ),
    ),
    Actie(
        "terugzetten",
        "Terugzetten",
        "Maak ongedaan wat de laatste knop veranderde.",
        "",
        436,
        knop=Knop(
            "Controleren",
            "Terugzetten",
            "Maakt ongedaan wat de laatste knop veranderde. Wat je daarna zelf typte blijft staan.",
            "T",
            "Undo",
            "hgw_excel.excel.knoppen.terugzetten:terugzetten",
            op_start=True,
        ),
    ),
    Actie(
        "menu",
        "Alle klassen",
        "Open het menu van hgw voor de map van deze klassenmap.",
        "",
        470,
        knop=Knop(
            "Hulp",
            "Menu openen",
            "Opent het menu van hgw voor alle klassenmappen in deze map: overdragen, het "
            "schooloverzicht en meer.",
            "M",
            "FileOpen",
            "hgw_excel.excel.knoppen.menu:menu",
        ),
    ),
)
"""What can be done with one open klassenmap only: a button without a command."""
