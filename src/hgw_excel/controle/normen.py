"""The norms that a klassenmap carries, read back from its sheet Normen."""

from decimal import Decimal

from hgw_excel.domein.getal import to_decimal
from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.normtabel import LEERLING, NormTabel
from hgw_excel.schema.bladen.archief import BANDEN
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.nieuw import LAAGST, ONBEREIKBAAR


def normen_van(inhoud: Inhoud) -> NormTabel:
    """Return the norms of a klassenmap; they are read once."""
    return inhoud.onthoud(("normen",), lambda: _lees(inhoud))


def _lees(inhoud: Inhoud) -> NormTabel:
    return NormTabel(_norm(rij) for rij in inhoud.rijen("tblNormen") if rij.tekst("sleutel"))


def _norm(rij: Rij) -> Norm:
    banden = (_band(rij, nummer) for nummer in range(BANDEN, 0, -1))
    return Norm(
        toets=rij.tekst("toets"),
        versie=rij.tekst("versie"),
        norm_versie=rij.tekst("norm_versie"),
        norm_soort=LEERLING,
        moment=rij.tekst("moment"),
        systeem=rij.tekst("systeem"),
        banden=tuple(band for band in banden if band is not None),
        bron=rij.tekst("bron"),
        gemiddelde=_getal(rij, "gemiddelde"),
    )


def _band(rij: Rij, nummer: int) -> Band | None:
    naam, grens = rij.tekst(f"n{nummer}"), _getal(rij, f"g{nummer}")
    if not naam or grens is None:
        return None
    return Band(naam, None if grens == LAAGST else grens)


def _getal(rij: Rij, key: str) -> Decimal | None:
    getal = rij.getal(key)
    return None if getal is None or getal == to_decimal(ONBEREIKBAAR) else getal
