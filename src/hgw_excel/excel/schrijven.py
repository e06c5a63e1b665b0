"""Buttons that write in the klassenmap: look, ask where that is fair, write, and say what became.

The same preparation as for closed klassenmappen, so that both doors give the same cells.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hgw_excel.acties.herstellen import herstellingen
from hgw_excel.controle.inlezen import is_leeg
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.nieuwe_waarden import cel_van
from hgw_excel.controle.zinnen import keer
from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel.live import Geschreven, schrijf
from hgw_excel.excel.plek import laat_zien
from hgw_excel.excel.sessie import Sessie
from hgw_excel.excel.vak import opgesomd
from hgw_excel.schema.kolom import Sheet
from hgw_excel.schema.ruw import Cel
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.uitvoeren import Actie, Klasvoorstel, bereid_gelezen

NIETS = "Er verandert niets: alles staat er al zo."
NIET_GEDAAN = "Er is niets veranderd."
TERUG = "De knop Terugzetten maakt dit ongedaan."
VERBORGEN = "dichte kolommen en verborgen bladen"
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
    voor = bereid(sessie, schrijver)
    if not voor.cellen:
        sessie.vak.zeg(*voor.voorstel.regels, NIETS)
        return False
    gevuld = len(list(gevulde_cellen(sessie.klas, voor.voorstel.wijzigingen)))
    if gevuld and not sessie.vak.vraag(*vooraf(sessie.klas, voor, gevuld)):
        return False
    gedaan = schrijf(sessie.boek, sessie.klas, voor.voorstel.wijzigingen, schrijver.naam)
    laat_zien(sessie.boek, gedaan.eerste, schrijver.bladen)
    al_gezegd = gevuld > 0
    sessie.vak.zeg(*achteraf(sessie.klas, voor, gedaan, al_gezegd=al_gezegd))
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
        cellen = (f"{een.blad}, {een.cel}: " for een in herstellingen(klas))
        veilig = voor.reden.startswith(tuple(cellen))
        raise KanNiet(f"{voor.reden} {HERSTELLEN}" if veilig else voor.reden)
    return voor


def vooraf(klas: Klas, voor: Klasvoorstel, gevuld: int) -> Iterator[str]:
    """Yield what would change, with counts, and the question."""
    yield from voor.voorstel.regels
    yield ""
    yield f"Er {_veranderen(voor.cellen)}:"
    yield from _per_blad(klas, voor.voorstel.wijzigingen)
    yield ""
    yield _gevuld(gevuld, voor.voorstel.vervangt)
    yield "Doorgaan?"


def achteraf(
    klas: Klas, voor: Klasvoorstel, gedaan: Geschreven, *, al_gezegd: bool = False
) -> Iterator[str]:
    """Yield what was done, what was not, and how it is undone.

    Args:
        al_gezegd: whether what `vooraf` tells was just read.
    """
    if gedaan.cellen:
        yield from () if al_gezegd else voor.voorstel.regels
        yield f"Er {_zijn_veranderd(gedaan.cellen)}:"
        yield from _per_blad(klas, voor.voorstel.wijzigingen)
    else:
        yield NIET_GEDAAN
    if gedaan.meldingen:
        yield ""
        yield from opgesomd([str(melding) for melding in gedaan.meldingen], MELDINGEN)
    if gedaan.cellen:
        yield ""
        yield TERUG


def gevulde_cellen(klas: Klas, wijzigingen: Wijzigingen) -> Iterator[Cel]:
    """Yield what stands in the cells that get another value, of those that someone reads.

    Args:
        wijzigingen: that differ from what stands there, as of a `Klasvoorstel`.
    """
    for tabel, i, key in [*wijzigingen.cellen, *wijzigingen.formules]:
        cel = cel_van(klas, tabel, i, key) if klas.heeft(tabel, key) else None
        if _waar(klas.werkboek.blad(tabel), key) != VERBORGEN and not is_leeg(cel):
            yield cel
    for naam in wijzigingen.koppen:
        if klas.werkboek.koppen[naam].role == "v" and not is_leeg(klas.boek.namen.get(naam)):
            yield klas.boek.namen[naam]


def per_blad(klas: Klas, wijzigingen: Wijzigingen) -> Mapping[str, int]:
    """Return how many cells change on each sheet, as the tabs stand; those out of sight last."""
    velden = [(tabel, key) for tabel, _, key in [*wijzigingen.cellen, *wijzigingen.formules]]
    for tabel, rijen in wijzigingen.rijen.items():
        velden += [(tabel, key) for rij in rijen for key, w in rij.items() if w not in (None, "")]
    koppen = {kop.naam: blad for blad in klas.werkboek.sheets for kop in blad.head}
    tellen = Counter(_waar(klas.werkboek.blad(tabel), key) for tabel, key in velden)
    tellen.update(_waar(koppen[naam], naam) for naam in wijzigingen.koppen)
    volgorde = [*(blad.naam for blad in klas.werkboek.sheets), VERBORGEN]
    return {naam: tellen[naam] for naam in volgorde if tellen[naam]}


def _waar(blad: Sheet, key: str) -> str:
    """Return the tab under which a cell is counted, `VERBORGEN` where nobody types."""
    dicht = blad.zicht == "verborgen" or key.endswith(ADMINISTRATIE)
    return VERBORGEN if dicht else blad.naam


def _per_blad(klas: Klas, wijzigingen: Wijzigingen) -> list[str]:
    regels = [f"  {blad}: {aantal}" for blad, aantal in per_blad(klas, wijzigingen).items()]
    return opgesomd(regels, BLADEN, "  en nog {} bladen")


def _cellen(aantal: int) -> str:
    return f"{aantal:,} {'cel' if aantal == 1 else 'cellen'}".replace(",", ".")


def _veranderen(aantal: int) -> str:
    return f"{'verandert' if aantal == 1 else 'veranderen'} {_cellen(aantal)}"


def _zijn_veranderd(aantal: int) -> str:
    return f"{'is' if aantal == 1 else 'zijn'} {_cellen(aantal)} veranderd"


def _gevuld(gevuld: int, van_haar: int) -> str:
    """Say how many cells are filled now, and how many of those the teacher typed."""
    zin = f"{keer(gevuld, 'cel is', 'cellen zijn')} al gevuld; daar komt iets anders in."
    if not van_haar:
        return f"{zin} Wat jij typte, blijft staan."
    return f"{zin} {'Die typte je zelf.' if gevuld == 1 else f'Daarvan typte jij er {van_haar}.'}"
