"""The line of one block of the Leerlingkaart: through the scores, over the panel."""

from xlsxwriter.chart import Chart
from xlsxwriter.utility import xl_rowcol_to_cell

from hgw_excel.bouwen.kaart_hulp import Kaart
from hgw_excel.bouwen.palet import PETROL
from hgw_excel.bouwen.vel import cel

RUIMTE = ("laag", "hoog")
"""Points that are not drawn: they keep the axis from blowing up a small difference."""

EERSTE = 3
"""Before the points, a helper row holds the place, the last measurement and whether to draw."""


def zet_grafiek(kaart: Kaart, rij: int, k: int, plek: dict[str, str], hoogte: int) -> None:
    """Draw the line of the k-th block from row `rij` on, over its whole width."""
    hulp_rij, eerste = kaart.hulp.vrij + k, kaart.hulp.eerste + EERSTE
    _punten(kaart, hulp_rij, eerste, plek)
    span = kaart.raster.blokken[k - 1].alles
    grafiek = _lijn(kaart, hulp_rij, eerste)
    grafiek.set_size({"width": kaart.raster.pixels(span), "height": hoogte})
    tekst = (
        f"Lijn met de scores van de laatste drie metingen van gebied {k} van dit kind. "
        "De getallen, de momenten en een zin staan eronder."
    )
    opties = {"description": tekst, "object_position": 1}
    kaart.vel.blad.insert_chart(xl_rowcol_to_cell(rij, span[0]), grafiek, opties)


def _punten(kaart: Kaart, rij: int, kolom: int, plek: dict[str, str]) -> None:
    """Write moments, scores and the least span of the axis."""
    for i in range(3):
        kaart.toon(cel(rij, kolom + i), plek, f"label{i}", None)
    velden = (*(f"punt{i}" for i in range(3)), *RUIMTE)
    for j, veld in enumerate(velden, kolom + 3):
        params = {**plek, "veld": veld, "kolom": kaart.hulp.kolommen[veld]}
        kaart.vel.formule(cel(rij, j), "weergave_kaart_punt", params)


def _lijn(kaart: Kaart, rij: int, kolom: int) -> Chart:
    """Return a petrol line through three points, on nothing: the cells behind it are the panel."""
    grafiek, blad = kaart.vel.gereedschap.boek.add_chart({"type": "line"}), kaart.vel.sheet.naam
    verf = {"fill": {"color": PETROL}, "border": {"color": PETROL}}
    grafiek.add_series(
        {
            "categories": [blad, rij, kolom, rij, kolom + 2],
            "values": [blad, rij, kolom + 3, rij, kolom + 5],
            "line": {"color": PETROL, "width": 2.25},
            "marker": {"type": "circle", "size": 7, **verf},
        }
    )
    for j in range(len(RUIMTE)):
        plek = [blad, rij, kolom + 6 + j, rij, kolom + 6 + j]
        grafiek.add_series({"values": plek, "line": {"none": True}, "marker": {"type": "none"}})
    for zet_as in (grafiek.set_x_axis, grafiek.set_y_axis):
        zet_as({"visible": False, "major_gridlines": {"visible": False}})
    grafiek.set_legend({"none": True})
    grafiek.set_title({"none": True})
    geen = {"border": {"none": True}, "fill": {"none": True}}
    grafiek.set_chartarea(geen)
    grafiek.set_plotarea({**geen, "layout": {"x": 0.0, "y": 0.1, "width": 1.0, "height": 0.8}})
    grafiek.show_blanks_as("span")
    grafiek.show_hidden_data()
    return grafiek
