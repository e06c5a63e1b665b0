"""What stands on a sheet, put together as a `Blad`, wherever its cells and formulas come from."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from html import unescape
from typing import Any

from hgw_excel.lezen.bereik import Bereik, lees_verwijzing
from hgw_excel.lezen.bladscan import BladScan
from hgw_excel.lezen.formuletekst import afwijkend
from hgw_excel.lezen.scan import Naam
from hgw_excel.lezen.tabellen import Tabel
from hgw_excel.schema.ruw import Blad, Boek, Cel, CelFout, cel_adres

SOORTEN = {
    "hgw_klassenmap_versie": "klassenmap",
    "hgw_schooloverzicht_versie": "schooloverzicht",
    "hgw_ib_overzicht_versie": "ib-overzicht",
    "hgw_stapel_versie": "stapel",
    "hgw_bespreking_versie": "bespreking",
    "hgw_presentatie_versie": "presentatie",
    "hgw_afdruk_versie": "afdruk",
    "hgw_kwaliteitskaart_versie": "kwaliteitskaart",
    "hgw_kwaliteitstelling_versie": "kwaliteitstelling",
}

_NULPUNT = datetime(1899, 12, 30)
Plek = tuple[int, int]
Cellen = Mapping[tuple[str, int, int], Cel]
"""Values by sheet, row and column."""


def maak_boek(
    bestand: str,
    namen: Sequence[Naam],
    plekken: Mapping[str, tuple[str, int, int]],
    tabellen: Mapping[str, Blad],
    cellen: Cellen,
) -> Boek:
    """Return a workbook of tables and named cells; what is known of its sheets comes later.

    Args:
        namen: all names, `plekken` of those the cells they point to.
        cellen: at least those.
    """
    soort = _soort(namen)
    return Boek(
        bestand=bestand,
        soort=SOORTEN.get(soort, ""),
        versie=_versie(cellen[plekken[soort]]) if soort in plekken else None,
        tabellen=tabellen,
        namen={naam: cellen[plek] for naam, plek in plekken.items()},
        adressen={naam: (blad, cel_adres(*plek)) for naam, (blad, *plek) in plekken.items()},
    )


def _soort(namen: Iterable[Naam]) -> str:
    """Return the name that says what the workbook is, '' when it is not ours."""
    aanwezig = {naam.naam for naam in namen}
    return next((naam for naam in SOORTEN if naam in aanwezig), "")


def _versie(waarde: Cel) -> int | None:
    if isinstance(waarde, float) and waarde.is_integer():
        return int(waarde)
    return int(waarde) if isinstance(waarde, str) and waarde.strip().isdecimal() else None


def benoemde_cellen(
    namen: Iterable[Naam], bladnamen: Iterable[str]
) -> dict[str, tuple[str, int, int]]:
    """Return (sheet, row, column) of each name for one cell; a name of a sheet comes second."""
    bladen = {naam.casefold(): naam for naam in bladnamen}
    uit: dict[str, tuple[str, int, int]] = {}
    for naam in sorted(namen, key=lambda naam: naam.blad != ""):
        doel = lees_verwijzing(naam.verwijzing)
        if doel is not None and doel[0].casefold() in bladen:
            uit.setdefault(naam.naam, (bladen[doel[0].casefold()], *doel[1:]))
    return uit


class Rooster:
    """The values of one sheet from A1, with the faulty cells put over them."""

    def __init__(
        self, waarden: Sequence[Sequence[object]], gebreken: Mapping[Plek, CelFout]
    ) -> None:
        self.waarden, self.gebreken = waarden, gebreken

    @property
    def laatste_rij(self) -> int:
        """The last row in which something can stand, -1 when there is none."""
        return max([len(self.waarden) - 1, *(rij for rij, _ in self.gebreken)])

    def cel(self, rij: int, kolom: int) -> Cel:
        return self.rijen(Bereik(rij, kolom, rij, kolom))[0][0]

    def rijen(self, bereik: Bereik) -> tuple[tuple[Cel, ...], ...]:
        begin, einde = bereik.kolom, bereik.laatste_kolom + 1
        zet = _OMZETTEN
        ruw = self.waarden[bereik.rij : bereik.laatste_rij + 1]
        uit = [_vul_aan([zet[type(x)](x) for x in rij[begin:einde]], einde - begin) for rij in ruw]
        leeg = [None] * (einde - begin)
        uit += [list(leeg) for _ in range(bereik.laatste_rij + 1 - bereik.rij - len(uit))]
        for (rij, kolom), fout in self.gebreken.items():
            if bereik.bevat(rij, kolom):
                uit[rij - bereik.rij][kolom - begin] = fout
        return tuple(map(tuple, uit))


def _vul_aan(rij: list[Cel], breedte: int) -> list[Cel]:
    return rij + [None] * (breedte - len(rij))


def _getal(x: float) -> Cel:
    return float(x) if math.isfinite(x) else CelFout("#NUM!")


def _moment(x: datetime) -> Cel:
    return x.date() if x.time() == time.min else x


_OMZETTEN: Mapping[type, Callable[[Any], Cel]] = {
    str: lambda x: x or None,
    bool: bool,
    float: _getal,
    int: _getal,
    date: lambda x: x,
    datetime: _moment,
    time: lambda x: datetime.combine(_NULPUNT, x),
    timedelta: lambda x: _NULPUNT + x,
}
"""What calamine gives -> a raw cell.

