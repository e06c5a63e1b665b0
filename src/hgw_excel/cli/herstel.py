"""`hgw controleer --herstel`: what may be written, what is asked, what is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hgw_excel import platform
from hgw_excel.cli.nederlands import click
from hgw_excel.cli.regelbreuk import breek
from hgw_excel.cli.tonen import PER_REGEL
from hgw_excel.cli.voortgang import voortgang
from hgw_excel.controle.zinnen import keer
from hgw_excel.domein.melding import KanNiet

if TYPE_CHECKING:
    from hgw_excel.school.controleren import Uitkomst
    from hgw_excel.school.herstellen import Hersteld

_NIETS = "Er is niets geschreven."


@dataclass(frozen=True, slots=True)
class Keuze:
    """What was typed: where the copies come, None for a check alone, and whether to write."""

    map_: Path | None
    proef: bool
    overschrijf: bool
    vraag: bool

    def keur(self, paden: Sequence[str]) -> None:
        """Refuse options that need a folder, and a folder that won't do, before anything is read.

        Raises:
            KanNiet: with the reason.
        """
        if self.map_ is not None:
            from hgw_excel.school.kopiemap import keur

            return keur(self.map_, paden)
        los = {"--proef": self.proef, "--overschrijf": self.overschrijf, "--vraag": self.vraag}
        for optie, gegeven in los.items():
            if gegeven:
                raise KanNiet(f"{optie} hoort bij --herstel MAP.", 2)


def herstel(uitkomst: "Uitkomst", keuze: Keuze, *, als_json: bool) -> "Hersteld | None":
    """Mend in copies what can be mended, and tell it unless `als_json`; None for a check alone."""
    if keuze.map_ is None:
        if not als_json:
            _zeg(_hint(uitkomst))
        return None
    from hgw_excel.cli.hersteltekst import klasregels, plan_zin, slotzinnen
    from hgw_excel.school.herstellen import te_herstellen

    hersteld = te_herstellen(uitkomst)
    if keuze.proef:
        if not als_json:
            _zeg([*klasregels(hersteld, None, gedaan=False), breek(plan_zin(hersteld)), _NIETS])
        return hersteld
    if keuze.vraag and (als_json or not _akkoord(hersteld, keuze.map_)):
        return hersteld
    hersteld = _maak(hersteld, uitkomst, keuze.map_, keuze.overschrijf)
    if not als_json:
        slot = map(breek, slotzinnen(hersteld, keuze.map_))
        _zeg([*klasregels(hersteld, PER_REGEL, gedaan=True), *slot])
    return hersteld


def _maak(hersteld: "Hersteld", uitkomst: "Uitkomst", map_: Path, overschrijf: bool) -> "Hersteld":
    from hgw_excel.school.herstellen import herstel

    with voortgang("Kopieën maken") as stap:
        return herstel(
            hersteld, map_, bekend=uitkomst.meldingen, overschrijf=overschrijf, voortgang=stap
        )


def _hint(uitkomst: "Uitkomst") -> list[str]:
    """Return how to have mended what can be; nothing when there is nothing."""
    from hgw_excel.acties.herstellen import herstellingen

    aantal = sum(len(herstellingen(klas)) for klas in uitkomst.klassen)
    cellen = keer(aantal, "cel is", "cellen zijn")
    return [f"{cellen} veilig te herstellen in een kopie: gebruik --herstel MAP."] if aantal else []


def _akkoord(hersteld: "Hersteld", map_: Path) -> bool:
    """Ask whether the copies must be made; no where there is nothing to mend or nobody to ask."""
    if not hersteld.klassen or not platform.is_terminal():
        return False
    from hgw_excel.cli.scherm import Gestopt, Scherm
    from hgw_excel.cli.vraag import Terug, ja

    scherm = Scherm()
    scherm.zeg()
    cellen = keer(hersteld.cellen, "cel is", "cellen zijn")
    scherm.zeg(f"{cellen} veilig te herstellen, in een kopie in de map:")
    scherm.toon_pad(str(map_))
    try:
        if ja(scherm, "Doen?"):
            return True
    except (Terug, Gestopt):
        pass
    scherm.zeg("Er is niets hersteld.")
    return False


def _zeg(regels: Sequence[str]) -> None:
    for regel in ("", *regels) if regels else ():
        click.echo(regel)
