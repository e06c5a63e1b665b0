"""`hgw normen`."""

from pathlib import Path

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Argument, Command, Option, click
from hgw_excel.cli.regelbreuk import breek
from hgw_excel.cli.soorten import Pad
from hgw_excel.cli.tonen import schoon, toon


@click.command(cls=Command)
@click.argument(
    "map_",
    cls=Argument,
    type=Pad(),
    required=False,
    default=".",
    metavar="[MAP]",
    uitleg="De schoolmap; anders de dichtstbijzijnde school.toml.",
)
@click.option("--toets", cls=Option, default="", metavar="TOETS", help="Toon de grenzen hiervan.")
@click.option("--moment", cls=Option, default="", metavar="MOMENT", help="Alleen dit moment: M5.")
@opties.als_json
def normen(map_: Path, toets: str, moment: str, als_json: bool) -> int:
    """Controleer de normtabellen en laat zien voor welke toetsen ze er zijn.

    Zonder normtabellen telt het niveau uit het volgsysteem. Code 0: niets aan te passen; 1: wel
    iets; 4: er is geen schoolmap.
    """
    from hgw_excel.cli.normtekst import grenzen_tekst, normen_json, overzicht_tekst
    from hgw_excel.school.normoverzicht import controleer_normen, zoek_normen

    overzicht = controleer_normen(map_)
    gevraagd = bool(toets or moment) and overzicht.school is not None
    gevonden = zoek_normen(overzicht, toets, moment) if gevraagd else []
    if als_json:
        click.echo(normen_json(overzicht, gevonden))
        return overzicht.exit_code
    wat = " ".join(filter(None, (toets, moment)))
    for regel in grenzen_tekst(gevonden, wat) if gevraagd else overzicht_tekst(overzicht):
        click.echo(breek(schoon(regel)))
    if overzicht.meldingen:
        click.echo()
        toon(overzicht.meldingen)
    return overzicht.exit_code
