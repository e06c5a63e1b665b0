"""A child that comes into a class: new, or from another class with all that was typed about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hgw_excel.acties.bagage import LEERLINGEN, Bagage, naamkolommen, naamvorm
from hgw_excel.acties.kopie import Kopie, Open, als_id, is_kind
from hgw_excel.acties.reserverijen import vrije_ids, vrije_rijen
from hgw_excel.domein.leerling import VOORLOPIG, Leerling
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Keuze, Waarde
from hgw_excel.schema.werkboek import Workbook

NIET_MEE = ("leerling_id", "van_school_op")
"""What stays behind of the row on Leerlingen: it is about the class that is left."""

VAN_HIER = (*NIET_MEE, "leerling", "bekend_als", "leerjaar")
"""What may be another on Leerlingen without a word: it is about this class."""


@dataclass(frozen=True, slots=True)
class Komst:
    """A child that comes from another class; `leerling` is how the administration knows it."""

    leerling: Leerling
    bagage: Bagage


def schrijf_in(kopie: Kopie, leerling: Leerling) -> Open:
    """Put a new child in a free row, a new one when there is none; return that row."""
    rij = _vrije_rij(kopie)
    gegevens: dict[str, Waarde] = {
        "leerlingnummer": leerling.leerlingnummer,
        "roepnaam": leerling.roepnaam,
        "voorvoegsel": leerling.voorvoegsel,
        "achternaam": leerling.achternaam,
        "leerjaar": leerling.leerjaar,
    }
    _vul(rij, gegevens, kopie.neemt(LEERLINGEN))
    return rij


def neem_op(kopie: Kopie, komst: Komst) -> Open:
    """Put a child from another class in its row on Leerlingen; return that row.

    A row it had here before is used again, and counts again.
    """
    oud = _eigen_rij(kopie, komst)
    rij = _met_eigen_id(kopie, komst.bagage.leerling_id) if oud is None else oud
    rij.pop("van_school_op", None)
    kind = {key: w for key, w in komst.bagage.kind.items() if key not in NIET_MEE}
    if _bezet(kopie, rij, kind.get("leerling")):
        kind = {key: w for key, w in kind.items() if key not in ("leerling", "bekend_als")}
    leerjaar = komst.leerling.leerjaar or kind.get("leerjaar")
    _vul(rij, {**kind, "leerjaar": leerjaar}, kopie.neemt(LEERLINGEN))
    return rij


def pak_uit(kopie: Kopie, rij: Open, bagage: Bagage) -> tuple[int, int]:
    """Put what a child brings in its rows here; nothing that stands here is overwritten.

    Rows that stand here already are not put down twice. Returns how many cells found no place: this
    class has no such column, or the word is not in its list; and of how many that a teacher filled
    another value stands here, which stays.
    """
    over = 0
    kind = {key: w for key, w in bagage.kind.items() if key not in VAN_HIER}
    anders = _verschil(kopie, LEERLINGEN, rij, kind)
    op_naam = naamkolommen(kopie.klas.werkboek)
    for tabel, rijen in bagage.rijen.items():
        mag = kopie.neemt(tabel)
        sleutel = {op_naam[tabel]: rij["leerling"]} if tabel in op_naam else {
            "leerling_id": rij["leerling_id"]
        }  # fmt: skip
        for een in rijen:
            past = _wat_past(kopie.klas.werkboek, tabel, een) if tabel in kopie.rijen else {}
            over += sum(key not in mag or key not in past for key in een)
            anders += _leg_neer(kopie, tabel, {**past, **sleutel} if past else {}, mag)
    return over, anders


def _leg_neer(kopie: Kopie, tabel: str, rij: Mapping[str, Waarde], mag: frozenset[str]) -> int:
    """Put a row in its place; return how many cells hold something else here, and keep that."""
    netjes = {key: waarde for key, waarde in rij.items() if key in mag}
    if tabel in set(kopie.per_kind()):
        for eigen in kopie.van_id(tabel, rij.get("leerling_id"))[:1]:
            anders = _verschil(kopie, tabel, eigen, netjes)
            _vul(eigen, netjes, mag)
            return anders
    elif netjes and netjes not in kopie.rijen[tabel]:
        kopie.rijen[tabel].append(netjes)
    return 0


def _verschil(kopie: Kopie, tabel: str, hier: Open, komt: Mapping[str, Waarde]) -> int:
    """Count the cells of a teacher that are filled here with something else."""
    schema = kopie.klas.werkboek.tabel(tabel)
    return sum(
        naamvorm(hier.get(key)) not in ("", naamvorm(waarde))
        for key, waarde in komt.items()
        if key != "leerling_id" and schema.has(key) and schema.column(key).role == "v"
    )


def _wat_past(werkboek: Workbook, tabel: str, rij: Mapping[str, Waarde]) -> dict[str, Waarde]:
    """Leave out words that this class does not know, and a choice that is about the old class."""
    schema = werkboek.tabel(tabel)
    return {
        key: waarde
        for key, waarde in rij.items()
        if schema.has(key) and _is_bekend(werkboek, schema.column(key).kind, waarde)
    }


def _is_bekend(werkboek: Workbook, kind: object, waarde: Waarde) -> bool:
    if not isinstance(kind, Keuze) or kind.vrij or kind.lijst == "leerlingen":
        return True
    ander = werkboek.school.aanpakken.met_ander_leerjaar
    if naamvorm(waarde) == naamvorm(ander):
        return False
    woorden = (*werkboek.lijsten.get(kind.lijst, ()), *kind.ook)
    return naamvorm(waarde) in {naamvorm(woord) for woord in woorden}


def _eigen_rij(kopie: Kopie, komst: Komst) -> Open | None:
    """Return the row this child had here before: by its number, or by its id and name."""
    return next((rij for rij in kopie.leerlingen if _is_zelfde(rij, komst)), None)


def _is_zelfde(rij: Open, komst: Komst) -> bool:
    """A klassenmap that was copied has the ids of other children, so an id alone says nothing."""
    nummer, hier = komst.leerling.leerlingnummer, als_tekst(rij.get("leerlingnummer"))
    if nummer and hier:
        return nummer == hier
    kind = komst.bagage.kind
    zelfde_naam = all(
        naamvorm(rij.get(key)) == naamvorm(kind.get(key)) for key in ("roepnaam", "achternaam")
    )
    return is_kind(rij) and als_id(rij) == komst.bagage.leerling_id.casefold() and zelfde_naam


def _met_eigen_id(kopie: Kopie, leerling_id: str) -> Open:
    """Return a free row that has the child's own id in every table, if no other has that."""
    rij = _vrije_rij(kopie)
    in_gebruik = any(kopie.van_id(tabel, leerling_id) for tabel in kopie.met_id())
    if in_gebruik or leerling_id.startswith(VOORLOPIG):
        return rij
    was = rij["leerling_id"]
    for tabel in kopie.met_id():
        for eigen in kopie.van_id(tabel, was):
            eigen["leerling_id"] = leerling_id
    return rij


def _vrije_rij(kopie: Kopie) -> Open:
    vrij = vrije_rijen(kopie)
    if vrij:
        return vrij[0]
    rij: Open = {"leerling_id": next(vrije_ids(kopie))}
    kopie.leerlingen.append(rij)
    return rij


def _bezet(kopie: Kopie, eigen: Open, naam: Waarde) -> bool:
    """Tell whether another child here is shown by a name."""
    anderen = (rij for rij in kopie.leerlingen if rij is not eigen)
    namen = {naamvorm(rij.get("leerling") or rij.get("roepnaam")) for rij in anderen}
    return naamvorm(naam) in namen


def _vul(rij: Open, waarden: Mapping[str, Waarde], mag: frozenset[str]) -> None:
    """Fill the empty cells of a row."""
    for key, waarde in waarden.items():
        if key in mag and waarde not in (None, "") and rij.get(key) in (None, ""):
            rij[key] = waarde


def op_volgorde(komsten: Sequence[Komst]) -> list[Komst]:
    """Return who comes in an order that says nothing of the files it came from."""
    return sorted(komsten, key=lambda komst: komst.bagage.leerling_id)
