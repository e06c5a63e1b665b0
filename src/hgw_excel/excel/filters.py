"""A filter on a table is taken away for a moment, and put back as it was."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel.uitlezen import is_gefilterd

_NIETS = "none"


def heeft_filter(blad: Any) -> bool:  # noqa: ANN401
    """Tell whether a filter may hide rows of an xlwings sheet: its own, or of a table on it."""
    return _filtert(blad) or any(is_gefilterd(tabel) for tabel in blad.tables)


def _filtert(blad: Any) -> bool:  # noqa: ANN401
    if platform.SYSTEEM != "darwin":
        return bool(blad.api.FilterMode)
    with suppress(Exception):  # appscript has its own class; without a filter there is no answer
        return blad.api.filter_mode.get() is True
    return False


@contextmanager
def zonder_filter(tabel: Any) -> Iterator[None]:  # noqa: ANN401
    """Let a table show all its rows; its filters come back, after an error too.

    Args:
        tabel: an xlwings table.

    Raises:
        KanNiet: a filter can't be put back, by colour or by picture for one.
    """
    if not is_gefilterd(tabel):
        yield
        return
    eisen = [eis for eis in tabel.autofilter.criteria if eis.type != _NIETS]
    if not all(map(_is_bekend, eisen)):
        raise KanNiet(
            f"Op het blad {tabel.parent.name} staat een filter dat we niet kunnen terugzetten. "
            "Zet het filter uit en probeer het opnieuw. Er is niets veranderd."
        )
    tabel.autofilter.clear()
    try:
        yield
    finally:
        for eis in eisen:
            _zet(tabel.autofilter, eis)


def _is_bekend(eis: Any) -> bool:  # noqa: ANN401
    """Tell whether we know all of a criterion; of a top ten Excel may keep only where it ends."""
    if eis.type == "values":
        return bool(eis.values)
    return bool(eis.type == "comparison" and eis.operator)


def _zet(filters: Any, eis: Any) -> None:  # noqa: ANN401
    if eis.type == "values":
        filters.apply_values(eis.field, eis.values)
    else:
        filters.apply_comparison(eis.field, eis.operator, eis.value1, eis.value2)
