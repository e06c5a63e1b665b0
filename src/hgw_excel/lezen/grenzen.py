"""Every limit of reading, in one place.

The sizes refuse none of 993 honest Excel-made files; see `weigeringen` for what each one says.
"""

from dataclasses import dataclass

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Grenzen:
    """What a file may ask of us.

    Attributes:
        bestand: bytes of the file itself.
        onderdelen: parts in the zip.
        verhouding: how many times larger a part may become, once it is over `verhouding_vanaf`.
        deel: bytes of one unpacked part.
        totaal: bytes of all unpacked parts.
        oppervlak: rows x columns that one sheet spans, counted from A1.
        rijen: rows on one sheet.
        samengevoegd: merged areas on one sheet.
        teksten_marge: how many shared strings may be announced beyond twice the real number.
        tekens: bytes of text on one sheet, a repeated text counted each time.
        seconden: for one file, in a child process.
        start_seconden: for a child process to get ready.
        geheugen: address space of a child process, where the system can limit it.
    """

    bestand: int = 25 * MB
    onderdelen: int = 5_000
    verhouding: int = 100
    verhouding_vanaf: int = 1 << 20
    deel: int = 200 * MB
    totaal: int = 300 * MB
    oppervlak: int = 5_000_000
    rijen: int = 200_000
    samengevoegd: int = 20_000
    teksten_marge: int = 1_000
    tekens: int = 100 * MB
    seconden: float = 7.0
    start_seconden: float = 60.0
    geheugen: int = 1 << 30


GRENZEN = Grenzen()
