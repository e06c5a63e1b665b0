"""Say where classes are in the cycle: per class, and of all of them together."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from hgw_excel.acties.status import Gemaakt, Klasstatus, Periodestand
from hgw_excel.cli.tonen import schoon, vet
from hgw_excel.controle.zinnen import keer, rij_aaneen
from hgw_excel.domein.cyclus import Stap
from hgw_excel.domein.woorden import meervoud
from hgw_excel.schema.lijsten import MAANDEN
from hgw_excel.school.status import Uitkomst

JSON_VERSIE = 1
"""Goes up when a field changes its name or meaning; a new field doesn't count."""

ZONDER_DAGEN = (
    "Wat te laat is, is niet te zeggen: bij de periodes in school.toml staan geen van en tot."
)


def klasregels(klas: Klasstatus, datum: date) -> Iterator[str]:
    """Yield what is to be said of one class; no child is named."""
    periode = klas.periode
    if periode is None:
        yield vet(schoon(f"{klas.titel} ({klas.bestand})"))
        yield "  Op het blad Start is geen periode gekozen."
        return
    yield vet(schoon(f"{klas.titel} ({klas.bestand}): periode {klas.nu}, {periode.naam}"))
    yield from (f"  {zin}" for zin in _stappen(klas, periode, datum))
    if klas.leeg:
        delen = [f"{n} {een if n == 1 else meer}" for n, een, meer in klas.leeg]
        yield f"  Nog leeg: {rij_aaneen(delen)}."
    yield f"  {_gemaakt('Signalen', klas.gemaakt['signalen'])}"
    yield f"  {_gemaakt('Voorstellen voor de indeling', klas.gemaakt['indeling'])}"
    for eerder in klas.eerder:
        if eerder.open:
            yield f"  Periode {eerder.nummer} is niet rond: {rij_aaneen(_namen(eerder.open))}."


def _stappen(klas: Klasstatus, periode: Periodestand, datum: date) -> Iterator[str]:
    klaar = [f"{stap.naam} ({dag(stap.klaar_op)})" for stap in periode.stappen if stap.klaar_op]
    if klaar:
        yield f"Klaar: {rij_aaneen(klaar)}."
    if klas.volgende is None:
        yield "Alle stappen van deze periode zijn klaar."
    else:
        yield f"Nu: {_met_plan(klas.volgende, datum)}."
        straks = [_kort(stap, datum) for stap in periode.open[1:]]
        if straks:
            yield f"Daarna: {rij_aaneen(straks)}."
    if klas.af_te_sluiten(datum):
        yield f"Deze periode liep tot {dag(periode.tot)}: sluit hem af met 'hgw periode'."


def _met_plan(stap: Stap, datum: date) -> str:
    if stap.gepland is None:
        return stap.naam
    zin = f"{stap.naam}, gepland op {dag(stap.gepland)}"
    if not stap.te_laat(datum):
        return zin
    weken = stap.weken_te_laat(datum)
    return f"{zin}: {meervoud(weken, 'week', 'weken')} te laat" if weken else f"{zin}: te laat"


def _kort(stap: Stap, datum: date) -> str:
    if stap.gepland is None:
        return stap.naam
    return f"{stap.naam} ({dag(stap.gepland)}{', te laat' if stap.te_laat(datum) else ''})"


def _gemaakt(wat: str, gemaakt: Gemaakt) -> str:
    if gemaakt.datum is None:
        return f"{wat}: nog niet gemaakt."
    veranderd = keer(gemaakt.veranderd, "resultaat", "resultaten")
    return f"{wat} van {dag(gemaakt.datum)}; sindsdien {veranderd} veranderd."


