"""What the formulas of a file show after a change, for those that are ours and were up to date."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from hgw_excel.bijwerken.opdracht import Getoond, Plek
from hgw_excel.bouwen.gereedschap import gebufferd
from hgw_excel.bouwen.weergavewaarden import (
    ZIET,
    tekeningen,
    waarde_van,
    zoals_geschreven,
)
from hgw_excel.bouwen.werkblad import Weergavecel
from hgw_excel.controle.afhankelijk import Deel, afhankelijk
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.vergelijking import gelijk
from hgw_excel.lezen.bereik import lees_cel
from hgw_excel.lezen.formulecellen import Bladformule
from hgw_excel.schema.formule import alle, kaal, render
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Column, Foutwaarde, HeadCell, Sheet, Waarde
from hgw_excel.schema.ruw import CelFout
from hgw_excel.schema.wijziging import Veldplek
from hgw_excel.school.bijwerken.bestand import Celbron
from hgw_excel.school.bijwerken.plaatsen import Adres, adres_van


class Verandering(NamedTuple):
    """A computed cell whose value becomes another."""

    blad: str
    plek: Plek
    oud: Waarde
    nieuw: Waarde
    tekst: str


@dataclass
class Berekend:
    """The values to keep beside formulas, per sheet, and where we leave that to Excel.

    Attributes:
        achter: the sheets that show the change only after recalculation.
        rijen: rows of tables, by name, in which a computed text changed.
    """

    waarden: dict[str, dict[Plek, Getoond]] = field(default_factory=dict)
    achter: set[str] = field(default_factory=set)
    rijen: dict[str, set[int]] = field(default_factory=dict)


def herbereken(
    klas: Klas,
    bestand: Celbron,
    oud: Inhoud,
    nieuw: Inhoud,
    getypt: Collection[Deel],
    teruggezet: Collection[Veldplek] = (),
) -> Berekend:
    """Return the new values of the formulas of a file.

    Args:
        oud: what the formulas saw in the file; `nieuw` what they see after the change.
        getypt: the columns and named cells in which something is changed.
        teruggezet: computed cells among those.
    """
    rekenaar = _Rekenaar(klas, bestand, oud, nieuw, teruggezet)
    rekenaar.veranderd |= {tabel or naam for tabel, naam in getypt}
    rekenaar.geraakt = afhankelijk(nieuw.werkboek, getypt)
    for tabel in klas.koppelingen:
        rekenaar.tabel(tabel)
    for kop in nieuw.werkboek.koppen.values():
        if kop.role == "f" and ("", kop.naam) in rekenaar.geraakt:
            rekenaar.kop(kop)
    for sheet in nieuw.werkboek.sheets:
        if sheet.bouwer in ZIET and ZIET[sheet.bouwer].ziet(*rekenaar.gezien):
            rekenaar.weergave(sheet)
    return rekenaar.uit


class _Rekenaar:
    """Goes through tables, named cells and views."""

    def __init__(
        self,
        klas: Klas,
        bestand: Celbron,
        oud: Inhoud,
        nieuw: Inhoud,
        teruggezet: Collection[Veldplek],
    ) -> None:
        self.klas, self.bestand, self.oud, self.nieuw = klas, bestand, oud, nieuw
        self.overslaan = {*nieuw.vast, *teruggezet}
        self.veranderd: set[str] = set()
        self.geraakt: frozenset[Deel] = frozenset()
        self.uit = Berekend()

    @property
    def gezien(self) -> tuple[set[str], set[str]]:
        """The tables and the named cells with a change."""
        tabellen = self.veranderd & self.nieuw.werkboek.tabellen.keys()
        return tabellen, self.veranderd - tabellen

    def tabel(self, tabel: str) -> None:
        """Compute the columns of a table that can have changed."""
        plaats = self.klas.koppelingen[tabel].plaats
        for kolom in self.nieuw.werkboek.tabel(tabel).columns:
            geraakt = (tabel, kolom.key) in self.geraakt
            if kolom.role == "f" and kolom.key in plaats and geraakt:
                self._kolom(tabel, kolom)

    def _kolom(self, tabel: str, kolom: Column) -> None:
        anders = list(self._anders(tabel, kolom.key))
        if not anders:
            return
        self.veranderd.add(tabel)
        self.uit.rijen.setdefault(tabel, set()).update(i for i, _, _ in anders)
        tekst = render(alle()[kolom.formule].excel, kolom.params, self.nieuw.werkboek, tabel)
        laatste = len(self.klas.blad(tabel).rijen) - 1
        for i, oud, nieuw in anders:
            adres = adres_van(self.klas, tabel, i, kolom.key)
            if i <= laatste:
                self._zet(Verandering(*adres, oud, nieuw, tekst))
            elif self._is_van_ons(adres_van(self.klas, tabel, laatste, kolom.key), tekst):
                self._bewaar(*adres, nieuw)
            else:
                self.uit.achter.add(adres[0])

    def _anders(self, tabel: str, key: str) -> Iterator[tuple[int, Waarde, Waarde]]:
        """Yield the rows in which a column shows something else; all rows that are new."""
        er_zijn = len(self.klas.blad(tabel).rijen)
        for i in range(len(self.nieuw.ruw[tabel])):
            nieuw = self.nieuw.waarde(tabel, i, key)
            if i >= er_zijn:
                yield i, None, nieuw
            elif (tabel, i, key) not in self.overslaan:
                oud = self.oud.waarde(tabel, i, key)
                if gebufferd(oud) != gebufferd(nieuw):
                    yield i, oud, nieuw

    def kop(self, kop: HeadCell) -> None:
        """Compute a named cell."""
        oud, nieuw = self.oud.kop(kop.naam), self.nieuw.kop(kop.naam)
        if gebufferd(oud) == gebufferd(nieuw):
            return
        self.veranderd.add(kop.naam)
        blad, cel = self.klas.boek.adressen.get(kop.naam, ("", ""))
        if plek := lees_cel(cel):
            tekst = render(alle()[kop.formule].excel, kop.params, self.nieuw.werkboek)
            self._zet(Verandering(blad, plek, oud, nieuw, tekst))

    def weergave(self, sheet: Sheet) -> None:
        """Compute a view, when all of it is ours and up to date; nothing when it is gone."""
        blad = self._blad_van(sheet)
        if blad not in self.bestand:
            return
        getekend = (self._geschreven(blad, cellen) for cellen in tekeningen(self.oud, sheet))
        cellen = next((cellen for cellen in getekend if cellen is not None), None)
        if cellen is None:
            self.uit.achter.add(blad)
            return
        for plek, cel in cellen.items():
            nieuw = waarde_van(cel, self.nieuw)
            if gebufferd(nieuw) != gebufferd(cel.waarde):
                self._bewaar(blad, plek, nieuw)

    def _geschreven(
        self, blad: str, cellen: Mapping[Plek, Weergavecel]
    ) -> dict[Plek, Weergavecel] | None:
        """Return the formulas of a view as the file has them; None when one is not as it was."""
        formules = self.bestand.cellen(blad).formules
        teksten = {plek: cel.tekst for plek, cel in formules.items()}
        uit = zoals_geschreven(cellen, teksten, self.oud)
        if uit is None or not all(_toont(formules[plek], cel.waarde) for plek, cel in uit.items()):
            return None
        return uit

    def _blad_van(self, sheet: Sheet) -> str:
        """Return what a view is called in the file; a drop-down on it knows its sheet."""
        adressen = self.klas.boek.adressen
        bladen = [adressen[kop.naam][0] for kop in sheet.head if kop.naam in adressen]
        return next(iter(bladen), sheet.naam)

    def _zet(self, cel: Verandering) -> None:
        in_bestand = self.bestand.cellen(cel.blad).formules.get(cel.plek)
        if in_bestand is None:
            return
        if _toont(in_bestand, cel.oud) and self._is_van_ons((cel.blad, cel.plek), cel.tekst):
            self._bewaar(cel.blad, cel.plek, cel.nieuw)
        else:
            self.uit.achter.add(cel.blad)

    def _is_van_ons(self, adres: Adres, tekst: str) -> bool:
        """Tell whether a cell holds the formula of the schema; one shared by Excel has no text."""
        blad, plek = adres
        cel = self.bestand.cellen(blad).formules.get(plek)
        return cel is not None and (not cel.tekst or kaal(cel.tekst) == kaal(tekst))

    def _bewaar(self, blad: str, plek: Plek, waarde: Waarde) -> None:
        self.uit.waarden.setdefault(blad, {})[plek] = gebufferd(waarde)


def _toont(cel: Bladformule, waarde: Waarde) -> bool:
    """Tell whether the file keeps this value beside a formula."""
    if isinstance(cel.waarde, CelFout) or isinstance(waarde, Foutwaarde):
        return isinstance(cel.waarde, CelFout) and cel.waarde.code == waarde
    return cel.waarde is not None and gelijk(cel.waarde, waarde)
