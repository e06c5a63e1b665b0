"""`hgw consolideer`."""

from datetime import date
from pathlib import Path

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.soorten import Datum, Pad
from hgw_excel.cli.tonen import allemaal, toon_beknopt, toon_paden
from hgw_excel.cli.voortgang import voortgang
from hgw_excel.domein.melding import KanNiet

NIETS = 4
"""The code with which nothing is written."""


@click.command(cls=Command)
@opties.paden
@click.option(
    "--uit",
    cls=Option,
    required=True,
    type=Pad(dir_okay=False),
    help="Het schooloverzicht, zonder namen van leerlingen.",
)
@click.option(
    "--ib",
    cls=Option,
    type=Pad(dir_okay=False),
    help="Ook het ib-overzicht, met de namen.",
)
@click.option(
    "--streng", cls=Option, is_flag=True, help="Schrijf niets als er iets niet mee kan doen."
)
@click.option("--overschrijf", cls=Option, is_flag=True, help="Vervang een bestand dat er al is.")
@opties.school
@click.option("--datum", cls=Option, type=Datum(), help="De peildatum; anders staat er geen datum.")
def consolideer(
    paden: tuple[str, ...],
    uit: Path,
    ib: Path | None,
    streng: bool,
    overschrijf: bool,
    school: Path | None,
    datum: date | None,
) -> int:
    """Voeg klassenmappen samen tot een schooloverzicht.

    Code 0: alles doet mee; 1: geschreven, maar enkele cellen doen niet mee; 3: geschreven zonder
    een of meer klassenmappen; 4: niets geschreven.
    """
    from hgw_excel.bijwerken.opslaan import BestaatAl
    from hgw_excel.school.consolideren import consolideer as consolideer_paden

    try:
        with voortgang("Klassenmappen lezen") as stap:
            uitkomst = consolideer_paden(
                paden,
                uit,
                ib,
                streng=streng,
                overschrijf=overschrijf,
                school=school,
                datum=datum,
                voortgang=stap,
            )
    except BestaatAl as fout:
        raise KanNiet(f"{fout.zin} Met --overschrijf wordt het vervangen.") from fout
    toon_beknopt(uitkomst.meldingen)
    if uitkomst.exit_code == NIETS:
        click.echo(niets_zin(uitkomst.meegedaan, uitkomst.gevonden))
    else:
        click.echo(meegedaan_zin(uitkomst.meegedaan, uitkomst.gevonden))
    toon_paden("Geschreven:", uitkomst.geschreven)
    return uitkomst.exit_code


def niets_zin(meegedaan: int, gevonden: int) -> str:
    """Say why nothing is written: classes that could join are held back by --streng alone."""
    if not gevonden:
        return "Er is niets geschreven: er is geen klassenmap gevonden."
    if not meegedaan:
        return "Er is niets geschreven: er is geen klassenmap die mee kan doen."
    return "Er is niets geschreven, want met --streng moet alles eerst in orde zijn."


def meegedaan_zin(meegedaan: int, gevonden: int) -> str:
    """'10 van de 11 klassenmappen doen mee.'"""
    if gevonden == 1:
        return f"De klassenmap doet {'' if meegedaan else 'niet '}mee."
    if meegedaan == gevonden:
        return f"{allemaal(gevonden)} klassenmappen doen mee."
    doen = "doet" if meegedaan == 1 else "doen"
    return f"{meegedaan} van de {gevonden} klassenmappen {doen} mee."
