"""Workbooks that are left as they are, and what to do about it."""

from collections.abc import Collection

from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.weigeringen import Geweigerd
from hgw_excel.schema.ruw import cel_adres

NIETS = "Er is niets veranderd."
_GEDEELD = ("xl/revisions/", "xl/usernames.xml")


def als_kanniet(fout: Geweigerd) -> KanNiet:
    """Return what the gate had against a file, as the reason why nothing is written."""
    return KanNiet(f"{fout.melding('')} {NIETS}")


def eis_aanpasbaar(namen: Collection[str]) -> None:
    """Refuse a workbook that a change would break.

    Args:
        namen: its parts in lower case.

    Raises:
        KanNiet: it is signed, or shared in the old way.
    """
    if any(naam.startswith("_xmlsignatures/") or naam.endswith("/origin.sigs") for naam in namen):
        raise KanNiet(
            "De werkmap heeft een digitale handtekening, en die geldt niet meer als er iets "
            f"verandert. Haal de handtekening weg en probeer het opnieuw. {NIETS}"
        )
    if any(naam.startswith(_GEDEELD) for naam in namen):
        raise KanNiet(
            "De werkmap is gedeeld op de oude manier (met 'Werkmap delen'). Zet dat delen in Excel "
            f"uit en probeer het opnieuw. {NIETS}"
        )


def eronder(blad: str, rij: int, kolom: int) -> KanNiet:
    """Return the refusal of a table that has no room to grow."""
    cel = cel_adres(rij, kolom)
    return KanNiet(
        f"Op het blad {blad} is onder de tabel geen plaats: in {cel} staat iets. Zet dat ergens "
        f"anders en probeer het opnieuw. {NIETS}"
    )


def totaalrij(blad: str) -> KanNiet:
    """Return the refusal of a table with a total row."""
    return KanNiet(
        f"Op het blad {blad} heeft de tabel een totaalrij, en daar kan niets onder. Zet de "
        f"totaalrij uit en probeer het opnieuw. {NIETS}"
    )


def vreemd_blad() -> KanNiet:
    """Return the refusal of a workbook with a sheet of macros or a dialog of before Excel 97."""
    return KanNiet(
        "In de werkmap zit een blad van een oude soort: een macroblad of een dialoogblad. Haal dat "
        f"blad weg en probeer het opnieuw. {NIETS}"
    )


def ondertekend() -> KanNiet:
    """Return the refusal of a workbook whose macros are signed."""
    return KanNiet(
        "De macro's zijn digitaal ondertekend, en nieuwe zijn dat niet. Haal de handtekening weg "
        f"(Alt+F11, Extra, Digitale handtekening) of vraag het wie hem zette. {NIETS}"
    )
