"""Schoolafspraken: what the school agreed, in words, for everyone to read."""

from collections.abc import Iterator
from decimal import Decimal

from hgw_excel.domein.afspraken import OverzichtAfspraken
from hgw_excel.domein.getal import nederlands
from hgw_excel.domein.school import School
from hgw_excel.schema.bladen.signaalafspraken import signaalregels
from hgw_excel.schema.kolom import Column, Sheet, Table, Tekst, Waarde


def schoolafspraken(school: School, leerjaren: tuple[int, ...]) -> Sheet:
    """Return the sheet Schoolafspraken, one row an agreement; signals of these leerjaren only."""
    kolommen = (
        Column("onderwerp", "onderwerp", Tekst(), 24, "Waar de afspraak over gaat.", "k"),
        Column("afspraak", "afspraak", Tekst(lang=True), 60, "Wat de school afsprak.", "k"),
        Column("waarde", "waarde", Tekst(lang=True), 40, "De waarde van de afspraak.", "k"),
    )  # fmt: skip
    return Sheet(
        "Schoolafspraken", "Schoolafspraken",
        "Deze afspraken gelden voor de hele school. Anders? Vraag de intern begeleider.",
        zicht="rechts",
        table=Table("tblAfspraken", kolommen, "vast", rijen=_rijen(school, leerjaren)), papier="A4",
        hoogte=0, namen=False,
    )  # fmt: skip


def _rijen(school: School, leerjaren: tuple[int, ...]) -> tuple[dict[str, Waarde], ...]:
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
        *_bewijs(school),
        ("methodetoetsen", "Goed genoeg", f"{school.methode_norm}%"),
        ("leerrendement", "Zo tellen de maanden onderwijs (DL)", school.dl_telling),
        *(("eigen leerlijn", f"Verwachte groei bij leerroute {route}", f"{procent}% van landelijk")
          for route, procent in school.leerroutes.items()),
        *(("ambitie", f"{school.vakgebied(a.vakgebied).naam}, groep "
           f"{' '.join(map(str, a.leerjaren))}",
           f"{a.procent}% van de kinderen op {a.niveau} of hoger")
          for a in school.ambities),
        *(("toetskalender", f"Groep {leerjaar}, {moment}-toetsen",
           ", ".join(school.toets(t).naam for t in toetsen))
          for leerjaar, momenten in sorted(school.toetskalender.items())
          for moment, toetsen in momenten.items() if toetsen),
        *_overzicht(school.overzicht),
        *_signalen(school, leerjaren),
    ]  # fmt: skip
    return tuple(dict(zip(("onderwerp", "afspraak", "waarde"), r, strict=True)) for r in regels)


def _bewijs(school: School) -> Iterator[tuple[str, str, str]]:
    """Yield what counts in a proposal besides the niveau; what is off is not there."""
    bewijs, woorden = school.indeling.bewijs, school.aanpakken
    naar, bespreken = f"een stap naar {woorden.intensief}", woorden.bespreken
    for geldt, afspraak, waarde in (
        (bewijs.signalen, f"Sterk signaal {', '.join(bewijs.signalen)}", naar),
        (bewijs.methodetoetsen, f"Methodetoetsen onder {bewijs.methodetoetsen}%", naar),
        (bewijs.laag_niveau, f"Laag niveau, methodetoetsen {bewijs.laag_niveau}% of meer",
         bespreken),
        (bewijs.hoog_niveau, f"Hoog niveau, methodetoetsen onder {bewijs.hoog_niveau}%",
         bespreken),
        (bewijs.werkhouding, f"Werkhouding '{school.sev_stappen[-1]}'",
         f"nog geen {woorden.verdiept}"),
        (bewijs.gegroeid, "Sterk gegroeid en op de grens", f"een stap naar {woorden.verdiept}"),
        (bewijs.gemengd, "Bewijs naar beide kanten", bespreken),
    ):  # fmt: skip
        if geldt:
            yield "indeling", afspraak, waarde


def _overzicht(telling: OverzichtAfspraken) -> Iterator[tuple[str, str, str]]:
    kinderen = "kind" if telling.net_niet == 1 else "kinderen"
    for afspraak, waarde in (
        (
            "Een toetsronde is begonnen",
            f"als {telling.begonnen}% van een leerjaar een resultaat heeft",
        ),
        (
            "Een toets telt als de laatste",
            f"als {telling.genoeg}% van een leerjaar een niveau heeft",
        ),
        ("Net niet gehaald", f"hooguit {telling.net_niet} {kinderen} te weinig"),
        ("Kleur", f"vanaf {telling.kleinste_groep} kinderen"),
    ):
        yield "overzicht", afspraak, waarde


def _signalen(school: School, leerjaren: tuple[int, ...]) -> Iterator[tuple[str, str, str]]:
    algemeen = school.signalen.get("algemeen", {})
    for naam, afspraak in (
        ("marge", "Zoveel punten onder een grens heet 'op de grens'"),
        ("hoogstens", "Zoveel signalen staan er hooguit bij een kind"),
    ):
        waarde = algemeen.get(naam)
        if isinstance(waarde, int | float):
            yield "signalen", afspraak, nederlands(Decimal(str(waarde)))
    yield from (("signaal", *regel) for regel in signaalregels(school, leerjaren))
