"""Helper columns of tblToetsen: which results count, their order in time, a key to find them by."""

from collections.abc import Mapping

from hgw_excel.domein.school import School
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.fragmenten import een_van, is_code
from hgw_excel.schema.functiedelen import plat, rang, rangen, zoek
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.kolom import Waarde

_CELLEN = ("[@niveau]", "[@score]")


def params_van(school: School) -> dict[str, str]:
    """Return what the formulas below need to know of the school."""
    avi = [i for i, toets in enumerate(school.toetsen, 1) if not toets.met_score]
    niveau = f"{rang('[@niveau]', school.systeem)}>0"
    if avi:
        ladder = f"{rang('[@niveau]', school.systeem_van(school.toetsen[avi[0] - 1]))}>0"
        niveau = f"IF({een_van('[@toetsnummer]', avi)},{ladder},{niveau})"
    laag = ",".join(f"{toets.minimum:.15g}" for toets in school.toetsen)
    hoog = ",".join(
        f"{toets.maximum if toets.met_score else -1e9:.15g}" for toets in school.toetsen
    )
    score = (
        f"AND(ISNUMBER([@score]),[@score]>=CHOOSE([@toetsnummer],{laag}),"
        f"[@score]<=CHOOSE([@toetsnummer],{hoog}))"
    )
    return {
        "nummer": zoek(nummers(school), "TRIM([@toets])"),
        "code": is_code(_CELLEN, school.codes),
        "resultaat": f"OR({niveau},{score})",
    }


def nummers(school: School) -> Mapping[str, int]:
    """Return the place of each test among those of the school, by its own name."""
    genummerd = enumerate(school.toetsen, 1)
    return {plat(toets.naam): i for i, toets in reversed(list(genummerd))}


@formule("toetsnummer")
class Toetsnummer:
    """Which test of the school a row is about, by its own name; 0 for another."""

    excel = "{nummer}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        bekend = rij.inhoud.onthoud(("toetsnummers",), lambda: nummers(rij.inhoud.werkboek.school))
        return bekend.get(plat(rij["toets"]), 0)


@formule("tijd")
class Tijd:
    """20252 for an M test in 2025-2026; a whole number, so a criterion holds no comma.

    It is 0 for a row without a result: a code, a niveau of another system, an impossible score.
    """

    excel = (
        'IF(OR([@leerling_id]="",[@toetsnummer]=0,TRIM([@moment])="",{code}),0,IF({resultaat},'
        'IFERROR(VALUE(LEFT(TRIM([@schooljaar]),4))*10+FIND(UPPER(LEFT(TRIM([@moment]),1)),"BME"),'
        "0),0))"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        jaar, moment = rij.tekst("schooljaar")[:4], rij.tekst("moment")[:1].upper()
        if not jaar.isdigit() or not moment or moment not in "BME" or not rij["leerling_id"]:
            return 0
        return int(jaar) * 10 + "BME".index(moment) + 1 if _resultaat(rij) else 0


def _resultaat(rij: Rij) -> bool:
    school, nummer = rij.inhoud.werkboek.school, rij["toetsnummer"]
    codes = {code.casefold() for code in school.codes}
    if not isinstance(nummer, int) or not nummer:
        return False
    if codes & {rij.tekst(veld).casefold() for veld in ("niveau", "score")}:
        return False
    toets, score = school.toetsen[nummer - 1], rij.getal("score")
    if plat(rij["niveau"]) in rangen(school.systeem_van(toets)):
        return True
    return toets.met_score and score is not None and toets.minimum <= score <= toets.maximum


@formule("volgorde")
class Volgorde:
    """`tijd`, but 0 for two results of one child, test and time: nobody knows which is right."""

    excel = (
        "IF([@tijd]=0,0,IF(COUNTIFS(tblToetsen[leerling_id],[@leerling_id],"
        "tblToetsen[toetsnummer],[@toetsnummer],tblToetsen[tijd],[@tijd])>1,0,[@tijd]))"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        tijd = rij["tijd"]
        if not isinstance(tijd, int) or not tijd:
            return 0
        enige = rij.inhoud.onthoud(("enige",), lambda: _enige(rij.inhoud))
        return tijd if rij.i in enige else 0


def _enige(inhoud: Inhoud) -> frozenset[int]:
    """Return the rows that are the only one with a result of their child, test and time."""
    per_tijd: dict[tuple[Waarde, ...], list[int]] = {}
    for rij in inhoud.rijen("tblToetsen"):
        if rij["tijd"]:
            sleutel = (rij.tekst("leerling_id").casefold(), rij["toetsnummer"], rij["tijd"])
            per_tijd.setdefault(sleutel, []).append(rij.i)
    return frozenset(plekken[0] for plekken in per_tijd.values() if len(plekken) == 1)


@formule("toets_sleutel")
class ToetsSleutel:
    """leerling_id, test and order in one text; '' when the order is unknown."""

    excel = 'IF([@volgorde]=0,"",[@leerling_id]&"|"&[@toetsnummer]&"|"&[@volgorde])'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        if not rij["volgorde"]:
            return ""
        return "|".join(rij.tekst(key) for key in ("leerling_id", "toetsnummer", "volgorde"))
