"""The defined names of the lists and the functions.

A drop-down refers to a name, never to a range. A function is a LAMBDA under its name: it works in
Microsoft 365 with nothing installed, and no cell of ours needs it.
"""

from collections.abc import Iterator

from xlsxwriter.utility import quote_sheetname, xl_col_to_name

from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.lijsten import EERSTE_LIJST
from hgw_excel.bouwen.plek import Plek
from hgw_excel.schema.functie import lambda_tekst, met_lambda
from hgw_excel.schema.werkboek import Workbook

LEERLINGEN = "lst_leerlingen"


def zet_namen(gereedschap: Gereedschap) -> None:
    """Define every list, and every function unless macros bring it under the same name."""
    for naam, verwijzing in lijstnamen(
        gereedschap.inhoud.werkboek, gereedschap.plekken["tblScores"]
    ):
        gereedschap.boek.define_name(naam, f"={verwijzing}")
    if gereedschap.macros:
        return
    for functie in met_lambda().values():
        tekst = lambda_tekst(functie, gereedschap.inhoud.werkboek.school)
        gereedschap.boek.define_name(functie.naam, f"={tekst}")


def lijstnamen(werkboek: Workbook, scores: Plek) -> Iterator[tuple[str, str]]:
    """Yield the name of each list with what it refers to."""
    blad = next(sheet.naam for sheet in werkboek.sheets if sheet.bouwer == "lijsten")
    for i, (naam, waarden) in enumerate(werkboek.lijsten.items()):
        letter = xl_col_to_name(EERSTE_LIJST + i)
        laatste = max(1, len(waarden)) + 1
        yield f"lst_{naam}", f"{quote_sheetname(blad)}!${letter}$2:${letter}${laatste}"
    yield LEERLINGEN, _leerlingen(scores.op_blad("leerling"))


def _leerlingen(kolom: str) -> str:
    """Return the names on Scores, from the first to the last, also of a child just typed in.

    They may begin lower down (sorted A-Z, spare rows come first) and skip a spare row.
    """
    eerste = kolom.partition(":")[0]
    volg = f"(ROW({kolom})-ROW({eerste})+1)"
    laatste = f'SUMPRODUCT(MAX(({kolom}<>"")*{volg}))'
    return f'INDEX({kolom},IFERROR(MATCH("?*",{kolom},0),1)):INDEX({kolom},MAX(1,{laatste}))'
