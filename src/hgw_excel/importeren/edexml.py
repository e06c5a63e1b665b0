"""EDEXML 1.03-2.1 and UWLR leerlinggegevens: the pupil file that every administration writes.

Tolerant on purpose: no schema is used, because the official one refuses each schooljaar after
2024-2025. Fields that we may not have are skipped by `xmlboom` and can't be asked for here.

Source: Handleiding EDEXML 2.1, edustandaard.nl/standaard_afspraken/edexml/edexml-2-1.
"""

import re
import xml.etree.ElementTree as ET
from datetime import date
from xml.parsers import expat

from hgw_excel.domein.leerling import Schoolgegevens
from hgw_excel.domein.melding import Melding
from hgw_excel.importeren import meldingen as soort
from hgw_excel.importeren.bron import Bron, RuweGroep, RuweLeerling
from hgw_excel.importeren.meldingen import som_op
from hgw_excel.importeren.privacy import schoon_tekst
from hgw_excel.importeren.schooljaar import to_schooljaar
from hgw_excel.importeren.verzamel import to_schoolgegevens
from hgw_excel.importeren.xmlboom import DoctypeError, GeenLeerlingenError, read_boom

EDEX2000 = re.compile(r"EDEX(LL|LK|GR|LG)\.TXT", re.IGNORECASE)
_OPNIEUW = "Maak de export opnieuw in het leerlingadministratiesysteem."
_KIES_EDEXML = "Kies EDEXML als soort export."


def is_edex2000(bestand: str) -> bool:
    """Tell whether this is the name of one of the four files of the old EDEX2000."""
    return bool(EDEX2000.fullmatch(bestand))


def read_edexml(data: bytes, bestand: str) -> tuple[Schoolgegevens | None, list[Melding]]:
    """Return the school, its groups and its pupils; None when the file can't be used."""
    try:
        wortel = read_boom(data)
    except (DoctypeError, GeenLeerlingenError, expat.ExpatError, LookupError, ValueError) as fout:
        return None, [_weigering(fout, bestand)]
    bron, meldingen = _to_bron(wortel, bestand)
    if any(melding.code == soort.SCHOOLJAAR.code for melding in meldingen):
        return None, meldingen
    school, verder = to_schoolgegevens(bron)
    return school, meldingen + verder


def _weigering(fout: Exception, bestand: str) -> Melding:
    if isinstance(fout, DoctypeError):
        zin = "Het bestand bevat een DOCTYPE. Dat hoort niet in EDEXML; we lezen het niet."
        return soort.DOCTYPE.melding(bestand, zin, _OPNIEUW)
    if isinstance(fout, expat.ExpatError):
        zin = f"Het bestand is beschadigd of niet volledig (regel {fout.lineno})."
        return soort.KAPOTTE_XML.melding(bestand, zin, _OPNIEUW)
    if isinstance(fout, LookupError | ValueError):
        zin = "Het bestand is in een tekenset geschreven die we niet kennen."
        return soort.KAPOTTE_XML.melding(bestand, zin, _OPNIEUW)
    resultaten = isinstance(fout, GeenLeerlingenError) and fout.resultaten
    wat = "toetsresultaten, geen leerlingen" if resultaten else "geen leerlinggegevens"
    return soort.ANDERE_XML.melding(bestand, f"In het bestand staan {wat}.", _KIES_EDEXML)


