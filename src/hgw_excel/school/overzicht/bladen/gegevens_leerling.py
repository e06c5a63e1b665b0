"""Gegevens leerling: every result with the child it belongs to and the file it comes from."""

from hgw_excel.domein.meting import GEDAAN, Meting, Soort
from hgw_excel.school.overzicht import zinnen
from hgw_excel.school.overzicht.bladen.gegevens import toets_naam
from hgw_excel.school.overzicht.gegevens import IbGegevens
from hgw_excel.school.overzicht.register import ibblad
from hgw_excel.school.overzicht.vel import Kolom, Vel, Waarde
from hgw_excel.school.overzicht.voet import voet

KOLOMMEN = (
    Kolom("leerling_id", 15),
    Kolom("leerlingnummer", 14),
    Kolom("leerling", 18, stijl={"bold": True}),
    Kolom("groep", 8),
    Kolom("leerjaar", 8.5, "midden"),
    Kolom("vakgebied", 18),
    Kolom("toets", 22),
    Kolom("moment", 8.5, "midden"),
    Kolom("score", 9, "midden"),
    Kolom("niveau", 12, "midden"),
    Kolom("komt uit", 27),
)
MET_UITSLAG = GEDAAN | {Soort.ZIEK, Soort.VRIJ}


@ibblad("Gegevens leerling", plaats=90, rechts=True)
def gegevens_leerling(vel: Vel, gegevens: IbGegevens) -> None:
    """One row a result."""
    rij = vel.kop("Gegevens leerling", "Elke uitslag op een eigen regel, met het bestand erbij.")
    rijen = [_rij(gegevens, m) for m in gegevens.metingen if m.soort in MET_UITSLAG]
    laatste = vel.tabel("tblGegevensLeerling", rij, KOLOMMEN, rijen, filter_=True, hoogte=16)
    vel.vast(rij + 1, 4)
    vel.pagina(
        voet(gegevens.cijfers, "gegevens per leerling", namen=True),
        gebied=(0, 1, laatste, len(KOLOMMEN)),
        liggend=True,
        kop_rij=rij,
    )


def _rij(gegevens: IbGegevens, meting: Meting) -> list[Waarde]:
    kind, school = meting.kind, gegevens.cijfers.school
    return [
        kind.leerling_id,
        kind.leerlingnummer,
        kind.naam,
        kind.groep,
        kind.leerjaar,
        zinnen.vak_naam(school, meting.vakgebied),
        toets_naam(school, meting.toets),
        meting.moment_naam,
        meting.score,
        meting.niveau or str(meting.soort),
        gegevens.komt_uit[kind.groep],
    ]
