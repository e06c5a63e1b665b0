"""Why a file is not read: HGW101 to HGW129, each with one sentence and one remedy."""

from dataclasses import dataclass

from hgw_excel.domein.melding import Ernst, Melding


@dataclass(frozen=True, slots=True)
class Weigering:
    """One reason to refuse a file.

    `zin` may hold {fields}; `uitleg` is what `hgw uitleg` prints below it.
    """

    code: str
    titel: str
    zin: str
    doe: str
    uitleg: str

    def melding(self, bestand: str, *, blad: str = "", **velden: object) -> Melding:
        """Return the melding for one file, with the fields of `zin` and `doe` filled in."""
        zin, doe = self.zin.format(**velden), self.doe.format(**velden)
        return Melding(self.code, Ernst.AANPASSEN, bestand, blad, "", "", zin, doe)


class Geweigerd(Exception):  # noqa: N818 - an envelope for a melding, not an error
    """A file can't be read; caught at the edge of this package and turned into a melding."""

    def __init__(self, weigering: Weigering, *, blad: str = "", **velden: object) -> None:
        super().__init__(weigering.code)
        self.weigering, self.blad, self.velden = weigering, blad, velden

    def melding(self, bestand: str) -> Melding:
        """Return what there is to say about `bestand`."""
        return self.weigering.melding(bestand, blad=self.blad, **self.velden)


_OPNIEUW = "Open de werkmap in Excel, sla hem op onder een nieuwe naam en gebruik die."
_RESERVE = "Open de werkmap in Excel en laat hem herstellen, of zet een reservekopie terug."

