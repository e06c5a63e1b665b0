"""The results of this schooljaar as rows of tblToetsen: how next year's class remembers them."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.domein.school import Toets
from hgw_excel.schema.bladen.scores import uitslag_velden
from hgw_excel.schema.formules.groei_breuk import norm_versie
from hgw_excel.schema.formules.niveau_nu import geldig
from hgw_excel.schema.gebied import momenten
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde


def uitslagen(klas: Klas, leerling_id: str) -> Iterator[dict[str, Waarde]]:
    """Yield what a child scored at M and E; a test it missed or did not make is no result."""
    rij = klas.inhoud.van("tblScores", leerling_id)
    if rij is None or rij.leerjaar is None:
        return
    for gebied in klas.werkboek.gebieden:
        for toets in gebied.toetsen if rij.leerjaar in gebied.oud else ():
            for moment in momenten(klas.school, toets, gebied):
                gevonden = _uitslag(klas, rij, toets, moment)
                if gevonden:
                    yield gevonden


def _uitslag(klas: Klas, rij: Rij, toets: Toets, moment: str) -> dict[str, Waarde]:
    key = f"{toets.sleutel}_{moment.lower()}"
    codes = {code.casefold() for code in klas.school.codes}
    if any(rij.tekst(veld).casefold() in codes for veld in uitslag_velden(toets, moment)):
        return {}
    if toets.met_score:
        niveau: Waarde = geldig(rij, toets.sleutel, moment.lower())
        getallen = {veld: _getal(rij, f"{key}_{veld}") for veld in ("score", "percentiel")}
    else:
        niveau, getallen = rij.tekst(f"{key}_niveau"), {}
    if not niveau and not any(waarde is not None for waarde in getallen.values()):
        return {}
    return {
        "leerling_id": rij["leerling_id"],
        "toets": toets.naam,
        "moment": f"{moment}{rij.leerjaar}",
        "schooljaar": klas.schooljaar,
        "toetsversie": rij.tekst(f"{toets.sleutel}_versie") if toets.met_score else None,
        "norm_versie": norm_versie(rij, toets, moment),
        "boekje": rij[f"{key}_boekje"],
        "datum": rij[f"{key}_datum"],
        "niveau": niveau,
        **getallen,
    }


def _getal(rij: Rij, key: str) -> Waarde:
    return None if rij.getal(key) is None else rij[key]
