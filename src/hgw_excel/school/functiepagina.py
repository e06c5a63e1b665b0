"""The page on the functions for in a cell, made from the functions themselves."""

from collections.abc import Iterator
from decimal import Decimal

from hgw_excel.domein.getal import nederlands
from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.normtabel import LEERLING
from hgw_excel.domein.school import I_V
from hgw_excel.schema.functie import Functie, Voorbeeld, alle
from hgw_excel.schema.kolom import Waarde

_INLEIDING = """\
Deze functies zijn voor in een eigen cel van de klassenmap. De kolommen van de klassenmap hebben ze
niet nodig; die rekenen met gewone formules.

- In een klassenmap zonder knoppen (`.xlsx`) werken ze in Excel voor Microsoft 365. Je hoeft niets
  te installeren. Wie de klassenmap met LibreOffice bewaart, is de functies kwijt.
- In een klassenmap met knoppen (`.xlsm`) werken ze in Excel voor Windows, ook in Excel 2019.
  Macro's moeten aan staan en hgw moet zijn geïnstalleerd.

Het antwoord is in allebei hetzelfde. De antwoorden zijn vergeleken met die van Python en nagerekend
met ironcalc; in Excel zelf is dit nog niet geprobeerd.

In een `.xlsm` rekent een functie opnieuw als er iets verandert in een cel die erin staat. Zijn de
afspraken of de normen veranderd terwijl de klassenmap open is, druk dan op Ctrl+Alt+F9.

## Wat er in de cel komt te staan"""

_UITKOMSTEN = (
    (
        "*niets*",
        "De functie kan het niet beoordelen: een onbekende toets, een moment dat niet bestaat, een "
        "score als tekst, een ander niveausysteem dan dat van de school.",
        "Kijk na wat je invulde. Hoofdletters en spaties eromheen maken niet uit.",
    ),
    (
        "`#N/B`",
        "In een cel die je aanwees, staat zelf een fout.",
        "Herstel die cel. In een reeks van cellen telt een fout als een lege cel.",
    ),
    (
        "`#N/B`, alleen `.xlsm`",
        "Het bestand is geen klassenmap. Of Python is op deze computer niet te vinden; op een Mac "
        "kan het niet.",
        "Typ `hgw diagnose` en de klassenmap: dan zie je wat er mist.",
    ),
    (
        "`#WAARDE!`",
        "Je wees meer cellen aan waar er één hoort, er ontbreekt een deel, of een reeks gaat over "
        "meer dan 1.000 cellen (`.xlsm`).",
        'Wijs één cel aan, of een kleinere reeks. Vul alle delen in; "" mag voor wat leeg is.',
    ),
    (
        "`#WAARDE!`, alleen `.xlsm`",
        "Excel was bezig, of er ging bij ons iets mis. Daarvan bewaren we een verslag, zonder "
        "namen of cijfers.",
        "Druk op Ctrl+Alt+F9. Helpt dat niet, typ dan `hgw diagnose` en de klassenmap.",
    ),
    (
        "`#NAAM?`",
        "De functies zijn hier niet bekend: macro's staan uit (`.xlsm`), of het is een oudere "
        "Excel of LibreOffice (`.xlsx`).",
        "Kies *Inhoud inschakelen*, of gebruik de gewone kolommen.",
    ),
)
"""What a cell may show besides an answer, what that means and what to do."""

_MET_MACROS = (
    "Deze functie werkt alleen in een klassenmap met knoppen (`.xlsm`). Typ hem in één cel: in "
    "Microsoft 365 vult het antwoord ook de cellen ernaast of eronder. Die moeten leeg zijn, en in "
    "een tabel kan het niet. In Excel 2019 selecteer je eerst evenveel cellen als er niveaus zijn, "
    "en sluit je af met Ctrl+Shift+Enter; anders zie je alleen het eerste antwoord."
)


def _norm(moment: str, *grenzen: int) -> Norm:
    banden = [*zip(I_V.niveaus, map(Decimal, grenzen), strict=False), (I_V.niveaus[-1], None)]
    return Norm("Rekenen-Wiskunde", "", "", LEERLING, moment, "I-V",
                tuple(Band(*band) for band in banden))  # fmt: skip


NORMEN = (_norm("M5", 190, 170, 150, 130), _norm("M6", 220, 200, 180, 160))
"""Invented, for the examples."""


def functies() -> str:
    """Return every function with its arguments and examples."""
    regels = [
        _INLEIDING,
        "",
        "| in de cel | wat het betekent | wat je doet |",
        "| --- | --- | --- |",
    ]
    regels += (f"| {' | '.join(uitkomst)} |" for uitkomst in _UITKOMSTEN)
    regels += ["", "De voorbeelden hieronder gaan uit van deze verzonnen normen:", "", *_normen()]
    for functie in alle().values():
        regels += ["", *_functie(functie)]
    return "\n".join(regels) + "\n"


def _normen() -> Iterator[str]:
    niveaus = I_V.niveaus[:-1]
    yield f"| Rekenen-Wiskunde | {' | '.join(f'{n} vanaf' for n in niveaus)} |"
    yield "| --- " * (len(niveaus) + 1) + "|"
    for norm in NORMEN:
        grenzen = " | ".join(str(band.ondergrens) for band in norm.banden[:-1])
        yield f"| {norm.moment} | {grenzen} |"


def _functie(functie: Functie) -> Iterator[str]:
    namen = "; ".join(argument.naam for argument in functie.argumenten)
    yield from (f"## {functie.naam}({namen})", "", functie.uitleg, "")
    if functie.excel is None:
        yield from (_MET_MACROS, "")
    yield from ("| argument | wat |", "| --- | --- |")
    for argument in functie.argumenten:
        yield f"| {argument.naam} | {argument.uitleg} |"
    yield from ("", "| voorbeeld | geeft | want |", "| --- | --- | --- |")
    yield from map(_voorbeeld, functie.voorbeelden)


def _voorbeeld(voorbeeld: Voorbeeld) -> str:
    cellen = "; ".join(
        f"{gebied}: {', '.join(_waarde(cel) for cel in rij)}"
        for gebied, rij in voorbeeld.cellen.items()
    )
    want = f"{voorbeeld.uitleg} ({cellen})" if cellen else voorbeeld.uitleg
    return f"| `={voorbeeld.formule}` | {_waarde(voorbeeld.waarde)} | {want} |"


def _waarde(waarde: Waarde) -> str:
    if isinstance(waarde, int | float):
        return nederlands(waarde)
    return str(waarde or "*leeg*").replace("<", "&lt;")
