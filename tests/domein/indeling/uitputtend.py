"""Every division there is, tried one by one: what the exact partition must equal.

`python -m tests.domein.indeling.uitputtend` tries all 3^12 divisions of twelve children on five
seeds.
"""

import random
import sys
from operator import add

from hgw_excel.domein.indeling.gegevens import NIVEAU
from hgw_excel.domein.indeling.verdeling import Grenzen, Kandidaat, verdeel

ZADEN = (1, 2, 3, 4, 5)
LADDER = (0, 0, 1, 2, 2)
"""Group by niveau, lowest first: V and IV, III, II and I."""


def prijs(kandidaten, groepen, grenzen):
    """What a division costs, by weight; None when somebody moved too far."""
    return _met_grens(_samen(map(_prijs_van, kandidaten, groepen)), grenzen)


def beste_prijs(kandidaten, grenzen):
    """Return what the best of all 3^n divisions costs, ordered or not."""
    sommen = [(0,) * 4]
    for kind in kandidaten:
        per_groep = [deel for groep in range(3) if (deel := _prijs_van(kind, groep))]
        sommen = [tuple(map(add, som, deel)) for som in sommen for deel in per_groep]
    return min(_met_grens(som, grenzen) for som in sommen)


def _prijs_van(kind, groep):
    """Children intensief, steps, distance and changes of one child.

    None is too far: nobody gets more support than fits, nor two steps less.
    """
    stappen = groep - kind.wens
    if stappen not in (0, 1):
        return None
    return (int(groep == 0), stappen, stappen * kind.afstand, int(kind.vorig not in (None, groep)))


def _samen(delen):
    delen = list(delen)
    return None if None in delen else tuple(map(sum, zip((0,) * 4, *delen, strict=True)))


def _met_grens(som, grenzen):
    """Put in the place of the number of children by how many it is out of bounds."""
    if som is None:
        return None
    aantal = grenzen.vast + som[0]
    mis = max(grenzen.minimum - aantal, aantal - grenzen.maximum, 0) if aantal else 0
    return (mis, *som[1:])


def gevonden_prijs(kandidaten, grenzen):
    """Return what the division of the product costs."""
    groepen = verdeel(kandidaten, grenzen)
    return prijs(kandidaten, [groepen[kind.leerling_id] for kind in kandidaten], grenzen)


def kandidaat(naam, rang, duw=0, punten=None, vorig=None):
    """Return a child on the ladder of this test; `duw` is what the evidence shifts its wish.

    `punten` are those it is short of the next niveau.
    """
    wens = min(2, max(0, LADDER[rang - 1] + duw))
    boven = min((r for r, g in enumerate(LADDER, 1) if g > wens), default=rang)
    return Kandidaat(naam, wens, rang, _ver(boven - rang, punten), vorig)


def _ver(stappen, punten):
    if stappen <= 0:
        return 0
    return (stappen - 1) * NIVEAU + (NIVEAU - 1 if punten is None else 10 * punten)


def toevallig(aantal, zaad):
    """Return so many invented children, and bounds that often don't fit."""
    toeval = random.Random(zaad)
    kandidaten = [
        kandidaat(
            f"kind {i}",
            toeval.choice((1, 2, 2, 2, 3, 3, 4, 5)),
            toeval.choice((-1, 0, 0, 0, 1)),
            toeval.choice((None, None, 1, 9)),
            toeval.choice((None, 0, 1, 2)),
        )
        for i in range(aantal)
    ]
    minimum = toeval.randint(1, 5)
    return kandidaten, Grenzen(minimum, minimum + toeval.randint(0, 1), toeval.randint(0, 2))


def meet(aantal=12):
    """Print per seed what the product and all divisions cost; stop at a difference."""
    for zaad in ZADEN:
        kandidaten, grenzen = toevallig(aantal, zaad)
        gevonden, beste = gevonden_prijs(kandidaten, grenzen), beste_prijs(kandidaten, grenzen)
        sys.stdout.write(f"seed {zaad}: {gevonden}, the best of 3^{aantal} {beste}\n")
        if gevonden != beste:
            raise AssertionError(zaad)


if __name__ == "__main__":
    meet()
