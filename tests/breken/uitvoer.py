"""Run `hgw` here and keep the bytes it writes, as a terminal would get them."""

import io
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import NamedTuple

import click.utils

from hgw_excel.cli.ingang import main


class Gezegd(NamedTuple):
    """What a run said and its code; 5 is a fault of the program itself."""

    code: int
    uit: str
    fout: str

    @property
    def alles(self) -> str:
        """Both streams."""
        return self.uit + self.fout


def hgw(*args: object) -> Gezegd:
    """Run `hgw ARGS`; nothing is taken out of what it writes, though this is no terminal."""
    uit, fout = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    code: object = 0
    with _ongefilterd(), redirect_stdout(uit), redirect_stderr(fout):
        try:
            main([str(arg) for arg in args])
        except SystemExit as gestopt:
            code = gestopt.code
    return Gezegd(int(str(code)), _tekst(uit), _tekst(fout))


def _tekst(stroom: io.TextIOWrapper) -> str:
    stroom.flush()
    return stroom.buffer.getvalue().decode()  # type: ignore[attr-defined]


@contextmanager
def _ongefilterd() -> Iterator[None]:
    """Keep click from taking control sequences out of what goes to a pipe."""
    echt = click.utils.should_strip_ansi
    click.utils.should_strip_ansi = lambda *_, **__: False
    try:
        yield
    finally:
        click.utils.should_strip_ansi = echt
