"""An invented school and class for tests; every pupil is made up."""

from dataclasses import replace

from hgw_excel.domein.school import (
    I_V,
    Aanpakken,
    Ambitie,
    IndelingAfspraken,
    Ontwikkelgebied,
    Periode,
    School,
    Toets,
    Vakgebied,
)

VAKKEN = (
    Vakgebied("rekenen", "Rekenen", "Rekenen"),
    Vakgebied("begrijpend_lezen", "Begrijpend lezen", "Begrijpend lezen", (4, 5, 6, 7, 8)),
    Vakgebied("technisch_lezen", "Technisch lezen", "Technisch lezen"),
    Vakgebied("spelling", "Spelling", "Spelling"),
    Vakgebied("woordenschat", "Woordenschat", "Woordenschat", indelen=False),
)
TOETSEN = (
    Toets("rekenen", "Rekenen-Wiskunde", "Rekenen", "rekenen", maximum=400),
    Toets("begrijpend_lezen", "Begrijpend lezen", "Begrijpend lezen", "begrijpend_lezen"),
    Toets("technisch_lezen", "DMT", "Technisch lezen", "technisch_lezen", maximum=200),
    Toets("spelling", "Spelling", "Spelling", "spelling"),
    Toets("woordenschat", "Woordenschat", "Woordenschat", "woordenschat"),
)


def kalender() -> dict[int, dict[str, tuple[str, ...]]]:
    """Groep 3 without begrijpend lezen, groep 8 without E."""
    alle = tuple(toets.sleutel for toets in TOETSEN)
    drie = tuple(sleutel for sleutel in alle if sleutel != "begrijpend_lezen")
    return {
        3: {"M": drie, "E": drie},
        **{leerjaar: {"M": alle, "E": alle} for leerjaar in (4, 5, 6, 7)},
        8: {"M": alle, "E": ()},
    }


def voorbeeld_school() -> School:
    """Return an invented school with the default agreements."""
    return School(
        naam="De Zonnewijzer",
        brin="99ZZ",
        schooljaar="2026-2027",
        periodes=(
            Periode(1, "augustus – januari", None, None, "vorig jaar"),
            Periode(2, "februari – juli", None, None, "M"),
        ),
        vakgebieden=VAKKEN,
        ontwikkelgebieden=(
            Ontwikkelgebied("taal", "Taal", "Taal"),
            Ontwikkelgebied("rekenen", "Rekenen", "Rekenen"),
            Ontwikkelgebied("motoriek", "Motoriek", "Motoriek"),
            Ontwikkelgebied("sociaal", "Sociaal-emotioneel", "Sociaal"),
        ),
        toetsen=TOETSEN,
        toetskalender=kalender(),
        systeem=I_V,
        aanpakken=Aanpakken(),
        indeling=IndelingAfspraken(
            mapping={
                "I": "verdiept",
                "II": "verdiept",
                "III": "basis",
                "IV": "intensief",
                "V": "intensief",
            },
            observatie={"aandacht": "intensief", "op koers": "basis", "loopt voor": "verdiept"},
        ),
        ambities=tuple(Ambitie(vak.sleutel, "III", 80) for vak in VAKKEN),
        zinnen={"stimulerend": ("werkt graag samen",), "doel": ("hulp vragen voor het vastlopen",)},
    )


def avi_school() -> School:
    """Return the same school, that also takes AVI, at M and E."""
    school = voorbeeld_school()
    avi = Toets("avi", "AVI", "AVI", "technisch_lezen", systeem="AVI")
    return replace(
        school,
        toetsen=(avi, *school.toetsen),
        toetskalender={
            leerjaar: {moment: (*toetsen, "avi") for moment, toetsen in momenten.items()}
            for leerjaar, momenten in school.toetskalender.items()
        },
    )


def twee_toetsen_school() -> School:
    """Return the same school with a new test of Rekenen from groep 4; groep 3 makes the old one."""
    school = voorbeeld_school()
    nieuw = Toets("getal", "Getalbegrip", "Getallen", "rekenen")
    return replace(
        school,
        toetsen=(nieuw, *school.toetsen),
        toetskalender={
            leerjaar: {
                moment: ("getal", *toetsen) if leerjaar > 3 and toetsen else toetsen
                for moment, toetsen in momenten.items()
            }
            for leerjaar, momenten in school.toetskalender.items()
        },
    )
