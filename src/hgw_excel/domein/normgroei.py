"""What a norm says besides the niveau: the average, the expected growth, how near a border.

Source:
    the reference is the national mean or the child's own previous niveau: Rovict, newsletter of
    June 2016, on vaardigheidsgroei in ESIS; another norm version is another niveau at the same
    score: PO-Raad on the re-set norms.
    group norms: Regeling leerresultaten PO 2014, bijlage B 5.1: 'op of boven de ondergrens', the
    mean rounded to one decimal.
"""

from decimal import Decimal

from hgw_excel.domein.getal import rond
from hgw_excel.domein.groei import is_anders, verschil
from hgw_excel.domein.norm import Norm
from hgw_excel.domein.normtabel import DECIMALEN, LEERLING, NormTabel, band_bij, volgorde
from hgw_excel.domein.school import NiveauSysteem

GROEP = "groep"


def gemiddelde_van(norm: Norm, systeem: NiveauSysteem) -> Decimal | None:
    """Return the score of the average pupil, rounded; None when the norm does not tell.

    A norm that does not name it tells it by its bounds where half of the children lies above a
    known point: in A-E the lower bound of B (percentile 51), in I-V the middle of III. [derived]
    """
    if norm.gemiddelde is not None:
        return rond(norm.gemiddelde, DECIMALEN)
    if norm.norm_soort != LEERLING or norm.systeem != systeem.naam:
        return None
    if systeem.naam == "A-E":
        return _gerond(_grenzen(norm, "B", systeem)[0])
    onder, boven = _grenzen(norm, "III", systeem) if systeem.naam == "I-V" else (None, None)
    return None if onder is None or boven is None else _gerond((onder + boven) / 2)


def verwachte_groei(
    tabel: NormTabel,
    toets: str,
    systeem: NiveauSysteem,
    van: str,
    naar: str,
    versie: str = "",
    niveau: str = "",
) -> Decimal | None:
    """Return the points that children gain from `van` ('M4') to `naar` ('E5').

    None when it can't be told: `naar` is not later, a norm is missing, or the two norms are of
    another version of the test or of the norm.

    Args:
        niveau: '' for the average pupil; else for children who began and stay in the middle of
            that band, or at the one border of an open band. [derived]
    """
    begin = tabel.vind(toets, van, systeem.naam, versie)
    eind = tabel.vind(toets, naar, systeem.naam, versie)
    if begin is None or eind is None or volgorde(naar) <= volgorde(van):
        return None
    if is_anders(begin.norm_versie, eind.norm_versie) or is_anders(begin.versie, eind.versie):
        return None
    if not niveau:
        return verschil(gemiddelde_van(begin, systeem), gemiddelde_van(eind, systeem))
    return verschil(_midden(begin, niveau, systeem), _midden(eind, niveau, systeem))


def afstanden(score: Decimal, norm: Norm) -> tuple[Decimal | None, Decimal | None]:
    """Return the points short of the next higher niveau, and those above the own lower bound.

    Both of the rounded score; None where there is no such bound.

    Raises:
        ValueError: the norm is one for groups or schools; it may not judge a pupil.
    """
    if norm.norm_soort != LEERLING:
        raise ValueError(f"norm_soort {norm.norm_soort!r} can't judge a pupil")
    if not score.is_finite():
        return None, None
    gerond = rond(score, DECIMALEN)
    grenzen = [band.ondergrens for band in norm.banden if band.ondergrens is not None]
    boven = [grens for grens in grenzen if grens > gerond]
    onder = [grens for grens in grenzen if grens <= gerond]
    return (min(boven) - gerond if boven else None, gerond - max(onder) if onder else None)


def niveau_bij_gemiddelde(gemiddelde: Decimal, norm: Norm) -> str:
    """Return the highest niveau of a group norm that the mean of a class reaches, else ''.

    Raises:
        ValueError: the norm is one for pupils or schools; it may not judge a class.
    """
    if norm.norm_soort != GROEP:
        raise ValueError(f"norm_soort {norm.norm_soort!r} can't judge the mean of a class")
    return band_bij(gemiddelde, norm)


def _grenzen(
    norm: Norm, niveau: str, systeem: NiveauSysteem
) -> tuple[Decimal | None, Decimal | None]:
    """Return the lower bound of a niveau and that of the next higher one; None where open."""
    rang, boven = systeem.rang(niveau), None
    for band in norm.banden:
        if rang and systeem.rang(band.niveau) == rang:
            return band.ondergrens, boven
        boven = band.ondergrens
    return None, None


def _midden(norm: Norm, niveau: str, systeem: NiveauSysteem) -> Decimal | None:
    """Return the middle of a band, of an open band its one border."""
    onder, boven = _grenzen(norm, niveau, systeem)
    if onder is None or boven is None:
        return _gerond(boven if onder is None else onder)
    return _gerond((onder + boven) / 2)


def _gerond(x: Decimal | None) -> Decimal | None:
    return None if x is None else rond(x, DECIMALEN)
