"""Every child a key of its own in every table, and three spare rows for who comes."""

from collections.abc import Iterator
from itertools import count
from string import ascii_uppercase

from hgw_excel.acties.kopie import Kopie, Open, als_id, is_kind
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.leerling import VOORLOPIG, maak_leerling_id
from hgw_excel.domein.melding import KanNiet
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.nieuw import RESERVE


def eis_sleutels(klas: Klas) -> None:
    """Refuse a class in which it can't be known whose a row is.

    Raises:
        KanNiet: a row of a table with a row per child holds something but no leerling_id.
    """
    for tabel in klas.leerlingtabellen():
        for rij in klas.inhoud.rijen(tabel) if tabel != "tblLeerlingen" else ():
            if not rij["leerling_id"] and not klas.is_leeg(tabel, rij.i):
                plek = f"{klas.blad(tabel).naam}, rij {klas.rij(tabel, rij.i)}"
                raise KanNiet(
                    f"{plek}: hier staat iets zonder leerling_id. Kijk van wie deze rij is en "
                    "zet de leerling_id terug."
                )


def geef_sleutels(kopie: Kopie) -> int:
    """Give a real id to rows with one of an empty template, and to children without any.

    A class without school, schooljaar or group keeps its provisional ids: real ones are made of
    those. Returns how many ids are new.
    """
    nieuw = _echte(kopie) if _basis(kopie.klas) else {}
    for tabel in kopie.met_id() if nieuw else ():
        for rij in kopie.rijen[tabel]:
            if als_id(rij) in nieuw:
                rij["leerling_id"] = nieuw[als_id(rij)]
    vrij = vrije_ids(kopie)
    zonder = [rij for rij in kopie.leerlingen if is_kind(rij) and not als_id(rij)]
    for rij in zonder:
        rij["leerling_id"] = next(vrij)
    return len(nieuw) + len(zonder)


def vul_rijen_aan(kopie: Kopie, reserve: int = RESERVE) -> int:
    """Give each id its row in every table, and keep `reserve` rows free; return those added."""
    vrij = vrije_ids(kopie)
    erbij = max(0, reserve - len(vrije_rijen(kopie)))
    for _ in range(erbij):
        kopie.leerlingen.append({"leerling_id": next(vrij)})
    for tabel in kopie.per_kind():
        er_zijn = {als_id(rij) for rij in kopie.rijen[tabel]}
        kopie.rijen[tabel] += [
            {"leerling_id": rij["leerling_id"]}
            for rij in kopie.leerlingen
            if als_id(rij) and als_id(rij) not in er_zijn
        ]
    return erbij


def eis_ruimte(kopie: Kopie) -> None:
    """Refuse a class in which something stands where the rows that are added must come.

    Raises:
        KanNiet: it names that cell.
    """
    klas = kopie.klas
    for tabel in ("tblLeerlingen", *kopie.per_kind()):
        blad, aantal = klas.blad(tabel), len(klas.inhoud.ruw[tabel])
        laatste = klas.rij(tabel, aantal - 1) + len(kopie.rijen[tabel]) - aantal
        groeit = len(kopie.rijen[tabel]) > aantal
        if groeit and blad.eronder and int(blad.eronder.lstrip(ascii_uppercase)) <= laatste:
            raise KanNiet(
                f"{blad.naam}, {blad.eronder}: hier staat iets onder de tabel, en daar komen "
                "rijen bij. Zet het in een lege rij van de tabel en probeer het opnieuw."
            )


def vrije_rijen(kopie: Kopie) -> list[Open]:
    """Return the rows of Leerlingen with an id and nothing more, here and in every table.

    They stand as in the file, so that no empty row is left between two children.
    """
    bezet = {als_id(rij) for tabel in kopie.met_id() for rij in kopie.rijen[tabel] if len(rij) > 1}
    return [rij for rij in kopie.leerlingen if als_id(rij) and als_id(rij) not in bezet]


def vrije_ids(kopie: Kopie) -> Iterator[str]:
    """Yield ids that nobody in this class has: provisional ones where no real can be made."""
    gebruikt = {als_id(rij) for tabel in kopie.met_id() for rij in kopie.rijen[tabel]}
    basis = _basis(kopie.klas)
    for nummer in count(len(kopie.leerlingen) + 1):
        een = maak_leerling_id(*basis, nummer) if basis else f"{VOORLOPIG}{nummer:03d}"
        if een.casefold() not in gebruikt:
            gebruikt.add(een.casefold())
            yield een


def _basis(klas: Klas) -> tuple[str, str, str] | None:
    """Return what ids are made of; None as long as one of these is not filled in."""
    basis = (klas.schooljaar, klas.brin, klas.groep)
    return basis if all(basis) else None


def _echte(kopie: Kopie) -> dict[str, str]:
    """Return the real id of each provisional one; which does not depend on the order of rows."""
    basis = _basis(kopie.klas)
    assert basis is not None
    ids = {als_id(r): als_tekst(r["leerling_id"]) for r in kopie.leerlingen if als_id(r)}
    gebruikt = set(ids)
    nieuw: dict[str, str] = {}
    nummers = count(1)
    for oud in sorted(i for i in ids if i.startswith(VOORLOPIG.casefold())):
        nieuw[oud] = next(
            een
            for nummer in nummers
            if (een := maak_leerling_id(*basis, nummer)).casefold() not in gebruikt
        )
    return nieuw
