"""A class with results of four moments typed: what `hgw signaleer` and HGW_SIGNALEN both see."""

import random
from datetime import date

from hgw_excel.acties.signaleren import signaleer
from hgw_excel.domein.school import School
from hgw_excel.schema.functiedelen import rangen
from hgw_excel.schema.functies.signalen import REGELS
from hgw_excel.schema.inhoud import Inhoud
from tests.controle.klasbouw import maak_inhoud
from tests.functies.rijen import Aanroep
from tests.functies.scholen import scholen

AANTAL = 300
VANDAAG = date(2027, 7, 1)
EERDER = (("M4", "2025-2026"), ("E4", "2025-2026"))
SCORES = (None, 100, 101.04, 99.95, 98.95, 102.5, 96)
"""Around a point of difference, and none."""

Resultaat = tuple[object, object]


def maak_rijen(systeem: str) -> list[list[Resultaat]]:
    """Return per child the niveau and score of M4, E4, M5 and E5; only E5 has always a niveau."""
    toeval = random.Random(f"signaleer {systeem}")
    school = scholen()[systeem]
    niveaus = (*rangen(school.systeem), *school.systeem.niveaus)
    alles = (*niveaus, None, *school.codes), (*SCORES, *school.codes)

    def resultaat(mag: tuple[tuple[object, ...], tuple[object, ...]]) -> Resultaat:
        return toeval.choice(mag[0]), toeval.choice(mag[1])

    return [
        [*(resultaat(alles) for _ in range(3)), resultaat((niveaus, SCORES))] for _ in range(AANTAL)
    ]


def maak_klas(systeem: str, rijen: list[list[Resultaat]]) -> Inhoud:
    """Return a groep 5 without norms in which these stand as results of rekenen."""
    school = scholen()[systeem]
    namen = [f"Kind {nummer}" for nummer in range(len(rijen))]
    leeg = maak_inhoud(school, (5,), namen, {"hgw_periode": 4})
    scores = [dict(rij) for rij in leeg.ruw["tblScores"]]
    toetsen = []
    for rij, resultaten in zip(scores, rijen, strict=False):
        for (moment, jaar), (niveau, score) in zip(EERDER, resultaten[:2], strict=True):
            vast = {"leerling_id": rij["leerling_id"], "toets": school.toetsen[0].naam}
            toetsen.append({**vast, "moment": moment, "schooljaar": jaar, **_cellen(niveau, score)})
        for moment, (niveau, score) in zip("me", resultaten[2:], strict=True):
            rij |= {f"rekenen_{moment}_{k}": v for k, v in _cellen(niveau, score).items()}
    ruw = {**leeg.ruw, "tblScores": scores, "tblToetsen": toetsen}
    return Inhoud(leeg.werkboek, ruw, leeg.kop_ruw)


def _cellen(niveau: object, score: object) -> dict[str, object]:
    return {"niveau": niveau, "score": score}


def aanroepen(rijen: list[list[Resultaat]]) -> list[Aanroep]:
    """Return the call of HGW_SIGNALEN for each child."""
    return [
        Aanroep("HGW_SIGNALEN", ("Rekenen", [n for n, _ in rij], [s for _, s in rij]))
        for rij in rijen
    ]


def met_signaleer(inhoud: Inhoud, school: School) -> list[str]:
    """Return what `hgw signaleer` says of rekenen, of the rules that the function knows."""
    return [
        ", ".join(
            sorted(
                signaal.gevonden.code
                for signaal in kind.signalen
                if signaal.gevonden.gebied == "rekenen" and signaal.gevonden.code in REGELS
            )
        )
        for kind in signaleer(inhoud, school, VANDAAG).kinderen
    ]
