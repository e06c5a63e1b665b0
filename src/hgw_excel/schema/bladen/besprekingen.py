"""Besprekingen: agreements of every talk, one row an agreement."""

from hgw_excel.schema.kolom import Column, Datum, Keuze, Sheet, Table, Tekst


def besprekingen() -> Sheet:
    """Return the sheet Besprekingen."""
    kolommen = (
        Column("datum", "datum", Datum(), 12, "De dag van het gesprek."),
        Column("soort", "soort", Keuze("soort"), 18,
               "Groepsbespreking, leerlingbespreking, ouders, leerling of klassenbezoek."),
        Column("leerling", "leerling", Keuze("leerlingen"), 16,
               "Over wie het ging; leeg bij de hele groep.", personal=True),
        Column("vraag", "vraag", Tekst(lang=True), 32, "De vraag van het gesprek.",
               personal=True),
        Column("afspraak", "afspraak", Tekst(lang=True), 40, "Wat jullie afspraken.",
               personal=True),
        Column("wie", "wie", Tekst(), 16, "Wie het doet.", personal=True),
        Column("wanneer", "voor wanneer", Datum(), 13, "Voor welke dag."),
        Column("gereed", "gereed", Keuze("ja_nee"), 10, "Ja als het gedaan is."),
    )  # fmt: skip
    return Sheet(
        "Besprekingen", "Besprekingen", "Eén rij per afspraak; de laatste mag onderaan.",
        table=Table("tblBesprekingen", kolommen, "vrij", aantal=60, filter=True),
        papier="A4", hoogte=0,
    )  # fmt: skip
