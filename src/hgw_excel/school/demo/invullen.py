"""What teachers typed before they handed in their klassenmap: scores, observations, texts.

Everything is drawn from one seed. Niveaus follow the percentile of a latent ability plus noise; a
class lies somewhat above the national mean. Scores lie on the FICTIEF scales, so that with those
norms the computed niveau mostly agrees with the delivered one.
"""

import random
from collections.abc import Mapping
from datetime import date
from statistics import NormalDist

from hgw_excel.domein.leerlingbespreking import ONVOLDOENDE_PROFIJT
from hgw_excel.domein.school import PROFIEL_JONG, School, Toets
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.kolom import Waarde
from hgw_excel.school.demo.plannen import schrijf_plannen, sluit_eerste
from hgw_excel.school.demo.teksten import (
    AANMELDVRAAG,
    BEHOEFTEN,
    BELEMMEREND,
    DOELEN,
    JONG_BEHOEFTEN,
    JONG_BELEMMEREND,
    JONG_DOELEN,
    STERKE_BEHOEFTEN,
    STIMULEREND,
    WAT_WERKT,
)

SCHALEN: Mapping[str, tuple[int, int, int]] = {
    "rekenen": (100, 18, 24),
    "begrijpend_lezen": (90, 11, 22),
    "spelling": (150, 22, 26),
    "technisch_lezen": (20, 9, 15),
    "woordenschat": (60, 10, 18),
}
"""Mean at M3, gain per half year, standard deviation: those of the FICTIEF table."""

NORMAAL = NormalDist()
MEETDAG = date(2027, 1, 25)
STERK = 0.7

MET_EERDER = ("5", "5/6", "6")
"""Groepen that closed their first period; the others began with these klassenmappen later on."""
NOG_IN_1 = ("8",)
"""Groepen that have still to close it."""
ZONDER_PLANNEN = ("3",)
"""Groepen whose plans are empty: `hgw plan` fills them."""

Nieuw = dict[str, list[dict[str, Waarde]]]


def vul_in(inhoud: Inhoud, zaad: str) -> Inhoud:
    """Return the content with what a teacher types until the groepsbespreking in February."""
    toeval = random.Random(zaad)
    rijen: Nieuw = {naam: [dict(rij) for rij in lijst] for naam, lijst in inhoud.ruw.items()}
    loopt = 1 if zaad in NOG_IN_1 else 2
    kop = {**inhoud.kop_ruw, "hgw_periode": loopt}
    klas = {gebied.sleutel: toeval.gauss(0.62, 0.25) for gebied in inhoud.werkboek.gebieden}
    kinderen = [rij for rij in inhoud.rijen("tblScores") if rij.leerjaar is not None]
    for rij, algemeen in zip(kinderen, _spreiding(toeval, len(kinderen)), strict=True):
        _kind(toeval, inhoud, rij, rijen, klas, algemeen)
    rijen["tblToetsen"] = [r for r in rijen["tblToetsen"] if r.get("leerling_id")] or [{}]
    _cyclus(rijen, loopt)
    if zaad in MET_EERDER:
        sluit_eerste(inhoud, rijen)
    if zaad not in ZONDER_PLANNEN:
        schrijf_plannen(Inhoud(inhoud.werkboek, rijen, kop), loopt, rijen, kop)
    _besprekingen(toeval, Inhoud(inhoud.werkboek, rijen, kop), rijen)
    return Inhoud(inhoud.werkboek, rijen, kop)


def _spreiding(toeval: random.Random, aantal: int) -> list[float]:
    """Return general abilities spread evenly over a normal curve, in random order."""
    waarden = [0.8 * NORMAAL.inv_cdf((plek + 0.5) / aantal) for plek in range(aantal)]
    return toeval.sample(waarden, aantal)


