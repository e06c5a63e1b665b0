"""What signals cost, in CPU: ten thousand pupils from plain values, and one class from its content.

Targets: 10,000 pupils x 5 vakgebieden x 6 moments under 3 s; a class of 29 under 20 ms.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from time import process_time

from hgw_excel.acties.signaleren import signaleer
from hgw_excel.domein.meting import Soort
from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.school import School
from hgw_excel.domein.signaleren import Signaleerder
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.schoolmap import voorbeeld_toml
from tests.klas import volle_klas

KINDEREN, RONDEN, KLASSEN = 10_000, 3, 15
MOMENTEN = ("E3", "M4", "E4", "M5", "E5", "M6")
DAG = date(2027, 2, 4)
Waarden = tuple[int, str, tuple[tuple[str, int, int, int], ...], int]
"""Leerjaar, vakgebied, per moment (moment, rang, score, tekort), and % goed."""


def school() -> School:
    """Return the example school, with all signals on."""
    gelezen, _ = to_instellingen(voorbeeld_toml())
    assert gelezen is not None
    return replace(gelezen, schooljaar="2026-2027", brin="99ZZ")


def kale_waarden(toeval: random.Random) -> list[list[Waarden]]:
    """Return invented results as plain values, one list of five vakgebieden per pupil."""
    vakken = [vak.sleutel for vak in school().vakgebieden]
    return [[(6, vak, tuple(_reeks(toeval)), toeval.randint(50, 99)) for vak in vakken]
            for _ in range(KINDEREN)]  # fmt: skip


def _reeks(toeval: random.Random) -> Iterator[tuple[str, int, int, int]]:
    rang, score = toeval.randint(1, 5), toeval.randint(40, 60)
    for moment in MOMENTEN:
        rang = max(1, min(5, rang + toeval.choice((-1, 0, 0, 0, 1))))
        score += toeval.randint(0, 14)
        yield moment, rang, score, toeval.randint(0, 9)


def bouw(waarden: list[Waarden]) -> list[Reeks]:
    """Build the reeksen of one pupil."""
    namen = ("", "V", "IV", "III", "II", "I")
    return [
        Reeks(
            Onderwerp.TOETS,
            vak,
            vak,
            leerjaar,
            tuple(
                Meetpunt(
                    moment=moment,
                    soort=Soort.NIVEAU,
                    niveau=namen[rang],
                    rang=rang,
                    score=Decimal(score),
                    tekort=Decimal(tekort),
                    gevraagd=True,
                    plekken=(("tblToetsen", 0, "niveau"),),
                )
                for moment, rang, score, tekort in punten
            ),
            methode=Decimal(goed),
        )
        for leerjaar, vak, punten, goed in waarden
    ]


def cpu(doe: Callable[[], object], keer: int) -> float:
    """Return the least CPU time in seconds of so many times."""
    tijden = []
    for _ in range(keer):
        begin = process_time()
        doe()
        tijden.append(process_time() - begin)
    return min(tijden)


def meet() -> None:
    """Print both."""
    afspraken = school()
    signaleerder = Signaleerder(afspraken, DAG)
    waarden = kale_waarden(random.Random(2027))
    klaar = [bouw(kind) for kind in waarden]
    gevonden = sum(len(signaleerder.van_kind(kind)) for kind in klaar)
    zonder = cpu(lambda: [signaleerder.van_kind(kind) for kind in klaar], RONDEN)
    met = cpu(lambda: [signaleerder.van_kind(bouw(kind)) for kind in waarden], RONDEN)
    print(f"{KINDEREN} pupils x 5 vakgebieden x {len(MOMENTEN)} moments: {gevonden} signals")
    print(f"{'reeksen ready':<28} {zonder:8.2f} s")
    print(f"{'from plain values':<28} {met:8.2f} s")
    _meet_klas(afspraken, signaleerder)


def _meet_klas(afspraken: School, signaleerder: Signaleerder) -> None:
    klas = volle_klas((5, 6), 29, afspraken)

    def vers() -> None:
        inhoud = Inhoud(klas.werkboek, klas.ruw, klas.kop_ruw)
        signaleer(inhoud, afspraken, DAG, signaleerder=signaleerder)

    def gerekend() -> None:
        signaleer(klas, afspraken, DAG, signaleerder=signaleerder)

    print("a class of 29, from its content to signals and rows")
    print(f"{'every formula still to do':<28} {1000 * cpu(vers, KLASSEN):8.1f} ms")
    print(f"{'after the checks':<28} {1000 * cpu(gerekend, KLASSEN):8.1f} ms")
