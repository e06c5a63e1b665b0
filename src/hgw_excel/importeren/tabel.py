"""A pupil list as a plain table: one row a pupil, columns known by their header."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from hgw_excel.domein.leerling import Schoolgegevens
from hgw_excel.domein.melding import Melding
from hgw_excel.importeren import meldingen as soort
from hgw_excel.importeren.bron import Bron, RuweGroep, RuweLeerling
from hgw_excel.importeren.groepsnaam import (
    herstel_groep,
    leerjaar_uit_naam,
    to_datum,
    to_jaargroep,
)
from hgw_excel.importeren.meldingen import MeldingSoort, som_op, tel
from hgw_excel.importeren.rooster import Tabel, ongebruikte_koppen
from hgw_excel.importeren.schooljaar import to_schooljaar
from hgw_excel.importeren.verzamel import to_schoolgegevens

VELDEN = (
    "leerlingnummer",
    "roepnaam",
    "voorvoegsel",
    "achternaam",
    "naam_samengesteld",
    "groep",
    "jaargroep",
    "schooljaar",
    "uitstroomdatum",
)
"""What a pupil list may tell; every other column is left alone."""

NAMEN = ("roepnaam", "achternaam", "naam_samengesteld")


@dataclass(slots=True)
class _Opvallend:
    """Rows that need a word, collected while reading."""

    datum: list[str] = field(default_factory=list)
    hele_naam: list[str] = field(default_factory=list)
    groep: list[str] = field(default_factory=list)


def read_tabel(tabel: Tabel) -> tuple[Schoolgegevens | None, list[Melding]]:
    """Return the groups and pupils of a list; None when it can't be used."""
    kolommen = _kolommen(tabel)
    mist = _ontbreekt(tabel, kolommen)
    if mist:
        return None, mist
    schooljaar, meldingen = _schooljaar(tabel, kolommen)
    if meldingen:
        return None, meldingen
    opvallend = _Opvallend()
    leerlingen = [
        _to_ruwe_leerling(tabel, kolommen, rij, opvallend) for rij in range(len(tabel.rijen))
    ]
    bron = Bron(
        bestand=tabel.bestand,
        blad=tabel.blad,
        plekwoord=tabel.rijwoord,
        leerlingen=leerlingen,
        groepen={kind.groep: RuweGroep(kind.groep) for kind in leerlingen if kind.groep},
        schooljaar=schooljaar,
        herstel_hier="Pas het aan in de lijst en lees die opnieuw in.",
    )
    school, verder = to_schoolgegevens(bron)
    eerst = _opvallend(tabel, opvallend) + ongebruikte_koppen(tabel, list(kolommen.values()))
    return school, eerst + verder


def _kolommen(tabel: Tabel) -> dict[str, int]:
    """Return the column of each field; a lone 'naam' beside an achternaam is the roepnaam."""
    kolommen = {veld: i for veld in VELDEN if (i := tabel.kolom(veld)) is not None}
    if "achternaam" in kolommen and "naam_samengesteld" in kolommen:
        hele_naam = kolommen.pop("naam_samengesteld")
        kolommen.setdefault("roepnaam", hele_naam)
    elif "roepnaam" in kolommen:
        kolommen.pop("naam_samengesteld", None)
    return kolommen


def _ontbreekt(tabel: Tabel, kolommen: dict[str, int]) -> list[Melding]:
    nodig = {"groep": "groep"} if "groep" not in kolommen else {}
    if not any(veld in kolommen for veld in NAMEN):
        nodig["naam"] = "roepnaam en achternaam"
    return [
        soort.KOLOM_MIST.melding(
            tabel.bestand,
            f"Er is geen kolom met {wat}.",
            "Voeg die toe of verbeter de kolomnaam.",
            blad=tabel.blad,
            veld=veld,
        )
        for veld, wat in nodig.items()
    ]


