"""The reference page about the signals, with a table of what each does without scores or norms."""

import json
from collections.abc import Iterator, Sequence

from hgw_excel.domein.reeks import Onderwerp, Reeks
from hgw_excel.domein.school import School
from hgw_excel.domein.signaal import Gegeven, Signaalregel, alle
from hgw_excel.domein.signaalvoorbeelden import VOORBEELDEN, zonder
from hgw_excel.domein.signaleren import Gevonden, Signaleerder
from hgw_excel.school.overzicht.zinnen import opsomming

_INLEIDING = """\
Een signaal is een vraag om te kijken, geen oordeel over een kind. `hgw uitleg S01` toont dezelfde
uitleg. Elke grens is een afspraak in `school.toml`; wat hieronder staat is hoe het begint.

- *sterk*: bespreek het. Een resultaat op de grens maakt een signaal nooit alleen sterk.
- *let op*: houd het in het oog.
- *tip*: goed nieuws, of iets om bij stil te staan.

Een resultaat van een vorig schooljaar telt zolang de periode daarvan uitgaat. Daarna is het geen
nieuws meer; dan gelden van die toets alleen {altijd}.

Voor alle signalen, in `[signalen]`: {algemeen}.

## Met alleen een niveau

De meeste scholen hebben geen normtabel, en soms ook geen scores. Deze tabel is niet getypt maar
uitgerekend: van elk signaal is het voorbeeld beoordeeld, met en zonder scores en normtabel."""

_KOPPEN = ("signaal", "alleen niveau of stap", "ook een score", "ook een normtabel", "verder nodig")
_TRAPPEN = ((Gegeven.SCORE, Gegeven.NORM), (Gegeven.NORM,), ())
"""What is taken away for each of the three columns."""
_IN_DE_TABEL = {Gegeven.NIVEAU, Gegeven.STAP, Gegeven.SCORE, Gegeven.NORM}
_OVER = {
    Onderwerp.TOETS: "toetsen",
    Onderwerp.OBSERVATIE: "observaties in groep 1 en 2",
    Onderwerp.AVI: "AVI",
    Onderwerp.SOCIAAL: "de stap bij sociaal-emotioneel",
    Onderwerp.WERKHOUDING: "de stap bij werkhouding",
    Onderwerp.LEERMOMENT: "wat de leerkracht opschreef",
}


def signalen(school: School, regels: Sequence[Signaalregel] | None = None) -> str:
    """Return the page without its title, for the agreements of `school`."""
    alles = alle() if regels is None else regels
    altijd = [regel.code for regel in alle() if regel.altijd]
    regeldelen = [
        _INLEIDING.format(altijd=opsomming(altijd), algemeen=_afspraken(school, "algemeen")),
        "",
        *_tabel(school, alles),
    ]
    for regel in alles:
        regeldelen += ["", *_deel(school, regel)]
    return "\n".join(regeldelen) + "\n"


def _tabel(school: School, regels: Sequence[Signaalregel]) -> Iterator[str]:
    yield _rij(_KOPPEN)
    yield _rij(["---"] * len(_KOPPEN))
    for regel in regels:
        verder = ", ".join(g for g in regel.nodig if g not in _IN_DE_TABEL) or "-"
        yield _rij([f"{regel.code} {regel.titel}", *_trappen(school, regel), verder])


def _trappen(school: School, regel: Signaalregel) -> Iterator[str]:
    """Say whether a rule finds its example with only a niveau, with a score, and with norms."""
    eerder = ""
    for weg in _TRAPPEN:
        gevonden = _vind(school, regel, _kaal(VOORBEELDEN[regel.code], weg))
        zin = gevonden.zin if gevonden else ""
        yield "nee" if not zin else "ja, en zegt meer" if eerder and zin != eerder else "ja"
        eerder = zin


def _kaal(reeks: Reeks, weg: Sequence[Gegeven]) -> Reeks:
    for gegeven in weg:
        reeks = zonder(reeks, gegeven)
    return reeks


def _vind(school: School, regel: Signaalregel, reeks: Reeks) -> Gevonden | None:
    gevonden = Signaleerder(school, regels=(regel,)).van_reeks(reeks)
    return gevonden[0] if gevonden else None


def _deel(school: School, regel: Signaalregel) -> Iterator[str]:
    yield from (f"## {regel.code} {regel.titel}", "", regel.uitleg, "")
    yield f"- Voor: groep {regel.leerjaren[0]} tot en met {regel.leerjaren[-1]}"
    yield f"- Over: {', '.join(_OVER[onderwerp] for onderwerp in regel.over)}"
    yield f"- Nodig: {', '.join(regel.nodig)}"
    afspraken = _afspraken(school, regel.code)
    if afspraken:
        yield f"- Afspraken in `[signalen.{regel.code}]`: {afspraken}"
    gevonden = _vind(school, regel, VOORBEELDEN[regel.code])
    if gevonden:
        yield f"- Voorbeeld (*{gevonden.sterkte}*): {gevonden.zin}"
    if regel.dekt:
        yield f"- Zegt genoeg, zonder ook: {', '.join(regel.dekt)} (als het minstens zo sterk is)"
    yield f"- Bron: {regel.bron}"


def _afspraken(school: School, code: str) -> str:
    return ", ".join(
        f"`{naam} = {json.dumps(waarde, ensure_ascii=False)}`"
        for naam, waarde in school.signalen[code].items()
        if naam != "aan"
    )


def _rij(cellen: Sequence[str]) -> str:
    return "| " + " | ".join(cellen) + " |"
