"""What a school has agreed about counting, plans, evaluating and the kwaliteitskaart."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EvaluatieAfspraken:
    """From which percentage of its children on course a goal is reached, or reached in part."""

    behaald: int = 80
    deels: int = 50


@dataclass(frozen=True, slots=True)
class PlanAfspraken:
    """How an empty plan is filled in.

    Attributes:
        doel: percentage of the children for whom a goal counts where there is no ambition.
        gedeeld: from so many children of a group a need is shared by them.
        behoeften: so many shared needs stand in a plan at most, the most shared first.
    """

    doel: int = 80
    gedeeld: int = 2
    behoeften: int = 2


@dataclass(frozen=True, slots=True)
class OverzichtAfspraken:
    """How the overviews count.

    Attributes:
        begonnen: percentage of the children of a leerjaar with a result from which a round of
            tests has begun: one result in the wrong column must not put all others on the list.
        genoeg: percentage from which a moment counts: one result of E in June must not take a
            whole leerjaar off its M.
        net_niet: so many children short is still *net niet*.
        kleinste_groep: below this number a result gets no colour (the law's small-group limit).
    """

    begonnen: int = 10
    genoeg: int = 50
    net_niet: int = 2
    kleinste_groep: int = 10


@dataclass(frozen=True, slots=True)
class KwaliteitAfspraken:
    """The words of the four steps of the kwaliteitskaart, the least first.

    `minstens`: with fewer cards, or fewer scores of one point, nothing is counted.
    """

    stappen: tuple[str, ...] = ("nog niet", "begin gemaakt", "grotendeels", "op orde")
    minstens: int = 3
