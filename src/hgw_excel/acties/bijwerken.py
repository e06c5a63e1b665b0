"""Bijwerken: children who came, went, moved or got another name, through all tables at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from hgw_excel.acties.aankomst import Komst, neem_op, op_volgorde, pak_uit, schrijf_in
from hgw_excel.acties.bagage import LEERLINGEN
from hgw_excel.acties.formules_terug import terug_te_zetten
from hgw_excel.acties.kopie import Kopie, als_id, is_kind
from hgw_excel.acties.leerlingnamen import Genoemd, geef_namen, hernoem, kent
from hgw_excel.acties.reserverijen import (
    eis_ruimte,
    eis_sleutels,
    geef_sleutels,
    vul_rijen_aan,
)
from hgw_excel.acties.voorstel import Voorstel, samen
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.vergelijking import Staat
from hgw_excel.controle.zinnen import keer
from hgw_excel.domein.leerling import VOORLOPIG, Leerling, volgorde
from hgw_excel.domein.school import School
from hgw_excel.schema.wijziging import Veldplek, Wijzigingen


@dataclass(frozen=True, slots=True)
class Wens:
    """What is asked of one class besides what was typed in it.

    Attributes:
        nieuw: children that no class has yet.
        komt: children that come from another class.
        gaat: ids, in small letters, of those who left or are in another class now.
        verhuist: of those who go: the file of the class they come in first, by such an id.
        nummers: leerlingnummer by such an id, for who has none yet.
        namen: new display names by the old ones.
        regels: sentences to show with it.
    """

    nieuw: tuple[Leerling, ...] = ()
    komt: tuple[Komst, ...] = ()
    gaat: frozenset[str] = frozenset()
    verhuist: Mapping[str, str] = field(default_factory=dict)
    nummers: Mapping[str, str] = field(default_factory=dict)
    namen: Mapping[str, str] = field(default_factory=dict)
    regels: tuple[str, ...] = ()


NIETS = Wens()
VUL_START = (
    "De kinderen hebben nog een voorlopige sleutel. Vul op Start de groep en het schooljaar in, en "
    "in school.toml de brin; werk daarna weer bij."
)


def bijwerken(klas: Klas, school: School, datum: date, wens: Wens = NIETS) -> Voorstel:
    """Bring names, ids, rows and formulas of a class in order, and who came or went.

    Nothing that a teacher wrote is lost; a second run changes nothing.

    Args:
        datum: what who went gets as the day of leaving.

    Raises:
        KanNiet: it can't be known whose a row is, a name that is asked for can't be given, or a
            table can't grow.
    """
    eis_sleutels(klas)
    kopie = Kopie.van(klas)
    _vul_aan(kopie, wens)
    gegaan = _neem_afscheid(kopie, wens.gaat, datum)
    ids = geef_sleutels(kopie)
    erbij = [schrijf_in(kopie, leerling) for leerling in sorted(wens.nieuw, key=volgorde)]
    gekomen = [(neem_op(kopie, komst), komst) for komst in op_volgorde(wens.komt)]
    erbij += [rij for rij, _ in gekomen]
    naamloos = sum(not rij.get("leerling") for rij in erbij)
    for oud, nieuw in wens.namen.items():
        if kent(kopie, oud):
            hernoem(kopie, oud, nieuw)
    genoemd = geef_namen(kopie)
    genoemd = replace(genoemd, nieuw=genoemd.nieuw - naamloos)  # of those it is said already
    rijen = vul_rijen_aan(kopie)
    uitgepakt = [pak_uit(kopie, rij, komst.bagage) for rij, komst in gekomen]
    eis_ruimte(kopie)
    formules = Wijzigingen(formules=frozenset(_weg(klas)))
    tellen = {
        "ids": ids, "nieuw": len(wens.nieuw), "gekomen": len(gekomen), "gegaan": gegaan,
        "rijen": rijen, "formules": len(formules.formules),
        "over": sum(over for over, _ in uitgepakt), "anders": sum(n for _, n in uitgepakt),
    }  # fmt: skip
    regels = (*_regels(tellen, genoemd), *wens.regels, *_voorlopig(kopie))
    return Voorstel(
        samen([kopie.wijzigingen(), formules]), regels, _vervangt(kopie), _wacht(klas, wens)
    )


def _vul_aan(kopie: Kopie, wens: Wens) -> None:
    """Fill in the number of who has none, and the leerjaar where a class has only one."""
    jaren = kopie.klas.leerjaren
    for rij in kopie.leerlingen:
        if is_kind(rij) and not rij.get("leerjaar") and len(jaren) == 1:
            rij["leerjaar"] = jaren[0]
        if als_id(rij) in wens.nummers and not rij.get("leerlingnummer"):
            rij["leerlingnummer"] = wens.nummers[als_id(rij)]


def _neem_afscheid(kopie: Kopie, wie: frozenset[str], datum: date) -> int:
    """Give who is not here any more the day of leaving; return how many."""
    weg = [r for r in kopie.leerlingen if als_id(r) in wie and not r.get("van_school_op")]
    for rij in weg:
        rij["van_school_op"] = datum
    return len(weg)


def _wacht(klas: Klas, wens: Wens) -> dict[str, frozenset[Veldplek]]:
    """Return the days of leaving that wait until the child is in its other class."""
    uit: dict[str, set[Veldplek]] = {}
    for leerling_id, bestand in wens.verhuist.items():
        for rij in klas.inhoud.alle_van(LEERLINGEN, leerling_id):
            uit.setdefault(bestand, set()).add((LEERLINGEN, rij.i, "van_school_op"))
    return {bestand: frozenset(plekken) for bestand, plekken in uit.items()}


def _weg(klas: Klas) -> set[tuple[str, int, str]]:
    """Return the cells whose formula is gone; what someone typed in its place stays."""
    cellen = terug_te_zetten(klas)
    return {(cel.tabel, cel.i, cel.key) for cel in cellen if cel.staat is Staat.WEG}


def _vervangt(kopie: Kopie) -> int:
    """Count the cells a teacher filled that become another; ids and what hgw keeps are not hers."""
    klas = kopie.klas
    return sum(
        bool(klas.inhoud.ruw[tabel][i].get(key))
        for tabel, i, key in kopie.wijzigingen().cellen
        if klas.werkboek.tabel(tabel).column(key).role == "v"
    )


def _voorlopig(kopie: Kopie) -> tuple[str, ...]:
    kinderen = (rij for rij in kopie.leerlingen if is_kind(rij))
    zo = any(als_id(rij).startswith(VOORLOPIG.casefold()) for rij in kinderen)
    return (VUL_START,) if zo else ()


def _regels(tellen: Mapping[str, int], genoemd: Genoemd) -> tuple[str, ...]:
    """Say in Dutch what happens, without names; nothing of what does not."""
    zinnen = (
        (genoemd.nieuw, "nieuw kind krijgt een eigen naam.", "nieuwe kinderen krijgen een naam."),
        (genoemd.anders, "kind heet anders; dat komt op alle bladen.",
         "kinderen heten anders; dat komt op alle bladen."),
        (genoemd.onzeker, "afspraak heeft een naam die nu van een ander kind is. Kijk die na.",
         "afspraken hebben een naam die nu van een ander kind is. Kijk die na."),
        (genoemd.vreemd, "rij heeft een andere roepnaam én achternaam. Is het een ander kind? Zet "
         "dan de oude naam terug en typ het nieuwe kind in een lege rij. Anders: pas ze één voor "
         "één aan.",
         "rijen hebben een andere roepnaam én achternaam. Zijn het andere kinderen? Zet dan de "
         "oude namen terug en typ de nieuwe kinderen in lege rijen. Anders: pas ze één voor één "
         "aan."),
        (tellen["nieuw"], "kind komt uit het leerlingbestand erbij.",
         "kinderen komen uit het leerlingbestand erbij."),
        (tellen["gekomen"], "kind komt uit een andere klas, met wat daar is ingevuld.",
         "kinderen komen uit een andere klas, met wat daar is ingevuld."),
        (tellen["anders"], "cel was hier al anders ingevuld en blijft zo. Vergelijk hem met de "
         "oude klassenmap.",
         "cellen waren hier al anders ingevuld en blijven zo. Vergelijk ze met de oude "
         "klassenmap."),
        (tellen["over"], "gegeven past hier niet; het blijft in de oude klassenmap staan.",
         "gegevens passen hier niet; ze blijven in de oude klassenmap staan."),
        (tellen["gegaan"], "kind krijgt een datum bij 'van school op'.",
         "kinderen krijgen een datum bij 'van school op'."),
        (tellen["ids"], "kind krijgt een eigen sleutel.", "kinderen krijgen een eigen sleutel."),
        (tellen["rijen"], "lege rij komt erbij voor een nieuw kind.",
         "lege rijen komen erbij voor nieuwe kinderen."),
        (tellen["formules"], "formule wordt teruggezet.", "formules worden teruggezet."),
    )  # fmt: skip
    return tuple(keer(aantal, een, meer) for aantal, een, meer in zinnen if aantal)
