"""Draw in SVG: text that a machine can compare and a browser shows."""

from collections.abc import Iterable
from html import escape

from hgw_excel.bouwen.tekst import tekst_pixels

LETTER = "Calibri, Carlito, 'Segoe UI', Arial, sans-serif"
PUNT = 0.75
"""Points of one pixel."""


def breed(tekst: str, pixels: float, *, vet: bool = False) -> float:
    """Return how wide a text is, in pixels, at a size in pixels."""
    return tekst_pixels(tekst, pixels * PUNT, vet=vet)


def vlak(
    x: float, y: float, w: float, h: float, vul: str, lijn: str = "none", rond: float = 0
) -> str:
    """Return a rectangle."""
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="{rond:g}" '
        f'fill="{vul}" stroke="{lijn}"/>'
    )


def tekst(
    x: float, y: float, woorden: str, pixels: float, kleur: str,
    anker: str = "start", *, vet: bool = False,
) -> str:  # fmt: skip
    """Return one line of text; `y` is its foot, `anker` where `x` is in it."""
    dik = ' font-weight="bold"' if vet else ""
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{pixels:g}" fill="{kleur}" '
        f'text-anchor="{anker}"{dik}>{escape(woorden)}</text>'
    )


def svg(breedte: float, hoogte: float, titel: str, delen: Iterable[str]) -> str:
    """Return the whole picture; `titel` is what a screen reader says."""
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{breedte:g}" height="{hoogte:g}" '
        f'viewBox="0 0 {breedte:g} {hoogte:g}" role="img" font-family="{LETTER}">',
        f"<title>{escape(titel)}</title>",
        *delen,
        "</svg>\n",
    ])  # fmt: skip
