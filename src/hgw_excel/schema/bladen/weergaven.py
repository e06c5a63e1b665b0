"""Views: sheets without a table, drawn by their own builder from formulas.

Their drop-downs are named cells; nothing on them is ever read as input.
"""

from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.kolom import HeadCell, Keuze, Sheet, Tekst


def leerlingkaart() -> Sheet:
    """Return the Leerlingkaart: one child on one A4."""
    koppen = (
        HeadCell("kaart_leerling", "leerling", Keuze("leerlingen"), "v",
                 "Kies een kind.", personal=True),
        HeadCell("kaart_voor", "voor", Keuze("kaart_voor"), "v", "Voor ouders of intern."),
    )  # fmt: skip
    return Sheet("Leerlingkaart", "Leerlingkaart", "Kies een kind.", bouwer="leerlingkaart",
                 head=koppen, papier="A4", liggend=False)  # fmt: skip


def datamuur(gebieden: tuple[Gebied, ...]) -> Sheet:
    """Return the Datamuur: three blocks and a strip, numbers by default."""
    koppen = (
        HeadCell("muur_gebied", "vakgebied", Keuze("gebied"), "v", "Kies een vakgebied."),
        HeadCell("muur_weergave", "weergave", Keuze("weergave"), "v",
                 "Nummers, namen of initialen."),
    )  # fmt: skip
    return Sheet("Datamuur", "Datamuur", "Kies een vakgebied.", "rechts", "datamuur",
                 head=koppen if gebieden else (), papier="A3")  # fmt: skip


def groepjesblad() -> Sheet:
    """Return the Groepjesblad: for children's eyes, with neutral names of groups."""
    koppen = (
        HeadCell("groepjes_gebied", "vakgebied", Keuze("gebied"), "v", "Kies een vakgebied."),
    )  # fmt: skip
    return Sheet("Groepjesblad", "Groepjes", "Kies een vakgebied.", "rechts", "groepjesblad",
                 head=koppen, papier="A4", liggend=True)  # fmt: skip


def invalkaart() -> Sheet:
    """Return the Invalkaart: what a substitute needs on one A4."""
    return Sheet("Invalkaart", "Invalkaart", "Wie heeft wat nodig vandaag?", "rechts",
                 "invalkaart", papier="A4", liggend=False)  # fmt: skip


def uitleg() -> Sheet:
    """Return the sheet Uitleg."""
    return Sheet("Uitleg", "Uitleg", "Hoe deze klassenmap werkt.", "rechts", "uitleg",
                 papier="A4", liggend=False, namen=False)  # fmt: skip


def lijsten() -> Sheet:
    """Return Lijsten: named lists, and cells that formulas need."""
    koppen = (
        HeadCell("hgw_peil", "peil", Tekst(), "f", formule="peil"),
        HeadCell("hgw_jaarvolgorde", "jaarvolgorde", Tekst(), "f", formule="jaarvolgorde"),
        HeadCell("hgw_afspraken", "afspraken", Tekst(), "k"),
        HeadCell("hgw_plan_merken", "van hgw in de plannen", Tekst(), "a"),
        HeadCell("hgw_instellingen", "instellingen", Tekst(), "k"),
    )  # fmt: skip
    return Sheet("Lijsten", "Lijsten", zicht="verborgen", bouwer="lijsten", head=koppen)


def terugzetten() -> Sheet:
    """Return the empty sheet on which an actie keeps what it overwrote."""
    return Sheet("_terugzetten", "_terugzetten", zicht="verborgen", bouwer="leeg")
