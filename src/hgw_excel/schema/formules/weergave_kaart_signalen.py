"""The open signals of a child on the Leerlingkaart for colleagues: three below each other."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.weergave_feiten import ingekort
from hgw_excel.schema.formules.weergave_kaart_feiten import is_intern, kind_op_kaart
from hgw_excel.schema.inhoud import Inhoud, Rij

HOOGSTENS = 3
PER_GEWICHT = 10_000
"""A weight and a row in one whole number: more than a table has rows."""

_RIJ = "ROW(tblSignalen[zwaarte])-MIN(ROW(tblSignalen[zwaarte]))+1"
_OPEN = "(tblSignalen[leerling_id]={id})*(tblSignalen[zwaarte]>0)"


@formule("weergave_kaart_signaalplek", array=True)
class KaartSignaalplek:
    """Weight and row of the k-th heaviest open signal of the child, 0 when there is none."""

    excel = (
        f"IF({{rij}}=0,0,IFERROR(LARGE(IF({_OPEN}>0,"
        f"tblSignalen[zwaarte]*{PER_GEWICHT}-({_RIJ})),{{k}}),0))"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        alle, k = _open(rij.inhoud), int(p["k"])
        return _gewicht(alle[k - 1]) * PER_GEWICHT - alle[k - 1].i - 1 if k <= len(alle) else 0


def _gewicht(signaal: Rij) -> int:
    return int(signaal.tekst("zwaarte"))


def _open(inhoud: Inhoud) -> list[Rij]:
    """Return the signals that ask attention, the heaviest first, then as they stand."""
    kind = kind_op_kaart(inhoud)
    alle = inhoud.alle_van("tblSignalen", kind["leerling_id"]) if kind else ()
    return sorted((s for s in alle if _gewicht(s)), key=lambda s: (-_gewicht(s), s.i))


def _zin(k: int) -> str:
    zin = f"INDEX(tblSignalen[zin],{PER_GEWICHT}-MOD({{plek{k}}},{PER_GEWICHT}))"
    tekst = f'IF(LEN({zin})>{{ruimte}},LEFT({zin},{{ruimte}}-2)&" …",{zin}&"")'
    return tekst if k == 1 else f'IF({{plek{k}}}=0,"",CHAR(10)&{tekst})'


@formule("weergave_kaart_signalen")
class KaartSignalen:
    """'Open signalen: ...', at most three, a line each, and how many more there are."""

    aantal = 'COUNTIFS(tblSignalen[leerling_id],{id},tblSignalen[zwaarte],">0")'
    excel = (
        'IF(OR(kaart_voor<>"intern",{rij}=0),"","Open signalen: "&IF({plek1}=0,"–",'
        f"{'&'.join(_zin(k) for k in range(1, HOOGSTENS + 1))}"
        f'&IF({aantal}>{HOOGSTENS}," En nog "&({aantal}-{HOOGSTENS})&".","")))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        if kind_op_kaart(rij.inhoud) is None or not is_intern(rij.inhoud):
            return ""
        alle = _open(rij.inhoud)
        zinnen = [ingekort(s.tekst("zin"), int(p["ruimte"])) for s in alle[:HOOGSTENS]]
        meer = f" En nog {len(alle) - HOOGSTENS}." if len(alle) > HOOGSTENS else ""
        return "Open signalen: " + ("\n".join(zinnen) or "–") + meer
