"""From raw pupils to groups: who takes part, in which leerjaar, in which order.

Every reader ends here, so that EDEXML and a plain list obey the same rules. A rule takes the
pupils that are left and returns those that stay, with what it has to say; none is dropped silently.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from hgw_excel.domein.leerling import Schoolgegevens
from hgw_excel.domein.melding import Melding
from hgw_excel.importeren import meldingen as soort
from hgw_excel.importeren.bron import Bron, RuweGroep, RuweLeerling
from hgw_excel.importeren.groepen import dubbele_groepen, natuurlijk, to_groepen
from hgw_excel.importeren.meldingen import som_op, tel
from hgw_excel.importeren.privacy import is_eckid, is_verminkt, lijkt_bsn

LANGSTE_NAAM = 200
GEEN_LEERJAAR = ("", "C")


Uitkomst = tuple[list[RuweLeerling], list[Melding]]
Regel = Callable[[Bron, list[RuweLeerling]], Uitkomst]


@dataclass(slots=True)
class _Deling:
    ja: list[RuweLeerling] = field(default_factory=list)
    nee: list[RuweLeerling] = field(default_factory=list)


def _deel(leerlingen: Sequence[RuweLeerling], blijft: Callable[[RuweLeerling], bool]) -> _Deling:
    deling = _Deling()
    for leerling in leerlingen:
        (deling.ja if blijft(leerling) else deling.nee).append(leerling)
    return deling


def _niet_mee(deling: _Deling) -> str:
    return " en is niet ingelezen." if len(deling.nee) == 1 else " en zijn niet ingelezen."


def to_schoolgegevens(bron: Bron) -> tuple[Schoolgegevens | None, list[Melding]]:
    """Apply every rule and make the groups; None when nobody is left."""
    leerlingen = list(bron.leerlingen)
    meldingen: list[Melding] = []
    for regel in REGELS:
        leerlingen, nieuw = regel(bron, leerlingen)
        meldingen += nieuw
    if not leerlingen:
        zin = "Er is geen leerling om in te lezen."
        return None, [*meldingen, bron.meld(soort.GEEN_LEERLINGEN, zin, bron.herstel_hier)]
    groepen = to_groepen(bron, leerlingen)
    meldingen += dubbele_groepen(bron, groepen)
    return Schoolgegevens(bron.naam, bron.brin, bron.schooljaar, groepen), meldingen


def vul_leerjaar(bron: Bron, leerlingen: list[RuweLeerling]) -> Uitkomst:
    """Let the pupil's own jaargroep win; else take the stamgroep's, unless that is C."""

    def vul(leerling: RuweLeerling) -> RuweLeerling:
        if leerling.jaargroep not in GEEN_LEERJAAR:
            return leerling
        groep = bron.groepen.get(leerling.groep, RuweGroep(""))
        van_groep = "" if groep.jaargroep in GEEN_LEERJAAR else groep.jaargroep
        return replace(leerling, jaargroep=van_groep)

    return [vul(leerling) for leerling in leerlingen], []


def sla_oud_leerlingen_over(bron: Bron, leerlingen: list[RuweLeerling]) -> Uitkomst:
    """Leave out who left before the peildatum (or the schooljaar), and jaargroep H."""
    peil = bron.peildatum or _begin(bron.schooljaar)

    def blijft(leerling: RuweLeerling) -> bool:
        weg = leerling.uitstroom
        return leerling.jaargroep != "H" and not (weg and peil and weg < peil)

    deling = _deel(leerlingen, blijft)
    if not deling.nee:
        return deling.ja, []
    zin = tel(len(deling.nee), "oud-leerling doet", "oud-leerlingen doen") + " niet mee."
    return deling.ja, [bron.meld(soort.OUD_LEERLINGEN, zin)]


def _begin(schooljaar: str) -> date | None:
    return date(int(schooljaar[:4]), 8, 1) if schooljaar else None


def houd_leerjaar_1_tot_8(bron: Bron, leerlingen: list[RuweLeerling]) -> Uitkomst:
    """Leave out peuters, VO and other jaargroepen, and say how many of which."""
    basis = {"", *map(str, range(1, 9))}
    deling = _deel(leerlingen, lambda leerling: leerling.jaargroep in basis)
    if not deling.nee:
        return deling.ja, []
    telling = Counter(leerling.jaargroep for leerling in deling.nee)
    per = som_op([f"{code}: {telling[code]}" for code in sorted(telling, key=natuurlijk)], 12)
    begin = tel(len(deling.nee), "leerling zit", "leerlingen zitten")
    zin = f"{begin} niet in leerjaar 1 tot en met 8 (jaargroep {per}){_niet_mee(deling)}"
    return deling.ja, [bron.meld(soort.ANDERE_JAARGROEP, zin)]


def houd_met_groep(bron: Bron, leerlingen: list[RuweLeerling]) -> Uitkomst:
    """Leave out who has no stamgroep in this file, and say how many."""
    deling = _deel(leerlingen, lambda leerling: leerling.groep in bron.groepen)
    if not deling.nee:
        return deling.ja, []
    begin = tel(len(deling.nee), "leerling zit", "leerlingen zitten")
    zin = f"{begin} niet in een groep{{wie}}{_niet_mee(deling)}"
    return deling.ja, [bron.meld(soort.ZONDER_GROEP, zin, bron.herstel_hier, deling.nee)]


def houd_met_leerjaar(bron: Bron, leerlingen: list[RuweLeerling]) -> Uitkomst:
    """Leave out who has no leerjaar: in a combination class it can't be known."""
    deling = _deel(leerlingen, lambda leerling: bool(leerling.jaargroep))
    if not deling.nee:
        return deling.ja, []
    begin = tel(len(deling.nee), "leerling heeft", "leerlingen hebben")
    zin = f"{begin} geen leerjaar{{wie}}{_niet_mee(deling)}"
    return deling.ja, [bron.meld(soort.ZONDER_LEERJAAR, zin, bron.herstel_hier, deling.nee)]


