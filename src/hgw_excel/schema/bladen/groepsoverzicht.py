"""Groepsoverzicht: one row a pupil, readable on one A3."""

from hgw_excel.domein.school import School
from hgw_excel.schema.bladen.gedeeld import SLEUTELS
from hgw_excel.schema.bladen.overzicht_leeg import leeg
from hgw_excel.schema.fragmenten import een_van
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.kolom import Column, Datum, Getal, Keuze, Sheet, Table, Tekst

OPEN_GEBIEDEN = 5
"""So many gebieden stay open; with the other open columns that makes fourteen."""


def groepsoverzicht(school: School, gebieden: tuple[Gebied, ...]) -> Sheet:
    """Return the sheet Groepsoverzicht."""
    kolommen = (
        *SLEUTELS,
        Column("rij", "rij", Getal(0, 999), 6, "Rekent zelf: de rij op Scores.", "f",
               "scores_rij", grouped=True),
        *(_gebied(school, g, dicht=i >= OPEN_GEBIEDEN) for i, g in enumerate(gebieden)),
        *_teksten(school),
        *_gegroepeerd(gebieden),
    )  # fmt: skip
    return Sheet(
        "Groepsoverzicht", "Groepsoverzicht",
        "Wat helpt, wat belemmert, wat heeft dit kind nodig? Leeg laten mag altijd.",
        table=Table("tblGroepsoverzicht", kolommen, "leerling"), papier="A3", hoogte=0,
    )  # fmt: skip


def _gebied(school: School, gebied: Gebied, *, dicht: bool) -> Column:
    eerste = min(gebied.vak.leerjaren) if gebied.vak else 0
    toetsen = ((lj, gebied.toets_in(lj)) for lj in gebied.oud)
    m_leerjaren = [lj for lj, t in toetsen if t and lj in school.verwacht(t.sleutel, "M")]
    jong = een_van("[@leerjaar]", gebied.jong)
    in_m = een_van("[@leerjaar]", m_leerjaren)
    getoetst = gebied.oud if gebied.hoofdtoets else ()
    later = een_van("[@leerjaar]", [lj for lj in getoetst if lj > eerste])
    verwacht = f'OR({jong},IF(hgw_peil="vorig jaar",{later},{in_m}))'
    breuk = f'INDEX(tblScores[{gebied.sleutel}_breuk],MAX(1,[@rij]))<>""'
    breuk = breuk if gebied.hoofdtoets else "FALSE"
    return Column(
        gebied.sleutel, gebied.kort, Tekst(), 9.5,
        "Rekent zelf: het laatste niveau, en hoger of lager dan de keer daarvoor.", "f",
        "overzicht_cel",
        {"gebied": gebied.sleutel, "verwacht": verwacht, "leeg": leeg(school, gebied),
         "breuk": breuk},
        grouped=dicht,
        leerjaren=gebied.leerjaren,
    )  # fmt: skip


def _teksten(school: School) -> tuple[Column, ...]:
    goed, let_op, zorg = school.sev_stappen
    stappen = f"{goed}, {let_op} of {zorg}"
    return (
        Column("sociaal_emotioneel", "sociaal-emotioneel", Keuze("stap"), 10.5,
               f"Welbevinden en omgang in deze periode: {stappen}."),
        Column("werkhouding", "werkhouding", Keuze("stap"), 11,
               f"Taakaanpak in deze periode: {stappen}."),
        Column("stimulerend", "stimulerend", Keuze("stimulerend", vrij=True), 26,
               "Wat helpt dit kind? Kies een zin of typ je eigen woorden.", personal=True),
        Column("belemmerend", "belemmerend", Keuze("belemmerend", vrij=True), 23,
               "Wat maakt het lastig? Beschrijf wat je ziet, geen diagnose.", personal=True),
        Column("onderwijsbehoeften", "onderwijsbehoeften",
               Keuze("onderwijsbehoeften", vrij=True), 30,
               "Dit kind heeft nodig ...: instructie, opdrachten, feedback, een maatje.",
               personal=True),
        Column("doel", "doel", Keuze("doel", vrij=True), 25,
               "Wat kan het kind aan het eind van de periode?", personal=True),
        Column("aandacht", "aandacht", Tekst(lang=True), 32,
               "Rekent zelf: hoeveel signalen open staan en het zwaarste.", "f", "aandacht",
               personal=True),
    )  # fmt: skip


def _gegroepeerd(gebieden: tuple[Gebied, ...]) -> tuple[Column, ...]:
    punten = tuple(
        Column(f"{g.sleutel}_punten", f"{g.kort} groei punten", Getal(-999, 999), 9,
               "Rekent zelf: zoveel punten hoger of lager dan de vorige score.", "f",
               "uit_scores", {"key": f"{g.sleutel}_punten"}, grouped=True, leerjaren=g.oud)
        for g in gebieden if g.hoofdtoets
    )  # fmt: skip
    return (
        *punten,
        Column("pedagogisch", "pedagogische behoefte", Tekst(lang=True), 30,
               "Wat heeft dit kind nodig om zich goed te voelen?", grouped=True, personal=True),
        Column("leermoment", "leermoment", Tekst(lang=True), 30,
               "Welk belangrijk leermoment komt eraan? In je eigen woorden, leeg mag ook.",
               grouped=True, personal=True),
        Column("wat_werkt", "wat werkt", Tekst(lang=True), 30,
               "Wat een invaller of de volgende leerkracht moet weten.", grouped=True,
               personal=True),
        *(
            Column(f"gesprek_{soort}", f"laatste gesprek {soort}", Datum(), 12,
                   "Rekent zelf: van het blad Besprekingen.", "f", "laatste_gesprek",
                   {"soort": soort}, grouped=True)
            for soort in ("leerling", "ouders")
        ),
    )  # fmt: skip
