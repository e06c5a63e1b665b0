"""The formulas of the views, for a file that exists: their texts, and their values anew.

A view is drawn in memory and never packed. Where its formulas stand and what they say hangs on the
content it was built for, so new values are computed with the formulas of the old content.
"""

import io
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

import xlsxwriter
from xlsxwriter.utility import xl_cell_to_rowcol

from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.klassenmap import OPTIES, plekken
from hgw_excel.bouwen.protocol import bouwer
from hgw_excel.bouwen.stijlen import Stijlen
from hgw_excel.bouwen.werkblad import Weergavecel, Werkblad, bereid
from hgw_excel.schema.formule import alle, kaal, render
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.kolom import Sheet, Waarde

Plek = tuple[int, int]


class Blik(NamedTuple):
    """What the formulas of a view look at: tables, and named cells by a pattern."""

    tabellen: frozenset[str]
    namen: re.Pattern[str]

    def ziet(self, tabellen: Collection[str], namen: Collection[str]) -> bool:
        """Tell whether one of these is among it."""
        return not self.tabellen.isdisjoint(tabellen) or any(map(self.namen.fullmatch, namen))


ZIET = {
    "leerlingkaart": Blik(
        frozenset(
            (
                "tblBesprekingen",
                "tblGroepsoverzicht",
                "tblIndeling",
                "tblLeerlingen",
                "tblNormen",
                "tblScores",
                "tblSignalen",
                "tblToetsen",
            )
        ),
        re.compile(
            "hgw_(jaarvolgorde|leerkrachten|periode|school|schooljaar)|kaart_(leerling|voor)"
        ),
    ),
    "datamuur": Blik(
        frozenset(("tblIndeling", "tblLeerlingen")),
        re.compile("hgw_(groep|periode)|muur_(gebied|weergave)|plan_\\w+_(ambitie|stand)"),
    ),
    "groepjesblad": Blik(
        frozenset(("tblIndeling", "tblLeerlingen")), re.compile("hgw_groep|groepjes_gebied")
    ),
    "invalkaart": Blik(
        frozenset(("tblGroepsoverzicht", "tblIndeling", "tblLeerlingen")),
        re.compile("hgw_(groep|leerkrachten|periode|school)"),
    ),
}
"""By builder; a view whose formulas look at nothing that changed shows what it did."""


def weergavecellen(inhoud: Inhoud, sheet: Sheet) -> Mapping[Plek, Weergavecel]:
    """Return the formulas of a view with their values, by row and column from zero."""
    boek = xlsxwriter.Workbook(io.BytesIO(), OPTIES)
    blad: Werkblad = boek.add_worksheet(sheet.naam, worksheet_class=Werkblad)
    gereedschap = Gereedschap(boek, Stijlen(boek), inhoud, plekken(inhoud))
    bouwer(sheet.bouwer)(blad, sheet, inhoud, gereedschap)
    return blad.weergave


TELT = {"invalkaart": "tblIndeling", "groepjesblad": "tblScores"}
"""The views with as many rows as there were children when they were drawn, by the table counted."""

MEER_OF_MINDER = (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5)


def tekeningen(inhoud: Inhoud, sheet: Sheet) -> Iterator[Mapping[Plek, Weergavecel]]:
    """Yield the formulas of a view as they may stand in a file, the likeliest first.

    Children came and went since the view was drawn; its values are those of now all the same.
    """
    yield weergavecellen(inhoud, sheet)
    for aantal in MEER_OF_MINDER if sheet.bouwer in TELT else ():
        toen = _met_aantal(inhoud, TELT[sheet.bouwer], aantal)
        if toen is not None:
            cellen = weergavecellen(toen, sheet)
            yield {p: c._replace(waarde=waarde_van(c, inhoud)) for p, c in cellen.items()}


def _met_aantal(inhoud: Inhoud, tabel: str, verschil: int) -> Inhoud | None:
    """Return the content with more or fewer children in the largest leerjaar; None if it can't."""
    jaren = Counter(rij.leerjaar for rij in inhoud.rijen(tabel))
    leeg = [rij.i for rij in inhoud.rijen(tabel) if rij.leerjaar is None]
    del jaren[None]
    if not jaren:
        return None
    meeste = jaren.most_common(1)[0][0]
    kinderen = [rij.i for rij in inhoud.rijen(tabel) if rij.leerjaar == meeste]
    rijen = leeg[:verschil] if verschil > 0 else kinderen[verschil:]
    if len(rijen) < abs(verschil):
        return None
    anders = {(tabel, i, "leerjaar"): meeste if verschil > 0 else "" for i in rijen}
    return Inhoud(inhoud.werkboek, inhoud.ruw, inhoud.kop_ruw, {**inhoud.vast, **anders})


def waarde_van(cel: Weergavecel, inhoud: Inhoud) -> Waarde:
    """Return the value that a formula of a view has with other content."""
    return alle()[cel.naam].waarde(Rij(inhoud, "", 0), cel.params)


TWEE_TEKSTEN = "weergave_kaart_alinea"
"""Shows two cells as they are; how much of each text is shown is said in those."""


def zoals_geschreven(
    cellen: Mapping[Plek, Weergavecel], teksten: Mapping[Plek, str], inhoud: Inhoud
) -> dict[Plek, Weergavecel] | None:
    """Return the formulas of a view as a file has them; None when one of them says another thing.

    How many letters of a text are shown may differ: it hangs on the texts that were there when the
    view was drawn.
    """
    uit: dict[Plek, Weergavecel] = {}
    for plek, cel in cellen.items():
        tekst = teksten.get(plek)
        gelezen = None if tekst is None else _zoals_geschreven(cel, tekst, inhoud)
        if gelezen is None:
            return None
        if cel.naam == TWEE_TEKSTEN:
            deel = uit[xl_cell_to_rowcol(cel.params["een"])]
            gelezen = _met_ruimte(gelezen, deel.params["ruimte"], inhoud)
        uit[plek] = gelezen
    return uit


def _zoals_geschreven(cel: Weergavecel, tekst: str, inhoud: Inhoud) -> Weergavecel | None:
    if tekst == bereid(cel.tekst):
        return cel
    gewoon = kaal(tekst)
    if gewoon == kaal(cel.tekst):
        return cel
    if "ruimte" not in cel.params:
        return None
    excel = alle()[cel.naam].excel
    patroon = kaal(render(excel, {**cel.params, "ruimte": _MERK}, inhoud.werkboek))
    eerste, *rest = map(re.escape, patroon.split(_MERK))
    treffer = re.fullmatch("".join([eerste, r"(?P<n>\d+)", "(?P=n)".join(rest)]), gewoon)
    return None if treffer is None else _met_ruimte(cel, treffer["n"], inhoud)


def _met_ruimte(cel: Weergavecel, ruimte: str, inhoud: Inhoud) -> Weergavecel:
    """Return a formula that shows so many letters; two texts in one show as many as their parts."""
    if cel.params["ruimte"] == ruimte:
        return cel
    anders = cel._replace(params={**cel.params, "ruimte": ruimte})
    return anders._replace(waarde=waarde_van(anders, inhoud))


_MERK = "987654321"
