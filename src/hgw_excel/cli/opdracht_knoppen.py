"""`hgw knoppen`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hgw_excel.cli import opties, uitvoeren
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.regelbreuk import breek
from hgw_excel.cli.soorten import Pad
from hgw_excel.cli.tonen import meldingregels, schoon, toon_paden, vet
from hgw_excel.cli.voortgang import voortgang
from hgw_excel.controle.zinnen import keer

if TYPE_CHECKING:
    from hgw_excel.school.knoppen import Klasknoppen, Uitkomst

OPZIJ = "De .xlsx gaat naar _hgw/zonder knoppen."
OPZIJ_GEZET = (
    "Ga verder in het nieuwe bestand (.xlsm). De .xlsx staat in _hgw/zonder knoppen; daar telt hij "
    "niet meer mee."
)
VERDER = (
    "Van elke klas zijn er nu twee bestanden. Ga verder in het nieuwe (.xlsm) en zet het oude in "
    "een andere map: staan ze samen in een map, dan telt de klas nergens mee."
)
PYTHON = "Op elke computer waar iemand op een knop drukt, is ook 'hgw installeer' nodig."


@click.command(cls=Command)
@opties.paden
@click.option(
    "--uit",
    cls=Option,
    type=Pad(file_okay=False),
    help="De map waar de klassenmappen met knoppen komen; anders op de plek van de oude.",
)
@uitvoeren.proef
@click.option(
    "--overschrijf",
    cls=Option,
    is_flag=True,
    help="Schrijf zonder eerst te vragen, en vervang een .xlsm die er al is.",
)
def knoppen(paden: tuple[str, ...], uit: Path | None, proef: bool, overschrijf: bool) -> int:
    """Zet knoppen en functies in klassenmappen die al zijn ingevuld.

    Van een .xlsx komt er een .xlsm, met alles wat een leerkracht erin zette. De .xlsx gaat zoals
    hij is naar _hgw/zonder knoppen; met --uit blijft hij staan. Een .xlsm van ons krijgt de knoppen
    van deze versie. Het tabblad HGW heeft alle knoppen; op het blad Start komen er geen bij. Code
    0: klaar; 3: een klassenmap doet niet mee; 4: er is niets geschreven.
    """
    from hgw_excel.school.knoppen import bereid_voor, voer_uit

    with voortgang("Klassenmappen lezen") as stap:
        uitkomst = bereid_voor(paden, uit, overschrijf=overschrijf, voortgang=stap)
    uitvoeren.zeg(vooraf(uitkomst))
    if proef:
        uitvoeren.zeg([uitvoeren.NIETS])
        return uitkomst.exit_code
    if not uitkomst.te_schrijven:
        return uitkomst.exit_code
    if not overschrijf and not uitvoeren.akkoord("Doorgaan?"):
        uitvoeren.zeg([uitvoeren.NIETS, *uitvoeren.hoe_wel()])
        return uitvoeren.NIET_GESCHREVEN
    with voortgang("Klassenmappen schrijven") as stap:
        gedaan = voer_uit(uitkomst, voortgang=stap)
    achteraf(gedaan, uitkomst)
    return gedaan.exit_code if gedaan.geschreven else uitvoeren.NIET_GESCHREVEN


def vooraf(uitkomst: "Uitkomst") -> Iterator[str]:
    """Yield per class what it gets, and a last sentence with the counts."""
    for klas in uitkomst.klassen:
        yield vet(schoon(klas.bestand))
        yield f"  {schoon(_zin(klas))}"
    yield from meldingregels(uitkomst.meldingen)
    if uitkomst.klassen or uitkomst.meldingen:
        yield ""
    yield _telzin(uitkomst)


def _zin(klas: "Klasknoppen") -> str:
    if klas.reden:
        return f"Doet niet mee: {klas.reden}"
    if not klas.inhoud:
        return "Hier verandert niets: de knoppen zijn al van deze versie."
    if not klas.is_nieuw:
        return "Krijgt de knoppen en functies van deze versie."
    vervangt = " Die bestaat al en wordt vervangen." if klas.sha256 else ""
    return f"Krijgt knoppen en functies, in '{klas.doel.name}'.{vervangt}"


def _telzin(uitkomst: "Uitkomst") -> str:
    """'2 klassenmappen krijgen knoppen; wat een leerkracht schreef blijft staan.'"""
    te_doen = uitkomst.te_schrijven
    if te_doen:
        wie = keer(len(te_doen), "klassenmap krijgt", "klassenmappen krijgen")
        opzij = f" {OPZIJ}" if any(klas.gaat_opzij for klas in te_doen) else ""
        weg = sum(klas.is_nieuw and bool(klas.sha256) for klas in te_doen)
        if weg:
            waar = f"{weg} daarvan in de plaats van een bestand dat er al is"
            return f"{wie} knoppen, {waar}. Een kopie blijft in _hgw/reserve.{opzij}"
        return f"{wie} knoppen; wat een leerkracht schreef blijft staan.{opzij}"
    if not uitkomst.klassen:
        return "Er is geen klassenmap gevonden."
    if all(klas.reden for klas in uitkomst.klassen):
        return "Geen enkele klassenmap doet mee."
    return "Er is niets te veranderen."


def achteraf(gedaan: "Uitkomst", vooraf_: "Uitkomst") -> None:
    """Tell what was written, what was not, and with which file to go on."""
    klaar = gedaan.geschreven
    toon_paden("Geschreven:", [klas.doel for klas in klaar])
    verteld = {klas.bestand for klas in vooraf_.klassen if klas.reden}
    regels = [
        f"Niet geschreven: {klas.bestand}. {klas.reden}"
        for klas in gedaan.klassen
        if klas.reden and klas.bestand not in verteld
    ]
    if any(klas.sha256 for klas in klaar):
        regels.append("De oude staat in _hgw/reserve.")
    regels += [klas.blijft for klas in klaar if klas.blijft]
    if any(klas.gaat_opzij and not klas.blijft for klas in klaar):
        regels.append(OPZIJ_GEZET)
    if any(klas.is_nieuw and (klas.blijft or not klas.gaat_opzij) for klas in klaar):
        regels.append(VERDER)
    if klaar:
        regels.append(PYTHON)
    for regel in regels:
        click.echo(breek(schoon(regel)))
