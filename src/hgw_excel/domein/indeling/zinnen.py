"""What is said of one child: why this is the proposal."""

from hgw_excel.domein.indeling.gegevens import GROEPEN, Gegevens, Ladder
from hgw_excel.domein.indeling.wens import Wens
from hgw_excel.domein.school import School

KIES = "Kies zelf."


class Zinnen:
    """The sentences of children who are divided together.

    `leeg` says that the group with most support came out empty.
    """

    def __init__(self, school: School, *, leeg: bool) -> None:
        self.afspraak = school.indeling
        self.leeg = leeg
        self.woord = {naam: str(getattr(school.aanpakken, naam)) for naam in _SLEUTELS}

    def in_groep(self, kind: Gegevens, wens: Wens, groep: int, ladder: Ladder) -> str:
        """Return the sentence of a child in one of the three groups."""
        if wens.groep is not None and groep != wens.groep:
            return self._gedwongen(kind, wens, groep, ladder)
        woord = self._groep(groep)
        vorig = kind.vorige_groep
        if vorig is None or vorig == groep:
            net_als = "" if vorig is None or wens.tegen or wens.mee else ", net als vorige periode"
            return f"{_hoofdletter(woord)}: {self._feit(kind, wens)}{net_als}."
        return f"Van {self._groep(vorig)} naar {woord}: {self._feit(kind, wens, groei=True)}."

    def te_bespreken(self, kind: Gegevens, wens: Wens) -> str:
        """Return the sentence of a child that hgw proposes no group for."""
        bespreken = _hoofdletter(self.woord["bespreken"])
        if wens.tegen:
            eerst = f"niveau {_wat(kind)}"
            feit = f"{eerst}, maar {wens.tegen[0]}" if len(wens.tegen) == 1 else _en(wens.tegen)
            return f"{bespreken}: {feit}. {KIES}"
        if kind.niveau:
            return f"{bespreken}: bij {_wat(kind)} is geen aanpak afgesproken. {KIES}"
        waarom = f": {kind.gemist}" if kind.gemist else ""
        kies = f"Kies zelf of wacht op {kind.wacht_op}." if kind.wacht_op else KIES
        return f"Nog geen gegevens{waarom}. {kies}"

    def gekozen(self, kind: Gegevens, wens: Wens) -> str:
        """Return the sentence of a child whose teacher chose; `wens` is what hgw would propose."""
        keuze = self.woord[kind.keuze]
        if kind.keuze in ("eigen_leerlijn", "met_ander_leerjaar"):
            return f"{_hoofdletter(keuze)}: valt buiten de drie groepen."
        eigen = "bespreken" if wens.groep is None else GROEPEN[wens.groep]
        feit = f": {self._feit(kind, wens)}" if wens.groep is not None else ""
        if eigen == kind.keuze:
            return f"Jouw keuze: {keuze}, net als het voorstel{feit}."
        return f"Jouw keuze: {keuze}. Het voorstel was {self.woord[eigen]}{feit}."

    def _gedwongen(self, kind: Gegevens, wens: Wens, groep: int, ladder: Ladder) -> str:
        """A move for the size of a group: which, how near where some stay, and why."""
        assert wens.groep is not None
        intensief = self._groep(wens.groep)
        eerst = f"{_hoofdletter(self._groep(groep))} in plaats van {intensief}"
        feit = self._feit(kind, wens, maar=False)
        if self.leeg:
            waarom = f"de groep {intensief} zou te klein zijn (minstens {self.afspraak.minimum})"
            return f"{eerst}: {feit}; {waarom}."
        buur = ladder.onderste(groep)
        eigen = ladder.groepen.get(kind.rang) == groep
        dichtst = f", maar het dichtst bij {_niveau(kind, buur)}" if buur and not eigen else ""
        return f"{eerst}: {feit}{dichtst}; de groep {intensief} zit vol ({self.afspraak.maximum})."

    def _feit(self, kind: Gegevens, wens: Wens, *, groei: bool = False, maar: bool = True) -> str:
        """'IV op M5 en methodetoetsen 55%'; with growth 'van IV (E4) naar III (M5)'.

        Without `maar` what shifted the wish is just added: another 'maar' follows.
        """
        feit = _wat(kind)
        niveau, moment = kind.toen
        if groei and niveau and kind.toen_rang != kind.rang:
            feit = f"van {_niveau(kind, niveau)} ({moment}) naar {_niveau(kind)} ({kind.moment})"
        feiten = wens.tegen or wens.mee
        if any(f"naar {_niveau(kind)}" in ander for ander in feiten):
            return _en(feiten)
        return f"{feit}, maar {_en(feiten)}" if wens.tegen and maar else _en((feit, *feiten))

    def _groep(self, groep: int) -> str:
        return self.woord[GROEPEN[groep]]


_SLEUTELS = (*GROEPEN, "eigen_leerlijn", "met_ander_leerjaar", "bespreken")


def _wat(kind: Gegevens) -> str:
    moment = f" op {kind.moment}" if kind.moment else ""
    return f"{_niveau(kind)}{moment}"


def _niveau(kind: Gegevens, niveau: str = "") -> str:
    """A step stands between quotes: it is a word of the school."""
    niveau = niveau or kind.niveau
    return f"'{niveau}'" if kind.observatie else niveau


def _en(delen: tuple[str, ...]) -> str:
    *eerste, laatste = delen
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste


def _hoofdletter(woord: str) -> str:
    return woord[:1].upper() + woord[1:]
