"""Parts of sentences that more than one signal says."""

from decimal import Decimal

from hgw_excel.domein.getal import nederlands
from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.school import NiveauSysteem
from hgw_excel.domein.woorden import punten

OP_DE_GRENS = "Op de grens: laat het werk in de klas meetellen."


def onder_hoger(punt: Meetpunt, systeem: NiveauSysteem) -> str:
    """Return 'één punt onder III' of a result just under the next higher niveau.

    Without a norm for the score the percentile told how near it is.
    """
    afstand = punt.tekort or Decimal(0)
    hoever = punten(afstand)
    if punt.percentiel is not None and not punt.norm_versie:
        hoever = f"{nederlands(afstand)} percentiel{'' if afstand < 2 else 'en'}"
    return f"{hoever} onder {systeem.niveaus[-punt.rang - 1]}"


def wat(reeks: Reeks, punt: Meetpunt) -> str:
    """Return the niveau, or a step between quotes: it is a word of the school."""
    return f"'{punt.niveau}'" if reeks.onderwerp is Onderwerp.OBSERVATIE else punt.niveau


def op(punt: Meetpunt) -> str:
    """Return the moment of a result: 'M6', or 'M6 (gemaakt: M5)' when it was another booklet."""
    boekje = gemaakt(punt)
    return f"{punt.moment} ({boekje})" if boekje else punt.moment


def tussen_haakjes(moment: str, punt: Meetpunt) -> str:
    """Return the same between brackets: '(M6, gemaakt: M5)'."""
    boekje = gemaakt(punt)
    return f"({moment}, {boekje})" if boekje else f"({moment})"


def gemaakt(punt: Meetpunt) -> str:
    """Return 'gemaakt: M5' of a result on another booklet than that of its moment, else ''."""
    anders = punt.boekje and punt.boekje.casefold() != punt.moment.casefold()
    return f"gemaakt: {punt.boekje}" if anders else ""


def toen(eerder: Meetpunt, nu: Meetpunt) -> str:
    """Return the moment of an earlier result; of a year done twice with the schooljaar."""
    if eerder.moment == nu.moment and eerder.schooljaar:
        return f"{eerder.moment} in {eerder.schooljaar}"
    return eerder.moment
