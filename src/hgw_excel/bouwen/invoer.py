"""Drop-downs, checks while typing, and the sentence beside a cell: all from the schema.

Lists are always named: Excel removes a validation that points to another sheet directly when it
was written by hand, and a structured reference is not allowed here at all.
"""

from collections.abc import Mapping
from datetime import date
from functools import singledispatch

from xlsxwriter.utility import xl_rowcol_to_cell

from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.domein.getal import nederlands
from hgw_excel.schema.fragmenten import tekst
from hgw_excel.schema.kolom import Column, Datum, Getal, HeadCell, Keuze, Kind

Gebied = tuple[int, int, int, int]
"""First row, first column, last row, last column."""
Regel = Mapping[str, object]

TITEL_LANGST, TEKST_LANGST = 32, 255


def zet_invoer(blad: Werkblad, gebied: Gebied, cel: Column | HeadCell) -> None:
    """Put the input message, and for a typed cell its drop-down or check, on an area."""
    kop = cel.header if isinstance(cel, Column) else cel.label or cel.naam
    regel = {
        "ignore_blank": True,
        **(_regel(cel.kind, gebied) if cel.role == "v" else {"validate": "any"}),
        "input_title": kop[:TITEL_LANGST],
        "input_message": _kort(cel.help),
    }
    blad.data_validation(*gebied, regel)


def _kort(zin: str) -> str:
    return zin if len(zin) <= TEKST_LANGST else zin[: TEKST_LANGST - 1] + "…"


def _regel(kind: Kind, gebied: Gebied) -> dict[str, object]:
    regel = _voor(kind, gebied)
    if "error_message" in regel:
        regel["error_title"] = "Klopt dit?"
        regel["error_message"] = _kort(str(regel["error_message"]))
    return regel


@singledispatch
def _voor(kind: Kind, gebied: Gebied) -> dict[str, object]:
    return {"validate": "any"}


@_voor.register
def _keuze(kind: Keuze, gebied: Gebied) -> dict[str, object]:
    lijst: dict[str, object] = {"validate": "list", "source": f"=lst_{kind.lijst}"}
    if kind.vrij:
        return {**lijst, "show_error": False}
    if kind.ook:
        return {**lijst, "error_type": "warning",
                "error_message": "Dit woord staat niet in de lijst."}  # fmt: skip
    return {**lijst, "error_message": "Kies een woord uit de lijst, of laat de cel leeg."}


@_voor.register
def _getal(kind: Getal, gebied: Gebied) -> dict[str, object]:
    van, tot = nederlands(kind.minimum), nederlands(kind.maximum)
    woorden = "".join(f" of {code}" for code in kind.codes)
    zin = f"Typ een {'heel ' if kind.geheel else ''}getal van {van} tot {tot}{woorden}."
    if not kind.codes:
        return {"validate": "integer" if kind.geheel else "decimal", "criteria": "between",
                "minimum": kind.minimum, "maximum": kind.maximum,
                "error_message": zin}  # fmt: skip
    cel = xl_rowcol_to_cell(gebied[0], gebied[1])
    codes = ",".join(f"TRIM({cel})={tekst(code)}" for code in kind.codes)
    grenzen = f"{cel}>={kind.minimum:g},{cel}<={kind.maximum:g}"
    formule = f"=OR(AND(ISNUMBER({cel}),{grenzen}),{codes})"
    return {"validate": "custom", "value": formule, "error_message": zin}


@_voor.register
def _datum(kind: Datum, gebied: Gebied) -> dict[str, object]:
    return {"validate": "date", "criteria": "between", "minimum": date(1990, 1, 1),
            "maximum": date(2099, 12, 31),
            "error_message": "Typ een datum, bijvoorbeeld 9-9-2026."}  # fmt: skip
