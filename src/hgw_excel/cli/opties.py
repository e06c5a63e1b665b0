"""Arguments and options that more than one command has: alike everywhere, in words and in kind."""

from hgw_excel.cli.nederlands import Argument, Option, click
from hgw_excel.cli.soorten import Schoolmap, Zoekpad

paden = click.argument(
    "paden",
    cls=Argument,
    nargs=-1,
    required=True,
    type=Zoekpad(),
    metavar="PAD...",
    uitleg="Klassenmappen, mappen met klassenmappen, of een patroon met *.",
)
als_json = click.option(
    "--json", "als_json", cls=Option, is_flag=True, help="Toon de uitkomst als JSON."
)
school = click.option(
    "--school",
    cls=Option,
    type=Schoolmap(),
    help="De schoolmap of het bestand school.toml; anders de dichtstbijzijnde school.toml.",
)
macros = click.option(
    "--macros",
    cls=Option,
    is_flag=True,
    help="Met knoppen en eigen functies in Excel (.xlsm), voor wie macro's mag gebruiken.",
)
