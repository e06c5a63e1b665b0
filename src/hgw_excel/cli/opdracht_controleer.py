"""`hgw controleer`."""

from pathlib import Path

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Command, click
from hgw_excel.cli.tonen import gelezen_zin, toon, toon_json


@click.command(cls=Command)
@opties.paden
@opties.als_json
@opties.school
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
