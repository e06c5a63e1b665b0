"""Consolidate: check every klassenmap, count what counts, write both overviews or nothing."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.regels.kind_in_twee_klassen import elders
from hgw_excel.controle.register import sluit_uit
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.domein.school import School
from hgw_excel.domein.school_json import school_naar_json
from hgw_excel.domein.schooljaar import gewoon_schooljaar
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school.controleren import controleer
from hgw_excel.school.doelen import Doel, keur, lees_vorige, schrijf_alle
from hgw_excel.school.instellingen import read_school
from hgw_excel.school.kwaliteit.tellen import tel_boeken
from hgw_excel.school.overzicht.boeken import maak_ib_overzicht, maak_schooloverzicht
from hgw_excel.school.overzicht.verzamelen import verzamel
from hgw_excel.school.schoolmap import toml_voor

ALLES, CELLEN_WEG, KLAS_WEG, NIETS = 0, 1, 3, 4
_WEG = date(1900, 3, 1)
"""A last day at school that only says: not in this class."""


@dataclass(frozen=True, slots=True)
class ConsolideerUitkomst:
    """What was done. `exit_code`: 0 all in, 1 cells left out, 3 a workbook left out, 4 nothing."""

    meldingen: list[Melding]
    meegedaan: int
    gevonden: int
    geschreven: list[Path]
    exit_code: int


def consolideer(
    paden: Sequence[str | Path],
    uit: Path,
    ib: Path | None = None,
    *,
    streng: bool = False,
    overschrijf: bool = False,
    school: Path | None = None,
    datum: date | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> ConsolideerUitkomst:
    """Make the schooloverzicht, and with `ib` the ib-overzicht with names.

    Args:
        paden: klassenmappen, folders or patterns.
        uit: the schooloverzicht; it may lie in one of those folders.
        ib: the ib-overzicht.
        streng: write nothing when anything has to be mended.
        overschrijf: whether overviews that are there may be replaced.
        school: the school folder, else the nearest school.toml, else what most classes carry.
        datum: date for the foot of the pages; without it none stands there.
        voortgang: called with (done, total) after each file.

    Raises:
        KanNiet: an output can't be written; nothing is changed then.
    """
    doelen = [Doel(uit, "schooloverzicht"), *([Doel(ib, "ib-overzicht")] if ib else [])]
    keur(doelen, overschrijf=overschrijf)
    vorige = lees_vorige(doelen)
    uitkomst = controleer(paden, school, voortgang=voortgang)
    weg = uitgesloten(uitkomst.meldingen)
    klassen = een_keer([klas for klas in uitkomst.klassen if klas.bestand not in weg])
    code = _code(uitkomst.meldingen, len(klassen), bool(weg), streng)
    geschreven: list[Path] = []
    if code != NIETS:
        afspraak = school_van(klassen, school, paden)
        kwaliteit, over_kaarten = tel_boeken(uitkomst.kaarten, afspraak.kwaliteit)
        gegevens = verzamel(
            klassen, afspraak, uitkomst.meldingen, weg, datum, vorige.afspraken,
            kwaliteit if uitkomst.kaarten else None,
        )  # fmt: skip
        uitkomst.meldingen += over_kaarten
        inhoud = [(doelen[0], maak_schooloverzicht(gegevens.cijfers))]
        inhoud += [(doel, maak_ib_overzicht(gegevens)) for doel in doelen[1:]]
        geschreven = schrijf_alle(inhoud, vorige, overschrijf=overschrijf)
    return ConsolideerUitkomst(
        list(uitkomst.meldingen), len(klassen), uitkomst.gevonden, geschreven, code
    )


def uitgesloten(meldingen: Sequence[Melding]) -> dict[str, str]:
    """Return the files that stay out, each with the first sentence that says why."""
    weg: dict[str, str] = {}
    for melding in sorted(meldingen, key=lambda m: (m.bestand, m.code, m.zin)):
        if melding.bestand and sluit_uit(melding):
            weg.setdefault(melding.bestand, melding.zin)
    return weg


def een_keer(klassen: Sequence[Klas]) -> list[Klas]:
    """Return the classes with every child in one of them, as if it had left the others."""
    weg = elders(klassen)
    return [_zonder(klas, {i for bestand, i in weg if bestand == klas.bestand}) for klas in klassen]


def _zonder(klas: Klas, plekken: Collection[int]) -> Klas:
    if not plekken:
        return klas
    leerlingen = [
        {**rij, "van_school_op": _WEG} if i in plekken else rij
        for i, rij in enumerate(klas.inhoud.ruw["tblLeerlingen"])
    ]
    rijen = {**klas.inhoud.ruw, "tblLeerlingen": leerlingen}
    return replace(klas, inhoud=Inhoud(klas.werkboek, rijen, klas.inhoud.kop_ruw))


def _code(meldingen: Sequence[Melding], mee: int, weg: bool, streng: bool) -> int:
    aanpassen = any(melding.ernst is Ernst.AANPASSEN for melding in meldingen)
    if not mee or (streng and aanpassen):
        return NIETS
    if weg:
        return KLAS_WEG
    return CELLEN_WEG if aanpassen else ALLES


def school_van(klassen: Sequence[Klas], map_: Path | None, paden: Sequence[str | Path]) -> School:
    """Return the agreements to count by, with the name and schooljaar of the classes.

    Those of the school folder, else those that most classes carry; on a tie the first as text.
    """
    toml = toml_voor(paden, map_)
    gelezen = read_school(toml)[0] if toml else None
    keuze = gelezen or _meeste([klas.school for klas in klassen])
    return replace(
        keuze,
        naam=keuze.naam or _eerste(klas.schoolnaam for klas in klassen),
        brin=keuze.brin or _eerste(klas.brin for klas in klassen),
        schooljaar=keuze.schooljaar
        or _eerste(gewoon_schooljaar(klas.schooljaar) for klas in klassen),
    )


def _meeste(scholen: Sequence[School]) -> School:
    per_tekst = {school_naar_json(school): school for school in scholen}
    aantal = Counter(school_naar_json(school) for school in scholen)
    return per_tekst[min(aantal, key=lambda tekst: (-aantal[tekst], tekst))]


def _eerste(teksten: Iterable[str]) -> str:
    return min((tekst for tekst in teksten if tekst), default="")
