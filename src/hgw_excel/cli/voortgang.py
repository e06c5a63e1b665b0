"""A counting line while many files are read: on a terminal only, on stderr, gone at the end."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hgw_excel import platform
from hgw_excel.cli.nederlands import click

Stap = Callable[[int, int], None]
"""Called with how many are done and how many there are."""


@contextmanager
def voortgang(wat: str) -> Iterator[Stap]:
    """Yield a function that keeps '`wat`: 3 van 11' up to date; silent in a pipe."""
    if not platform.is_terminal(sys.stderr):
        yield lambda gedaan, totaal: None
        return
    breedte = 0

    def stap(gedaan: int, totaal: int) -> None:
        nonlocal breedte
        regel = f"{wat}: {gedaan} van {totaal}"
        breedte = max(breedte, len(regel))
        click.echo(f"\r{regel:{breedte}}", nl=False, err=True)

    try:
        yield stap
    finally:
        click.echo(f"\r{'':{breedte}}\r", nl=False, err=True)
