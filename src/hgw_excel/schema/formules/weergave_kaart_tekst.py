"""The Excel texts of the helper table behind the Leerlingkaart: one row a gebied.

`cel` maps names to addresses: `rij`, `leerjaar`, `overzicht`, `indeling` (of the child) and the
fields of the same row that another field needs. Fields end in 0, 1, 2 for last year, M and E.
"""

from collections.abc import Callable, Mapping

from hgw_excel.schema.formules.weergave_feiten import INTERN, uitleg_bij
from hgw_excel.schema.formules.weergave_kaart_feiten import (
    ANDERS,
    BREUK,
    EERSTE_LEERJAAR,
    GEEN,
    HALVE_RUIMTE,
    IN_OVERLEG,
    JONGE_LABELS,
)
from hgw_excel.schema.fragmenten import anders, een_van, in_hoofdletters, is_code, per_toets, tekst
from hgw_excel.schema.gebied import MOMENTEN, Gebied, momenten
from hgw_excel.schema.werkboek import Workbook

Cellen = Mapping[str, str]

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
        return _METING[veld[:-1]](werkboek, gebied, int(veld[-1]), cel)
    return _LOS[veld](werkboek, gebied, cel)


def in_leerjaar(cel: Cellen, leerjaren: tuple[int, ...]) -> str:
    """Return the condition that the child is in one of these leerjaren."""
    return een_van(cel["leerjaar"], leerjaren)


def _scores(cel: Cellen, key: str) -> str:
    return f"INDEX(tblScores[{key}],MAX(1,{cel['rij']}))"


def _per_profiel(gebied: Gebied, cel: Cellen, jong: str, oud: str) -> str:
    if not gebied.jong:
        return oud
    return f"IF({in_leerjaar(cel, gebied.jong)},{jong},{oud})"


def _met_kind(cel: Cellen, excel: str) -> str:
    return f'IF({cel["rij"]}=0,"",{excel})'


