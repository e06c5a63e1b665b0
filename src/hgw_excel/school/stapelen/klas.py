"""What a klassenmap says itself: its class, its sheets, and what their columns are called."""

from collections.abc import Iterator
from dataclasses import replace

from hgw_excel.controle.bestandsvraag import Bestandsvraag
from hgw_excel.controle.structuur import koppel
from hgw_excel.domein.melding import Melding
from hgw_excel.schema.ruw import Blad, Boek, cel_adres
from hgw_excel.schema.werkboek import Workbook
from hgw_excel.school.stapelen import meldingen as soort

BLADEN = ("tblCyclus", "Start", "Lijsten")
"""Where it says so; Start also by its table, for a tab gets renamed."""

_GROEP, _LEERJAREN, _ALLE = "hgw_groep", "hgw_leerjaren", "1,2,3,4,5,6,7,8"
_OPNIEUW = "Zet de kop terug en maak de lijst opnieuw."


def klas(boek: Boek) -> str | None:
    """Return 'groep 5/6': with the word, because Excel makes a date of 5/6 in a .csv."""
    groep = boek.namen.get(_GROEP)
    if isinstance(groep, float) and groep.is_integer():
        groep = str(int(groep))
    if not isinstance(groep, str):
        return None
    return f"groep {groep}" if groep[:1].isdigit() else groep


def tabelnaam(boek: Boek, naam: str) -> str:
    """Return the table that belongs on the sheet of that name, '' when we can't tell."""
    werkboek = _schema(boek)
    return _tabel_op(werkboek, naam) if werkboek else ""


def hoort_niet(boek: Boek, naam: str) -> bool:
    """Tell whether the school has such a sheet, but not for the leerjaren of this class."""
    if _schema(boek) is None or tabelnaam(boek, naam):
        return False
    return tabelnaam(replace(boek, namen={**boek.namen, _LEERJAREN: _ALLE}), naam) != ""


def over_kolommen(boek: Boek, tabel: Blad, bestand: str) -> Iterator[Melding]:
    """Yield the columns that are not called as in other classes: they come beside those."""
    werkboek = _schema(boek)
    if werkboek is None or tabel.tabel not in werkboek.tabellen:
        return
    eigen = werkboek.tabel(tabel.tabel)
    koppeling = koppel(eigen, tabel)
    groep = klas(boek) or "deze klas"
    for key in koppeling.anders:
        kop, plek = eigen.column(key).header, koppeling.plaats[key]
        zin = f"In {groep} heet de kolom '{kop}' nu '{tabel.koppen[plek].strip()}'; "
        zin += "in de lijst is dat een eigen kolom."
        cel = cel_adres(tabel.eerste_cel[0], tabel.eerste_cel[1] + plek)
        yield soort.KOLOM.melding(bestand, zin, _OPNIEUW, blad=tabel.naam, cel=cel, veld=kop)
    for key in koppeling.weg:
        kop = eigen.column(key).header
        zin = f"In {groep} is de kolom '{kop}' weg of heet hij anders."
        yield soort.KOLOM.melding(bestand, zin, _OPNIEUW, blad=tabel.naam, veld=kop)


def _schema(boek: Boek) -> Workbook | None:
    vraag = Bestandsvraag(boek)
    return vraag.werkboek if vraag.is_klassenmap else None


def _tabel_op(werkboek: Workbook, naam: str) -> str:
    gevraagd = naam.strip().casefold()
    tabellen = ((s.naam, s.table.name) for s in werkboek.sheets if s.table)
    return next((t for blad, t in tabellen if gevraagd in (blad.casefold(), t.casefold())), "")
