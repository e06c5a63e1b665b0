"""Read school.toml: every fault in one run, in Dutch, naming table and key."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from hgw_excel.domein.melding import Melding
from hgw_excel.domein.school import School
from hgw_excel.platform import os_zin
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Sheet
from hgw_excel.school import meldingen as soort
from hgw_excel.school.lezing import read_lezing, read_toml
from hgw_excel.school.opbouw import to_school
from hgw_excel.school.planzinnen import read_planzinnen, standaardbank
from hgw_excel.school.verbanden import VERBANDEN

LANGSTE_BLADNAAM = 31


def read_school(pad: Path) -> tuple[School | None, list[Melding]]:
    """Return the school of a school.toml, None when something in it must be mended first.

    The phrase bank of the plans stands beside it; a fault there is only said.
    """
    try:
        data = pad.read_bytes()
    except OSError as fout:
        return None, [soort.ONLEESBAAR.melding(pad.name, os_zin(fout))]
    school, meldingen = to_instellingen(data)
    meldingen = [melding.in_bestand(pad.name) for melding in meldingen]
    if school is None:
        return None, meldingen
    bank, fouten = read_planzinnen(pad.parent)
    return replace(school, planzinnen=bank), [*meldingen, *fouten]


def to_instellingen(data: bytes) -> tuple[School | None, list[Melding]]:
    """Return the same for the bytes of a school.toml."""
    tabellen, meldingen = read_toml(data)
    if tabellen is None:
        return None, meldingen
    lezing, meldingen = read_lezing(tabellen)
    meldingen += [melding for verband in VERBANDEN for melding in verband(lezing)]
    if meldingen:
        return None, meldingen
    school = replace(to_school(lezing), planzinnen=standaardbank())
    botsingen = list(botsende_namen(school))
    return (None if botsingen else school), botsingen


def botsende_namen(school: School) -> Iterator[Melding]:
    """Point at columns and sheets that would get one name, in a class of all leerjaren.

    The klassenmap itself is asked, so this holds for every column it has now or later. One a
    sheet: the others mostly follow from it.
    """
    bladen = klassenmap(school, range(1, 9)).sheets
    for blad in bladen:
        yield from _botsende_kolommen(blad)
    for naam in _dubbel([blad.naam for blad in bladen]):
        yield _kort(f"Twee bladen zouden '{naam}' heten.")
    for blad in bladen:
        if len(blad.naam) > LANGSTE_BLADNAAM:
            yield _kort(f"De bladnaam '{blad.naam}' is langer dan {LANGSTE_BLADNAAM} tekens.")


def _botsende_kolommen(blad: Sheet) -> Iterator[Melding]:
    if blad.table is None:
        return
    for kop in _dubbel([column.header for column in blad.table.columns])[:1]:
        yield _kort(f"Op het blad {blad.naam} zouden twee kolommen '{kop}' heten.")
    for key in _dubbel([column.key for column in blad.table.columns])[:1]:
        zin = f"Op het blad {blad.naam} krijgen twee kolommen de sleutel '{key}'."
        yield soort.KOLOMNAAM.melding("", zin, "Kies een andere 'sleutel'.", veld="sleutel")


def _kort(zin: str) -> Melding:
    return soort.KOLOMNAAM.melding("", zin, "Kies een ander 'kort' in school.toml.", veld="kort")


def _dubbel(namen: Sequence[str]) -> list[str]:
    """Return names that occur more than once, without minding case."""
    telling = Counter(naam.casefold() for naam in namen)
    eerste = {naam.casefold(): naam for naam in reversed(namen)}
    return [eerste[sleutel] for sleutel, aantal in telling.items() if aantal > 1]
