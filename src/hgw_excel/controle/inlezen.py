"""From raw rows to values: each filled cell passes the rules for cells, one after another."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from re import findall

from hgw_excel.controle.celvraag import Celvraag, veld_van
from hgw_excel.controle.citaat import plat
from hgw_excel.controle.datumtekst import naar_getal
from hgw_excel.controle.omzetten import kale_datum, zet_om
from hgw_excel.controle.register import Bevinding, Regel
from hgw_excel.controle.structuur import Koppeling
from hgw_excel.domein.bsn import bevat_bsns
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Column, Getal, HeadCell, Kind, Table, Waarde
from hgw_excel.schema.ruw import Blad, Boek, Cel, CelFout
from hgw_excel.schema.werkboek import Workbook

_NAAMKOLOMMEN = ("roepnaam", "achternaam", "leerling")
_NUMMERS = ("leerlingnummer",)
Rijen = dict[str, list[dict[str, Waarde]]]
Plek = tuple[str, int, str]
Oordeel = tuple[Waarde, Regel | None, Bevinding | None]
"""The value of a cell, and the rule that said something about it with what it said."""


@dataclass
class Lezing:
    """What was read: values and raw values by table, row and key, and what was wrong."""

    rijen: Rijen = field(default_factory=dict)
    ruw: Rijen = field(default_factory=dict)
    kop: dict[str, Waarde] = field(default_factory=dict)
    kop_ruw: dict[str, Waarde] = field(default_factory=dict)
    meldingen: list[Melding] = field(default_factory=list)
    afgekeurd: set[Plek] = field(default_factory=set)
    herstel: dict[Plek, Waarde] = field(default_factory=dict)


def lees_inhoud(
    boek: Boek,
    werkboek: Workbook,
    koppelingen: Mapping[str, Koppeling],
    regels: Sequence[Regel],
) -> Lezing:
    """Read all tables and named cells with the rules for cells."""
    lezer = _Lezer(boek, werkboek, koppelingen, regels)
    volgorde = sorted(koppelingen, key=lambda naam: naam != "tblLeerlingen")
    for naam in volgorde:
        lezer.lees_tabel(werkboek.tabel(naam), boek.tabellen[naam])
    lezer.lees_koppen()
    return lezer.uit


class _Lezer:
    """Carries what all cells of one workbook share."""

    def __init__(
        self,
        boek: Boek,
        werkboek: Workbook,
        koppelingen: Mapping[str, Koppeling],
        regels: Sequence[Regel],
    ) -> None:
        self.boek, self.werkboek, self.regels = boek, werkboek, regels
        self.koppelingen = koppelingen
        self.namen = namen_in(boek, koppelingen)
        self.leerjaren: dict[str, int] = {}
        self.oordelen: dict[tuple[object, ...], Oordeel] = {}
        self.uit = Lezing()

    def lees_tabel(self, tabel: Table, blad: Blad) -> None:
        plaats = self.koppelingen[tabel.name].plaats
        kolommen = [(k, plaats[k.key]) for k in tabel.columns if k.role != "f" and k.key in plaats]
        rijen = self.uit.rijen[tabel.name] = []
        ruw = self.uit.ruw[tabel.name] = []
        verboden = {plek for k, plek in kolommen if k.key in _NUMMERS and is_bsn_kolom(blad, plek)}
        for i in range(len(blad.rijen)):
            rijen.append({})
            ruw.append({})
            for kolom, plek in kolommen:
                if is_leeg(blad.rijen[i][plek]):
                    continue
                if plek in verboden:
                    self.uit.afgekeurd.add((tabel.name, i, kolom.key))
                else:
                    self._cel(tabel.name, blad, i, kolom, plek)
            if tabel.name == "tblLeerlingen":
                self._onthoud_leerjaar(rijen[i])

    def _cel(self, tabel: str, blad: Blad, i: int, kolom: Column, plek: int) -> None:
        cel = blad.rijen[i][plek]
        rij = self.uit.rijen[tabel][i]
        leerjaar = self.leerjaren.get(als_tekst(rij.get("leerling_id")))
        self.uit.ruw[tabel][i][kolom.key] = ruwe_waarde(cel, kolom.kind)
        if kolom.leerjaren and leerjaar is not None and leerjaar not in kolom.leerjaren:
            return
        waarde, melding = self._oordeel(
            cel, kolom, (tabel, i, kolom.key), leerjaar, lambda: (blad.naam, blad.adres(i, plek))
        )
        if waarde is not None:
            rij[kolom.key] = waarde
        elif melding:
            self.uit.afgekeurd.add((tabel, i, kolom.key))

    def _oordeel(
        self,
        cel: Cel,
        kolom: Column | HeadCell,
        plek: Plek,
        leerjaar: int | None,
        waar: Callable[[], tuple[str, str]],
    ) -> tuple[Waarde, bool]:
        """Return the value of a cell, and whether a rule said something about it.

        The same cell in the same column is judged once. Not what counts as nothing: 0 and -0 are
        equal, and yet they are two.
        """
        sleutel = (plek[0], plek[2], leerjaar, type(cel), cel)
        if not cel or sleutel not in self.oordelen:
            vraag = Celvraag(cel, kolom, self.werkboek, plek[0], leerjaar, self.namen)
            self.oordelen[sleutel] = oordeel(vraag, self.regels)
        waarde, regel, bevinding = self.oordelen[sleutel]
        if regel is None or bevinding is None:
            return waarde, False
        zin = (veld_van(kolom), bevinding.zin, bevinding.doe, bevinding.herstel)
        self.uit.meldingen.append(
            Melding(regel.code, regel.ernst, self.boek.bestand, *waar(), *zin)
        )
        if bevinding.herstel:
            self.uit.herstel[plek] = bevinding.waarde
        return waarde, True

    def _onthoud_leerjaar(self, rij: Mapping[str, Waarde]) -> None:
        leerjaar = rij.get("leerjaar")
        if isinstance(leerjaar, int):
            self.leerjaren.setdefault(als_tekst(rij.get("leerling_id")), leerjaar)

    def lees_koppen(self) -> None:
        """Read the named cells; those of views and lists are only carried along."""
        for sheet in self.werkboek.sheets:
            for kop in sheet.head:
                cel = self.boek.namen.get(kop.naam)
                if kop.role == "f" or is_leeg(cel):
                    continue
                self.uit.kop_ruw[kop.naam] = ruwe_waarde(cel, kop.kind)
                waarde = self._kop(kop, cel) if sheet.table else self.uit.kop_ruw[kop.naam]
                if waarde is not None:
                    self.uit.kop[kop.naam] = waarde

    def _kop(self, kop: HeadCell, cel: Cel) -> Waarde:
        plek = ("", 0, kop.naam)
        adres = self.boek.adressen.get(kop.naam, ("", ""))
        waarde, melding = self._oordeel(cel, kop, plek, None, lambda: adres)
        if waarde is None and melding:
            self.uit.afgekeurd.add(plek)
        return waarde


def oordeel(vraag: Celvraag, regels: Sequence[Regel]) -> Oordeel:
    """Return the value of a cell, and the first rule that objects with what it found."""
    for regel in regels:
        bevinding: Bevinding | None = regel.functie(vraag)
        if bevinding is not None:
            if regel.ernst is Ernst.AANPASSEN:
                return None, regel, bevinding
            waarde = zet_om(vraag) if bevinding.waarde is None else bevinding.waarde
            return waarde, regel, bevinding
    return zet_om(vraag), None, None


def is_leeg(cel: Cel) -> bool:
    """Tell whether nothing can be read in a cell: empty, or only spaces."""
    return cel is None or (isinstance(cel, str) and not cel.strip())


def is_bsn_kolom(blad: Blad, plek: int) -> bool:
    """Tell whether the numbers in a column look like those that may not be in a klassenmap."""
    cellen = (rij[plek] for rij in blad.rijen)
    return bevat_bsns([als_tekst(c) for c in cellen if isinstance(c, str | float)])


def ruwe_waarde(cel: Cel, kind: Kind) -> Waarde:
    """Return a cell as the formulas of Excel see it: a date in a column of numbers is a number."""
    if isinstance(cel, CelFout):
        return None
    if isinstance(cel, date):
        return naar_getal(cel) if isinstance(kind, Getal) else kale_datum(cel)
    return cel


def namen_in(boek: Boek, koppelingen: Mapping[str, Koppeling]) -> frozenset[str]:
    """Return every word of a name on Leerlingen, flat; a message that quotes must avoid them."""
    if "tblLeerlingen" not in koppelingen:
        return frozenset()
    plaats = koppelingen["tblLeerlingen"].plaats
    plekken = [plaats[key] for key in _NAAMKOLOMMEN if key in plaats]
    teksten = [rij[plek] for rij in boek.tabellen["tblLeerlingen"].rijen for plek in plekken]
    woorden = [w for t in teksten if isinstance(t, str) for w in findall(r"\w+", plat(t))]
    return frozenset(woord for woord in woorden if len(woord) > 1)
