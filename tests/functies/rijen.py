"""Thousands of calls: around every border, at random, and with what a teacher may leave in a cell.

`FOUT` stands for a cell with an error, `DAG` for one that became a date.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from hgw_excel.schema.functiedelen import rangen
from hgw_excel.school.demo.keten import FICTIEF
from tests.functies.scholen import normen, scholen

FOUT = "#N/A"
DAG = datetime(2027, 5, 22)
LASTIG = (None, "", " ", "ziek", "vrij", "72", "151,5", "?", "*", "III*", True, FOUT, DAG, 1e15)
AFWIJKING = ("-0.1", "-0.06", "-0.0500001", "-0.05", "-0.0499999", "0", "0.04", "0.05")
SYSTEMEN = ("I-V", "A-E", "i-v", " A-E ", "I–V", "eigen", "", None, 5)
TOETSEN = ("Engels", "Reken*", "rekenen ?", "", None, "Rekenen-Wiskunde|M5", 7)
MOMENTEN = ("M", "E", "B", "M5", "m", " E5 ", "?", "?5", "M6", "5", "", None, 5, "ME", "X5")
LEERJAREN = (5, 5.0, 3, 8, 9, 0, 5.5, "5", None, True)


class Aanroep(NamedTuple):
    """One call of a function."""

    functie: str
    argumenten: tuple[object, ...]


def aanroepen(systeem: str) -> list[Aanroep]:
    """Return all calls to compare at a school with this system."""
    toeval = random.Random(f"functies {systeem}")
    return [
        *_niveau_op_de_grens(toeval, systeem),
        *_niveau(toeval, systeem),
        *_percentiel(toeval),
        *_groei(toeval, systeem),
        *_functioneringsniveau(toeval, systeem),
        *_leerrendement(toeval),
        *_signalen(toeval, systeem),
        *_aanpak(toeval, systeem),
        *te_veel(systeem),
    ]


def om(grens: Decimal, afwijkingen: Sequence[str] = AFWIJKING) -> Iterator[float]:
    """Yield numbers around a border, as a cell holds them."""
    return (float(grens + Decimal(afwijking)) for afwijking in afwijkingen)


def _niveau_op_de_grens(toeval: random.Random, systeem: str) -> Iterator[Aanroep]:
    namen = {demo: sleutel for sleutel, demo in FICTIEF.items()}
    school = scholen()[systeem]
    for norm in normen():
        if norm.systeem != systeem:
            continue
        toets = school.toets(namen[norm.toets])
        vormen = (toets.naam, toets.kort.upper(), f" {norm.toets}  ", *toets.ook)
        grenzen = (band.ondergrens for band in norm.banden if band.ondergrens is not None)
        for score in (score for grens in grenzen for score in om(grens)):
            moment = toeval.choice((norm.moment[0], norm.moment, norm.moment.lower()))
            wat = (score, toeval.choice(vormen), int(norm.moment[1]), moment, systeem)
            yield Aanroep("HGW_NIVEAU", wat)


def _niveau(toeval: random.Random, systeem: str) -> Iterator[Aanroep]:
    namen = [naam for toets in scholen()[systeem].toetsen for naam in (toets.naam, toets.kort)]
    for _ in range(1200):
        goed = (
            round(toeval.uniform(-20, 300), toeval.choice((0, 1, 2, 6))),
            toeval.choice(namen), toeval.randint(1, 8), toeval.choice("BME"), systeem,
        )  # fmt: skip
        yield Aanroep("HGW_NIVEAU", _met_fout(toeval, goed, (LASTIG, TOETSEN, LEERJAREN, MOMENTEN)))
    for toets in scholen()[systeem].toetsen:
        for grens in (toets.minimum, toets.maximum):
            for score in om(Decimal(str(grens)), ("-0.1", "-0.000001", "0", "0.000001", "0.1")):
                yield Aanroep("HGW_NIVEAU", (score, toets.naam, 5, "M", systeem))
                yield Aanroep("HGW_FUNCTIONERINGSNIVEAU", (score, toets.naam, systeem))


def _met_fout(
    toeval: random.Random, goed: tuple[object, ...], vreemd: tuple[tuple[object, ...], ...]
) -> tuple[object, ...]:
    """Return arguments of which one in three calls has a strange one."""
    if toeval.random() > 0.35:
        return goed
    plaats, soorten = toeval.randrange(len(goed)), (*vreemd, *([SYSTEMEN] * len(goed)))
    anders = toeval.choice((*soorten[plaats], FOUT))
    return (*goed[:plaats], anders, *goed[plaats + 1 :])


def _percentiel(toeval: random.Random) -> Iterator[Aanroep]:
    halven = [half / 2 for half in range(-2, 205)]
    dichtbij = [p + d for p in (11, 21, 26, 41, 51, 61, 76, 81, 0, 100) for d in (-0.51, -0.4999)]
    for percentiel in (*halven, *dichtbij, *LASTIG):
        for systeem in ("I-V", "A-E", toeval.choice(SYSTEMEN)):
            yield Aanroep("HGW_NIVEAU_PERCENTIEL", (percentiel, systeem))


def _groei(toeval: random.Random, systeem: str) -> Iterator[Aanroep]:
    niveaus = (*rangen(scholen()[systeem].systeem), "III ", "Iii", "C", "II", "6", "I++", "1F +")
    for _ in range(600):
        soort = toeval.choice((niveaus, niveaus, LASTIG, None))
        paar = [
            toeval.choice(soort) if soort else toeval.randint(0, 40000) / toeval.choice((20, 100))
            for _ in range(2)
        ]
        if toeval.random() < 0.15:
            paar[toeval.randrange(2)] = toeval.choice((*LASTIG, *niveaus, 12.25))
        yield Aanroep("HGW_GROEI", tuple(paar))


def _functioneringsniveau(toeval: random.Random, systeem: str) -> Iterator[Aanroep]:
    namen = [naam for toets in scholen()[systeem].toetsen for naam in (toets.naam, *toets.ook)]
    for _ in range(600):
        goed = (round(toeval.uniform(0, 300), toeval.choice((0, 1, 3))), toeval.choice(namen))
        yield Aanroep(
            "HGW_FUNCTIONERINGSNIVEAU", _met_fout(toeval, (*goed, systeem), (LASTIG, TOETSEN))
        )
    for gemiddelde in range(80, 220, 2):
        for score in om(Decimal(gemiddelde)):
            yield Aanroep("HGW_FUNCTIONERINGSNIVEAU", (score, "Rekenen", systeem))


def _leerrendement(toeval: random.Random) -> Iterator[Aanroep]:
    for dl in (*range(-1, 62), 8, 8, 16, 40, 12.5, *LASTIG):
        for _ in range(6):
            dle = toeval.choice((toeval.randint(0, 61), toeval.randint(0, 600) / 10))
            yield Aanroep("HGW_LEERRENDEMENT", (dle, dl))
    for dle in (*LASTIG, 0.285, 60.01):
        yield Aanroep("HGW_LEERRENDEMENT", (dle, 40))
        yield Aanroep("HGW_LEERRENDEMENT", (dle, 1))


def _signalen(toeval: random.Random, systeem: str) -> Iterator[Aanroep]:
    school = scholen()[systeem]
    niveaus = [*rangen(school.systeem), *school.systeem.niveaus] * 2 + [None, None, "ziek", "?", 3]
    vakken = [naam for vak in school.vakgebieden for naam in (vak.naam, vak.kort.upper())] * 3
    for _ in range(900):
        aantal = toeval.randint(1, 6)
        rij = [toeval.choice(niveaus) for _ in range(aantal)]
        if toeval.random() < 0.15:
            rij = [school.systeem.niveaus[0]] * aantal
        scores = [_score(toeval) for _ in range(aantal)]
        anders = toeval.random() < 0.03 and aantal > 1
        vak = toeval.choice((*vakken, "Engels", "", None, "Reken*"))
        yield Aanroep("HGW_SIGNALEN", (vak, rij, scores[1:] if anders else scores))


def _aanpak(toeval: random.Random, systeem: str) -> Iterator[Aanroep]:
    school = scholen()[systeem]
    keuzes = (*school.aanpakken.keuzes, *school.aanpakken.groepen)
    sterren = tuple(f"{woord}{ster}" for woord in keuzes for ster in ("", "*", " *"))
    niveaus = (*rangen(school.systeem), *school.observatiestappen, "III ", "II", "6", "op  koers")
    for _ in range(700):
        leeg = toeval.choice((None, "", " "))
        voorstel = toeval.choice((leeg, leeg, toeval.choice(sterren), "plus", "*"))
        keuze = toeval.choice((leeg, leeg, toeval.choice(keuzes).upper(), "plus"))
        wat = (toeval.choice((*niveaus, *LASTIG)), voorstel, keuze)
        yield Aanroep("HGW_AANPAK", _met_fout(toeval, wat, (LASTIG,) * 3))


def te_veel(systeem: str) -> Iterator[Aanroep]:
    """Give each argument that is one cell two of them; and one of those an error beside it."""
    goed = {
        "HGW_NIVEAU": (151, "Rekenen", 5, "M", systeem), "HGW_NIVEAU_PERCENTIEL": (45, "I-V"),
        "HGW_GROEI": (140, 151), "HGW_FUNCTIONERINGSNIVEAU": (151, "Rekenen", systeem),
        "HGW_LEERRENDEMENT": (20, 45), "HGW_AANPAK": ("IV", None, None),
    }  # fmt: skip
    for naam, args in goed.items():
        yield Aanroep(naam, args)
        for plaats, arg in enumerate(args):
            for twee in ([arg, arg], [arg, FOUT]):
                yield Aanroep(naam, (*args[:plaats], twee, *args[plaats + 1 :]))
    yield Aanroep("HGW_SIGNALEN", (["Rekenen", "Rekenen"], ["V"], [None]))
    yield Aanroep("HGW_SIGNALEN", (FOUT, ["V"], [None]))


def _score(toeval: random.Random) -> object:
    if toeval.random() < 0.2:
        return toeval.choice(LASTIG)
    return toeval.choice((100, 101, 101.04, 99.95, 98.9, 98.95, 102.5, -4, toeval.uniform(90, 110)))
