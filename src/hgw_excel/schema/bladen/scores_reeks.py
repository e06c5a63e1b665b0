"""What the results of a gebied say together, as Excel text: E, M and last year, newest first."""

from dataclasses import dataclass
from itertools import pairwise

from hgw_excel.domein.groei import Breuk
from hgw_excel.domein.school import School
from hgw_excel.schema.fragmenten import anders, een_van, geldig, norm_versie, tekst
from hgw_excel.schema.gebied import Gebied

LEEG = '""'


@dataclass(frozen=True, slots=True)
class Reeks:
    """The Excel texts over one gebied; `momenten` are those its test has columns for."""

    school: School
    gebied: Gebied
    momenten: tuple[str, ...]

    @property
    def nu(self) -> str:
        """The niveau or step that counts now; last year's while the period starts from it."""
        uit = f'IF(hgw_peil="vorig jaar",{self._cel("vorige")},"")' if self._toets else LEEG
        return self._per_profiel(self._obs("_m", self._obs("_e")), _eerste(self._niveaus, uit))

    @property
    def toen(self) -> str:
        """The niveau or step before it."""
        jong = f'IF({self._obs("_e")}<>"",{self._obs("_m")},"")'
        niveaus, uit = self._niveaus, LEEG
        for i in reversed(range(len(niveaus))):
            volgende = _eerste(niveaus[i + 1 :], self._cel("vorige"))
            uit = f'IF({niveaus[i]}<>"",{volgende},{uit})'
        return self._per_profiel(jong, uit)

    @property
    def breuk(self) -> str:
        """Why those two can't be compared, '' when they can."""
        niveaus, normen, uit = self._niveaus, self._normen, LEEG
        for i in reversed(range(len(niveaus))):
            volgende = f'IF({self._cel("vorige")}="","",{self._breuk_vorige(normen[i])})'
            for j in reversed(range(i + 1, len(niveaus))):
                andere = f'IF({anders(normen[i], normen[j])},{tekst(Breuk.NORM)},"")'
                volgende = f'IF({niveaus[j]}<>"",{andere},{volgende})'
            uit = f'IF({niveaus[i]}<>"",{volgende},{uit})'
        return self._per_profiel(LEEG, uit)

    @property
    def punten(self) -> str:
        """The points gained since the score before, on one scale."""
        scores = [*self._scores, self._cel("vorige_score")]
        uit = LEEG
        for nieuw, oud in reversed(list(pairwise(scores))):
            verschil = f'IF(ISNUMBER({oud}),ROUND(ROUND({nieuw},1)-ROUND({oud},1),1),"")'
            if oud == scores[-1]:
                verschil = f'IF({self._andere_toets},"",{verschil})'
            uit = f"IF(ISNUMBER({nieuw}),{verschil},{uit})"
        return f'IF([@leerjaar]="","",{uit})'

    @property
    def stand(self) -> str:
        """Niveau, score and % goed that count now, in one text."""
        nu, score = f"[@{self.gebied.sleutel}_nu]", LEEG
        for cel in reversed(self._scores):
            score = _tienden(cel, score)
        goed = _tienden(f"[@{self.gebied.sleutel}_goed]", LEEG)
        return self._per_profiel(f'{nu}&"||"', f'{nu}&"|"&{score}&"|"&{goed}')

    @property
    def _toets(self) -> str:
        return self.gebied.hoofdtoets.sleutel if self.gebied.hoofdtoets else ""

    def _cel(self, veld: str) -> str:
        return f"[@{self._toets}_{veld}]"

    @property
    def _nieuw_eerst(self) -> list[str]:
        return [moment.lower() for moment in reversed(self.momenten)]

    @property
    def _niveaus(self) -> list[str]:
        return [geldig(self._toets, m, self.school.codes) for m in self._nieuw_eerst]

    @property
    def _scores(self) -> list[str]:
        return [self._cel(f"{m}_score") for m in self._nieuw_eerst]

    @property
    def _normen(self) -> list[str]:
        naam = self.gebied.hoofdtoets.naam if self.gebied.hoofdtoets else ""
        return [norm_versie(naam, moment) for moment in reversed(self.momenten)]

    @property
    def _andere_toets(self) -> str:
        return anders(f"TRIM({self._cel('versie')})", f"TRIM({self._cel('vorige_versie')})")

    def _breuk_vorige(self, norm: str) -> str:
        andere_norm = anders(norm, f"TRIM({self._cel('vorige_norm')})")
        return (
            f"IF({self._andere_toets},{tekst(Breuk.TOETS)},"
            f'IF({andere_norm},{tekst(Breuk.NORM)},""))'
        )

    def _obs(self, einde: str, eerst: str = "") -> str:
        cel = f"TRIM([@obs_{self.gebied.sleutel}{einde}])"
        return _eerste([eerst], cel) if eerst else cel

    def _per_profiel(self, jong: str, oud: str) -> str:
        gebied = self.gebied
        in_oud = f'IF({een_van("[@leerjaar]", gebied.oud)},{oud},"")' if gebied.oud else LEEG
        if not gebied.jong:
            return in_oud
        return f"IF({een_van('[@leerjaar]', gebied.jong)},{jong},{in_oud})"


def _tienden(cel: str, anders: str) -> str:
    return f"IF(ISNUMBER({cel}),ROUND(ROUND({cel},1)*10,0),{anders})"


def _eerste(delen: list[str], slot: str) -> str:
    for deel in reversed(delen):
        slot = f'IF({deel}<>"",{deel},{slot})'
    return slot
