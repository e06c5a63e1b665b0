"""Where `hgw` starts: one place that turns every way to stop into a Dutch sentence and a code.

Codes: 0, 1, 3 and 4 are the command's own (a `KanNiet` carries 2, 3 or 4); 2 what was typed is
wrong; 4 also when the system refuses a file or memory runs out; 5 a fault of the program itself;
130 stopped with Ctrl-C; 141 the reader of our output went away, as a shell counts it.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from hgw_excel import platform

if TYPE_CHECKING:
    import click

GEBRUIK, KAN_NIET, INTERN, GESTOPT, PIJP = 2, 4, 5, 130, 141


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run `hgw` and leave the program with its code."""
    platform.utf8_uit()
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # those of libraries are English and ask nothing
    code = draai(args)
    if code in (KAN_NIET, PIJP):
        platform.dempen()  # what could not be printed now, can't be at the end either
    sys.exit(code)


def draai(args: Sequence[str] | None) -> int:
    """Run one command, say what went wrong if anything did, and return its code."""
    from hgw_excel.cli.groep import hgw

    try:
        code = hgw.main(args, prog_name="hgw", standalone_mode=False)
        _leeg_uitvoer()
    except KeyboardInterrupt:
        return _zeg("Gestopt.", GESTOPT)
    except Exception as fout:
        return meld(fout)
    return code if isinstance(code, int) else 0


def _leeg_uitvoer() -> None:
    """Print all that waits, so that a closed pipe or a full disk is noticed here."""
    if sys.stdout is not None:
        sys.stdout.flush()


def meld(fout: Exception) -> int:
    """Say what a fault means for the user and return the code to stop with."""
    from hgw_excel.cli.groep import Doorgeven, click
    from hgw_excel.domein.melding import KanNiet

    if isinstance(fout, Doorgeven) and isinstance(fout.__cause__, Exception):
        fout = fout.__cause__
    if isinstance(fout, KanNiet):
        return _zeg(fout.zin, fout.code)
    if isinstance(fout, click.Abort):
        return _zeg("Gestopt.", GESTOPT)
    if isinstance(fout, click.ClickException):
        if sys.stderr is not None:
            _toon(fout)
        return GEBRUIK if isinstance(fout, click.UsageError) else KAN_NIET
    if isinstance(fout, MemoryError):
        return _zeg("Er is te weinig geheugen. Sluit andere programma's en probeer het.", KAN_NIET)
    return _meld_os(fout) if isinstance(fout, OSError) else _meld_intern(fout)


def _meld_os(fout: OSError) -> int:
    if platform.is_dichte_pijp(fout):
        return PIJP
    return _zeg(f"{_bestandsnaam(fout)}{platform.os_zin(fout)}", KAN_NIET)


def _bestandsnaam(fout: OSError) -> str:
    """'klassenmap groep 5.xlsx: ', or '' when the system names no file."""
    from pathlib import Path

    return f"{Path(fout.filename).name}: " if isinstance(fout.filename, str) else ""


def _meld_intern(fout: Exception) -> int:
    from hgw_excel.verslag import maak_verslag

    log = platform.schrijf_log(maak_verslag(fout))
    waar = (
        f"Er staat een verslag, zonder gegevens van leerlingen, in {log}"
        if log
        else "Er kon geen verslag geschreven worden."
    )
    return _zeg(f"Er ging iets mis in het programma zelf. {waar}", INTERN)


def _toon(fout: click.ClickException) -> None:
    """Let click say it; what was typed may hold commands for the terminal, as a name of a file."""
    from io import StringIO

    tekst = StringIO()
    fout.show(tekst)
    for regel in tekst.getvalue().splitlines():
        _zeg(regel, GEBRUIK)


def _zeg(zin: str, code: int) -> int:
    from hgw_excel.cli.nederlands import click
    from hgw_excel.cli.tonen import schoon

    click.echo(schoon(zin), err=True)
    return code
