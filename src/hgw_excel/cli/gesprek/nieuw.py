"""Before `hgw nieuw`: the school's folder, the pupil file, and where the klassenmappen come."""

import os
from pathlib import Path

from hgw_excel.cli.gesprek.macros import vraag_macros
from hgw_excel.cli.gesprek.plaats import keur_map, vraag_plaats
from hgw_excel.cli.gesprek.schoolmap import vraag_schoolmap
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, schoolmap_van, volledig
from hgw_excel.cli.padtekst import pad_in
from hgw_excel.cli.vraag import Nee, vraag_tot
from hgw_excel.domein.leerling import Schoolgegevens

SCHOOL_TOML = "school.toml"
SLEEP = "Sleep het bestand in dit venster, of typ waar het staat."


def nieuw(naam: str, sessie: Sessie) -> Voorstel:
    """Ask what was not dropped; a school folder without school.toml is made first."""
    gegeven, sessie.paden = sessie.paden, ()
    school = _schoolmap(sessie, gegeven)
    leerlingen, gegevens = _leerlingen(sessie, gegeven, school)
    uit = _uit(sessie, school)
    macros = vraag_macros(sessie)
    opdracht = (naam, "--school", school, "--leerlingen", leerlingen, "--uit", uit, *macros)
    opdrachten: tuple[tuple[str, ...], ...] = (opdracht,)
    sessie.scherm.zeg()
    if not os.path.isfile(os.path.join(school, SCHOOL_TOML)):
        sessie.scherm.zeg("De schoolmap krijgt eerst een school.toml met de afspraken.")
        opdrachten = (("schoolmap", school), opdracht)
    _vertel(sessie, gegevens, uit)
    sessie.onthoud(school=school, klassen=uit)
    sessie.laatste = (uit,)
    return Voorstel(opdrachten, resultaat=uit)


def _schoolmap(sessie: Sessie, gegeven: tuple[str, ...]) -> str:
    """The folder that was dropped, or that the dropped file belongs to; else ask."""
    mappen = [pad for pad in gegeven if os.path.isdir(pad)]
    gevonden = schoolmap_van(gegeven) or (mappen[0] if mappen else "")
    if gevonden:
        sessie.scherm.zeg("De schoolmap is:")
        sessie.scherm.toon_pad(gevonden)
        return gevonden
    vraag = "Welke map is van jullie school? Is er nog geen, zeg dan waar hij moet komen."
    return vraag_schoolmap(sessie, vraag)


def _leerlingen(
    sessie: Sessie, gegeven: tuple[str, ...], school: str
) -> tuple[str, Schoolgegevens]:
    scherm = sessie.scherm
    bestanden = (pad for pad in gegeven if os.path.isfile(pad) and not _is_van_ons(pad))
    for pad in bestanden:
        uitslag = _lees(pad)
        if not isinstance(uitslag, Nee):
            return uitslag
        scherm.zeg(uitslag.zin)
    return vraag_leerlingen(sessie, school)


def vraag_leerlingen(sessie: Sessie, school: str) -> tuple[str, Schoolgegevens]:
    """Ask for the pupil file; the only EDEXML in the school's folder is the default."""
    scherm = sessie.scherm
    standaard = _edexml(school)
    scherm.zeg("Welk bestand komt uit de leerlingadministratie (EDEXML of een leerlinglijst)?")
    scherm.zeg(SLEEP)
    if standaard:
        scherm.zeg("Alleen Enter kiest:")
        scherm.toon_pad(standaard)
    return vraag_tot(scherm, "Leerlingbestand: ", lambda a: _lees(pad_in(a) or standaard))


def _is_van_ons(pad: str) -> bool:
    """A school.toml or a klassenmap can be dropped too, and is no pupil file."""
    naam = os.path.basename(pad).lower()
    return naam.endswith(".toml") or naam.startswith("klassenmap")


def _edexml(school: str) -> str:
    """The pupil file in the school's folder, when there is just one that is called so."""
    try:
        namen = os.listdir(school)
    except OSError:
        return ""
    edex = [n for n in namen if n.lower().startswith("edex") and n.lower().endswith(".xml")]
    return os.path.join(school, edex[0]) if len(edex) == 1 else ""


def _lees(pad: str) -> tuple[str, Schoolgegevens] | Nee:
    """Read the file, so that a wrong one is told before anything is asked further."""
    from hgw_excel.importeren.lees import read_leerlingen

    if not pad:
        return Nee(f"Er is nog geen bestand gekozen. {SLEEP}")
    if not os.path.exists(pad):
        return Nee(f"'{pad}' is er niet. {SLEEP}")
    if os.path.isdir(pad):
        return Nee("Dit is een map. Kies het bestand zelf.")
    gegevens, meldingen = read_leerlingen(Path(pad))
    if gegevens is None:
        redenen = [str(melding) for melding in meldingen]
        return Nee(" ".join([f"'{os.path.basename(pad)}' kan niet gebruikt worden.", *redenen[:1]]))
    return volledig(pad), gegevens


def _uit(sessie: Sessie, school: str) -> str:
    def keur(pad: str) -> str | Nee:
        nieuw_in_school = os.path.dirname(pad) == school and not os.path.exists(pad)
        return pad if nieuw_in_school else keur_map(pad)

    standaard = os.path.join(school, "klassen")
    return vraag_plaats(sessie, "Waar komen de klassenmappen?", standaard, keur)


def _vertel(sessie: Sessie, gegevens: Schoolgegevens, uit: str) -> None:
    groepen = len(gegevens.groepen)
    kinderen = sum(len(groep.leerlingen) for groep in gegevens.groepen)
    leerlingen = "1 leerling" if kinderen == 1 else f"{kinderen} leerlingen"
    groep = "groep" if groepen == 1 else "groepen"
    sessie.scherm.zeg(
        f"Het leerlingbestand heeft {groepen} {groep} en {leerlingen}."
        " Elke groep krijgt een klassenmap in:"
    )
    sessie.scherm.toon_pad(uit)
    sessie.scherm.zeg(
        f"{_al_daar(uit)}Wat in school.toml nog leeg is (school, brin, schooljaar), wordt ingevuld."
        " Niets van een leerkracht wordt overschreven."
    )


def _al_daar(uit: str) -> str:
    try:
        aantal = sum(naam.lower().startswith("klassenmap") for naam in os.listdir(uit))
    except OSError:
        return ""
    if not aantal:
        return ""
    if aantal == 1:
        return "Daar is al 1 klassenmap; die verandert niet. "
    return f"Daar zijn al {aantal} klassenmappen; die veranderen niet. "
