"""`hgw schoolmap`."""

from pathlib import Path

from hgw_excel.cli.nederlands import Argument, Command, click
from hgw_excel.cli.soorten import Pad
from hgw_excel.cli.tonen import toon_paden


@click.command(cls=Command)
@click.argument(
    "map_",
    cls=Argument,
    type=Pad(file_okay=False),
    metavar="MAP",
    uitleg="De map die gemaakt of aangevuld wordt.",
)
def schoolmap(map_: Path) -> int:
    """Maak een schoolmap met de afspraken van de school.

    In school.toml staat bij elke afspraak wat hij doet. Het werkt ook als er niets aan verandert.
    """
    from hgw_excel.school.schoolmap import maak_schoolmap

    geschreven = maak_schoolmap(map_)
    toon_paden("Geschreven:", geschreven)
    if not geschreven:
        click.echo("Er was niets meer te doen: alles staat er al.")
    return 0
