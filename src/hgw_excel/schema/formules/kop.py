"""Formulas above the tables and on Start."""

from datetime import date

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.fragmenten import uit_tekst
from hgw_excel.schema.inhoud import Rij, als_tekst
from hgw_excel.schema.kolom import Waarde


@formule("peil")
class Peil:
    """Where the running period starts from: 'vorig jaar', 'M' or 'E'."""

    excel = 'IFERROR(INDEX(lst_periode_peil,MATCH(hgw_periode,lst_periode,0)),"M")'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        lijsten = rij.inhoud.werkboek.lijsten
        paren = dict(zip(lijsten["periode"], lijsten["periode_peil"], strict=True))
        return str(paren.get(rij.inhoud.kop("hgw_periode"), "M"))


@formule("jaarvolgorde")
class Jaarvolgorde:
    """Order number (see tblToetsen) at which this schooljaar begins."""

    excel = "IFERROR(VALUE(LEFT(hgw_schooljaar,4))*10,99990)"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        jaar = als_tekst(rij.inhoud.kop("hgw_schooljaar"))[:4]
        return int(jaar) * 10 if jaar.isdigit() else 99990


@formule("teller")
class Teller:
    """How many children of a leerjaar get one aanpak in a gebied."""

    excel = 'COUNTIFS(tblIndeling[leerjaar],{leerjaar},tblIndeling[{gebied}_aanpak],"="&{aanpak})'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        woord = uit_tekst(p["aanpak"]).casefold()
        return sum(
            kind.leerjaar == int(p["leerjaar"])
            and kind.tekst(f"{p['gebied']}_aanpak").casefold() == woord
            for kind in rij.inhoud.rijen("tblIndeling")
        )


@formule("hulp_voorstel")
class HulpVoorstel:
    """How old the proposals on Indeling are, and how many niveaus changed since."""

    excel = (
        'IF(hgw_voorstel_datum="","{leeg}","{vol}"&DAY(hgw_voorstel_datum)&" "'
        '&INDEX(lst_maand,MONTH(hgw_voorstel_datum))&"; sindsdien "&({som})'
        '&IF(({som})=1," niveau veranderd."," niveaus veranderd."))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        datum = rij.inhoud.kop("hgw_voorstel_datum")
        if not isinstance(datum, date):
            return p["leeg"]
        maand = rij.inhoud.werkboek.lijsten["maand"][datum.month - 1]
        aantal = sum(
            bool(kind.tekst(f"{g}_voorstel"))
            and kind.tekst(f"{g}_niveau").casefold() != kind.tekst(f"{g}_niveau_toen").casefold()
            for kind in rij.inhoud.rijen("tblIndeling")
            for g in p["gebieden"].split()
        )
        woord = "niveau" if aantal == 1 else "niveaus"
        return f"{p['vol']}{datum.day} {maand}; sindsdien {aantal} {woord} veranderd."
