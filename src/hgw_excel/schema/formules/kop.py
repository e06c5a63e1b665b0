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


def _sindsdien(datum: str, een: str, meer: str) -> str:
    """Return the Excel text of a date in words and the count {som} of what changed since."""
    return (
        f'IF({datum}="","{{leeg}}","{{vol}}"&DAY({datum})&" "&INDEX(lst_maand,MONTH({datum}))'
        f'&"; sindsdien "&({{som}})&IF(({{som}})=1," {een} veranderd."," {meer} veranderd."))'
    )


@formule("hulp_voorstel")
class HulpVoorstel:
    """How old the proposals on Indeling are, and how many niveaus changed since."""

    excel = _sindsdien("hgw_voorstel_datum", "niveau", "niveaus")

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        aantal = sum(
            bool(kind.tekst(f"{g}_voorstel"))
            and kind.tekst(f"{g}_niveau").casefold() != kind.tekst(f"{g}_niveau_toen").casefold()
            for kind in rij.inhoud.rijen("tblIndeling")
            for g in p["gebieden"].split()
        )
        woord = "niveau" if aantal == 1 else "niveaus"
        return _in_woorden(rij, p, "hgw_voorstel_datum", f"{aantal} {woord}")


@formule("hulp_signalen")
class HulpSignalen:
    """How old the signals are, and in how many places a pupil's results changed since."""

    excel = _sindsdien("hgw_signalen_datum", "score", "scores")

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        aantal = sum(
            bool(kind.tekst(f"{g}_gezien"))
            and kind.tekst(f"{g}_stand").casefold() != kind.tekst(f"{g}_gezien").casefold()
            for kind in rij.inhoud.rijen("tblScores")
            if kind.leerjaar is not None
            for g in p["gebieden"].split()
        )
        woord = "score" if aantal == 1 else "scores"
        return _in_woorden(rij, p, "hgw_signalen_datum", f"{aantal} {woord}")


def _in_woorden(rij: Rij, p: Params, kop: str, aantal: str) -> str:
    datum = rij.inhoud.kop(kop)
    if not isinstance(datum, date):
        return p["leeg"]
    maand = rij.inhoud.werkboek.lijsten["maand"][datum.month - 1]
    return f"{p['vol']}{datum.day} {maand}; sindsdien {aantal} veranderd."
