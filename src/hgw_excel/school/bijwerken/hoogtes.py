"""Rows that must become higher for the texts that changed, so that no word falls off the paper."""

from collections.abc import Mapping

from hgw_excel.bouwen.rijhoogtes import kophoogte, rijhoogtes
from hgw_excel.controle.klas import Klas
from hgw_excel.lezen.bereik import lees_cel
from hgw_excel.schema.inhoud import Inhoud


def hoogtes(
    klas: Klas,
    oud: Inhoud,
    nieuw: Inhoud,
    rijen: Mapping[str, set[int]],
    koppen: Mapping[str, object],
) -> dict[str, dict[int, float]]:
    """Return the height in points per sheet and row, where the texts need more than they did.

    Args:
        rijen: per table the rows in which something changed.
        koppen: the named cells that changed.
    """
    uit: dict[str, dict[int, float]] = {}
    na = rijhoogtes(nieuw, rijen)
    voor = rijhoogtes(oud, {tabel: _er_zijn(klas, tabel, i) for tabel, i in rijen.items()})
    for tabel, per_rij in na.items():
        blad = klas.blad(tabel)
        for i, punten in per_rij.items():
            if punten > voor[tabel].get(i, 0):
                uit.setdefault(blad.naam, {})[blad.eerste_cel[0] + 1 + i] = punten
    for naam in koppen:
        _kop(klas, oud, nieuw, naam, uit)
    return uit


def _er_zijn(klas: Klas, tabel: str, rijen: set[int]) -> set[int]:
    return {i for i in rijen if i < len(klas.blad(tabel).rijen)}


def _kop(
    klas: Klas, oud: Inhoud, nieuw: Inhoud, naam: str, uit: dict[str, dict[int, float]]
) -> None:
    sheet = next(s for s in nieuw.werkboek.sheets if any(kop.naam == naam for kop in s.head))
    blad, cel = klas.boek.adressen[naam]
    voor, na, plek = kophoogte(oud, sheet, naam), kophoogte(nieuw, sheet, naam), lees_cel(cel)
    if na is not None and voor is not None and na > voor and plek:
        uit.setdefault(blad, {})[plek[0]] = na
