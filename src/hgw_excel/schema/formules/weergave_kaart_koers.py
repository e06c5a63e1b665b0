"""Is a child with an ontwikkelingsperspectief on course? A line for colleagues on its card.

Behind the card one row a gebied holds the steps: the norms of the last two moments, the line, the
months of instruction, the outcome, and how it is told. See `domein.opp`.
"""

from collections.abc import Callable, Mapping

from hgw_excel.domein.getal import als_getal, nederlands
from hgw_excel.domein.leerrendement import VOLTOOID
from hgw_excel.domein.opp import GEEN_GROEI, GEEN_MAAT, ONBEKEND, ONDER, OP_KOERS, UITSLAGEN
from hgw_excel.domein.school import School
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.weergave_feiten import aaneen, ingekort
from hgw_excel.schema.formules.weergave_kaart_feiten import is_intern, kind_op_kaart
from hgw_excel.schema.formules.weergave_kaart_gesprek import EERSTE_JAAR
from hgw_excel.schema.formules.weergave_kaart_koers_feiten import (
    MAAND,
    ONMOGELIJK,
    dubbel,
    rendement,
    velden,
)
from hgw_excel.schema.fragmenten import anders, een_van, per_toets, tekst
from hgw_excel.schema.gebied import Gebied, momenten
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde

EIGEN_LIJN = "Eigen lijn"
DELEN = ("op", "onder", "onbekend")
"""The cells that hold the gebieden with each of UITSLAGEN."""

Cellen = Mapping[str, str]


def _komma(excel: str) -> str:
    return f'SUBSTITUTE({excel},".",",")'


def _rij(kolom: str, tabel: str = "tblLeerlingen", rij: str = "{leerlingen}") -> str:
    return f"INDEX({tabel}[{kolom}],MAX(1,{rij}))"


_GETYPT = _rij("verwacht_leerrendement")
_ROUTE = f"TRIM({_rij('leerroute')})"
_VAN_ROUTE = f"SUMPRODUCT((lst_leerroute={_ROUTE})*lst_leerroute_rendement)"


