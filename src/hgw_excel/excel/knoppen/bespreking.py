"""The buttons Bespreking voorbereiden and Presentatie maken: what `hgw bespreking` makes."""

from collections.abc import Callable, Sequence
from datetime import date

from hgw_excel.acties.bespreking.feiten import Groepsgesprek
from hgw_excel.domein.melding import KanNiet
from hgw_excel.domein.school import School
from hgw_excel.excel.bestanden import mag_weg, toon
from hgw_excel.excel.sessie import Sessie
from hgw_excel.school.bespreking.boeken import maak_bespreking, maak_presentatie
from hgw_excel.school.bespreking.maken import gesprek
from hgw_excel.school.consolideren import een_keer, school_van, uitgesloten
from hgw_excel.school.doelen import Doel, keur, lees_vorige, schrijf_alle
from hgw_excel.school.kaarten import stammen_van
from hgw_excel.school.uitvoeren import afspraken_voor

Maker = Callable[[School, Sequence[Groepsgesprek], date | None], bytes]


def boekje(sessie: Sessie) -> None:
    """Make the booklet of this class beside the klassenmap, and open it.

    Raises:
        KanNiet: the class takes no part, lies in no folder, or the file can't be written.
    """
    _maak(sessie, "bespreking", "groepsbespreking {}.xlsx", maak_bespreking)


def presentatie(sessie: Sessie) -> None:
    """Make the page of this class for the team, without names; see `boekje`."""
    _maak(sessie, "presentatie", "groepspresentatie {}.xlsx", maak_presentatie)


def _maak(sessie: Sessie, soort: str, naam: str, maker: Maker) -> None:
    map_, klas = sessie.eis_map(), sessie.klas
    weg = uitgesloten(sessie.gelezen.meldingen)
    if klas.bestand in weg:
        raise KanNiet(weg[klas.bestand])
    (klas,) = een_keer([klas])
    doel = Doel(map_ / naam.format(stammen_van([klas.bestand])[klas.bestand]), soort)
    groep = gesprek(klas, afspraken_voor(klas, sessie.school), None)
    school = school_van([klas], None, [sessie.pad or map_])
    _schrijf(sessie, doel, maker(school, [groep], None))


def _schrijf(sessie: Sessie, doel: Doel, inhoud: bytes) -> None:
    """Write and open; a file that says the same already is only opened."""
    if doel.pad.is_file() and doel.pad.read_bytes() == inhoud:
        return toon(sessie.vak, doel.pad, ())
    er_is = doel.pad.exists()
    if er_is and not mag_weg(sessie.vak, [doel.pad]):
        return None
    keur([doel], overschrijf=er_is)
    schrijf_alle([(doel, inhoud)], lees_vorige([doel]), overschrijf=er_is)
    return toon(sessie.vak, doel.pad, ())
