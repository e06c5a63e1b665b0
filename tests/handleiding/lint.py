"""A drawing of the tab HGW, from the buttons themselves."""

from collections.abc import Iterable, Iterator, Sequence

from hgw_excel.acties.knoppen import GROEPEN, knoppen
from hgw_excel.acties.lijst import Knop
from hgw_excel.bouwen.palet import GRIJS, INKT, LIJN, LIJN_MIDDEN, PETROL, PETROL_LICHT, WIT, ZACHT
from tests.handleiding.tekening import breed, svg, tekst, vlak

TITEL = "Tekening van het tabblad HGW in Excel, met alle knoppen"
TABBLADEN = ("Bestand", "Start", "Invoegen", "Formules", "Gegevens", "Controleren", "Beeld", "HGW")
STAPEL = 3
"""Small buttons below each other."""

LETTERS, KLEIN, RUIMTE, BOVEN, HOOG, VOET = 12.5, 20, 8, 32, 78, 20


def teken(alle: Iterable[Knop] | None = None) -> str:
    """Return the drawing."""
    items = tuple(knoppen().values() if alle is None else alle)
    delen: list[str] = []
    x = float(RUIMTE)
    for groep in GROEPEN:
        eigen = sorted((k for k in items if k.groep == groep), key=lambda knop: not knop.groot)
        breedte, stukken = _groep(x, groep, eigen)
        delen += stukken
        x += breedte
    hoog = BOVEN + HOOG + VOET + RUIMTE
    achter = [vlak(0, 0, x, hoog, ZACHT, LIJN), vlak(0, BOVEN, x, hoog - BOVEN, WIT, LIJN)]
    return svg(x, hoog, TITEL, [*achter, *_tabbladen(), *delen])


def _tabbladen() -> Iterator[str]:
    x = 2.0 * RUIMTE
    for naam in TABBLADEN:
        eigen = naam == TABBLADEN[-1]
        yield tekst(x, 21, naam, 13, PETROL if eigen else GRIJS, vet=eigen)
        w = breed(naam, 13, vet=eigen)
        if eigen:
            yield vlak(x, 27, w, 3, PETROL)
        x += w + 2.5 * RUIMTE


def _groep(x: float, naam: str, knoppen_: Sequence[Knop]) -> tuple[float, list[str]]:
    """Return how wide a group is, and its drawing."""
    begin, delen = x, []
    for stapel in _stapels(knoppen_):
        breedte, stukken = (_groot if stapel[0].groot else _klein)(x, stapel)
        delen += stukken
        x += breedte
    x = max(x, begin + breed(naam, 11) + 2 * RUIMTE)
    onder = BOVEN + RUIMTE + HOOG
    delen.append(tekst((begin + x) / 2, onder + 12, naam, 11, GRIJS, "middle"))
    delen.append(vlak(x, BOVEN + RUIMTE, 1, HOOG + VOET - RUIMTE, LIJN))
    return x - begin + RUIMTE, delen


def _stapels(knoppen_: Sequence[Knop]) -> list[list[Knop]]:
    """Return the columns of a group: a large button alone and left, small ones by three."""
    stapels: list[list[Knop]] = []
    for knop in knoppen_:
        vol = not stapels or stapels[-1][0].groot or len(stapels[-1]) == STAPEL
        if knop.groot or vol:
            stapels.append([])
        stapels[-1].append(knop)
    return stapels


def _groot(x: float, stapel: Sequence[Knop]) -> tuple[float, list[str]]:
    (knop,) = stapel
    breedte = breed(knop.label, LETTERS) + 2 * RUIMTE
    midden = x + breedte / 2
    return breedte, [
        *_plaatje(midden - 17, BOVEN + RUIMTE, 34, knop),
        tekst(midden, BOVEN + RUIMTE + 54, knop.label, LETTERS, INKT, "middle"),
    ]


def _klein(x: float, stapel: Sequence[Knop]) -> tuple[float, list[str]]:
    delen = []
    for rij, knop in enumerate(stapel):
        y = BOVEN + RUIMTE + rij * (KLEIN + 5)
        delen += _plaatje(x + RUIMTE / 2, y, KLEIN, knop)
        delen.append(tekst(x + KLEIN + RUIMTE + 2, y + 15, knop.label, LETTERS, INKT))
    woorden = max(breed(knop.label, LETTERS) for knop in stapel)
    return KLEIN + woorden + 2.5 * RUIMTE, delen


def _plaatje(x: float, y: float, zijde: float, knop: Knop) -> list[str]:
    """Draw the letter of the button where Excel has a picture of its own."""
    letters = zijde * (0.6 if len(knop.toets) == 1 else 0.5)
    return [
        vlak(x, y, zijde, zijde, PETROL_LICHT, LIJN_MIDDEN, 3),
        tekst(x + zijde / 2, y + zijde / 2 + letters * 0.35, knop.toets, letters, PETROL,
              "middle", vet=True),
    ]  # fmt: skip
