"""Buttons that write in the klassenmap: look, ask where that is fair, write, and say what became.

The same preparation as for closed klassenmappen, so that both doors give the same cells.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hgw_excel.acties.herstellen import herstellingen
from hgw_excel.controle.inlezen import is_leeg
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.nieuwe_waarden import cel_van
from hgw_excel.controle.zinnen import cellen, keer, veranderen
from hgw_excel.domein.getal import duizend
from hgw_excel.domein.melding import Ernst, KanNiet, Melding
from hgw_excel.excel.live import Geschreven, schrijf
from hgw_excel.excel.plek import laat_zien
from hgw_excel.excel.sessie import Sessie
from hgw_excel.excel.vak import opgesomd
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.uitvoeren import Actie, Klasvoorstel, bereid_gelezen

NIETS = "Er verandert niets."
NIET_GEDAAN = "Er is niets veranderd."
TERUG = "De knop Terugzetten maakt dit ongedaan."
VERBORGEN = "datums, dichte kolommen en verborgen bladen"
ADMINISTRATIE = ("_gezien", "_niveau_toen", "bekend_als")
"""How the keys end of columns in which hgw keeps for itself what it saw; nobody types there."""

HERSTELLEN = "De knop Herstellen kan deze cel herstellen."

BLADEN, MELDINGEN = 6, 3
"""So many sheets and meldingen are told apart."""


@dataclass(frozen=True, slots=True)
class Schrijver:
    """What a button writes.

    Attributes:
        naam: its label: what Terugzetten calls it.
        bladen: sheets on which every cell must be in order.
        ondanks: codes, or how they begin, of what need not be.
    """

    naam: str
    actie: Actie
    bladen: Sequence[str] = ()
    ondanks: Sequence[str] = ()


def doe(sessie: Sessie, schrijver: Schrijver) -> bool:
    """Do it, with the boxes that go with it; False when nothing was written.

    Raises:
        KanNiet: it can't be done here, with the place where that is known.
    """
    klas, voor = sessie.klas, bereid(sessie, schrijver)
    wijzigingen = voor.voorstel.wijzigingen
    mendt = voor.cellen and schrijver.ondanks
    bezwaar = () if mendt else telt_niet_mee(sessie.gelezen.meldingen)
    kop = [*voor.voorstel.regels, *bezwaar]
    if not voor.cellen:
        sessie.vak.zeg(NIETS, kop=kop)
        return False
    gevuld = gevulde_cellen(klas, wijzigingen)
    if gevuld.cellen and not sessie.vak.vraag(*vooraf(klas, voor, gevuld), kop=kop):
        return False
    gedaan = schrijf(sessie.boek, klas, wijzigingen, schrijver.naam)
    laat_zien(sessie.boek, gedaan.eerste, schrijver.bladen)
    al_gezegd = gevuld.cellen or not gedaan.cellen
    sessie.vak.zeg(*achteraf(klas, voor, gedaan), kop=() if al_gezegd else kop)
    return gedaan.cellen > 0


def bereid(sessie: Sessie, schrijver: Schrijver) -> Klasvoorstel:
    """Return what it would change.

    Raises:
        KanNiet: with the reason why it can't be done here.
    """
    klas = sessie.klas
    uitvoering = bereid_gelezen(
        sessie.gelezen,
        sessie.school,
        schrijver.actie,
        sessie.datum,
        bladen=schrijver.bladen,
        ondanks=schrijver.ondanks,
        keur=lambda _: None,
    )
    voor = next(een for een in uitvoering.klassen if een.bestand == klas.bestand)
    if voor.reden:
        raise KanNiet(" ".join(_weigering(klas, voor)))
    return voor


def _weigering(klas: Klas, voor: Klasvoorstel) -> Iterator[str]:
    """Yield why it can't be done, what can mend it, and how much more is in the way."""
    yield voor.reden
    cellen_ = (f"{een.blad}, {een.cel}: " for een in herstellingen(klas))
    if voor.reden.startswith(tuple(cellen_)):
        yield HERSTELLEN
    if voor.meldingen:
        plekken = keer(len(voor.meldingen), "plek houdt", "plekken houden")
        yield f"Nog {plekken} dit tegen; druk op Controleren. {NIET_GEDAAN}"


def telt_niet_mee(meldingen: Iterable[Melding]) -> Iterator[str]:
    """Say how many places must be changed before what stands there counts."""
    if fout := sum(melding.ernst is Ernst.AANPASSEN for melding in meldingen):
        plekken = keer(fout, "plek is", "plekken zijn")
        yield f"{plekken} aan te passen; wat daar staat telt niet mee. Druk op Controleren."


