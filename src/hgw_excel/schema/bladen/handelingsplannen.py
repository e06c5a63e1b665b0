"""Handelingsplannen: the few children for whom the plan of the group is not enough."""

from hgw_excel.schema.kolom import Column, Datum, Keuze, Sheet, Table, Tekst


def handelingsplannen() -> Sheet:
    """Return the sheet Handelingsplannen."""
    kolommen = (
        Column("leerling", "leerling", Keuze("leerlingen"), 14, "Voor wie het plan is.",
               personal=True),
        Column("vakgebied", "vakgebied", Keuze("gebied"), 14, "Waar het plan over gaat."),
        Column("doel", "doel", Tekst(lang=True), 26, "Wat het kind straks kan.", personal=True),
        Column("aanpak", "aanpak", Tekst(lang=True), 28, "Wat jullie doen.", personal=True),
        Column("van", "van", Datum(), 9, "De eerste dag."),
        Column("tot", "tot", Datum(), 9, "De laatste dag."),
        Column("ouders", "ouders betrokken", Datum(), 11, "De dag van het gesprek met ouders."),
        Column("kind", "leerling betrokken", Datum(), 11, "De dag van het gesprek met het kind."),
        Column("evaluatie", "evaluatie", Tekst(lang=True), 23, "Hoe het ging.", personal=True),
        Column("behaald", "behaald", Keuze("behaald"), 11, "Behaald, deels of niet behaald."),
    )  # fmt: skip
    return Sheet(
        "Handelingsplannen", "Handelingsplannen",
        "Eén rij per plan; alleen voor een kind dat meer nodig heeft dan het groepsplan.",
        zicht="rechts", table=Table("tblHandelingsplannen", kolommen, "vrij", 15, filter=True),
        papier="A4", hoogte=0,
    )  # fmt: skip
