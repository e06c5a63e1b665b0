"""The Excel texts of the helper table behind the Leerlingkaart: one row a gebied.

Fields end in 0, 1, 2 for last year, M and E.
"""

from collections.abc import Callable, Mapping

from hgw_excel.schema.formules.weergave_feiten import INTERN, uitleg_bij
from hgw_excel.schema.formules.weergave_kaart_cel import Cellen, met_kind, per_profiel, scores
from hgw_excel.schema.formules.weergave_kaart_feiten import BREUK, HALVE_RUIMTE, IN_OVERLEG
from hgw_excel.schema.formules.weergave_kaart_meting import METING
from hgw_excel.schema.fragmenten import tekst
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.werkboek import Workbook

METING_VELDEN = ("label", "score", "niveau", "bij", "woord", "cijfer", "onder", "punt")
VELDEN = (
    "naam", "nu", "kop",
    *(f"{veld}{i}" for veld in METING_VELDEN[:3] for i in range(3)),
    "lijn", "laatste", "laag", "hoog",
    *(f"{veld}{i}" for veld in METING_VELDEN[3:] for i in range(3)),
    "zin", "aanpak",
)  # fmt: skip
"""In an order in which each field only needs earlier ones."""


def veld_excel(werkboek: Workbook, gebied: Gebied, veld: str, cel: Cellen) -> str:
    """Return the Excel text of one field, with column keys (see `render`)."""
    if veld[-1] in "012":
        return METING[veld[:-1]](werkboek, gebied, int(veld[-1]), cel)
    return _LOS[veld](werkboek, gebied, cel)


def _naam(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    return tekst(gebied.kort)


def _nu(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    waar = f"INDEX(tblGroepsoverzicht[{gebied.sleutel}],MAX(1,{cel['overzicht']}))"
    leeg = f'OR({waar}="?",{waar}={tekst(werkboek.school.codes[1])})'
    return f'IF({cel["overzicht"]}=0,"",IF({leeg},"",{waar}&""))'


def _kop(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    return per_profiel(gebied, cel, '""', cel["nu"])


def _lijn(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    return f"IF(COUNT({cel['score0']},{cel['score1']},{cel['score2']})>1,1,0)"


def _laatste(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    uit = "0"
    for i in range(3):
        uit = f'IF(OR({cel[f"score{i}"]}<>"",{cel[f"niveau{i}"]}<>""),{i + 1},{uit})'
    return uit


def _rand(cel: Cellen, teken: str) -> str:
    scores = ",".join(cel[f"score{i}"] for i in range(3))
    midden = f"(MAX({scores})+MIN({scores}))/2"
    half = f"MAX(ABS(MAX({scores})),ABS(MIN({scores})))*{HALVE_RUIMTE}"
    return f"IF({cel['lijn']}=1,{midden}{teken}{half},NA())"


def _laag(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    return _rand(cel, "-")


def _hoog(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    return _rand(cel, "+")


def _zin(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    return met_kind(cel, per_profiel(gebied, cel, _zin_jong(cel), _zin_oud(gebied, cel)))


def _zin_jong(cel: Cellen) -> str:
    m, e = cel["niveau1"], cel["niveau2"]
    return (
        f'IF(OR({m}="",{e}=""),"Nog geen twee observaties.",'
        f'IF({m}={e},"Het bleef \'"&{e}&"\'.","Van \'"&{m}&"\' naar \'"&{e}&"\'."))'
    )


def _zin_oud(gebied: Gebied, cel: Cellen) -> str:
    nu, toen = scores(cel, f"{gebied.sleutel}_nu"), scores(cel, f"{gebied.sleutel}_toen")
    niveau = (
        f'IF(OR({nu}="",{toen}=""),"Nog geen twee metingen.",'
        f'IF({nu}={toen},"Het niveau bleef "&{nu}&".","Van "&{toen}&" naar "&{nu}&"."))'
    )
    if not gebied.hoofdtoets:
        return niveau
    punten = scores(cel, f"{gebied.sleutel}_punten")
    aantal = f'SUBSTITUTE(ABS({punten}),".",",")&IF(ABS({punten})=1," punt "," punten ")'
    slot = f'IF({punten}>0,"gegroeid.","lager dan de vorige keer.")'
    met_punten = f'IF({punten}=0,"Evenveel punten als de vorige keer.",{aantal}&{slot})'
    breuk = scores(cel, f"{gebied.sleutel}_breuk")
    for soort, zin in BREUK.items():
        niveau = f"IF({breuk}={tekst(soort)},{tekst(zin)},{niveau})"
    return f"IF(ISNUMBER({punten}),{met_punten},{niveau})"


def _aanpak(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    if not gebied.indelen:
        return '""'
    woorden = werkboek.school.aanpakken
    aanpak = f"INDEX(tblIndeling[{gebied.sleutel}_aanpak],MAX(1,{cel['indeling']}))"
    uit = (
        f"IF(AND({aanpak}={tekst(woorden.bespreken)},kaart_voor<>{tekst(INTERN)}),"
        f'{tekst(IN_OVERLEG)},{aanpak}&"")'
    )
    for plaats, woord in enumerate(woorden.groepen):
        uit = f"IF({aanpak}={tekst(woord)},{aanpak}&{tekst(' · ' + uitleg_bij(plaats))},{uit})"
    return f'IF({cel["indeling"]}=0,"",{uit})'


_LOS: Mapping[str, Callable[[Workbook, Gebied, Cellen], str]] = {
    "naam": _naam, "nu": _nu, "kop": _kop, "lijn": _lijn, "laatste": _laatste, "laag": _laag,
    "hoog": _hoog, "zin": _zin,
    "aanpak": _aanpak,
}  # fmt: skip
