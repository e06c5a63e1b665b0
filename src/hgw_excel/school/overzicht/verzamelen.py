"""From classes to what the sheets show. The order in which classes come never matters."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from re import findall

from hgw_excel.controle.citaat import noemt, plat
from hgw_excel.controle.oogst import groep_van, kinderen, oogst
from hgw_excel.domein.ambities import standen
from hgw_excel.domein.kwaliteit import Kwaliteit
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.domein.meting import Meting, Soort, beoordeel
from hgw_excel.domein.oogst import groei, natuurlijk, tellingen
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Inhoud, als_tekst
from hgw_excel.school.overzicht.gegevens import (
    Afspraak,
    Bestand,
    Cijfers,
    Cyclus,
    GroepCijfers,
    IbGegevens,
    Klas,
    Voortgang,
)

MOMENTEN = ("M", "E")
ERNST = tuple(Ernst)
NAAMLOOS = "een bestand met de naam van een kind"
ZIE_IB = "Zie het blad Controle van het ib-overzicht."
"""Stand in the schooloverzicht, which goes without names, where a file says who it is about."""


def verzamel(
    klassen: Sequence[Klas],
    school: School,
    meldingen: Sequence[Melding] = (),
    uitgesloten: Mapping[str, str] | None = None,
    datum: date | None = None,
    afspraken: tuple[Afspraak, ...] = (),
    kwaliteit: Kwaliteit | None = None,
) -> IbGegevens:
    """Count everything once, for both overviews.

    Args:
        klassen: the classes that count.
        school: the agreements they are counted by.
        meldingen: everything that was said about the files.
        uitgesloten: files that do not count, with the reason.
        datum: date for the foot of each page, if it must show one.
        afspraken: what was typed in the overview that will be replaced.
        kwaliteit: the kwaliteitskaarten as counts, if there are any.
    """
    op_volgorde = sorted(klassen, key=_volgorde)
    groepen = tuple(_groep(klas) for klas in op_volgorde)
    per_klas = [oogst(k.inhoud, school, k.afgekeurd, _naam(k)) for k in op_volgorde]
    kalender = [meting for alles in per_klas for meting in alles]
    metingen = beoordeel(kalender, school)
    stand = standen(school, kalender)
    cijfers = Cijfers(
        school,
        groepen,
        tellingen(school, metingen),
        stand,
        groei(metingen, stand),
        _bestanden(op_volgorde, uitgesloten or {}),
        _tel_meldingen(meldingen),
        datum,
        afspraken,
        kwaliteit,
    )
    return IbGegevens(
        cijfers,
        tuple(map(_voortgang, op_volgorde, groepen, per_klas)),
        metingen,
        tuple(sorted(meldingen, key=_melding_volgorde)),
        {_naam(klas): klas.bestand for klas in op_volgorde},
    )


def _naam(klas: Klas) -> str:
    """Return the name of a class; where its cell is empty the file says which it is."""
    return groep_van(klas.inhoud) or Path(klas.bestand).stem


def _volgorde(klas: Klas) -> tuple[object, ...]:
    return (klas.inhoud.werkboek.leerjaren, natuurlijk(_naam(klas)), klas.bestand, klas.sha256)


def _groep(klas: Klas) -> GroepCijfers:
    aantal = sum(1 for _ in kinderen(klas.inhoud))
    return GroepCijfers(_naam(klas), klas.inhoud.werkboek.leerjaren, aantal, _cyclus(klas.inhoud))


def _cyclus(inhoud: Inhoud) -> Cyclus:
    periode = als_tekst(inhoud.kop("hgw_periode"))
    stappen = []
    for rij in inhoud.rijen("tblCyclus"):
        if rij.tekst("periode") == periode:
            dag = rij["klaar_op"]
            stappen.append((rij.tekst("stap"), dag if isinstance(dag, date) else None))
    return Cyclus(periode, tuple(stappen))


def _bestanden(klassen: Sequence[Klas], uitgesloten: Mapping[str, str]) -> tuple[Bestand, ...]:
    mee = [_bestand(klas) for klas in klassen]
    weg = [Bestand(naam, reden=uitgesloten[naam]) for naam in sorted(uitgesloten)]
    namen = frozenset(naam for klas in klassen for naam in _namen(klas.inhoud))
    return tuple(_zonder_namen(bestand, namen) for bestand in (*mee, *weg))


def _namen(inhoud: Inhoud) -> Iterator[str]:
    """Yield the words of the names of the children, flat."""
    for rij in inhoud.rijen("tblLeerlingen"):
        delen = (rij.tekst(key) for key in ("roepnaam", "achternaam", "leerling"))
        yield from (woord for woord in findall(r"\w+", plat(" ".join(delen))) if len(woord) > 1)


def _zonder_namen(bestand: Bestand, namen: Collection[str]) -> Bestand:
    """Return a file without what names a child: 'OPP Anna.xlsx' may lie between the classes."""
    naam = NAAMLOOS if noemt(bestand.naam, namen) else bestand.naam
    reden = ZIE_IB if noemt(bestand.reden, namen) else bestand.reden
    return replace(bestand, naam=naam, reden=reden)


def _bestand(klas: Klas) -> Bestand:
    inhoud = klas.inhoud
    return Bestand(
        klas.bestand,
        _naam(klas),
        sum(1 for _ in kinderen(inhoud)),
        als_tekst(inhoud.kop("hgw_klassenmap_versie")),
        als_tekst(inhoud.kop_ruw.get("hgw_afspraken")),
        klas.sha256,
        _normen(inhoud),
    )


def _normen(inhoud: Inhoud) -> tuple[str, ...]:
    """'DMT 2018 (bron)', once per test and version."""
    normen = set()
    for rij in inhoud.rijen("tblNormen"):
        toets, versie, bron = (rij.tekst(key) for key in ("toets", "versie", "bron"))
        if toets:
            normen.add(f"{toets} {versie}".rstrip() + (f" ({bron})" if bron else ""))
    return tuple(sorted(normen))


def _tel_meldingen(meldingen: Sequence[Melding]) -> tuple[tuple[str, str, int], ...]:
    aantal = Counter((melding.code, melding.ernst) for melding in meldingen)
    op_volgorde = sorted(aantal, key=lambda soort: (ERNST.index(soort[1]), soort[0]))
    return tuple((code, str(ernst), aantal[code, ernst]) for code, ernst in op_volgorde)


def _melding_volgorde(melding: Melding) -> tuple[object, ...]:
    plek = (natuurlijk(melding.bestand), melding.bestand, melding.blad, natuurlijk(melding.cel))
    return (ERNST.index(melding.ernst), *plek, melding.code, melding.zin, melding.doe)


def _voortgang(klas: Klas, groep: GroepCijfers, metingen: Sequence[Meting]) -> Voortgang:
    inhoud, gevraagd = klas.inhoud, [meting for meting in metingen if meting.gevraagd]
    return Voortgang(
        groep,
        tuple(_gemaakt(gevraagd, moment) for moment in MOMENTEN),
        groep.kinderen - _getal(inhoud, "hgw_zonder_behoefte"),
        _getal(inhoud, "hgw_bespreken"),
        _getal(inhoud, "hgw_plannen_klaar"),
        sum(gebied.indelen for gebied in inhoud.werkboek.gebieden),
        _getal(inhoud, "hgw_gesprekken"),
    )


def _gemaakt(metingen: Sequence[Meting], moment: str) -> tuple[str, int, int]:
    van_moment = [m for m in metingen if m.moment == moment]
    return moment, sum(m.soort is not Soort.LEEG for m in van_moment), len(van_moment)


def _getal(inhoud: Inhoud, naam: str) -> int:
    waarde = inhoud.kop(naam)
    return int(waarde) if isinstance(waarde, int | float) else 0
