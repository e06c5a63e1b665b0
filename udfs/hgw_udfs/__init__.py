"""Python functions for the .xlsm, importable without xlwings.

There is one for each file in `hgw_excel.schema.functies`, by the name a teacher types; nothing
about a function is written here again.
"""

from hgw_udfs.gereedschap import excelfuncties

_FUNCTIES = excelfuncties()

globals().update(_FUNCTIES)

__all__ = [*_FUNCTIES]
