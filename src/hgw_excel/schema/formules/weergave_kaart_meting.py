"""The Excel texts behind the Leerlingkaart of what each moment has: last year, M and E."""

from collections.abc import Callable, Mapping

from hgw_excel.schema.formules.weergave_kaart_cel import (
    Cellen,
    in_leerjaar,
    met_kind,
    per_profiel,
    scores,
)
from hgw_excel.schema.formules.weergave_kaart_feiten import (
    ANDERS,
    EERSTE_LEERJAAR,
    GEEN,
    JONGE_LABELS,
)
from hgw_excel.schema.fragmenten import anders, in_hoofdletters, is_code, per_toets, tekst
from hgw_excel.schema.gebied import MOMENTEN, Gebied, momenten
from hgw_excel.schema.werkboek import Workbook


def _label(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    oud = _label_vorige(werkboek, gebied, cel) if i == 0 else _label_nu(werkboek, gebied, i, cel)
    return met_kind(cel, per_profiel(gebied, cel, tekst(JONGE_LABELS[i]), oud))


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
    plek = scores(cel, f"{toets}_vorige_rij")
    return f'IF({plek}=0,{eerder},INDEX(tblToetsen[moment],MAX(1,{plek}))&"")'


def _score(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    oud = per_toets(gebied, cel["leerjaar"], lambda deel: _getal(werkboek, deel, i, cel))
    return met_kind(cel, per_profiel(gebied, cel, '""', oud))


def _getal(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    key = _kolom(werkboek, gebied, i, "score")
    if not key:
        return '""'
    waar = scores(cel, key)
    getal = f'IF(AND({cel[f"label{i}"]}<>"",ISNUMBER({waar})),{waar},"")'
    weg = _gemist(werkboek, cel, key) if i else _andere_toets(gebied, cel)
    return f'IF({weg},"",{getal})'


def _andere_toets(gebied: Gebied, cel: Cellen) -> str:
    """Return the condition that this year's test is on another scale than last year's."""
    toets = gebied.hoofdtoets
    if toets is None:
        return "FALSE"
    nu, toen = (scores(cel, f"{toets.sleutel}_{veld}") for veld in ("versie", "vorige_versie"))
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
        jong = f"TRIM({scores(cel, f'obs_{gebied.sleutel}_{MOMENTEN[i - 1].lower()}')})"
    oud = per_toets(gebied, cel["leerjaar"], lambda deel: _woorden(werkboek, deel, i, cel))
    return met_kind(cel, per_profiel(gebied, cel, jong, oud))


def _woorden(werkboek: Workbook, gebied: Gebied, i: int, cel: Cellen) -> str:
    key = _kolom(werkboek, gebied, i, "niveau")
    if not key:
        return '""'
    niveau = scores(cel, key) + '&""' if i == 0 else _geldig(werkboek, cel, key)
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
    geleverd = in_hoofdletters(f"TRIM({scores(cel, key)})", wel=groot)
    berekend = scores(cel, key.removesuffix("niveau") + "berekend")
    uit = f'IF({geleverd}<>"",{geleverd},{berekend}&"")'
    return f'IF({_gemist(werkboek, cel, key)},"",{uit})'


def _gemist(werkboek: Workbook, cel: Cellen, key: str) -> str:
    """Return the condition that a code stands in the place of a score or a niveau."""
    cellen = (scores(cel, key.rpartition("_")[0] + veld) for veld in ("_score", "_niveau"))
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


METING: Mapping[str, Callable[[Workbook, Gebied, int, Cellen], str]] = {
    "label": _label, "score": _score, "niveau": _niveau, "bij": _bij, "woord": _woord,
    "cijfer": _cijfer, "onder": _onder, "punt": _punt,
}  # fmt: skip
"""By field; each is asked for the moments 0, 1 and 2."""
