"""One press of a button: the open klassenmap, read once, and where it lies.

What reads and checks a class is imported where it is asked: not every button does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hgw_excel.domein.melding import KanNiet, Melding

if TYPE_CHECKING:
    from hgw_excel.controle.klas import Klas
    from hgw_excel.domein.school import School
    from hgw_excel.excel.vak import Vak
    from hgw_excel.school.controleren import Uitkomst

GEEN_KLASSENMAP = "Dit is geen klassenmap. Open een klassenmap en druk daar op de knop."
NOOIT_OPGESLAGEN = (
    "Deze klassenmap is nog niet opgeslagen. Kies Bestand, Opslaan als, en kies een map op deze "
    "computer. Probeer het daarna opnieuw."
)
IN_DE_CLOUD = (
    "Deze klassenmap staat in OneDrive of SharePoint, en niet in een map op deze computer. Sluit "
    "hem, open hem vanuit de map OneDrive op deze computer en probeer het opnieuw. Helpt dat niet? "
    "Bewaar dan een kopie in een map op deze computer en gebruik die alleen hiervoor."
)


@dataclass
class Sessie:
    """What a button works with.

    Attributes:
        boek: the open workbook, of xlwings.
        vak: shows boxes.
        datum: the day it is done on.
    """

    boek: Any
    vak: Vak
    datum: date = field(default_factory=date.today)

    @cached_property
    def pad(self) -> Path | None:
        """Where the workbook is; None when it lives in the cloud or was never saved."""
        pad = Path(_volledig(self.boek))
        return pad if pad.is_absolute() and pad.parent.is_dir() else None

    @property
    def map(self) -> Path | None:
        """The folder it is in, None as for `pad`."""
        return self.pad.parent if self.pad else None

    def eis_map(self) -> Path:
        """Return the folder it is in.

        Raises:
            KanNiet: it is in none, with what to do.
        """
        if self.map is None:
            raise KanNiet(IN_DE_CLOUD if _staat_ergens(self.boek) else NOOIT_OPGESLAGEN)
        return self.map

    @cached_property
    def _school(self) -> tuple[School | None, list[Melding]]:
        from hgw_excel.school.controleren import school_bij

        return school_bij([self.pad], None) if self.pad else (None, [])

    @property
    def school(self) -> School | None:
        """The agreements of the folder, None without any; a class carries its own too."""
        return self._school[0]

    @cached_property
    def gelezen(self) -> Uitkomst:
        """The workbook as it is open now, checked as a closed one is."""
        from hgw_excel.excel.live import lees_boek
        from hgw_excel.school.controleren import beoordeel

        boek = lees_boek(self.boek)
        uitkomst = beoordeel([boek], *self._school)
        uitkomst.paden = {boek.bestand: self.pad or Path(boek.bestand)}
        return uitkomst

    @property
    def klas(self) -> Klas:
        """The class that stands in the workbook.

        Raises:
            KanNiet: none can be read, with the reason.
        """
        if self.gelezen.klassen:
            return self.gelezen.klassen[0]
        raise KanNiet(_reden(self.gelezen.meldingen, {*self.gelezen.paden}))


def _volledig(boek: Any) -> str:  # noqa: ANN401
    """Return path and name; '' in the cloud, of which xlwings does not know the folder."""
    try:
        volledig = str(boek.fullname)
    except Exception:  # its own kind, and each system has another
        return ""
    return "" if "://" in volledig else volledig


def _staat_ergens(boek: Any) -> bool:  # noqa: ANN401
    """Tell whether it has been saved: a new one has a bare name."""
    volledig = _volledig(boek)
    return volledig == "" or volledig != str(boek.name)


def _reden(meldingen: list[Melding], hier: set[str]) -> str:
    """Return why nothing can be read: what is said of the workbook, else of school.toml."""
    from hgw_excel.controle.register import sluit_uit

    for melding in meldingen:
        if melding.bestand in hier and sluit_uit(melding):
            return GEEN_KLASSENMAP if melding.code == "HGW130" else str(melding)
    elders = [melding for melding in meldingen if melding.bestand not in hier]
    return f"{elders[0].bestand}: {elders[0]}" if elders else GEEN_KLASSENMAP
