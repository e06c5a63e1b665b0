"""What is said of the cards that were made of a class: counts and places, no names."""

from collections.abc import Iterator

from hgw_excel.controle.zinnen import keer
from hgw_excel.school.kaarten import Klasbladen

GETOOND = 5
"""So many cells are told."""


def klasregels(klas: Klasbladen) -> Iterator[str]:
    """Yield what was made of a class, and what to look at."""
    if klas.reden:
        yield f"Doet niet mee: {klas.reden}"
        return
    yield f"{keer(klas.kaarten, 'kaart', 'kaarten')}."
    if klas.zonder:
        heeft = "kind heeft" if klas.zonder == 1 else "kinderen hebben"
        yield (f"{klas.zonder} {heeft} op Leerlingen geen eigen naam en dus geen kaart. "
               "Geef elk kind daar een naam die niemand anders heeft.")  # fmt: skip
    if klas.met_namen:
        meer = len(klas.met_namen) - GETOOND
        waar = ", ".join(klas.met_namen[:GETOOND]) + (f" en nog {meer}" if meer > 0 else "")
        yield f"Op een kaart voor ouders staat de naam van een ander kind: {waar}."
        yield "Lees die na voor je de kaart meegeeft."
    if klas.aan_te_passen:
        cellen = keer(klas.aan_te_passen, "cel is", "cellen zijn")
        yield f"{cellen} aan te passen; wat er staat telt op de kaarten niet mee."
