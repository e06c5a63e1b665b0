"""The question whether new klassenmappen get buttons in Excel."""

from hgw_excel.cli.gesprek.sessie import Sessie
from hgw_excel.cli.vraag import ja

VRAAG = "Met knoppen in Excel? Alleen als macro's op jullie school mogen."
ZONDER = (
    "De nieuwe krijgen geen knoppen: daarvoor ontbreken hier nog onderdelen van hgw."
    " Wil je ze wel, kies dan eerst Installeren op deze computer."
)


def vraag_macros(sessie: Sessie, *, al: bool = False) -> tuple[str, ...]:
    """Return the option for buttons, or nothing; not asked where a package for them is missing.

    Args:
        sessie: where to ask.
        al: the klassenmappen that they follow have buttons, so Enter keeps them.
    """
    from hgw_excel.bouwen.macros.bronnen import ontbreekt

    if not ontbreekt():
        return ("--macros",) if ja(sessie.scherm, VRAAG, standaard=al) else ()
    if al:
        sessie.scherm.zeg(ZONDER)
    return ()
