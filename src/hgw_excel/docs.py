"""Reference pages made from the code: `python -m hgw_excel.docs` writes, `--check` compares.

docs/kolommen.md says what every column holds, docs/controles.md what every check means,
docs/signalen.md what every signal does, docs/functies.md what every function answers,
docs/diagnose.md what `hgw diagnose` looks at and docs/handleiding/mail-ict.md what ICT must know.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import unified_diff
from pathlib import Path

from hgw_excel.controle.zinnen import bereik
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import School
from hgw_excel.domein.signaal import Signaalregel
from hgw_excel.installatie.pagina import vragen
from hgw_excel.installatie.uitdelen import mail
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Column, Datum, Getal, HeadCell, Keuze, Kind, Sheet
from hgw_excel.schema.werkboek import Workbook
from hgw_excel.school import uitleg
from hgw_excel.school.functiepagina import functies
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.schoolmap import voorbeeld_toml
from hgw_excel.school.signalenpagina import signalen

DOCS = Path("docs")
"""Of the clone this runs in: an installed package has no docs beside it."""
MEESTE_WOORDEN = 8
"""A longer list is named instead of written out."""
MEESTE_REGELS = 30
"""Of a difference; the rest is counted."""

ROLLEN = {"v": "typen", "f": "rekent zelf", "a": "vult hgw in", "k": "staat vast"}
KOPPEN = {
    "HGW1": "Bestanden, importeren en de schoolmap",
    "HGW2": "Bladen, kolommen en rijen die er horen te zijn",
    "HGW3": "Cellen",
    "HGW4": "Rijen en kinderen",
    "HGW5": "Het ene blad tegen het andere",
    "HGW6": "De ene klassenmap tegen de andere",
    "HGW7": "Doelen, plannen en onderwijsbehoeften",
}
GEMAAKT = "Deze bladzijde is gemaakt door `python -m hgw_excel.docs`; verander hem niet zelf."


def paginas() -> dict[str, str]:
    """Return the content of each page, by file name."""
    school = _school()
    return {
        "controles.md": controles(),
        "diagnose.md": f"# Knoppen nakijken\n\n{GEMAAKT}\n\n{vragen()}",
        "functies.md": f"# Functies\n\n{GEMAAKT}\n\n{functies()}",
        "handleiding/mail-ict.md": f"# Mail aan ICT\n\n{GEMAAKT}\n\n{mail()}",
        "kolommen.md": kolommen(school),
        "signalen.md": f"# Signalen\n\n{GEMAAKT}\n\n{signalen(school)}",
    }


def _school() -> School:
    school, meldingen = to_instellingen(voorbeeld_toml())
    if school is None:
        raise ValueError(f"the example school.toml is broken: {meldingen[0]}")
    return school


def controles() -> str:
    """Return every check with its weight, title and explanation; signals have their own page."""
    regels = ["# Controles", "", GEMAAKT, "", _INLEIDING]
    checks = (record for record in uitleg.alle() if not isinstance(record, Signaalregel))
    records = sorted(checks, key=lambda record: record.code)
    groep = ""
    for record in records:
        if record.code[:4] != groep:
            groep = record.code[:4]
            regels += ["", f"## {KOPPEN.get(groep, groep)}"]
        ernst = getattr(record, "ernst", Ernst.AANPASSEN)
        regels += ["", f"### {record.code} {record.titel}", "", f"*{ernst}*", "", record.uitleg]
    return "\n".join(regels) + "\n"


_INLEIDING = """\
Elke melding heeft een code en zegt hoe zwaar hij weegt. `hgw uitleg HGW323` toont dezelfde tekst.

- *aanpassen*: er is iets te doen; tot dan telt die ene waarde niet mee.
- *let op*: kijk of het klopt; de waarde telt mee.
- *tip*: het mag zo blijven.

