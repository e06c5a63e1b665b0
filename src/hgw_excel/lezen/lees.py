"""`read_safely`: one workbook in, a `Boek` or a `Melding` out, never an exception."""

from collections.abc import Collection
from pathlib import Path

from hgw_excel.domein.melding import Melding
from hgw_excel.lezen.grenzen import GRENZEN, Grenzen
from hgw_excel.lezen.poort import open_poort
from hgw_excel.lezen.relaties import op_vaste_plek
from hgw_excel.lezen.scan import scan_werkmap
from hgw_excel.lezen.waarden import read_waarden
from hgw_excel.lezen.weigeringen import BESTAAT_NIET, GESTOPT, NIET_TE_OPENEN, ONLEESBAAR, Geweigerd
from hgw_excel.schema.ruw import Boek

_DOORGEVEN = (KeyboardInterrupt, SystemExit, GeneratorExit)


def read_safely(
    pad: Path, grenzen: Grenzen = GRENZEN, alleen: Collection[str] | None = None
) -> Boek | Melding:
    """Read one workbook: gate, raw scan, values.

    With `alleen`, names of tables or sheets in any case, only the sheets that are or hold one are
    read. The whole file still passes the gate; the named cells of the other sheets, such as the
    version of a klassenmap, are not in the `Boek`.

    A hostile file can still stop the process (calamine aborts when memory runs out), so many
    files are read by `werker.read_all`, which runs this in child processes.
    """
    try:
        return _read(pad, grenzen, alleen)
    except Geweigerd as fout:
        return fout.melding(pad.name)
    except FileNotFoundError:
        return BESTAAT_NIET.melding(pad.name)
    except OSError as fout:
        return systeemfout(pad.name, fout)
    except MemoryError:
        return GESTOPT.melding(pad.name)
    except Exception:  # calamine, and the XML that writers make, know no end of faults
        return ONLEESBAAR.melding(pad.name)
    except BaseException as fout:  # a panic inside calamine, often by lack of memory
        if isinstance(fout, _DOORGEVEN):
            raise
        return GESTOPT.melding(pad.name)


def _read(pad: Path, grenzen: Grenzen, alleen: Collection[str] | None) -> Boek:
    pakket = open_poort(pad, grenzen)
    pakket = pakket._replace(delen=op_vaste_plek(pakket.delen))
    return read_waarden(pakket, scan_werkmap(pakket, grenzen, alleen))


def systeemfout(bestand: str, fout: OSError) -> Melding:
    """Return what the operating system had against reading a file, in Dutch."""
    from hgw_excel.platform import os_zin

    zin, punt, doe = os_zin(fout).partition(". ")
    doe = doe or "Kijk of je het zelf kunt openen, of probeer het met een kopie."
    return NIET_TE_OPENEN.melding(bestand, zin=f"{zin}{punt}".strip(), doe=doe)