def _kind(
    toeval: random.Random,
    inhoud: Inhoud,
    rij: Rij,
    rijen: Nieuw,
    klas: Mapping[str, float],
    algemeen: float,
) -> None:
    """Draw one child: a general ability, its own strong sides, and where the class stands."""
    werkboek = inhoud.werkboek
    for gebied in werkboek.gebieden:
        kunnen = klas[gebied.sleutel] + algemeen + toeval.gauss(0, 0.48)
        cellen = rijen["tblScores"][rij.i]
        if rij.leerjaar in gebied.jong:
            _observatie(toeval, werkboek.school, gebied, kunnen, cellen)
        elif rij.leerjaar in gebied.oud:
            for toets in gebied.toetsen:
                _toets(toeval, inhoud, rij, toets, kunnen, rijen)
            if toeval.random() < 0.93:
                cellen[f"{gebied.sleutel}_goed"] = max(35, min(100, round(80 + 12 * kunnen)))
    jong = rij.leerjaar in PROFIEL_JONG
    _overzicht(toeval, werkboek.school, algemeen, rijen["tblGroepsoverzicht"][rij.i], jong)


def _observatie(
    toeval: random.Random, school: School, gebied: Gebied, kunnen: float, cellen: dict[str, Waarde]
) -> None:
    stap = 0 if kunnen < -0.7 else 2 if kunnen > 0.9 else 1
    cellen[f"obs_{gebied.sleutel}_m"] = school.observatiestappen[stap]


def _score(toets: Toets, leerjaar: int, half: int, z: float) -> int:
    """Score on the FICTIEF scale; `half` is 0 for M and 1 for E."""
    begin, stap, spreiding = SCHALEN.get(toets.sleutel, (100, 10, 20))
    punten = begin + stap * (2 * (leerjaar - 3) + half) + spreiding * z
    return int(max(toets.minimum, min(toets.maximum, round(punten))))


def _niveau(school: School, z: float) -> str:
    """The niveau that fits a percentile, or by equal shares in an own system."""
    percentiel = round(NORMAAL.cdf(z) * 100)
    niveaus = school.systeem.niveaus
    grenzen = school.systeem.ondergrenzen or [
        round(100 - 100 * (i + 1) / len(niveaus)) for i in range(len(niveaus))
    ]
    paren = zip(niveaus, grenzen, strict=True)
    return next((niveau for niveau, grens in paren if percentiel >= grens), niveaus[-1])


def _toets(
    toeval: random.Random, inhoud: Inhoud, rij: Rij, toets: Toets, kunnen: float, rijen: Nieuw
) -> None:
    school, leerjaar = inhoud.werkboek.school, rij.leerjaar or 0
    cellen = rijen["tblScores"][rij.i]
    if not toets.met_score:
        _op_de_ladder(school, toets, leerjaar, kunnen, cellen)
        return
    if leerjaar in school.verwacht(toets.sleutel, "M"):
        z = kunnen + toeval.gauss(0, 0.18)
        cellen.update(_meting(toeval, school, toets, leerjaar, z))
    if leerjaar - 1 in school.verwacht(toets.sleutel, "E") and toeval.random() < 0.97:
        z = kunnen + toeval.gauss(0, 0.18)
        rijen["tblToetsen"].append(_vorig_jaar(inhoud, rij, toets, leerjaar - 1, z))


def _op_de_ladder(
    school: School, toets: Toets, leerjaar: int, kunnen: float, cellen: dict[str, Waarde]
) -> None:
    """Type the step that belongs to January, or one or two beside it."""
    niveaus = school.systeem_van(toets).niveaus
    if leerjaar in school.verwacht(toets.sleutel, "M"):
        rang = 2 * (leerjaar - 3) + 2 + round(kunnen)
        cellen[f"{toets.sleutel}_m_niveau"] = niveaus[-max(1, min(len(niveaus), rang))]
        cellen[f"{toets.sleutel}_m_datum"] = MEETDAG


