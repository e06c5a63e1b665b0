"""Show meldingen: on the console per file and in their order, or as JSON for a program."""

import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from hgw_excel import platform
from hgw_excel.cli.nederlands import click
from hgw_excel.cli.regelbreuk import breek
from hgw_excel.domein.melding import Ernst, Melding

PER_REGEL = 5
"""How many meldingen with one code are written out per file; the rest is counted."""

JSON_VERSIE = 1
"""Goes up when a field changes its name or meaning; a new field doesn't count."""

_KLEUR = {Ernst.AANPASSEN: "red", Ernst.LET_OP: "yellow", Ernst.TIP: "cyan"}
_BREEDTE = max(len(ernst) for ernst in Ernst)


def toon(meldingen: Sequence[Melding], *, per_regel: int = PER_REGEL) -> None:
    """Write the meldingen grouped per file, and a last line with the counts."""
    _toon_groepen(meldingen, per_regel)
    click.echo(tel_zin(meldingen))


def toon_beknopt(meldingen: Sequence[Melding]) -> None:
    """Write what must be mended and what is about a file; count what may stay as it is."""
    voluit = [m for m in meldingen if m.ernst is Ernst.AANPASSEN or not m.blad]
    _toon_groepen(voluit, PER_REGEL)
    meer = " 'hgw controleer' noemt ze allemaal." if len(voluit) < len(meldingen) else ""
    click.echo(f"{tel_zin(meldingen)}{meer}")


def _toon_groepen(meldingen: Sequence[Melding], per_regel: int) -> None:
    for bestand, deel in per_bestand(meldingen).items():
        click.echo(vet(schoon(bestand) or "Alle bestanden samen"))
        for regel in meldingregels(deel, per_regel):
            click.echo(regel)
        click.echo()


def toon_json(
    meldingen: Sequence[Melding], meer: Mapping[str, object] | None = None, **samenvatting: int
) -> None:
    """Write one JSON document; nothing is left out or shortened in it. `meer` are more fields."""
    import json

    uit = {
        "versie": JSON_VERSIE,
        "meldingen": [melding.als_dict() for melding in meldingen],
        "samenvatting": {**samenvatting, **_tel(meldingen)},
        **(meer or {}),
    }
    click.echo(json.dumps(uit, indent=1))


def toon_paden(kop: str, paden: Sequence[os.PathLike[str]]) -> None:
    """Write 'kop' and the paths below it; nothing when there are none."""
    if paden:
        click.echo(kop)
    for pad in paden:
        click.echo(f"  {schoon(os.fspath(pad))}")


def per_bestand(meldingen: Sequence[Melding]) -> dict[str, list[Melding]]:
    """Group by file, files in the order in which they first occur."""
    groepen: dict[str, list[Melding]] = {}
    for melding in meldingen:
        groepen.setdefault(melding.bestand, []).append(melding)
    return groepen


def tel_zin(meldingen: Sequence[Melding]) -> str:
    """'2 keer aanpassen, 1 keer let op en 3 tips.'"""
    aantal = _tel(meldingen)
    delen = [f"{aantal[ernst]} keer {ernst}" for ernst in ("aanpassen", "let op") if aantal[ernst]]
    if aantal["tip"]:
        delen.append("1 tip" if aantal["tip"] == 1 else f"{aantal['tip']} tips")
    if not aantal["aanpassen"]:
        delen.insert(0, "niets aan te passen")
    zin = " en ".join(filter(None, (", ".join(delen[:-1]), delen[-1])))
    return f"{zin[0].upper()}{zin[1:]}."


def gelezen_zin(gelezen: int, gevonden: int) -> str:
    """'10 van de 11 klassenmappen zijn gelezen.'"""
    if not gevonden:
        return "Er is geen klassenmap gevonden."
    if gevonden == 1:
        return f"De klassenmap is {'' if gelezen else 'niet '}gelezen."
    if gelezen == gevonden:
        return f"{allemaal(gevonden)} klassenmappen zijn gelezen."
    return f"{gelezen} van de {gevonden} klassenmappen {'is' if gelezen == 1 else 'zijn'} gelezen."


def allemaal(aantal: int) -> str:
    """'Beide' or 'Alle 11', to start a sentence about two or more."""
    return "Beide" if aantal == 2 else f"Alle {aantal}"


def meldingregels(meldingen: Sequence[Melding], per_regel: int = PER_REGEL) -> Iterator[str]:
    """Yield each melding; where a code is full, one line counts what follows of it."""
    kleur = _met_kleur()
    totaal, gezien = Counter(melding.code for melding in meldingen), Counter[str]()
    for melding in meldingen:
        code = melding.code
        gezien[code] += 1
        if gezien[code] <= per_regel:
            yield _regel(melding, kleur)
        elif gezien[code] == per_regel + 1:
            yield f"  {'':{_BREEDTE}}  {code}  en nog {totaal[code] - per_regel}"


def _regel(melding: Melding, kleur: bool) -> str:
    ernst = f"{melding.ernst:{_BREEDTE}}"
    regel = breek(f"  {ernst}  {melding.code}  {schoon(str(melding))}")
    gekleurd = click.style(ernst, fg=_KLEUR[Ernst(melding.ernst)]) if kleur else ernst
    return regel.replace(ernst, gekleurd, 1)


def _tel(meldingen: Sequence[Melding]) -> dict[str, int]:
    aantal = Counter(melding.ernst for melding in meldingen)
    return {str(ernst): aantal[ernst] for ernst in Ernst}


def schoon(tekst: str) -> str:
    """Replace line ends and control characters: a cell could hold commands for the terminal."""
    return "".join(teken if teken.isprintable() else " " for teken in tekst)


def vet(tekst: str) -> str:
    """Return a heading, bold where someone looks."""
    return click.style(tekst, bold=True) if _met_kleur() else tekst


def _met_kleur() -> bool:
    """Colour only where someone looks, and not where the user asked for none."""
    return platform.is_terminal(sys.stdout) and not os.environ.get("NO_COLOR")
