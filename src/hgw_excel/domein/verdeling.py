"""What a distribution over niveaus may be compared with: the country, and chance."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from hgw_excel.domein.school import NiveauSysteem

_Z = Decimal("1.96")


def verwacht(systeem: NiveauSysteem) -> tuple[int, ...]:
    """Return the percentage of all children in the country per niveau, highest first.

    Empty for an own system: nobody knows it there. Percentile 0 and 1 are one per cent together
    (E is p <= 10 in A-E: 10%), so the lowest bound counts as 1.
    """
    grenzen = [max(1, grens) for grens in systeem.ondergrenzen]
    return (
        tuple(boven - onder for boven, onder in zip((101, *grenzen[:-1]), grenzen, strict=True))
        if grenzen
        else ()
    )


def toeval(aantal: int, totaal: int) -> tuple[int, int]:
    """Return between which counts chance alone would keep `aantal` of `totaal` children.

    Raises:
        ValueError: not 0 <= aantal <= totaal, or totaal is 0.

    Source:
        score interval of Wilson (1927), 95%; bounds rounded outward to whole children.
    """
    if not 0 <= aantal <= totaal or not totaal:
        raise ValueError(f"no share: {aantal} of {totaal}")
    n, p, z2 = Decimal(totaal), Decimal(aantal) / totaal, _Z * _Z
    midden = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z * (p * (1 - p) / n + z2 / (4 * n * n)).sqrt() / (1 + z2 / n)
    laag = ((midden - half) * n).quantize(Decimal(1), ROUND_FLOOR)
    hoog = ((midden + half) * n).quantize(Decimal(1), ROUND_CEILING)
    return max(0, int(laag)), min(totaal, int(hoog))
