"""Status: where a class is in the cycle, what is late, and what is still empty. It writes nothing.

Source: kwaliteitskaart 1-zorgroute, indicator B17: the head sees that it happens in time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.oogst import kinderen
from hgw_excel.domein.cyclus import Stap, open_stappen
from hgw_excel.domein.school import School
from hgw_excel.domein.signaal import Sterkte
from hgw_excel.schema.bladen.plan import OVERIG
from hgw_excel.schema.formules.kop import aantal_veranderd
from hgw_excel.schema.gebied import MOMENTEN
from hgw_excel.schema.inhoud import als_tekst

GEMAAKT = {"signalen": "hgw_hulp_signalen", "indeling": "hgw_hulp_voorstel"}
"""What an actie fills in, each with the cell that says how old it is."""


@dataclass(frozen=True, slots=True)
class Periodestand:
    """A period of a class with its steps, in order."""

    nummer: int
    naam: str
    van: date | None
    tot: date | None
    stappen: tuple[Stap, ...]

    @property
    def open(self) -> tuple[Stap, ...]:
        """The steps without a date."""
        return tuple(open_stappen(self.stappen))


@dataclass(frozen=True, slots=True)
class Gemaakt:
    """When an actie last filled something in, and how many results changed since."""

    datum: date | None
    veranderd: int = 0


@dataclass(frozen=True, slots=True)
class Klasstatus:
    """Where a class is.

    Attributes:
        periodes: of this schooljaar, in order.
        nu: number of the running period, 0 when it is not filled in.
        leeg: what is still empty, each with its words for one and for more; only what is not zero.
        gemaakt: how old signals and proposals are.
    """

    titel: str
    bestand: str
    kinderen: int
    periodes: tuple[Periodestand, ...]
    nu: int
    leeg: tuple[tuple[int, str, str], ...]
    gemaakt: dict[str, Gemaakt]

    @property
    def periode(self) -> Periodestand | None:
        """The running period."""
        return next((p for p in self.periodes if p.nummer == self.nu), None)

    @property
    def eerder(self) -> tuple[Periodestand, ...]:
        """The periods before it."""
        return tuple(p for p in self.periodes if p.nummer < self.nu)

    @property
    def volgende(self) -> Stap | None:
        """The step that comes next."""
        return next(iter(self.periode.open), None) if self.periode else None

    def te_laat(self, datum: date) -> tuple[Stap, ...]:
        """Return the steps of the running period that are late on a day."""
        stappen = self.periode.stappen if self.periode else ()
        return tuple(stap for stap in stappen if stap.te_laat(datum))

    def af_te_sluiten(self, datum: date) -> bool:
        """Tell whether the running period is over and another one follows."""
        nu = self.periode
        later = any(p.nummer > self.nu for p in self.periodes)
        return later and nu is not None and nu.tot is not None and nu.tot < datum


def status(klas: Klas, school: School) -> Klasstatus:
    """Return where a class is; the periods and their planning are those of `school`."""
    nummer = als_tekst(klas.inhoud.kop("hgw_periode"))
    return Klasstatus(
        klas.titel,
        klas.bestand,
        sum(1 for _ in kinderen(klas.inhoud)),
        tuple(_periodes(klas, school)),
        int(nummer) if nummer.isdecimal() else 0,
        tuple(deel for deel in _leeg(klas) if deel[0]),
        {wat: _gemaakt(klas, naam) for wat, naam in GEMAAKT.items()},
    )


def _periodes(klas: Klas, school: School) -> Iterator[Periodestand]:
    gedaan = {
        (rij.tekst("periode"), rij.tekst("stap")): rij["klaar_op"]
        for rij in klas.inhoud.rijen("tblCyclus")
    }
    for p in sorted(school.periodes, key=lambda periode: periode.nummer):
        stappen = tuple(
            Stap(
                stap, dag if isinstance(dag, date) else None, school.cyclus.dag(stap, p.van, p.tot)
            )
            for (nummer, stap), dag in gedaan.items()
            if nummer == str(p.nummer)
        )
        yield Periodestand(p.nummer, p.naam, p.van, p.tot, stappen)


def _leeg(klas: Klas) -> Iterator[tuple[int, str, str]]:
    """Yield how much is empty of results, needs, goals, reactions and choices."""
    for moment in MOMENTEN:
        if _gevraagd(klas, moment):
            aantal = _kop(klas, f"hgw_leeg_{moment.lower()}")
            yield aantal, f"resultaat van {moment}", f"resultaten van {moment}"
    yield _kop(klas, "hgw_zonder_behoefte"), "onderwijsbehoefte", "onderwijsbehoeften"
    yield _doelen(klas), "doel in een plan", "doelen in de plannen"
    yield _open_signalen(klas), "reactie op een signaal", "reacties op signalen"
    if isinstance(klas.inhoud.kop("hgw_voorstel_datum"), date):
        yield _kop(klas, "hgw_bespreken"), "keuze 'bespreken'", "keuzes 'bespreken'"


def _gevraagd(klas: Klas, moment: str) -> bool:
    """Results count from the period that starts with them, or as soon as there is one."""
    peil = {str(p.nummer): p.peil for p in klas.school.periodes}
    if peil.get(als_tekst(klas.inhoud.kop("hgw_periode"))) == moment:
        return True
    keys = [
        f"{toets.sleutel}_{moment.lower()}_niveau"
        for gebied in klas.werkboek.gebieden
        for toets in gebied.toetsen
    ]
    keys += [f"obs_{g.sleutel}_{moment.lower()}" for g in klas.werkboek.gebieden if g.jong]
    er_zijn = [key for key in keys if klas.inhoud.heeft("tblScores", key)]
    return any(rij[key] for _, rij in kinderen(klas.inhoud) for key in er_zijn)


def _doelen(klas: Klas) -> int:
    """Return how many groups with children have no goal."""
    tabellen = [f"tblPlan_{g.sleutel}" for g in klas.werkboek.gebieden if g.indelen]
    return sum(
        rij.tekst("indeling") != OVERIG and bool(rij.tekst("leerlingen")) and not rij.tekst("doel")
        for tabel in tabellen
        for rij in klas.inhoud.rijen(tabel)
    )


def _open_signalen(klas: Klas) -> int:
    """Return how many signals wait for a reaction; a tip asks for none."""
    return sum(
        bool(rij.tekst("leerling_id"))
        and not rij.tekst("reactie")
        and rij.tekst("sterkte").casefold() != Sterkte.TIP
        for rij in klas.inhoud.rijen("tblSignalen")
    )


def _kop(klas: Klas, naam: str) -> int:
    waarde = klas.inhoud.kop(naam)
    return int(waarde) if isinstance(waarde, int | float) else 0


def _gemaakt(klas: Klas, naam: str) -> Gemaakt:
    params = klas.werkboek.koppen[naam].params
    datum = klas.inhoud.kop(params["datum"])
    if not isinstance(datum, date):
        return Gemaakt(None)
    return Gemaakt(datum, aantal_veranderd(klas.inhoud, params))
