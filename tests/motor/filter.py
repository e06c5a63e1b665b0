"""The filters of a table."""

from operator import ge, gt, le, lt
from typing import TYPE_CHECKING, Any

from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet.filters import (
    AutoFilter,
    CustomFilter,
    CustomFilters,
    FilterColumn,
    Filters,
)
from xlwings import base_classes

from tests.motor.waarden import als_formule

if TYPE_CHECKING:
    from tests.motor.tabel import Tabel

_NAMEN = {
    "equal_to": "equal",
    "not_equal_to": "notEqual",
    "greater_than": "greaterThan",
    "greater_than_or_equal": "greaterThanOrEqual",
    "less_than": "lessThan",
    "less_than_or_equal": "lessThanOrEqual",
}
"""How a file calls a comparison of xlwings."""


class Filter(base_classes.AutoFilter):
    """The filters of a table: on values, or one comparison per column; they hide other rows."""

    def __init__(self, tabel: "Tabel") -> None:
        self._tabel = tabel

    @property
    def criteria(self) -> list[dict[str, Any]]:
        """One record per column, type 'none' where no filter is on."""
        knoppen = self._tabel.tabel.autoFilter
        aan = {k.colId: k for k in knoppen.filterColumn} if knoppen else {}
        uit = []
        for i in range(self._tabel.gebied.shape[1]):
            record = base_classes.empty_autofilter_criteria(i + 1)
            if i in aan:
                record |= _eis(aan[i])
            uit.append(record)
        return uit

    def apply_values(self, veld: int, waarden: list[str]) -> None:
        """Show only the rows that have one of these values in a column (from 1)."""
        self._voeg_toe(FilterColumn(colId=veld - 1, filters=Filters(filter=waarden)))

    def _voeg_toe(self, kolom: FilterColumn) -> None:
        tabel = self._tabel
        tabel.blad.boek.wijzig(f"filter {tabel.tabel.displayName}")
        if tabel.tabel.autoFilter is None:
            tabel.tabel.autoFilter = AutoFilter(ref=tabel.tabel.ref)
        knoppen = tabel.tabel.autoFilter
        knoppen.filterColumn = [k for k in knoppen.filterColumn if k.colId != kolom.colId]
        knoppen.filterColumn.append(kolom)
        self._verberg()

    def apply_comparison(self, veld: int, vergelijking: str, een: Any, twee: Any) -> None:
        """Show only the rows that compare so with a text or a number."""
        if twee is not None or not isinstance(een, str | float | int):
            raise NotImplementedError("only one text or number")
        eis = CustomFilters(customFilter=[CustomFilter(operator=_NAMEN[vergelijking], val=een)])
        self._voeg_toe(FilterColumn(colId=veld - 1, customFilters=eis))

    def clear(self, veld: int | None = None) -> None:
        """Take the filter of one column away, or all of them."""
        tabel = self._tabel
        tabel.blad.boek.wijzig(f"filter {tabel.tabel.displayName} weg")
        if (knoppen := tabel.tabel.autoFilter) is not None:
            rest = [k for k in knoppen.filterColumn if veld is not None and k.colId != veld - 1]
            knoppen.filterColumn = rest
        self._verberg()

    def _verberg(self) -> None:
        kol1, rij1, _, rij2 = range_boundaries(self._tabel.tabel.ref)
        eisen = [c for c in self.criteria if c["type"] != "none"]
        for rij in range(rij1 + 1, rij2 + 1):
            cellen = [self._tabel.blad.ws.cell(rij, kol1 + c["field"] - 1).value for c in eisen]
            past = all(_past(cel, eis) for cel, eis in zip(cellen, eisen, strict=True))
            self._tabel.blad.ws.row_dimensions[rij].hidden = not past


def _eis(kolom: FilterColumn) -> dict[str, Any]:
    """Return what a filter asks, in words of xlwings; of most kinds only that there is one."""
    if kolom.filters and kolom.filters.filter:
        return {"type": "values", "values": list(kolom.filters.filter)}
    eigen = kolom.customFilters.customFilter if kolom.customFilters else []
    if len(eigen) != 1:
        return {"type": "unknown"}
    namen = {naam: vergelijking for vergelijking, naam in _NAMEN.items()}
    return {"type": "comparison", "operator": namen[eigen[0].operator], "value1": eigen[0].val}


def _past(cel: Any, eis: dict[str, Any]) -> bool:
    """Tell whether a row stays in sight; a comparison by size is for numbers only."""
    if eis["type"] == "values":
        return als_formule(cel) in eis["values"]
    if eis["type"] != "comparison":
        return True
    if eis["operator"] in ("equal_to", "not_equal_to"):
        return (als_formule(cel) == str(eis["value1"])) is (eis["operator"] == "equal_to")
    grens = float(eis["value1"])
    if not isinstance(cel, int | float):
        return False
    vergelijkingen = {
        "greater_than": gt,
        "greater_than_or_equal": ge,
        "less_than": lt,
        "less_than_or_equal": le,
    }
    return vergelijkingen[eis["operator"]](cel, grens)