def _to_bron(wortel: ET.Element, bestand: str) -> tuple[Bron, list[Melding]]:
    leerkrachten = _leerkrachten(wortel)
    groepen = {
        _key(groep): RuweGroep(
            _tekst(groep, "naam") or _key(groep),
            _tekst(groep, "jaargroep"),
            tuple(leerkrachten.get(_key(groep), ())),
        )
        for groep in wortel.iterfind("groepen/groep")
        if _key(groep)
    }
    schooljaar, meldingen = _schooljaar(wortel, bestand)
    leerlingen = [_to_ruwe_leerling(element) for element in wortel.iterfind("leerlingen/leerling")]
    peildatum = _datum(wortel, "school/peildatum") or _datum(wortel, "school/aanmaakdatum")
    meldingen += _onbekende_groepen(leerlingen, groepen, bestand)
    bron = Bron(
        bestand=bestand,
        plekwoord="leerlingnummer",
        leerlingen=leerlingen,
        groepen=groepen,
        naam=_schoolnaam(wortel),
        brin=_brin(wortel),
        schooljaar=schooljaar,
        peildatum=peildatum,
    )
    return bron, meldingen


def _to_ruwe_leerling(element: ET.Element) -> RuweLeerling:
    groep = element.find("groep")
    return RuweLeerling(
        plek=_key(element),
        nummer=_key(element),
        roepnaam=_tekst(element, "roepnaam"),
        voorvoegsel=_tekst(element, "voorvoegsel"),
        achternaam=_tekst(element, "achternaam"),
        jaargroep=_tekst(element, "jaargroep").upper(),
        groep="" if groep is None else _key(groep),
        uitstroom=_datum(element, "uitstroomdatum"),
    )


def _leerkrachten(wortel: ET.Element) -> dict[str, list[str]]:
    """Return the names of the teachers of each groep, as they are said aloud."""
    per_groep: dict[str, list[str]] = {}
    for element in wortel.iterfind("leerkrachten/leerkracht"):
        velden = ("roepnaam", "voorvoegsel", "achternaam")
        naam = " ".join(filter(None, (_tekst(element, veld) for veld in velden)))
        for groep in element.iterfind("groepen/groep"):
            namen = per_groep.setdefault(_key(groep), [])
            if naam and naam not in namen:
                namen.append(naam)
    return per_groep


def _schooljaar(wortel: ET.Element, bestand: str) -> tuple[str, list[Melding]]:
    tekst = _tekst(wortel, "school/schooljaar")
    schooljaar = to_schooljaar(tekst)
    if schooljaar:
        return schooljaar, []
    zin = f"'{tekst}' is geen schooljaar." if tekst else "Het schooljaar ontbreekt."
    doe = "Kies een schooljaar zoals 2025-2026 en maak de export opnieuw."
    return "", [soort.SCHOOLJAAR.melding(bestand, zin, doe)]


def _onbekende_groepen(
    leerlingen: list[RuweLeerling], groepen: dict[str, RuweGroep], bestand: str
) -> list[Melding]:
    onbekend = sorted({kind.groep for kind in leerlingen} - groepen.keys() - {""})
    if not onbekend:
        return []
    welke = som_op([f"'{sleutel}'" for sleutel in onbekend])
    zin = f"Leerlingen staan in een groep die niet in het bestand staat: {welke}."
    return [soort.ONBEKENDE_GROEP.melding(bestand, zin, _OPNIEUW)]


def _schoolnaam(wortel: ET.Element) -> str:
    """Return the name of the only vestiging: the school itself has no name in EDEXML."""
    namen = [_tekst(element, "naam") for element in wortel.iterfind("vestigingen/vestiging")]
    return namen[0] if len(namen) == 1 else ""


def _brin(wortel: ET.Element) -> str:
    """Return the BRIN, with the vestiging behind it unless it is the main one (00)."""
    brin = _tekst(wortel, "school/brincode").upper()
    vestiging = _tekst(wortel, "school/dependancecode")
    return brin + vestiging if brin and vestiging != "00" else brin


def _key(element: ET.Element) -> str:
    return schoon_tekst(element.get("key", ""))


def _tekst(element: ET.Element, pad: str) -> str:
    return schoon_tekst(element.findtext(pad, ""))


def _datum(element: ET.Element, pad: str) -> date | None:
    """Return the day of an xs:date or xs:dateTime; None when it is absent or no date."""
    try:
        return date.fromisoformat(_tekst(element, pad)[:10])
    except ValueError:
        return None
