"""Functions that formulas may call."""

from collections.abc import Iterator

from tests.lint.formule import tokens_of
from tests.lint.formules import Formule, alle
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

_GEWOON = """
    ABS AND AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CLEAN CODE COLUMN COLUMNS
    COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DATEVALUE DAY EDATE EOMONTH ERROR.TYPE EVEN EXACT
    FALSE FIND FLOOR FREQUENCY HLOOKUP HOUR HYPERLINK IF IFERROR INDEX INT ISBLANK ISERR ISERROR
    ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LARGE LEFT LEN LOOKUP LOWER MATCH MAX MAXA
    MEDIAN MID MIN MINA MINUTE MOD MODE MONTH N NA NETWORKDAYS NOT NOW ODD OR PERCENTILE PERCENTRANK
    PI POWER PRODUCT PROPER QUARTILE QUOTIENT RANK REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW
    ROWS SEARCH SECOND SIGN SMALL SQRT STDEV STDEVP SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT
    SUMSQ T TEXT TIME TODAY TRANSPOSE TRIM TRUE TRUNC TYPE UPPER VALUE VAR VARP VLOOKUP WEEKDAY
    WEEKNUM WORKDAY YEAR YEARFRAC
"""
GEWOON = frozenset(_GEWOON.split())
"""Functions of Excel 2007 and before, written as they are."""

_NIEUWER = """
    AGGREGATE CONCAT COVARIANCE.P DAYS FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS MINIFS
    MODE.SNGL NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC
    PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ SHEET SHEETS STDEV.P STDEV.S SWITCH
    TEXTJOIN UNICHAR UNICODE VAR.P VAR.S XOR
"""
NIEUWER = frozenset(_NIEUWER.split())
"""Functions of Excel 2010-2019: the file wants `_xlfn.` before them."""

IN_NAMEN = frozenset(["LAMBDA", "LET", "MAP", "REDUCE"])
"""Functions above our floor (Excel 2019) that may stand in a defined name, not in a cell."""

VOORVOEGSEL = "_xlfn."


@regel("functies")
def functies(pakket: Pakket) -> Iterator[Bevinding]:
    """Only functions that Excel 2019 and LibreOffice 7.4 know, English, with the right prefix."""
    namen = {naam.naam.lower() for naam in pakket.namen}
    for formule in alle(pakket):
        for token in tokens_of(formule.tekst):
            if token.soort != "functie" or token.tekst[:-1] in pakket.opties.functies:
                continue
            eigen = formule.soort == "naam" and token.tekst[:-1].lower() in namen
            if fout := "" if eigen else _fout(formule, token.tekst[:-1]):
                yield vind(formule.deel, formule.plek, fout)


def _fout(formule: Formule, geschreven: str) -> str:
    naam = geschreven.removeprefix(VOORVOEGSEL)
    mag = NIEUWER | IN_NAMEN if formule.soort == "naam" else NIEUWER
    if naam in mag:
        return "" if geschreven != naam else f"{naam} needs {VOORVOEGSEL}"
    if naam in GEWOON:
        return "" if geschreven == naam else f"{naam} takes no {VOORVOEGSEL}"
    return f"{geschreven} is not in the list of functions"
