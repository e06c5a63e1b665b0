"""What is on paper: pictures and words of a PDF, by poppler."""

import shutil
import subprocess
from pathlib import Path

from tests.gereedschap import ontbreekt


def naar_png(pdf: Path, dpi: int = 70, *opties: str) -> list[Path]:
    """Return a picture of each page, or as the options of pdftoppm say, beside the PDF."""
    _draai("pdftoppm", "-png", "-r", str(dpi), *opties, str(pdf), str(pdf.with_suffix("")))
    return sorted(pdf.parent.glob(f"{pdf.stem}-*.png"))


def woorden(pdf: Path, *opties: str) -> list[list[str]]:
    """Return the words of each page, in reading order; with '-raw' as they were drawn."""
    paginas = _draai("pdftotext", "-enc", "UTF-8", *opties, str(pdf), "-").split("\f")
    return [pagina.split() for pagina in paginas[:-1]]


def _draai(programma: str, *argumenten: str) -> str:
    if not shutil.which(programma):
        ontbreekt(f"{programma} is not installed: apt-get install poppler-utils")
    klaar = subprocess.run([programma, *argumenten], capture_output=True, check=True, timeout=120)
    return klaar.stdout.decode()
