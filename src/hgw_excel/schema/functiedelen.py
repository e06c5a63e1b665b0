"""What the functions share: how an argument is read, in Python and in the text of a LAMBDA.

Each pair says the same thing twice; `tests/functies` compares them in a second engine.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache

from hgw_excel.domein.getal import als_getal, to_decimal
from hgw_excel.domein.indeling.gegevens import ladder
from hgw_excel.domein.school import MOMENTEN, NiveauSysteem, School, Toets
from hgw_excel.schema.fragmenten import tekst

SCORE_VAN, SCORE_TOT = -999, 9999
"""No score lies outside; what Excel took for a date is a number far above."""


def lijst(waarden: Iterable[str | int]) -> str:
    """Return an inline array: {"a";"b"}."""
    return "{" + ";".join(tekst(w) if isinstance(w, str) else str(w) for w in waarden) + "}"


def zoek(nummers: Mapping[str, int], waarde: str) -> str:
    """Return the text for the number of a word, 0 for one that is not there.

    No MATCH: it takes `?` and `*` in a cell for any letter. A word with a quote in it stands apart,
    for ironcalc 0.9.1 can't read it in an inline array.
    """
    gewoon = {woord: nummer for woord, nummer in nummers.items() if '"' not in woord}
    delen = [
        f"({waarde}={tekst(woord)})*{nummer}"
        for woord, nummer in nummers.items()
        if woord not in gewoon
    ]
    if gewoon:
        delen.insert(0, f"SUMPRODUCT(({lijst(gewoon)}={waarde})*{lijst(gewoon.values())})")
    return f"({'+'.join(delen) or '0'})"


def plat(waarde: object) -> str:
    """Return a text as Excel compares it: no case, no spaces around or double; '' for no text."""
    return " ".join(filter(None, waarde.split(" "))).lower() if isinstance(waarde, str) else ""


def getal(waarde: object, van: float, tot: float) -> Decimal | None:
    """Return a number within bounds; None for anything else, also for a number typed as text."""
    if isinstance(waarde, bool) or not isinstance(waarde, int | float):
        return None
    gelezen = to_decimal(waarde)
    return gelezen if van <= gelezen <= tot else None


def is_getal(naam: str, van: float, tot: float) -> str:
    """Return the condition that an argument is a number within bounds."""
    return f"AND(ISNUMBER(${naam}),${naam}>={van},${naam}<={tot})"


def is_systeem(school: School) -> str:
    """Return the condition that `$systeem` names the system of the school."""
    return f"TRIM($systeem)={tekst(school.systeem.naam)}"


def toets_van(waarde: object, school: School) -> Toets | None:
    """Return the test that goes by this name."""
    return toetsnamen(school).get(plat(waarde))


def score_van(waarde: object, toets: Toets) -> Decimal | None:
    """Return a score that this test can give."""
    return getal(waarde, toets.minimum, toets.maximum)


def toets_nummer(school: School) -> str:
    """Return the text that turns `$toets` into the number of the test, 0 when there is none."""
    nummers = {naam: school.toetsen.index(toets) + 1 for naam, toets in toetsnamen(school).items()}
    return zoek(nummers, "TRIM($toets)")


def toets_naam(school: School) -> str:
    """Return the text for the name by which tblNormen knows test `$nummer`."""
    return _per_toets(tekst(toets.naam) for toets in school.toetsen)


def is_score(school: School) -> str:
    """Return the condition that `$score` is one that test `$nummer` can give."""
    laagste = _per_toets(str(als_getal(toets.minimum)) for toets in school.toetsen)
    hoogste = _per_toets(str(als_getal(toets.maximum)) for toets in school.toetsen)
    return f"AND(ISNUMBER($score),$score>={laagste},$score<={hoogste})"


def _per_toets(delen: Iterable[str]) -> str:
    return f"CHOOSE($nummer,{','.join(delen)})"


def toetsnamen(school: School) -> Mapping[str, Toets]:
    """Return every name of every test: of one name in two tests the official one goes before."""
    namen: dict[str, Toets] = {}
    for soort in (_naam, _kort, _ook):
        for toets in school.toetsen:
            for naam in soort(toets):
                namen.setdefault(plat(naam), toets)
    return namen


def _naam(toets: Toets) -> tuple[str, ...]:
    return (toets.naam,)


def _kort(toets: Toets) -> tuple[str, ...]:
    return (toets.kort,)


def _ook(toets: Toets) -> tuple[str, ...]:
    return toets.ook


def moment_van(moment: object, leerjaar: object) -> str:
    """Return 'M5' for 'M' or 'M5' in leerjaar 5; '' when the two don't agree."""
    jaar = getal(leerjaar, 1, 8)
    geschreven = plat(moment).upper()
    if jaar is None or jaar % 1 or geschreven[:1] not in MOMENTEN:
        return ""
    volledig = f"{geschreven[:1]}{int(jaar)}"
    return volledig if geschreven in (volledig[0], volledig) else ""


def is_moment() -> str:
    """Return the condition that `$moment` and `$leerjaar` name one moment."""
    letters = lijst(MOMENTEN)
    passend = f"({letters}=TRIM($moment))+({letters}&$leerjaar=TRIM($moment))"
    return f"AND(ISNUMBER($leerjaar),SUMPRODUCT({passend})>0)"


MOMENT = "LEFT(TRIM($moment),1)&$leerjaar"
"""The text of the moment, when `is_moment` holds."""


@cache
def rangen(systeem: NiveauSysteem) -> Mapping[str, int]:
    """Return the rang of each niveau as it may be written: I, I+ and I-."""
    vormen = (f"{niveau}{teken}" for teken in ("", "+", "-") for niveau in systeem.niveaus)
    namen: dict[str, int] = {}
    for vorm in vormen:
        if rang := systeem.rang(vorm):
            namen.setdefault(plat(vorm), rang)
    return namen


def groepen(school: School) -> Mapping[str, int]:
    """Return the group (0 up to 2) of each niveau or step as it may be written."""
    per_rang = ladder(school, observatie=False).groepen
    uit = {naam: per_rang[r] for naam, r in rangen(school.systeem).items() if r in per_rang}
    stappen = ladder(school, observatie=True)
    for nummer, stap in enumerate(stappen.namen, 1):
        if nummer in stappen.groepen:
            uit.setdefault(plat(stap), stappen.groepen[nummer])
    return uit


def blok(waarden: object) -> list[list[object]]:
    """Return a range as rows; one cell or one row may come as it is."""
    if not isinstance(waarden, list | tuple):
        return [[waarden]]
    if not any(isinstance(rij, list | tuple) for rij in waarden):
        return [list(waarden)]
    return [list(rij) if isinstance(rij, list | tuple) else [rij] for rij in waarden]


def rang(naam: str, systeem: NiveauSysteem) -> str:
    """Return the text for the rang of a niveau, 0 for what is none."""
    return zoek(rangen(systeem), f"TRIM({naam})")
