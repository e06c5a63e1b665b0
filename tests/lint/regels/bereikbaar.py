"""Loose parts."""

from collections.abc import Iterator

from tests.lint.pakket import INHOUD, Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("bereikbaar")
def bereikbaar(pakket: Pakket) -> Iterator[Bevinding]:
    """Every part can be reached from the package by relationships."""
    gezien, wachtend = {""}, [""]
    while wachtend:
        bron = wachtend.pop()
        nieuw = {r.doel for r in pakket.relaties(bron) if not r.extern} - gezien
        gezien |= nieuw
        wachtend += nieuw
    for deel in pakket.delen:
        if deel != INHOUD and not deel.endswith((".rels", "/")) and deel not in gezien:
            yield vind(deel, "", "no relationship leads to it")
