"""The button Uitleggen: what a code means, or why a child got its aanpak."""

import re

from hgw_excel.controle.klas import Klas
from hgw_excel.excel.plek import Actief, Plek, actief, ga_naar, gebied_van
from hgw_excel.excel.sessie import Sessie
from hgw_excel.school.uitleg import voor_leerkracht

BLAD, CONTROLE, INDELING = "Uitleg", "tblControle", "tblIndeling"
GEEN_BLAD = (
    "Het blad Uitleg is er niet meer. Ga op Controle of Signalen in een rij met een code staan en "
    "klik nog een keer op de knop. Met de opdracht hgw uitleg HGW312 kan het ook."
)
NIETS = "In deze rij staat geen code om uit te leggen."
NAAR_HET_BLAD = "Naar het blad Uitleg?"
GEEN_VOORSTEL = "er is nog geen voorstel. Klik op Indelen."
KIES_VAK = "Ga in een kolom van het vakgebied staan en klik nog een keer op Uitleggen."
CODE = re.compile(r"HGW\d{3}|S\d{2}")


def uitleg(sessie: Sessie) -> None:
    """Explain what stands in the row where the user is; else show the sheet Uitleg.

    In a row of Controle it then goes to the cell in question, for who wants that.
    """
    klas = sessie.klas
    hier = actief(sessie.boek, klas)
    tekst = _tekst(klas, hier) if hier else ""
    plek = _plek(hier) if hier else None
    if not tekst:
        _naar_het_blad(sessie)
    elif plek is None or plek[0] in klas.boek.intern or plek[0] not in klas.bladnamen:
        sessie.vak.zeg(tekst)
    elif sessie.vak.vraag(tekst, "", f"Naar {', '.join(filter(None, plek))}?"):
        ga_naar(sessie.boek, plek)


def _naar_het_blad(sessie: Sessie) -> None:
    """Ask before the user is taken from where she is: there is nothing to explain there."""
    if BLAD not in sessie.klas.bladnamen:
        sessie.vak.zeg(GEEN_BLAD)
    elif sessie.vak.vraag(NIETS, NAAR_HET_BLAD):
        ga_naar(sessie.boek, (BLAD, "A1"))


def _tekst(klas: Klas, hier: Actief) -> str:
    """Return the explanation of the code in a row, or the reason of a voorstel; '' without."""
    if gevonden := CODE.fullmatch(hier.tekst("code").upper()):
        return lopend(voor_leerkracht(gevonden[0], klas.school) or "")
    gebied = gebied_van(klas, hier) if hier.tabel == INDELING else None
    if gebied is None:
        return KIES_VAK if hier.tabel == INDELING else ""
    return f"{gebied.kort}: {hier.tekst(f'{gebied.sleutel}_reden') or GEEN_VOORSTEL}"


def lopend(tekst: str) -> str:
    """Return a text with each paragraph on one line: a box breaks lines itself."""
    alineas = tekst.split("\n\n")
    return "\n\n".join(re.sub(r"\n(?![-*\s])", " ", alinea) for alinea in alineas)


def _plek(hier: Actief) -> Plek | None:
    if hier.tabel != CONTROLE or not hier.tekst("blad"):
        return None
    return hier.tekst("blad"), hier.tekst("cel")
