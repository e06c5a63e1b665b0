"""What our formulas show after a change: the Python value that stands beside each of them."""

from collections import Counter
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.formula.translate import Translator
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.nieuwe_waarden import bestandsschema, zoals_in_bestand
from hgw_excel.controle.register import alle, van_soort
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.ruw import Blad, Boek, Cel, CelFout
from tests.motor.cel import formuletekst
from tests.motor.namen import plek_van
from tests.motor.waarden import CelFout as Fout
from tests.motor.waarden import Celwaarde, naar_com

if TYPE_CHECKING:
    from tests.motor.boek import Getoond

VER_WEG = 500_000
"""A row below anything a formula refers to."""


def reken(wb: Workbook, getoond: dict[Worksheet, "Getoond"], naam: str) -> None:
    """Put the value of each formula of a klassenmap; what is no formula of ours stays."""
    klas, _ = lees_klassenmap(_boek(wb, getoond, naam), regels=van_soort(alle(), "cel"))
    if klas is None:
        return
    inhoud = zoals_in_bestand(klas, bestandsschema(klas))
    for tabel in klas.tabellen():
        ws, blad = wb[klas.blad(tabel).naam], klas.blad(tabel)
        for key, k in klas.koppelingen[tabel].plaats.items():
            if klas.werkboek.tabel(tabel).column(key).role != "f":
                continue
            for i in range(len(blad.rijen)):
                if (i, k) in blad.formules and (i, k) not in blad.afwijkend:
                    plek = (blad.eerste_cel[0] + 2 + i, blad.eerste_cel[1] + 1 + k)
                    getoond[ws][plek] = _gerekend(inhoud.waarde(tabel, i, key))
    _koppen(klas, inhoud, wb, getoond)


def _koppen(
    klas: Klas,
    inhoud: Any,
    wb: Workbook,
    getoond: dict[Worksheet, "Getoond"],
) -> None:
    for naam, kop in klas.werkboek.koppen.items():
        plek = plek_van(wb, naam)
        if kop.role == "f" and plek is not None:
            ws, rij, kolom = plek
            if ws.cell(rij, kolom).data_type == "f":
                getoond[ws][rij, kolom] = _gerekend(inhoud.kop(naam))


def _gerekend(waarde: Waarde) -> Celwaarde:
    if isinstance(waarde, date):
        return float(to_excel(waarde))
    if waarde is None or isinstance(waarde, str):
        return "".join(waarde or "")  # a plain one
    if isinstance(waarde, bool):
        return waarde
    return float(waarde)


def _boek(wb: Workbook, getoond: dict[Worksheet, "Getoond"], naam: str) -> Boek:
    """Return the raw rows of a workbook that is open, as far as computing asks them."""
    bladen = {t.name: _blad(ws, t, getoond[ws]) for ws in wb for t in ws.tables.values()}
    plekken = {n: p for n in wb.defined_names if (p := plek_van(wb, n))}
    namen = {n: _cel(ws.cell(r, k), getoond[ws]) for n, (ws, r, k) in plekken.items()}
    versie = namen.get("hgw_klassenmap_versie")
    return Boek(
        naam,
        "klassenmap" if isinstance(versie, float) else "",
        int(versie) if isinstance(versie, float) else None,
        bladen,
        namen,
        {n: (ws.title, ws.cell(r, k).coordinate) for n, (ws, r, k) in plekken.items()},
        tuple(wb.sheetnames),
        {t: blad.naam for t, blad in bladen.items()},
    )


def _blad(ws: Worksheet, tabel: Table, getoond: "Getoond") -> Blad:
    kol1, rij1, kol2, rij2 = range_boundaries(tabel.ref)
    cellen = list(ws.iter_rows(rij1 + 1, rij2, kol1, kol2))
    formules = {(i, k) for i, rij in enumerate(cellen) for k, c in enumerate(rij)
                if c.data_type == "f"}  # fmt: skip
    afwijkend: set[tuple[int, int]] = set()
    for k in {k for _, k in formules}:
        teksten = {i: formuletekst(cellen[i][k]) for i, kk in formules if kk == k}
        if len(set(teksten.values())) > 1:
            teksten = {i: _verschoven(cellen[i][k], tekst) for i, tekst in teksten.items()}
        meest = Counter(teksten.values()).most_common(1)[0][0]
        afwijkend |= {(i, k) for i, tekst in teksten.items() if tekst != meest}
    return Blad(
        ws.title, tabel.name, (rij1 - 1, kol1 - 1),
        tuple(str(ws.cell(rij1, k).value or "") for k in range(kol1, kol2 + 1)),
        tuple(tuple(_cel(cel, getoond) for cel in rij) for rij in cellen),
        frozenset(formules), frozenset(afwijkend),
    )  # fmt: skip


def _verschoven(cel: Cell, formule: str) -> str:
    """Return a formula as it would be in one and the same row, to compare with its column."""
    doel = f"{cel.column_letter}{VER_WEG}"
    return str(Translator(formule, origin=cel.coordinate).translate_formula(doel))


def _cel(cel: Cell, getoond: "Getoond") -> Cel:
    waarde = getoond.get((cel.row, cel.column)) if cel.data_type == "f" else cel.value
    if cel.data_type == "f" and waarde is None:
        return CelFout("leeg")
    if isinstance(waarde, Fout) or cel.data_type == "e":
        return CelFout(str(waarde))
    waarde = naar_com(waarde, cel.number_format)
    if isinstance(waarde, datetime):
        return waarde.date() if waarde.time() == time() else waarde
    return waarde if waarde != "" or cel.data_type == "f" else None
