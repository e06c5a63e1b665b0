"""Gather a groepsbespreking out of one klassenmap; the order of its rows never matters."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from hgw_excel.acties.bespreking.aanmelden import aanmeldingen
from hgw_excel.acties.bespreking.bekend import bekend_van
from hgw_excel.acties.bespreking.feiten import Aandacht, Groepsgesprek, Wissel
from hgw_excel.acties.bespreking.gesprekken import afspraken_van, gesprekken
from hgw_excel.acties.bespreking.vakken import vakken
from hgw_excel.acties.signaleren import Kindsignaal, KindSignalen, signaleer
from hgw_excel.controle.citaat import plat
from hgw_excel.controle.gedragpunten import INDELING, INDELING_ARCHIEF
from hgw_excel.controle.kindnamen import kindnamen
from hgw_excel.controle.oogst import Afgekeurd, kinderen
from hgw_excel.controle.periodes import gesloten, lopend
from hgw_excel.domein.meting import Kind
from hgw_excel.domein.school import School
from hgw_excel.domein.signaal import Sterkte
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Inhoud, Rij, als_tekst

BEZOEK, GROEP = "klassenbezoek", "groepsbespreking"
EIGEN_KEUZE = "Keuze van de leerkracht"


def bespreek(
    inhoud: Inhoud,
    school: School,
    datum: date,
    *,
    afgekeurd: Afgekeurd = frozenset(),
    groep: str = "",
) -> Groepsgesprek:
    """Return all that a groepsbespreking of this class needs.

    Args:
        school: the agreements to count and to signal by.
        datum: the day of the talk.
        afgekeurd: cells (table, row, key) whose value a check refused.
        groep: name of the class where its own cell is empty.
    """
    wie = sorted((kind for kind, _ in kinderen(inhoud, groep)), key=op_naam)
    signalen = signaleer(inhoud, school, datum, afgekeurd=afgekeurd, groep=groep)
    per_kind = sorted(signalen.kinderen, key=_zwaarste_eerst)
    gesprek = tuple(gesprekken(inhoud))
    eerder = tuple(_eerder(inhoud, wie))
    aangemeld = aanmeldingen(per_kind, gesprek)
    weet = bekend_van(inhoud, school, afgekeurd, signalen, [a.kind for a in aangemeld])
    return Groepsgesprek(
        groep=wie[0].groep if wie else groep or als_tekst(inhoud.kop("hgw_groep")),
        leerjaren=inhoud.werkboek.leerjaren,
        leerkrachten=als_tekst(inhoud.kop("hgw_leerkrachten")),
        periode=_periode(inhoud),
        kinderen=len(wie),
        niveaus=school.systeem.niveaus,
        vakken=vakken(inhoud, school, afgekeurd, groep),
        aandacht=tuple(_aandacht(per_kind, signalen.hoogstens)),
        alleen_tip=sum(bool(kind.open) and not _zwaar(kind) for kind in per_kind),
        wissels=tuple(_wissels(inhoud, eerder)),
        afspraken=afspraken_van(gesprek, GROEP, datum),
        bezoeken=tuple(g.afspraak for g in gesprek if g.soort == BEZOEK),
        aanmeldingen=tuple((a, weet[a.kind]) for a in aangemeld),
        namen=kindnamen(inhoud),
        reflecties=tuple(_reflecties(inhoud)),
        vorige_periode=bool(eerder),
    )


def op_naam(kind: Kind) -> tuple[str, str, str]:
    """Sort children by what they are called, the same on every computer."""
    return plat(kind.naam), kind.naam, kind.leerling_id


def zin_van(signaal: Kindsignaal) -> str:
    """Return the sentence of a signal, with what the teacher did with it."""
    zin = signaal.gevonden.zin
    return f"{zin} ({signaal.reactie})" if signaal.reactie else zin


def _zwaar(kind: KindSignalen) -> bool:
    return any(s.gevonden.sterkte is not Sterkte.TIP for s in kind.open)


def _zwaarste_eerst(kind: KindSignalen) -> tuple[object, ...]:
    sterktes = [s.gevonden.sterkte for s in kind.open]
    return (-sterktes.count(Sterkte.STERK), -sterktes.count(Sterkte.LET_OP), op_naam(kind.kind))


def _aandacht(per_kind: list[KindSignalen], hoogstens: int) -> Iterator[Aandacht]:
    for kind in per_kind:
        if _zwaar(kind):
            zinnen = tuple(map(zin_van, kind.open))
            yield Aandacht(kind.kind, zinnen[:hoogstens], max(0, len(zinnen) - hoogstens))


class _Ingedeeld(NamedTuple):
    """A child in one gebied that had an aanpak in the last period, in words of the school."""

    kind: Kind
    gebied: Gebied
    rij: Rij
    van: str


def _eerder(inhoud: Inhoud, wie: list[Kind]) -> Iterator[_Ingedeeld]:
    """Yield who had a place in the last period; 'bespreken' is none."""
    plaatsen = _plaatsen(inhoud)
    for gebied in inhoud.werkboek.gebieden:
        for kind in wie if gebied.indelen else ():
            rij = inhoud.van(INDELING, kind.leerling_id)
            if rij is not None and kind.leerjaar in gebied.leerjaren:
                van = _vorige(rij, gebied)
                if van.casefold() in plaatsen:
                    yield _Ingedeeld(kind, gebied, rij, van)


def _plaatsen(inhoud: Inhoud) -> set[str]:
    """Return the aanpakken that are a decision; a child to talk about has not moved yet."""
    woorden = inhoud.werkboek.school.aanpakken
    return {woord.casefold() for woord in woorden.keuzes} - {woorden.bespreken.casefold()}


def _wissels(inhoud: Inhoud, eerder: Sequence[_Ingedeeld]) -> Iterator[Wissel]:
    """Yield who has another aanpak than in the last period, vak by vak."""
    plaatsen = _plaatsen(inhoud)
    for kind, gebied, rij, van in eerder:
        naar = _kaal(rij.tekst(f"{gebied.sleutel}_aanpak"))
        if naar.casefold() in plaatsen - {van.casefold()}:
            yield Wissel(kind, gebied.naam, van, naar, _reden(rij, gebied))


def _vorige(rij: Rij, gebied: Gebied) -> str:
    """Return the aanpak of the last period: its own column, else the archive."""
    eigen = rij.tekst(f"{gebied.sleutel}_vorige_periode")
    if not eigen:
        namen = {naam.casefold() for naam in (gebied.sleutel, gebied.naam, gebied.kort)}
        alles = rij.inhoud.alle_van(INDELING_ARCHIEF, rij["leerling_id"])
        van_vak = [oud for oud in alles if oud.tekst("gebied").casefold() in namen]
        perioden = list(gesloten(rij.inhoud, van_vak, lopend(rij.inhoud)))
        eigen = perioden[-1][1].tekst("aanpak") if perioden else ""
    return _kaal(eigen)


def _kaal(aanpak: str) -> str:
    """Return an aanpak without the mark of a child that was moved."""
    return aanpak.replace("*", "").strip()


def _reden(rij: Rij, gebied: Gebied) -> str:
    """Return why: her own words where she chose, else the sentence of the proposal."""
    if rij.tekst(f"{gebied.sleutel}_keuze"):
        eigen = rij.tekst("waarom_anders")
        return f"{EIGEN_KEUZE}: {eigen}" if eigen else f"{EIGEN_KEUZE}."
    return rij.tekst(f"{gebied.sleutel}_reden")


def _reflecties(inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    for gebied in inhoud.werkboek.gebieden:
        if gebied.indelen:
            tekst = als_tekst(inhoud.kop(f"plan_{gebied.sleutel}_reflectie"))
            if tekst:
                yield gebied.naam, tekst


def _periode(inhoud: Inhoud) -> str:
    """'Periode 2, 9 februari – 26 juni 2027'; '' when none was chosen.

    A name of months says nothing beside the days: 'februari – juni'.
    """
    lijsten, gekozen = inhoud.werkboek.lijsten, als_tekst(inhoud.kop("hgw_periode"))
    for nummer, naam, dagen in zip(
        lijsten["periode"], lijsten["periode_naam"], lijsten["periode_tekst"], strict=True
    ):
        if gekozen == als_tekst(nummer):
            zelfde = set(str(naam).split()) <= set(str(dagen).split())
            return str(dagen) if zelfde else f"{naam}, {dagen}"
    return ""
