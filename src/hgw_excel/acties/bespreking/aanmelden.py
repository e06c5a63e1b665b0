"""Who comes in the leerlingbespreking: put down by a teacher, or proposed by a signal."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hgw_excel.acties.bespreking.feiten import Aanmelding
from hgw_excel.acties.bespreking.gesprekken import Gesprek
from hgw_excel.acties.signaleren import KindSignalen
from hgw_excel.domein.leerlingbespreking import ONVOLDOENDE_PROFIJT, REDENEN
from hgw_excel.schema.bladen.signalen import REACTIES
from hgw_excel.schema.lijsten import MAANDEN

SOORT, VOORSTEL = "leerlingbespreking", "S16"
BESPREKEN = REACTIES[1]


class _Bron(NamedTuple):
    """One thing that puts a child on the list."""

    waarom: str
    reden: str = ""
    vraag: str = ""
    voorstel: bool = False


def aanmeldingen(
    per_kind: Sequence[KindSignalen], gesprekken: Sequence[Gesprek]
) -> tuple[Aanmelding, ...]:
    """Return the children to talk about, those put down by a teacher first, then in this order.

    Args:
        per_kind: every child with its signals.
        gesprekken: the rows of Besprekingen.
    """
    uit = []
    for kind in per_kind:
        bronnen = [*_getypt(kind, gesprekken), *_signalen(kind)]
        if bronnen:
            uit.append(_aanmelding(kind, bronnen))
    return tuple(sorted(uit, key=lambda aanmelding: aanmelding.voorstel))


def _aanmelding(kind: KindSignalen, bronnen: Sequence[_Bron]) -> Aanmelding:
    genoemd = {bron.reden for bron in bronnen}
    return Aanmelding(
        kind.kind,
        tuple(reden for reden in REDENEN if reden.casefold() in genoemd),
        tuple(dict.fromkeys(bron.waarom for bron in bronnen)),
        tuple(dict.fromkeys(bron.vraag for bron in bronnen if bron.vraag)),
        all(bron.voorstel for bron in bronnen),
    )


def _getypt(kind: KindSignalen, gesprekken: Sequence[Gesprek]) -> Iterator[_Bron]:
    """Yield the rows with a leerlingbespreking about this child that is not ready."""
    naam = kind.kind.naam.casefold()
    for soort, reden, afspraak in gesprekken:
        eigen = afspraak.leerling.casefold() == naam != ""
        if soort == SOORT and eigen and not afspraak.gereed:
            dag = afspraak.datum
            op = f" op {dag.day} {MAANDEN[dag.month - 1]}" if dag else ""
            yield _Bron(f"Aangemeld{op}.", reden, afspraak.vraag)


def _signalen(kind: KindSignalen) -> Iterator[_Bron]:
    """Yield the signals a teacher wants to talk about, and the proposals."""
    for signaal in kind.open:
        gevonden = signaal.gevonden
        is_voorstel = gevonden.code == VOORSTEL
        profijt = is_voorstel and ONVOLDOENDE_PROFIJT in gevonden.zin
        reden = ONVOLDOENDE_PROFIJT.casefold() if profijt else ""
        if signaal.reactie == BESPREKEN:
            yield _Bron(f"Bespreken: {gevonden.zin}", reden)
        elif is_voorstel:
            yield _Bron(gevonden.zin, reden, voorstel=True)
