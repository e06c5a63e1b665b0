"""To next year's class: what is known of a child goes along, in the file that is made for it.

Nothing changes in the old klassenmap. What is about the class that is left stays there: proposals,
choices but for an eigen leerlijn, signals, and agreements that are done.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property

from hgw_excel.acties.afsluiten import PLANKOPPEN, SCORES, Archief, archiveer, is_gesloten
from hgw_excel.acties.bagage import Bagage, getypt, naamkolommen, pak_in
from hgw_excel.acties.uitslagen import uitslagen
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.leerling import VOORLOPIG
from hgw_excel.domein.school import School
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Inhoud, als_tekst
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.werkboek import Workbook

LEERLINGEN, OVERZICHT, INDELING = "tblLeerlingen", "tblGroepsoverzicht", "tblIndeling"
TOETSEN, PLANNEN = "tblToetsen", "tblPlanArchief"
AFSPRAKEN, HANDELING = "tblBesprekingen", "tblHandelingsplannen"
PER_KIND = ("tblIndelingArchief", "tblOverzichtArchief")

VAN_DE_ADMINISTRATIE = (
    "leerling_id", "roepnaam", "voorvoegsel", "achternaam", "leerling", "leerjaar",
    "van_school_op", "bekend_als",
)  # fmt: skip
VAN_DE_PERIODE = ("leerling_id", "sociaal_emotioneel", "werkhouding")
"""Of the groepsoverzicht: seen in the old period; it stands in the archive."""

GEVRAAGD = ("afspraak", "vraag", "reden")
"""Columns of Besprekingen of which one makes a row something to do, an enrolment too."""

VRIJ = 10
"""So many empty rows stay below what comes along, where a teacher types."""

Rij = dict[str, Waarde]


@dataclass(frozen=True)
class Bron:
    """A class that is left, with what it gives along."""

    klas: Klas

    @cached_property
    def archief(self) -> Archief:
        """The rows of its last period, when nobody closed that yet."""
        return {} if is_gesloten(self.klas) else archiveer(self.klas)

    def van(self, tabel: str, bagage: Bagage) -> list[Mapping[str, Waarde]]:
        """Return the rows of a child in an archive, those of the last period included."""
        nieuw = [
            rij for rij in self.archief.get(tabel, ()) if rij["leerling_id"] == bagage.leerling_id
        ]
        return [*bagage.rijen.get(tabel, ()), *nieuw]

    @property
    def plannen(self) -> list[Mapping[str, Waarde]]:
        """All its closed plans."""
        oud = (getypt(self.klas, PLANNEN, rij.i) for rij in self.klas.inhoud.rijen(PLANNEN))
        return [*(rij for rij in oud if rij), *self.archief.get(PLANNEN, ())]

    @property
    def groepsafspraken(self) -> list[Rij]:
        """Agreements about the whole group that are not done."""
        rijen = (getypt(self.klas, AFSPRAKEN, r.i) for r in self.klas.inhoud.rijen(AFSPRAKEN))
        return [rij for rij in rijen if "leerling" not in rij and _loopt(AFSPRAKEN, rij)]


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where a child comes from."""

    bron: Bron
    leerling_id: str


def neem_mee(nieuw: Inhoud, vandaan: Mapping[int, Herkomst]) -> Inhoud:
    """Return the content of a new class with what its children bring.

    Args:
        nieuw: as it is made from the administration: nobody typed in it yet.
        vandaan: by place on Leerlingen; who is not in it brings nothing.
    """
    klas = _Nieuweklas(nieuw, vandaan)
    for i in sorted(vandaan):
        klas.ontvang(i, vandaan[i])
    for bron in _meeste(vandaan.values()):
        klas.erbij[PLANNEN] += map(dict, bron.plannen)
        klas.erbij[AFSPRAKEN] += bron.groepsafspraken
    return klas.inhoud()


