"""Mutations of a workbook's parts, XML-aware and byte-wise, all by one source of chance."""

import re
from collections.abc import Callable
from random import Random

Delen = dict[str, bytes]
_TAG = re.compile(rb"<[^<>]*>")
_KENMERK = re.compile(rb' [\w:]+="[^"]*"')
_WAARDE = re.compile(rb'="([^"]*)"')
_TEKST = re.compile(rb">([^<>]+)<")
_GETAL = re.compile(rb"\d+")
_CEL = re.compile(rb"<c [^>]*?(?:/>|>.*?</c>)", re.S)
_RIJ = re.compile(rb"<row [^>]*?(?:/>|>.*?</row>)", re.S)
_SOORT = re.compile(rb' t="\w+"| s="\d+"')
_PLEK = re.compile(rb"\b[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?\b")
_NAAR = (b"", b"0", b"-1", b"1e999", b"NaN", b"99999999999", b"A1", b"XFD1048576", b"\xc3\xa9" * 50,
         b"#REF!", b"true", b"&amp;", b"2026-02-03", b"rId1", b"../x", b"_x0000_",
         b"x" * 40_000)  # fmt: skip
_SOORTEN = (b"", b' t="s"', b' t="str"', b' t="n"', b' t="b"', b' t="e"', b' t="d"', b' t="kaas"',
            b' t="inlineStr"', b' s="1"', b' s="3"', b' s="40"', b' s="9999"')  # fmt: skip
Doe = Callable[[bytes, Random], bytes]


def _kies(deel: bytes, patroon: re.Pattern[bytes], kans: Random) -> tuple[int, int] | None:
    """Return where one of all matches stands, each as likely."""
    plekken = [treffer.span() for treffer in patroon.finditer(deel)]
    return kans.choice(plekken) if plekken else None


def _weg(patroon: re.Pattern[bytes]) -> Doe:
    return _door(patroon, lambda stuk, kans: b"")


def _dubbel(patroon: re.Pattern[bytes]) -> Doe:
    return _door(patroon, lambda stuk, kans: stuk + stuk)


def _door(patroon: re.Pattern[bytes], nieuw: Doe) -> Doe:
    """Replace one match."""

    def doe(deel: bytes, kans: Random) -> bytes:
        plek = _kies(deel, patroon, kans)
        if plek is None:
            return deel
        begin, einde = plek
        return deel[:begin] + nieuw(deel[begin:einde], kans) + deel[einde:]

    return doe


def _wissel(patroon: re.Pattern[bytes]) -> Doe:
    """Change the places of two matches."""

    def doe(deel: bytes, kans: Random) -> bytes:
        a, b = _kies(deel, patroon, kans), _kies(deel, patroon, kans)
        if a is None or b is None or a == b:
            return deel
        (a0, a1), (b0, b1) = sorted((a, b))
        if b0 < a1:
            return deel
        return deel[:a0] + deel[b0:b1] + deel[a1:b0] + deel[a0:a1] + deel[b1:]

    return doe


def _schud(deel: bytes, kans: Random) -> bytes:
    """Shuffle all rows."""
    rijen = _RIJ.findall(deel)
    kans.shuffle(rijen)
    return _RIJ.sub(lambda _: rijen.pop(), deel)


def _kort(stuk: bytes, kans: Random) -> bytes:
    return stuk[: kans.randrange(len(stuk))]


def _ander_getal(stuk: bytes, kans: Random) -> bytes:
    return b"%d" % max(int(stuk[:9]) + kans.choice((-1, 1, 2, 1000)), 0)


def _anders(voor: bytes, na: bytes) -> Doe:
    return lambda stuk, kans: voor + kans.choice(_NAAR) + na


def _soort(stuk: bytes, kans: Random) -> bytes:
    """Give a cell another type or style."""
    return _SOORT.sub(b"", stuk, count=1).replace(b" ", kans.choice(_SOORTEN) + b" ", 1)


def _byte(deel: bytes, kans: Random) -> bytes:
    plek = kans.randrange(len(deel))
    return deel[:plek] + bytes([kans.randrange(256)]) + deel[plek + 1 :]


def _stuk(deel: bytes, kans: Random) -> bytes:
    """Drop or repeat a slice of bytes."""
    begin = kans.randrange(len(deel))
    stuk = deel[begin : begin + kans.randrange(1, 60)]
    return deel[:begin] + stuk * kans.choice((0, 2)) + deel[begin + len(stuk) :]


OP_DEEL: tuple[Doe, ...] = (
    _weg(_TAG), _dubbel(_TAG), _wissel(_TAG), _weg(_KENMERK), _dubbel(_KENMERK), _wissel(_KENMERK),
    _door(_WAARDE, _anders(b'="', b'"')), _wissel(_WAARDE), _weg(_CEL), _dubbel(_CEL),
    _wissel(_CEL), _weg(_RIJ), _dubbel(_RIJ), _wissel(_RIJ), _schud, _door(_GETAL, _kort),
    _door(_GETAL, _ander_getal), _wissel(_GETAL), _door(_TEKST, _anders(b">", b"<")),
    _wissel(_TEKST), _weg(_TEKST), _door(_CEL, _soort), _door(_CEL, _soort), _wissel(_PLEK),
    _door(_PLEK, _anders(b"", b"")), _byte, _byte, _stuk,
)  # fmt: skip


def muteer(delen: Delen, ander: Delen, kans: Random) -> Delen:
    """Return the parts of a workbook with one to three mutations.

    Args:
        delen: the parts.
        ander: those of another workbook, to splice with.
        kans: where all choices come from.
    """
    uit = dict(delen)
    for _ in range(kans.choice((1, 1, 1, 2, 3))):
        naam = _deel(uit, kans)
        worp = kans.random()
        if worp < 0.03:
            uit[naam] = ander[kans.choice(sorted(ander))]
        elif worp < 0.06:
            uit[naam] = _gelast(uit[naam], ander.get(naam, b""), kans)
        elif worp < 0.07:
            del uit[naam]
        elif uit[naam]:
            uit[naam] = kans.choice(OP_DEEL)(uit[naam], kans)
    return uit


def _deel(delen: Delen, kans: Random) -> str:
    """Choose a part: mostly one that reading depends on."""
    namen = sorted(delen)
    gewoon = [naam for naam in namen if not naam.startswith(("docProps", "xl/theme"))]
    bladen = [naam for naam in namen if "sheet" in naam and "_rels" not in naam] or gewoon
    return kans.choice(kans.choice((bladen, bladen, gewoon, gewoon, namen)))


def _gelast(een: bytes, ander: bytes, kans: Random) -> bytes:
    """Join the begin of one part and the end of another between two tags."""
    if not een or not ander:
        return een
    links = een.find(b"<", kans.randrange(len(een)))
    rechts = ander.find(b"<", kans.randrange(len(ander)))
    return een[:links] + ander[rechts:]
