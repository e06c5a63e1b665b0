"""What the results of a gebied say together, as Excel text: E, M and last year, newest first."""

from collections.abc import Callable
from dataclasses import dataclass

from hgw_excel.domein.groei import Breuk
from hgw_excel.domein.school import School
from hgw_excel.schema.fragmenten import (
    anders,
    een_van,
    geldig,
    is_gemist,
    norm_versie,
    per_toets,
    tekst,
)
from hgw_excel.schema.gebied import Gebied, momenten

LEEG = '""'


@dataclass(frozen=True, slots=True)
class Reeks:
    """The Excel texts over one gebied."""

    school: School
    gebied: Gebied

    @property
    def nu(self) -> str:
        """The niveau or step that counts now; last year's while the period starts from it."""
        return self._per_profiel(self._obs("_m", self._obs("_e")), self._per_toets("nu"))

    @property
    def toen(self) -> str:
        """The niveau or step before it."""
        jong = f'IF({self._obs("_e")}<>"",{self._obs("_m")},"")'
        return self._per_profiel(jong, self._per_toets("toen"))

    @property
    def breuk(self) -> str:
        """Why those two can't be compared, '' when they can."""
        return self._per_profiel(LEEG, self._per_toets("breuk"))

    @property
    def punten(self) -> str:
        """The points gained since the score before, on one scale."""
        return self._per_profiel(LEEG, self._per_toets("punten"))

    @property
    def stand(self) -> str:
        """Niveau, score and % goed that count now, in one text."""
        nu, score = f"[@{self.gebied.sleutel}_nu]", self._per_toets("score")
        goed = _tienden(f"[@{self.gebied.sleutel}_goed]", LEEG)
        return self._per_profiel(f'{nu}&"||"', f'{nu}&"|"&{score}&"|"&{goed}')

    @property
    def begin(self) -> str:
        """The niveau or step at the start of the running period."""
        jong = f'IF(hgw_peil="M",{self._obs("_m")},"")'
        return self._per_profiel(jong, self._per_toets("begin"))

    @property
    def na(self) -> str:
        """The first result after it, when the two can be compared."""
        jong = f'IF(hgw_peil="M",{self._obs("_e")},"")'
        return self._per_profiel(jong, self._per_toets("na"))

    def _per_toets(self, veld: str) -> str:
        def maak(deel: Gebied) -> str:
            toets = deel.hoofdtoets
            if toets is None:
                return LEEG
            keys = tuple(
                f"{toets.sleutel}_{moment.lower()}"
                for moment in reversed(momenten(self.school, toets, self.gebied))
            )
            groot = self.school.systeem.hoofdletters
            return str(getattr(_Toetsreeks(toets.sleutel, keys, self.school.codes, groot), veld))

        return per_toets(self.gebied, "[@leerjaar]", maak)

    def _obs(self, einde: str, eerst: str = "") -> str:
        cel = f"TRIM([@obs_{self.gebied.sleutel}{einde}])"
        return _eerste([eerst], cel) if eerst else cel

    def _per_profiel(self, jong: str, oud: str) -> str:
        gebied = self.gebied
        in_oud = f'IF({een_van("[@leerjaar]", gebied.oud)},{oud},"")' if gebied.oud else LEEG
        if not gebied.jong:
            return in_oud
        return f"IF({een_van('[@leerjaar]', gebied.jong)},{jong},{in_oud})"


