"""The functions that Excel calls: convert, ask, return."""

from hgw_udfs.gereedschap import Antwoord, Cel, Reeks, antwoord, excelfunctie


@excelfunctie
def HGW_NIVEAU(score: Cel, toets: Cel, leerjaar: Cel, moment: Cel, systeem: Cel) -> Antwoord:
    return antwoord("HGW_NIVEAU", score, toets, leerjaar, moment, systeem)


@excelfunctie
def HGW_NIVEAU_PERCENTIEL(percentiel: Cel, systeem: Cel) -> Antwoord:
    return antwoord("HGW_NIVEAU_PERCENTIEL", percentiel, systeem)


@excelfunctie
def HGW_GROEI(toen: Cel, nu: Cel) -> Antwoord:
    return antwoord("HGW_GROEI", toen, nu)


@excelfunctie
def HGW_FUNCTIONERINGSNIVEAU(score: Cel, toets: Cel, systeem: Cel) -> Antwoord:
    return antwoord("HGW_FUNCTIONERINGSNIVEAU", score, toets, systeem)


@excelfunctie
def HGW_LEERRENDEMENT(dle: Cel, dl: Cel) -> Antwoord:
    return antwoord("HGW_LEERRENDEMENT", dle, dl)


@excelfunctie
def HGW_SIGNALEN(vakgebied: Cel, niveaus: Reeks, scores: Reeks) -> Antwoord:
    return antwoord("HGW_SIGNALEN", vakgebied, niveaus, scores)


@excelfunctie
def HGW_AANPAK(niveau: Cel, voorstel: Cel, keuze: Cel) -> Antwoord:
    return antwoord("HGW_AANPAK", niveau, voorstel, keuze)


@excelfunctie
def HGW_INDELING(niveaus: Reeks, keuzes: Reeks) -> Antwoord:
    return antwoord("HGW_INDELING", niveaus, keuzes)
