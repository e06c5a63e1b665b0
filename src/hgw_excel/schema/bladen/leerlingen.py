"""Leerlingen: the list of pupils, with three spare rows for who comes."""

from hgw_excel.schema.bladen.gedeeld import LEERLING_ID
from hgw_excel.schema.kolom import Column, Datum, Getal, Keuze, Sheet, Table, Tekst


def leerlingen(leerjaren: tuple[int, ...]) -> Sheet:
    """Return the sheet Leerlingen."""
    kolommen = (
        LEERLING_ID,
        Column("leerlingnummer", "leerlingnummer", Tekst(), 15,
               "Het nummer uit de leerlingadministratie."),
        Column("roepnaam", "roepnaam", Tekst(), 16,
               "Een nieuw kind typ je hier, in een lege rij.", personal=True),
        Column("voorvoegsel", "voorvoegsel", Tekst(), 12, "Bijvoorbeeld van der.", personal=True),
        Column("achternaam", "achternaam", Tekst(), 20,
               "De achternaam zonder voorvoegsel.", personal=True),
        Column("leerling", "leerling", Tekst(), 17,
               "De naam op alle bladen; elk kind een eigen naam, dus Fleur B. en Fleur V.",
               personal=True),
        Column("leerjaar", "leerjaar", Getal(min(leerjaren), max(leerjaren), geheel=True), 9,
               "Het leerjaar van dit kind."),
        Column("van_school_op", "van school op", Datum(), 14,
               "Pas invullen als het kind weg is: het telt dan meteen niet meer mee. "
               "Wis de rij niet."),
        Column("opmerking", "opmerking", Tekst(lang=True), 40,
               "Wat een collega moet weten. Beschrijf gedrag en behoefte, geen diagnose.",
               personal=True),
        Column("uitstroombestemming", "uitstroombestemming", Tekst(), 20,
               "Alleen bij een ontwikkelingsperspectief.", grouped=True, personal=True),
        Column("leerroute", "leerroute", Keuze("leerroute", vrij=True), 12,
               "Alleen bij een ontwikkelingsperspectief. Uit de afspraken, of eigen tekst.",
               grouped=True, personal=True),
        Column("verwacht_leerrendement", "verwacht leerrendement", Getal(0, 200), 13,
               "In procenten, alleen bij een ontwikkelingsperspectief. De interne Leerlingkaart "
               "zegt of het kind op koers is.", grouped=True),
        Column("bekend_als", "bekend als", Tekst(), 20,
               "Bewaard door hgw: zo heette dit kind bij de laatste keer bijwerken.", "a",
               grouped=True, personal=True),
    )  # fmt: skip
    return Sheet(
        "Leerlingen", "Leerlingen",
        "Een nieuw kind typ je in een lege rij. Is een kind weg, vul dan in wanneer het ging.",
        table=Table("tblLeerlingen", kolommen, "leerling", filter=True), papier="A4",
    )  # fmt: skip
