"""Whether a child with an ontwikkelingsperspectief is on course: its growth beside its own line.

The line is the share of what other children learn that was agreed for this child: its expected
leerrendement, or that of its leerroute. What the share is, is up to the school and the child: no
source gives one for a leerroute.

Source:
    planned growth, its evaluation and adjusting are parts of an OPP: PO-Raad, contents of its guide
    to the OPP; own growth beside own goal: ESIS (domein.leerrendement has those of DLE and DL).
"""

from decimal import Decimal
from typing import NamedTuple

from hgw_excel.domein.getal import nederlands, rond
from hgw_excel.domein.leerrendement import leerrendement

OP_KOERS, ONDER, ONBEKEND = "op koers", "onder de lijn", "niet te bepalen"
UITSLAGEN = (OP_KOERS, ONDER, ONBEKEND)
GEEN_MAAT = "geen norm"
GEEN_GROEI = "geen twee scores"


class Koers(NamedTuple):
    """One of UITSLAGEN, and by which figures: '12, lijn 9' or 'DLE 20 bij DL 25'."""

    uitslag: str
    uitleg: str


def lijn(landelijk: Decimal | None, procent: Decimal) -> Decimal | None:
    """Return the points expected of a child, on one decimal half up.

    None when national growth is unknown, or is no growth: then a share of it says nothing.

    Args:
        landelijk: points that children gain between the two moments.
        procent: the expected share of it.
    """
    if landelijk is None or landelijk <= 0:
        return None
    return rond(landelijk * procent / 100, 1)


def koers(
    procent: Decimal,
    punten: Decimal | None,
    landelijk: Decimal | None,
    dle: Decimal | None = None,
    dl: int | None = None,
) -> Koers:
    """Return whether a child is on course; on the line itself it is.

    Points decide where a norm tells the national growth, else DLE and DL, which are rougher.

    Args:
        procent: expected share, more than 0.
        punten: gained between the last two results.
        dle, dl: of the newest result, in months.
    """
    verwacht = lijn(landelijk, procent)
    if punten is not None and verwacht is not None:
        uitslag = OP_KOERS if punten >= verwacht else ONDER
        return Koers(uitslag, f"{nederlands(punten)}, lijn {nederlands(verwacht)}")
    rendement = None if dl is None else leerrendement(dle, dl)
    if dle is not None and rendement is not None:
        uitslag = OP_KOERS if rendement >= procent else ONDER
        return Koers(uitslag, f"DLE {nederlands(dle)} bij DL {dl}")
    return Koers(ONBEKEND, GEEN_GROEI if punten is None else GEEN_MAAT)