BESTAAT_NIET = Weigering(
    "HGW101",
    "Bestand of map niet gevonden",
    "Dit bestand of deze map is er niet.",
    "Kijk de naam en de plek na.",
    "Het pad dat is opgegeven bestaat niet, of er past geen enkel bestand op het patroon met "
    "een sterretje. Een map op een netwerkschijf of USB-stick moet eerst verbonden zijn.",
)
NIET_TE_OPENEN = Weigering(
    "HGW102",
    "Bestand niet te openen",
    "{zin}",
    "{doe}",
    "Het systeem laat het bestand niet lezen: geen rechten, een ander programma houdt het vast, "
    "of de schijf of het netwerk is weggevallen. De zin zegt welke van die het is.",
)
STAAT_OPEN = Weigering(
    "HGW103",
    "Werkmap staat open",
    "'{naam}' staat nog open; wat het laatst is getypt, zit misschien nog niet in het bestand.",
    "Sla de werkmap op en sluit hem.",
    "Excel en LibreOffice leggen naast een open werkmap een slotbestand (de naam begint met ~$ of "
    ".~lock). Wij lezen alleen wat is opgeslagen. Het slotbestand zelf lezen we nooit. Staat de "
    "werkmap nergens meer open, dan is het slot blijven liggen en kan het weg.",
)
TE_GROOT = Weigering(
    "HGW104",
    "Bestand te groot",
    "Het bestand is {mb} MB; boven {grens} MB lezen we niet.",
    "Haal foto's en losse bladen uit de werkmap en sla hem opnieuw op.",
    "Een klassenmap is meestal kleiner dan 1 MB. Een bestand van tientallen MB's bevat bijna "
    "altijd plaatjes of is een ander soort werkmap.",
)
WACHTWOORD = Weigering(
    "HGW105",
    "Bestand heeft een wachtwoord",
    "Het bestand heeft een wachtwoord of is versleuteld.",
    "Open het in Excel, haal het wachtwoord weg bij Bestand, Info, Werkmap beveiligen, en sla op.",
    "Zonder wachtwoord kan niemand de inhoud lezen, wij ook niet. Een vertrouwelijkheidslabel "
    "van de school dat het bestand versleutelt, werkt net zo. Een beveiligd blad is geen bezwaar.",
)
OUDE_EXCEL = Weigering(
    "HGW106",
    "Oude Excel-werkmap",
    "Dit is een werkmap van Excel 97-2003 (.xls).",
    "Open hem in Excel en kies Opslaan als, Excel-werkmap (.xlsx).",
    "We herkennen het aan de inhoud, dus ook als de naam op .xlsx eindigt. De naam veranderen "
    "helpt niet; opnieuw opslaan wel.",
)
OPENDOCUMENT = Weigering(
    "HGW107",
    "OpenDocument-werkmap",
    "Dit is een OpenDocument-werkmap (.ods).",
    "Open hem en kies Opslaan als, Excel-werkmap (.xlsx).",
    "LibreOffice en OpenOffice slaan zo op als er niets anders is gekozen. Als .xlsx kan "
    "LibreOffice de werkmap ook bewaren, en dan lezen we hem.",
)
BINAIR = Weigering(
    "HGW108",
    "Binaire Excel-werkmap",
    "Dit is een binaire Excel-werkmap (.xlsb).",
    "Open hem in Excel en kies Opslaan als, Excel-werkmap (.xlsx).",
    "Een .xlsb is een andere soort bestand dan een .xlsx. We lezen .xlsx en .xlsm.",
)
TEKST = Weigering(
    "HGW109",
    "Tekstbestand in plaats van werkmap",
    "Dit is een tekstbestand, geen Excel-werkmap.",
    "Open het in Excel en kies Opslaan als, Excel-werkmap (.xlsx).",
    "Een csv-bestand of een webpagina gaat in Excel wel open, ook als de naam op .xlsx eindigt, "
    "maar het is geen werkmap met tabellen. Leerlingen en resultaten uit een "
    "leerlingadministratie gaan via inlezen.",
)
STRICT = Weigering(
    "HGW110",
    "Strict Open XML",
    "De werkmap is opgeslagen als 'Strict Open XML-werkblad'.",
    "Open hem in Excel en kies Opslaan als, Excel-werkmap (.xlsx).",
    "Die soort staat in het rijtje bij Opslaan als, dicht bij de gewone Excel-werkmap. De naam "
    "eindigt ook op .xlsx, maar de inhoud is anders opgeschreven.",
)
GEEN_WERKMAP = Weigering(
    "HGW111",
    "Geen werkmap in het bestand",
    "In dit bestand zit geen Excel-werkmap.",
    "Geef de werkmap zelf (.xlsx of .xlsm); pak een zip-bestand eerst uit.",
    "Een zip-bestand, een Word-document of een presentatie is van buiten net zo ingepakt als een "
    "werkmap. We kijken naar wat erin zit.",
)
GEEN_EXCEL = Weigering(
    "HGW112",
    "Geen Excel-bestand",
    "Dit is geen Excel-werkmap.",
    "Geef een bestand dat op .xlsx of .xlsm eindigt en dat in Excel opengaat.",
    "Het bestand begint niet zoals een werkmap begint. Een pdf of foto met een andere naam, of "
    "een bestand dat bij het kopiëren stuk is gegaan.",
)
LEEG = Weigering(
    "HGW113",
    "Leeg bestand",
    "Het bestand is leeg (0 bytes).",
    "Zet een eerdere versie terug, of wacht tot OneDrive klaar is.",
    "Dit gebeurt als opslaan of synchroniseren halverwege is gestopt. In OneDrive en SharePoint "
    "staat een eerdere versie onder Versiegeschiedenis.",
)
BESCHADIGD = Weigering(
    "HGW114",
    "Bestand beschadigd",
    "Het bestand is beschadigd.",
    _RESERVE,
    "De controlegetallen in het bestand kloppen niet met de inhoud, of er ontbreekt een stuk. "
    "We lezen er dan niets uit: een half bestand kan verkeerde scores geven.",
)
VERHOUDING = Weigering(
    "HGW115",
    "Onderdeel verdacht sterk ingepakt",
    "Een onderdeel wordt bij het uitpakken meer dan {grens} keer zo groot.",
    _OPNIEUW,
    "Zo sterk ingepakt is een gewone werkmap niet. Bestanden die een computer willen laten "
    "vastlopen, zijn zo gemaakt.",
)
ONDERDEEL_TE_GROOT = Weigering(
    "HGW116",
    "Onderdeel te groot",
    "Een onderdeel van het bestand is uitgepakt groter dan {grens} MB.",
    "Haal grote bladen of foto's uit de werkmap en sla hem opnieuw op.",
    "Een heel blad van een klassenmap is uitgepakt kleiner dan 1 MB.",
)
TOTAAL_TE_GROOT = Weigering(
    "HGW117",
    "Uitgepakt te groot",
    "Het bestand is uitgepakt groter dan {grens} MB.",
    "Haal grote bladen of foto's uit de werkmap en sla hem opnieuw op.",
    "Alle onderdelen samen passen dan niet veilig in het geheugen.",
)
DUBBEL = Weigering(
    "HGW118",
    "Onderdeel staat er dubbel in",
    "Een onderdeel zit twee keer in het bestand.",
    _OPNIEUW,
    "Dan is niet te zeggen welke van de twee geldt; twee programma's kunnen er verschillende "
    "scores in lezen. Excel zelf maakt zulke bestanden niet.",
)
ONVEILIGE_NAAM = Weigering(
    "HGW119",
    "Onveilige naam in het bestand",
    "Een onderdeel heeft een naam die naar een plek buiten het bestand wijst.",
    _OPNIEUW,
    "Een naam met '..' of een schijfletter hoort niet in een werkmap. Zulke bestanden zijn "
    "gemaakt om bij het uitpakken iets te overschrijven.",
)
DOCTYPE = Weigering(
    "HGW120",
    "Documenttype in het bestand",
    "In het bestand staat een documenttype (DOCTYPE); dat hoort niet in een werkmap.",
    _OPNIEUW,
    "Met een documenttype kan een bestand andere bestanden erbij halen of zichzelf laten "
    "groeien. Excel schrijft het nooit.",
)
CODERING = Weigering(
    "HGW121",
    "Onbekende tekenset",
    "Een onderdeel is geschreven in een andere tekenset dan UTF-8 of UTF-16.",
    _OPNIEUW,
    "Met een andere tekenset worden letters met een accent verkeerd gelezen. Excel schrijft UTF-8.",
)
TE_UITGESTREKT = Weigering(
    "HGW122",
    "Blad te uitgestrekt",
    "Het blad loopt tot rij {rij} en kolom {kolom}; dat is te groot om te lezen.",
    "Zoek met Ctrl+End de laatste cel en verwijder de rijen en kolommen die er niet horen.",
    "Meestal is er ver naar rechts of naar onder per ongeluk iets getypt.",
)
TE_VEEL_RIJEN = Weigering(
    "HGW123",
    "Te veel rijen",
    "Het blad heeft meer dan {grens} rijen.",
    "Verwijder de lege rijen onder de gegevens en sla de werkmap opnieuw op.",
    "Rijen die alleen een opmaak hebben, tellen mee. Een klassenmap heeft er een paar honderd.",
)
TE_VEEL_SAMENGEVOEGD = Weigering(
    "HGW124",
    "Te veel samengevoegde cellen",
    "Het blad heeft meer dan {grens} samengevoegde gebieden.",
    "Hef de samenvoegingen op: Start, Samenvoegen en centreren.",
    "In de tabellen van een klassenmap staan geen samengevoegde cellen.",
)
TEKSTEN = Weigering(
    "HGW125",
    "Lijst met teksten klopt niet",
    "De lijst met teksten in het bestand klopt niet: {reden}.",
    _OPNIEUW,
    "Excel bewaart elke tekst één keer in een lijst. Is die lijst niet wat hij belooft, of zijn "
    "de teksten samen te lang, dan is het bestand niet door Excel gemaakt.",
)
ONLEESBAAR = Weigering(
    "HGW126",
    "Werkmap niet te lezen",
    "De inhoud van de werkmap is niet te lezen.",
    _RESERVE,
    "Het bestand is een werkmap, maar een onderdeel is niet opgeschreven zoals het hoort. Vaak "
    "helpt het om de werkmap in Excel te openen en opnieuw op te slaan.",
)
GESTOPT = Weigering(
    "HGW127",
    "Lezen gestopt",
    "Het lezen van dit bestand is gestopt: het leesprogramma kan het niet aan.",
    _OPNIEUW,
    "Elk bestand wordt apart gelezen, zodat één lastig bestand de andere niet tegenhoudt. Dit "
    "bestand gebruikte te veel geheugen of liet het leesprogramma stoppen.",
)
DUURT_TE_LANG = Weigering(
    "HGW128",
    "Lezen duurt te lang",
    "Het lezen duurde langer dan {grens} seconden en is gestopt.",
    "Zet het bestand op de eigen schijf (OneDrive: Altijd behouden op dit apparaat).",
    "Een klassenmap lezen duurt minder dan een seconde. Duurt het langer, dan haalt de computer "
    "het bestand nog op uit de cloud, of er staat veel meer in dan in een klassenmap.",
)
TE_VEEL_ONDERDELEN = Weigering(
    "HGW129",
    "Te veel onderdelen",
    "Het bestand bestaat uit meer dan {grens} onderdelen.",
    _OPNIEUW,
    "Een klassenmap heeft er minder dan honderd. Duizenden kleine onderdelen houden elk programma "
    "lang bezig.",
)


def alle() -> tuple[Weigering, ...]:
    """Return every reason, in order of code."""
    gevonden = [waarde for waarde in globals().values() if isinstance(waarde, Weigering)]
    return tuple(sorted(gevonden, key=lambda weigering: weigering.code))
