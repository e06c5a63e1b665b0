"""`hgw nieuw`."""

from pathlib import Path

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.regelbreuk import breek
from hgw_excel.cli.soorten import Pad, Schoolmap
from hgw_excel.cli.tonen import schoon, toon, toon_paden
from hgw_excel.domein.melding import Ernst

KNOPPEN = (
    "In een .xlsx staan geen knoppen. Die zet je erin met Knoppen in klassenmappen zetten in het "
    "menu, of met: hgw knoppen"
)


@click.command(cls=Command)
@click.option(
    "--school",
    cls=Option,
    required=True,
    type=Schoolmap(),
    help="De schoolmap, of het bestand school.toml daarin.",
)
@click.option(
    "--leerlingen",
    cls=Option,
    required=True,
    type=Pad(exists=True, dir_okay=False),
    help="EDEXML of een leerlinglijst uit de leerlingadministratie.",
)
@click.option(
    "--uit",
    cls=Option,
    type=Pad(file_okay=False),
    help="Waar de klassenmappen komen; anders in de schoolmap.",
)
@opties.macros
def nieuw(school: Path, leerlingen: Path, uit: Path | None, macros: bool) -> int:
    """Maak voor elke groep een klassenmap uit de leerlingadministratie.

    Een klassenmap die er al is, wordt niet veranderd. Code 0: gelukt; 1: gelukt, maar er is iets
    aan te passen; 4: niets geschreven.
    """
    from hgw_excel.school.nieuw import maak_klassenmappen

    schoolmap = school if school.is_dir() else school.parent
    uitkomst = maak_klassenmappen(school, leerlingen, uit or schoolmap, macros=macros)
    if uitkomst.meldingen:
        toon(uitkomst.meldingen)
    toon_paden("Geschreven:", uitkomst.geschreven)
    toon_paden("Bestond al en is niet veranderd:", uitkomst.bestonden)
    if macros and any(pad.suffix == ".xlsx" for pad in uitkomst.bestonden):
        click.echo(breek(f"{KNOPPEN} {schoon(str(uit or schoolmap))}"))
    if not uitkomst.geschreven:
        click.echo("Er is niets geschreven.")
        return 4
    return int(any(melding.ernst == Ernst.AANPASSEN for melding in uitkomst.meldingen))
