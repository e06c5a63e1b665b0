"""An invented class, filled as a teacher would have filled it in February; nobody here exists."""

from collections.abc import Callable, Sequence
from datetime import date
from random import Random

from hgw_excel.domein.leerling import Groep, Leerling
from hgw_excel.domein.school import School
from hgw_excel.importeren.namen import maak_namen
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.nieuw import nieuwe_inhoud
from hgw_excel.schema.werkboek import Workbook
from tests.voorbeeld import voorbeeld_school

Rijen = list[dict[str, Waarde]]

KINDEREN = (
    ("Adam", "", "Yıldız"), ("Amira", "el", "Idrissi"), ("Bram", "", "Bakker"),
    ("Çağla", "", "Öztürk"), ("Daan", "van", "Dijk"), ("Eva", "", "Nowak"),
    ("Fleur", "", "Boersma"), ("Fleur", "de", "Vries"), ("Hamza", "", "Benali"),
    ("Isa", "", "Amatdjais"), ("Jesse", "", "Jansen"), ("Julia", "", "Wiśniewska"),
    ("Kees", "van den", "Berg"), ("Lina", "", "Tahiri"), ("Finn", "", "Smit"),
    ("Mats", "", "Mulder"), ("Mila", "", "Kamiński"), ("Noor", "", "Visser"),
    ("Olivier", "", "Peters"), ("Pleun", "van der", "Meer"), ("Quinten", "", "Dekker"),
    ("Rania", "", "Bouzid"), ("Sem", "", "Brouwer"), ("Siebe", "", "Hoekstra"),
    ("Thijs", "", "Vos"), ("Vera", "", "Koolmees"), ("Willem", "", "Faber"),
    ("Yara", "", "Pinas"), ("Zoë", "", "Groen"), ("Esra", "", "Şahin"), ("Tijn", "", "Bos"),
    ("Shanaya", "", "Ramdin"), ("Wout", "", "Maas"), ("Zuzanna", "", "Lewandowska"),
)  # fmt: skip
STIMULEREND = (
    "wil graag uitleggen aan anderen; rustig en nauwkeurig", "leest thuis elke avond",
    "doorzetter, kan zich lang concentreren", "werkt graag samen", "vraagt zelf om hulp",
    "houdt van proefjes en bouwen; vraagt zelf om hulp", "denkt snel, ziet verbanden",
)  # fmt: skip
BELEMMEREND = (
    "stopt als iets niet lukt", "taal van redactiesommen", "tafels zijn nog niet vlot",
    "werkt te vlug, kijkt niet na", "snel afgeleid als het druk is", "",
)  # fmt: skip
BEHOEFTEN = (
    "een maatje die hardop voordoet", "korte instructie, dan meteen zelf aan het werk",
    "complimenten over de aanpak, niet over het cijfer", "minder sommen, wel moeilijkere",
    "drie keer per week tafels automatiseren, vijf minuten", "",
)  # fmt: skip
DOELEN = (
    "hulp vragen vóór het vastlopen", "tafels 6 tot en met 9 binnen drie tellen",
    "zelf een samenvatting maken van een zaaktekst", "klokkijken digitaal tot op de minuut",
)  # fmt: skip
PLAN = (
    ("Alle vier lossen redactiesommen met één stap op; drie van de vier op niveau IV of hoger.",
     "Blok 6 en 7 op minimumdoelen; klok analoog en digitaal; getallenlijn tot 1000.",
     "Eerst met materiaal, dan tekenen, dan kaal. Samen de eerste som, daarna twee alleen.",
     "4 × 20 min na de basisles, Marieke, instructietafel",
     "Bloktoets 80% goed. Tussentijds: 27 maart."),
    ("80% goed op elke bloktoets tot juni; digitale klok tot op vijf minuten.",
     "Blok 6 tot en met 8 van de methode.",
     "Doel op het bord, voordoen, samen, zelf. Nakijken met uitleg.",
     "5 × 60 min, hele groep", "Bloktoets; methodetoets blok 8."),
    ("Lost voor juni problemen met drie stappen op en legt de oplossing uit.",
     "Blok compact; verrijking en rekenpuzzels, werk telt mee.",
     "Korte instructie, daarna denkvraag. Elke week samen bespreken.",
     "2 × 15 min bespreken, Tom", "Werkmap en gesprek. Mei."),
)  # fmt: skip
VERDELING = ("I", "II", "II", "III", "III", "IV", "IV", "V", "II", "III")


