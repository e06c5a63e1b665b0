"""The functions that Excel calls: convert, ask, return."""

from hgw_udfs.gereedschap import Cel, Reeks, antwoord, excelfunctie


@excelfunctie
def HGW_NIVEAU(score: Cel, toets: Cel, leerjaar: Cel, moment: Cel, systeem: Cel) -> Cel:
    return antwoord("HGW_NIVEAU", score, toets, leerjaar, moment, systeem)


@excelfunctie
def HGW_NIVEAU_PERCENTIEL(percentiel: Cel, systeem: Cel) -> Cel:
    return antwoord("HGW_NIVEAU_PERCENTIEL", percentiel, systeem)


@excelfunctie
def HGW_GROEI(toen: Cel, nu: Cel) -> Cel:
    return antwoord("HGW_GROEI", toen, nu)


@excelfunctie
def HGW_FUNCTIONERINGSNIVEAU(score: Cel, toets: Cel, systeem: Cel) -> Cel:
    return antwoord("HGW_FUNCTIONERINGSNIVEAU", score, toets, systeem)


@excelfunctie
def HGW_LEERRENDEMENT(dle: Cel, dl: Cel) -> Cel:
    return antwoord("HGW_LEERRENDEMENT", dle, dl)


@excelfunctie
def HGW_SIGNALEN(vakgebied: Cel, niveaus: Reeks, scores: Reeks) -> Cel:
    return antwoord("HGW_SIGNALEN", vakgebied, niveaus, scores)
