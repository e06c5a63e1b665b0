"""Make the booklet for all groups, and the presentation: read, gather, write both or nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hgw_excel.acties.bespreking.feiten import Groepsgesprek
from hgw_excel.acties.bespreking.groep import bespreek
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.melding import Melding
from hgw_excel.domein.oogst import natuurlijk
from hgw_excel.domein.school import School
from hgw_excel.school.bespreking.boeken import maak_bespreking, maak_presentatie
from hgw_excel.school.consolideren import een_keer, school_van, uitgesloten
from hgw_excel.school.controleren import controleer
from hgw_excel.school.doelen import Doel, keur, lees_vorige, schrijf_alle
from hgw_excel.school.uitvoeren import afspraken_van, afspraken_voor

ALLES, KLAS_WEG, NIETS = 0, 3, 4


@dataclass(frozen=True, slots=True)
class BesprekingUitkomst:
    """What was done. `exit_code`: 0 all in, 3 a workbook left out, 4 nothing written.

    `aangemeld` counts the children with a page of their own.
    """

    meldingen: list[Melding]
    meegedaan: int
    gevonden: int
    aangemeld: int
    geschreven: list[Path]
    exit_code: int


def maak_boekje(
    paden: Sequence[str | Path],
    uit: Path,
    presentatie: Path | None = None,
    *,
    overschrijf: bool = False,
    school: Path | None = None,
    datum: date | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> BesprekingUitkomst:
    """Write the booklet of the groepsbesprekingen, and with `presentatie` the pages to show.

    The klassenmappen are only read. A class that is there twice takes no part.

    Args:
        paden: klassenmappen, folders or patterns.
        overschrijf: whether files of ours that are there may be replaced; a copy is kept.
        school: the school folder, else the nearest school.toml, else what each class carries.
        datum: the day of the talks, shown on each page; without it signals go by today.
        voortgang: called with (done, total) after each file.

    Raises:
        KanNiet: an output can't be written; nothing is changed then.
    """
    doelen = [Doel(uit, "bespreking"), *([Doel(presentatie, "presentatie")] if presentatie else [])]
    keur(doelen, overschrijf=overschrijf)
    vorige = lees_vorige(doelen)
    gelezen = controleer(paden, school, voortgang=voortgang)
    weg = uitgesloten(gelezen.meldingen)
    klassen = een_keer([klas for klas in gelezen.klassen if klas.bestand not in weg])
    if not klassen:
        return BesprekingUitkomst(list(gelezen.meldingen), 0, gelezen.gevonden, 0, [], NIETS)
    afspraken = afspraken_van(paden, school)
    groepen = [
        gesprek(klas, afspraken_voor(klas, afspraken), datum)
        for klas in sorted(klassen, key=_volgorde)
    ]
    inhoud = zip(doelen, _boeken(school_van(klassen, school, paden), groepen, datum), strict=False)
    return BesprekingUitkomst(
        list(gelezen.meldingen),
        len(klassen),
        gelezen.gevonden,
        sum(len(groep.aanmeldingen) for groep in groepen),
        schrijf_alle(list(inhoud), vorige, overschrijf=overschrijf),
        KLAS_WEG if weg else ALLES,
    )


def _boeken(
    school: School, groepen: Sequence[Groepsgesprek], datum: date | None
) -> Iterator[bytes]:
    """Yield the booklet, and the presentation for who asks on."""
    yield maak_bespreking(school, groepen, datum)
    yield maak_presentatie(school, groepen, datum)


def gesprek(klas: Klas, school: School, datum: date | None) -> Groepsgesprek:
    """Return what is told of one class; without `datum` signals go by today."""
    return bespreek(
        klas.inhoud,
        school,
        datum or date.today(),
        afgekeurd=klas.afgekeurd,
        groep=klas.groep or Path(klas.bestand).stem,
    )


def _volgorde(klas: Klas) -> tuple[object, ...]:
    return (klas.leerjaren, natuurlijk(klas.groep), klas.bestand, klas.sha256)
