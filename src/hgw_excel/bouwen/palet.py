"""The colours: white paper, dark ink, one accent, and one axis of meaning.

Warm asks more, blue is ahead, nothing is on course. Tints of Okabe-Ito; a colour never stands
without its word, and text on a tint is always INKT.
"""

INKT = "#1E2B32"
GRIJS = "#5B6770"
PETROL = "#12566A"
PETROL_LICHT = "#E2EEF1"
ZACHT = "#F3F5F6"
KOP_GRIJS = "#E9EDEF"
LIJN = "#D5DBDF"
LIJN_MIDDEN = "#9AA6AD"
WIT = "#FFFFFF"

BLAUW = "#99C7E0"
BLAUW_LICHT = "#CCE8F8"
ORANJE_LICHT = "#FAECCC"
ORANJE = "#EEBF99"
ZALM = "#F6DCC7"
PAARS = "#E6BCD3"
GEEL = "#F9F4B3"

TINT_INTENSIEF = ZALM
TINT_VERDIEPT = BLAUW_LICHT
TINT_EIGEN_LEERLIJN = PAARS
TINT_BESPREKEN = GEEL
TINT_LET_OP = ORANJE_LICHT
TINT_ZORG = ORANJE
TINT_GEHAALD = BLAUW_LICHT
TINT_NET_NIET = ORANJE_LICHT
TINT_NIET = ORANJE

TAB_WERK = PETROL
TAB_RECHTS = LIJN_MIDDEN


def niveau_tint(rang: int, aantal: int) -> str:
    """Return the tint of a niveau, '' for the middle ones; `rang` 1 is the lowest of `aantal`.

    A scale of three has one step on each side, a longer one has two.
    """
    if not 1 <= rang <= aantal or aantal < 2:
        return ""
    if aantal <= 3:
        return {1: ORANJE_LICHT, aantal: BLAUW_LICHT}.get(rang, "")
    return {1: ORANJE, 2: ORANJE_LICHT, aantal - 1: BLAUW_LICHT, aantal: BLAUW}.get(rang, "")


def is_uiteinde(rang: int, aantal: int) -> bool:
    """Tell whether a niveau is an end of its scale; those are bold, so grey paper shows them."""
    return aantal > 3 and rang in (1, aantal)
