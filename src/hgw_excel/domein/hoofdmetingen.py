"""Results at M and E among the lowest of the country, one after another."""

from decimal import Decimal

from hgw_excel.domein.getal import rond
from hgw_excel.domein.niveaus import bij_laagste
from hgw_excel.domein.reeks import Meetpunt, Plek, Reeks, is_grens
from hgw_excel.domein.signaal import Afspraken, Signaal, Sterkte
from hgw_excel.domein.woorden import meervoud

_HOOFDMETING = frozenset("ME")


def laagste_op_rij(reeks: Reeks, afspraken: Afspraken) -> list[Meetpunt]:
    """Return the newest hoofdmetingen in a row that surely are among the lowest, newest first.

    A moment without a result neither counts nor breaks; a result of which it can't be told breaks.
    A second test of the vakgebied is no hoofdmeting.
    """
    rij: list[Meetpunt] = []
    if not reeks.hoofd or reeks.gebied not in afspraken.woorden("vakgebieden"):
        return rij
    for punt in reversed(reeks.gedaan):
        if punt.moment[:1] not in _HOOFDMETING:
            continue
        if not _is_laagste(punt, afspraken):
            break
        rij.append(punt)
    return rij


def signaal_laagste(reeks: Reeks, afspraken: Afspraken, rij: list[Meetpunt], sterk: int) -> Signaal:
    """Return what to say of such a row: strong from `sterk` results that lie on no border."""
    grens = afspraken.getal("percentiel")
    zin = f"{reeks.vak}: {_metingen(len(rij))} bij de laagste {grens}%"
    plekken: tuple[Plek, ...] = tuple(plek for punt in reversed(rij) for plek in punt.plekken)
    if len(rij) < sterk:
        return Signaal(f"{zin}.", Sterkte.LET_OP, plekken)
    nipt = [punt.moment for punt in rij[:sterk] if _op_de_grens(punt, grens, afspraken.marge)]
    if nipt:
        return Signaal(f"{zin}; {nipt[0]} op de grens.", Sterkte.LET_OP, plekken)
    return Signaal(f"{zin}. Bespreek dit met de intern begeleider.", Sterkte.STERK, plekken)


def _metingen(aantal: int) -> str:
    zoveel = meervoud(aantal, "hoofdmeting", "hoofdmetingen")
    return f"{zoveel} achter elkaar" if aantal > 1 else zoveel


def _is_laagste(punt: Meetpunt, afspraken: Afspraken) -> bool:
    if punt.percentiel is None and punt.rang not in afspraken.rangen("niveaus"):
        return False
    niveaus, grens = afspraken.woorden("niveaus"), afspraken.getal("percentiel")
    systeem = afspraken.school.systeem
    return bool(bij_laagste(punt.niveau, punt.percentiel, niveaus, grens, systeem))


def _op_de_grens(punt: Meetpunt, grens: Decimal, marge: Decimal) -> bool:
    if punt.percentiel is not None:
        return rond(punt.percentiel) > grens - marge
    return is_grens(punt.tekort, marge)
