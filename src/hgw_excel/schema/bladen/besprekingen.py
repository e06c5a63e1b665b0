"""Besprekingen: agreements of every talk, one row an agreement."""

from hgw_excel.schema.kolom import Column, Datum, Keuze, Sheet, Table, Tekst


def besprekingen() -> Sheet:
    """Return the sheet Besprekingen."""
    kolommen = (
        Column("datum", "datum", Datum(), 11, "De dag van het gesprek."),
        Column("soort", "soort", Keuze("soort"), 17,
               "Groepsbespreking, leerlingbespreking, ouders, leerling of klassenbezoek."),
        Column("leerling", "leerling", Keuze("leerlingen"), 15,
               "Over wie het ging; leeg bij de hele groep.", personal=True),
        Column("reden", "reden", Keuze("reden"), 18.5,
               "Alleen bij een leerlingbespreking: waarom je dit kind aanmeldt.", personal=True),
        Column("vraag", "vraag", Tekst(lang=True), 27, "De vraag van het gesprek.",
               personal=True),
        Column("afspraak", "afspraak", Tekst(lang=True), 33, "Wat jullie afspraken.",
               personal=True),
        Column("wie", "wie", Tekst(), 13, "Wie het doet.", personal=True),
        Column("wanneer", "voor wanneer", Datum(), 12, "Voor welke dag."),
        Column("gereed", "gereed", Keuze("ja_nee"), 9, "Ja als het gedaan is."),
    )  # fmt: skip
    return Sheet(
        "Besprekingen", "Besprekingen", "Eén rij per afspraak; de laatste mag onderaan.",
        table=Table("tblBesprekingen", kolommen, "vrij", aantal=60, filter=True),
        papier="A4", hoogte=0,
    )  # fmt: skip
