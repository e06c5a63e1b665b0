"""The content of one klassenmap: typed values, and every formula's value computed on demand.

The builder stores these values beside the formulas, the checks compare with them, and the
overviews are made from them, so there is one answer everywhere.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeVar, cast

from hgw_excel.domein.getal import to_decimal
from hgw_excel.schema.formule import alle
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.werkboek import Workbook

T = TypeVar("T")
Rijen = Mapping[str, Sequence[Mapping[str, Waarde]]]


class Inhoud:
    """Typed values by table, row and column key; formula columns are never stored, only asked.

    Args:
        werkboek: the schema these values belong to.
        rijen: per table its rows; a row maps column keys to values, absent means empty.
        kop: values of the named head cells.
        vast: by table, row and key the computed cells that hold something of their own, because
            someone typed over the formula; other formulas go by that.
    """

    def __init__(
        self,
        werkboek: Workbook,
        rijen: Rijen,
        kop: Mapping[str, Waarde],
        vast: Mapping[tuple[str, int, str], Waarde] | None = None,
    ) -> None:
        self.werkboek = werkboek
        self.ruw = rijen
        self.kop_ruw = kop
        self._afgeleid: dict[tuple[object, ...], Any] = {}
        self.vast = dict(vast or {})
        self._onthouden: dict[tuple[str, int, str], Waarde] = dict(self.vast)
        self._per_id: dict[str, dict[Waarde, list[int]]] = {}
        self._kolommen = {
            naam: {k.key: k for k in t.columns} for naam, t in werkboek.tabellen.items()
        }
        self.getypt = {
            naam: {k.key for k in t.columns if k.role != "f"}
            for naam, t in werkboek.tabellen.items()
        }

    def heeft(self, tabel: str, key: str) -> bool:
        """Tell whether a table of the schema has this column."""
        return key in self._kolommen[tabel]

    def rijen(self, tabel: str) -> Iterator["Rij"]:
        """Yield the rows of a table in their order."""
        return (Rij(self, tabel, i) for i in range(len(self.ruw.get(tabel, ()))))

    def rij(self, tabel: str, i: int) -> "Rij":
        """Return one row by its zero-based place."""
        return Rij(self, tabel, i)

    def van(self, tabel: str, leerling_id: Waarde) -> "Rij | None":
        """Return the first row of `tabel` with this leerling_id."""
        return next(iter(self.alle_van(tabel, leerling_id)), None)

    def alle_van(self, tabel: str, leerling_id: Waarde) -> list["Rij"]:
        """Return every row of `tabel` with this leerling_id, in their order."""
        if tabel not in self._per_id:
            per_id: dict[Waarde, list[int]] = {}
            for i, rij in enumerate(self.ruw.get(tabel, ())):
                per_id.setdefault(_gelijk(rij.get("leerling_id")), []).append(i)
            self._per_id[tabel] = per_id
        plekken = self._per_id[tabel].get(_gelijk(leerling_id), []) if leerling_id else []
        return [Rij(self, tabel, plek) for plek in plekken]

    def onthoud(self, sleutel: tuple[object, ...], maak: Callable[[], T]) -> T:
        """Return what `maak` makes of these values, made once; it goes when they go."""
        if sleutel not in self._afgeleid:
            self._afgeleid[sleutel] = maak()
        return cast("T", self._afgeleid[sleutel])

    def kop(self, naam: str) -> Waarde:
        """Return the value of a named head cell, computed when it is a formula."""
        cel = self.werkboek.koppen[naam]
        if cel.role != "f":
            return self.kop_ruw.get(naam)
        rij = Rij(self, "", 0)
        return self.onthoud(("kop", naam), lambda: alle()[cel.formule].waarde(rij, cel.params))

    def waarde(self, tabel: str, i: int, key: str) -> Waarde:
        """Return one cell; `None` for an empty typed cell, '' for a formula that shows nothing."""
        if key in self.getypt[tabel]:
            return self.ruw[tabel][i].get(key)
        kolom = self._kolommen[tabel][key]
        sleutel = (tabel, i, key)
        if sleutel not in self._onthouden:
            formule = alle()[kolom.formule]
            self._onthouden[sleutel] = formule.waarde(Rij(self, tabel, i), kolom.params)
        return self._onthouden[sleutel]


class Rij:
    """One row as a formula sees it; outside a table (`tabel` '') it only gives the rest."""

    __slots__ = ("i", "inhoud", "tabel")

    def __init__(self, inhoud: Inhoud, tabel: str, i: int) -> None:
        self.inhoud = inhoud
        self.tabel = tabel
        self.i = i

    def __getitem__(self, key: str) -> Waarde:
        inhoud, tabel = self.inhoud, self.tabel
        if key in inhoud.getypt[tabel]:  # most cells: without asking further
            return inhoud.ruw[tabel][self.i].get(key)
        return inhoud.waarde(tabel, self.i, key)

    def tekst(self, key: str) -> str:
        """Return a cell as trimmed text, '' when empty; 5.0 becomes '5'."""
        return als_tekst(self[key])

    def heeft(self, key: str) -> bool:
        """Tell whether its table has this column; a formula may ask for no other."""
        return self.inhoud.heeft(self.tabel, key)

    def getal(self, key: str) -> Decimal | None:
        """Return a cell as a number, None when it is empty or text."""
        waarde = self[key]
        if isinstance(waarde, bool) or not isinstance(waarde, int | float):
            return None
        return to_decimal(waarde)

    @property
    def leerjaar(self) -> int | None:
        """The leerjaar of this row's pupil; None for a spare row or a pupil who left."""
        waarde = self["leerjaar"]
        return (
            None if isinstance(waarde, bool) or not isinstance(waarde, int | float) else int(waarde)
        )

    def zelfde(self, tabel: str) -> "Rij | None":
        """Return the row of the same pupil in another table."""
        return self.inhoud.van(tabel, self["leerling_id"])


def _gelijk(waarde: Waarde) -> Waarde:
    """Return a key as MATCH compares it: without minding case."""
    return waarde.casefold() if isinstance(waarde, str) else waarde


def als_tekst(waarde: Waarde) -> str:
    """Return a value as a formula would join it to a text."""
    if isinstance(waarde, str):
        return waarde.strip(" ")
    if waarde is None:
        return ""
    if isinstance(waarde, float) and waarde == int(waarde):
        return str(int(waarde))
    return str(waarde)
