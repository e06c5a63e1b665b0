"""A workbook of one long table, written while its rows come in; memory does not grow with them.

Rows are packed at once and kept apart. Only at the end is it known how many there are, how wide
the columns must be and which columns there are; then the head goes before them.
"""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import BinaryIO, NamedTuple, Protocol

from hgw_excel.bouwen import stroomdelen as delen
from hgw_excel.bouwen.kopregel import Kopregel
from hgw_excel.bouwen.stroomcel import RIJ, WEG, Stukken, Teksten, Waarheid, regels
from hgw_excel.bouwen.stroomzip import Lijf, Zip
from hgw_excel.domein.melding import KanNiet
from hgw_excel.schema.ruw import Cel, cel_adres

RIJEN = 1_048_575
"""Data rows on one sheet, below its header row."""

KOLOMMEN = 16_384
BYTES = 3_000_000_000
"""Unpacked size of one sheet, after which a next one begins: a plain zip record holds 4 GB."""

Kolom = tuple[str, Sequence[Cel]]
"""A header and the values below it."""


class Gebrek(NamedTuple):
    """A value that was not written: how many rows after the first one, and in which column."""

    rij: int
    kolom: int
    waarde: Cel


class Stroom(Protocol):
    """Takes rows, and writes them in the end."""

    aantal: int

    def voeg_toe(self, kolommen: Sequence[Kolom]) -> list[Gebrek]:
        """Add rows; return what could not be written, the column counted in `kolommen`."""

    def schrijf(self, uit: BinaryIO) -> None:
        """Write the whole file."""

    def sluit(self) -> None:
        """Throw away what was kept."""


class Stroomboek:
    """An .xlsx with the table on a sheet `naam`, and on 'naam 2' and so on when it is too long.

    Args:
        naam: of the sheet; what Excel does not allow in it is left out.
        map_: folder for what does not fit in memory.
        rijen: data rows on one sheet.
    """

    def __init__(self, naam: str, map_: str, *, rijen: int = RIJEN) -> None:
        self.naam, self.map_, self.rijen = naam, map_, rijen
        self.aantal = 0
        self._kop = Kopregel()
        self._teksten = Teksten()
        self._stukken: list[Stukken] = []
        self._vellen: list[_Vel] = []

    def voeg_toe(self, kolommen: Sequence[Kolom]) -> list[Gebrek]:
        """Add rows, given by column; an empty cell stands for what can't be written.

        Raises:
            KanNiet: there are more columns than a sheet holds.
        """
        plekken = self._kop.plekken([kop for kop, _ in kolommen])
        self._verbreed()
        gebreken: list[Gebrek] = []
        cellen: dict[int, list[str]] = {}
        hoog: list[int] = []
        for nummer, (plek, (_, waarden)) in enumerate(zip(plekken, kolommen, strict=True)):
            cellen[plek] = self._cellen(plek, waarden, nummer, gebreken)
            if self._stukken[plek].is_lang:
                hoog = list(map(max, hoog or repeat(1), map(regels, waarden)))
        self._schrijf([cellen[plek] for plek in sorted(cellen)], hoog)
        return sorted(gebreken, key=lambda gebrek: gebrek[:2])

    def _verbreed(self) -> None:
        if len(self._kop.namen) > KOLOMMEN:
            raise KanNiet(f"Samen zijn er meer dan {KOLOMMEN} kolommen. Kies minder bestanden.")
        for plek in range(len(self._stukken), len(self._kop.namen)):
            self._stukken.append(Stukken(_letters(plek), self._teksten))

    def _cellen(
        self, plek: int, waarden: Sequence[Cel], nummer: int, gebreken: list[Gebrek]
    ) -> list[str]:
        """Return the XML of each value, by a table of what the column held before."""
        stukken = self._stukken[plek]
        sleutels: Sequence[object] = waarden
        if bool in set(map(type, waarden)):
            sleutels = [Waarheid(w) if isinstance(w, bool) else w for w in waarden]
        stukken.is_weg = False
        cellen = list(map(stukken.__getitem__, sleutels))
        if stukken.is_weg:
            gebreken += (
                Gebrek(rij, nummer, waarden[rij]) for rij, cel in enumerate(cellen) if cel is WEG
            )
            cellen = ["" if cel is WEG else cel for cel in cellen]
        return cellen

    def _schrijf(self, kolommen: Sequence[list[str]], hoog: Sequence[int]) -> None:
        begin: Iterable[str] = map(delen.rijbegin, hoog) if hoog else repeat(delen.rijbegin(1))
        rijen = list(map("".join, zip(begin, *kolommen, strict=False)))
        self.aantal += len(rijen)
        while rijen:
            vel = self._vel()
            nu, rijen = rijen[: self.rijen - vel.rijen], rijen[self.rijen - vel.rijen :]
            vel.voeg_toe(nu)

    def _vel(self) -> "_Vel":
        """Return the sheet that has room."""
        vol = not self._vellen or self._vellen[-1].rijen >= self.rijen
        if vol or self._vellen[-1].lijf.lengte > BYTES:
            self._vellen.append(_Vel(Lijf(self.map_)))
        return self._vellen[-1]

    def schrijf(self, uit: BinaryIO) -> None:
        """Write the whole workbook.

        Raises:
            ValueError: there are no rows; a table has at least one.
            KanNiet: it becomes larger than a workbook can be.
        """
        if not self._vellen:
            raise ValueError("a table without rows")
        namen = delen.bladnamen(self.naam, len(self._vellen))
        gevuld = (stukken.breedte for stukken in self._stukken)
        breedtes = list(map(delen.breedte, self._kop.namen, gevuld))
        koppen = [(kop, self._teksten.nummer(kop)) for kop in self._kop.namen]
        zip_ = Zip(uit)
        for naam, inhoud in delen.vaste_delen(namen):
            zip_.deel(naam, inhoud)
        for nummer, vel in enumerate(self._vellen, 1):
            vel.lijf.schrijf(delen.EINDE_BLAD)
            begin = delen.begin_blad(koppen, breedtes, vel.rijen, eerste=nummer == 1)
            zip_.deel(f"xl/worksheets/sheet{nummer}.xml", begin, vel.lijf)
            zip_.deel(f"xl/worksheets/_rels/sheet{nummer}.xml.rels", delen.bladrelatie(nummer))
            tabel = delen.tabel(nummer, self._kop.namen, vel.rijen)
            zip_.deel(f"xl/tables/table{nummer}.xml", tabel)
        zip_.deel("xl/sharedStrings.xml", delen.teksten(self._teksten))
        zip_.sluit()

    def sluit(self) -> None:
        """Throw away what was kept."""
        for vel in self._vellen:
            vel.lijf.sluit()


class _Vel:
    """One sheet: how many data rows it has, and their XML."""

    def __init__(self, lijf: Lijf) -> None:
        self.lijf, self.rijen = lijf, 0

    def voeg_toe(self, rijen: Sequence[str]) -> None:
        eerste = self.rijen + 2
        self.rijen += len(rijen)
        nummers = map(str, range(eerste, eerste + len(rijen)))
        self.lijf.schrijf(
            "".join(
                [
                    f'<row r="{nummer}"{rij.replace(RIJ, nummer)}</row>'
                    for rij, nummer in zip(rijen, nummers, strict=True)
                ]
            )
        )


def _letters(kolom: int) -> str:
    return cel_adres(0, kolom)[:-1]
