"""Excel keeps still while we work: no flicker, no computing in between."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel import storing

REKENT_NIET = "Excel rekent nu niet vanzelf. Kies Formules, Berekeningsopties, Automatisch."


@contextmanager
def rust(boek: Any) -> Iterator[None]:  # noqa: ANN401
    """Stop the screen and the computing, and leave both as they were, after an error too.

    The sheet that shows and what is selected on it come back as well. A filter is left alone here:
    who has to take one away puts it back (`filters.zonder_filter`).

    Raises:
        KanNiet: Excel is busy; nothing was done, or all was done and Excel does not compute.
    """
    stappen = _begin(boek)
    try:
        yield
    except BaseException as fout:  # said by whom it happened to; here it only passes
        if not _einde(stappen):
            fout.add_note(REKENT_NIET)
        raise
    if not _einde(stappen):
        raise KanNiet(f"Het is gedaan. {REKENT_NIET}")


def _begin(boek: Any) -> list[Callable[[], None]]:  # noqa: ANN401
    """Stop Excel, and return the steps back."""
    app, stappen = boek.app, list[Callable[[], None]]()
    try:
        blad, selectie = boek.sheets.active.name, _selectie(app)
        stappen.append(lambda: _toon(boek, blad, selectie))
        rekent, ververst = app.calculation, app.screen_updating
        app.calculation = "manual"
        stappen.append(lambda: _reken(app, rekent))
        app.screen_updating = False
        stappen.append(lambda: setattr(app, "screen_updating", ververst))
        stappen.append(_vul_niet_door(app))
    except Exception as fout:
        omgezet = storing.omgezet(fout, storing.NIETS)
        if not _einde(stappen):
            omgezet.add_note(REKENT_NIET)
        raise omgezet from fout
    return stappen


def _vul_niet_door(app: Any) -> Callable[[], None]:  # noqa: ANN401
    """Let Excel put a formula in no other cells of a table, and return the step back.

    Where it can't be asked, as on a Mac, `alleen.zet_alleen` puts right what Excel filled.
    """
    if platform.SYSTEEM != "darwin":
        with suppress(Exception):  # each system has its own class of error
            doet, stand = app.api.AutoCorrect, app.api.AutoCorrect.AutoFillFormulasInLists
            doet.AutoFillFormulasInLists = False
            return lambda: setattr(doet, "AutoFillFormulasInLists", stand)
    return lambda: None


def _einde(stappen: list[Callable[[], None]]) -> bool:
    """Do every step, and tell whether each went well."""
    gelukt = 0
    for stap in stappen:
        with suppress(Exception):  # the next step is all the more needed
            stap()
            gelukt += 1
    return gelukt == len(stappen)


def _reken(app: Any, stand: str) -> None:  # noqa: ANN401
    """Let Excel compute as it did; what changed is computed even where a teacher has that off."""
    app.calculation = stand
    if stand != "automatic":
        app.calculate()


def _selectie(app: Any) -> str:  # noqa: ANN401
    """Return the address of the selected cells, '' when it is a drawing or nothing."""
    with suppress(Exception):  # no cells: each system has its own class of error
        return str(app.selection.address)
    return ""


def _toon(boek: Any, blad: str, selectie: str) -> None:  # noqa: ANN401
    if boek.sheets.active.name != blad:
        boek.sheets[blad].activate()
    if selectie and _selectie(boek.app) != selectie:  # pasting moves it on the same sheet too
        boek.sheets[blad].range(selectie).select()
