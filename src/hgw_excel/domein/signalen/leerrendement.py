"""S14."""

from hgw_excel.domein.getal import nederlands
from hgw_excel.domein.leerrendement import dl, telt_dubbel
from hgw_excel.domein.leerrendement import leerrendement as bereken
from hgw_excel.domein.meting import GEDAAN
from hgw_excel.domein.normtabel import volgorde
from hgw_excel.domein.reeks import Meetpunt, Reeks
from hgw_excel.domein.schooljaar import beginjaar
from hgw_excel.domein.signaal import Afspraken, Gegeven, Signaal, Sterkte, signaal
from hgw_excel.domein.zinsdelen import gemaakt

_MAAND = {"M": 1, "E": 6}
"""The month in which a moment falls when its day is not known."""


@signaal(
    "S14",
    "Leerrendement laag",
    bron="DLE / DL: edumax.nl; de DLE is onnauwkeurig: Keuning en Visser 2013",
    nodig=(Gegeven.DLE,),
)
def leerrendement(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """Het leerrendement bij het laatste resultaat is lager dan {grens} procent.

    Leerrendement is de DLE gedeeld door de DL, de maanden onderwijs sinds het begin van groep 3. Is
    de dag van de toets niet bekend, dan telt M als januari en E als juni. Een DLE is een schatting:
    een paar maanden meer of minder zegt weinig.

    Wat je kunt doen: leg het naast de groei en het werk in de klas. Zie je daar hetzelfde, bespreek
    het dan met de intern begeleider.

    In school.toml: `grens` in [signalen.S14] (begint met 75); hoe de DL telt staat in
    [leerrendement].
    """
    if reeks.dle is None:
        return None
    gedaan = [punt for punt in reeks.punten if punt.rang or punt.soort in GEDAAN]
    maanden = _dl(gedaan, afspraken.school.dl_telling) if gedaan else None
    procent = None if maanden is None else bereken(reeks.dle, maanden)
    if procent is None or procent >= afspraken.getal("grens"):
        return None
    uitleg = filter(None, (gemaakt(gedaan[-1]), f"DLE {nederlands(reeks.dle)} bij DL {maanden}"))
    zin = (
        f"{reeks.vak}: leerrendement {nederlands(procent)}% op {gedaan[-1].moment} "
        f"({'; '.join(uitleg)})."
    )
    plekken = (reeks.dle_plek,) if reeks.dle_plek else ()
    return Signaal(zin, Sterkte.LET_OP, (*gedaan[-1].plekken, *plekken))


def _dl(gedaan: list[Meetpunt], telling: str) -> int | None:
    """Return the DL at the newest result; a leerjaar seen in two schooljaren was repeated."""
    laatste = gedaan[-1]
    maand = laatste.datum.month if laatste.datum else _MAAND.get(laatste.moment[:1])
    if maand is None or not volgorde(laatste.moment):
        return None
    jaren = {(volgorde(punt.moment) // 10, beginjaar(punt.schooljaar)) for punt in gedaan}
    leerjaren = [leerjaar for leerjaar, _ in jaren]
    dubbel = telt_dubbel(leerjaren) - telt_dubbel(set(leerjaren))
    return dl(int(laatste.moment[1:]), maand, telling=telling, extra_jaren=dubbel)
