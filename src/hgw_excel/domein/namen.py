"""The name by which a child is shown: its roepnaam, with just enough more to be the only one.

Made once and then a value: a name that is in use stays as it is when a second Fleur comes.
Compared as Excel looks names up, without case but with diacritics, so Zoe and Zoë may both stay.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import count

from hgw_excel.domein.leerling import Leerling, volgorde
from hgw_excel.domein.tekst import schoon_tekst

JOKERTEKENS = "*?~"
"""Wildcards of MATCH and COUNTIF; a name with one would find other children."""

_ZONDER = str.maketrans("", "", JOKERTEKENS)
NAAMLOOS = "leerling"
STREEP = "|"
"""Between the parts of what is kept beside a display name."""


def maak_namen(leerlingen: Sequence[Leerling], bezet: Collection[str] = ()) -> tuple[str, ...]:
    """Return one display name per pupil of a class, in the order given.

    Args:
        leerlingen: the pupils that need a name; which name each gets does not depend on order.
        bezet: names of the class that are already given and stay.
    """
    trappen = [mogelijke_namen(leerling) for leerling in leerlingen]
    treden = [0] * len(trappen)
    vast = {sleutel(naam) for naam in bezet}
    while hoger := _botsend(trappen, treden, vast):
        for i in hoger:
            treden[i] += 1
    namen = [trap[trede] for trap, trede in zip(trappen, treden, strict=True)]
    return tuple(_nummer(namen, leerlingen, vast))


def sleutel(naam: str) -> str:
    """Return a name as names are compared: composed, without case or extra spaces."""
    return schoon_tekst(schoon_tekst(naam).casefold())


def mogelijke_namen(leerling: Leerling) -> list[str]:
    """Return ever longer names: 'Fleur', 'Fleur B.', 'Fleur Ba.', ..., 'Fleur van den Bakker'."""
    roepnaam, voorvoegsel, achternaam = map(
        zonder_jokers, (leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam)
    )
    heel = " ".join(filter(None, (roepnaam, voorvoegsel, achternaam))) or NAAMLOOS
    if not roepnaam or not achternaam:
        return [heel]
    begin = next((i for i, teken in enumerate(achternaam) if teken.isalpha()), 0)
    letters = achternaam[begin:]
    eerste = 2 if letters.startswith("IJ") else 1
    korter = [f"{roepnaam} {letters[:n].strip()}." for n in range(eerste, len(letters))]
    return [roepnaam, *korter, heel]


def bekend_als(naam: str, kind: Leerling) -> str:
    """Return what is kept beside a display name: later it tells which of these was changed."""
    delen = (naam, kind.roepnaam, kind.voorvoegsel, kind.achternaam)
    return STREEP.join(schoon_tekst(deel.replace(STREEP, " ")) for deel in delen)


def zonder_jokers(naam: str) -> str:
    """Return a name as it may be shown."""
    return schoon_tekst(schoon_tekst(naam).translate(_ZONDER))


def _botsend(trappen: Sequence[list[str]], treden: list[int], vast: set[str]) -> list[int]:
    """Return the pupils whose name is not the only one and who have a longer one left."""
    sleutels = [sleutel(trap[trede]) for trap, trede in zip(trappen, treden, strict=True)]
    telling = Counter(sleutels)
    return [
        i
        for i, eigen in enumerate(sleutels)
        if (telling[eigen] > 1 or eigen in vast) and treden[i] + 1 < len(trappen[i])
    ]


def _nummer(namen: list[str], leerlingen: Sequence[Leerling], vast: set[str]) -> list[str]:
    """Put 2, 3, ... behind names that are equal to the last letter, in class-list order."""
    telling = Counter(map(sleutel, namen))
    uniek = {eigen for eigen, aantal in telling.items() if aantal == 1} - vast
    gebruikt = vast | uniek
    uit = list(namen)
    for i in sorted(range(len(namen)), key=lambda i: volgorde(leerlingen[i])):
        if sleutel(namen[i]) not in uniek:
            uit[i] = _vrij(namen[i], gebruikt)
            gebruikt.add(sleutel(uit[i]))
    return uit


def _vrij(naam: str, gebruikt: set[str]) -> str:
    if sleutel(naam) not in gebruikt:
        return naam
    return next(kandidaat for n in count(2) if sleutel(kandidaat := f"{naam} {n}") not in gebruikt)
