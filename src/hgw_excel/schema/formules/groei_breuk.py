"""Why the last two results of a test can't be compared: another version, or other norms."""

from hgw_excel.domein.groei import Breuk, groei
from hgw_excel.domein.reeks import Meetpunt
from hgw_excel.domein.school import Toets
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.niveau_nu import geldig
from hgw_excel.schema.inhoud import Rij


def norm_versie(rij: Rij, toets: Toets, moment: str) -> str:
    """Return the version of the norm that gave the niveau at 'M' or 'E'.

    It is '' for a delivered niveau: nobody noted by which norms that was given.
    """
    key = f"{toets.sleutel}_{moment.lower()}"
    if not rij.heeft(f"{key}_norm_rij") or rij.tekst(f"{key}_niveau"):
        return ""
    plek = rij[f"{key}_norm_rij"]
    if not isinstance(plek, int) or not plek:  # someone typed over the formula
        return ""
    return rij.inhoud.rij("tblNormen", plek - 1).tekst("norm_versie")


def dit_jaar(rij: Rij, toets: Toets, moment: str) -> Meetpunt:
    """Return the versions of a test at 'M' or 'E' of this year."""
    versie = _tekst(rij, f"{toets.sleutel}_versie")
    return Meetpunt(moment, versie=versie, norm_versie=norm_versie(rij, toets, moment))


def vorig_jaar(rij: Rij, toets: Toets) -> Meetpunt:
    """Return the versions of the last result before this schooljaar."""
    t = toets.sleutel
    versie, norm = _tekst(rij, f"{t}_vorige_versie"), _tekst(rij, f"{t}_vorige_norm")
    return Meetpunt("", versie=versie, norm_versie=norm)


def _tekst(rij: Rij, key: str) -> str:
    """Return a cell of a column that a test without scores does not have."""
    return rij.tekst(key) if rij.heeft(key) else ""


@formule("groei_breuk")
class GroeiBreuk:
    """'andere toetsversie', 'andere normversie' or nothing; see `domein.groei`."""

    excel = "{breuk}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        gebied = rij.inhoud.werkboek.gebied(p["gebied"])
        toets = gebied.toets_in(rij.leerjaar)
        if toets is None or rij.leerjaar not in gebied.oud:
            return ""
        punten = [dit_jaar(rij, toets, m) for m in "EM" if geldig(rij, toets.sleutel, m.lower())]
        if punten and rij.tekst(f"{toets.sleutel}_vorige"):
            punten.append(vorig_jaar(rij, toets))
        return groei(punten[1], punten[0]).breuk if len(punten) > 1 else Breuk.GEEN
