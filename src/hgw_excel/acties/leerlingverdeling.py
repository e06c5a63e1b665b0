"""Who is in which class according to the administration, against who is in which klassenmap.

What can't be decided stays as it is and is told.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from hgw_excel.acties.aankomst import Komst
from hgw_excel.acties.bagage import pak_in
from hgw_excel.acties.bijwerken import Wens
from hgw_excel.acties.leerlingbestand import Inschrijving, Plek, heet_anders, koppel, plekken
from hgw_excel.acties.leerlingzinnen import GEEN_GROEP, ZINNEN
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.zinnen import keer
from hgw_excel.domein.leerling import Groep, Leerling

MEESTE_WEG = 50
"""Percentage of a class; when more of it is not in the file, it is the file that is not right."""


@dataclass
class _Klasboek:
    """What is found for one class."""

    nieuw: list[Leerling] = field(default_factory=list)
    komt: list[Komst] = field(default_factory=list)
    gaat: set[str] = field(default_factory=set)
    verhuist: dict[str, str] = field(default_factory=dict)
    nummers: dict[str, str] = field(default_factory=dict)
    telt: Counter[str] = field(default_factory=Counter)
    zonder_groep: bool = False

    def wens(self) -> Wens:
        regels = [GEEN_GROEP] if self.zonder_groep else []
        regels += [keer(n, *ZINNEN[wat]) for wat, n in sorted(self.telt.items()) if n]
        return Wens(
            tuple(self.nieuw),
            tuple(self.komt),
            frozenset(self.gaat),
            self.verhuist,
            self.nummers,
            regels=tuple(regels),
        )


def verdeel(
    klassen: Sequence[Klas], groepen: Sequence[Groep], *, volledig: bool = True
) -> dict[str, Wens]:
    """Return what has to change in each class, by its file, to be as the administration says.

    The order of classes, groups and pupils does not matter.

    Args:
        klassen: those that can be changed, one of each group.
        volledig: whether all pupils of the file are in `groepen`.
    """
    return _Verdeler(klassen, groepen, volledig).uit()


def groepsnaam(naam: str) -> str:
    """Return the name that tells classes apart: '5', '5 ' and 'Groep 5' are one."""
    return " ".join(naam.casefold().split()).removeprefix("groep ")


class _Verdeler:
    def __init__(self, klassen: Sequence[Klas], groepen: Sequence[Groep], volledig: bool) -> None:
        self.volledig = volledig
        self.klassen = {groepsnaam(klas.groep): klas for klas in klassen}
        self.groepen = {groepsnaam(groep.naam): groep for groep in groepen}
        self.boeken = {klas.bestand: _Klasboek() for klas in klassen}
        self.plekken = [plek for klas in klassen for plek in plekken(klas)]
        self.inschrijvingen = [
            Inschrijving(groepsnaam(g.naam), kind) for g in groepen for kind in g.leerlingen
        ]

    def uit(self) -> dict[str, Wens]:
        gevonden, twijfel, getwijfeld = koppel(self.plekken, self.inschrijvingen)
        for inschrijving, plekken_ in gevonden:
            self._gevonden(inschrijving, plekken_)
        bekend = {id(inschrijving) for inschrijving, _ in gevonden}
        for inschrijving in self.inschrijvingen:
            if id(inschrijving) in twijfel:
                self._tel(inschrijving.klas, "twijfel")
            elif id(inschrijving) not in bekend:
                self._nieuw(inschrijving)
        gezien = {plek.hier for _, plekken_ in gevonden for plek in plekken_} | getwijfeld
        for klas in self.klassen.values():
            self._wie_weg_is(klas, gezien)
        return {naam: boek.wens() for naam, boek in self.boeken.items()}

    def _tel(self, groep: str, wat: str) -> None:
        if klas := self.klassen.get(groep):
            self.boeken[klas.bestand].telt[wat] += 1

    def _gevonden(self, inschrijving: Inschrijving, plekken_: Sequence[Plek]) -> None:
        doel = self.klassen.get(inschrijving.klas)
        actief = [plek for plek in plekken_ if not plek.weg]
        if doel is None:
            for plek in actief:
                self.boeken[plek.klas.bestand].telt["elders"] += 1
            return
        hier = [plek for plek in actief if plek.klas is doel]
        self._vul_nummer(inschrijving, hier)
        if any(heet_anders(inschrijving.leerling, plek.leerling) for plek in hier):
            self._tel(inschrijving.klas, "naam")
        if hier or self._komt(inschrijving, doel, plekken_):
            for plek in actief:
                if plek.klas is not doel:
                    self.boeken[plek.klas.bestand].gaat.add(plek.leerling_id.casefold())

    def _komt(self, inschrijving: Inschrijving, doel: Klas, plekken_: Sequence[Plek]) -> bool:
        """Let a child come in another class, and go from the old one only after that."""
        actief = [plek for plek in plekken_ if not plek.weg]
        if not actief and any(plek.klas is doel for plek in plekken_):
            self._tel(inschrijving.klas, "terug")
            return False
        if inschrijving.leerling.leerjaar not in doel.leerjaren:
            self._tel(inschrijving.klas, "leerjaar")
            return False
        bron = min(actief or plekken_, key=lambda plek: plek.hier)
        komst = Komst(inschrijving.leerling, pak_in(bron.klas, bron.leerling_id))
        self.boeken[doel.bestand].komt.append(komst)
        for plek in actief:
            self.boeken[plek.klas.bestand].verhuist[plek.leerling_id.casefold()] = doel.bestand
        return True

    def _vul_nummer(self, inschrijving: Inschrijving, hier: Sequence[Plek]) -> None:
        nummer = inschrijving.leerling.leerlingnummer
        for plek in hier:
            if nummer and not plek.leerling.leerlingnummer:
                self.boeken[plek.klas.bestand].nummers[plek.leerling_id.casefold()] = nummer

    def _nieuw(self, inschrijving: Inschrijving) -> None:
        """Add a pupil whom no class knows, unless it may come from a class that is not here."""
        doel = self.klassen.get(inschrijving.klas)
        if doel is None:
            return
        leerjaar = inschrijving.leerling.leerjaar
        elders = (g for naam, g in self.groepen.items() if naam not in self.klassen)
        if leerjaar not in doel.leerjaren:
            self._tel(inschrijving.klas, "leerjaar")
        elif any(leerjaar in groep.leerjaren for groep in elders):
            self._tel(inschrijving.klas, "herkomst")
        else:
            self.boeken[doel.bestand].nieuw.append(inschrijving.leerling)

    def _wie_weg_is(self, klas: Klas, gezien: set[tuple[str, str]]) -> None:
        boek = self.boeken[klas.bestand]
        if groepsnaam(klas.groep) not in self.groepen:
            boek.zonder_groep = True
            return
        actief = [p for p in self.plekken if p.klas is klas and not p.weg]
        weg = [plek for plek in actief if plek.hier not in gezien]
        if not self.volledig:
            boek.telt["onvolledig"] += len(weg)
        elif len(weg) * 100 > len(actief) * MEESTE_WEG:
            boek.telt["te veel"] += len(weg)
        else:
            boek.gaat |= {plek.leerling_id.casefold() for plek in weg}
