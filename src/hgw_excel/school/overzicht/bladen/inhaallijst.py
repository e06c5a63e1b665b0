"""Inhaallijst: who still has to make which test, to print and to write dates on."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from hgw_excel.bouwen.palet import LIJN_MIDDEN
from hgw_excel.domein.meting import Meting, Soort
from hgw_excel.domein.school import School
from hgw_excel.school.overzicht.bladen.gegevens import toets_naam
from hgw_excel.school.overzicht.gegevens import IbGegevens
from hgw_excel.school.overzicht.register import ibblad
from hgw_excel.school.overzicht.vel import Kolom, Vel, Waarde
from hgw_excel.school.overzicht.voet import voet

GEMIST = (Soort.NIET_GETOETST, Soort.ZIEK)
HELE_GROEP = 3
"""From so many children on, a test that nobody made is one line for the whole leerjaar."""

INHALEN_OP = Kolom("inhalen op", 16, stijl={"bottom": 4, "bottom_color": LIJN_MIDDEN})
"""Where a date is written."""

KOLOMMEN = (
    Kolom("groep", 10, stijl={"bold": True}),
    Kolom("leerling", 20),
    Kolom("leerjaar", 8.5, "midden"),
    Kolom("toets", 24),
    Kolom("moment", 8.5, "midden"),
    Kolom("waarom", 17),
    INHALEN_OP,
)


@ibblad("Inhaallijst", plaats=30)
def inhaallijst(vel: Vel, gegevens: IbGegevens) -> None:
    """One line per child and test, by class; a test nobody made is one line for all."""
    cijfers = gegevens.cijfers
    rijen = list(_rijen(gegevens))
    rij = vel.kop("Inhaallijst", _hulp(rijen))
    laatste = vel.tabel(
        "tblInhaallijst",
        rij,
        KOLOMMEN,
        rijen,
        hoogte=20,
        filter_=True,
        nieuw_blok=lambda i: rijen[i][0] != rijen[i - 1][0],
    )
    vel.vast(rij + 1, 3)
    gebied = (0, 1, laatste, len(KOLOMMEN))
    vel.pagina(voet(cijfers, "inhaallijst", namen=True), gebied=gebied, kop_rij=rij)


def _hulp(rijen: Sequence[Sequence[Waarde]]) -> str:
    if not rijen:
        return "Niemand hoeft een toets in te halen."
    return "Wie nog een toets moet maken. Vrijgesteld? Noteer dan 'vrij' in de klassenmap."


def _rijen(gegevens: IbGegevens) -> Iterator[list[Waarde]]:
    """Yield the lines of all classes in their order."""
    for groep in gegevens.cijfers.groepen:
        eigen = [m for m in gegevens.metingen if m.kind.groep == groep.naam]
        for regel in inhaalrijen(gegevens.cijfers.school, eigen):
            yield [groep.naam, *regel, None]


def inhaalrijen(school: School, metingen: Iterable[Meting]) -> Iterator[list[Waarde]]:
    """Yield who, leerjaar, test, moment and why, of one class: whole leerjaren, then children.

    Args:
        metingen: of that class, judged (`domein.meting.beoordeel`).
    """
    eigen = [meting for meting in metingen if meting.gevraagd]
    samen = _niemand(eigen)
    for (leerjaar, toets, moment), aantal in samen.items():
        wie, plek = f"alle {aantal} kinderen", f"{moment}{leerjaar}"
        yield [wie, leerjaar, toets_naam(school, toets), plek, "nog niet ingevuld"]
    for meting in sorted(eigen, key=lambda m: (m.kind.leerjaar, m.kind.plek)):
        if meting.soort in GEMIST and _ronde(meting) not in samen:
            yield _rij(school, meting)


def _ronde(meting: Meting) -> tuple[int, str, str]:
    return (meting.kind.leerjaar, meting.toets, meting.moment)


def _niemand(metingen: Sequence[Meting]) -> dict[tuple[int, str, str], int]:
    """Return the tests that no child of a leerjaar in this class made, with how many miss it."""
    uit = {}
    for ronde, deel in groupby(sorted(metingen, key=_ronde), key=_ronde):
        soorten = [meting.soort for meting in deel]
        if len(soorten) >= HELE_GROEP and set(soorten) == {Soort.NIET_GETOETST}:
            uit[ronde] = len(soorten)
    return uit


def _rij(school: School, meting: Meting) -> list[Waarde]:
    kind, toets = meting.kind, toets_naam(school, meting.toets)
    return [kind.naam, kind.leerjaar, toets, meting.moment_naam, str(meting.soort)]
