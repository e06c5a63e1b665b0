"""The buttons Bespreking voorbereiden and Presentatie maken: what `hgw bespreking` makes."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from hgw_excel.acties.bespreking.feiten import Groepsgesprek
from hgw_excel.controle.register import sluit_uit
from hgw_excel.controle.zinnen import keer
from hgw_excel.domein.melding import KanNiet
from hgw_excel.domein.school import School
from hgw_excel.excel.bestanden import mag_weg, toon
from hgw_excel.excel.schrijven import telt_niet_mee
from hgw_excel.excel.sessie import Sessie
from hgw_excel.school.bespreking.boeken import maak_bespreking, maak_presentatie
from hgw_excel.school.bespreking.maken import gesprek
from hgw_excel.school.consolideren import een_keer, school_van
from hgw_excel.school.doelen import Doel, keur, lees_vorige, schrijf_alle
from hgw_excel.school.kaarten import GEEN_KIND, stammen_van
from hgw_excel.school.klasbladen import kaarten_te_maken
from hgw_excel.school.uitvoeren import afspraken_voor


def boekje(sessie: Sessie) -> None:
    """Make the booklet of this class beside the klassenmap, and open it.

    Raises:
        KanNiet: the class takes no part, lies in no folder, or the file can't be written.
    """
    _maak(sessie, Stuk("bespreking", "groepsbespreking", "Het boekje staat", maak_bespreking))


def presentatie(sessie: Sessie) -> None:
    """Make the page of this class for the team, without names; see `boekje`."""
    _maak(sessie, Stuk("presentatie", "groepspresentatie", "De bladzijde staat", maak_presentatie))


class Stuk(NamedTuple):
    """What is made: its kind, how its name begins, what is said of it, and what makes it."""

    soort: str
    begin: str
    zin: str
    maak: Callable[[School, Sequence[Groepsgesprek], date | None], bytes]


def _maak(sessie: Sessie, stuk: Stuk) -> None:
    map_, klas = sessie.eis_map(), sessie.klas
    weg = (m for m in sessie.gelezen.meldingen if m.bestand == klas.bestand and sluit_uit(m))
    if eerste := min(weg, key=lambda m: (m.code, m.zin), default=None):
        raise KanNiet(str(eerste))
    if not kaarten_te_maken(klas.inhoud)[0]:
        raise KanNiet(GEEN_KIND)
    (klas,) = een_keer([klas])
    naam = f"{stuk.begin} {stammen_van([klas.bestand])[klas.bestand]}.xlsx"
    groep = gesprek(klas, afspraken_voor(klas, sessie.school), None)
    inhoud = stuk.maak(school_van([klas], None, [sessie.pad or map_]), [groep], None)
    if _schrijf(sessie, Doel(map_ / naam, stuk.soort), inhoud):
        toon(sessie.vak, map_ / naam, stuk.zin, list(_regels(sessie, groep, stuk)))


def _schrijf(sessie: Sessie, doel: Doel, inhoud: bytes) -> bool:
    """Write, unless the same is there already; False when another file there must stay."""
    er_is = doel.pad.exists()
    if er_is and doel.pad.is_file() and doel.pad.read_bytes() == inhoud:
        return True
    keur([doel], overschrijf=er_is)
    vorige = lees_vorige([doel])
    if er_is and not mag_weg(sessie.vak, [doel.pad]):
        return False
    schrijf_alle([(doel, inhoud)], vorige, overschrijf=er_is)
    return True


def _regels(sessie: Sessie, groep: Groepsgesprek, stuk: Stuk) -> Iterator[str]:
    """Yield what to know of it: children with a page of their own, and cells that don't count."""
    if stuk.soort == "bespreking" and groep.aanmeldingen:
        hebben = keer(len(groep.aanmeldingen), "kind heeft", "kinderen hebben")
        yield f"{hebben} een blad voor de leerlingbespreking."
    yield from telt_niet_mee(sessie.gelezen.meldingen)