def _meting(
    toeval: random.Random, school: School, toets: Toets, leerjaar: int, z: float
) -> dict[str, Waarde]:
    key, kans = f"{toets.sleutel}_m", toeval.random()
    if kans < 0.008:
        return {f"{key}_score": school.codes[0]}
    if kans < 0.014:
        return {f"{key}_niveau": school.codes[1]}
    if kans < 0.02:
        return {}
    return {
        f"{key}_score": _score(toets, leerjaar, 0, z),
        f"{key}_niveau": _niveau(school, z),
        f"{key}_datum": MEETDAG,
    }


def _vorig_jaar(
    inhoud: Inhoud, rij: Rij, toets: Toets, leerjaar: int, z: float
) -> dict[str, Waarde]:
    begin = int(inhoud.werkboek.school.schooljaar[:4] or 2026) - 1
    return {
        "leerling_id": rij["leerling_id"],
        "toets": toets.naam,
        "moment": f"E{leerjaar}",
        "schooljaar": f"{begin}-{begin + 1}",
        "score": _score(toets, leerjaar, 1, z),
        "niveau": _niveau(inhoud.werkboek.school, z),
    }


def _overzicht(
    toeval: random.Random, school: School, kunnen: float, cellen: dict[str, Waarde], jong: bool
) -> None:
    cellen["sociaal_emotioneel"] = toeval.choices(school.sev_stappen, (91, 7, 2))[0]
    gewicht = (93, 6, 1) if kunnen > -0.5 else (70, 23, 7)
    cellen["werkhouding"] = toeval.choices(school.sev_stappen, gewicht)[0]
    if toeval.random() < 0.9:
        cellen["stimulerend"] = "; ".join(toeval.sample(STIMULEREND, toeval.choice((1, 1, 2))))
    if "stimulerend" in cellen and toeval.random() < 0.75:
        cellen["belemmerend"] = toeval.choice(JONG_BELEMMEREND if jong else BELEMMEREND)
    if toeval.random() < 0.86:
        oud = STERKE_BEHOEFTEN if kunnen > STERK else BEHOEFTEN
        cellen["onderwijsbehoeften"] = toeval.choice(JONG_BEHOEFTEN if jong else oud)
    if toeval.random() < 0.25:
        cellen["wat_werkt"] = toeval.choice(WAT_WERKT)
    if toeval.random() < 0.8:
        cellen["doel"] = toeval.choice(JONG_DOELEN if jong else DOELEN)


def _cyclus(rijen: Nieuw, loopt: int) -> None:
    """The first period is done, or all but its evaluation; of the second the overview is there."""
    dagen = (
        date(2026, 9, 9), date(2026, 9, 10), date(2026, 9, 15), date(2026, 9, 22),
        date(2026, 11, 17), date(2027, 1, 26), date(2027, 1, 28), date(2027, 2, 2),
    )  # fmt: skip
    gedaan = len(dagen) if loopt == 2 else 5
    for rij, dag in zip(rijen["tblCyclus"], dagen[:gedaan], strict=False):
        rij["klaar_op"] = dag


def _besprekingen(toeval: random.Random, inhoud: Inhoud, rijen: Nieuw) -> None:
    """Talks of November, one a school day, and one child put down for the next meeting."""
    namen = [rij.tekst("leerling") for rij in inhoud.rijen("tblScores") if rij.leerjaar]
    *gekozen, laatste = toeval.sample(namen, min(9, len(namen)))
    for plek, naam in enumerate(gekozen):
        rijen["tblBesprekingen"][plek] = {
            "datum": date(2026, 11, 9 + plek + 2 * (plek // 5)),
            "soort": "ouders" if plek % 2 else "leerling",
            "leerling": naam,
            "afspraak": "Thuis drie keer per week samen lezen.",
            "wie": "ouders" if plek % 2 else "leerkracht",
            "wanneer": date(2027, 2, 1),
            "gereed": "ja" if plek % 3 else None,
        }
    rijen["tblBesprekingen"][len(gekozen)] = {
        "datum": date(2027, 2, 3),
        "soort": "leerlingbespreking",
        "leerling": laatste,
        "reden": ONVOLDOENDE_PROFIJT,
        "vraag": AANMELDVRAAG,
    }
