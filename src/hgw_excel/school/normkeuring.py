"""What can be wrong with one norm: a check a fault, each says on which line it is."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from hgw_excel.domein.getal import nederlands
from hgw_excel.domein.melding import Melding
from hgw_excel.domein.normgroei import GROEP
from hgw_excel.domein.normtabel import LEERLING, volgorde
from hgw_excel.domein.school import MOMENTEN, SYSTEMEN, School
from hgw_excel.importeren.meldingen import MeldingSoort, som_op
from hgw_excel.school import meldingen as soort
from hgw_excel.school.normbestand import Normblok, Regel
from hgw_excel.school.soorten import bedoel

NORM_SOORTEN = (LEERLING, GROEP, "school")
SLEUTELS = ("moment", "leeftijd", "pct_gewicht")
ALLES = "*"
"""A test or moment that stands for all; such a table is kept, and judges nobody."""
EIGEN = "eigen"
_SYSTEMEN = (*SYSTEMEN, EIGEN)
_MOMENTEN = tuple(f"{moment}{leerjaar}" for leerjaar in range(1, 9) for moment in MOMENTEN)

Oordeel = tuple[MeldingSoort, str, str]
"""The kind of melding, what is wrong (a sentence without its full stop), and what to do."""
Keuring = Callable[[Normblok, School | None], Oordeel | None]


def keur(blok: Normblok, school: School | None) -> Iterator[Melding]:
    """Yield all that is wrong with the key of a norm, or else what is wrong with its bands.

    A norm that is not meant to judge a pupil at a moment is only kept; its bands are not checked.
    """
    oordelen = [oordeel for keuring in SLEUTELKEURINGEN if (oordeel := keuring(blok, school))]
    if not oordelen and blok.heel and blok.oordeelt and volgorde(blok["moment"]):
        oordelen = [oordeel for keuring in BANDKEURINGEN if (oordeel := keuring(blok, school))]
    for melding, zin, doe in oordelen:
        yield melding.melding(blok.bestand, f"{blok.wat}, {blok.waar}: {zin}.", doe)


def _soort(blok: Normblok, school: School | None) -> Oordeel | None:
    return _uit(blok, "norm_soort", NORM_SOORTEN)


def _sleutel(blok: Normblok, school: School | None) -> Oordeel | None:
    return _uit(blok, "sleutel", SLEUTELS)


def _uit(blok: Normblok, kolom: str, woorden: Sequence[str]) -> Oordeel | None:
    if blok[kolom] in woorden:
        return None
    return (
        soort.NORM_WAARDE,
        f"{kolom} '{blok[kolom]}' kennen we niet",
        bedoel(blok[kolom], woorden),
    )


def _bron(blok: Normblok, school: School | None) -> Oordeel | None:
    if all(regel.velden["bron"] for regel in blok.regels):
        return None
    return soort.NORM_BRON, "de bron ontbreekt", "Schrijf op waar de norm vandaan komt."


def _systeem(blok: Normblok, school: School | None) -> Oordeel | None:
    """A name that only looks like one of ours would never be found."""
    bedoeld = {_letters(naam): naam for naam in _SYSTEMEN}.get(_letters(blok["systeem"]))
    if not blok.oordeelt or bedoeld in (None, blok["systeem"]):
        return None
    zin = f"systeem '{blok['systeem']}' kennen we niet"
    return soort.NORM_WAARDE, zin, f"Bedoel je '{bedoeld}'?"


def _letters(naam: str) -> str:
    return re.sub("[^a-z+]", "", naam.casefold())


def _moment(blok: Normblok, school: School | None) -> Oordeel | None:
    """'M9', 'm5' and 'X5'; of another system only what looks like a moment."""
    moment = blok["moment"]
    if not blok.oordeelt or moment == ALLES or volgorde(moment):
        return None
    if blok["systeem"] not in _SYSTEMEN and not re.fullmatch(r"\w\d+", moment):
        return None
    doe = "Schrijf een leerjaar met B, M of E ervoor: M5."
    if moment.upper() in _MOMENTEN:
        doe = f"Bedoel je '{moment.upper()}'?"
    return soort.NORM_WAARDE, f"moment '{moment}' kennen we niet", doe


def _gemiddelde(blok: Normblok, school: School | None) -> Oordeel | None:
    if len({regel.gemiddelde for regel in blok.regels} - {None}) < 2:
        return None
    zin = "het gemiddelde is niet op elke regel hetzelfde"
    return soort.NORM_WAARDE, zin, "Bij een norm hoort één gemiddelde."


def _niveaus(blok: Normblok, school: School | None) -> Oordeel | None:
    """The niveaus are those of the system, each once, from high to low."""
    bekend = _niveaus_van(blok["systeem"], school)
    namen = [regel.velden["niveau"] for regel in blok.regels]
    dubbel = [naam for naam, aantal in Counter(namen).items() if aantal > 1]
    if len(dubbel) == len(set(namen)):
        return soort.NORM_DUBBEL, "deze norm staat er twee keer", "Laat er één staan."
    if bekend is None and not dubbel:
        return None
    if bekend is None or sorted(namen) != sorted(bekend):
        doe = f"Schrijf van hoog naar laag {som_op(bekend or namen, 12)} op, elk één keer."
        if bekend is None:
            doe = "Schrijf elk niveau één keer op."
        return soort.NORM_NIVEAUS, f"de niveaus zijn {som_op(namen, 12)}", doe
    if tuple(namen) != bekend:
        return soort.NORM_VOLGORDE, "de niveaus staan door elkaar", _VAN_HOOG_NAAR_LAAG
    return None


def _niveaus_van(systeem: str, school: School | None) -> tuple[str, ...] | None:
    """Return the niveaus of a system, None when nobody said what they are."""
    if systeem in SYSTEMEN:
        return SYSTEMEN[systeem].niveaus
    return school.systeem.niveaus if school and school.systeem.naam == systeem else None


_VAN_HOOG_NAAR_LAAG = "Zet de niveaus van hoog naar laag, met dalende ondergrens."


def _grenzen(blok: Normblok, school: School | None) -> Oordeel | None:
    """Each lower bound is below the one before, and no band reaches into the next."""
    for hoger, lager in pairwise(blok.regels):
        if hoger.ondergrens is None:
            zin = f"regel {hoger.nummer} heeft geen ondergrens"
            return soort.NORM_VOLGORDE, zin, _VAN_HOOG_NAAR_LAAG
        if lager.ondergrens is not None and lager.ondergrens >= hoger.ondergrens:
            zin = f"de ondergrens op regel {lager.nummer} is niet lager dan die op {hoger.nummer}"
            return soort.NORM_VOLGORDE, zin, _VAN_HOOG_NAAR_LAAG
        if lager.bovengrens is not None and lager.bovengrens > hoger.ondergrens:
            zin = f"regel {lager.nummer} en {hoger.nummer} vallen over elkaar"
            return soort.NORM_VOLGORDE, zin, "Verbeter de bovengrens of de ondergrens."
    return None


def _gat(blok: Normblok, school: School | None) -> Oordeel | None:
    stap = _stap(blok.regels)
    for hoger, lager in pairwise(blok.regels):
        if hoger.ondergrens is None or lager.bovengrens is None:
            continue
        if lager.bovengrens + stap < hoger.ondergrens:
            onder, boven = nederlands(lager.bovengrens), nederlands(hoger.ondergrens)
            zin = (
                f"tussen {onder} (regel {lager.nummer}) en {boven} (regel {hoger.nummer}) "
                "zit een gat"
            )
            return soort.NORM_GAT, zin, "Verbeter de bovengrens of de ondergrens."
    return None


def _stap(regels: Sequence[Regel]) -> Decimal:
    """Return the smallest step of the scale: 1 for whole numbers, 0.1 for one decimal."""
    grenzen = [g for regel in regels for g in (regel.ondergrens, regel.bovengrens) if g is not None]
    exponenten = [exponent for g in grenzen if isinstance(exponent := g.as_tuple().exponent, int)]
    return Decimal(1).scaleb(min(exponenten, default=0))


def _banden(blok: Normblok, school: School | None) -> Oordeel | None:
    return _niveaus(blok, school) or _grenzen(blok, school) or _gat(blok, school)


SLEUTELKEURINGEN: tuple[Keuring, ...] = (_soort, _sleutel, _systeem, _moment, _bron)
BANDKEURINGEN: tuple[Keuring, ...] = (_gemiddelde, _banden)
