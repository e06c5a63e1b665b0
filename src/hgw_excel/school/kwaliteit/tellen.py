"""Count filled kwaliteitskaarten; what a card says besides scores and werkpunten stays in it."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hgw_excel.domein.afspraken import KwaliteitAfspraken
from hgw_excel.domein.kwaliteit import Kaart, Kwaliteit
from hgw_excel.domein.kwaliteit import tel as tel_kaarten
from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.domein.school import School
from hgw_excel.lezen.bestanden import vind
from hgw_excel.lezen.werker import read_all
from hgw_excel.schema.ruw import Boek
from hgw_excel.school.bestandsnamen import bestandsnamen
from hgw_excel.school.doelen import Doel, keur, lees_vorige, schrijf_alle
from hgw_excel.school.instellingen import read_school, to_instellingen
from hgw_excel.school.kwaliteit import meldingen as soort
from hgw_excel.school.kwaliteit.kaart import maak_kaart
from hgw_excel.school.kwaliteit.lees import is_leeg, lees_kaart, stappen_van
from hgw_excel.school.kwaliteit.telling import maak_telling, te_weinig
from hgw_excel.school.schoolmap import toml_voor, voorbeeld_toml

VOET = "kwaliteitskaart, alleen aantallen"
KAART, TELLING = "kwaliteitskaart", "kwaliteitstelling"
ALLES, BESTAND_WEG, NIETS = 0, 3, 4


@dataclass
class TelUitkomst:
    """What was done. `exit_code`: 0 counted, 3 a file could not be read, 4 nothing written."""

    meldingen: list[Melding] = field(default_factory=list)
    geteld: int = 0
    gevonden: int = 0
    reden: str = ""
    geschreven: list[Path] = field(default_factory=list)
    exit_code: int = NIETS


def schrijf_kaart(uit: Path, school: Path | None, *, overschrijf: bool = False) -> list[Path]:
    """Write an empty card with the words of the school; return what was written.

    Raises:
        KanNiet: it can't be written, or a card in which someone typed lies there.
    """
    doel = Doel(uit, KAART)
    keur([doel], overschrijf=overschrijf)
    vorige = lees_vorige([doel])
    if uit.exists():
        (boek,) = read_all([uit])
        if not isinstance(boek, Boek) or not is_leeg(boek):
            zin = f"'{uit.name}' is al ingevuld, of anders dan wij hem maakten."
            doe = "Daar schrijven we geen lege kaart overheen. Kies een andere naam."
            raise KanNiet(f"{zin} {doe} Er is niets veranderd.")
    inhoud = maak_kaart(_school([uit.parent], school) or _voorbeeld())
    return schrijf_alle([(doel, inhoud)], vorige, overschrijf=overschrijf)


def tel(
    paden: Sequence[str | Path],
    uit: Path,
    *,
    school: Path | None = None,
    overschrijf: bool = False,
    voortgang: Callable[[int, int], None] | None = None,
) -> TelUitkomst:
    """Write the counts of all cards in files, folders and patterns; other files are left alone.

    Raises:
        KanNiet: the counts can't be written; nothing is changed then.
    """
    doel = Doel(uit, TELLING)
    keur([doel], overschrijf=overschrijf)
    vorige = lees_vorige([doel])
    afspraken = _school(paden, school)
    boeken, uitkomst = _lees(paden, voortgang)
    kwaliteit, gezegd = tel_boeken(boeken, afspraken.kwaliteit if afspraken else None)
    uitkomst.meldingen += gezegd
    uitkomst.geteld = kwaliteit.kaarten
    if not kwaliteit.telt:
        uitkomst.reden, uitkomst.exit_code = te_weinig(kwaliteit), NIETS
        return uitkomst
    inhoud = maak_telling(kwaliteit, _voet(afspraken))
    uitkomst.geschreven = schrijf_alle([(doel, inhoud)], vorige, overschrijf=overschrijf)
    return uitkomst


def _lees(
    paden: Sequence[str | Path], voortgang: Callable[[int, int], None] | None
) -> tuple[list[tuple[str, Boek]], TelUitkomst]:
    """Return the cards, each with its name, and what could not be read."""
    gevonden, over_bestanden = vind(paden)
    boeken, uitkomst = [], TelUitkomst(over_bestanden, exit_code=ALLES)
    alle = read_all(gevonden, voortgang=voortgang)
    for naam, gelezen in zip(bestandsnamen(gevonden), alle, strict=True):
        if isinstance(gelezen, Melding):
            uitkomst.meldingen.append(gelezen.in_bestand(naam))
            uitkomst.exit_code = BESTAND_WEG
        elif gelezen.soort == KAART:
            boeken.append((naam, gelezen))
    uitkomst.gevonden = len(boeken)
    return boeken, uitkomst


def _voet(school: School | None) -> str:
    return " · ".join(filter(None, (school.naam if school else "", VOET)))


def tel_boeken(
    boeken: Sequence[tuple[str, Boek]], afspraken: KwaliteitAfspraken | None = None
) -> tuple[Kwaliteit, list[Melding]]:
    """Return cards as counts, and what there is to say about them; a file that is there twice
    counts once.

    Args:
        boeken: each with the name that messages call it by.
        afspraken: of the school; else the words that most cards carry.
    """
    kaarten: list[Kaart] = []
    meldingen: list[Melding] = []
    gezien: dict[str, str] = {}
    for naam, boek in sorted(boeken, key=lambda paar: paar[0]):
        eerder = gezien.setdefault(boek.sha256, naam)
        if eerder != naam:
            zin = f"Dit is precies hetzelfde bestand als '{eerder}'; het telt één keer mee."
            meldingen.append(soort.DUBBEL.melding(naam, zin))
            continue
        kaart, gezegd = lees_kaart(boek)
        meldingen += [melding.in_bestand(naam) for melding in gezegd]
        if kaart is not None:
            kaarten.append(kaart)
    eigen = afspraken or _van_de_kaarten([boek for _, boek in boeken])
    return tel_kaarten(kaarten, eigen.stappen, eigen.minstens), meldingen


def _van_de_kaarten(boeken: Sequence[Boek]) -> KwaliteitAfspraken:
    """Return the words that most cards carry; on a tie the first as text."""
    aantal = Counter(stappen for boek in boeken if all(stappen := stappen_van(boek)))
    if not aantal:
        return KwaliteitAfspraken()
    return KwaliteitAfspraken(min(aantal, key=lambda stappen: (-aantal[stappen], stappen)))


def _voorbeeld() -> School:
    """Return the agreements of the example: nobody has to have a school folder for a card."""
    school, _ = to_instellingen(voorbeeld_toml())
    assert school is not None
    return school


def _school(paden: Sequence[str | Path], map_: Path | None) -> School | None:
    toml = toml_voor(paden, map_)
    if toml is None:
        return None
    gelezen, meldingen = read_school(toml)
    if gelezen is None:
        raise KanNiet(f"{toml.name} is niet in orde. {meldingen[0]}")
    return gelezen
