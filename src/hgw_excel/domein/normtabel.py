"""From a score or a percentile to a niveau.

Rounded once, half up, and then compared; a lower bound belongs to its band.

Source:
    Regeling leerresultaten PO 2014, bijlage B 5.1: 'op of boven de ondergrens', to one decimal.
    percentiles 76/51/26/11 and 81/61/41/21: edumax.nl, faq on the Cito niveaus.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from hgw_excel.domein.getal import rond
from hgw_excel.domein.norm import Norm
from hgw_excel.domein.school import NiveauSysteem

LEERLING = "leerling"
DECIMALEN = 1
"""A score is compared rounded to this many decimals."""


def niveau_bij_score(score: Decimal, norm: Norm) -> str:
    """Return the niveau a score earns, '' when it is below a table without an open lowest band.

    Raises:
        ValueError: the norm is one for groups or schools; it may not judge a pupil.
    """
    if norm.norm_soort != LEERLING:
        raise ValueError(f"norm_soort {norm.norm_soort!r} can't judge a pupil")
    if not score.is_finite():
        return ""
    gerond = rond(score, DECIMALEN)
    return next(
        (
            band.niveau
            for band in norm.banden
            if band.ondergrens is None or gerond >= band.ondergrens
        ),
        "",
    )


def niveau_bij_percentiel(p: Decimal, systeem: NiveauSysteem) -> str:
    """Return the niveau of a percentile; '' outside 0-100 or when the system has none."""
    if not p.is_finite() or not 0 <= p <= 100:
        return ""
    gerond = rond(p)
    grenzen = zip(systeem.niveaus, systeem.ondergrenzen, strict=False)
    return next((niveau for niveau, grens in grenzen if gerond >= grens), "")


def zoek_norm(normen: Sequence[Norm], toets: str, moment: str, systeem: str) -> Norm | None:
    """Return the pupil norm of a test at a moment ('M5'), None when there is none.

    Of more than one, that of the newest norm_versie, whatever the order they come in.
    """
    passend = [
        norm
        for norm in normen
        if norm.norm_soort == LEERLING
        and (norm.moment, norm.systeem) == (moment, systeem)
        and _gelijk(norm.toets) == _gelijk(toets)
    ]
    return max(passend, key=_nieuwste, default=None)


def _gelijk(naam: str) -> str:
    return " ".join(naam.casefold().split())


def _nieuwste(norm: Norm) -> tuple[tuple[int, ...], str, str]:
    """Compare versions by the numbers in them: '2014' before '2020', '9' before '10'."""
    getallen = tuple(int(getal) for getal in re.findall(r"\d+", norm.norm_versie))
    return getallen, norm.norm_versie, norm.versie