def niet_mee(klas: Klas) -> list[tuple[str, str]]:
    """Return sheet and cell of what a teacher typed, a check refused and nothing carries.

    What else is refused of a child goes along as it stands.
    """
    velden = [
        plek for plek in sorted(klas.afgekeurd)
        if plek[0] and _blijft_achter(klas, *plek)
    ]  # fmt: skip
    plaatsen = [klas.plek(*plek) for plek in velden]
    koppen = [f"plan_{g.sleutel}_{veld}" for g in klas.werkboek.gebieden for veld in PLANKOPPEN]
    return [(plaats["blad"], plaats["cel"]) for plaats in plaatsen] + [
        klas.boek.adressen[naam] for naam in koppen if ("", 0, naam) in klas.afgekeurd
    ]


def _blijft_achter(klas: Klas, tabel: str, i: int, key: str) -> bool:
    if klas.werkboek.tabel(tabel).column(key).role != "v":
        return False
    if tabel == OVERZICHT and key not in VAN_DE_PERIODE:
        return False
    if tabel in (SCORES, INDELING, OVERZICHT):
        return klas.inhoud.rij(tabel, i).leerjaar is not None
    return tabel.startswith("tblPlan_")


def _meeste(vandaan: Iterable[Herkomst]) -> list[Bron]:
    """Return the class that most children come from, [] when nobody does."""
    keer = Counter(herkomst.bron.klas.bestand for herkomst in vandaan)
    bronnen = {herkomst.bron.klas.bestand: herkomst.bron for herkomst in vandaan}
    return [bronnen[naam] for naam in sorted(keer, key=lambda naam: (-keer[naam], naam))[:1]]


def _loopt(tabel: str, rij: Mapping[str, Waarde]) -> bool:
    """Tell whether an agreement or a handelingsplan is not finished."""
    if tabel == HANDELING:
        return als_tekst(rij.get("behaald")) == ""
    return als_tekst(rij.get("gereed")).casefold() != "ja" and any(map(rij.get, GEVRAAGD))


class _Nieuweklas:
    def __init__(self, nieuw: Inhoud, vandaan: Mapping[int, Herkomst]) -> None:
        self.nieuw = nieuw
        self.werkboek = nieuw.werkboek
        ids = _ids(nieuw, vandaan)
        self.rijen: dict[str, list[Rij]] = {
            tabel: [_met_id(rij, ids) for rij in alle] for tabel, alle in nieuw.ruw.items()
        }
        self.per_id = {
            tabel: {rij["leerling_id"]: rij for rij in self.rijen[tabel]}
            for tabel in (OVERZICHT, INDELING)
        }
        self.op_naam = naamkolommen(self.werkboek)
        tabellen = (TOETSEN, *PER_KIND, PLANNEN, AFSPRAKEN, HANDELING)
        self.erbij: dict[str, list[Rij]] = {tabel: [] for tabel in tabellen}

    def ontvang(self, i: int, herkomst: Herkomst) -> None:
        """Put what one child brings in its rows."""
        bron, kind = herkomst.bron, self.rijen[LEERLINGEN][i]
        bagage = pak_in(bron.klas, herkomst.leerling_id)
        eigen = {"leerling_id": kind["leerling_id"]}
        self._vul(LEERLINGEN, kind, bagage.kind, VAN_DE_ADMINISTRATIE)
        for rij in bagage.rijen.get(OVERZICHT, ())[:1]:
            overzicht = self.per_id[OVERZICHT][kind["leerling_id"]]
            self._vul(OVERZICHT, overzicht, rij, VAN_DE_PERIODE)
        self._indeling(self.per_id[INDELING][kind["leerling_id"]], bron.klas, bagage)
        toetsen = [*bagage.rijen.get(TOETSEN, ()), *uitslagen(bron.klas, bagage.leerling_id)]
        self.erbij[TOETSEN] += [{**rij, **eigen} for rij in toetsen]
        for tabel in PER_KIND:
            self.erbij[tabel] += [{**rij, **eigen} for rij in bron.van(tabel, bagage)]
        for tabel in (AFSPRAKEN, HANDELING):
            naam = {self.op_naam[tabel]: kind.get("leerling")}
            lopend = (rij for rij in bagage.rijen.get(tabel, ()) if _loopt(tabel, rij))
            self.erbij[tabel] += [self._vak(bron.klas, {**rij, **naam}) for rij in lopend]

    def _vul(
        self, tabel: str, rij: Rij, waarden: Mapping[str, Waarde], niet: tuple[str, ...]
    ) -> None:
        """Fill the empty cells of a row that this class has too."""
        schema = self.werkboek.tabel(tabel)
        for key, waarde in waarden.items():
            if key not in niet and schema.has(key) and rij.get(key) in (None, ""):
                rij[key] = waarde

    def _indeling(self, rij: Rij, klas: Klas, bagage: Bagage) -> None:
        """Carry the aanpak of the last period, and a choice that holds for longer."""
        oud = klas.inhoud.van(INDELING, bagage.leerling_id)
        if oud is None or oud.leerjaar is None:
            return
        blijvend = klas.school.aanpakken.eigen_leerlijn.casefold()
        for van, naar in _zelfde_gebieden(klas.werkboek, self.werkboek):
            aanpak = oud.tekst(f"{van.sleutel}_aanpak")
            rij[f"{naar.sleutel}_vorige_periode"] = _hier(aanpak, klas.school, self.werkboek.school)
            if oud.tekst(f"{van.sleutel}_keuze").casefold() == blijvend:
                rij[f"{naar.sleutel}_keuze"] = self.werkboek.school.aanpakken.eigen_leerlijn
                rij["waarom_anders"] = oud["waarom_anders"]

    def _vak(self, klas: Klas, rij: Rij) -> Rij:
        """Name the vakgebied as it is here; one that is not here stands before the goal."""
        kort = als_tekst(rij.get("vakgebied"))
        if not kort or kort in self.werkboek.lijsten["gebied"]:
            return rij
        namen = {van.kort: naar.kort for van, naar in _zelfde_gebieden(klas.werkboek,
                                                                      self.werkboek)}  # fmt: skip
        if kort in namen:
            return {**rij, "vakgebied": namen[kort]}
        return {**rij, "vakgebied": None, "doel": f"{kort}: {als_tekst(rij.get('doel'))}"}

    def inhoud(self) -> Inhoud:
        """Return it all, with empty rows below what came along."""
        for tabel, erbij in self.erbij.items():
            schema = self.werkboek.tabel(tabel)
            netjes = [{key: w for key, w in rij.items() if schema.has(key)} for rij in erbij]
            over = max(schema.aantal - len(netjes), VRIJ if schema.aantal > 1 else 0)
            self.rijen[tabel] = [*netjes, *({} for _ in range(over))] or [{}]
        return Inhoud(self.werkboek, self.rijen, self.nieuw.kop_ruw)


