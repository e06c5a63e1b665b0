"""What can be wrong between norms: twice the same, of an unknown test, or a mean that falls."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from hgw_excel.domein.getal import nederlands
from hgw_excel.domein.melding import Melding
from hgw_excel.domein.norm import Norm
from hgw_excel.domein.normgroei import gemiddelde_van
from hgw_excel.domein.normtabel import LEERLING, MOMENT, volgorde
from hgw_excel.domein.school import SYSTEMEN, NiveauSysteem, School
from hgw_excel.school import meldingen as soort
from hgw_excel.school.normbestand import Normblok
from hgw_excel.school.normkeuring import ALLES
from hgw_excel.school.soorten import bedoel

Gelezen = Sequence[tuple[Normblok, Norm]]


def dubbele(blokken: Sequence[Normblok]) -> tuple[set[tuple[str, ...]], list[Melding]]:
    """Return the keys that more than one file holds, and a melding for each file but the first."""
    eerste: dict[tuple[str, ...], Normblok] = {}
    dubbel: set[tuple[str, ...]] = set()
    meldingen = []
    for blok in blokken:
        ander = eerste.setdefault(blok.sleutel, blok)
        if ander is not blok:
            dubbel.add(blok.sleutel)
            zin = f"{blok.wat}, {blok.waar}: deze norm staat ook in {ander.bestand}, {ander.waar}."
            meldingen.append(soort.NORM_DUBBEL.melding(blok.bestand, zin, "Laat er één staan."))
    return dubbel, meldingen


def onbekende_toetsen(gelezen: Gelezen, school: School | None) -> Iterator[Melding]:
    """Yield once per file each test of a norm that the school could use and does not have."""
    namen = [naam for t in school.toetsen for naam in (t.naam, t.kort, *t.ook)] if school else []
    bekend = {naam.casefold() for naam in (*namen, ALLES)}
    gezien: set[tuple[str, str]] = set()
    for blok, norm in gelezen:
        plek = (blok.bestand, norm.toets.casefold())
        bruikbaar = school and norm.systeem == school.systeem.naam and oordeelt(norm)
        if bruikbaar and plek[1] not in bekend and plek not in gezien:
            gezien.add(plek)
            zin = f"{blok.waar.capitalize()}: de toets '{norm.toets}' staat niet in school.toml."
            doe = bedoel(norm.toets, toetsnamen(school))
            yield soort.NORM_NAKIJKEN.melding(blok.bestand, zin, doe, veld="toets")


def dalende(gelezen: Gelezen, school: School | None) -> Iterator[Melding]:
    """Yield each mean that is not above the one of the moment before."""
    oordelend = [(blok, norm) for blok, norm in gelezen if oordeelt(norm)]
    for _, reeks in groupby(sorted(oordelend, key=_op_tijd), key=_zonder_moment):
        bekend = [
            (blok, gemiddelde)
            for blok, norm in reeks
            if (gemiddelde := gemiddelde_van(norm, _systeem(norm, school))) is not None
        ]
        for (eerder, toen), (blok, nu) in pairwise(bekend):
            if nu <= toen:
                getallen = (
                    f"gemiddeld {nederlands(nu)}, en op {eerder['moment']} {nederlands(toen)}"
                )
                zin, doe = f"{blok.wat}, {blok.waar}: {getallen}.", "Kijk na of dat klopt."
                yield soort.NORM_NAKIJKEN.melding(blok.bestand, zin, doe, veld="gemiddelde")


def toetsnamen(school: School | None) -> list[str]:
    """Return the names that the tests of a school are best known by, each once."""
    toetsen = school.toetsen if school else ()
    return list(dict.fromkeys(naam for toets in toetsen for naam in (toets.naam, toets.kort)))


def oordeelt(norm: Norm) -> bool:
    """Whether a norm can judge a pupil at a moment."""
    return norm.norm_soort == LEERLING and norm.sleutel == MOMENT and volgorde(norm.moment) > 0


def _systeem(norm: Norm, school: School | None) -> NiveauSysteem:
    eigen = school.systeem if school and school.systeem.naam == norm.systeem else None
    return eigen or SYSTEMEN.get(norm.systeem) or NiveauSysteem(norm.systeem, ())


def _zonder_moment(gelezen: tuple[Normblok, Norm]) -> tuple[str, ...]:
    sleutel = gelezen[0].sleutel
    return (*sleutel[:5], sleutel[6])


def _op_tijd(gelezen: tuple[Normblok, Norm]) -> tuple[tuple[str, ...], int]:
    return _zonder_moment(gelezen), volgorde(gelezen[1].moment)
