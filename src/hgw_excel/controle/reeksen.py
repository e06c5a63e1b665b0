"""From a klassenmap to the reeksen of its children: everything the signals look at."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hgw_excel.controle.gedragpunten import OVERZICHT, SCORES, Gedragbron
from hgw_excel.controle.meetpunten import Toetsbron
from hgw_excel.controle.oogst import Afgekeurd, kinderen, oogst, tellend
from hgw_excel.controle.periodes import Tijd
from hgw_excel.domein.meting import Kind, Meting, begonnen, beoordeel
from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.school import School, Toets
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Inhoud, Rij

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

    A test is missing only where most of the leerjaar in this class has begun its round.

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
        metingen = oogst(inhoud, school, afgekeurd, groep, met_groei=False)
        self.begonnen = begonnen(metingen, school)
        self.metingen: dict[tuple[str, str, str], list[Meting]] = {}
        for meting in beoordeel(metingen, school):
            sleutel = (meting.kind.leerling_id, meting.vakgebied, meting.toets)
            self.metingen.setdefault(sleutel, []).append(meting)
        self.gedrag = Gedragbron(inhoud, school, afgekeurd)
        self.toetsen = {
            toets.sleutel: Toetsbron(inhoud, school, toets, afgekeurd)
            for gebied in inhoud.werkboek.gebieden
            for toets in gebied.toetsen
        }

    def van_kind(self, kind: Kind, rij: Rij) -> Iterator[Reeks]:
        archief = self.gedrag.archief(kind.leerling_id)
        for gebied in self.inhoud.werkboek.gebieden:
            if kind.leerjaar in gebied.jong:
                yield self._observatie(kind, rij, gebied, archief)
            elif kind.leerjaar in gebied.oud:
                yield self._toets(kind, rij, gebied)
                yield from self._ladders(kind, rij, gebied)
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

    def _toets(self, kind: Kind, rij: Rij, gebied: Gebied) -> Reeks:
        toets = tellend(self.inhoud.werkboek.school, gebied, kind.leerjaar)
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
        return self._verwacht(reeks, rij, toets) if toets else reeks

    def _punten(self, kind: Kind, rij: Rij, gebied: Gebied, toets: Toets) -> Iterable[Meetpunt]:
        bron = self.toetsen[toets.sleutel]
        yield from bron.eerder(kind.leerling_id)
        metingen = self.metingen.get((kind.leerling_id, gebied.sleutel, toets.sleutel), ())
        yield from bron.dit_jaar(rij, metingen, self.begonnen)

    def _verwacht(self, reeks: Reeks, rij: Rij, toets: Toets) -> Reeks:
        """Add what only the whole reeks can tell: the DLE, and the growth the norms expect."""
        key = f"{toets.sleutel}_dle"
        dle = rij.getal(key) if rij.heeft(key) else None
        if dle is not None:
            reeks = replace(reeks, dle=dle, dle_plek=(SCORES, rij.i, key))
        toen, nu, maatstaf = reeks.vorige, reeks.laatste, self.toetsen[toets.sleutel].maatstaf
        if toen is None or nu is None or maatstaf.leeg:
            return reeks
        return replace(
            reeks,
            landelijk=maatstaf.groei(toen, nu, eigen=False),
            eigen=maatstaf.groei(toen, nu, eigen=True),
        )

    def _ladders(self, kind: Kind, rij: Rij, gebied: Gebied) -> Iterator[Reeks]:
        """Yield a reeks for each test with a ladder of its own, as AVI."""
        for toets in gebied.toetsen:
            if not toets.met_score:
                punten = tuple(self._punten(kind, rij, gebied, toets))
                stappen = len(self.school.systeem_van(toets).niveaus)
                yield Reeks(
                    Onderwerp.AVI, gebied.sleutel, toets.kort, kind.leerjaar, punten, stappen
                )


def _leermoment(kind: Kind, overzicht: Rij) -> Reeks:
    tekst = overzicht.tekst("leermoment")
    plek = (OVERZICHT, overzicht.i, "leermoment") if tekst else None
    return Reeks(Onderwerp.LEERMOMENT, "", "", kind.leerjaar, tekst=tekst, tekst_plek=plek)
