"""Plan vullen: what is still empty in the plans gets a proposal, to be read and changed."""

import re
from collections.abc import Iterator
from datetime import date

from hgw_excel.acties.plandoelen import doelzin, einde
from hgw_excel.acties.voorstel import Voorstel, aantal, samen
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.periodes import gesloten, lopend
from hgw_excel.controle.plangroepen import Plangroep, maat_van, plangroepen, plantabel
from hgw_excel.controle.zinnen import dag_kort, keer
from hgw_excel.domein.behoeften import gedeelde_behoeften
from hgw_excel.domein.plandoel import Groepsdoel, verdeel
from hgw_excel.domein.planzinnen import VELDEN, Planzinnen
from hgw_excel.domein.school import PROFIEL_JONG, School
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Veldplek, Wijzigingen

ARCHIEF = "tblPlanArchief"


def plan(klas: Klas, school: School, datum: date) -> Voorstel:
    """Return what fills the empty cells of the plans; a cell with anything in it stays.

    Per group with children: a goal that counts, what stood there last period, else a sentence of
    the phrase bank, and with the aanpak the needs that several of its children share.
    """
    delen, regels = [], []
    for gebied in klas.werkboek.gebieden:
        if not gebied.indelen:
            continue
        deel = _gebied(klas, school, gebied)
        if deel:
            n = aantal(deel)
            delen += [deel, _ingevuld(klas, gebied, n, datum)]
            rijen = len({i for _, i, _ in deel.cellen})
            wat, waar = keer(n, "cel", "cellen"), keer(rijen, "groep", "groepen")
            regels.append(f"Plan {gebied.kort}: {wat} voor {waar}.")
        elif not any(groep.aanpak and groep.kinderen for groep in plangroepen(klas, gebied)):
            regels.append(f"Plan {gebied.kort}: er zit nog geen kind in een groep.")
    if delen:
        regels.append("Het zijn voorstellen: de leerkracht leest ze na en past ze aan.")
    return Voorstel(samen(delen), tuple(regels))


def _ingevuld(klas: Klas, gebied: Gebied, n: int, datum: date) -> Wijzigingen:
    """Say above the plan that there is something to read; not where that cell is gone."""
    naam = f"plan_{gebied.sleutel}_ingevuld"
    if naam not in klas.boek.adressen:
        return Wijzigingen()
    wat = keer(n, "cel", "cellen")
    return Wijzigingen(koppen={naam: f"{wat} ingevuld op {dag_kort(datum)}: lees na"})


def _gebied(klas: Klas, school: School, gebied: Gebied) -> Wijzigingen:
    tabel = plantabel(gebied)
    cellen: dict[Veldplek, Waarde] = {}
    for groep, doel in _met_doel(klas, school, gebied):
        if groep.aanpak and groep.kinderen:
            for key, waarde in _Rijvuller(klas, school, gebied, groep, doel).vul():
                cellen[tabel, groep.rij.i, key] = waarde
    return Wijzigingen(cellen)


def _met_doel(klas: Klas, school: School, gebied: Gebied) -> Iterator[tuple[Plangroep, Groepsdoel]]:
    """Yield each row with its goal; the rows of one leerjaar make it together."""
    groepen = plangroepen(klas, gebied)
    for leerjaar in sorted({groep.leerjaar for groep in groepen}):
        samen_ = [groep for groep in groepen if groep.leerjaar == leerjaar]
        maat = maat_van(school, gebied, leerjaar)
        yield from zip(samen_, verdeel([g.doelgroep for g in samen_], maat), strict=True)


