"""The open workbook: the one place that asks xlwings which it is."""

from typing import Any


def roepend_boek() -> Any:  # noqa: ANN401  # xlwings has no types; a fake will do
    """Return the workbook whose cell or button runs this code."""
    import xlwings

    return xlwings.Book.caller()
