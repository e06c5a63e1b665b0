"""The results of one child for one test, oldest first: earlier years, then this year."""

from collections.abc import Container, Iterable, Iterator
from datetime import date
from decimal import Decimal

from hgw_excel.controle.maatstaf import Maatstaf
from hgw_excel.controle.niveaucel import lees_in
from hgw_excel.controle.normen import normen_van
from hgw_excel.controle.oogst import Afgekeurd, code_van
from hgw_excel.domein.meting import Meting, Ronde, Soort, ronde
from hgw_excel.domein.normtabel import NormTabel
from hgw_excel.domein.reeks import Meetpunt, Plek
from hgw_excel.domein.school import School, Toets
from hgw_excel.schema.formules.groei_breuk import norm_versie
from hgw_excel.schema.inhoud import Inhoud, Rij, als_tekst
from hgw_excel.schema.kolom import Waarde

SCORES, TOETSEN = "tblScores", "tblToetsen"
_MEETVELDEN = ("niveau", "score", "percentiel")


class Toetsbron:
    """One test in one class, ready to give the meetpunten of any child.

    Args:
        school: the agreements everything is counted by.
        afgekeurd: cells whose value a check refused.
    """

    def __init__(
        self, inhoud: Inhoud, school: School, toets: Toets, afgekeurd: Afgekeurd = frozenset()
    ) -> None:
        self.inhoud = inhoud
        self.school = school
        self.toets = toets
        self.afgekeurd = afgekeurd
        self.systeem = school.systeem_van(toets)
        self.eigen_systeem = inhoud.werkboek.school.systeem_van(toets) == self.systeem
        tabel = normen_van(inhoud) if toets.met_score and self.eigen_systeem else NormTabel()
        self.maatstaf = Maatstaf(tabel, toets.naam, self.systeem)
        self.schooljaar = als_tekst(inhoud.kop("hgw_schooljaar"))
        self.namen = {_gelijk(naam) for naam in (toets.naam, *toets.ook)}
        self.rijen = inhoud.onthoud(("eerdere toetsen",), lambda: _eerdere(inhoud))

    def eerder(self, leerling_id: str) -> Iterator[Meetpunt]:
        """Yield the results of earlier years; a row that has no place in time is none of them."""
        per_moment: dict[int, Rij] = {}
        for naam in self.namen:
            for volgorde, rij in self.rijen.get((leerling_id, naam), {}).items():
                if per_moment.setdefault(volgorde, rij).i > rij.i:
                    per_moment[volgorde] = rij
        return (self._eerder(per_moment[volgorde]) for volgorde in sorted(per_moment))

    def dit_jaar(
        self, rij: Rij, metingen: Iterable[Meting], begonnen: Container[Ronde]
    ) -> Iterator[Meetpunt]:
        """Yield the results on Scores.

        Args:
            metingen: of this child and test, with every empty cell named.
            begonnen: the rounds in which a test can be missing.
        """
        return (self._nu(rij, m, m.gevraagd and ronde(m) in begonnen) for m in metingen)

    def _eerder(self, rij: Rij) -> Meetpunt:
        tekst, score, percentiel = rij.tekst("niveau"), self._score(rij), rij.getal("percentiel")
        niveau = lees_in(tekst, self.systeem) if self.eigen_systeem else ""
        moment, versie = rij.tekst("moment").upper(), rij.tekst("toetsversie")
        rang = self.systeem.rang(niveau)
        tekort, over = self.maatstaf.ligging(moment, versie, rang, score, percentiel)
        boekje = rij.tekst("boekje")
        return Meetpunt(
            moment=moment,
            soort=Soort.NIVEAU if rang else self._soort(rij, tekst),
            niveau=niveau,
            rang=rang,
            score=score,
            percentiel=percentiel,
            versie=versie,
            norm_versie=rij.tekst("norm_versie"),
            boekje="" if boekje.casefold() == moment.casefold() else boekje,
            datum=_datum(rij["datum"]),
            schooljaar=rij.tekst("schooljaar"),
            tekort=tekort,
            over=over,
            plekken=_plekken(TOETSEN, rij, _MEETVELDEN),
        )

    def _soort(self, rij: Rij, niveau: str) -> Soort:
        """Return what a row without a niveau of this system holds."""
        code = code_van(self.inhoud.werkboek.school, niveau)
        if code is not None:
            return code
        if self._score(rij) is not None or rij["percentiel"] is not None:
            return Soort.SCORE
        vol = any(rij[veld] or (TOETSEN, rij.i, veld) in self.afgekeurd for veld in _MEETVELDEN)
        return Soort.AFGEKEURD if vol else Soort.LEEG

    def _score(self, rij: Rij) -> Decimal | None:
        """Return the score of an earlier year; one that this test can't give is of another."""
        score, toets = rij.getal("score"), self.toets
        return score if score is None or toets.minimum <= score <= toets.maximum else None

    def _nu(self, rij: Rij, meting: Meting, gevraagd: bool) -> Meetpunt:
        key = f"{self.toets.sleutel}_{meting.moment.lower()}"
        versie, percentiel, boekje = "", None, rij.tekst(f"{key}_boekje")
        velden: tuple[str, ...] = (f"{key}_niveau",)
        if self.toets.met_score:
            versie = rij.tekst(f"{self.toets.sleutel}_versie")
            percentiel = rij.getal(f"{key}_percentiel")
            velden = tuple(f"{key}_{veld}" for veld in _MEETVELDEN)
        moment, rang, score = meting.moment_naam, meting.rang, meting.score
        tekort, over = self.maatstaf.ligging(moment, versie, rang, score, percentiel)
        return Meetpunt(
            moment=moment,
            soort=meting.soort,
            niveau=meting.niveau,
            rang=rang,
            score=score,
            percentiel=percentiel,
            versie=versie,
            norm_versie=norm_versie(rij, self.toets, meting.moment),
            boekje="" if boekje.casefold() == moment.casefold() else boekje,
            datum=_datum(rij[f"{key}_datum"]),
            schooljaar=self.schooljaar,
            tekort=tekort,
            over=over,
            gevraagd=gevraagd,
            plekken=_plekken(SCORES, rij, velden),
        )


def _plekken(tabel: str, rij: Rij, velden: tuple[str, ...]) -> tuple[Plek, ...]:
    """Return the cells that hold something; when none does, the first: it is to be filled in."""
    vol = tuple((tabel, rij.i, veld) for veld in velden if rij[veld] not in (None, ""))
    return vol or ((tabel, rij.i, velden[0]),)


def _datum(waarde: Waarde) -> date | None:
    return waarde if isinstance(waarde, date) else None


def _gelijk(naam: str) -> str:
    return " ".join(naam.casefold().split())


_Eerdere = dict[tuple[str, str], dict[int, Rij]]


def _eerdere(inhoud: Inhoud) -> _Eerdere:
    """Return the rows of earlier years by child and test, then by their place in time.

    Of two rows with one place the first counts, as it does for the formulas.
    """
    grens, uit = inhoud.kop("hgw_jaarvolgorde"), _Eerdere()
    for rij in inhoud.rijen(TOETSEN):
        volgorde = rij["volgorde"]
        if isinstance(volgorde, int) and isinstance(grens, int) and 0 < volgorde < grens:
            sleutel = (rij.tekst("leerling_id"), _gelijk(rij.tekst("toets")))
            uit.setdefault(sleutel, {}).setdefault(volgorde, rij)
    return uit
