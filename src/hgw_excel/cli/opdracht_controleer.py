"""`hgw controleer`."""

from pathlib import Path

from hgw_excel.cli.nederlands import Argument, Command, Option, click
from hgw_excel.cli.soorten import Schoolmap, Zoekpad
from hgw_excel.cli.tonen import gelezen_zin, toon, toon_json


@click.command(cls=Command)
@click.argument(
    "paden",
    cls=Argument,
    nargs=-1,
    required=True,
    type=Zoekpad(),
    metavar="PAD...",
    uitleg="Klassenmappen, mappen met klassenmappen, of een patroon met *.",
)
@click.option("--json", "als_json", cls=Option, is_flag=True, help="Toon de uitkomst als JSON.")
@click.option(
    "--school",
    cls=Option,
    type=Schoolmap(),
    help="De schoolmap of het bestand school.toml; anders de dichtstbijzijnde school.toml.",
)
def controleer(paden: tuple[str, ...], als_json: bool, school: Path | None) -> int:
    """Controleer klassenmappen en zeg per cel wat er moet gebeuren.

    Er wordt niets veranderd. Code 0: niets aan te passen; 1: wel iets; 3: een bestand kon niet
    gelezen worden.
    """
    from hgw_excel.school.controleren import controleer as controleer_paden

    uitkomst = controleer_paden(paden, school)
    if als_json:
        toon_json(uitkomst.meldingen, gevonden=uitkomst.gevonden, gelezen=uitkomst.gelezen)
    else:
        toon(uitkomst.meldingen)
        click.echo(gelezen_zin(uitkomst.gelezen, uitkomst.gevonden))
    return uitkomst.exit_code
