"""The names by which the pupils of a file are shown, and what there is to say about them."""

from collections.abc import Collection, Sequence

from hgw_excel.domein import namen
from hgw_excel.domein.leerling import Leerling
from hgw_excel.domein.melding import Melding
from hgw_excel.importeren.meldingen import JOKERTEKEN


def maak_namen(
    leerlingen: Sequence[Leerling], bezet: Collection[str] = (), bestand: str = ""
) -> tuple[tuple[str, ...], list[Melding]]:
    """Return one display name per pupil of a class, in the order given.

    Args:
        leerlingen: the pupils that need a name.
        bezet: names of the class that are already given and stay.
        bestand: bare file name, for the melding.
    """
    return namen.maak_namen(leerlingen, bezet), _jokertekens(leerlingen, bestand)


def _jokertekens(leerlingen: Sequence[Leerling], bestand: str) -> list[Melding]:
    aantal = sum(
        any(teken in leerling.roepnaam + leerling.achternaam for teken in namen.JOKERTEKENS)
        for leerling in leerlingen
    )
    if not aantal:
        return []
    begin = "één naam" if aantal == 1 else f"{aantal} namen"
    zin = f"In {begin} staat een * ? of ~. Dat teken is weggelaten."
    doe = "Verbeter de roepnaam op het blad Leerlingen."
    return [JOKERTEKEN.melding(bestand, zin, doe, veld="leerling")]
