"""At which moment the average child has this score: the functioneringsniveau.

Source:
    cito.nl: the moment at which the average pupil has the score; its example: score 8 on
    begrijpend lezen in M5 is M4.
"""

from decimal import Decimal

from hgw_excel.domein.getal import rond
from hgw_excel.domein.normgroei import gemiddelde_van
from hgw_excel.domein.normtabel import DECIMALEN, NormTabel
from hgw_excel.domein.school import NiveauSysteem


def functioneringsniveau(
    score: Decimal | None, tabel: NormTabel, toets: str, systeem: NiveauSysteem, versie: str = ""
) -> str:
    """Return the last moment ('M4') whose average score is not above the score.

    '<M3' below the first moment that is known; '' without a score or an average, and where the
    norms are of more than one version of the test, for their scores don't compare.
    """
    normen = tabel.momenten(toets, systeem.naam, versie)
    gemiddelden = [
        (norm.moment, gemiddelde)
        for norm in normen
        if (gemiddelde := gemiddelde_van(norm, systeem)) is not None
    ]
    versies = {norm.versie.casefold() for norm in normen if norm.versie}
    if score is None or not score.is_finite() or not gemiddelden or len(versies) > 1:
        return ""
    gerond = rond(score, DECIMALEN)
    bereikt = [moment for moment, gemiddelde in gemiddelden if gemiddelde <= gerond]
    return bereikt[-1] if bereikt else f"<{gemiddelden[0][0]}"
