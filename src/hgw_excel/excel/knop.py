"""What every button runs: the one entry that never raises, whatever happens behind it."""

from importlib import import_module
from typing import Any

from hgw_excel import platform
from hgw_excel.acties.knoppen import knoppen
from hgw_excel.domein.melding import KanNiet
from hgw_excel.verslag import maak_verslag

ONBEKEND = (
    "Deze knop hoort bij een andere versie van hgw. Vraag wie hgw bij jullie installeerde om een "
    "nieuwe versie."
)
GEHEUGEN = "Er is te weinig geheugen. Sluit andere programma's en probeer het opnieuw."


GEEN_BOEK = (
    "De knop kan niet bij de klassenmap. Staat er een = of een % in de naam van het bestand? Kies "
    "Bestand, Opslaan als, en geef het een naam zonder. Anders: sluit Excel, open de klassenmap en "
    "klik nog een keer."
)


def druk(naam: str) -> None:
    """Do what the button of the actie `naam` promises in the workbook that called.

    Every fault becomes a Dutch box; of a fault of ours a report is kept, without names.
    """
    try:
        _druk(naam)
    except Exception as fout:  # no workbook to show a box over: one of the system itself
        from hgw_excel.excel.storing import BEZIG, is_bezig

        platform.schrijf_log(maak_verslag(fout))
        platform.toon_zin("HGW", BEZIG if is_bezig(fout) else GEEN_BOEK)


def _druk(naam: str) -> None:
    from hgw_excel.excel.boek import roepend_boek
    from hgw_excel.excel.storing import BEZIG, is_bezig, is_van_excel
    from hgw_excel.excel.vak import Vak

    boek, knop = roepend_boek(), knoppen().get(naam)
    vak = Vak(boek.app, knop.label if knop else "HGW")
    try:
        if knop is None:
            raise KanNiet(ONBEKEND)
        _doe(boek, vak, naam)
    except KanNiet as fout:
        reden = fout.__cause__
        if isinstance(reden, Exception) and is_van_excel(reden) and not is_bezig(reden):
            platform.schrijf_log(maak_verslag(fout))
        _weiger(boek, vak, " ".join([fout.zin, *getattr(fout, "__notes__", ())]))
    except MemoryError:
        vak.waarschuw(GEHEUGEN)
    except OSError as fout:
        vak.waarschuw(platform.os_zin(fout))
    except Exception as fout:  # Excel that does not answer, or a fault of ours
        vak.waarschuw(*((BEZIG,) if is_bezig(fout) else _intern(fout)))


def _doe(boek: Any, vak: Any, naam: str) -> object:  # noqa: ANN401
    from hgw_excel.excel.sessie import Sessie

    knop, sessie = knoppen()[naam], Sessie(boek, vak)
    functie = _laad(knop.doel)
    if not knop.schrijft:
        return functie(sessie)
    from hgw_excel.excel.schrijven import Schrijver, doe

    return doe(sessie, Schrijver(knop.label, functie, knop.bladen, knop.ondanks))


def _laad(doel: str) -> Any:  # noqa: ANN401
    module, _, functie = doel.partition(":")
    return getattr(import_module(module), functie)


def _weiger(boek: Any, vak: Any, zin: str) -> None:  # noqa: ANN401
    """Say why it can't be done, and go to the cell that it is about."""
    from hgw_excel.excel.plek import ga_naar, genoemde_plek

    vak.waarschuw(zin)
    plek = genoemde_plek(zin, [blad.name for blad in boek.sheets])
    if plek is not None:
        ga_naar(boek, plek)


def _intern(fout: Exception) -> tuple[str, ...]:
    log = platform.schrijf_log(maak_verslag(fout))
    if log is None:
        return ("Er ging iets mis in het programma zelf.", "Er kon geen verslag bewaard worden.")
    return (
        "Er ging iets mis in het programma zelf.",
        f"Er staat een verslag, zonder gegevens van leerlingen, in {log}",
    )
