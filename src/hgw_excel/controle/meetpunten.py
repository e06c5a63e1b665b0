"""The results of one child for one test, oldest first: earlier years, then this year."""

from collections.abc import Container, Iterable, Iterator
from datetime import date
from decimal import Decimal
from operator import itemgetter
from typing import cast

from hgw_excel.controle.maatstaf import Maatstaf
from hgw_excel.controle.niveaucel import als_de_formules
from hgw_excel.controle.normen import normen_van
from hgw_excel.domein.meting import Meting, Ronde, Soort, ronde
from hgw_excel.domein.normtabel import NormTabel
from hgw_excel.domein.reeks import Meetpunt, Plek
from hgw_excel.domein.school import School, Toets
from hgw_excel.domein.schooljaar import in_schooljaar
from hgw_excel.schema.formules.groei_breuk import norm_versie
from hgw_excel.schema.inhoud import Inhoud, Rij, als_tekst
from hgw_excel.schema.kolom import Waarde

SCORES, TOETSEN = "tblScores", "tblToetsen"
_MEETVELDEN = ("niveau", "score", "percentiel")


class Toetsbron:
    """One test in one class, ready to give the meetpunten of any child.

    `school` holds the agreements everything is counted by.
    """

    def __init__(self, inhoud: Inhoud, school: School, toets: Toets) -> None:
        self.inhoud = inhoud
        self.toets = toets
        self.systeem = school.systeem_van(toets)
        self.eigen_systeem = inhoud.werkboek.school.systeem_van(toets) == self.systeem
        tabel = normen_van(inhoud) if toets.met_score and self.eigen_systeem else NormTabel()
        self.maatstaf = Maatstaf(tabel, toets.naam, self.systeem)
        self.schooljaar = als_tekst(inhoud.kop("hgw_schooljaar"))
        self.nummer = inhoud.werkboek.school.toetsen.index(toets) + 1
        self.rijen = inhoud.onthoud(("eerdere toetsen",), lambda: _eerdere(inhoud))

    def eerder(self, leerling_id: str) -> Iterator[Meetpunt]:
        """Yield the results of earlier years; a row that has no place in time is none of them."""
        rijen = self.rijen.get((leerling_id.casefold(), self.nummer), [])
        return (self._eerder(rij) for _, rij in sorted(rijen, key=itemgetter(0)))

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
        niveau = als_de_formules(rij.tekst("niveau"), self.systeem) if self.eigen_systeem else ""
        moment, boekje = rij.tekst("moment").upper(), rij.tekst("boekje")
        rang = self.systeem.rang(niveau)
        punt = Meetpunt(
            moment=moment,
            soort=Soort.NIVEAU if rang else Soort.SCORE,
            niveau=niveau,
            rang=rang,
            score=self._score(rij),
            percentiel=rij.getal("percentiel"),
            versie=rij.tekst("toetsversie"),
            norm_versie=rij.tekst("norm_versie"),
            boekje="" if boekje.casefold() == moment.casefold() else boekje,
            datum=_datum(rij["datum"]),
            schooljaar=rij.tekst("schooljaar"),
            plekken=_plekken(TOETSEN, rij, _MEETVELDEN),
        )
        return self.maatstaf.gelegen(punt)

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
        moment = meting.moment_naam
        punt = Meetpunt(
            moment=moment,
            soort=meting.soort,
            niveau=meting.niveau,
            rang=meting.rang,
            score=meting.score,
            percentiel=percentiel,
            versie=versie,
            norm_versie=norm_versie(rij, self.toets, meting.moment),
            boekje="" if boekje.casefold() == moment.casefold() else boekje,
            datum=self._dit_schooljaar(rij[f"{key}_datum"]),
            schooljaar=self.schooljaar,
            gevraagd=gevraagd,
            plekken=_plekken(SCORES, rij, velden),
        )
        return self.maatstaf.gelegen(punt)

    def _dit_schooljaar(self, waarde: Waarde) -> date | None:
        """Return a day of the running schooljaar; another is a slip of the pen."""
        datum = _datum(waarde)
        return datum if datum and in_schooljaar(datum, self.schooljaar) else None


def _plekken(tabel: str, rij: Rij, velden: tuple[str, ...]) -> tuple[Plek, ...]:
    """Return the cells that hold something; when none does, the first: it is to be filled in."""
    vol = tuple((tabel, rij.i, veld) for veld in velden if rij[veld] not in (None, ""))
    return vol or ((tabel, rij.i, velden[0]),)


def _datum(waarde: Waarde) -> date | None:
    return waarde if isinstance(waarde, date) else None


_Eerdere = dict[tuple[str, int], list[tuple[int, Rij]]]


def _eerdere(inhoud: Inhoud) -> _Eerdere:
    """Return the rows of earlier years by child and test, each with its place in time.

    As for the formulas a row without a result has none, and of two with one place neither has.
    """
    grens, uit = inhoud.kop("hgw_jaarvolgorde"), _Eerdere()
    for rij in inhoud.rijen(TOETSEN):
        volgorde = rij["volgorde"]
        if isinstance(volgorde, int) and isinstance(grens, int) and 0 < volgorde < grens:
            sleutel = (rij.tekst("leerling_id").casefold(), cast("int", rij["toetsnummer"]))
            uit.setdefault(sleutel, []).append((volgorde, rij))
    return uit
