"""Where each typed change belongs in the file, and which of them have no place there."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from hgw_excel.bijwerken.opdracht import Celwaarde, Plek
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.nieuwe_waarden import cel_van, is_vrij, staat_er_al, te_typen
from hgw_excel.domein.melding import Melding
from hgw_excel.lezen.bereik import lees_cel
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.ruw import Cel
from hgw_excel.schema.wijziging import Rij, Veldplek, Wijzigingen
from hgw_excel.school.bijwerken.bestand import Celbron
from hgw_excel.school.bijwerken.meldingen import (
    EIGEN_FORMULE,
    ER_STAAT_EEN_FORMULE,
    PLEK_WEG,
)

Adres = tuple[str, Plek]
"""Sheet and place of a cell."""


@dataclass
class Geplaatst:
    """The changes that have a place in the file and say something else than stands there.

    Attributes:
        cellen: typed cells in words of the schema, those of new rows too.
        koppen: named cells.
        waarden: the same cells in words of the file, per sheet.
        verlengd: how many rows each table grows.
    """

    cellen: dict[Veldplek, Waarde] = field(default_factory=dict)
    koppen: dict[str, Waarde] = field(default_factory=dict)
    waarden: dict[str, dict[Plek, Celwaarde]] = field(default_factory=dict)
    verlengd: dict[str, int] = field(default_factory=dict)
    meldingen: list[Melding] = field(default_factory=list)


def adres_van(klas: Klas, tabel: str, i: int, key: str) -> Adres:
    """Return where a cell of a table stands, also in a row that it does not have yet."""
    blad = klas.blad(tabel)
    rij, kolom = blad.eerste_cel
    return blad.naam, (rij + 1 + i, kolom + klas.koppelingen[tabel].plaats[key])


def plaats(
    klas: Klas, bestand: Celbron, wijzigingen: Wijzigingen, zonder: Collection[Adres] = ()
) -> Geplaatst:
    """Return the place of each typed change.

    Args:
        zonder: cells that can't be changed, with a melding of their own already.

    Raises:
        ValueError: a change of a cell that computes itself, or of a row that is not there.
    """
    plaatser = _Plaatser(klas, bestand, frozenset(zonder))
    for (tabel, i, key), waarde in wijzigingen.cellen.items():
        plaatser.cel(tabel, i, key, waarde)
    for naam, waarde in wijzigingen.koppen.items():
        plaatser.kop(naam, waarde)
    for tabel, rijen in wijzigingen.rijen.items():
        plaatser.rijen(tabel, rijen)
    plaatser.meld_wat_weg_is()
    return plaatser.uit


class _Plaatser:
    """Takes one change after another."""

    def __init__(self, klas: Klas, bestand: Celbron, zonder: frozenset[Adres]) -> None:
        self.klas, self.bestand, self.zonder = klas, bestand, zonder
        self.weg: Counter[tuple[str, str]] = Counter()
        self.uit = Geplaatst()

    def cel(self, tabel: str, i: int, key: str, waarde: Waarde) -> None:
        self._eis_getypt(tabel, key)
        nieuw = te_typen(waarde)
        if not self.klas.heeft(tabel, key):
            self.weg[tabel, key if tabel in self.klas.koppelingen else ""] += 1
            return
        if not 0 <= i < len(self.klas.blad(tabel).rijen):
            raise ValueError(f"no row {i} in {tabel}")
        if self._heeft_formule(tabel, i, key):
            self._meld_formule(tabel, i, key)
        elif not _staat_er_al(cel_van(self.klas, tabel, i, key), waarde, nieuw):
            self._zet(tabel, i, key, nieuw)

    def _eis_getypt(self, tabel: str, key: str) -> None:
        if self.klas.werkboek.tabel(tabel).column(key).role == "f":
            raise ValueError(f"a computed cell can't be typed in: {tabel}[{key}]")

    def _heeft_formule(self, tabel: str, i: int, key: str) -> bool:
        return (i, self.klas.koppelingen[tabel].plaats[key]) in self.klas.blad(tabel).formules

    def _meld_formule(self, tabel: str, i: int, key: str) -> None:
        plek = self.klas.plek(tabel, i, key)
        melding = EIGEN_FORMULE.melding(self.klas.bestand, *ER_STAAT_EEN_FORMULE, **plek)
        self.uit.meldingen.append(melding)

    def _zet(self, tabel: str, i: int, key: str, waarde: Waarde) -> None:
        blad, plek = adres_van(self.klas, tabel, i, key)
        if (blad, plek) not in self.zonder:
            self.uit.cellen[tabel, i, key] = waarde
            self.uit.waarden.setdefault(blad, {})[plek] = waarde

    def kop(self, naam: str, waarde: Waarde) -> None:
        if self.klas.werkboek.koppen[naam].role == "f":
            raise ValueError(f"a computed cell can't be typed in: {naam}")
        nieuw = te_typen(waarde)
        blad, cel = self.klas.boek.adressen.get(naam, ("", ""))
        plek = lees_cel(cel)
        if plek is None:
            self.weg["", naam] += 1
        elif (blad, plek) not in self.zonder and not _staat_er_al(
            self.klas.boek.namen[naam], waarde, nieuw
        ):
            self.uit.koppen[naam] = nieuw
            self.uit.waarden.setdefault(blad, {})[plek] = nieuw

    def rijen(self, tabel: str, rijen: Sequence[Rij]) -> None:
        netjes = [{key: te_typen(waarde) for key, waarde in rij.items()} for rij in rijen]
        gevuld = [rij for rij in netjes if any(w not in (None, "") for w in rij.values())]
        if tabel not in self.klas.koppelingen:
            self.weg[tabel, ""] += sum(map(len, gevuld))
            return
        begin, er_zijn = self._vrij_vanaf(tabel), len(self.klas.blad(tabel).rijen)
        for i, rij in enumerate(gevuld, begin):
            for key, waarde in rij.items():
                self._eis_getypt(tabel, key)
                if waarde not in (None, ""):
                    self._nieuw(tabel, i, key, waarde)
        if (erbij := begin + len(gevuld) - er_zijn) > 0:
            self.uit.verlengd[tabel] = erbij

    def _nieuw(self, tabel: str, i: int, key: str, waarde: Waarde) -> None:
        if self.klas.heeft(tabel, key):
            self._zet(tabel, i, key, waarde)
        else:
            self.weg[tabel, key] += 1

    def _vrij_vanaf(self, tabel: str) -> int:
        """Return the first row below the last one in which, or beside which, something stands."""
        i = len(self.klas.blad(tabel).rijen)
        while i and is_vrij(self.klas, tabel, i - 1) and not self._ernaast(tabel, i - 1):
            i -= 1
        return i

    def _ernaast(self, tabel: str, i: int) -> bool:
        """Tell whether someone typed beside the table in this row."""
        blad = self.klas.blad(tabel)
        rij, van = blad.eerste_cel
        getypt = self.bestand.cellen(blad.naam).getypt
        tot = van + len(blad.koppen)
        return any(r == rij + 1 + i and not van <= kolom < tot for r, kolom in getypt)

    def meld_wat_weg_is(self) -> None:
        for (tabel, naam), aantal in self.weg.items():
            blad, zin = self._weg(tabel, naam)
            woord = "Eén waarde is" if aantal == 1 else f"{aantal} waarden zijn"
            doe = "Zet een eerdere versie van de klassenmap terug."
            zin = f"{zin} {woord} niet ingevuld."
            self.uit.meldingen.append(PLEK_WEG.melding(self.klas.bestand, zin, doe, blad=blad))

    def _weg(self, tabel: str, naam: str) -> tuple[str, str]:
        werkboek = self.klas.werkboek
        if not tabel:
            sheet = next(s for s in werkboek.sheets if any(k.naam == naam for k in s.head))
            return sheet.naam, f"De cel voor '{werkboek.koppen[naam].label or naam}' is weg."
        if not naam:
            return werkboek.blad(tabel).naam, "De tabel van dit blad is weg."
        kop = werkboek.tabel(tabel).column(naam).header
        return self.klas.blad(tabel).naam, f"De kolom '{kop}' is weg of heet anders."


def _staat_er_al(cel: Cel, gevraagd: Waarde, netjes: Waarde) -> bool:
    """Tell whether there is nothing to type, also where the file has the very spaces asked for."""
    return staat_er_al(cel, gevraagd) or staat_er_al(cel, netjes)
