"""Formula columns: what stands in the file against what Python computes from the same cells."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from hgw_excel.controle.celvraag import schoon
from hgw_excel.controle.datumtekst import naar_getal
from hgw_excel.controle.foutnamen import LEEG
from hgw_excel.domein.getal import to_decimal
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.ruw import Cel, CelFout

if TYPE_CHECKING:
    from hgw_excel.controle.klas import Klas


class Staat(Enum):
    """What is wrong with a cell that should compute itself."""

    OVERSCHREVEN = "overschreven"
    WEG = "weg"
    VEROUDERD = "verouderd"
    FOUT = "fout"


@dataclass(frozen=True, slots=True)
class Formulecel:
    """One cell of a formula column that is not as it should be."""

    tabel: str
    i: int
    key: str
    staat: Staat
    cel: Cel = None


def vergelijk_formules(klas: "Klas") -> tuple[Formulecel, ...]:
    """Return every formula cell that is overwritten, gone, not up to date or an error."""
    return tuple(cel for tabel in klas.tabellen() for cel in _in_tabel(klas, tabel))


def _in_tabel(klas: "Klas", tabel: str) -> Iterator[Formulecel]:
    blad = klas.blad(tabel)
    plaats = klas.koppelingen[tabel].plaats
    kolommen = klas.werkboek.tabel(tabel).columns
    berekend = [(k.key, plaats[k.key]) for k in kolommen if k.role == "f" and k.key in plaats]
    if not berekend:
        return
    twijfel = _Twijfel(klas)
    for i, rij in enumerate(blad.rijen):
        if klas.is_leeg(tabel, i):
            continue
        zeker = not twijfel(tabel, i)
        for key, plek in berekend:
            staat = _staat(klas, tabel, i, key, rij[plek], (i, plek) in blad.formules)
            if staat is Staat.VEROUDERD and zeker and (i, plek) in blad.afwijkend:
                staat = Staat.OVERSCHREVEN
            if staat and (zeker or staat is not Staat.VEROUDERD):
                yield Formulecel(tabel, i, key, staat, rij[plek])


def _staat(klas: "Klas", tabel: str, i: int, key: str, cel: Cel, is_formule: bool) -> Staat | None:
    if isinstance(cel, CelFout) and cel.code != LEEG:
        return Staat.FOUT
    if is_formule:
        zelfde = not isinstance(cel, CelFout) and gelijk(cel, klas.ruw.waarde(tabel, i, key))
        return None if zelfde else Staat.VEROUDERD
    if cel in (None, "") or gelijk(cel, klas.ruw.waarde(tabel, i, key)):
        return Staat.WEG
    return Staat.OVERSCHREVEN


class _Twijfel:
    """Rows that hang on a cell we refused, or on a column that is gone: no telling if they lag."""

    def __init__(self, klas: "Klas") -> None:
        werkboek = klas.werkboek
        self.klas = klas
        self.alles = len(klas.koppelingen) < len(werkboek.tabellen) or any(
            koppeling.weg for koppeling in klas.koppelingen.values()
        )
        self.ids = {self._id(tabel, i) for tabel, i, _ in klas.afgekeurd}

    def __call__(self, tabel: str, i: int) -> bool:
        if self.alles or "" in self.ids:
            return True
        per_kind = self.klas.werkboek.tabel(tabel).has("leerling_id")
        return self._id(tabel, i) in self.ids if per_kind else bool(self.ids)

    def _id(self, tabel: str, i: int) -> str:
        rijen = self.klas.inhoud.ruw.get(tabel, ())
        return als_tekst(rijen[i].get("leerling_id")) if i < len(rijen) else ""


def gelijk(cel: Cel, berekend: Waarde) -> bool:
    """Compare a cell with a computed value: 15 digits, dates as numbers, empty is ''."""
    if type(cel) is type(berekend) and cel == berekend:
        return True
    een, ander = _kern(cel), _kern(berekend)
    if isinstance(een, float) and isinstance(ander, float):
        return to_decimal(een) == to_decimal(ander)
    return _woord(een) == _woord(ander)


def _kern(waarde: Cel | Waarde) -> float | str:
    if isinstance(waarde, date):
        return naar_getal(waarde)
    if isinstance(waarde, int | float) and not isinstance(waarde, bool):
        return float(waarde)
    return "" if waarde is None else str(waarde)


def _woord(waarde: float | str) -> str:
    return schoon(als_tekst(waarde)).casefold()
