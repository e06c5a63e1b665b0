"""What may be read may also be changed: one cell, and nothing else."""

from pathlib import Path

from hgw_excel.bijwerken.opdracht import Opdracht
from hgw_excel.bijwerken.patch import patch
from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Blad, Boek

SCORE = 77.0


def fout_na_patch(pad: Path, blad: Blad) -> str:
    """Write Anna's score, read the file again and return what is wrong, '' when nothing is.

    A refusal by a sentence is good, and so is a cell that is left alone because it may not change.
    """
    plek = (blad.eerste_cel[0] + 1, blad.eerste_cel[1] + 1)
    try:
        gepatcht = patch(pad.read_bytes(), Opdracht(waarden={blad.naam: {plek: SCORE}}))
    except KanNiet as bezwaar:
        return "" if bezwaar.zin.endswith(".") else bezwaar.zin
    except Exception as fout:  # any exception is what this looks for
        return repr(fout)
    pad.write_bytes(gepatcht.inhoud)
    gelezen = read_safely(pad)
    if not isinstance(gelezen, Boek):
        return f"unreadable: {gelezen.code}"
    moet = [list(rij) for rij in blad.rijen]
    if not gepatcht.overgeslagen:
        moet[0][1] = SCORE
    echt = [list(rij) for rij in gelezen.tabellen[blad.tabel].rijen]
    return "" if echt == moet else f"other values: {echt!r:.200}"
