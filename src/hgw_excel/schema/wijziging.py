"""What an actie wants changed in one klassenmap, in the words of the schema and not of the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hgw_excel.schema.kolom import Waarde

Veldplek = tuple[str, int, str]
"""Table, row as in the `Inhoud` (row i of a table is row i of the file), and column key."""

Rij = Mapping[str, Waarde]


@dataclass(frozen=True, slots=True)
class Wijzigingen:
    """Changes to typed cells (roles v, a and k); what formulas show follows by itself.

    Attributes:
        cellen: value of each cell to set; None empties it.
        koppen: value of each named cell to set.
        rijen: per table the rows to add below its last filled row; empty rows are used first.
        formules: computed cells in which the formula of their column is put back.
    """

    cellen: Mapping[Veldplek, Waarde] = field(default_factory=dict)
    koppen: Mapping[str, Waarde] = field(default_factory=dict)
    rijen: Mapping[str, Sequence[Rij]] = field(default_factory=dict)
    formules: frozenset[Veldplek] = frozenset()

    def __bool__(self) -> bool:
        """Tell whether there is anything to change."""
        return bool(self.cellen or self.koppen or any(self.rijen.values()) or self.formules)
