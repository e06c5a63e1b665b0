"""Bijwerken of a whole school: what the administration says against all klassenmappen at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from hgw_excel.acties.bagage import naamvorm
from hgw_excel.acties.bijwerken import NIETS, Wens, bijwerken
from hgw_excel.acties.kopie import Kopie
from hgw_excel.acties.leerlingnamen import kent
from hgw_excel.acties.leerlingverdeling import verdeel
from hgw_excel.acties.voorstel import Voorstel
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.leerling import Schoolgegevens
from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.domein.school import School
from hgw_excel.domein.schooljaar import gewoon_schooljaar
from hgw_excel.importeren.lees import read_leerlingen
from hgw_excel.importeren.meldingen import (
    ANDERE_JAARGROEP,
    OUD_LEERLINGEN,
    ZONDER_GROEP,
    ZONDER_LEERJAAR,
    ZONDER_NAAM,
)
from hgw_excel.school.controleren import Uitkomst as Gecontroleerd
from hgw_excel.school.controleren import controleer
from hgw_excel.school.uitvoeren import Uitvoering, afspraken_van, bereid_gelezen

ONDANKS = ("HGW401", "HGW407")
"""A row that still needs an id, and a child without a row: just what is mended here."""

WEGGELATEN = (ZONDER_GROEP, ZONDER_LEERJAAR, ZONDER_NAAM, ANDERE_JAARGROEP)
"""Pupils of the file that were left out: who is not found may be one of these."""


def bereid_bijwerken(
    paden: Sequence[str | Path],
    datum: date,
    school: Path | None = None,
    *,
    leerlingen: Path | None = None,
    namen: Sequence[tuple[str, str]] = (),
    voortgang: Callable[[int, int], None] | None = None,
) -> Uitvoering:
    """Return what bijwerken would change; nothing is written.

    Args:
        datum: the day of leaving for who is not in the file any more, or in another class.
        leerlingen: a pupil file; without one nobody comes or goes.
        namen: old display names with the new ones.
        voortgang: called with (done, total) after each file.

    Raises:
        KanNiet: the pupil file can't be used, or nobody or more than one is called so.
    """
    _eis_een_nieuwe(namen)
    gegevens, over_bestand = _lees(leerlingen) if leerlingen else (None, [])
    gelezen = controleer(paden, school, voortgang=voortgang)
    bereid = partial(_bereid, gelezen, afspraken_van(paden, school), datum)
    uit = bereid({})
    if gegevens is None and not namen:
        return uit
    klassen = [een.klas for een in uit.klassen if een.klas and not een.reden]
    wensen = dict(_wensen(klassen, gegevens, over_bestand)) if gegevens else {}
    for bestand, bij in _namen(klassen, namen).items():
        wensen[bestand] = replace(wensen.get(bestand, NIETS), namen=bij)
    uit = bereid(wensen)
    stil = OUD_LEERLINGEN.code  # they are always there, and say nothing of a class
    meldingen = [melding for melding in over_bestand if melding.code != stil]
    return Uitvoering(uit.klassen, (*meldingen, *uit.meldingen))


def _bereid(
    gelezen: Gecontroleerd, afspraken: School | None, datum: date, wensen: Mapping[str, Wens]
) -> Uitvoering:
    def actie(klas: Klas, school: School, datum: date) -> Voorstel:
        return bijwerken(klas, school, datum, wensen.get(klas.bestand, NIETS))

    return bereid_gelezen(gelezen, afspraken, actie, datum, ondanks=ONDANKS)


def _wensen(
    klassen: Sequence[Klas], gegevens: Schoolgegevens, over_bestand: Sequence[Melding]
) -> Mapping[str, Wens]:
    _eis_zelfde_school(gegevens, klassen)
    weggelaten = {soort.code for soort in WEGGELATEN}
    volledig = not any(melding.code in weggelaten for melding in over_bestand)
    return verdeel(klassen, gegevens.groepen, volledig=volledig)


def _lees(pad: Path) -> tuple[Schoolgegevens, list[Melding]]:
    gegevens, meldingen = read_leerlingen(pad)
    if gegevens is None:
        reden = str(meldingen[0]) if meldingen else ""
        raise KanNiet(f"'{pad.name}' kan niet gebruikt worden. {reden}".rstrip())
    return gegevens, meldingen


def _eis_zelfde_school(gegevens: Schoolgegevens, klassen: Sequence[Klas]) -> None:
    """Refuse the file of another school or schooljaar: then everyone would seem to have left."""
    for klas in klassen:
        if gegevens.brin and klas.brin and gegevens.brin.upper() != klas.brin:
            raise KanNiet("Het leerlingbestand is van een andere school. Er is niets veranderd.")
        van, hier = map(gewoon_schooljaar, (gegevens.schooljaar, klas.schooljaar))
        if van and hier and van != hier:
            raise KanNiet(
                f"Het leerlingbestand is van schooljaar {van}, de klassenmap van {hier}. Er is "
                "niets veranderd."
            )


def _eis_een_nieuwe(namen: Sequence[tuple[str, str]]) -> None:
    """Refuse two new names for one child, or one for two: it can't be known which is meant."""
    for kant in zip(*namen, strict=True):
        if len({naamvorm(naam) for naam in kant}) < len(kant):
            raise KanNiet("Bij --hernoem staat een naam twee keer. Er is niets veranderd.", 2)


def _namen(klassen: Sequence[Klas], namen: Sequence[tuple[str, str]]) -> dict[str, dict[str, str]]:
    """Return the new names in the class that knows each old one; a screen shows no names."""
    per_klas: dict[str, dict[str, str]] = {}
    for oud, nieuw in namen:
        bij = [klas.bestand for klas in klassen if kent(Kopie.van(klas), oud)]
        if len(bij) != 1:
            waar = "geen van deze klassenmappen" if not bij else f"{len(bij)} klassenmappen"
            raise KanNiet(
                f"Een kind met die naam staat in {waar}. Typ de naam zoals die op het blad "
                "Leerlingen staat, en kies één klassenmap.",
                2,
            )
        per_klas.setdefault(bij[0], {})[oud] = nieuw
    return per_klas