def vooraf(klas: Klas, voor: Klasvoorstel, gevuld: "Gevuld") -> Iterator[str]:
    """Yield with counts what would change, and the question."""
    yield ""
    yield f"Er {veranderen(voor.cellen)} {cellen(voor.cellen)}:"
    yield from _per_blad(klas, voor.voorstel.wijzigingen)
    yield ""
    yield _gevuld(gevuld, voor.voorstel.vervangt)
    yield "Doorgaan?"


def achteraf(klas: Klas, voor: Klasvoorstel, gedaan: Geschreven) -> Iterator[str]:
    """Yield how much was written, what was not, and how it is undone."""
    if gedaan.cellen:
        yield f"Er {'is' if gedaan.cellen == 1 else 'zijn'} {cellen(gedaan.cellen)} veranderd:"
        yield from _per_blad(klas, voor.voorstel.wijzigingen)
    else:
        yield NIET_GEDAAN
    if gedaan.meldingen:
        yield ""
        yield from opgesomd([str(melding) for melding in gedaan.meldingen], MELDINGEN)
    if gedaan.cellen:
        yield ""
        yield TERUG


class Gevuld(NamedTuple):
    """How many filled cells get another value, and how many of those become empty."""

    cellen: int
    leeg: int


def gevulde_cellen(klas: Klas, wijzigingen: Wijzigingen) -> Gevuld:
    """Count the filled cells that get another value, of those that someone reads.

    Args:
        wijzigingen: that differ from what stands there, as of a `Klasvoorstel`.
    """
    wordt = [
        wijzigingen.cellen.get((tabel, i, key), "formule")
        for tabel, i, key in [*wijzigingen.cellen, *wijzigingen.formules]
        if klas.heeft(tabel, key)
        and _waar(klas, tabel, key) != VERBORGEN
        and not is_leeg(cel_van(klas, tabel, i, key))
    ]
    wordt += [
        waarde
        for naam, waarde in wijzigingen.koppen.items()
        if klas.werkboek.koppen[naam].role == "v" and not is_leeg(klas.boek.namen.get(naam))
    ]
    return Gevuld(len(wordt), sum(waarde in (None, "") for waarde in wordt))


def per_blad(klas: Klas, wijzigingen: Wijzigingen) -> Mapping[str, int]:
    """Return how many cells change on each sheet, as the tabs stand; those out of sight last."""
    velden = [(tabel, key) for tabel, _, key in [*wijzigingen.cellen, *wijzigingen.formules]]
    for tabel, rijen in wijzigingen.rijen.items():
        velden += [(tabel, key) for rij in rijen for key, w in rij.items() if w not in (None, "")]
    koppen = {kop.naam: blad for blad in klas.werkboek.sheets for kop in blad.head}
    tellen = Counter(_waar(klas, tabel, key) for tabel, key in velden)
    tellen.update(
        koppen[naam].naam if klas.werkboek.koppen[naam].role == "v" else VERBORGEN
        for naam in wijzigingen.koppen
    )
    volgorde = [*(blad.naam for blad in klas.werkboek.sheets), VERBORGEN]
    return {naam: tellen[naam] for naam in volgorde if tellen[naam]}


def _waar(klas: Klas, tabel: str, key: str) -> str:
    """Return the tab under which a cell of a table is counted, `VERBORGEN` where nobody types."""
    blad, kolom = klas.werkboek.blad(tabel), klas.werkboek.tabel(tabel).column(key)
    dicht = kolom.grouped and kolom.role != "v"
    apart = dicht or blad.zicht == "verborgen" or key.endswith(ADMINISTRATIE)
    return VERBORGEN if apart else blad.naam


def _per_blad(klas: Klas, wijzigingen: Wijzigingen) -> list[str]:
    tellen = dict(per_blad(klas, wijzigingen))
    apart = tellen.pop(VERBORGEN, 0)
    regels = opgesomd(
        [f"  {blad}: {n}" for blad, n in tellen.items()], BLADEN, "  en nog {} bladen"
    )
    return [*regels, f"  {VERBORGEN}: {duizend(apart)}"] if apart else regels


def _gevuld(gevuld: Gevuld, van_haar: int) -> str:
    """Say how many cells are filled now, what becomes of them, and how many the teacher typed."""
    n, leeg = gevuld
    zin = f"{cellen(n)} {'is' if n == 1 else 'zijn'} al gevuld"
    if not leeg:
        zin += "; daar komt iets anders in."
    elif leeg == n:
        zin += f" en {'gaat' if n == 1 else 'gaan'} leeg."
    else:
        zin += f": {duizend(leeg)} {'gaat' if leeg == 1 else 'gaan'} leeg, de andere veranderen."
    if not van_haar:
        return f"{zin} Wat jij typte, blijft staan."
    return f"{zin} {'Die typte je zelf.' if n == 1 else f'Daarvan typte jij er {van_haar}.'}"
