"""Change cells, and no others: Excel may fill the rest of a column with a formula that comes."""

from collections.abc import Iterator, Mapping
from typing import Any

from hgw_excel.bijwerken.opdracht import Celwaarde, Formule, Plek
from hgw_excel.excel.stand import stand_van
from hgw_excel.excel.uitlezen import LiveBlad, in_rijen
from hgw_excel.excel.zetten import gebied_op, zet
from hgw_excel.lezen.bereik import Bereik, lees_bereik


def zet_alleen(live: LiveBlad, cellen: Mapping[Plek, Celwaarde]) -> None:
    """Give cells their values and formulas, and the others of these columns back what they had.

    In a column of a table Excel may put a formula in every cell, also when it is asked not to:
    https://github.com/xlwings/xlwings/issues/2113

    Args:
        live: the sheet as it was read before.
        cellen: None empties a cell.
    """
    kolommen = {kolom for (_, kolom), w in cellen.items() if isinstance(w, Formule)}
    if kolommen:
        _ = live.inhoud  # as it is before anything is written
    zet(live.blad, cellen)
    if kolommen:
        zet(live.blad, dict(_gevuld(live, kolommen, cellen)))


def _gevuld(
    live: LiveBlad, kolommen: set[int], cellen: Mapping[Plek, Celwaarde]
) -> Iterator[tuple[Plek, Celwaarde]]:
    """Yield the cells in which Excel put a formula by itself, with what they held."""
    voor = live.inhoud
    for tabel in live.blad.tables:
        gebied = lees_bereik(tabel.range.address)
        if gebied is None:
            continue
        for kolom in sorted(kolommen):
            onder = min(gebied.laatste_rij, len(voor.waarden) - 1)
            if gebied.kolom <= kolom <= gebied.laatste_kolom and gebied.rij < onder:
                deel = Bereik(gebied.rij + 1, kolom, onder, kolom)
                for i, tekst in enumerate(_formules(live.blad, deel), deel.rij):
                    was = voor.formules.get((i, kolom), live.rooster.cel(i, kolom))
                    if (i, kolom) not in cellen and tekst.startswith("=") and tekst != was:
                        yield (i, kolom), _terug(live, (i, kolom))


def _formules(blad: Any, deel: Bereik) -> list[str]:  # noqa: ANN401
    return [str(rij[0] or "") for rij in in_rijen(gebied_op(blad, deel).formula, 1)]


def _terug(live: LiveBlad, plek: Plek) -> Celwaarde:
    if plek in live.inhoud.formules:
        return Formule(live.inhoud.formules[plek].removeprefix("="), "")
    return stand_van(live.rooster.cel(*plek)).waarde
