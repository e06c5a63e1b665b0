"""The aanpak: keuze, else voorstel, else the school's mapping of the niveau, else bespreken."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Rij


def uit_afspraak(rij: Rij, niveau: str) -> str:
    """Return the school's word for the aanpak that a niveau or step maps to."""
    werkboek = rij.inhoud.werkboek
    lijsten = werkboek.lijsten
    for woord, aanpak in zip(lijsten["map_niveau"], lijsten["map_aanpak"], strict=True):
        if str(woord).casefold() == niveau.casefold():
            return str(aanpak)
    return werkboek.school.aanpakken.bespreken


@formule("aanpak")
class Aanpak:
    """'' for a leerjaar the gebied does not apply to. A forced proposal ends in '*'."""

    excel = (
        'IF(NOT({geldt}),"",IF(TRIM([@{gebied}_keuze])<>"",TRIM([@{gebied}_keuze]),'
        'IF(TRIM([@{gebied}_voorstel])<>"",SUBSTITUTE(TRIM([@{gebied}_voorstel]),"*",""),'
        "IF(SUMPRODUCT(--(lst_map_niveau=[@{gebied}_niveau]))=0,{bespreken},"
        "INDEX(lst_map_aanpak,SUMPRODUCT((lst_map_niveau=[@{gebied}_niveau])*lst_map_nr))))))"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        gebied = p["gebied"]
        if rij.leerjaar not in rij.inhoud.werkboek.gebied(gebied).leerjaren:
            return ""
        eigen = rij.tekst(f"{gebied}_keuze") or rij.tekst(f"{gebied}_voorstel").replace("*", "")
        return eigen or uit_afspraak(rij, rij.tekst(f"{gebied}_niveau"))


@formule("keer_intensief")
class KeerIntensief:
    """In how many gebieden this pupil now gets the intensive aanpak."""

    excel = 'IF([@leerjaar]="","",{som})'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int | str:
        if rij.leerjaar is None:
            return ""
        woord = rij.inhoud.werkboek.school.aanpakken.intensief
        gebieden = p["gebieden"].split()
        return sum(rij.tekst(f"{g}_aanpak").casefold() == woord.casefold() for g in gebieden)
