"""What is measured in a process of its own: `python -m benchmarks.tegen WHAT FOLDER OUT`.

The contenders do what a programmer writes when asked for one sheet of all workbooks in one list.
"""

import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

BLAD = "Resultaten"


def pandas_openpyxl(paden: Sequence[Path], uit: Path) -> None:
    """pandas.read_excel and to_excel, both by openpyxl: what pandas does when asked nothing."""
    _pandas(paden, uit, "openpyxl", "openpyxl")


def pandas_calamine(paden: Sequence[Path], uit: Path) -> None:
    """pandas with its fastest reader and writer for this."""
    _pandas(paden, uit, "calamine", "xlsxwriter")


def _pandas(paden: Sequence[Path], uit: Path, lezer: str, schrijver: str) -> None:
    import pandas

    delen = [pandas.read_excel(pad, sheet_name=BLAD, engine=lezer).assign(bestand=pad.name)
             for pad in paden]  # fmt: skip
    pandas.concat(delen).to_excel(uit, index=False, sheet_name=BLAD, engine=schrijver)


def pandas_alle_bladen(paden: Sequence[Path], uit: Path) -> None:
    """Read every sheet and do nothing with it."""
    import pandas

    for pad in paden:
        pandas.read_excel(pad, sheet_name=None, header=None, engine="calamine")


def bodem(paden: Sequence[Path], uit: Path) -> None:
    """The floor: unzip and parse every part, and do nothing with it."""
    from xml.parsers.expat import ParserCreate

    for pad in paden:
        with zipfile.ZipFile(pad) as archief:
            for naam in archief.namelist():
                deel = archief.read(naam)
                if naam.endswith((".xml", ".rels")):
                    ParserCreate().Parse(deel, True)


def lees_1(paden: Sequence[Path], uit: Path) -> None:
    """Read with one worker."""
    _lees(paden, 1)


def lees_2(paden: Sequence[Path], uit: Path) -> None:
    """Read with two workers."""
    _lees(paden, 2)


def _lees(paden: Sequence[Path], werkers: int) -> None:
    from hgw_excel.lezen.werker import lees_stroom

    for _ in lees_stroom(paden, alleen=(BLAD,), werkers=werkers):
        pass


DOEN: dict[str, Callable[[Sequence[Path], Path], None]] = {
    functie.__name__: functie
    for functie in (pandas_openpyxl, pandas_calamine, pandas_alle_bladen, bodem, lees_1, lees_2)
}

if __name__ == "__main__":
    wat, map_, doel = sys.argv[1:]
    DOEN[wat](sorted(Path(map_).glob("*.xlsx")), Path(doel))
