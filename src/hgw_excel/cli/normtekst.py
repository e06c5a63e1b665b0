"""Norms in words, as small tables, and as JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from decimal import Decimal

from hgw_excel.cli.tonen import JSON_VERSIE
from hgw_excel.domein.getal import als_getal, nederlands
from hgw_excel.domein.norm import Norm
from hgw_excel.domein.normtabel import LEERLING
from hgw_excel.importeren.meldingen import som_op
from hgw_excel.school.normoverzicht import (
    Normgroep,
    Normoverzicht,
    is_fictief,
    momenten_tekst,
    scorebanden,
)

FICTIEF = "  FICTIEF: verzonnen getallen, alleen om te oefenen."
GEEN_NORMEN = (
    "Er zijn geen normtabellen voor jullie toetsen. Dat hoeft ook niet: het niveau uit het "
    "volgsysteem telt."
)
EERST_AANPASSEN = (
    "Nu telt geen enkele normtabel: hieronder staat wat er aan te passen is. Tot die tijd telt het "
    "niveau uit het volgsysteem."
)


def overzicht_tekst(overzicht: Normoverzicht) -> Iterator[str]:
    """Yield what judges pupils, what is left open, and what is only kept."""
    gebruikt = [groep for groep in overzicht.groepen if groep.gebruikt]
    rest = [groep for groep in overzicht.groepen if not groep.gebruikt]
    if overzicht.school is not None and not gebruikt:
        yield EERST_AANPASSEN if overzicht.exit_code else GEEN_NORMEN
    for groep in gebruikt:
        yield _kop(groep)
        yield from [FICTIEF] if groep.fictief else []
        yield f"  Bron: {groep.bron} (in {', '.join(groep.bestanden)})"
    if overzicht.opmerkingen:
        yield from ("", *overzicht.opmerkingen)
    if gebruikt and rest:
        bestanden = sorted({bestand for groep in rest for bestand in groep.bestanden})
        wat = f"Ter informatie staan er ook normen in {som_op(bestanden, 20)}"
        yield ""
        yield f"{wat}. Daarmee krijgt geen kind een niveau."


def grenzen_tekst(gevonden: Sequence[Norm], wat: str) -> Iterator[str]:
    """Yield a small table for each norm, or that there is none for `wat`."""
    if not gevonden:
        yield f"Er is geen normtabel voor {wat}."
    for norm in gevonden:
        yield f"{norm.toets} {norm.moment}{_soort(norm)}"
        yield from [FICTIEF] if is_fictief(norm) else []
        rijen = [(naam, _getal(van), _getal(tot)) for naam, van, tot in scorebanden(norm)]
        yield from _tabel([("niveau", "van", "tot en met"), *rijen])
        yield from [f"  Gemiddeld {_getal(norm.gemiddelde)}."] if norm.gemiddelde else []
        yield f"  Bron: {norm.bron}"


def normen_json(overzicht: Normoverzicht, gevonden: Sequence[Norm]) -> str:
    """Return one JSON document; `normen` holds the bounds that were asked for."""
    uit = {
        "versie": JSON_VERSIE,
        "groepen": [asdict(groep) for groep in overzicht.groepen],
        "ontbreekt": overzicht.ontbreekt,
        "opmerkingen": overzicht.opmerkingen,
        "normen": [asdict(norm) for norm in gevonden],
        "meldingen": [melding.als_dict() for melding in overzicht.meldingen],
    }
    return json.dumps(uit, indent=1, default=als_getal)


def _kop(groep: Normgroep) -> str:
    """'Rekenen-Wiskunde, versie 3.0, norm 2026 (I-V): M3-E7'."""
    return f"{groep.toets}{_soort(groep)}: {momenten_tekst(groep.momenten)}"


def _soort(van: Normgroep | Norm) -> str:
    versie = f", versie {van.versie}" if van.versie else ""
    norm = f", norm {van.norm_versie}" if van.norm_versie else ""
    voor = "" if van.norm_soort == LEERLING else f", voor een {van.norm_soort}"
    return f"{versie}{norm} ({van.systeem}{voor})"


def _tabel(rijen: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    breed = [max(len(rij[kolom]) for rij in rijen) for kolom in range(3)]
    for naam, van, tot in rijen:
        yield f"  {naam:{breed[0]}}  {van:>{breed[1]}}  {tot:>{breed[2]}}".rstrip()


def _getal(x: Decimal | None) -> str:
    return "" if x is None else nederlands(x)
