"""What the teacher of one class 5/6 types in a school year, and from which results it begins.

All children are invented. Each piece of work is a list of cells; nothing here knows LibreOffice.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from hgw_excel.domein.leerling import Leerling
from hgw_excel.schema.kolom import Waarde
from tests.e2e.gids import Gids

SCORES, OVERZICHT, INDELING, PLAN = "scores", "groepsoverzicht", "indeling", "plan"
SIGNALEN, GESPREKKEN, START, LEERLINGEN = "signalen", "gesprekken", "start", "leerlingen"
NIEUW, NIEUW_LEERJAAR = "Noa", "6"
VERTREKT, HEET_EERST, HEET_NU = "Bram", "Kees", "Cees"
LEERLINGEN_RIJEN = 29


@dataclass(frozen=True, slots=True)
class Cel:
    """One typed cell; `wie` is a child or a row from 0, '' in `tabel` is a named cell.

    `keuze`: the teacher decided something here, instead of telling what is known.
    """

    soort: str
    tabel: str
    wie: str | int
    key: str
    tekst: str
    keuze: bool = False


Werk = Callable[[Gids], list[Cel]]


def _rang(i: int) -> int:
    """Place of a child in its class on a normal day, 0 the highest of five niveaus."""
    return (0, 1, 1, 2, 2, 2, 3, 3, 4, 2)[i % 10]


def vorig_jaar(gids: Gids) -> list[dict[str, Waarde]]:
    """The results of E last year, that came along with the children."""
    rijen: list[dict[str, Waarde]] = []
    for i, rij in enumerate(gids.inhoud.ruw["tblLeerlingen"][:LEERLINGEN_RIJEN]):
        for plek, toets in enumerate(gids.klas.school.toetsen):
            rang, leerjaar = _rang(i + 3 * plek), int(str(rij["leerjaar"]))
            moment = f"E{leerjaar - 1}"
            rijen.append({
                "leerling_id": rij["leerling_id"], "toets": toets.naam, "moment": moment,
                "schooljaar": "2025-2026", "niveau": gids.klas.school.systeem.niveaus[rang],
                "score": 150 + 20 * leerjaar - 9 * rang,
            })  # fmt: skip
    return rijen


def toetsen(gids: Gids, moment: str) -> list[Cel]:
    """All results of M or E, as the volgsysteem gave them; one child was ill at one test."""
    kans, uit = Random(f"jaar {moment}"), []
    niveaus = gids.klas.school.systeem.niveaus
    for i, rij in _aanwezig(gids):
        for plek, toets in enumerate(gids.klas.school.toetsen):
            rang = min(4, max(0, _rang(i + 3 * plek) + kans.choice((-1, *[0] * 8, 1))))
            begin = f"{toets.sleutel}_{moment.lower()}"
            if (i, plek) == (4, 1):
                uit.append(Cel(SCORES, "tblScores", i, f"{begin}_score", "ziek"))
                continue
            score = 160 + 20 * int(str(rij["leerjaar"])) - 9 * rang + kans.randrange(5)
            uit.append(Cel(SCORES, "tblScores", i, f"{begin}_score", str(score)))
            uit.append(Cel(SCORES, "tblScores", i, f"{begin}_niveau", niveaus[rang]))
    return uit


def methode(gids: Gids, periode: int) -> list[Cel]:
    """The % goed of the methodetoetsen of this period; it goes mostly with the niveau."""
    kans = Random(f"methode {periode}")
    return [
        Cel(SCORES, "tblScores", i, f"{gebied.sleutel}_goed",
            str(95 - 6 * _rang(i + 3 * plek) + kans.randrange(-6, 4)))
        for i, _ in _aanwezig(gids)
        for plek, gebied in enumerate(g for g in gids.klas.werkboek.gebieden if g.indelen)
    ]  # fmt: skip


def _aanwezig(gids: Gids) -> Iterator[tuple[int, dict[str, Waarde]]]:
    for i, rij in enumerate(gids.inhoud.ruw["tblLeerlingen"]):
        if rij.get("roepnaam") and rij.get("leerjaar") and not rij.get("van_school_op"):
            yield i, dict(rij)


def overzicht(gids: Gids) -> list[Cel]:
    """September: what is known of the children who ask more; who does well stays empty."""
    zorg = ("Adam", "Daan", "Hamza", "Mats", "Thijs", "Rania")
    sev = ("Daan", "Isa", "Rania")
    uit = [Cel(OVERZICHT, "tblGroepsoverzicht", kind, "werkhouding", "let op") for kind in zorg]
    uit += [Cel(OVERZICHT, "tblGroepsoverzicht", k, "sociaal_emotioneel", "let op") for k in sev]
    for i, kind in enumerate(("Adam", "Daan", "Hamza", "Jesse", "Mats", "Thijs"), 1):
        for key, tekst in (
            ("stimulerend", f"legt graag uit hoe het moet ({i})"),
            ("belemmerend", f"stopt als de taak lang is ({i})"),
            ("onderwijsbehoeften", "korte taken met een duidelijk begin en eind"),
            ("doel", f"maakt 8 van de 10 weeksommen goed op 22 januari ({i})"),
        ):
            uit.append(Cel(OVERZICHT, "tblGroepsoverzicht", kind, key, tekst))
    return [*uit, *klaar(gids, 1, "overzicht", "9-9-2026")]


def komt_erbij(gids: Gids) -> list[Cel]:
    """January: what is known of the child that came."""
    zin = "een maatje om hardop mee te denken"
    return [
        Cel(OVERZICHT, "tblGroepsoverzicht", NIEUW, "onderwijsbehoeften", zin),
        Cel(OVERZICHT, "tblGroepsoverzicht", NIEUW, "doel", "leest elke dag tien minuten hardop"),
    ]


def overzicht_bij(gids: Gids) -> list[Cel]:
    """February: only what changed; all other texts stay from the first period."""
    uit = [
        Cel(OVERZICHT, "tblGroepsoverzicht", "Adam", "werkhouding", "goed"),
        Cel(OVERZICHT, "tblGroepsoverzicht", "Mats", "werkhouding", "zorg"),
    ]
    for i, kind in enumerate(("Adam", "Jesse", "Mats", "Thijs"), 1):
        doel = f"maakt 9 van de 10 weeksommen goed op 18 juni ({i})"
        uit.append(Cel(OVERZICHT, "tblGroepsoverzicht", kind, "doel", doel))
    return [*uit, *klaar(gids, 2, "overzicht", "8-2-2027")]


def klaar(gids: Gids, periode: int, stap: str, dag: str) -> list[Cel]:
    """The date on which a step was done."""
    rijen = gids.inhoud.rijen("tblCyclus")
    plek = next(r.i for r in rijen if r["periode"] == periode and r["stap"] == stap)
    return [Cel(START, "tblCyclus", plek, "klaar_op", dag)]


def reacties(gids: Gids, aantal: int, woord: str) -> list[Cel]:
    """An answer to the strongest signals that have none."""
    zwaar = {"sterk": 0, "let op": 1, "tip": 2}
    open_ = [r for r in gids.inhoud.rijen("tblSignalen") if r.tekst("zin") and not r["reactie"]]
    open_.sort(key=lambda r: (zwaar[r.tekst("sterkte")], r.i))
    return [Cel(SIGNALEN, "tblSignalen", r.i, "reactie", woord, True) for r in open_[:aantal]]


def keuzes(gids: Gids, gebied: str, wensen: Sequence[tuple[str, str, str]]) -> list[Cel]:
    """Another aanpak than was proposed: (proposed, chosen, why), the first child that fits."""
    uit: list[Cel] = []
    for van, naar, waarom in wensen:
        al = {cel.wie for cel in uit}
        i = next(
            r.i for r in gids.inhoud.rijen("tblIndeling")
            if r.tekst(f"{gebied}_voorstel").rstrip("*") == van
            and not r.tekst("waarom_anders") and r.i not in al
        )  # fmt: skip
        uit.append(Cel(INDELING, "tblIndeling", i, f"{gebied}_keuze", naar, True))
        if waarom:
            uit.append(Cel(INDELING, "tblIndeling", i, "waarom_anders", waarom))
    return uit


def plan(gids: Gids, periode: int) -> list[Cel]:
    """What the teacher adds to plans that hgw filled in: an analysis, and her own words."""
    uit = [
        Cel(PLAN, "", 0, f"plan_{g}_analyse", f"Voordoen met een tekening werkte (p{periode} {g}).")
        for g in ("rekenen", "begrijpend_lezen", "technisch_lezen", "spelling")
    ]
    uit += [
        Cel(PLAN, "tblPlan_rekenen", 0, "doel",
            f"5 van de 6 rekenen op 22 januari tot 100 op III of hoger (p{periode})."),
        Cel(PLAN, "tblPlan_rekenen", 0, "aanpak", f"Eerst met materiaal, dan tekenen (p{periode})"),
        Cel(PLAN, "tblPlan_spelling", 4, "organisatie",
            f"Elke ochtend een kwartier, Tom (p{periode})."),
    ]  # fmt: skip
    return uit


def evaluatie(gids: Gids, periode: int) -> list[Cel]:
    """One goal judged otherwise than was proposed, what follows, and a look at her own teaching."""
    return [
        Cel(PLAN, "tblPlan_rekenen", 0, "behaald", "deels", True),
        Cel(PLAN, "tblPlan_rekenen", 0, "vervolg", f"Meer tijd voor automatiseren (p{periode})."),
        Cel(PLAN, "tblPlan_spelling", 1, "vervolg", f"Zo doorgaan (p{periode})."),
        Cel(PLAN, "", 0, "plan_rekenen_reflectie", f"Onze uitleg was te lang (p{periode})."),
    ]


def gesprek(gids: Gids, kind: str, soort: str, dag: str, afspraak: str) -> list[Cel]:
    """One row of Besprekingen, in the first row that is empty."""
    rij = next(r.i for r in gids.inhoud.rijen("tblBesprekingen") if r["datum"] is None)
    naam = gids.inhoud.rij("tblLeerlingen", gids.rij("tblLeerlingen", kind)).tekst("leerling")
    velden = {"datum": dag, "soort": soort, "leerling": naam, "afspraak": afspraak, "wie": "ouders"}
    return [Cel(GESPREKKEN, "tblBesprekingen", rij, key, tekst) for key, tekst in velden.items()]


def wisselingen(gids: Gids) -> list[Cel]:
    """January: one child comes, one goes, and one turns out to be written otherwise."""
    leeg = next(r.i for r in gids.inhoud.rijen("tblLeerlingen") if not r["roepnaam"])
    return [
        Cel(LEERLINGEN, "tblLeerlingen", leeg, "roepnaam", NIEUW),
        Cel(LEERLINGEN, "tblLeerlingen", leeg, "achternaam", "Verhoeven"),
        Cel(LEERLINGEN, "tblLeerlingen", leeg, "leerjaar", NIEUW_LEERJAAR),
        Cel(LEERLINGEN, "tblLeerlingen", HEET_EERST, "roepnaam", HEET_NU),
        Cel(LEERLINGEN, "tblLeerlingen", VERTREKT, "van_school_op", "15-1-2027"),
    ]


def volgend_jaar(gids: Gids) -> list[Leerling]:
    """The same children a leerjaar on, as the administration knows them in August."""
    uit = []
    for i, rij in _aanwezig(gids):
        namen = (str(rij.get(veld) or "") for veld in ("roepnaam", "voorvoegsel", "achternaam"))
        nummer = str(rij.get("leerlingnummer") or 2000 + i)
        uit.append(Leerling(nummer, *namen, leerjaar=int(str(rij["leerjaar"])) + 1))
    return uit
