"""HGW603."""

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.regels.klas_dubbel import dubbele_klassen
from hgw_excel.controle.register import Bevinding, boekenregel
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.leerling import VOORLOPIG
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Rij

Plek = tuple[Klas, Rij]


@boekenregel("HGW603", "Een kind staat in twee klassen", Ernst.AANPASSEN)
def kind_in_twee_klassen(klassen: Sequence[Klas], school: School | None) -> Iterator[Bevinding]:
    """Een kind staat in twee klassenmappen en zit volgens allebei nog in de klas.

    We herkennen een kind aan het leerlingnummer, en anders aan de leerling_id. Is het kind van klas
    veranderd, vul dan in de oude klassenmap bij 'van school op' de laatste dag in die klas in.

    Zolang dat niet is gedaan, telt het kind in een overzicht één keer: in de klassenmap waarvan de
    bestandsnaam vooraan staat. Hebben de kinderen alleen dezelfde leerling_id en een andere naam of
    een ander leerlingnummer, dan zijn het twee kinderen en tellen ze allebei.
    """
    over = _zonder_dubbele(klassen)
    weg = elders(klassen)
    gezien: set[tuple[int, int]] = set()
    for key in ("leerlingnummer", "leerling_id"):
        for plekken in _dezelfde(over, key):
            nieuw = [(klas, rij) for klas, rij in plekken if (id(klas), rij.i) not in gezien]
            gezien |= {(id(klas), rij.i) for klas, rij in plekken}
            yield from (_bevinding(plek, plekken, key, weg) for plek in nieuw)


def _zonder_dubbele(klassen: Sequence[Klas]) -> list[Klas]:
    """Leave out classes that are there twice: of those every pupil is there twice."""
    dubbel = {id(klas) for groep in dubbele_klassen(klassen) for klas in groep}
    return [klas for klas in klassen if id(klas) not in dubbel]


def _dezelfde(klassen: Sequence[Klas], key: str) -> list[list[Plek]]:
    """Return the pupils who are here now and share a value of `key` with another workbook."""
    per_waarde: dict[str, list[Plek]] = {}
    for klas in klassen:
        for rij in klas.leerlingen().values():
            waarde = rij.tekst(key)
            if waarde and not waarde.startswith(VOORLOPIG) and not rij["van_school_op"]:
                per_waarde.setdefault(waarde, []).append((klas, rij))
    return [p for p in per_waarde.values() if len({id(klas) for klas, _ in p}) > 1]


def elders(klassen: Sequence[Klas]) -> frozenset[tuple[str, int]]:
    """Return (file, row of Leerlingen) of every pupil who counts in another class already."""
    weg: set[tuple[str, int]] = set()
    over = _zonder_dubbele(klassen)
    for key in ("leerlingnummer", "leerling_id"):
        for plekken in _dezelfde(over, key):
            op_volgorde = sorted((p for p in plekken if _sleutel(p) not in weg), key=_sleutel)
            for eerste, plek in combinations(op_volgorde, 2):
                if _sleutel(eerste) not in weg and _is_zelfde_kind(eerste, plek):
                    weg.add(_sleutel(plek))
    return frozenset(weg)


def _sleutel(plek: Plek) -> tuple[str, int]:
    return (plek[0].bestand, plek[1].i)


def _is_zelfde_kind(een: Plek, ander: Plek) -> bool:
    """Tell whether it is one child: a copied klassenmap has the ids of other children."""
    if een[0] is ander[0]:
        return False
    nummers = {nummer for _, rij in (een, ander) if (nummer := rij.tekst("leerlingnummer"))}
    namen = {(rij.tekst("leerling") or rij.tekst("roepnaam")).casefold() for _, rij in (een, ander)}
    zelfde_nummer = een[1].tekst("leerlingnummer") == ander[1].tekst("leerlingnummer") != ""
    return zelfde_nummer or (len(nummers) < 2 and len(namen) == 1)


def _bevinding(
    plek: Plek, plekken: Sequence[Plek], key: str, weg: Collection[tuple[str, int]]
) -> Bevinding:
    klas, rij = plek
    anderen = sorted({ander.bestand for ander, _ in plekken if ander is not klas})
    hier = "; in een overzicht telt het hier niet mee" if _sleutel(plek) in weg else ""
    return Bevinding(
        f"Dit kind staat ook in {rij_aaneen(anderen)}{hier}.",
        "Vul in de oude klas bij 'van school op' de laatste dag in.",
        **klas.plek("tblLeerlingen", rij.i, key),
        bestand=klas.bestand,
    )
