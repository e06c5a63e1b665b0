"""Status over klassenmappen: read them all, and say of each where it is. Nothing is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hgw_excel.acties.status import Klasstatus, status
from hgw_excel.controle.register import TUSSEN, sluit_uit
from hgw_excel.domein.melding import Melding
from hgw_excel.domein.oogst import natuurlijk
from hgw_excel.school.controleren import controleer
from hgw_excel.school.uitvoeren import afspraken_van

GELEZEN, WEG = 0, 3


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """Where every class is; `meldingen` say which files take no part."""

    klassen: tuple[Klasstatus, ...]
    meldingen: tuple[Melding, ...]
    gevonden: int

    @property
    def exit_code(self) -> int:
        """0 all read, 3 a file could not be read or none was found."""
        return WEG if self.meldingen or not self.klassen else GELEZEN


def status_van(
    paden: Sequence[str | Path],
    school: Path | None = None,
    *,
    voortgang: Callable[[int, int], None] | None = None,
) -> Uitkomst:
    """Return where the classes in files, folders and patterns are; the order does not matter.

    Args:
        school: school folder or school.toml, for the planning; else the nearest one; else each
            class goes by the periods it carries.
        voortgang: called with (done, total) after each file.
    """
    gelezen = controleer(paden, school, voortgang=voortgang)
    afspraken = afspraken_van(paden, school)
    bezwaren = tuple(m for m in gelezen.meldingen if sluit_uit(m) and m.code < TUSSEN)
    weg = {melding.bestand for melding in bezwaren}
    klassen = sorted(
        (klas for klas in gelezen.klassen if klas.bestand not in weg),
        key=lambda klas: (klas.leerjaren, natuurlijk(klas.groep), klas.bestand),
    )
    standen = tuple(status(klas, afspraken or klas.school) for klas in klassen)
    return Uitkomst(standen, bezwaren, gelezen.gevonden)
