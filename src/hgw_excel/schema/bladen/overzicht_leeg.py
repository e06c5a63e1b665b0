"""What the Groepsoverzicht shows where no niveau is, as Excel text."""

from hgw_excel.domein.school import School
from hgw_excel.schema.fragmenten import een_van, per_toets, tekst
from hgw_excel.schema.gebied import Gebied, momenten

ONBEKEND = '"?"'


def leeg(school: School, gebied: Gebied) -> str:
    """Return '?', or the word for 'vrij' when the newest moment with anything says so."""

    def maak(deel: Gebied) -> str:
        uit, toets = ONBEKEND, deel.hoofdtoets
        for moment in momenten(school, toets, gebied) if toets else ():
            uit = _moment(school, f"{toets.sleutel}_{moment.lower()}", uit) if toets else uit
        return uit

    oud = per_toets(gebied, "[@leerjaar]", maak)
    return f"IF({een_van('[@leerjaar]', gebied.jong)},{ONBEKEND},{oud})" if gebied.jong else oud


def _moment(school: School, key: str, eerder: str) -> str:
    ziek, vrij = map(tekst, school.codes)
    score, niveau = (
        f"TRIM(INDEX(tblScores[{key}_{veld}],MAX(1,[@rij])))" for veld in ("score", "niveau")
    )
    is_vrij = f"AND({niveau}<>{ziek},OR({niveau}={vrij},{score}={vrij}))"
    return f'IF({score}&{niveau}="",{eerder},IF({is_vrij},{vrij},{ONBEKEND}))'
