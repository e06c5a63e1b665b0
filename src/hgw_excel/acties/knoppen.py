"""The buttons of the actie list."""

from collections.abc import Mapping
from functools import cache

from hgw_excel.acties.lijst import ACTIES, ALLEEN_KNOP, Knop

GROEPEN = ("Analyseren", "Plannen", "Controleren", "Hulp")
"""The groups of the tab, from left to right."""


@cache
def knoppen() -> Mapping[str, Knop]:
    """Return each button by the name of its actie, in the order of the tab: that of the menu."""
    acties = sorted((*ACTIES, *ALLEEN_KNOP), key=lambda actie: actie.plaats)
    alle = {actie.naam: actie.knop for actie in acties if actie.knop}
    return dict(sorted(alle.items(), key=lambda paar: GROEPEN.index(paar[1].groep)))
