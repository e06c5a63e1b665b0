"""From a score or a percentile to a niveau.

Rounded once, half up, and then compared; a lower bound belongs to its band.

Source:
    Regeling leerresultaten PO 2014, bijlage B 5.1: 'op of boven de ondergrens', to one decimal.
    percentiles 76/51/26/11 and 81/61/41/21: edumax.nl, faq on the Cito niveaus.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from hgw_excel.domein.getal import rond
from hgw_excel.domein.norm import Norm
from hgw_excel.domein.school import NiveauSysteem

LEERLING = "leerling"
MOMENT = "moment"
"""The `sleutel` of a norm that goes by leerjaar and moment; another goes by age."""
DECIMALEN = 1
"""A score is compared rounded to this many decimals."""


def niveau_bij_score(score: Decimal, norm: Norm) -> str:
    """Return the niveau a score earns, '' when it is below a table without an open lowest band.

    Raises:
        ValueError: the norm is one for groups or schools; it may not judge a pupil.
    """
    if norm.norm_soort != LEERLING:
        raise ValueError(f"norm_soort {norm.norm_soort!r} can't judge a pupil")
    return band_bij(score, norm)


def band_bij(score: Decimal, norm: Norm) -> str:
    """Return the name of the one band a number lies in, whomever it is about; '' below all."""
    if not score.is_finite():
        return ""
    gerond = rond(score, DECIMALEN)
    for band in norm.banden:
        if band.ondergrens is None or gerond >= band.ondergrens:
            return band.niveau
    return ""


def niveau_bij_percentiel(p: Decimal, systeem: NiveauSysteem) -> str:
    """Return the niveau of a percentile; '' outside 0-100 or when the system has none."""
    if not p.is_finite() or not 0 <= p <= 100:
        return ""
    gerond = rond(p)
    grenzen = zip(systeem.niveaus, systeem.ondergrenzen, strict=False)
    return next((niveau for niveau, grens in grenzen if gerond >= grens), "")


class NormTabel:
    """The norms of a school, found by test, moment and system; their order does not matter.

    Args:
        normen: of any kind; only those that may judge a pupil at a moment are ever found.
    """

    def __init__(self, normen: Iterable[Norm] = ()) -> None:
        self.normen = tuple(normen)
        self._per_sleutel: dict[tuple[str, str, str], list[Norm]] = {}
        for norm in self.normen:
            if norm.norm_soort == LEERLING and norm.sleutel == MOMENT:
                sleutel = (_gelijk(norm.toets), norm.moment, norm.systeem)
                self._per_sleutel.setdefault(sleutel, []).append(norm)

    def vind(self, toets: str, moment: str, systeem: str, versie: str = "") -> Norm | None:
        """Return the pupil norm of a test at a moment ('M5'), None when there is none.

        Of more than one, that of the newest norm_versie. With `versie` only a norm of that version
        of the test, or one that names no version.
        """
        passend = [
            norm
            for norm in self._per_sleutel.get((_gelijk(toets), moment, systeem), ())
            if not versie or not norm.versie or _gelijk(norm.versie) == _gelijk(versie)
        ]
        return max(passend, key=_nieuwste, default=None)

    def momenten(self, toets: str, systeem: str, versie: str = "") -> tuple[Norm, ...]:
        """Return the norms of one test in the order of time: M3, E3, M4, ..."""
        momenten = {m for t, m, s in self._per_sleutel if (t, s) == (_gelijk(toets), systeem)}
        gevonden = (self.vind(toets, m, systeem, versie) for m in sorted(momenten, key=volgorde))
        return tuple(norm for norm in gevonden if norm is not None)


def volgorde(moment: str) -> int:
    """Return the place in time of a moment: 'M5' is 52, 'E5' 53; 0 for what is no moment."""
    if not re.fullmatch("[BME][1-8]", moment):
        return 0
    return int(moment[1]) * 10 + "BME".index(moment[0]) + 1


def _gelijk(naam: str) -> str:
    return " ".join(naam.casefold().split())


def _nieuwste(norm: Norm) -> tuple[tuple[int, ...], str, str]:
    """Compare versions by the numbers in them: '2014' before '2020', '9' before '10'."""
    getallen = tuple(int(getal) for getal in re.findall(r"\d+", norm.norm_versie))
    return getallen, norm.norm_versie, norm.versie
