"""Schoolafspraken: what the school agreed, in words, for everyone to read."""

from hgw_excel.domein.school import School
from hgw_excel.schema.kolom import Column, Sheet, Table, Tekst, Waarde


def schoolafspraken(school: School) -> Sheet:
    """Return the sheet Schoolafspraken, one row an agreement."""
    kolommen = (
        Column("onderwerp", "onderwerp", Tekst(), 24, "Waar de afspraak over gaat.", "k"),
        Column("afspraak", "afspraak", Tekst(lang=True), 60, "Wat de school afsprak.", "k"),
        Column("waarde", "waarde", Tekst(lang=True), 40, "De waarde van de afspraak.", "k"),
    )  # fmt: skip
    return Sheet(
        "Schoolafspraken", "Schoolafspraken",
        "Deze afspraken gelden voor de hele school. Anders? Vraag de intern begeleider.",
        zicht="rechts",
        table=Table("tblAfspraken", kolommen, "vast", rijen=_rijen(school)), papier="A4",
        hoogte=0, namen=False,
    )  # fmt: skip


def _rijen(school: School) -> tuple[dict[str, Waarde], ...]:
    woorden = school.aanpakken
    naam = {"intensief": woorden.intensief, "basis": woorden.basis, "verdiept": woorden.verdiept}
    regels: list[tuple[str, str, str]] = [
        ("niveaus", "Zo heten de niveaus, van hoog naar laag", ", ".join(school.systeem.niveaus)),
        *(("indeling", f"Niveau {niveau} krijgt", naam[aanpak])
          for niveau, aanpak in school.indeling.mapping.items()),
        *(("indeling", f"Observatie '{stap}' krijgt", naam[aanpak])
          for stap, aanpak in school.indeling.observatie.items()),
        ("indeling", f"Kinderen in een groep {woorden.intensief}",
         f"{school.indeling.minimum} tot en met {school.indeling.maximum}"),
        ("methodetoetsen", "Goed genoeg", f"{school.methode_norm}%"),
        *(("ambitie", f"{school.vakgebied(a.vakgebied).naam}, groep "
           f"{' '.join(map(str, a.leerjaren))}",
           f"{a.procent}% van de kinderen op {a.niveau} of hoger")
          for a in school.ambities),
        *(("toetskalender", f"Groep {leerjaar}, {moment}-toetsen",
           ", ".join(school.toets(t).naam for t in toetsen))
          for leerjaar, momenten in sorted(school.toetskalender.items())
          for moment, toetsen in momenten.items() if toetsen),
    ]  # fmt: skip
    return tuple(dict(zip(("onderwerp", "afspraak", "waarde"), r, strict=True)) for r in regels)
