"""The Invalkaart: what a substitute needs of each child, in class-list order."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.weergave_feiten import (
    GROEP_TEKST,
    PERIODE,
    aaneen,
    groep,
    ingekort,
    periode,
    tekst_in,
    zelfde_tekst,
)
from hgw_excel.schema.inhoud import Rij, als_tekst
from hgw_excel.schema.kolom import Waarde

MEE_MET_BASIS, ONBEKEND = "–", "?"


def _orde(rij: Rij) -> int:
    leerling = rij.zelfde("tblLeerlingen")
    return (leerling.i + 1 if leerling else 0) * 1000 + rij.i + 1


def aanwezig(rij: Rij) -> list[Rij]:
    """Return the tblIndeling rows of who is here now, in class-list order."""
    inhoud = rij.inhoud

    def maak() -> list[Rij]:
        rijen = [r for r in inhoud.rijen("tblIndeling") if r.leerjaar is not None]
        return sorted(rijen, key=_orde)

    return inhoud.onthoud(("inval_aanwezig",), maak)


def _kind(rij: Rij, p: Params) -> Rij | None:
    alle = aanwezig(rij)
    k = int(p["k"])
    return alle[k - 1] if k <= len(alle) else None


_RIJEN = "ROWS(tblIndeling[leerjaar])"


@formule("weergave_inval_orde")
class InvalOrde:
    """Class list number and row of row i of tblIndeling in one number; '' for who is not here."""

    excel = (
        f'IF({{i}}>{_RIJEN},"",IF(INDEX(tblIndeling[leerjaar],MIN({{i}},{_RIJEN}))="","",'
        "IFERROR(MATCH(INDEX(tblIndeling[leerling_id],{i}),tblLeerlingen[leerling_id],0),0)"
        "*1000+{i}))"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        i = int(p["i"])
        kinderen = [kind for kind in aanwezig(rij) if kind.i + 1 == i]
        return _orde(kinderen[0]) if kinderen else ""


@formule("weergave_inval_rij")
class InvalRij:
    """The row in tblIndeling of the k-th child, 0 when there is none."""

    excel = "IFERROR(MOD(SMALL({ordes},{k}),1000),0)"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        kind = _kind(rij, p)
        return kind.i + 1 if kind else 0


@formule("weergave_inval_overzicht")
class InvalOverzicht:
    """The row of the same child in tblGroepsoverzicht, 0 when there is none."""

    excel = (
        "IF({rij}=0,0,IFERROR(MATCH(INDEX(tblIndeling[leerling_id],MAX(1,{rij})),"
        "tblGroepsoverzicht[leerling_id],0),0))"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        kind = _kind(rij, p)
        overzicht = kind.zelfde("tblGroepsoverzicht") if kind else None
        return overzicht.i + 1 if overzicht else 0


@formule("weergave_inval_nummer")
class InvalNummer:
    """The number on the class list: the one that stands on the Datamuur."""

    excel = 'IF({rij}=0,"",INT(SMALL({ordes},{k})/1000))'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        kind = _kind(rij, p)
        return _orde(kind) // 1000 if kind else ""


@formule("weergave_inval_kind")
class InvalKind:
    """Name or leerjaar (`key`) of the k-th child."""

    excel = 'IF({rij}=0,"",INDEX(tblIndeling[{key}],MAX(1,{rij})))'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        kind = _kind(rij, p)
        return kind[p["key"]] if kind else ""


@formule("weergave_inval_aanpak")
class InvalAanpak:
    """The aanpak in a gebied where it is not basis: '–' for basis, '?' while it is undecided."""

    excel = (
        'IF({rij}=0,"",IF(INDEX(tblIndeling[{key}],MAX(1,{rij}))={basis},"–",'
        'IF(INDEX(tblIndeling[{key}],MAX(1,{rij}))={bespreken},"?",'
        'INDEX(tblIndeling[{key}],MAX(1,{rij}))&"")))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        woorden = rij.inhoud.werkboek.school.aanpakken
        aanpak = tekst_in(_kind(rij, p), p["key"])
        if zelfde_tekst(aanpak, woorden.basis):
            return MEE_MET_BASIS
        return ONBEKEND if zelfde_tekst(aanpak, woorden.bespreken) else aanpak


_WERKT = 'INDEX(tblGroepsoverzicht[wat_werkt],MAX(1,{overzicht}))&""'


@formule("weergave_inval_werkt")
class InvalWerkt:
    """What works for this child, cut to its place."""

    excel = (
        f'IF({{overzicht}}=0,"",IF(LEN({_WERKT})>{{ruimte}},LEFT({_WERKT},{{ruimte}}-2)&" …",'
        f"{_WERKT}))"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        kind = _kind(rij, p)
        overzicht = kind.zelfde("tblGroepsoverzicht") if kind else None
        return ingekort(tekst_in(overzicht, "wat_werkt"), int(p["ruimte"]))


@formule("weergave_inval_rest")
class InvalRest:
    """How many children did not fit, '' when all did."""

    excel = (
        'IF(COUNT({ordes})>{ruimte},"En nog "&(COUNT({ordes})-{ruimte})&'
        '": kijk op het blad Indeling.","")'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        rest = len(aanwezig(rij)) - int(p["ruimte"])
        return f"En nog {rest}: kijk op het blad Indeling." if rest > 0 else ""


@formule("weergave_inval_titel")
class InvalTitel:
    """'Invalkaart groep 5/6'."""

    excel = f'"Invalkaart"&IF(hgw_groep="",""," "&{GROEP_TEKST})'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        return aaneen(["Invalkaart", groep(rij.inhoud)], " ")


_LEERKRACHTEN = 'IF(hgw_leerkrachten="","","vaste leerkracht: "&hgw_leerkrachten)'


@formule("weergave_inval_regel")
class InvalRegel:
    """'De Zonnewijzer · februari – juli · vaste leerkracht: juf Marieke'."""

    excel = f'TEXTJOIN(" · ",TRUE,hgw_school&"",{PERIODE},{_LEERKRACHTEN})'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        school = als_tekst(rij.inhoud.kop("hgw_school"))
        namen = als_tekst(rij.inhoud.kop("hgw_leerkrachten"))
        vast = f"vaste leerkracht: {namen}" if namen else ""
        return aaneen([school, periode(rij.inhoud), vast])
