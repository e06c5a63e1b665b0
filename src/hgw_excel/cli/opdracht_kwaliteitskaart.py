"""`hgw kwaliteitskaart`."""

from pathlib import Path

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Argument, Command, Option, click
from hgw_excel.cli.regelbreuk import breek
from hgw_excel.cli.soorten import Pad, Zoekpad
from hgw_excel.cli.tonen import toon, toon_paden
from hgw_excel.cli.voortgang import voortgang
from hgw_excel.domein.melding import KanNiet

VERKEERD = 2
ZONDER_KAARTEN = "Noem achter --tel de ingevulde kaarten."
ZONDER_TEL = "Bij ingevulde kaarten hoort --tel; een lege kaart heeft geen pad nodig."


@click.command(cls=Command)
@click.argument(
    "paden",
    cls=Argument,
    nargs=-1,
    type=Zoekpad(),
    metavar="[PAD...]",
    uitleg="Met --tel: de ingevulde kaarten, of mappen waar ze in staan.",
)
@click.option("--tel", cls=Option, is_flag=True, help="Tel ingevulde kaarten; alleen aantallen.")
@click.option(
    "--uit", cls=Option, required=True, type=Pad(dir_okay=False), help="De kaart, of de telling."
)
@opties.school
@click.option("--overschrijf", cls=Option, is_flag=True, help="Vervang een bestand dat er al is.")
def kwaliteitskaart(
    paden: tuple[str, ...], tel: bool, uit: Path, school: Path | None, overschrijf: bool
) -> int:
    """Maak een lege kwaliteitskaart, of tel de ingevulde.

    Op de kaart staan 66 punten over handelingsgericht werken. Elke collega vult er zelf een in. Een
    telling zegt niet wie wat invulde; bij te weinig kaarten wordt er niets geteld. Code 0: gemaakt;
    3: een bestand kon niet gelezen worden; 4: niets geschreven.
    """
    if tel != bool(paden):
        raise KanNiet(ZONDER_KAARTEN if tel else ZONDER_TEL, VERKEERD)
    if tel:
        return _tel(paden, uit, school, overschrijf)
    from hgw_excel.school.kwaliteit.tellen import schrijf_kaart

    toon_paden("Geschreven:", schrijf_kaart(uit, school, overschrijf=overschrijf))
    return 0


def _tel(paden: tuple[str, ...], uit: Path, school: Path | None, overschrijf: bool) -> int:
    from hgw_excel.school.kwaliteit.tellen import tel as tel_paden

    with voortgang("Kaarten lezen") as stap:
        uitkomst = tel_paden(paden, uit, school=school, overschrijf=overschrijf, voortgang=stap)
    if uitkomst.meldingen:
        toon(uitkomst.meldingen)
    if uitkomst.reden:
        click.echo(breek(f"Er is niets geschreven. {uitkomst.reden}"))
    elif uitkomst.geteld == uitkomst.gevonden:
        click.echo(f"Alle {uitkomst.geteld} kaarten zijn geteld.")
    else:
        click.echo(f"{uitkomst.geteld} van de {uitkomst.gevonden} kaarten zijn geteld.")
    toon_paden("Geschreven:", uitkomst.geschreven)
    return uitkomst.exit_code
