"""Voortgang per klas: what each class has done, so that the IB knows where to go first."""

from collections.abc import Mapping, Sequence
from typing import Any

from hgw_excel.bouwen.palet import GEEL, GRIJS, LIJN_MIDDEN
from hgw_excel.schema.bladen.start import STAPPEN
from hgw_excel.school.overzicht import zinnen
from hgw_excel.school.overzicht.gegevens import IbGegevens, Voortgang
from hgw_excel.school.overzicht.register import ibblad
from hgw_excel.school.overzicht.vel import CelStijl, Kolom, Vel, Waarde
from hgw_excel.school.overzicht.voet import voet

DAG = "[$-413]d mmm"
VAST = (
    Kolom("groep", 10, stijl={"bold": True}),
    Kolom("kinderen", 8.5, "midden"),
    Kolom("M ingevuld", 11, "midden"),
    Kolom("E ingevuld", 11, "midden"),
    Kolom("behoeften ingevuld", 10.5, "midden"),
    Kolom("nog te bespreken", 10, "aantal"),
    Kolom("plannen klaar", 9, "midden"),
    Kolom("gesprekken", 10.5, "aantal"),
    Kolom("periode", 8, "midden"),
)
TELLINGEN = {2, 3, 4, 6}
"""Columns that say 'x van y'."""
BESPREKEN = 5


@ibblad("Voortgang per klas", plaats=50)
def voortgang(vel: Vel, gegevens: IbGegevens) -> None:
    """One row per class: results, groepsoverzicht, indeling, plans, talks and the cycle."""
    cijfers = gegevens.cijfers
    rij = vel.kop("Voortgang per klas", _hulp(gegevens))
    stappen = [Kolom(stap, _breedte(stap), "dag", stijl={"num_format": DAG}) for stap in STAPPEN]
    kolommen = [*VAST, *stappen]
    rijen = [_rij(klas) for klas in gegevens.voortgang]
    laatste = vel.tabel(
        "tblVoortgang", rij, kolommen, rijen, hoogte=21, extra=_stijl(gegevens.voortgang)
    )
    vel.vast(rij + 1, 2)
    gebied = (0, 1, laatste, len(kolommen))
    wat = voet(cijfers, "voortgang per klas", namen=True)
    vel.pagina(wat, gebied=gebied, liggend=True, kop_rij=rij)


def _hulp(gegevens: IbGegevens) -> str:
    zin = " ".join(zinnen.cyclus_zinnen([klas.groep for klas in gegevens.voortgang]))
    return f"{zin} Vet: nog niet compleet." if gegevens.voortgang else "Er doet geen klas mee."


def _breedte(stap: str) -> float:
    return max(8.5, len(stap) + 1.0)


def _rij(klas: Voortgang) -> list[Waarde]:
    gemaakt = [klaar for _, klaar, _ in klas.gemaakt]
    stappen = dict(klas.groep.cyclus.stappen)
    return [
        klas.groep.naam,
        klas.groep.kinderen,
        *gemaakt,
        klas.behoeften,
        klas.bespreken,
        klas.plannen_klaar,
        klas.gesprekken,
        klas.groep.cyclus.periode,
        *(stappen.get(stap) for stap in STAPPEN),
    ]


def _stijl(klassen: Sequence[Voortgang]) -> CelStijl:
    """'51 van 60' as a number format, so that the cell stays a number that can be sorted."""

    def stijl(rij: int, kolom: int) -> Mapping[str, Any]:
        if not klassen:
            return {}
        if kolom in TELLINGEN:
            return _telling(*_telling_van(klassen[rij], kolom))
        if kolom == BESPREKEN:
            return {"bg_color": GEEL} if klassen[rij].bespreken else {"font_color": LIJN_MIDDEN}
        return {"font_color": GRIJS} if kolom in (1, 8) else {}

    return stijl


def _telling_van(klas: Voortgang, kolom: int) -> tuple[int, int]:
    (_, m, m_gevraagd), (_, e, e_gevraagd) = klas.gemaakt
    return {
        2: (m, m_gevraagd),
        3: (e, e_gevraagd),
        4: (klas.behoeften, klas.groep.kinderen),
        6: (klas.plannen_klaar, klas.plannen),
    }[kolom]


def _telling(klaar: int, totaal: int) -> Mapping[str, Any]:
    """Complete is plain, nothing yet is grey, in between is bold: there is still work."""
    vorm = {"num_format": f'0" van {totaal}"'} if totaal else {"num_format": '"–"'}
    if not totaal or not klaar:
        return {**vorm, "font_color": GRIJS}
    return {**vorm, "bold": klaar < totaal}