def maak_groep(
    leerjaren: Sequence[int] = (5, 6), aantal: int = 29, naam: str = ""
) -> tuple[Groep, tuple[str, ...]]:
    """Return an invented group, first leerjaar first, with the names its children are shown by."""
    per_jaar = -(-aantal // len(leerjaren))
    leerlingen = tuple(
        Leerling(str(1001 + i), *KINDEREN[i % len(KINDEREN)], leerjaar=leerjaren[i // per_jaar])
        for i in range(aantal)
    )
    groep = Groep(naam or "/".join(map(str, leerjaren)), leerlingen,
                  ("juf Marieke", "meester Tom"))  # fmt: skip
    return groep, maak_namen(leerlingen)[0]


def lege_klas(
    leerjaren: Sequence[int] = (5, 6), aantal: int = 29, school: School | None = None
) -> Inhoud:
    """Return a klassenmap as `hgw nieuw` makes it."""
    school = school or voorbeeld_school()
    groep, namen = maak_groep(leerjaren, aantal)
    return nieuwe_inhoud(klassenmap(school, leerjaren), groep, (), namen=namen,
                         schooljaar=school.schooljaar, brin=school.brin)  # fmt: skip


def volle_klas(
    leerjaren: Sequence[int] = (5, 6), aantal: int = 29, school: School | None = None
) -> Inhoud:
    """Return the same class in February: tests taken, texts typed, some choices made."""
    inhoud = lege_klas(leerjaren, aantal, school)
    rijen = {naam: [dict(rij) for rij in tabel] for naam, tabel in inhoud.ruw.items()}
    for vul in (_scores, _vorige, _overzicht, _indeling, _plannen, _gesprekken, _signalen, _cyclus):
        vul(inhoud.werkboek, rijen, Random(20260204))
    kop = {**inhoud.kop_ruw, "hgw_periode": 2, "hgw_voorstel_datum": date(2027, 2, 4)}
    for gebied in inhoud.werkboek.gebieden:
        if gebied.indelen:
            kop[f"plan_{gebied.sleutel}_analyse"] = (
                "Getalbegrip gaat goed; redactiesommen met twee stappen en klokkijken blijven "
                "achter. In de bovenste groep zijn de tafels van 6 tot en met 9 nog niet vlot. "
                "Wat werkte: voordoen met een tekening en elke dag vijf minuten automatiseren."
            )
    return Inhoud(inhoud.werkboek, rijen, kop)


Tabellen = dict[str, Rijen]
Vuller = Callable[[Workbook, Tabellen, Random], None]


def _bezet(rijen: Tabellen) -> list[tuple[int, int]]:
    """Return place and leerjaar of each child."""
    return [(i, rij["leerjaar"]) for i, rij in enumerate(rijen["tblLeerlingen"]) if len(rij) > 1]


def _scores(werkboek: Workbook, rijen: Tabellen, kans: Random) -> None:
    for i, leerjaar in _bezet(rijen):
        rij = rijen["tblScores"][i]
        for gebied in werkboek.gebieden:
            if leerjaar in gebied.jong:
                stappen = werkboek.school.observatiestappen
                rij[f"obs_{gebied.sleutel}_m"] = kans.choice((*stappen, stappen[1], stappen[1]))
            for toets in gebied.toetsen if leerjaar in gebied.oud else ():
                _toets(rij, toets.sleutel, gebied.sleutel, leerjaar, kans)


def _toets(rij: dict[str, Waarde], toets: str, gebied: str, leerjaar: int, kans: Random) -> None:
    worp = kans.random()
    if worp < 0.02:
        rij[f"{toets}_m_score"] = "ziek"
    elif worp > 0.04:
        niveau = kans.choice(VERDELING)
        rij[f"{toets}_m_score"] = leerjaar * 28 + kans.randrange(20) - 6 * len(niveau)
        rij[f"{toets}_m_niveau"] = niveau
    rij[f"{gebied}_goed"] = kans.randrange(58, 99)


def _vorige(werkboek: Workbook, rijen: Tabellen, kans: Random) -> None:
    toetsen = []
    for i, leerjaar in _bezet(rijen):
        for gebied in werkboek.gebieden:
            if (
                gebied.hoofdtoets
                and leerjaar in gebied.oud
                and leerjaar > 3
                and kans.random() < 0.94
            ):
                toetsen.append({
                    "leerling_id": rijen["tblLeerlingen"][i]["leerling_id"],
                    "toets": gebied.hoofdtoets.naam, "moment": f"E{leerjaar - 1}",
                    "schooljaar": "2025-2026", "niveau": kans.choice(VERDELING),
                    "score": leerjaar * 26 + kans.randrange(20),
                })  # fmt: skip
    rijen["tblToetsen"] = toetsen or [{}]


def _overzicht(werkboek: Workbook, rijen: Tabellen, kans: Random) -> None:
    stappen = werkboek.school.sev_stappen
    for i, _ in _bezet(rijen):
        rijen["tblGroepsoverzicht"][i] |= {
            "sociaal_emotioneel": kans.choice((stappen[0],) * 4 + stappen[1:]),
            "werkhouding": kans.choice((stappen[0],) * 3 + stappen[1:]),
            "stimulerend": kans.choice(STIMULEREND),
            "belemmerend": kans.choice(BELEMMEREND),
            "onderwijsbehoeften": kans.choice(BEHOEFTEN),
            "doel": kans.choice(DOELEN),
        }


def _indeling(werkboek: Workbook, rijen: Tabellen, kans: Random) -> None:
    inhoud = Inhoud(werkboek, {**rijen}, {"hgw_periode": 2, "hgw_schooljaar": "2026-2027"})
    woorden = werkboek.school.aanpakken
    for i, leerjaar in _bezet(rijen):
        rij = rijen["tblIndeling"][i]
        for gebied in werkboek.gebieden:
            if gebied.indelen and leerjaar in gebied.leerjaren:
                g = gebied.sleutel
                voorstel = str(inhoud.waarde("tblIndeling", i, f"{g}_aanpak"))
                gedwongen = voorstel == woorden.intensief and kans.random() < 0.2
                rij[f"{g}_voorstel"] = f"{woorden.basis}*" if gedwongen else voorstel
                rij[f"{g}_niveau_toen"] = inhoud.waarde("tblIndeling", i, f"{g}_niveau")
    eigen = rijen["tblIndeling"]
    g = next(gebied.sleutel for gebied in werkboek.gebieden if gebied.indelen)
    eigen[2][f"{g}_keuze"], eigen[2]["waarom_anders"] = woorden.basis, "werkt zelfstandig"
    eigen[5][f"{g}_keuze"] = woorden.intensief
    eigen[9][f"{g}_keuze"], eigen[9]["waarom_anders"] = woorden.eigen_leerlijn, "OPP"


def _plannen(werkboek: Workbook, rijen: Tabellen, kans: Random) -> None:
    velden = ("doel", "inhoud", "aanpak", "organisatie", "evaluatie")
    for gebied in werkboek.gebieden:
        for i, rij in enumerate(rijen.get(f"tblPlan_{gebied.sleutel}", ())):
            if i % 4 < len(PLAN):
                rij |= dict(zip(velden, PLAN[i % 4], strict=True))


def _gesprekken(werkboek: Workbook, rijen: Tabellen, kans: Random) -> None:
    namen = [rij.get("leerling") for rij in rijen["tblLeerlingen"]]
    for i in range(12):
        rijen["tblBesprekingen"][i] |= {
            "datum": date(2026, 9 + i // 4, 3 + 2 * i), "soort": ("ouders", "leerling")[i % 2],
            "leerling": namen[i], "vraag": "Hoe houden we het lezen thuis vol?",
            "afspraak": "Elke avond tien minuten samen hardop; na vier weken kijken we samen "
                        "of het makkelijker gaat.",
            "wie": "ouders", "wanneer": date(2026, 12, 4), "gereed": "ja" if i < 5 else None,
        }  # fmt: skip


def _signalen(werkboek: Workbook, rijen: Tabellen, kans: Random) -> None:
    kort = werkboek.gebieden[0].kort
    rijen["tblSignalen"] = [
        {
            "leerling_id": rijen["tblLeerlingen"][i]["leerling_id"], "vakgebied": kort,
            "code": "S01", "zin": f"{kort}: niveau V op M5, net als vorige keer.",
            "sterkte": ("sterk", "let op", "tip")[i % 3], "sinds": date(2027, 2, 1),
            "reactie": "opgepakt" if i % 4 == 0 else None,
        }
        for i in (0, 3, 4, 8, 12, 16) if i < len(rijen["tblLeerlingen"])
    ]  # fmt: skip


def _cyclus(werkboek: Workbook, rijen: Tabellen, kans: Random) -> None:
    dagen = (date(2026, 9, 9), date(2026, 9, 10), date(2026, 9, 12), date(2026, 9, 19),
             date(2026, 11, 21), date(2027, 1, 30), date(2027, 2, 2), date(2027, 2, 6))  # fmt: skip
    for rij, dag in zip(rijen["tblCyclus"], dagen, strict=False):
        rij["klaar_op"] = dag
