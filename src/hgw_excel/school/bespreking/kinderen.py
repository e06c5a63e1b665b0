"""Second page of a group: who asks attention, who moved, what was agreed, and what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hgw_excel.acties.bespreking.feiten import Aandacht, Aanmelding, Afspraak, Groepsgesprek, Wissel
from hgw_excel.schema.lijsten import MAANDEN
from hgw_excel.school.bespreking.blad import (
    GEWOON,
    KLEIN,
    LIJN,
    SECTIE,
    WIT,
    Pagina,
    Regel,
    Stuk,
    verdeel,
)
from hgw_excel.school.bespreking.resultaten import onder, titel

VET = {"bold": True}
NIEUW = (14, 5, 5)
"""Columns of an agreement: what, who, for when."""
MINST_NIEUW = 4
KOP = GEWOON
GEEN_VORIGE = "Er is nog geen vorige periode om mee te vergelijken."


@dataclass(frozen=True, slots=True)
class Deel:
    """A heading with rows below it; `meer` ends the sentence about rows that do not fit."""

    titel: str
    regels: Sequence[Regel]
    leeg: str
    meer: str
    koppen: tuple[tuple[str, int], ...] = ()
    slot: str = ""
    """A sentence that always stands below the rows."""

    @property
    def vast(self) -> float:
        """Height of what is drawn however many rows there are."""
        onder_kop = KOP if self.koppen and self.regels else 0.0
        zinnen = (KLEIN if self.slot else 0.0) + (0.0 if self.regels else KOP)
        return WIT + SECTIE + onder_kop + zinnen


def teken_kinderen(pagina: Pagina, groep: Groepsgesprek) -> None:
    """Draw the page; what does not fit is counted, and lines for new agreements are kept free."""
    pagina.kop(titel(groep), onder(groep, "Kinderen en afspraken"))
    delen = _delen(pagina, groep)
    nieuw = WIT + SECTIE + KOP + MINST_NIEUW * LIJN
    ruimte = pagina.vrij - nieuw - sum(deel.vast for deel in delen)
    hoogtes = [[rij.hoogte for rij in deel.regels] for deel in delen]
    for deel, aantal in zip(delen, verdeel(hoogtes, ruimte, KLEIN), strict=True):
        _teken(pagina, deel, aantal)
    pagina.sectie("Nieuwe afspraken")
    pagina.zet(_koppen(("afspraak", NIEUW[0]), ("wie", NIEUW[1]), ("voor wanneer", NIEUW[2])))
    pagina.lijnen(max(1, min(10, int(pagina.vrij // LIJN))), *NIEUW)


def _teken(pagina: Pagina, deel: Deel, aantal: int) -> None:
    pagina.sectie(deel.titel)
    if not deel.regels:
        pagina.zet(Regel((Stuk(deel.leeg, pagina.papier.kolommen, {}, "hulp"),), KOP))
    elif deel.koppen:
        pagina.zet(_koppen(*deel.koppen))
    pagina.zet(*deel.regels[:aantal])
    rest = len(deel.regels) - aantal
    for zin in (f"En nog {rest}{deel.meer}" if rest else "", deel.slot):
        if zin:
            pagina.zet(Regel((Stuk(zin, pagina.papier.kolommen, {}, "klein"),), KLEIN))


def _koppen(*koppen: tuple[str, int]) -> Regel:
    stijl = {"valign": "vcenter"}
    return Regel(tuple(Stuk(kop, breed, stijl, "kop_f") for kop, breed in koppen), KOP)


def _delen(pagina: Pagina, groep: Groepsgesprek) -> list[Deel]:
    aangemeld = [aanmelding for aanmelding, _ in groep.aanmeldingen]
    return [
        Deel(
            "Wie vraagt aandacht?",
            [_aandacht(pagina, kind) for kind in groep.aandacht],
            "Geen kind heeft een signaal dat sterk of let op is.",
            "; zie het blad Signalen van de klassenmap.",
            slot=_tips(groep.alleen_tip),
        ),
        Deel(
            "Wie wisselde van groep?",
            [_wissel(pagina, wissel) for wissel in groep.wissels],
            "Niemand." if groep.vorige_periode else GEEN_VORIGE,
            "; zie het blad Indeling van de klassenmap.",
            (("leerling", 5), ("vakgebied", 4), ("van – naar", 5), ("waarom", 10)),
        ),
        Deel(
            "Wat spraken we de vorige keer af?",
            [_afspraak(pagina, afspraak) for afspraak in groep.afspraken],
            "Er staan geen afspraken van een eerdere groepsbespreking.",
            "; zie het blad Besprekingen van de klassenmap.",
            (("afspraak", 13), ("wie", 4), ("voor wanneer", 4), ("gereed", 3)),
        ),
        Deel(
            "Wie melden we aan voor een leerlingbespreking?",
            [_aanmelding(pagina, aanmelding) for aanmelding in aangemeld],
            "Nog niemand.",
            "; elk kind heeft hierna een eigen blad.",
        ),
    ]


def _aandacht(pagina: Pagina, kind: Aandacht) -> Regel:
    zinnen = [*kind.zinnen, *([f"En nog {kind.meer}."] if kind.meer else [])]
    naam = Stuk(naam_leerjaar(kind.kind.naam, kind.kind.leerjaar), 5, VET)
    return pagina.regel(naam, Stuk(" ".join(zinnen), 19))


def naam_leerjaar(naam: str, leerjaar: int) -> str:
    """'Fleur B. (5)'."""
    return f"{naam} ({leerjaar})"


def _tips(aantal: int) -> str:
    if not aantal:
        return ""
    wie = "1 kind heeft" if aantal == 1 else f"{aantal} kinderen hebben"
    return f"Daarnaast: {wie} alleen een tip."


def _wissel(pagina: Pagina, wissel: Wissel) -> Regel:
    naam = naam_leerjaar(wissel.kind.naam, wissel.kind.leerjaar)
    return pagina.regel(
        Stuk(naam, 5, VET),
        Stuk(wissel.vak, 4),
        Stuk(f"{wissel.van} – {wissel.naar}", 5),
        Stuk(wissel.reden, 10),
    )


def _afspraak(pagina: Pagina, afspraak: Afspraak) -> Regel:
    wat = f"{afspraak.leerling}: {afspraak.afspraak}" if afspraak.leerling else afspraak.afspraak
    open_ = {} if afspraak.gereed else {"bold": True}
    return pagina.regel(
        Stuk(wat, 13),
        Stuk(afspraak.wie, 4),
        Stuk(dag(afspraak.wanneer), 4),
        Stuk("gereed" if afspraak.gereed else "open", 3, open_),
    )


def dag(wanneer: date | None, *, jaar: bool = False) -> str:
    """'4 december', '' without a day."""
    if wanneer is None:
        return ""
    kort = f"{wanneer.day} {MAANDEN[wanneer.month - 1]}"
    return f"{kort} {wanneer.year}" if jaar else kort


def _aanmelding(pagina: Pagina, aanmelding: Aanmelding) -> Regel:
    naam = naam_leerjaar(aanmelding.kind.naam, aanmelding.kind.leerjaar)
    zinnen = (*aanmelding.redenen, *aanmelding.waarom)
    return pagina.regel(Stuk(naam, 5, VET), Stuk("; ".join(zinnen), 19))
