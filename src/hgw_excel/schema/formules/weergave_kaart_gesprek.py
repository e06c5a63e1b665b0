"""The lower half of the Leerlingkaart: agreements, and what only colleagues see."""

from datetime import timedelta

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.weergave_feiten import ingekort, kaal, tekst_in
from hgw_excel.schema.formules.weergave_kaart import KaartZin
from hgw_excel.schema.formules.weergave_kaart_feiten import (
    NUL_DAG,
    afspraken,
    dagnummer,
    is_intern,
    kind_op_kaart,
)
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.kolom import Waarde

PER_DAG = 10_000
"""A day and a row in one whole number: more than a table has rows."""

EERSTE_JAAR = 366
"""Numbers up to here are no day: spreadsheets disagree about the first year."""

GEEN_AFSPRAKEN = "Nog geen afspraken."

_EERSTE = "ROW(tblBesprekingen[datum])-MIN(ROW(tblBesprekingen[datum]))+1"
_DAG = "IF(ISNUMBER(tblBesprekingen[datum]),INT(tblBesprekingen[datum]),0)"
_SOORT = (
    'IF(kaart_voor="intern",1,(tblBesprekingen[soort]="ouders")'
    '+(tblBesprekingen[soort]="leerling"))'
)
_VAN_KIND = f'(tblBesprekingen[leerling]=kaart_leerling)*(tblBesprekingen[afspraak]<>"")*{_SOORT}'


@formule("weergave_kaart_bespreking", array=True)
class KaartBespreking:
    """Day and row of the k-th last agreement about the child, 0 when there is none."""

    excel = f"IF({{rij}}=0,0,IFERROR(LARGE(IF({_VAN_KIND}>0,{_DAG}*{PER_DAG}+{_EERSTE}),{{k}}),0))"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        gevonden = _afspraak(rij.inhoud, p)
        return dagnummer(gevonden["datum"]) * PER_DAG + gevonden.i + 1 if gevonden else 0


def _afspraak(inhoud: Inhoud, p: Params) -> Rij | None:
    alle = afspraken(inhoud)
    k = int(p["k"])
    return alle[k - 1] if k <= len(alle) else None


def _uit(key: str) -> str:
    return f"INDEX(tblBesprekingen[{key}],MAX(1,MOD({{plek}},{PER_DAG})))"


@formule("weergave_kaart_afspraak")
class KaartAfspraak:
    """The agreement itself; the first line says so when there is none."""

    excel = (
        f'IF({{plek}}=0,IF(AND({{k}}=1,{{rij}}>0),"{GEEN_AFSPRAKEN}",""),'
        f"IF(LEN({_uit('afspraak')})>{{ruimte}},"
        f'LEFT({_uit("afspraak")},{{ruimte}}-2)&" …",{_uit("afspraak")}&""))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        gevonden = _afspraak(rij.inhoud, p)
        if gevonden:
            return ingekort(tekst_in(gevonden, "afspraak"), int(p["ruimte"]))
        eerste = p["k"] == "1" and kind_op_kaart(rij.inhoud) is not None
        return GEEN_AFSPRAKEN if eerste else ""


@formule("weergave_kaart_wie")
class KaartWie:
    """Who does it."""

    excel = f'IF({{plek}}=0,"",{_uit("wie")}&"")'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        return tekst_in(_afspraak(rij.inhoud, p), "wie")


@formule("weergave_kaart_wanneer")
class KaartWanneer:
    """'15 april', or 'gedaan' when it is ready."""

    excel = (
        f'IF({{plek}}=0,"",IF({_uit("gereed")}="ja","gedaan",IF(N({_uit("wanneer")})>{EERSTE_JAAR},'
        f'DAY({_uit("wanneer")})&" "&INDEX(lst_maand,MONTH({_uit("wanneer")})),'
        f'{_uit("wanneer")}&"")))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        gevonden = _afspraak(rij.inhoud, p)
        if gevonden is None:
            return ""
        if tekst_in(gevonden, "gereed").casefold() == "ja":
            return "gedaan"
        return _dag(rij.inhoud, gevonden["wanneer"])


def _dag(inhoud: Inhoud, waarde: Waarde) -> str:
    if dagnummer(waarde) <= EERSTE_JAAR:
        return kaal(waarde)
    dag = NUL_DAG + timedelta(days=dagnummer(waarde))
    return f"{dag.day} {inhoud.werkboek.lijsten['maand'][dag.month - 1]}"


@formule("weergave_kaart_wissel")
class KaartWissel:
    """One text for parents, another for colleagues."""

    excel = 'IF(kaart_voor="intern","{intern}","{ouders}")'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        return p["intern" if is_intern(rij.inhoud) else "ouders"]


@formule("weergave_kaart_intern")
class KaartIntern:
    """'Belemmerend: ...': a text of the Groepsoverzicht that only colleagues see."""

    excel = (
        'IF(OR(kaart_voor<>"intern",{overzicht}=0),"","{naam}: "&IF(INDEX(tblGroepsoverzicht'
        f'[{{key}}],MAX(1,{{overzicht}}))="","–",{KaartZin.excel}))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        if _overzicht(rij.inhoud) is None or not is_intern(rij.inhoud):
            return ""
        return f"{p['naam']}: {KaartZin.waarde(rij, p) or '–'}"


def _overzicht(inhoud: Inhoud) -> Rij | None:
    kind = kind_op_kaart(inhoud)
    return kind.zelfde("tblGroepsoverzicht") if kind else None


@formule("weergave_kaart_stap")
class KaartStap:
    """'werkhouding: goed', for colleagues only."""

    excel = (
        'IF(OR(kaart_voor<>"intern",{overzicht}=0),"","{naam}: "&IF(INDEX(tblGroepsoverzicht'
        '[{key}],MAX(1,{overzicht}))="","–",INDEX(tblGroepsoverzicht[{key}],MAX(1,{overzicht}))))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        overzicht = _overzicht(rij.inhoud)
        if overzicht is None or not is_intern(rij.inhoud):
            return ""
        return f"{p['naam']}: {tekst_in(overzicht, p['key']) or '–'}"
