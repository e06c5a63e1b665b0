"""What the Excel texts behind the Leerlingkaart are made of.

`Cellen` maps names to addresses: `rij`, `leerjaar`, `overzicht`, `indeling` (of the child) and the
fields of the same row that another field needs.
"""

from collections.abc import Mapping

from hgw_excel.schema.fragmenten import een_van
from hgw_excel.schema.gebied import Gebied

Cellen = Mapping[str, str]


def in_leerjaar(cel: Cellen, leerjaren: tuple[int, ...]) -> str:
    """Return the condition that the child is in one of these leerjaren."""
    return een_van(cel["leerjaar"], leerjaren)


def scores(cel: Cellen, key: str) -> str:
    """Return a cell of tblScores in the row of the child."""
    return f"INDEX(tblScores[{key}],MAX(1,{cel['rij']}))"


def per_profiel(gebied: Gebied, cel: Cellen, jong: str, oud: str) -> str:
    """Return what holds for the leerjaar of the child: the text of groep 1-2 or of groep 3 on."""
    if not gebied.jong:
        return oud
    return f"IF({in_leerjaar(cel, gebied.jong)},{jong},{oud})"


def met_kind(cel: Cellen, excel: str) -> str:
    """Return the text, that shows nothing while no child is chosen."""
    return f'IF({cel["rij"]}=0,"",{excel})'
