"""Who is in none of the three groups, in words: '2 bespreken, 1 eigen leerlijn'."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.fragmenten import uit_tekst
from hgw_excel.schema.inhoud import Rij, als_tekst


@formule("teller_overig")
class TellerOverig:
    """Sums up three counters by name (`a`, `b`, `c`) with their words; '–' when all are zero."""

    excel = (
        'IF({a}+{b}+{c}=0,"–",IF({a}>0,{a}&{a_woord},"")&IF(AND({a}>0,{b}+{c}>0),", ","")'
        '&IF({b}>0,{b}&{b_woord},"")&IF(AND({b}>0,{c}>0),", ","")&IF({c}>0,{c}&{c_woord},""))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        paren = [(als_tekst(rij.inhoud.kop(p[k])), uit_tekst(p[f"{k}_woord"])) for k in "abc"]
        return ", ".join(aantal + woord for aantal, woord in paren if aantal != "0") or "–"
