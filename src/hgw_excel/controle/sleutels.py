"""Which leerling_id belongs in a row where it was lost, and what to do with such a row."""

from hgw_excel.controle.citaat import noemt
from hgw_excel.controle.inlezen import namen_in
from hgw_excel.controle.klas import Klas
from hgw_excel.schema.inhoud import als_tekst

KIJK = "Kijk van wie deze rij is; hulp: vraag de intern begeleider."


def terug(klas: Klas, tabel: str) -> tuple[int, str] | None:
    """Return the row and the leerling_id that belongs there, when both can only be one.

    Of two rows with one leerling_id the row that stands where the lost one stands on Leerlingen is
    meant, if all other rows are in that order too; a guess would give scores to another child.
    """
    bron = klas.heeft("tblLeerlingen", "leerling_id") and klas.heeft(tabel, "leerling_id")
    if not bron or klas.werkboek.tabel(tabel).rows != "leerling" or tabel == "tblLeerlingen":
        return None
    echt = _ids(klas, "tblLeerlingen")
    moet, staat = [i.casefold() for i in echt], [i.casefold() for i in _ids(klas, tabel)]
    kwijt = {i for i in moet if i} - set(staat)
    fout = [i for i, woord in enumerate(staat)
            if (woord not in moet or staat.count(woord) > 1 or not woord)
            and not klas.is_leeg(tabel, i)]  # fmt: skip
    if len(kwijt) != 1:
        return None
    (weg,) = kwijt
    rij = fout[0] if len(fout) == 1 else _op_zijn_plek(moet, staat, fout, weg)
    return None if rij is None else (rij, echt[moet.index(weg)])


def doe_met_rij(klas: Klas, tabel: str, i: int, anders: str) -> str:
    """Return the remedy for a row with a wrong leerling_id; `anders` when nothing is in it.

    A name that was pasted over the leerling_id on Leerlingen is never quoted.
    """
    gevonden = terug(klas, tabel)
    if gevonden is not None and gevonden[0] == i:
        is_naam = noemt(gevonden[1], namen_in(klas.boek, klas.koppelingen))
        return KIJK if is_naam else f"Typ {gevonden[1]} terug in deze cel."
    return KIJK if heeft_invoer(klas, tabel, i) else anders


def heeft_invoer(klas: Klas, tabel: str, i: int) -> bool:
    """Tell whether something is typed in a row, right or wrong."""
    return bool(invoer(klas, tabel, i))


def invoer(klas: Klas, tabel: str, i: int) -> list[str]:
    """Return the keys of the columns to type in that hold something in a row."""
    rij = klas.ruw.ruw[tabel][i]
    keys = [k.key for k in klas.werkboek.tabel(tabel).columns if k.role == "v"]
    afgekeurd = {key for t, j, key in klas.afgekeurd if (t, j) == (tabel, i)}
    return [key for key in keys if rij.get(key) not in (None, "") or key in afgekeurd]


def _ids(klas: Klas, tabel: str) -> list[str]:
    return [als_tekst(rij["leerling_id"]) for rij in klas.inhoud.rijen(tabel)]


def _op_zijn_plek(moet: list[str], staat: list[str], fout: list[int], weg: str) -> int | None:
    plek = moet.index(weg)
    if plek not in fout or len(moet) != len(staat):
        return None
    recht = all(
        i == plek or een == ander for i, (een, ander) in enumerate(zip(moet, staat, strict=True))
    )
    return plek if recht else None
