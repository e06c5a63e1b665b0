"""From a klassenmap to the reeksen of its children: everything the signals look at."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hgw_excel.controle.gedragpunten import OVERZICHT, SCORES, Gedragbron
from hgw_excel.controle.meetpunten import Toetsbron
from hgw_excel.controle.oogst import Afgekeurd, gevraagd, kinderen, oogst
from hgw_excel.controle.periodes import Tijd
from hgw_excel.domein.meting import Kind, Meting, begonnen, beoordeel
from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.school import School, Toets
from hgw_excel.domein.schooljaar import beginjaar
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Inhoud, Rij, als_tekst

GEDRAG = (
    (Onderwerp.SOCIAAL, "sociaal_emotioneel", "Sociaal-emotioneel"),
    (Onderwerp.WERKHOUDING, "werkhouding", "Werkhouding"),
)
"""Each with its key on Groepsoverzicht and its name."""

Archief = list[tuple[Tijd, Rij]]


def reeksen(
    inhoud: Inhoud, school: School, afgekeurd: Afgekeurd = frozenset(), groep: str = ""
) -> Iterator[tuple[Kind, tuple[Reeks, ...]]]:
    """Yield every child who is here now with its reeksen, in the order of the class list.

    A test is missing only where enough of the leerjaar in this class has a result.

    Args:
        inhoud: the class, with its own words.
        school: the agreements the signals go by.
        afgekeurd: cells (table, row, key) whose value a check refused: no result, nor missing.
        groep: name of the class where its own cell is empty.
    """
    bron = _Klasbron(inhoud, school, afgekeurd, groep)
    for kind, rij in kinderen(inhoud, groep):
        yield kind, tuple(bron.van_kind(kind, rij))


class _Klasbron:
    """What the reeksen of all children of one class share."""

    def __init__(self, inhoud: Inhoud, school: School, afgekeurd: Afgekeurd, groep: str) -> None:
        self.inhoud = inhoud
        self.school = school
        self.afgekeurd = afgekeurd
        self.jaren = _actuele_jaren(inhoud)
        metingen = oogst(inhoud, school, afgekeurd, groep, met_groei=False)
        eigen = klassikaal(school)
        self.begonnen = begonnen(metingen, eigen)
        self.metingen: dict[tuple[str, str, str], list[Meting]] = {}
        for meting in beoordeel(metingen, eigen):
            sleutel = (meting.kind.leerling_id, meting.vakgebied, meting.toets)
            self.metingen.setdefault(sleutel, []).append(meting)
        self.gedrag = Gedragbron(inhoud, school, afgekeurd)
        self.toetsen = {
            toets.sleutel: Toetsbron(inhoud, school, toets)
            for gebied in inhoud.werkboek.gebieden
            for toets in gebied.toetsen
        }

    def van_kind(self, kind: Kind, rij: Rij) -> Iterator[Reeks]:
        for reeks in self._alle(kind, rij):
            laatste = reeks.laatste
            oud = laatste is not None and beginjaar(laatste.schooljaar) not in self.jaren
            yield replace(reeks, actueel=False) if oud else reeks

    def _alle(self, kind: Kind, rij: Rij) -> Iterator[Reeks]:
        archief = self.gedrag.archief(kind.leerling_id)
        for gebied in self.inhoud.werkboek.gebieden:
            if kind.leerjaar in gebied.jong:
                yield self._observatie(kind, rij, gebied, archief)
            elif kind.leerjaar in gebied.oud:
                yield self._hoofd(kind, rij, gebied)
                yield from self._andere(kind, rij, gebied)
        overzicht = rij.zelfde(OVERZICHT)
        for onderwerp, key, vak in GEDRAG:
            punten = tuple(self.gedrag.gedrag(archief, overzicht, key))
            yield Reeks(onderwerp, key, vak, kind.leerjaar, punten, 3)
        if overzicht is not None:
            yield _leermoment(kind, overzicht)

    def _observatie(self, kind: Kind, rij: Rij, gebied: Gebied, archief: Archief) -> Reeks:
        naam = gebied.ontwikkel.naam if gebied.ontwikkel else gebied.naam
        sleutel = gebied.ontwikkel.sleutel if gebied.ontwikkel else gebied.sleutel
        metingen = self.metingen.get((kind.leerling_id, sleutel, ""), ())
        punten = self.gedrag.observaties_van(archief, gebied, rij, metingen, self.begonnen)
        return Reeks(
            Onderwerp.OBSERVATIE,
            sleutel,
            naam,
            kind.leerjaar,
            tuple(punten),
            3,
            aanpakken=self.gedrag.aanpakken_van(kind.leerling_id, gebied),
        )

    def _hoofd(self, kind: Kind, rij: Rij, gebied: Gebied) -> Reeks:
        """Return the reeks of the test that counts for the gebied in this leerjaar."""
        toets = gebied.toets_in(kind.leerjaar)
        goed = f"{gebied.sleutel}_goed"
        methode = rij.getal(goed)
        reeks = Reeks(
            Onderwerp.TOETS,
            gebied.sleutel,
            gebied.naam,
            kind.leerjaar,
            tuple(self._punten(kind, rij, gebied, toets)) if toets else (),
            len(self.school.systeem.niveaus),
            methode=methode,
            methode_plek=None if methode is None else (SCORES, rij.i, goed),
            aanpakken=self.gedrag.aanpakken_van(kind.leerling_id, gebied),
        )
        return self._verwacht(self._met_dle(reeks, rij, toets), toets) if toets else reeks

    def _punten(self, kind: Kind, rij: Rij, gebied: Gebied, toets: Toets) -> Iterable[Meetpunt]:
        bron = self.toetsen[toets.sleutel]
        yield from bron.eerder(kind.leerling_id)
        metingen = self.metingen.get((kind.leerling_id, gebied.sleutel, toets.sleutel), ())
        yield from bron.dit_jaar(rij, metingen, self.begonnen)

    def _met_dle(self, reeks: Reeks, rij: Rij, toets: Toets) -> Reeks:
        key = f"{toets.sleutel}_dle"
        dle = rij.getal(key) if rij.heeft(key) else None
        return reeks if dle is None else replace(reeks, dle=dle, dle_plek=(SCORES, rij.i, key))

    def _verwacht(self, reeks: Reeks, toets: Toets) -> Reeks:
        """Add the growth that the norms expect."""
        toen, nu, maatstaf = reeks.vorige, reeks.laatste, self.toetsen[toets.sleutel].maatstaf
        if toen is None or nu is None or maatstaf.leeg:
            return reeks
        return replace(
            reeks,
            landelijk=maatstaf.groei(toen, nu, eigen=False),
            eigen=maatstaf.groei(toen, nu, eigen=True),
        )

    def _andere(self, kind: Kind, rij: Rij, gebied: Gebied) -> Iterator[Reeks]:
        """Yield a reeks for each test with a ladder of its own, as AVI, and for a second test."""
        telt, leerjaar = gebied.toets_in(kind.leerjaar), kind.leerjaar
        for toets in gebied.toetsen:
            if toets is telt or (toets.met_score and not gevraagd(rij, toets, leerjaar)):
                continue
            reeks = Reeks(
                Onderwerp.TOETS if toets.met_score else Onderwerp.AVI,
                gebied.sleutel,
                toets.naam if toets.met_score else toets.kort,
                leerjaar,
                tuple(self._punten(kind, rij, gebied, toets)),
                len(self.school.systeem_van(toets).niveaus),
                hoofd=not toets.met_score,
            )
            yield self._verwacht(reeks, toets) if toets.met_score else reeks


def klassikaal(school: School) -> School:
    """Return the school where a round begins later: in one class, one result is soon a tenth."""
    begonnen = max(school.overzicht.begonnen, school.overzicht.genoeg)
    return replace(school, overzicht=replace(school.overzicht, begonnen=begonnen))


def _actuele_jaren(inhoud: Inhoud) -> tuple[int, ...]:
    """Return the first years of the schooljaren whose results may stand for now."""
    jaar = beginjaar(als_tekst(inhoud.kop("hgw_schooljaar")))
    return (jaar, jaar - 1) if inhoud.kop("hgw_peil") == "vorig jaar" else (jaar,)


def _leermoment(kind: Kind, overzicht: Rij) -> Reeks:
    tekst = overzicht.tekst("leermoment")
    plek = (OVERZICHT, overzicht.i, "leermoment") if tekst else None
    return Reeks(Onderwerp.LEERMOMENT, "", "", kind.leerjaar, tekst=tekst, tekst_plek=plek)
