"""What the conversations share: the screen, what was dropped, and what they propose to run."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from hgw_excel.cli import onthouden
from hgw_excel.cli.onthouden import Geheugen
from hgw_excel.cli.scherm import Scherm
from hgw_excel.domein.melding import KanNiet


@dataclass
class Sessie:
    """One use of the menu.

    `paden` were dropped and wait for a command; `laatste` are those that a command took last.
    """

    scherm: Scherm
    paden: tuple[str, ...] = ()
    laatste: tuple[str, ...] = ()
    geheugen: Geheugen = field(default_factory=onthouden.lees)

    def onthoud(self, *, klassen: str = "", school: str = "") -> None:
        """Keep the folders for the next time too."""
        oud = self.geheugen
        nieuw = replace(oud, klassen=klassen or oud.klassen, school=school or oud.school)
        if nieuw != oud:
            self.geheugen = nieuw
            onthouden.bewaar(nieuw)


@dataclass(frozen=True, slots=True)
class Voorstel:
    """What will be run: commands as they are typed, what to show afterwards, and whether to ask.

    The sentences that say what will change are on the screen before it is returned.
    """

    opdrachten: tuple[tuple[str, ...], ...]
    schrijft: bool = True
    resultaat: str = ""


Gesprek = Callable[[str, Sessie], Voorstel]
"""Called with the name of the actie."""


def volledig(pad: str, basis: str = "") -> str:
    """Return an absolute path; a bare name is one in `basis`."""
    return os.path.abspath(os.path.join(basis, pad))


def map_van(pad: str) -> str:
    """Return the folder itself, or the folder of a file."""
    return pad if os.path.isdir(pad) else os.path.dirname(pad)


def schoolmap_van(paden: Sequence[str]) -> str:
    """Return the folder of the nearest school.toml, or ''."""
    from hgw_excel.school.schoolmap import zoek_school

    try:
        toml = zoek_school([Path(pad) for pad in paden])
    except OSError:  # a folder above that may not be looked into
        return ""
    return str(toml.parent) if toml else ""


def documenten() -> str:
    """Return a folder of the user's own to begin in.

    Raises:
        KanNiet: the system does not know the user's folder.
    """
    thuis = os.path.expanduser("~")
    if thuis == "~":
        raise KanNiet("De eigen map van deze gebruiker is onbekend.")
    eigen = os.path.join(thuis, "Documents")
    return eigen if os.path.isdir(eigen) else thuis
