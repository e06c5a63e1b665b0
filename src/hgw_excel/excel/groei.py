"""Let a table of an open workbook grow at its end, or shrink to what it was."""

from typing import Any

from hgw_excel.bijwerken.kolomformule import Kolomformule, is_relatief
from hgw_excel.bijwerken.opdracht import Formule, Plek
from hgw_excel.controle.klas import Klas
from hgw_excel.excel.bladen import Bladen
from hgw_excel.excel.filters import zonder_filter
from hgw_excel.excel.stand import REEKS
from hgw_excel.excel.zetten import gebied_op
from hgw_excel.lezen.bereik import Bereik, lees_bereik
from hgw_excel.schema.ruw import Blad


def verleng(bladen: Bladen, ruw: Blad, aantal: int) -> None:
    """Add rows at the end of a table, that look as the last one does.

    Args:
        ruw: the table as it was read.
    """
    blad = bladen[ruw.naam].blad
    tabel = blad.tables[ruw.tabel]
    oud = heel(ruw)
    nieuw = oud._replace(rij=oud.laatste_rij + 1, laatste_rij=oud.laatste_rij + aantal)
    with zonder_filter(tabel):
        tabel.resize(gebied_op(blad, oud._replace(laatste_rij=nieuw.laatste_rij)))
        _neem_opmaak_over(blad, oud, nieuw)


def nieuwe_formules(klas: Klas, bladen: Bladen, ruw: Blad, aantal: int) -> dict[Plek, Formule]:
    """Return what is computed in the rows that a table gets."""
    onder = heel(ruw).laatste_rij + 1
    return {
        (rij, kolom): Formule(formule.tekst(rij), "", formule.array)
        for kolom, formule in _kolomformules(klas, bladen, ruw).items()
        for rij in range(onder, onder + aantal)
    }


def heel(ruw: Blad) -> Bereik:
    """Return the area of a table: its header and its rows."""
    rij, kolom = ruw.eerste_cel
    return Bereik(rij, kolom, rij + len(ruw.rijen), kolom + len(ruw.koppen) - 1)


def _neem_opmaak_over(blad: Any, oud: Bereik, nieuw: Bereik) -> None:  # noqa: ANN401
    """Let new rows look like the last one, with its drop-downs; no note comes along."""
    laatste = gebied_op(blad, oud._replace(rij=oud.laatste_rij))
    rijen = gebied_op(blad, nieuw)
    laatste.copy()
    try:
        rijen.paste(paste="formats")
        rijen.paste(paste="validation")
    finally:
        blad.book.app.cut_copy_mode = False
    rijen.row_height = laatste.row_height


def _kolomformules(klas: Klas, bladen: Bladen, ruw: Blad) -> dict[int, Kolomformule]:
    """Return by column of the sheet what is computed in it.

    A column computes when the schema says so, or when each of its cells does.
    """
    plaats = klas.koppelingen[ruw.tabel].plaats
    kolommen = klas.werkboek.tabel(ruw.tabel).columns
    ons = {plaats[k.key] for k in kolommen if k.role == "f" and k.key in plaats}
    rij, links = ruw.eerste_cel
    uit = {}
    for j in range(len(ruw.koppen)):
        met = [i for i in range(len(ruw.rijen)) if (i, j) in ruw.formules]
        if met and (j in ons or len(met) == len(ruw.rijen)):
            plek = (rij + 1 + met[-1], links + j)
            stand = bladen.stand(ruw.naam, plek)
            tekst = stand.tekst.removeprefix("=")
            vanaf = plek if is_relatief(tekst) else None
            uit[plek[1]] = Kolomformule(tekst, stand.soort == REEKS, vanaf)
    return uit


def krimp(tabel: Any, naar: Bereik) -> None:  # noqa: ANN401
    """Give a table the area that it had, and empty the rows that fall off."""
    blad, nu = tabel.parent, lees_bereik(tabel.range.address)
    with zonder_filter(tabel):
        tabel.resize(gebied_op(blad, naar))
        if nu is not None and nu.laatste_rij > naar.laatste_rij:
            weg = nu._replace(rij=naar.laatste_rij + 1)
            gebied_op(blad, weg).clear_contents()
