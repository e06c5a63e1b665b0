"""`hgw installeer`."""

from pathlib import Path

from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.regelbreuk import breek
from hgw_excel.cli.soorten import Pad
from hgw_excel.cli.tonen import schoon, toon_paden
from hgw_excel.domein.melding import KanNiet

VERKEERD = 2
EEN = "Kies er één: --weg, --uitdelen of --mail."
HOORT_NIET = "{} hoort niet bij {}."
MAG = {
    "--mail": (),
    "--weg": ("--map", "--proef"),
    "--uitdelen": ("--proef", "--overschrijf"),
    "installeren": ("--map", "--pakketten", "--proef"),
}
"""Which other options each of them takes."""


@click.command(cls=Command)
@click.option(
    "--map",
    "map_",
    cls=Option,
    type=Pad(file_okay=False),
    help="Waar de Python voor de knoppen komt; anders op de vaste plek.",
)
@click.option(
    "--pakketten",
    cls=Option,
    type=Pad(exists=True, file_okay=False),
    help="Installeer zonder internet, uit een map met pakketten (.whl).",
)
@click.option("--weg", cls=Option, is_flag=True, help="Haal weg wat deze opdracht maakte.")
@click.option(
    "--uitdelen",
    cls=Option,
    type=Pad(file_okay=False),
    help="Maak een map voor collega's, met installeer.cmd erin.",
)
@click.option("--mail", cls=Option, is_flag=True, help="Toon de mail voor ICT.")
@click.option("--proef", cls=Option, is_flag=True, help="Toon wat er zou gebeuren en doe niets.")
@click.option(
    "--overschrijf",
    cls=Option,
    is_flag=True,
    help="Vervang bij --uitdelen bestanden die er al zijn.",
)
def installeer(
    map_: Path | None,
    pakketten: Path | None,
    weg: bool,
    uitdelen: Path | None,
    mail: bool,
    proef: bool,
    overschrijf: bool,
) -> int:
    """Zet de Python voor de knoppen in Excel en de snelkoppelingen klaar.

    Alleen voor wie nu is aangemeld; beheerrechten zijn niet nodig. Nog een keer herstelt wat stuk
    is. Code 0: gelukt; 4: niet gelukt.
    """
    if weg + mail + (uitdelen is not None) > 1:
        raise KanNiet(EEN, VERKEERD)
    wat = "--mail" if mail else "--weg" if weg else "--uitdelen" if uitdelen else "installeren"
    gegeven = {"--map": map_, "--pakketten": pakketten, "--proef": proef}
    for optie, waarde in {**gegeven, "--overschrijf": overschrijf}.items():
        if waarde and optie not in MAG[wat]:
            raise KanNiet(HOORT_NIET.format(optie, wat), VERKEERD)
    if mail:
        return _mail()
    if uitdelen is not None:
        return _deel_uit(uitdelen, proef, overschrijf)
    _doe(map_, pakketten, weg=weg, proef=proef)
    return 0


def _doe(map_: Path | None, pakketten: Path | None, *, weg: bool, proef: bool) -> None:
    import tempfile

    from hgw_excel import platform
    from hgw_excel.installatie.installeren import haal_weg, installeer
    from hgw_excel.installatie.wiel import maak_wiel

    omgeving = map_.absolute() if map_ else platform.omgevingsmap()
    if weg:
        return haal_weg(omgeving, _zeg, proef=proef)
    with tempfile.TemporaryDirectory() as tijdelijk:
        wiel = maak_wiel(Path(tijdelijk))
        map_met = pakketten.absolute() if pakketten else None
        installeer(omgeving, wiel, map_met, _zeg, proef=proef)


def _deel_uit(map_: Path, proef: bool, overschrijf: bool) -> int:
    from hgw_excel.installatie.uitdelen import deel_uit

    paden = deel_uit(map_, proef=proef, overschrijf=overschrijf)
    toon_paden("Zou schrijven:" if proef else "Geschreven:", paden)
    if not paden:
        click.echo("Er was niets meer te doen: alles staat er al.")
    return 0


def _mail() -> int:
    from hgw_excel.installatie.uitdelen import mail

    click.echo(mail().rstrip())
    return 0


def _zeg(zin: str) -> None:
    schone = schoon(zin)
    click.echo(schone if zin.startswith("  ") else breek(schone))
