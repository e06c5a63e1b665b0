"""`hgw sjabloon`."""

from pathlib import Path

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
def sjabloon(uit: Path, leerjaren: tuple[int, ...], leerlingen: int, school: Path | None) -> int:
    """Maak een lege klassenmap om zelf in te vullen."""
    from hgw_excel.school.nieuw import maak_sjabloon

    if uit.suffix.lower() != ".xlsx":
        raise KanNiet(f"'{uit.name}' moet op .xlsx eindigen.", 2)
    toon_paden("Geschreven:", [maak_sjabloon(uit, leerjaren, leerlingen, school)])
    return 0
