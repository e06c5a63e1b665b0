"""Was the goal of a group reached? Proposed from its own number, else from who kept up."""

from hgw_excel.domein.afspraken import EvaluatieAfspraken

BEHAALD, DEELS, NIET = "behaald", "deels", "niet behaald"
UITKOMSTEN = (BEHAALD, DEELS, NIET)
"""What a teacher may choose, and what is proposed."""


def doel_uitkomst(gehaald: int, van: int, aantal: int, afspraken: EvaluatieAfspraken) -> str:
    """Return 'deels: 1 van 6', '' when nobody has a new result.

    Reached is reached: only a goal that falls short is judged by a percentage.

    Args:
        gehaald: children on the niveau of the goal, or higher.
        van: children with a new niveau.
        aantal: how many children the goal asks for.
        afspraken: `deels` is a bound, inclusive, in percents of `aantal`.
    """
    if not van:
        return ""
    if gehaald >= aantal:
        woord = BEHAALD
    else:
        woord = DEELS if gehaald * 100 >= aantal * afspraken.deels else NIET
    return f"{woord}: {gehaald} van {van}"


def uitkomst(goed: int, van: int, afspraken: EvaluatieAfspraken) -> str:
    """Return 'deels: 4 van 6', '' when nobody has a new result.

    Args:
        goed: children whose niveau is as high as at the start of the period, or higher.
        van: children with a niveau then and a new one now.
        afspraken: bounds, inclusive, in percents of `van`.
    """
    if not van:
        return ""
    if goed * 100 >= van * afspraken.behaald:
        woord = BEHAALD
    else:
        woord = DEELS if goed * 100 >= van * afspraken.deels else NIET
    return f"{woord}: {goed} van {van}"