Wat veilig hersteld kan worden, zet `hgw controleer KLASSEN/ --herstel MAP` goed in een kopie. Het
origineel verandert niet."""


def kolommen(school: School) -> str:
    """Return every sheet, table and column of a klassenmap."""
    oud, jong = klassenmap(school, (5, 6)), klassenmap(school, (1, 2))
    bekend = {(s.naam, k.key) for s in oud.sheets if s.table for k in s.table.columns}
    regels = ["# Kolommen van de klassenmap", "", GEMAAKT, "", _VOORAF, "", "## Groep 5/6"]
    for blad in oud.sheets:
        regels += _blad(oud, blad, set())
    regels += ["", "## Groep 1/2", "", "Alleen wat er anders is dan in groep 5/6."]
    for blad in jong.sheets:
        if blad.table and any((blad.naam, k.key) not in bekend for k in blad.table.columns):
            regels += _blad(jong, blad, bekend)
    return "\n".join(regels) + "\n"


_VOORAF = """\
Dit is een klassenmap met de afspraken uit het voorbeeld dat `hgw schoolmap` maakt. Bij andere
vakgebieden, toetsen of namen horen andere kolommen. Een kolom wordt gevonden aan zijn kop, een
tabel aan zijn naam; de volgorde mag anders."""


def _blad(werkboek: Workbook, blad: Sheet, bekend: set[tuple[str, str]]) -> Iterator[str]:
    zicht = " (verborgen)" if blad.zicht == "verborgen" else ""
    yield from ("", f"### {blad.naam}{zicht}")
    if blad.hulp:
        yield from ("", blad.hulp)
    koppen = [cel for cel in blad.head if cel.label and cel.role != "f"]
    if koppen and not bekend:
        yield from ("", "| cel | inhoud | wie | uitleg |", "| --- | --- | --- | --- |")
        yield from (_rij(werkboek, cel.label, cel) for cel in koppen)
    if blad.table:
        yield from ("", f"Tabel `{blad.table.name}`:", "")
        yield from ("| kolom | inhoud | wie | uitleg |", "| --- | --- | --- | --- |")
        nieuw = [k for k in blad.table.columns if (blad.naam, k.key) not in bekend]
        yield from (_rij(werkboek, kolom.header, kolom) for kolom in nieuw)


def _rij(werkboek: Workbook, kop: str, bron: Column | HeadCell) -> str:
    delen = (kop, soort_in_woorden(bron.kind, werkboek), ROLLEN[bron.role], bron.help)
    return "| " + " | ".join(deel.replace("|", "\\|") for deel in delen) + " |"


def soort_in_woorden(kind: Kind, werkboek: Workbook) -> str:
    """Return what a cell may hold, in Dutch."""
    if isinstance(kind, Getal):
        return _getal(kind)
    if isinstance(kind, Datum):
        return "datum"
    if not isinstance(kind, Keuze):
        return "eigen woorden" if kind.lang else "tekst"
    woorden = [als_tekst(woord) for woord in werkboek.lijsten.get(kind.lijst, ())]
    if kind.vrij:
        return "keuze of eigen woorden"
    if not woorden or len(woorden) > MEESTE_WOORDEN:
        return f"keuze uit de lijst {kind.lijst}"
    return ", ".join(woorden)


def _getal(kind: Getal) -> str:
    soort = "heel getal" if kind.geheel else "getal"
    van = f" van {bereik(kind)}" if bereik(kind) else ""
    return ", ".join((f"{soort}{van}", *kind.codes))


def schrijf(map_: Path, paginas_: Mapping[str, str]) -> None:
    """Write the pages; one that is right already is left alone."""
    for naam, tekst in paginas_.items():
        if _lees(map_ / naam) != tekst:
            (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
            (map_ / naam).write_text(tekst, encoding="utf-8", newline="\n")


def verschillen(map_: Path, paginas_: Mapping[str, str]) -> list[str]:
    """Return how the pages on disk differ from the code, as lines of a diff; [] when they don't."""
    return [
        regel
        for naam, tekst in paginas_.items()
        for regel in unified_diff(
            _lees(map_ / naam).splitlines(), tekst.splitlines(), naam, naam, "", "", 0, ""
        )
    ]


def _lees(pad: Path) -> str:
    return pad.read_text(encoding="utf-8") if pad.exists() else ""


def main(
    argumenten: Sequence[str], map_: Path = DOCS, zeg: Callable[[str], object] = sys.stdout.write
) -> int:
    """Write the pages, or with `--check` only compare them: 1 when one is out of date."""
    if "--check" not in argumenten:
        schrijf(map_, paginas())
        return 0
    regels = verschillen(map_, paginas())
    if not regels:
        return 0
    rest = len(regels) - MEESTE_REGELS
    kort = regels[:MEESTE_REGELS] + ([f"... and {rest} lines more"] if rest > 0 else [])
    zeg("\n".join([*kort, "Out of date: run python -m hgw_excel.docs", ""]))
    return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