@formule("weergave_kaart_rendement")
class KaartRendement:
    """The share expected of the child: its own, else that of its leerroute; '' without an OPP."""

    excel = (
        f'IF({{leerlingen}}=0,"",IF(AND(ISNUMBER({_GETYPT}),{_GETYPT}>0),{_GETYPT},'
        f'IF({_ROUTE}="","",IF({_VAN_ROUTE}>0,{_VAN_ROUTE},""))))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        procent = rendement(kind_op_kaart(rij.inhoud))
        return "" if procent is None else als_getal(procent)


def _dubbel_excel() -> str:
    """Return how many leerjaren the child did twice, by the years of its earlier results.

    Over a table of one row one engine can't take a minimum: then there is nothing to count.
    """
    delen = []
    for leerjaar in range(3, 9):
        wie = f'tblToetsen[leerling_id],{{id}},tblToetsen[moment],"?{leerjaar}"'
        eerste = f'MINIFS(tblToetsen[tijd],{wie},tblToetsen[tijd],">0")'
        laatste = (
            f"IF({{leerjaar}}={leerjaar},INT(hgw_jaarvolgorde/10),"
            f"INT(MAXIFS(tblToetsen[tijd],{wie})/10))"
        )
        delen.append(f"IF({eerste}=0,0,MIN(1,MAX(0,{laatste}-INT({eerste}/10))))")
    return f'IF({{id}}="",0,IFERROR({"+".join(delen)},0))'


@formule("weergave_kaart_dubbel")
class KaartDubbel:
    """How many leerjaren from groep 3 on the child did twice: each counts ten months more."""

    excel = _dubbel_excel()

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        kind = kind_op_kaart(rij.inhoud)
        return dubbel(kind) if kind and kind["leerling_id"] else 0


def veld_excel(school: School, gebied: Gebied, veld: str, cel: Cellen) -> str:
    """Return the Excel text of one field; `cel` also has rendement and dubbel of the child."""
    return _EXCEL[veld](school, gebied, cel)


def _scores(cel: Cellen, key: str) -> str:
    return f"INDEX(tblScores[{key}],MAX(1,{cel['rij']}))"


def _punten(gebied: Gebied, cel: Cellen) -> str:
    return _scores(cel, f"{gebied.sleutel}_punten") if gebied.hoofdtoets else '""'


def _norm(gebied: Gebied, cel: Cellen, label: str) -> str:
    def maak(deel: Gebied) -> str:
        if deel.hoofdtoets is None:
            return "0"
        sleutel = f"{tekst(deel.hoofdtoets.naam + '|')}&{label}"
        return f"IFERROR(MATCH({sleutel},tblNormen[sleutel],0),0)"

    return per_toets(gebied, cel["leerjaar"], maak)


def _norm_toen(school: School, gebied: Gebied, cel: Cellen) -> str:
    twee = f'AND({cel["score2"]}<>"",{cel["score1"]}<>"")'
    return _norm(gebied, cel, f"IF({twee},{cel['label1']},{cel['label0']})")


def _norm_nu(school: School, gebied: Gebied, cel: Cellen) -> str:
    return _norm(gebied, cel, f'IF({cel["score2"]}<>"",{cel["label2"]},{cel["label1"]})')


def _lijn(school: School, gebied: Gebied, cel: Cellen) -> str:
    def uit(kolom: str, norm: str) -> str:
        return _rij(kolom, "tblNormen", cel[norm])

    nu, toen = uit("gemiddelde", "norm_nu"), uit("gemiddelde", "norm_toen")
    landelijk = f"ROUND(ROUND({nu},1)-ROUND({toen},1),1)"
    getal = f"ROUND(ROUND({landelijk}*{cel['rendement']}/100,9),1)"
    weg = ",".join((
        f"NOT(ISNUMBER({nu}))", f"NOT(ISNUMBER({toen}))",
        f"N({nu})>{ONMOGELIJK:.0E}", f"N({toen})>{ONMOGELIJK:.0E}",
        *(anders(f"TRIM({uit(k, 'norm_nu')})", f"TRIM({uit(k, 'norm_toen')})")
          for k in ("norm_versie", "versie")),
        per_toets(gebied, cel["leerjaar"], lambda deel: _andere_versie(deel, cel, uit)),
    ))  # fmt: skip
    som = f'IF(OR({weg}),"",IF({landelijk}>0,{getal},""))'
    niet = f'{cel["rendement"]}="",NOT(ISNUMBER({_punten(gebied, cel)}))'
    return f'IF(OR({niet},{cel["norm_nu"]}=0,{cel["norm_toen"]}=0),"",{som})'


def _andere_versie(deel: Gebied, cel: Cellen, uit: Callable[[str, str], str]) -> str:
    if deel.hoofdtoets is None:
        return "FALSE"
    versie = _scores(cel, f"{deel.hoofdtoets.sleutel}_versie")
    return anders(f"TRIM({versie})", f"TRIM({uit('versie', 'norm_nu')})")


def _dl(school: School, gebied: Gebied, cel: Cellen) -> str:
    def van_toets(deel: Gebied) -> str:
        toets = deel.hoofdtoets
        wel = momenten(school, toets, gebied) if toets else ()
        return _maand(deel, wel, cel)

    maand = per_toets(gebied, cel["leerjaar"], van_toets)
    voorbij = f"MOD({maand}-8,12)" + ("-1" if school.dl_telling == VOLTOOID else "")
    maanden = f"10*({cel['leerjaar']}-3+{cel['dubbel']})+MIN(10,MAX(0,{voorbij}))"
    geen = f'{cel["rendement"]}="",{cel["laatste"]}<2,NOT({een_van(cel["leerjaar"], gebied.oud)})'
    return f'IF(OR({geen}),"",MIN(60,{maanden}))'


def _maand(deel: Gebied, wel: tuple[str, ...], cel: Cellen) -> str:
    """Return the month of the newest result; `wel` are the moments that have columns."""
    uit = f"IF({cel['laatste']}=3,{MAAND[3]},{MAAND[2]})"
    toets = deel.hoofdtoets
    for plek, moment in ((2, "M"), (3, "E")):
        if toets is None or moment not in wel:
            continue
        dag = _scores(cel, f"{toets.sleutel}_{moment.lower()}_datum")
        bekend = f"AND({cel['laatste']}={plek},N({dag})>{EERSTE_JAAR})"
        uit = f"IF({bekend},MONTH(N({dag})),{uit})"
    return uit


def _dle(gebied: Gebied, cel: Cellen) -> str:
    def maak(deel: Gebied) -> str:
        toets = deel.hoofdtoets
        return _scores(cel, f"{toets.sleutel}_dle") if toets else '""'

    return per_toets(gebied, cel["leerjaar"], maak)


def _koers(school: School, gebied: Gebied, cel: Cellen) -> str:
    punten, dle = _punten(gebied, cel), _dle(gebied, cel)
    op_lijn = f"IF({punten}>={cel['koers_lijn']},{tekst(OP_KOERS)},{tekst(ONDER)})"
    deel = f"ROUND(ROUND(100*N({dle})/MAX(1,N({cel['dl']})),9),0)"
    in_dle = f"IF({deel}>={cel['rendement']},{tekst(OP_KOERS)},{tekst(ONDER)})"
    met_dle = f"AND(ISNUMBER({dle}),N({dle})>=0,N({cel['dl']})>0)"
    uit = f"IF(ISNUMBER({cel['koers_lijn']}),{op_lijn},IF({met_dle},{in_dle},{tekst(ONBEKEND)}))"
    geen = f'{cel["rendement"]}="",NOT({een_van(cel["leerjaar"], gebied.oud)})'
    return f'IF(OR({geen}),"",{uit})'


def _koers_woord(school: School, gebied: Gebied, cel: Cellen) -> str:
    punten, dle = _punten(gebied, cel), _dle(gebied, cel)
    op_lijn = f'{_komma(punten)}&", lijn "&{_komma(cel["koers_lijn"])}'
    in_dle = f'"DLE "&{_komma(dle)}&" bij DL "&{cel["dl"]}'
    geen = f"IF(ISNUMBER({punten}),{tekst(GEEN_MAAT)},{tekst(GEEN_GROEI)})"
    met_maat = f"IF(ISNUMBER({cel['koers_lijn']}),{op_lijn},{in_dle})"
    uitleg = f"IF({cel['koers']}={tekst(ONBEKEND)},{geen},{met_maat})"
    return f'IF({cel["koers"]}="","",{tekst(gebied.kort + " (")}&{uitleg}&")")'


_EXCEL: Mapping[str, Callable[[School, Gebied, Cellen], str]] = {
    "norm_toen": _norm_toen, "norm_nu": _norm_nu, "koers_lijn": _lijn, "dl": _dl, "koers": _koers,
    "koers_woord": _koers_woord,
}  # fmt: skip


@formule("weergave_kaart_koersveld")
class KaartKoersveld:
    """One field of one gebied for the chosen child; `excel` comes from `veld_excel`."""

    excel = "{excel}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        kind = kind_op_kaart(rij.inhoud)
        if kind is None:
            return 0 if p["veld"].startswith("norm") else ""
        return velden(kind, rij.inhoud.werkboek.gebied(p["gebied"]))[p["veld"]]


@formule("weergave_kaart_koersdeel", array=True)
class KaartKoersdeel:
    """The gebieden with one outcome: 'Rekenen (12, lijn 9), Spelling (8, lijn 7)'."""

    excel = 'TEXTJOIN(", ",TRUE,IF({koers}="{uitslag}",{woord},""))'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        kind = kind_op_kaart(rij.inhoud)
        if kind is None:
            return ""
        alle = [velden(kind, gebied) for gebied in rij.inhoud.werkboek.gebieden]
        return ", ".join(str(v["koers_woord"]) for v in alle if v["koers"] == p["uitslag"])


_DELEN = "".join(
    f'&IF({{{naam}}}="",""," · {uitslag}: "&{{{naam}}})'
    for naam, uitslag in zip(DELEN, UITSLAGEN, strict=True)
)
_REGEL = f'"{EIGEN_LIJN} "&{_komma("{rendement}")}&"%"{_DELEN}'


@formule("weergave_kaart_koers")
class KaartKoers:
    """'Eigen lijn 75% · op koers: Rekenen (12, lijn 9)', for colleagues only; '' without an OPP."""

    excel = (
        'IF(OR(kaart_voor<>"intern",{rendement}=""),"",'
        f'IF(LEN({_REGEL})>{{ruimte}},LEFT({_REGEL},{{ruimte}}-2)&" …",{_REGEL}))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        procent = rendement(kind_op_kaart(rij.inhoud))
        if procent is None or not is_intern(rij.inhoud):
            return ""
        delen = [
            (uitslag, KaartKoersdeel.waarde(rij, {"uitslag": uitslag})) for uitslag in UITSLAGEN
        ]
        woorden = [f"{uitslag}: {deel}" for uitslag, deel in delen if deel]
        return ingekort(
            aaneen([f"{EIGEN_LIJN} {nederlands(procent)}%", *woorden]), int(p["ruimte"])
        )
