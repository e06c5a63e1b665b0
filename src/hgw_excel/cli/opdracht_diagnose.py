"""`hgw diagnose`."""

from pathlib import Path

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Argument, Command, Option, click
from hgw_excel.cli.soorten import Pad
from hgw_excel.cli.tonen import toon_paden


@click.command(cls=Command)
@click.argument(
    "klassenmap",
    cls=Argument,
    required=False,
    type=Pad(exists=True, dir_okay=False),
    metavar="[KLASSENMAP]",
    uitleg="De klassenmap met knoppen (.xlsm) waarin ze het niet doen.",
)
@click.option(
    "--rapport",
    cls=Option,
    type=Pad(dir_okay=False),
    help="Schrijf alles ook in dit tekstbestand, voor wie helpt. Er staan geen namen in.",
)
@opties.als_json
def diagnose(klassenmap: Path | None, rapport: Path | None, als_json: bool) -> int:
    """Kijk na waarom de knoppen in Excel het niet doen.

    Er verandert niets. Code 0: er mist niets; 1: er mist iets, en er staat bij wat je kunt doen.
    """
    from hgw_excel.installatie.diagnose import regels, stel_vragen, tekst
    from hgw_excel.installatie.opname import neem_op

    vorige = _vorige(rapport) if rapport else ""
    uitkomst = stel_vragen(neem_op(klassenmap))
    if als_json:
        import json

        click.echo(json.dumps(uitkomst.als_dict(), indent=1))
    else:
        from hgw_excel.cli.regelbreuk import breek

        for regel in regels(uitkomst):
            click.echo(breek(regel))
    if rapport:
        from hgw_excel.bijwerken.opslaan import schrijf

        schrijf(rapport, tekst(uitkomst).encode(), overschrijf=bool(vorige), sha256=vorige)
        if not als_json:
            click.echo("")
            toon_paden("Geschreven:", [rapport])
    return uitkomst.exit_code


def _vorige(rapport: Path) -> str:
    """Return the hash of an earlier report, '' when there is none; any other file is refused."""
    from hashlib import sha256

    from hgw_excel.bijwerken.opslaan import keur_doel
    from hgw_excel.installatie.diagnose import is_rapport

    inhoud = rapport.read_bytes() if rapport.is_file() else b""
    keur_doel(rapport, overschrijf=is_rapport(inhoud))
    return sha256(inhoud).hexdigest() if inhoud else ""
