"""A pupil file as it was read, before any rule has judged it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hgw_excel.domein.melding import Melding
from hgw_excel.importeren.meldingen import MeldingSoort, som_op
from hgw_excel.importeren.privacy import is_bsn, is_eckid

_IN_LAS = "Pas het aan in het leerlingadministratiesysteem en maak de export opnieuw."


@dataclass(frozen=True, slots=True)
class RuweLeerling:
    """A pupil as a file tells it, in clean text.

    `plek` says where: a leerlingnummer or a line number. `groep` is the key of its stamgroep.
    """

    plek: str
    nummer: str
    roepnaam: str
    voorvoegsel: str
    achternaam: str
    jaargroep: str
    groep: str
    uitstroom: date | None = None


@dataclass(frozen=True, slots=True)
class RuweGroep:
    """A stamgroep; `jaargroep` is '' or 'C' when it says nothing about its pupils."""

    naam: str
    jaargroep: str = ""
    leerkrachten: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bron:
    """A whole pupil file, read but not yet judged; `plekwoord` says what a `plek` is."""

    bestand: str
    plekwoord: str
    leerlingen: Sequence[RuweLeerling]
    groepen: Mapping[str, RuweGroep]
    naam: str = ""
    brin: str = ""
    schooljaar: str = ""
    peildatum: date | None = None
    blad: str = ""
    herstel_hier: str = _IN_LAS

    def meld(
        self, melding: MeldingSoort, zin: str, doe: str = "", wie: Sequence[RuweLeerling] = ()
    ) -> Melding:
        """Return a melding about this file; `{wie}` in `zin` becomes where the pupils stand."""
        return melding.melding(
            self.bestand, zin.replace("{wie}", self._noem(wie)), doe, blad=self.blad
        )

    def _noem(self, wie: Sequence[RuweLeerling]) -> str:
        plekken = [kind.plek for kind in wie if kind.plek]
        plekken = [plek for plek in plekken if not is_bsn(plek) and not is_eckid(plek)]
        if not plekken:
            return ""
        return f" ({self.plekwoord} {som_op(plekken)})"
