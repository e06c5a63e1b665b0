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
Deze functies zijn voor in een eigen cel van de klassenmap, in Excel voor Microsoft 365. Er hoeft
niets geïnstalleerd te worden. De kolommen van de klassenmap hebben ze niet nodig; die rekenen met
gewone formules. In een oudere Excel en in LibreOffice staat er `#NAAM?`, en wie de klassenmap met
LibreOffice bewaart, is de functies kwijt.

Wat een functie niet kan beoordelen, blijft leeg: een onbekende toets, een moment dat niet bestaat,
een score als tekst, een ander niveausysteem dan dat van de school. Hoofdletters en spaties eromheen
maken niet uit. De antwoorden zijn vergeleken met die van Python en nagerekend met ironcalc, niet
met Excel zelf."""


_MET_MACROS = "Deze functie werkt alleen in een klassenmap met knoppen (.xlsm) en Python."


def _norm(moment: str, *grenzen: int) -> Norm:
    banden = [*zip(I_V.niveaus, map(Decimal, grenzen), strict=False), (I_V.niveaus[-1], None)]
    return Norm("Rekenen-Wiskunde", "", "", LEERLING, moment, "I-V",
                tuple(Band(*band) for band in banden))  # fmt: skip


NORMEN = (_norm("M5", 190, 170, 150, 130), _norm("M6", 220, 200, 180, 160))
"""Invented, for the examples."""


def functies() -> str:
    """Return every function with its arguments and examples."""
    regels = [_INLEIDING, "", "De voorbeelden gaan uit van deze verzonnen normen:", "", *_normen()]
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
