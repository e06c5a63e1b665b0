"""Excel keeps still while we work: no flicker, no computing in between."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any


@contextmanager
def rust(boek: Any) -> Iterator[None]:  # noqa: ANN401
    """Stop the screen and the computing, and leave both as they were, after an error too.

    The sheet that shows and what is selected on it come back as well. A filter is left alone here:
    who has to take one away puts it back (`filters.zonder_filter`).
    """
    app = boek.app
    with ExitStack() as terug:
        terug.callback(setattr, app, "screen_updating", app.screen_updating)
        app.screen_updating = False
        rekent = app.calculation
        terug.callback(_reken, app, rekent)
        app.calculation = "manual"
        terug.callback(_toon, boek, boek.sheets.active.name, _selectie(app))
        yield


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
    if boek.sheets.active.name == blad:
        return
    boek.sheets[blad].activate()
    if selectie:
        boek.sheets[blad].range(selectie).select()
