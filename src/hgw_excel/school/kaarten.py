"""All cards of a class to print in one go, and beside them the pages that name more children.

The cards lie in a workbook of their own: whatever of it is printed shows one child. Nothing in the
klassenmappen changes.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import TUSSEN, sluit_uit
from hgw_excel.domein.melding import Ernst, KanNiet, Melding
from hgw_excel.schema.formules.weergave_feiten import INTERN
from hgw_excel.school.afdrukken import schrijf_afdrukken
from hgw_excel.school.andere_namen import met_andere_namen
from hgw_excel.school.controleren import controleer
from hgw_excel.school.klasbladen import bladenboek, kaarten_te_maken, kaartenboek
from hgw_excel.school.kopiemap import gevouwen

GEMAAKT, DEELS, NIETS = 0, 3, 4
GEEN_KIND = "Er is nog geen kind met een leerjaar. Vul ze in op het blad Leerlingen."


@dataclass(frozen=True, slots=True)
class Klasbladen:
    """What was made of one class.

    Attributes:
        kaarten: how many cards; `zonder` counts children whose name is not theirs alone.
        aan_te_passen: how many cells are not on the pages until they are mended.
        met_namen: cells on cards for parents in which another child is named.
        reden: why nothing was made.
    """

    bestand: str
    kaarten: int = 0
    zonder: int = 0
    aan_te_passen: int = 0
    met_namen: tuple[str, ...] = ()
    geschreven: tuple[Path, ...] = ()
    reden: str = ""


@dataclass
class Uitkomst:
    """All classes of one run, in the order of their files."""

    klassen: list[Klasbladen] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """0 all classes got their pages, 3 one or more did not, 4 none did."""
        gemaakt = [klas for klas in self.klassen if klas.geschreven]
        if not gemaakt:
            return NIETS
        return GEMAAKT if len(gemaakt) == len(self.klassen) else DEELS


def maak_kaarten(
    paden: Sequence[str | Path],
    uit: Path,
    voor: str,
    school: Path | None = None,
    *,
    alles: bool = False,
    overschrijf: bool = False,
    voortgang: Callable[[int, int], None] | None = None,
) -> Uitkomst:
    """Write for each class its cards and its lists into the folder `uit`.

    Args:
        voor: a word of the drop-down on the Leerlingkaart: 'voor ouders' or 'intern'.
        alles: also the Invalkaart, and Groepjesblad and Datamuur of each vakgebied.
        overschrijf: whether earlier pages may be replaced; a copy is kept.

    Raises:
        KanNiet: the folder can't be made.
    """
    gelezen = controleer(paden, school, voortgang=voortgang)
    _maak_map(uit)
    stammen = stammen_van(klas.bestand for klas in gelezen.klassen)
    klassen = [
        kaarten_van(klas, gelezen.meldingen, uit, voor, stammen[klas.bestand],
              alles=alles, overschrijf=overschrijf)
        for klas in gelezen.klassen
    ]  # fmt: skip
    gelukt = {klas.bestand for klas in klassen}
    weg = {m.bestand: m for m in reversed(gelezen.meldingen) if m.bestand and sluit_uit(m)}
    klassen += [Klasbladen(b, reden=str(m)) for b, m in weg.items() if b not in gelukt]
    return Uitkomst(sorted(klassen, key=lambda klas: klas.bestand))


def _maak_map(uit: Path) -> None:
    try:
        uit.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise KanNiet(f"De map '{uit}' kan niet gemaakt worden. Kies een andere map.") from fout


def kaarten_van(
    klas: Klas,
    meldingen: Sequence[Melding],
    uit: Path,
    voor: str,
    stam: str,
    *,
    alles: bool = False,
    overschrijf: bool = False,
) -> Klasbladen:
    """Write the cards and the lists of one class; see `maak_kaarten`, `stammen_van`, `doelen`."""
    eigen = [m for m in meldingen if m.bestand == klas.bestand and m.ernst is Ernst.AANPASSEN]
    if reden := waarom_niet(klas, eigen):
        return Klasbladen(klas.bestand, reden=reden)
    namen, dubbel = kaarten_te_maken(klas.inhoud)
    inhouden = (kaartenboek(klas, namen, voor), bladenboek(klas, alles=alles))
    boeken = dict(zip(doelen(uit, stam, voor), inhouden, strict=True))
    try:
        schrijf_afdrukken(boeken, overschrijf=overschrijf)
    except KanNiet as fout:
        return Klasbladen(klas.bestand, reden=fout.zin)
    genoemd = () if voor == INTERN else tuple(met_andere_namen(klas))
    return Klasbladen(klas.bestand, len(namen), dubbel, len(eigen), genoemd, tuple(boeken))


def waarom_niet(klas: Klas, meldingen: Iterable[Melding]) -> str:
    """Return why no cards of a class can be made, '' when they can."""
    eigen = (m for m in meldingen if m.bestand == klas.bestand and m.ernst is Ernst.AANPASSEN)
    if eerst := next((m for m in eigen if sluit_uit(m) and m.code < TUSSEN), None):
        return str(eerst)
    return "" if kaarten_te_maken(klas.inhoud)[0] else GEEN_KIND


def doelen(uit: Path, stam: str, voor: str) -> tuple[Path, Path]:
    """Return the files of a class: its cards, and the lists with more children on a page."""
    return uit / f"leerlingkaarten {stam} {voor}.xlsx", uit / f"bladen {stam}.xlsx"


def stammen_van(bestanden: Iterable[str]) -> Mapping[str, str]:
    """Return for each file the words that the names of its pages have; no two files share them.

    'klassenmap groep 5-6.xlsx' -> 'groep 5-6', of a file in a folder with the folder. Files that
    would share them keep their whole name, and get a number when that is still one.
    """
    alle = sorted(bestanden)
    keer = Counter(gevouwen(_stam(bestand)) for bestand in alle)
    uit: dict[str, str] = {}
    bezet: set[str] = set()
    for bestand in alle:
        kort = _stam(bestand)
        stam = basis = kort if keer[gevouwen(kort)] == 1 else _heel(bestand)
        nummer = 1
        while gevouwen(stam) in bezet:
            nummer += 1
            stam = f"{basis} ({nummer})"
        bezet.add(gevouwen(stam))
        uit[bestand] = stam
    return uit


def _heel(bestand: str) -> str:
    return "-".join(PurePath(bestand).with_suffix("").parts)


def _stam(bestand: str) -> str:
    return _heel(bestand).replace("klassenmap ", "", 1).strip() or "klas"