def telregels(klassen: Sequence[Klasstatus], datum: date) -> Iterator[str]:
    """Yield per period how many classes have each step, and which are late."""
    for nummer in sorted({klas.nu for klas in klassen if klas.periode}):
        hier = [klas for klas in klassen if klas.nu == nummer]
        yield f"Periode {nummer}:"
        yield from (f"  {zin}" for zin in _per_stap(hier, datum))
    te_laat = [klas for klas in klassen if klas.te_laat(datum)]
    gepland = any(s.gepland for k in klassen if k.periode for s in k.periode.stappen)
    if not gepland:
        yield ZONDER_DAGEN
    elif te_laat:
        yield f"Te laat: {_wie_wat(te_laat, datum)}."
    else:
        yield "Niemand is te laat."


def _wie_wat(klassen: Sequence[Klasstatus], datum: date) -> str:
    """Return 'groep 4 en groep 5 (plan); groep 6 (indeling)': classes with the same go together."""
    per_stappen: dict[str, list[str]] = {}
    for klas in klassen:
        stappen = rij_aaneen(_namen(klas.te_laat(datum)))
        per_stappen.setdefault(stappen, []).append(_groep(klas))
    return "; ".join(f"{rij_aaneen(wie)} ({wat})" for wat, wie in per_stappen.items())


def _per_stap(klassen: Sequence[Klasstatus], datum: date) -> Iterator[str]:
    """Yield a line of each step that someone has done or should have."""
    per_klas = [(klas, klas.periode.stappen) for klas in klassen if klas.periode]
    for naam in dict.fromkeys(stap.naam for _, stappen in per_klas for stap in stappen):
        stappen = [(klas, s) for klas, alle in per_klas for s in alle if s.naam == naam]
        open_ = [_groep(klas) for klas, stap in stappen if stap.klaar_op is None]
        klaar = len(stappen) - len(open_)
        if not klaar and not any(stap.te_laat(datum) for _, stap in stappen):
            continue
        zin = f"{naam}: klaar in {klaar} van de {keer(len(stappen), 'groep', 'groepen')}"
        if not klaar:
            yield f"{naam}: {'nog niet klaar' if len(stappen) == 1 else 'nog in geen groep klaar'}."
        else:
            yield f"{zin}; nog niet in {rij_aaneen(open_)}." if open_ else f"{zin}."


def _groep(klas: Klasstatus) -> str:
    return schoon(klas.titel[:1].lower() + klas.titel[1:])


def _namen(stappen: Sequence[Stap]) -> list[str]:
    return [stap.naam for stap in stappen]


def dag(wanneer: date | None) -> str:
    """Return '9 februari', '' without a date."""
    return "" if wanneer is None else f"{wanneer.day} {MAANDEN[wanneer.month - 1]}"


def als_dict(uitkomst: Uitkomst, datum: date) -> dict[str, Any]:
    """Return all of it for a program."""
    return {
        "versie": JSON_VERSIE,
        "datum": datum.isoformat(),
        "klassen": [_klas_dict(klas, datum) for klas in uitkomst.klassen],
        "meldingen": [melding.als_dict() for melding in uitkomst.meldingen],
        "samenvatting": {"gevonden": uitkomst.gevonden, "gelezen": len(uitkomst.klassen)},
    }


def _klas_dict(klas: Klasstatus, datum: date) -> dict[str, Any]:
    return {
        "bestand": klas.bestand,
        "groep": klas.titel,
        "kinderen": klas.kinderen,
        "periode": klas.nu,
        "volgende": klas.volgende.naam if klas.volgende else "",
        "te_laat": _namen(klas.te_laat(datum)),
        "af_te_sluiten": klas.af_te_sluiten(datum),
        "stappen": [
            {
                "periode": periode.nummer,
                "stap": stap.naam,
                "klaar_op": _iso(stap.klaar_op),
                "gepland": _iso(stap.gepland),
            }
            for periode in klas.periodes
            for stap in periode.stappen
        ],
        "leeg": {meer: aantal for aantal, _, meer in klas.leeg},
        "gemaakt": {
            wat: {"datum": _iso(gemaakt.datum), "veranderd": gemaakt.veranderd}
            for wat, gemaakt in klas.gemaakt.items()
        },
    }


def _iso(wanneer: date | None) -> str | None:
    return wanneer.isoformat() if wanneer else None
