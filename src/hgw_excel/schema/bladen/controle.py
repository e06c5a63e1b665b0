"""Controle and Niet gekoppeld: filled by the software, read by the teacher."""

from hgw_excel.schema.kolom import Column, Getal, Sheet, Table, Tekst


def controle() -> Sheet:
    """Return the sheet Controle."""
    kolommen = (
        Column("ernst", "ernst", Tekst(), 12, "Aanpassen, let op of tip.", "a"),
        Column("blad", "blad", Tekst(), 20, "Het blad.", "a"),
        Column("cel", "cel", Tekst(), 9, "De cel.", "a"),
        Column("zin", "wat we zagen", Tekst(lang=True), 60, "Wat er te zien is.", "a"),
        Column("doe", "wat je kunt doen", Tekst(lang=True), 50, "Wat je kunt doen.", "a"),
        Column("code", "code", Tekst(), 10, "Voor de intern begeleider: hgw uitleg.", "a"),
    )  # fmt: skip
    return Sheet(
        "Controle", "Controle",
        "Wat bij het controleren werd gevonden. Een leeg blad: niets gevonden, of nog niet "
        "gecontroleerd.",
        zicht="rechts", table=Table("tblControle", kolommen, "vrij", 1), papier="A4", hoogte=0,
    )  # fmt: skip


def niet_gekoppeld() -> Sheet:
    """Return the sheet Niet gekoppeld: rows of an import that found no pupil."""
    kolommen = (
        Column("bestand", "bestand", Tekst(), 28, "Het bestand.", "a"),
        Column("regel", "regel", Getal(0, 1048576, geheel=True), 9, "De regel.", "a"),
        Column("reden", "reden", Tekst(lang=True), 44, "Waarom het niet lukte.", "a"),
        Column("gegevens", "gegevens", Tekst(lang=True), 60, "Wat er stond.", "a",
               personal=True),
    )  # fmt: skip
    return Sheet(
        "Niet gekoppeld", "Niet gekoppeld",
        "Regels uit een import die bij geen kind pasten. Leeg is goed.",
        zicht="rechts", table=Table("tblNietGekoppeld", kolommen, "vrij", 1), papier="A4",
        hoogte=0,
    )  # fmt: skip
