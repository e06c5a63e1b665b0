"""The niveau (or observation step) that counts now, and the one before it."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Rij


def heeft_code(rij: Rij, key: str) -> bool:
    """Tell whether a code stands in the place of a score or a niveau."""
    school = rij.inhoud.werkboek.school
    codes = rij.inhoud.onthoud(("codes",), lambda: {code.casefold() for code in school.codes})
    return any(rij.tekst(f"{key}_{veld}").casefold() in codes for veld in ("score", "niveau"))


def geldig(rij: Rij, toets: str, moment: str) -> str:
    """Return the niveau that counts at a moment; '' when the test or the moment is not there."""
    key = f"{toets}_{moment}"
    if not toets or not rij.heeft(f"{key}_niveau") or heeft_code(rij, key):
        return ""
    getypt = rij.tekst(f"{key}_niveau")
    if rij.inhoud.werkboek.school.systeem.hoofdletters:
        getypt = getypt.upper()
    return getypt or rij.tekst(f"{key}_berekend")


def reeks(rij: Rij, p: Params) -> tuple[str, str]:
    """Return (now, before) for the gebied of a Scores row."""
    leerjaar = rij.leerjaar
    gebied = rij.inhoud.werkboek.gebied(p["gebied"])
    if leerjaar is None or leerjaar not in gebied.leerjaren:
        return "", ""
    if leerjaar in gebied.jong:
        e, m = rij.tekst(f"obs_{p['gebied']}_e"), rij.tekst(f"obs_{p['gebied']}_m")
        return (e, m) if e else (m, "")
    telt = gebied.toets_in(leerjaar)
    toets = telt.sleutel if telt else ""
    vorige = rij.tekst(f"{toets}_vorige") if toets else ""
    waarden = [geldig(rij, toets, "e"), geldig(rij, toets, "m")]
    if any(waarden) or rij.inhoud.kop("hgw_peil") == "vorig jaar":
        waarden.append(vorige)
    gevuld = [waarde for waarde in waarden if waarde]
    return (*gevuld, "", "")[:2]  # type: ignore[return-value]


@formule("niveau_nu")
class NiveauNu:
    """E, else M, else last year's while the period starts from last year; see `reeks`."""

    excel = "{nu}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        return reeks(rij, p)[0]


@formule("niveau_toen")
class NiveauToen:
    """The result before the one that counts now."""

    excel = "{toen}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        return reeks(rij, p)[1]
