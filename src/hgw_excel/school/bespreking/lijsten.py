"""The lists of the booklet: a cover without names, leerlingbesprekingen, klassenbezoeken."""

from collections.abc import Sequence
from datetime import date

from hgw_excel.acties.bespreking.feiten import Groepsgesprek
from hgw_excel.bouwen.palet import LIJN_MIDDEN
from hgw_excel.domein.school import School
from hgw_excel.school.bespreking.kinderen import dag
from hgw_excel.school.overzicht.vel import Kolom, Vel, Waarde
from hgw_excel.school.overzicht.voet import voettekst

VERSIE = 0
"""Template version of booklet and presentation; may change freely until it is frozen."""
VERSIE_NAAM = {"boekje": "hgw_bespreking_versie", "presentatie": "hgw_presentatie_versie"}

SCHRIJF = {"bottom": 4, "bottom_color": LIJN_MIDDEN}
INHOUD = (
    Kolom("groep", 14, stijl={"bold": True}),
    Kolom("kinderen", 9, "aantal"),
    Kolom("vragen aandacht", 10, "aantal"),
    Kolom("wisselden van groep", 11, "aantal"),
    Kolom("afspraken open", 11, "aantal"),
    Kolom("leerling- besprekingen", 13, "aantal"),
    Kolom("besproken op", 18, stijl=SCHRIJF),
)
LEERLINGEN = (
    Kolom("groep", 10, stijl={"bold": True}),
    Kolom("leerling", 18),
    Kolom("leerjaar", 8, "midden"),
    Kolom("reden", 20, "lang"),
    Kolom("waarom op deze lijst", 52, "lang", stijl={"font_size": 10}),
    Kolom("besproken op", 15, stijl=SCHRIJF),
)
BEZOEKEN = (
    Kolom("groep", 10, stijl={"bold": True}),
    Kolom("laatste bezoek", 14, "dag"),
    Kolom("waar keken we naar", 36, "lang", stijl={"font_size": 10}),
    Kolom("afspraak", 36, "lang", stijl={"font_size": 10}),
    Kolom("volgend bezoek", 14, stijl=SCHRIJF),
    Kolom("waar kijken we naar", 36, stijl=SCHRIJF),
)


def teken_inhoud(
    vel: Vel,
    school: School,
    groepen: Sequence[Groepsgesprek],
    bladen: Sequence[str],
    datum: date | None,
) -> None:
    """Draw the cover: a line per group in counts, each with a link to its first page."""
    op = f"van {dag(datum, jaar=True)}" if datum else "van deze ronde"
    hulp = f"Alle groepsbesprekingen {op}: twee bladzijden per groep, daarna de lijsten."
    rij = kenmerken(vel, vel.kop("Groepsbespreking", hulp), school, "boekje") + 1
    rijen = [_regel(groep) for groep in groepen]
    laatste = vel.tabel("tblGroepen", rij, INHOUD, rijen, hoogte=22)
    for i, (groep, blad) in enumerate(zip(groepen, bladen, strict=True), rij + 1):
        stijl = vel.stijlen.recept("link_regel", align="left", indent=1)
        vel.blad.write_url(i, 1, f"internal:'{blad}'!A1", stijl, groep.groep)
    vel.pagina(voettekst(school, datum, "groepsbespreking"),
               gebied=(0, 1, laatste, len(INHOUD)), hoog=1)  # fmt: skip


def kenmerken(vel: Vel, rij: int, school: School, wat: str, kolom: int = 3) -> int:
    """Write the named cells by which we know our own file again; return the next free row."""
    regels: tuple[tuple[str, str, Waarde], ...] = (
        ("school", "hgw_school", school.naam),
        ("schooljaar", "hgw_schooljaar", school.schooljaar),
        (f"versie van deze {wat}" if wat == "presentatie" else f"versie van dit {wat}",
         VERSIE_NAAM[wat], VERSIE),
    )  # fmt: skip
    for i, (label, naam, waarde) in enumerate(regels, rij):
        vel.recept(i, 1, label, "hulp", text_wrap=False)
        vel.schrijf(i, kolom, waarde, vel.stijlen.stijl(align="left", indent=1))
        vel.naam(naam, i, kolom)
    return rij + len(regels)


def _regel(groep: Groepsgesprek) -> list[Waarde]:
    wisselden = len({wissel.kind.leerling_id for wissel in groep.wissels})
    tellingen = (groep.kinderen, len(groep.aandacht), wisselden, len(groep.open))
    return [groep.groep, *tellingen, len(groep.aanmeldingen), None]


def teken_leerlingen(
    vel: Vel, school: School, groepen: Sequence[Groepsgesprek], datum: date | None
) -> None:
    """Draw the list of the school: every child that is put down."""
    hulp = "Wie is aangemeld of voorgesteld, per groep; elk kind heeft een eigen blad."
    rij = vel.kop("Leerlingbesprekingen", hulp)
    rijen: list[list[Waarde]] = [
        [
            groep.groep,
            aanmelding.kind.naam,
            aanmelding.kind.leerjaar,
            "; ".join(aanmelding.redenen),
            " ".join(aanmelding.waarom),
            None,
        ]
        for groep in groepen
        for aanmelding, _ in groep.aanmeldingen
    ]
    laatste = vel.tabel("tblLeerlingbesprekingen", rij, LEERLINGEN, rijen, hoogte=24)
    vel.vast(rij + 1, 3)
    vel.pagina(voettekst(school, datum, "leerlingbesprekingen", namen=True),
               gebied=(0, 1, laatste, len(LEERLINGEN)), liggend=True, kop_rij=rij)  # fmt: skip


def teken_bezoeken(
    vel: Vel, school: School, groepen: Sequence[Groepsgesprek], datum: date | None
) -> None:
    """Draw the list of lesson visits: the last one of each group, and room for the next."""
    hulp = "Het laatste klassenbezoek van elke groep, en ruimte voor het volgende."
    rij = vel.kop("Klassenbezoeken", hulp)
    rijen = [_bezoek(groep) for groep in groepen]
    laatste = vel.tabel("tblKlassenbezoeken", rij, BEZOEKEN, rijen, hoogte=34)
    vel.pagina(voettekst(school, datum, "klassenbezoeken", namen=True),
               gebied=(0, 1, laatste, len(BEZOEKEN)), liggend=True, kop_rij=rij)  # fmt: skip


def _bezoek(groep: Groepsgesprek) -> list[Waarde]:
    bezoek = groep.bezoeken[0] if groep.bezoeken else None
    if bezoek is None:
        return [groep.groep, None, "nog geen bezoek", None, None, None]
    return [groep.groep, bezoek.datum, bezoek.vraag, bezoek.afspraak, None, None]