def _ids(nieuw: Inhoud, vandaan: Mapping[int, Herkomst]) -> dict[Waarde, str]:
    """Return the id that each new row takes over: the child's own, if no other here has that."""
    kinderen = nieuw.ruw[LEERLINGEN]
    keer = Counter(herkomst.leerling_id.casefold() for herkomst in vandaan.values())
    keer.update(als_tekst(rij.get("leerling_id")).casefold() for rij in kinderen)
    return {
        kinderen[i].get("leerling_id"): herkomst.leerling_id
        for i, herkomst in vandaan.items()
        if keer[herkomst.leerling_id.casefold()] == 1
        and not herkomst.leerling_id.startswith(VOORLOPIG)
    }


def _met_id(rij: Mapping[str, Waarde], ids: Mapping[Waarde, str]) -> Rij:
    eigen = rij.get("leerling_id")
    return {**rij, "leerling_id": ids[eigen]} if eigen in ids else dict(rij)


def _hier(aanpak: str, oud: School, nieuw: School) -> str:
    """Return an aanpak in the words of the new school; what is no aanpak there stays."""
    for veld in fields(oud.aanpakken):
        if getattr(oud.aanpakken, veld.name) == aanpak:
            return str(getattr(nieuw.aanpakken, veld.name))
    return aanpak


def _zelfde_gebieden(oud: Workbook, nieuw: Workbook) -> Iterator[tuple[Gebied, Gebied]]:
    """Yield the gebieden that both classes are placed in: of one key, or of one name."""
    for naar in (gebied for gebied in nieuw.gebieden if gebied.indelen):
        for van in (gebied for gebied in oud.gebieden if gebied.indelen):
            if van.sleutel == naar.sleutel or van.naam.casefold() == naar.naam.casefold():
                yield van, naar
                break
