"""What the operating system had against reading or writing, as Dutch sentences."""

_BESTAAT_NIET = "Het bestand of de map bestaat niet."
_GEEN_RECHTEN = "Je hebt geen rechten voor dit bestand of deze map."
_BESTAAT_AL = "Het bestand bestaat al."
_VOL = "De schijf is vol. Maak ruimte en probeer het opnieuw."
_TE_LANG = "De naam of het pad is te lang. Kies een kortere naam of een map hogerop."
_NOG_OPEN = "Het bestand is nog open in een ander programma. Sluit het en probeer het opnieuw."
_ALLEEN_LEZEN = "De schijf of de map is alleen-lezen."
_NETWERK = "De netwerkmap is niet bereikbaar. Kijk de verbinding na en probeer het opnieuw."
_SCHIJF_STUK = "De schijf geeft een leesfout. Probeer het met een kopie op een andere plek."

PER_NAAM = {
    "ENOENT": _BESTAAT_NIET,
    "EACCES": _GEEN_RECHTEN,
    "EPERM": _GEEN_RECHTEN,
    "EISDIR": "Dit is een map, geen bestand.",
    "ENOTDIR": "Een deel van het pad is geen map.",
    "EEXIST": _BESTAAT_AL,
    "ENOTEMPTY": "De map is niet leeg.",
    "ENOSPC": _VOL,
    "EDQUOT": _VOL,
    "EFBIG": "Het bestand is te groot voor deze schijf.",
    "ENAMETOOLONG": _TE_LANG,
    "EBUSY": _NOG_OPEN,
    "ETXTBSY": _NOG_OPEN,
    "EROFS": _ALLEEN_LEZEN,
    "EIO": _SCHIJF_STUK,
    "EMFILE": "Er staan te veel bestanden tegelijk open.",
    "ELOOP": "De snelkoppelingen in dit pad verwijzen naar elkaar.",
    "ETIMEDOUT": _NETWERK,
    "ENETUNREACH": _NETWERK,
    "EHOSTUNREACH": _NETWERK,
    "ESTALE": _NETWERK,
}
"""By the name of an errno; not every system has them all."""

PER_WINERROR = {
    2: _BESTAAT_NIET,
    3: _BESTAAT_NIET,
    5: _GEEN_RECHTEN,
    15: "Dit station is er niet. Is de USB-stick of netwerkschijf aangesloten?",
    19: _ALLEEN_LEZEN,
    21: "Dit station is niet klaar. Is de USB-stick of netwerkschijf aangesloten?",
    32: _NOG_OPEN,
    33: _NOG_OPEN,
    39: _VOL,
    53: _NETWERK,
    59: _NETWERK,
    64: _NETWERK,
    67: _NETWERK,
    80: _BESTAAT_AL,
    112: _VOL,
    123: "De naam bevat een teken dat hier niet mag.",
    145: "De map is niet leeg.",
    183: _BESTAAT_AL,
    206: _TE_LANG,
    362: "Het bestand staat alleen in OneDrive, en OneDrive draait nu niet. Start OneDrive.",
    388: "Het bestand staat alleen in OneDrive, en er is geen verbinding.",
    1117: _SCHIJF_STUK,
}
"""By the number of Windows, which says more than the errno it gives beside it."""