class _Rijvuller:
    """Proposes the empty cells of one row of a plan."""

    def __init__(
        self, klas: Klas, school: School, gebied: Gebied, groep: Plangroep, doel: Groepsdoel
    ) -> None:
        self.klas, self.school, self.gebied = klas, school, gebied
        self.groep, self.doel = groep, doel
        self.tabel = plantabel(gebied)
        self.einde = einde(klas.inhoud, school)
        self.namen = klas.inhoud.onthoud(("namen",), lambda: _namen(klas))

    def vul(self) -> Iterator[tuple[str, Waarde]]:
        jong = self.groep.leerjaar in PROFIEL_JONG
        zinnen = self.school.planzinnen.voor(self.gebied.sleutel, self.groep.aanpak, jong=jong)
        eerder = self._eerder()
        for veld in VELDEN:
            tekst = self._tekst(veld, zinnen, eerder)
            if tekst and self._leeg(veld):
                yield veld, tekst
        if not eerder.get("organisatie") and self._leeg("organisatie", "keer_per_week", "minuten"):
            yield from _tijden(zinnen)

    def _tekst(self, veld: str, zinnen: Planzinnen, eerder: dict[str, str]) -> str:
        uit_bank = next(iter(zinnen.veld(veld, self.einde)), "")
        tekst = eerder.get(veld) or uit_bank
        if veld == "doel":
            return self._doel() or tekst
        return self._met_behoeften(tekst) if veld == "aanpak" else tekst

    def _doel(self) -> str:
        return doelzin(self.groep, self.doel, self.gebied, self.klas.inhoud, self.school)

    def _met_behoeften(self, tekst: str) -> str:
        """Return the aanpak with the shared needs under it, but for those it names already."""
        kinderen = (kind.zelfde("tblGroepsoverzicht") for kind in self.groep.kinderen)
        teksten = [kind.tekst("onderwijsbehoeften") for kind in kinderen if kind]
        gedeeld = gedeelde_behoeften(teksten, self.school.plan, self._hoort_er_niet)
        nieuw = [(n, b) for n, b in gedeeld if b.casefold() not in tekst.casefold()]
        regel = "; ".join(f"{n} kinderen: {behoefte}" for n, behoefte in nieuw)
        return "\n".join(filter(None, (tekst, regel and f"{regel}.")))

    def _hoort_er_niet(self, behoefte: str) -> bool:
        """Tell whether a need names a child, or belongs to another gebied."""
        namen = set(re.findall(r"\w+", behoefte.casefold())) & self.namen
        return bool(namen) or not self.school.planzinnen.past(behoefte, self.gebied.sleutel)

    def _eerder(self) -> dict[str, str]:
        """Return what stood in this row the last time that a period of this year was closed."""
        nu = lopend(self.klas.inhoud)
        rijen = [rij for rij in self.klas.inhoud.rijen(ARCHIEF) if self._hoort_hier(rij)]
        dit_jaar = [r for tijd, r in gesloten(self.klas.inhoud, rijen, nu)
                    if tijd.schooljaar == nu.schooljaar]  # fmt: skip
        return {veld: dit_jaar[-1].tekst(veld) for veld in VELDEN} if dit_jaar else {}

    def _hoort_hier(self, rij: Rij) -> bool:
        g, groep = self.gebied, self.groep.rij
        namen = {naam.casefold() for naam in (g.sleutel, g.naam, g.kort)}
        return rij.tekst("gebied").casefold() in namen and all(
            rij.tekst(key).casefold() == groep.tekst(key).casefold()
            for key in ("leerjaar", "indeling")
        )

    def _leeg(self, *keys: str) -> bool:
        """Tell whether nothing at all stands in these cells, no formula either."""
        rij, blad = self.groep.rij, self.klas.blad(self.tabel)
        plaats = self.klas.koppelingen[self.tabel].plaats
        return all(
            key in plaats
            and not rij.tekst(key)
            and (self.tabel, rij.i, key) not in self.klas.afgekeurd
            and (rij.i, plaats[key]) not in blad.formules
            for key in keys
        )


def _tijden(zinnen: Planzinnen) -> Iterator[tuple[str, Waarde]]:
    if zinnen.keer and zinnen.minuten:
        yield "keer_per_week", zinnen.keer
        yield "minuten", zinnen.minuten


def _namen(klas: Klas) -> set[str]:
    """Return what the children of the class are called, in small letters; 'van' is no name."""
    rijen = klas.inhoud.rijen("tblLeerlingen")
    namen = (rij.tekst(key) for rij in rijen for key in ("roepnaam", "achternaam"))
    delen = (deel for naam in namen for deel in re.findall(r"\w\w+", naam))
    return {deel.casefold() for deel in delen if not deel[0].islower()}
