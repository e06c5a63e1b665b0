"""`hgw demo`."""

from pathlib import Path

from hgw_excel.cli.nederlands import Argument, Command, Option, click
from hgw_excel.cli.soorten import Pad
from hgw_excel.cli.tonen import schoon


@click.command(cls=Command)
@click.argument(
    "map_",
    cls=Argument,
    type=Pad(file_okay=False),
    required=False,
    default="hgw-demo",
    metavar="[MAP]",
    uitleg="Waar de proefschool komt; anders hgw-demo.",
)
@click.option(
    "--met-normen", cls=Option, is_flag=True, help="Gebruik de verzonnen normtabel (FICTIEF)."
)
def demo(map_: Path, met_normen: bool) -> int:
    """Maak een verzonnen school en laat zien wat het programma doet.

    In de klassenmappen zitten met opzet fouten. Code 0: precies die fouten zijn gevonden.
    """
    from hgw_excel.school.demo import demo as speel

    return speel(map_, met_normen=met_normen, zeg=_zeg)


def _zeg(zin: str) -> None:
    click.echo(schoon(zin))
