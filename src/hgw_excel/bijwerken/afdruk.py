"""The print area of a sheet that must reach further down: who came is on paper too."""

import re

from hgw_excel.bijwerken.boom import q
from hgw_excel.bijwerken.meegroeien import PLEK, PRINT, gebied_op
from hgw_excel.bijwerken.werkboek import Werkboek


def verleng_afdruk(boek: Werkboek, blad: str, vanaf: int, tot: int) -> None:
    """Let a print area go on to row `tot`, if it ends just above `vanaf` or between these.

    One that ends higher was made so by someone. Rows count from zero.
    """
    for element in boek.hoofd.wortel.iterfind(f"{q('definedNames')}/{q('definedName')}"):
        if element.get("name", "").lower() != PRINT:
            continue

        def langer(plek: re.Match[str]) -> str:
            gebied = gebied_op(plek, blad)
            if gebied is None or not vanaf - 1 <= gebied.laatste_rij < tot:
                return plek[0]
            return f"{plek[1]}!{plek[2]}{tot + 1}"

        oud = element.text or ""
        element.text = PLEK.sub(langer, oud)
        boek.hoofd.veranderd |= element.text != oud
