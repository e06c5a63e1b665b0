"""`hgw handelingsplan`."""

from datetime import date
from functools import partial
from pathlib import Path

from hgw_excel.cli import opties, uitvoeren
from hgw_excel.cli.nederlands import Argument, Command, Option, click
from hgw_excel.cli.soorten import Datum, Pad
from hgw_excel.cli.tonen import toon_paden
from hgw_excel.cli.voortgang import voortgang

BLAD = "Handelingsplannen"


@click.command(cls=Command)
@click.argument(
    "klassenmap",
    cls=Argument,
    type=Pad(exists=True, dir_okay=False),
    metavar="KLASSENMAP",
    uitleg="De klassenmap van het kind.",
)
@click.option(
    "--leerling",
    cls=Option,
    required=True,
    metavar="NAAM",
    help="De naam zoals die op het blad Leerlingen staat.",
)
@click.option(
    "--gebied", cls=Option, required=True, metavar="VAK", help="Het vakgebied van het plan."
)
@click.option(
    "--uit",
    cls=Option,
    type=Pad(dir_okay=False),
    help="Ook een formulier om af te drukken en te ondertekenen.",
)
@opties.school
@click.option("--datum", cls=Option, type=Datum(), help="De eerste dag; anders vandaag.")
@uitvoeren.proef
@uitvoeren.overschrijf
def handelingsplan(
    klassenmap: Path,
    leerling: str,
    gebied: str,
    uit: Path | None,
    school: Path | None,
    datum: date | None,
    proef: bool,
    overschrijf: bool,
) -> int:
    """Begin een handelingsplan voor één kind, met wat er al bekend is.

    Er komt een rij op het blad Handelingsplannen. Loopt er al een plan voor dit vakgebied, dan
    blijft dat zoals het is. Code 0: klaar; 4: er is niets geschreven.
    """
    from hgw_excel.acties.handelingsplan import nieuw_handelingsplan
    from hgw_excel.school.afdrukken import keur_afdrukken
    from hgw_excel.school.handelingsplan import schrijf_formulier
    from hgw_excel.school.uitvoeren import bereid_voor

    if uit is not None and not proef:
        keur_afdrukken([uit], overschrijf=overschrijf)
    dag = datum or date.today()
    actie = partial(nieuw_handelingsplan, leerling=leerling, gebied=gebied)
    with voortgang("Klassenmap lezen") as stap:
        voor = bereid_voor([klassenmap], actie, dag, school, bladen=(BLAD,), voortgang=stap)
    na = uitvoeren.toon_en_schrijf(voor, uitvoeren.Schrijven(proef, overschrijf))
    if na.te_schrijven and not proef:
        return uitvoeren.NIET_GESCHREVEN
    if uit is None or proef or na.geweigerd:
        return na.exit_code
    schrijf_formulier(
        klassenmap, uit, dag, leerling=leerling, gebied=gebied, overschrijf=overschrijf
    )
    toon_paden("Geschreven:", [uit])
    return 0
