"""Numbers as a sentence says them."""

from decimal import Decimal

from hgw_excel.domein.getal import nederlands

_TELWOORDEN = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf",
)  # fmt: skip
_RANGTELWOORDEN = (
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
    "tiende", "elfde", "twaalfde",
)  # fmt: skip


def telwoord(aantal: int) -> str:
    """Return 'drie', and from thirteen on the figures."""
    return _TELWOORDEN[aantal] if 0 <= aantal < len(_TELWOORDEN) else str(aantal)


def rangtelwoord(aantal: int) -> str:
    """Return 'derde', and from thirteen on '13e'."""
    return _RANGTELWOORDEN[aantal - 1] if 0 < aantal <= len(_RANGTELWOORDEN) else f"{aantal}e"


def meervoud(aantal: int, een: str, meer: str) -> str:
    """Return 'één niveau' or 'twee niveaus'."""
    return f"{telwoord(aantal)} {een if aantal == 1 else meer}"


def punten(aantal: Decimal) -> str:
    """Return 'één punt', '0,5 punt' or '14 punten'."""
    if aantal == 1:
        return "één punt"
    return f"{nederlands(aantal)} {'punt' if aantal < 2 else 'punten'}"
