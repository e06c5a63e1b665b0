"""HGW_SIGNALEN."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain

from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.school import NiveauSysteem, School, Vakgebied
from hgw_excel.domein.signaal import Afspraken, alle
from hgw_excel.domein.signaleren import Signaleerder
from hgw_excel.schema.fragmenten import tekst
from hgw_excel.schema.functie import Argument, Bron, Voorbeeld, functie
from hgw_excel.schema.functiedelen import (
    SCORE_TOT,
    SCORE_VAN,
    blok,
    getal,
    is_getal,
    plat,
    rangen,
    zoek,
)

LEERJAAR = 8
"""One in which each of these rules holds."""

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BREED = 8
"""Characters for a score in tenths of a point, and its niveau: '-999,0' with I is '  -9990E'."""
NU = "RIGHT($rij,1)"
"""The letter of the newest niveau."""


@functie(
    "HGW_SIGNALEN",
    Argument("vakgebied", "naam van het vakgebied; de korte naam mag ook"),
    Argument("niveaus", "de niveaus van één kind, van oud naar nieuw", reeks=True),
    Argument("scores", "de scores van dezelfde momenten; leeg mag", reeks=True),
    voorbeelden=(
        Voorbeeld(
            'HGW_SIGNALEN("Rekenen";B2:D2;B3:D3)',
            "S04",
            "twee niveaus lager; dat het laag is en drie punten lager, zegt S04 al",
            {"B2:D2": ("II", "III", "V"), "B3:D3": (140, 151, 148)},
        ),
        Voorbeeld(
            'HGW_SIGNALEN("Rekenen";B4:D4;B5:D5)',
            "S07",
            "steeds hoog; zonder scores kan het ook",
            {"B4:D4": ("I", "I+", "I"), "B5:D5": (None, None, None)},
        ),
        Voorbeeld(
            'HGW_SIGNALEN("Rekenen";B6:D6;B7:D7)',
            "",
            "gegroeid, en hetzelfde niveau",
            {"B6:D6": ("III", "ziek", "III"), "B7:D7": (140, None, 148)},
        ),
    ),
)
class Signalen:
    """De codes van de signalen die te zien zijn aan de niveaus en scores van één vakgebied: S01
    laag niveau, S04 lager niveau, S06 lagere score, S07 steeds hoog en S17 sterk gegroeid (in
    niveaus). Waar S04 het al zegt, blijven S01 en S06 weg. De grenzen zijn die van de school. De
    andere signalen vragen meer dan een rij resultaten; die geeft `hgw signaleer`. Ook een score op
    de grens ziet deze functie niet."""

    @staticmethod
    def excel(school: School) -> str:
        zwaarte = {
            code: zwaarte(afspraken)
            for code, zwaarte in REGELS.items()
            if (afspraken := _afspraken(school, code)) is not None
        }
        namen = "".join(f"{_zwaarte(code)},{deel}," for code, deel in zwaarte.items())
        codes = "&".join(f'IF({_blijft(code, zwaarte)},", {code}","")' for code in zwaarte)
        even_lang = "AND(ROWS($niveaus)=ROWS($scores),COLUMNS($niveaus)=COLUMNS($scores))"
        vakken = f"{zoek(dict.fromkeys(_vakken(school), 1), 'TRIM($vakgebied)')}>0"
        return (
            f"IF(AND({vakken},{even_lang}),LET($gezien,{_zonder_code(school, 'niveau')},"
            f"$punten,{_zonder_code(school, 'punt')},"
            f"$rij,{_reeks(rangen(school.systeem))},$aantal,LEN($rij),"
            "$stap,IF($aantal>1,CODE(RIGHT($rij,1))-CODE(MID($rij,$aantal-1,1)),0),"
            f"$tienden,{_scores(school.systeem)},$hoog,{_hoog(school)},{namen}"
            f'MID({codes or tekst("")},3,99)),"")'
        )

    @staticmethod
    def waarde(bron: Bron, vakgebied: object, niveaus: object, scores: object) -> str:
        school, vlak_niveaus, vlak_scores = bron.school, blok(niveaus), blok(scores)
        vak = _vakken(school).get(plat(vakgebied))
        if vak is None or [len(rij) for rij in vlak_niveaus] != [len(rij) for rij in vlak_scores]:
            return ""
        paren = zip(chain(*vlak_niveaus), chain(*vlak_scores), strict=True)
        namen = rangen(school.systeem)
        punten = tuple(
            _punt(n, s, nummer, namen)
            for nummer, (n, s) in enumerate(paren, 1)
            if not {plat(n), plat(s)} & set(school.codes)
        )
        reeks = Reeks(Onderwerp.TOETS, vak.sleutel, vak.naam, LEERJAAR, punten)
        regels = [regel for regel in alle() if regel.code in REGELS]
        gevonden = Signaleerder(school, regels=regels).van_kind([reeks])
        return ", ".join(sorted(signaal.code for signaal in gevonden))


def _vakken(school: School) -> Mapping[str, Vakgebied]:
    namen = {plat(vak.kort): vak for vak in school.vakgebieden}
    return namen | {plat(vak.naam): vak for vak in school.vakgebieden}


def _punt(niveau: object, score: object, nummer: int, namen: Mapping[str, int]) -> Meetpunt:
    rang = namen.get(plat(niveau), 0)
    naam = plat(niveau) if rang else ""
    return Meetpunt(str(nummer), niveau=naam, rang=rang, score=getal(score, SCORE_VAN, SCORE_TOT))


def _afspraken(school: School, code: str) -> Afspraken | None:
    waarden = school.signalen.get(code)
    return Afspraken(school, waarden) if waarden is not None and waarden.get("aan", True) else None


def _reeks(tekens: Mapping[str, int]) -> str:
    """Return the text that writes the rang of each result as a letter, A for the lowest."""
    letters = ",".join(
        tekst(letter) for letter in ("", *LETTERS[: max(tekens.values(), default=0)])
    )
    return f'REDUCE("",$gezien,LAMBDA($tot,$niveau,$tot&CHOOSE(1+{_zoek(tekens)},{letters})))'


def _hoog(school: School) -> str:
    """Return the text that writes B for each result that S07 calls high, A for another."""
    afspraken = _afspraken(school, "S07")
    if afspraken is None:
        return tekst("")
    hoog, woorden = afspraken.rangen("niveaus"), {w.lower() for w in afspraken.woorden("niveaus")}
    namen = rangen(school.systeem)
    return _reeks(
        {n: 1 + (r in hoog and bool({n, n.rstrip("+-")} & woorden)) for n, r in namen.items()}
    )


def _scores(systeem: NiveauSysteem) -> str:
    """Return the text that writes each result equally wide: its score in tenths, x for none, and
    the letter of its niveau, a space for none."""
    is_score = is_getal("punt", SCORE_VAN, SCORE_TOT)
    letter = f"MID({tekst(' ' + LETTERS)},1+$graad,1)"
    tienden = f'IF({is_score},ROUND(10*ROUND($punt,1),0),IF($graad>0,"x",""))'
    deel = (
        f'LET($graad,{_zoek(rangen(systeem))},$tiende,{tienden},IF($tiende="","",$tiende&{letter}))'
    )
    per_punt = f"MAP($gezien,$punten,LAMBDA($niveau,$punt,{deel}))"
    breed = f'RIGHT(REPT(" ",{BREED})&$deel,{BREED})'
    return f'REDUCE("",{per_punt},LAMBDA($tot,$deel,IF($deel="",$tot,$tot&{breed})))'


def _zonder_code(school: School, naam: str) -> str:
    """Return the text for the niveaus, or the scores, but '' where a result is a code or none."""
    codes = dict.fromkeys(school.codes, 1)
    code = "+".join(_zoek(codes, deel) for deel in ("niveau", "punt"))
    # of the scores only their codes matter to a niveau: one that is an error must not spoil it
    soort, scores = {
        "niveau": ("ISTEXT", 'IFERROR($scores,"")'),
        "punt": ("ISNUMBER", "$scores"),
    }[naam]
    deel = f'IF({code}>0,"",IF({soort}(${naam}),${naam},""))'
    return f"MAP($niveaus,{scores},LAMBDA($niveau,$punt,{deel}))"


def _zoek(tekens: Mapping[str, int], naam: str = "niveau") -> str:
    return f"IF(ISTEXT(${naam}),{zoek(tekens, f'TRIM(${naam})')},0)"


def _zwaarte(code: str) -> str:
    """Return the name that LET gives to the weight of a signal: 0 when there is none."""
    return f"$zwaarte_{code}"


def _blijft(code: str, codes: Iterable[str]) -> str:
    """Return the condition that a signal is there, and none as strong that says the same."""
    dekkend = [r.code for r in alle() if code in r.dekt and r.code in codes]
    delen = [f"{_zwaarte(code)}>{zwaarte}" for zwaarte in ("0", *map(_zwaarte, dekkend))]
    return f"AND({','.join(delen)})"


def _zwaar(afspraken: Afspraken, teken: str) -> str:
    """Return the weight of a fall: let op where it lands in a low niveau, else a tip."""
    laag = afspraken.laag(Reeks(Onderwerp.TOETS, "", "", LEERJAAR))
    return f"IF({_is(teken, laag)},2,1)"


def _is(teken: str, nummers: Iterable[int]) -> str:
    """Return the condition that a letter is that of one of these rangen."""
    letters = "".join(LETTERS[nummer - 1] for nummer in sorted(nummers))
    return f"ISNUMBER(FIND({teken},{tekst(letters)}))"


def _laag(afspraken: Afspraken) -> str:
    laag, licht = (_is(NU, afspraken.rangen(naam)) for naam in ("niveaus", "tip"))
    return f"IF(AND($aantal>0,{laag}),IF({licht},1,2),0)"


def _daling(afspraken: Afspraken) -> str:
    licht, sterk = max(1, afspraken.aantal("licht")), afspraken.aantal("sterk")
    return f"IF(-$stap<{licht},0,IF(-$stap>={sterk},3,{_zwaar(afspraken, NU)}))"


def _lagere_score(afspraken: Afspraken) -> str:
    toen, nu = (
        f"VALUE(TRIM(MID($tienden,LEN($tienden)-{n * BREED - 1},{BREED - 1})))" for n in (2, 1)
    )
    zwaar = _zwaar(afspraken, "RIGHT($tienden,1)")
    return f"IFERROR(IF({toen}-{nu}>={10 * afspraken.getal('punten')},{zwaar},0),0)"


def _steeds_hoog(afspraken: Afspraken) -> str:
    keer = afspraken.aantal("metingen")
    return f'--(RIGHT($hoog,{keer})=REPT("B",{keer}))'


def _gegroeid(afspraken: Afspraken) -> str:
    return f"--AND($aantal>1,$stap>={afspraken.aantal('stappen')})"


REGELS: Mapping[str, Callable[[Afspraken], str]] = {
    "S01": _laag,
    "S04": _daling,
    "S06": _lagere_score,
    "S07": _steeds_hoog,
    "S17": _gegroeid,
}
"""The signals that need no more than a line of results, with their weight in the LAMBDA."""
