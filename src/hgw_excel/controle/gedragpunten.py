"""What was seen of a child, period after period: behaviour, observations, and the aanpak it got."""

from collections.abc import Iterable, Iterator
from dataclasses import fields

from hgw_excel.controle.oogst import Afgekeurd
from hgw_excel.controle.periodes import Tijd, gesloten, lopend, plaats
from hgw_excel.domein.meting import Meting, Ronde, Soort, ronde
from hgw_excel.domein.niveaus import lees_niveau
from hgw_excel.domein.reeks import Aanpakpunt, Meetpunt, Onderwerp
from hgw_excel.domein.school import School
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.kolom import Waarde

SCORES, OVERZICHT, INDELING = "tblScores", "tblGroepsoverzicht", "tblIndeling"
OVERZICHT_ARCHIEF, INDELING_ARCHIEF = "tblOverzichtArchief", "tblIndelingArchief"


class Gedragbron:
    """The periods of one class, ready to give what was seen of any child in them."""

    def __init__(self, inhoud: Inhoud, school: School, afgekeurd: Afgekeurd = frozenset()) -> None:
        self.inhoud = inhoud
        self.school = school
        self.afgekeurd = afgekeurd
        self.nu = lopend(inhoud)
        eigen = inhoud.werkboek.school
        self.stappen = _rangen(reversed(eigen.sev_stappen))
        self.observaties = _rangen(eigen.observatiestappen)
        self.aanpakken = {
            getattr(eigen.aanpakken, veld.name).casefold(): veld.name
            for veld in fields(eigen.aanpakken)
        }
        self.zelfde_systeem = eigen.systeem == school.systeem
        periodes = school.signalen.get("S16", {}).get("periodes", 1)
        self.periodes = int(periodes) if isinstance(periodes, int | float) else 1
        """So many periods before anything can be said of them (S16)."""

    def archief(self, leerling_id: Waarde) -> list[tuple[Tijd, Rij]]:
        """Return what stood on the Groepsoverzicht of a child in each closed period."""
        rijen = self.inhoud.alle_van(OVERZICHT_ARCHIEF, leerling_id)
        return list(gesloten(self.inhoud, rijen, self.nu))

    def gedrag(
        self, archief: Iterable[tuple[Tijd, Rij]], nu: Rij | None, key: str
    ) -> Iterator[Meetpunt]:
        """Yield the steps of sociaal-emotioneel or werkhouding; the running period comes last."""
        woorden = self.school.sev_stappen[::-1]
        for tijd, rij in archief:
            yield self._stap(rij, OVERZICHT_ARCHIEF, key, tijd, self.stappen, woorden)
        if nu is not None:
            yield self._stap(nu, OVERZICHT, key, self.nu, self.stappen, woorden)

    def observaties_van(
        self,
        archief: Iterable[tuple[Tijd, Rij]],
        gebied: Gebied,
        rij: Rij,
        metingen: Iterable[Meting],
        begonnen: frozenset[Ronde],
    ) -> Iterator[Meetpunt]:
        """Yield the observations of earlier years, then those of this year on Scores."""
        woorden = self.school.observatiestappen
        key = f"{gebied.ontwikkel.sleutel if gebied.ontwikkel else gebied.sleutel}_observatie"
        for tijd, oud in archief:
            if tijd.schooljaar < self.nu.schooljaar:
                yield self._stap(oud, OVERZICHT_ARCHIEF, key, tijd, self.observaties, woorden)
        for meting in metingen:
            yield Meetpunt(
                moment=meting.moment_naam,
                soort=meting.soort,
                niveau=meting.niveau,
                rang=meting.rang,
                schooljaar=self.nu.schooljaar,
                gevraagd=meting.gevraagd and ronde(meting) in begonnen,
                plekken=((SCORES, rij.i, f"obs_{gebied.sleutel}_{meting.moment.lower()}"),),
            )

    def aanpakken_van(self, leerling_id: Waarde, gebied: Gebied) -> tuple[Aanpakpunt, ...]:
        """Return the aanpak of a child in each period; the running one comes last.

        That one is left out while they are too few to say anything of, for it is costly.
        """
        if not gebied.indelen:
            return ()
        punten = []
        rijen = self.inhoud.alle_van(INDELING_ARCHIEF, leerling_id)
        if rijen:
            namen = {naam.casefold() for naam in (gebied.sleutel, gebied.naam, gebied.kort)}
            rijen = [rij for rij in rijen if rij.tekst("gebied").casefold() in namen]
            punten = [
                self._aanpak(rij, INDELING_ARCHIEF, tijd, "niveau", "aanpak")
                for tijd, rij in gesloten(self.inhoud, rijen, self.nu)
            ]
        nu = self.inhoud.van(INDELING, leerling_id)
        if nu is not None and len(punten) + 1 >= self.periodes:
            keys = (f"{gebied.sleutel}_niveau", f"{gebied.sleutel}_aanpak")
            punten.append(self._aanpak(nu, INDELING, self.nu, *keys))
        return tuple(punten)

    def _aanpak(self, rij: Rij, tabel: str, tijd: Tijd, niveau: str, aanpak: str) -> Aanpakpunt:
        tekst = rij.tekst(niveau)
        gelezen = lees_niveau(tekst, self.school.systeem) if self.zelfde_systeem else ""
        stap = self.observaties.get(tekst.casefold(), 0)
        woord = rij.tekst(aanpak).replace("*", "").casefold()
        return Aanpakpunt(
            tijd.naam,
            self.aanpakken.get(woord, ""),
            tekst,
            self.school.systeem.rang(gelezen) or stap,
            (tabel, rij.i, aanpak),
            plaats(tijd, self.inhoud.werkboek.school),
            Onderwerp.OBSERVATIE if stap and not gelezen else Onderwerp.TOETS,
        )

    def _stap(
        self,
        rij: Rij,
        tabel: str,
        key: str,
        tijd: Tijd,
        rangen: dict[str, int],
        woorden: tuple[str, ...],
    ) -> Meetpunt:
        tekst, plek = rij.tekst(key), (tabel, rij.i, key)
        rang = rangen.get(tekst.casefold(), 0)
        anders = Soort.AFGEKEURD if tekst or plek in self.afgekeurd else Soort.LEEG
        return Meetpunt(
            moment=tijd.naam,
            soort=Soort.STAP if rang else anders,
            niveau=woorden[rang - 1] if rang else "",
            rang=rang,
            schooljaar=tijd.schooljaar,
            plekken=(plek,),
        )


def _rangen(woorden: Iterable[str]) -> dict[str, int]:
    """Return the rang of each word, 1 for the first."""
    return {woord.casefold(): rang for rang, woord in enumerate(woorden, 1)}
