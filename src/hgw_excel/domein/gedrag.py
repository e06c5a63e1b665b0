"""What a step of behaviour (goed, let op, zorg) says, and how it changed over the periods."""

from collections.abc import Sequence

from hgw_excel.domein.reeks import Meetpunt, Reeks
from hgw_excel.domein.schooljaar import beginjaar
from hgw_excel.domein.signaal import Afspraken, Signaal, Sterkte


def gedrag(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """Judge the newest step by the words in `licht` and `sterk`; good news is a tip.

    Good news is told once: in the period in which a step that asked attention became one that
    does not.
    """
    laatste = reeks.laatste
    if laatste is None:
        return None
    toen, sinds = _verandering(reeks.gedaan)
    sterkte = _weeg(laatste, afspraken)
    staart = ""
    if sterkte is None:
        nieuw = sinds is reeks.punten[-1] and toen is not None and toen.rang < laatste.rang
        if toen is None or not nieuw or _weeg(toen, afspraken) is None:
            return None
        sterkte, staart = Sterkte.TIP, " Wat werkte hier?"
    zin = f"{reeks.vak}: {_feit(reeks, toen, sinds, laatste)}.{staart}"
    return Signaal(zin, sterkte, (toen.plekken if toen else ()) + laatste.plekken)


def _verandering(gedaan: Sequence[Meetpunt]) -> tuple[Meetpunt | None, Meetpunt]:
    """Return the last other step, and the first punt of the step that holds since."""
    sinds = gedaan[-1]
    for punt in reversed(gedaan[:-1]):
        if punt.rang != sinds.rang:
            return punt, sinds
        sinds = punt
    return None, sinds


def _weeg(punt: Meetpunt, afspraken: Afspraken) -> Sterkte | None:
    if punt.niveau in afspraken.woorden("sterk"):
        return Sterkte.STERK
    return Sterkte.LET_OP if punt.niveau in afspraken.woorden("licht") else None


def _feit(reeks: Reeks, toen: Meetpunt | None, sinds: Meetpunt, laatste: Meetpunt) -> str:
    begin = f"sinds de periode {sinds.moment}"
    if beginjaar(sinds.schooljaar) not in (0, beginjaar(laatste.schooljaar)):
        begin = f"{begin} van {sinds.schooljaar}"
    if toen is not None:
        return f"van '{toen.niveau}' naar '{laatste.niveau}' {begin}"
    if sinds is not laatste:
        return f"'{laatste.niveau}' {begin}"
    wanneer = "deze periode" if laatste is reeks.punten[-1] else f"de periode {laatste.moment}"
    return f"'{laatste.niveau}' in {wanneer}"
