"""Formulas above the tables and on Start."""

from collections.abc import Iterable, Mapping
from datetime import date

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.fragmenten import uit_tekst
from hgw_excel.schema.inhoud import Inhoud, Rij, als_tekst


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


def teller_naam(gebied: str, leerjaar: int, plek: int | str) -> str:
    """Return the defined name of one counter; `plek` is the place of the aanpak in keuzes."""
    return f"tel_{gebied}_{leerjaar}_{plek}"


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


@formule("sindsdien")
class Sindsdien:
    """How old what an actie filled in is, and in how many places a result changed since.

    Per gebied, `vol` is filled where there is something to compare: `toen` with `nu`.
    """

    excel = (
        'IF({datum}="","{leeg}","{tekst}"&DAY({datum})&" "&INDEX(lst_maand,MONTH({datum}))'
        '&"; sindsdien "&({som})&IF(({som})=1," {een} veranderd."," {meer} veranderd."))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        datum = rij.inhoud.kop(p["datum"])
        if not isinstance(datum, date):
            return p["leeg"]
        aantal = aantal_veranderd(rij.inhoud, p)
        maand = rij.inhoud.werkboek.lijsten["maand"][datum.month - 1]
        woord = p["een"] if aantal == 1 else p["meer"]
        return f"{p['tekst']}{datum.day} {maand}; sindsdien {aantal} {woord} veranderd."


def aantal_veranderd(inhoud: Inhoud, p: Params) -> int:
    """Return in how many places a result changed since an actie filled in."""
    return sum(
        bool(kind.tekst(f"{g}_{p['vol']}"))
        and kind.tekst(f"{g}_{p['nu']}").casefold() != kind.tekst(f"{g}_{p['toen']}").casefold()
        for kind in inhoud.rijen(p["tabel"])
        if kind.leerjaar is not None
        for g in p["gebieden"].split()
    )


def sindsdien(gebieden: Iterable[str], velden: Mapping[str, str]) -> dict[str, str]:
    """Return the params of `sindsdien`; `velden` holds all but the sum itself."""
    sleutels, tabel = tuple(gebieden), velden["tabel"]
    som = "+".join(
        f'SUMPRODUCT(({tabel}[leerjaar]<>"")*({tabel}[{g}_{velden["vol"]}]<>"")'
        f"*({tabel}[{g}_{velden['nu']}]<>{tabel}[{g}_{velden['toen']}]))"
        for g in sleutels
    )
    return {**velden, "gebieden": " ".join(sleutels), "som": som or "0"}
