"""`hgw signaleer`."""

from datetime import date
from pathlib import Path

from hgw_excel.cli import opties, uitvoeren
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.soorten import Datum, Leerjaren
from hgw_excel.cli.voortgang import voortgang

VRAAG = "Deze signalen in de klassenmappen zetten?"


@click.command(cls=Command)
@opties.paden
@opties.als_json
@opties.school
@click.option("--datum", cls=Option, type=Datum(), help="De dag van de signalen; anders vandaag.")
@click.option(
    "--leerjaar", cls=Option, type=Leerjaren(), help="Alleen de kinderen van deze leerjaren."
)
@click.option("--alles", cls=Option, is_flag=True, help="Toon van elk kind alle signalen.")
@click.option(
    "--zonder-namen",
    cls=Option,
    is_flag=True,
    help="Toon het nummer in de klassenlijst in plaats van de naam.",
)
@click.option(
    "--kies",
    cls=Option,
    is_flag=True,
    help="Toon eerst alleen de telling per klas en vraag dan welke groep je wilt zien.",
)
@uitvoeren.proef
@uitvoeren.overschrijf
def signaleer(
    paden: tuple[str, ...],
    als_json: bool,
    school: Path | None,
    datum: date | None,
    leerjaar: tuple[int, ...] | None,
    alles: bool,
    zonder_namen: bool,
    kies: bool,
    proef: bool,
    overschrijf: bool,
) -> int:
    """Laat zien welke kinderen aandacht vragen en zet het in de klassenmappen.

    Op het blad Signalen komen de signalen van alle kinderen van de klas; reacties en toelichtingen
    blijven staan. Eerst is te zien wat er verandert. Code 0: gemaakt; 3: een bestand kon niet
    gelezen of bijgewerkt worden, de andere wel; 4: geen enkel bestand is bijgewerkt.
    """
    from hgw_excel.cli.kiezen import toon_keuze
    from hgw_excel.cli.signalen import als_dict, kies_leerjaren, toon_alles
    from hgw_excel.school.signaleren import signaleer as signaleer_paden
    from hgw_excel.school.signaleren import voorbereid

    dag = datum or date.today()
    schrijven = uitvoeren.Schrijven(proef, overschrijf)
    with voortgang("Klassenmappen lezen") as stap:
        uitkomst = signaleer_paden(paden, school, dag, voortgang=stap)
    uitvoering = voorbereid(uitkomst, dag)
    if als_json:
        import json

        uitvoering = uitvoeren.schrijf_stil(uitvoering, schrijven)
        alles_ = als_dict(uitkomst, leerjaar, namen=not zonder_namen)
        click.echo(json.dumps(alles_ | {"blad": uitvoeren.als_dict(uitvoering)}, indent=1))
    else:
        toon = toon_keuze if kies else toon_alles
        toon(uitkomst, kies_leerjaren(uitkomst, leerjaar), alles=alles, namen=not zonder_namen)
        if uitvoering.klassen:
            click.echo("")
            uitvoering = uitvoeren.toon_en_schrijf(uitvoering, schrijven, VRAAG)
    gevraagd = overschrijf or uitvoering.geschreven
    return max(uitkomst.exit_code, uitvoering.exit_code if gevraagd else 0)
