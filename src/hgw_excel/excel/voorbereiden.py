"""A change in words of the schema becomes one of the open workbook, and is looked at first."""

from typing import Any

from hgw_excel import platform
from hgw_excel.bijwerken import weigering as w
from hgw_excel.bijwerken.opdracht import Plek
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel.bladen import REKENT, Bladen
from hgw_excel.excel.zetten import gebied_op
from hgw_excel.lezen.bereik import MAX_RIJ, Bereik, lees_bereik, lees_cel
from hgw_excel.schema.celtekst import gebrek
from hgw_excel.schema.ruw import Blad
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken.meldingen import NIET_UITGEREKEND
from hgw_excel.school.bijwerken.plaatsen import Adres
from hgw_excel.school.bijwerken.vertalen import Vertaald, vertaal

INTUSSEN = (
    "{}: op dit blad is intussen iets veranderd. Klik nog een keer op de knop. "
    "Er is niets veranderd."
)
BEVEILIGD = (
    "{}: dit blad is beveiligd. Kies Controleren, Beveiliging blad opheffen, en klik nog een "
    "keer op de knop. Er is niets veranderd."
)


def vertaal_open(klas: Klas, bladen: Bladen, wijzigingen: Wijzigingen) -> Vertaald:
    """Return a change as cells of the open workbook.

    The same translation as for a file, without the values beside formulas: Excel computes those.
    A text that no cell can hold is left out, with a melding.
    """
    zonder: dict[Adres, str] = {}
    while True:
        vertaald = vertaal(klas, bladen, wijzigingen, zonder)
        past_niet = {
            (blad, plek): reden
            for blad, cellen in vertaald.opdracht.waarden.items()
            for plek, waarde in cellen.items()
            if isinstance(waarde, str) and (reden := gebrek(waarde))
        }
        if not past_niet:
            over = tuple(m for m in vertaald.meldingen if m.code != NIET_UITGEREKEND.code)
            return Vertaald(vertaald.opdracht, vertaald.getypt, over)
        zonder |= past_niet


def keur(klas: Klas, bladen: Bladen, vertaald: Vertaald) -> None:
    """Look whether all of it can be written, before anything is.

    Raises:
        KanNiet: a sheet is protected, something changed since the class was read, or a table has
            no room to grow.
    """
    opdracht = vertaald.opdracht
    for blad, cellen in opdracht.waarden.items():
        if is_beveiligd(bladen[blad].blad):
            raise KanNiet(BEVEILIGD.format(blad))
        for tabel in (t for t in klas.boek.tabellen.values() if t.naam == blad):
            _keur_tabel(bladen, tabel, opdracht.verlengd.get(tabel.tabel, 0))
        gelezen = _gelezen(klas, blad)
        if any(gelezen.get(plek) != bladen.cel(blad, plek) for plek in cellen):
            raise KanNiet(INTUSSEN.format(blad))


def _gelezen(klas: Klas, blad: str) -> dict[Plek, object]:
    """Return the cells of a sheet as they were read: their value, or that they compute."""
    uit: dict[Plek, object] = {}
    for naam, (op, cel) in klas.boek.adressen.items():
        if op == blad and (plek := lees_cel(cel)) is not None:
            uit[plek] = klas.boek.namen[naam]
    for tabel in klas.boek.tabellen.values():
        if tabel.naam == blad:
            rij, kolom = tabel.eerste_cel[0] + 1, tabel.eerste_cel[1]
            uit |= {
                (rij + i, kolom + j): REKENT if (i, j) in tabel.formules else cel
                for i, cellen in enumerate(tabel.rijen)
                for j, cel in enumerate(cellen)
            }
    return uit


def _keur_tabel(bladen: Bladen, tabel: Blad, erbij: int) -> None:
    """Look whether a table is where it was read, and can grow."""
    live = bladen[tabel.naam].blad.tables[tabel.tabel]
    nu = lees_bereik(live.range.address)
    totaal = bool(live.show_totals)
    rij, kolom = tabel.eerste_cel
    onder = rij + len(tabel.rijen)
    if nu != Bereik(rij, kolom, onder + totaal, kolom + len(tabel.koppen) - 1):
        raise KanNiet(INTUSSEN.format(tabel.naam))
    if erbij and totaal:
        raise w.totaalrij(tabel.naam)
    if erbij:
        _keur_eronder(bladen, tabel, nu._replace(rij=onder + 1, laatste_rij=onder + erbij))


def _keur_eronder(bladen: Bladen, tabel: Blad, nieuw: Bereik) -> None:
    """Refuse a table that can't grow into an area.

    Raises:
        KanNiet: something stands there: a cell, a table, a merged area, or the end of the sheet.
    """
    blad = bladen[tabel.naam].blad
    if nieuw.laatste_rij >= MAX_RIJ:
        raise w.eronder(tabel.naam, MAX_RIJ - 1, nieuw.kolom)
    gevuld = (plek for plek in bladen.gevuld(tabel.naam) if nieuw.bevat(*plek))
    for ander in blad.tables:
        bereik = lees_bereik(ander.range.address)
        if ander.name != tabel.tabel and bereik is not None and bereik.snijd(nieuw):
            raise w.eronder(tabel.naam, *bereik[:2])
    for plek in sorted(gevuld):
        raise w.eronder(tabel.naam, *plek)
    if gebied_op(blad, nieuw).merge_cells is not False:
        raise w.eronder(tabel.naam, *nieuw[:2])


def is_beveiligd(blad: Any) -> bool:  # noqa: ANN401
    """Tell whether nothing may be typed on a sheet."""
    if platform.SYSTEEM == "darwin":
        return blad.api.protect_contents.get() is True
    return bool(blad.api.ProtectContents)