def houd_met_naam(bron: Bron, leerlingen: list[RuweLeerling]) -> Uitkomst:
    """Leave out who has no name, or one too long to be a name."""

    def blijft(leerling: RuweLeerling) -> bool:
        delen = (leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam)
        bruikbaar = leerling.roepnaam or leerling.achternaam
        return bool(bruikbaar) and all(len(deel) <= LANGSTE_NAAM for deel in delen)

    deling = _deel(leerlingen, blijft)
    if not deling.nee:
        return deling.ja, []
    begin = tel(len(deling.nee), "leerling heeft", "leerlingen hebben")
    zin = f"{begin} geen bruikbare naam{{wie}}{_niet_mee(deling)}"
    return deling.ja, [bron.meld(soort.ZONDER_NAAM, zin, bron.herstel_hier, deling.nee)]


def wijs_verminkte_namen_aan(bron: Bron, leerlingen: list[RuweLeerling]) -> Uitkomst:
    """Point at names that lost a letter on their way."""

    def goed(leerling: RuweLeerling) -> bool:
        delen = (leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam)
        return not any(map(is_verminkt, delen))

    fout = _deel(leerlingen, goed).nee
    if not fout:
        return leerlingen, []
    zin = f"In {_namen(len(fout))} staat een vreemd teken{{wie}}."
    doe = "Verbeter dat in de klassenmap, of kies bij het exporteren EDEXML of 'CSV UTF-8'."
    return leerlingen, [bron.meld(soort.VERMINKTE_NAAM, zin, doe, fout)]


def _namen(aantal: int) -> str:
    return "één naam" if aantal == 1 else f"{aantal} namen"


def weer_bsn_als_nummer(bron: Bron, leerlingen: list[RuweLeerling]) -> Uitkomst:
    """Drop every leerlingnummer when they are really BSN's or ECK iD's."""
    nummers = [leerling.nummer for leerling in leerlingen]
    if not lijkt_bsn(nummers) and not any(map(is_eckid, nummers)):
        return leerlingen, []
    wat = "burgerservicenummers" if lijkt_bsn(nummers) else "ECK iD's"
    zin = f"De leerlingnummers in dit bestand zijn {wat}. Die lezen we niet in."
    zonder = [replace(leerling, nummer="", plek="") for leerling in leerlingen]
    return zonder, [bron.meld(soort.GEBLOKKEERD, zin, "De rest is wel ingelezen.")]


def vergeet_voorlopige_nummers(bron: Bron, leerlingen: list[RuweLeerling]) -> Uitkomst:
    """Do not store a key that the administration can't promise to keep ('#001')."""
    voorlopig = _deel(leerlingen, lambda leerling: not leerling.nummer.startswith("#")).nee
    if not voorlopig:
        return leerlingen, []
    begin = tel(len(voorlopig), "leerling heeft", "leerlingen hebben")
    zin = f"{begin} een voorlopig nummer{{wie}}. Dat bewaren we niet."
    weg = set(map(id, voorlopig))
    zonder = [replace(kind, nummer="") if id(kind) in weg else kind for kind in leerlingen]
    return zonder, [bron.meld(soort.VOORLOPIG_NUMMER, zin, wie=voorlopig)]


def voeg_gelijke_samen(bron: Bron, leerlingen: list[RuweLeerling]) -> Uitkomst:
    """Keep one row of a pupil that a list names once per test: equal in everything but its line."""
    gezien: set[RuweLeerling] = set()
    over = []
    for leerling in leerlingen:
        zelfde = replace(leerling, plek="")
        if not leerling.nummer or zelfde not in gezien:
            over.append(leerling)
        gezien.add(zelfde)
    return over, []


def vergeet_dubbele_nummers(bron: Bron, leerlingen: list[RuweLeerling]) -> Uitkomst:
    """Trust a number that two different pupils have for neither of them."""
    telling = Counter(leerling.nummer for leerling in leerlingen if leerling.nummer)
    dubbel = _deel(leerlingen, lambda leerling: telling[leerling.nummer] < 2).nee
    if not dubbel:
        return leerlingen, []
    begin = tel(
        len({leerling.nummer for leerling in dubbel}),
        "leerlingnummer staat",
        "leerlingnummers staan",
    )
    zin = f"{begin} bij verschillende leerlingen{{wie}}."
    doe = "Zij zijn zonder nummer ingelezen. " + bron.herstel_hier
    zonder = [replace(kind, nummer="") if telling[kind.nummer] > 1 else kind for kind in leerlingen]
    return zonder, [bron.meld(soort.DUBBEL_NUMMER, zin, doe, dubbel)]


REGELS: tuple[Regel, ...] = (
    vul_leerjaar,
    sla_oud_leerlingen_over,
    weer_bsn_als_nummer,
    houd_leerjaar_1_tot_8,
    houd_met_groep,
    houd_met_leerjaar,
    houd_met_naam,
    wijs_verminkte_namen_aan,
    vergeet_voorlopige_nummers,
    voeg_gelijke_samen,
    vergeet_dubbele_nummers,
)
"""In this order: who is out is not counted again by a later rule."""
