"""How near a result lies to a border, and which growth may be expected, by a school's norms."""

from decimal import Decimal
from functools import cached_property

from hgw_excel.domein.getal import rond
from hgw_excel.domein.groei import is_anders
from hgw_excel.domein.norm import Norm
from hgw_excel.domein.normgroei import afstanden, verwachte_groei
from hgw_excel.domein.normtabel import NormTabel, niveau_bij_percentiel, niveau_bij_score
from hgw_excel.domein.reeks import Meetpunt
from hgw_excel.domein.school import NiveauSysteem

Ligging = tuple[Decimal | None, Decimal | None]
"""Points (or percentiles) short of the next higher niveau, and those above its own bound."""

ONBEKEND: Ligging = (None, None)


class Maatstaf:
    """The norms of one test.

    Args:
        toets: its name on the sheet Normen.
        systeem: of the school.
    """

    def __init__(self, tabel: NormTabel, toets: str, systeem: NiveauSysteem) -> None:
        self.tabel = tabel
        self.toets = toets
        self.systeem = systeem
        self._normen: dict[tuple[str, str], Norm | None] = {}
        self._groei: dict[tuple[str, str, str, str], Decimal | None] = {}

    @cached_property
    def leeg(self) -> bool:
        """Whether there is no norm at all."""
        return not self.tabel.momenten(self.toets, self.systeem.naam)

    def ligging(self, punt: Meetpunt) -> Ligging:
        """Return how a result lies in its niveau; unknown where the school's norms say another.

        The score decides where there is a norm for it, else the percentile. Norms of another
        norm_versie than the result was judged by tell nothing of its border.
        """
        score = punt.score
        if not punt.rang:
            return ONBEKEND
        norm = None if score is None or self.leeg else self._norm(punt.moment, punt.versie)
        if norm is not None and is_anders(norm.norm_versie, punt.norm_versie):
            norm = None
        if norm is not None and score is not None:
            if self.systeem.rang(niveau_bij_score(score, norm)) != punt.rang:
                return ONBEKEND
            return afstanden(score, norm)
        if punt.percentiel is None:
            return ONBEKEND
        return self._bij_percentiel(punt.percentiel, punt.rang)

    def gelegen(self, punt: Meetpunt) -> Meetpunt:
        """Return a result with how it lies in its niveau, where that can be told."""
        ligging = self.ligging(punt)
        return punt if ligging is ONBEKEND else punt._replace(tekort=ligging[0], over=ligging[1])

    def groei(self, toen: Meetpunt, nu: Meetpunt, *, eigen: bool) -> Decimal | None:
        """Return the growth the norms expect, of the country or of the `eigen` first niveau."""
        if self.leeg or toen.score is None or nu.score is None:
            return None
        niveau = self.systeem.niveaus[-toen.rang] if eigen else ""
        sleutel = (toen.moment, nu.moment, nu.versie, niveau)
        if sleutel not in self._groei:
            van, naar, versie, _ = sleutel
            self._groei[sleutel] = verwachte_groei(
                self.tabel, self.toets, self.systeem, van, naar, versie, niveau
            )
        return self._groei[sleutel]

    def _norm(self, moment: str, versie: str) -> Norm | None:
        if (moment, versie) not in self._normen:
            norm = self.tabel.vind(self.toets, moment, self.systeem.naam, versie)
            self._normen[moment, versie] = norm
        return self._normen[moment, versie]

    def _bij_percentiel(self, percentiel: Decimal, rang: int) -> Ligging:
        if self.systeem.rang(niveau_bij_percentiel(percentiel, self.systeem)) != rang:
            return ONBEKEND
        gerond = rond(percentiel)
        grenzen = (*reversed(self.systeem.ondergrenzen), None)
        onder, boven = grenzen[rang - 1], grenzen[rang]
        over = None if rang == 1 or onder is None else gerond - onder
        return (None if boven is None else boven - gerond, over)
