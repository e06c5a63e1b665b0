"""All that was typed about one child in a klassenmap, to carry to another one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hgw_excel.controle.celvraag import schoon
from hgw_excel.controle.klas import Klas
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Keuze, Waarde
from hgw_excel.schema.werkboek import Workbook
from hgw_excel.schema.wijziging import Rij

LEERLINGEN = "tblLeerlingen"


@dataclass(frozen=True, slots=True)
class Bagage:
    """What is known of one child; columns that compute themselves and empty cells are not in it.

    Attributes:
        leerling_id: as the class spells it.
        namen: what the child is called in rows that go by name, as they are compared.
        kind: its row of Leerlingen.
        rijen: its rows of every other table in the order of the file, with the leerling_id or the
            name that binds them; tables without such rows are left out.
    """

    leerling_id: str
    namen: frozenset[str]
    kind: Rij
    rijen: Mapping[str, tuple[Rij, ...]]


def pak_in(klas: Klas, leerling_id: str) -> Bagage:
    """Return all typed rows of one child; a cell that a check refused goes along as it stands.

    Raises:
        ValueError: no row of Leerlingen has this leerling_id.
    """
    eigen = klas.inhoud.van(LEERLINGEN, leerling_id)
    if eigen is None:
        raise ValueError(f"no such leerling_id: {leerling_id}")
    op_naam = naamkolommen(klas.werkboek)
    namen = frozenset(n for n, van in van_wie(klas).items() if van == eigen.tekst("leerling_id"))
    rijen: dict[str, tuple[Rij, ...]] = {}
    for tabel in klas.tabellen():
        if tabel in op_naam:
            plekken = _plekken(klas, tabel, op_naam[tabel], namen)
        elif tabel != LEERLINGEN and klas.werkboek.tabel(tabel).has("leerling_id"):
            plekken = [rij.i for rij in klas.inhoud.alle_van(tabel, leerling_id)]
        else:
            continue
        if plekken:
            rijen[tabel] = tuple(getypt(klas, tabel, i) for i in plekken)
    return Bagage(
        eigen.tekst("leerling_id"), namen, getypt(klas, LEERLINGEN, eigen.i), rijen
    )  # fmt: skip


def getypt(klas: Klas, tabel: str, i: int) -> dict[str, Waarde]:
    """Return what is typed in a row: values where they can be read, else the cell as it stands."""
    alles = {**klas.ruw.ruw[tabel][i], **klas.inhoud.ruw[tabel][i]}
    return {key: waarde for key, waarde in alles.items() if waarde not in (None, "")}


def naamkolommen(werkboek: Workbook) -> dict[str, str]:
    """Return the column with a child's name, typed, of each table whose rows go by name."""
    return {
        naam: kolom.key
        for naam, tabel in werkboek.tabellen.items()
        for kolom in tabel.columns
        if isinstance(kolom.kind, Keuze) and kolom.kind.lijst == "leerlingen"
    }


def naamvorm(naam: Waarde) -> str:
    """Return a name as names in a klassenmap are compared."""
    return schoon(als_tekst(naam)).casefold()


def van_wie(klas: Klas) -> dict[str, str]:
    """Return whose each name is, by leerling_id: a display name, else a roepnaam without one.

    A name that two children could mean is nobody's.
    """
    uit = dict(_enkel(klas, "leerling"))
    eerder = {naamvorm(rij["leerling"]) for rij in klas.inhoud.rijen(LEERLINGEN)}
    roepnamen = {naam: van for naam, van in _enkel(klas, "roepnaam") if naam not in eerder}
    return {**roepnamen, **uit}


def _enkel(klas: Klas, key: str) -> Iterator[tuple[str, str]]:
    """Yield the names that one child has, in a column; the roepnaam of who has no other."""
    per_naam: dict[str, list[str]] = {}
    for rij in klas.inhoud.rijen(LEERLINGEN):
        if rij[key] and (key == "leerling" or not rij["leerling"]):
            per_naam.setdefault(naamvorm(rij[key]), []).append(rij.tekst("leerling_id"))
    return ((naam, van[0]) for naam, van in per_naam.items() if len(van) == 1 and van[0])


def _plekken(klas: Klas, tabel: str, key: str, namen: frozenset[str]) -> list[int]:
    return [rij.i for rij in klas.inhoud.rijen(tabel) if naamvorm(rij[key]) in namen]