def _schooljaar(tabel: Tabel, kolommen: dict[str, int]) -> tuple[str, list[Melding]]:
    if "schooljaar" not in kolommen:
        return "", []
    teksten = sorted({rij[kolommen["schooljaar"]] for rij in tabel.rijen} - {""})
    jaren = sorted({to_schooljaar(tekst) for tekst in teksten})
    if "" in jaren:
        fout = som_op([f"'{tekst}'" for tekst in teksten if not to_schooljaar(tekst)])
        zin, doe = f"Dit is geen schooljaar: {fout}.", "Schrijf het zoals 2025-2026."
        return "", [soort.SCHOOLJAAR.melding(tabel.bestand, zin, doe, blad=tabel.blad)]
    if len(jaren) > 1:
        zin, doe = f"In de lijst staan {som_op(jaren)}.", "Maak een lijst van één schooljaar."
        return "", [soort.SCHOOLJAREN.melding(tabel.bestand, zin, doe, blad=tabel.blad)]
    return "".join(jaren), []


def _to_ruwe_leerling(
    tabel: Tabel, kolommen: dict[str, int], rij: int, opvallend: _Opvallend
) -> RuweLeerling:
    plek = str(tabel.nummers[rij])

    def cel(veld: str) -> str:
        return tabel.rijen[rij][kolommen[veld]] if veld in kolommen else ""

    roepnaam, voorvoegsel, achternaam = _namen(cel("naam_samengesteld"), plek, opvallend)
    groep = herstel_groep(cel("groep"))
    if groep != cel("groep"):
        opvallend.groep.append(plek)
    return RuweLeerling(
        plek=plek,
        nummer=cel("leerlingnummer"),
        roepnaam=cel("roepnaam") or roepnaam,
        voorvoegsel=cel("voorvoegsel") or voorvoegsel,
        achternaam=cel("achternaam") or achternaam,
        jaargroep=to_jaargroep(cel("jaargroep")) or leerjaar_uit_naam(groep),
        groep=groep,
        uitstroom=_datum(cel("uitstroomdatum"), plek, opvallend),
    )


def _namen(heel: str, plek: str, opvallend: _Opvallend) -> tuple[str, str, str]:
    """Split 'Achternaam, Roepnaam voorvoegsel'; a voorvoegsel starts with a small letter or '."""
    achternaam, komma, rest = (deel.strip() for deel in heel.partition(","))
    if not komma:
        if " " in heel:
            opvallend.hele_naam.append(plek)
        return heel, "", ""
    woorden = rest.split()
    roepnaam = [woord for i, woord in enumerate(woorden) if not i or _is_hoofd(woorden[1 : i + 1])]
    return " ".join(roepnaam), " ".join(woorden[len(roepnaam) :]), achternaam


def _is_hoofd(woorden: Sequence[str]) -> bool:
    return all(woord[0].isupper() for woord in woorden)


def _datum(tekst: str, plek: str, opvallend: _Opvallend) -> date | None:
    datum = to_datum(tekst)
    if tekst and datum is None:
        opvallend.datum.append(plek)
    return datum


def _opvallend(tabel: Tabel, opvallend: _Opvallend) -> list[Melding]:
    gevallen: tuple[tuple[MeldingSoort, list[str], str, str, str], ...] = (
        (
            soort.GROEP_ALS_DATUM,
            opvallend.groep,
            "groep was een datum geworden",
            "groepen waren een datum geworden",
            "Ze staan er weer als 5/6. Kijk of dat klopt.",
        ),
        (
            soort.HELE_NAAM,
            opvallend.hele_naam,
            "naam is niet te splitsen",
            "namen zijn niet te splitsen",
            "De hele naam staat bij roepnaam. Verdeel hem zelf over de kolommen.",
        ),
        (
            soort.DATUM,
            opvallend.datum,
            "datum is niet te lezen",
            "datums zijn niet te lezen",
            "Schrijf 31-01-2026. Het veld 'van school op' is nu leeg.",
        ),
    )
    return [
        melding.melding(
            tabel.bestand,
            f"{tel(len(rijen), een, meer)} ({tabel.rijwoord} {som_op(rijen)}).",
            doe,
            blad=tabel.blad,
        )
        for melding, rijen, een, meer, doe in gevallen
        if rijen
    ]
