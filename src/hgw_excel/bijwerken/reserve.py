"""Reserve copies of files that are replaced: what was typed in one is never lost at once.

They lie in `_hgw/reserve/DATE/` beside the file: of the last three days, and of each file the first
of the day (how the day began) and the latest two. 'klassenmap groep 5.xlsx' is the first one,
'klassenmap groep 5 (reserve 2).xlsx' the next. Of a file that is no longer there all copies stay:
they may be all that is left of it.
"""

import os
import re
from collections.abc import Collection
from contextlib import suppress
from datetime import date
from itertools import count
from pathlib import Path

from hgw_excel import platform
from hgw_excel.bijwerken.beurt import beurt
from hgw_excel.bijwerken.opslaan import BestaatAl, Stuk, keur_doel, schrijf_samen
from hgw_excel.bijwerken.resten import RESERVE, dagmappen, ruim_op
from hgw_excel.domein.melding import KanNiet

DAGEN = 3
"""Days of which the copies are kept, today among them."""

LAATSTE = 2
"""Copies of one file on one day that are kept besides the first."""

_KOPIE = re.compile(r"(?P<stam>.+) \(reserve (?P<nummer>[1-9]\d*)\)")


def bewaar(pad: Path, inhoud: bytes, dag: date | None = None) -> Path:
    """Keep `inhoud`, the old bytes of `pad`, and return where; its mode is that of `pad`.

    Bytes that are the first or the latest copy of the day already are not kept twice.

    Raises:
        KanNiet: it can't be kept; do not replace the file then. Or the file can't be replaced, so
            that no copy is asked for.
    """
    keur_doel(pad, overschrijf=True)
    echt = Path(os.path.realpath(pad))
    map_ = echt.parent / RESERVE / (dag or date.today()).isoformat()
    try:
        map_.mkdir(parents=True, exist_ok=True)
        ruim_op(echt.parent)
        with beurt(map_.parent):  # not of `map_`: that one is for the writing of the copy
            kopie = _bewaar(echt, inhoud, map_)
            _ruim_op(echt.name, map_)
    except (OSError, KanNiet) as fout:
        zin = f"Van '{pad.name}' kan geen reservekopie worden bewaard."
        raise KanNiet(f"{zin} {_geen_map(map_) or _reden(fout)}") from fout
    return kopie


def _bewaar(pad: Path, inhoud: bytes, map_: Path) -> Path:
    er_zijn = _nummers(map_, pad.name)
    for nummer in er_zijn[:1] + er_zijn[-1:]:
        if _is_gelijk(map_ / _naam(pad.name, nummer), inhoud):
            return map_ / _naam(pad.name, nummer)
    for nummer in count(er_zijn[-1] + 1 if er_zijn else 1):
        kopie = map_ / _naam(pad.name, nummer)
        with suppress(BestaatAl):  # of another computer, or in other capitals
            schrijf_samen([Stuk(kopie, inhoud, als=pad)])
            return kopie
    raise AssertionError("count ended")


def _is_gelijk(kopie: Path, inhoud: bytes) -> bool:
    """Tell whether a copy has these bytes; one that a colleague alone may read does not count."""
    with suppress(OSError):
        return kopie.read_bytes() == inhoud
    return False


def _naam(naam: str, nummer: int) -> str:
    """Return the name of a copy; that of another file is never the same."""
    stam, soort = os.path.splitext(naam)
    if nummer == 1 and not _KOPIE.fullmatch(stam):
        return naam
    return f"{stam} (reserve {nummer}){soort}"


def _nummers(map_: Path, naam: str) -> list[int]:
    """Return the numbers of the copies of a file that are there, rising."""
    nummers = (_nummer(item, naam) for item in os.listdir(map_))
    return sorted(nummer for nummer in nummers if nummer)


def _nummer(item: str, naam: str) -> int:
    """Return which copy of `naam` a file is; 0 when it is of another file."""
    kopie = _KOPIE.fullmatch(os.path.splitext(item)[0])
    nummer = int(kopie["nummer"]) if kopie else 1
    return nummer if _naam(naam, nummer) == item else 0


def _ruim_op(naam: str, map_: Path) -> None:
    """Remove older copies of this file, and older days; never today, whatever the clock said."""
    for nummer in _nummers(map_, naam)[1:-LAATSTE]:
        with suppress(OSError):
            (map_ / _naam(naam, nummer)).unlink()
    andere = [dag for dag in dagmappen(map_.parents[2]) if dag != map_]
    for dag in andere[: 1 - DAGEN]:
        _ruim_dag_op(dag, {naam, *_namen(map_.parents[2])})


def _ruim_dag_op(dag: Path, namen: Collection[str]) -> None:
    """Remove copies of the files with these names, and the day itself when nothing else is left."""
    for item in _namen(dag):
        if any(_nummer(item, naam) for naam in namen):
            with suppress(OSError):
                (dag / item).unlink()
    with suppress(OSError):
        dag.rmdir()


def _namen(map_: Path) -> list[str]:
    with suppress(OSError):
        return os.listdir(map_)
    return []


def _geen_map(map_: Path) -> str:
    """Say which of our folders is a file or a link to nothing, '' when none is."""
    eigen = (map_.parents[1], map_.parent, map_)
    vreemd = next((m for m in eigen if os.path.lexists(m) and not m.is_dir()), None)
    if vreemd is None:
        return ""
    doe = "Verplaats dat of geef het een andere naam. Er is niets veranderd."
    naam = vreemd.relative_to(map_.parents[2]).as_posix()
    return f"'{naam}' naast dit bestand is geen map. {doe}"


def _reden(fout: OSError | KanNiet) -> str:
    oorzaak = fout if isinstance(fout, OSError) else fout.__cause__
    if isinstance(oorzaak, OSError):
        return f"{platform.os_zin(oorzaak)} Er is niets veranderd."
    return str(fout)
