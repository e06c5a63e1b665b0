"""What formulas point to."""

from collections.abc import Iterator

from tests.lint.adres import lees_gebied
from tests.lint.blad import Cel
from tests.lint.formule import Token, bladnaam, lees_tabelverwijzing, tokens_of
from tests.lint.formules import Formule, alle
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind
from tests.lint.tabel import Tabel

ITEMS = ("#all", "#data", "#headers", "#totals", "#this row")


@regel("verwijzing")
def verwijzing(pakket: Pakket) -> Iterator[Bevinding]:
    """Each sheet, cell, name, table and column that a formula names is there."""
    for formule in alle(pakket):
        tokens = tokens_of(formule.tekst)
        for vorige, token in zip((None, *tokens), tokens, strict=False):
            if fout := _fout(pakket, formule, vorige, token):
                yield vind(formule.deel, formule.plek, fout)


def _fout(pakket: Pakket, formule: Formule, vorige: Token | None, token: Token) -> str:
    if token.tekst == "#REF!":
        return "points to something that is gone"
    if token.soort == "blad":
        naam = bladnaam(token.tekst)
        return "" if "[" in naam or pakket.blad(naam) else f"there is no sheet {naam!r}"
    if token.soort == "ref":
        return _ref(formule, vorige, token)
    if token.soort == "naam":
        return _naam(pakket, formule, token.tekst)
    return _tabel(pakket, formule, token.tekst) if token.soort == "tabel" else ""


def _ref(formule: Formule, vorige: Token | None, token: Token) -> str:
    """A cell lies in the grid, and a name or chart says on which sheet."""
    try:
        lees_gebied(token.tekst)
    except ValueError as fout:
        return str(fout)
    met_blad = vorige is not None and (vorige.soort == "blad" or vorige.tekst == ":")
    if formule.soort in ("naam", "grafiek") and not met_blad:
        return f"{token.tekst} does not say which sheet"
    return ""


def _naam(pakket: Pakket, formule: Formule, naam: str) -> str:
    if (naam.startswith("_xlpm.") and formule.soort == "naam") or naam in ("TRUE", "FALSE"):
        return ""
    return "" if naam.lower() in pakket.bekende_namen else f"there is no name {naam!r}"


def _tabel(pakket: Pakket, formule: Formule, tekst: str) -> str:
    verwijzing = lees_tabelverwijzing(tekst)
    if not verwijzing.tabel:
        return f"{tekst} does not say which table"
    tabel = pakket.tabel(verwijzing.tabel)
    if tabel is None:
        return f"there is no table {verwijzing.tabel!r}"
    items = [item.lower() for item in verwijzing.items]
    if vreemd := [item for item in items if item not in ITEMS]:
        return f"{vreemd[0]!r} is only for typing: the file wants [#This Row]"
    if weg := [kolom for kolom in verwijzing.kolommen if not tabel.heeft_kolom(kolom)]:
        return f"{tabel.naam} has no column {weg[0]!r}"
    if "#this row" in items and formule.cel and not _in_rij(formule, formule.cel, tabel):
        return f"{tekst}: this cell is in no row of {tabel.naam}"
    return ""


def _in_rij(formule: Formule, cel: Cel, tabel: Tabel) -> bool:
    """Return whether a cell stands beside or in a data row of the table, on its sheet."""
    if formule.blad is not tabel.blad or not tabel.gebied:
        return False
    return tabel.eerste_rij <= cel.plaats[0] <= tabel.laatste_rij
