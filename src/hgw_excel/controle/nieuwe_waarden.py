"""The content of a klassenmap as the formulas in the file see it, before and after changes."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from hgw_excel.controle.inlezen import is_leeg, ruwe_waarde
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.vergelijking import Staat
from hgw_excel.schema.celtekst import TEKEN, gebrek
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Kind, Sheet, Table, Waarde
from hgw_excel.schema.ruw import Cel, CelFout
from hgw_excel.schema.werkboek import Workbook
from hgw_excel.schema.wijziging import Veldplek

ZONDER_EIGEN_TEKST = (Staat.OVERSCHREVEN, Staat.WEG)


def bestandsschema(klas: Klas) -> Workbook:
    """Return the schema with each header spelled as it is in the file."""
    werkboek = klas.werkboek
    bladen = tuple(_met_koppen(klas, sheet) for sheet in werkboek.sheets)
    return werkboek if bladen == werkboek.sheets else replace(werkboek, sheets=bladen)


def _met_koppen(klas: Klas, sheet: Sheet) -> Sheet:
    if sheet.table is None or sheet.table.name not in klas.koppelingen:
        return sheet
    tabel: Table = sheet.table
    plaats, koppen = klas.koppelingen[tabel.name].plaats, klas.blad(tabel.name).koppen
    kolommen = tuple(
        replace(k, header=koppen[plaats[k.key]]) if k.key in plaats else k for k in tabel.columns
    )
    if kolommen == tabel.columns:
        return sheet
    return replace(sheet, table=replace(tabel, columns=kolommen))


def zoals_in_bestand(klas: Klas, werkboek: Workbook) -> Inhoud:
    """Return what the formulas of the file see: raw cells, and formulas someone typed over."""
    leeg: dict[str, list[dict[str, Waarde]]] = {naam: [] for naam in werkboek.tabellen}
    vast = _vast(klas)
    if not vast and werkboek is klas.werkboek and leeg.keys() <= klas.ruw.ruw.keys():
        return klas.ruw
    return Inhoud(werkboek, {**leeg, **klas.ruw.ruw}, klas.ruw.kop_ruw, vast)


def _vast(klas: Klas) -> dict[Veldplek, Waarde]:
    """Return the computed cells that hold something of their own, with what they show."""
    plekken = {
        (cel.tabel, cel.i, cel.key) for cel in klas.formulecellen if cel.staat in ZONDER_EIGEN_TEKST
    }
    for tabel, koppeling in klas.koppelingen.items():
        keys = {plek: key for key, plek in koppeling.plaats.items()}
        afwijkend = klas.blad(tabel).afwijkend
        plekken |= {(tabel, i, keys[plek]) for i, plek in afwijkend if plek in keys}
    kolommen = klas.werkboek.tabel
    return {
        (tabel, i, key): _getoond(cel_van(klas, tabel, i, key), kolommen(tabel).column(key).kind)
        for tabel, i, key in plekken
        if kolommen(tabel).column(key).role == "f"
    }


def _getoond(cel: Cel, kind: Kind) -> Waarde:
    return "" if cel is None or isinstance(cel, CelFout) else ruwe_waarde(cel, kind)


def cel_van(klas: Klas, tabel: str, i: int, key: str) -> Cel:
    """Return a cell of the file, None where it has no such row."""
    rijen = klas.blad(tabel).rijen
    return rijen[i][klas.koppelingen[tabel].plaats[key]] if i < len(rijen) else None


def met_wijzigingen(
    oud: Inhoud,
    cellen: Mapping[Veldplek, Waarde],
    koppen: Mapping[str, Waarde],
    teruggezet: frozenset[Veldplek] = frozenset(),
) -> Inhoud:
    """Return the content after changes; a row that is not there yet is added with those before it.

    Args:
        teruggezet: computed cells that hold their own formula again.
    """
    rijen = {naam: list(lijst) for naam, lijst in oud.ruw.items()}
    for (tabel, i, key), waarde in cellen.items():
        lijst = rijen[tabel]
        lijst += [{} for _ in range(i + 1 - len(lijst))]
        kind = oud.werkboek.tabel(tabel).column(key).kind
        lijst[i] = _met(lijst[i], key, waarde, kind)
    kop = dict(oud.kop_ruw)
    for naam, waarde in koppen.items():
        kop = _met(kop, naam, waarde, oud.werkboek.koppen[naam].kind)
    vast = {plek: waarde for plek, waarde in oud.vast.items() if plek not in teruggezet}
    return Inhoud(oud.werkboek, rijen, kop, vast)


def _met(rij: Mapping[str, Waarde], key: str, waarde: Waarde, kind: Kind) -> dict[str, Waarde]:
    rest = {naam: oud for naam, oud in rij.items() if naam != key}
    return rest if is_leeg(waarde) else {**rest, key: ruwe_waarde(waarde, kind)}


_RAND = " \u00a0\n"
"""What is not seen around a text; other signs stay, as they were asked for."""


def te_typen(waarde: Waarde) -> Waarde:
    """Return a value as we type it: a text without the spaces around it, which a formula would see.

    Raises:
        ValueError: a number that no cell can hold.
    """
    if isinstance(waarde, str):
        return waarde if gebrek(waarde) == TEKEN else waarde.strip(_RAND)  # a bad sign is told
    if isinstance(waarde, int | float) and not abs(waarde) <= sys.float_info.max:
        raise ValueError("no cell can hold NaN, an infinite number or one past the largest float")
    return waarde


def staat_er_al(cel: Cel, waarde: Waarde) -> bool:
    """Tell whether a cell of the file holds this very value."""
    if waarde is None or waarde == "":
        return cel is None
    if isinstance(waarde, str) or isinstance(cel, bool):
        return isinstance(cel, str) and cel == waarde
    if isinstance(waarde, date):
        return type(cel) is type(waarde) and cel == waarde
    return isinstance(cel, float) and cel == waarde


def is_vrij(klas: Klas, tabel: str, i: int) -> bool:
    """Tell whether a row of a table is wholly empty: its own formulas aside, nothing stands in it.

    What a teacher keeps in a column of her own counts, but for a formula of hers: that is in every
    row.
    """
    blad = klas.blad(tabel)
    typbaar = {
        plek
        for key, plek in klas.koppelingen[tabel].plaats.items()
        if klas.werkboek.tabel(tabel).column(key).role != "f"
    }
    return all(
        is_leeg(cel) if (i, plek) not in blad.formules else plek not in typbaar
        for plek, cel in enumerate(blad.rijen[i])
    )
