"""What an actie would do with one klassenmap: the changes, and what is said of them beforehand."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from hgw_excel.controle.klas import Klas
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Rij, Veldplek, Wijzigingen


@dataclass(frozen=True, slots=True)
class Voorstel:
    """The answer of an actie for one klassenmap.

    Attributes:
        wijzigingen: what it wants changed; what is there already may stand in it too.
        regels: Dutch sentences for the screen, without names of children.
        vervangt: how many cells that a teacher filled get another value or are emptied.
        wacht_op: by the name of another file the cells that wait until it is written.
    """

    wijzigingen: Wijzigingen = field(default_factory=Wijzigingen)
    regels: tuple[str, ...] = ()
    vervangt: int = 0
    wacht_op: Mapping[str, frozenset[Veldplek]] = field(default_factory=dict)


def samen(delen: Iterable[Wijzigingen]) -> Wijzigingen:
    """Return several changes as one; where two name the same cell the last one wins."""
    cellen: dict[Veldplek, Waarde] = {}
    koppen: dict[str, Waarde] = {}
    rijen: dict[str, list[Rij]] = {}
    formules: set[Veldplek] = set()
    for deel in delen:
        cellen.update(deel.cellen)
        koppen.update(deel.koppen)
        formules |= deel.formules
        for tabel, erbij in deel.rijen.items():
            rijen.setdefault(tabel, []).extend(erbij)
    return Wijzigingen(cellen, koppen, rijen, frozenset(formules))


def vervang_rijen(
    klas: Klas, tabel: str, oud: Sequence[int], nieuw: Sequence[Rij], keys: Iterable[str]
) -> Wijzigingen:
    """Return the change that puts `nieuw` in the rows `oud`, in order; rows too few are added.

    A row that is left over is emptied. Only `keys` change: what a teacher keeps beside them stays.

    Args:
        oud: places of the rows, as in `klas.inhoud`.
        keys: of the columns that an actie fills; absent in a row means empty.
    """
    keys = tuple(keys)
    paren = zip(oud, [*nieuw, *({} for _ in oud[len(nieuw) :])], strict=False)
    cellen = {(tabel, i, key): rij.get(key) for i, rij in paren for key in keys}
    return Wijzigingen(cellen, rijen={tabel: nieuw[len(oud) :]} if nieuw[len(oud) :] else {})


def echt(klas: Klas, wijzigingen: Wijzigingen) -> Wijzigingen:
    """Return what differs from what stands there; so a second run of an actie changes nothing.

    A cell that was read as another value than it shows differs from that value too.
    """
    inhoud, anders = klas.inhoud, klas.afgekeurd | klas.herstel.keys()
    return Wijzigingen(
        {
            (tabel, i, key): waarde
            for (tabel, i, key), waarde in wijzigingen.cellen.items()
            if not _zelfde(inhoud.ruw[tabel][i].get(key), waarde) or (tabel, i, key) in anders
        },
        {
            naam: waarde
            for naam, waarde in wijzigingen.koppen.items()
            if not _zelfde(inhoud.kop_ruw.get(naam), waarde) or ("", 0, naam) in anders
        },
        {tabel: rijen for tabel, rijen in wijzigingen.rijen.items() if rijen},
        wijzigingen.formules,
    )


def aantal(wijzigingen: Wijzigingen) -> int:
    """Return how many cells a change names; of an added row those that hold something."""
    erbij = (rij for rijen in wijzigingen.rijen.values() for rij in rijen)
    nieuw = sum(waarde not in (None, "") for rij in erbij for waarde in rij.values())
    return len(wijzigingen.cellen) + len(wijzigingen.koppen) + len(wijzigingen.formules) + nieuw


def per_blad(klas: Klas, wijzigingen: Wijzigingen) -> Mapping[str, int]:
    """Return how many cells change on each sheet, in the order of the tabs; named cells apart."""
    tellen = Counter(tabel for tabel, _, _ in [*wijzigingen.cellen, *wijzigingen.formules])
    for tabel, rijen in wijzigingen.rijen.items():
        tellen[tabel] += aantal(Wijzigingen(rijen={tabel: rijen}))
    bladen = Counter[str]()
    for tabel, n in tellen.items():
        bladen[klas.werkboek.blad(tabel).naam] += n
    return {s.naam: bladen[s.naam] for s in klas.werkboek.sheets if bladen[s.naam]}


def _zelfde(een: Waarde, ander: Waarde) -> bool:
    if een in (None, "") or ander in (None, ""):
        return een in (None, "") and ander in (None, "")
    return een == ander and isinstance(een, str) == isinstance(ander, str)
