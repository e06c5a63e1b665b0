"""Show signals: per class and child on the console, or as JSON for a program."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from hgw_excel.acties.signaleren import Kindsignaal, KindSignalen, KlasSignalen
from hgw_excel.cli.nederlands import click
from hgw_excel.cli.regelbreuk import breek
from hgw_excel.cli.tonen import gelezen_zin, schoon, toon
from hgw_excel.domein.signaal import Sterkte
from hgw_excel.school.signaleren import Klasuitkomst, Uitkomst, tel_zin

JSON_VERSIE = 1
"""Goes up when a field changes its name or meaning; a new field doesn't count."""

_BREEDTE = max(len(sterkte) for sterkte in Sterkte)
_EIGEN_WOORDEN = "Hier staan eigen woorden van de leerkracht; lees ze in de cel."
CONTROLEER = "zie 'hgw controleer'"
MENS = "Een signaal is een vraag om te kijken. Begin bij 'sterk' en bespreek wat je ziet."

Gekozen = list[tuple[Klasuitkomst, KlasSignalen]]
"""Classes with the children of them that are shown."""


def kies_leerjaren(uitkomst: Uitkomst, leerjaren: Sequence[int] | None) -> Gekozen:
    """Return the classes with their children of these leerjaren; a class without them goes."""
    gekozen = [(klas, _van(klas, leerjaren)) for klas in uitkomst.klassen]
    return [(klas, van) for klas, van in gekozen if van.kinderen or not leerjaren]


def klasregels(gekozen: Gekozen, *, alles: bool, namen: bool) -> Iterator[str]:
    """Yield every class with its children.

    Args:
        alles: every signal, also beyond what the school shows at most.
        namen: names of children, else their number in the class list.
    """
    for klas, signalen in gekozen:
        yield schoon(f"{klas.klas.titel} ({klas.klas.bestand})")
        meeste = None if alles else signalen.hoogstens
        for kind in signalen.kinderen:
            yield from _kind(klas, kind, meeste, namen)
        yield ""


def telregels(uitkomst: Uitkomst, gekozen: Gekozen, controleer: str) -> Iterator[str]:
    """Yield a count per class, and what to do; `controleer` says where the checks are."""
    for klas, signalen in gekozen:
        yield f"{schoon(klas.klas.titel)}: {tel_zin(signalen)}"
        if klas.aan_te_passen:
            yield f"  Nog {klas.aan_te_passen} keer iets aan te passen: {controleer}."
    yield gelezen_zin(uitkomst.gelezen, uitkomst.gevonden)
    if any(kind.open for _, signalen in gekozen for kind in signalen.kinderen):
        yield MENS


def toon_alles(
    uitkomst: Uitkomst, gekozen: Gekozen, *, alles: bool, namen: bool, controleer: str = CONTROLEER
) -> None:
    """Write every class, the counts, and what is said of the files."""
    schrijf(klasregels(gekozen, alles=alles, namen=namen))
    schrijf(telregels(uitkomst, gekozen, controleer))
    toon_meldingen(uitkomst)


def toon_meldingen(uitkomst: Uitkomst) -> None:
    """Write what is said of the files, if anything."""
    if uitkomst.meldingen:
        click.echo()
        toon(uitkomst.meldingen)


def schrijf(regels: Iterable[str]) -> None:
    """Write lines, each as it fits the window."""
    for regel in regels:
        click.echo(breek(regel))


def _van(klas: Klasuitkomst, leerjaren: Sequence[int] | None) -> KlasSignalen:
    return klas.signalen.van(leerjaren) if leerjaren else klas.signalen


def _kind(klas: Klasuitkomst, kind: KindSignalen, meeste: int | None, namen: bool) -> Iterator[str]:
    if not kind.signalen:
        return
    open_ = kind.open
    yield f"  {schoon(_noem(kind, namen))} (leerjaar {kind.kind.leerjaar})"
    for signaal in open_[:meeste]:
        yield f"    {_signaal(klas, signaal, namen)}"
    rest = 0 if meeste is None else len(open_[meeste:])
    if rest:
        yield f"    {'':{_BREEDTE}}  en nog {rest}"
    if kind.bewust_niet:
        yield f"    {'':{_BREEDTE}}  bewust niet: {kind.bewust_niet}"


def _noem(kind: KindSignalen, namen: bool) -> str:
    return kind.kind.naam if namen else f"nummer {kind.kind.plek + 1}"


def _signaal(klas: Klasuitkomst, signaal: Kindsignaal, namen: bool) -> str:
    g = signaal.gevonden
    cellen = [str(cel) for cel in klas.cellen(g.plekken) if cel.zichtbaar]
    waar = f" [{_kort(cellen)}]" if cellen else ""
    wat_nu = f" ({signaal.reactie})" if signaal.reactie else ""
    return schoon(f"{g.sterkte:{_BREEDTE}}  {g.code}  {_zin(klas, signaal, namen)}{waar}{wat_nu}")


def _kort(cellen: Sequence[str]) -> str:
    """'Scores, H12 en G12; Groepsoverzicht, K4': each sheet once, in the order of the cells."""
    per_blad: dict[str, list[str]] = {}
    for cel in cellen:
        blad, _, adres = cel.rpartition(", ")
        if adres not in per_blad.setdefault(blad, []):
            per_blad[blad].append(adres)
    return "; ".join(f"{blad}, {', '.join(adressen)}" for blad, adressen in per_blad.items())


def _zin(klas: Klasuitkomst, signaal: Kindsignaal, namen: bool) -> str:
    """Without names also without what someone wrote about a child: a name may stand in it."""
    if not namen and any(cel.personal for cel in klas.cellen(signaal.gevonden.plekken)):
        return _EIGEN_WOORDEN
    return signaal.gevonden.zin


def als_dict(uitkomst: Uitkomst, leerjaren: Sequence[int] | None, *, namen: bool) -> dict[str, Any]:
    """Return everything as JSON can hold it; nothing is left out but what `namen` forbids."""
    return {
        "versie": JSON_VERSIE,
        "klassen": [_klas_dict(klas, _van(klas, leerjaren), namen) for klas in uitkomst.klassen],
        "meldingen": [melding.als_dict() for melding in uitkomst.meldingen],
        "samenvatting": {"gevonden": uitkomst.gevonden, "gelezen": uitkomst.gelezen},
    }


def _klas_dict(klas: Klasuitkomst, signalen: KlasSignalen, namen: bool) -> dict[str, Any]:
    return {
        "bestand": klas.klas.bestand,
        "groep": klas.klas.groep,
        "kinderen": [
            {
                "nummer": kind.kind.plek + 1,
                **({"naam": kind.kind.naam} if namen else {}),
                "leerjaar": kind.kind.leerjaar,
                "signalen": [_signaal_dict(klas, signaal, namen) for signaal in kind.signalen],
            }
            for kind in signalen.kinderen
        ],
        "aan_te_passen": klas.aan_te_passen,
    }


def _signaal_dict(klas: Klasuitkomst, signaal: Kindsignaal, namen: bool) -> dict[str, Any]:
    g = signaal.gevonden
    return {
        "code": g.code,
        "vakgebied": g.vak,
        "sterkte": str(g.sterkte),
        "zin": _zin(klas, signaal, namen),
        "sinds": signaal.sinds.isoformat(),
        "reactie": signaal.reactie,
        **({"toelichting": signaal.toelichting} if namen else {}),
        "cellen": [{"blad": cel.blad, "cel": cel.cel} for cel in klas.cellen(g.plekken)],
    }
