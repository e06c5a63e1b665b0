"""Indelen: a klassenmap in; per child and gebied a proposal with its reason out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date

from hgw_excel.acties.signaleren import Kindsignaal, signaleer
from hgw_excel.acties.voorstel import Voorstel, echt
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.niveaucel import als_de_formules
from hgw_excel.controle.oogst import Afgekeurd
from hgw_excel.controle.reeksen import reeksen
from hgw_excel.domein.indeling.gegevens import Gegevens
from hgw_excel.domein.indeling.indelen import Indeler, Uitkomst
from hgw_excel.domein.meting import Kind, Soort
from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.school import Aanpakken, School
from hgw_excel.domein.signaal import Afspraken, Sterkte
from hgw_excel.domein.woorden import telwoord
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Veldplek, Wijzigingen

INDELING, OVERZICHT = "tblIndeling", "tblGroepsoverzicht"
DATUM = "hgw_voorstel_datum"
STERK_GEGROEID = "S17"
GEMIST = {
    Soort.ZIEK: ("ziek", "de inhaaltoets"),
    Soort.NIET_GETOETST: ("geen resultaat", "de inhaaltoets"),
    Soort.VRIJ: ("vrij", ""),
    Soort.AFGEKEURD: ("niet te lezen", ""),
}
"""Why there is no niveau, by what stands in its place, and what will give one."""


@dataclass(frozen=True, slots=True)
class Deel:
    """Children of one gebied who are divided together; `rij` is their place on Indeling."""

    gebied: Gebied
    leerjaren: tuple[int, ...]
    rijen: Mapping[str, int]
    kinderen: tuple[Gegevens, ...]

    @property
    def lesgroep(self) -> tuple[str, bool]:
        """The same for leerjaren that can share a group of this gebied in one lesson."""
        return self.gebied.sleutel, self.leerjaren[0] in self.gebied.oud


def indelen(klas: Klas, school: School, datum: date) -> Voorstel:
    """Return the proposals for a class; what a teacher chose is never changed.

    The date is set only where a proposal, a reason or a niveau really changes.
    """
    indeler = Indeler(school)
    delen = list(te_delen(klas.inhoud, school, datum, klas.afgekeurd, klas.groep))
    uitkomsten = list(zip(delen, verdeeld(indeler, delen), strict=True))
    cellen: dict[Veldplek, Waarde] = {}
    for deel, per_kind in uitkomsten:
        cellen |= _cellen(klas.inhoud, deel, per_kind)
    wijzigingen = echt(klas, Wijzigingen(cellen))
    if wijzigingen:
        wijzigingen = Wijzigingen(wijzigingen.cellen, {DATUM: datum})
    return Voorstel(wijzigingen, tuple(_regels(klas.school, uitkomsten)))


def te_delen(
    inhoud: Inhoud,
    school: School,
    datum: date,
    afgekeurd: Afgekeurd = frozenset(),
    groep: str = "",
) -> Iterator[Deel]:
    """Yield every set of children that is divided together, with what is known of each.

    Args:
        school: the agreements; its `indeling.samen` says which gebieden take leerjaren together.
        datum: the day the signals are made on.
    """
    signalen = {
        kind.kind.leerling_id: kind.open
        for kind in signaleer(inhoud, school, datum, afgekeurd=afgekeurd, groep=groep).kinderen
    }
    bron = _Bron(inhoud, school)
    klas = [
        (kind, rij, alles, signalen[kind.leerling_id])
        for kind, alles in reeksen(inhoud, school, afgekeurd, groep)
        if (rij := inhoud.van(INDELING, kind.leerling_id)) is not None
    ]
    for gebied in inhoud.werkboek.gebieden:
        for leerjaren in _samen(gebied, school) if gebied.indelen else ():
            hier = [k for k in klas if k[0].leerjaar in leerjaren]
            yield Deel(
                gebied,
                leerjaren,
                {kind.leerling_id: rij.i for kind, rij, _, _ in hier},
                tuple(bron.gegevens(gebied, *van_kind) for van_kind in hier),
            )


def verdeeld(indeler: Indeler, delen: Sequence[Deel]) -> Iterator[dict[str, Uitkomst]]:
    """Yield the proposals of each set, in their order.

    In a combination class the groups intensief of the leerjaren can sit together, where they are
    followed in the same way: steps in groep 1-2, niveaus from groep 3 on.
    """
    willen = [indeler.willen_intensief(deel.kinderen) for deel in delen]
    totaal: Counter[tuple[str, bool]] = Counter()
    for deel, aantal in zip(delen, willen, strict=True):
        totaal[deel.lesgroep] += aantal
    for deel, aantal in zip(delen, willen, strict=True):
        yield indeler.deel_in(deel.kinderen, totaal[deel.lesgroep] - aantal)


def _samen(gebied: Gebied, school: School) -> list[tuple[int, ...]]:
    """Return the leerjaren that are divided together; steps and niveaus never are."""
    if gebied.sleutel in school.indeling.samen:
        return [deel for deel in (gebied.jong, gebied.oud) if deel]
    return [(leerjaar,) for leerjaar in gebied.leerjaren]


class _Bron:
    """What a class and a school say, ready to gather what is known of any child."""

    def __init__(self, inhoud: Inhoud, school: School) -> None:
        self.inhoud = inhoud
        self.school = school
        self.marge = Afspraken(school, {}).marge
        eigen = inhoud.werkboek.school.aanpakken
        self.sleutels = {
            getattr(eigen, veld.name).casefold(): veld.name for veld in fields(Aanpakken)
        }

    def gegevens(
        self,
        gebied: Gebied,
        kind: Kind,
        rij: Rij,
        alles: Sequence[Reeks],
        signalen: Sequence[Kindsignaal],
    ) -> Gegevens:
        g, observatie = gebied.sleutel, kind.leerjaar in gebied.jong
        niveau = rij.tekst(f"{g}_niveau")
        reeks = _hoofdreeks(alles, gebied, observatie=observatie)
        punt = _punt(reeks, niveau)
        vorige = reeks.vorige if reeks and punt else None
        naam = gebied.ontwikkel.sleutel if observatie and gebied.ontwikkel else g
        hier = [s for s in signalen if s.gevonden.gebied == naam]
        overzicht = self.inhoud.van(OVERZICHT, kind.leerling_id)
        gemist, wacht_op = _gemist(reeks, observatie=observatie)
        return Gegevens(
            leerling_id=kind.leerling_id,
            niveau=niveau,
            rang=self._rang(niveau, observatie=observatie),
            moment=punt.moment if punt else "",
            observatie=observatie,
            toen=(vorige.niveau, vorige.moment) if vorige else ("", ""),
            toen_rang=vorige.rang if vorige else 0,
            tekort=punt.tekort if punt else None,
            methode=reeks.methode if reeks else None,
            sterk={s.gevonden.code: _feit(s) for s in hier if s.gevonden.sterkte is Sterkte.STERK},
            gegroeid=any(s.gevonden.code == STERK_GEGROEID for s in hier),
            op_de_grens=bool(reeks and punt and reeks.op_de_grens(self.marge)),
            werkhouding=overzicht.tekst("werkhouding") if overzicht else "",
            vorig=self._sleutel(rij, f"{g}_vorige_periode"),
            keuze=self._sleutel(rij, f"{g}_keuze"),
            gemist=gemist,
            wacht_op=wacht_op,
        )

    def _rang(self, niveau: str, *, observatie: bool) -> int:
        school = self.inhoud.werkboek.school
        if observatie:
            stappen = [stap.casefold() for stap in school.observatiestappen]
            plat = niveau.casefold()
            return stappen.index(plat) + 1 if plat in stappen else 0
        return school.systeem.rang(als_de_formules(niveau, school.systeem))

    def _sleutel(self, rij: Rij, key: str) -> str:
        return self.sleutels.get(rij.tekst(key).replace("*", "").casefold(), "")


def _hoofdreeks(alles: Sequence[Reeks], gebied: Gebied, *, observatie: bool) -> Reeks | None:
    """Return the line of results that stands for a gebied."""
    over = Onderwerp.OBSERVATIE if observatie else Onderwerp.TOETS
    naam = gebied.ontwikkel.sleutel if observatie and gebied.ontwikkel else gebied.sleutel
    return next((r for r in alles if r.onderwerp is over and r.gebied == naam and r.hoofd), None)


def _punt(reeks: Reeks | None, niveau: str) -> Meetpunt | None:
    """Return the result that the niveau on the sheet is of."""
    laatste = reeks.laatste if reeks else None
    return laatste if laatste and laatste.niveau.casefold() == niveau.casefold() else None


def _feit(signaal: Kindsignaal) -> str:
    """Return the first sentence of a signal without the name of its vak and its full stop."""
    zin = signaal.gevonden.zin.removeprefix(f"{signaal.gevonden.vak}: ")
    return zin.partition(". ")[0].rstrip(".")


def _gemist(reeks: Reeks | None, *, observatie: bool) -> tuple[str, str]:
    """Return why there is no niveau, and what to wait for."""
    laatste = reeks.punten[-1] if reeks and reeks.punten else None
    if laatste is None or laatste.soort not in GEMIST:
        return "", "de observatie" if observatie else "de toets"
    woord, wacht_op = GEMIST[laatste.soort]
    return f"{woord} op {laatste.moment}", wacht_op


def _cellen(
    inhoud: Inhoud, deel: Deel, uitkomsten: Mapping[str, Uitkomst]
) -> Iterator[tuple[Veldplek, Waarde]]:
    """Yield the three cells of each child."""
    g, woorden = deel.gebied.sleutel, inhoud.werkboek.school.aanpakken
    for kind in deel.kinderen:
        uitkomst, i = uitkomsten[kind.leerling_id], deel.rijen[kind.leerling_id]
        ster = "*" if uitkomst.gedwongen else ""
        voorstel = getattr(woorden, uitkomst.voorstel) + ster if uitkomst.voorstel else None
        yield (INDELING, i, f"{g}_voorstel"), voorstel
        yield (INDELING, i, f"{g}_reden"), uitkomst.reden
        yield (INDELING, i, f"{g}_niveau_toen"), kind.niveau or None


def _regels(
    school: School, uitkomsten: Sequence[tuple[Deel, Mapping[str, Uitkomst]]]
) -> Iterator[str]:
    """Yield per gebied and leerjaar how many get which proposal; no names."""
    for deel, per_kind in uitkomsten:
        if per_kind:
            yield f"{deel.gebied.naam}, groep {_jaren(deel)}: {_telling(school, per_kind)}."


def _jaren(deel: Deel) -> str:
    *eerste, laatste = map(str, deel.leerjaren)
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste


def _telling(school: School, per_kind: Mapping[str, Uitkomst]) -> str:
    voorstellen = [uitkomst.voorstel for uitkomst in per_kind.values()]
    delen = [
        f"{aantal} {getattr(school.aanpakken, sleutel)}"
        for sleutel in ("intensief", "basis", "verdiept", "bespreken")
        if (aantal := voorstellen.count(sleutel))
    ]
    if apart := voorstellen.count(""):
        delen.append(f"{apart} buiten de groepen")
    gedwongen = sum(uitkomst.gedwongen for uitkomst in per_kind.values())
    ster = f"; {telwoord(gedwongen)} met een *" if gedwongen else ""
    return f"{', '.join(delen)}{ster}"