@dataclass(frozen=True, slots=True)
class _Toetsreeks:
    """The texts over one test; `keys` begin the names of its columns, the newest moment first."""

    toets: str
    keys: tuple[str, ...]
    codes: tuple[str, str]
    hoofdletters: bool

    @property
    def nu(self) -> str:
        uit = f'IF(hgw_peil="vorig jaar",{self._cel("vorige")},"")'
        return _eerste(self._niveaus, uit)

    @property
    def toen(self) -> str:
        niveaus, uit = self._niveaus, LEEG
        for i in reversed(range(len(niveaus))):
            volgende = _eerste(niveaus[i + 1 :], self._cel("vorige"))
            uit = f'IF({niveaus[i]}<>"",{volgende},{uit})'
        return uit

    @property
    def breuk(self) -> str:
        normen = [norm_versie(key) for key in self.keys]

        def maak(i: int, j: int | None) -> str:
            if j is None:
                return f'IF({self._cel("vorige")}="","",{self._breuk_vorige(normen[i])})'
            return f'IF({anders(normen[i], normen[j])},{tekst(Breuk.NORM)},"")'

        return self._laatste_twee([f'{niveau}<>""' for niveau in self._niveaus], maak)

    @property
    def punten(self) -> str:
        scores, vorige = self._scores, self._cel("vorige_score")

        def maak(i: int, j: int | None) -> str:
            if j is not None:
                return _verschil(scores[i], scores[j])
            return f'IF({self._andere_toets},"",{_verschil(scores[i], vorige)})'

        return self._laatste_twee([self._is_uitslag(key) for key in self.keys], maak)

    def _laatste_twee(self, telt: list[str], maak: Callable[[int, int | None], str]) -> str:
        """Return what `maak` says of the newest moment that counts and the one before it.

        `telt` has a condition a moment; None as the one before is the last of earlier years.
        """
        uit = LEEG
        for i in reversed(range(len(telt))):
            daarvoor = maak(i, None)
            for j in reversed(range(i + 1, len(telt))):
                daarvoor = f"IF({telt[j]},{maak(i, j)},{daarvoor})"
            uit = f"IF({telt[i]},{daarvoor},{uit})"
        return uit

    def _is_uitslag(self, key: str) -> str:
        cellen = f'ISNUMBER([@{key}_score]),TRIM([@{key}_niveau])<>"",[@{key}_berekend]<>""'
        return f"AND(NOT({is_gemist(key, self.codes)}),OR({cellen}))"

    @property
    def score(self) -> str:
        uit = LEEG
        for cel in reversed(self._scores):
            uit = _tienden(cel, uit)
        return uit

    @property
    def begin(self) -> str:
        return self._per_peil(self._cel("vorige"), self._van("m", self._geldig))

    @property
    def na(self) -> str:
        def na_vorige(key: str) -> str:
            breuk = self._breuk_vorige(norm_versie(key))
            return f'IF({breuk}<>"","",{self._geldig(key)})'

        def na_m(key: str) -> str:
            midden = self._van("m", norm_versie)
            return f'IF({anders(norm_versie(key), midden)},"",{self._geldig(key)})'

        return self._per_peil(self._van("m", na_vorige), self._van("e", na_m))

    def _van(self, moment: str, maak: Callable[[str], str]) -> str:
        """Return what `maak` says of a moment; nothing when the test is not asked then."""
        key = f"{self.toets}_{moment}"
        return maak(key) if key in self.keys else LEEG

    def _per_peil(self, vorig_jaar: str, midden: str) -> str:
        return f'IF(hgw_peil="vorig jaar",{vorig_jaar},IF(hgw_peil="M",{midden},""))'

    def _geldig(self, key: str) -> str:
        return geldig(key, self.codes, hoofdletters=self.hoofdletters)

    def _cel(self, veld: str) -> str:
        return f"[@{self.toets}_{veld}]"

    @property
    def _niveaus(self) -> list[str]:
        return [geldig(key, self.codes, hoofdletters=self.hoofdletters) for key in self.keys]

    @property
    def _scores(self) -> list[str]:
        return [f"[@{key}_score]" for key in self.keys]

    @property
    def _andere_toets(self) -> str:
        return anders(f"TRIM({self._cel('versie')})", f"TRIM({self._cel('vorige_versie')})")

    def _breuk_vorige(self, norm: str) -> str:
        andere_norm = anders(norm, f"TRIM({self._cel('vorige_norm')})")
        return (
            f"IF({self._andere_toets},{tekst(Breuk.TOETS)},"
            f'IF({andere_norm},{tekst(Breuk.NORM)},""))'
        )


def _verschil(nieuw: str, oud: str) -> str:
    verschil = f"ROUND(ROUND({nieuw},1)-ROUND({oud},1),1)"
    return f'IF(AND(ISNUMBER({nieuw}),ISNUMBER({oud})),{verschil},"")'


def _tienden(cel: str, anders: str) -> str:
    return f"IF(ISNUMBER({cel}),ROUND(ROUND({cel},1)*10,0),{anders})"


def _eerste(delen: list[str], slot: str) -> str:
    for deel in reversed(delen):
        slot = f'IF({deel}<>"",{deel},{slot})'
    return slot
