"""The child process: reads the workbooks that stdin asks for, one answer each.

Started by `werker` as `python -m hgw_excel.lezen.kind`. It imports only what reading needs.
"""

import os
import pickle
import signal
from pathlib import Path
from typing import BinaryIO

from hgw_excel.lezen.grenzen import GRENZEN
from hgw_excel.lezen.kader import KLAAR, lees_stuk, schrijf_stuk
from hgw_excel.lezen.lees import read_safely
from hgw_excel.platform import begrens_proces


def main(geheugen: int = GRENZEN.geheugen) -> None:
    """Answer until the parent closes stdin."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends us
    vragen, antwoorden = _eigen_kanalen()
    begrens_proces(geheugen)
    schrijf_stuk(antwoorden, KLAAR)
    while (vraag := lees_stuk(vragen)) is not None:
        pad, alleen = pickle.loads(vraag)
        schrijf_stuk(antwoorden, pickle.dumps(read_safely(Path(pad), alleen=alleen), 5))


def _eigen_kanalen() -> tuple[BinaryIO, BinaryIO]:
    """Keep stdin and stdout for ourselves: a stray print by a library goes nowhere."""
    vragen, antwoorden = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    niets = os.open(os.devnull, os.O_RDWR)
    os.dup2(niets, 0)
    os.dup2(niets, 1)
    return vragen, antwoorden


if __name__ == "__main__":
    main()
