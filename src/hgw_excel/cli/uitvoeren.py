"""How every command that writes in klassenmappen asks and tells: what changes, then yes or no."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hgw_excel import platform
from hgw_excel.cli.nederlands import Option, click
from hgw_excel.cli.regelbreuk import breek
from hgw_excel.cli.tonen import meldingregels, schoon, vet
from hgw_excel.cli.voortgang import voortgang
from hgw_excel.controle.zinnen import cellen, keer, veranderen

if TYPE_CHECKING:
    from hgw_excel.school.uitvoeren import Actie, Klasvoorstel, Uitvoering

NIETS = "Er is niets geschreven."
NIET_GESCHREVEN = 4

proef = click.option(
    "--proef", cls=Option, is_flag=True, help="Toon wat er zou veranderen en schrijf niets."
)
overschrijf = click.option(
    "--overschrijf", cls=Option, is_flag=True, help="Schrijf zonder eerst te vragen."
)


@dataclass(frozen=True, slots=True)
class Schrijven:
    """What was typed about writing: only show, or write without asking."""

    proef: bool = False
    overschrijf: bool = False


def doe(
    paden: Sequence[str],
    actie: "Actie",
    schrijven: Schrijven,
    *,
    datum: date | None = None,
    school: Path | None = None,
    bladen: Collection[str] = (),
    ondanks: Collection[str] = (),
    als_json: bool = False,
) -> int:
    """Show what an actie would change in each class, ask, write and tell; return the exit code.

    Without a terminal nobody can be asked: then only `--overschrijf` writes.
    """
    from hgw_excel.school.uitvoeren import bereid_voor

    with voortgang("Klassenmappen lezen") as stap:
        uitvoering = bereid_voor(
            paden, actie, datum or date.today(), school, bladen=bladen, ondanks=ondanks,
            voortgang=stap,
        )  # fmt: skip
    return rond_af(uitvoering, schrijven, als_json=als_json)


def rond_af(uitvoering: "Uitvoering", schrijven: Schrijven, *, als_json: bool = False) -> int:
    """Tell what would change, write it where that is wanted, and return the exit code."""
    if als_json:
        import json

        uitvoering = schrijf_stil(uitvoering, schrijven)
        click.echo(json.dumps(als_dict(uitvoering), indent=1))
    else:
        uitvoering = toon_en_schrijf(uitvoering, schrijven)
    niets = uitvoering.te_schrijven and not uitvoering.geschreven
    return NIET_GESCHREVEN if niets and not schrijven.proef else uitvoering.exit_code


def schrijf_stil(uitvoering: "Uitvoering", schrijven: Schrijven) -> "Uitvoering":
    """Write where that was typed, and say nothing: for a program that reads the answer."""
    mag = schrijven.overschrijf and not schrijven.proef
    return _schrijf(uitvoering) if mag and uitvoering.te_schrijven else uitvoering


def toon_en_schrijf(
    uitvoering: "Uitvoering", schrijven: Schrijven, vraag: str = "Doorgaan?"
) -> "Uitvoering":
    """Tell what would change, ask `vraag` where nobody said yes yet, write, and tell what was."""
    zeg(vooraf(uitvoering))
    verteld = [klas.bestand for klas in uitvoering.geweigerd]
    if uitvoering.te_schrijven and not schrijven.proef:
        if schrijven.overschrijf or akkoord(vraag):
            uitvoering = _schrijf(uitvoering)
            zeg(achteraf(uitvoering, verteld))
        else:
            zeg([NIETS, *hoe_wel()])
    elif schrijven.proef:
        zeg([NIETS])
    return uitvoering


def _schrijf(uitvoering: "Uitvoering") -> "Uitvoering":
    from hgw_excel.school.uitvoeren import voer_uit

    with voortgang("Klassenmappen schrijven") as stap:
        return voer_uit(uitvoering, voortgang=stap)


def hoe_wel() -> Iterator[str]:
    """Yield what to type where nobody can be asked."""
    if not platform.is_terminal():
        yield "Met --overschrijf wordt het geschreven."


def akkoord(vraag: str) -> bool:
    """Ask whether it may be written; no where there is nobody to ask."""
    if not platform.is_terminal():
        return False
    from hgw_excel.cli.scherm import Gestopt, Scherm
    from hgw_excel.cli.vraag import Terug, ja

    try:
        return ja(Scherm(), vraag)
    except (Terug, Gestopt):
        return False


def vooraf(uitvoering: "Uitvoering") -> Iterator[str]:
    """Yield per class what would change, and a last sentence with the counts."""
    for klas in uitvoering.klassen:
        yield vet(schoon(klas.bestand))
        yield from _klasregels(klas)
    yield from meldingregels(uitvoering.meldingen)
    yield ""
    yield tel_zin(uitvoering)


def _klasregels(klas: "Klasvoorstel") -> Iterator[str]:
    if klas.reden:
        yield f"  Doet niet mee: {schoon(klas.reden)}"
        return
    yield from (f"  {schoon(regel)}" for regel in klas.voorstel.regels)
    n = klas.cellen
    yield f"  {cellen(n)} {veranderen(n)}." if n else "  Hier verandert niets."


def tel_zin(uitvoering: "Uitvoering") -> str:
    """'2 klassenmappen, 1.276 cellen; niets van een leerkracht wordt overschreven.'"""
    te_doen = uitvoering.te_schrijven
    if not te_doen:
        return _niets_te_doen(uitvoering)
    klassen = keer(len(te_doen), "klassenmap", "klassenmappen")
    samen = cellen(sum(k.cellen for k in te_doen))
    van_haar = sum(klas.voorstel.vervangt for klas in te_doen)
    slot = "niets van een leerkracht wordt overschreven"
    if van_haar:
        slot = f"daarvan {van_haar} met iets van een leerkracht; dat blijft bewaard"
    return f"{klassen}, {samen}; {slot}."


def _niets_te_doen(uitvoering: "Uitvoering") -> str:
    if not uitvoering.klassen:
        return "Er is geen klassenmap."
    if len(uitvoering.geweigerd) == len(uitvoering.klassen):
        return "Geen enkele klassenmap doet mee."
    return f"Er is {'verder ' if uitvoering.geweigerd else ''}niets te veranderen."


def achteraf(uitvoering: "Uitvoering", verteld: Collection[str] = ()) -> Iterator[str]:
    """Yield what was written, and what was not; a reason that was told before is not repeated."""
    gelukt = uitvoering.geschreven
    klassen = keer(len(gelukt), "klassenmap", "klassenmappen")
    if gelukt:
        samen = cellen(sum(k.cellen for k in gelukt))
        staat = "De oude staat" if len(gelukt) == 1 else "De oude staan"
        yield f"{klassen} bijgewerkt: {samen}. {staat} in _hgw/reserve."
    else:
        yield NIETS
    for klas in uitvoering.klassen:
        if klas.geschreven and klas.meldingen:
            yield vet(schoon(klas.bestand))
            yield from meldingregels(klas.meldingen)
    for klas in uitvoering.geweigerd:
        hoe = "Niet helemaal" if klas.geschreven else "Niet"
        reden = "De reden staat hierboven." if klas.bestand in verteld else schoon(klas.reden)
        yield f"{hoe} bijgewerkt: {schoon(klas.bestand)}. {reden}"


def als_dict(uitvoering: "Uitvoering") -> dict[str, Any]:
    """Return all of it for a program: counts and sentences, nothing personal."""
    return {
        "klassen": [
            {
                "bestand": klas.bestand,
                "geschreven": klas.geschreven,
                "cellen": klas.cellen,
                "reden": klas.reden,
                "regels": list(klas.voorstel.regels),
            }
            for klas in uitvoering.klassen
        ],
        "meldingen": [melding.als_dict() for melding in uitvoering.meldingen],
    }


def zeg(regels: "Sequence[str] | Iterator[str]") -> None:
    """Write the lines, long ones broken between words."""
    for regel in regels:
        click.echo(breek(regel) if len(regel) > 80 else regel)