def _naam(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    return tekst(gebied.kort)


def _nu(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    waar = f"INDEX(tblGroepsoverzicht[{gebied.sleutel}],MAX(1,{cel['overzicht']}))"
    leeg = f'OR({waar}="?",{waar}={tekst(werkboek.school.codes[1])})'
    return f'IF({cel["overzicht"]}=0,"",IF({leeg},"",{waar}&""))'


def _kop(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    return _per_profiel(gebied, cel, '""', cel["nu"])


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
    return _met_kind(cel, _per_profiel(gebied, cel, _zin_jong(cel), _zin_oud(gebied, cel)))


def _zin_jong(cel: Cellen) -> str:
    m, e = cel["niveau1"], cel["niveau2"]
    return (
        f'IF(OR({m}="",{e}=""),"Nog geen twee observaties.",'
        f'IF({m}={e},"Het bleef \'"&{e}&"\'.","Van \'"&{m}&"\' naar \'"&{e}&"\'."))'
    )


def _zin_oud(gebied: Gebied, cel: Cellen) -> str:
    nu, toen = _scores(cel, f"{gebied.sleutel}_nu"), _scores(cel, f"{gebied.sleutel}_toen")
    niveau = (
        f'IF(OR({nu}="",{toen}=""),"Nog geen twee metingen.",'
        f'IF({nu}={toen},"Het niveau bleef "&{nu}&".","Van "&{toen}&" naar "&{nu}&"."))'
    )
    if not gebied.hoofdtoets:
        return niveau
    punten = _scores(cel, f"{gebied.sleutel}_punten")
    aantal = f'SUBSTITUTE(ABS({punten}),".",",")&IF(ABS({punten})=1," punt "," punten ")'
    slot = f'IF({punten}>0,"gegroeid.","lager dan de vorige keer.")'
    met_punten = f'IF({punten}=0,"Evenveel punten als de vorige keer.",{aantal}&{slot})'
    breuk = _scores(cel, f"{gebied.sleutel}_breuk")
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


def _label(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    oud = _label_vorige(werkboek, gebied, cel) if i == 0 else _label_nu(werkboek, gebied, i, cel)
    return _met_kind(cel, _per_profiel(gebied, cel, tekst(JONGE_LABELS[i]), oud))


def _label_nu(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    leerjaren = tuple(
        lj for deel in gebied.per_toets for lj in _verwacht(werkboek, deel, i) if lj in deel.oud
    )
    if not leerjaren:
        return '""'
    return f'IF({in_leerjaar(cel, leerjaren)},"{MOMENTEN[i - 1]}"&{cel["leerjaar"]},"")'


def _verwacht(werkboek: Workbook, gebied: Gebied, i: int) -> tuple[int, ...]:
    toets, moment = gebied.hoofdtoets, MOMENTEN[i - 1]
    if toets is None or moment not in momenten(werkboek.school, toets, gebied):
        return ()
    gevraagd = werkboek.school.verwacht(toets.sleutel, moment)
    return tuple(leerjaar for leerjaar in gevraagd if leerjaar in gebied.oud)


def _label_vorige(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    vorige = per_toets(gebied, cel["leerjaar"], lambda deel: _vorig_moment(werkboek, deel, cel))
    return f'IF({in_leerjaar(cel, gebied.oud)},{vorige},"")' if gebied.hoofdtoets else vorige


def _vorig_moment(werkboek: Workbook, gebied: Gebied, cel: Cellen) -> str:
    if gebied.hoofdtoets is None:
        return '""'
    toets = gebied.hoofdtoets.sleutel
    eerder = '""'
    for moment in MOMENTEN:
        leerjaren = [lj + 1 for lj in werkboek.school.verwacht(toets, moment)]
        samen = tuple(lj for lj in leerjaren if lj in gebied.oud and lj > EERSTE_LEERJAAR)
        if samen:
            vorig = f'"{moment}"&({cel["leerjaar"]}-1)'
            eerder = f"IF({in_leerjaar(cel, samen)},{vorig},{eerder})"
    plek = _scores(cel, f"{toets}_vorige_rij")
    return f'IF({plek}=0,{eerder},INDEX(tblToetsen[moment],MAX(1,{plek}))&"")'


def _score(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    oud = per_toets(gebied, cel["leerjaar"], lambda deel: _getal(werkboek, deel, i, cel))
    return _met_kind(cel, _per_profiel(gebied, cel, '""', oud))


def _getal(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    key = _kolom(werkboek, gebied, i, "score")
    if not key:
        return '""'
    waar = _scores(cel, key)
    getal = f'IF(AND({cel[f"label{i}"]}<>"",ISNUMBER({waar})),{waar},"")'
    weg = _gemist(werkboek, cel, key) if i else _andere_toets(gebied, cel)
    return f'IF({weg},"",{getal})'


def _andere_toets(gebied: Gebied, cel: Cellen) -> str:
    """Return the condition that this year's test is on another scale than last year's."""
    toets = gebied.hoofdtoets
    if toets is None:
        return "FALSE"
    nu, toen = (_scores(cel, f"{toets.sleutel}_{veld}") for veld in ("versie", "vorige_versie"))
    return anders(f"TRIM({nu})", f"TRIM({toen})")


def _gat(gebied: Gebied, i: int, cel: Cellen) -> str:
    """Return what stands where there is no score."""
    geen = tekst(GEEN)
    if i > 0 or gebied.hoofdtoets is None:
        return geen
    ander = per_toets(gebied, cel["leerjaar"], lambda deel: _andere_toets(deel, cel))
    oud = f"AND({in_leerjaar(cel, gebied.oud)},{ander})"
    return f"IF({oud},{tekst(ANDERS)},{geen})"


def _niveau(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    jong = '""'
    if gebied.jong and i > 0:
        jong = f"TRIM({_scores(cel, f'obs_{gebied.sleutel}_{MOMENTEN[i - 1].lower()}')})"
    oud = per_toets(gebied, cel["leerjaar"], lambda deel: _woorden(werkboek, deel, i, cel))
    return _met_kind(cel, _per_profiel(gebied, cel, jong, oud))


def _woorden(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    key = _kolom(werkboek, gebied, i, "niveau")
    if not key:
        return '""'
    niveau = _scores(cel, key) + '&""' if i == 0 else _geldig(werkboek, cel, key)
    return f'IF({cel[f"label{i}"]}="","",{niveau})'


def _kolom(werkboek: Workbook, gebied: Gebied, i: int, veld: str) -> str:
    """Return the key in tblScores of a place's score or niveau, '' when there is none."""
    toets = gebied.hoofdtoets
    if toets is None:
        return ""
    if i == 0:
        return f"{toets.sleutel}_vorige" + ("_score" if veld == "score" else "")
    if not _verwacht(werkboek, gebied, i):
        return ""
    return f"{toets.sleutel}_{MOMENTEN[i - 1].lower()}_{veld}"


def _geldig(werkboek: Workbook, cel: Cellen, key: str) -> str:
    """Return the niveau as delivered, else as computed; '' for a code."""
    groot = werkboek.school.systeem.hoofdletters
    geleverd = in_hoofdletters(f"TRIM({_scores(cel, key)})", wel=groot)
    berekend = _scores(cel, key.removesuffix("niveau") + "berekend")
    uit = f'IF({geleverd}<>"",{geleverd},{berekend}&"")'
    return f'IF({_gemist(werkboek, cel, key)},"",{uit})'


def _gemist(werkboek: Workbook, cel: Cellen, key: str) -> str:
    """Return the condition that a code stands in the place of a score or a niveau."""
    cellen = (_scores(cel, key.rpartition("_")[0] + veld) for veld in ("_score", "_niveau"))
    return is_code(cellen, werkboek.school.codes)


def _bij(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    return f'IF({cel["lijn"]}=1,"",{cel[f"label{i}"]})'


def _woord(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    label, niveau, score = (cel[f"{veld}{i}"] for veld in ("label", "niveau", "score"))
    met_score = f'{niveau}&IF({niveau}="",""," · ")&SUBSTITUTE({score},".",",")'
    gat = _gat(gebied, i, cel)
    woord = f'IF(ISNUMBER({score}),{met_score},IF({niveau}="",{gat},{niveau}))'
    return f'IF(OR({cel["lijn"]}=1,{label}=""),"",{woord})'


def _cijfer(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    label, score = cel[f"label{i}"], cel[f"score{i}"]
    gat = f'IF({label}="","",{_gat(gebied, i, cel)})'
    return f'IF({cel["lijn"]}=0,"",IF(ISNUMBER({score}),{score},{gat}))'


def _onder(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    label, niveau = cel[f"label{i}"], cel[f"niveau{i}"]
    return f'IF({cel["lijn"]}=0,"",{label}&IF({niveau}="","",": "&{niveau}))'


def _punt(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    score = cel[f"score{i}"]
    return f"IF(AND({cel['lijn']}=1,ISNUMBER({score})),{score},NA())"


_LOS: Mapping[str, Callable[[Workbook, Gebied, Cellen], str]] = {
    "naam": _naam, "nu": _nu, "kop": _kop, "lijn": _lijn, "laatste": _laatste, "laag": _laag,
    "hoog": _hoog, "zin": _zin,
    "aanpak": _aanpak,
}  # fmt: skip
_METING: Mapping[str, Callable[[Workbook, Gebied, int, Cellen], str]] = {
    "label": _label, "score": _score, "niveau": _niveau, "bij": _bij, "woord": _woord,
    "cijfer": _cijfer, "onder": _onder, "punt": _punt,
}  # fmt: skip
