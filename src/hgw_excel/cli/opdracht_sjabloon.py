"""`hgw sjabloon`."""

from pathlib import Path

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.soorten import Aantal, Leerjaren, Pad, Schoolmap
from hgw_excel.cli.tonen import toon_paden
from hgw_excel.domein.melding import KanNiet


@click.command(cls=Command)
@click.option(
    "--uit",
    cls=Option,
    required=True,
    type=Pad(dir_okay=False),
    help="De klassenmap die gemaakt wordt.",
)
@click.option(
    "--leerjaren",
    cls=Option,
    type=Leerjaren(),
    default="5",
    help="De leerjaren in de klas: 5, 5,6 of 3-5.",
)
@click.option(
    "--leerlingen",
    cls=Option,
    type=Aantal(1, 40),
    default=36,
    help="Hoeveel regels voor leerlingen (1 tot en met 40).",
)
@click.option(
    "--school",
    cls=Option,
    type=Schoolmap(),
    help="De schoolmap of het bestand school.toml; anders de gebruikelijke afspraken.",
)
@opties.macros
def sjabloon(
    uit: Path, leerjaren: tuple[int, ...], leerlingen: int, school: Path | None, macros: bool
) -> int:
    """Maak een lege klassenmap om zelf in te vullen."""
    from hgw_excel.school.nieuw import maak_sjabloon

    eis_naam(uit, macros)
    pad = maak_sjabloon(uit, leerjaren, leerlingen, school, macros=macros)
    toon_paden("Geschreven:", [pad])
    return 0


def eis_naam(uit: Path, macros: bool) -> None:
    """Refuse a name that Excel would not open.

    Raises:
        KanNiet: .xlsm is for a klassenmap with macros only, .xlsx for one without.
    """
    soort = ".xlsm" if macros else ".xlsx"
    if uit.suffix.lower() == soort:
        return
    zin = f"'{uit.name}' moet op {soort} eindigen."
    if uit.suffix.lower() == ".xlsm":
        zin += " Wil je er knoppen in, typ dan --macros erbij."
    raise KanNiet(zin, 2)
