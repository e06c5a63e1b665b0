"""The screen of the menu: what is said, and what is answered. Tests put their own in its place."""

import shutil
import sys
import textwrap
from collections.abc import Callable

from hgw_excel import platform
from hgw_excel.cli.nederlands import click
from hgw_excel.cli.tonen import schoon

BREEDST, SMALST = 80, 30
"""Characters on a line, whatever the width of the window."""


class Gestopt(Exception):  # noqa: N818 - no fault: there is nobody left to ask
    """The typing has ended (Ctrl-D, or a window that was closed)."""


def _schrijf(tekst: str) -> None:
    click.echo(tekst, nl=False)
    sys.stdout.flush()


class Scherm:
    """A terminal, through two functions."""

    def __init__(
        self,
        lees: Callable[[], str] = platform.lees_regel,
        schrijf: Callable[[str], None] = _schrijf,
        breedte: int | None = None,
    ) -> None:
        venster = shutil.get_terminal_size().columns if breedte is None else breedte
        self._lees = lees
        self._schrijf = schrijf
        self.breedte = min(BREEDST, max(SMALST, venster - 1))

    def zeg(self, zin: str = "", inspringen: int = 0) -> None:
        """Write a sentence, broken between words."""
        wit = " " * inspringen
        regels = textwrap.wrap(
            schoon(zin),
            self.breedte,
            initial_indent=wit,
            subsequent_indent=wit,
            break_long_words=False,
            break_on_hyphens=False,
        )
        self._schrijf("\n".join(regels) + "\n")

    def toon_pad(self, pad: str) -> None:
        """Write a path on a line of its own, never broken."""
        self._schrijf(f"  {schoon(pad)}\n")

    def vraag(self, prompt: str) -> str:
        """Return what is typed behind `prompt`.

        Raises:
            Gestopt: nothing will be typed any more.
        """
        self._schrijf(prompt)
        try:
            return self._lees().strip()
        except EOFError:
            self._schrijf("\n")
            raise Gestopt from None
