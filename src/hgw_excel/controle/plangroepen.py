"""The rows of a plan with the children in them, and what is enough for a leerjaar."""

from collections.abc import Iterable
from dataclasses import dataclass

from hgw_excel.controle.klas import Klas
from hgw_excel.domein.plandoel import BASIS, INTENSIEF, VERDIEPT, Doelgroep, Maat
from hgw_excel.domein.school import PROFIEL_JONG, School
from hgw_excel.schema.formules.plan import kinderen_in
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Rij


@dataclass(frozen=True, slots=True)
class Plangroep:
    """One row of a plan; `aanpak` is its key, '' in the row of who has no group."""

    rij: Rij
    leerjaar: int
    aanpak: str
    kinderen: tuple[Rij, ...]
    rangen: tuple[int, ...]

    @property
    def doelgroep(self) -> Doelgroep:
        """The same, as goals are made of it."""
        return Doelgroep(self.aanpak, self.rangen)


def plantabel(gebied: Gebied) -> str:
    """Return the name of the table of a plan."""
    return f"tblPlan_{gebied.sleutel}"


def plangroepen(klas: Klas, gebied: Gebied) -> list[Plangroep]:
    """Return every row of a plan that has a leerjaar, in the order of the sheet."""
    tabel = plantabel(gebied)
    if not klas.heeft(tabel, "leerjaar", "indeling"):
        return []
    woorden = klas.school.aanpakken
    keys = dict(zip(map(str.casefold, woorden.groepen), (INTENSIEF, BASIS, VERDIEPT), strict=True))
    params = klas.werkboek.tabel(tabel).column("groep").params
    uit = []
    for rij in klas.inhoud.rijen(tabel):
        if rij.leerjaar is not None:
            kinderen = tuple(kinderen_in(rij, params))
            rangen = tuple(_rang(kind, gebied) for kind in kinderen)
            aanpak = keys.get(rij.tekst("indeling").casefold(), "")
            uit.append(Plangroep(rij, rij.leerjaar, aanpak, kinderen, rangen))
    return uit


def _rang(kind: Rij, gebied: Gebied) -> int:
    scores = kind.zelfde("tblScores")
    return int((scores.getal(f"{gebied.sleutel}_rang") if scores else None) or 0)


def maat_van(school: School, gebied: Gebied, leerjaar: int) -> Maat:
    """Return what is enough: the ambition, else on course for the percentage of the afspraken."""
    if leerjaar in PROFIEL_JONG:
        stappen = {stap: rang for rang, stap in enumerate(school.observatiestappen, 1)}
        rangen = [(stappen[s], a) for s, a in school.indeling.observatie.items() if s in stappen]
    else:
        rangen = [(school.systeem.rang(n), a) for n, a in school.indeling.mapping.items()]
    hoog = _laagste(rangen, (VERDIEPT,))
    ambitie = None if leerjaar in PROFIEL_JONG else school.ambitie(gebied.sleutel, leerjaar)
    if ambitie is not None:
        return Maat(school.systeem.rang(ambitie.niveau), ambitie.procent, hoog)
    return Maat(_laagste(rangen, (BASIS, VERDIEPT)), school.plan.doel, hoog)


def _laagste(rangen: Iterable[tuple[int, str]], aanpakken: tuple[str, ...]) -> int:
    """Return the lowest rang that gets one of these; 1, the lowest of all, when none does."""
    return min((rang for rang, aanpak in rangen if aanpak in aanpakken), default=1)
