"""The 66 points of the kwaliteitskaart: literal data, in our own short words.

Source: kwaliteitskaart 1-zorgroute (Projectbureau Kwaliteit, PO-Raad), indicators A1-A46 and
B1-B20; the numbers are kept, so that a school can lay both beside each other.
"""

from collections.abc import Mapping

A = "in de groep"
B = "in de school"

ONDERDELEN: Mapping[str, Mapping[str, str]] = {
    "Kinderen volgen": {
        "A1": "We nemen de afgesproken toetsen op tijd af, van de methode en van het volgsysteem.",
        "A2": "Uit de uitslagen halen we wat ons onderwijs opleverde en wat een kind nodig heeft.",
        "A3": "We kijken hoe kinderen op elkaar en op de les reageren, en schrijven dat op.",
        "A4": "We vragen kinderen zelf wat hen helpt en spreken samen af wat ze gaan doen.",
        "A5": "We horen van ouders hoe zij hun kind zien en wat er thuis kan.",
        "A6": "Ook over werkhouding en sociaal-emotionele ontwikkeling houden we gegevens bij.",
        "A7": "Naast wat lastig is noteren we bij een kind wat goed gaat en kracht geeft.",
        "A8": "Alles over alle kinderen staat bij elkaar in een groepsoverzicht.",
    },
    "Signaleren": {
        "A9": "We zien vroeg wie extra uitleg nodig heeft en wie meer aankan.",
        "A10": "Ook gedrag, welbevinden en taakaanpak zijn een reden om extra te kijken.",
        "A11": "Wanneer een kind opvalt, hebben we als school samen afgesproken.",
        "A12": "Vooraf weten we welke leerstap eraan komt en voor wie die spannend wordt.",
    },
    "Onderwijsbehoeften": {
        "A13": "Bij wie extra aandacht krijgt, staat het doel en wat daarvoor nodig is.",
        "A14": "Een onderwijsbehoefte zegt wat wij doen, en is na te gaan: hoeveel en wanneer.",
        "A15": "Er staat ook wat een kind nodig heeft voor gedrag, welbevinden en werkhouding.",
    },
    "Afstemmen en indelen": {
        "A16": "Uitleg, stof, oefening en tijd verschillen naar wat kinderen nodig hebben.",
        "A17": "In een les zijn er hooguit drie groepjes; de indeling past bij de kinderen en bij "
        "de leerkracht.",
    },
    "Groepsplan maken": {
        "A18": "Uit het groepsoverzicht komt een groepsplan waarin elk kind een plek heeft.",
        "A19": "De doelen zijn hoog, te meten en afgeleid van de ambities van de school.",
        "A20": "Per groepje staat welke leerstof aan de orde komt.",
        "A21": "Per groepje staat hoe we uitleg geven en hoe kinderen actief aan het werk gaan.",
        "A22": "In het rooster staat hoe vaak en hoe lang elk groepje extra tijd krijgt.",
        "A23": "Vooraf staat vast hoe we nagaan of een doel gehaald is, en wat kinderen erin doen.",
        "A24": "Past een kind niet in het groepsplan, dan komt er met ouders en kind een kort "
        "eigen plan.",
    },
    "Groepsplan uitvoeren": {
        "A25": "Het groepsplan ligt op tafel en wordt elke dag gebruikt.",
        "A26": "De weekplanning volgt uit het groepsplan.",
        "A27": "In de les past de hulp bij het groepje, en kinderen blijven geboeid aan het werk.",
        "A28": "De geplande tijd gaat op aan leren; extra handen en minuten worden goed gebruikt.",
        "A29": "We houden bij hoe het loopt en passen het plan halverwege aan als dat nodig is.",
        "A30": "De intern begeleider of schoolleider komt in de klas kijken en bespreekt wat "
        "opvalt.",
    },
    "Groepsplan evalueren": {
        "A31": "Aan het eind van de periode staat bij elk doel of het gehaald is.",
        "A32": "We schrijven op wat we de volgende periode anders doen.",
        "A33": "We zoeken de verklaring eerst bij onze uitleg, het aanbod, de oefening en de tijd.",
    },
    "Groepsbespreking": {
        "A34": "Na elke periode bespreken leerkracht en intern begeleider het werk van de "
        "leerkracht in de groep.",
        "A35": "We leggen de uitkomsten naast het vorige plan en naast de ambities van de school.",
        "A36": "We bespreken wat de hele groep vraagt, en welke kinderen opvallen.",
        "A37": "We maken scherper wat kinderen nodig hebben.",
        "A38": "We kijken of de indeling werkt en vol te houden is.",
        "A39": "We kijken of het nieuwe plan werkt en vol te houden is.",
        "A40": "We melden een kind op tijd aan voor een leerlingbespreking, met de reden erbij.",
        "A41": "Naar de volgende leerkracht gaat mee wat een kind nodig heeft en wat er werkt.",
    },
    "Leerlingbespreking": {
        "A42": "Vooraf horen we van ouders wat zij verwachten en willen weten.",
        "A43": "Het gaat om de vraag van de leerkracht; de intern begeleider is erbij.",
        "A44": "We kijken of het perspectief van het kind klopt, en wanneer we dat weer nagaan.",
        "A45": "Komen we er zelf niet uit, dan weten we wie van buiten we erbij halen.",
        "A46": "Achteraf horen ouders wat er besloten is en wat ieder gaat doen.",
    },
    "Leerlijnen en volgsysteem": {
        "B1": "Van groep 1 tot en met 8 loopt een lijn met ambities waar leerkrachten mee plannen.",
        "B2": "Het volgsysteem is één geheel voor alle groepen, ook voor werkhouding en "
        "welbevinden.",
        "B3": "Ouders horen op vaste momenten hoe het met hun kind gaat.",
    },
    "Heldere ondersteuning": {
        "B4": "In het jaarplan staat wanneer elk overzicht, elk plan en elke bespreking komt.",
        "B5": "De intern begeleider heeft tijd, kennis en ruimte om leerkrachten te coachen.",
        "B6": "De intern begeleider zit de besprekingen voor.",
        "B7": "Intern begeleider en schoolleiding praten geregeld over hoe de zorg loopt.",
        "B8": "Iedereen weet welke stap wanneer komt, wie beslist en wie wat doet.",
        "B9": "De dossiers voldoen aan de wet, en ouders kunnen ze inzien.",
        "B10": "Met hulpverleners en andere scholen in de buurt werken we vast samen.",
    },
    "Samen leren": {
        "B11": "Leerkrachten kunnen de stappen van de cyclus zetten en blijven erin leren.",
        "B12": "Leerkrachten kijken bij elkaar, vragen hulp en doen iets met wat ze horen.",
        "B13": "De school geeft tijd en geld om hier beter in te worden.",
        "B14": "De intern begeleider blijft zelf ook leren.",
    },
    "Kwaliteit bewaken": {
        "B15": "In elke groepsbespreking liggen de resultaten naast de doelen van de school.",
        "B16": "Na elke periode bespreekt het team wat het opleverde en kiest het maatregelen.",
        "B17": "De schoolleider ziet of elke stap op tijd is gezet, en doet iets als dat niet zo "
        "is.",
        "B18": "We weten wat onze kinderen als geheel nodig hebben.",
        "B19": "We gaan na of extra hulp voor kinderen en leerkrachten iets opleverde.",
        "B20": "Een klein netwerk van deskundigen helpt ons als we het vragen.",
    },
}
"""Heading -> number -> what one sees where it is in order."""
