"""One row of a plan: what is proposed for each cell that is empty."""

import re
from collections.abc import Iterator

from hgw_excel.acties.plandoelen import doelmaat, doelzin, einde
from hgw_excel.acties.planmerken import zonder_behoeften
from hgw_excel.controle.kindnamen import kindnamen
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.periodes import gesloten, lopend
from hgw_excel.controle.plangroepen import Plangroep, plantabel
from hgw_excel.domein.behoeften import gedeelde_behoeften
from hgw_excel.domein.plandoel import Groepsdoel
from hgw_excel.domein.planzinnen import VELDEN, Planzinnen
from hgw_excel.domein.school import PROFIEL_JONG, School
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde

ARCHIEF = "tblPlanArchief"
TIJDEN = ("keer_per_week", "minuten")


class Rijvuller:
    """Proposes the empty cells of one row of a plan."""

    def __init__(
        self, klas: Klas, school: School, gebied: Gebied, groep: Plangroep, doel: Groepsdoel
    ) -> None:
        self.klas, self.school, self.gebied = klas, school, gebied
        self.groep, self.doel = groep, doel
        self.tabel = plantabel(gebied)
        self.einde = einde(klas.inhoud, school)
        self.namen = klas.inhoud.onthoud(("plan", "namen"), lambda: kindnamen(klas.inhoud))

    def vul(self) -> Iterator[tuple[str, Waarde]]:
        """Yield key and value of each empty cell for which there is something to propose."""
        jong = self.groep.leerjaar in PROFIEL_JONG
        zinnen = self.school.planzinnen.voor(self.gebied.sleutel, self.groep.aanpak, jong=jong)
        eerder = self._eerder()
        for veld in VELDEN:
            tekst = self._tekst(veld, zinnen, eerder)
            if tekst and self._leeg(veld):
                yield veld, tekst
                if veld == "doel" and tekst == self._doel():
                    yield from self._maat()
        if self._leeg("organisatie", *TIJDEN):
            tijden = [_getal(eerder.get(key, "")) for key in TIJDEN]
            if not eerder.get("organisatie"):
                tijden = [zinnen.keer, zinnen.minuten]
            if all(tijden):
                yield from zip(TIJDEN, tijden, strict=True)

    def _tekst(self, veld: str, zinnen: Planzinnen, eerder: dict[str, str]) -> str:
        uit_bank = next(iter(zinnen.veld(veld, self.einde)), "")
        tekst = eerder.get(veld) or uit_bank
        if veld == "doel":
            return self._doel() or tekst
        return self._met_behoeften(tekst) if veld == "aanpak" else tekst

    def _doel(self) -> str:
        return doelzin(self.groep, self.doel, self.gebied, self.klas.inhoud, self.school)

    def _maat(self) -> Iterator[tuple[str, Waarde]]:
        """Yield number and niveau of our own goal; never beside what is typed there."""
        maat = doelmaat(self.groep, self.doel, self.school)
        if self._leeg(*maat):
            yield from maat.items()

    def _met_behoeften(self, tekst: str) -> str:
        """Return the aanpak with the shared needs under it, but for those it names already."""
        kinderen = (kind.zelfde("tblGroepsoverzicht") for kind in self.groep.kinderen)
        teksten = [kind.tekst("onderwijsbehoeften") for kind in kinderen if kind]
        gedeeld = gedeelde_behoeften(teksten, self.school.plan, self._hoort_er_niet)
        nieuw = [(n, b) for n, b in gedeeld if b.casefold() not in tekst.casefold()]
        regel = "; ".join(f"{n} kinderen: {behoefte}" for n, behoefte in nieuw)
        return "\n".join(filter(None, (tekst, regel and f"{regel}.")))

    def _hoort_er_niet(self, behoefte: str) -> bool:
        """Tell whether a need names a child, or belongs to another gebied or aanpak."""
        past = self.school.planzinnen.past(behoefte, self.gebied.sleutel, self.groep.aanpak)
        return self.namen.in_tekst(behoefte) or not past

    def _eerder(self) -> dict[str, str]:
        """Return what stood in this row the last time that a period of this year was closed.

        Not its goal, which names a day that is past, nor the needs as they were shared then.
        """
        nu = lopend(self.klas.inhoud)
        rijen = [rij for rij in self.klas.inhoud.rijen(ARCHIEF) if self._hoort_hier(rij)]
        dit_jaar = [r for tijd, r in gesloten(self.klas.inhoud, rijen, nu)
                    if tijd.schooljaar == nu.schooljaar]  # fmt: skip
        if not dit_jaar:
            return {}
        eerder = {veld: dit_jaar[-1].tekst(veld) for veld in (*VELDEN, *TIJDEN)}
        return {**eerder, "doel": "", "aanpak": zonder_behoeften(eerder["aanpak"])}

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


def _getal(tekst: str) -> float | int:
    """Return a number as the archive holds it, 0 when it is none."""
    if not re.fullmatch(r"\d{1,3}(\.\d+)?", tekst):
        return 0
    getal = float(tekst)
    return int(getal) if getal.is_integer() else getal