A time or a duration becomes a datetime in 1899 or 1900: what Excel itself would show.
"""


def _onder(tabel: Tabel, op_blad: Iterable[Tabel], laatste_rij: int) -> Bereik:
    """Return the area below a table, down to the next table or the end (then it may be empty)."""
    geheel = tabel.geheel
    onder = geheel._replace(rij=geheel.laatste_rij + 1, laatste_rij=laatste_rij)
    lager = (ander.geheel for ander in op_blad if ander.geheel.snijd(onder))
    einde = min((gebied.rij - 1 for gebied in lager), default=laatste_rij)
    return onder._replace(laatste_rij=einde)


def tabellen_van(op_blad: Sequence[Tabel], rooster: Rooster, scan: BladScan) -> dict[str, Blad]:
    """Return the tables of one sheet by name."""
    laatste = rooster.laatste_rij
    return {t.naam: _maak_blad(t, rooster, scan, _onder(t, op_blad, laatste)) for t in op_blad}


def _maak_blad(tabel: Tabel, rooster: Rooster, scan: BladScan, onder: Bereik) -> Blad:
    bereik = tabel.bereik
    eronder = _gevuld(onder, rooster)
    return Blad(
        naam=tabel.blad,
        tabel=tabel.naam,
        eerste_cel=(bereik.rij - 1, bereik.kolom),
        koppen=_koppen(tabel, rooster),
        rijen=rooster.rijen(bereik),
        formules=frozenset(_formules(bereik, scan)),
        afwijkend=afwijkend(bereik, scan.teksten),
        foutformules=dict(_foutformules(bereik, scan)),
        eronder=next(iter(eronder), ""),
        rijen_eronder=len(eronder),
        samengevoegd=tuple(g.adres for g in scan.samengevoegd if g.snijd(tabel.geheel)),
        gefilterd=tabel.gefilterd,
    )


def _gevuld(onder: Bereik, rooster: Rooster) -> list[str]:
    """Return the first filled cell of each row in which someone typed below a table.

    Excel takes such a row into the table only when it is the very next one.
    """
    if onder.laatste_rij < onder.rij:
        return []
    uit = []
    for rij, cellen in enumerate(rooster.rijen(onder), onder.rij):
        plek = next((k for k, cel in enumerate(cellen, onder.kolom) if not _is_leeg(cel)), None)
        if plek is not None:
            uit.append(cel_adres(rij, plek))
    return uit


def _is_leeg(cel: Cel) -> bool:
    return cel is None or (isinstance(cel, str) and not cel.strip())


def _koppen(tabel: Tabel, rooster: Rooster) -> tuple[str, ...]:
    """Return the header cells as they stand; where one holds no text, the column's own name."""
    if not tabel.heeft_kop:
        return tabel.kolommen
    bereik = tabel.bereik
    kop = bereik._replace(rij=bereik.rij - 1, laatste_rij=bereik.rij - 1)
    cellen = zip(rooster.rijen(kop)[0], tabel.kolommen, strict=True)
    return tuple(cel if isinstance(cel, str) else naam for cel, naam in cellen)


def _foutformules(bereik: Bereik, scan: BladScan) -> Iterator[tuple[Plek, str]]:
    """Yield what the table's formulas say that give an error."""
    for rij, kolom in scan.fouten.keys() & scan.teksten.keys():
        if bereik.bevat(rij, kolom):
            tekst = unescape(scan.teksten[rij, kolom].decode())
            yield (rij - bereik.rij, kolom - bereik.kolom), tekst


def _formules(bereik: Bereik, scan: BladScan) -> Iterable[Plek]:
    """Yield the table's formula cells, counted from its first data cell."""
    for rij, kolom in scan.formules:
        if bereik.bevat(rij, kolom):
            yield rij - bereik.rij, kolom - bereik.kolom
    for reeks in filter(None, (bereik.snijd(reeks) for reeks in scan.reeksen)):
        for rij in range(reeks.rij, reeks.laatste_rij + 1):
            for kolom in range(reeks.kolom, reeks.laatste_kolom + 1):
                yield rij - bereik.rij, kolom - bereik.kolom
