"""The words of the sheet Uitleg: plain Dutch, short sentences, the school's own terms.

Only data: `bouwen.uitleg` draws it. A line is a label with a text; `tint` colours the label in the
legend, `vet` and `cursief` show how it looks elsewhere.
"""

from dataclasses import dataclass

from hgw_excel.bouwen.palet import (
    KOP_GRIJS,
    PETROL_LICHT,
    TINT_BESPREKEN,
    TINT_EIGEN_LEERLIJN,
    TINT_INTENSIEF,
    TINT_LET_OP,
    TINT_VERDIEPT,
    TINT_ZORG,
    is_uiteinde,
    niveau_tint,
)
from hgw_excel.domein.school import School
from hgw_excel.schema.bladen.signaalafspraken import uitgelegd
from hgw_excel.schema.werkboek import Workbook


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of the sheet."""

    label: str
    tekst: str
    tint: str = ""
    vet: bool = True
    voorstel: bool = False


@dataclass(frozen=True, slots=True)
class Sectie:
    """A heading with its lines; `nieuw_blad` begins a new page."""

    kop: str
    regels: tuple[Regel, ...]
    nieuw_blad: bool = False


HULP = "Hoe deze klassenmap werkt. Zoek de stap waar je mee bezig bent; alles lezen hoeft niet."

KORT = Sectie(
    "In het kort",
    (
        Regel("Jij typt, de map rekent",
              "Je typt in de kolommen met een blauwe kop. De grijze kolommen rekenen zelf. Je "
              "hoeft niets twee keer in te vullen, en elk vak mag leeg blijven."),
        Regel("Jouw keuze wint altijd",
              "De map doet een voorstel, jij beslist. Wat jij kiest of typt, wordt nooit "
              "overschreven."),
        Regel("Niets wordt verstuurd",
              "De map werkt zonder internet en stuurt niets naar buiten. Alles staat in dit ene "
              "bestand."),
    ),
)  # fmt: skip


ONGELIJK = Regel("≠", "niet te vergelijken: een nieuwe versie van de toets of van de normen")


def uitleg(werkboek: Workbook) -> tuple[Sectie, ...]:
    """Return all sections for a class."""
    return (
        KORT,
        _stappen(werkboek),
        _kolommen(werkboek.school),
        AFDRUKKEN,
        _kleuren(werkboek),
        *_signalen(werkboek),
        *((_codes(werkboek.school),) if any(gebied.oud for gebied in werkboek.gebieden) else ()),
        KLAS,
        PROGRAMMA,
        BEWAREN,
    )


def _stappen(werkboek: Workbook) -> Sectie:
    school = werkboek.school
    return Sectie(
        "Stap voor stap",
        (
            Regel("1  Scores", _scores(werkboek)),
            Regel("2  Signalen",
                  "Hier staat wat opvalt, ook wat goed gaat. Kies per signaal wat je ermee doet. "
                  "De intern begeleider laat de signalen maken."),
            Regel("3  Groepsoverzicht",
                  "Eén rij per kind. Typ wat het kind helpt, wat het lastig maakt, wat het nodig "
                  "heeft en wat het doel is. Beschrijf wat je ziet, geen diagnose."),
            Regel("4  Indeling", _indeling(school)),
            Regel("5  Plan",
                  "Per vakgebied één blad. De namen komen van Indeling en lopen mee als je iemand "
                  "anders indeelt. Jij schrijft doel, inhoud, aanpak, organisatie en evaluatie."),
            Regel("6  Evaluatie",
                  "Na de toetsen open je op elk plan de kolommen achter het plusje. Het voorstel "
                  "telt zelf; jij kiest bij behaald en typt het vervolg."),
            Regel("7  Besprekingen",
                  "Eén rij per afspraak. De laatste drie over een kind staan op zijn "
                  "Leerlingkaart: voor ouders alleen die met de soort ouders of leerling. Een kind "
                  "aanmelden: kies de soort leerlingbespreking en de reden."),
        ),
    )  # fmt: skip


def _scores(werkboek: Workbook) -> str:
    delen = []
    if any(gebied.oud for gebied in werkboek.gebieden):
        delen.append(
            "Typ per toets de score en het niveau. Plakken mag ook: zet de lijst uit je "
            "volgsysteem in dezelfde volgorde als hier, kopieer één kolom, klik op de bovenste "
            "cel en kies Plakken speciaal, Waarden. Alleen een niveau is genoeg."
        )
    if any(gebied.jong for gebied in werkboek.gebieden):
        stappen = werkboek.school.observatiestappen
        delen.append(
            f"In groep 1 en 2 kies je wat je ziet: {stappen[0]}, {stappen[1]} of {stappen[2]}."
        )
    return " ".join(delen)


def _indeling(school: School) -> str:
    return (
        "De kolom aanpak neemt jouw keuze; is die leeg, dan het voorstel; is er geen voorstel, dan "
        f"de afspraak van de school bij het niveau. Weten we nog niets, dan staat er "
        f"'{school.aanpakken.bespreken}'. Waarom iets het voorstel is, staat in de kolom "
        "reden achter het plusje. Een * erachter: verplaatst om de grootte van de groep. Wat in de "
        "groepen opvalt, staat boven de kolommen."
    )


def _kolommen(school: School) -> Sectie:
    goed = school.sev_stappen[0]
    return Sectie(
        "Welke kolom is wat?",
        (
            Regel("typ hier", "Blauwe kop met een dikke streep: hier vul je zelf in.",
                  PETROL_LICHT),
            Regel("rekent zelf", "Grijze kop: een formule. Typ hier niets. Toch gedaan? Kies "
                  "Ongedaan maken, of laat de intern begeleider het herstellen.",
                  KOP_GRIJS, vet=False),
            Regel("voorstel", "Schuin en blauw: een voorstel van de computer.", vet=False,
                  voorstel=True),
            Regel("● of •", f"Een stip: jij koos iets anders dan het voorstel. Bij '{goed}' en bij "
                  "wat op koers ligt, staat geen kleur."),
        ),
    )  # fmt: skip


def _kleuren(werkboek: Workbook) -> Sectie:
    school = werkboek.school
    woorden = school.aanpakken
    _, let_op, zorg = school.sev_stappen
    return Sectie(
        "Kleuren: warm heeft meer nodig, blauw loopt voor",
        (
            *(_niveaus(school) if any(g.oud for g in werkboek.gebieden) else ()),
            Regel(woorden.intensief, "krijgt extra instructie", TINT_INTENSIEF, vet=False),
            Regel(woorden.basis, "doet mee met de basisinstructie", vet=False),
            Regel(woorden.verdiept, "krijgt korte instructie en ander werk", TINT_VERDIEPT,
                  vet=False),
            Regel(woorden.eigen_leerlijn, "werkt aan een eigen leerlijn", TINT_EIGEN_LEERLIJN,
                  vet=False),
            Regel(f"? of {woorden.bespreken}", "nog geen gegevens, of nog niet gekozen: hier moet "
                  "iemand naar kijken", TINT_BESPREKEN, vet=False),
            Regel(let_op, "sociaal-emotioneel of werkhouding: houd het in de gaten", TINT_LET_OP,
                  vet=False),
            Regel(zorg, "sociaal-emotioneel of werkhouding: bespreek het", TINT_ZORG),
            Regel("↗  →  ↘", "hoger dan de vorige keer, gelijk, lager"),
            *((ONGELIJK,) if any(g.hoofdtoets for g in werkboek.gebieden) else ()),
        ),
        nieuw_blad=True,
    )  # fmt: skip


def _niveaus(school: School) -> tuple[Regel, ...]:
    """Return one line per niveau; the ends are bold, so that grey paper shows them too."""
    niveaus = school.systeem.niveaus
    aantal = len(niveaus)
    return tuple(
        Regel(niveau, _plaats(rang, aantal), niveau_tint(rang, aantal),
              vet=is_uiteinde(rang, aantal))
        for rang, niveau in zip(range(aantal, 0, -1), niveaus, strict=True)
    )  # fmt: skip


def _plaats(rang: int, aantal: int) -> str:
    if rang in (1, aantal):
        return "het laagste niveau" if rang == 1 else "het hoogste niveau"
    if 2 * rang == aantal + 1:
        return "het midden: geen kleur"
    return "boven het midden" if 2 * rang > aantal else "onder het midden"


def _signalen(werkboek: Workbook) -> tuple[Sectie, ...]:
    regels = tuple(Regel(code, zin) for code, zin in uitgelegd(werkboek.school, werkboek.leerjaren))
    return (Sectie("Signalen: een vraag om te kijken, geen oordeel", regels),) if regels else ()


def _codes(school: School) -> Sectie:
    ziek, vrij = school.codes
    return Sectie(
        "Toets niet gemaakt?",
        (
            Regel(ziek, "Het kind was er niet. De toets komt op de inhaallijst van de intern "
                  "begeleider. Is hij ingehaald, typ dan de score over het woord heen."),
            Regel(vrij, "Het kind hoeft deze toets niet te maken. Het telt nergens als leeg; op "
                  f"Groepsoverzicht staat dan '{vrij}' in plaats van een vraagteken."),
        ),
    )  # fmt: skip


AFDRUKKEN = Sectie(
    "Afdrukken",
    (
        Regel("Voor ouders",
              "Alleen de Leerlingkaart, met de keuze 'voor ouders'. Wat alleen voor collega's is, "
              "valt dan weg."),
        Regel("Voor kinderen", "Alleen het Groepjesblad: daar staat geen niveau op."),
        Regel("Voor het team",
              "Groepsoverzicht en Datamuur op A3. De Datamuur begint met nummers: de volgorde van "
              "het blad Leerlingen. Kies namen als er geen bezoek is."),
        Regel("Voor een invaller", "De Invalkaart, één A4. Doe hem na gebruik in de papierbak met "
              "slot of door de versnipperaar."),
        Regel("Een tekst past niet", "Staat er … achter een tekst, dan was hij te lang voor het "
              "papier. Op het Groepsoverzicht staat hij helemaal."),
    ),
)  # fmt: skip

KLAS = Sectie(
    "Een kind komt of gaat",
    (
        Regel("Nieuw kind",
              "Typ op Leerlingen in een lege rij de roepnaam en het leerjaar. Het kind staat "
              "meteen op alle bladen. Zijn er twee met dezelfde naam, zet er dan een letter van "
              "de achternaam achter in de kolom leerling."),
        Regel("Kind gaat weg",
              "Vul op Leerlingen de laatste schooldag in bij 'van school op'. Het kind telt dan "
              "niet meer mee. Wis de rij niet."),
    ),
)  # fmt: skip

PROGRAMMA = Sectie(
    "Welk programma?",
    (
        Regel("Nodig", "Excel 2019 of nieuwer, Microsoft 365, of LibreOffice 7.4 of nieuwer. In "
              "een ouder programma staan er foutcodes op de plek van namen."),
        Regel("LibreOffice", "Typ nooit onder een tabel: gebruik de lege rijen die er al zijn. "
              "Bewaar als .xlsx."),
        Regel("Eigen dingen", "Een eigen kolom, blad, notitie of kleur mag. Verander de namen van "
              "bladen en koppen niet: daarmee vinden we alles terug."),
    ),
)  # fmt: skip

BEWAREN = Sectie(
    "Bewaren",
    (
        Regel("Waar", "Op de plek die je school ervoor heeft. Niet in de mail, niet op een stick "
              "en niet op je eigen computer."),
        Regel("Hoe lang", "Een leerlingdossier bewaart de school tot twee jaar nadat het kind van "
              "school is. Daarna gaat het weg, ook uit deze map."),
    ),
)  # fmt: skip
