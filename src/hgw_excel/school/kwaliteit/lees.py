"""Read one filled kwaliteitskaart: scores and werkpunten, and nothing of the texts beside them."""

from collections.abc import Iterator, Mapping, Sequence

from hgw_excel.domein.kwaliteit import Kaart, punten
from hgw_excel.domein.melding import Melding
from hgw_excel.schema.ruw import Blad, Boek, Cel
from hgw_excel.school.kwaliteit import meldingen as soort
from hgw_excel.school.kwaliteit.kaart import HULP, KOLOMMEN, STAP, TABEL, TINTEN, VERSIE, WERKPUNT

NODIG = ("nr", "score", "werkpunt")
VAN_ONS = frozenset(kolom.kop for kolom in KOLOMMEN) - HULP.keys()
"""The headers under which nobody types."""


def stappen_van(boek: Boek) -> tuple[str, ...]:
    """Return the words of the steps that a card carries, '' where one is gone."""
    cellen = (boek.namen.get(STAP.format(i)) for i in range(1, len(TINTEN) + 1))
    return tuple(cel.strip() if isinstance(cel, str) else "" for cel in cellen)


def lees_kaart(boek: Boek) -> tuple[Kaart | None, list[Melding]]:
    """Return what counts of a card, None when it takes no part, and what there is to say."""
    if bezwaar := _bezwaar(boek):
        return None, [soort.DOET_NIET_MEE.melding(boek.bestand, *bezwaar)]
    tabel = boek.tabellen[TABEL]
    kaart, meldingen = _lees(tabel, stappen_van(boek), boek.bestand)
    if not kaart.scores:
        leeg = soort.DOET_NIET_MEE.melding(boek.bestand, "Op deze kaart staat nog geen score.")
        return None, [leeg, *meldingen]
    return kaart, meldingen


def is_leeg(boek: Boek) -> bool:
    """Tell whether nobody typed in a card; of one that can't be read nobody knows."""
    if _bezwaar(boek):
        return False
    tabel = boek.tabellen[TABEL]
    typ = [i for i, kop in enumerate(tabel.koppen) if kop.strip().casefold() not in VAN_ONS]
    return not tabel.eronder and all(_leeg(rij[i]) for rij in tabel.rijen for i in typ)


def _bezwaar(boek: Boek) -> tuple[str, str] | None:
    """Return why nothing on a card can be read, with the remedy."""
    if boek.versie is None or boek.versie > VERSIE:
        zin = "Deze kaart is met een nieuwere versie van het programma gemaakt."
        return zin, "Werk het programma bij."
    woorden = [woord.casefold() for woord in stappen_van(boek)]
    if "" in woorden or len(set(woorden)) < len(woorden):
        return "De woorden voor de scores zijn veranderd.", "Zet ze terug op het blad Overzicht."
    tabel = boek.tabellen.get(TABEL)
    if tabel is None:
        doe = "Neem de scores over op een nieuwe kaart."
        return "De punten zijn geen tabel meer.", doe
    weg = [kop for kop in NODIG if kop not in tabel.index]
    if weg:
        zin = f"De kolom '{weg[0]}' is weg of heet anders."
        return zin, "Zet de kop terug op het blad Kaart."
    return None


def _lees(tabel: Blad, stappen: Sequence[str], bestand: str) -> tuple[Kaart, list[Melding]]:
    plek = {woord.casefold(): i for i, woord in enumerate(stappen)}
    kolom = {kop: tabel.index[kop] for kop in NODIG}
    scores: dict[str, int] = {}
    werkpunten: set[str] = set()
    meldingen: list[Melding] = []
    for i, nr in _punten(tabel, kolom):
        score, werkpunt = (tabel.rijen[i][kolom[kop]] for kop in NODIG[1:])
        if _plat(score) in plek:
            scores[nr] = plek[_plat(score)]
        elif not _leeg(score):
            doe = f"Kies {', '.join(stappen[:-1])} of {stappen[-1]}."
            meldingen.append(_cel(tabel, i, kolom, "score", bestand, "Dit is geen score.", doe))
        if _plat(werkpunt) == WERKPUNT:
            werkpunten.add(nr)
        elif not _leeg(werkpunt):
            doe = f"Kies {WERKPUNT}, of maak de cel leeg."
            zin = "Hier kan alleen een werkpunt staan."
            meldingen.append(_cel(tabel, i, kolom, "werkpunt", bestand, zin, doe))
    return Kaart(scores, frozenset(werkpunten)), meldingen


def _punten(tabel: Blad, kolom: Mapping[str, int]) -> Iterator[tuple[int, str]]:
    """Yield row and number of each point, once; a row of someone's own is none."""
    over = {punt.nr for punt in punten()}
    for i, rij in enumerate(tabel.rijen):
        nr = _plat(rij[kolom["nr"]]).upper()
        if nr in over:
            over.remove(nr)
            yield i, nr


def _cel(
    tabel: Blad,
    rij: int,
    kolom: Mapping[str, int],
    kop: str,
    bestand: str,
    zin: str,
    doe: str,
) -> Melding:
    cel = tabel.adres(rij, kolom[kop])
    return soort.CEL.melding(bestand, zin, doe, blad=tabel.naam, cel=cel, veld=kop)


def _plat(cel: Cel) -> str:
    return cel.strip().casefold() if isinstance(cel, str) else ""


def _leeg(cel: Cel) -> bool:
    return cel is None or (isinstance(cel, str) and not cel.strip())
