"""Stacked bars that lie beside the rows of a table, so that each row is the label of its bar."""

from collections.abc import Sequence
from typing import Any

from hgw_excel.bouwen.palet import INKT, LIJN_MIDDEN, WIT, ZACHT, niveau_tint
from hgw_excel.bouwen.tekst import kolom_pixels
from hgw_excel.school.overzicht.vel import Vel

BREEDTE = 38.0
"""Of the column the bars lie in, in character units."""


class Staven:
    """Bars over the columns with a count per niveau.

    Args:
        vel: the sheet with the counts.
        niveaus: highest first, as the columns stand.
        kolom: where the bars lie.
        eerste: column of the first niveau.
    """

    def __init__(self, vel: Vel, niveaus: Sequence[str], kolom: int, eerste: int) -> None:
        self.vel = vel
        self.niveaus = niveaus
        self.kolom = kolom
        self.eerste = eerste

    def teken(
        self,
        van: int,
        tot: int,
        hoogte: float,
        labels: tuple[int, int],
        alt: str,
        weinig: Sequence[bool] = (),
        getal: str = "",
    ) -> None:
        """Draw the bars of rows `van` to `tot`.

        Args:
            hoogte: of each row, in points.
            labels: first and last column with the name of a bar.
            alt: the figures in words.
            weinig: per row whether it has too few children for a colour.
            getal: number format of the counts in the bars, '' for bars without.
        """
        grafiek = self.vel.boek.add_chart({"type": "bar", "subtype": "percent_stacked"})
        blad = self.vel.blad.get_name()
        for i in range(len(self.niveaus)):
            plek = self.eerste + i
            grafiek.add_series(
                {
                    "name": self.niveaus[i],
                    "categories": [blad, van, labels[0], tot, labels[1]],
                    "values": [blad, van, plek, tot, plek],
                    "gap": 30,
                    "overlap": 100,
                    **self._kleur(len(self.niveaus) - i, weinig),
                    **_labels(getal),
                }
            )
        self._kaal(grafiek)
        rijen = tot - van + 1
        hoog = round(hoogte * 4 / 3) * rijen
        grafiek.set_size({"width": kolom_pixels(BREEDTE), "height": hoog})
        opties = {"object_position": 1, "description": alt}
        self.vel.blad.insert_chart(van, self.kolom, grafiek, opties)

    def _kleur(self, rang: int, weinig: Sequence[bool]) -> dict[str, Any]:
        tint = niveau_tint(rang, len(self.niveaus)) or ZACHT
        rand = {"color": LIJN_MIDDEN, "width": 0.5}
        uit: dict[str, Any] = {"fill": {"color": tint}, "border": rand}
        if any(weinig):
            leeg = {"fill": {"color": WIT}, "border": rand}
            uit["points"] = [leeg if klein else None for klein in weinig]
        return uit

    def _kaal(self, grafiek: Any) -> None:  # noqa: ANN401 - XlsxWriter has no type for it
        """No axes, legend, title or border: the rows beside it say it all."""
        grafiek.set_legend({"none": True})
        grafiek.set_title({"none": True})
        grafiek.set_x_axis(
            {"visible": False, "major_gridlines": {"visible": False}, "min": 0, "max": 1}
        )
        grafiek.set_y_axis(
            {"visible": False, "reverse": True, "major_gridlines": {"visible": False}}
        )
        grafiek.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
        vol = {"x": 0.0, "y": 0.0, "width": 1.0, "height": 1.0}
        grafiek.set_plotarea({"layout": vol, "fill": {"none": True}})


def _labels(getal: str) -> dict[str, Any]:
    if not getal:
        return {}
    letter = {"name": "Calibri", "size": 9, "color": INKT}
    return {"data_labels": {"value": True, "num_format": getal, "font": letter}}
